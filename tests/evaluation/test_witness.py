"""VADER alone, at its best threshold."""

from __future__ import annotations

import pytest
from samples import label

from toneguard import Span
from toneguard.evaluation import Case
from toneguard.evaluation.witness import Scored, Threshold, best_threshold, scored, witness


def draft(faulty: bool, *scores: float) -> Scored:
    """Sentences of ten code points with these scores; the first one is the fault, if there is one."""
    spans = [Span(10 * i, 10 * i + 10) for i in range(len(scores))]
    labels = (label("anger", 0, 10),) if faulty else ()
    case = Case("a", "train", "x" * 10 * len(scores), labels, Span(0, 10 * len(scores)))
    return Scored(case, tuple(zip(spans, scores, strict=True)))


@pytest.mark.parametrize(
    ("drafts", "threshold"),
    [
        ([draft(True, -0.8, 0.5), draft(True, -0.4, 0.3), draft(False, 0.2)], Threshold(-0.4, above=False)),
        ([draft(True, 0.8, 0.1), draft(True, 0.6, -0.3), draft(False, 0.2)], Threshold(0.6, above=True)),
    ],
)
def test_the_best_threshold_parts_faults_from_the_rest(drafts: list[Scored], threshold: Threshold) -> None:
    best = best_threshold(drafts, "hostile")
    assert best == threshold
    found = witness(drafts, "hostile", best)
    assert (found.precision.part, found.precision.whole) == (2, 2)
    assert (found.recall.part, found.recall.whole) == (2, 2)


def test_where_no_threshold_parts_them_the_best_f1_is_taken() -> None:
    drafts = [draft(True, -0.5, -0.6), draft(True, 0.5, -0.7)]
    found = witness(drafts, "hostile", best_threshold(drafts, "hostile"))
    assert (found.recall.part, found.precision.whole) == (2, 2)  # above, at -0.5: both faults, alone


def test_sentences_are_scored_by_vader() -> None:
    text = "I hate this awful place. What a wonderful, lovely day."
    ((_, first), (_, second)) = scored([Case("a", "dev", text, (), Span(0, len(text)))])[0].scores
    assert first < 0 < second
