"""The keys of a configuration: what each may hold, and the `Config` they make together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from toneguard.diagnostics import Confidence, Occasion, Severity
from toneguard.errors import ConfigError, suggest
from toneguard.store import Store, cache_folder

Choice = TypeVar("Choice", bound=StrEnum)
Keys = tuple[str, ...]
"""The way to a value: `("fail-on",)`, or `("severity", "anger")` for an entry of a table."""

PRESETS: Mapping[str, Mapping[str, object]] = {
    "gentle": {"min-confidence": "high", "fail-on": "error"},
    "default": {"min-confidence": "low", "fail-on": "warning"},
    "strict": {"min-confidence": "low", "fail-on": "suggestion"},
}
"""What each value of `preset` stands for."""

OF_FILES = ("root", "per-file")
"""Keys that say how files are merged, and so stand in files alone."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value was set: by `default`, on the `command line`, in a `mapping`, or in a `file`.

    `line` counts from 1. `preset` names the preset that stands there and brought the value.
    """

    kind: str = "default"
    path: Path | None = None
    line: int | None = None
    preset: str | None = None

    def __str__(self) -> str:
        place = self.kind if self.path is None else ":".join(map(str, filter(None, (self.path, self.line))))
        return place if self.preset is None else f"preset {self.preset}, {place}"


@dataclass(frozen=True, slots=True)
class Config:
    """Everything a user may choose.

    An `occasion` of None is found out for each draft ("auto" in files). `received` is when the mail
    that is being answered came in, local time where no zone is given. `select`, `ignore` and the
    entries of `severity` hold rule ids, categories and globs; an empty `select` stands for every rule,
    a severity of None switches off. Rules that are less sure than `min_confidence` are not asked. A
    `fail_on` of None never fails ("never" in files). `firms` and `roles` are names that the drafts
    may use. `lexicons` holds more entries for those of the rulebook. `rules` are folders with the
    user's own rules. Without `model` ("off" in files) they run alone, without the tone model; `threads`
    are for the model, 0 for every core. What has been worked out is kept in `cache_dir`, where that is
    None in the user's own folder for caches; without `cache` only the rules as compiled, and no report.
    `origins` says where each value was set, as far as that is known.
    """

    occasion: Occasion | None = None
    received: datetime | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity | None], ...] = ()
    min_confidence: Confidence = Confidence.LOW
    fail_on: Severity | None = Severity.WARNING
    firms: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    lexicons: tuple[tuple[str, tuple[str, ...]], ...] = ()
    rules: tuple[Path, ...] = ()
    model: bool = True
    threads: int = 1
    cache: bool = True
    cache_dir: Path | None = None
    origins: Mapping[Keys, Origin] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, object]) -> Config:
        """A configuration from keys as they stand in a file; `fail_on` may also be written for `fail-on`.

        Raises `ConfigError`.
        """
        spelled = {str(key).replace("_", "-"): value for key, value in mapping.items()}
        return cls.from_values(read_values(with_preset(spelled)))

    @classmethod
    def from_values(cls, values: Mapping[Keys, Any], origins: Mapping[Keys, Origin] | None = None) -> Config:
        """A configuration from values that were read."""
        tables: dict[str, dict[str, Any]] = {table: {} for table in TABLES}
        for keys, value in values.items():
            if len(keys) > 1:
                tables[keys[0]][keys[1]] = value
        plain = {_field(keys[0]): value for keys, value in values.items() if len(keys) == 1}
        filled: dict[str, Any] = {_field(table): tuple(entries.items()) for table, entries in tables.items()}
        return cls(**plain, **filled, origins=dict(origins or {}))

    def store(self) -> Store:
        """Where to keep what has been worked out."""
        return Store(cache_folder(self.cache_dir))

    def fault(self, keys: Keys, message: str, hint: str | None) -> ConfigError:
        """The error for a value that cannot be used, with the place where it was set."""
        origin = self.origins.get(keys, Origin())
        return ConfigError(message, path=origin.path, line=origin.line, hint=hint)


def _field(key: str) -> str:
    return key.replace("-", "_")


def with_preset(mapping: Mapping[str, object]) -> dict[str, object]:
    """The mapping with what its preset stands for under its own keys. Raises `ConfigError`."""
    preset = mapping.get("preset", "default")
    if str(preset) not in PRESETS:
        message = f"preset must be one of {', '.join(PRESETS)}, not {_quoted(preset)}"
        raise ConfigError(message, hint=suggest(str(preset), PRESETS))
    own = {key: value for key, value in mapping.items() if key != "preset"}
    return {**(PRESETS[str(preset)] if "preset" in mapping else {}), **own}


def read_values(mapping: Mapping[str, object]) -> dict[Keys, Any]:
    """The value of each key and of each entry of a table. Raises `ConfigError`."""
    pairs = (pair for key, value in mapping.items() for pair in entries_of(key, value))
    return {keys: read_value(keys, value) for keys, value in pairs}


def entries_of(key: str, value: object) -> list[tuple[Keys, object]]:
    """The entries of a table each by itself; any other key as it is. Raises `ConfigError`."""
    if key not in TABLES:
        return [((key,), value)]
    if isinstance(value, Mapping):
        return [((key, str(name)), entry) for name, entry in value.items()]
    raise ConfigError(f"{key} must be a table, not {_quoted(value)}", hint=f"write [{key}] above its entries")


def read_value(keys: Keys, value: object) -> Any:
    """What a value stands for. Raises `ConfigError`."""
    reader = TABLES.get(keys[0]) if len(keys) > 1 else READERS.get(keys[0])
    if reader is None:
        raise _unknown(keys[0])
    return reader(".".join(keys), value)


def _unknown(key: str) -> ConfigError:
    if key in OF_FILES:
        return ConfigError(f"{key} cannot stand here", hint="it belongs to the top of a file")
    known = (*READERS, *TABLES, "preset", *OF_FILES)
    return ConfigError(f"unknown key “{key}”", hint=suggest(key, known) or f"the keys are {', '.join(known)}")


def _read_occasion(key: str, value: object) -> Occasion | None:
    return None if value in (None, "auto") else _choice(key, value, Occasion, "auto")


def _read_fail_on(key: str, value: object) -> Severity | None:
    return None if value in (None, "never") else _choice(key, value, Severity, "never")


def _read_severity(key: str, value: object) -> Severity | None:
    return None if value in (None, "off") else _choice(key, value, Severity, "off")


def _read_confidence(key: str, value: object) -> Confidence:
    return _choice(key, value, Confidence)


def _choice(key: str, value: object, kind: type[Choice], *others: str) -> Choice:
    try:
        return kind(str(value))
    except ValueError:
        allowed = [*(str(member) for member in kind), *others]
        message = f"{key} must be one of {', '.join(allowed)}, not {_quoted(value)}"
        raise ConfigError(message, hint=suggest(str(value), allowed)) from None


def _read_count(key: str, value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise ConfigError(f"{key} must be a whole number from 0, not {_quoted(value)}")


def _read_moment(key: str, value: object) -> datetime | None:
    if value is None:
        return None
    moment = _moment(key, value)
    if moment > datetime.now(moment.tzinfo):
        raise ConfigError(f"{key} is in the future: {_quoted(str(value))}", hint="say when the mail came in")
    return moment


def _moment(key: str, value: object) -> datetime:
    if isinstance(value, datetime):
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


def _read_folder(key: str, value: object) -> Path | None:
    return None if value is None else _read_folders(key, [value])[0]


def _read_switch(key: str, value: object) -> bool:
    if value is True or value == "on":
        return True
    if value is False or value == "off":
        return False
    raise ConfigError(f"{key} must be true or false, “on” or “off”, not {_quoted(value)}")


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
    "min-confidence": _read_confidence,
    "fail-on": _read_fail_on,
    "firms": _read_entries,
    "roles": _read_entries,
    "rules": _read_folders,
    "model": _read_switch,
    "threads": _read_count,
    "cache": _read_switch,
    "cache-dir": _read_folder,
}
TABLES: dict[str, Callable[[str, object], Any]] = {
    "severity": _read_severity,
    "lexicons": _read_entries,
}
"""Keys that hold a table, with what reads each of its entries."""
