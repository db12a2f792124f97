"""What a rule must satisfy, and where in its file it does not."""

from __future__ import annotations

import difflib
import re
import string
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

from toneguard import notation
from toneguard.errors import RulebookError, suggest
from toneguard.rulebook.model import Rule
from toneguard.rulebook.source import position, quote_width

FACTS = frozenset({"addressed", "firm", "formal", "house", "opening", "reader", "role", "stage"})
"""What rewrites may take from the draft itself, beside the captures of their phrase."""

Keys = Sequence[str | int]
"""The way to a value in a YAML file, such as `["unless", 0, "phrase"]`."""


def at(path: Path, keys: Keys, message: str, hint: str | None, *, of_key: bool = False) -> RulebookError:
    """A fault with the line and column of the value (or key) that `keys` lead to."""
    line, column = position(path, keys, of_key=of_key)
    return RulebookError(message, path=path, line=line, column=column, hint=hint)


_UNKNOWN = "unexpected_keyword_argument"


def schema_faults(path: Path, kind: str, details: Iterable[Mapping[str, Any]]) -> Iterator[RulebookError]:
    """The errors of pydantic, in words for who wrote the file; a misspelled key is not also a missing one."""
    misspelled: set[tuple[str | int, ...]] = set()
    for detail in sorted(details, key=lambda detail: detail["type"] != _UNKNOWN):
        keys: Keys = detail["loc"][1:]
        if detail["type"] == _UNKNOWN:
            known = _known_keys(kind, keys)
            near = difflib.get_close_matches(str(keys[-1]), known, 1, 0.5)
            misspelled.update((*keys[:-1], key) for key in near)
            hint = f"did you mean “{near[0]}”?" if near else "known are " + ", ".join(known)
            yield at(path, keys, f"unknown key “{keys[-1]}”", hint, of_key=True)
        elif detail["type"] != "missing":
            where = ".".join(str(key) for key in keys)
            problem = detail["msg"][:1].lower() + detail["msg"][1:]
            yield at(path, keys, f"“{where}”: {problem}", "CONTRIBUTING.md shows every key of a rule")
        elif tuple(keys) not in misspelled:
            yield at(path, keys[:-1], f"“{keys[-1]}” is missing", f"add “{keys[-1]}:”", of_key=True)


def _known_keys(kind: str, keys: Keys) -> list[str]:
    """The keys that the file may hold where `keys` lead to."""
    classes = list(_classes(Rule))
    found = next(c for c in classes if get_args(get_type_hints(c)["kind"]) == (kind,))
    for key in keys[:-1]:
        if isinstance(key, str):
            found = next(_classes(get_type_hints(found)[key]), found)
    return [field.name for field in fields(found) if field.name not in ("id", "path")]


def _classes(annotation: Any) -> Iterator[Any]:
    if is_dataclass(annotation):
        yield annotation
    for inner in get_args(annotation):
        yield from _classes(inner)


def check_phrase(path: Path, keys: Keys, phrase: str) -> Iterator[RulebookError]:
    """The fault in the notation of a phrase, if there is one."""
    try:
        notation.parse(phrase)
    except notation.NotationError as error:
        line, column = position(path, keys)
        column += error.offset + quote_width(path, line, column)
        message = f"in the phrase “{phrase}”: {error.message}"
        yield RulebookError(message, path=path, line=line, column=column, hint=error.hint)


def check_rule(
    rule: Rule, lexicons: Mapping[str, Sequence[str]], cues: Collection[str]
) -> Iterator[RulebookError]:
    """Every fault that the shape of the values does not show."""
    path = Path(rule.path)
    broken = [fault for keys, phrase in _phrases(rule) for fault in check_phrase(path, keys, phrase)]
    if broken:
        yield from broken
        return
    for keys, phrase in _phrases(rule):
        yield from _check_lexicons(path, keys, phrase, lexicons)
    for key in ("only", "common", "alike"):
        if (name := getattr(rule, key, None)) is not None and name not in lexicons:
            yield at(path, [key], f"unknown lexicon “{name}”", suggest(name, lexicons))
    if rule.kind == "tally" and rule.cues not in cues:
        yield at(path, ["cues"], f"unknown list of cues “{rule.cues}”", suggest(rule.cues, cues))
    yield from _check_slots(rule)
    yield from _check_marks(rule)


def _phrases(rule: Rule) -> Iterator[tuple[Keys, str]]:
    """Every phrase of a rule, with the way to it."""
    for key in ("phrases", "turned_down", "alongside", "enough", "when", "references"):
        for place, phrase in enumerate(getattr(rule, key, ())):
            yield [key, place], phrase
    for place, unless in enumerate(getattr(rule, "unless", ())):
        yield ["unless", place, "phrase"], unless.phrase
    for place, template in enumerate(rule.rewrites):
        if template.after is not None:
            yield ["rewrites", place, "after"], template.after


def _check_lexicons(
    path: Path, keys: Keys, phrase: str, lexicons: Mapping[str, Sequence[str]]
) -> Iterator[RulebookError]:
    tree = notation.parse(phrase)
    unknown = sorted(notation.lexicons(tree) - set(lexicons))
    for name in unknown:
        yield at(path, keys, f"unknown lexicon “{name}”", suggest(name, lexicons))
    if not unknown and (count := notation.sequences(tree, lexicons)) > notation.MAX_SEQUENCES:
        problem = f"the phrase stands for {count} sequences, more than {notation.MAX_SEQUENCES}"
        yield at(path, keys, problem, "split it, or use a lexicon of single words")


def _check_slots(rule: Rule) -> Iterator[RulebookError]:
    """A message may use what every phrase captures, a rewrite what some phrase captures and the facts.

    The shape matcher captures the sentence in ordinary letters as `calm`.
    """
    phrases = (*getattr(rule, "phrases", ()), *getattr(rule, "turned_down", ()))
    caught = [notation.captures(notation.parse(phrase)) for phrase in phrases]
    always = frozenset.intersection(*caught) if caught else frozenset()
    some = frozenset().union(*caught) | ({"calm"} if rule.kind == "shape" else set())
    yield from _check_text(rule, ["message"], rule.message, always | {"match"})
    for place, template in enumerate(rule.rewrites):
        yield from _check_text(rule, ["rewrites", place, "text"], template.text, some | FACTS | {"match"})


def _check_text(rule: Rule, keys: Keys, text: str, known: frozenset[str]) -> Iterator[RulebookError]:
    path = Path(rule.path)
    try:
        fields = [field[1:] for field in string.Formatter().parse(text) if field[1] is not None]
    except ValueError as error:
        yield at(path, keys, f"“{text}”: {error}", "write {slot}, and {{ or }} for a bracket")
        return
    for slot, layout, conversion in fields:
        if layout or conversion:
            yield at(path, keys, f"a slot with a format: “{{{slot}…}}”", "write the name alone")
        elif slot not in known:
            hint = "slots here are " + ", ".join(sorted(known))
            yield at(path, keys, f"nothing fills the slot “{{{slot}}}”", hint)


def _check_marks(rule: Rule) -> Iterator[RulebookError]:
    if rule.kind in ("absence", "readability", "timing"):
        return
    for place, example in enumerate(rule.examples.bad):
        if not re.search(r"\[\[.+?\]\]", example.draft, re.S):
            keys: Keys = ["examples", "bad", place, "draft"]
            yield at(Path(rule.path), keys, "a bad example without its fault marked", "put [[ ]] around it")
