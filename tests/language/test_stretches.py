"""What stands between the marks of a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toneguard.language.sentences import stretches


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The key is under the mat.", ["The key is under the mat."]),
        (
            "Bring the drill to my desk, should it turn out to be staffed, by noon.",
            ["Bring the drill to my desk", "should it turn out to be staffed", "by noon."],
        ),
        (
            "I rang (your machine is a good listener) and would like it settled.",
            ["I rang", "(your machine is a good listener)", "and would like it settled."],
        ),
        ("The hall was cold - as ever - at ten.", ["The hall was cold", "as ever", "at ten."]),
        ("The hall was cold—as ever—at ten.", ["The hall was cold", "as ever", "at ten."]),
        (
            "Owen, your box is on shelf 3: two coats, one hat.",
            ["Owen, your box is on shelf 3", "two coats", "one hat."],
        ),
        ("See you on Monday, Owen.", ["See you on Monday, Owen."]),
        ("We pay 1,200 at 10:30 for a by-election.", ["We pay 1,200 at 10:30 for a by-election."]),
        ("Ask Dr. Bell (ext. 4), please.", ["Ask Dr. Bell", "(ext. 4), please."]),
        ("I waited for weeks,\nand nobody wrote.", ["I waited for weeks", "and nobody wrote."]),
        ("Thanks.", ["Thanks."]),
        ("", [""]),
    ],
)
def test_marks_part_a_sentence(sentence: str, found: list[str]) -> None:
    assert [sentence[start:end] for start, end in stretches(sentence)] == found


@given(st.text("ab ,;:()–—-.\n", max_size=40))
def test_stretches_stand_in_order_and_leave_out_marks_alone(sentence: str) -> None:
    found = stretches(sentence)
    places = [place for stretch in found for place in stretch]
    assert places == sorted(places) and places[0] >= 0 and places[-1] == len(sentence)
    between = zip(
        [0, *(end for _, end in found)], [*(start for start, _ in found), len(sentence)], strict=True
    )
    assert not any(char in "ab." for start, end in between for char in sentence[start:end])


@given(st.text("ab ,;:()–—-.", max_size=40))
def test_line_wraps_change_no_stretch(sentence: str) -> None:
    flat = " ".join(sentence.split())
    wrapped = flat.replace(" ", "\n")
    assert stretches(flat) == stretches(wrapped)
