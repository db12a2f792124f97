"""Drafts and sentences that are too long or too hard to read."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from toneguard import Linter, Occasion
from toneguard.reading import read_text

SHORT = "Thank you for the call. I liked the morning in the yard. "
HARD = (
    "Notwithstanding unsuccessful preceding applications, clarification concerning comparative shortcomings "
    "identified throughout departmental evaluation processes would considerably facilitate optimisation "
    "regarding subsequent submissions. Documentation concerning methodological considerations would "
    "additionally represent valuable assistance throughout forthcoming proceedings."
)


@cache
def linter() -> Linter:
    return Linter({"select": ["readability"]})


def rules(body: str, occasion: Occasion = Occasion.FEEDBACK_REQUEST) -> list[str]:
    draft = replace(read_text(f"Dear Bo,\n\n{body}\n\nKind regards,\nJo\n"), occasion=occasion)
    report = linter().check(draft)
    assert not report.errors
    return [finding.rule for finding in report.findings]


@pytest.mark.parametrize(
    ("body", "occasion", "expected"),
    [
        (SHORT, Occasion.FEEDBACK_REQUEST, []),
        (HARD, Occasion.FEEDBACK_REQUEST, ["readability/hard-to-read-request"]),
        (HARD, Occasion.GENERAL, []),
        ("Clarification concerning evaluation.", Occasion.FEEDBACK_REQUEST, []),
        (SHORT * 26, Occasion.REJECTION_REPLY, ["readability/too-long"]),
        (SHORT * 26, Occasion.GENERAL, []),
        (SHORT * 20, Occasion.REJECTION_REPLY, []),
        ("", Occasion.REJECTION_REPLY, []),
    ],
)
def test_a_measure_above_its_bound_is_found(body: str, occasion: Occasion, expected: list[str]) -> None:
    assert rules(body, occasion) == expected


def test_the_sentence_that_is_too_long_is_marked() -> None:
    endless = "The yard was cold and " + "the saw was loud and " * 13 + "we went home."
    report = linter().check(read_text(f"Dear Bo,\n\n{SHORT}{endless}\n\nJo\n"))
    (finding,) = report.findings
    assert (finding.rule, finding.line) == ("readability/endless-sentence", 3)
    assert finding.span.start == len(f"Dear Bo,\n\n{SHORT}") and not finding.excerpt


def test_no_measure_of_the_rules_counts_syllables() -> None:
    measures = {rule.measure for rule in linter().rulebook.rules if rule.kind == "readability"}
    assert measures <= {"words", "sentence-words", "ari", "coleman-liau", "lix"}
