"""What a draft says to toneguard of itself, and the notes that lie beside it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from toneguard.diagnostics import Occasion, PartKind
from toneguard.draft import Draft
from toneguard.errors import InputError, suggest
from toneguard.patterns import regex
from toneguard.reading.lines import split_lines

NOTE = "thank-you"
AUTO = "auto"

_FIELD = regex(r"(earlier|occasion):\s*(.*)$", re.IGNORECASE)


def occasion_of(draft: Draft) -> Occasion | None:
    """The occasion that the draft names, or None. Raises `InputError` for one that there is not."""
    for line, value in _fields(draft, "occasion"):
        if value == AUTO:
            return None
        try:
            return Occasion(value)
        except ValueError:
            known = [*map(str, Occasion), AUTO]
            raise InputError(
                f"there is no occasion “{value}”",
                path=draft.path,
                line=line,
                hint=suggest(value, known) or f"it is one of {', '.join(known)}",
            ) from None
    return None


def named_notes(draft: Draft) -> Iterator[Path]:
    """The earlier notes that the draft names, each from the folder of the draft.

    Raises `InputError` for one that is not there.
    """
    for line, value in _fields(draft, "earlier"):
        path = Path(draft.path).parent / Path(value)
        if not _is_file(path):
            raise InputError(
                f"the earlier note “{value}” is not there" if value else "“Earlier:” without a file",
                path=draft.path,
                line=line,
                hint="name a file, from the folder of the draft, or leave the line out",
            )
        yield path


def is_note(path: Path) -> bool:
    """Whether a file is a thank-you note by its name: `thank-you.txt`, `acme.thank-you.txt`."""
    return path.stem == NOTE or path.stem.endswith(f".{NOTE}")


def notes_beside(path: Path, suffixes: tuple[str, ...]) -> list[Path]:
    """The notes that belong to the draft in the file `path` by their names; a note has none itself.

    To `acme.reply.txt` belongs `acme.thank-you.txt`, to `acme.txt` too, and to `reply.txt` whatever
    is called `thank-you` in its folder.
    """
    stem = path.stem
    if is_note(path) or not _is_file(path):
        return []
    firm = stem.rpartition(".")[0]
    for name in (f"{stem}.{NOTE}", f"{firm}.{NOTE}" if firm else NOTE):
        beside = str(path.with_name(name))
        if found := [Path(beside + suffix) for suffix in suffixes if _is_file(beside + suffix)]:
            return found
    return []


def _fields(draft: Draft, name: str) -> Iterator[tuple[int, str]]:
    """The line, from 1, and the value of each field of this name in a header block."""
    headers = [part.span for part in draft.of_kind(PartKind.HEADERS)]
    if not headers:
        return
    for number, line in enumerate(split_lines(draft.text[: headers[-1].end]), 1):
        field = _FIELD.match(line.text)
        inside = any(span.start <= line.start < span.end for span in headers)
        if field and inside and field[1].lower() == name:
            yield number, field[2].strip("\"' ")


def _is_file(path: str | Path) -> bool:
    return os.path.isfile(path)  # noqa: PTH113 - asked a dozen times for each draft
