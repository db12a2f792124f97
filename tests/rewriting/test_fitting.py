"""A set sentence stands only where what it leans on does."""

from __future__ import annotations

import pytest

from toneguard.rewriting.fitting import Setting, fits


def setting(
    before: str = "", *, stays: str = "", paragraph: str | None = None, turned_down: bool = False
) -> Setting:
    stays = stays or before
    return Setting(before, before if paragraph is None else paragraph, stays, stays, turned_down)


@pytest.mark.parametrize(
    ("text", "where", "expected"),
    [
        ("I am upset about this, I admit.", setting("The tent came back torn."), True),
        ("I am upset about this, I admit.", setting(), False),  # opens the letter
        ("I am sorry about that.", setting("The lamp came late."), True),
        ("I am sorry about that.", setting(), False),
        ("I was disappointed by that.", setting(), False),
        ("I am sorry about that lamp.", setting(), True),
        ("Could you help me see how this came about?", setting(), False),
        ("Could you help me see how the decision came about?", setting(turned_down=True), True),
        ("Could you please have another look at this?", setting("The boiler is out again."), True),
        (
            "Could you please have another look at this?",
            setting("I had hoped for it.", turned_down=True),
            False,
        ),
        (
            "I would be glad of an answer when it suits you.",
            setting(stays="The weather here is vile."),
            False,
        ),
        ("I would be glad of an answer when it suits you.", setting(stays="Which gate is it?"), True),
        (
            "If there is a way to try again later, I would be glad.",
            setting(stays="The berth is too shallow."),
            False,
        ),
        (
            "If there is a way to try again later, I would be glad.",
            setting(stays="The course is full."),
            True,
        ),
        ("I was disappointed, I have to say.", setting("The laptop is ready.", paragraph=""), False),
        ("I was disappointed, I have to say.", setting("I have your letter.", paragraph=""), True),
        ("I was disappointed, I have to say.", setting(paragraph="I liked the hall."), True),
        ("My brother has the keys.", setting(), True),
    ],
)
def test_set_sentences_need_what_they_lean_on(text: str, where: Setting, expected: bool) -> None:
    assert fits(text, where) is expected
