"""The report for programs: what `docs/report.schema.json` promises."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import report_samples as samples
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from toneguard.diagnostics import Origin, Report
from toneguard.reporters import Context, render

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))
CONTEXT = Context("0.1.0", "0f3a")
FACTS: dict[str, Any] = {
    "occasion_given": True,
    "received": datetime(2026, 5, 3, 22, 10, tzinfo=UTC),
    "received_from": Origin.ATTRIBUTION,
    "earlier": ("a.txt", "sent.mbox#7"),
}
EVERYTHING = [samples.angry, samples.wrapped, replace(samples.clean, **FACTS), samples.hostile]


def shown(*reports: Report) -> str:
    return "".join(render("json", reports, CONTEXT))


def parsed(*reports: Report) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(shown(*reports))
    return value


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("reports", [[], [samples.clean], EVERYTHING])
def test_the_schema_holds(reports: list[Report]) -> None:
    Draft202012Validator(SCHEMA).validate(parsed(*reports))


@pytest.mark.parametrize(
    "change",
    [
        lambda report: report.update(extra=1),
        lambda report: report["findings"][0].pop("why"),
        lambda report: report["findings"][0]["span"].update(length=3),
        lambda report: report["findings"][0]["rewrites"][0].update(grade="sure"),
        lambda report: report["findings"][0].update(line=0),
    ],
)
def test_the_schema_is_strict(change: Any) -> None:
    value = parsed(samples.angry)
    change(value["reports"][0])
    assert not Draft202012Validator(SCHEMA).is_valid(value)


def test_the_values_are_those_of_the_reports_in_a_fixed_order() -> None:
    value = parsed(*EVERYTHING)
    assert list(value) == ["schema_version", "tool", "reports"]
    assert value["tool"] == {"name": "toneguard", "version": "0.1.0", "rulebook": "0f3a"}
    assert value["reports"] == [report.to_dict() for report in EVERYTHING]
    assert list(value["reports"][0]["findings"][0]) == SCHEMA["$defs"]["finding"]["required"]


def test_what_a_draft_was_judged_by() -> None:
    report = parsed(*EVERYTHING)["reports"][2]
    assert report["occasion_given"] is True
    assert report["received"] == "2026-05-03T22:10:00+00:00"
    assert report["received_from"] == "attribution"
    assert report["earlier"] == ["a.txt", "sent.mbox#7"]


def test_spans_count_code_points() -> None:
    (first, _), text = samples.hostile.findings, samples.hostile.text
    span = parsed(samples.hostile)["reports"][0]["findings"][0]["span"]
    assert text[span["start"] : span["end"]] == first.excerpt == "日本語"


def test_the_text_is_utf_8_and_readable() -> None:
    assert "“Dear Sir/Madam”" in shown(samples.angry)


def test_each_report_is_written_when_it_is_there() -> None:
    taken: list[Report] = []

    def reports() -> Iterator[Report]:
        for report in EVERYTHING:
            taken.append(report)
            yield report

    pieces = render("json", reports(), CONTEXT)
    next(pieces)
    assert not taken
    next(pieces)
    assert taken == EVERYTHING[:1]


def test_golden() -> None:
    golden = Path(__file__).parent / "golden" / "wrapped.json"
    assert shown(samples.wrapped) == golden.read_text(encoding="utf-8")


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=())), st.lists(st.text(), max_size=3))
def test_any_text_is_valid_json_in_utf_8(path: str, errors: list[str]) -> None:
    text = shown(Report(path, None, errors=tuple(errors)))
    (report,) = json.loads(text.encode("utf-8"))["reports"]
    assert report["errors"] == errors
    assert report["path"].encode("utf-16", "surrogatepass") == path.encode("utf-16", "surrogatepass")
