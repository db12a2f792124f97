"""Folders of rule files into one `Rulebook`; every fault of every file is reported."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, TypeAdapter, ValidationError

from toneguard.diagnostics import Occasion
from toneguard.errors import RulebookError, suggest
from toneguard.patterns import regex
from toneguard.rulebook.book import Rulebook
from toneguard.rulebook.checks import at, check_phrase, check_rule, schema_faults
from toneguard.rulebook.lexicons import ENTRY_HINT, is_entry
from toneguard.rulebook.model import KINDS, Rule
from toneguard.rulebook.source import read_yaml

_ID_PART = regex(r"[a-z][a-z0-9-]*\Z")


@cache
def _rule_checker() -> TypeAdapter[Rule]:
    """What makes a rule of plain values."""
    return TypeAdapter(Annotated[Rule, Field(discriminator="kind")])


@dataclass
class _Shelf:
    """What has been read so far; a rule of None was switched off."""

    rules: dict[str, Rule | None] = field(default_factory=dict)
    lexicons: dict[str, tuple[str, ...]] = field(default_factory=dict)
    cues: dict[str, dict[str, int]] = field(default_factory=dict)
    occasions: dict[Occasion, tuple[str, ...]] = field(default_factory=dict)
    hints: dict[Occasion, tuple[str, ...]] = field(default_factory=dict)


def read_folders(folders: Sequence[Path], *, checked: bool = False) -> Rulebook:
    """A `Rulebook` out of these folders alone, later ones over earlier ones. Raises `RulebookError`.

    Rules that were `checked` before, as a test does with those that come with toneguard, are taken as
    they are: the checks take as long as the reading.
    """
    faults: list[RulebookError] = []
    shelf = _Shelf()
    digest = hashlib.sha256()
    for folder in folders:
        for path in _rule_files(folder, faults):
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
            try:
                _shelve(path, shelf)
            except RulebookError as error:
                faults.extend(error.faults or [error])
    rules = tuple(rule for _, rule in sorted(shelf.rules.items()) if rule is not None)
    if not checked:
        faults.extend(fault for rule in rules for fault in check_rule(rule, shelf.lexicons, shelf.cues))
    if faults:
        raise RulebookError(f"{len(faults)} faults in the rules", faults=faults)
    return Rulebook(
        rules=rules,
        lexicons=dict(sorted(shelf.lexicons.items())),
        cues=shelf.cues,
        occasions=shelf.occasions,
        hints=shelf.hints,
        version=digest.hexdigest()[:12],
    )


def _rule_files(folder: Path, faults: list[RulebookError]) -> list[Path]:
    if not folder.is_dir():
        faults.append(RulebookError("no such folder of rules", path=folder, hint="check the name"))
        return []
    for path in sorted(folder.rglob("*.yml")):
        faults.append(RulebookError("rule files end in .yaml", path=path, hint=f"rename it {path.stem}.yaml"))
    paths = sorted(folder.rglob("*.yaml"))
    hint = "a rule folder holds CATEGORY/NAME.yaml files"
    if not paths:
        faults.append(RulebookError("no rules in this folder", path=folder, hint=hint))
    stray = [path for path in paths if len(path.relative_to(folder).parts) != 2]
    faults.extend(RulebookError("a rule out of place", path=path, hint=hint) for path in stray)
    return [path for path in paths if path not in stray]


def _shelve(path: Path, shelf: _Shelf) -> None:
    group, name = path.parent.name, path.stem
    if group == "_lexicons":
        shelf.lexicons[name] = _read_lexicon(path)
    elif group == "_cues":
        shelf.cues[name] = _read_cues(path)
    elif group == "_occasions":
        shelf.occasions[_occasion(path)] = _read_phrases(path)
    elif group == "_hints":
        shelf.hints[_occasion(path)] = _read_phrases(path)
    else:
        shelf.rules[f"{group}/{name}"] = _read_rule(path, f"{group}/{name}")


def _occasion(path: Path) -> Occasion:
    if path.stem in list(Occasion):
        return Occasion(path.stem)
    raise RulebookError(f"“{path.stem}” is no occasion", path=path, hint="name it " + ", ".join(Occasion))


def _read_phrases(path: Path) -> tuple[str, ...]:
    """A list of phrases, each free of faults."""
    entries = read_yaml(path)
    if not isinstance(entries, list) or not entries:
        raise RulebookError("not a list of texts", path=path, line=1, hint="write one “- entry” a line")
    for place, entry in enumerate(entries):
        if not isinstance(entry, str) or not entry.strip():
            raise at(path, [place], f"{entry!r} is not a text", "put it in quotation marks")
    faults = [fault for place, entry in enumerate(entries) for fault in check_phrase(path, [place], entry)]
    if faults:
        raise RulebookError("faults in phrases", faults=faults)
    return tuple(entries)


def _read_lexicon(path: Path) -> tuple[str, ...]:
    entries = _read_phrases(path)
    for place, entry in enumerate(entries):
        if place and entries[place - 1] >= entry:
            hint = "sort the entries by code point, each once"
            raise at(path, [place], f"“{entry}” is out of order", hint)
        if not is_entry(entry):
            raise at(path, [place], f"“{entry}” is no entry", ENTRY_HINT)
    return entries


def _read_cues(path: Path) -> dict[str, int]:
    """Points with the cues that have so many, as the points of each cue."""
    groups = read_yaml(path)
    if not isinstance(groups, dict) or not groups:
        hint = "write one “points: [cue, cue]” a line"
        raise RulebookError("not a list of cues", path=path, line=1, hint=hint)
    points: dict[str, int] = {}
    for worth, cues in groups.items():
        if not isinstance(worth, int) or not isinstance(cues, list):
            raise at(path, [worth], f"“{worth}” leads to no cues", "write whole points, and the cues in [ ]")
        for place, cue in enumerate(cues):
            if not isinstance(cue, str):
                raise at(path, [worth, place], f"{cue!r} is no cue", "put it in quotation marks")
            if cue in points:
                raise at(path, [worth, place], f"{cue!r} stands twice", "strike one of them")
            points[cue] = worth
    return points


def _read_rule(path: Path, rule_id: str) -> Rule | None:
    for part in rule_id.split("/"):
        if not _ID_PART.match(part):
            hint = "use a-z, 0-9 and -, in CATEGORY/NAME.yaml"
            raise RulebookError(f"“{part}” cannot be part of a rule's id", path=path, hint=hint)
    value = read_yaml(path)
    if not isinstance(value, dict):
        raise RulebookError("not a rule", path=path, line=1, hint="a rule is a mapping of keys to values")
    if value == {"enabled": False}:
        return None
    if value.get("kind") not in KINDS:
        problem = f"unknown kind of rule: {value['kind']!r}" if "kind" in value else "the rule has no kind"
        hint = suggest(str(value.get("kind")), KINDS) or "known are " + ", ".join(KINDS)
        raise at(path, ["kind"], problem, hint)
    try:
        rule = _rule_checker().validate_python({**_spelled_out(value), "id": rule_id, "path": str(path)})
    except ValidationError as error:
        faults = list(schema_faults(path, value["kind"], error.errors()))
        raise RulebookError("faults in a rule", faults=faults) from None
    return rule if rule.enabled else None


def _spelled_out(value: Any) -> Any:
    """A rule with its texts stripped but for what is to be written, and each good example as a draft."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        return [_spelled_out(each) for each in value]
    if not isinstance(value, dict):
        return value
    spelled = {key: each if key in ("rewrite", "text") else _spelled_out(each) for key, each in value.items()}
    if isinstance(good := spelled.get("good"), list):
        spelled["good"] = [{"draft": each} if isinstance(each, str) else each for each in good]
    return spelled
