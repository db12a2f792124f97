"""Sentences at fault that may stay as they are, or go, with others around them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from toneguard.diagnostics import HOSTILE, Finding, Grade, Rewrite
from toneguard.draft import Draft
from toneguard.patterns import regex
from toneguard.rewriting import grammar, telling
from toneguard.rewriting.clauses import kept_of, whole_of
from toneguard.rewriting.facts import particulars_of
from toneguard.rewriting.keeping import as_sentence, first_upper, is_led, leads_to, may_stand, points_back
from toneguard.rewriting.moves import moves_of
from toneguard.rewriting.writer import Writer

LONGEST_REMARK = 7  # words
_PLAIN_QUESTION = regex(
    r"(?i)(?:(?:in the meantime|sir|madam|please),? )*(?:(?:could|can|would|may|might|shall|should)"
    r" (?:you|i|we|u|the|my|our|it|somebody|someone)|(?:is|are) (?:the|my|our|there|it)|do (?:i|we)"
    r"|does (?:it|the|my)|was there|when|where|how (?:long|much|many)|which)\b"
)
_PLAIN_REQUEST = regex(
    rf"(?i)(?:please,? (?:do )?{grammar.VERB}|(?:could|can|would) (?:you|u) \w+"
    rf"|let (?:me|us) know|{grammar.VERB} [^,]*\b(?:please|pls)\Z)\b"
)
_RHETORIC = regex(
    r"(?i)\b(?:you (?:not|people|even|think|expect|call|dare)|any idea|how (?:rude|dare)|explain|really"
    r"|is it (?:that|because|just|only|simply)|(?:so|too) (?:hard|much)|instead|yourself|face|wonder"
    r"|seconds)\b|[!\"“”]|\?.*\?"
)
"""What shows that no answer is wanted."""


def goes_with(draft: Draft, finding: Finding, faults: Iterable[Finding]) -> bool:
    """Whether a doubtful sentence goes with the `faults`: it points back to the one before it, or tells
    nothing and stands between two of them, or beside one as a short remark.
    """
    words = finding.span.of(draft.text)
    led, follows = _beside(draft.text, finding, faults)
    if led and points_back(words):
        return True
    tells = particulars_of(words) or _is_missed(words)
    remark = len(words.split()) <= LONGEST_REMARK and "thanks" not in moves_of(words)
    return not tells and ((led and follows) or ((led or follows) and remark))


def is_surrounded(draft: Draft, finding: Finding, faults: Iterable[Finding]) -> bool:
    """Whether the sentences right before and right behind are at fault."""
    return all(_beside(draft.text, finding, faults))


def _beside(text: str, finding: Finding, faults: Iterable[Finding]) -> tuple[bool, bool]:
    """Whether one of the faults stands right before a finding, and one right behind it."""
    spans, place = [it.span for it in faults], finding.span
    return is_led(text, spans, place), any(leads_to(text, place, it) for it in spans)


def as_they_are(draft: Draft, findings: Iterable[Finding]) -> dict[Finding, Rewrite]:
    """The sentences of findings untouched, where they tell what a reader would miss and need no other."""
    return _untouched(draft, findings, lambda words, _: _is_missed(words))


def plainly_told(draft: Draft, findings: Sequence[Finding]) -> dict[Finding, Rewrite]:
    """The sentences of findings untouched, where they only tell something of the writers or thank."""

    def may_stay(words: str, finding: Finding) -> bool:
        told = whole_of(words)
        led, _ = _beside(draft.text, finding, findings)
        return told is not None and may_stand(told, finding) and not (led and points_back(told.text))

    return _untouched(draft, findings, may_stay)


def _untouched(
    draft: Draft, findings: Iterable[Finding], may_stay: Callable[[str, Finding], bool]
) -> dict[Finding, Rewrite]:
    writer = Writer(draft)
    hostile = {it: writer.sentence_of(it) for it in findings if it.category in HOSTILE}
    return {
        it: Rewrite(place, place.of(draft.text), Grade.OFFER)
        for it, place in hostile.items()
        if place and may_stay(place.of(draft.text), it)
    }


def _is_missed(words: str) -> bool:
    """Whether a sentence as a whole tells or asks what a reader would miss."""
    said = " ".join(words.split())
    bare = grammar.OPENERS.sub("", said, count=1)
    whole = {as_sentence(kept.text, words) for kept in kept_of(words) if kept.matters}
    return said in whole or first_upper(bare) in whole or _asks_plainly(said, bare)


def _asks_plainly(said: str, bare: str) -> bool:
    """Whether a sentence, `bare` without what opens it, asks without a barb what its reader can answer."""
    asks = _PLAIN_QUESTION.match(bare) if said.endswith("?") else _PLAIN_REQUEST.match(bare)
    return bool(asks) and not (said.isupper() or telling.SOUR.search(said) or _RHETORIC.search(said))
