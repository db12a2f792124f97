"""Annotations for GitHub Actions, read back as its runner reads them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import report_samples as samples
from golden_files import compare
from hypothesis import given, settings
from hypothesis import strategies as st

from toneguard.diagnostics import Report
from toneguard.reporters import Context, render


def shown(*reports: Report) -> str:
    return "".join(render("github", reports, Context("0.1.0", "abc")))


def read(line: str) -> tuple[str, dict[str, str], str]:
    """Level, properties and message of a command, as the runner unescapes them."""
    found = re.fullmatch(r"::(error|warning|notice)(?: ([^\n]*?))?::(.*)", line)
    assert found, line
    properties = dict(pair.split("=", 1) for pair in (found[2] or "").split(",") if pair)
    return found[1], {name: unescaped(value) for name, value in properties.items()}, unescaped(found[3])


def unescaped(text: str) -> str:
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, char)
    return text


def test_golden() -> None:
    compare("all.github", shown(samples.angry, samples.wrapped, samples.hostile, samples.unread))


@pytest.mark.parametrize(
    ("report", "places"),
    [
        (
            samples.wrapped,
            [{"line": "3", "endLine": "4"}, {"line": "5", "endLine": "6"}],  # no columns over several lines
        ),
        (
            samples.overlapping,
            [{"line": "1", "endLine": "2"}, {"line": "2", "col": "24", "endColumn": "33"}],
        ),
        (samples.message, [{}, {}]),
        (replace(samples.wrapped, text=""), [{"line": "3", "col": "1"}, {"line": "5", "col": "16"}]),
    ],
)
def test_places(report: Report, places: list[dict[str, str]]) -> None:
    commands = [read(line) for line in shown(report).splitlines()]
    assert [
        {k: v for k, v in found.items() if k not in ("file", "title")} for _, found, _ in commands
    ] == places
    assert {found["file"] for _, found, _ in commands} == {report.path}


def test_standard_input_has_no_file() -> None:
    level, properties, message = read(shown(Report("<stdin>", None, errors=("rule a/b failed",))).strip())
    assert (level, properties, message) == ("error", {"title": "toneguard"}, "rule a/b failed")


@settings(deadline=None)
@given(st.text())
def test_no_text_can_start_a_command_of_its_own(text: str) -> None:
    report = Report(text, None, (samples.finding(text, text, f"a/{text}", text, text),), (text,), text=text)
    assert len([read(line) for line in shown(report).split("\n")[:-1]]) == 2
    assert "\r" not in shown(report)
