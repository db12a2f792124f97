"""`toneguard evaluate` as its users meet it, over a linter that takes each `!` for anger."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from toneguard.cli import evaluating, main
from toneguard.config import Config
from toneguard.diagnostics import Confidence, Finding, Occasion, Report, Severity, Span
from toneguard.draft import Draft

ANGRY = {
    "id": "angry",
    "split": "dev",
    "text": "No! Never.",
    "labels": [
        {"quote": "No!", "category": "anger", "strength": "blatant"},
        {"quote": "Never.", "category": "challenge", "strength": "subtle"},
    ],
}
CLEAN = {"id": "clean", "split": "dev", "text": "Thank you!", "labels": []}
TRAIN = {"id": "train", "split": "train", "text": "Go!", "labels": []}


class FakeLinter:
    def __init__(self, config: Config) -> None:
        self.config = config
        self.rulebook = SimpleNamespace(version="0f3a", rules=(SimpleNamespace(id="anger/mark"),))

    def check(self, draft: Draft) -> Report:
        places = [place for place, char in enumerate(draft.text) if char == "!"]
        return Report(draft.path, None, tuple(finding(Span(place, place + 1)) for place in places))

    def occasion(self, draft: Draft) -> Occasion:
        return draft.occasion or (Occasion.THANK_YOU if "Thank" in draft.text else Occasion.GENERAL)


def finding(span: Span) -> Finding:
    return Finding(
        rule="anger/mark",
        category="anger",
        severity=Severity.WARNING,
        confidence=Confidence.HIGH,
        span=span,
        line=1,
        column=span.start + 1,
        excerpt="!",
        message="",
        why="",
        rewrites=(),
    )


@pytest.fixture(autouse=True)
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(evaluating, "Linter", FakeLinter)
    drafts = tmp_path / "corpus" / "drafts"
    drafts.mkdir(parents=True)
    lines = map(json.dumps, (ANGRY, CLEAN, TRAIN))
    (drafts / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path / "corpus"


def run(capsys: pytest.CaptureFixture[str], *options: str, code: int = 0) -> str:
    assert main(["evaluate", "corpus", *options]) == code
    return capsys.readouterr().out


def test_the_tables_of_categories_and_strengths_are_the_default(capsys: pytest.CaptureFixture[str]) -> None:
    lines = [" ".join(line.split()) for line in run(capsys).splitlines()]
    assert lines[0] == "dev: 2 drafts, 1 of them without a fault"
    assert "anger 0.50 [0.00, 1.00] 1/2 1.00 [0.00, 1.00] 1/1 0.67 [0.67, 1.00]" in lines
    assert any(line.startswith("challenge - 0.00 [0.00, 1.00] 0/1") for line in lines)
    assert "clean drafts flagged in a judged category 1.00 [0.00, 1.00] 1/1" in lines


def test_missed_and_false_are_listed_with_their_place(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "--by", "rule", "--missed", "--false")
    assert "missed: 1\n  angry:1:5 challenge subtle: Never.\n" in out
    assert "false findings: 1\n  clean:1:10 anger/mark: !\n" in out


def test_what_is_missed_of_other_categories_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert "missed: 0\n" in run(capsys, "--missed", "--select", "anger")


def test_how_often_the_occasion_is_right_where_nobody_names_it(
    capsys: pytest.CaptureFixture[str], corpus: Path
) -> None:
    named = [
        ANGRY | {"occasion": "rejection-reply"},
        CLEAN | {"occasion": "thank-you"},
        CLEAN | {"id": "other", "occasion": "general"},
    ]
    (corpus / "drafts" / "all.jsonl").write_text("\n".join(map(json.dumps, named)), encoding="utf-8")
    lines = [" ".join(line.split()) for line in run(capsys, "--by", "occasion").splitlines()]
    assert lines[-5:] == [
        "occasion where nobody names it right",
        "general 0.00 0/1",
        "rejection-reply 0.00 0/1",
        "thank-you 1.00 1/1",
        "all 0.33 1/3",
    ]
    value = json.loads(run(capsys, "--by", "occasion", "--format", "json"))["splits"]["dev"]
    assert value["occasions_found"]["thank-you"] == {"right": 1, "drafts": 1}


def test_json_has_every_figure(capsys: pytest.CaptureFixture[str]) -> None:
    value: dict[str, Any] = json.loads(run(capsys, "--format", "json", "--false"))
    assert value["tool"]["rulebook"] == "0f3a"
    dev = value["splits"]["dev"]
    assert dev["categories"]["anger"]["precision"]["part"] == 1
    assert dev["rules"]["anger/mark"] == {"hits": 2, "right": 1, "wrong": 1, "under": 0}
    assert dev["findings"] == {"angry": "anger/mark@2-3", "clean": "anger/mark@9-10"}
    assert [place["id"] for place in dev["false"]] == ["clean"]


def test_a_baseline_holds_every_split_and_nothing_has_changed_since(
    capsys: pytest.CaptureFixture[str], corpus: Path
) -> None:
    assert "dev, train" in run(capsys, "--write-baseline")
    assert set(json.loads((corpus / "baseline.json").read_text())["splits"]) == {"dev", "train"}
    assert "findings added: 0, removed: 0\n" in run(capsys, "--diff", "corpus/baseline.json")


def test_a_figure_that_fell_ends_with_1(
    capsys: pytest.CaptureFixture[str], corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(capsys, "--write-baseline")
    monkeypatch.setattr(FakeLinter, "check", lambda self, draft: Report(draft.path, None))
    out = run(capsys, "--diff", "corpus/baseline.json", code=1)
    assert "- right angry:1:3 anger/mark: !\n- wrong clean:1:10 anger/mark: !\n" in out
    assert "anger recall fell from 1.000 to 0.000" in out


def test_a_rule_that_fails_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    failed = ("rule anger/mark failed: KeyError: 1",)
    monkeypatch.setattr(FakeLinter, "check", lambda self, draft: Report(draft.path, None, errors=failed))
    assert run(capsys).endswith("\nrules that failed\n  rule anger/mark failed: KeyError: 1\n")


@pytest.mark.parametrize(
    ("options", "message", "hint"),
    [
        (["--split", "test"], "no line belongs to the split “test”", "there are: dev, train"),
        (["--by", "rules"], "--by must be one of category, strength, occasion, rule", "did you mean “rule”?"),
        (["--least", "never"], "--least must be one of error, warning, suggestion", ""),
        (["--witness", "liwc"], "--witness must be one of vader", ""),
        (["--diff", "old.json"], "old.json: cannot be read", "--write-baseline"),
        (["--sentences"], "no .jsonl files here", "a corpus is a folder with"),
    ],
)
def test_what_cannot_be_done_ends_with_2(
    capsys: pytest.CaptureFixture[str], options: list[str], message: str, hint: str
) -> None:
    assert main(["evaluate", "corpus", *options]) == 2
    error = capsys.readouterr().err
    assert message in error
    assert hint in error


def test_a_corpus_without_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "empty.jsonl").touch()
    assert main(["evaluate", str(tmp_path)]) == 2
    assert "the corpus has no line at all" in capsys.readouterr().err


def test_vader_is_a_witness(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "--witness", "vader")
    assert "VADER           hostile" in out
    assert "(best on train)" in out
