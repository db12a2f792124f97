"""The values that every room speaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toneguard.diagnostics import Confidence, LineIndex, Severity, Span

SEVERITIES = [Severity.SUGGESTION, Severity.WARNING, Severity.ERROR]


@pytest.mark.parametrize("left", SEVERITIES)
@pytest.mark.parametrize("right", SEVERITIES)
def test_severities_are_compared_by_rank_in_all_four_ways(left: Severity, right: Severity) -> None:
    one, other = SEVERITIES.index(left), SEVERITIES.index(right)
    assert (left < right, left <= right, left > right, left >= right) == (
        one < other,
        one <= other,
        one > other,
        one >= other,
    )


def test_scales_do_not_mix() -> None:
    with pytest.raises(TypeError):
        _ = Severity.ERROR > Confidence.LOW


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_holds_its_invariant(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [((0, 2), (2, 4), False), ((0, 3), (2, 4), True), ((2, 2), (0, 4), True), ((0, 0), (0, 4), False)],
)
def test_spans_overlap_when_they_share_a_code_point(
    one: tuple[int, int], other: tuple[int, int], overlap: bool
) -> None:
    assert Span(*one).overlaps(Span(*other)) is overlap


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("ab\ncd", 3, (2, 1)),
        ("ab\r\ncd", 5, (2, 2)),
        ("ab\rcd", 3, (2, 1)),
        ("", 0, (1, 1)),
        ("a\n", 2, (2, 1)),
    ],
)
def test_lines_and_columns_count_from_one(text: str, offset: int, place: tuple[int, int]) -> None:
    assert LineIndex(text).place(offset) == place


@given(st.text(alphabet="ab\n\r", max_size=20))
def test_every_place_has_a_line_and_column(text: str) -> None:
    lines = LineIndex(text)
    places = [lines.place(offset) for offset in range(len(text) + 1)]
    assert places == sorted(places)
    assert len(set(places)) == len(places)
