"""`kind: model`: the tone model finds a sentence likely to bear a label.

What tips the scale in a sentence is underlined. The labelled sentences that are most like it tell what
kind of sentence a gracious writer would put there, and the nearest of them is shown; they are looked up,
which is slow, for what becomes a finding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from toneguard.diagnostics import Match, Severity
from toneguard.language import Analysis, Neighbour, Sentence, function_words, split, stem
from toneguard.matchers.phrase import is_excused
from toneguard.rulebook import ModelRule

REPEATS = "redundancy"
COMPANY = 0.7  # likelihood from which another sentence counts as hostile
NEAR = 0.8  # likeness from which a labelled sentence is worth showing
SHARED = 2  # telling words that it must share, and at least half of all, or it would look picked at random


def find(rule: ModelRule, analysis: Analysis) -> Iterator[Match]:
    """One match for each sentence that is likely enough to bear the label."""
    if not analysis.has_tone:
        return
    hostile = _hostile(analysis)
    for sentence in analysis.text.of_kind(rule.parts):
        likely = _likely(rule, sentence, analysis)
        enough = rule.beside if hostile - {sentence.index} else rule.alone
        if likely < enough.suggestion or not sentence.is_own or is_excused(sentence, rule.unless, analysis):
            continue
        severity = None if likely >= enough.warning else Severity.SUGGESTION
        if rule.label == REPEATS:
            yield _repeat(rule, sentence, severity, analysis)
        else:
            barb = analysis.barb(sentence, rule.label, enough.suggestion)
            yield Match(rule.id, barb, barb, sentence.span, severity=severity)


def _likely(rule: ModelRule, sentence: Sentence, analysis: Analysis) -> float:
    if rule.label == REPEATS:
        return analysis.repeated(sentence)[0]
    tone = analysis.tone(sentence)
    return tone.of(rule.label) if tone else 0.0


def _hostile(analysis: Analysis) -> frozenset[int]:
    """Two sentences, by their index, that are likely hostile, or as many as there are: company for any."""
    likely = (
        it.index
        for it in analysis.text.sentences
        if (tone := analysis.tone(it)) and tone.likely["hostile"] >= COMPANY
    )
    return frozenset(islice(likely, 2))


def likened(rule: ModelRule, match: Match, analysis: Analysis) -> Match:
    """A match with the labelled sentence that is most like its own, and the kind of sentence to put there."""
    sentence = analysis.sentence_at(match.sentence)
    if rule.label == REPEATS or sentence is None:
        return match
    near = analysis.neighbours(sentence, rule.label)
    return replace(match, note=_shown(near, sentence), move=likely_move(near))


def _repeat(rule: ModelRule, sentence: Sentence, severity: Severity | None, analysis: Analysis) -> Match:
    _, note = analysis.repeated(sentence)
    return Match(rule.id, sentence.span, sentence.span, sentence.span, note=note, severity=severity)


def likely_move(near: Sequence[Neighbour]) -> str | None:
    """The kind of sentence that most of the neighbours' editors put, the nearer ones counting for more."""
    votes: Counter[str] = Counter()
    for neighbour in near:
        votes[neighbour.move] += max(neighbour.likeness, 0.0)  # type: ignore[assignment]
    return max(votes, key=votes.__getitem__) if votes else None


def _shown(near: Sequence[Neighbour], sentence: Sentence) -> str | None:
    """A labelled sentence to compare with, where one says something of the same and in the same tone."""
    if not near or near[0].likeness < NEAR:
        return None
    telling = _telling(sentence.words)
    if len(telling & _telling(split(near[0].sentence))) < max(SHARED, len(telling) / 2):
        return None
    fate = f"became “{near[0].rewrite}”" if near[0].rewrite else "was left out"
    return f"in another draft “{near[0].sentence}” {fate}"


def _telling(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words if word not in function_words())
