"""A draft whose sentences are to be rewritten, and what is asked of it again and again."""

from __future__ import annotations

from bisect import bisect
from functools import cached_property

from toneguard.diagnostics import Finding, Span
from toneguard.draft import Draft
from toneguard.rewriting.news import is_refused
from toneguard.rewriting.paragraphs import ITEM, blocks_of
from toneguard.rewriting.register import Register, register_of
from toneguard.rewriting.sentences import sentence_around


class Writer:
    """A draft, with what is asked of it for each finding and worked out once."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.blocks = list(blocks_of(draft))
        self._starts = [block.start for block in self.blocks]

    @cached_property
    def register(self) -> Register:
        return register_of(self.draft)

    @cached_property
    def is_turned_down(self) -> bool:
        return is_refused(self.draft)

    def sentence_of(self, finding: Finding) -> Span | None:
        """The one sentence of the body in which a finding stands, without the number or dot of an item."""
        place = bisect(self._starts, finding.span.start) - 1
        if not len(finding.span) or place < 0 or not self.blocks[place].contains(finding.span):
            return None
        sentence = sentence_around(self.draft.text, self.blocks[place], finding.span)
        item = ITEM.match(self.draft.text, sentence.start) if sentence.start == self._starts[place] else None
        return Span(item.end(), sentence.end) if item and item.end() < finding.span.end else sentence
