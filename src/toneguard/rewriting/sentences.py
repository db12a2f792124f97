"""Where the sentences of a paragraph end, as far as its marks and lines tell."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

from toneguard.abbreviations import is_abbreviation
from toneguard.diagnostics import Span
from toneguard.patterns import regex
from toneguard.rewriting.paragraphs import is_wrapped

_END = regex(r"(?![!?…]+[\"'”’)]+\s+[a-z])[.!?…]+[\"'”’)]*(?=\s|\Z)")  # not in “why?” he said
_LINE_END = regex(rf"{_END.pattern}|(?<=[^\W_]{{2}})(?=\r?\n)")  # where lines are not wrapped
_WORD = regex(r"\s*(\S+)")
BORDER = regex(r"(?<=[.!?…])\s+")
"""Between two sentences, as far as a mark alone tells."""


def ends_of(text: str, block: Span, start: int, end: int) -> Iterator[int]:
    """Where sentences of a paragraph end between two places in it."""
    ends = _ends(block.of(text))
    first, last = bisect_right(ends, start - block.start), bisect_right(ends, end - block.start)
    return (block.start + it for it in ends[first:last])


@lru_cache(maxsize=64)
def _ends(paragraph: str) -> tuple[int, ...]:
    """Where the sentences of a paragraph end; it is asked for each of them."""
    pattern = _END if is_wrapped(paragraph) else _LINE_END
    return tuple(
        found.end()
        for found in pattern.finditer(paragraph)
        if not (found.group().rstrip("\"'”’)") == "." and _shortens(paragraph, found.start()))
    )


def _shortens(text: str, stop: int) -> bool:
    word = _last_word(text, stop)
    initial = len(word) == 1 and word.isalpha() and word != "I"
    following = _WORD.match(text, stop + 1)
    return initial or is_abbreviation(word, following[1] if following else "")


def _last_word(text: str, end: int) -> str:
    start = end
    while start and text[start - 1].isalnum():
        start -= 1
    return text[start:end]


def last_of(words: str) -> str:
    """The last sentence of some words, as far as marks alone tell."""
    return BORDER.split(words.strip())[-1]


def sentence_around(text: str, block: Span, place: Span) -> Span:
    """The sentence, or the sentences, of a paragraph in which `place` stands."""
    ends = _ends(block.of(text))
    before, after = bisect_right(ends, place.start - block.start), bisect_left(ends, place.end - block.start)
    start = block.start + ends[before - 1] if before else block.start
    end = block.start + ends[after] if after < len(ends) else block.end
    whole = text[start:end]
    start += len(whole) - len(whole.lstrip())
    return Span(start, max(start, end - (len(whole) - len(whole.rstrip()))))
