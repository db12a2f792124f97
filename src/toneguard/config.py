"""What a user may choose, from the defaults, a configuration file and the command line.

The three layers are merged key by key: a key given on the command line replaces the same key of the
file, and a key of the file replaces its default.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, TypeVar

from toneguard.diagnostics import Occasion, Severity
from toneguard.errors import ConfigError, suggest

CONFIG_NAME = "toneguard.toml"
PROJECT_NAME = "pyproject.toml"

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Config:
    """Everything a user may choose.

    An `occasion` of None is found out for each draft ("auto" in files). `received` is when the mail
    that is being answered came in, local time where no zone is given. `select` and `ignore` hold rule
    ids, categories and globs; an empty `select` stands for every rule. A `fail_on` of None never
    fails ("never" in files). `rules` are folders with the user's own rules. Without `model` ("off" in
    files) the rules run alone, without the tone model; `threads` are for the model, 0 for every core.
    """

    occasion: Occasion | None = None
    received: datetime | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = Severity.WARNING
    rules: tuple[Path, ...] = ()
    model: bool = True
    threads: int = 0

    @classmethod
    def from_mapping(
        cls, mapping: Mapping[str, object], *, path: str | Path | None = None, base: Path | None = None
    ) -> Config:
        """A configuration from keys as they stand in a file; `fail_on` may also be written for `fail-on`.

        Relative `rules` are taken from the folder `base`; `path` is named in errors. Raises `ConfigError`.
        """
        spelled = {str(key).replace("_", "-"): value for key, value in mapping.items()}
        return cls(**_read_values(spelled, path=path, base=base))


def load_config(start: Path, overrides: Mapping[str, object] | None = None) -> Config:
    """The configuration for a draft at `start` (or for drafts in the folder `start`).

    `overrides` are keys given on the command line. Raises `ConfigError`.
    """
    values: dict[str, Any] = {}
    if path := find_config(start):
        text = _read_text(path)
        table = _table(path, _parse(path, text)) or {}
        values = _read_values(table, path=_shown(path), base=path.parent, text=text)
    return Config(**(values | _read_values(overrides or {})))


def find_config(start: Path) -> Path | None:
    """The nearest `toneguard.toml`, or `pyproject.toml` with `[tool.toneguard]`, at or above `start`.

    Raises `ConfigError` where such a file cannot be read.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        if (path := folder / CONFIG_NAME).is_file():
            return path
        if (path := folder / PROJECT_NAME).is_file() and _configures_toneguard(path):
            return path
    return None


def selected(rule_id: str, config: Config) -> bool:
    """Whether `config` lets the rule run. The most exact entry decides; of equals, `ignore` does."""
    chosen = _exactness(rule_id, config.select) if config.select else 0
    dropped = _exactness(rule_id, config.ignore)
    return chosen > dropped


def unknown_entries(entries: Iterable[str], rule_ids: Iterable[str]) -> None:
    """Raises `ConfigError` where an entry of `select` or `ignore` fits no rule; it names the nearest."""
    ids = list(rule_ids)
    names = [*ids, *dict.fromkeys(rule_id.split("/")[0] for rule_id in ids)]
    for entry in entries:
        if not any(_fits(rule_id, entry) for rule_id in ids):
            hint = suggest(entry, names) or "“toneguard rules” lists them all"
            raise ConfigError(f"“{entry}” is neither a rule nor a category", hint=hint)


def _exactness(rule_id: str, entries: Iterable[str]) -> int:
    """How exactly the best entry names the rule: 2 by id, 1 by category or glob, 0 by `*`, -1 not at all."""
    return max((_exactness_of(entry) for entry in entries if _fits(rule_id, entry)), default=-1)


def _exactness_of(entry: str) -> int:
    if not entry.strip("*/"):
        return 0
    return 2 if "/" in entry and not re.search(r"[*?[]", entry) else 1


def _fits(rule_id: str, entry: str) -> bool:
    return fnmatchcase(rule_id, entry) or rule_id.split("/")[0] == entry


def _read_values(
    mapping: Mapping[str, object], *, path: str | Path | None = None, base: Path | None = None, text: str = ""
) -> dict[str, Any]:
    """The values of a layer by field name. `text` is the file they stand in, to find a key's line."""
    values: dict[str, Any] = {}
    for key, value in mapping.items():
        try:
            values[key.replace("-", "_")] = _reader(key)(key, value)
        except ConfigError as error:
            raise ConfigError(error.message, path=path, line=_line_of(key, text), hint=error.hint) from None
    if base and "rules" in values:
        values["rules"] = tuple(base / folder for folder in values["rules"])
    return values


def _reader(key: str) -> Callable[[str, object], Any]:
    if key in READERS:
        return READERS[key]
    hint = suggest(key, READERS) or f"the keys are {', '.join(READERS)}"
    raise ConfigError(f"unknown key “{key}”", hint=hint)


def _read_occasion(key: str, value: object) -> Occasion | None:
    return None if value in (None, "auto") else _choice(key, value, Occasion, "auto")


def _read_fail_on(key: str, value: object) -> Severity | None:
    return None if value in (None, "never") else _choice(key, value, Severity, "never")


def _choice(key: str, value: object, kind: type[Choice], other: str) -> Choice:
    try:
        return kind(str(value))
    except ValueError:
        allowed = [*(str(member) for member in kind), other]
        message = f"{key} must be one of {', '.join(allowed)}, not {_quoted(value)}"
        raise ConfigError(message, hint=suggest(str(value), allowed)) from None


def _read_switch(key: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    if value in ("on", "off"):
        return value == "on"
    raise ConfigError(f"{key} must be “on” or “off”, not {_quoted(value)}")


def _read_count(key: str, value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise ConfigError(f"{key} must be a whole number from 0, not {_quoted(value)}")


def _read_moment(key: str, value: object) -> datetime | None:
    if value is None or isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime.combine(value, time())
    try:
        return datetime.fromisoformat(str(value))
    except ValueError:
        raise ConfigError(
            f"{key} must be a date or a date and time, not {_quoted(value)}",
            hint="write it as 2024-05-31 or 2024-05-31T14:30",
        ) from None


def _read_entries(key: str, value: object) -> tuple[str, ...]:
    return tuple(_strings(key, value, str))


def _read_folders(key: str, value: object) -> tuple[Path, ...]:
    try:
        return tuple(Path(item).expanduser() for item in _strings(key, value, str, Path))
    except RuntimeError as error:  # ~somebody
        raise ConfigError(f"{key}: {error}", hint="write the whole path") from None


def _strings(key: str, value: object, *kinds: type) -> list[Any]:
    items = value if isinstance(value, list | tuple) else [None]
    if all(isinstance(item, kinds) and str(item).strip() for item in items):
        return list(items)
    hint = f'write {key} = ["{value}"]' if isinstance(value, str) and value else None
    raise ConfigError(f"{key} must be a list of strings, not {_quoted(value)}", hint=hint)


def _quoted(value: object) -> str:
    return f"“{value}”" if isinstance(value, str) else repr(value)


READERS: dict[str, Callable[[str, object], Any]] = {
    "occasion": _read_occasion,
    "received": _read_moment,
    "select": _read_entries,
    "ignore": _read_entries,
    "fail-on": _read_fail_on,
    "rules": _read_folders,
    "model": _read_switch,
    "threads": _read_count,
}


def _configures_toneguard(path: Path) -> bool:
    """Whether a `pyproject.toml` has our table; one that never names us is not parsed at all."""
    text = _read_text(path)
    return "toneguard" in text and _table(path, _parse(path, text)) is not None


def _table(path: Path, document: dict[str, Any]) -> dict[str, Any] | None:
    if path.name == CONFIG_NAME:
        return document
    tool = document.get("tool")
    table = tool.get("toneguard") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _read_text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", path=_shown(path)) from None
    except UnicodeDecodeError:
        raise ConfigError("is not UTF-8", path=_shown(path), hint="save the file as UTF-8") from None


def _parse(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, line, column = _toml_fault(str(error), text)
        raise ConfigError(f"not valid TOML: {message}", path=_shown(path), line=line, column=column) from None


def _toml_fault(message: str, text: str) -> tuple[str, int, int]:
    """The parser's message without its place, and the place."""
    lines = text.splitlines() or [""]
    if found := re.search(r" \(at line (\d+), column (\d+)\)$", message):
        return message[: found.start()], int(found[1]), int(found[2])
    return message.removesuffix(" (at end of document)"), len(lines), len(lines[-1]) + 1


def _line_of(key: str, text: str) -> int | None:
    """The line of our table on which `key` is set, as far as a look at the line starts can tell."""
    lines = text.splitlines()
    first = next((n for n, line in enumerate(lines) if line.lstrip().startswith("[tool.toneguard")), 0)
    setting = re.compile(rf"""\s*(\[?\s*tool\.toneguard\.|\[)?\s*["']?{re.escape(key)}["']?\s*[=.\]]""")
    return next((n for n, line in enumerate(lines[first:], first + 1) if setting.match(line)), None)


def _shown(path: Path) -> Path:
    """`path` from the current folder where it lies below it."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
