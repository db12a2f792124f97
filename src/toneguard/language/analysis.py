"""What matchers ask of a draft: its sentences, the phrases in them, and measures of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property, reduce
from itertools import groupby

from toneguard.diagnostics import HOSTILE, PartKind, Span
from toneguard.draft import Draft
from toneguard.language.cues import cues_of
from toneguard.language.hits import Hit
from toneguard.language.phrases import PhraseBook
from toneguard.language.readability import measure
from toneguard.language.sentences import stretches
from toneguard.language.sentiment import compound
from toneguard.language.text import Sentence, Text, cut
from toneguard.language.tone import Neighbour, Tone, ToneModel
from toneguard.language.words import split
from toneguard.patterns import regex

SURE = 0.9
FEWER = 3  # times the odds of the worst stretch, that another has which still belongs to the barb


_BETWEEN_MARKS = regex(r"(?s)(?:.*[,;:(–—-]\s*)?\0(?:\s*[,;:)–—-].*|[\s.!?…]*)")
"""What stands around a part of a sentence, "\\0", that marks part from the rest."""


class Analysis:
    """One draft, read once; everything is worked out on first need and kept."""

    def __init__(self, draft: Draft, phrases: PhraseBook, model: ToneModel | None = None) -> None:
        self.draft = draft
        self._phrases = phrases
        self._model = model
        self._cues: dict[int, frozenset[str]] = {}

    @cached_property
    def text(self) -> Text:
        return cut(self.draft)

    @cached_property
    def names(self) -> tuple[tuple[str, ...], ...]:
        """The words of each firm and role that the draft may name, spelled as phrases compare them."""
        return tuple(words for name in (*self.draft.firms, *self.draft.roles) if (words := split(name)))

    @cached_property
    def earlier(self) -> tuple[Text, ...]:
        """The earlier notes, cut into sentences, in the order of the draft's own list."""
        return tuple(map(cut, self.draft.earlier))

    @cached_property
    def _hits(self) -> Mapping[str, tuple[Hit, ...]]:
        found: dict[str, list[Hit]] = {}
        for sentence in self.text.sentences:
            for phrase, hits in self._phrases.scan(sentence).items():
                found.setdefault(phrase, []).extend(hits)
        return {phrase: tuple(hits) for phrase, hits in found.items()}

    @cached_property
    def phrases(self) -> frozenset[str]:
        """The phrases of the rulebook that stand in the draft."""
        return frozenset(self._hits)

    def holds_any(self, phrases: Iterable[str]) -> bool:
        """Whether one of these phrases of the rulebook stands in the draft."""
        return not self.phrases.isdisjoint(phrases)

    def standing(self, phrases: Iterable[str]) -> Iterator[str]:
        """Those of these phrases of the rulebook that stand in the draft, in their order."""
        return filter(self.phrases.__contains__, phrases)

    def hits(self, phrase: str) -> tuple[Hit, ...]:
        """Where a phrase of the rulebook stands in the writer's own words, in order."""
        return self._hits.get(phrase, ())

    def find(self, phrase: str, sentence: Sentence) -> tuple[Hit, ...]:
        """Where a phrase of the rulebook stands in one sentence, of the draft or not."""
        return self._phrases.find(phrase, sentence)

    def phrases_in(self, sentence: Sentence) -> Set[str]:
        """The phrases of the rulebook that stand in a sentence, of the draft or not."""
        return self._phrases.scan(sentence).keys()

    def covered(self, lexicon: str, sentence: Sentence) -> frozenset[int]:
        """The words of a sentence, by their index, that belong to a lexicon."""
        return self._phrases.covered(lexicon, sentence)

    def groups(self, name: str) -> tuple[frozenset[str], ...]:
        """The one-word forms of each entry of a lexicon."""
        return self._phrases.groups(name)

    def tally(self, name: str, sentence: Sentence) -> Mapping[str, int]:
        """The cues of a list that stand in a sentence, with the points of each."""
        if sentence.index not in self._cues:
            cues = cues_of(sentence.words, sentence.span.of(self.draft.text))
            self._cues[sentence.index] = self._phrases.known(cues)
        return self._phrases.tally(name, self._cues[sentence.index])

    def compound(self, sentence: Sentence) -> float:
        """VADER's compound score of a sentence."""
        return compound(sentence.span.of(self.draft.text))

    @cached_property
    def _tones(self) -> Sequence[Tone]:
        return self._model.judge(_texts(self.text)) if self._model else ()

    @cached_property
    def _said(self) -> Sequence[tuple[str, Tone]]:
        """What the bodies of the earlier notes say, sentence by sentence."""
        if self._model is None:
            return ()
        read = ((text, self._model.judge(_texts(text))) for text in self.earlier)
        return [
            (_flat(sentence.span.of(text.draft.text)), tones[sentence.index])
            for text, tones in read
            for sentence in text.of_kind([PartKind.BODY])
        ]

    @cached_property
    def _repeats(self) -> Sequence[tuple[float, int]]:
        """For each sentence how likely it repeats an earlier note, and which of `_said`."""
        return self._model.repeats(self._tones, [tone for _, tone in self._said]) if self._model else ()

    @property
    def has_tone(self) -> bool:
        """Whether the tone model reads the draft."""
        return self._model is not None

    def tone(self, sentence: Sentence) -> Tone | None:
        """What the tone model makes of a sentence, None where it is left out."""
        return self._tones[sentence.index] if self._tones else None

    def tone_at(self, span: Span) -> Tone | None:
        """What the tone model makes of the first sentence that a span touches."""
        found = self.sentence_at(span) if self._model else None
        return self.tone(found) if found else None

    def sentence_at(self, span: Span) -> Sentence | None:
        """The first sentence that a span touches."""
        sentences = self.text.sentences
        place = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.end)
        found = sentences[place] if place < len(sentences) else None
        return found if found and found.span.overlaps(span) else None

    def barb(self, sentence: Sentence, label: str, least: float) -> Span:
        """From the first of the `barbs` of a sentence to the last, or the whole of it where there is none."""
        found = self.barbs(sentence, label, least)
        return found[0].union(found[-1]) if found else sentence.span

    def barbs(self, sentence: Sentence, label: str, least: float, *, every: bool = False) -> list[Span]:
        """The runs of stretches of a sentence that bear a label as likely as `least`, and, unless `every` one
        of them is asked for, for sure or with a third of the odds of the worst; in order.
        """
        stretched = self._stretches(sentence, label)
        worst = max(stretched.values(), default=0.0)
        enough = least if every else max(least, min(SURE, worst / (worst + FEWER * (1 - worst))))
        runs = groupby(stretched, lambda span: stretched[span] >= enough)
        return [reduce(Span.union, run) for bad, run in runs if bad]

    def _stretches(self, sentence: Sentence, label: str) -> dict[Span, float]:
        """How likely the stretches of a sentence bear a label; none where it has but one."""
        tone, found = self.tone(sentence), stretches(sentence.span.of(self.draft.text))
        if tone is None or len(tone.stretches) != len(found):
            return {}
        kind, start = "hostile" if label in HOSTILE else label, sentence.span.start
        return {
            Span(start + first, start + last): it.likely[kind]
            for (first, last), it in zip(found, tone.stretches, strict=True)
        }

    def stretch_at(self, sentence: Sentence, span: Span) -> Span:
        """A part of a sentence that stands between marks; else the stretch in which it begins."""
        words, start = sentence.span.of(self.draft.text), sentence.span.start
        if _BETWEEN_MARKS.fullmatch(
            words[: max(span.start - start, 0)] + "\0" + words[max(span.end - start, 0) :]
        ):
            return span
        inside = (Span(start + first, start + last) for first, last in stretches(words))
        return next((it for it in inside if span.start < it.end), sentence.span)

    def repeated(self, sentence: Sentence) -> tuple[float, str | None]:
        """How likely a sentence repeats an earlier note, and the sentence that it repeats."""
        if not self._repeats:
            return 0.0, None
        likely, place = self._repeats[sentence.index]
        return likely, self._said[place][0]

    def neighbours(self, sentence: Sentence, label: str) -> list[Neighbour]:
        """The labelled sentences that the tone model finds most like one, the nearest first."""
        tone = self.tone(sentence)
        return self._model.neighbours(tone, label) if self._model and tone else []

    def measure(self, name: str) -> float:
        """A readability measure of the body."""
        return measure(name, self.text)


def _texts(text: Text) -> list[str]:
    return [_flat(sentence.span.of(text.draft.text)) for sentence in text.sentences]


def _flat(text: str) -> str:
    return " ".join(text.split())
