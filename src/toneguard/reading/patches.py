"""Mail with a patch in it, as `git format-patch` writes it: the words are the writer's, the diff is code."""

from __future__ import annotations

from toneguard.diagnostics import PartKind
from toneguard.patterns import regex
from toneguard.reading.lines import Sheet

# The date is the same in every patch of git's.
_OPENING = regex(rb"From [0-9a-f]{40,64} Mon Sep 17 00:00:00 2001\r?\n")
_CHANGED = regex(r" \S.*\s\|\s+(?:\d+(?: [+-]+)?|Bin\b.*)\s*$")
_CHANGES = regex(r" \d+ files? changed(?:, \d+ (?:in|de)\w+\([+-]\))*\s*$")
_TRAILER = regex(r"[A-Z][a-z]+(?:-[a-z]+){0,3}-by: [^<>]{0,150}<[^<>\s]{3,250}>$")
_MARK = "---"
_SIGNS = ("diff --git ", "--- ", " changed", "-by: ")


def is_patch(data: bytes) -> bool:
    """Whether `data` is a message that `git format-patch` wrote."""
    return _OPENING.match(data) is not None


def may_be_patch(text: str) -> bool:
    """Whether `text` holds anything that `mark_patch` marks."""
    return any(sign in text for sign in _SIGNS)


def mark_patch(sheet: Sheet) -> None:
    """Mark diff, diffstat and the line of dashes above them as code, and sign-offs as signature.

    What stands between the dashes and the diffstat is a note to the reader, and stays body.
    """
    diff = _diff(sheet)
    stat = _diffstat(sheet, diff)
    if stat < len(sheet.lines):
        marks = [number for number in range(stat) if sheet.text(number) == _MARK]
        sheet.mark([*marks[-1:], *range(stat, _end(sheet, stat, diff))], PartKind.CODE)
    trailers = (number for number in sheet.own() if _TRAILER.match(sheet.text(number)))
    sheet.mark(trailers, PartKind.SIGNATURE)


def _diff(sheet: Sheet) -> int:
    """The line on which the diff begins; behind the last where there is none."""
    for number in range(len(sheet.lines)):
        text = sheet.text(number)
        if text.startswith("diff --git ") and sheet.lines[number].raw[0] == "d":
            return number
        if text.startswith("--- ") and sheet.text(number + 1).startswith("+++ "):
            return number
    return len(sheet.lines)


def _diffstat(sheet: Sheet, diff: int) -> int:
    """The line on which the list of changed files above the diff begins; `diff` where there is none."""
    start = 0
    for number in range(diff):
        raw = sheet.lines[number].raw
        if _CHANGES.match(raw) and start < number:
            return start
        if not _CHANGED.match(raw):
            start = number + 1
    return diff


def _end(sheet: Sheet, stat: int, diff: int) -> int:
    """Where the code ends: with the text, or for a list of files alone with its indented lines."""
    if diff < len(sheet.lines):
        return len(sheet.lines)
    return next((n for n in range(stat, diff) if sheet.text(n) and sheet.lines[n].raw[0] != " "), diff)
