"""Where a finding stands, as programs want it said: a file and a region of it."""

from __future__ import annotations

from pathlib import PurePath
from typing import NamedTuple

from toneguard.diagnostics import LineIndex, Span


class Region(NamedTuple):
    """From the first code point to the one behind the last; lines and columns count from 1."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(lines: LineIndex, span: Span) -> Region:
    """The region of `span` in the text that `lines` is the index of."""
    return Region(*lines.place(span.start), *lines.place(span.end))


def file_of(path: str) -> str | None:
    """`path` with slashes where it names a file; None for `<stdin>` and its like."""
    return None if path.startswith("<") and path.endswith(">") else PurePath(path).as_posix()
