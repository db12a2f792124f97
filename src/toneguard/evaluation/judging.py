"""What the linter finds in labelled drafts, and which of it is right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from toneguard.diagnostics import HOSTILE as HOSTILE_KINDS
from toneguard.diagnostics import Finding, Report, Severity, Span
from toneguard.draft import Draft
from toneguard.evaluation.corpus import CATEGORIES, DOC_LABELS, Case, Label
from toneguard.reading import read_text

HOSTILE = "hostile"  # anger, bitterness and challenge together: their borders are soft


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding, as far as judging it goes. `also` names the rules that found the same place."""

    rule: str
    span: Span
    severity: Severity
    also: tuple[str, ...] = ()

    @property
    def category(self) -> str:
        return category_of(self.rule)


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled draft and what was found in it, sorted by place; `errors` are about rules that failed."""

    case: Case
    marks: tuple[Mark, ...]
    errors: tuple[str, ...] = ()

    def at_or_above(self, least: Severity) -> Judged:
        """The same draft with only the findings that are at least as severe as `least`."""
        return replace(self, marks=tuple(mark for mark in self.marks if mark.severity >= least))


def judge(cases: Iterable[Case], check: Callable[[Draft], Report]) -> Iterator[Judged]:
    """Each draft with its findings; `check` is the method of a linter."""
    for case in cases:
        earlier = () if case.earlier is None else (read_text(case.earlier, "<earlier>"),)
        draft = replace(read_text(case.text, case.name), earlier=earlier, occasion=case.occasion)
        report = check(draft)
        yield Judged(case, tuple(_marks(case, report.findings)), report.errors)


def _marks(case: Case, findings: Iterable[Finding]) -> Iterator[Mark]:
    whole = len(case.judged) == len(case.text)
    for finding in findings:
        if whole or finding.span.overlaps(case.judged):
            yield Mark(finding.rule, finding.span, finding.severity, finding.also)


def category_of(rule: str) -> str:
    """`anger` of `anger/insults`."""
    return rule.partition("/")[0]


def name_of(rule: str) -> str:
    """`insults` of `anger/insults`."""
    return rule.partition("/")[2]


def group_of(category: str) -> str:
    """The category, or `hostile` for one of the three with soft borders."""
    return HOSTILE if category in HOSTILE_KINDS else category


def fits(category: str, wanted: str) -> bool:
    """Whether a category counts as the wanted one, which may be `hostile`."""
    return wanted in (category, group_of(category))


def covers(one: Span, other: Span) -> bool:
    """Whether two spans share at least half of the shorter one. An empty span meets nothing."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0 and shared * 2 >= min(len(one), len(other))


def right(mark: Mark, labels: Iterable[Label], wanted: str) -> bool:
    """Whether a finding meets a label of the wanted category."""
    return any(fits(label.category, wanted) and covers(label.span, mark.span) for label in labels)


def met(label: Label, marks: Iterable[Mark], wanted: str) -> bool:
    """Whether a finding of the wanted category, or one that stands over such a rule, meets a label."""
    return any(
        any(fits(category_of(rule), wanted) for rule in (mark.rule, *mark.also))
        for mark in marks
        if covers(label.span, mark.span)
    )


@dataclass(frozen=True, slots=True)
class Terms:
    """What the labels of a corpus speak of: kinds of faults, and what a whole draft may lack."""

    categories: frozenset[str]
    doc_labels: frozenset[str]


def terms_of(cases: Iterable[Case]) -> Terms:
    """The terms of the label guide, and those that these drafts use beside them."""
    cases = list(cases)
    own = {label.category for case in cases for label in case.labels}
    whole = {name for case in cases for name in case.doc_labels}
    return Terms(frozenset({*CATEGORIES, *own}), frozenset({*DOC_LABELS, *whole}))


def verdict(mark: Mark, case: Case, terms: Terms) -> bool | None:
    """Whether a finding is right; None where the labels do not speak of its kind.

    A rule that says what a whole draft lacks has the name of the label that confirms it.
    """
    name = name_of(mark.rule)
    if name in terms.doc_labels:
        return name in case.doc_labels
    if mark.category in terms.categories:
        return right(mark, case.labels, group_of(mark.category))
    return None
