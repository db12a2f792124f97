"""Which of several matches becomes the finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from toneguard.diagnostics import Confidence, Match, Severity, Span
from toneguard.draft import Draft
from toneguard.engine import Candidate, settle
from toneguard.engine.run import parted, with_company
from toneguard.silencing import WHOLE, fingerprint


@dataclass(frozen=True)
class FakeRule:
    id: str
    confidence: Confidence = Confidence.HIGH
    severity: Severity = Severity.WARNING
    scope: str = "sentence"
    kind: str = "phrase"
    only_with: tuple[str, ...] = ()

    @property
    def category(self) -> str:
        return self.id.partition("/")[0]


def candidate(name: str, start: int, end: int, **values: Any) -> Candidate:
    rule: Any = FakeRule(name, **values)
    span = Span(start, end)
    return Candidate.of(rule, Match(name, span, span, span))


LOW, HIGH = Confidence.LOW, Confidence.HIGH

TABLE = [
    ("apart, both stay", [candidate("a/x", 0, 5), candidate("b/y", 5, 9)], [("a/x", ()), ("b/y", ())]),
    ("sorted by place", [candidate("a/x", 5, 9), candidate("b/y", 0, 5)], [("b/y", ()), ("a/x", ())]),
    (
        "the surest wins",
        [candidate("a/x", 0, 9, confidence=LOW), candidate("b/y", 2, 5, confidence=HIGH)],
        [("b/y", ("a/x",))],
    ),
    (
        "of equally sure ones the gravest",
        [candidate("a/x", 0, 9), candidate("b/y", 2, 5, severity=Severity.ERROR)],
        [("b/y", ("a/x",))],
    ),
    (
        "a warning stands before a suggestion, however sure",
        [candidate("a/x", 0, 9, severity=Severity.SUGGESTION), candidate("b/y", 2, 5, confidence=LOW)],
        [("b/y", ("a/x",))],
    ),
    (
        "the tone model gives way to a rule that knows its reason",
        [candidate("a/x", 0, 9, kind="model"), candidate("b/y", 2, 5, confidence=LOW)],
        [("b/y", ("a/x",))],
    ),
    (
        "but not its warning to a suggestion",
        [candidate("a/x", 0, 9, kind="model"), candidate("b/y", 2, 5, severity=Severity.SUGGESTION)],
        [("a/x", ("b/y",))],
    ),
    ("of equals the first", [candidate("b/y", 0, 5), candidate("a/x", 0, 5)], [("a/x", ("b/y",))]),
    ("a rule is not named beside itself", [candidate("a/x", 0, 9), candidate("a/x", 2, 5)], [("a/x", ())]),
    (
        "empty spans do not push each other out",
        [candidate("a/x", 9, 9), candidate("b/y", 9, 9)],
        [("a/x", ()), ("b/y", ())],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("what", "given", "expected"), TABLE, ids=[row[0] for row in TABLE])
def test_one_finding_a_place(
    what: str, given: list[Candidate], expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert [(kept.rule.id, kept.also) for kept in settle(given)] == expected


TEXT = "It rained. You lied.  IT rained."
RAINED, LIED = fingerprint("It rained."), fingerprint("You lied.")
FIRST, OTHER_RULE, LIE = candidate("a/x", 0, 10), candidate("b/y", 0, 10), candidate("a/x", 11, 20)
AGAIN, MISSING = candidate("a/x", 22, 32), candidate("c/z", 32, 32)


@pytest.mark.parametrize(
    ("silenced", "expected"),
    [
        (set(), []),
        ({("a/x", RAINED)}, [FIRST, AGAIN]),
        ({("b/y", RAINED)}, [OTHER_RULE]),
        ({("a/x", LIED), ("b/y", LIED)}, [LIE]),
        ({("a/x", WHOLE)}, []),
        ({("c/z", WHOLE)}, [MISSING]),
        ({("a", RAINED), ("*", LIED)}, []),
    ],
)
def test_what_is_silenced_is_put_aside(silenced: set[tuple[str, str]], expected: list[Candidate]) -> None:
    candidates = [FIRST, OTHER_RULE, LIE, AGAIN, MISSING]
    heard, aside = parted(candidates, Draft(TEXT, silenced=frozenset(silenced)))
    assert aside == expected
    assert heard == [each for each in candidates if each not in expected]


def test_a_rule_that_wants_company_is_silent_alone() -> None:
    lonely = candidate("timing/soon", 9, 9, only_with=("anger", "challenge"))
    assert with_company([lonely, candidate("perfunctory/x", 0, 5)]) == [candidate("perfunctory/x", 0, 5)]
    assert len(with_company([lonely, candidate("challenge/x", 0, 5)])) == 2


def test_rules_that_want_company_are_none_to_each_other() -> None:
    shy = candidate("anger/shy", 0, 5, only_with=("anger", "challenge"))
    timid = candidate("challenge/timid", 9, 9, only_with=("anger", "challenge"))
    assert with_company([shy, timid]) == []


def test_what_weighs_less_is_no_company() -> None:
    shy = candidate("anger/shy", 0, 5, only_with=("challenge",))
    slight = candidate("challenge/x", 9, 12, severity=Severity.SUGGESTION)
    assert with_company([shy, slight]) == [slight]


def test_what_stands_in_the_same_place_is_no_company() -> None:
    shy = candidate("anger/shy", 0, 5, only_with=("anger", "challenge"))
    here, there = candidate("challenge/x", 3, 8), candidate("challenge/x", 9, 12)
    assert with_company([shy, here]) == [here]
    assert with_company([shy, here, there]) == [shy, here, there]
