"""Counts that are no longer true: "two points" of which one is left, a "third" without a "second"."""

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
    r"(?i)(?:(?<=[.!?…] )|(?<=\n)|\A)(?:(?:and|but|so|well|anyway|just|only|(?:i|we)(?:['’]ve| have)"
    r"|(?:i|we)(?:['’]d| would) like to (?:make|raise|add|mention|note)|let me (?:make|add)),? )*"
    r"(?P<what>(?P<count>two|three|four|five) (?:(?:quick|small|little|short|other|more|last|further"
    r"|brief) )*(?:thing|point|question|matter|remark|note|correction|comment|request)s)"
    r"(?:,? (?!(?:are|were|have|will|would|may|might|can|need|remain|that|which|i|we"
    r"|you)\b)[^.:!?\n]{0,40})?[.:](?=\s|\Z)"
)
"""How several things are announced."""
_NUMBERS = ("one", "two", "three", "four", "five")
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_ORDINAL = regex(
    rf"(?i)(?:(?<=[.!?…] )|(?<=\n)|\A)(?P<word>(?P<which>{'|'.join(_ORDINALS)})(?:ly)?"
    r"|final(?:ly)?|last(?:ly)?)(?: of all)?,\s+(?P<next>\w)"
)
_WORD = regex(r"\w")
_MANNERS = frozenset({"thanks", "wishes"})


def recounted(text: str, blocks: Sequence[Span], rewrites: Sequence[Rewrite]) -> Iterator[Rewrite]:
    """The counts of what follows: "one" where one sentence is left, as many as items are left in a list, and
    gone with the last.
    """
    cuts = [it.span for it in rewrites if not it.text]
    for number, block in enumerate(blocks):
        for found in COUNTED.finditer(text, block.start, block.end):
            lead = Span(*found.span())
            near = _told(text, Span(lead.end, block.end), blocks[number + 1 :])
            was, left = (_things(text, near, faults) for faults in ((), cuts))
            if len(left) == len(was) or any(lead.overlaps(it.span) for it in rewrites):
                continue
            more = _things(text, [it for it in blocks if it.start >= near[-1].end], cuts)
            items, count = ITEM.match(text, near[0].start), 1 + _NUMBERS.index(found["count"].lower())
            if not left:
                yield Rewrite(without(text, lead), "", Grade.OFFER)
            elif (items and len(was) == count) or (len(left) == 1 and len(was) >= count and not more):
                yield _as_many(found, len(left))


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


def _as_many(found: re.Match[str], left: int) -> Rewrite:
    """An announcement of so many of the things."""
    number = _like(found["count"], _NUMBERS[left - 1])
    rest = found["what"][len(found["count"]) :]
    return Rewrite(Span(*found.span("what")), number + (rest[:-1] if left == 1 else rest), Grade.OFFER)


def reordered(text: str, blocks: Sequence[Span], rewrites: Sequence[Rewrite]) -> Iterator[Rewrite]:
    """The "first", "second", "third" that open sentences, counted anew where some of them go, and none where
    only one is left.
    """
    listed = [it for block in blocks for it in _ORDINAL.finditer(text, block.start, block.end)]
    counted = [it["which"].lower() for it in listed if it["which"]]
    if len(listed) < 2 or tuple(counted) != _ORDINALS[: len(counted)]:
        return
    going = [it.span for it in rewrites if not _ORDINAL.match(it.text)]
    left = [it for it in listed if not any(Span(*it.span("word")).overlaps(cut) for cut in going)]
    if len(left) == len(listed):
        return
    for which, it in zip(_ORDINALS, left, strict=False):
        if len(left) == 1:
            yield Rewrite(Span(*it.span()), _like(it["word"], it["next"]), Grade.OFFER)
        elif it["which"] and it["which"].lower() != which:
            yield Rewrite(Span(*it.span("which")), _like(it["which"], which), Grade.OFFER)


def _like(old: str, new: str) -> str:
    """A new word with a capital where the old one has it."""
    return new.capitalize() if old[0].isupper() else new
