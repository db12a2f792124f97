"""Blocks of a Markdown draft: code, tables, blockquotes, front matter."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from toneguard.diagnostics import PartKind
from toneguard.patterns import regex
from toneguard.reading.headers import Headers
from toneguard.reading.lines import Sheet

if TYPE_CHECKING:
    from markdown_it.token import Token

_KINDS = {
    "fence": PartKind.CODE,
    "code_block": PartKind.CODE,
    "blockquote_open": PartKind.QUOTED,
    "heading_open": PartKind.HEADERS,
}
_PAIR = regex(r"([\w-]{1,40}):\s*(.*)$")
_BELOW_HEADS = regex(r"(?=.*\|)\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
"""The line below the heads of a table's columns: "|---|:--|"."""
_ENDINGS = regex(r"\r\n?")


def mark_markdown(sheet: Sheet) -> None:
    """Mark code, blockquotes and headings as CommonMark sees them.

    A paragraph over a line of dashes is one too to CommonMark, but not to who writes a mail.
    """
    for token in _blocks("".join(line.raw for line in sheet.lines)):
        kind = _KINDS.get(token.type)
        underlined = token.type == "heading_open" and not token.markup.startswith("#")
        if kind and token.level == 0 and token.map and not underlined:
            sheet.mark(range(token.map[0], _last_said(sheet, *token.map) + 1), kind)


def mark_fences(sheet: Sheet) -> None:
    """Mark code between a pair of ``` lines in a plain text; a fence that is never closed is none."""
    opened: int | None = None
    for number, line in enumerate(sheet.lines):
        if not line.text.startswith("```"):
            continue
        if opened is not None:
            sheet.mark(range(opened, number + 1), PartKind.CODE)
        opened = number if opened is None else None


def mark_tables(sheet: Sheet) -> None:
    """Mark tables of columns between "|", which hold figures and no sentences, as code."""
    start = 0
    for rows, group in groupby(sheet.lines, key=lambda line: "|" in line.text):
        lines = list(group)
        if rows and any(_BELOW_HEADS.fullmatch(line.text.strip()) for line in lines):
            sheet.mark(range(start, start + len(lines)), PartKind.CODE)
        start += len(lines)


def front_matter(sheet: Sheet) -> tuple[int, Headers]:
    """The block between two `---` lines at the very top: how many lines it takes, and its pairs."""
    if sheet.text(0) != "---":
        return 0, ()
    end = next((number for number in range(1, len(sheet.lines)) if sheet.text(number) == "---"), None)
    if end is None:
        return 0, ()
    pairs = (_PAIR.match(sheet.text(number)) for number in range(1, end))
    return end + 1, tuple((pair[1].lower(), pair[2].strip("\"' ")) for pair in pairs if pair)


def _blocks(text: str) -> list[Token]:
    from markdown_it import MarkdownIt

    # Only blocks are wanted; its reading of a line's inside can take quadratic time.
    parser = MarkdownIt("commonmark").disable("inline")
    # One ending, so that its line numbers are ours.
    return parser.parse(_ENDINGS.sub("\n", text))


def _last_said(sheet: Sheet, start: int, end: int) -> int:
    return max((number for number in range(start, end) if sheet.text(number)), default=start)
