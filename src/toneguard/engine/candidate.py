"""What becomes a finding, if nothing surer stands in the same place."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from toneguard.diagnostics import HOSTILE, Confidence, Match, Severity, Span
from toneguard.rulebook import Rule
from toneguard.silencing import fingerprint


@dataclass(frozen=True, slots=True)
class Candidate:
    """A match with its rule, how bad and how sure it is, and the rules that found the place and gave way."""

    rule: Rule
    match: Match
    severity: Severity
    confidence: Confidence
    also: tuple[str, ...] = ()

    @classmethod
    def of(cls, rule: Rule, match: Match) -> Candidate:
        """The candidate as the rule alone sees it."""
        return cls(rule, match, match.severity or rule.severity, rule.confidence)

    def fingerprint(self, text: str) -> str:
        """What tells the sentence in `text` around the match."""
        return fingerprint(self.match.sentence.of(text))

    @property
    def company(self) -> Collection[str]:
        """The categories of which the draft must have a finding in another place, or none."""
        return HOSTILE if self.match.weak else self.rule.only_with

    @property
    def span(self) -> Span:
        """What the finding covers."""
        if self.rule.scope == "match":
            return self.match.span
        return self.match.clause if self.rule.scope == "clause" else self.match.sentence
