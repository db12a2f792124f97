"""What somebody answered, tidied: one line each, without quotation marks round it or a stop behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from toneguard.composing.words import phrases, words
from toneguard.diagnostics import Occasion
from toneguard.patterns import regex

TEXTS = ("to", "role", "firm", "enjoyed", "feedback", "name")


class Tone(StrEnum):
    """How a letter speaks: in full forms, or with I'm and I'd."""

    FORMAL = "formal"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Answers:
    """What a letter is made of. An empty string is a question that was skipped.

    `role` and `firm` name what was applied for, `enjoyed` one thing that was enjoyed or learned,
    `feedback` one thing to be told about. A `tone` of None follows from how the reader is addressed.
    """

    to: str
    role: str = ""
    firm: str = ""
    enjoyed: str = ""
    feedback: str = ""
    keep_in_mind: bool = False
    name: str = ""
    occasion: Occasion = Occasion.REJECTION_REPLY
    tone: Tone | None = None


SHOUTED = 3  # words all in capitals

_QUOTES = {'"': '"', "“": "”", "”": "”", "„": "“", "«": "»", "'": "'", "‘": "’", "`": "`"}
_SKIPS = phrases(
    r"""
    no(?:ne|thing|pe)?|not really|n/?a|not applicable|skip|pass|nil|null|x|idk|dunno|no idea
    nothing (?:really|much|comes to mind|in particular)|i don['’]?t know|can['’]?t think of anything
    """,
    after=r"?[\s\W]*",
)
_ABBREVIATED = regex(r"(?i)\b(?:ltd|inc|co|corp|jr|sr|st|dr|mr|mrs|ms|etc|[a-z])\.\Z")
_INVISIBLE = regex(r"[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_SMALL = words("a al and at bin da de del der di do du e el for in la le of on or the van von y")
_MEETS = regex(
    r"(?i)(?:(?:dear|hello|hi|to) )?(?:the )?"
    r"(?P<group>(?:[\w’'-]+ )*?(?:committee|panel|jury|board))(?: members)?"
)
_NO_ROLE = words("a it that this the")


def tidied(answers: Answers) -> Answers:
    """The answers as a letter can use them; what says nothing ("n/a", "none") becomes empty."""
    line = {name: _line(getattr(answers, name)) for name in TEXTS}
    return replace(
        answers,
        to=_reader(line["to"]),
        role="" if line["role"].lower() in _NO_ROLE else re.sub(r"(?i)^(?:for|as) ", "", line["role"]),
        firm=re.sub(r"(?i)^(?:at|with|for) ", "", line["firm"]),
        enjoyed=line["enjoyed"],
        feedback=line["feedback"],
        name=_name(line["name"]),
    )


def _line(answer: str) -> str:
    line = " ".join(_INVISIBLE.sub(" ", answer).split())
    while len(line) > 1 and _QUOTES.get(line[0]) == line[-1]:
        line = line[1:-1].strip()
    if _SKIPS.fullmatch(line):
        return ""
    if line.isupper() and len(line.split()) >= SHOUTED:
        line = line.lower()
    return line if _ABBREVIATED.search(line) else line.rstrip(" .!…,;:-–—")


def _reader(name: str) -> str:
    """Whom the letter is to: a name, or the members of a group that meets."""
    found = _MEETS.fullmatch(name)
    if not found:
        return _name(name)
    group = found["group"]
    return f"{group if ' ' in group else group.lower()} members"


def _name(name: str) -> str:
    """A name with its capitals, where it was typed all in small letters or all in large ones."""
    name = re.sub(r"(?i)^(?:dear|hi|hello|hey|to(?! whom))\s+(?=\S)", "", name)
    name = re.sub(r"^[Tt]he (?=\S)", "", name)
    if not (name.islower() or (name.isupper() and len(name) > 3)):
        return name
    words = name.lower().split()
    return " ".join(word if place and word in _SMALL else _capital(word) for place, word in enumerate(words))


def _capital(word: str) -> str:
    return re.sub(r"\A(?:mc|o['’])?\w|(?<=-)\w", lambda it: it[0][:-1].capitalize() + it[0][-1].title(), word)


def answered(answers: Answers, name: str, answer: str) -> Answers:
    """The answers with this one in the place of the one called `name`."""
    change: dict[str, Any] = {name: answer}
    return replace(answers, **change)
