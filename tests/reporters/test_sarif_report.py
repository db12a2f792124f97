"""The report for code scanning services: valid by the schema of SARIF 2.1.0, and exact about places."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import report_samples as samples
from golden_files import compare
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from toneguard.diagnostics import Confidence, Grade, Report, Rewrite, Severity, Span
from toneguard.reporters import Context, RuleInfo, render

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = Draft7Validator(SCHEMA, format_checker=Draft7Validator.FORMAT_CHECKER)
THANKS = RuleInfo(
    "redundancy/thanks-twice",
    "Thanks said twice",
    "Thanks are believed once.",
    Severity.WARNING,
    Confidence.HIGH,
)
LATE = RuleInfo("timing/late-reply", "Late", "It found nothing here.", Severity.SUGGESTION, Confidence.LOW)
CONTEXT = Context("0.1.0", "0f3a", rules=(THANKS, LATE))
EVERYTHING = [samples.angry, samples.wrapped, samples.clean, samples.hostile, samples.overlapping]


def shown(*reports: Report) -> str:
    return "".join(render("sarif", reports, CONTEXT))


def run(*reports: Report) -> dict[str, Any]:
    (value,) = json.loads(shown(*reports))["runs"]
    assert isinstance(value, dict)
    return value


def test_golden() -> None:
    compare("wrapped.sarif", shown(samples.wrapped))


@pytest.mark.parametrize("reports", [[], EVERYTHING, [samples.message, samples.unread, samples.plain]])
def test_the_schema_holds(reports: list[Report]) -> None:
    VALIDATOR.validate(json.loads(shown(*reports)))


def test_the_schema_would_tell() -> None:
    log = json.loads(shown(samples.angry))
    log["runs"][0]["results"][0]["level"] = "suggestion"
    assert not VALIDATOR.is_valid(log)


def test_only_rules_that_found_something_are_described_and_each_result_points_to_its_own() -> None:
    value = run(*EVERYTHING)
    rules = value["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in value["results"]] == [
        finding.rule for report in EVERYTHING for finding in report.findings
    ]
    (described,) = [rule for rule in rules if "help" in rule]
    assert described["shortDescription"] == {"text": "Thanks said twice"}
    assert described["help"]["text"].startswith("Thanks are believed once.")
    assert described["properties"] == {"precision": "high", "tags": ["redundancy"]}


def place_of(text: str, line: int, column: int) -> int:
    """The offset of a line and column of `text`, by hand."""
    lines = text.replace("\r\n", "\n").split("\n")
    before = sum(len(one) + (2 if "\r" in text else 1) for one in lines[: line - 1])
    return before + column - 1


def test_regions_count_code_points_from_1_and_end_behind_the_fault() -> None:
    for report in EVERYTHING:
        for result, finding in zip(run(report)["results"], report.findings, strict=True):
            region = result["locations"][0]["physicalLocation"]["region"]
            span = Span(region["charOffset"], region["charOffset"] + region["charLength"])
            assert span == finding.span
            if "\u2028" not in report.text:
                assert place_of(report.text, region["startLine"], region["startColumn"]) == span.start
                assert place_of(report.text, region["endLine"], region["endColumn"]) == span.end


def test_a_fix_is_the_rewrite() -> None:
    (demand,) = [r for r in run(samples.angry)["results"] if r["ruleId"] == "challenge/asks-to-reconsider"]
    (fix,) = demand["fixes"]
    (change,) = fix["artifactChanges"]
    (replacement,) = change["replacements"]
    assert change["artifactLocation"]["uri"] == "drafts/reply.txt"
    assert "insertedContent" not in replacement
    start, length = replacement["deletedRegion"]["charOffset"], replacement["deletedRegion"]["charLength"]
    assert samples.ANGRY[start : start + length] == ", so please reconsider"
    assert fix["description"]["text"] == "write: I was clearly the strongest candidate."


def test_a_rewrite_that_may_only_be_shown_is_no_fix() -> None:
    finding = samples.finding("No.", "No", "anger/no", "No.", "No.")
    rewrites = (Rewrite(Span(0, 2), "Yes", Grade.SHOW), Rewrite(Span(0, 2), "Well", Grade.SAFE))
    report = Report("a.txt", None, (replace(finding, rewrites=rewrites),), text="No.")
    (result,) = run(report)["results"]
    assert [fix["description"]["text"] for fix in result["fixes"]] == ["write: Well."]


def test_a_message_has_no_place_in_its_file() -> None:
    for result in run(samples.message)["results"]:
        assert set(result["locations"][0]["physicalLocation"]) == {"artifactLocation"}
        assert "fixes" not in result


def test_what_could_not_be_read_is_a_notification() -> None:
    (invocation,) = run(samples.clean, samples.unread)["invocations"]
    assert invocation["executionSuccessful"] is False
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["message"] == {"text": "this is not a text file"}
    (location,) = notification["locations"]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": "drafts/torn.eml", "index": 1}


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("drafts/to Ana#2 (50%).txt", {"uri": "drafts/to%20Ana%232%20%2850%25%29.txt"}),
        ("/home/sam/é.txt", {"uri": "file:///home/sam/%C3%A9.txt"}),
        ("a:b.txt", {"uri": "a%3Ab.txt"}),
        ("<stdin>", {"description": {"text": "<stdin>"}}),
    ],
)
def test_paths(path: str, location: dict[str, Any]) -> None:
    (artifact,) = run(Report(path, None))["artifacts"]
    assert artifact["location"] == location


@settings(deadline=None, max_examples=40)
@given(st.text(st.characters(exclude_categories=())), st.data())
def test_any_text_and_path_is_valid(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    fault = text[start : data.draw(st.integers(start, len(text)))]
    report = Report(text, None, (samples.finding(text, fault, "a/b", text, text, (fault, text)),), text=text)
    VALIDATOR.validate(json.loads(shown(report).encode("utf-8")))
