"""What must stand around a set sentence for it to fit: an "answer" wants a question."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from toneguard.patterns import regex
from toneguard.rewriting.advice import COMES_AGAIN

_THIS = regex(r"(?i)\b(?:about|by|at|with|into|found) (?:this\b|that(?=[.,]))|\bhow this came about\b")
_LOOK_AGAIN = regex(r"(?i)\b(?:another look|check this again|look into this)\b")
_ANSWER = regex(
    r"(?i)\bglad of (?:an answer|a line from you)\b|\bmoment for an answer\b|\bquestion is still open\b"
)
_TRY_AGAIN = regex(r"(?i)\btry again\b|\bconsidered another time\b")
_BARE_FEELING = regex(
    r"(?i)(?:i|we)(?:['’]m|['’]re| am| are| was| were) (?:disappointed|upset)(?:,? i (?:admit|have to say)"
    r"|,? i will admit)?\.?\s*\Z"
)
_ASKS = regex(r"(?i)\?|\b(?:please|pls|could you|can you|would you|let (?:me|us) know|ask(?:ed|ing)?)\b")
_TOLD = regex(
    r"(?i)\b(?:letter|decision|news|results?|outcome|e-?mail|message|call|reply|answer|unsuccessful"
    r"|let(?:ting)? (?:me|us) know|tell(?:ing)? (?:me|us)|told (?:me|us)"
    r"|not (?:been |get|got|going|chosen|selected|picked|in)|gone to|went to|turned down)\b"
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a set sentence would stand.

    `before` is what stays of the body before it, `paragraph` what stays of its own paragraph, `stays` all
    that stays, `whole` the draft as it was, `turned_down` whether the writer answers a refusal.
    """

    before: str
    paragraph: str
    stays: str
    whole: str
    turned_down: bool


def leans(text: str) -> bool:
    """Whether there is a set sentence in a text that wants something around it."""
    return any(pattern.search(text) for pattern, _ in _LEANING)


def fits(text: str, setting: Setting) -> bool:
    """Whether the words that a set sentence leans on stand where it would."""
    return all(suits(setting) for pattern, suits in _LEANING if pattern.search(text))


def _after_something(setting: Setting) -> bool:
    return len(setting.before.split()) > 2


def _tells_of(setting: Setting) -> bool:
    return bool(setting.paragraph.strip() or _TOLD.search(setting.before))


_LEANING: tuple[tuple[re.Pattern[str], Callable[[Setting], object]], ...] = (
    (_THIS, _after_something),
    (_LOOK_AGAIN, lambda it: not it.turned_down),
    (_ANSWER, lambda it: _ASKS.search(it.stays)),
    (_TRY_AGAIN, lambda it: COMES_AGAIN.search(it.whole)),
    (_BARE_FEELING, _tells_of),
)
