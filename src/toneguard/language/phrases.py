"""Phrases compiled to spaCy `Matcher` patterns behind an index of anchors.

Every phrase is filed under its anchor, the rarest word (or group of words) it cannot do without. A
sentence only meets the phrases whose anchor and other required words it holds. Only then is a phrase
spelled out into variants, each a plain sequence of atoms and one `Matcher` pattern, which decides.
The cost of a sentence so depends on what stands in it, not on the number of rules.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby, pairwise
from typing import Any

from toneguard import notation
from toneguard.diagnostics import Capture, Span
from toneguard.language.text import Sentence
from toneguard.language.words import BREAKS, pipeline, split


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase in a sentence: the words `start` up to, not including, `end`.

    `loose` are the words of gaps without a name, of which the phrase says nothing.
    """

    phrase: str
    sentence: Sentence
    start: int
    end: int
    captured: tuple[tuple[str, int, int], ...] = ()
    loose: frozenset[int] = frozenset()

    @property
    def span(self) -> Span:
        return self.sentence.place(self.start, self.end)

    @property
    def clause(self) -> Span:
        return self.sentence.clause(self.start, self.end)

    def captures(self, text: str) -> tuple[Capture, ...]:
        """What the phrase kept, as the draft spells it."""
        return tuple(
            Capture(name, " ".join(self.sentence.place(start, end).of(text).split()))
            for name, start, end in self.captured
        )


@dataclass(frozen=True, slots=True)
class Atom:
    """One word of a variant: one of `forms`, or any word where that is None."""

    forms: frozenset[str] | None
    least: int = 1
    most: int = 1
    capture: str | None = None

    @property
    def required(self) -> bool:
        return self.forms is not None and self.least > 0

    def pattern(self) -> dict[str, Any]:
        """The atom as spaCy's `Matcher` takes it; how wide a gap is, and over what, is looked at later.

        A bounded gap would be spelled out as so many optional words, of which the `Matcher` follows
        every combination: twelve of them are four thousand ways through the same sentence.
        """
        if self.forms is None:
            return {"OP": "*"}
        word = next(iter(self.forms)) if len(self.forms) == 1 else {"IN": sorted(self.forms)}
        return {"ORTH": word} if self.least else {"ORTH": word, "OP": "?"}

    def allows(self, gap: Sequence[str]) -> bool:
        """Whether these words may stand for the atom, if it is a gap."""
        return self.forms is not None or (len(gap) <= self.most and BREAKS.isdisjoint(gap))


@dataclass(frozen=True, eq=False)
class Variant:
    """One sequence of atoms that a phrase stands for."""

    phrase: str
    atoms: tuple[Atom, ...]
    from_start: bool
    to_end: bool

    @cached_property
    def required(self) -> tuple[frozenset[str], ...]:
        return tuple(atom.forms for atom in self.atoms if atom.forms is not None and atom.least > 0)

    @cached_property
    def neighbours(self) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
        """Required words between which nothing can stand."""
        pairs = pairwise(self.atoms)
        return tuple((a.forms, b.forms) for a, b in pairs if a.forms and b.forms and a.least and b.least)

    @cached_property
    def matcher(self) -> Any:
        from spacy.matcher import Matcher

        matcher = Matcher(pipeline().vocab, validate=False)
        matcher.add("variant", [[atom.pattern() for atom in self.atoms]])
        return matcher

    def fits(self, sentence: Sentence) -> bool:
        """Whether the sentence holds the required words in this order, side by side where they must be."""
        words = iter(sentence.words)
        if not all(any(word in forms for word in words) for forms in self.required):
            return False
        return all(
            any(word in first and after in second for word, after in pairwise(sentence.words))
            for first, second in self.neighbours
        )

    def find(self, sentence: Sentence, doc: Any) -> Iterator[Hit]:
        last = len(sentence.words) - (sentence.words[-1] in BREAKS)
        for start, end, alignment in self._matches(doc):
            if (self.from_start and start != 0) or (self.to_end and end < last):
                continue
            if not self._allows(sentence.words[start:end], alignment):
                continue
            if start in sentence.told or not sentence.reported.isdisjoint(range(start, end)):
                continue
            captured = tuple(self._captured(start, alignment))
            yield Hit(self.phrase, sentence, start, end, captured, self._loose(start, alignment))

    def _matches(self, doc: Any) -> Iterator[tuple[int, int, Sequence[int]]]:
        """All matches, by overlapping stretches, since their number grows with the cube of the length."""
        width = sum(atom.most for atom in self.atoms)
        for begin in range(0, max(len(doc) - width, 1), width):
            stretch = doc[begin : begin + 2 * width]
            for _, start, end, alignment in self.matcher(stretch, with_alignments=True):
                yield begin + start, begin + end, alignment

    def _allows(self, words: Sequence[str], alignment: Sequence[int]) -> bool:
        """Whether no gap is too wide or reaches over a break."""
        stretches = groupby(zip(alignment, words, strict=True), key=lambda pair: pair[0])
        return all(self.atoms[atom].allows([word for _, word in pairs]) for atom, pairs in stretches)

    def _loose(self, start: int, alignment: Sequence[int]) -> frozenset[int]:
        gaps = {place for place, atom in enumerate(self.atoms) if atom.forms is None and not atom.capture}
        return frozenset(start + place for place, atom in enumerate(alignment) if atom in gaps)

    def _captured(self, start: int, alignment: Sequence[int]) -> Iterator[tuple[str, int, int]]:
        for name in dict.fromkeys(atom.capture for atom in self.atoms if atom.capture is not None):
            places = [place for place, atom in enumerate(alignment) if self.atoms[atom].capture == name]
            if places:
                yield name, start + places[0], start + places[-1] + 1


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
        alternatives = [notation.parse(entry) for entry in lexicons[node.name]]
    else:
        assert isinstance(node, notation.Choice)
        alternatives = list(node.alternatives)
    return frozenset(word for alternative in alternatives for word in _rarest(alternative, lexicons))


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
        options = _lexicon(notation.Lexicon(name), self._lexicons)
        return frozenset(form for option in options if len(option) == 1 for form in option[0].forms or ())

    def groups(self, name: str) -> tuple[frozenset[str], ...]:
        """The one-word forms of each entry of a lexicon."""
        return tuple(
            frozenset(
                form
                for option in _sequences(notation.parse(entry), self._lexicons)
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


def compile_phrase(phrase: str, lexicons: Mapping[str, Sequence[str]]) -> Iterator[Variant]:
    """The variants of a phrase."""
    tree = notation.parse(phrase)
    from_start = tree[0] == notation.Border("^")
    to_end = tree[-1] == notation.Border("$")
    nodes = [node for node in tree if not isinstance(node, notation.Border)]
    for atoms in _sequences(nodes, lexicons):
        yield Variant(phrase, atoms, from_start, to_end)


def _sequences(
    nodes: Sequence[notation.Node], lexicons: Mapping[str, Sequence[str]]
) -> list[tuple[Atom, ...]]:
    results: list[tuple[Atom, ...]] = [()]
    for node in nodes:
        options = _node(node, lexicons)
        results = [before + option for before in results for option in options]
    return list(dict.fromkeys(results))


def _node(node: notation.Node, lexicons: Mapping[str, Sequence[str]]) -> list[tuple[Atom, ...]]:
    if isinstance(node, notation.Gap):
        return [(Atom(None, 0, node.width, node.capture),)]
    if isinstance(node, notation.Word):
        return [tuple(Atom(frozenset({word})) for word in split(node.text))]
    if isinstance(node, notation.Lexicon):
        return _lexicon(node, lexicons)
    assert isinstance(node, notation.Choice)
    options = [option for alternative in node.alternatives for option in _sequences(alternative, lexicons)]
    return _merge(options)


def _lexicon(node: notation.Lexicon, lexicons: Mapping[str, Sequence[str]]) -> list[tuple[Atom, ...]]:
    options = [
        tuple(Atom(atom.forms, atom.least, atom.most, node.capture) for atom in option)
        for entry in lexicons[node.name]
        for option in _sequences(notation.parse(entry), lexicons)
    ]
    return _merge(options)


def _merge(options: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """Options of one plain word become one atom; with an empty option beside them, an optional one."""
    merged: dict[str | None, frozenset[str]] = {}
    rest = []
    for option in dict.fromkeys(options):
        if len(option) == 1 and option[0].required and option[0].most == 1:
            atom = option[0]
            merged[atom.capture] = merged.get(atom.capture, frozenset()) | (atom.forms or frozenset())
        elif option:
            rest.append(option)
    optional = () in options
    if optional and len(merged) == 1 and not rest:
        ((capture, forms),) = merged.items()
        return [(Atom(forms, 0, 1, capture),)]
    single = [(Atom(forms, 1, 1, capture),) for capture, forms in merged.items()]
    return [*single, *rest, *([()] if optional else [])]
