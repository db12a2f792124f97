"""Hand-made labelled drafts and findings whose figures can be counted on the fingers."""

from __future__ import annotations

from toneguard import Severity, Span
from toneguard.evaluation import Case, Judged, Label, Mark

TEXT = "0123456789" * 4


def label(category: str, start: int, end: int, strength: str = "clear", degree: str | None = None) -> Label:
    return Label(category, strength, Span(start, end), degree)


def mark(rule: str, start: int, end: int, *also: str, severity: Severity = Severity.WARNING) -> Mark:
    return Mark(rule, Span(start, end), severity, also)


def judged(
    name: str,
    labels: list[Label],
    marks: list[Mark],
    *,
    doc_labels: tuple[str, ...] = (),
) -> Judged:
    case = Case(name, "dev", TEXT, tuple(labels), Span(0, len(TEXT)), doc_labels=doc_labels)
    return Judged(case, tuple(marks))
