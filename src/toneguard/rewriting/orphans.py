"""Sentences that made sense only beside one that goes: what pointed back to it, what led up to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from toneguard.diagnostics import Grade, Rewrite, Span
from toneguard.draft import Draft
from toneguard.rewriting.facts import particulars_of
from toneguard.rewriting.moves import moves_of
from toneguard.rewriting.paragraphs import blocks_of
from toneguard.rewriting.place import without
from toneguard.rewriting.sentences import ends_of

MOST_WORDS = 14  # a longer sentence says something of its own

_WHOLE = re.compile(r"(?:[.!?…:][\"'”’)]*|\A|\n)\s*\Z")
_JOINED = r"(?:and|but|so|yet|now|then|well|sorry|honestly|frankly)?,? ?"
_VERB = (
    r"(?:['’](?:s|re|d|ll)|s|\s+(?:is|was|are|were|will|would|has|had|have|does|did|doesn['’]?t"
    r"|didn['’]?t|isn['’]?t|wasn['’]?t"
    r"|can|could|can['’]?t|may|might|must|should|makes?|made|hurts?|stung|stings?|says?|said|tells?"
    r"|took|takes|goes|went"
    r"|seems?|seemed|feels?|felt|means?|meant|came|shows?|showed|cost|still|just|really|alone))\b"
)
_BACK = re.compile(
    rf"(?i){_JOINED}(?:(?:that|this|those|these|which|all of (?:that|this|it|which)|both|neither"
    rf"|none of (?:that|this|it)){_VERB}"
    r"|which\b|nor\b|because of (?:that|this|it)\b|for (?:that|this) reason\b|despite (?:that"
    r"|this)\b|as (?:if|though)\b"
    r"|(?:same|so) (?:do|did|does|is|was|am|are|were|with)\b|unlike\b|not that\b"
    r"|(?:i|we) (?:really |still |just )?(?:mean|meant|took|believed|did|said|counted|knew|checked)"
    r"(?: (?:it|that|this|so|them))?(?: on| up)?[.!]*\Z|or (?:maybe"
    r"|perhaps)\b|at least\b|in (?:that|this|such) (?:case|way|respect)\b|the (?:others|former|latter)\b"
    r"|(?:i|we) (?:do|did|can do|have done) (?:it|that|this|so)\b)"
)
_SUCH = re.compile(r"(?i)\bsuch (?!as\b)|\b(?:new|other|better) ones\b")
_BACK_FIRST = re.compile(rf"(?i){_JOINED}(?:it|they){_VERB}")
_SOMEBODY = re.compile(rf"(?i){_JOINED}(?P<who>he|she|they|it|his|her|their)(?:{_VERB}|\s)")
_NAME = r"(?<=[a-z0-9,;:] )(?!I\b)[A-Z][a-z]+"
_HE = r"\b(?:he|him|his|man|son|father|dad|husband|brother|boy|lad|guy|uncle|chef|coach)\b"
_SHE = r"\b(?:she|her|woman|daughter|mother|mum|mom|wife|sister|girl|lady|aunt)\b"
_THEY = r"\b(?:they|them|their|everyone|everybody|people|\w{3,}(?<!s)s)\b"
_NAMES = {"he": f"{_NAME}|{_HE}", "she": f"{_NAME}|{_SHE}", "they": _THEY}
_NAMED = {who: re.compile(pattern) for who, pattern in _NAMES.items()}
_POSSESSIVE = {"his": "he", "her": "she", "their": "they"}
_WORD_OF_ACTION = re.compile(
    r"(?i)\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must"
    r"|shall|should"
    r"|\w+ed|got|get|gets|went|go|goes|come|came|take|took|give|gave|see|saw|know|hope|hear|write|wrote"
    r"|call|send|sent"
    r"|wish|love|thank|thanks|cheers|regards|please|sorry|welcome|congratulations|yours|best)\b|['’](?:s"
    r"|re|m|ve|ll|d)\b|n['’]t\b|:"
)
_WITH_SUBJECT = re.compile(r"(?i)(?:i|we|you|u|he|she|they|it|this|that|there|who|what|my|our|the)\b")
_FRAGMENT_WORDS = 4
_AHEAD = re.compile(r"(?i)it(?:['’]?s|\s+(?:is|was|would be|has been))\b.*\b(?:to|that|if|when|how|of you)\b")
_LEADS = re.compile(
    r"(?i)(?:and |but |so |well,? )?(?:(?:here['’]?s|here is|there['’]?s) (?:(?:just )?(?:the|one"
    r"|another|my) (?:part|thing|bit|point|question|truth|problem)"
    r"|what|why|where|how)\b|(?:one|another|just one|the other|the only) (?:last |more "
    r"|other )?(?:thing|question|point)\b"
    r"|(?:allow|permit) me\b|let me (?:be|say|tell|put|just)\b|(?:i|we)(?: will|['’]?ll| must| have to"
    r"| want to"
    r"| just want to| would like to| need to)"
    r" (?:say|ask|add|be (?:honest|frank|blunt|clear|straight|plain))\b|what (?:i|we|gets|bothers"
    r"|hurts)\b|my point is\b|for the record\b"
    r"|not to be (?:that|the|a)\b|(?:i['’]ve |i have )?(?:been|thought|slept) (?:over|about|on)"
    r" (?:it|this|that)\b"
    r"|(?:i|we) (?:just |only )?have (?:just |only )?(?:one|a) question\b"
    r"|make no mistake\b|i (?:mean|ask you|put it to you)\b|tell me\b|think about it\b"
    r"|(?:well|wow|ok|okay|right|look|listen|so|honestly|seriously|really)[.!…,]*\Z)"
)
_ANNOUNCES = re.compile(
    r"(?i)(?:can|may|could|might) (?:i|we) (?:just |only )?(?:ask|say)(?: you)?"
    r"(?: (?:one|a|another|the) \w+)?\?\Z"
)
_ASKS = re.compile(r"(?i)\?|\b(?:please|pls|thank|thanks|could you|can you|sorry)\b")


def with_orphans(draft: Draft, rewrites: Iterable[Rewrite]) -> list[Rewrite]:
    """The rewrites, and cuts of the short sentences around a cut that lose their sense with it.

    "That hurt." goes with what it points back to, "Here is the thing:" with what it leads up to; a
    longer lead keeps its words and ends with a full stop. What tells a fact, asks or thanks stays.
    """
    found = list(rewrites)
    blocks = list(blocks_of(draft))
    while orphan := next(_orphans(draft.text, blocks, found), None):
        found.append(orphan)
    return found


def _orphans(text: str, blocks: Sequence[Span], rewrites: Sequence[Rewrite]) -> Iterator[Rewrite]:
    for cut in _cuts(text, rewrites):
        block = next((it for it in blocks if it.overlaps(cut)), None)
        if block is None or not (_is_whole(text, cut) and block.start <= cut.start):
            continue
        near = (_behind(text, block, cut), _before(text, block, cut))
        for orphan in filter(None, near):
            if not any(_meets(text, orphan.span, it.span) for it in rewrites):
                yield orphan


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


def _behind(text: str, block: Span, cut: Span) -> Rewrite | None:
    """The cut of the next sentence, where it points back."""
    start = cut.end + len(text[cut.end : block.end]) - len(text[cut.end : block.end].lstrip())
    if start >= block.end:
        return None
    end = next(ends_of(text, block, start, block.end), start + len(text[start : block.end].rstrip()))
    sentence = Span(start, end)
    words = sentence.of(text)
    thanked = "thanks" in moves_of(cut.of(text))  # thanks name nothing that "it" might be
    first = not (thanked or text[block.start : cut.start].strip())
    points = (
        _BACK.match(words)
        or _SUCH.search(words)
        or (first and _BACK_FIRST.match(words) and not _AHEAD.match(words))
        or _lost_sight(words, text[block.start : cut.start], cut.of(text))
        or _is_fragment(words)
    )
    return _cut(text, sentence) if points and _says_nothing(words) else None


def _lost_sight(words: str, before: str, gone: str) -> bool:
    """Whether a sentence speaks of somebody whom only the words that went had named."""
    found = _SOMEBODY.match(words)
    who = found["who"].lower() if found else ""
    named = _NAMED.get(_POSSESSIVE.get(who, who))
    return named is not None and bool(named.search(gone)) and not named.search(before)


def _is_fragment(words: str) -> bool:
    """Whether a sentence is a few words without a verb, which added to what went."""
    few = len(words.split()) <= _FRAGMENT_WORDS and words[-1:] in ".!?…"
    return few and not _WORD_OF_ACTION.search(words) and not _WITH_SUBJECT.match(words)


def _before(text: str, block: Span, cut: Span) -> Rewrite | None:
    """The cut of the sentence before, where it leads up to what goes, or a full stop for its colon."""
    end = block.start + len(text[block.start : cut.start].rstrip())
    if end <= block.start:
        return None
    start = max(ends_of(text, block, block.start, end - 1), default=block.start)
    start += len(text[start:end]) - len(text[start:end].lstrip())
    words = text[start:end]
    more = text[cut.end : block.end].strip()
    if words.endswith(":") and (not more or "\n" not in text[end : cut.start]):
        short = _says_nothing(words) and len(words.split()) <= MOST_WORDS // 2
        return _cut(text, Span(start, end)) if short else Rewrite(Span(end - 1, end), ".", Grade.OFFER)
    leads = _LEADS.match(words) and len(words.split()) <= MOST_WORDS // 2 and _says_nothing(words)
    return _cut(text, Span(start, end)) if leads or _ANNOUNCES.match(words) else None


def _cut(text: str, sentence: Span) -> Rewrite:
    return Rewrite(without(text, sentence), "", Grade.OFFER)


def _says_nothing(words: str) -> bool:
    """Whether a reader misses nothing: no fact, no question, no thanks, few words."""
    told = particulars_of(words) or _ASKS.search(words) or "thanks" in moves_of(words)
    return not told and len(words.split()) <= MOST_WORDS
