"""The entries of an ignore file: read strictly, added at its end, taken out by their lines.

The text between and around the entries, comments above all, stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from toneguard.errors import ConfigError, not_yaml, suggest
from toneguard.patterns import regex
from toneguard.silencing.fingerprint import DIGITS, WHOLE

HEADER = """\
# Findings that toneguard keeps quiet about. Each entry is one rule on one sentence of one draft; the
# fingerprint tells the sentence without showing it. Edit reasons and remove entries as you like.
"""
KEYS = ("rule", "draft", "fingerprint", "date", "reason")
REQUIRED = KEYS[:3]

_FINGERPRINT = regex(rf"{WHOLE}|[0-9a-f]{{{DIGITS}}}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One rule silenced on one sentence of one draft.

    `draft` is a path from the folder of the ignore file, with slashes. `line` and `end` are the lines
    of the entry in its file, counted from 1, `end` the first one behind it.
    """

    rule: str
    draft: str
    fingerprint: str
    date: str = ""
    reason: str = ""
    line: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)

    @property
    def key(self) -> tuple[str, str]:
        """The rule and the fingerprint, as `Draft.silenced` holds them."""
        return self.rule, self.fingerprint


def parse(text: str, path: Path) -> tuple[Entry, ...]:
    """The entries in the text of an ignore file. Raises `ConfigError` with the line of the fault."""
    import yaml  # only drafts with an ignore file need it

    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        hint = "quote texts that hold “: ” or “#”, and indent with spaces"
        raise not_yaml(ConfigError, error, path, hint) from None
    if root is None:
        return ()
    if not isinstance(root, yaml.SequenceNode):
        raise _fault(path, root, "not a list of entries", "begin each entry with “- rule:”")
    return tuple(_entry(node, path) for node in root.value)


def _entry(node: Any, path: Path) -> Entry:
    if node.tag != "tag:yaml.org,2002:map":
        raise _fault(path, node, "not an entry", "begin each entry with “- rule:”")
    values: dict[str, str] = {}
    for key, value in node.value:
        name = str(key.value)
        if name not in KEYS:
            hint = suggest(name, KEYS) or f"the keys are {', '.join(KEYS)}"
            raise _fault(path, key, f"unknown key “{name}”", hint)
        if name in values:
            raise _fault(path, key, f"the key “{name}” stands twice", "remove one of them")
        if not isinstance(value.value, str) or (name in REQUIRED and not value.value.strip()):
            raise _fault(path, value, f"{name} must be a text", "put it in quotation marks")
        values[name] = value.value
    for name in REQUIRED:
        if name not in values:
            raise _fault(path, node, f"“{name}” is missing", f"add “{name}:”, or remove the entry")
    if not _FINGERPRINT.fullmatch(values["fingerprint"]):
        message = f"“{values['fingerprint']}” is no fingerprint"
        hint = f"remove the entry and use “toneguard ignore”; it is “{WHOLE}” or {DIGITS} digits from 0 to f"
        raise _fault(path, node, message, hint)
    return Entry(**values, line=node.start_mark.line + 1, end=_end(node))


def _end(node: Any) -> int:
    """The first line behind an entry, from 1; a block's own end mark would take in comments behind it."""
    mark = node.end_mark if node.flow_style else node.value[-1][1].end_mark
    return int(mark.line) + (2 if mark.column else 1)


def _fault(path: Path, node: Any, message: str, hint: str) -> ConfigError:
    mark = node.start_mark
    return ConfigError(message, path=path, line=mark.line + 1, column=mark.column + 1, hint=hint)


def added(text: str, entries: Iterable[Entry], path: Path) -> str:
    """The text of an ignore file with more entries at its end; those that it holds stay single.

    Raises `ConfigError` where the file is not laid out as a list with an entry on lines of its own.
    """
    old = parse(text, path)
    known = {(*entry.key, entry.draft) for entry in old}
    new = [entry for entry in dict.fromkeys(entries) if (*entry.key, entry.draft) not in known]
    indent = " " * _indent(text) if old else ""
    line_end = "\r\n" if "\r\n" in text else "\n"
    start = text or HEADER
    lines = [f"{indent}{line}{line_end}" for entry in new for line in _lines(entry)]
    return _checked("".join([start, "" if start.endswith("\n") else line_end, *lines]), (*old, *new), path)


def _indent(text: str) -> int:
    found = re.search(r"^( *)- ", text, re.MULTILINE)
    return len(found[1]) if found else 0


def _lines(entry: Entry) -> list[str]:
    """The entry as YAML."""
    import yaml

    values: dict[str, Any] = {key: getattr(entry, key) for key in KEYS if getattr(entry, key)}
    if entry.date:
        values["date"] = date.fromisoformat(entry.date)
    block: str = yaml.safe_dump([values], sort_keys=False, allow_unicode=True, width=1 << 30)
    return block.splitlines()


def without(text: str, gone: Collection[Entry], path: Path) -> str:
    """The text of an ignore file without some of the entries that were read from it.

    Raises `ConfigError` where an entry shares its lines with another.
    """
    entries = parse(text, path)
    places = {entry.line for entry in gone}
    left = [entry for entry in entries if entry.line not in places]
    if len(entries) - len(left) != len(places):  # several begin on one line
        raise _too_free(path)
    cut = {line for entry in gone for line in range(entry.line, entry.end)}
    lines = text.splitlines(keepends=True)
    return _checked("".join(line for number, line in enumerate(lines, 1) if number not in cut), left, path)


def _checked(text: str, expected: Sequence[Entry], path: Path) -> str:
    """The text, if it holds just what it should."""
    try:
        holds = list(parse(text, path)) == list(expected)
    except ConfigError:
        holds = False
    if not holds:
        raise _too_free(path)
    return text


def _too_free(path: Path) -> ConfigError:
    hint = "edit it by hand: a list of entries, one key a line"
    return ConfigError("the layout of this file is too free to be edited", path=path, hint=hint)
