"""Phrases compiled to spaCy `Matcher` patterns behind an index of anchors.

Every phrase is filed under its anchor, the rarest word (or group of words) it cannot do without. A
sentence only meets the phrases whose anchor and other required words it holds. Only then is a phrase
spelled out into variants, each a plain sequence of atoms and one `Matcher` pattern, which decides.
The cost of a sentence so depends on what stands in it, not on the number of rules.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from typing import Any

from toneguard import notation
from toneguard.language.patterns import Hit, Variant, compile_phrase, lexicon_options, sequences
from toneguard.language.text import Sentence
from toneguard.language.words import pipeline, split


class Phrase:
    """A phrase, spelled out on first need."""

    def __init__(self, text: str, lexicons: Mapping[str, Sequence[str]]) -> None:
        self.text = text
        self._lexicons = lexicons

    @cached_property
    def required(self) -> tuple[frozenset[str], ...]:
        """Groups of words; a sentence without a word of each cannot hold the phrase."""
        nodes = [node for node in notation.parse(self.text) if notation.required(node)]
        return tuple(_needed(node, self._lexicons) for node in nodes)

    @cached_property
    def anchor(self) -> frozenset[str]:
        return min(self.required, key=_commonness)

    @cached_property
    def variants(self) -> tuple[Variant, ...]:
        return tuple(compile_phrase(self.text, self._lexicons))

    @cached_property
    def _by_anchor(self) -> Mapping[str, Sequence[Variant]]:
        index: dict[str, list[Variant]] = defaultdict(list)
        for variant in self.variants:
            for word in min(variant.required, key=_commonness):
                index[word].append(variant)
        return index

    def near(self, sentence: Sentence) -> list[Variant]:
        """The variants that a sentence may hold."""
        anchors = sentence.known & self._by_anchor.keys()
        near = dict.fromkeys(variant for word in anchors for variant in self._by_anchor[word])
        return [variant for variant in near if variant.fits(sentence)]

    def fits(self, words: frozenset[str]) -> bool:
        """Whether a sentence of these words, in any order, may hold the phrase."""
        return not any(needed.isdisjoint(words) for needed in self.required)


def _needed(node: notation.Node, lexicons: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Words of which one stands wherever the node matches."""
    if isinstance(node, notation.Word):
        return frozenset(split(node.text)[:1])
    if isinstance(node, notation.Lexicon):
        return _needed_of(tuple(lexicons[node.name]))
    assert isinstance(node, notation.Choice)
    return frozenset(word for alternative in node.alternatives for word in _rarest(alternative, lexicons))


@cache
def _needed_of(entries: tuple[str, ...]) -> frozenset[str]:
    """Words of which one stands wherever an entry of a lexicon stands; entries hold no lexicons."""
    return frozenset(word for entry in entries for word in _rarest(notation.parse(entry), {}))


def _rarest(sequence: notation.Sequence, lexicons: Mapping[str, Sequence[str]]) -> frozenset[str]:
    needed = [_needed(node, lexicons) for node in sequence if notation.required(node)]
    return min(needed, key=_commonness)


def _commonness(forms: frozenset[str]) -> float:
    return sum(_weight(form) for form in forms)


@cache
def _weight(word: str) -> float:
    """How often a word may be met: stop words most, long words least."""
    return (1000.0 if word in pipeline().Defaults.stop_words else 20.0) / len(word)


class PhraseBook:
    """All phrases of a rulebook, ready to be looked for in sentences."""

    def __init__(self, phrases: Iterable[str], lexicons: Mapping[str, Sequence[str]]) -> None:
        self._lexicons = lexicons
        self._phrases: dict[str, Phrase] = {}
        self._covers: dict[str, tuple[frozenset[str], tuple[str, ...]]] = {}
        self._groups: dict[str, tuple[frozenset[str], ...]] = {}
        self._index: dict[str, list[Phrase]] = defaultdict(list)
        for text in dict.fromkeys(phrases):
            for word in self._phrase(text).anchor:
                self._index[word].append(self._phrase(text))

    def _phrase(self, text: str) -> Phrase:
        if text not in self._phrases:
            self._phrases[text] = Phrase(text, self._lexicons)
        return self._phrases[text]

    def scan(self, sentence: Sentence) -> dict[str, tuple[Hit, ...]]:
        """The hits of every phrase of the book in a sentence, in order."""
        near = {
            phrase.text: phrase
            for word in sentence.known
            for phrase in self._index.get(word, ())
            if phrase.fits(sentence.known)
        }
        return _hits(near.values(), sentence)

    def lexicon(self, name: str) -> frozenset[str]:
        """The one-word entries of a lexicon, with their endings."""
        options = lexicon_options(notation.Lexicon(name), self._lexicons)
        return frozenset(form for option in options if len(option) == 1 for form in option[0].forms or ())

    def groups(self, name: str) -> tuple[frozenset[str], ...]:
        """The one-word forms of each entry of a lexicon."""
        if name not in self._groups:
            self._groups[name] = self._group(name)
        return self._groups[name]

    def _group(self, name: str) -> tuple[frozenset[str], ...]:
        return tuple(
            frozenset(
                form
                for option in sequences(notation.parse(entry), self._lexicons)
                if len(option) == 1
                for form in option[0].forms or ()
            )
            for entry in self._lexicons[name]
        )

    def covered(self, name: str, sentence: Sentence) -> frozenset[int]:
        """The words of a sentence, by their index, that entries of a lexicon stand for."""
        if name not in self._covers:
            entries = map(self._phrase, self._lexicons[name])
            longer = (entry.text for entry in entries if any(len(v.atoms) > 1 for v in entry.variants))
            self._covers[name] = self.lexicon(name), tuple(longer)
        words, phrases = self._covers[name]
        places = {place for place, word in enumerate(sentence.words) if word in words}
        hits = (hit for phrase in phrases for hit in self.find(phrase, sentence))
        return frozenset(places.union(*(range(hit.start, hit.end) for hit in hits)))

    def find(self, phrase: str, sentence: Sentence) -> tuple[Hit, ...]:
        """The hits of one phrase, of the book or not, in a sentence."""
        near = [self._phrase(phrase)] if self._phrase(phrase).fits(sentence.known) else []
        return _hits(near, sentence).get(phrase, ())


def _hits(phrases: Iterable[Phrase], sentence: Sentence) -> dict[str, tuple[Hit, ...]]:
    from spacy.tokens import Doc

    variants = [variant for phrase in phrases for variant in phrase.near(sentence)]
    if not variants:
        return {}
    doc = Doc(pipeline().vocab, words=list(sentence.words))
    found: dict[str, set[Hit]] = defaultdict(set)
    for variant in variants:
        found[variant.phrase].update(variant.find(sentence, doc))
    return {phrase: _disjoint(hits) for phrase, hits in found.items() if hits}


def _longest_first(hit: Hit) -> tuple[Any, ...]:
    return hit.start - hit.end, hit.start, hit.captured, len(hit.loose), sorted(hit.loose)


def _disjoint(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    kept: list[Hit] = []
    for hit in sorted(hits, key=_longest_first):
        if all(hit.end <= other.start or other.end <= hit.start for other in kept):
            kept.append(hit)
    return tuple(sorted(kept, key=lambda hit: hit.start))
