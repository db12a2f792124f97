"""spaCy's English tokenizer, worked from its own rules.

The import of spaCy takes longer than everything else that a check of one draft needs. So its rules are read
once and may be kept, and what it does with them, which its documentation describes, is done here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from importlib import import_module
from types import ModuleType
from typing import Any, NamedTuple

from toneguard.patterns import regex


class TokenizerRules(NamedTuple):
    """What spaCy knows of English words; all of it may stand in a JSON file.

    Four patterns, the runs that are cut in a way of their own (`special`), the same as the pieces that the
    patterns would make of them where those are several (`pieces`), and the words without a meaning.
    """

    prefix: str
    suffix: str
    infix: str
    address: str
    special: Mapping[str, Sequence[str]]
    pieces: Sequence[Sequence[str]]
    stop_words: Sequence[str]

    @classmethod
    def restored(cls, kept: Any) -> TokenizerRules | None:
        """The rules out of a JSON file, None if it holds something else."""
        kinds = (str, str, str, str, dict, list, list)
        fits = isinstance(kept, list) and [type(value) for value in kept] == list(kinds)
        return cls(*kept) if fits else None


class Tokenizer:
    """Cuts runs of characters without white space as spaCy's tokenizer cuts them."""

    def __init__(self, rules: TokenizerRules) -> None:
        self._prefix = regex(rules.prefix)
        self._suffix = regex(rules.suffix)
        self._infix = regex(rules.infix)
        self._address = regex(rules.address)
        self._parted = rules.pieces
        self.special = {run: tuple(pieces) for run, pieces in rules.special.items()}
        self.stop_words = frozenset(rules.stop_words)

    @cached_property
    def _pieces(self) -> Mapping[str, Sequence[tuple[str, ...]]]:
        """The runs that the patterns would part, in pieces, by the first piece, the longest first."""
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for pieces in sorted(map(tuple, self._parted), key=len, reverse=True):
            by_first.setdefault(pieces[0], []).append(pieces)
        return by_first

    def cut(self, run: str) -> tuple[str, ...]:
        """The tokens of a run."""
        if run in self.special:
            return self.special[run]
        return self._plain(run) or self._with_special(tuple(self.parts(run)))

    def _plain(self, run: str) -> tuple[str, ...]:
        """The tokens of a word, and of a word and a mark, without asking a pattern; else nothing."""
        if run.isalpha():
            return (run,)
        word, mark = run[:-1], run[-1]
        parted = mark in ",;:!?" or (mark == "." and "a" <= word[-1:] <= "z")
        return (word, mark) if parted and word.isalpha() and word not in self.special else ()

    def parts(self, run: str) -> Iterator[str]:
        """A run cut by the patterns, from both ends and then in the middle."""
        rest, behind = run, list[str]()
        while rest and rest not in self.special:
            before, rest, after = self._without_ends(rest)
            if before:
                yield before
            if after:
                behind.append(after)
            if not before and not after:
                break
        yield from self._middle(rest)
        yield from reversed(behind)

    def _without_ends(self, text: str) -> tuple[str, str, str]:
        """The prefix of a text, what is left of it, and its suffix."""
        head = self._prefix.search(text)
        start = head.end() if head else 0
        if start and text[start:] in self.special:
            return text[:start], text[start:], ""
        tail = self._suffix.search(text[start:])
        end = len(text) - len(tail[0]) if tail else len(text)
        if end < len(text) and text[:end] in self.special:
            return "", text[:end], text[end:]
        return text[:start], text[start:end], text[end:]

    def _middle(self, text: str) -> Iterator[str]:
        if text in self.special:
            yield from self.special[text]
        elif text.isalpha() or ("." in text and self._address.match(text)):  # no address without a dot
            yield text
        else:
            start = 0
            for infix in self._infix.finditer(text):
                if infix.start():
                    yield from filter(None, (text[start : infix.start()], infix[0]))
                    start = infix.end()
            yield from filter(None, (text[start:],))

    def _with_special(self, tokens: tuple[str, ...]) -> tuple[str, ...]:
        """Tokens with those put together and cut again that are a run with a way of its own."""
        if self._pieces.keys().isdisjoint(tokens):
            return tokens
        found = [
            (-len(pieces), place)
            for place, token in enumerate(tokens)
            for pieces in self._pieces.get(token, ())
            if tokens[place : place + len(pieces)] == pieces
        ]
        taken: set[int] = set()
        chosen: dict[int, int] = {}
        for length, place in sorted(found):
            end = place - length
            if place not in taken and end - 1 not in taken:
                chosen[place] = end
            taken.update(range(place, end))
        return tuple(self._rejoined(tokens, chosen))

    def _rejoined(self, tokens: Sequence[str], chosen: Mapping[int, int]) -> Iterator[str]:
        place = 0
        while place < len(tokens):
            end = chosen.get(place, place + 1)
            run = "".join(tokens[place:end])
            yield from self.special[run] if place in chosen else (run,)
            place = end


def read_tokenizer_rules() -> TokenizerRules:
    """The rules of the spaCy that is installed."""
    blank = _spacy().blank("en")
    own = blank.tokenizer
    rules = TokenizerRules(
        prefix=own.prefix_search.__self__.pattern,
        suffix=own.suffix_search.__self__.pattern,
        infix=own.infix_finditer.__self__.pattern,
        address=own.url_match.__self__.pattern,
        special={run: [str(token) for token in blank.make_doc(run)] for run in own.rules},
        pieces=(),
        stop_words=sorted(blank.Defaults.stop_words),
    )
    plain = Tokenizer(rules._replace(special={}))
    pieces = (tuple(plain.parts(run)) for run in sorted(rules.special))
    return rules._replace(pieces=[parts for parts in pieces if len(parts) > 1])


_started: list[Tokenizer] = []


def start_tokenizer(rules: TokenizerRules) -> None:
    """Spare this process the reading of the rules; they must be those of the spaCy that is installed."""
    _started.append(Tokenizer(rules))


@cache
def tokenizer() -> Tokenizer:
    """The tokenizer of this process."""
    return _started[-1] if _started else Tokenizer(read_tokenizer_rules())


def _spacy() -> Any:
    """The library without its command line, nearly a third of the import, which loads two HTTP clients.

    That is there as ever for who asks for it afterwards.
    """
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    stand_ins = {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info")}
    stand_ins["spacy.cli.info"].info = _info  # type: ignore[attr-defined]
    sys.modules.update(stand_ins)
    try:
        return import_module("spacy")
    finally:
        for name in stand_ins:
            del sys.modules[name]
        let_torch_be()


def let_torch_be() -> None:
    """Undo what the command line does to leave PyTorch out while spaCy is imported.

    SciPy, which nltk loads where it is installed, takes any entry of that name for the library.
    """
    if sys.modules.get("torch", sys) is None:
        del sys.modules["torch"]


def _info(*arguments: Any, **options: Any) -> Any:
    """What `spacy.info` does."""
    from spacy.cli.info import info

    return info(*arguments, **options)
