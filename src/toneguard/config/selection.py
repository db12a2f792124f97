"""Which rules a configuration lets run, and how grave it takes them. The most exact entry decides."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase

from toneguard.config.keys import Config, Keys
from toneguard.diagnostics import Severity
from toneguard.errors import suggest


def selected(rule_id: str, config: Config) -> bool:
    """Whether `config` lets the rule run. The most exact entry decides; of equals, `ignore` does."""
    chosen = _exactness(rule_id, config.select) if config.select else 0
    dropped = _exactness(rule_id, config.ignore)
    entry = _severity_entry(rule_id, config)
    if entry is not None and entry[1] is None:
        dropped = max(dropped, exactness_of(entry[0]))
    return chosen > dropped


def severity_of(rule_id: str, config: Config) -> Severity | None:
    """The severity that `config` gives the rule, or None where it leaves the rule its own."""
    entry = _severity_entry(rule_id, config)
    return None if entry is None else entry[1]


def _severity_entry(rule_id: str, config: Config) -> tuple[str, Severity | None] | None:
    """The most exact entry for the rule; of equals the last."""
    fitting = [entry for entry in config.severity if fits(rule_id, entry[0])]
    return max(reversed(fitting), key=lambda entry: exactness_of(entry[0]), default=None)


def check_entries(config: Config, rule_ids: Iterable[str]) -> None:
    """Raises `ConfigError` for the first entry of a configuration that fits no rule."""
    ids = list(rule_ids)
    lists: dict[Keys, Iterable[str]] = {("select",): config.select, ("ignore",): config.ignore}
    lists |= {("severity", entry): (entry,) for entry, _ in config.severity}
    for keys, entries in lists.items():
        if (entry := unknown_entry(entries, ids)) is not None:
            hint = suggest(entry, _names(ids)) or "“toneguard rules” lists them all"
            raise config.fault(keys, f"“{entry}” is neither a rule nor a category", hint)


def unknown_entry(entries: Iterable[str], rule_ids: Iterable[str]) -> str | None:
    """The first entry that fits no rule."""
    ids = list(rule_ids)
    return next((entry for entry in entries if not any(fits(rule_id, entry) for rule_id in ids)), None)


def _names(ids: list[str]) -> list[str]:
    return [*ids, *dict.fromkeys(rule_id.split("/")[0] for rule_id in ids)]


def _exactness(rule_id: str, entries: Iterable[str]) -> int:
    """How exactly the best entry names the rule: 2 by id, 1 by category or glob, 0 by `*`, -1 not at all."""
    return max((exactness_of(entry) for entry in entries if fits(rule_id, entry)), default=-1)


def exactness_of(entry: str) -> int:
    """How exactly an entry names the rules that it fits."""
    if not entry.strip("*/"):
        return 0
    return 2 if "/" in entry and not re.search(r"[*?[]", entry) else 1


def fits(rule_id: str, entry: str) -> bool:
    """Whether an entry, an id, a category or a glob, speaks of the rule."""
    return fnmatchcase(rule_id, entry) or rule_id.split("/")[0] == entry
