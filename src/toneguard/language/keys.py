"""What a phrase cannot do without: words and pairs of neighbours by which it is filed and ruled out.

A key is a word, or two words with a space between them that must stand side by side. A set of keys says
that one of them stands wherever the phrase stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from itertools import pairwise

from toneguard import notation
from toneguard.language.words import split

Keys = frozenset[str]
Lexicons = Mapping[str, Sequence[str]]

MOST_SETS = 3

_MOST_PAIRS = 400
_PAIR = 1 / 300  # how much likelier a word is beside a given one than anywhere
_RARE = 0.1
_COMMON = {
    "the": 66, "i": 38, "and": 25, "you": 21, "to": 20, "is": 18, "for": 18, "a": 17, "it": 16, "in": 16,
    "on": 14, "of": 12, "that": 11, "my": 10, "have": 10, "me": 9, "not": 9, "with": 8, "your": 8, "at": 7,
    "would": 7, "was": 7, "will": 6, "so": 6, "be": 5, "if": 5, "one": 5, "about": 5, "am": 5, "from": 5,
    "thank": 4, "are": 4, "we": 4, "dear": 4, "can": 4, "do": 4, "by": 4, "two": 3, "as": 3, "this": 3,
    "has": 3, "had": 3, "who": 3, "know": 3, "there": 3, "up": 3, "no": 2, "out": 2, "what": 2, "he": 2,
    "like": 2, "them": 2, "all": 2, "but": 2, "hi": 2, "could": 2, "which": 2, "when": 2, "please": 2,
    "before": 2, "back": 2, "still": 2, "been": 2, "thanks": 2, "did": 2, "our": 2, "she": 2, "they": 2,
    "an": 2, "or": 2, "how": 2, "her": 2, "his": 1, "were": 1, "any": 1, "more": 1, "time": 1, "just": 1,
}  # fmt: skip
"""How often a word stands among a thousand of a mail, roughly; it steers the search and decides nothing."""


def keys_of_sentence(words: Sequence[str]) -> Keys:
    """All keys that a sentence of these words holds."""
    return frozenset((*words, *map(" ".join, pairwise(words))))


def rarest_keys(phrase: str, lexicons: Lexicons) -> list[Keys]:
    """Sets of keys of which a sentence must hold one each to hold the phrase: the rarest, that one first.

    More of them than `MOST_SETS` rule out next to nothing.
    """
    demands = sorted(_demands(_nodes(notation.parse(phrase)), lexicons), key=lambda it: it.weight)
    return [demand.keys() for demand in demands[:MOST_SETS]]


@dataclass(frozen=True, slots=True)
class _Demand:
    """A set of keys that is only spelled out when asked for, and how often one of them is met."""

    weight: float
    keys: Callable[[], Keys]


def _weight(word: str) -> float:
    return _COMMON.get(word, _RARE)


def _mass(words: Keys) -> float:
    return sum(map(_weight, words))


def _nodes(sequence: notation.Sequence) -> list[notation.Node]:
    """The nodes that stand for words; a mark such as “&” stands for none."""
    return [
        node
        for node in sequence
        if not isinstance(node, notation.Border)
        and not (isinstance(node, notation.Word) and not split(node.text))
    ]


def _demands(nodes: Sequence[notation.Node], lexicons: Lexicons) -> Iterator[_Demand]:
    """What a sequence of nodes asks for: something of each node, and neighbours where two meet."""
    needs = [_need(node, lexicons) for node in nodes]
    yield from (need for need in needs if need is not None)
    for (node, need), (after, needed) in pairwise(zip(nodes, needs, strict=True)):
        if need and needed:
            yield from _neighbours(_edge(node, lexicons, last=True), _edge(after, lexicons, last=False))


def _neighbours(first: Keys, second: Keys) -> Iterator[_Demand]:
    if len(first) * len(second) <= _MOST_PAIRS and "" not in first | second:
        weight = _mass(first) * _mass(second) * _PAIR
        yield _Demand(weight, lambda: frozenset(f"{one} {other}" for one in first for other in second))


def _need(node: notation.Node, lexicons: Lexicons) -> _Demand | None:
    """What a node asks for; None where it may stand for nothing."""
    if isinstance(node, notation.Word):
        words = split(node.text)
        single = (_Demand(_weight(word), lambda word=word: frozenset({word})) for word in words)  # type: ignore[misc]
        pairs = (
            d for one, other in pairwise(words) for d in _neighbours(frozenset({one}), frozenset({other}))
        )
        return min((*single, *pairs), key=lambda it: it.weight)
    if isinstance(node, notation.Lexicon):
        return _need_of_lexicon(tuple(lexicons[node.name]))
    return _need_of_choice(node.alternatives, lexicons) if isinstance(node, notation.Choice) else None


@cache
def _need_of_lexicon(entries: tuple[str, ...]) -> _Demand | None:
    return _need_of_choice(tuple(map(notation.parse, entries)), {})  # entries hold no lexicons


def _need_of_choice(alternatives: Sequence[notation.Sequence], lexicons: Lexicons) -> _Demand | None:
    """The rarest that each alternative asks for, all together."""
    needs: list[_Demand] = []
    for alternative in alternatives:
        demands = list(_demands(_nodes(alternative), lexicons))
        if not demands:
            return None
        needs.append(min(demands, key=lambda it: it.weight))
    return _Demand(
        sum(need.weight for need in needs), lambda: frozenset().union(*(need.keys() for need in needs))
    )


def _edge(node: notation.Node, lexicons: Lexicons, *, last: bool) -> Keys:
    """The words with which a node may begin, or end; "" among them for any word."""
    if isinstance(node, notation.Gap):
        return frozenset({""})
    if isinstance(node, notation.Word):
        words = split(node.text)
        return frozenset(words[-1:] if last else words[:1])
    if isinstance(node, notation.Lexicon):
        return _edge_of_lexicon(tuple(lexicons[node.name]), last=last)
    assert isinstance(node, notation.Choice)
    return _edge_of_choice(node.alternatives, lexicons, last=last)


@cache
def _edge_of_lexicon(entries: tuple[str, ...], *, last: bool) -> Keys:
    return _edge_of_choice(tuple(map(notation.parse, entries)), {}, last=last)


def _edge_of_choice(alternatives: Sequence[notation.Sequence], lexicons: Lexicons, *, last: bool) -> Keys:
    return reduce(
        lambda words, alternative: words | _edge_of_sequence(alternative, lexicons, last=last),
        alternatives,
        frozenset[str](),
    )


def _edge_of_sequence(sequence: notation.Sequence, lexicons: Lexicons, *, last: bool) -> Keys:
    words: Keys = frozenset()
    nodes = _nodes(sequence)
    for node in reversed(nodes) if last else nodes:
        words |= _edge(node, lexicons, last=last)
        if _need(node, lexicons) is not None:
            break
    return words
