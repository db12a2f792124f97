"""VADER per sentence at its best threshold: what a general sentiment score would achieve alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from toneguard.diagnostics import Severity, Span
from toneguard.evaluation.corpus import Case
from toneguard.evaluation.figures import Measure
from toneguard.evaluation.judging import HOSTILE, Judged, Mark, covers, fits
from toneguard.evaluation.scoring import measure_of
from toneguard.language import cut
from toneguard.language.sentiment import compound
from toneguard.reading import read_text

WANTED = (HOSTILE, "perfunctory")
_GRID = np.round(np.arange(-1, 1.001, 0.01), 2)


@dataclass(frozen=True, slots=True)
class Scored:
    """A labelled draft with VADER's compound score, from -1 to 1, of each of its sentences."""

    case: Case
    scores: tuple[tuple[Span, float], ...]


@dataclass(frozen=True, slots=True)
class Threshold:
    """A sentence is taken for a fault at or below `value`, or at or `above` it."""

    value: float
    above: bool

    def __str__(self) -> str:
        return f"compound {'>=' if self.above else '<='} {self.value:.2f}"

    def takes(self, score: float) -> bool:
        return score >= self.value if self.above else score <= self.value


def scored(cases: Sequence[Case]) -> list[Scored]:
    """Every draft, cut into the sentences that toneguard judges, each with its score."""
    return [Scored(case, tuple(_scores(case))) for case in cases]


def _scores(case: Case) -> list[tuple[Span, float]]:
    spans = [sentence.span for sentence in cut(read_text(case.text)).sentences]
    return [(span, compound(span.of(case.text))) for span in spans if span.overlaps(case.judged)]


def best_threshold(drafts: Sequence[Scored], wanted: str) -> Threshold:
    """The threshold with the highest F1 on these drafts; of equals the first, from -1 upward."""
    below, above = (_best_below(drafts, wanted, sign) for sign in (1, -1))
    return Threshold(below[1], False) if below[0] >= above[0] else Threshold(-above[1], True)


def _best_below(drafts: Sequence[Scored], wanted: str, sign: int) -> tuple[float, float]:
    """The best F1 and its threshold where `sign` times the score must be at or below it."""
    scores: list[float] = []
    good: list[bool] = []
    reach: list[float] = []  # the threshold from which on each label is met
    for draft in drafts:
        labels = [label.span for label in draft.case.labels if fits(label.category, wanted)]
        for span, score in draft.scores:
            scores.append(sign * score)
            good.append(any(covers(span, label) for label in labels))
        for label in labels:
            reach.append(min((sign * s for span, s in draft.scores if covers(span, label)), default=2.0))
    told = np.array(scores)[:, None] <= _GRID
    right = (told & np.array(good, dtype=bool)[:, None]).sum(axis=0) / np.maximum(told.sum(axis=0), 1)
    found = (np.array(reach)[:, None] <= _GRID).sum(axis=0) / max(1, len(reach))
    f1 = 2 * right * found / np.maximum(right + found, 1e-9)
    return float(f1.max()), float(_GRID[f1.argmax()])


def witness(drafts: Sequence[Scored], wanted: str, threshold: Threshold) -> Measure:
    """The figures of VADER alone at a threshold."""
    judged = [
        Judged(
            draft.case,
            tuple(
                Mark(f"{wanted}/vader", span, Severity.WARNING)
                for span, score in draft.scores
                if threshold.takes(score)
            ),
        )
        for draft in drafts
    ]
    return measure_of(judged, wanted)
