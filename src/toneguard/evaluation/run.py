"""One split of a corpus, evaluated as asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from toneguard.config import selected
from toneguard.diagnostics import Severity
from toneguard.errors import InputError
from toneguard.evaluation.baseline import Baseline, Change, added_and_removed, compact, fallen
from toneguard.evaluation.corpus import CATEGORIES, Case, read_cases, splits_of
from toneguard.evaluation.judging import Judged, category_of, judge
from toneguard.evaluation.report import Result, Rival
from toneguard.evaluation.scoring import Place, evaluate, false_places, missed_places
from toneguard.linter import Linter
from toneguard.reading import read_text

TRAIN = "train"  # the split on which a rival may be set


@dataclass(frozen=True, slots=True)
class Task:
    """What to evaluate and what to list beside the figures."""

    corpus: Path
    split: str
    least: Severity = Severity.WARNING
    sentences: bool = False
    missed: bool = False
    false: bool = False
    witness: bool = False
    occasions: bool = False
    old: Baseline | None = None

    @property
    def kind(self) -> str:
        return "sentences" if self.sentences else "drafts"


def read_task(task: Task, linter: Linter) -> list[Case]:
    """The labelled cases; rules of the user's own may bring categories of their own. Raises `InputError`."""
    own = {category_of(rule.id) for rule in linter.rulebook.rules}
    categories = [*CATEGORIES, *sorted(own - set(CATEGORIES))]
    return read_cases(task.corpus, task.split, sentences=task.sentences, categories=categories)


def run(task: Task, linter: Linter, cases: Iterable[Case]) -> Result:
    """All figures and lists of these cases. Raises `InputError`."""
    every = list(judge(cases, linter.check))
    rules = [rule.id for rule in linter.rulebook.rules if selected(rule.id, linter.config)]
    figures = evaluate(every, task.least, rules)
    counted = [judged.at_or_above(task.least) for judged in every]
    return Result(
        split=task.split,
        kind=task.kind,
        evaluation=figures,
        findings=compact(every),
        errors=sorted({error for judged in every for error in judged.errors}),
        missed=list(_missed(counted, linter)) if task.missed else None,
        false=list(false_places(counted)) if task.false else None,
        changes=_changes(task, linter, every),
        fallen=None if task.old is None or linter.config.select else fallen(task.old, figures),
        rivals=list(_rivals(task, linter, every)) if task.witness else None,
        occasions=_occasions_found(every, linter) if task.occasions else None,
    )


def run_all(task: Task, linter: Linter) -> Iterator[Result]:
    """The figures of every split of the drafts. Raises `InputError`."""
    for split in splits_of(task.corpus):
        one = Task(task.corpus, split, task.least)
        yield run(one, linter, read_task(one, linter))


def _occasions_found(every: Sequence[Judged], linter: Linter) -> dict[str, tuple[int, int]]:
    """Of each occasion, how many drafts are taken for it where nobody names it, and how many there are."""
    found: dict[str, list[bool]] = {}
    for case in (judged.case for judged in every):
        if case.occasion is not None:
            right = linter.occasion(read_text(case.text, case.name)) is case.occasion
            found.setdefault(str(case.occasion), []).append(right)
    return {name: (sum(rights), len(rights)) for name, rights in sorted(found.items())}


def _changes(task: Task, linter: Linter, every: Sequence[Judged]) -> list[Change] | None:
    """What has changed since the old figures, of the rules that were asked for."""
    if task.old is None:
        return None
    return list(added_and_removed(task.old, every, lambda rule: selected(rule, linter.config)))


def _missed(every: Sequence[Judged], linter: Linter) -> Iterator[Place]:
    """What was missed, of the categories that were asked for."""
    asked = {category_of(rule.id) for rule in linter.rulebook.rules if selected(rule.id, linter.config)}
    for place in missed_places(every):
        if not linter.config.select or place.what.partition(" ")[0] in asked:
            yield place


def _rivals(task: Task, linter: Linter, every: Sequence[Judged]) -> Iterator[Rival]:
    """VADER with the threshold that is best on train, or on these cases where there is no train."""
    from toneguard.evaluation.witness import WANTED, best_threshold, scored, witness

    here = scored([judged.case for judged in every])
    try:
        there = scored(read_task(Task(task.corpus, TRAIN, sentences=task.sentences), linter))
        source = TRAIN
    except InputError:
        there, source = here, task.split
    for wanted in WANTED:
        threshold = best_threshold(there, wanted)
        setting = f"{threshold} (best on {source})"
        yield Rival("VADER", wanted, setting, witness(here, wanted, threshold))
