"""What the tone model's word does to a candidate."""

from __future__ import annotations

from typing import cast

import pytest

from toneguard.diagnostics import Confidence, Match, Severity, Span
from toneguard.engine.candidate import Candidate
from toneguard.engine.opinion import weighed
from toneguard.language import LABELS, Analysis
from toneguard.language.tone import Tone
from toneguard.rulebook import load_rulebook

RULES = {rule.id: rule for rule in load_rulebook().rules}


class Read:
    """A draft of which every sentence is as likely hostile."""

    def __init__(self, likely: float) -> None:
        self.tone = Tone(dict.fromkeys(LABELS, likely), None)

    def tone_at(self, span: Span) -> Tone:
        return self.tone


def weigh(rule: str, likely: float) -> Candidate:
    span = Span(0, 5)
    match = Match(rule, span, span, span)
    return weighed(Candidate.of(RULES[rule], match), cast("Analysis", Read(likely)))


@pytest.mark.parametrize(
    ("rule", "likely", "severity"),
    [
        # words that add up prove the least
        ("anger/adds-up", 0.15, Severity.SUGGESTION),
        ("anger/adds-up", 0.16, Severity.WARNING),
        # a rule of low confidence
        ("bitterness/in-sour-company", 0.05, Severity.SUGGESTION),
        ("bitterness/in-sour-company", 0.06, Severity.WARNING),
        # one that is surer
        ("anger/shouts-disbelief", 0.02, Severity.SUGGESTION),
        ("anger/shouts-disbelief", 0.03, Severity.WARNING),
        # an error stands against the model
        ("anger/swears", 0.0, Severity.ERROR),
    ],
)
def test_where_the_model_dissents_a_warning_is_a_suggestion(
    rule: str, likely: float, severity: Severity
) -> None:
    assert weigh(rule, likely).severity is severity


def test_where_the_model_concurs_a_rule_is_surer() -> None:
    assert weigh("anger/adds-up", 0.5).confidence is Confidence.MEDIUM
    assert weigh("anger/adds-up", 0.4).confidence is Confidence.LOW
