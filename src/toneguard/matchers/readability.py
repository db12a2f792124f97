"""`kind: readability`: a measure of the body is above its bound."""

from __future__ import annotations

from collections.abc import Iterator

from toneguard.diagnostics import Match, Span
from toneguard.language import Analysis
from toneguard.matchers.absence import missing
from toneguard.rulebook import ReadabilityRule


def find(rule: ReadabilityRule, analysis: Analysis) -> Iterator[Match]:
    """The start of each sentence that is too long, or of a draft that is: there is nothing to replace."""
    if rule.measure == "sentence-words":
        yield from _long_sentences(rule, analysis)
    elif _is_long_enough(rule, analysis) and analysis.measure(rule.measure) > rule.above:
        yield missing(rule.id, analysis, at_start=True)


def _is_long_enough(rule: ReadabilityRule, analysis: Analysis) -> bool:
    return analysis.text.word_count >= max(rule.minimum_words, 1)


def _long_sentences(rule: ReadabilityRule, analysis: Analysis) -> Iterator[Match]:
    for sentence in analysis.text.of_kind(rule.parts):
        if len(sentence.words) > rule.above:
            place = Span(sentence.span.start, sentence.span.start)
            yield Match(rule.id, place, place, place)
