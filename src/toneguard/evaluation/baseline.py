"""Figures kept in a file, and what has changed since."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from toneguard.diagnostics import LineIndex, Severity, Span
from toneguard.errors import InputError
from toneguard.evaluation.corpus import Case
from toneguard.evaluation.figures import Estimate, Measure, Share
from toneguard.evaluation.judging import Judged, Mark, terms_of, verdict
from toneguard.evaluation.scoring import Evaluation, Place, RuleCount

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Baseline:
    """The kept figures of one split. `findings` has `rule@start-end` entries by the id of a draft."""

    categories: Mapping[str, Measure]
    flagged: Share
    rules: Mapping[str, RuleCount]
    findings: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Change:
    """A finding that is there now and was not (`added`), or the other way round."""

    added: bool
    right: bool | None
    place: Place

    def to_dict(self) -> dict[str, Any]:
        return {"added": self.added, "right": self.right, **self.place.to_dict()}


def read_baseline(path: Path) -> dict[str, Baseline]:
    """The kept figures by split. Raises `InputError`."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
        if value["schema_version"] != SCHEMA_VERSION:
            raise ValueError
        return {name: _read_split(figures) for name, figures in value["splits"].items()}
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path=path, hint=_HINT) from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InputError("these are no figures of “toneguard evaluate”", path=path, hint=_HINT) from None


_HINT = "“toneguard evaluate CORPUS --write-baseline” writes CORPUS/baseline.json"


def _read_split(figures: Mapping[str, Any]) -> Baseline:
    return Baseline(
        categories={name: Measure.from_dict(value) for name, value in figures["categories"].items()},
        flagged=Share.from_dict(figures["flagged"]),
        rules={
            rule: RuleCount(value["hits"], value["right"], value["under"])
            for rule, value in figures["rules"].items()
        },
        findings={name: frozenset(entries.split()) for name, entries in figures["findings"].items()},
    )


def compact(every: Sequence[Judged]) -> dict[str, str]:
    """The findings of each draft that has some, as `rule@start-end` with blanks between."""
    found = {judged.case.name: " ".join(map(_key, judged.marks)) for judged in every}
    return {name: entries for name, entries in found.items() if entries}


def _key(mark: Mark) -> str:
    return f"{mark.rule}@{mark.span.start}-{mark.span.end}"


def _mark(key: str) -> Mark:
    rule, _, span = key.partition("@")
    start, end = map(int, span.split("-"))
    return Mark(rule, Span(start, end), Severity.WARNING)


def added_and_removed(
    old: Baseline, every: Sequence[Judged], counts: Callable[[str], bool] = lambda rule: True
) -> Iterator[Change]:
    """Which findings have come and which have gone, of the rules that `counts`, in order of place."""
    terms = terms_of(judged.case for judged in every)
    for judged in every:
        now = set(map(_key, judged.marks))
        before = old.findings.get(judged.case.name, frozenset())
        changed = [mark for mark in map(_mark, now ^ before) if counts(mark.rule)]
        for mark in sorted(changed, key=lambda mark: (mark.span, mark.rule)):
            answer = verdict(mark, judged.case, terms)
            yield Change(_key(mark) in now, answer, _place(mark, judged.case))


def _place(mark: Mark, case: Case) -> Place:
    line, column = LineIndex(case.text).place(mark.span.start)
    return Place(case.name, line, column, mark.rule, mark.span.of(case.text))


def fallen(old: Baseline, new: Evaluation) -> list[str]:
    """A line for each figure that is worse by more than its noise, half the width of its old interval."""
    lines = []
    for name, before in old.categories.items():
        if now := new.categories.get(name):
            lines += _fall(f"{name} precision", before.precision.estimate, now.precision.estimate)
            lines += _fall(f"{name} recall", before.recall.estimate, now.recall.estimate)
    kept, flagged = old.flagged.estimate, new.flagged.estimate
    if kept.value is not None and flagged.value is not None and flagged.value > kept.value + kept.noise:
        lines.append(f"clean drafts flagged rose {_difference(kept, flagged.value)}")
    return lines


def _fall(name: str, old: Estimate, new: Estimate) -> list[str]:
    if old.value is None or new.value is None or new.value >= old.value - old.noise:
        return []
    return [f"{name} fell {_difference(old, new.value)}"]


def _difference(old: Estimate, new: float) -> str:
    return f"from {old.value:.3f} to {new:.3f}, by more than its noise of {old.noise:.3f}"
