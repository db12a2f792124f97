"""Text measured in the cells of a terminal, wrapped and coloured."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

MIN_WIDTH, MAX_WIDTH = 40, 100
ELLIPSIS = "…"


def head(text: str, room: int) -> str:
    """The longest run of whole words that `text` begins with and that fits into `room` cells."""
    kept = ""
    for word in re.findall(r"\s*\S+", text):
        if cell_len(kept + word) > room:
            return kept
        kept += word
    return kept


def tail(text: str, room: int) -> str:
    """The longest run of whole words that `text` ends with and that fits into `room` cells."""
    kept = ""
    for word in reversed(re.findall(r"\S+\s*", text)):
        if cell_len(word + kept) > room:
            return kept
        kept = word + kept
    return kept


def page_width(cells: int) -> int:
    """The width to print at on a terminal that is so many cells wide."""
    return max(MIN_WIDTH, min(cells, MAX_WIDTH))


def titled(left: str, right: str, width: int) -> Text:
    """A heading, with a rule up to the words on its right where there is room for one."""
    rule = width - cell_len(left) - cell_len(right) - 2
    heading = Text.assemble((left, "bold"), " ", ("─" * max(rule, 2), "dim"), " ", (right, "dim"))
    heading.rstrip()
    return heading


def paragraph(text: Text, width: int, label: Text | None = None, indent: int = 0) -> list[Text]:
    """`text` wrapped into `width` cells; `label` stands before its first line, the others hang below it."""
    label = label or Text()
    margin = indent + cell_len(label.plain)
    room = max(width - margin, 16)
    first, *others = text.wrap(_wrapper(), room) if cell_len(text.plain) > room else [text]
    lines = [Text.assemble(" " * indent, label, first), *(Text(" " * margin).append(line) for line in others)]
    for line in lines:
        line.rstrip()
    return lines


def print_lines(lines: Iterable[Text], *, color: bool) -> str:
    """The lines as one string, with ANSI colours if `color`."""
    if not color:  # many times as fast
        return "".join(line.plain.rstrip() + "\n" for line in lines)
    console = Console(
        file=StringIO(), force_terminal=True, color_system="standard", no_color=False, legacy_windows=False
    )
    with console.capture() as capture:
        console.print(Text("\n").join(lines), soft_wrap=True)  # one call: each costs as much as a finding
    return capture.get()


@cache
def _wrapper() -> Console:
    """`Text.wrap` asks for a console; which one makes no difference."""
    return Console(file=StringIO(), color_system=None, legacy_windows=False)
