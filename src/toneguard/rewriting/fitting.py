"""What must stand around a set sentence for it to fit: an "answer" wants a question."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from toneguard.patterns import regex
from toneguard.rewriting.advice import CHILD, COMES_AGAIN, gives_reason
from toneguard.rewriting.news import REFUSED
from toneguard.rewriting.sentences import last_of

_THIS = regex(r"(?i)\b(?:about|by|at|with|into|found) (?:this\b|that(?=[.,]))|\bhow this came about\b")
_NEAR = regex(
    r"(?i)\b(?:by|about|at|with) it(?=[.,])|\b(?:by|about) this\b|\bunderstood it\b|\bthis answer\b"
    r"|\bshort note would\b"
)
_SORRY_FOR_IT = regex(r"(?i)\bsorry (?:about|for) (?:that|this)(?=[.,])")
_NEWS = regex(r"(?i)\bthe (?:news|answer)\b")
_IMPROVE = regex(
    r"(?i)\b(?:(?:i|we) (?:could|can|should)|(?:could|can|should) (?:i|we)) (?:improve|strengthen|work on"
    r"|do better"
    r"|have done better|be stronger|have been stronger)\b|\bhave (?:me|us) work on\b|\bdo better next time\b"
)
_BETTER = regex(
    r"(?i)\blearn from it\b|\bdo better (?:next|another) time\b"
    r"|\b(?:i|we) could (?:improve|strengthen|(?:be|have been) stronger)\b"
)
"""What takes the place of an argument with a refusal."""
_WHY = regex(r"(?i)\bhow this came about\b")
_ONCE = regex(
    r"(?i)\b(?:flat|room|house|tenan\w+|lease|plot|allotment|nursery|cr[eèé]che|refund|flights?|claim|file|slot|stall|berth|mooring)\b"
)
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
_PLEASED = regex(
    r"(?i)\b(?:glad|enjoy\w*|loved?|liked?|grateful|thank\w*|pleas(?:ed|ure)|kind|wonderful|great|best"
    r"|favou?rite|helpful|learn(?:ed|t)|useful|appreciate\w*)\b"
)
MOST_WORDS = 25  # in a longer paragraph that tells no news a feeling seems to be about the rest of it


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a set sentence would stand.

    `before` is what stays of the body before it, `lead` what stays of that in its own paragraph, `rest` what
    stays of the paragraph behind it, `stays` all that stays, `whole` the draft as it was, `turned_down`
    whether the writer answers a refusal.
    """

    before: str
    lead: str
    rest: str
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
    """Whether something stands before it that may be meant, and it is not what pleased the writer."""
    return len(setting.before.split()) > 2 and not _PLEASED.search(last_of(setting.lead))


def _right_behind(setting: Setting) -> bool:
    """Whether the sentence before it stays; where one goes there are spaces."""
    return len(setting.lead) - len(setting.lead.rstrip()) <= 2


def _near_something(setting: Setting) -> bool:
    """Whether what it points to stands right before it, or is all that was said."""
    return len(setting.lead.split()) > 2 or not setting.rest.strip()


def _tries_again(setting: Setting) -> bool:
    """Whether the writer may want to do better, and not to have a flat or their money."""
    return bool(
        COMES_AGAIN.search(setting.whole) or (setting.turned_down and not _ONCE.search(setting.whole))
    )


def _tells_of(setting: Setting) -> bool:
    told = _TOLD.search(f"{setting.before} {setting.rest}")
    return bool(told or 0 < len(f"{setting.lead} {setting.rest}".split()) <= MOST_WORDS)


_LEANING: tuple[tuple[re.Pattern[str], Callable[[Setting], object]], ...] = (
    (_THIS, _after_something),
    (_NEAR, _near_something),
    (_SORRY_FOR_IT, _right_behind),
    (_NEWS, lambda it: it.turned_down or _TOLD.search(it.whole)),
    (_IMPROVE, lambda it: _tries_again(it) and not CHILD.search(it.whole)),
    (_BETTER, lambda it: not gives_reason(it.whole)),
    (_WHY, lambda it: not (it.turned_down or REFUSED.search(it.whole) or gives_reason(it.whole))),
    (_LOOK_AGAIN, lambda it: not it.turned_down),
    (_ANSWER, lambda it: _ASKS.search(it.stays)),
    (_TRY_AGAIN, lambda it: COMES_AGAIN.search(it.whole)),
    (_BARE_FEELING, _tells_of),
)
