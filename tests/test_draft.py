"""What a draft knows of its own parts."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from toneguard.diagnostics import Span
from toneguard.draft import Draft

BORDERS = st.lists(st.integers(0, 40), max_size=12, unique=True).map(sorted)


@given(BORDERS, st.integers(0, 40), st.integers(0, 10))
def test_reported_speech_is_found_where_a_span_overlaps_it(borders: list[int], start: int, size: int) -> None:
    reported = tuple(Span(*pair) for pair in list(pairwise(borders))[::2])
    span = Span(start, start + size)
    found = Draft("", reported=reported).reported_in(span)
    assert found == tuple(other for other in reported if other.overlaps(span))
