"""Drafts on disk and on standard input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import BinaryIO

from toneguard.draft import Draft
from toneguard.errors import InputError
from toneguard.reading.texts import LIMIT, mebibytes, read_bytes, too_large

SUFFIXES = (".draft", ".email", ".eml", ".markdown", ".md", ".text", ".txt")


def read_path(path: str | Path) -> Draft:
    """The draft in the file `path`.

    Raises `InputError` where it is missing, a folder, closed to us, too large or no text.
    """
    return read_bytes(load_path(path), str(Path(path)))


def read_stream(stream: BinaryIO, path: str = "<stdin>") -> Draft:
    """The draft that `stream` holds, read to its end. Raises `InputError` as `read_bytes` does."""
    return read_bytes(load_stream(stream, path), path)


def load_path(path: str | Path) -> bytes:
    """What the file `path` holds. Raises `InputError` where that cannot be a draft."""
    path = Path(path)
    try:
        if path.is_dir():
            next(path.iterdir(), None)  # a folder that is closed to us is reported as that
            raise InputError("this is a folder", path=path, hint="name a file in it")
        if (size := path.stat().st_size) > LIMIT:
            raise too_large(mebibytes(size), str(path))
        file = path.open("rb")
    except (OSError, ValueError) as error:
        raise _input_error(error, path) from error
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

    A file is taken whatever its name. A folder is searched with everything under it, by suffix;
    hidden files and folders in it are passed over, and so is what is no regular file. A folder that
    cannot be opened stands in the result, for `read_path` to complain of. Raises `InputError` for a
    path that does not exist and for a folder without a draft.
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
        raise _input_error(error, given) from error
    if not drafts:
        raise InputError(
            "no draft in this folder",
            path=given,
            hint=f"drafts end in {', '.join(SUFFIXES)}; name others one by one",
        )
    return drafts


def _in_folder(folder: Path) -> Iterator[Path]:
    closed: list[Path] = []
    for root, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(root, name) for name in files if _is_draft(name) and Path(root, name).is_file())
    yield from closed


def is_draft_name(path: PurePath) -> bool:
    """Whether a search of a folder would take `path`, which is from that folder, for a draft."""
    return not any(part.startswith(".") for part in path.parts) and _is_draft(path.name)


def _is_draft(name: str) -> bool:
    return not name.startswith(".") and name.lower().endswith(SUFFIXES)


def _input_error(error: OSError | ValueError, path: Path) -> InputError:
    # A ValueError says that there is a NUL in the name.
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return InputError("no such file or folder", path=path, hint="check the name")
    if isinstance(error, PermissionError):
        return InputError(
            "permission denied", path=error.filename or path, hint="make it readable for yourself"
        )
    return InputError(error.strerror or str(error), path=path, hint="check that the file can be opened")
