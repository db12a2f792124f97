"""Where a paragraph and a sentence end, and what stands between the marks of one: rules over spaCy tokens,
for mail rather than for books.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from toneguard.abbreviations import is_abbreviation
from toneguard.language.words import Token
from toneguard.patterns import regex

_BULLET = regex(r"\s*(?:[-*•‣◦–]|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)])\s+\S")
_STOPS = regex(r"[.!?…]+\Z|[!?.…]*[!?][!?.…]*\Z")
_CLOSERS = frozenset("\"'”’»)]}*_")
_EMPHASIS = frozenset("*_")
_ENDING_ABBREVIATIONS = frozenset({"etc.", "a.m.", "p.m.", "inc.", "ltd.", "co.", "corp."})
_LONG_LINE = 45
_MARK = regex(r"[,;:]\s+|\s+(?:[-–]{1,3}|—)\s+|—|\s+(?=\()|(?<=\w\))[,;:]?\s+")
_FEWEST = 2  # words of a stretch
_CLEARLY_SHORT = 0.7


def block_borders(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the stretches of `text` over which no sentence runs.

    A blank line, a bullet and a line that was ended on purpose close a stretch; a hard line wrap
    does not. A line was ended on purpose when the first word of the next one would still have
    fitted.
    """
    start = end = 0
    lines: list[tuple[int, str]] = []
    for line in text.splitlines(keepends=True):
        lines.append((end, line))
        end += len(line)
    widths = _paragraph_widths([line for _, line in lines])
    for place, ((_, line), (offset, following)) in enumerate(pairwise(lines)):
        if _ends_block(line.rstrip(), following, widths[place]):
            yield start, offset
            start = offset
    if start < end:
        yield start, end


def _paragraph_widths(lines: Sequence[str]) -> list[int]:
    """For each line the length of the longest line of its paragraph."""
    widths: list[int] = []
    for blank, group in groupby(lines, key=lambda line: not line.strip()):
        members = [len(line.rstrip()) for line in group]
        widths += [0 if blank else max(members)] * len(members)
    return widths


def _ends_block(line: str, following: str, width: int) -> bool:
    if not line.strip() or not following.strip() or _BULLET.match(following):
        return True
    word = following.split(maxsplit=1)[0]
    length = len(line) + 1 + len(word)
    if word[:1].islower() and line[-1] not in ".!?…:":
        return length <= width * _CLEARLY_SHORT
    return length <= width or len(line) < _LONG_LINE


def ends_sentence(tokens: Sequence[Token], place: int) -> bool:
    """Whether a sentence ends with the token at `place`, which is no word and not the last; its closing
    marks may still follow.
    """
    text = tokens[place].text
    following = tokens[place + 1]
    if text.lower() in _ENDING_ABBREVIATIONS:
        return bool(following.text[:1].isupper() and following.text not in ("I",))
    if not _STOPS.match(text):
        return False
    if text in (".", "..", "...", "…") and not _spaced(following):
        return False
    if text == ".":
        return not _abbreviates(tokens, place)
    if _goes_on(tokens, place + 1):
        return False
    if text.startswith((".", "…")) and not any(mark in text for mark in "!?"):
        return not following.text[:1].islower()
    return following.text not in ("!", "?")


def _goes_on(tokens: Sequence[Token], place: int) -> bool:
    """Whether closing marks stand at `place`, and behind them the sentence in which they opened goes on."""
    behind = place
    while behind < len(tokens) and tokens[behind].text in _CLOSERS and not tokens[behind].spaced:
        behind += 1
    return place < behind < len(tokens) and (tokens[behind].text[0].islower() or tokens[behind].text == ",")


def _spaced(following: Token) -> bool:
    """Whether a stop stands apart from what follows, unlike the one in "3.11" or "example.org"."""
    first = following.text[0]
    return following.spaced or first.isupper() or not first.isalnum()


def _abbreviates(tokens: Sequence[Token], place: int) -> bool:
    before = tokens[place - 1].text.lower() if place else ""
    if place == 0 or (place == 1 and (before.isdigit() or len(before) == 1)):
        return True  # the number of a list item
    return is_abbreviation(tokens[place - 1].text, tokens[place + 1].text)


def closes(tokens: Sequence[Token], place: int) -> bool:
    """Whether the token at `place` still belongs to the sentence that ended before it."""
    token = tokens[place]
    text = token.text
    if text[0] in _CLOSERS and not token.spaced:
        return True
    if text[0] in _EMPHASIS and place + 1 < len(tokens) and not tokens[place + 1].spaced:
        return False
    return bool(_STOPS.match(text)) or not any(
        char.isalnum() or char in "\"'“‘«([{<$£€¥-–—&@#/+~" for char in text
    )


def stretches(sentence: str) -> list[tuple[int, int]]:
    """Offsets of what stands between the marks of a sentence, commas, dashes, brackets, in order.

    A single word before a mark goes with what follows, behind the last one with what it follows.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for mark in _MARK.finditer(sentence):
        if len(sentence[start : mark.start()].split()) >= _FEWEST:
            found.append((start, mark.start()))
            start = mark.end()
    if found and len(sentence[start:].split()) < _FEWEST:
        start, _ = found.pop()
    return [*found, (start, len(sentence))]
