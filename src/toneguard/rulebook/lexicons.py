"""Entries of lexicons, and a rulebook with more of them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from toneguard import notation
from toneguard.errors import RulebookError, suggest
from toneguard.rulebook.book import Rulebook
from toneguard.rulebook.checks import check_rule

ENTRY_HINT = "an entry holds words and their endings only"


def is_entry(text: str) -> bool:
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
            if not is_entry(entry):
                raise RulebookError(f"“{entry}” is no entry", hint=ENTRY_HINT)
        except notation.NotationError as error:
            raise RulebookError(f"“{entry}” is no entry: {error.message}", hint=error.hint) from None
    lexicons = {**rulebook.lexicons, name: tuple(sorted({*rulebook.lexicons[name], *entries}))}
    for fault in (fault for rule in rulebook.rules for fault in check_rule(rule, lexicons, rulebook.cues)):
        raise RulebookError(f"with these entries {fault.message} ({fault.place})", hint="add fewer entries")
    version = hashlib.sha256(repr((rulebook.version, name, lexicons[name])).encode()).hexdigest()[:12]
    return replace(rulebook, lexicons=lexicons, version=version)
