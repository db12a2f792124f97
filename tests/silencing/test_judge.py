"""Which entries count, and which are of no more use."""

from __future__ import annotations

import pytest

from toneguard.silencing import WHOLE, Entry, Heard, silences, stale

A, B = "aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb"
THERE = {"here.txt", "other.txt"}

ENTRIES = [
    Entry("anger/x", "here.txt", A),
    Entry("anger/y", "here.txt", A),
    Entry("anger/x", "other.txt", B),
    Entry("anger/z", "moved.txt", B),
    Entry("completeness/no", "here.txt", WHOLE),
    Entry("completeness/no", "moved.txt", WHOLE),
]


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("here.txt", {("anger/x", A), ("anger/y", A), ("completeness/no", WHOLE), ("anger/z", B)}),
        # an entry holds for its own draft, and for every draft where its own is gone
        ("other.txt", {("anger/x", B), ("anger/z", B)}),
        ("new.txt", {("anger/z", B)}),
        ("moved.txt", {("anger/z", B), ("completeness/no", WHOLE)}),
    ],
)
def test_what_counts_for_a_draft(draft: str, expected: set[tuple[str, str]]) -> None:
    assert silences(ENTRIES, THERE.__contains__).of(draft) == expected


SILENT = Heard(frozenset())
EVERYTHING = Heard(frozenset(entry.key for entry in ENTRIES))


@pytest.mark.parametrize(
    ("what", "heard", "all_heard", "expected"),
    [
        ("nothing was checked", {}, False, []),
        ("all is of use", {"here.txt": EVERYTHING, "other.txt": EVERYTHING}, True, []),
        ("a draft that was not checked is not judged", {"other.txt": SILENT}, False, [2]),
        ("a draft that is gone is judged by a run over all", {}, True, [3, 5]),
        ("unless another draft has the sentence now", {"new.txt": EVERYTHING}, True, []),
        ("one of two rules", {"here.txt": Heard(frozenset({("anger/x", A)}))}, False, [1, 4]),
        ("who was not asked", {"here.txt": Heard(frozenset(), frozenset({"anger/x"}))}, False, [1, 4]),
    ],
)  # fmt: skip
def test_what_is_stale(what: str, heard: dict[str, Heard], all_heard: bool, expected: list[int]) -> None:
    found = list(stale(ENTRIES, heard, THERE.__contains__, all_heard=all_heard))
    assert found == [ENTRIES[index] for index in expected]
