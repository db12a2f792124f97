"""Rewrites that keep what is harmless of a sentence at fault, in the writer's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toneguard.diagnostics import HOSTILE, Finding, Grade, Occasion, PartKind, Rewrite, Span
from toneguard.draft import Draft
from toneguard.rewriting.asking import questions_of
from toneguard.rewriting.clauses import is_poor, kept_of, time_of
from toneguard.rewriting.courtesies import courtesies_of
from toneguard.rewriting.facts import particulars_of
from toneguard.rewriting.paragraphs import blocks_of
from toneguard.rewriting.place import blanked, without
from toneguard.rewriting.register import Register, adapt, register_of, spoken_by
from toneguard.rewriting.sentences import sentence_around
from toneguard.rulebook import TURNED_DOWN

MOST = 8
MANNERS = frozenset({"perfunctory", "redundancy"})
_RESENTFUL = frozenset({"bitterness", "challenge"})
_HOPE = ", so I had hoped for better news"
_PROMISE = re.compile(r"(?i)(?:i|we)(?:['’]ll| will| can| shall| could) ")
_SO = re.compile(r"(?i)\bso\b")
_AGAIN = re.compile(r"(?i)\b(?:(?:look|looked|sit down and look) at|look into|consider) (?:it|this|that)\b")
_POINTS = re.compile(r"(?i)\b(?:it|they|them|he|she|him|this|these|those|such|too|also|either|neither)\b")
_QUOTE = re.compile(r"[\"“”]")  # what is thanked for in quotation marks is not meant
_BLOW = "After {time}, the news was a disappointment."


def keeping(draft: Draft, findings: Sequence[Finding], finding: Finding) -> list[Rewrite]:
    """Rewrites of the sentence of a finding by what stands alone of it, best first.

    Nothing that stands beside the faults of the sentence is lost with them. That what is kept is no
    fault itself is for the caller to find out.
    """
    courteous = finding.category in MANNERS
    if finding.category not in HOSTILE and not courteous:
        return []
    sentence = _sentence_of(draft, finding)
    if sentence is None:
        return []
    words = sentence.of(draft.text)
    if courteous:
        return [_rewrite(sentence, words, _sentence(it, words)) for it in courtesies_of(words)][:MOST]
    beside = particulars_of(blanked(draft.text, sentence, (it.span for it in findings)))
    register = spoken_by(register_of(draft), words)
    texts = dict.fromkeys(_texts(words, finding, draft.occasion, register))
    led = any(_leads_to(draft.text, it.span, sentence) for it in findings)
    kept = [it for it in texts if beside <= particulars_of(f"a {it}") and not (led and _points_back(it))]
    return [_rewrite(sentence, words, text) for text in kept[:MOST]]


def _leads_to(text: str, fault: Span, sentence: Span) -> bool:
    """Whether a fault stands right before a sentence, in its paragraph."""
    gap = text[fault.end : sentence.start] if fault.end <= sentence.start else "-"
    return not gap.strip() and "\n\n" not in gap.replace("\r", "")


def _points_back(text: str) -> bool:
    """Whether it speaks of what only a sentence before it names; "look at it again" is said of the matter."""
    return bool(_POINTS.search(_AGAIN.sub("", text.split(",")[0])))


def whole_cut(draft: Draft, finding: Finding, rewrite: Rewrite) -> Rewrite:
    """The rewrite, or the cut of its sentence where it would leave words that are as bad alone.

    What tells a fact, asks or thanks is left.
    """
    cuts = not rewrite.text.strip(".") and re.search(r"\w", rewrite.span.of(draft.text))  # words, not marks
    hostile = finding.category in HOSTILE and cuts
    sentence = _sentence_of(draft, finding) if hostile else None
    if sentence is None or not sentence.contains(rewrite.span):
        return rewrite
    text = draft.text
    rest = text[sentence.start : rewrite.span.start] + text[rewrite.span.end : sentence.end]
    if not re.search(r"\w", rest) or not is_poor(rest):
        return rewrite
    return Rewrite(without(text, sentence), "", rewrite.grade)


def _rewrite(sentence: Span, words: str, text: str) -> Rewrite:
    """The sentence as it is, lines and all, where nothing of it changes."""
    return Rewrite(sentence, words if text == " ".join(words.split()) else text, Grade.OFFER)


def _sentence_of(draft: Draft, finding: Finding) -> Span | None:
    """The one sentence of the body in which a finding stands."""
    if not len(finding.span):
        return None
    block = next((it for it in blocks_of(draft) if it.contains(finding.span)), None)
    if block is None or not any(it.span.contains(finding.span) for it in draft.of_kind(PartKind.BODY)):
        return None
    return sentence_around(draft.text, block, finding.span)


def _texts(words: str, finding: Finding, occasion: Occasion | None, register: Register) -> Iterator[str]:
    hoped = occasion in TURNED_DOWN and finding.category in _RESENTFUL
    for question in questions_of(words) if finding.category != "bitterness" else ():
        yield question[:1].lower() + question[1:] if words[:1].islower() else _first_upper(question)
    for kept in kept_of(words):
        if finding.category == "challenge" and (kept.told or _PROMISE.match(kept.text)):
            continue
        if hoped and kept.strove and not _SO.search(kept.text):
            yield _sentence(kept.text + adapt(_HOPE, register, begins=False), words)
        if kept.matters:
            yield _sentence(kept.text, words)
    for courtesy in courtesies_of(words):
        if courtesy.startswith(("Thank", "Good luck")) and not _QUOTE.search(courtesy):
            yield _sentence(courtesy, words)
    if hoped and (time := time_of(words)):
        yield adapt(_BLOW.format(time=time), register, begins=True)


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _sentence(kept: str, words: str) -> str:
    """The kept words with the capital and the end mark that the draft would give them."""
    first = kept[:1] if words[:1].islower() else kept[:1].upper()
    bare = kept.endswith("?") or not re.search(r"[.!?…][\"'”’)]*\s*\Z", words)
    return first + kept[1:] + ("" if bare or kept.endswith(".") else ".")
