"""Rewrites that keep something put before those that lose it, once they have stood a check."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import islice, pairwise

from toneguard.diagnostics import HOSTILE, Finding, Grade, Rewrite, Span
from toneguard.draft import Draft
from toneguard.patterns import regex
from toneguard.rewriting import grammar, telling
from toneguard.rewriting.asking import OR_ELSE
from toneguard.rewriting.barbs import parts_clauses, reason_of, without_barbs
from toneguard.rewriting.clauses import MOST_BARE_WORDS, breaks_off, clauses_of, is_poor
from toneguard.rewriting.facts import particulars_of
from toneguard.rewriting.keeping import (
    HOPED_FOR,
    REQUESTS,
    accuses_alone,
    asked,
    first_upper,
    is_led,
    keeping,
    plainly_kept,
    points_back,
)
from toneguard.rewriting.moves import moves_of
from toneguard.rewriting.place import with_rewrite, without
from toneguard.rewriting.writer import Writer

REACH = 2000  # code points; the longest sentence that is looked for right before another
_ASKS = regex(r"(?i)\?|\b(?:please|ask|would like|['’]d like)\b")
_ASKS_PLAINLY = regex(r"(?i)(?:could (?!you (?:even|not)\b)|would it be|is there)")
_ASKS_FOR_PAPERS = regex(r"(?i)could (?:(?:i|we) have|you send (?:me|us)) (?:my|our|the)(?: [\w-]+){1,2}\?")
_DEMANDS = regex(r"(?i)(?:i|we) (?:want|demand|expect|insist)\b")
_OF_THIS = regex(r"(?i)\bsome of this can be shared\b")
_DEEDS = frozenset({"advice", "talk", "help", "door", "thanks"})
_HOPES = regex(r"(?i)\bhop(?:ed|ing)\b")
_WITH_THE_VERB = regex(rf"(?i)[\s,]*(?:which|who)\b[^,]*,\s*(?:{grammar.FINITE_FORMS})")
"""A clause about a noun, and behind it the verb to which that noun belongs."""
_TURN = regex(
    r"(?i)\s(?=(?:before|when|than|unless|until|as (?:if|though)|instead of|rather than|for once"
    r"|or (?:else|i|we))\s)"
)
"""Where what is harmless may turn sour."""
_SAYS = regex(r"\w")
_WORDS = regex(r"\w+")
_WORD = regex(r"[a-z]{4,}")
_SET_WORDS = frozenset({"would", "could", "like", "this", "that", "please", "with", "have", "what", "some"})


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
Worded = Callable[[Finding], Span | None]
"""The stretch of a finding's sentence with the words that gave it away."""
Checked = Callable[[Iterable[Rewrite]], Set[Rewrite]]
"""Those of some rewrites that stand a check."""


def with_kept(
    draft: Draft,
    findings: tuple[Finding, ...],
    harmless: Checked,
    quiet: Checked | None = None,
    barbed: Barbed | None = None,
    worded: Worded | None = None,
) -> tuple[Finding, ...]:
    """The findings, those whose first rewrite loses something with ones that keep harmless words.

    `harmless` tells those of some rewrites of which there is nothing to find once other faults are gone,
    `quiet` those that are far from any, `barbed` what it is in its sentence that makes a finding, where
    there is something to judge that by, `worded` the stretch of it with the words that gave it away.
    """
    writer = Writer(draft)
    places = {it: writer.sentence_of(it) for it in findings}
    near = _Neighbours(places)
    inside = {it: (place, near.of(place)) for it, place in places.items() if place}
    found = {it: _cutting_whole(writer, it, *inside[it]) if it in inside else it for it in findings}
    kept = _tried(
        {it: _worth_trying(writer, found[it], *around, barbed, worded) for it, around in inside.items()},
        harmless,
    )
    plain: dict[Finding, list[Rewrite]] = {}
    if quiet:
        lost = (
            (it, place)
            for it, (place, _) in inside.items()
            if it not in kept and not any(_shortens(draft.text, cut, place) for cut in found[it].rewrites)
        )
        plain = _tried({it: plainly_kept(writer, it, place) for it, place in lost}, quiet)
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
    barbed: Barbed | None,
    worded: Worded | None,
) -> list[Rewrite]:
    """What may stand before the first rewrite of a finding, if that is there, the best of it first."""
    text, kept = writer.draft.text, keeping(writer, near, finding, place)
    first = next(iter(finding.rewrites), None)
    loses = first is None or _loses(text, first, place)
    if first and not loses:
        kept = _doing_more(finding, kept, _after(text, first, place), place.of(text))
    all_of_it = loses or (first and first.span.contains(place))
    barbs = barbed(finding) if barbed and all_of_it else ()
    barbs = [*_narrowed(text, place, barbs), *barbs]
    if first and loses:
        barbs = [*_before_facts(text, place, _after(text, first, place)), *barbs]
    reason = reason_of(text, place) if loses else None
    cut = _cut_out(writer, finding, place, near, [*barbs, [reason]] if reason else barbs)
    stretch = worded(finding) if worded and all_of_it else None
    whole = [[stretch]] if stretch and not breaks_off(stretch.of(text)) else ()
    without_words = _cut_out(writer, finding, place, near, whole)
    return [*cut, *_by_facts(text, place, kept, without_words)]


def _by_facts(text: str, sentence: Span, kept: list[Rewrite], cut: Iterable[Rewrite]) -> list[Rewrite]:
    """What may be kept of a sentence, behind cuts that leave more of its facts, before others with facts."""
    left = {it: _after(text, it, sentence) for it in cut}
    factual = [it for it, rest in left.items() if particulars_of(rest) and not _DEMANDS.match(rest)]
    known = particulars_of(_after(text, kept[0], sentence)) if kept else frozenset()
    more = factual and particulars_of(left[factual[0]]) > known
    return [*factual, *kept] if more else [*kept, *factual]


def _narrowed(text: str, sentence: Span, barbed: Iterable[Sequence[Span]]) -> Iterator[Sequence[Span]]:
    """The barbs, the last one without its beginning where that names something: "by Friday before it …"."""
    for *others, last in barbed:
        turn = _TURN.search(text, last.start, last.end) if last.end == sentence.end else None
        if turn is None:
            continue
        tail = Span(turn.start(), last.end)
        if particulars_of(text[last.start : tail.start]) and not particulars_of(tail.of(text)):
            yield [*others, tail]


def _before_facts(text: str, sentence: Span, left: str) -> Iterator[Sequence[Span]]:
    """What stands between the part of a sentence that is left and a later clause that names something."""
    words, begun = sentence.of(text), left.rstrip(" .!?…")
    if not begun or not words.startswith(begun):
        return
    for before, behind in pairwise(clauses_of(words)):
        barb = Span(sentence.start + len(begun), sentence.start + max(before.end, len(begun)))
        if len(barb) and particulars_of(words[behind.start :]) and parts_clauses(text, barb, sentence):
            yield [barb]


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
                if HOPED_FOR not in rewrite.text:
                    left[it].clear()
    return kept


def _doing_more(finding: Finding, rewrites: Iterable[Rewrite], first: str, words: str) -> list[Rewrite]:
    """Those that ask plainly or thank, or in anger ask at all, where the first neither asks nor thanks, and
    how the writer felt, where it tells that in other words.
    """
    besides = OR_ELSE.search(words)
    if besides and (asked_for := [it for it in rewrites if besides["rest"].rstrip(" .?!") in it.text]):
        return asked_for
    if _OF_THIS.search(first):
        return [it for it in rewrites if _ASKS_FOR_PAPERS.match(it.text)]
    moves = moves_of(first)
    vague = _ASKS.search(first) or moves & {"talk", "help"}
    if finding.category == "anger" and vague and not _shares_words(first, words):
        return [it for it in rewrites if REQUESTS.match(it.text) or _ASKS_PLAINLY.match(it.text)]
    if _ASKS.search(first) or not _DEEDS.isdisjoint(moves):
        return []
    requests = REQUESTS if finding.category == "anger" else _ASKS_PLAINLY
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
            and (it.text.rstrip(".") in words or points_back(first))
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
    after = _after(text, rewrite, sentence)
    return not _SAYS.search(after) or not particulars_of(sentence.of(text)) <= particulars_of(after)


def _shortens(text: str, rewrite: Rewrite, sentence: Span) -> bool:
    """Whether a rewrite cuts a part of a sentence and leaves the rest."""
    return not rewrite.text and bool(_SAYS.search(_after(text, rewrite, sentence)))


def _cut_out(
    writer: Writer,
    finding: Finding,
    sentence: Span,
    near: Sequence[Finding],
    barbed: Sequence[Sequence[Span]],
) -> Iterator[Rewrite]:
    """The sentence without its barbs, where what is left stands alone; without what is canned, which would
    only go, where the rest gives thanks.
    """
    text = writer.draft.text
    canned = finding.category == "perfunctory" and not any(it.text for it in finding.rewrites)
    for barbs in barbed if canned or finding.category in HOSTILE else ():
        cut = without_barbs(text, barbs, sentence) if all(map(sentence.contains, barbs)) else None
        rest = with_rewrite(text, sentence, cut) if cut else ""
        if canned and "thanks" not in moves_of(rest):
            continue
        if cut and not _is_as_bad(writer, finding, sentence, near, rest):
            if barbs[-1].end == sentence.end:
                yield from _asked_apart(writer, finding, sentence, barbs[-1].of(text), rest)
            yield cut


def _asked_apart(writer: Writer, finding: Finding, sentence: Span, barb: str, rest: str) -> Iterator[Rewrite]:
    """What is left of a sentence, and as a sentence of its own what its last barb asked for."""
    words = grammar.OPENERS.sub("", barb, count=1)
    for question in islice(asked(writer, finding, first_upper(words) if rest[:1].isupper() else words), 1):
        yield Rewrite(sentence, f"{rest.rstrip(' .!?')}. {question}", Grade.OFFER)


def _is_as_bad(writer: Writer, finding: Finding, sentence: Span, near: Sequence[Finding], rest: str) -> bool:
    """Whether what is left of a sentence accuses alone, only led up to what goes, or is but a few words
    without a fact that point back to a fault right before it.
    """
    text = writer.draft.text
    bare = len(rest.split()) <= MOST_BARE_WORDS and not particulars_of(rest)
    lost = bare and points_back(rest) and is_led(text, (it.span for it in near), sentence)
    only_leads = telling.LEADING.match(rest.rstrip(" .!?…"))
    return bool(only_leads or lost) or accuses_alone(writer, finding, sentence.of(text), rest)


def _cutting_whole(writer: Writer, finding: Finding, sentence: Span, near: Sequence[Finding]) -> Finding:
    """The finding with cuts of its whole sentence where they would leave words that are as bad alone."""
    if finding.category not in HOSTILE:
        return finding
    cuts = tuple(_whole_cut(writer, finding, it, sentence, near) for it in finding.rewrites)
    return finding if cuts == finding.rewrites else replace(finding, rewrites=cuts)


def _whole_cut(
    writer: Writer, finding: Finding, rewrite: Rewrite, sentence: Span, near: Sequence[Finding]
) -> Rewrite:
    """The rewrite; for a cut that leaves no fact, request or thanks, that of the whole sentence."""
    text = writer.draft.text
    kept, old = rewrite.text.strip(".").lower(), rewrite.span.of(text).lower()
    cuts = kept in old and len(_WORDS.findall(old)) > len(_WORDS.findall(kept))  # words, not marks
    if not cuts or not sentence.contains(rewrite.span):
        return rewrite
    rest = with_rewrite(text, sentence, rewrite)
    torn = _WITH_THE_VERB.match(text, rewrite.span.start, rewrite.span.end)
    half = torn or is_poor(rest) or _is_as_bad(writer, finding, sentence, near, rest)
    if not _SAYS.search(rest) or not half:
        return rewrite
    return Rewrite(without(text, sentence), "", rewrite.grade)
