"""Where an ignore file lies: beside its drafts, or above them."""

from __future__ import annotations

import os
from pathlib import Path

from toneguard.errors import ConfigError
from toneguard.silencing.entries import Entry, parse

IGNORE_NAME = ".toneguard-ignore.yaml"


def find_ignore_file(folder: Path) -> Path | None:
    """The nearest ignore file at or above `folder`, which is taken from the current folder."""
    folder = folder.absolute()
    for here in (folder, *folder.parents):
        if (path := here / IGNORE_NAME).is_file():
            return Path(os.path.relpath(path)) if path.is_relative_to(Path.cwd()) else path
    return None


def read_ignore_file(path: Path) -> tuple[str, tuple[Entry, ...]]:
    """The text of an ignore file and its entries. Raises `ConfigError`."""
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", path=path) from None
    except UnicodeDecodeError:
        raise ConfigError("is not UTF-8", path=path, hint="save the file as UTF-8") from None
    return text, parse(text, path)


def name_of(draft: str, ignore_file: Path) -> str:
    """The path of a draft as entries of an ignore file name it."""
    return Path(os.path.relpath(draft, ignore_file.parent)).as_posix()
