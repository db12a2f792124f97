"""Where a phrase stands in a sentence, and what it kept."""

from __future__ import annotations

from dataclasses import dataclass

from toneguard.diagnostics import Capture, Span
from toneguard.language.text import Sentence


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
