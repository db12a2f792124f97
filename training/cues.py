"""Counts what words tell of anger, bitterness and challenge, and writes the lists in `rules/_cues`.

    python -m training.cues

The points of a cue are its weight in a logistic regression with few weights (L1) over the sentences of
`train`, what their editors put in their place, and the good examples of the rules: four points to one of the
logarithm of odds, rounded. A cue must stand in several parts of the corpus. What is printed is how lists
that were made without some parts do on these, at each pair of thresholds.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from toneguard.diagnostics import HOSTILE
from toneguard.language import split
from toneguard.language.cues import START, cues_of
from toneguard.rulebook import Rulebook, load_rulebook
from training.examples import Example, read_examples, sentences_of

TOP = Path(__file__).parents[1]
FEWEST = 8  # parts of the corpus that a cue must stand in
STRENGTH = 0.5  # of the regression: more gives more cues
PER_ODDS = 4  # points to one of the logarithm of odds
GROUPS = 5
THRESHOLDS = ((8, 0), (6, -2), (5, -1), (5, -2), (5, -3), (4, -2))

Points = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as its cues, with its faults, and the draft and the part of the corpus that it is from."""

    draft: str
    part: str
    cues: frozenset[str]
    faults: frozenset[str]

    @classmethod
    def of(cls, draft: str, part: str, text: str, faults: Iterable[str] = ()) -> Line:
        """The line of a sentence."""
        cues = frozenset(cues_of(split(text), text))
        return cls(draft, part, cues, frozenset(faults).intersection(HOSTILE))


def main(argv: Sequence[str] | None = None) -> None:
    """Write the lists, and print how such lists do on parts that they were not made from."""
    parser = argparse.ArgumentParser(prog="python -m training.cues", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--corpus", type=Path, default=TOP / "corpus")
    parser.add_argument("--out", type=Path, default=TOP / "rules" / "_cues")
    options = parser.parse_args(argv)
    lines = [line for example in read_examples(options.corpus, "train") for line in lines_of(example)]
    lines += lines_of_rules(load_rulebook())
    print(unseen(lines))
    for label, points in lists_of(lines).items():
        (options.out / f"{label}.yaml").write_text(written(label, points), encoding="utf-8")


def lines_of(example: Example) -> Iterator[Line]:
    """The judged sentences of an example, and what its editor put in the place of each."""
    draft = example.name if example.kind == "drafts" else ""
    for line in example.lines:
        if line.faults is not None:
            yield Line.of(draft, example.part, line.text, line.faults)
        if line.mended:
            yield Line.of("", example.part, line.mended)


def lines_of_rules(rulebook: Rulebook) -> Iterator[Line]:
    """The sentences of the good examples of rules, each once."""
    good = [example.draft for rule in rulebook.rules for example in rule.examples.good]
    texts = dict.fromkeys(text for draft in good for text in sentences_of(draft))
    return (Line.of("", "rules", text) for text in texts)


def lists_of(lines: Sequence[Line]) -> dict[str, Points]:
    """The points of every cue that has any, for each label that there is."""
    known = _known(lines)
    table = CountVectorizer(analyzer=attrgetter("cues"), vocabulary=known).transform(lines)
    truths = {label: [label in line.faults for line in lines] for label in HOSTILE}
    return {label: _points(table, those, known) for label, those in truths.items() if any(those)}


def _known(lines: Iterable[Line]) -> list[str]:
    """The cues that many hands use."""
    parts: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        for cue in line.cues:
            parts[cue].add(line.part)
    return sorted(cue for cue, hands in parts.items() if len(hands) >= FEWEST and cue != START)


def _points(table: Any, truths: Sequence[bool], known: Sequence[str]) -> Points:
    """What every sentence begins with stands under the start of a sentence."""
    model = LogisticRegression(C=STRENGTH, l1_ratio=1, solver="liblinear", max_iter=500, random_state=1)
    model.fit(table, truths)
    weights = np.round(model.coef_[0] * PER_ODDS).astype(int).tolist()
    begin = round(float(model.intercept_[0]) * PER_ODDS)
    return {START: begin} | {cue: points for cue, points in zip(known, weights, strict=True) if points}


def unseen(lines: Sequence[Line]) -> str:
    """How lists do on drafts of parts that they were made without, as a table."""
    parts = sorted({line.part for line in lines})
    judged: list[Line] = []
    best: list[int] = []
    for group in range(GROUPS):
        apart = set(parts[group::GROUPS])
        lists = lists_of([line for line in lines if line.part not in apart])
        drafts = [line for line in lines if line.part in apart and line.draft]
        judged += drafts
        best += (max(_sum(points, line) for points in lists.values()) for line in drafts)
    rows = (_row(judged, best, *pair) for pair in THRESHOLDS)
    return "\n".join(["alone beside  precision recall  clean drafts flagged", *rows])


def _sum(points: Points, line: Line) -> int:
    return sum(points.get(cue, 0) for cue in line.cues)


def _row(lines: Sequence[Line], best: Sequence[int], alone: int, beside: int) -> str:
    sure = Counter(line.draft for line, points in zip(lines, best, strict=True) if points >= alone)
    found = [
        points >= alone or (points >= beside and sure[line.draft] > 0)
        for line, points in zip(lines, best, strict=True)
    ]
    faulty = {line.draft for line in lines if line.faults}
    right = sum(bool(line.faults) for line, it in zip(lines, found, strict=True) if it)
    flagged = {line.draft for line, it in zip(lines, found, strict=True) if it} - faulty
    clean = len({line.draft for line in lines} - faulty)
    every = sum(bool(line.faults) for line in lines)
    precision, recall = right / max(sum(found), 1), right / every
    return f"{alone:5} {beside:6}  {precision:9.2f} {recall:6.2f}  {len(flagged) / clean:.3f}"


def written(label: str, points: Points) -> str:
    """A list as the file holds it, the heaviest cues first."""
    groups: dict[int, list[str]] = defaultdict(list)
    for cue, worth in sorted(points.items()):
        groups[worth].append(cue)
    head = f"# What words add to the {label} of a sentence: made by `python -m training.cues`.\n"
    body = {worth: groups[worth] for worth in sorted(groups, reverse=True)}
    text: str = yaml.safe_dump(body, sort_keys=False, allow_unicode=True, width=106, default_flow_style=None)
    return head + text


if __name__ == "__main__":
    main()
