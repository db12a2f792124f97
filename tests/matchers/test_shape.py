"""Loud complaints are found; loud joy, signs, acronyms and reported shouting are not."""

from __future__ import annotations

import pytest

from toneguard import Config, Linter
from toneguard.language import Analysis
from toneguard.matchers.loudness import calmed
from toneguard.matchers.shape import find
from toneguard.reading import read_text
from toneguard.rulebook import ShapeRule

LINTER = Linter()

SHOUTED = {
    "WHERE IS MY MONEY": "WHERE IS MY MONEY",
    "I HAVE BEEN ON HOLD SINCE NINE AND NOBODY CARES.": "I HAVE BEEN ON HOLD SINCE NINE AND NOBODY CARES",
    "HOW MANY TIMES DO I HAVE TO SEND THE FORM?": "HOW MANY TIMES DO I HAVE TO SEND THE FORM",
    "STOP SENDING ME SURVEYS.": "STOP SENDING ME SURVEYS",
    "it is the 9th and ARE YOU PEOPLE ASLEEP?": None,  # capitals are less than half of it
    "Are we done here, or ARE YOU PEOPLE ASLEEP?": None,
    "It is a DISGRACE.": "DISGRACE",
    "I DEMAND the scores.": "DEMAND",
    "What is WRONG with you?": "WRONG",
    "Please do NOT send me the form again.": "do NOT",
    "I sat there for six hours for NOTHING.": "NOTHING",
    "I want it fixed, NOW!": "NOW",
    "Not a word, NOT A PENNY.": "NOT A PENNY",
    "WE WON, BEST IN SHOW!!!": None,
    "THANK YOU for ringing me the same day.": None,
    "Sorry, MY SHIFT KEY IS STUCK AGAIN": None,
    "NO OPEN FLAMES behind the straw bales.": None,
    "PLEASE NOTE NEW OPENING HOURS": None,
    "The ferry is off, DO NOT drive to the slip.": None,
    "I was SO nervous about the folding.": None,
    "My DBS and the CSCS card are up to date.": None,
    "The key is PAYSLIP_MARCH_FINAL.": None,
    "THE SOFTWARE IS PROVIDED AS IS, WITHOUT WARRANTY AND STILL NO CLAIM.": None,
}

STACKED = {
    "Why did you take the lamp away?!": "?!",
    "It is late for the third time!!!": "!!!",
    "Are you people serious? ?": "? ?",
    "It is late for the third time!": None,
    "No worries at all!!": None,
    "I got in!!": None,
    "Does that mean more places in April??": None,
    "FINALLY!!! The permit came!!": None,
}

CALM = {
    "WHERE IS MY MONEY?!": "Where is my money?",
    "I WANT MY MONEY, NOT A VOUCHER!!": "I want my money, not a voucher.",
    "DON’T SEND ME THE PDF AGAIN.": "Don’t send me the PDF again.",
    "I'M WAITING FOR IAN AT HR.": "I'm waiting for Ian at HR.",
    "It is a DISGRACE, order A4-77X.": "It is a disgrace, order A4-77X.",
    "I READ IT AND I AM STILL WAITING.": "I read it and I am still waiting.",
    "ASK YOUR IT TEAM, THEN TELL US AT 9 AM.": "Ask your IT team, then tell us at 9 AM.",
}


def matched(text: str, *names: str) -> str | None:
    """What the first of the rules that finds something finds."""
    rules = {rule.id: rule for rule in LINTER.rulebook.rules if isinstance(rule, ShapeRule)}
    analysis = Analysis(read_text(text), LINTER._phrases)
    found = (match for name in names for match in find(rules[name], analysis))
    return next((match.span.of(text) for match in found), None)


@pytest.mark.parametrize(("text", "loud"), SHOUTED.items())
def test_shouting_is_a_complaint_in_capitals(text: str, loud: str | None) -> None:
    assert matched(text, "anger/shouting", "anger/shouts-a-word") == loud


@pytest.mark.parametrize(("text", "marks"), STACKED.items())
def test_stacked_marks_stand_behind_a_complaint(text: str, marks: str | None) -> None:
    assert matched(text, "anger/stacked-marks") == marks


@pytest.mark.parametrize(("text", "calm"), CALM.items())
def test_a_loud_sentence_is_calmed(text: str, calm: str) -> None:
    assert calmed(text, f"My brother Ian, then this: {text}") == calm


def test_reported_shouting_is_left_alone() -> None:
    draft = read_text("The sign at the gate said “WHERE IS MY MONEY YOU CROOKS” in red paint.")
    assert not Linter(Config(select=("anger/shouting",))).check(draft).findings
