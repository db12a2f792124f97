"""Where the sentences of a paragraph end, as far as its marks and lines tell."""

from __future__ import annotations

from collections.abc import Iterator

from toneguard.abbreviations import is_abbreviation
from toneguard.diagnostics import Span
from toneguard.patterns import regex
from toneguard.rewriting.paragraphs import is_wrapped

_END = regex(r"[.!?…]+[\"'”’)]*(?=\s|\Z)")
_LINE_END = regex(rf"{_END.pattern}|(?<=[^\W\d_]{{2}})(?=\r?\n)")  # where lines are not wrapped


def ends_of(text: str, block: Span, start: int, end: int) -> Iterator[int]:
    """Where sentences of a paragraph end between two places in it."""
    pattern = _END if is_wrapped(block.of(text)) else _LINE_END
    for found in pattern.finditer(text, start, end):
        if not (found.group().rstrip("\"'”’)") == "." and _shortens(text, found.start(), end)):
            yield found.end()


def _shortens(text: str, stop: int, end: int) -> bool:
    word = _last_word(text, stop)
    initial = len(word) == 1 and word.isalpha() and word != "I"
    return initial or is_abbreviation(word, "".join(text[stop + 1 : end].split()[:1]))


def _last_word(text: str, end: int) -> str:
    start = end
    while start and text[start - 1].isalnum():
        start -= 1
    return text[start:end]


def sentence_around(text: str, block: Span, place: Span) -> Span:
    """The sentence, or the sentences, of a paragraph in which `place` stands."""
    borders = list(ends_of(text, block, block.start, block.end))
    start = max((it for it in borders if it <= place.start), default=block.start)
    end = min((it for it in borders if it >= place.end), default=block.end)
    whole = text[start:end]
    start += len(whole) - len(whole.lstrip())
    return Span(start, max(start, end - (len(whole) - len(whole.rstrip()))))
