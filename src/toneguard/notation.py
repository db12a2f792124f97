"""The phrase notation of rule files, read into a small tree.

    wasting my time             words, compared without case, in spaCy's normal form
    wast(e|ed|ing)              endings; "favo(u|)r" makes the "u" optional
    (time|consideration)        one of several, each may be several words
    [very|so very]              one of several, or nothing
    {intensifiers}              any entry of the lexicon `intensifiers`
    {weeks:number}              the same, kept under the name `weeks` for messages and rewrites
    ...                         up to six words; "...3" up to three
    {thing:...3}                a gap that is kept under a name
    ^  $                        first and last word of the sentence

Commas, quotation marks, brackets and hyphens inside words are not part of what is compared, in the
notation as in the draft. Don't, do not and don’t are the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Sequence as Entries
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from toneguard.patterns import regex

GAP = 6
MAX_GAP = 12
MAX_SEQUENCES = 4096

_TOKEN = regex(
    r"(?P<space>\s+)"
    r"|(?P<gap>\.\.\.\d*)"
    r"|(?P<slot>\{[^{}]*\})"
    r"|(?P<mark>[()\[\]|^$])"
    r"|(?P<word>[^\s()\[\]{}|^$]+)"
    r"|(?P<stray>[{}])"
)
_NAME = regex(r"[a-z][a-z0-9_]*\Z")


class NotationError(ValueError):
    """A fault in a phrase; `offset` is the 0-based code point where it stands, `hint` the remedy."""

    def __init__(self, message: str, offset: int, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the phrase, as written."""

    text: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Any entry of a lexicon, kept under `capture` where that is not None."""

    name: str
    capture: str | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to `width` words of any kind."""

    width: int
    capture: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several sequences; an empty one may stand among them."""

    alternatives: tuple[Sequence, ...]


@dataclass(frozen=True, slots=True)
class Border:
    """The start (`^`) or the end (`$`) of the sentence."""

    mark: str


Node = Word | Lexicon | Gap | Choice | Border
Sequence = tuple[Node, ...]


class _Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int


def _scan(text: str) -> list[_Token]:
    return [
        _Token(found.lastgroup or "", found.group(), found.start(), found.end())
        for found in _TOKEN.finditer(text)
    ]


class _Parser:
    def __init__(self, text: str) -> None:
        self.tokens = _scan(text)
        self.place = 0
        self.text = text

    def peek(self) -> _Token | None:
        return self.tokens[self.place] if self.place < len(self.tokens) else None

    def whole(self) -> Sequence:
        sequence = self.sequence()
        left = self.peek()
        if left is not None:
            raise NotationError(f"“{left.text}” closes nothing", left.start, "remove it or open it before")
        if not sequence:
            raise NotationError("an empty phrase", 0, "write the words it should find")
        return sequence

    def sequence(self) -> Sequence:
        nodes: list[Node] = []
        while (token := self.peek()) is not None and not (token.kind == "mark" and token.text in ")]|"):
            if token.kind == "space":
                self.place += 1
                continue
            nodes.append(self.node(token))
        return tuple(nodes)

    def node(self, token: _Token) -> Node:
        if token.kind == "stray":
            raise NotationError("a curly bracket without its partner", token.start, "write {lexicon}")
        if token.kind == "gap":
            self.place += 1
            return _gap(token.text, token.start)
        if token.kind == "slot":
            self.place += 1
            return _slot(token)
        if token.kind == "mark" and token.text in "^$":
            self.place += 1
            return Border(token.text)
        return self.joined(token)

    def joined(self, first: _Token) -> Node:
        """Words and groups that touch each other: one word with several endings, or a plain group."""
        pieces: list[Sequence | str] = []
        end = first.start
        while (token := self.peek()) is not None and token.start == end:
            if token.kind == "word":
                self.place += 1
                pieces.append(token.text)
                end = token.end
            elif token.kind == "mark" and token.text in "([":
                choice, end = self.group(token)
                pieces.append((choice,))
            else:
                break
        if len(pieces) > 1 and not _only_endings(self.text[first.start : end]):
            problem = "a group that touches a word holds endings only"
            raise NotationError(problem, first.start, "write each whole: (thanks|thank you)")
        return _join(pieces)

    def group(self, opening: _Token) -> tuple[Choice, int]:
        self.place += 1
        closing = ")" if opening.text == "(" else "]"
        alternatives = [self.sequence()]
        while (token := self.peek()) is not None and token.kind == "mark" and token.text == "|":
            self.place += 1
            alternatives.append(self.sequence())
        token = self.peek()
        if token is None or token.text != closing:
            raise NotationError(f"“{opening.text}” is never closed", opening.start, f"add “{closing}”")
        self.place += 1
        if opening.text == "[":
            alternatives.append(())
        return Choice(tuple(alternatives)), token.end


def _gap(text: str, offset: int, capture: str | None = None) -> Gap:
    width = int(text[3:] or GAP)
    if not 1 <= width <= MAX_GAP:
        raise NotationError(f"a gap of {width} words", offset, f"use 1 to {MAX_GAP}")
    return Gap(width, capture)


def _slot(token: _Token) -> Node:
    capture, colon, name = token.text[1:-1].rpartition(":")
    if colon and not _NAME.match(capture):
        raise NotationError(f"“{capture}” is no name for a capture", token.start, "use a-z, 0-9 and _")
    if re.fullmatch(r"\.\.\.\d*", name):
        return _gap(name, token.start, capture or None)
    if not _NAME.match(name):
        raise NotationError(f"“{token.text}” names no lexicon", token.start, "write {lexicon}")
    return Lexicon(name, capture or None)


def _only_endings(text: str) -> bool:
    return not re.search(r"[\s{}^$]|\.\.\.", text)


def _join(pieces: list[Sequence | str]) -> Node:
    if len(pieces) == 1:
        piece = pieces[0]
        return Word(piece) if isinstance(piece, str) else piece[0]
    forms = [""]
    for piece in pieces:
        endings = [piece] if isinstance(piece, str) else _endings(piece[0])
        forms = [form + ending for form in forms for ending in endings]
    return Choice(tuple((Word(form),) for form in dict.fromkeys(forms)))


def _endings(node: Node) -> list[str]:
    """The alternatives of a group without spaces, each one word or nothing."""
    assert isinstance(node, Choice)
    return [
        "".join(piece.text for piece in alternative if isinstance(piece, Word))
        for alternative in node.alternatives
    ]


@cache
def parse(text: str) -> Sequence:
    """The tree of a phrase. Raises `NotationError`."""
    sequence = _Parser(text).whole()
    _check_borders(sequence, text)
    if not any(required(node) for node in sequence):
        raise NotationError("a phrase in which every word may be missing", 0, "make one word required")
    return sequence


def _check_borders(sequence: Sequence, text: str) -> None:
    inner = sequence[sequence[0] == Border("^") : len(sequence) - (sequence[-1] == Border("$"))]
    for node in walk(inner):
        if isinstance(node, Border):
            raise NotationError(
                f"“{node.mark}” inside a phrase", text.rindex(node.mark), "put it at the edge"
            )


def required(node: Node) -> bool:
    """Whether a node always stands for at least one given word."""
    if isinstance(node, Choice):
        return all(any(required(inner) for inner in alternative) for alternative in node.alternatives)
    return isinstance(node, Word | Lexicon)


def walk(sequence: Sequence) -> Iterator[Node]:
    """Every node of a tree, outermost first."""
    for node in sequence:
        yield node
        if isinstance(node, Choice):
            for alternative in node.alternatives:
                yield from walk(alternative)


def captures(sequence: Sequence) -> frozenset[str]:
    """The names under which a phrase keeps words in every way of matching or in some."""
    return frozenset(
        node.capture
        for node in walk(sequence)
        if isinstance(node, Lexicon | Gap) and node.capture is not None
    )


def lexicons(sequence: Sequence) -> frozenset[str]:
    """The lexicons that a phrase uses."""
    return frozenset(node.name for node in walk(sequence) if isinstance(node, Lexicon))


def sequences(sequence: Sequence, lexicons: Mapping[str, Entries[str]]) -> int:
    """How many plain sequences a phrase stands for; single words that stand for one another count once."""
    count = 1
    for node in sequence:
        if isinstance(node, Lexicon):
            several = sum(len(parse(entry)) > 1 for entry in lexicons[node.name])
            count *= several + (several < len(lexicons[node.name]))
        elif isinstance(node, Choice):
            count *= _alternatives(node, lexicons)
    return count


def _alternatives(choice: Choice, lexicons: Mapping[str, Entries[str]]) -> int:
    longer = [a for a in choice.alternatives if a and not (len(a) == 1 and isinstance(a[0], Word))]
    single = any(len(a) == 1 and isinstance(a[0], Word) for a in choice.alternatives)
    absent = bool(longer) and () in choice.alternatives
    return sum(sequences(a, lexicons) for a in longer) + single + absent
