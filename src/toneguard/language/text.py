"""A draft cut into sentences of words, each word with its place in the draft."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile

from toneguard.diagnostics import PartKind, Span
from toneguard.draft import OWN_WORDS, Draft
from toneguard.language.keys import Keys, keys_of_sentence
from toneguard.language.sentences import block_borders, closes, ends_sentence
from toneguard.language.words import BREAKS, Token, norms, straighten, tokens_of
from toneguard.patterns import regex

_SAID = frozenset({"called", "claimed", "complained", "says", "said", "shouted", "thinks", "told", "wrote"})
_NOBODY_IN_PARTICULAR = frozenset(
    {
        "i",
        "we",
        "you",
        "they",
        "it",
        "this",
        "that",
        "who",
        "which",
        "as",
        "all",
        "people",
        "nobody",
        "one",
        "me",
        "us",
    }
    | {"anybody", "anyone", "everybody", "everyone", "somebody", "someone", "yourself", "yourselves"}
    | {
        "am",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "not",
        "never",
        "to",
        "so",
        "and",
        "or",
        "but",
        "—",
        ";",
    }
)
_BEFORE_SAID = frozenset(
    {"already", "also", "always", "even", "had", "has", "have", "just", "once", "only", "then"}
)
_BACK_TO_THE_WRITER = frozenset({"although", "but", "so", "though", "while", "yet"})
_FOR_WHICH = frozenset({("for", "which", "i"), ("for", "which", "we")})
_CLAUSE_OPENERS = frozenset(
    {"and", "but", "so", "yet", "or", "because", "which", "though", "although", "while", "as", "who", "since"}
)


Place = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence of the writer's own, or a salutation or sign-off line.

    `words` are spelled as phrases compare them; `places` gives the start and end of each in the draft.
    `clauses` holds the index of the first word of each clause, 0 first. `reported` has the indexes
    of words that belong to somebody else, `told` those behind a third person's "he said". `keys` are
    its words and its pairs of neighbours.
    `paragraph` counts blocks of text from 0.
    """

    index: int
    paragraph: int
    span: Span
    part: PartKind
    words: tuple[str, ...]
    places: tuple[Place, ...]
    clauses: tuple[int, ...]
    reported: frozenset[int]
    told: frozenset[int]
    keys: Keys = field(repr=False)

    @property
    def is_own(self) -> bool:
        """Whether at least half of it is said by the writer, not by somebody who is quoted."""
        return 2 * len(self.reported | self.told) <= len(self.words)

    def place(self, start: int, end: int) -> Span:
        """The span in the draft of the words `start` up to, not including, `end`, no word cut in two."""
        while start and self.places[start - 1][1] == self.places[start][0]:
            start -= 1
        while end < len(self.places) and self.places[end - 1][1] == self.places[end][0]:
            end += 1
        return Span(self.places[start][0], self.places[end - 1][1])

    def clause(self, start: int, end: int) -> Span:
        """The span of the clause, or clauses, that hold these words."""
        first = max((border for border in self.clauses if border <= start), default=0)
        after = next((border for border in self.clauses if border >= end), len(self.words))
        begin = self.span.start if first == 0 else self.places[first][0]
        finish = self.span.end if after == len(self.words) else self.places[after - 1][1]
        return Span(begin, finish)


@dataclass(frozen=True, eq=False)
class Text:
    """A draft and its sentences, in order."""

    draft: Draft
    sentences: tuple[Sentence, ...]

    @cached_property
    def word_count(self) -> int:
        """Words of the body, marks not counted."""
        return sum(len(sentence.words) for sentence in self.sentences if sentence.part is PartKind.BODY)

    def of_kind(self, kinds: Sequence[PartKind]) -> Iterator[Sentence]:
        """The sentences that stand in parts of these kinds."""
        return (sentence for sentence in self.sentences if sentence.part in kinds)


def cut(draft: Draft) -> Text:
    """Cut the writer's own words of `draft` into sentences."""
    cutter = _Cutter(draft)
    return Text(draft, tuple(cutter.sentences()))


class _Cutter:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.parts = [part for part in draft.parts if part.kind in OWN_WORDS]
        self.tokens = tokens_of(_own_text(draft))
        self.starts = [token.start for token in self.tokens]
        self.count = 0
        self.paragraph = 0

    def sentences(self) -> Iterator[Sentence]:
        for part in self.parts:
            text = part.span.of(self.draft.text)
            whole = part.kind is not PartKind.BODY
            for start, end in [(0, len(text))] if whole else block_borders(text):
                block = Span(part.span.start + start, part.span.start + end)
                yield from self.block(block, part.kind, whole)
                self.paragraph += 1

    def block(self, block: Span, part: PartKind, whole: bool) -> Iterator[Sentence]:
        first, last = bisect_left(self.starts, block.start), bisect_left(self.starts, block.end)
        tokens = _without_marker(self.tokens[first:last])
        begin = 0
        marks = () if whole else [place for place, token in enumerate(tokens) if not token.text.isalpha()]
        for place in marks:
            if begin <= place < len(tokens) - 1 and ends_sentence(tokens, place):
                end = place + 1
                while end < len(tokens) and closes(tokens, end):
                    end += 1
                yield self.sentence(tokens[begin:end], part)
                begin = end
        if begin < len(tokens):
            yield self.sentence(tokens[begin:], part)

    def sentence(self, tokens: Sequence[Token], part: PartKind) -> Sentence:
        words: list[str] = []
        places: list[Place] = []
        clauses = [0]
        after_comma = after_break = False
        for token, word in zip(tokens, norms(tokens), strict=True):
            if word is None:
                after_comma = after_comma or token.text == ","
                continue
            if after_break or (after_comma and words and word in _CLAUSE_OPENERS):
                clauses.append(len(words))
            after_comma, after_break = False, word in BREAKS
            words.append(word)
            places.append((token.start, token.end))
        span = Span(tokens[0].start, tokens[-1].end)
        self.count += 1
        return Sentence(
            index=self.count - 1,
            paragraph=self.paragraph,
            span=span,
            part=part,
            words=tuple(words),
            places=tuple(places),
            clauses=tuple(clauses),
            reported=self.reported(span, places),
            told=told(words, clauses),
            keys=keys_of_sentence(words),
        )

    def reported(self, span: Span, places: Sequence[Place]) -> frozenset[int]:
        said = self.draft.reported_in(span) if self.draft.reported else ()
        return frozenset(place for other in said for place in _overlapped(places, other))


def _overlapped(places: Sequence[Place], other: Span) -> Iterator[int]:
    """The indexes of the places, which are in order, that overlap another span."""
    first = bisect_right(places, other.start, key=lambda place: place[1])
    return takewhile(lambda i: places[i][0] < other.end, range(first, len(places)))


def told(words: Sequence[str], clauses: Sequence[int]) -> frozenset[int]:
    """The words that a third person says, by their index: "he said that ...", "the client called it ...".

    What everybody says, and what the reader or the reader's people said, may well be the complaint itself.
    """
    if _SAID.isdisjoint(words):
        return frozenset()
    start = next((place + 1 for place in range(len(words)) if _third_person_says(words, place)), len(words))
    later = (border for border in clauses if border > start)
    end = next((border for border in later if _speaks_again(words, border)), len(words))
    end = next((place for place in range(start, end) if tuple(words[place : place + 3]) in _FOR_WHICH), end)
    return frozenset(range(start, end))


def _third_person_says(words: Sequence[str], place: int) -> bool:
    if words[place] not in _SAID:
        return False
    while place and (words[place - 1] in _BEFORE_SAID or words[place - 1].endswith("ly")):
        place -= 1
    before = words[max(place - 3, 0) : place]
    return bool(before) and before[-1] not in _NOBODY_IN_PARTICULAR and "your" not in before


def _speaks_again(words: Sequence[str], border: int) -> bool:
    """Whether the writer speaks again in the clause that begins here."""
    return words[border] in _BACK_TO_THE_WRITER or words[border - 1] in (";", "—")


def _without_marker(tokens: list[Token]) -> list[Token]:
    """The tokens of a block behind its bullet, its number or the border of its table cell."""
    if (
        len(tokens) > 2
        and tokens[1].text in (".", ")")
        and (tokens[0].text.isdigit() or len(tokens[0].text) == 1)
    ):
        return tokens[2:]
    start = next((place for place, token in enumerate(tokens) if not _is_marker(token)), len(tokens))
    return tokens[start:]


def _is_marker(token: Token) -> bool:
    """Whether a token is a bullet or the like, and no emphasis of the word that it touches."""
    return token.text in _MARKERS and (token.text != "*" or token.space)


_MARKERS = frozenset({"-", "–", "*", "•", "‣", "◦", "|", "#", "##", "###", "+"})
_NEWLINES = regex(r"[\r\n\t\u00a0\u2028\u2029\v\f]")


def _own_text(draft: Draft) -> str:
    """The draft with everything blanked that is not the writer's own, the same length."""
    pieces: list[str] = []
    end = 0
    for part in draft.parts:
        if part.kind in OWN_WORDS:
            pieces.append(" " * (part.span.start - end))
            pieces.append(part.span.of(draft.text))
            end = part.span.end
    return straighten(_NEWLINES.sub(" ", "".join(pieces)))
