"""Rewrites that keep what is harmless of a sentence at fault, in the writer's own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import replace

from toneguard.diagnostics import HOSTILE, Finding, Grade, PartKind, Rewrite, Span
from toneguard.draft import Draft
from toneguard.rewriting import wording
from toneguard.rewriting.asking import questions_of
from toneguard.rewriting.clauses import clauses_of, is_poor, kept_of, talked_of, time_of
from toneguard.rewriting.courtesies import courtesies_of
from toneguard.rewriting.facts import particulars_of
from toneguard.rewriting.news import News
from toneguard.rewriting.paragraphs import blocks_of
from toneguard.rewriting.place import blanked, with_rewrite, without
from toneguard.rewriting.register import adapt, register_of, spoken_by
from toneguard.rewriting.sentences import sentence_around
from toneguard.rewriting.stating import statements_of
from toneguard.rulebook import TURNED_DOWN

MOST = 8
MANNERS = frozenset({"perfunctory", "redundancy"})
_RESENTFUL = frozenset({"bitterness", "challenge"})
_HOPE = ", so I had hoped for better news"
_PLEA = re.compile(
    r"(?i)(?:i|we)(?:['’]ll| will| can| shall| could) |please (?:give|hire|let|pick|put|take) (?:me|us)\b"
)
"""Promises to the reader, and what they are to bring about: what was decided is asked for again."""
_LOOMS = re.compile(r"(?i)\b(?!(?:i|we)\b)\w+(?: (?:will|shall|is going to|are going to)|['’]ll)\b|\bgoes\b")
"""Beside a threat: what others are to do, or what is to be done."""
_SO = re.compile(r"(?i)\bso\b")
_AGAIN = re.compile(r"(?i)\b(?:(?:look|looked|sit down and look) at|look into|consider) (?:it|this|that)\b")
_POINTS = re.compile(r"(?i)\b(?:it|they|them|he|she|him|this|these|those|such|too|also|either|neither)\b")
_HOPED = "I had let myself hope since we spoke {time}."
_QUOTE = re.compile(r"[\"“”]")  # what is thanked for in quotation marks is not meant
_BLOW = "After {time}, the news was a disappointment."


def with_kept(
    draft: Draft, findings: tuple[Finding, ...], harmless: Callable[[Iterable[Rewrite]], Set[Rewrite]]
) -> tuple[Finding, ...]:
    """The findings, those whose first rewrite loses something with one before it that keeps harmless words.

    `harmless` tells those of some rewrites of which there is nothing to find once other faults are gone.
    """
    places = {it: sentence_of(draft, it) for it in findings}
    found = {it: _cutting_whole(draft.text, it, place) for it, place in places.items()}
    left = {
        it: keeping(draft, findings, it, place)
        for it, place in places.items()
        if place and all(_loses(draft.text, first, place) for first in found[it].rewrites[:1])
    }
    kept: dict[Finding, Rewrite] = {}
    while tried := {it: rewrites.pop(0) for it, rewrites in left.items() if rewrites and it not in kept}:
        good = harmless(tried.values())
        kept |= {it: rewrite for it, rewrite in tried.items() if rewrite in good}
    return tuple(
        replace(mended, rewrites=tuple(dict.fromkeys([kept[it], *mended.rewrites]))) if it in kept else mended
        for it, mended in found.items()
    )


def _loses(text: str, rewrite: Rewrite, sentence: Span) -> bool:
    """Whether a rewrite leaves nothing of a sentence, or not all its facts."""
    after = with_rewrite(text, sentence.union(rewrite.span), rewrite)
    return not re.search(r"\w", after) or not particulars_of(sentence.of(text)) <= particulars_of(after)


def as_it_is(draft: Draft, finding: Finding) -> Rewrite | None:
    """The sentence of a finding untouched, where it tells what a reader would miss and needs no other."""
    sentence = sentence_of(draft, finding) if finding.category in HOSTILE else None
    if sentence is None:
        return None
    words = sentence.of(draft.text)
    whole = (_sentence(kept.text, words) for kept in kept_of(words) if kept.matters)
    return Rewrite(sentence, words, Grade.OFFER) if " ".join(words.split()) in whole else None


def keeping(
    draft: Draft, findings: Sequence[Finding], finding: Finding, sentence: Span | None
) -> list[Rewrite]:
    """Rewrites of a finding's sentence by what stands alone of it, best first.

    Nothing that stands beside the faults of the sentence is lost with them. That what is kept is no
    fault itself is for the caller to find out.
    """
    courteous = finding.category in MANNERS
    if sentence is None or (finding.category not in HOSTILE and not courteous):
        return []
    words = sentence.of(draft.text)
    if courteous:
        thanks = wording.THANKS.match(words)
        courtesies = (it for it in courtesies_of(words) if not thanks or wording.THANKS.match(it))
        texts = [_sentence(it, words) for it in courtesies]
    else:
        beside = particulars_of(blanked(draft.text, sentence, (it.span for it in findings)))
        led = any(_leads_to(draft.text, it.span, sentence) for it in findings)
        texts = [
            text
            for text in _texts(draft, finding, words)
            if beside <= particulars_of(f"a {text}") and not (led and _points_back(text))
        ]
    new = [text for text in dict.fromkeys(texts) if text != " ".join(words.split())]
    return [Rewrite(sentence, text, Grade.OFFER) for text in new[:MOST]]


def _leads_to(text: str, fault: Span, sentence: Span) -> bool:
    """Whether a fault stands right before a sentence, in its paragraph."""
    gap = text[fault.end : sentence.start] if fault.end <= sentence.start else "-"
    return not gap.strip() and "\n\n" not in gap.replace("\r", "")


def _points_back(text: str) -> bool:
    """Whether it speaks of what only a sentence before it names; "look at it again" is said of the matter."""
    return bool(_POINTS.search(_AGAIN.sub("", text.split(",")[0])))


def _cutting_whole(text: str, finding: Finding, sentence: Span | None) -> Finding:
    """The finding with cuts of its whole sentence where they would leave words that are as bad alone."""
    if sentence is None or finding.category not in HOSTILE:
        return finding
    cuts = tuple(_whole_cut(text, it, sentence) for it in finding.rewrites)
    return finding if cuts == finding.rewrites else replace(finding, rewrites=cuts)


def _whole_cut(text: str, rewrite: Rewrite, sentence: Span) -> Rewrite:
    """The rewrite; for a cut that leaves no fact, request or thanks, that of the whole sentence."""
    cuts = not rewrite.text.strip(".") and re.search(r"\w", rewrite.span.of(text))  # words, not marks
    if not cuts or not sentence.contains(rewrite.span):
        return rewrite
    rest = text[sentence.start : rewrite.span.start] + text[rewrite.span.end : sentence.end]
    if not re.search(r"\w", rest) or not is_poor(rest):
        return rewrite
    return Rewrite(without(text, sentence), "", rewrite.grade)


def sentence_of(draft: Draft, finding: Finding) -> Span | None:
    """The one sentence of the body in which a finding stands."""
    if not len(finding.span):
        return None
    block = next((it for it in blocks_of(draft) if it.contains(finding.span)), None)
    if block is None or not any(it.span.contains(finding.span) for it in draft.of_kind(PartKind.BODY)):
        return None
    return sentence_around(draft.text, block, finding.span)


def _is_turned_down(draft: Draft) -> bool:
    return draft.occasion in TURNED_DOWN or News.of(draft).refused


def _texts(draft: Draft, finding: Finding, words: str) -> Iterator[str]:
    register = spoken_by(register_of(draft), words)
    hoped = finding.category in _RESENTFUL and _is_turned_down(draft)
    for question in questions_of(words) if finding.category != "bitterness" else ():
        yield question[:1].lower() + question[1:] if words[:1].islower() else _first_upper(question)
    for kept in kept_of(words):
        pleads = _PLEA.match(kept.text) and not wording.COMMITMENT.match(kept.text)
        if finding.category == "challenge" and (kept.told or pleads):
            continue
        if finding.category == "anger" and _LOOMS.search(kept.text) and not kept.asks:
            continue
        if hoped and kept.strove and not _SO.search(kept.text):
            yield _sentence(kept.text + adapt(_HOPE, register, begins=False), words)
        if kept.matters:
            yield _sentence(kept.text, words)
    for stated in statements_of(words):
        yield _sentence(stated, words)
    if hoped and (time := talked_of(words)):
        yield adapt(_HOPED.format(time=time), register, begins=True)
    sincere = finding.category != "bitterness" or len(clauses_of(words)) > 1  # else the thanks are the barb
    for courtesy in courtesies_of(words) if sincere else ():
        if courtesy.startswith(("Thank", "Good luck")) and not _QUOTE.search(courtesy):
            yield _sentence(courtesy, words)
    if hoped and (time := time_of(words)):
        yield adapt(_BLOW.format(time=time), register, begins=True)


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _sentence(kept: str, words: str) -> str:
    """The kept words with the capital and the end mark that the draft would give them."""
    first = kept[:1] if words[:1].islower() else kept[:1].upper()
    bare = kept.endswith(("?", ".")) or not re.search(r"[.!?…][\"'”’)]*\s*\Z", words)
    return first + kept[1:] + ("" if bare else ".")
