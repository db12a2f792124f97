"""Mailboxes: many messages in one mbox file or Maildir folder, taken one at a time.

The standard library's `mailbox` ends a message at every line that begins with “From ”, which cuts
letters in two, and leaves the `>` that was put before such a line; so the splitting is done here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from toneguard.patterns import regex
from toneguard.reading.texts import LIMIT

MAILDIR = frozenset({"cur", "new", "tmp"})
_MESSAGE_SUFFIXES = (".eml", ".patch", ".diff")  # a single message may begin like a mailbox
_ENVELOPE = regex(
    rb"From .{1,300}?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) "
    rb"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]?\d \d\d:\d\d(?::\d\d)?"
    rb"(?: [A-Z]{1,5}| [+-]\d{4}){0,2} \d{4}\b"
)
_QUOTED_FROM = regex(rb"^>(>*From )", re.MULTILINE)
_LONGEST = 64 * 1024  # bytes taken of a line at once


@dataclass(frozen=True, slots=True)
class Stored:
    """A message in a mailbox: its name, and `size` bytes in the file `path`, `start` bytes in.

    The name stays the same while the mailbox only grows: the number of the message in an mbox, the
    unique part of its file's name in a Maildir, without the flags.
    """

    name: str
    path: Path
    start: int
    size: int
    quoted: bool = False

    def read(self) -> bytes:
        """The message, or as much of it as shows that it is too large. Raises `OSError`."""
        with self.path.open("rb") as file:
            file.seek(self.start)
            data = file.read(min(self.size, LIMIT + 1))
        return _QUOTED_FROM.sub(rb"\1", data) if self.quoted else data


def is_maildir(folder: Path) -> bool:
    """Whether a folder is a Maildir. Raises `OSError`."""
    return all((folder / name).is_dir() for name in MAILDIR)


def is_mbox(path: Path) -> bool:
    """Whether a file begins as an mbox does. Raises `OSError`."""
    if path.suffix.lower() in _MESSAGE_SUFFIXES or not path.is_file():
        return False
    with path.open("rb") as file:
        return _ENVELOPE.match(file.readline(_LONGEST)) is not None


def stored_in(path: Path) -> Iterator[Stored]:
    """The messages of an mbox, a Maildir or a single message file, in order. Raises `OSError`."""
    if path.is_dir():
        yield from _in_maildir(path)
    elif is_mbox(path):
        with path.open("rb") as file:
            yield from _in_mbox(file, path)
    else:
        yield Stored(str(path), path, 0, path.stat().st_size)


def _in_maildir(folder: Path) -> Iterator[Stored]:
    files = [file for name in ("cur", "new") for file in (folder / name).iterdir()]
    for file in sorted(files, key=lambda file: file.name):
        if not file.name.startswith(".") and file.is_file():
            yield Stored(f"{folder}#{file.name.split(':2,')[0]}", file, 0, file.stat().st_size)


def _in_mbox(file: BinaryIO, path: Path) -> Iterator[Stored]:
    """One line is held at a time, and of a message no more than where it starts."""
    number, start, at = 0, 0, 0
    while line := file.readline(_LONGEST):
        if line.startswith(b"From ") and _ENVELOPE.match(line):
            if number:
                yield Stored(f"{path}#{number}", path, start, at - start, quoted=True)
            number, start = number + 1, at + len(line)
        at += len(line)
    yield Stored(f"{path}#{number}", path, start, at - start, quoted=True)
