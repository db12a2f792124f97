"""Sentences that made sense only beside one that goes: what pointed back to it, what led up to it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain

from toneguard.diagnostics import Grade, PartKind, Rewrite, Span
from toneguard.draft import Draft
from toneguard.patterns import regex
from toneguard.rewriting.counts import COUNTED, recounted, reordered
from toneguard.rewriting.facts import particulars_of
from toneguard.rewriting.grammar import FINITE
from toneguard.rewriting.halves import beside
from toneguard.rewriting.moves import moves_of
from toneguard.rewriting.naming import (
    called_by_name,
    counted_again,
    first_named,
    lost_sight,
    named_again,
    named_behind,
)
from toneguard.rewriting.paragraphs import blocks_of
from toneguard.rewriting.place import begun_at, blanked, instead, without
from toneguard.rewriting.pointing import (
    AHEAD,
    BACK,
    BACK_FIRST,
    ENDS_BACK,
    excuses,
    guesses,
    lone_news,
    looks_up,
    seals,
    set_against,
    settled,
    sighs,
)
from toneguard.rewriting.sentences import ends_of, last_of, sentence_around

MOST_WORDS = 14  # a longer sentence says something of its own
_WHOLE = regex(r"(?:[.!?…:][\"'”’)]*|\A|\n)\s*\Z")
_SUCH = regex(
    r"(?i)\bsuch (?!as\b)|\b(?:that|this) way\b|\b(?:new|other|better|more) ones\b|\bthe (?:latter|former)\b"
)
_REASON = regex(
    r"(?i)(?P<joint>(?P<loose>['’]?cause|cos|coz|cuz|bc)|because|although|though|whereas)\s+"
    r"(?!of\b)(?P<rest>\w[^,]*)\Z"
)
"""A reason, or what was granted, with no sentence of its own to belong to."""
_THAT = regex(r"(?i)\b(?:that|those|this|these) (?P<what>[a-z]{4,})\b")
_DO = regex(r"(?i)\b(?:i|we|they|people) (?:do|did) (?!not\b)([a-z]{3,})\b")
_THEN = regex(r"(?i),? (?:before|by|until) then\b")
_WHENEVER = regex(
    r"(?i)\b(?:when|until|once|before|after|by|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year)\b"
)
_WORD_OF_ACTION = regex(
    r"(?i)\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must"
    r"|shall|should"
    r"|\w+ed|got|get|gets|went|go|goes|come|came|take|took|give|gave|see|saw|know|hope|hear|write|wrote"
    r"|call|send|sent"
    r"|wish|love|thank|thanks|cheers|regards|please|sorry|welcome|congratulations|yours|best)\b|['’](?:s"
    r"|re|m|ve|ll|d)\b|n['’]t\b|:"
)
_WITH_SUBJECT = regex(r"(?i)(?:i|we|you|u|he|she|they|it|this|that|there|who|what|my|our|the)\b")
_THANKED_FOR = regex(
    r"(?i)(?:many )?thank(?:s| you)"
    r"(?P<what>(?: very much)? for (?:that|those|it|them)(?:(?=[.!]\Z)|, and(?= for\b)))"
)
_IF_NOT = regex(
    r"(?i)(?:and |but |or )?if (?:not|so|(?:it|that|this)(?:['’]s|['’]s not| is| is not| isn['’]?t)"
    r"(?: still| really| too)? (?:an? )?(?:no|possible|not possible|impossible|out of the question"
    r"|too much(?: to ask)?)),\s+(?P<first>\w)"
)
"""What hangs on the answer to a request."""
_BECAUSE_OF_IT = regex(r"(?i),? because of (?:this|that|it)(?=[.!]*\Z)")
_ALSO_THANKS = regex(r"(?i)\bthank(?:s| you)(?P<also> also| too) for\b")
_FRAGMENT_WORDS = 4
_POINTER = regex(r"(?i)\b(?:below|above|attached|enclosed|overleaf|inside)\b")
_SIGNED = regex(r"[A-Z][\w’'-]*\.?(?: [A-Z][\w’'-]*\.?)+")
_LEADS = regex(
    r"(?i)(?:and |but |so |well,? |sir,? |madam,? )?"
    r"(?:(?:here['’]?s|here is|there['’]?s) (?:(?:just )?(?:the|one"
    r"|another|my) (?:part|thing|bit|point|question|truth|problem)"
    r"|what|why|where|how)\b|(?:one|another|just one|the other|the only) (?:last |more "
    r"|other )?(?:thing|question|point)\b"
    r"|(?:allow|permit) me\b|let me (?:be|say|tell|put|just)\b|(?:i|we)(?: will|['’]?ll| must| have to"
    r"| want to"
    r"| just want to| would like to| need to)"
    r" (?:say|ask|add|share|explain|be (?:honest|frank|blunt|clear|straight|plain|open))\b"
    r"|what (?:i|we|gets|bothers|hurts)\b|my point is\b|for the record\b"
    r"|not to be (?:that|the|a)\b|(?:i (?:have )?|i['’]ve )?(?:been|thought|slept|reflected)(?: \w+)?"
    r" (?:over|about|on) (?:it|this|that)\b|that makes (?:two|three|four)\b"
    r"|(?:i|we) (?:just |only )?have (?:just |only )?(?:one|a) question\b"
    r"|make no mistake\b|i (?:mean|ask you|put it to you)\b|tell me\b|think about it\b"
    r"|(?:(?:ah|oh|ha|hm+|omg|wow|well|ok|okay|right|look|listen|so|nothing|honestly|seriously|really)\b"
    r"[.!…, ]*)+\Z)"
)
_SIGH = regex(r"(?i)(?:ah|oh|so)[.!…]+\Z")
_SAID = regex(
    r"(?i)(?:(?:and|but|so),? )?(?:you(?: had|['’]d)? (?:said|told|promised|mentioned|claimed)\b"
    r"(?! (?:yes|no)\b)"
    r"|(?:i|we) (?:gather|take it|notice|hear|see) (?:that )?(?:there|you|they|he|she|some(?:body|one))"
    r"(?:['’]\w+| (?:is|was|are|were|have|has|had|went|gave|chose|got|took|held|found)\b))"
)
"""What the reader said or somebody heard, of which only what goes tells what is made of it."""
_HERE_IT_IS = regex(
    r"(?i).*?(?P<here>(?:\A|,? (?=(?:so|well|and|but)\b))(?:(?:so|well|and|but|ok|okay|right),? )?"
    r"here (?:it is|goes|you are)[.:!]*)\Z"
)
_ANNOUNCES = regex(
    r"(?i)(?:can|may|could|might) (?:i|we) (?:just |only )?(?:ask|say)(?: you)?"
    r"(?: (?:one|a|another|the) \w+)?\?\Z"
    r"|[\w’' ]+ (?:is|was)(?: quite)? (?:another|a different) (?:matter|story|thing)[.:…]*\Z"
)
_REPORTS = regex(
    r"(?i)(?:(?:and|but|so),? )?"
    r"(?:(?:you(?:['’]ve| have| had)? (?:say|said|write|wrote|written|call|called|tell|told|put)"
    r"|(?:i|we)(?:['’](?:m|re)| am| are|['’]ve been| have been| was| were) told"
    r"|(?:i|we)(?:['’](?:m|re)| am| are)(?= [\"“])"
    r"|(?:i|we) (?:see|hear|gather|read|understand)"
    r"|(?:it|(?:page|paragraph|point|section|line) \d+|(?:your|the) (?:letter|e-?mail|message|note|reply"
    r"|answer|feedback|sheet))"
    r" (?:says|said|speaks|calls))\b"
    r"[^\"“”\d]*)?(?:\"[^\"\d]+\"|“[^”\d]+”)[.!?…]*\Z"
)
"""What the reader said, in quotation marks: an accusation that breaks off where its answer goes."""
_ASKS = regex(r"(?i)\?|\b(?:please|pls|thank|thanks|could you|can you|sorry)\b")


def with_orphans(draft: Draft, rewrites: Iterable[Rewrite], barbs: Collection[Rewrite] = ()) -> list[Rewrite]:
    """The rewrites, and cuts of the short sentences around a cut that lose their sense with it.

    "That hurt." goes with what it points back to, "Here is the thing:" with what it leads up to; a
    longer lead keeps its words and ends with a full stop. What tells a fact, asks or thanks stays. A
    sign-off goes with the name under it. `barbs` are those of the rewrites with which goes what only served
    the words that they answer.
    """
    found = list(rewrites)
    blocks = list(blocks_of(draft))
    while orphan := next(
        chain(_orphans(draft.text, blocks, found), _served(draft, blocks, found, barbs)), None
    ):
        found.append(orphan)
    found += _plainer(draft.text, blocks, found)
    found += _renamed(draft.text, blocks, found)
    found += first_named(draft, blocks, found)
    found += recounted(draft.text, blocks, found)
    found += reordered(draft.text, blocks, found)
    return [*found, *_unsigned(draft, found), *_first_thanks(draft.text, blocks, found)]


def _served(
    draft: Draft, blocks: Sequence[Span], rewrites: Sequence[Rewrite], barbs: Collection[Rewrite]
) -> Iterator[Rewrite]:
    """What becomes of the sentences that only served a barb that goes."""
    going = [it.span for it in barbs if not it.text]
    cuts = (cut for cut in _cuts(draft.text, rewrites) if any(map(cut.overlaps, going)))
    yield from beside(draft, blocks, (cut for cut in cuts if _is_whole(draft.text, cut)), rewrites, barbs)


def _first_thanks(text: str, blocks: Sequence[Span], rewrites: Sequence[Rewrite]) -> Iterator[Rewrite]:
    """The cut of the "also" of thanks that have become the first."""
    start = blocks[0].start if blocks else 0
    for found in _ALSO_THANKS.finditer(text, start):
        inside = [it for it in rewrites if it.span.end <= found.start()]
        before = blanked(text, Span(start, found.start()), (it.span for it in inside))
        lost = "thanks" in moves_of(text[start : found.start()])
        said = [before, *(it.text for it in inside)]
        clear = not any(it.span.overlaps(Span(*found.span())) for it in rewrites)
        if lost and clear and not any("thanks" in moves_of(it) for it in said):
            yield Rewrite(Span(*found.span("also")), "", Grade.OFFER)
        return


def _unsigned(draft: Draft, rewrites: Sequence[Rewrite]) -> Iterator[Rewrite]:
    """The cut of a sign-off under which nothing is left."""
    text = draft.text
    for cut in _cuts(text, rewrites):
        closing = next((it.span for it in draft.of_kind(PartKind.CLOSING) if it.span.contains(cut)), None)
        if closing is None or text[cut.end :].strip():
            continue
        lead = text[closing.start : cut.start].strip()
        if lead.endswith(",") and "\n" not in lead:
            yield Rewrite(Span(len(text[: closing.start].rstrip()), cut.start), "", Grade.OFFER)


def _orphans(text: str, blocks: Sequence[Span], rewrites: Sequence[Rewrite]) -> Iterator[Rewrite]:
    for cut in _cuts(text, rewrites):
        around = [it for it in blocks if it.overlaps(cut)]
        if not (around and _is_whole(text, cut) and around[0].start <= cut.start):
            continue
        below = next((it for it in blocks if it.start >= cut.end), None)
        near = (_behind(text, around, below, cut), _before(text, around[0], cut), _sigh(text, around[0]))
        for orphan in filter(None, near):
            if not any(_meets(text, orphan.span, it.span) for it in rewrites):
                yield orphan


def _plainer(text: str, blocks: Sequence[Span], rewrites: Sequence[Rewrite]) -> Iterator[Rewrite]:
    """Short news without the "so" that opened a paragraph of which nothing else is left."""
    for block in blocks:
        cuts = [it.span for it in rewrites if it.span.overlaps(block) and not it.text]
        left = blanked(text, block, cuts)
        sentence = _next_sentence(text, block, block.start + len(left) - len(left.lstrip()))
        so = lone_news(left.strip()) if cuts and sentence.of(text) == left.strip() else None
        if so and not any(_meets(text, sentence, it.span) for it in rewrites):
            yield instead(sentence, *so)


def _renamed(text: str, blocks: Sequence[Span], rewrites: Sequence[Rewrite]) -> Iterator[Rewrite]:
    """The names of whom the sentences behind rewritten ones speak of, where the new words name nobody, and
    the cuts of a few words that added to what went.
    """
    for it in rewrites:
        block = next((block for block in blocks if block.contains(it.span)), None)
        if block is None or not it.text[1:] or not _is_whole(text, it.span):  # a letter begins what is kept
            continue
        sentence = _next_sentence(text, block, it.span.end)
        before, gone = text[block.start : it.span.start], it.span.of(text)
        words = sentence.of(text)
        if any(_meets(text, sentence, other.span) for other in rewrites):
            continue
        added = seals(words) or (words and _says_nothing(words) and _is_fragment(words))
        if added and _is_another_matter(it.text, gone):
            yield _cut(text, sentence)
        if again := named_behind(sentence, words, before, it.text, gone):
            yield again


def _is_another_matter(new: str, gone: str) -> bool:
    """Whether new words ask nothing and have none of the longer words of what went."""
    return not _ASKS.search(new) and _content(new).isdisjoint(_content(gone))


def _cuts(text: str, rewrites: Iterable[Rewrite]) -> Iterator[Span]:
    """What goes, neighbours in one."""
    cut: Span | None = None
    for it in sorted((it.span for it in rewrites if not it.text and len(it.span)), key=lambda it: it.start):
        if cut and not text[cut.end : it.start].strip():
            cut = cut.union(it)
            continue
        if cut:
            yield cut
        cut = it
    if cut:
        yield cut


def _is_whole(text: str, cut: Span) -> bool:
    """Whether whole sentences go."""
    return bool(_WHOLE.search(text, 0, cut.start) and _WHOLE.search(cut.of(text).rstrip() + "\n"))


def _meets(text: str, orphan: Span, other: Span) -> bool:
    """Whether two places share more than the space between them."""
    if not len(other):
        return orphan.contains(other)
    return bool(text[max(orphan.start, other.start) : min(orphan.end, other.end)].strip())


def _behind(text: str, around: Sequence[Span], below: Span | None, cut: Span) -> Rewrite | None:
    """The cut of the next sentence, where it points back, or with the name of whom it speaks of.

    `around` are the paragraphs of the cut, `below` is the one under them.
    """
    block = around[-1]
    apart = not text[max(cut.end, block.start) : block.end].strip()
    if apart and below is None:
        return None
    if apart and below:
        block = below
    sentence = _next_sentence(text, block, max(cut.end, block.start))
    words = sentence.of(text)
    gone = cut.of(text)
    before = text[around[0].start : cut.start] if apart or block.start <= cut.start else ""
    thanked = "thanks" in moves_of(gone)  # thanks name nothing that "it" might be
    first = not (thanked or before.strip())
    repeats = not _content(words).isdisjoint(_content(gone))
    it_is_lost = (first or repeats) and BACK_FIRST.match(words) and not AHEAD.match(words)
    lost = (it_is_lost and not apart) or lost_sight(words, before, gone)
    if excuses(words, alone=first):
        return _cut(text, sentence)
    if found := _IF_NOT.match(words):
        return begun_at(text, sentence.start, sentence.start + found.start("first"))
    if apart:
        if first and (seals(words) or (looks_up(words) and _says_nothing(words))):
            return _cut(text, sentence)
        named = named_again(sentence, words, gone) or called_by_name(sentence, words, gone, told=True)
        return named if lost else None
    short = len(words.split()) <= MOST_WORDS // 2 and not thanked
    points = (
        lost
        or BACK.match(words)
        or _SUCH.search(words)
        or _is_fragment(words)
        or (short and ENDS_BACK.search(words))
        or _shown(words, before, gone)
        or _insists(words, gone)
    )
    last_word = (seals(words) and not thanked) or guesses(words, gone)
    if (lost and (again := called_by_name(sentence, words, gone, not _says_nothing(words)))) or (
        again := counted_again(sentence, words, before, gone)
        or _without_then(sentence, words, before, gone)
        or _without_reason(text, sentence, words)
    ):
        return again
    if (points and _says_nothing(words)) or last_word or settled(words, gone):
        return _cut(text, sentence)
    if against := set_against(words):
        return instead(sentence, against, "")
    if found := _BECAUSE_OF_IT.search(words):
        return instead(sentence, found.span(), "")
    if found := _THANKED_FOR.match(words):
        return instead(sentence, found.span("what"), "")
    return named_again(sentence, words, gone) if lost else None


def _next_sentence(text: str, block: Span, start: int) -> Span:
    """The first sentence of a paragraph from a place on."""
    start += len(text[start : block.end]) - len(text[start : block.end].lstrip())
    end = next(ends_of(text, block, start, block.end), start + len(text[start : block.end].rstrip()))
    return Span(start, end)


def _shown(words: str, before: str, gone: str) -> bool:
    """Whether "that coat" is one that only what went had named."""
    return any(
        re.search(rf"(?i)\b{it}", gone) and not re.search(rf"(?i)\b{it}", before)
        for it in _THAT.findall(words)
    )


def _insists(words: str, gone: str) -> bool:
    """Whether "I do listen" answers a word that only what went had."""
    return any(re.search(rf"(?i)\b{verb[:4]}", gone) for verb in _DO.findall(words))


def _without_then(sentence: Span, words: str, before: str, gone: str) -> Rewrite | None:
    """A sentence without "before then", where only what went had said when."""
    found, last = _THEN.search(words), last_of(before)
    known = _WHENEVER.search(last) or particulars_of(last)
    return instead(sentence, found.span(), "") if found and _WHENEVER.search(gone) and not known else None


def _without_reason(text: str, sentence: Span, words: str) -> Rewrite | None:
    """A sentence without the "because" or "although" that joined it to what went, where it is one clause."""
    found = _REASON.match(words)
    if found is None or not (found["loose"] or len(FINITE.findall(found["rest"])) == 1):
        return None
    return begun_at(text, sentence.start, sentence.start + found.start("rest"))


def _content(words: str) -> frozenset[str]:
    """The longer words."""
    return frozenset(re.findall(r"[a-z]{5,}", words.lower()))


def _is_fragment(words: str) -> bool:
    """Whether a sentence is a few words without a verb, which added to what went and show nothing."""
    few = len(words.split()) <= _FRAGMENT_WORDS and words[-1:] in ".!?…"
    return (
        few
        and not (_POINTER.search(words) or _SIGNED.fullmatch(words) or COUNTED.match(words))
        and not _WORD_OF_ACTION.search(words)
        and not _WITH_SUBJECT.match(words)
    )


def _before(text: str, block: Span, cut: Span) -> Rewrite | None:
    """The cut of the sentence before, where it leads up to what goes, or a full stop for its colon."""
    end = block.start + len(text[block.start : cut.start].rstrip())
    if end <= block.start:
        return None
    start = sentence_around(text, block, Span(end - 1, end)).start
    words = text[start:end]
    more = text[cut.end : block.end].strip()
    if words.endswith(":") and (not more or "\n" not in text[end : cut.start]):
        short = _says_nothing(words) and len(words.split()) <= MOST_WORDS // 2
        return _cut(text, Span(start, end)) if short else Rewrite(Span(end - 1, end), ".", Grade.OFFER)
    if _REPORTS.match(words) and not more:
        return _cut(text, Span(start, end))
    short = len(words.split()) <= MOST_WORDS // 2
    led = _LEADS.match(words) or _breaks_off(words, text[block.start : start], more)
    leads = ((short and led) or _HERE_IT_IS.match(words)) and _says_nothing(words)
    if leads or _ANNOUNCES.match(words) or (sighs(words) and not text[block.start : start].strip()):
        return _cut(text, Span(start, end))
    return _without_announcement(text, Span(start, end)) if not more else None


def _without_announcement(text: str, sentence: Span) -> Rewrite | None:
    """A longer sentence without its "but here goes", where nothing goes any more; none where it only led up
    to that.
    """
    words = sentence.of(text)
    found = _HERE_IT_IS.match(words)
    if found and not (particulars_of(words) or _ASKS.search(words)):
        return _cut(text, sentence)
    return instead(sentence, found.span("here"), ".") if found else None


def _sigh(text: str, block: Span) -> Rewrite | None:
    """The cut of the "So." or "Ah." that opens a paragraph of which something goes."""
    sentence = _next_sentence(text, block, block.start)
    return _cut(text, sentence) if _SIGH.fullmatch(sentence.of(text)) else None


def _breaks_off(words: str, above: str, more: str) -> bool:
    """Whether it only led up to what goes: what the reader had said, or words of the sentence above it."""
    if _is_fragment(words):
        said = _all_words(words)
        return bool(said) and said <= _all_words(last_of(above))
    return bool(_SAID.match(words)) and _content(words).isdisjoint(_content(more))


def _all_words(words: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", words.lower()))


def _cut(text: str, sentence: Span) -> Rewrite:
    return Rewrite(without(text, sentence), "", Grade.OFFER)


def _says_nothing(words: str) -> bool:
    """Whether a reader misses nothing: no fact, no question, no thanks, few words."""
    told = particulars_of(words) or _ASKS.search(words) or "thanks" in moves_of(words)
    return not told and len(words.split()) <= MOST_WORDS
