"""What a draft tells of the answer that it replies to."""

from __future__ import annotations

import pytest

from toneguard.reading import read_text
from toneguard.rewriting.news import News
from toneguard.rewriting.thanks import true_thanks

TOLD = "Thank you for letting me know."


def news(body: str) -> News:
    return News.of(read_text(f"Dear Ana,\n\n{body}\n\nSam\n"))


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Thank you for your letter about the post.", True),
        ("You turned me down on Friday.", True),
        ("I am told by a committee of dentists that I don't fit.", True),
        ("You told me in March that the post was mine.", None),
        ("The surveyor post would have been a pleasure.", None),
        ("I learned of it from the newsletter, after your letter to my brother.", False),
        ("Nobody rang.", False),
        ("I understood from Mr Rao that the post has gone.", False),
        ("I read in the trades on Tuesday that the part was cast.", False),
    ],
)
def test_who_brought_the_news(body: str, told: bool | None) -> None:
    assert news(body).told is told


@pytest.mark.parametrize(
    ("body", "thanks"),
    [
        ("I was up a mast when you rang me about the berth. You chose Kim.", "Thank you for ringing me."),
        ("Thank you for phoning. You chose Kim.", "Thank you for phoning me."),
        ("I had your call about the berth on Friday.", "Thank you for your call about the berth."),
        (
            "After our sit-down on Tuesday I know that the berth is gone.",
            "Thank you for sitting down with me on Tuesday.",
        ),
        ("You called me a fool, and your letter said no.", TOLD),
        ("It was your call, and you turned us down.", TOLD),
        ("If you called me back I missed it, and your letter said no.", TOLD),
    ],
)
def test_who_told_it_in_person_is_thanked_for_that(body: str, thanks: str) -> None:
    assert thanks in true_thanks(news(body))


def test_what_was_refused() -> None:
    assert news("I was not selected this time.").refused
    assert not news("Thank you for speaking with me about the coordinator role.").refused
    assert not news("I reject the goods and ask for a collection.").refused


def test_what_is_disputed() -> None:
    assert news("I write to dispute the vote.").disputed
    assert news("Your reply does not answer my question.").disputed
    assert not news("There was a dispute about the vote.").disputed


@pytest.mark.parametrize(
    ("body", "thanks"),
    [
        ("Your letter about the post came on Friday.", [TOLD]),
        ("I was not selected after the trial shift.", ["Thank you for the trial shift.", TOLD]),
        ("The interview with Mr Orr was short, and your letter shorter.", [TOLD]),
        ("Nobody rang me about our bid.", ["Thank you for looking at our bid."]),
        ("I do not accept your decision on the post.", []),
        ("The lift is out of order again.", []),
    ],
)
def test_thanks_are_true_by_what_the_draft_tells(body: str, thanks: list[str]) -> None:
    assert list(true_thanks(news(body))) == thanks
