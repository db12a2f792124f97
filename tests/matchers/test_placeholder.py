"""Blanks of a template are found; brackets that somebody meant are not."""

from __future__ import annotations

import pytest

from toneguard.matchers.placeholders import blank

FOUND = {
    "Dear [Name],": "[Name]",
    "Dear [Mr/Ms Surname],": "[Mr/Ms Surname]",
    "The post at [NAME OF SCHOOL] is a good one.": "[NAME OF SCHOOL]",
    "I liked [insert what they showed you].": "[insert what they showed you]",
    "We have [X] years behind us.": "[X]",
    "Hi {{ first_name }},": "{{ first_name }}",
    "Hi {first_name|there},": "{first_name|there}",
    "Hi {FirstName},": "{FirstName}",
    "The work of ${company} is good.": "${company}",
    "Hello *|FNAME|*,": "*|FNAME|*",
    "Hi %FNAME%,": "%FNAME%",
    "See you on <date>.": "<date>",
    "See you on ______.": "______",
    "Numbers by XX/XX, please.": "XX/XX",
    "I have X+ years in bakeries.": "X+ years",
    "I was struck by XXX in our talk.": "XXX",
    "My work in (insert skill) helps.": "(insert skill)",
    "I am keen on (your company name).": "(your company name)",
    "Dear Ms (last name here),": "(last name here)",
    "Your piece on *TOPIC* stayed with me.": "*TOPIC*",
    "I loved INSERT DETAIL HERE.": "INSERT DETAIL HERE",
    "*** BLURB HERE ***": "BLURB HERE ***",
    "Hi FIRSTNAME,": "FIRSTNAME",
    "Sorry about PRODUCT_NAME.": "PRODUCT_NAME",
    "Good luck to the team at COMPANY!": "COMPANY",
    "Lorem ipsum dolor sit amet.": "Lorem ipsum",
}
SILENT = [
    "Proved in [1] and in [Lang].",
    "She said it [sic] twice.",
    "See [the job page](https://example.org/jobs).",
    "Send it to <jo@example.org>.",
    "It is 3 < 5 and 7 > 2 on the scale.",
    "Set {a, b, c} is small.",
    "We need four in XXL and one in XXXL.",
    "XXX means the pears are for juice.",
    "It prints Dear {{first_name}} when column B is empty.",
    "Every mail begins “Dear [Name]”, alas.",
    "I have filled in [JOB TITLE] where it asked.",
    "Run `echo ${name}` first.",
    "The file is called __init__.py.",
    "Thank you for the report on the beech (your reference T/0388).",
    "Those (insert the red ones) fit one way.",
    "I told everyone at the company.",
]


@pytest.mark.parametrize(("text", "expected"), FOUND.items())
def test_a_blank_is_found(text: str, expected: str) -> None:
    span = blank(text)
    assert span is not None
    assert text[slice(*span)] == expected


@pytest.mark.parametrize("text", SILENT)
def test_a_bracket_with_a_meaning_is_none(text: str) -> None:
    assert blank(text) is None
