"""Where a rewrite goes: spans that leave clean text behind, and `apply`, the only editor of text."""

from __future__ import annotations

from collections.abc import Iterable

from toneguard.diagnostics import Grade, Rewrite, Span
from toneguard.patterns import regex

_SPACE = regex(r"\s*")
_NEWLINE = regex(r"\r?\n")
_BLANK_LINE = regex(r"\n[ \t]*\r?\n")
_GAP = regex(r"(?:[ \t]*\r?\n)+")
JOINTS = " \t\r\n,;:–—-"
_HALF = regex(
    r"(?i)(?:if|when|since|because|although|though|while|as|given|after|before|until|unless|whatever|however|having|being"
    r"|despite|unlike|with|in|at|for)\b[^,]*\Z"
)
_JOINT = regex(r"(?:[,;:]|\s[–—-])\s+(?P<first>\w)")


def without(text: str, sentence: Span) -> Span:
    """The span to cut so that a whole sentence goes and no stray space or empty line is left."""
    start, end = sentence.start, sentence.end
    line_start = start
    while line_start and text[line_start - 1] != "\n" and text[line_start - 1].isspace():
        line_start -= 1
    opens_line = not line_start or text[line_start - 1] == "\n"
    while end < len(text) and text[end] in " \t":
        end += 1
    closes_line = end == len(text) or text[end] in "\r\n"
    if opens_line and closes_line:
        return _whole_lines(text, line_start, end)
    if closes_line:
        end = sentence.end
        while start and text[start - 1] in " \t":
            start -= 1
    return Span(start, end)


def _whole_lines(text: str, start: int, end: int) -> Span:
    """Lines with their line end; where they were a paragraph of their own, with the gap behind too."""
    above = text.rfind("\n", 0, max(start - 1, 0))
    alone = _SPACE.fullmatch(text, 0, start) or (above >= 0 and _BLANK_LINE.fullmatch(text, above, start))
    newline = _NEWLINE.match(text, end)
    end = newline.end() if newline else end
    gap = _GAP.match(text, end)
    return Span(start, gap.end() if alone and gap else end)


def stands_alone(sentence: str) -> bool:
    """Whether a sentence of which a clause has gone still is one, as far as its first word tells."""
    return len(sentence.split()) > 3 and not is_half(sentence)


def is_half(words: str) -> bool:
    """Whether words only lead up to a sentence: "When I came by"."""
    return _HALF.match(words) is not None


def without_opening(text: str, opening: Span) -> tuple[Span, str]:
    """The span to replace, and by what, so that the words that open a sentence go with their comma."""
    joint = _JOINT.match(text, opening.end)
    rest = joint.start("first") if joint else opening.end + (text[opening.end : opening.end + 1] == " ")
    if not text[rest : rest + 1].islower():
        return Span(opening.start, rest), ""
    cut = begun_at(text, opening.start, rest)
    return cut.span, cut.text


def begun_at(text: str, start: int, place: int, grade: Grade = Grade.OFFER) -> Rewrite:
    """The rewrite that lets a sentence begin at a place further on, with a capital where it had one."""
    first = text[place]
    return Rewrite(Span(start, place + 1), first.upper() if text[start].isupper() else first, grade)


def blanked(text: str, part: Span, faults: Iterable[Span]) -> str:
    """A part of `text`, as long as it is, with spaces for what stands in it of the faults."""
    chars = list(part.of(text))
    for fault in faults:
        start, end = max(fault.start, part.start), min(fault.end, part.end)
        if start < end:
            chars[start - part.start : end - part.start] = " " * (end - start)
    return "".join(chars)


def with_rewrite(text: str, part: Span, rewrite: Rewrite) -> str:
    """A part of `text` with the rewrite in it."""
    start, end = max(part.start, rewrite.span.start), min(part.end, rewrite.span.end)
    return text[part.start : start] + rewrite.text + text[end : part.end]


def instead(sentence: Span, place: tuple[int, int], text: str) -> Rewrite:
    """A rewrite of a place in a sentence."""
    return Rewrite(Span(sentence.start + place[0], sentence.start + place[1]), text, Grade.OFFER)


def apart(rewrites: Iterable[Rewrite]) -> list[Rewrite]:
    """The rewrites without those that overlap one before them."""
    there: list[Rewrite] = []
    for rewrite in rewrites:
        if not any(rewrite.span.overlaps(it.span) for it in there):
            there.append(rewrite)
    return there


def moved(rewrite: Rewrite, among: Iterable[Rewrite]) -> Span:
    """Where the text of a rewrite stands once all of `among`, which do not overlap, have been put in."""
    before = (it for it in among if it.span < rewrite.span)
    start = rewrite.span.start + sum(len(it.text) - len(it.span) for it in before)
    return Span(start, start + len(rewrite.text))


def apply(text: str, rewrites: Iterable[Rewrite]) -> str:
    """`text` with the rewrites put in.

    Two neighbours that are both left out may share the space between them. Raises `ValueError` where
    rewrites overlap otherwise.
    """
    pieces: list[str] = []
    end = 0
    for rewrite in sorted(rewrites, key=lambda rewrite: rewrite.span):
        start = rewrite.span.start
        if start < end and (rewrite.text or text[start:end].strip()):
            raise ValueError(f"two rewrites overlap at {start}")
        pieces += [text[end:start], rewrite.text]
        end = max(end, rewrite.span.end)
    return "".join([*pieces, text[end:]])
