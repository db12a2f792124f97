"""How the place of a finding is cut to fit; 〈 and 〉 mark the fault in the draft and in each printed row."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from toneguard.diagnostics import Span
from toneguard.reporters.excerpt import MAX_ROWS, Row, excerpt


def marked(row: Row) -> str:
    return f"{row.line or ''}: {row.before}〈{row.fault}〉{row.after}"


@pytest.mark.parametrize(
    ("draft", "width", "rows"),
    [
        ("You 〈lied〉 to me.", 40, ["1: You 〈lied〉 to me."]),
        ("One.\nYou 〈lied〉.\nThree.", 40, ["2: You 〈lied〉."]),
        ("One.\r\nYou 〈lied〉.\r\nThree.", 40, ["2: You 〈lied〉."]),
        ("One.\rYou 〈lied〉.\rThree.", 40, ["2: You 〈lied〉."]),
        # a long line is cut at words, on both sides alike, or more on the side that has more
        (
            "It is a long way and 〈you lied〉 to me about all of it.",
            30,
            ["1: … way and 〈you lied〉 to me …"],
        ),
        ("〈You lied〉 to me about all of it, always.", 30, ["1: 〈You lied〉 to me about all …"]),
        ("About all of it, always, to me 〈you lied〉", 30, ["1: … it, always, to me 〈you lied〉"]),
        # a fault that is wider than the page goes over several rows
        (
            "Well, 〈you lied to me about all of it and never said why〉. Bye.",
            30,
            ["1: … 〈you lied to me about all〉", ":   〈of it and never said why〉 …"],
        ),
        ("〈" + "x" * 40 + "〉", 30, [f"1: 〈{'x' * 26}〉", f": 〈{'x' * 14}〉"]),
        # a fault across hard-wrapped lines
        (
            "So 〈you\n  lied\n\nto me〉. Bye.",
            30,
            ["1: So 〈you〉", "2:   〈lied〉", "3: 〈〉", "4: 〈to me〉. Bye."],
        ),
        # a long one without its middle
        (
            "〈a\nb\nc\nd\ne\nf\ng〉",
            30,
            ["1: 〈a〉", "2: 〈b〉", "3: 〈c〉", ": …〈〉", "7: 〈g〉"],
        ),
        # white space at the end is no fault, and a tab is four cells wide
        ("\t〈You lied. 〉 Bye.", 40, ["1:     〈You lied.〉  Bye."]),
    ],
)
def test_rows(draft: str, width: int, rows: list[str]) -> None:
    start, end = draft.index("〈"), draft.index("〉") - 1
    text = draft.replace("〈", "").replace("〉", "")
    line = len(text[:start].splitlines() or [""]) + text[:start].endswith(("\n", "\r"))
    assert [marked(row) for row in excerpt(text, Span(start, end), line, width)] == rows


@settings(deadline=None)
@given(st.text(st.sampled_from("ab .,\n\r\t日é👩\u200d")), st.data(), st.integers(30, 90))
def test_every_row_fits_and_the_fault_is_in_it(text: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    rows = excerpt(text, span, 1, width)
    assert 1 <= len(rows) <= MAX_ROWS
    assert all(cell_len(row.before + row.fault + row.after) <= width for row in rows)
    if len(rows) < MAX_ROWS:
        words = "".join(row.fault for row in rows).split()
        assert "".join(words) == "".join(span.of(text).split())
