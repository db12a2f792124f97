"""`kind: absence`: something that the reader would look for is nowhere in the draft."""

from __future__ import annotations

from collections.abc import Iterator

from toneguard.diagnostics import Match, PartKind, Span
from toneguard.language import Analysis
from toneguard.matchers.phrase import is_excused
from toneguard.rulebook import AbsenceRule


def find(rule: AbsenceRule, analysis: Analysis) -> Iterator[Match]:
    """At most one match, an empty span at the place where the missing words would go."""
    if analysis.text.word_count < max(rule.minimum_words, 1) or present(rule, analysis):
        return
    if analysis.holds_any(rule.enough) or (rule.when and not analysis.holds_any(rule.when)):
        return
    yield missing(rule.id, analysis, at_start=rule.place == "start")


def present(rule: AbsenceRule, analysis: Analysis) -> bool:
    """Whether the draft holds one of the phrases, and holds it in earnest."""
    return any(
        hit.sentence.part in rule.parts and not is_excused(hit.sentence, rule.unless, analysis)
        for phrase in analysis.standing(rule.phrases)
        for hit in analysis.hits(phrase)
    )


def missing(rule_id: str, analysis: Analysis, *, at_start: bool = False) -> Match:
    """A match of the draft as a whole: an empty span before the first or behind the last sentence."""
    body = [sentence for sentence in analysis.text.sentences if sentence.part is PartKind.BODY]
    offset = body[0].span.start if at_start else body[-1].span.end
    gap = Span(offset, offset)
    return Match(rule_id, gap, gap, gap)
