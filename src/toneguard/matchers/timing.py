"""`kind: timing`: the reply comes too soon, or late without a word about it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from toneguard.diagnostics import Match
from toneguard.language import Analysis
from toneguard.matchers.absence import missing
from toneguard.rulebook import TimingRule


def find(rule: TimingRule, analysis: Analysis) -> Iterator[Match]:
    """At most one match; none where it is unknown when the rejection came in."""
    hours = hours_since(analysis)
    if hours is None or hours < 0 or analysis.text.word_count == 0:
        return
    soon = rule.hours_under is not None and hours < rule.hours_under
    late = rule.hours_over is not None and hours > rule.hours_over
    if (soon or late) and not analysis.holds_any(rule.phrases):
        yield missing(rule.id, analysis, at_start=True)


def hours_since(analysis: Analysis) -> float | None:
    """Hours from the rejection to the draft's own date, or to now where it has none."""
    draft = analysis.draft
    if draft.received is None:
        return None
    try:
        received = draft.received.astimezone()
        written = (draft.written or datetime.now()).astimezone()
    except (OverflowError, ValueError):  # a year that no clock knows
        return None
    return (written - received).total_seconds() / 3600
