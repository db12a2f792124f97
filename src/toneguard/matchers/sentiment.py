"""`kind: sentiment`: VADER hears anger in a sentence, and a phrase bears it out."""

from __future__ import annotations

from collections.abc import Iterator

from toneguard.diagnostics import Match
from toneguard.language import Analysis
from toneguard.matchers.phrase import match_of, phrase_hits
from toneguard.rulebook import SentimentRule


def find(rule: SentimentRule, analysis: Analysis) -> Iterator[Match]:
    """One match for each sentence that holds a phrase and scores low enough."""
    seen = set()
    for hit in phrase_hits(rule.phrases, rule.unless, analysis):
        sentence = hit.sentence
        if sentence.index in seen or sentence.part not in rule.parts:
            continue
        if analysis.compound(sentence) <= rule.compound_at_most:
            seen.add(sentence.index)
            yield match_of(rule, hit, analysis)
