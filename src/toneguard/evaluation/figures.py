"""Shares with bootstrap intervals: how far a figure would move on other drafts of the same kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROUNDS = 1000
SEED = 20240531
PERCENTILES = (2.5, 97.5)  # the borders of a 95 % interval

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure from 0 to 1 with its 95 % interval; all None where there was nothing to count."""

    value: float | None
    low: float | None
    high: float | None

    @property
    def noise(self) -> float:
        """Half the width of the interval; 0 where there is none."""
        return 0.0 if self.low is None or self.high is None else (self.high - self.low) / 2

    def to_dict(self) -> dict[str, float | None]:
        return {"value": self.value, "low": self.low, "high": self.high}

    @classmethod
    def from_dict(cls, value: Mapping[str, Any]) -> Estimate:
        return cls(value["value"], value["low"], value["high"])


@dataclass(frozen=True, slots=True)
class Share:
    """`part` of `whole`, counted over drafts, as an estimate."""

    part: int
    whole: int
    estimate: Estimate

    def to_dict(self) -> dict[str, Any]:
        return {"part": self.part, "whole": self.whole, **self.estimate.to_dict()}

    @classmethod
    def from_dict(cls, value: Mapping[str, Any]) -> Share:
        return cls(value["part"], value["whole"], Estimate.from_dict(value))


@dataclass(frozen=True, slots=True)
class Measure:
    """How well one kind of fault is found."""

    precision: Share
    recall: Share
    f1: Estimate

    def to_dict(self) -> dict[str, Any]:
        return {
            "precision": self.precision.to_dict(),
            "recall": self.recall.to_dict(),
            "f1": self.f1.to_dict(),
        }

    @classmethod
    def from_dict(cls, value: Mapping[str, Any]) -> Measure:
        precision, recall = Share.from_dict(value["precision"]), Share.from_dict(value["recall"])
        return cls(precision, recall, Estimate.from_dict(value["f1"]))


def share(parts: Sequence[int], wholes: Sequence[int]) -> Share:
    """The sum of `parts` in the sum of `wholes`; both hold one number a draft."""
    part, whole = sum(parts), sum(wholes)
    if whole and part in (0, whole):
        return Share(part, whole, _unanimous(part, whole))
    return Share(part, whole, _estimate(_ratio(parts, wholes)))


def measure(right: Sequence[int], told: Sequence[int], met: Sequence[int], labels: Sequence[int]) -> Measure:
    """Precision, recall and their harmonic mean, from one number a draft each.

    `right` of the `told` findings meet a label, `met` of the `labels` are met by a finding. F1 is
    2PR / (P + R), taken as 0 where nothing is right.
    """
    precision, recall = _ratio(right, told), _ratio(met, labels)
    known = np.nan_to_num(precision)
    both = known + recall
    f1 = np.divide(2 * known * recall, both, out=np.zeros_like(both), where=both != 0)
    f1[np.isnan(recall)] = np.nan
    return Measure(share(right, told), share(met, labels), _estimate(f1))


def _unanimous(part: int, whole: int) -> Estimate:
    """All or none: no resample differs, so the interval is 3 / n wide.

    Source: Hanley and Lippman-Hand, "If Nothing Goes Wrong, Is Everything All Right?", JAMA 1983.
    """
    width = min(1.0, round(3 / whole, 4))
    return Estimate(1.0, 1 - width, 1.0) if part else Estimate(0.0, 0.0, width)


def _ratio(parts: Sequence[int], wholes: Sequence[int]) -> Numbers:
    """The ratio of the sums: of the drafts as they are, then of each resample; NaN for none of none."""
    sums = _weights(len(parts)) @ np.array([parts, wholes], dtype=np.float64).T
    empty = np.full(len(sums), np.nan)
    ratio: Numbers = np.divide(sums[:, 0], sums[:, 1], out=empty, where=sums[:, 1] > 0)
    return ratio


@lru_cache(maxsize=4)
def _weights(count: int) -> Numbers:
    """How often each draft is drawn: once in the first row, then in each of `ROUNDS` resamples.

    Source: Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, the percentile interval.
    """
    if not count:
        return np.zeros((1, 0))
    chances = np.full(count, 1 / count)
    drawn = np.random.default_rng(SEED).multinomial(count, chances, size=ROUNDS)
    return np.vstack([np.ones(count), drawn]).astype(np.float64)


def _estimate(values: Numbers) -> Estimate:
    """The first value, and the interval of the others."""
    resampled = values[1:][~np.isnan(values[1:])]
    if np.isnan(values[0]):
        return Estimate(None, None, None)
    low, high = np.percentile(resampled, PERCENTILES) if len(resampled) else (values[0], values[0])
    return Estimate(*(round(float(value), 4) for value in (values[0], low, high)))
