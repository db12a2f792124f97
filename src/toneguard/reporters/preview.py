"""A rewrite as it would read: the sentence around it with the new words in place."""

from __future__ import annotations

import re
from typing import NamedTuple

from rich.cells import cell_len

from toneguard.diagnostics import Finding, Rewrite, Span
from toneguard.patterns import regex
from toneguard.reporters.printable import printable
from toneguard.reporters.terminal import ELLIPSIS, head, tail

MAX_REWRITES = 3
LEFT_OUT = "leave this out"
REACH = 1000  # code points looked at on each side
CONTEXT = 160  # cells of the sentence shown on each side

_BORDER = regex(
    r"[.!?…](?<!\bMr.)(?<!\bMs.)(?<!\bDr.)(?<!\bNo.)(?<!\bSt.)(?<!\bMrs.)(?<!\bProf.)(?<!\be\.g.)(?<!\bi\.e.)"
    r"[.!?…]*[\"'”’)\]]*(?=\s|$)"  # the mark first, which is rare
    r"|\n(?=\s*(?:\n|[-*•>]\s))"  # a blank line, a list, a quotation
    r"|^[^\n]{1,40},\r?\n",  # a greeting
    re.MULTILINE,
)


class Preview(NamedTuple):
    """A rewrite as a reader is shown it: what to do, and the sentence that comes of it in three pieces.

    The pieces are empty where the place is better left out.
    """

    label: str
    before: str
    new: str
    after: str

    @property
    def plain(self) -> str:
        """The sentence, or what to do where there is none."""
        return self.before + self.new + self.after or LEFT_OUT


def previews(text: str, finding: Finding) -> list[Preview]:
    """The best rewrites of a finding in `text`, three at most and none twice."""
    shown: dict[tuple[str, str, str], str] = {}
    for rewrite in finding.rewrites:
        pieces = in_place(text, rewrite)
        if pieces not in shown and len(shown) < MAX_REWRITES:
            shown[pieces] = "or" if shown else "instead" if len(rewrite.span) else "add"
    return [Preview(label, *pieces) for pieces, label in shown.items()]


def in_place(text: str, rewrite: Rewrite) -> tuple[str, str, str]:
    """What stands before the new words in their sentence, the new words, and what stands after them.

    An insertion is shown alone. All three are empty where nothing of the sentence would be left.
    """
    new = _folded(rewrite.text).strip()
    if not len(rewrite.span):
        return "", new, ""
    sentence = _sentence(text, rewrite.span)
    before = _cut_head(_folded(text[sentence.start : rewrite.span.start]).lstrip())
    after = _cut_tail(_folded(text[rewrite.span.end : sentence.end]).rstrip())
    if not re.search(r"\w", before + new + after):
        return "", "", ""
    if not new and after[:1] in " .,;:!?":
        before = before.rstrip()
    return before, new, after if before or new else after.lstrip()


def _folded(text: str) -> str:
    return printable(re.sub(r"\s+", " ", text))


def _cut_head(before: str) -> str:
    return before if cell_len(before) <= CONTEXT else f"{ELLIPSIS} {tail(before, CONTEXT)}"


def _cut_tail(after: str) -> str:
    return after if cell_len(after) <= CONTEXT else f"{head(after, CONTEXT)} {ELLIPSIS}"


def _sentence(text: str, span: Span) -> Span:
    """From the last sentence border before `span` to the first one at its end or after it.

    White space at the edges of `span` does not count: a cut takes some along.
    """
    words = span.of(text).strip()
    first = span.start + span.of(text).find(words)
    last = first + len(words)
    start, end = max(0, first - REACH), min(len(text), last + REACH)
    for border in _BORDER.finditer(text, start, end):
        if border.end() <= first:
            start = border.end()
        elif border.end() >= last:
            end = border.end()
            break
    return Span(min(start, span.start), max(end, span.end))
