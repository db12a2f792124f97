"""Loudness: runs of capitals, single words in capitals, stacked marks, and a sentence without them.

Joy is loud too ("WE WON!!!"), and so are signs and licences ("NO OPEN FLAMES"). Loudness alone is
therefore never enough: `phrases` are the places where a rule's own phrases stand in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from toneguard.patterns import regex

Place = tuple[int, int]

_RUN = regex(
    r"(?<![\w@#/.-])(?:I[ \n])?[A-Z][A-Z'’]+(?:-[A-Z]+)?"
    r"(?:[ ,\n]+(?:[A-Z][A-Z'’]+(?:-[A-Z]+)?|I|A|\d+))*(?![\w@/-])"
)
_MARKS = regex(r"[!?](?:\s?[!?])+")
_WORD = regex(r"[A-Za-z'’]+")
_ALWAYS_CAPITAL = frozenset(
    {
        "AGM", "AI", "AM", "API", "ASAP", "BBC", "CEO", "CFO", "COO", "CSS", "CTO", "CV", "DIY",
        "EOD", "EU", "FAQ", "FYI", "GDPR", "GP", "HQ", "HR", "HTML", "ID", "IT", "KPI", "MBA", "ML",
        "MOT", "NDA", "NHS", "OK", "PAYE", "PC", "PDF", "PM", "PS", "QA", "RN", "RSVP", "SQL", "TA",
        "TBC", "TBD", "TV", "UI", "UK", "UN", "URL", "US", "USA", "UX", "VAT", "VIP", "VP",
    }
)  # fmt: skip
_PRONOUN = regex(
    r"(?<!THE )(?<!YOUR )(?<!OUR )(?<!MY )(?<!\d )\b(?:IT|US|AM)\b(?! (?:DEP|TEAM|DESK|SUPPORT|STAFF"
    r"|GUYS?|PEOPLE)\w*)"
)
"""In a sentence that is shouted, what is no abbreviation after all."""


def shout(text: str, phrases: Sequence[Place]) -> Place | None:
    """Where a run of capitals makes up most of the sentence and holds a phrase, or some of one."""
    runs = (found.span() for found in _RUN.finditer(text) if _is_loud(found.group(), text))
    return next((run for run in runs if any(run[0] < end and start < run[1] for start, end in phrases)), None)


def stress(text: str, phrases: Sequence[Place]) -> Place | None:
    """Where a phrase stands that is in capitals, from its start to its last word in capitals."""
    for start, end in phrases:
        loud = [word for word in _WORD.finditer(text, start, end) if _is_shouted(word.group())]
        if loud:
            return start, loud[-1].end()
    return None


def stack(text: str, phrases: Sequence[Place]) -> Place | None:
    """Where a sentence with a phrase has more than one mark on end."""
    found = _MARKS.search(text)
    return found.span() if found and phrases else None


def calmed(text: str, draft: str) -> str:
    """A sentence in ordinary letters and with one mark at a time.

    A word that `draft` elsewhere writes with one capital only, and never without, keeps that capital.
    """
    names = _names(draft)

    def quiet(found: re.Match[str]) -> str:
        word: str = found.group()
        stem: str = re.split("['’]", word)[0]
        if stem in _ALWAYS_CAPITAL or stem == "I":
            return stem + word[len(stem) :].lower()
        return names.get(stem, stem.lower()) + word[len(stem) :].lower()

    if text.isupper():
        text = _PRONOUN.sub(lambda found: found.group().lower(), text)
    quieter = re.sub(r"(?<![\w@#/.-])[A-Z][A-Z'’]*(?![\w@/])", quiet, text)
    quieter = _MARKS.sub(lambda marks: "?" if "?" in marks.group() else ".", quieter)
    return quieter[:1].upper() + quieter[1:]


@lru_cache(maxsize=1)  # all loud sentences of a draft ask
def _names(draft: str) -> Mapping[str, str]:
    """The words that a draft writes with one capital only, by their form in capitals."""
    small = set(re.findall(r"\b[a-z]+\b", draft))
    found: list[str] = re.findall(r"(?<=[a-z,] )[A-Z][a-z]+\b", draft)
    return {word.upper(): word for word in found if word.lower() not in small}


def _is_loud(run: str, text: str) -> bool:
    """Whether a run of capitals is long and makes up most of its sentence."""
    words = [word for word in _WORD.findall(run) if _is_shouted(word)]
    long_enough = len(words) >= 3 or len(run) >= 14
    return long_enough and 2 * len(words) >= len(_WORD.findall(text))


def _is_shouted(word: str) -> bool:
    return len(word) > 1 and word.isupper() and word not in _ALWAYS_CAPITAL
