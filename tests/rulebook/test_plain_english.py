"""What angry and bitter people write in plain English is found, and its harmless twin is not."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from toneguard import Linter, Occasion
from toneguard.diagnostics import HOSTILE
from toneguard.reading import read_text

TWINS = [
    ("What a joke of a process.", "What a mess of a kitchen we left you, sorry about that."),
    ("You call that an apology?", "You call this tune on Friday, please."),
    ("Even my dog could have picked a better candidate.", "My granny could have written that recipe."),
    ("Which part of no don't you understand?", "Which part of the city do you live in?"),
    ("Any sane person would have picked me.", "Any reasonable employer would have questions about the gap."),
    ("See you in court.", "See you in court 3 for the doubles."),
    ("I'll be contacting the local press.", "I was contacting the press office about the photo."),
    ("If it is not mended I am going public.", "We are going public with the new site on Monday."),
    ("I will be taking this to your board.", "Could you take this to your board when they meet in May?"),
    ("I know your CEO personally.", "I know your director from university and she speaks well of you."),
    ("Because of you I can't pay my rent.", "Because of you I can now read music."),
    ("Is this how you treat people?", "Is this how you treat the wood before varnishing?"),
    ("It took you eleven weeks to write two lines.", "It took you three weeks to answer, which is quick."),
    ("A robot could have written that email.", "A robot could have written my first cover letter."),
    ("Mark my words, you will be begging me to come back.", "Mark the words that you would cut."),
    ("No wonder nobody wants to work for you.", "No wonder nobody found it, it was under the mat."),
    ("God help the poor soul who got the job.", "The Lord is my help."),
    ("Some friend you turned out to be.", "Some friend of yours left a scarf here."),
    ("Fair process, my arse.", "The cat sat on my foot."),
    ("Spare me the platitudes.", "Could you spare me the long ladder on Friday?"),
    ("I draw no conclusions.", "The jury will draw its own conclusion."),
    ("May your roof leak on every one of them.", "May your new roof keep you dry."),
    ("The goat goes on Sunday or I will see to it myself.", "Come on Sunday or I will bring it over."),
    ("I'm sure it slipped your mind.", "I suppose the train will be late again."),
    ("Do you have any idea who I am?", "Do you have any idea what the lamp cost?"),
]


@cache
def linter() -> Linter:
    return Linter()


def is_hostile(sentence: str) -> bool:
    draft = read_text(f"Hi Sam,\n\n{sentence} The keys are with Nan.\n\nJo\n")
    report = linter().check(replace(draft, occasion=Occasion.GENERAL))
    return any(finding.category in HOSTILE for finding in report.findings)


@pytest.mark.parametrize(("hostile", "harmless"), TWINS)
def test_the_hostile_one_of_two_is_found(hostile: str, harmless: str) -> None:
    assert is_hostile(hostile)
    assert not is_hostile(harmless)
