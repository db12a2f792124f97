"""Drafts on disk and on standard input, with the notes that were sent before them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePath
from stat import S_ISDIR
from typing import BinaryIO

from toneguard.diagnostics import Occasion
from toneguard.draft import Draft
from toneguard.errors import InputError
from toneguard.reading.fields import is_note, named_notes, notes_beside, occasion_of
from toneguard.reading.mailboxes import MAILDIR, Stored, is_maildir, is_mbox, stored_in
from toneguard.reading.texts import LIMIT, mebibytes, read_bytes, too_large

SUFFIXES = (".draft", ".email", ".eml", ".markdown", ".md", ".text", ".txt")
MAILBOX = ".mbox"


def is_mailbox(path: str | Path) -> bool:
    """Whether `path` is an mbox file or a Maildir; not where that cannot be told."""
    path = Path(path)
    try:
        return is_mbox(path) or (path.is_dir() and is_maildir(path))
    except (OSError, ValueError):
        return False


def read_drafts(path: str | Path) -> Iterator[Draft | InputError]:
    """The draft in a file, or each message of an mbox file or a Maildir, one at a time.

    What cannot be read comes as its error, and the others go on.
    """
    path = Path(path)
    try:
        if not is_mailbox(path):
            yield read_path(path)
            return
        for stored in stored_in(path):
            yield _message(stored)
    except InputError as error:
        yield error
    except (OSError, ValueError) as error:
        yield input_error(error, path)


def _message(stored: Stored) -> Draft | InputError:
    try:
        if stored.size > LIMIT:
            return too_large(mebibytes(stored.size), stored.name)
        return read_bytes(stored.read(), stored.name, message=True)
    except InputError as error:
        return error
    except OSError as error:
        return input_error(error, stored.name)


def read_path(path: str | Path) -> Draft:
    """The draft in the file `path`, with its earlier notes: those it names, and those beside it.

    Raises `InputError` where it is missing, a folder, closed to us, too large or no text, and for a note
    or an occasion that there is not.
    """
    return completed(read_note(path))


def read_stream(stream: BinaryIO, path: str = "<stdin>") -> Draft:
    """The draft that `stream` holds, read to its end, with the earlier notes that it names.

    Raises `InputError` as `read_bytes` does, and for a note or an occasion that there is not.
    """
    return completed(read_bytes(load_stream(stream, path), path))


def read_note(path: str | Path) -> Draft:
    """The draft in the file `path` alone, without its earlier notes. Raises `InputError`."""
    return read_bytes(load_path(path), str(Path(path)))


def completed(draft: Draft) -> Draft:
    """The draft with the occasion and the notes that it names, and those that lie beside its file.

    A file called thank-you is one. Raises `InputError` for a note or an occasion that there is not.
    """
    path = Path(draft.path)
    named = occasion_of(draft) or (Occasion.THANK_YOU if is_note(path) else None)
    notes = [*named_notes(draft), *notes_beside(path, SUFFIXES)]
    return with_notes(replace(draft, occasion=draft.occasion or named), map(read_note, notes))


def with_notes(draft: Draft, notes: Iterable[Draft]) -> Draft:
    """The draft with more earlier notes; each file counts once, and the draft itself is none."""
    notes = [*draft.earlier, *notes]
    if not notes:
        return draft
    found: dict[Path, Draft] = {}
    for note in notes:
        found.setdefault(Path(note.path).resolve(), note)
    found.pop(Path(draft.path).resolve(), None)
    return replace(draft, earlier=tuple(found.values()))


def load_path(path: str | Path) -> bytes:
    """What the file `path` holds. Raises `InputError` where that cannot be a draft."""
    path = Path(path)
    try:
        status = path.stat()
        if S_ISDIR(status.st_mode):
            next(path.iterdir(), None)  # a folder that is closed to us is reported as that
            raise InputError("this is a folder", path=path, hint="name a file in it")
        if status.st_size > LIMIT:
            raise too_large(mebibytes(status.st_size), str(path))
        file = path.open("rb")
    except (OSError, ValueError) as error:
        raise input_error(error, path) from error
    with file:
        return load_stream(file, str(path))


def load_stream(stream: BinaryIO, path: str = "<stdin>") -> bytes:
    """What `stream` holds, read to its end. Raises `InputError` where that is too much for a draft."""
    data = stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise too_large(f"more than {mebibytes(LIMIT)}", path)
    return data


def find_drafts(paths: Iterable[Path]) -> list[Path]:
    """The drafts that `paths` name, sorted, each once.

    A file is taken whatever its name, and so is a Maildir. A folder is searched with everything under
    it, by suffix, for drafts, `.mbox` files and Maildirs; hidden files and folders in it are passed
    over, and so is what is no regular file. A folder that cannot be opened stands in the result, for
    `read_path` to complain of. Raises `InputError` for a path that does not exist and for a folder
    without a draft.
    """
    found = {path.resolve(): path for given in reversed(list(paths)) for path in _drafts(given)}
    return sorted(found.values())


def _drafts(given: Path) -> list[Path]:
    try:
        if not given.is_dir():
            given.stat()
            return [given]
        drafts = list(_in_folder(given))
    except (OSError, ValueError) as error:
        raise input_error(error, given) from error
    if not drafts:
        raise InputError(
            "no draft in this folder",
            path=given,
            hint=f"drafts end in {', '.join(SUFFIXES)} or {MAILBOX}; name others one by one",
        )
    return drafts


def _in_folder(folder: Path) -> Iterator[Path]:
    closed: list[Path] = []
    for root, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        if MAILDIR.issubset(folders):
            folders.clear()
            yield Path(root)
            continue
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(root, name) for name in files if _is_draft(name) and Path(root, name).is_file())
    yield from closed


def is_draft_name(path: PurePath) -> bool:
    """Whether a search of a folder would take `path`, which is from that folder, for a draft."""
    return not any(part.startswith(".") for part in path.parts) and _is_draft(path.name)


def _is_draft(name: str) -> bool:
    return not name.startswith(".") and name.lower().endswith((*SUFFIXES, MAILBOX))


def input_error(error: OSError | ValueError, path: str | Path) -> InputError:
    """Why a file or folder could not be opened, said to who named it."""
    # A ValueError says that there is a NUL in the name.
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return InputError("no such file or folder", path=path, hint="check the name")
    if isinstance(error, PermissionError):
        return InputError(
            "permission denied", path=error.filename or path, hint="make it readable for yourself"
        )
    return InputError(error.strerror or str(error), path=path, hint="check that the file can be opened")
