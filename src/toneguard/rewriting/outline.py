"""What to do where little of a draft is left: an outline out of what the draft itself says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from toneguard.diagnostics import Occasion, PartKind, Span
from toneguard.draft import Draft
from toneguard.patterns import regex
from toneguard.rewriting.facts import facts_of
from toneguard.rewriting.moves import moves_of
from toneguard.rewriting.paragraphs import blocks_of
from toneguard.rewriting.sentences import ends_of
from toneguard.rewriting.telling import LUCK
from toneguard.rulebook import TURNED_DOWN

FEW_WORDS = 12
_BARE_LUCK = regex(rf"{LUCK.pattern}[^.!?…]*[.!?…]*")
_WORD = regex(r"[^\W_]+(?:['’-][^\W_]+)*")
_TOPIC = regex(r"(?<=\w[ ,;])(?:[A-Z][\w’'&-]+)(?: (?:[A-Z][\w’'&-]+|\d+))*")
_NO_TOPIC = regex(
    r"(?:I|I['’]\w+|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April"
    r"|May|June"
    r"|July|August|September|October|November|December|Mr|Mrs|Ms|Dr|Prof|OK|PS|English|God|Christmas"
    r"|Easter)\Z"
)
_STUMP = regex(
    r"(?i)\W*(?:(?:so|ok|okay|well),? )*(?:(?:i|we)(?:['’]ve| have)? )?(?:just )?(?:saw|seen|got|read|heard"
    r"|received|noted)"
    r" (?:about |of )?(?:the|your|ur|this) (?:[\w-]+ )?(?:letter|e-?mail|mail|message|text|note|notice|news"
    r"|list|chart"
    r"|rota|results?|decision|announcement|post|reply|answer|report)(?: (?:on|in|from|of) [\w ]+)?[.!?…]*\Z"
)
"""Word of the news without a word to it."""
_MOST_TOPICS = 3


def little_is_left(before: Draft, after: Draft) -> bool:
    """Whether what remains says hardly anything: a few words, all of them thanks, regrets and the like, or
    that the news came.
    """
    old, new = _words(before), _words(after)
    if old == new:
        return False
    says = [it for _, it in _sentences(after) if _WORD.search(it) and _says_more(it)]
    return not says_something(before, after) or (new < FEW_WORDS and not says)


def _says_more(sentence: str) -> bool:
    return not moves_of(sentence) and not _STUMP.match(sentence)


def says_something(before: Draft, after: Draft) -> bool:
    """Whether there is a word in the body of what remains; the greeting and the name of the draft, which
    may look like one when all between them has gone, are none, nor is luck wished behind what went.
    """
    parts = (part for part in before.parts if part.kind is not PartKind.BODY)
    frame = {line.strip() for part in parts for line in part.span.of(before.text).splitlines()}
    lines = [it for it in map(str.strip, _body(after).splitlines()) if _WORD.search(it) and it not in frame]
    return any(not _BARE_LUCK.fullmatch(it) for it in lines)


def outline(
    before: Draft,
    after: Draft,
    occasion: Occasion | None,
    faults: tuple[Sequence[Span], Sequence[Span]] = ((), ()),
) -> tuple[str, ...]:
    """Points to write the mail from, one a line, with the draft's own names, role, firm and topics.

    No sentence is quoted in which one of the `faults` stood before or stands after. The outline is for the
    writer to read and is never put into a draft.
    """
    at_fault = {
        it for draft, spans in zip((before, after), faults, strict=True) for it in _under(spans, draft)
    }
    good = [it for _, it in _sentences(after) if it not in at_fault]
    return tuple(_points(before, good, facts_of(before), occasion))


def _points(
    before: Draft, good: Sequence[str], facts: dict[str, str], occasion: Occasion | None
) -> Iterator[str]:
    reader = facts.get("reader")
    yield f"Greet {reader} by name." if reader else "Greet the reader by name."
    turned_down = occasion in TURNED_DOWN
    if turned_down:
        stage = facts.get("stage", "the time they gave you")
        yield f"Thank {reader or 'them'} for {stage}: name one moment of it that you liked or learned from."
        yield "Say in one sentence how you took the news; it may be sad."
    if topics := _topics(before, facts):
        yield f"Say plainly what is still to be settled about {_listed(topics)}."
    elif not turned_down:
        yield "Say what happened, with the date, and what you need, as a question."
    if turned_down:
        yield _wish(facts)
    if kept := _kept(good):
        yield f"Keep what is good already: “{kept}”"


def _wish(facts: dict[str, str]) -> str:
    role, firm = facts.get("role"), facts.get("firm")
    where = f" at {firm}" if firm else ""
    what = f"another {role} post{where}" if role else f"something else{where}"
    return f"Ask one thing, or leave the door open: {what}, or what you could do better."


def _kept(good: Sequence[str]) -> str | None:
    """The longest sentence of these that says something of its own."""
    return max((it for it in good if len(_WORD.findall(it)) > 3 and _says_more(it)), key=len, default=None)


def _under(faults: Sequence[Span], draft: Draft) -> Iterator[str]:
    """The sentences of the body in which one of the faults stands."""
    return (said for span, said in _sentences(draft) if any(span.overlaps(fault) for fault in faults))


def _sentences(draft: Draft) -> Iterator[tuple[Span, str]]:
    """The sentences of the body, each on one line, with their places."""
    for block in blocks_of(draft):
        borders = [block.start, *ends_of(draft.text, block, block.start, block.end), block.end]
        for start, end in pairwise(borders):
            if said := " ".join(draft.text[start:end].split()):
                yield Span(start, end), said


def _topics(draft: Draft, facts: dict[str, str]) -> list[str]:
    """Names that the body speaks of beside the reader, the role and the firm."""
    known = " ".join(facts.values())
    found = dict.fromkeys(" ".join(it.split()) for it in _TOPIC.findall(_body(draft)))
    fresh = [it for it in found if it not in known and not _NO_TOPIC.match(it) and not it.isupper()]
    return fresh[:_MOST_TOPICS]


def _listed(names: list[str]) -> str:
    *firsts, last = names
    return f"{', '.join(firsts)} and {last}" if firsts else last


def _body(draft: Draft) -> str:
    return "\n\n".join(part.span.of(draft.text) for part in draft.of_kind(PartKind.BODY))


def _words(draft: Draft) -> int:
    return len(_WORD.findall(_body(draft)))
