"""Lines of a draft that remember where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from toneguard.diagnostics import PartKind
from toneguard.patterns import regex

_LINE = regex(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its ending: `start` and `end` are half-open, in code points of the draft from 0.

    `text` is what it says, without the white space around it; it is empty for a blank line.
    """

    start: int
    end: int
    text: str
    raw: str


def split_lines(text: str) -> list[Line]:
    """The lines of `text`, without a gap; they end at LF, CRLF or CR only."""
    return [
        Line(match.start(), match.end(), match[0].strip("\ufeff\u200b \t\r\n\f\v\xa0"), match[0])
        for match in _LINE.finditer(text)
    ]


class Sheet:
    """The lines of a draft and what each one is so far; everything starts as body."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.kinds = [PartKind.BODY] * len(lines)

    def mark(self, numbers: Iterable[int], kind: PartKind) -> None:
        """The lines with these numbers (from 0) are `kind`."""
        for number in numbers:
            self.kinds[number] = kind

    def own(self) -> list[int]:
        """The lines that still count as body and say something."""
        return [
            number
            for number, line in enumerate(self.lines)
            if line.text and self.kinds[number] is PartKind.BODY
        ]

    def text(self, number: int) -> str:
        """What line `number` says; empty outside the draft."""
        return self.lines[number].text if 0 <= number < len(self.lines) else ""
