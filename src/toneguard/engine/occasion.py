"""What kind of mail a draft is, by the phrases of the rulebook."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from toneguard.diagnostics import Occasion, Origin, PartKind, Span
from toneguard.draft import Draft, Part
from toneguard.language import Analysis, cut
from toneguard.patterns import regex

PHRASE_WEIGHT = 2  # a telling phrase weighs as much as this many hints
MOST_PHRASES = 2
ENOUGH = 4

_SURE = (Occasion.GENERAL, Occasion.KEEP_IN_TOUCH, Occasion.FEEDBACK_REQUEST)
_QUOTE_MARKS = regex(r"^[>|][>| ]*", re.MULTILINE)

Phrases = Mapping[Occasion, Sequence[str]]


def detect(analysis: Analysis, phrases: Phrases, hints: Phrases) -> Occasion:
    """The occasion that was given, or the one that the draft's own words tell.

    A reply to a rejection is known by the balance of its hints against those of other mail, and by
    the mail it quotes or its subject, or since somebody said when the rejection came in; the rarer
    occasions, and mail that itself turns somebody down, by a single phrase; a thank-you note where
    nothing tells of a rejection.
    """
    if analysis.draft.occasion is not None:
        return analysis.draft.occasion
    for occasion in _SURE:
        if _count(analysis, phrases.get(occasion, ())):
            return occasion
    rejection = phrases.get(Occasion.REJECTION_REPLY, ())
    told = min(_count(analysis, rejection), MOST_PHRASES) * PHRASE_WEIGHT
    thanks = _count(analysis, phrases.get(Occasion.THANK_YOU, ()))
    if analysis.draft.received_from is Origin.GIVEN or _answers(analysis, rejection):
        return Occasion.REJECTION_REPLY
    if thanks and not told:
        return Occasion.THANK_YOU
    for_it = _count(analysis, hints.get(Occasion.REJECTION_REPLY, ()))
    against = _count(analysis, hints.get(Occasion.GENERAL, ()))
    if told + for_it - against >= ENOUGH:
        return Occasion.REJECTION_REPLY
    return Occasion.THANK_YOU if thanks else Occasion.GENERAL


def _count(analysis: Analysis, phrases: Iterable[str]) -> int:
    """How many of the phrases stand in the draft; “All the best” over a name tells nothing."""
    return sum(
        any(hit.sentence.part is not PartKind.CLOSING for hit in analysis.hits(phrase))
        for phrase in analysis.standing(phrases)
    )


def _answers(analysis: Analysis, phrases: Sequence[str]) -> bool:
    """Whether the quoted mail or the subject holds one of the phrases."""
    answered = _answered(analysis.draft)
    sentences = cut(answered).sentences if answered.text.strip() else ()
    return any(not analysis.phrases_in(sentence).isdisjoint(phrases) for sentence in sentences)


def _answered(draft: Draft) -> Draft:
    """The subject and the quoted mail, as if they were a draft."""
    quoted = [_QUOTE_MARKS.sub("", part.span.of(draft.text)) for part in draft.of_kind(PartKind.QUOTED)]
    text = "\n\n".join([draft.header("subject") or "", *quoted])
    return Draft(text, parts=(Part(PartKind.BODY, Span(0, len(text))),))
