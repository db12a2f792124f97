"""`kind: absence`: something that the reader would look for is nowhere in the draft."""

from __future__ import annotations

from collections.abc import Iterator

from toneguard.diagnostics import Match, PartKind, Span
from toneguard.language import Analysis
from toneguard.rulebook import AbsenceRule


def find(rule: AbsenceRule, analysis: Analysis) -> Iterator[Match]:
    """At most one match, an empty span at the place where the missing words would go."""
    if analysis.text.word_count >= max(rule.minimum_words, 1) and not present(rule, analysis):
        yield missing(rule.id, analysis)


def present(rule: AbsenceRule, analysis: Analysis) -> bool:
    """Whether the draft holds one of the phrases."""
    return any(hit.sentence.part in rule.parts for phrase in rule.phrases for hit in analysis.hits(phrase))


def missing(rule_id: str, analysis: Analysis) -> Match:
    """A match of the draft as a whole: an empty span behind the last sentence of the body."""
    last = [sentence for sentence in analysis.text.sentences if sentence.part is PartKind.BODY][-1]
    gap = Span(last.span.end, last.span.end)
    return Match(rule_id, gap, gap, gap)
