"""Announced counts that are no longer true: "two points" of which one is left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toneguard.diagnostics import Grade, Rewrite, Span
from toneguard.patterns import regex
from toneguard.rewriting.moves import moves_of
from toneguard.rewriting.paragraphs import ITEM
from toneguard.rewriting.place import blanked, without
from toneguard.rewriting.sentences import BORDER

COUNTED = regex(
    r"(?i)(?:(?<=[.!?…] )|(?<=\n)|\A)(?:(?:and|but|so|well|anyway|just|only|(?:i|we)(?:['’]ve| have)),? )*"
    r"(?P<what>(?P<count>two|three|four|five) (?:(?:quick|small|little|short|other|more|last|further"
    r"|brief) )*(?:thing|point|question|matter|remark|note|correction|comment|request)s)"
    r"(?:,? (?!(?:are|were|have|will|would|may|might|can|need|remain|that|which|i|we"
    r"|you)\b)[^.:!?\n]{0,40})?[.:](?=\s|\Z)"
)
"""How several things are announced."""
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_WORD = regex(r"\w")
_MANNERS = frozenset({"thanks", "wishes"})


def recounted(text: str, blocks: Sequence[Span], rewrites: Sequence[Rewrite]) -> Iterator[Rewrite]:
    """The counts of what follows, as "one" where one sentence or item is left, and gone with the last."""
    cuts = [it.span for it in rewrites if not it.text]
    for number, block in enumerate(blocks):
        for found in COUNTED.finditer(text, block.start, block.end):
            lead = Span(*found.span())
            near = _told(text, Span(lead.end, block.end), blocks[number + 1 :])
            was, left = (_things(text, near, faults) for faults in ((), cuts))
            if len(left) == len(was) or any(lead.overlaps(it.span) for it in rewrites):
                continue
            more = _things(text, [it for it in blocks if it.start >= near[-1].end], cuts)
            alone = len(left) == 1 and len(was) >= _NUMBERS[found["count"].lower()]
            if not left:
                yield Rewrite(without(text, lead), "", Grade.OFFER)
            elif alone and (ITEM.match(text, near[0].start) or not more):
                yield _as_one(found)


def _told(text: str, rest: Span, below: Sequence[Span]) -> list[Span]:
    """Where what was announced is told: behind it, in the items under it, or in all that is below."""
    items = [it for it in below if ITEM.match(text, it.start)]
    if rest.of(text).strip() or not below:
        return [rest]
    return items if items and items[0] == below[0] else list(below)


def _things(text: str, places: Sequence[Span], cuts: Sequence[Span]) -> list[str]:
    """The items of a list that stay, or the sentences that stay and do more than thank or wish."""
    left = [blanked(text, it, cuts) for it in places]
    if places and ITEM.match(text, places[0].start):
        return [it for it in left if _WORD.search(ITEM.sub("", it, count=1))]
    sentences = (sentence for it in left for sentence in BORDER.split(it))
    return [it for it in sentences if _WORD.search(it) and not moves_of(it) & _MANNERS]


def _as_one(found: re.Match[str]) -> Rewrite:
    """An announcement of one of the things."""
    one = "One" if found["count"][0].isupper() else "one"
    what = f"{one}{found['what'][len(found['count']) : -1]}"
    return Rewrite(Span(*found.span("what")), what, Grade.OFFER)
