"""What the keys of a configuration do to a report."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

import toneguard
from toneguard.diagnostics import Confidence, Report, Severity
from toneguard.reading import read_text
from toneguard.rewriting.facts import facts_of

DRAFT = """\
Dear Ms Okafor,

I am furious about your decision. Thank you for your time and consideration for Corvane.

Thank you for considering me as night verger.

Sam
"""
NOBODY = DRAFT.replace("Ms Okafor", "Sir/Madam")
FURIOUS = "anger/names-own-rage"
TIME, CONSIDERED = "perfunctory/thanks-for-your-time", "perfunctory/thanks-for-considering-me"


def check(config: dict[str, Any], text: str = DRAFT) -> Report:
    return toneguard.check(text, occasion="rejection-reply", config=config)


def rules(config: dict[str, Any], text: str = DRAFT) -> list[str]:
    return [finding.rule for finding in check(config, text).findings]


def test_a_rule_is_as_grave_as_the_configuration_says() -> None:
    config = {"severity": {"anger": "suggestion", "perfunctory": "error"}}
    severities = {finding.category: finding.severity for finding in check(config, NOBODY).findings}
    assert severities["anger"] is Severity.SUGGESTION
    assert severities["perfunctory"] is Severity.ERROR


def test_what_is_off_is_silent() -> None:
    assert FURIOUS in rules({})
    assert FURIOUS not in rules({"severity": {"anger": "off"}})


def test_rules_that_are_not_sure_enough_are_not_asked() -> None:
    sure, all_of_them = check({"preset": "gentle"}, NOBODY), check({"preset": "strict"}, NOBODY)
    assert FURIOUS in [finding.rule for finding in sure.findings]
    assert {finding.confidence for finding in sure.findings} == {Confidence.HIGH}
    assert {finding.confidence for finding in all_of_them.findings} > {Confidence.HIGH}


def test_firms_and_roles_are_no_particulars() -> None:
    assert not {TIME, CONSIDERED} & set(rules({}))
    assert TIME in rules({"firms": ["CORVANE"]})
    assert CONSIDERED in rules({"roles": ["Night Verger"]})


@pytest.mark.parametrize(
    ("firms", "roles", "expected"),
    [
        ((), (), {"opening": "Dear", "reader": "Ms Okafor"}),
        (("Corvane",), (), {"opening": "Dear", "reader": "Ms Okafor", "firm": "Corvane"}),
        (("corvane", "Elsewhere"), (), {"opening": "Dear", "reader": "Ms Okafor", "firm": "corvane"}),
        (("Corvan",), ("Night  Verger",), {"opening": "Dear", "reader": "Ms Okafor", "role": "Night Verger"}),
        ((), ("verger", "night verger"), {"opening": "Dear", "reader": "Ms Okafor", "role": "night verger"}),
    ],
)
def test_rewrites_know_the_firms_and_roles_that_the_draft_names(
    firms: tuple[str, ...], roles: tuple[str, ...], expected: dict[str, str]
) -> None:
    assert facts_of(replace(read_text(DRAFT), firms=firms, roles=roles)) == expected


def test_lexicons_take_more_entries() -> None:
    text = "Dear Ann,\n\nYour guild of bakers is apocalyptic.\n\nI am positively incandescing about it.\n"
    assert FURIOUS not in rules({}, text)
    assert FURIOUS in rules({"lexicons": {"rage": ["positively incandescing"]}}, text)


@pytest.mark.parametrize(
    ("lexicons", "message", "hint"),
    [
        ({"rages": ["cross"]}, "unknown lexicon “rages”", "did you mean “rage”?"),
        ({"qqq": ["cross"]}, "unknown lexicon “qqq”", "there are anger_adverbs, "),
        ({"rage": ["{insults}"]}, "“{insults}” is no entry", "words and their endings only"),
        ({"rage": ["cross ("]}, "“cross (” is no entry: ", ""),
        ({"numbers": [f"{n} x" for n in range(5000)]}, "with these entries the phrase stands for", "fewer"),
    ],
)
def test_what_is_no_entry_of_a_lexicon(lexicons: dict[str, list[str]], message: str, hint: str) -> None:
    with pytest.raises(toneguard.ConfigError) as caught:
        check({"lexicons": lexicons})
    assert message in caught.value.message
    assert hint in (caught.value.hint or "")


def test_a_fault_in_a_lexicon_is_named_with_its_line(tmp_path: Any) -> None:
    from toneguard.config import load_config

    (tmp_path / "toneguard.toml").write_text('[lexicons]\nrage = ["cross"]\nrages = ["cross"]\n')
    with pytest.raises(toneguard.ConfigError) as caught:
        toneguard.Linter(load_config(tmp_path))
    assert str(caught.value).startswith(f"{tmp_path.resolve() / 'toneguard.toml'}:3: unknown lexicon “rages”")


def test_silenced_findings_are_told_apart_by_rule_and_sentence() -> None:
    (finding,) = [f for f in check({}).findings if f.rule == FURIOUS]
    draft = read_text(DRAFT)
    linter = toneguard.Linter({"occasion": "rejection-reply"})
    report = linter.check(replace(draft, silenced=frozenset({(FURIOUS, finding.fingerprint)})))
    assert [f.rule for f in report.silenced] == [FURIOUS]
    assert report.silenced[0] == finding
    assert FURIOUS not in [f.rule for f in report.findings]
    for pair in ((FURIOUS, "0" * 16), ("anger/shouting", finding.fingerprint)):
        assert not linter.check(replace(draft, silenced=frozenset({pair}))).silenced


def test_what_is_silenced_keeps_no_rule_company() -> None:
    from datetime import datetime, timedelta

    received = datetime.now() - timedelta(hours=2)
    linter = toneguard.Linter({"occasion": "rejection-reply", "received": received})
    assert "timing/cooling-off" in [f.rule for f in linter.check(read_text(DRAFT)).findings]
    heated = [f for f in linter.check(read_text(DRAFT)).findings if f.category in ("anger", "challenge")]
    silenced = frozenset((rule, f.fingerprint) for f in heated for rule in (f.rule, *f.also))
    quiet = linter.check(replace(read_text(DRAFT), silenced=silenced))
    assert "timing/cooling-off" not in [f.rule for f in quiet.findings]
