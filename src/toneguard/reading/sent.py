"""The notes that a draft's writer sent to the same reader before, out of a mailbox of sent mail."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import time, timedelta
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import getaddresses
from math import inf
from pathlib import Path
from typing import TypeAlias

from toneguard.diagnostics import PartKind
from toneguard.draft import Draft
from toneguard.errors import InputError
from toneguard.patterns import regex
from toneguard.reading.dates import parse_date
from toneguard.reading.files import find_drafts, input_error, is_mailbox
from toneguard.reading.mailboxes import Stored, stored_in
from toneguard.reading.texts import read_bytes

MOST = 3  # notes that a draft is compared with, the latest

_HEAD = 64 * 1024  # bytes of a message in which its headers are looked for
_LONGEST = 10_000  # code points of a header; who writes to more people than that sends no note
_ID = regex(r"<[^<>\s]+>")
_ADDRESS = regex(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_OPENING = 600  # code points of a quoted mail in which its sender stands
_HINT = "name an mbox file, a Maildir or a folder of .eml files"

_Headers: TypeAlias = "Message[str, str]"


@dataclass(frozen=True, slots=True)
class Letter:
    """A sent message: whose it is, when it went (seconds since 1970) and where it lies."""

    id: str
    writers: frozenset[str]
    when: float
    stored: Stored


class SentMail:
    """What a mailbox holds, by thread and by reader; the texts stay on disk until they are asked for."""

    def __init__(self, path: Path) -> None:
        """Read the headers of every message. Raises `InputError`."""
        self._by_thread: dict[str, list[Letter]] = defaultdict(list)
        self._by_reader: dict[str, list[Letter]] = defaultdict(list)
        try:
            for place in _mailboxes(path):
                for stored in stored_in(place):
                    self._add(stored)
        except (OSError, ValueError) as error:
            raise input_error(error, path) from error

    def before(self, draft: Draft) -> tuple[Draft, ...]:
        """The latest notes before the draft, oldest first: of its thread, or else to the same reader.

        The draft itself is none of them, nor is what its reader wrote.
        """
        readers, writers = readers_of(draft), _addresses(_values(draft, "from"))
        latest, own = _end_of_draft(draft), draft.header("message-id")
        for letters in (_gathered(self._by_thread, _thread(draft)), _gathered(self._by_reader, readers)):
            fitting = [
                letter
                for letter in letters
                if letter.when < latest
                and letter.stored.name != draft.path
                and (not own or letter.id != own)
                and (letter.writers & writers if writers else not letter.writers & readers)
            ]
            if notes := list(_read(sorted(fitting, key=lambda letter: letter.when), draft)):
                return tuple(reversed(notes))
        return ()

    def _add(self, stored: Stored) -> None:
        headers = _headers(stored)
        own = _own_id(headers)
        letter = Letter(own, _addresses(_all(headers, "from")), _sent(headers), stored)
        for key in {own, *_ids(_all(headers, "in-reply-to", "references"))} - {""}:
            self._by_thread[key].append(letter)
        for reader in _addresses(_all(headers, "to", "cc", "bcc")):
            self._by_reader[reader].append(letter)


def readers_of(draft: Draft) -> frozenset[str]:
    """The addresses a draft goes to; without a header, that of whoever wrote the mail quoted under it."""
    named = _addresses(_values(draft, "to", "cc"))
    if named:
        return named
    quoted = next(draft.of_kind(PartKind.QUOTED), None)
    found = _ADDRESS.search(quoted.span.of(draft.text)[:_OPENING]) if quoted else None
    return frozenset({found[0].lower()}) if found else frozenset()


def _mailboxes(path: Path) -> list[Path]:
    path.stat()
    if is_mailbox(path) or path.suffix.lower() == ".eml":
        return [path]
    if not path.is_dir():
        raise InputError("this is no mailbox", path=path, hint=_HINT)
    with suppress(InputError):
        found = [
            place
            for place in find_drafts([path])
            if place.suffix.lower() in (".eml", ".mbox") or place.is_dir()
        ]
        if found:
            return found
    raise InputError("no mail in this folder", path=path, hint=_HINT)


def _headers(stored: Stored) -> _Headers:
    with stored.path.open("rb") as file:
        file.seek(stored.start)
        return BytesHeaderParser().parsebytes(file.read(min(stored.size, _HEAD)))


def _gathered(letters: dict[str, list[Letter]], keys: Iterable[str]) -> list[Letter]:
    return list(dict.fromkeys(letter for key in keys for letter in letters.get(key, ())))


def _read(letters: list[Letter], draft: Draft) -> Iterator[Draft]:
    """The last few notes that can be read and are not the draft once more, the latest first."""
    count = 0
    for letter in reversed(letters):
        with suppress(InputError, OSError):
            note = read_bytes(letter.stored.read(), letter.stored.name, message=True)
            if note.text.split() != draft.text.split():
                yield note
                count += 1
        if count == MOST:
            return


def _end_of_draft(draft: Draft) -> float:
    """The latest moment at which the draft may have been written; a date without a time is a whole day."""
    if draft.written is None:
        return inf
    whole_day = timedelta(days=1) if draft.written.time() == time() else timedelta(0)
    with suppress(OverflowError, ValueError, OSError):
        return (draft.written + whole_day).timestamp()
    return inf


def _sent(headers: _Headers) -> float:
    """When a message went; 0 where it does not say so."""
    sent = next(filter(None, map(parse_date, _all(headers, "date"))), None)
    with suppress(OverflowError, ValueError, OSError):
        return sent.timestamp() if sent else 0.0
    return 0.0


def _thread(draft: Draft) -> frozenset[str]:
    return frozenset(_ids(_values(draft, "in-reply-to", "references")))


def _own_id(headers: _Headers) -> str:
    return next(iter(_ids(_all(headers, "message-id"))), "")


def _ids(values: Iterable[str]) -> list[str]:
    return [found for value in values for found in _ID.findall(value[:_LONGEST])]


def _addresses(values: Iterable[str]) -> frozenset[str]:
    short = [value[:_LONGEST] for value in values]
    return frozenset(address.lower() for _, address in getaddresses(short) if "@" in address)


def _all(headers: _Headers, *names: str) -> list[str]:
    return [str(value) for name in names for value in headers.get_all(name, [])]


def _values(draft: Draft, *names: str) -> list[str]:
    return [value for name, value in draft.headers if name in names]
