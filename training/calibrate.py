"""From logits to likelihoods, and the likelihoods from which a rule speaks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from toneguard.language.tone import LABELS
from training.examples import Example
from training.fit import Logits

PRECISIONS = (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)


def tables(examples: Sequence[Example], logits: Logits) -> tuple[np.ndarray, np.ndarray]:
    """Logits and truths of the sentences in drafts, (sentences, labels + 1), the last column for repeats."""
    by_name = {example.name: example for example in examples if example.kind == "drafts"}
    keys = [key for key in logits if key[0] in by_name]
    lines = [by_name[name].lines[place] for name, place in keys]
    truths = [[*line.targets, float(line.repeats)] for line in lines]
    return np.array([logits[key] for key in keys]), np.array(truths)


def platt(logits: np.ndarray, truths: np.ndarray) -> tuple[float, float]:
    """Slope and intercept that make likelihoods out of logits.

    Source: Platt, "Probabilistic Outputs for Support Vector Machines", 1999.
    """
    if truths.min() == truths.max():
        return 1.0, 0.0  # nothing to learn from
    fitted = LogisticRegression(C=1e6).fit(logits.reshape(-1, 1), truths)
    return float(fitted.coef_[0, 0]), float(fitted.intercept_[0])


def average_precisions(logits: np.ndarray, truths: np.ndarray) -> dict[str, float]:
    """Average precision of each label."""
    names = (*LABELS, "redundancy")
    return {
        name: float(average_precision_score(truths[:, place], logits[:, place]))
        for place, name in enumerate(names)
        if truths[:, place].any()
    }


def threshold(likely: np.ndarray, truths: np.ndarray, precision: float) -> float:
    """The lowest likelihood from which on this precision is kept; 1.0 where there is none."""
    order = np.argsort(-likely)
    right = np.cumsum(truths[order]) / np.arange(1, len(order) + 1)
    enough = np.flatnonzero(right >= precision)
    return float(np.ceil(likely[order][enough[-1]] * 100) / 100) if len(enough) else 1.0


def reliability(likely: np.ndarray, truths: np.ndarray, bins: int = 10) -> list[tuple[float, float, int]]:
    """For each tenth of the scale: mean likelihood, share that is true, and how many sentences."""
    places = np.minimum((likely * bins).astype(int), bins - 1)
    groups = [places == place for place in range(bins) if (places == place).any()]
    return [(float(likely[it].mean()), float(truths[it].mean()), int(it.sum())) for it in groups]


def calibrated(examples: Sequence[Example], logits: Logits) -> dict[str, Any]:
    """What sentences that the net had not seen tell of it, for each label."""
    scores, truths = tables(examples, logits)
    calibration, thresholds, curve = {}, {}, {}
    for place, label in enumerate((*LABELS, "redundancy")):
        slope, intercept = calibration[label] = platt(scores[:, place], truths[:, place])
        likely = 1 / (1 + np.exp(-(slope * scores[:, place] + intercept)))
        thresholds[label] = {
            precision: threshold(likely, truths[:, place], precision) for precision in PRECISIONS
        }
        curve[label] = reliability(likely, truths[:, place])
    return {
        "average precision": average_precisions(scores, truths),
        "calibration": calibration,
        "threshold by precision": thresholds,
        "reliability": curve,
    }
