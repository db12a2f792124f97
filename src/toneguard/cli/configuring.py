"""`toneguard config`: the values that count for a draft, and where each was set."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from toneguard.cli.output import write
from toneguard.cli.screen import context
from toneguard.config import TABLES, Configs, Origin, Setting, check_entries, shown
from toneguard.errors import InputError
from toneguard.reporters.json import SCHEMA_VERSION, dump, tool
from toneguard.reporters.printable import printable
from toneguard.rulebook import load_rulebook

AUTOMATIC = {"occasion": "auto", "fail-on": "never", "severity": "off"}
"""How a value of None is written."""

Settings = Mapping[tuple[str, ...], Setting]


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for. `overrides` are keys of a configuration."""

    path: Path
    overrides: Mapping[str, object]
    json: bool


def show(request: Request) -> int:
    """Print the configuration for a draft or folder. Raises `ToneguardError`."""
    if not request.path.exists():
        raise InputError("no such file or folder", path=request.path, hint="check the name")
    configs = Configs(request.overrides)
    config = configs.config(request.path)
    rulebook = load_rulebook(config.rules)
    check_entries(config, [rule.id for rule in rulebook.rules])
    settings = configs.settings(request.path)
    files = [str(shown(file.path)) for file in configs.files(request.path)]
    if request.json:
        head = {"schema_version": SCHEMA_VERSION, "tool": tool(context(rulebook.version, "never"))}
        write([dump(head | _as_dict(request.path, files, settings)) + "\n"], "utf-8")
    else:
        write(f"{printable(line)}\n" for line in _as_toml(request.path, settings))
    return 0


def _as_dict(path: Path, files: list[str], settings: Settings) -> dict[str, Any]:
    rows = [
        {
            "key": keys[0],
            "entry": keys[1] if len(keys) > 1 else None,
            "value": _plain(keys, setting.value),
            "origin": _origin(setting.origin),
        }
        for keys, setting in settings.items()
    ]
    return {"path": str(path), "files": files, "settings": rows}


def _origin(origin: Origin) -> dict[str, Any]:
    path = None if origin.path is None else str(origin.path)
    return {"kind": origin.kind, "path": path, "line": origin.line, "preset": origin.preset}


def _plain(keys: tuple[str, ...], value: Any) -> Any:
    """A value as it is written in a file; None where it is not set."""
    if value is None:
        return AUTOMATIC.get(keys[0])
    if isinstance(value, tuple):
        return [str(item) for item in value]
    if isinstance(value, bool | int):
        return value
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _as_toml(path: Path, settings: Settings) -> Iterator[str]:
    """What could stand in a `toneguard.toml`, with each origin as a comment."""
    yield f"# the configuration of {path}"
    plain = [(keys, setting) for keys, setting in settings.items() if len(keys) == 1]
    yield from _rows([(keys[0], keys, setting) for keys, setting in plain])
    for table in TABLES:
        rows = [(_key(keys[1]), keys, setting) for keys, setting in settings.items() if keys[0] == table]
        if rows:
            yield from ("", f"[{table}]", *_rows(rows))


def _rows(rows: list[tuple[str, tuple[str, ...], Setting]]) -> Iterator[str]:
    texts = [_row(name, _plain(keys, setting.value), setting.value) for name, keys, setting in rows]
    width = min(max(map(len, texts)), 40)
    for text, (_, _, setting) in zip(texts, rows, strict=True):
        yield f"{text:<{width}}  # {setting.origin}"


def _row(name: str, plain: Any, value: Any) -> str:
    if plain is None:
        return f"# {name} is not set"
    text = plain if isinstance(value, datetime) else json.dumps(plain, ensure_ascii=False)
    return f"{name} = {text}"


def _key(name: str) -> str:
    """A key of a table, in quotation marks where TOML wants them."""
    return name if name.replace("-", "").replace("_", "").isalnum() and name.isascii() else json.dumps(name)
