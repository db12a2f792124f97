"""Cues that add up: points, the company that weak sentences need, and the cues that a finding names."""

from __future__ import annotations

from pathlib import Path

import pytest

from toneguard import Finding, Linter, RulebookError
from toneguard.reading import read_text
from toneguard.rulebook.files import read_folders

RULE = """\
title: Test
severity: warning
confidence: low
kind: tally
cues: gloom
alone: 5
beside: 2
message: "Gloomy."
why: "Because."
source: a test
rewrites: [{text: ""}]
examples: {bad: [{draft: "[[x]]"}], good: [y]}
"""
CUES = "4: [rain, '?']\n3: [no sun, ^ never]\n-2: [^, sea]\n"


@pytest.fixture
def linter(tmp_path: Path) -> Linter:
    for name, text in (("bitterness/gloom.yaml", RULE), ("_cues/gloom.yaml", CUES)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return Linter({"rules": [str(tmp_path)], "select": ["bitterness/gloom"], "model": False})


def findings(body: str, linter: Linter) -> list[Finding]:
    return list(linter.check(read_text(f"Dear Bo,\n\n{body}\n\nJo\n")).findings)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Rain and no sun.", ["Rain and no sun."]),  # 4 + 3 - 2
        ("Rain?", ["Rain?"]),  # 4 + 4 - 2
        ("Rain.", []),  # 4 - 2, and nothing beside it
        ("Rain, rain, rain and rain.", []),  # a cue counts once
        ("Rain and no sun over the sea.", []),
        ("Never rain.", ["Never rain."]),  # only at the start
        ("It never rains, and it never will.", []),
        ("RAIN and NO Sun.", ["RAIN and NO Sun."]),
        ("Rain and no sun. Rain.", ["Rain and no sun.", "Rain."]),  # a weak one in company
        ("Rain and no sun. The sea.", ["Rain and no sun."]),
        ("Ann wrote: “Rain and no sun, she said, and never.”", []),
    ],
)
def test_points_add_up(body: str, found: list[str], linter: Linter) -> None:
    assert [finding.excerpt for finding in findings(body, linter)] == found


def test_the_heaviest_cues_are_named(linter: Linter) -> None:
    (finding,) = findings("Never rain and no sun.", linter)
    assert finding.note == "what weighs most: “rain”, “no sun”"


@pytest.mark.parametrize(
    ("cues", "line", "message"),
    [
        ("- rain\n", 1, "not a list of cues"),
        ("3: rain\n", 1, "“3” leads to no cues"),
        ("much: [rain]\n", 1, "“much” leads to no cues"),
        ("3: [rain]\n2: [no]\n", 2, "False is no cue"),
        ("3: [rain]\n2: [sun, rain]\n", 2, "'rain' stands twice"),
    ],
)
def test_faults_of_a_list_of_cues(cues: str, line: int, message: str, tmp_path: Path) -> None:
    for name, text in (("bitterness/gloom.yaml", RULE), ("_cues/gloom.yaml", cues)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(RulebookError) as caught:
        read_folders([tmp_path])
    fault = caught.value.faults[0]
    assert message in fault.message
    assert (fault.line, bool(fault.hint)) == (line, True)


def test_an_unknown_list_is_a_fault(tmp_path: Path) -> None:
    for name, text in (("bitterness/gloom.yaml", RULE), ("_cues/gloam.yaml", CUES)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(RulebookError) as caught:
        read_folders([tmp_path])
    (fault,) = caught.value.faults
    assert "unknown list of cues “gloom”" in fault.message
    assert fault.hint == "did you mean “gloam”?"
