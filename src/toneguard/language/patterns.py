"""A phrase spelled out into variants, each a plain sequence of atoms and one spaCy `Matcher` pattern."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
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
            Capture(name, " ".join(_with_marks(self.sentence.place(start, end), text).of(text).split()))
            for name, start, end in self.captured
        )


_QUOTES = {'"': '"', "“": "”", "«": "»", "‘": "’", "(": ")"}


def _with_marks(span: Span, text: str) -> Span:
    """A stretch of words with the signs that belong to it: a currency sign, the other quotation mark."""
    start, end = span.start, span.end
    while text[end - 1] in ";:—–, " and end > start + 1:
        end -= 1
    if text[start - 1 : start] and text[start - 1] in "£$€¥#@":
        start -= 1
    words = text[start:end]
    for opening, closing in _QUOTES.items():
        if words.count(opening) + words.count(closing) * (opening != closing) == 1:
            start -= text[start - 1 : start] == opening and closing in words
            end += text[end : end + 1] == closing and opening in words
    return Span(start, end)


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


def compile_phrase(phrase: str, lexicons: Mapping[str, Sequence[str]]) -> Iterator[Variant]:
    """The variants of a phrase."""
    tree = notation.parse(phrase)
    from_start = tree[0] == notation.Border("^")
    to_end = tree[-1] == notation.Border("$")
    nodes = [node for node in tree if not isinstance(node, notation.Border)]
    for atoms in sequences(nodes, lexicons):
        yield Variant(phrase, atoms, from_start, to_end)


def sequences(
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
        return lexicon_options(node, lexicons)
    assert isinstance(node, notation.Choice)
    options = [option for alternative in node.alternatives for option in sequences(alternative, lexicons)]
    return _merge(options)


def lexicon_options(node: notation.Lexicon, lexicons: Mapping[str, Sequence[str]]) -> list[tuple[Atom, ...]]:
    options = [
        tuple(Atom(atom.forms, atom.least, atom.most, node.capture) for atom in option)
        for entry in lexicons[node.name]
        for option in sequences(notation.parse(entry), lexicons)
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
