"""A rewrite speaks as its draft does."""

from __future__ import annotations

import pytest

from toneguard.reading import read_text
from toneguard.rewriting.register import adapt, register_of, spoken_by

ADAPTED = [
    ("Dear Ann,\n\nI am sad. I would like to stay in touch.\n", "I would be glad.", "I would be glad."),
    ("Hi Ann,\n\nI'm sad. I'd like to stay in touch.\n", "I would be glad.", "I'd be glad."),
    ("hi ann\n\nim sad. id like that. it was nice\n", "I am glad. It was good.", "i am glad. it was good."),
    ("hi ann\n\nim sad. id like that\n", "I was disappointed, I have to say.", "i was disappointed."),
    (
        "hi ann\n\nim sad. id like that\n",
        "Is there one thing you would have me work on?",
        "is there one thing i should work on?",
    ),
    (
        "hi ann\n\nim sad. id like that\n",
        "If there is one thing I could strengthen, I would be glad to hear it.",
        "is there one thing i could strengthen?",
    ),
    ("Dear Ann,\n\nI am sad.\n", "I was disappointed, I admit.", "I was disappointed, I admit."),
    ("hi ann\n\ni don't mind. it's ok\n", "I am glad.", "i'm glad."),
    ("Hi Ann,\n\nI’m sad.\n", "I do not mind.", "I don’t mind."),
    (
        "Dear Ann,\n\nWe are sad. Our bid was good.\n",
        "I am glad that my bid was read.",
        "We are glad that our bid was read.",
    ),
    ("Dear Ann,\n\nWe are sad, and I am too.\n", "I am glad.", "I am glad."),
    (
        "Dear Ann,\n\nWe tried, and our bid lost. I drove home.\n\nYours,\nD. & S. Brook\n",
        "Thank you for letting me know.",
        "Thank you for letting us know.",
    ),
]


@pytest.mark.parametrize(("draft", "text", "expected"), ADAPTED)
def test_rewrites_take_the_register_of_the_draft(draft: str, text: str, expected: str) -> None:
    assert adapt(text, register_of(read_text(draft)), begins=True) == expected


def test_wrapped_lines_that_begin_in_lower_case_are_no_chat() -> None:
    wrapped = (
        "Dear Ann,\n\nthank you for the letter which I have read\nwith care, and for the hour\nof yours.\n"
    )
    assert not register_of(read_text(wrapped)).lower_case
    assert register_of(read_text("hi femi\n\nthx for ringing. i was sad. all good now\n")).lower_case


@pytest.mark.parametrize(
    ("draft", "sentence", "spoken"),
    [
        ("We were sad. We liked the quay, and we ask our man back. I can wait.", "Thanks for the bid.", "us"),
        ("We were sad. We liked the quay, and we ask our man back. I can wait.", "I am sad.", "me"),
        ("We were sad, and I liked our hour. My bag is yours. I wait.", "Thanks for the bid.", "me"),
    ],
)
def test_what_speaks_for_nobody_is_said_as_most_of_the_draft_is(
    draft: str, sentence: str, spoken: str
) -> None:
    register = spoken_by(register_of(read_text(f"Dear Ann,\n\n{draft}\n")), sentence)
    assert adapt("Thank you for letting me know.", register, begins=True).split()[-2] == spoken
