"""Folders of rule files into one frozen `Rulebook`; every fault of every file is reported."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from toneguard import notation
from toneguard.diagnostics import Occasion
from toneguard.errors import RulebookError, suggest
from toneguard.rulebook.checks import at, check_phrase, check_rule, schema_faults
from toneguard.rulebook.model import KINDS, AnyRule, Rule
from toneguard.rulebook.source import read_yaml
from toneguard.store import NOWHERE, Store, fingerprint, key_of

_ID_PART = re.compile(r"[a-z][a-z0-9-]*\Z")
_ENTRY_HINT = "an entry holds words and their endings only"


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules, lexicons and the phrases by which the occasion of a draft is known: one of `occasions`
    tells it alone, of `hints` it takes several.

    `cues` holds the lists of cues, with the points of each. `rules` are sorted by id. `version` is a hash
    of every file in the book.
    """

    rules: tuple[AnyRule, ...]
    lexicons: Mapping[str, tuple[str, ...]]
    cues: Mapping[str, Mapping[str, int]]
    occasions: Mapping[Occasion, tuple[str, ...]]
    hints: Mapping[Occasion, tuple[str, ...]]
    version: str

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every phrase that is looked for in each sentence, once; the others only stand beside a hit."""
        keys = ("phrases", "turned_down", "enough", "when")
        ours = (phrase for rule in self.rules for key in keys for phrase in getattr(rule, key, ()))
        theirs = (
            phrase for book in (self.occasions, self.hints) for phrases in book.values() for phrase in phrases
        )
        return tuple(dict.fromkeys((*ours, *theirs)))

    @property
    def beside(self) -> tuple[str, ...]:
        """Every other phrase, once: what clears a hit, stands with it or before it, or refers to a note."""
        found: list[str] = []
        for rule in self.rules:
            found += (excuse.phrase for excuse in getattr(rule, "unless", ()))
            found += (template.after for template in rule.rewrites if template.after is not None)
            found += (*getattr(rule, "alongside", ()), *getattr(rule, "references", ()))
        scanned = frozenset(self.phrases)
        return tuple(phrase for phrase in dict.fromkeys(found) if phrase not in scanned)

    def rule(self, rule_id: str) -> Rule:
        """The rule called `rule_id`. Raises `RulebookError` that names the nearest one."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        if any(rule.category == rule_id for rule in self.rules):
            raise RulebookError(
                f"“{rule_id}” is a category, and no rule", hint="“toneguard rules” lists the rules of each"
            )
        hint = suggest(rule_id, [rule.id for rule in self.rules]) or "“toneguard rules” lists them all"
        raise RulebookError(f"there is no rule “{rule_id}”", hint=hint)


_RULEBOOK = TypeAdapter(Rulebook)


@cache
def _rule_reader() -> TypeAdapter[Rule]:
    """What makes a rule of plain values; it is only needed where the rules were not kept."""
    return TypeAdapter(AnyRule)


@dataclass
class _Shelf:
    """What has been read so far; a rule of None was switched off."""

    rules: dict[str, Rule | None] = field(default_factory=dict)
    lexicons: dict[str, tuple[str, ...]] = field(default_factory=dict)
    cues: dict[str, dict[str, int]] = field(default_factory=dict)
    occasions: dict[Occasion, tuple[str, ...]] = field(default_factory=dict)
    hints: dict[Occasion, tuple[str, ...]] = field(default_factory=dict)


def builtin_folder() -> Path:
    """The folder of the rules that come with toneguard."""
    return Path(str(files("toneguard").joinpath("rules")))


def load_rulebook(folders: Sequence[Path] = (), store: Store = NOWHERE) -> Rulebook:
    """The rules that come with toneguard, with those of the user's folders over them.

    A user's file of the same category and name replaces a rule; one that says `enabled: false` and
    nothing else switches it off. What was read from the same files before is taken from `store`. Raises
    `RulebookError` whose `faults` name every fault found.
    """
    return _builtin_rulebook(store) if not folders else _kept_or_read([builtin_folder(), *folders], store)


@cache
def _builtin_rulebook(store: Store) -> Rulebook:
    return _kept_or_read([builtin_folder()], store, checked=True)


def _kept_or_read(folders: Sequence[Path], store: Store, *, checked: bool = False) -> Rulebook:
    key = key_of(fingerprint(folders), *map(str, folders))
    try:
        return _RULEBOOK.validate_python(store.get("rulebooks", key))
    except ValidationError:  # nothing is kept, or something else
        rulebook = read_folders(folders, checked=checked)
        store.put("rulebooks", key, _RULEBOOK.dump_python(rulebook, mode="json"))
        return rulebook


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
        if not _is_entry(entry):
            raise at(path, [place], f"“{entry}” is no entry", _ENTRY_HINT)
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


def _is_entry(text: str) -> bool:
    """Whether a phrase, free of faults, may stand in a lexicon."""
    nodes = notation.walk(notation.parse(text))
    return not any(isinstance(node, notation.Lexicon | notation.Gap | notation.Border) for node in nodes)


def extended(rulebook: Rulebook, name: str, entries: Sequence[str]) -> Rulebook:
    """The rulebook with more entries in the lexicon `name`.

    Raises `RulebookError` where there is no such lexicon, an entry is none, or it grows too large.
    """
    if name not in rulebook.lexicons:
        hint = suggest(name, rulebook.lexicons) or f"there are {', '.join(rulebook.lexicons)}"
        raise RulebookError(f"unknown lexicon “{name}”", hint=hint)
    for entry in entries:
        try:
            if not _is_entry(entry):
                raise RulebookError(f"“{entry}” is no entry", hint=_ENTRY_HINT)
        except notation.NotationError as error:
            raise RulebookError(f"“{entry}” is no entry: {error.message}", hint=error.hint) from None
    lexicons = {**rulebook.lexicons, name: tuple(sorted({*rulebook.lexicons[name], *entries}))}
    for fault in (fault for rule in rulebook.rules for fault in check_rule(rule, lexicons, rulebook.cues)):
        raise RulebookError(f"with these entries {fault.message} ({fault.place})", hint="add fewer entries")
    version = hashlib.sha256(repr((rulebook.version, name, lexicons[name])).encode()).hexdigest()[:12]
    return replace(rulebook, lexicons=lexicons, version=version)


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
        rule = _rule_reader().validate_python({**value, "id": rule_id, "path": str(path)})
    except ValidationError as error:
        faults = list(schema_faults(path, value["kind"], error.errors()))
        raise RulebookError("faults in a rule", faults=faults) from None
    return rule if rule.enabled else None
