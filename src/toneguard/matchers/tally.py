"""`kind: tally`: the cues of a sentence add up, though none of them proves anything alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from toneguard.diagnostics import Match
from toneguard.language import Analysis, function_words
from toneguard.matchers.phrase import is_excused
from toneguard.patterns import regex
from toneguard.rulebook import TallyRule

_BORDERS = regex(r"^\^ ?| ?[$?!]$")
SHOWN = 3  # cues that a finding names
WEIGHTY = 3  # points that they must have


def find(rule: TallyRule, analysis: Analysis) -> Iterator[Match]:
    """One match for each sentence with enough points; a weak one where they do not do alone."""
    for sentence in analysis.text.of_kind(rule.parts):
        found = analysis.tally(rule.cues, sentence)
        points = sum(found.values())
        if points < rule.beside or not sentence.is_own or is_excused(sentence, rule.unless, analysis):
            continue
        span = sentence.span
        yield Match(rule.id, span, span, span, note=_shown(found), weak=points < rule.alone)


def _shown(found: Mapping[str, int]) -> str | None:
    """The heaviest cues, none of them part of one that is named already; None where none is heavy and tells
    something.
    """
    named: list[str] = []
    for cue in sorted(found, key=lambda cue: (-found[cue], cue)):
        words = _BORDERS.sub("", cue)
        tells = any(it[:1].isalnum() and it not in function_words() for it in words.split())
        if found[cue] >= WEIGHTY and tells and not any(f" {words} " in f" {longer} " for longer in named):
            named.append(words)
    return "what weighs most: " + ", ".join(f"“{words}”" for words in named[:SHOWN]) if named else None
