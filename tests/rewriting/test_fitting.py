"""A set sentence stands only where what it leans on does."""

from __future__ import annotations

import pytest

from toneguard.rewriting.fitting import Setting, fits


def setting(
    before: str = "",
    *,
    stays: str = "",
    lead: str | None = None,
    rest: str = "",
    turned_down: bool = False,
) -> Setting:
    stays = stays or before
    return Setting(before, before if lead is None else lead, rest, stays, stays, turned_down)


@pytest.mark.parametrize(
    ("text", "where", "expected"),
    [
        ("I am upset about this, I admit.", setting("The tent came back torn."), True),
        ("I am upset about this, I admit.", setting(), False),  # opens the letter
        ("I am sorry about that.", setting("The lamp came late."), True),
        ("I am sorry about that.", setting(), False),
        (
            "I am sorry about that.",
            setting("The lamp came late." + " " * 20),
            False,
        ),  # of a sentence that goes
        ("I was disappointed by that.", setting(), False),
        ("I was disappointed by this.", setting("I was glad to see the mill."), False),  # but not by that
        ("I am sorry about that lamp.", setting(), True),
        ("Could you help me see how this came about?", setting(), False),
        ("Could you help me see how this came about?", setting("The fee is twice last year's."), True),
        ("Could you help me see how this came about?", setting("The post has gone to Kim."), False),
        (
            "Could you help me see how this came about?",
            setting("You wrote that we came too late for it."),
            False,
        ),
        (
            "I would be glad to hear what I could do better another time.",
            setting("The post has gone to Kim.", turned_down=True),
            True,
        ),
        (
            "I would be glad to hear what I could do better another time.",
            setting("The post is refused because of the missing stamp.", turned_down=True),
            False,
        ),
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
        ("I was disappointed, I have to say.", setting("The laptop is ready.", lead=""), False),
        ("I was disappointed, I have to say.", setting("I have your letter.", lead=""), True),
        ("I was disappointed, I have to say.", setting(rest="I liked the hall."), True),
        ("I was disappointed, I have to say.", setting("The ram died. " * 9), False),
        ("I was disappointed, I have to say.", setting("I have your letter. " + "The ram died. " * 9), True),
        ("I was disappointed by it.", setting("The form is here.", lead="", rest="She hid a hat."), False),
        ("I was disappointed by it.", setting("The form came torn."), True),
        ("A short note would have helped me.", setting("Thank you.", lead="", rest="I liked it."), False),
        ("After ten years, the news was a disappointment.", setting("Nine mats are torn."), False),
        ("After ten years, the news was a disappointment.", setting(turned_down=True), True),
        (
            "Can you tell me what I could improve?",
            setting(stays="My bag is lost."),
            False,
        ),
        (
            "Can you tell me what I could improve?",
            setting(stays="The post is gone."),
            True,
        ),
        ("Is there one thing you would have me work on?", setting(stays="My son came for a trial."), False),
        ("My brother has the keys.", setting(), True),
    ],
)
def test_set_sentences_need_what_they_lean_on(text: str, where: Setting, expected: bool) -> None:
    assert fits(text, where) is expected
