"""Figures of a whole split, by category, strength, occasion and rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from toneguard.diagnostics import LineIndex, Severity
from toneguard.evaluation.corpus import CATEGORIES, STRENGTHS, Label
from toneguard.evaluation.figures import Measure, Share, measure, share
from toneguard.evaluation.judging import (
    HOSTILE,
    Judged,
    Mark,
    Terms,
    fits,
    group_of,
    met,
    name_of,
    right,
    terms_of,
    verdict,
)

DEGREES = ("verbatim", "reworded", "paraphrase", "unspecified")


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often a rule spoke, and how often it was right; both None where the labels do not say.

    `under` counts the places where a surer rule spoke for it.
    """

    hits: int
    right: int | None
    under: int

    @property
    def wrong(self) -> int | None:
        return None if self.right is None else self.hits - self.right

    def to_dict(self) -> dict[str, Any]:
        return {"hits": self.hits, "right": self.right, "wrong": self.wrong, "under": self.under}


@dataclass(frozen=True, slots=True)
class Place:
    """A missed label or a false finding. `what` is a category with its strength, or a rule."""

    name: str
    line: int
    column: int
    what: str
    quote: str

    def to_dict(self) -> dict[str, Any]:
        return {
            "id": self.name,
            "line": self.line,
            "column": self.column,
            "what": self.what,
            "quote": self.quote,
        }


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures of one split.

    Rules are counted at every severity; all other figures take findings at `least` and above.
    `strengths` and `degrees` are shares of the labels found. `flagged` is the share of drafts without
    any fault in which a judged category was found, `disturbed` the same for any finding at all.
    """

    drafts: int
    clean: int
    least: Severity
    categories: Mapping[str, Measure]
    strengths: Mapping[str, Mapping[str, Share]]
    occasions: Mapping[str, Mapping[str, Measure]]
    degrees: Mapping[str, Share]
    whole_drafts: Mapping[str, Measure]
    flagged: Share
    disturbed: Share
    rules: Mapping[str, RuleCount]
    silent: tuple[str, ...]


def evaluate(every: Sequence[Judged], least: Severity, rules: Iterable[str]) -> Evaluation:
    """All figures of these drafts; `rules` are the ids of the rules that ran."""
    counted = [judged.at_or_above(least) for judged in every]
    clean = [judged for judged in counted if judged.case.clean]
    terms = terms_of(judged.case for judged in every)
    per_rule = rule_counts(every, terms)
    wanted = wanted_of(terms)
    return Evaluation(
        drafts=len(every),
        clean=len(clean),
        least=least,
        categories={group: measure_of(counted, group) for group in wanted},
        strengths={group: _strengths(counted, group) for group in wanted},
        occasions=_occasions(counted, dict.fromkeys(map(group_of, wanted))),
        degrees=_degrees(counted),
        whole_drafts={name: _whole_drafts(counted, name) for name in sorted(terms.doc_labels)},
        flagged=_flagged(clean, lambda mark: mark.category in terms.categories),
        disturbed=_flagged(clean, lambda _: True),
        rules=per_rule,
        silent=tuple(sorted(set(rules) - set(per_rule))),
    )


def wanted_of(terms: Terms) -> list[str]:
    """The rows of a table: each category, with `hostile` after the three it takes together."""
    return [*CATEGORIES[:3], HOSTILE, *CATEGORIES[3:], *sorted(terms.categories - {*CATEGORIES})]


def measure_of(every: Sequence[Judged], wanted: str) -> Measure:
    """Precision, recall and F1 of one category, or of `hostile`."""
    marks = [[mark for mark in judged.marks if fits(mark.category, wanted)] for judged in every]
    labels = [[label for label in judged.case.labels if fits(label.category, wanted)] for judged in every]
    pairs = list(zip(every, marks, labels, strict=True))
    return measure(
        right=[sum(right(mark, own, wanted) for mark in found) for _, found, own in pairs],
        told=[len(found) for found in marks],
        met=[sum(met(label, judged.marks, wanted) for label in own) for judged, _, own in pairs],
        labels=[len(own) for own in labels],
    )


def _recall(every: Sequence[Judged], wanted: str, counts: Callable[[Label], bool]) -> Share:
    """The share found of the labels of a category that `counts` picks."""
    picked = [
        [label for label in judged.case.labels if fits(label.category, wanted) and counts(label)]
        for judged in every
    ]
    found = [
        sum(met(label, judged.marks, wanted) for label in labels)
        for judged, labels in zip(every, picked, strict=True)
    ]
    return share(found, [len(labels) for labels in picked])


def _strengths(every: Sequence[Judged], wanted: str) -> dict[str, Share]:
    return {strength: _recall(every, wanted, partial(_has_strength, strength)) for strength in STRENGTHS}


def _degrees(every: Sequence[Judged]) -> dict[str, Share]:
    return {degree: _recall(every, "redundancy", partial(_has_degree, degree)) for degree in DEGREES}


def _has_strength(strength: str, label: Label) -> bool:
    return label.strength == strength


def _has_degree(degree: str, label: Label) -> bool:
    return (label.degree or "unspecified") == degree


def _occasions(every: Sequence[Judged], groups: Iterable[str]) -> dict[str, dict[str, Measure]]:
    groups = list(groups)
    names = sorted({str(judged.case.occasion) for judged in every if judged.case.occasion})
    by_name = {name: [judged for judged in every if judged.case.occasion == name] for name in names}
    return {
        name: {group: measure_of(members, group) for group in groups} for name, members in by_name.items()
    }


def _whole_drafts(every: Sequence[Judged], name: str) -> Measure:
    """How well it is found that a whole draft lacks something."""
    told = [any(name_of(mark.rule) == name for mark in judged.marks) for judged in every]
    labels = [name in judged.case.doc_labels for judged in every]
    both = [one and other for one, other in zip(told, labels, strict=True)]
    return measure(right=both, told=told, met=both, labels=labels)


def _flagged(clean: Sequence[Judged], counts: Callable[[Mark], bool]) -> Share:
    return share([any(map(counts, judged.marks)) for judged in clean], [1] * len(clean))


def rule_counts(every: Iterable[Judged], terms: Terms) -> dict[str, RuleCount]:
    """How often each rule spoke at any severity, sorted by id; a rule that never did is left out."""
    hits: Counter[str] = Counter()
    good: Counter[str] = Counter()
    under: Counter[str] = Counter()
    judged_rules: set[str] = set()
    for judged in every:
        for mark in judged.marks:
            answer = verdict(mark, judged.case, terms)
            hits[mark.rule] += 1
            good[mark.rule] += bool(answer)
            under.update(mark.also)
            if answer is not None:
                judged_rules.add(mark.rule)
    return {
        rule: RuleCount(hits[rule], good[rule] if rule in judged_rules else None, under[rule])
        for rule in sorted({*hits, *under})
    }


def missed_places(every: Iterable[Judged]) -> Iterator[Place]:
    """The labels that no finding meets, `hostile` taken together."""
    for judged in every:
        lines = LineIndex(judged.case.text)
        for label in judged.case.labels:
            if not met(label, judged.marks, group_of(label.category)):
                line, column = lines.place(label.span.start)
                what = f"{label.category} {label.strength}"
                yield Place(judged.case.name, line, column, what, label.span.of(judged.case.text))


def false_places(every: Sequence[Judged]) -> Iterator[Place]:
    """The findings that meet no label."""
    terms = terms_of(judged.case for judged in every)
    for judged in every:
        lines = LineIndex(judged.case.text)
        for mark in judged.marks:
            if verdict(mark, judged.case, terms) is False:
                line, column = lines.place(mark.span.start)
                yield Place(judged.case.name, line, column, mark.rule, mark.span.of(judged.case.text))
