"""All rules, as one frozen `Rulebook`, kept from one run to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from toneguard.diagnostics import Occasion
from toneguard.errors import RulebookError, suggest
from toneguard.rulebook.kept import packed, unpacked
from toneguard.rulebook.model import Rule
from toneguard.store import NOWHERE, Store, fingerprint, key_of


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules, lexicons and the phrases by which the occasion of a draft is known: one of `occasions`
    tells it alone, of `hints` it takes several.

    `cues` holds the lists of cues, with the points of each. `rules` are sorted by id. `version` is a hash
    of every file in the book.
    """

    rules: tuple[Rule, ...]
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
        return unpacked(Rulebook, store.get("rulebooks", key))
    except (AttributeError, LookupError, TypeError, ValueError):  # nothing is kept, or something else
        from toneguard.rulebook.files import read_folders  # brings in what reads and checks YAML

        rulebook = read_folders(folders, checked=checked)
        store.put("rulebooks", key, packed(rulebook))
        return rulebook
