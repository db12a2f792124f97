"""`kind: overlap`: a sentence says again what an earlier note said.

Two sentences are compared by their telling words, as stems: what share of those of the draft's
sentence the note holds, and whether what is left over says anything new. Nothing here knows synonyms
beyond the rule's `alike` lexicon, so a true paraphrase stays unseen.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise

from toneguard.diagnostics import Match, PartKind, Span
from toneguard.draft import Draft
from toneguard.language import BREAKS, Analysis, Sentence, Text, function_words, stem
from toneguard.matchers.phrase import is_excused
from toneguard.rulebook import OverlapRule

COMMON_WEIGHT = 0.35  # of a word that any mail may hold, where a telling word weighs 1
NUMBER_WEIGHT = 1.5
WINDOW = 3  # sentences of the note, side by side, that one sentence of the draft may sum up
WINDOW_COST = 0.05
RUN = 3  # words in a row that count as taken over
COPIED = 0.72  # share of words in such runs that makes a sentence verbatim
COVERED = 0.7  # share of the weight that makes it reworded
COVERED_REFERRING = 0.5  # the same where the sentence says itself that it repeats
LEAST_WEIGHT = 1.6  # that the two must share
LEAST_WEIGHT_REFERRING = 1.5
LEAST_WEIGHT_COPIED = 1.3
LEAST_WEIGHT_COPIED_REFERRING = 0.7  # "like I told you", and then the same words
LEAST_WEIGHT_SAME = 1.0  # of a sentence that is the same from its first word to its last
LEAST = min(LEAST_WEIGHT, LEAST_WEIGHT_REFERRING, LEAST_WEIGHT_COPIED, LEAST_WEIGHT_COPIED_REFERRING)
LEAST_COPIED = 0.12
NEW_CLAUSE_WEIGHT = 1.0  # of a clause that goes on from what is repeated to something else
NEW_CLAUSE_SHARE = 0.5
LEAST_WORDS = 4
FEW_WORDS = 6

_WRITERS = frozenset({"i", "me", "my", "we", "us", "our"})


def find(rule: OverlapRule, analysis: Analysis) -> Iterator[Match]:
    """One match for each sentence that repeats a stretch of an earlier note."""
    if not analysis.earlier:
        return
    scale = Scale.of(rule, analysis)
    notes = [
        Note.of(draft, text, scale)
        for draft, text in zip(analysis.draft.earlier, analysis.earlier, strict=True)
    ]
    for sentence in analysis.text.of_kind(rule.parts):
        content = said(rule, sentence, analysis, scale)
        found = [(repeat, note) for note in notes if (repeat := repeats(content, note.contents))]
        if not found or is_excused(sentence, rule.unless, analysis):
            continue
        repeat, note = max(found, key=lambda pair: pair[0].share)
        if repeat.degree == rule.degree:
            quoted = note.between(repeat)
            named = f"{note.draft.path}: {quoted}" if len(notes) > 1 else quoted
            yield Match(rule.id, sentence.span, sentence.span, sentence.span, note=named)


@dataclass(frozen=True)
class Content:
    """The words of a sentence without marks, and the weight of each of its telling stems."""

    words: tuple[str, ...]
    stems: Mapping[str, float]
    referring: bool = False
    clauses: tuple[Mapping[str, float], ...] = ()

    @property
    def weight(self) -> float:
        return sum(self.stems.values())


@dataclass(frozen=True)
class Repeat:
    """What a sentence repeats: sentences `first` to `last` of the note, and how much of them."""

    degree: str
    first: int
    last: int
    share: float


@dataclass(frozen=True)
class Scale:
    """How much a word tells, and which words count as the same."""

    common: frozenset[str]
    alike: Mapping[str, str]

    @classmethod
    def of(cls, rule: OverlapRule, analysis: Analysis) -> Scale:
        """The scale that the lexicons of a rule make."""
        return _scale(analysis.groups(rule.common), analysis.groups(rule.alike))

    def content(self, words: Sequence[str]) -> Content:
        """What a sentence of these words says."""
        return Content(tuple(word for word in words if word not in BREAKS), self.stems(words))

    def stems(self, words: Iterable[str]) -> dict[str, float]:
        """The stems of the telling words, with their weights."""
        keys = (self.alike.get(stem(word), stem(word)) for word in words if word not in function_words())
        return {key: self._weight(key) for key in keys}

    def _weight(self, key: str) -> float:
        if key[0].isdigit():
            return NUMBER_WEIGHT
        return COMMON_WEIGHT if key in self.common else 1.0


@cache
def _scale(common: tuple[frozenset[str], ...], alike: tuple[frozenset[str], ...]) -> Scale:
    same = {stem(word): stem(min(group)) for group in alike for word in group}
    words = (word for group in common for word in group)
    return Scale(frozenset(same.get(stem(word), stem(word)) for word in words), same)


@dataclass(frozen=True)
class Note:
    """An earlier note: what each sentence of its body says, and where it stands."""

    draft: Draft
    contents: tuple[Content, ...]
    places: tuple[Span, ...]

    @classmethod
    def of(cls, draft: Draft, text: Text, scale: Scale) -> Note:
        """The note in `draft`, which was cut into `text`."""
        body = [sentence for sentence in text.sentences if sentence.part is PartKind.BODY]
        contents = tuple(scale.content(sentence.words) for sentence in body)
        return cls(draft, contents, tuple(sentence.span for sentence in body))

    def between(self, repeat: Repeat) -> str:
        """The words of the stretch that is repeated, on one line."""
        start, end = self.places[repeat.first].start, self.places[repeat.last].end
        return " ".join(self.draft.text[start:end].split())


def said(rule: OverlapRule, sentence: Sentence, analysis: Analysis, scale: Scale) -> Content:
    """What a sentence of the draft says, without the words by which it refers back."""
    hits = [hit for phrase in rule.references for hit in analysis.find(phrase, sentence)]
    referring = {place for hit in hits for place in range(hit.start, hit.end)}
    borders = [*sentence.clauses, len(sentence.words)]
    clauses = [
        [sentence.words[place] for place in range(start, end) if place not in referring]
        for start, end in pairwise(borders)
    ]
    whole = scale.content([word for clause in clauses for word in clause])
    return replace(whole, referring=bool(hits), clauses=tuple(map(scale.stems, clauses)))


def repeats(draft: Content, note: Sequence[Content]) -> Repeat | None:
    """The stretch of the note that a sentence of the draft repeats, and how closely; None for none."""
    if len(draft.words) < LEAST_WORDS:
        return None
    if len(draft.words) > LEAST_WORDS and draft.weight >= LEAST_WEIGHT_SAME:
        for place, content in enumerate(note):
            if content.words == draft.words:
                return Repeat("verbatim", place, place, 2.0)
    if len(draft.words) < FEW_WORDS and not draft.referring and _WRITERS.isdisjoint(draft.words):
        return None  # a greeting, a blessing, a name
    best: Repeat | None = None
    met = [_shared(draft, content.stems) for content in note]
    for first in range(len(note)):
        for last in range(first, min(first + WINDOW, len(note))):
            if sum(met[first : last + 1]) < LEAST:
                continue
            degree, share = _compare(draft, note[first : last + 1])
            if degree is not None and (best is None or share > best.share):
                best = Repeat(degree, first, last, share)
    return best


def _compare(draft: Content, note: Sequence[Content]) -> tuple[str | None, float]:
    """The degree to which a sentence repeats a stretch of the note, and the share that it repeats."""
    known = frozenset(key for content in note for key in content.stems)
    shared = _shared(draft, known)
    share = shared / draft.weight - WINDOW_COST * (len(note) - 1) if draft.weight else 0.0
    if shared < LEAST or _adds(draft, known):
        return None, share
    copied = _copied(draft.words, [word for content in note for word in content.words])
    least_copied = LEAST_WEIGHT_COPIED_REFERRING if draft.referring else LEAST_WEIGHT_COPIED
    if copied >= COPIED and shared >= least_copied:
        return "verbatim", share + copied
    enough, least = (
        (COVERED_REFERRING, LEAST_WEIGHT_REFERRING) if draft.referring else (COVERED, LEAST_WEIGHT)
    )
    firm = draft.referring or copied >= LEAST_COPIED or any(key[0].isdigit() for key in draft.stems)
    reworded = share >= enough and shared >= least and firm
    return "reworded" if reworded else None, share


def _shared(draft: Content, known: Collection[str]) -> float:
    """The weight of the stems of a sentence that are known."""
    return sum(weight for key, weight in draft.stems.items() if key in known)


def _adds(draft: Content, known: Set[str]) -> bool:
    """Whether a sentence has a number of its own, or a clause that is mostly new and tells something."""
    if any(key[0].isdigit() for key in draft.stems if key not in known):
        return True
    for clause in draft.clauses:
        new = [weight for key, weight in clause.items() if key not in known]
        telling = max(new, default=0.0) > COMMON_WEIGHT  # "if it helps, I only need one thing" tells nothing
        if telling and NEW_CLAUSE_WEIGHT <= sum(new) > sum(clause.values()) * NEW_CLAUSE_SHARE:
            return True
    return False


def _copied(words: Sequence[str], note: Sequence[str]) -> float:
    """The share of `words` that stands in the note in the same order, `RUN` or more in a row."""
    blocks = SequenceMatcher(None, words, note, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= RUN) / len(words)
