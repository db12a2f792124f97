"""A text, divided into the parts of a mail."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from toneguard.diagnostics import PartKind, Span
from toneguard.draft import Part
from toneguard.reading.closing import mark_closing
from toneguard.reading.headers import Headers, typed_headers
from toneguard.reading.lines import Sheet, split_lines
from toneguard.reading.markdown import front_matter, mark_fences, mark_markdown, mark_tables
from toneguard.reading.patches import mark_patch, may_be_patch
from toneguard.reading.quoting import Dated, mark_quoted
from toneguard.reading.salutation import mark_salutation


class Layout(NamedTuple):
    """The parts of a text, the headers typed into it and the date of the mail it answers."""

    parts: tuple[Part, ...]
    headers: Headers
    received: Dated | None


def lay_out(text: str, *, markdown: bool = False, headed: bool = True) -> Layout:
    """Divide `text` into parts that are sorted and cover it from end to end.

    `headed` says whether a header block at the top is looked for.
    """
    sheet = Sheet(split_lines(text))
    (mark_markdown if markdown else mark_fences)(sheet)
    mark_tables(sheet)
    if may_be_patch(text):
        mark_patch(sheet)
    headers = _mark_headers(sheet, markdown) if headed else ()
    received = mark_quoted(sheet)
    greeting = mark_salutation(sheet)
    mark_closing(sheet)
    _join_blank_lines(sheet)
    return Layout(tuple(_parts(sheet, greeting)), headers, received)


def _mark_headers(sheet: Sheet, markdown: bool) -> Headers:
    count, headers = front_matter(sheet) if markdown else (0, ())
    if not count:
        count, headers = typed_headers(sheet.lines)
    sheet.mark(range(count), PartKind.HEADERS)
    return headers


def _join_blank_lines(sheet: Sheet) -> None:
    """A blank line belongs to the part above it, or below it at the very top."""
    first = next((number for number, line in enumerate(sheet.lines) if line.text), len(sheet.lines) - 1)
    for number, line in enumerate(sheet.lines):
        if not line.text:
            sheet.kinds[number] = sheet.kinds[first if number < first else number - 1]


def _parts(sheet: Sheet, greeting: Span | None) -> Iterator[Part]:
    for kind, group in groupby(zip(sheet.kinds, sheet.lines, strict=True), key=lambda pair: pair[0]):
        lines = [line for _, line in group]
        span = Span(lines[0].start, lines[-1].end)
        # Under a signature mark "Hi." greets nobody.
        if greeting is not None and kind is PartKind.BODY and span.contains(greeting):
            yield from _cut(span, greeting)
        else:
            yield Part(kind, span)


def _cut(body: Span, greeting: Span) -> Iterator[Part]:
    """A body with a greeting that ends in the middle of a line."""
    pieces = (
        (PartKind.BODY, Span(body.start, greeting.start)),
        (PartKind.SALUTATION, greeting),
        (PartKind.BODY, Span(greeting.end, body.end)),
    )
    return (Part(kind, span) for kind, span in pieces if len(span))
