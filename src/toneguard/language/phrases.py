"""Phrases looked for in sentences, behind an index of keys.

Every phrase is filed under its rarest keys, words or pairs of neighbours without which it cannot stand. A
sentence only meets the phrases that are filed under one of its own keys and whose next rarest it holds;
for these the automaton of the phrase decides, which is unpacked on first need. The cost of a sentence so
depends on what stands in it, not on the number of rules.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from toneguard.language.automaton import GAP, PLAIN, Automaton, is_one_word, single_words
from toneguard.language.hits import Hit
from toneguard.language.keys import Keys, rarest_keys
from toneguard.language.text import Sentence


class Index(NamedTuple):
    """What is worked out of phrases once: the sets of keys of all, each set once, and for each phrase its
    sets by number, the rarest first, and its automaton as text.
    """

    sets: Sequence[Sequence[str]]
    needs: Sequence[Sequence[int]]
    automata: Sequence[str]


class Phrase:
    """A phrase, the sets of keys that it needs, the rarest first, and its automaton, perhaps as text."""

    def __init__(self, text: str, needs: Iterable[Iterable[str]], automaton: Automaton | str) -> None:
        self.text = text
        self._needs = tuple(map(frozenset, needs))
        self._others = self._needs[1:]
        self._made = automaton

    @cached_property
    def _automaton(self) -> Automaton:
        return Automaton.restored(self._made) if isinstance(self._made, str) else self._made

    def fits(self, keys: Keys) -> bool:
        """Whether a sentence that holds these keys may hold the phrase."""
        return not (self._needs and self._needs[0].isdisjoint(keys)) and self.fits_filed(keys)

    def fits_filed(self, keys: Keys) -> bool:
        """The same of a sentence with one of the keys under which the phrase is filed."""
        for needed in self._others:  # noqa: SIM110 - the most frequent question of all, asked the quickest way
            if needed.isdisjoint(keys):
                return False
        return True

    def find(self, sentence: Sentence) -> tuple[Hit, ...]:
        """The longest hits in the writer's own words that do not overlap, in order."""
        stretches = list(self._automaton.stretches(sentence.words))
        if not stretches:
            return ()
        if sentence.told or sentence.reported:
            stretches = [stretch for stretch in stretches if _is_own(*stretch, sentence)]
        return tuple(self._hit(sentence, start, end) for start, end in _longest(stretches))

    def _hit(self, sentence: Sentence, start: int, end: int) -> Hit:
        """A hit that keeps the least, where the words may be captures and gaps in several ways."""
        if not self._automaton.tagged:
            return Hit(self.text, sentence, start, end)
        readings = self._automaton.readings(sentence.words[start:end])
        captured, _, loose = min(_kept(tags, start) for tags in readings)
        return Hit(self.text, sentence, start, end, captured, frozenset(loose))


def _is_own(start: int, end: int, sentence: Sentence) -> bool:
    """Whether a stretch of words is the writer's, and not what somebody else said."""
    return start not in sentence.told and sentence.reported.isdisjoint(range(start, end))


def _longest(stretches: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest stretches that do not overlap, the first of equals, in order."""
    if len(stretches) < 2:
        return list(stretches)
    kept: list[tuple[int, int]] = []
    for start, end in sorted(stretches, key=lambda it: (it[0] - it[1], it[0])):
        if all(end <= first or last <= start for first, last in kept):
            kept.append((start, end))
    return sorted(kept)


def _kept(tags: Sequence[str], start: int) -> tuple[tuple[tuple[str, int, int], ...], int, tuple[int, ...]]:
    """What a reading keeps under names, how many words it leaves loose, and which."""
    loose = tuple(start + place for place, tag in enumerate(tags) if tag == GAP)
    return tuple(_captured(tags, start)), len(loose), loose


def _captured(tags: Sequence[str], start: int) -> Iterator[tuple[str, int, int]]:
    """Each capture with its first word and the word behind its last."""
    for name in dict.fromkeys(tag for tag in tags if tag not in (PLAIN, GAP)):
        places = [place for place, tag in enumerate(tags) if tag == name]
        yield name, start + places[0], start + places[-1] + 1


def index_phrases(phrases: Sequence[str], lexicons: Mapping[str, Sequence[str]]) -> Index:
    """The index of these phrases."""
    numbers: dict[Keys, int] = {}
    needs = [
        [numbers.setdefault(keys, len(numbers)) for keys in rarest_keys(phrase, lexicons)]
        for phrase in phrases
    ]
    automata = [Automaton(phrase, lexicons).kept() for phrase in phrases]
    return Index([sorted(keys) for keys in numbers], needs, automata)


class PhraseBook:
    """The phrases of a rulebook, ready to be looked for in sentences.

    Those `beside` are not scanned for; an `index` is one of both. A phrase is made when it is first met.
    `cues` are lists of cues with the points of each.
    """

    def __init__(
        self,
        phrases: Sequence[str],
        lexicons: Mapping[str, Sequence[str]],
        index: Index | None = None,
        beside: Sequence[str] = (),
        cues: Mapping[str, Mapping[str, int]] | None = None,
    ) -> None:
        self._texts = [*phrases, *beside]
        self._index = index or index_phrases(self._texts, lexicons)
        self._lexicons = lexicons
        self._cues = cues or {}
        self._all_cues = frozenset().union(*self._cues.values())
        self._numbers = {text: number for number, text in enumerate(self._texts)}
        self._made: dict[int, Phrase] = {}
        self._filed: dict[str, list[int]] = defaultdict(list)
        self._groups: dict[str, tuple[frozenset[str], ...]] = {}
        self._entries: dict[str, tuple[frozenset[str], PhraseBook]] = {}
        for number in range(len(phrases)):
            for key in self._index.sets[self._index.needs[number][0]]:
                self._filed[key].append(number)

    def scan(self, sentence: Sentence) -> dict[str, tuple[Hit, ...]]:
        """The hits of every phrase of the book in a sentence, in order."""
        keys, filed, made = sentence.keys, self._filed, self._made
        found: dict[str, tuple[Hit, ...]] = {}
        for number in set[int]().union(*map(filed.__getitem__, filed.keys() & keys)):
            phrase = made.get(number) or self._make(number)
            if phrase.fits_filed(keys) and (hits := phrase.find(sentence)):
                found[phrase.text] = hits
        return found

    def find(self, text: str, sentence: Sentence) -> tuple[Hit, ...]:
        """The hits of one phrase of the book, or beside it, in a sentence."""
        number = self._numbers[text]
        phrase = self._made.get(number) or self._make(number)
        return phrase.find(sentence) if phrase.fits(sentence.keys) else ()

    def _make(self, number: int) -> Phrase:
        """A phrase that is met for the first time."""
        sets, needs, automata = self._index
        made = Phrase(self._texts[number], [sets[place] for place in needs[number]], automata[number])
        return self._made.setdefault(number, made)

    def covered(self, name: str, sentence: Sentence) -> frozenset[int]:
        """The words of a sentence, by their index, that entries of a lexicon stand for."""
        if name not in self._entries:
            longer = [entry for entry in self._lexicons[name] if not is_one_word(entry)]
            self._entries[name] = frozenset().union(*self.groups(name)), PhraseBook(longer, {})
        words, book = self._entries[name]
        places = {place for place, word in enumerate(sentence.words) if word in words}
        found = book.scan(sentence)
        hits = (hit for hits in found.values() for hit in hits)
        return frozenset(places.union(*(range(hit.start, hit.end) for hit in hits)))

    def known(self, cues: Iterable[str]) -> frozenset[str]:
        """Those of some cues that any list gives points for."""
        return self._all_cues.intersection(cues)

    def tally(self, name: str, cues: Iterable[str]) -> dict[str, int]:
        """Those of some cues that a list gives points for, with the points."""
        points = self._cues[name]
        return {cue: points[cue] for cue in points.keys() & cues}

    def groups(self, name: str) -> tuple[frozenset[str], ...]:
        """The one-word forms of each entry of a lexicon."""
        if name not in self._groups:
            self._groups[name] = tuple(map(single_words, self._lexicons[name]))
        return self._groups[name]
