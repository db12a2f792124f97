"""Where the sentences of a paragraph end, as far as its marks and lines tell."""

from __future__ import annotations

import re

from toneguard.diagnostics import Span
from toneguard.rewriting.paragraphs import is_wrapped

_END = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\bNo)(?<!\bProf)(?<!\bRev)(?<!\bMme)(?<!\bSgt)(?<!\bInsp)"
    r"(?<!\bCapt)(?<!\bEngr)(?<!\bSmt)(?<!\bHon)(?<!\bvs)(?<!\bapprox)(?<!\b[A-Za-z])[.!?…]+[\"'”’)]*(?=\s|\Z)"
)
_LINE_END = re.compile(rf"{_END.pattern}|(?<=[^\W\d_]{{2}})(?=\r?\n)")  # where lines are not wrapped


def ends_of(text: str, block: Span) -> re.Pattern[str]:
    """What ends a sentence in this paragraph."""
    return _END if is_wrapped(block.of(text)) else _LINE_END


def sentence_around(text: str, block: Span, place: Span) -> Span:
    """The sentence, or the sentences, of a paragraph in which `place` stands."""
    borders = [it.end() for it in ends_of(text, block).finditer(text, block.start, block.end)]
    start = max((it for it in borders if it <= place.start), default=block.start)
    end = min((it for it in borders if it >= place.end), default=block.end)
    whole = text[start:end]
    start += len(whole) - len(whole.lstrip())
    return Span(start, max(start, end - (len(whole) - len(whole.rstrip()))))
