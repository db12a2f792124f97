"""Stretches of the writer's own lines that are somebody else's words, or no words at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from toneguard.diagnostics import Span
from toneguard.draft import OWN_WORDS, Part
from toneguard.patterns import regex

_ENDING = r"(?:\r\n|\r(?!\n)|\n)"
_BLANK_LINE = regex(rf"{_ENDING}[ \t\xa0]*{_ENDING}")
_WORD = regex(r"\w[\w'’-]*")
_MANY_WORDS = 3

# What may stand before an opening mark and after a closing one.
_BEFORE, _AFTER = r"(?<![\w”’\"])", r"(?!\w)"


class _Kind(NamedTuple):
    """A pattern, and the signs of which one stands wherever it fits: most paragraphs hold none."""

    signs: tuple[str, ...]
    pattern: re.Pattern[str]

    def find(self, text: str) -> Iterable[re.Match[str]]:
        return self.pattern.finditer(text) if any(sign in text for sign in self.signs) else ()


_ADDRESSES = _Kind(
    ("://", "www.", "@"),
    regex(
        r"(?:https?://|www\.)[^\s<>\"“”]{2,2000}[^\s<>\"“”.,;:!?)\]'’]"
        r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}"
    ),
)
_INLINE_CODE = _Kind(("`",), regex(r"(?<!`)`[^`\r\n]{1,300}`(?!`)"))
_QUOTATIONS = (
    _Kind(('"',), regex(rf'{_BEFORE}"(?=\S)[^"]{{1,2000}}"{_AFTER}')),
    _Kind(("“", "„"), regex(rf"{_BEFORE}[“„](?=\S)[^“”„]{{1,2000}}[”“]{_AFTER}")),
    _Kind(("«",), regex(r"«[^«»]{1,2000}»")),
    _Kind(("‘",), regex(rf"{_BEFORE}‘(?=\w)(?:[^‘’]|’(?=\w)){{1,600}}’{_AFTER}")),
    _Kind(
        ("'",),
        regex(
            rf"{_BEFORE}(?<!')'(?!(?:em|tis|twas|til|cause|bout|cos|n)\b)(?=[^\W\d])"
            rf"(?:[^']|(?<=\w)'(?=\w)){{1,600}}(?<=[\w.,!?…])'{_AFTER}"
        ),
    ),
)

_SAYING = (
    r"(?:said|says?|saying|wrote|writes?|written|writing|told|tells?|telling|call(?:s|ed|ing)?|ask(?:s|ed)?"
    r"|answer(?:s|ed)?|repl(?:y|ies|ied)|read|reads|stat(?:es?|ed)|mention(?:s|ed)|promis(?:ed|es)|quot(?:e|ed|es|ing)"
    r"|describ(?:e|es|ed|ing)|explain(?:s|ed)|announced|insist(?:s|ed)|claim(?:s|ed)|add(?:s|ed)|shouted|named"
    r"|label(?:l?ed|s)|term(?:ed|s)|titled|entitled|marked|put it|subject|words?|phrase|line|sentence|remark"
    r"|comment|advert|posting|letter|note|e-?mail|form|listing|reviewer|referee)"
)
_INTRODUCED = regex(rf"\b{_SAYING}\b(?:\s+[\w'’-]+){{0,4}}[\s,:(–—-]*$", re.IGNORECASE)
_FOLLOWED = regex(
    r"[\s,.–—-]{0,4}(?:(?:i|you|he|she|they|we|it|who|as|was|is|what|how|the|your|my|her|his|their|[A-Z][\w'’-]*)\s+){0,4}"
    r"(?:said|says?|wrote|writes?|told|called|asked|answered|replied|put it|stated|announced|reads?)\b",
    re.IGNORECASE,
)


def find_reported(text: str, parts: Iterable[Part]) -> tuple[Span, ...]:
    """Quotations, inline code and addresses inside the writer's own parts; sorted, none overlapping.

    A quotation counts where it holds three words or a verb of saying stands beside it. One or two
    words in quotation marks are the writer's irony, and remain his. None runs over a blank line.
    """
    found = [
        span
        for part in parts
        if part.kind in OWN_WORDS
        for paragraph in _paragraphs(text, part.span)
        for span in _in_paragraph(text, paragraph)
    ]
    return tuple(_merged(sorted(found)))


def _paragraphs(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for match in _BLANK_LINE.finditer(text, span.start, span.end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, span.end)


def _in_paragraph(text: str, paragraph: Span) -> Iterator[Span]:
    said = paragraph.of(text)
    for kind in (_ADDRESSES, _INLINE_CODE):
        yield from (_shifted(match, paragraph.start) for match in kind.find(said))
    for kind in _QUOTATIONS:
        yield from (
            _shifted(match, paragraph.start) for match in kind.find(said) if _is_reported(said, match)
        )


def _is_reported(said: str, match: re.Match[str]) -> bool:
    words = _WORD.findall(match[0])
    if len(words) >= _MANY_WORDS:
        return True
    before = said[max(0, match.start() - 80) : match.start()]
    clause = re.split(r"[.?!;]\s", before)[-1]
    return bool(words) and bool(_INTRODUCED.search(clause) or _FOLLOWED.match(said[match.end() :][:80]))


def _shifted(match: re.Match[str], by: int) -> Span:
    return Span(match.start() + by, match.end() + by)


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    last: Span | None = None
    for span in spans:
        if last is not None and span.start < last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last
