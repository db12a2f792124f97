"""One file a kind of rule. Pure: `find(rule, analysis)` yields the places where the rule holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toneguard.diagnostics import Match
from toneguard.language import Analysis
from toneguard.matchers import absence, model, overlap, phrase, readability, sentiment, shape, tally, timing
from toneguard.rulebook import Rule

__all__ = ["find", "likened", "present"]

likened = model.likened
present = absence.present

_FIND: dict[str, Any] = {
    "phrase": phrase.find,
    "sentiment": sentiment.find,
    "shape": shape.find,
    "absence": absence.find,
    "overlap": overlap.find,
    "readability": readability.find,
    "model": model.find,
    "tally": tally.find,
    "timing": timing.find,
}


def find(rule: Rule, analysis: Analysis) -> Iterator[Match]:
    """The places where a rule holds in a draft, in order."""
    found: Iterator[Match] = _FIND[rule.kind](rule, analysis)
    return found
