"""The place of a finding as it stands in the draft, cut to fit the terminal."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rich.cells import cell_len, chop_cells
from rich.text import Text

from toneguard.diagnostics import Span
from toneguard.patterns import regex
from toneguard.reporters.printable import printable
from toneguard.reporters.terminal import ELLIPSIS, head, tail

MAX_ROWS = 5
REACH = 500  # code points of a line looked at on each side, more than any terminal shows
UNDERLINE = "~"
_LINE_END = regex(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Row:
    """One printed line of a draft, in three pieces. `line` counts from 1; None continues the line above."""

    line: int | None
    before: str
    fault: str
    after: str


SKIPPED = Row(None, ELLIPSIS, "", "")


def excerpt(text: str, span: Span, line: int, width: int) -> list[Row]:
    """The lines of `text` that `span` stands on, each cut to `width` cells around it.

    `line` is the number of the first. At most five rows; of a longer place the middle is left out.
    """
    rows: list[Row] = []
    for number, (before, fault, after) in enumerate(_lines(text, span), line):
        for place, pieces in enumerate(_fit(printable(before), printable(fault), printable(after), width)):
            rows.append(Row(None if place else number, *pieces))
    return rows if len(rows) <= MAX_ROWS else [*rows[: MAX_ROWS - 2], SKIPPED, rows[-1]]


def draw(rows: list[Row], color: str, margin: Callable[[int | None], str]) -> Iterator[Text]:
    """Each row with the fault underlined below it, both behind the `margin` for the row's line number."""
    for row in rows:
        gutter = (margin(row.line), "dim")
        yield Text.assemble(gutter, (row.before, "dim"), (row.fault, color), (row.after, "dim"))
        if row.fault:
            marks = " " * cell_len(row.before) + UNDERLINE * max(cell_len(row.fault), 1)
            yield Text.assemble((margin(None), "dim"), (marks, color))


def _lines(text: str, span: Span) -> Iterator[tuple[str, str, str]]:
    """Each line that the span stands on, parted into what is before, in and after the span."""
    inside = span.of(text).rstrip()
    end = span.start + len(inside)
    before = _LINE_END.split(text[max(0, span.start - REACH) : span.start])[-1]
    after = _LINE_END.split(text[end : end + REACH])[0]
    *firsts, final = _LINE_END.split(inside)
    for fault in firsts:
        yield *_indented(before, fault), ""
        before = ""
    yield *_indented(before, final), after


def _indented(before: str, fault: str) -> tuple[str, str]:
    """The fault without the white space it begins with, which goes to what is before it."""
    words = fault.lstrip()
    return before + fault[: len(fault) - len(words)], words


def _fit(before: str, fault: str, after: str, width: int) -> list[tuple[str, str, str]]:
    if cell_len(before + fault + after) <= width:
        return [(before, fault, after)]
    room = width - cell_len(fault) - 4
    return [_window(before, fault, after, room)] if room >= 0 else _fold(before, fault, after, width)


def _window(before: str, fault: str, after: str, room: int) -> tuple[str, str, str]:
    """The fault in one row, with as much of the line around it as `room` cells hold, on both sides alike."""
    left = room - min(cell_len(after), room // 2)
    kept = before if cell_len(before) <= left else tail(before, left)
    right = room - cell_len(kept)
    rest = after if cell_len(after) <= right else head(after, right)
    opening = "" if kept is before else f"{ELLIPSIS} "
    closing = "" if rest is after else f" {ELLIPSIS}"
    return opening + kept, fault, rest + closing


def _fold(before: str, fault: str, after: str, width: int) -> list[tuple[str, str, str]]:
    """A fault that is wider than the terminal, over several rows and alone."""
    opening = f"{ELLIPSIS} " if before.strip() else ""
    rows = [line.strip() for line in _words_folded(fault, width - 4)]
    closing = f" {ELLIPSIS}" if after.strip() else ""
    middle = [(" " * len(opening), row, "") for row in rows]
    middle[0] = (opening, rows[0], "")
    middle[-1] = (middle[-1][0], rows[-1], closing)
    return middle


def _words_folded(text: str, width: int) -> list[str]:
    rows: list[str] = []
    for word, gap in re.findall(r"(\S+)(\s*)", text):
        if rows and cell_len(rows[-1] + word) <= width:
            rows[-1] += word + gap
        else:
            rows += chop_cells(word, width)
            rows[-1] += gap
    return rows
