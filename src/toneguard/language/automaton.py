"""A phrase compiled to an automaton over words.

A state takes one word and knows which states may take the next; there are about as many as the phrase has
words, however many ways of saying it its choices and lexicons stand for. The sets of states that a text
leads to are worked out when they are first met and kept.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, reduce
from typing import NamedTuple

from toneguard import notation
from toneguard.language.words import BREAKS, split

GAP = "..."
"""The tag of a word in a gap without a name."""

PLAIN = ""
"""The tag of a word that is neither kept under a name nor in a gap."""

_END = -1
_ANY = "\0"  # among the words of a state: every word that is no break
_MOST_SETS = 5_000


class _State(NamedTuple):
    """Takes one of `words`; `after` are the states that may take the next, `_END` where none needs to."""

    words: frozenset[str]
    after: tuple[int, ...]
    tag: str

    def takes(self, word: str) -> bool:
        return word in self.words or (_ANY in self.words and word not in BREAKS)


class _Set:
    """States of which any may take the next word: what they take, and the set that each word leads to."""

    __slots__ = ("any", "ends", "moves", "states", "words")

    def __init__(self, numbers: Iterable[int], states: Sequence[_State]) -> None:
        self.ends = _END in numbers
        self.states = [states[number] for number in numbers if number != _END]
        words = [state.words for state in self.states]
        self.words = words[0] if len(words) == 1 else frozenset[str]().union(*words)
        self.any = _ANY in self.words
        self.moves: dict[str, _Set] = {}


class Automaton:
    """Finds every stretch of words that a phrase stands for. Raises `NotationError`."""

    def __init__(self, phrase: str, lexicons: Mapping[str, Sequence[str]]) -> None:
        tree = notation.parse(phrase)
        states, entries = _compile(tree, lexicons)
        self._begin(states, entries, tree[0] == notation.Border("^"), tree[-1] == notation.Border("$"))

    @classmethod
    def restored(cls, kept: str) -> Automaton:
        """An automaton from what `kept` gave."""
        states, *rest = json.loads(kept)
        automaton = cls.__new__(cls)
        automaton._begin([_State(frozenset(words), tuple(after), tag) for words, after, tag in states], *rest)
        return automaton

    def kept(self) -> str:
        """The automaton as text."""
        states = [(sorted(state.words), state.after, state.tag) for state in self._states]
        return json.dumps([states, self._entries, self._from_start, self._to_end], separators=(",", ":"))

    def _begin(
        self, states: Sequence[_State], entries: Sequence[int], from_start: bool, to_end: bool
    ) -> None:
        self._states = states
        self._entries = entries
        self._from_start = from_start
        self._to_end = to_end
        self.tagged = any(state.tag for state in states)
        self._forget()

    def _forget(self) -> None:
        self._first = _Set(self._entries, self._states)
        self._known: dict[frozenset[int], _Set] = {}

    def stretches(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """The first word and the word behind each stretch of `words` that the phrase stands for."""
        least = len(words) - (words[-1] in BREAKS) if self._to_end else 0
        first = self._first
        openers: Sequence[int] = range(1 if self._from_start else len(words))
        if not first.any:
            openers = [start for start in openers if words[start] in first.words]
        for start in openers:
            states = first
            for end in range(start, len(words)):
                word = words[end]
                if word not in states.words:
                    if not states.any or word in BREAKS:
                        break
                    word = _ANY
                states = states.moves.get(word) or self._move(states, word)
                if states.ends and end + 1 >= least:
                    yield start, end + 1

    def _move(self, states: _Set, word: str) -> _Set:
        """Where a word that they take leads; all that the phrase does not name lead to the same place."""
        after = frozenset(number for state in states.states if state.takes(word) for number in state.after)
        if len(self._known) > _MOST_SETS:
            self._forget()
        found = self._known.get(after) or self._known.setdefault(after, _Set(after, self._states))
        return states.moves.setdefault(word, found)

    def readings(self, words: Sequence[str]) -> set[tuple[str, ...]]:
        """The tags of a stretch of words, for each way in which the phrase stands for it."""
        ways: set[tuple[int, tuple[str, ...]]] = {(entry, ()) for entry in self._entries}
        for word in words:
            taking = ((self._states[state], tags) for state, tags in ways if state != _END)
            ways = {
                (after, (*tags, state.tag))
                for state, tags in taking
                if state.takes(word)
                for after in state.after
            }
        return {tags for state, tags in ways if state == _END}


_Head = tuple[tuple[int, ...], str] | int
_Heads = Mapping[_Head, frozenset[str]]
"""What may come next, unnumbered: the words of states, by what is after them and their tag; or `_END`."""


def _compile(
    tree: notation.Sequence, lexicons: Mapping[str, Sequence[str]]
) -> tuple[list[_State], tuple[int, ...]]:
    """The states of a phrase, and which of them may take its first word."""
    builder = _Builder(lexicons)
    nodes = [node for node in tree if not isinstance(node, notation.Border)]
    entries = builder.numbered(builder.sequence(nodes, {_END: frozenset()}, PLAIN))
    return list(builder.states), entries


def _parted(alternatives: Iterable[notation.Sequence]) -> tuple[frozenset[str], list[notation.Sequence]]:
    """The alternatives that are one word each, and the others."""
    words: set[str] = set()
    others: list[notation.Sequence] = []
    for alternative in alternatives:
        node = alternative[0] if len(alternative) == 1 else None
        spelled = split(node.text) if isinstance(node, notation.Word) else ()
        if len(spelled) == 1:
            words.add(spelled[0])
        else:
            others.append(alternative)
    return frozenset(words), others


def _ways(tree: notation.Sequence) -> Sequence[notation.Sequence]:
    """The alternatives of a phrase that is a choice; of any other itself."""
    return tree[0].alternatives if len(tree) == 1 and isinstance(tree[0], notation.Choice) else (tree,)


@cache
def _entries(lexicon: tuple[str, ...]) -> tuple[frozenset[str], list[notation.Sequence]]:
    """The ways of saying an entry of a lexicon: those that are one word each, and the others."""
    return _parted(way for entry in lexicon for way in _ways(notation.parse(entry)))


def is_one_word(phrase: str) -> bool:
    """Whether each way of saying a phrase is one word."""
    return not _parted(_ways(notation.parse(phrase)))[1]


def single_words(phrase: str) -> frozenset[str]:
    """The words that may stand for a phrase alone."""
    tree = notation.parse(phrase)
    words, others = _parted(_ways(tree))
    if not others:
        return words
    states, entries = _compile(tree, {})
    return frozenset().union(*(states[it].words for it in entries if _END in states[it].after))


class _Builder:
    """Builds a phrase from its end, so that what is after a state is there before it."""

    def __init__(self, lexicons: Mapping[str, Sequence[str]]) -> None:
        self.states: dict[_State, int] = {}
        self._lexicons = lexicons
        self._heads: _Heads | None = None
        self._numbers: tuple[int, ...] = ()

    def sequence(self, nodes: Sequence[notation.Node], heads: _Heads, tag: str) -> _Heads:
        return reduce(lambda after, node: self._node(node, after, tag), reversed(nodes), heads)

    def _node(self, node: notation.Node, heads: _Heads, tag: str) -> _Heads:
        if isinstance(node, notation.Word):
            return reduce(lambda after, word: self._word(word, after, tag), reversed(split(node.text)), heads)
        if isinstance(node, notation.Gap):
            return self._gap(node, heads)
        if isinstance(node, notation.Lexicon):
            words, others = _entries(tuple(self._lexicons[node.name]))
            return self._choice(words, others, heads, node.capture or PLAIN)
        assert isinstance(node, notation.Choice)
        return self._choice(*_parted(node.alternatives), heads, tag)

    def _word(self, word: str, heads: _Heads, tag: str) -> _Heads:
        return {(self.numbered(heads), tag): frozenset({word})}

    def _choice(
        self, words: frozenset[str], others: Iterable[notation.Sequence], heads: _Heads, tag: str
    ) -> _Heads:
        merged: dict[_Head, set[str]] = defaultdict(set)
        if words:
            merged[self.numbered(heads), tag].update(words)
        for other in others:
            for head, openers in self.sequence(other, heads, tag).items():
                merged[head].update(openers)
        return {head: frozenset(openers) for head, openers in merged.items()}

    def _gap(self, gap: notation.Gap, heads: _Heads) -> _Heads:
        behind = after = self.numbered(heads)
        tag = gap.capture or GAP
        for _ in range(gap.width - 1):
            after = (*behind, *self.numbered({(after, tag): frozenset({_ANY})}))
        return {**heads, (after, tag): frozenset({_ANY})}

    def numbered(self, heads: _Heads) -> tuple[int, ...]:
        if heads is not self._heads:  # all ways of a choice ask for the same in a row
            self._heads = heads
            self._numbers = tuple(
                head if isinstance(head, int) else self._number(_State(words, *head))
                for head, words in heads.items()
            )
        return self._numbers

    def _number(self, state: _State) -> int:
        return self.states.setdefault(state, len(self.states))
