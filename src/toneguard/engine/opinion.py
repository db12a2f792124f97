"""What the tone model has to say of what rules found."""

from __future__ import annotations

from dataclasses import replace

from toneguard.diagnostics import HOSTILE, Confidence, Severity
from toneguard.engine.candidate import Candidate
from toneguard.language import LABELS, Analysis
from toneguard.matchers import likened
from toneguard.rulebook import WORDED, Rule

CONCURS = 0.5
DISSENTS = 0.02
DISSENTS_FROM_LOW, DISSENTS_FROM_TALLY = 0.05, 0.15
"""Likelihoods at or above and at or below which the model's word counts; set on train, out of fold, but for
the last two, which clean mail of all kinds asked for and dev bore out.
"""

_JUDGED = frozenset(LABELS) - {"hostile"}


def asks_model(rule: Rule) -> bool:
    """Whether what a rule finds depends on the tone model."""
    return rule.kind == "model" or (rule.kind in (*WORDED, "tally") and rule.category in _JUDGED)


def weighed(candidate: Candidate, analysis: Analysis) -> Candidate:
    """The candidate with a confidence and a severity that take the tone model's word into account.

    Where the model concurs the rule is surer and what it says is no mere suggestion; where it is sure
    that there is nothing, a warning drops to a suggestion. A steady rule keeps its severity.
    """
    if candidate.rule.kind == "model" or not asks_model(candidate.rule):
        return candidate
    tone = analysis.tone_at(candidate.match.sentence)
    if tone is None:
        return candidate
    label = "hostile" if candidate.rule.category in HOSTILE else candidate.rule.category
    likely = tone.likely[label]
    severity = candidate.severity
    if likely >= CONCURS:
        candidate = replace(candidate, confidence=_surer(candidate.confidence))
        severity = max(severity, Severity.WARNING)
    elif likely <= _dissent(candidate.rule) and severity is Severity.WARNING:
        severity = Severity.SUGGESTION
    return candidate if candidate.rule.steady else replace(candidate, severity=severity)


def compared(candidate: Candidate, analysis: Analysis) -> Candidate:
    """The candidate; one of the model's own with the labelled sentence that is most like it."""
    if candidate.rule.kind != "model":
        return candidate
    return replace(candidate, match=likened(candidate.rule, candidate.match, analysis))


def _dissent(rule: Rule) -> float:
    """The likelihood at or below which the model dissents: words that add up prove the least."""
    if rule.kind == "tally":
        return DISSENTS_FROM_TALLY
    return DISSENTS_FROM_LOW if rule.confidence is Confidence.LOW else DISSENTS


def _surer(confidence: Confidence) -> Confidence:
    return Confidence.MEDIUM if confidence is Confidence.LOW else Confidence.HIGH
