"""Sentences that made sense only beside one that goes: what pointed back to it, what led up to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from toneguard.diagnostics import Grade, PartKind, Rewrite, Span
from toneguard.draft import Draft
from toneguard.patterns import regex
from toneguard.rewriting.facts import particulars_of, reader
from toneguard.rewriting.grammar import FINITE
from toneguard.rewriting.hopes import chosen_of
from toneguard.rewriting.moves import moves_of
from toneguard.rewriting.paragraphs import blocks_of
from toneguard.rewriting.place import blanked, without
from toneguard.rewriting.sentences import ends_of

MOST_WORDS = 14  # a longer sentence says something of its own

_WHOLE = regex(r"(?:[.!?…:][\"'”’)]*|\A|\n)\s*\Z")
_JOINED = r"(?:and|but|so|yet|now|then|well|sorry|honestly|frankly)?,? ?"
_VERB = (
    r"(?:['’](?:s|re|d|ll)|s|\s+(?:is|was|are|were|will|would|has|had|have|does|did|doesn['’]?t"
    r"|didn['’]?t|isn['’]?t|wasn['’]?t"
    r"|can|could|can['’]?t|may|might|must|should|makes?|made|hurts?|stung|stings?|says?|said|tells?"
    r"|took|takes|goes|went"
    r"|seems?|seemed|feels?|felt|means?|meant|came|shows?|showed|cost|still|just|really|alone))\b"
)
_BACK = regex(
    rf"(?i){_JOINED}(?:(?:that|this|those|these|which|all of (?:that|this|it|which)|both|neither"
    rf"|none of (?:that|this|it)){_VERB}"
    r"|which\b|nor\b|because of (?:that|this|it)\b|for (?:that|this) reason\b|despite (?:that"
    r"|this)\b|as (?:if|though)\b"
    r"|(?:same|so) (?:do|did|does|is|was|am|are|were|with)\b|unlike\b|not that\b"
    r"|(?:i|we) (?:really |still |just )?(?:mean|meant|took|believed|did|said|counted|knew|checked)"
    r"(?: (?:it|that|this|so|them))?(?: on| up)?[.!]*\Z|or (?:maybe"
    r"|perhaps)\b|at least\b|in (?:that|this|such) (?:case|way|respect)\b|the (?:others|former|latter)\b"
    r"|(?:i|we) (?:know|think|hope|said) (?:i|we|it|they|he|she|you) (?:am|are|is|do|does|did|have|has"
    r"|was|were|can|will|would)[.!…]*\Z|so (?:i|we) (?:shan|won|didn|don|can)['’]?t \w+[.!…]*\Z"
    r"|(?:i|we) (?:do|did|can do|have done) (?:it|that|this|so)\b|(?:mine|ours) (?:was|were|is|are)\b"
    r"|(?:i|we)(?:['’]ve| have| had| also)? (?:said|thought|told (?:him|her|them|(?:my|our) \w+)) so\b"
    r"(?! (?:far|little|many|much|that)\b)"
    r"|(?:i|we|you|he|she|it|they|one|nobody) (?:do|does|did|am|is|are|was|were|can|could|will|would|have|has"
    r"|had)(?: not|n['’]t)?[.!…]*\Z"
    r"|(?:i|we) (?:still )?(?:have|kept|saved) (?:the|all the|every) (?:screenshots?|recordings?|e-?mails?"
    r"|texts|messages|proof|evidence|witnesses)[.!]*\Z)"
)
_SUCH = regex(
    r"(?i)\bsuch (?!as\b)|\b(?:that|this) way\b|\b(?:new|other|better|more) ones\b|\bthe (?:latter|former)\b"
)
_ENDS_BACK = regex(
    r"(?i)(?:\b(?:it|them|those|him|her|so|one)[.!]*\Z|\w+ed (?:it|them) (?:in|on|at)\b"
    r"|\bof it (?!is\b|was\b|has\b|will\b))"
)
_REASON = regex(
    r"(?i)(?P<joint>(?P<loose>['’]?cause|cos|coz|cuz|bc)|because|although|though|whereas)\s+"
    r"(?!of\b)(?P<rest>\w[^,]*)\Z"
)
"""A reason, or what was granted, with no sentence of its own to belong to."""
_BACK_FIRST = regex(rf"(?i){_JOINED}(?:it|they){_VERB}")
_NAME = r"(?<=[a-z0-9,;:] )(?!I\b)[A-Z][a-z]+|\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? [A-Z]"
_ANYBODY = (
    r"adviser|advisor|officer|manager|director|reviewer|referee|colleague|boss|chair|doctor|nurse|teacher|driver"
    r"|volunteer|winner|captain|treasurer|secretary|clerk|foreman|kid|child|agent|editor|judge|candidate"
    r"|assistant|person|friend|neighbour|partner|cousin|baby|child|dog|cat|puppy|horse|vicar|priest"
)
_MAN = r"(?!german|human|roman)[a-z]{3,}(?<!wo)man"
_HE = (
    rf"\b(?:he|him|his|man|{_MAN}|son|grandson|father|dad|husband|brother|boy|lad|guy|uncle|nephew|chef|coach"
    rf"|{_ANYBODY})\b"
)
_SHE = (
    r"\b(?:she|her|[a-z]*woman|(?:grand)?daughter|mother|mum|mom|nan|wife|sister|girl|lady|aunt|niece"
    rf"|{_ANYBODY})\b"
)
_THEY = r"\b(?:they|them|their|everyone|everybody|people|\w{3,}(?<!s)s)\b"
_NAMES = {"he": rf"{_NAME}|(?i:{_HE})", "she": rf"{_NAME}|(?i:{_SHE})", "they": rf"(?i:{_THEY})"}
_NAMED = {who: regex(pattern) for who, pattern in _NAMES.items()}
_WHO = {"him": "he", "his": "he", "her": "she", "hers": "she", "them": "they", "their": "they"}
_SOMEBODY = regex(r"(?i)\b(?P<who>his|him|hers?)\b")
_WHEN = r"(?:(?:when|once|until|if|after|before|while|as soon as) )?"
_PRONOUN = regex(rf"(?i){_JOINED}{_WHEN}(?P<who>he|she|they|it|his|her|their|its)(?=\s|{_VERB})")
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?"
_NO_NAME = (
    r"I|A|An|We|You|He|She|It|They|This|That|These|Those|There|Here|Who|What|Which|How|Why|When|All|Both|Many|Most"
    r"|One|People|Not|No\w*|Every\w*|Some\w*|Any\w*"
)
_SUBJECT = regex(
    rf"(?i:{_JOINED})(?P<who>(?i:the|your|my|our) (?:[a-z-]+ ){{0,2}}?[a-z-]+"
    r"(?: (?:in|at|from) (?:the |your )?\w+(?: [a-z]+)?)?"
    rf"|(?:{_TITLE} [A-Z]|(?!(?:{_NO_NAME})\b)[A-Z])[a-z]+(?: (?:[A-Z][a-z]+|\d+))?)"
)
_LABEL = regex(rf"(?:.*[.!?] )?(?P<who>(?!(?:{_NO_NAME})\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?): ")
"""Of whom a note tells: "Robin: two goals"."""
_THAT = regex(r"(?i)\b(?:that|those|this|these) (?P<what>[a-z]{4,})\b")
_PRONOUNS = (
    (_NAMED["he"], regex(r"(?i)\b(?:he|him|his)\b")),
    (_NAMED["she"], regex(r"(?i)\b(?:she|her)\b")),
)
_QUOTED = regex(r"\"[^\"\n]*\"|“[^”\n]*”")
_CAPITAL = regex(r"\b[A-Z][\w’'-]*")
_SOMEONE = regex(
    rf"{_TITLE} [A-Z]|(?<=[a-z,;:] )(?<!\bthe )(?<!\b(?:in|at|as|on) )(?!I\b|\w+day\b)[A-Z][a-z]+"
    rf"|(?:\A\s*|[.!?…]\s+|\n\s*|\s{{3,}})(?!(?:{_NO_NAME})\b)[A-Z][a-z]+"
    r"(?=['’]s\b| (?:[A-Z]|(?:and|is|will|would|has|had|came|went|told|said|gave|\w+ed|\w{2,}(?<!s)s)\b))"
)
"""A name that may be one of a person."""
_OBJECT = regex(
    r"(?i)\b(?:him|her)(?=[.,;!?]| (?:well|luck|to|in|at|for|with|on|where|the|a|my|our|know|again"
    r"|yesterday|today|once)\b)"
)
_DO = regex(r"(?i)\b(?:i|we|they|people) (?:do|did) (?!not\b)([a-z]{3,})\b")
_ONES = regex(r"\bones\b|(?<=\bof )them\b")
_ALL_OF_THEM = regex(r"(?i)\bthere (?:are|were) \w+ (?P<them>of them)\b")
_NUMBER = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred"
_SEVERAL = regex(
    rf"(?i)\b(?:those|these|many|several|both|all (?:the|my|our|your)|{_NUMBER}|\d+) (?:[a-z-]+ ){{0,2}}?"
    r"(?!(?:years|months|weeks|days|hours|minutes|times|this|his|was|has|as|is)\b)([a-z]{2,}[a-rt-z]s)\b"
)
"""Things of which there are several, by their number or "those"."""
_PEOPLE = regex(r"(?i)\b(?:children|people|boys|girls|men|women|pupils|students|members|guests|volunteers)\b")
_THEN = regex(r"(?i),? (?:before|by|until) then\b")
_WHENEVER = regex(
    r"(?i)\b(?:when|until|once|before|after|by|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year)\b"
)
_HOWEVER = regex(r"(?i)(?:, (?:however|though|by contrast|on the other hand),?)?\s*\Z")
_KIN = regex(
    r"\b(?:(?i:my|our|your) (?i:[a-z]+)\b(?!-)|(?:Dad|Mum|Mom|Grandad|Grandpa|Gran|Granny|Grandma)\b)"
)
_PERSON = regex(rf"(?i){_HE}|{_SHE}")
_TITLED = regex(rf"\b{_TITLE} [A-Z][\w’'-]+")
_MISFITS = {
    _NAMED["he"]: regex(r"Mrs|Ms|Miss"),
    _NAMED["she"]: regex(r"Mr\b"),
    _NAMED["they"]: regex(""),
}
"""Titles of those whom a pronoun cannot mean."""
_COMMON = regex(r"(?i)(?:the|your|my|our)\b")
_SENTENCE_BORDER = regex(r"(?<=[.!?…])\s+")
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
_ALSO_THANKS = regex(r"(?i)\bthank(?:s| you)(?P<also> also| too) for\b")
_FRAGMENT_WORDS = 4
_POINTER = regex(r"(?i)\b(?:below|above|attached|enclosed|overleaf|inside)\b")
_SIGNED = regex(r"[A-Z][\w’'-]*\.?(?: [A-Z][\w’'-]*\.?)+")
_AHEAD = regex(r"(?i)it(?:['’]?s|\s+(?:is|was|would be|has been))\b.*\b(?:to|that|if|when|how|of you)\b")
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
_HERE_IT_IS = regex(r"(?i).*\b(?:so|well|and),? here (?:it is|goes|you are)[.:!]*\Z")
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
    r"|(?:it|(?:your|the) (?:letter|e-?mail|message|note|reply|answer|feedback|sheet))"
    r" (?:says|said|speaks|calls))\b"
    r"[^\"“”\d]*)?(?:\"[^\"\d]+\"|“[^”\d]+”)[.!?…]*\Z"
)
"""What the reader said, in quotation marks: an accusation that breaks off where its answer goes."""
_ASKS = regex(r"(?i)\?|\b(?:please|pls|thank|thanks|could you|can you|sorry)\b")


def with_orphans(draft: Draft, rewrites: Iterable[Rewrite]) -> list[Rewrite]:
    """The rewrites, and cuts of the short sentences around a cut that lose their sense with it.

    "That hurt." goes with what it points back to, "Here is the thing:" with what it leads up to; a
    longer lead keeps its words and ends with a full stop. What tells a fact, asks or thanks stays. A
    sign-off goes with the name under it.
    """
    found = list(rewrites)
    blocks = list(blocks_of(draft))
    while orphan := next(_orphans(draft.text, blocks, found), None):
        found.append(orphan)
    found += _renamed(draft.text, blocks, found)
    found += _first_named(draft, blocks, found)
    return [*found, *_unsigned(draft, found), *_first_thanks(draft.text, blocks, found)]


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


def _renamed(text: str, blocks: Sequence[Span], rewrites: Sequence[Rewrite]) -> Iterator[Rewrite]:
    """The names of whom the sentences behind rewritten ones speak of, where the new words name nobody, and
    the cuts of a few words that added to what went.
    """
    for it in rewrites:
        block = next((block for block in blocks if block.contains(it.span)), None)
        if block is None or not it.text or not _is_whole(text, it.span):
            continue
        sentence = _next_sentence(text, block, it.span.end)
        before, gone = f"{text[block.start : it.span.start]}{it.text}", it.span.of(text)
        words = sentence.of(text)
        if any(_meets(text, sentence, other.span) for other in rewrites):
            continue
        if words and _says_nothing(words) and _is_fragment(words) and _is_another_matter(it.text, gone):
            yield _cut(text, sentence)
        found = _PRONOUN.match(words)
        named = _named(found["who"]) if found else None
        if named is None or named.search(f"a {it.text}") or not _lost_sight(words, before, gone):
            continue
        if again := _named_again(sentence, words, gone):
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
    it_is_lost = (first or repeats) and _BACK_FIRST.match(words) and not _AHEAD.match(words)
    lost = (it_is_lost and not apart) or _lost_sight(words, before, gone)
    if apart:
        return _named_again(sentence, words, gone) if lost else None
    short = len(words.split()) <= MOST_WORDS // 2 and not thanked
    points = (
        lost
        or _BACK.match(words)
        or _SUCH.search(words)
        or _is_fragment(words)
        or (short and _ENDS_BACK.search(words))
        or _shown(words, before, gone)
        or _insists(words, gone)
    )
    if (lost and (again := _called_by_name(sentence, words, gone))) or (
        again := _counted_again(sentence, words, before, gone)
        or _without_then(sentence, words, before, gone)
        or _without_reason(sentence, words)
    ):
        return again
    if points and _says_nothing(words):
        return _cut(text, sentence)
    if found := _THANKED_FOR.match(words):
        return _instead(sentence, found.span("what"), "")
    return _named_again(sentence, words, gone) if lost else None


def _next_sentence(text: str, block: Span, start: int) -> Span:
    """The first sentence of a paragraph from a place on."""
    start += len(text[start : block.end]) - len(text[start : block.end].lstrip())
    end = next(ends_of(text, block, start, block.end), start + len(text[start : block.end].rstrip()))
    return Span(start, end)


def _lost_sight(words: str, before: str, gone: str) -> bool:
    """Whether a sentence speaks of somebody whom only the words that went had named, or named last."""
    subject = _PRONOUN.match(words)
    found = subject or _SOMEBODY.search(words)
    named = _named(found["who"]) if found else None
    if found is None or named is None or named.search(words, 0, found.start()):
        return False
    if not (named.search(gone) or _LABEL.match(gone)):
        return False
    known = _subject_of(gone, named)
    near = before if known is None else _SENTENCE_BORDER.split(before.strip())[-1]
    return not named.search(near) or (subject is not None and known is not None)


def _shown(words: str, before: str, gone: str) -> bool:
    """Whether "that coat" is one that only what went had named."""
    return any(
        re.search(rf"(?i)\b{it}", gone) and not re.search(rf"(?i)\b{it}", before)
        for it in _THAT.findall(words)
    )


def _insists(words: str, gone: str) -> bool:
    """Whether "I do listen" answers a word that only what went had."""
    return any(re.search(rf"(?i)\b{verb[:4]}", gone) for verb in _DO.findall(words))


def _counted_again(sentence: Span, words: str, before: str, gone: str) -> Rewrite | None:
    """A sentence with the one thing of several that went instead of "ones" or "of them"."""
    found, known = _ONES.search(words), f"{before} {words}"
    things = set(_SEVERAL.findall(gone)) or {it.lower() for it in _PEOPLE.findall(gone)}
    if found is None or len(things) != 1 or _SEVERAL.search(known[: found.start() - len(words)]):
        return None
    if _PEOPLE.search(before) and found.group() == "them":
        return None
    thing = things.pop()
    if all_of_them := _ALL_OF_THEM.search(words):
        return _instead(sentence, all_of_them.span("them"), thing)
    return _instead(sentence, found.span(), thing if found.group() == "ones" else f"the {thing}")


def _without_then(sentence: Span, words: str, before: str, gone: str) -> Rewrite | None:
    """A sentence without "before then", where only what went had said when."""
    found, last = _THEN.search(words), _SENTENCE_BORDER.split(before.strip())[-1]
    known = _WHENEVER.search(last) or particulars_of(last)
    return _instead(sentence, found.span(), "") if found and _WHENEVER.search(gone) and not known else None


def _without_reason(sentence: Span, words: str) -> Rewrite | None:
    """A sentence without the "because" that joined it to what went; none where that was all it was for."""
    found = _REASON.match(words)
    if found is None or not (found["loose"] or len(FINITE.findall(found["rest"])) == 1):
        return None
    first = found["rest"][:1].upper() if words[:1].isupper() else found["rest"][:1]
    return _instead(sentence, (0, found.start("rest") + 1), first)


def _instead(sentence: Span, place: tuple[int, int], text: str) -> Rewrite:
    """A rewrite of a place in a sentence."""
    return Rewrite(Span(sentence.start + place[0], sentence.start + place[1]), text, Grade.OFFER)


def _called_by_name(sentence: Span, words: str, gone: str) -> Rewrite | None:
    """A sentence with the name of the one who was chosen, who went, instead of "him"."""
    found = _OBJECT.search(words)
    if found is None:
        return None
    told = not _says_nothing(words)
    name = chosen_of(gone) or (_subject_of(gone, _named(found.group())) if told else None)
    return _instead(sentence, found.span(), name) if name else None


def _content(words: str) -> frozenset[str]:
    """The longer words."""
    return frozenset(re.findall(r"[a-z]{5,}", words.lower()))


def _named(pronoun: str) -> re.Pattern[str] | None:
    """Whom a pronoun may mean; None for it."""
    return _NAMED.get(_WHO.get(pronoun.lower(), pronoun.lower()))


def _subject_of(gone: str, named: re.Pattern[str] | None) -> str | None:
    """Of whom or of what the last sentence that went spoke, where that is a plain name or noun; else the one
    person that it names.
    """
    if (labelled := _LABEL.match(gone)) and named and named.search(f"a {labelled['who']}"):
        return labelled["who"]
    last = _SENTENCE_BORDER.split(gone.strip())[-1]
    verb = FINITE.search(last)
    found = _SUBJECT.fullmatch(_HOWEVER.sub("", last[: verb.start()])) if verb else None
    if found and (named is None or named.search(f"a {found['who']}")):
        return found["who"]
    return _person_of(gone, named)


def _person_of(gone: str, named: re.Pattern[str] | None) -> str | None:
    """The one person that words name, where a pronoun may mean them."""
    people = {
        it[:1].lower() + it[1:] if " " in it else it
        for it in _KIN.findall(gone)
        if named and named.search(it)
    }
    if people and len({it.lower() for it in _PERSON.findall(gone)} - _WHO.keys() - _NAMED.keys()) > 1:
        return None
    people = people or {it for it in _TITLED.findall(gone) if named and not _MISFITS[named].match(it)}
    return people.pop() if len(people) == 1 else None


def _first_named(draft: Draft, blocks: Sequence[Span], rewrites: Sequence[Rewrite]) -> Iterator[Rewrite]:
    """The name of the one person whom only what went had named, or the earlier note that it repeated, in the
    place of the first "he" or "her" that stays.
    """
    if not blocks:
        return
    text, body = draft.text, Span(blocks[0].start, blocks[-1].end)
    left = _QUOTED.sub(lambda it: " " * len(it.group()), blanked(text, body, (it.span for it in rewrites)))
    for named, pronoun in _PRONOUNS:
        found = pronoun.search(left)
        if found is None:
            continue
        place = Span(body.start + found.start(), body.start + found.end())
        before = [it for it in rewrites if it.span.end <= place.start]
        said = " ".join([*(f"a {it.text}" for it in before if it.text), left[: found.start()]])
        gone = " ".join(it.span.of(text) for it in before if not it.text)
        if _speaks_of(said, named) or not named.search(gone):
            continue
        notes = (it.span.of(note.text) for note in draft.earlier for it in note.of_kind(PartKind.BODY))
        again = pronoun.search(gone) and _person_of(" ".join(notes), named)
        who = _person_of(gone, named) or again
        if who and who not in (reader(draft) or "") and not any(it.span.overlaps(place) for it in rewrites):
            yield _calling(place, found.group(), who, text)


def _speaks_of(said: str, named: re.Pattern[str]) -> bool:
    """Whether there is anybody in some words whom a pronoun behind them might mean."""
    near = _SENTENCE_BORDER.split(said.strip())[-2:]
    return bool(
        any(map(_COMMON.match, near)) or _SOMEONE.search(said) or named.search(_CAPITAL.sub("", said))
    )


def _calling(place: Span, pronoun: str, who: str, text: str) -> Rewrite:
    """A name in the place of a pronoun."""
    owner = pronoun.lower() == "his" or (pronoun.lower() == "her" and not _OBJECT.match(text, place.start))
    if pronoun[:1].isupper():
        who = who[:1].upper() + who[1:]
    return Rewrite(place, f"{who}{'’' if '’' in text else chr(39)}s" if owner else who, Grade.OFFER)


def _named_again(sentence: Span, words: str, gone: str) -> Rewrite | None:
    """A sentence that opens with a pronoun, with the name of what went instead."""
    found = _PRONOUN.match(words)
    who = _subject_of(gone, _named(found["who"])) if found else None
    if found is None or who is None:
        return None
    if _COMMON.match(who):
        who = (who[:1].upper() if found["who"][:1].isupper() else who[:1].lower()) + who[1:]
    elif found["who"].lower() in ("it", "its"):
        return None
    if found["who"].lower() in ("his", "her", "their", "its"):
        who += "’s" if "’" in gone + words else "'s"
    return _instead(sentence, found.span("who"), who)


def _is_fragment(words: str) -> bool:
    """Whether a sentence is a few words without a verb, which added to what went and show nothing."""
    few = len(words.split()) <= _FRAGMENT_WORDS and words[-1:] in ".!?…"
    return (
        few
        and not (_POINTER.search(words) or _SIGNED.fullmatch(words))
        and not _WORD_OF_ACTION.search(words)
        and not _WITH_SUBJECT.match(words)
    )


def _before(text: str, block: Span, cut: Span) -> Rewrite | None:
    """The cut of the sentence before, where it leads up to what goes, or a full stop for its colon."""
    end = block.start + len(text[block.start : cut.start].rstrip())
    if end <= block.start:
        return None
    borders = ends_of(text, block, block.start, end)
    start = max((it for it in borders if it < end), default=block.start)
    start += len(text[start:end]) - len(text[start:end].lstrip())
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
    return _cut(text, Span(start, end)) if leads or _ANNOUNCES.match(words) else None


def _sigh(text: str, block: Span) -> Rewrite | None:
    """The cut of the "So." or "Ah." that opens a paragraph of which something goes."""
    sentence = _next_sentence(text, block, block.start)
    return _cut(text, sentence) if _SIGH.fullmatch(sentence.of(text)) else None


def _breaks_off(words: str, above: str, more: str) -> bool:
    """Whether it only led up to what goes: what the reader had said, or words of the sentence above it."""
    if _is_fragment(words):
        return bool(_all_words(words)) and _all_words(words) <= _all_words(
            _SENTENCE_BORDER.split(above.strip())[-1]
        )
    return bool(_SAID.match(words)) and _content(words).isdisjoint(_content(more))


def _all_words(words: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", words.lower()))


def _cut(text: str, sentence: Span) -> Rewrite:
    return Rewrite(without(text, sentence), "", Grade.OFFER)


def _says_nothing(words: str) -> bool:
    """Whether a reader misses nothing: no fact, no question, no thanks, few words."""
    told = particulars_of(words) or _ASKS.search(words) or "thanks" in moves_of(words)
    return not told and len(words.split()) <= MOST_WORDS
