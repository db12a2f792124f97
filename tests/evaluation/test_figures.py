"""Shares, F1 and their intervals."""

from __future__ import annotations

import pytest

from toneguard.evaluation.figures import Estimate, Measure, Share, measure, share


@pytest.mark.parametrize(
    ("parts", "wholes", "value"),
    [
        ([1, 0], [1, 1], 0.5),
        ([2, 1, 0], [2, 2, 0], 0.75),
        ([3], [3], 1.0),
        ([0, 0], [4, 1], 0.0),
        ([0, 0], [0, 0], None),
        ([], [], None),
    ],
)
def test_a_share_is_the_ratio_of_the_sums(parts: list[int], wholes: list[int], value: float | None) -> None:
    found = share(parts, wholes)
    assert found.estimate.value == value
    assert (found.part, found.whole) == (sum(parts), sum(wholes))


@pytest.mark.parametrize(
    ("right", "told", "met", "labels", "f1"),
    [
        ([1, 1], [1, 1], [1, 1], [1, 1], 1.0),
        ([1, 0], [1, 1], [1, 0], [1, 3], 1 / 3),  # P 1/2, R 1/4
        ([0, 0], [1, 0], [0, 0], [1, 1], 0.0),
        ([0, 0], [0, 0], [0, 0], [1, 1], 0.0),
        ([0, 0], [1, 1], [0, 0], [0, 0], None),
    ],
)
def test_f1_is_the_harmonic_mean(
    right: list[int], told: list[int], met: list[int], labels: list[int], f1: float | None
) -> None:
    value = measure(right, told, met, labels).f1.value
    assert value == (None if f1 is None else pytest.approx(f1, abs=1e-4))


def test_the_interval_holds_the_value_and_narrows_with_more_drafts() -> None:
    few, many = share([1, 0] * 10, [1, 1] * 10).estimate, share([1, 0] * 500, [1, 1] * 500).estimate
    for estimate in (few, many):
        assert estimate.low is not None and estimate.high is not None
        assert estimate.low < 0.5 < estimate.high
    assert many.noise == pytest.approx(1.96 * (0.25 / 1000) ** 0.5, rel=0.15)  # the normal approximation
    assert few.noise > 5 * many.noise


def test_drafts_are_resampled_not_findings() -> None:
    """Ten findings in one draft stand and fall together, so they tell less than ten in ten drafts."""
    together, apart = share([10, 0], [10, 10]), share([1] * 10 + [0] * 10, [1] * 20)
    assert together.estimate.noise > apart.estimate.noise


@pytest.mark.parametrize(("part", "low", "high"), [(30, 0.9, 1.0), (0, 0.0, 0.1)])
def test_all_or_none_of_thirty_is_certain_to_a_tenth(part: int, low: float, high: float) -> None:
    estimate = share([part], [30]).estimate
    assert estimate.low == pytest.approx(low)
    assert estimate.high == pytest.approx(high)


def test_figures_are_the_same_in_every_run() -> None:
    assert share([1, 0, 1], [1, 1, 1]) == share([1, 0, 1], [1, 1, 1])


def test_figures_survive_being_written_and_read() -> None:
    one = measure([1, 0], [1, 1], [1, 0], [1, 3])
    assert Measure.from_dict(one.to_dict()) == one
    assert Share.from_dict(one.recall.to_dict()) == one.recall
    assert Estimate(None, None, None).noise == 0
