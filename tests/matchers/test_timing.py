"""Replies that come too soon, or late without a word about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from toneguard import Linter, Occasion
from toneguard.reading import read_text

RECEIVED = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
CALM = "Thank you for telling me. I liked the morning in the yard."
ANGRY = "Thank you for telling me. I am furious about this."


@cache
def linter() -> Linter:
    return Linter({"select": ["timing", "anger"]})


def rules(
    body: str,
    hours: float | None,
    occasion: Occasion = Occasion.REJECTION_REPLY,
    received: datetime | None = RECEIVED,
) -> list[str]:
    written = None if hours is None or received is None else received + timedelta(hours=hours)
    draft = replace(read_text(f"Dear Bo,\n\n{body}\n\nJo\n"), occasion=occasion, received=received)
    report = linter().check(replace(draft, written=written))
    assert not report.errors
    return [finding.rule for finding in report.findings if finding.category == "timing"]


@pytest.mark.parametrize(
    ("body", "hours", "expected"),
    [
        (ANGRY, 1, ["timing/cooling-off"]),
        (ANGRY, 23.5, ["timing/cooling-off"]),
        (ANGRY, 24, []),
        (ANGRY, -1, []),
        (CALM, 1, []),
        (CALM, 24 * 29, []),
        (CALM, 24 * 31, ["timing/late-reply"]),
        (f"Sorry for the late reply. {CALM}", 24 * 31, []),
        (f"Forgive my long silence. {CALM}", 24 * 200, []),
        (f"It has been a while. {CALM}", 24 * 90, []),
        (f"I should have written sooner. {CALM}", 24 * 90, []),
    ],
)
def test_the_hours_since_the_rejection_decide(body: str, hours: float, expected: list[str]) -> None:
    assert rules(body, hours) == expected


def test_without_a_date_nothing_is_too_soon_or_late() -> None:
    assert not rules(ANGRY, None, received=None)


def test_a_draft_without_a_date_is_written_now() -> None:
    assert rules(CALM, None, received=datetime.now(UTC) - timedelta(days=40)) == ["timing/late-reply"]
    assert rules(ANGRY, None, received=datetime.now(UTC) - timedelta(hours=2)) == ["timing/cooling-off"]


def test_local_and_zoned_times_are_compared() -> None:
    local = RECEIVED.astimezone().replace(tzinfo=None)
    draft = replace(read_text(f"Dear Bo,\n\n{ANGRY}\n"), occasion=Occasion.REJECTION_REPLY, received=local)
    report = linter().check(replace(draft, written=RECEIVED + timedelta(hours=3)))
    assert "timing/cooling-off" in [finding.rule for finding in report.findings]


@pytest.mark.parametrize("occasion", [Occasion.KEEP_IN_TOUCH, Occasion.GENERAL])
def test_news_after_months_is_not_late(occasion: Occasion) -> None:
    assert not rules(CALM, 24 * 200, occasion)


def test_a_finding_that_a_day_would_cure_offers_no_text() -> None:
    draft = replace(read_text(f"Dear Bo,\n\n{ANGRY}\n"), occasion=Occasion.REJECTION_REPLY, received=RECEIVED)
    report = linter().check(replace(draft, written=RECEIVED + timedelta(hours=3)))
    (finding,) = [finding for finding in report.findings if finding.rule == "timing/cooling-off"]
    assert finding.rewrites == ()
    assert len(finding.span) == 0
