"""What the rules of the model find by their thresholds in drafts that the net had not seen.

    python -m training.thresholds build/training/whole.npz

The drafts are checked as a user's are, by the rules of the model alone, and the findings counted as by
`toneguard evaluate`: phrases were fitted to train and would flatter.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np

from toneguard import Linter, Severity
from toneguard.diagnostics import HOSTILE
from toneguard.evaluation.corpus import CATEGORIES, Case, read_cases
from toneguard.evaluation.judging import judge
from toneguard.evaluation.scoring import Evaluation, evaluate
from toneguard.language.tone import LABELS, Neighbour, Tone
from toneguard.rulebook import ModelRule
from toneguard.rulebook.model import Likelihoods
from training.__main__ import TOP
from training.calibrate import Table, calibration_of, likelihoods
from training.examples import Example, read_examples

ALONE = (0.6, 0.7, 0.8, 0.85, 0.9, 0.95)
BESIDE = (0.2, 0.25, 0.3, 0.35, 0.4, 0.5)
ONE = (0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8)
NEVER = (1.0, 1.0)
NEUTRAL = Tone(dict.fromkeys(LABELS, 0.0), 0.0)


@dataclass(frozen=True, slots=True)
class Recalled:
    """Gives back what was judged unseen, in the place of a `ToneModel`; a vector is a likelihood."""

    tones: Mapping[tuple[str, ...], Sequence[Tone]]

    @classmethod
    def of(cls, examples: Sequence[Example], judged: Table, likely: np.ndarray) -> Recalled:
        """What a table says of these examples, as `likely` puts it."""
        rows: dict[str, dict[int, Tone]] = {}
        for name, line, row in zip(judged.drafts, judged.lines, likely, strict=True):
            rows.setdefault(name, {})[line] = Tone(dict(zip(LABELS, row, strict=False)), row[-1])
        return cls(
            {
                tuple(line.text for line in it.lines): [
                    rows[it.name][place] for place in range(len(it.lines))
                ]
                for it in examples
                if it.name in rows
            }
        )

    def judge(self, sentences: Sequence[str]) -> Sequence[Tone]:
        """What was judged of a draft; nothing is known of any other, nor of an earlier note."""
        return self.tones.get(tuple(sentences), [NEUTRAL] * len(sentences))

    def repeats(self, draft: Sequence[Tone], note: Sequence[Tone]) -> list[tuple[float, int]]:
        """How likely each sentence repeats the note."""
        return [(tone.vector, 0) for tone in draft]

    def neighbours(self, tone: Tone, label: str) -> list[Neighbour]:
        """None."""
        return []


def linter_with(model: Recalled, hostile: tuple[float, float], one: float) -> Linter:
    """The rules of the model with these thresholds for a warning, and what the model recalls."""
    every = [rule for rule in Linter().rulebook.rules if isinstance(rule, ModelRule)]
    linter = Linter({"select": [rule.id for rule in every]})
    linter._rules = tuple(_with(rule, *(hostile if rule.label in HOSTILE else (one, one))) for rule in every)
    vars(linter)["_model"] = model
    return linter


def _with(rule: ModelRule, alone: float, beside: float) -> ModelRule:
    return replace(
        rule,
        alone=Likelihoods(warning=alone, suggestion=alone),
        beside=Likelihoods(warning=beside, suggestion=beside),
    )


def figures_of(cases: Sequence[Case], linter: Linter) -> Evaluation:
    """What `toneguard evaluate` says of the cases."""
    return evaluate(list(judge(cases, linter.check)), Severity.WARNING, [])


def lines_of(cases: Sequence[Case], model: Recalled) -> Iterator[str]:
    """A line for each setting: first of the hostile rules, then of those with one threshold."""
    for alone, beside in product(ALONE, BESIDE):
        found = figures_of(cases, linter_with(model, (alone, beside), 1.0))
        flagged = found.flagged.estimate.value or 0
        yield f"alone {alone:.2f}, beside {beside:.2f}: {_told('hostile', found)}, clean drafts {flagged:.3f}"
    for one in ONE:
        found = figures_of(cases, linter_with(model, NEVER, one))
        yield f"{one:.2f}: {_told('perfunctory', found)}; {_told('redundancy', found)}"


def _told(category: str, found: Evaluation) -> str:
    measure: Any = found.categories[category]
    return (
        f"{category} {measure.precision.estimate.value or 0:.3f} / {measure.recall.estimate.value or 0:.3f}"
    )


def main(argv: Sequence[str] | None = None) -> None:
    """Print precision and recall by threshold."""
    parser = argparse.ArgumentParser(prog="python -m training.thresholds", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("judged", type=Path, help="written by `python -m training` beside the net")
    parser.add_argument("--corpus", type=Path, default=TOP / "corpus")
    options = parser.parse_args(argv)
    judged = Table(**np.load(options.judged))
    names = set(judged.drafts)
    likely = likelihoods(judged, calibration_of(judged))
    model = Recalled.of(read_examples(options.corpus, "train"), judged, likely)
    every = read_cases(options.corpus, "train", categories=CATEGORIES)
    for line in lines_of([case for case in every if case.name in names], model):
        print(line, flush=True)


if __name__ == "__main__":
    main()
