"""When a finding meets a label."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from samples import label, mark

from toneguard import Confidence, Draft, Finding, Report, Severity, Span
from toneguard.evaluation import Case, judge
from toneguard.evaluation.judging import covers, met, right, terms_of, verdict


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [
        ((0, 10), (0, 10), True),
        ((0, 10), (5, 15), True),  # half of either
        ((0, 10), (6, 16), False),
        ((0, 4), (2, 30), True),  # half of the shorter one
        ((0, 4), (3, 30), False),
        ((10, 12), (0, 40), True),
        ((0, 10), (10, 20), False),
        ((5, 5), (0, 10), False),  # an empty span marks what is missing
    ],
)
def test_spans_meet_where_they_share_half_of_the_shorter(
    one: tuple[int, int], other: tuple[int, int], meets: bool
) -> None:
    assert covers(Span(*one), Span(*other)) is meets
    assert covers(Span(*other), Span(*one)) is meets


@pytest.mark.parametrize(
    ("category", "wanted", "meets"),
    [
        ("anger", "anger", True),
        ("bitterness", "anger", False),
        ("bitterness", "hostile", True),
        ("perfunctory", "hostile", False),
        ("perfunctory", "perfunctory", True),
    ],
)
def test_a_finding_and_a_label_meet_by_category_and_place(category: str, wanted: str, meets: bool) -> None:
    found = mark("anger/x", 0, 10)
    assert right(found, [label(category, 2, 8)], wanted) is meets
    assert met(label("anger", 2, 8), [mark(f"{category}/x", 0, 10)], wanted) is meets
    assert not right(found, [label(category, 20, 30)], wanted)
    assert not met(label("anger", 20, 30), [mark(f"{category}/x", 0, 10)], wanted)


def test_a_label_is_met_by_the_rule_that_gave_way() -> None:
    found = mark("anger/x", 0, 10, "perfunctory/y")
    assert met(label("perfunctory", 0, 10), [found], "perfunctory")
    assert not right(found, [label("perfunctory", 0, 10)], "anger")


@pytest.mark.parametrize(
    ("rule", "doc_labels", "answer"),
    [
        ("anger/x", (), True),
        ("bitterness/x", (), True),  # as hostile
        ("perfunctory/x", (), False),
        ("completeness/missing-thanks", ("missing-thanks",), True),
        ("completeness/missing-thanks", (), False),
        ("completeness/door-not-left-open", (), None),
        ("persistence/third-nudge", (), None),
    ],
)
def test_the_verdict_on_a_finding(rule: str, doc_labels: tuple[str, ...], answer: bool | None) -> None:
    case = Case("a", "dev", "x" * 20, (label("anger", 0, 10),), Span(0, 20), doc_labels=doc_labels)
    assert verdict(mark(rule, 0, 10), case, terms_of([case])) is answer


def test_a_category_of_ones_own_is_judged_where_it_is_labelled() -> None:
    case = Case("a", "dev", "x" * 20, (label("jargon", 0, 10),), Span(0, 20))
    found = mark("jargon/leverage", 12, 20)
    assert verdict(found, case, terms_of([case])) is False


def finding(start: int, end: int) -> Finding:
    return Finding(
        rule="anger/x",
        category="anger",
        severity=Severity.ERROR,
        confidence=Confidence.HIGH,
        span=Span(start, end),
        line=1,
        column=start + 1,
        excerpt="",
        message="",
        why="",
        rewrites=(),
    )


def spans(case: Case, places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    seen: list[Draft] = []

    def check(draft: Draft) -> Report:
        seen.append(draft)
        return Report(draft.path, None, tuple(finding(*place) for place in places))

    (judged,) = judge([case], check)
    assert [draft.text for draft in seen] == [case.text]
    assert [note.text for note in seen[0].earlier] == ([case.earlier] if case.earlier else [])
    return [(mark.span.start, mark.span.end) for mark in judged.marks]


def test_the_linter_sees_the_whole_draft_with_the_earlier_note() -> None:
    case = Case("a", "dev", "One. Two.", (), Span(0, 9), earlier="Zero.")
    assert spans(case, [(0, 4), (0, 0)]) == [(0, 4), (0, 0)]


def test_of_a_single_sentence_the_findings_in_its_context_do_not_count() -> None:
    case = Case("a", "dev", "One. Two.", (), Span(5, 9))
    assert spans(case, [(0, 4), (5, 9), (9, 9)]) == [(5, 9)]
