"""TOML with the line of each key, which the standard library keeps to itself."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from toneguard.config.keys import Keys
from toneguard.errors import ConfigError
from toneguard.patterns import regex

_KEY = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_HEADER = regex(rf"\s*\[\[?\s*({_DOTTED})\s*\]\]?\s*(?:#.*)?\Z")
_SETTING = regex(rf"\s*({_DOTTED})\s*=")


def read_text(path: Path) -> str:
    """The text of a configuration file. Raises `ConfigError`."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", path=shown(path)) from None
    except UnicodeDecodeError:
        raise ConfigError("is not UTF-8", path=shown(path), hint="save the file as UTF-8") from None


def parse(path: Path, text: str) -> dict[str, Any]:
    """The values in `text`. Raises `ConfigError` that names `path`."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, line, column = _fault(str(error), text)
        raise ConfigError(f"not valid TOML: {message}", path=shown(path), line=line, column=column) from None


def _fault(message: str, text: str) -> tuple[str, int, int]:
    """The parser's message without its place, and the place."""
    lines = text.splitlines() or [""]
    if found := re.search(r" \(at line (\d+), column (\d+)\)$", message):
        return message[: found.start()], int(found[1]), int(found[2])
    return message.removesuffix(" (at end of document)"), len(lines), len(lines[-1]) + 1


def lines_of(text: str) -> dict[Keys, int]:
    """The line of each key and table, from 1, as far as a look at the line starts can tell."""
    lines: dict[Keys, int] = {}
    table: Keys = ()
    for number, row in enumerate(text.split("\n"), 1):
        if found := _HEADER.match(row.rstrip("\r")):
            table = keys = _split(found[1])
        elif found := _SETTING.match(row):
            keys = (*table, *_split(found[1]))
        else:
            continue
        for length in range(1, len(keys) + 1):
            lines.setdefault(keys[:length], number)
    return lines


def _split(dotted: str) -> Keys:
    return tuple(key.strip("\"'") for key in re.findall(_KEY, dotted))


def line_of(keys: Keys, lines: Mapping[Keys, int]) -> int | None:
    """The line of `keys`, or of the nearest table or key around it."""
    around = (keys[:length] for length in range(len(keys), -1, -1))
    return next((lines[outer] for outer in around if outer in lines), None)


def shown(path: Path) -> Path:
    """`path` from the current folder where it lies below it."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
