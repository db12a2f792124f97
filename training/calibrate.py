"""From logits to likelihoods, and how far the latter can be believed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from toneguard.language.tone import LABELS
from training.examples import Example, targets_of
from training.fit import Logits

NAMES = (*LABELS, "redundancy")


@dataclass(frozen=True, slots=True)
class Table:
    """Sentences of drafts: `logits` and `truths` are (sentences, `NAMES`).

    `drafts` and `lines` say which sentence of which draft each is.
    """

    logits: np.ndarray
    truths: np.ndarray
    drafts: np.ndarray
    lines: np.ndarray


def table(examples: Sequence[Example], logits: Logits) -> Table:
    """What was said of each sentence of a draft, and what is true."""
    by_name = {example.name: example for example in examples if example.kind == "drafts"}
    keys = [key for key in logits if key[0] in by_name]
    lines = [by_name[name].lines[place] for name, place in keys]
    return Table(
        np.array([logits[key] for key in keys]),
        np.array([[*targets_of(line.faults), float(line.repeats)] for line in lines]),
        np.array([name for name, _ in keys]),
        np.array([place for _, place in keys]),
    )


def platt(logits: np.ndarray, truths: np.ndarray) -> tuple[float, float]:
    """Slope and intercept that make likelihoods out of logits.

    Source: Platt, "Probabilistic Outputs for Support Vector Machines", 1999.
    """
    if truths.min() == truths.max():
        return 1.0, 0.0  # nothing to learn from
    fitted = LogisticRegression(C=1e6).fit(logits.reshape(-1, 1), truths)
    return float(fitted.coef_[0, 0]), float(fitted.intercept_[0])


def calibration_of(judged: Table) -> dict[str, tuple[float, float]]:
    """Slope and intercept for each of `NAMES`."""
    return {name: platt(judged.logits[:, it], judged.truths[:, it]) for it, name in enumerate(NAMES)}


def as_sure_as(
    calibration: Mapping[str, tuple[float, float]], teacher: Table, pupil: Table
) -> dict[str, tuple[float, float]]:
    """The calibration of a teacher for a pupil that is less sure: the likelihoods of both have, as logits,
    the same mean and deviation over the same sentences. What repeats a note keeps its own.
    """
    found = dict(calibration)
    for place, name in enumerate(LABELS):
        known, mine = teacher.logits[:, place], pupil.logits[:, place]
        slope, intercept = calibration[name]
        wider = float(known.std() / mine.std())
        found[name] = slope * wider, slope * float(known.mean() - wider * mine.mean()) + intercept
    return found


def likelihoods(judged: Table, calibration: Mapping[str, tuple[float, float]]) -> np.ndarray:
    """Likelihoods in the shape of the logits."""
    slopes, intercepts = np.array([calibration[name] for name in NAMES]).T
    return 1 / (1 + np.exp(-(judged.logits * slopes + intercepts)))


def average_precisions(judged: Table) -> dict[str, float]:
    """Average precision of each label."""
    return {
        name: float(average_precision_score(judged.truths[:, place], judged.logits[:, place]))
        for place, name in enumerate(NAMES)
        if judged.truths[:, place].any()
    }


def reliability(likely: np.ndarray, truths: np.ndarray, bins: int = 10) -> list[tuple[float, float, int]]:
    """For each tenth of the scale: mean likelihood, share that is true, and how many sentences."""
    places = np.minimum((likely * bins).astype(int), bins - 1)
    groups = [places == place for place in range(bins) if (places == place).any()]
    return [(float(likely[it].mean()), float(truths[it].mean()), int(it.sum())) for it in groups]
