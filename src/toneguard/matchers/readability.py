"""`kind: readability`: a measure of the whole body is above its bound."""

from __future__ import annotations

from collections.abc import Iterator

from toneguard.diagnostics import Match
from toneguard.language import Analysis
from toneguard.matchers.absence import missing
from toneguard.rulebook import ReadabilityRule


def find(rule: ReadabilityRule, analysis: Analysis) -> Iterator[Match]:
    """At most one match, on the whole draft."""
    if analysis.text.word_count >= max(rule.minimum_words, 1) and analysis.measure(rule.measure) > rule.above:
        yield missing(rule.id, analysis)
