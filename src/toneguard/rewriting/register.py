"""A rewrite in the draft's own register: contractions, capitals, one writer or several.

Rewrites are written in full forms, in the first person singular, with a capital and a full stop.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache

from toneguard.diagnostics import PartKind
from toneguard.draft import OWN_WORDS, Draft
from toneguard.patterns import regex

CONTRACTED = regex(r"(?i)\b(?:i['’]m|\w+n['’]t|\w+['’](?:ll|ve|re|d)|(?:it|that|there|here|what)['’]s)\b")
_FULL = regex(r"(?i)\b(?:i am|i would|i will|i have|do not|did not|cannot|could not|it is|that is)\b")
_PERSONS = regex(r"(?i)(?<![a-z])(?:im?|m[ey]|we|our|us)(?![a-z])")
_SEVERAL = regex(r"(?i)\b(?:we|us|our)\b")
_ONE = regex(r"(?i)\b(?:i|me|my)\b")
_SHORT_FORMS = tuple(
    (full, regex(rf"\b{full}\b(?! *[.,;!?])"), short)
    for full, short in (
        ("I am", "I'm"), ("I would", "I'd"), ("I will", "I'll"), ("we are", "we're"), ("we would", "we'd"),
        ("We are", "We're"), ("We would", "We'd"), ("we will", "we'll"), ("We will", "We'll"),
        ("do not", "don't"), ("did not", "didn't"), ("does not", "doesn't"), ("was not", "wasn't"),
        ("were not", "weren't"), ("is not", "isn't"), ("cannot", "can't"), ("could not", "couldn't"),
        ("will not", "won't"), ("It is", "It's"), ("it is", "it's"), ("That is", "That's"),
        ("that is", "that's"), ("you are", "you're"), ("I have had", "I've had"),
    )
)  # fmt: skip
_PLURAL = tuple(
    (regex(pattern), plural)
    for pattern, plural in (
        (r"\bI am\b", "we are"), (r"\bI was\b", "we were"), (r"\bI\b", "we"), (r"\bmy\b", "our"),
        (r"\bMy\b", "Our"), (r"\bme\b", "us"), (r"\bmyself\b", "ourselves"), (r"\bmine\b", "ours"),
    )
)  # fmt: skip

_PLAIN = tuple(
    (regex(pattern), plain)
    for pattern, plain in (
        (r"\b(disappointed|upset(?: \w+ this)?), I (?:admit|have to say|will admit)\b", r"\1"),
        (r"\bso I had hoped\b", "so I was hoping"),
        (r"\bone thing you would have me\b", "one thing I should"),
        (
            r"\bIf there is one thing I (could strengthen|should work on)"
            r", I would be glad to (?:hear|know) it\.",
            r"Is there one thing I \1?",
        ),
        (
            r"\bIf you can tell me what I could improve, I would be glad to hear it\.",
            "Could you tell me what I could improve?",
        ),
        (r"\bI would be glad of an answer when it suits you\b", "Let me know when you can"),
    )
)
"""Set sentences as those say them who write without capitals."""
_JOINT = regex(r"\b[A-Z][\w.]*(?: &| and) [A-Z]")
"""Two who sign."""


@dataclass(frozen=True, slots=True)
class Register:
    """How a draft is written."""

    contracted: bool
    lower_case: bool
    plural: bool
    curly: bool
    full_stops: bool
    often_plural: bool = False
    mostly_plural: bool = False


def register_of(draft: Draft) -> Register:
    """The register of the writer's own words."""
    own = "\n".join(part.span.of(draft.text) for part in draft.parts if part.kind in OWN_WORDS)
    return _register(own, "\n".join(part.span.of(draft.text) for part in draft.of_kind(PartKind.CLOSING)))


@lru_cache(maxsize=8)
def _register(own: str, closing: str) -> Register:
    """The register of these words over this sign-off."""
    words = Counter(_PERSONS.findall(own))
    singular = sum(words[word] for word in ("I", "i", "my", "My", "me", "Im", "im"))
    plural = sum(count for word, count in words.items() if word.lower() in ("we", "our", "us"))
    joint = _JOINT.search(closing) is not None
    short = len(CONTRACTED.findall(own)) if "'" in own or "’" in own else 0
    starts = re.findall(r"(?:\A|\n\s*\n|[.!?]\s+)([A-Za-z])", own)
    lower = sum(start.islower() for start in starts)
    capital = words["I"] > words["i"]  # whoever writes it begins sentences with one too
    return Register(
        contracted=short > 0 and short * 2 >= len(_FULL.findall(own)),
        lower_case=lower * 2 > len(starts) and not capital,
        plural=plural >= 2 and (not singular or (plural >= singular and joint)),
        curly="’" in own and "'" not in own,
        full_stops=re.search(r"[.!?](?!\w)", own) is not None,
        often_plural=plural >= 2 and plural >= singular,
        mostly_plural=plural >= 3 and plural > 2 * singular,
    )


def spoken_by(register: Register, sentence: str) -> Register:
    """The register for what replaces `sentence`: several writers where it speaks for several, or for nobody
    in a draft that mostly does.
    """
    if not register.often_plural:
        return register
    words = set(re.findall(r"[a-z]+", sentence.lower()))
    several = (register.mostly_plural or "we" in words) and words.isdisjoint(("i", "my", "me", "im"))
    return replace(register, plural=True) if several else register


def adapt(text: str, register: Register, *, begins: bool) -> str:
    """`text` in a register; `begins` tells that it starts a sentence."""
    if register.lower_case:
        for pattern, plain in _PLAIN:
            text = pattern.sub(plain, text)
    if register.plural:
        for pattern, plural in _PLURAL:
            text = pattern.sub(plural, text)
    if register.contracted:
        for full, pattern, short in _SHORT_FORMS:
            if full in text:
                text = pattern.sub(short, text)
    if register.curly:
        text = text.replace("'", "’")
    if register.lower_case:
        text = re.sub(r"\bThank you\b", "thanks", text)
        return re.sub(r"(?:\A|(?<=[.!?] ))[A-Z]|\bI\b", lambda found: found.group().lower(), text)
    text = re.sub(r"(?<=[.!?] )[a-z]", lambda found: found.group().upper(), text)
    return text[:1].upper() + text[1:] if begins else text


def speaks_for_several(words: str) -> bool:
    """Whether words are those of more than one person."""
    return bool(_SEVERAL.search(words)) and not _ONE.search(words)
