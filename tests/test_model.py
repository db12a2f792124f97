"""The whole of toneguard with the tone model: what it adds to the rules, and what it must leave alone."""

from __future__ import annotations

import pytest

import toneguard
from toneguard import Finding, Linter, Occasion, Severity
from toneguard.language import builtin_model

pytestmark = pytest.mark.model

SOUR = """Dear Ms Larkin,

Thank you for the hour you spent showing me the textile store. It is good to see that the museum has \
found somebody so young to look after things that are so old. I will try to remember that when I am next \
asked to hoover the tapestries for nothing.

Hetty
"""
PLAIN = """Hi all,

The kitchen rota starts on Monday. Thanks to Priya for fixing the dishwasher with a spoon. The invoice of \
3 May is 30 days overdue. Could you let me know when we can expect payment?

Tom
"""


def found(text: str, **options: object) -> list[Finding]:
    return [f for f in toneguard.check(text, config=options).findings if f.severity >= Severity.WARNING]


def test_a_sour_sentence_without_a_sour_word_is_found_with_the_model_alone() -> None:
    assert [f.rule for f in found(SOUR)] == ["bitterness/sounds-bitter"] * 2
    assert not any("so young" in f.excerpt for f in found(SOUR, model="off"))


def test_a_finding_shows_a_labelled_sentence_that_says_the_same() -> None:
    text = "Hi there,\n\nI waited nine weeks. I know how busy you must be.\n\nTom\n"
    (finding,) = (it for it in found(text) if "busy" in it.excerpt)
    assert finding.note and finding.note.startswith("in another draft “I know how busy you must have been")


def test_a_finding_shows_no_sentence_that_only_sounds_alike() -> None:
    assert [finding.note for finding in found(SOUR)] == [None, None]


def test_leaving_the_sentence_out_is_on_offer() -> None:
    assert all("" in [rewrite.text for rewrite in finding.rewrites] for finding in found(SOUR))


def test_less_proof_is_needed_where_somebody_was_turned_down() -> None:
    text = """Hi Wendy,

Thanks for letting us down gently about the Harper kitchen job, and for the tip about the hinge supplier. \
We're free from mid-June if the second phase needs fitters. Enjoy your cheap chipboard, and say hello to \
the dog from us. The drawings are coming back by courier on Monday.

Lee
"""
    refused = toneguard.check(text, occasion=Occasion.REJECTION_REPLY).findings
    other = toneguard.check(text, occasion=Occasion.GENERAL).findings
    assert [f.severity for f in refused if "chipboard" in f.excerpt] == [Severity.WARNING]
    assert not [f for f in other if "chipboard" in f.excerpt and f.severity >= Severity.WARNING]


def test_plain_mail_is_left_alone() -> None:
    assert found(PLAIN) == []


def test_words_of_somebody_else_are_not_the_writers() -> None:
    said = "“You people are useless thieves, and I will have your heads.”"
    assert found(f"Hi Jo,\n\nThe caller said: {said} Can you ring him?\n\nTom\n") == []


def test_a_rule_that_knows_its_reason_speaks_and_the_model_concurs() -> None:
    rules = [f.rule for f in found("Dear Sam,\n\nThe plan is attached. I am furious about this.\n\nJo\n")]
    assert rules == ["anger/names-own-rage"]


def test_a_severity_of_the_users_own_holds_against_the_model() -> None:
    severity = {"bitterness/sounds-bitter": "suggestion", "bitterness/adds-up": "suggestion"}
    assert found(SOUR, severity=severity) == []


def test_missing_parts_are_said_and_the_rules_run_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toneguard.linter.missing_parts", lambda: ["onnxruntime"])
    report = Linter().check(toneguard.Draft(SOUR))
    assert report.notes == ("the tone model is not installed (onnxruntime is missing); the rules ran alone",)
    assert not any(finding.rule.startswith("bitterness/sounds") for finding in report.findings)


def test_the_model_is_no_larger_than_it_may_be() -> None:
    from toneguard.language.tone import builtin_folder

    assert sum(path.stat().st_size for path in builtin_folder().iterdir()) <= 25_000_000
    assert builtin_model(1).judge(["Hello."])


def test_that_the_model_is_silent_says_nothing_of_a_sentence() -> None:
    """It judges by the whole draft, so what it no longer finds may come back: no ignore of it is stale."""
    assert "bitterness/sounds-bitter" in Linter().unasked(Occasion.GENERAL)
