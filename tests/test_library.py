"""The library call."""

from __future__ import annotations

import json
import pickle
import re
import subprocess
import sys
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import toneguard
from toneguard import Finding, Linter, Occasion, Severity
from toneguard.diagnostics import Origin
from toneguard.reading import read_text
from toneguard.rewriting import apply

RULE = """\
title: T
severity: warning
confidence: high
kind: phrase
message: M
why: W
source: S
phrases: [kerfuffle]
rewrites: [{text: ""}]
examples:
  bad: [{draft: "[[A kerfuffle.]]", rewrite: ""}]
  good: [a fuss]
"""
FURIOUS = "Dear Ms Okafor,\n\nI am furious about your decision. The tour was lovely.\n\nRegards,\nSam\n"


def test_a_report_keeps_the_harmless_words_of_a_sentence_as_a_fix_does() -> None:
    text = "Dear Ana,\n\nThank you for the tour. Send me the plans by Friday or you will regret it.\n\nSam\n"
    (finding,) = toneguard.check(text, config={"model": False}).findings
    assert finding.rewrites[0].text == "Please send me the plans by Friday."


def test_importing_toneguard_loads_nothing_heavy() -> None:
    heavy = ("spacy", "typer", "pydantic", "rich")
    code = f"import sys, toneguard; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_all_names_are_there() -> None:
    for name in toneguard.__all__:
        assert getattr(toneguard, name) is not None
    with pytest.raises(AttributeError):
        toneguard.nothing  # noqa: B018


def test_a_finding_says_where_what_why_and_what_instead() -> None:
    report = toneguard.check(FURIOUS)
    (finding,) = [f for f in report.findings if f.category == "anger"]
    assert finding.excerpt == finding.span.of(FURIOUS) == "I am furious about your decision."
    assert (finding.line, finding.column) == (3, 1)
    assert finding.severity is Severity.ERROR
    assert finding.message and finding.why
    assert apply(FURIOUS, finding.rewrites[:1]).count("disappointed") == 1


def test_findings_are_sorted_frozen_hashable_and_picklable() -> None:
    report = toneguard.check(FURIOUS + "\nI am livid.\n")
    assert list(report.findings) == sorted(report.findings, key=lambda f: (f.span, f.rule))
    assert pickle.loads(pickle.dumps(report)) == report
    assert hash(report)
    with pytest.raises(FrozenInstanceError):
        report.findings[0].line = 7  # type: ignore[misc]
    json.dumps(report.to_dict())


def test_the_occasion_may_be_given() -> None:
    assert (
        toneguard.check("Hello Ann,\n\nThe bus was late.", occasion="thank-you").occasion
        is Occasion.THANK_YOU
    )
    with pytest.raises(toneguard.ConfigError):
        toneguard.check("Hello", occasion="party")


@pytest.mark.parametrize(
    "config",
    [{"ignore": ["anger"]}, {"select": ["perfunctory"]}, toneguard.Config(ignore=("anger/*",))],
)
def test_a_config_is_a_mapping_or_a_config(config: Any) -> None:
    assert not [f for f in toneguard.check(FURIOUS, config=config).findings if f.category == "anger"]


def test_an_unknown_rule_in_the_config_is_an_error() -> None:
    with pytest.raises(toneguard.ConfigError, match="neither a rule nor a category"):
        Linter({"select": ["angr"]})


def test_a_draft_made_by_hand_is_laid_out() -> None:
    assert Linter().check(toneguard.Draft(FURIOUS)) == toneguard.check(FURIOUS)


def test_a_rule_that_wants_company_has_it_even_where_the_company_is_not_selected() -> None:
    from datetime import datetime, timedelta

    received = datetime.now() - timedelta(hours=2)
    occasion = Occasion.REJECTION_REPLY
    config = toneguard.Config(occasion=occasion, select=("timing",), received=received)
    assert [f.rule for f in toneguard.check(FURIOUS, config=config).findings] == ["timing/cooling-off"]


def test_a_list_keeps_its_bullets() -> None:
    text = "Hello Ann,\n\nThree things:\n\n- The bus was late.\n- I am furious.\n- The tea was cold.\n"
    (finding,) = [f for f in toneguard.check(text).findings if f.category == "anger"]
    assert finding.excerpt == "I am furious."


def test_check_many_gives_a_report_a_draft_in_order() -> None:
    drafts = [read_text(FURIOUS, "a"), read_text("", "b"), read_text("Thanks, Ann. See you.", "c")]
    assert [report.path for report in Linter().check_many(drafts)] == ["a", "b", "c"]


def test_a_users_rule_is_used(tmp_path: Path) -> None:
    rule = tmp_path / "house" / "no-kerfuffle.yaml"
    rule.parent.mkdir()
    rule.write_text(RULE, encoding="utf-8")
    report = toneguard.check("What a kerfuffle it was.", config={"rules": [str(tmp_path)]})
    assert "house/no-kerfuffle" in [finding.rule for finding in report.findings]


def test_a_rule_that_crashes_costs_its_own_findings_only(monkeypatch: pytest.MonkeyPatch) -> None:
    from toneguard.matchers import shape

    def crash(*_: object) -> None:
        raise RuntimeError("boom")

    linter = Linter()
    monkeypatch.setitem(shape._SHAPES, "shouting", crash)
    report = linter.check(read_text(FURIOUS))
    assert any("RuntimeError" in error and "anger/" in error for error in report.errors)
    assert [f for f in report.findings if f.category == "anger"]


def rewritable(finding: Finding) -> bool:
    return len(finding.span) > 0


def test_a_hand_made_draft_has_its_earlier_note_and_headers_laid_out() -> None:
    note = "Dear Ann,\n\nThank you for showing me the big kiln on Tuesday.\n\nSam\n"
    draft = toneguard.Draft(f"Subject: Kiln\n\n{note}", earlier=(toneguard.Draft(note),))
    assert "redundancy/verbatim" in [finding.rule for finding in Linter().check(draft).findings]


def test_earlier_notes_are_one_text_or_several() -> None:
    note, other = (
        "Dear Ann,\n\nThank you for showing me the big kiln on Tuesday.\n\nSam\n",
        "Hi Ann,\n\nDone.\n",
    )
    for earlier in (note, [other, note], (note,)):
        report = toneguard.check(note, earlier=earlier)
        assert "redundancy/verbatim" in [finding.rule for finding in report.findings]
    assert toneguard.check(note, earlier=[note, other]).earlier == ("<earlier>", "<earlier>")


def test_a_report_says_where_its_facts_come_from() -> None:
    quoted = "Thank you.\n\nSam\n\nOn 3 May 2026 at 10:12, Ann wrote:\n> No.\n"
    found = toneguard.check(quoted)
    assert (found.occasion_given, found.received_from) == (False, Origin.ATTRIBUTION)
    given = toneguard.check(quoted, occasion="general", config={"received": "2026-05-04"})
    assert (given.occasion_given, given.received_from) == (True, Origin.GIVEN)
    assert str(given.received) == "2026-05-04 00:00:00"


def test_a_template_with_a_format_is_a_fault_and_no_crash(tmp_path: Path) -> None:
    rule = tmp_path / "house" / "bad.yaml"
    rule.parent.mkdir()
    rule.write_text(RULE.replace("message: M", "message: '{match:d}'"), encoding="utf-8")
    with pytest.raises(toneguard.RulebookError, match="a slot with a format"):
        Linter({"rules": [str(tmp_path)]})


def test_an_edited_rule_is_read_again(tmp_path: Path) -> None:
    rule = tmp_path / "house" / "no-kerfuffle.yaml"
    rule.parent.mkdir()
    for message in ("one", "two"):
        rule.write_text(RULE.replace("message: M", f"message: {message}"), encoding="utf-8")
        report = toneguard.check("What a kerfuffle it was.", config={"rules": [str(tmp_path)]})
        assert [f.message for f in report.findings if f.rule == "house/no-kerfuffle"] == [message]


@pytest.mark.parametrize(
    "text",
    [
        "thank you for your time and consideration " * 300,
        "I am furious " + "." * 20_000 + "a now.",
        "[a " * 4_000,
        "I am furious about your decision. " * 1_000,
        "WHY IS NOBODY ANSWERING ME, said Millicent. " * 300,
        "a.b@c.d " * 4_000,
    ],
    ids=lambda text: text[:20],
)
def test_long_input_of_one_kind_is_checked_in_bounded_memory(text: str) -> None:
    """Each of these took memory or time that grew faster than the text; a test without a clock."""
    import resource

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert not toneguard.check(text).errors
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 500_000  # kilobytes


PIECES = [
    "I am furious.", "Dear Sir/Madam,", "Hi Ann,", "\n", "\n\n", "\r\n", "> quoted", "Good luck!!!",
    "“x y z”", "Thank you for your time and consideration.", "[Name]", "so i was like", "\u200b", "😀",
    "Regards,", "Sam", "\t", "a" * 40, "-- ", "On Mon, Ann wrote:", "I HATE THIS", "please reconsider",
    "\ufeff", "```", "and the saw was loud " * 20,
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_any_draft_gets_a_report_whose_spans_lie_in_it(pieces: list[str]) -> None:
    text = " ".join(pieces)
    report = toneguard.check(text)
    assert not report.errors
    for finding in report.findings:
        assert finding.excerpt == finding.span.of(text)
        if rewritable(finding):
            assert finding.rewrites
        for rewrite in finding.rewrites:
            assert rewrite.span.end <= len(text)
            assert apply(text, [rewrite]) != text


@pytest.mark.parametrize("text", ["", " \n\n"])
def test_an_empty_draft_is_said_to_be_empty(text: str) -> None:
    assert "the draft is empty" in toneguard.check(text).notes
    assert "the draft is empty" not in toneguard.check("Hello.").notes


def test_the_example_of_the_readme_finds_what_it_shows(capsys: pytest.CaptureFixture[str]) -> None:
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", readme, re.S)
    exec(example, {})
    assert "bitterness/barbed-farewell" in capsys.readouterr().out
