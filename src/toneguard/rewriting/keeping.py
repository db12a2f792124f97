"""Rewrites that keep what is harmless of a sentence at fault, in the writer's own words."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from toneguard.diagnostics import HOSTILE, Finding, Grade, Rewrite, Span
from toneguard.draft import Draft
from toneguard.patterns import regex
from toneguard.rewriting import grammar, telling
from toneguard.rewriting.advice import advice_for
from toneguard.rewriting.asking import next_time_of, questions_of
from toneguard.rewriting.barbs import without_barbs
from toneguard.rewriting.clauses import Kept, clauses_of, is_poor, kept_of, plain_of, time_of, whole_of
from toneguard.rewriting.courtesies import courtesies_of, plain_greeting, without_blank_name
from toneguard.rewriting.facts import particulars_of, reader
from toneguard.rewriting.halves import compares, is_ground, only_serves, recites
from toneguard.rewriting.hopes import borne, chosen_of, earned, hope_of
from toneguard.rewriting.moves import moves_of
from toneguard.rewriting.news import is_refused
from toneguard.rewriting.paragraphs import ITEM, blocks_of
from toneguard.rewriting.place import blanked, with_rewrite, without
from toneguard.rewriting.register import Register, adapt, register_of, spoken_by
from toneguard.rewriting.sentences import ends_of, sentence_around
from toneguard.rewriting.stating import statements_of

MOST = 8
MOST_PLAIN = 3
REACH = 2000  # code points; the longest sentence that is looked for right before another
LONGEST_REMARK = 7  # words
MANNERS = frozenset({"perfunctory", "redundancy"})
_ASKS = regex(r"(?i)\?|\b(?:please|ask|would like|['’]d like)\b")
_ASKS_PLAINLY = regex(r"(?i)(?:could (?!you (?:even|not)\b)|would it be|is there)")
_REQUESTS = regex(r"(?i)please (?!do not|don['’]?t)(?!.*\b(?:do not|don['’]?t) let\b)")
_ASKS_FOR_PAPERS = regex(r"(?i)could (?:(?:i|we) have|you send (?:me|us)) (?:my|our|the)(?: [\w-]+){1,2}\?")
_OF_THIS = regex(r"(?i)\bsome of this can be shared\b")
_DEEDS = frozenset({"advice", "talk", "help", "door", "thanks"})
_RESENTFUL = frozenset({"bitterness", "challenge"})
_HOPED_FOR = "hoped for better news"
_HOPE = f", so I had {_HOPED_FOR}"
_HOPE_ALONE = f". I had {_HOPED_FOR}"  # before a sentence that opens with "so" itself
_PLEA = regex(
    r"(?i)(?:i|we)(?:['’]ll| will| can| shall| could|(?= start\b)) |please (?:give|hire|let|pick|put"
    r"|take) (?:me|us)\b"
)
"""Promises to the reader, and what they are to bring about: what was decided is asked for again."""
_UNDOES = regex(
    r"(?i)please (?:put|move|bring|add|take|let) (?:me|us|him|her|them|my (?:file|name|bid|application|paper"
    r"|son|daughter|boy|girl)) back\b(?!.*\b(?:mailing|contact|e-?mail))"
)
"""Orders to undo what was decided, in anger too."""
_LOOMS = regex(r"(?i)\b(?!(?:i|we)\b)\w+(?: (?:will|shall|is going to|are going to)|['’]ll)\b|\bgoes\b")
"""Beside a threat: what others are to do, or what is to be done."""
_SO = regex(r"(?i)\s*so\b")
_AGAIN = regex(r"(?i)\b(?:(?:look|looked|sit down and look) at|look into|consider) (?:it|this|that)\b")
_OF_THE_MATTER = regex(r"(?i)\b(?:repair|fix|mend|sort|settle|correct) (?:it|this|that)\b")
"""What is to be put right, which the whole draft is about."""
_POINTS = regex(r"(?i)\b(?:it|they|them|he|she|him|this|these|those|such|too|also|either|neither)\b")
_PERSON = regex(r"(?i)they|them|he|she|him")
_NOUN = regex(r"(?<=\w )(?:[A-Z]\w+|(?:the|my|our|an?) \w+)")
_HOPES = regex(r"(?i)\bhop(?:ed|ing)\b")
_HOPED = "I had let myself hope {since}."
_BLUNT = regex(
    r"(?i)(?:if|unless|either|kindly|please|(?:don['’]?t|do not) (?:bother|trouble)"
    r"|(?:i|we) (?:want|expect|need|demand) you|(?:i|we)(?: \w+)? (?:request|ask|expect|demand) that)\b"
)
"""How a sentence opens that asks, however bitter; "I'd love to know" may be a sneer."""
_WISHES = ("I wish {chosen} well.", "I hope that {chosen} gets on well.")
_WITH_THE_VERB = regex(rf"(?i)[\s,]*(?:which|who)\b[^,]*,\s*(?:{grammar.FINITE_FORMS})")
"""A clause about a noun, and behind it the verb to which that noun belongs."""
_BEHIND_A_COMMA = regex(r"[,\"“”]")
_RAGE = regex(
    r"(?i)(?:i|we)(?:['’]m|['’]re| am| are|m)(?: \w+ly| so| just)* (?:disgusted|furious|livid|fuming|angry"
    r"|appalled|raging|outraged) (?:with|about|at|by) (?P<what>(?:the way|how) (?:my|our|i|we)\b[^,;:.!?]*?)"
    r"(?=[,;:.!?]|\s(?:and|because|so) (?:you|i|we)\b|\s[–—-]|\Z)"
)
_UPSET = "I am upset about {what}."
_PLAIN_QUESTION = regex(
    r"(?i)(?:(?:in the meantime|sir|madam|please),? )*(?:(?:could|can|would|may|might|shall|should)"
    r" (?:you|i|we|u|the|my|our|it|somebody|someone)|(?:is|are) (?:the|my|our|there|it)|do (?:i|we)"
    r"|does (?:it|the|my)|was there|when|where|how (?:long|much|many)|which)\b"
)
_PLAIN_REQUEST = regex(
    rf"(?i)(?:please,? (?:do )?{grammar.VERB}|(?:could|can|would) (?:you|u) \w+"
    rf"|let (?:me|us) know|{grammar.VERB} [^,]*\b(?:please|pls)\Z)\b"
)
_RHETORIC = regex(
    r"(?i)\b(?:you (?:not|people|even|think|expect|call|dare)|any idea|how (?:rude|dare)|explain|really"
    r"|is it (?:that|because|just|only|simply)|(?:so|too) (?:hard|much)|instead|yourself|face|wonder"
    r"|seconds)\b|[!\"“”]|\?.*\?"
)
"""What shows that no answer is wanted."""
_FINDS = regex(
    r"(?i)(?:(?:i|we) (?:find|found|consider|think) it (?:[\w-]+,? ){1,4}?"
    r"|it(?:['’]s| is| was) (?:an? )?(?:\w+ )?(?:disgrace|outrage|scandal|insult|unacceptable|ridiculous) )"
    r"that (?P<what>(?:my|our|the|i|we|her|his)\b.*)\Z"
)
_ENDS = regex(r"(?:[.!?…][\"'”’)]*|\s[:;]-?[()DP])\s*\Z")
"""The end mark of a sentence, or the face that stands for one."""
_WORD = regex(r"[a-z]{4,}")
_SET_WORDS = frozenset({"would", "could", "like", "this", "that", "please", "with", "have", "what", "some"})
_POSTSCRIPT = regex(r"(?i)p\. ?s\.?[:,]?\s+|ps[:,]\s+")
_SORRY_THAT = "I was disappointed that {what}."
_BLOW = "After {time}, the news was a disappointment."


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


class _Neighbours:
    """Findings by the place where they stand, to spare each a look at all others."""

    def __init__(self, places: Mapping[Finding, Span | None]) -> None:
        self._wide = [it for it, place in places.items() if place is None]
        self._single = sorted((it for it, place in places.items() if place), key=lambda it: it.span)
        self._starts = [it.span.start for it in self._single]

    def of(self, sentence: Span) -> list[Finding]:
        """Those that may reach into a sentence, or stand right before it."""
        first, last = bisect(self._starts, sentence.start - REACH), bisect(self._starts, sentence.end)
        return [*self._single[first:last], *self._wide]


Barbed = Callable[[Finding], Sequence[Sequence[Span]]]
"""The barbs of a finding's sentence that may be cut, one list after the other."""
Checked = Callable[[Iterable[Rewrite]], Set[Rewrite]]
"""Those of some rewrites that stand a check."""


def with_kept(
    draft: Draft,
    findings: tuple[Finding, ...],
    harmless: Checked,
    quiet: Checked | None = None,
    barbed: Barbed | None = None,
) -> tuple[Finding, ...]:
    """The findings, those whose first rewrite loses something with ones that keep harmless words.

    `harmless` tells those of some rewrites of which there is nothing to find once other faults are gone,
    `quiet` those that are far from any, `barbed` what it is in its sentence that makes a finding, where
    there is something to judge that by.
    """
    writer = Writer(draft)
    places = {it: writer.sentence_of(it) for it in findings}
    found = {it: _cutting_whole(writer, it, place) for it, place in places.items()}
    near = _Neighbours(places)
    left = {
        it: _worth_trying(writer, it, place, near.of(place), found[it].rewrites[:1], barbed)
        for it, place in places.items()
        if place
    }
    kept = _tried(left, harmless)
    plain: dict[Finding, list[Rewrite]] = {}
    if quiet:
        lost = {
            it: place
            for it, place in places.items()
            if place
            and it not in kept
            and all(_leaves_no_part(draft.text, cut, place) for cut in found[it].rewrites[:1])
        }
        plain = _tried({it: _plainly(writer, it, place) for it, place in lost.items()}, quiet)
    return tuple(
        replace(mended, rewrites=_distinct(draft.text, places[it], rewrites))
        for it, mended in found.items()
        for rewrites in [_with(mended.rewrites, kept.get(it, []), plain.get(it, []))]
    )


def _worth_trying(
    writer: Writer,
    finding: Finding,
    place: Span,
    near: Sequence[Finding],
    firsts: Sequence[Rewrite],
    barbed: Barbed | None,
) -> list[Rewrite]:
    """What may stand before the first rewrite of a finding, if that is there, the best of it first."""
    text, kept = writer.draft.text, keeping(writer, near, finding, place)
    if all(_loses(text, first, place) for first in firsts):
        return [*_cut_out(writer, finding, place, barbed), *kept]
    (first,) = firsts
    more = _doing_more(finding, kept, _after(text, first, place), place.of(text))
    return [*_cut_out(writer, finding, place, barbed), *more] if first.span.contains(place) else more


def _distinct(text: str, sentence: Span | None, rewrites: Iterable[Rewrite]) -> tuple[Rewrite, ...]:
    """The rewrites without those that make the same of a sentence as one before them."""
    made: dict[Rewrite | str, Rewrite] = {}
    for it in rewrites:
        inside = sentence is not None and sentence.contains(it.span)
        made.setdefault(with_rewrite(text, sentence, it) if sentence and inside else it, it)
    return tuple(made.values())


def _with(
    rewrites: Sequence[Rewrite], kept: Sequence[Rewrite], plain: Sequence[Rewrite]
) -> tuple[Rewrite, ...]:
    """The rewrites behind those that keep something, and those that are only plain before the cut."""
    cut = next((place for place, it in enumerate(rewrites) if not it.text), len(rewrites))
    return *kept, *rewrites[:cut], *plain, *rewrites[cut:]


def _tried(left: Mapping[Finding, list[Rewrite]], checked: Checked) -> dict[Finding, list[Rewrite]]:
    """The first rewrite of each finding that stands the check; behind one with a hope the next without."""
    kept: dict[Finding, list[Rewrite]] = {}
    while tried := {it: rewrites.pop(0) for it, rewrites in left.items() if rewrites}:
        good = checked(tried.values())
        for it, rewrite in tried.items():
            if rewrite in good:
                kept.setdefault(it, []).append(rewrite)
                if _HOPED_FOR not in rewrite.text:
                    left[it].clear()
    return kept


def _doing_more(finding: Finding, rewrites: Iterable[Rewrite], first: str, words: str) -> list[Rewrite]:
    """Those that ask plainly or thank, or in anger ask at all, where the first neither asks nor thanks, and
    how the writer felt, where it tells that in other words.
    """
    if _OF_THIS.search(first):
        return [it for it in rewrites if _ASKS_FOR_PAPERS.match(it.text)]
    moves = moves_of(first)
    vague = _ASKS.search(first) or moves & {"talk", "help"}
    if finding.category == "anger" and vague and not _shares_words(first, words):
        return [it for it in rewrites if _REQUESTS.match(it.text) or _ASKS_PLAINLY.match(it.text)]
    if _ASKS.search(first) or not _DEEDS.isdisjoint(moves):
        return []
    requests = _REQUESTS if finding.category == "anger" else _ASKS_PLAINLY
    felt = moves == {"disappointment"} and first not in words
    return [
        it
        for it in rewrites
        if _ASKS_PLAINLY.match(it.text)
        or requests.match(it.text)
        or "thanks" in moves_of(it.text)
        or (
            felt
            and telling.FEELING.match(it.text)
            and not _HOPES.search(it.text)
            and (it.text.rstrip(".") in words or _points_back(first))
        )
    ]


def _shares_words(one: str, other: str) -> bool:
    """Whether two sentences are about the same, by a longer word that is none of manners."""
    ours, theirs = (set(_WORD.findall(it.lower())) - _SET_WORDS for it in (one, other))
    return not ours.isdisjoint(theirs)


def _after(text: str, rewrite: Rewrite, sentence: Span) -> str:
    """A sentence with a rewrite in it."""
    return with_rewrite(text, sentence.union(rewrite.span), rewrite)


def _loses(text: str, rewrite: Rewrite, sentence: Span) -> bool:
    """Whether a rewrite leaves nothing of a sentence, or not all its facts."""
    kept = particulars_of(_after(text, rewrite, sentence))
    return _empties(text, rewrite, sentence) or not particulars_of(sentence.of(text)) <= kept


def _leaves_no_part(text: str, rewrite: Rewrite, sentence: Span) -> bool:
    """Whether a rewrite is more than a cut of a part of a sentence."""
    return bool(rewrite.text) or _empties(text, rewrite, sentence)


def _empties(text: str, rewrite: Rewrite, sentence: Span) -> bool:
    """Whether a rewrite leaves nothing of a sentence."""
    return not re.search(r"\w", _after(text, rewrite, sentence))


def _cut_out(writer: Writer, finding: Finding, sentence: Span, barbed: Barbed | None) -> Iterator[Rewrite]:
    """The sentence without its barbs, where these are known and what is left stands alone."""
    text = writer.draft.text
    for barbs in barbed(finding) if barbed and finding.category in HOSTILE else ():
        cut = without_barbs(text, barbs, sentence) if all(map(sentence.contains, barbs)) else None
        if cut and not _is_half(writer, finding, sentence.of(text), with_rewrite(text, sentence, cut)):
            yield cut


def _plainly(writer: Writer, finding: Finding, sentence: Span) -> list[Rewrite]:
    """Rewrites of a hostile sentence by what it tells of the writers, where the tone is to judge."""
    words = sentence.of(writer.draft.text)
    if finding.category not in HOSTILE:
        return []
    told = (
        it.text
        for it in plain_of(words)
        if it.says_enough
        and _may_stand(it, finding)
        and not (_points_back(it.text) or _is_half(writer, finding, words, it.text))
    )
    new = (it for it in (_sentence(it, words) for it in told) if it != " ".join(words.split()))
    return [Rewrite(sentence, it, Grade.OFFER) for it in new][:MOST_PLAIN]


def _may_stand(kept: Kept, finding: Finding) -> bool:
    return _may_be_kept(kept, finding) and not borne(kept.text)


def _may_be_kept(kept: Kept, finding: Finding) -> bool:
    """Whether it does nothing that is the fault itself, where a decision is fought or somebody threatened."""
    if _UNDOES.match(kept.text):
        return False
    promises = telling.COMMITMENT.match(kept.text)
    if finding.category == "challenge" and (kept.told or (_PLEA.match(kept.text) and not promises)):
        return False
    looms = _LOOMS.search(kept.text) or (promises and not particulars_of(kept.text))
    return not (finding.category == "anger" and looms and not kept.asks)


def _is_half(writer: Writer, finding: Finding, words: str, kept: str) -> bool:
    """Whether what would be kept of a sentence is half of an argument, and accuses alone."""
    shorter = len(kept.split()) < len(words.split())
    argued = compares(words) or recites(kept) or (only_serves(words) and grammar.OWN.match(kept))
    return is_ground(words, kept) or bool(shorter and argued and _is_fought(writer, finding))


def _is_fought(writer: Writer, finding: Finding) -> bool:
    """Whether a decision is fought, or was one against the writer."""
    return finding.category == "challenge" or writer.is_turned_down


def goes_with(draft: Draft, finding: Finding, faults: Iterable[Finding]) -> bool:
    """Whether a doubtful sentence goes with the `faults`: it points back to the one before it, or tells
    nothing and stands between two of them, or beside one as a short remark.
    """
    words = finding.span.of(draft.text)
    led, follows = _beside(draft.text, finding, faults)
    if led and _points_back(words):
        return True
    tells = particulars_of(words) or _is_missed(words)
    remark = len(words.split()) <= LONGEST_REMARK and "thanks" not in moves_of(words)
    return not tells and ((led and follows) or ((led or follows) and remark))


def is_surrounded(draft: Draft, finding: Finding, faults: Iterable[Finding]) -> bool:
    """Whether the sentences right before and right behind are at fault."""
    return all(_beside(draft.text, finding, faults))


def _beside(text: str, finding: Finding, faults: Iterable[Finding]) -> tuple[bool, bool]:
    """Whether one of the faults stands right before a finding, and one right behind it."""
    spans, place = [it.span for it in faults], finding.span
    return any(_leads_to(text, it, place) for it in spans), any(_leads_to(text, place, it) for it in spans)


def as_they_are(draft: Draft, findings: Iterable[Finding]) -> dict[Finding, Rewrite]:
    """The sentences of findings untouched, where they tell what a reader would miss and need no other."""
    return _untouched(draft, findings, lambda words, _: _is_missed(words))


def plainly_told(draft: Draft, findings: Sequence[Finding]) -> dict[Finding, Rewrite]:
    """The sentences of findings untouched, where they only tell something of the writers or thank."""

    def may_stay(words: str, finding: Finding) -> bool:
        told = whole_of(words)
        led, _ = _beside(draft.text, finding, findings)
        return told is not None and _may_stand(told, finding) and not (led and _points_back(told.text))

    return _untouched(draft, findings, may_stay)


def _untouched(
    draft: Draft, findings: Iterable[Finding], may_stay: Callable[[str, Finding], bool]
) -> dict[Finding, Rewrite]:
    writer = Writer(draft)
    hostile = {it: writer.sentence_of(it) for it in findings if it.category in HOSTILE}
    return {
        it: Rewrite(place, place.of(draft.text), Grade.OFFER)
        for it, place in hostile.items()
        if place and may_stay(place.of(draft.text), it)
    }


def _is_missed(words: str) -> bool:
    """Whether a sentence as a whole tells or asks what a reader would miss."""
    said = " ".join(words.split())
    bare = grammar.OPENERS.sub("", said, count=1)
    whole = {_sentence(kept.text, words) for kept in kept_of(words) if kept.matters}
    return said in whole or _first_upper(bare) in whole or _asks_plainly(said, bare)


def _asks_plainly(said: str, bare: str) -> bool:
    """Whether a sentence, `bare` without what opens it, asks without a barb what its reader can answer."""
    asks = _PLAIN_QUESTION.match(bare) if said.endswith("?") else _PLAIN_REQUEST.match(bare)
    return bool(asks) and not (said.isupper() or telling.SOUR.search(said) or _RHETORIC.search(said))


def keeping(
    writer: Writer, findings: Sequence[Finding], finding: Finding, sentence: Span | None
) -> list[Rewrite]:
    """Rewrites of a finding's sentence by what stands alone of it, best first.

    Nothing that stands beside the faults of the sentence is lost with them. That what is kept is no
    fault itself is for the caller to find out.
    """
    courteous = finding.category in MANNERS
    if sentence is None or (finding.category not in HOSTILE and not courteous):
        return []
    text = writer.draft.text
    if opening := _POSTSCRIPT.match(text, sentence.start, sentence.end):
        sentence = Span(opening.end(), sentence.end)
    words = sentence.of(text)
    if courteous:
        thanks = telling.THANKS.match(words)
        courtesies = (it for it in courtesies_of(words) if not thanks or telling.THANKS.match(it))
        register = spoken_by(writer.register, words)
        texts = [_sentence(adapt(it, register, begins=True), words) for it in courtesies]
        if rest := without_blank_name(words):
            texts.insert(0, rest)
    else:
        beside = particulars_of(blanked(text, sentence, (it.span for it in findings)))
        led = any(_leads_to(text, it.span, sentence) for it in findings)
        faults = [it.span for it in findings]
        texts = [
            it
            for it in _texts(writer, finding, sentence)
            if beside <= particulars_of(f"a {it}")
            and not (led and _points_back(it) and not _is_of_the_matter(writer, it, sentence, faults))
        ]
    new = [it for it in dict.fromkeys(texts) if it != " ".join(words.split())]
    if not courteous:
        facts = particulars_of(words)
        new.sort(key=lambda it: not it.endswith("?") and len(facts - particulars_of(f"a {it}")))
        requests = [it for it in new[:MOST] if _REQUESTS.match(it)]
        asked = [_asking(it) for it in requests] if finding.category == "anger" else []
        new = [*new[:MOST], *asked, *(() if beside else _asking_instead(writer, finding, words))]
    return [Rewrite(sentence, it, Grade.OFFER) for it in new]


def _is_of_the_matter(writer: Writer, kept: str, sentence: Span, faults: Sequence[Span]) -> bool:
    """Whether what is kept of a sentence points only to what is to be put right, and the draft has told of
    that before.
    """
    if _points_back(_OF_THE_MATTER.sub("", kept)):
        return False
    above = Span(writer.blocks[0].start, sentence.start)
    return bool(particulars_of(blanked(writer.draft.text, above, faults)))


def _leads_to(text: str, fault: Span, sentence: Span) -> bool:
    """Whether a fault stands right before a sentence, in its paragraph."""
    gap = text[fault.end : sentence.start] if fault.end <= sentence.start else "-"
    return not gap.strip() and "\n\n" not in gap.replace("\r", "")


def _points_back(text: str) -> bool:
    """Whether it speaks of what only a sentence before it names; "look at it again" is said of the matter."""
    words = _AGAIN.sub("", text.split(",")[0])
    found = _POINTS.search(words)
    named = found and _PERSON.fullmatch(found.group()) and _NOUN.search(words, 0, found.start())
    return bool(found and not named)


def _cutting_whole(writer: Writer, finding: Finding, sentence: Span | None) -> Finding:
    """The finding with cuts of its whole sentence where they would leave words that are as bad alone."""
    if sentence is None or finding.category not in HOSTILE:
        return finding
    cuts = tuple(_whole_cut(writer, finding, it, sentence) for it in finding.rewrites)
    return finding if cuts == finding.rewrites else replace(finding, rewrites=cuts)


def _whole_cut(writer: Writer, finding: Finding, rewrite: Rewrite, sentence: Span) -> Rewrite:
    """The rewrite; for a cut that leaves no fact, request or thanks, that of the whole sentence."""
    text = writer.draft.text
    kept, old = rewrite.text.strip("."), rewrite.span.of(text)
    cuts = kept in old and len(re.findall(r"\w+", old)) > len(re.findall(r"\w+", kept))  # words, not marks
    if not cuts or not sentence.contains(rewrite.span):
        return rewrite
    rest = with_rewrite(text, sentence, rewrite)
    torn = _WITH_THE_VERB.match(text, rewrite.span.start, rewrite.span.end)
    half = torn or is_poor(rest) or _is_half(writer, finding, sentence.of(text), rest)
    if not re.search(r"\w", rest) or not half:
        return rewrite
    return Rewrite(without(text, sentence), "", rewrite.grade)


def _texts(writer: Writer, finding: Finding, sentence: Span) -> Iterator[str]:
    words = sentence.of(writer.draft.text)
    register = spoken_by(writer.register, words)
    opens = sentence.start == writer.blocks[0].start
    if opens and (greeting := plain_greeting(words)):
        yield greeting
    single = _one_by_one(writer, finding, sentence)
    if len(single) > 1:
        yield "".join(single)
    hoped = finding.category in _RESENTFUL and writer.is_turned_down
    hope = _HOPE_ALONE if _SO.match(writer.draft.text, sentence.end) else _HOPE
    blunt = any(_BLUNT.match(grammar.OPENERS.sub("", it.of(words), count=1)) for it in clauses_of(words))
    asked = finding.category != "bitterness" or blunt
    for question in questions_of(words) if asked else ():
        forbids = question.startswith("Please do not") and not question.startswith("Please do not send")
        if forbids and finding.category != "anger":
            continue
        yield question[:1].lower() + question[1:] if words[:1].islower() else _first_upper(question)
    for question in next_time_of(words) if not writer.is_turned_down else ():
        yield adapt(_first_upper(question), register, begins=True)
    aside = telling.ASIDE.sub("", words)
    for kept in [*kept_of(words), *(kept_of(aside) if aside != words else ())]:
        if not _may_be_kept(kept, finding):
            continue
        if hoped and kept.strove and earned(kept.text):
            yield _sentence(kept.text + adapt(hope, register, begins=False), words)
        if not kept.asks and _is_half(writer, finding, words, kept.text):
            continue
        if hoped and kept.strove and borne(kept.text):
            continue
        if kept.matters:
            yield _sentence(kept.text, words)
    if len(single) == 1:
        yield single[0]
    if finding.category == "anger" and (rage := _RAGE.match(words)):
        yield adapt(_UPSET.format(what=" ".join(rage["what"].split())), register, begins=True)
    bare = " ".join(words.split()).rstrip(" .!?")
    finds = _FINDS.match(bare) if finding.category != "bitterness" else None
    if finds and not (grammar.YOU.search(bare) or telling.SOUR.search(finds["what"])):
        yield adapt(_SORRY_THAT.format(what=finds["what"]), register, begins=True)
    for stated in statements_of(words):
        if _is_fought(writer, finding) and recites(stated):
            continue
        if hoped and telling.PUT_IN.match(stated) and earned(stated):
            yield _sentence(stated + adapt(hope, register, begins=False), words)
        yield _sentence(stated, words)
    if hoped and (since := hope_of(words)):
        yield adapt(_HOPED.format(since=since), register, begins=True)
    sincere = finding.category != "bitterness" or len(clauses_of(words)) > 1  # else the thanks are the barb
    # what is thanked for in quotation marks is not meant
    barbed = _BEHIND_A_COMMA if finding.category == "bitterness" else grammar.QUOTE
    for courtesy in courtesies_of(words) if sincere else ():
        if courtesy.startswith(("Thank", "Good luck")) and not barbed.search(courtesy):
            yield _sentence(courtesy, words)
    if writer.is_turned_down and (time := time_of(words)):
        yield adapt(_BLOW.format(time=time), register, begins=True)
    if hoped and (chosen := chosen_of(words)) and chosen not in (reader(writer.draft) or ""):
        yield from (adapt(wish.format(chosen=chosen), register, begins=True) for wish in _WISHES)


def _one_by_one(writer: Writer, finding: Finding, place: Span) -> list[str]:
    """What stands alone of several sentences at fault, each judged by itself."""
    text = writer.draft.text
    block = next((it for it in writer.blocks if it.contains(place)), place)
    borders = [place.start, *ends_of(text, block, place.start, place.end - 1), place.end]
    pieces = [Span(*pair) for pair in pairwise(borders)]
    kept: list[str] = []
    gone = False  # the sentence before
    for piece in pieces if len(pieces) > 1 else ():
        words = piece.of(text)
        found = (it for it in kept_of(words.lstrip()) if it.matters and _may_be_kept(it, finding))
        best = next(found, None)
        if best and not (gone and _points_back(best.text)):
            gap = words[: len(words) - len(words.lstrip())] if kept else ""
            kept.append(gap + _sentence(best.text, words.lstrip()))
        gone = best is None
    return kept


def _asking_instead(writer: Writer, finding: Finding, words: str) -> Iterator[str]:
    """What to ask where a sentence only argues and would go."""
    goes = finding.category == "challenge" and not any(it.text for it in finding.rewrites[:1])
    if goes and writer.is_turned_down:
        register = spoken_by(writer.register, words)
        for text in advice_for(words, writer.draft.text):
            yield adapt(text, register, begins=True)


def _asking(request: str) -> str:
    """A request as a question."""
    asked = f"could you please {request[len('please ') :].rstrip('.')}?"
    return asked if request[:1].islower() else _first_upper(asked)


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _sentence(kept: str, words: str) -> str:
    """The kept words with the capital and the end mark that the draft would give them."""
    small = words[:1].islower()
    first = (kept[:1].lower() if kept.startswith("Please ") else kept[:1]) if small else kept[:1].upper()
    bare = kept.endswith(("?", ".")) or not _ENDS.search(words)
    return first + kept[1:] + ("" if bare else ".")
