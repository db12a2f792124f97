"""`ignore` and `baseline`, and what `check` makes of the file that they write."""

from __future__ import annotations

import io
import json
import re
import sys
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from fake_shell import Shell

from toneguard.linter import Linter
from toneguard.silencing import IGNORE_NAME

DRAFT = """\
Dear Ms Okafor,

Thank you for showing me the kiln. I am furious
about your decision. You are crooks.

Sam
"""
KEPT = cache(Linter)  # a linter for each configuration; it is slow to make
FURIOUS, LIAR = "anger/names-own-rage", "anger/insults-reader"
TWICE = DRAFT.replace("You are crooks.", "It rained. I am  Furious about your decision.")


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("toneguard.linter.Linter", KEPT)
    shell = Shell(tmp_path, capsys)
    shell.write("drafts/a.txt", DRAFT)
    return shell


def found(shell: Shell, *options: str) -> tuple[int, list[str], list[str]]:
    """The exit code of a check, the rules that spoke and those that were silenced."""
    code = shell.run("check", *(options or ("drafts",)), "--format", "json")
    reports = json.loads(shell.out)["reports"]
    return (
        code,
        [finding["rule"] for report in reports for finding in report["findings"]],
        [finding["rule"] for report in reports for finding in report["silenced"]],
    )


def test_a_finding_is_silenced_beside_the_draft_with_a_reason(shell: Shell) -> None:
    assert shell.run("ignore", "drafts/a.txt:4", LIAR, "--reason", "She knows: a joke.") == 0
    assert shell.out == f"drafts/{IGNORE_NAME}: added 1 entry for 1 draft\n"
    text = (shell.folder / "drafts" / IGNORE_NAME).read_text(encoding="utf-8")
    assert re.fullmatch(
        rf"(#.*\n)+- rule: {LIAR}\n  draft: a.txt\n  fingerprint: '?[0-9a-f]{{16}}'?\n"
        rf"  date: {date.today()}\n  reason: 'She knows: a joke.'\n",
        text,
    )
    assert (shell.folder / "drafts" / "a.txt").read_text(encoding="utf-8") == DRAFT
    assert found(shell) == (1, [FURIOUS], [LIAR])
    assert shell.run("check", "drafts") == 1
    assert "1 finding in 1 draft: 1 error. 1 silenced." in shell.out


def test_what_knows_no_reason_does_not_speak_in_place_of_what_is_silenced(shell: Shell) -> None:
    shell.write("drafts/a.txt", DRAFT.replace("You are crooks.", "You are a liar."))  # adds up to anger too
    assert shell.run("ignore", "drafts/a.txt:4", LIAR) == 0
    assert found(shell) == (1, [FURIOUS], [LIAR])


@pytest.mark.parametrize(
    ("arguments", "silenced"),
    [
        (["drafts/a.txt:3"], [FURIOUS]),
        (["drafts/a.txt:4"], [FURIOUS, LIAR]),  # a line of a finding, be it its last
        (["drafts/a.txt:4:22"], [FURIOUS, LIAR]),
        (["drafts/a.txt:4", "*/insults-*"], [LIAR]),
        (["drafts/a.txt", "anger"], [FURIOUS, LIAR]),
    ],
)
def test_what_is_meant(shell: Shell, arguments: list[str], silenced: list[str]) -> None:
    assert shell.run("ignore", *arguments) == 0
    assert found(shell)[2] == silenced
    assert shell.run("ignore", *arguments) == 0
    assert shell.out == f"{arguments[0]}: silenced already\n"


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (["drafts/a.txt"], "drafts/a.txt names no line", "drafts/a.txt:4"),
        (["drafts/a.txt:1"], "drafts/a.txt:1: there is no finding here", "findings on line 3, 4"),
        (["drafts/a.txt:4", "timing"], "“timing” says nothing here", f"here speak {LIAR}, {FURIOUS}"),
        (["drafts/a.txt:4", "anger/insult-reader"], "says nothing here", f"did you mean “{LIAR}”?"),
        (["drafts/b.txt:4"], "drafts/b.txt: no such file", "check the name"),
        (["drafts"], "drafts: only a finding in a file", "name a draft"),
        (["-"], "-: only a finding in a file", "name a draft"),
        (["a", "b", "c"], "name one draft with its line, and at most one rule", "--help"),
    ],
)
def test_what_cannot_be_silenced(shell: Shell, arguments: list[str], message: str, hint: str) -> None:
    assert shell.run("ignore", *arguments) == 2
    assert message in shell.err
    assert hint in shell.err
    assert not (shell.folder / "drafts" / IGNORE_NAME).exists()


@pytest.mark.parametrize(
    ("text", "heard", "silenced"),
    [
        ("Hello.\n\n" + DRAFT.replace("I am furious\n", "\n\nI am furious "), [LIAR], [FURIOUS]),
        (DRAFT.replace("furious\nabout your", "furious about\nyour"), [LIAR], [FURIOUS]),
        (DRAFT.replace("I am furious", "I AM Furious"), [LIAR], [FURIOUS]),
        (TWICE, [], [FURIOUS, FURIOUS]),
        (DRAFT.replace("your decision", "this decision"), [FURIOUS, LIAR], []),
    ],
)
def test_a_sentence_stays_silenced_as_long_as_it_is_the_same(
    shell: Shell, text: str, heard: list[str], silenced: list[str]
) -> None:
    shell.run("ignore", "drafts/a.txt:3", FURIOUS)
    shell.write("drafts/a.txt", text)
    assert found(shell)[1:] == (heard, silenced)


def test_a_sentence_of_another_draft_stays_audible_until_its_own_is_gone(shell: Shell) -> None:
    shell.run("ignore", "drafts/a.txt:3", FURIOUS)
    shell.write("drafts/june/b.txt", DRAFT)
    assert found(shell, "drafts/june")[1:] == ([FURIOUS, LIAR], [])
    (shell.folder / "drafts" / "a.txt").unlink()
    assert found(shell, "drafts/june")[1:] == ([LIAR], [FURIOUS])


def test_what_a_silenced_rule_covered_is_heard(shell: Shell) -> None:
    shell.write("drafts/a.txt", "Dear Ann,\n\nI was clearly the strongest candidate, so please reconsider.\n")
    shell.run("check", "drafts", "--format", "json")
    (finding,) = [f for f in json.loads(shell.out)["reports"][0]["findings"] if f["also"]]
    shell.run("ignore", "drafts/a.txt:3", finding["rule"])
    assert set(finding["also"]) & set(found(shell)[1])
    shell.run("ignore", "drafts/a.txt:3")
    assert not {finding["rule"], *finding["also"]} & set(found(shell)[1])


def test_something_missing_is_silenced_for_the_draft_as_a_whole(shell: Shell) -> None:
    shell.write("drafts/a.txt", "Dear Ann,\n\nYou turned down my application. You are liars.\n")
    occasion = ("--occasion", "rejection-reply")
    assert "completeness/missing-thanks" in found(shell, "drafts", *occasion)[1]
    assert shell.run("ignore", "drafts/a.txt", "completeness/missing-thanks", *occasion) == 0
    shell.write("drafts/a.txt", "Dear Ann,\n\nYou turned down my bid. You are liars, all of you.\n")
    assert "completeness/missing-thanks" in found(shell, "drafts", *occasion)[2]


def test_a_baseline_silences_all_there_is_and_nothing_that_comes(shell: Shell) -> None:
    shell.write(
        "drafts/june/b.txt", "Dear Sir/Madam,\n\nI was clearly the strongest, please reconsider.\n\nSam\n"
    )
    assert shell.run("baseline", "drafts") == 0
    assert shell.out.startswith(f"drafts/{IGNORE_NAME}: added ")
    assert shell.out.endswith(" for 2 drafts\n")
    code, heard, silenced = found(shell)
    assert (code, heard) == (0, [])
    assert len(silenced) >= 4
    assert shell.run("baseline", "drafts") == 0
    assert shell.out == "There is nothing to silence.\n"
    shell.write("drafts/a.txt", DRAFT + "\nYou people are a disgrace.\n\nSam\n")
    assert found(shell)[0] == 1


def test_a_draft_that_cannot_be_read_does_not_stop_a_baseline(shell: Shell) -> None:
    assert shell.run("baseline", "drafts/a.txt", "drafts/none.txt") == 2
    assert "drafts/none.txt: no such file" in shell.err
    assert found(shell)[:2] == (0, [])
    assert shell.run("baseline", "drafts/none.txt") == 2
    assert shell.out == ""


def test_standard_input_has_no_name_to_be_silenced_by(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.run("baseline", "drafts")
    (shell.folder / "drafts" / "a.txt").unlink()
    monkeypatch.chdir("drafts")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DRAFT.encode())))
    assert found(shell, "-")[1:] == ([FURIOUS, LIAR], [])
    assert shell.run("baseline", "-") == 2


def test_new_entries_go_to_the_nearest_file_above(shell: Shell) -> None:
    shell.write(IGNORE_NAME, "")
    assert shell.run("ignore", "drafts/a.txt:4", LIAR) == 0
    assert "draft: drafts/a.txt\n" in (shell.folder / IGNORE_NAME).read_text(encoding="utf-8")
    assert found(shell)[2] == [LIAR]


def test_stale_entries_are_told_of_and_pruned_on_demand_only(shell: Shell) -> None:
    file = shell.folder / "drafts" / IGNORE_NAME
    shell.run("baseline", "drafts")
    file.write_text(file.read_text(encoding="utf-8") + "# Tom's\n", encoding="utf-8")
    assert shell.run("check", "drafts") == 0
    assert shell.err == ""
    shell.write("drafts/a.txt", DRAFT.replace(" You are crooks.", ""))
    before = file.read_bytes()
    assert shell.run("check", "drafts", "--ignore", LIAR) == 0
    assert shell.err == ""  # a rule that is not asked may be silent
    assert shell.run("check", "drafts", "-q") == 0
    assert shell.err == ""
    assert shell.run("check", "drafts") == 0
    assert shell.err == (
        f"toneguard: note: drafts/{IGNORE_NAME}: 1 entry silences nothing any more; "
        "“toneguard ignore --prune drafts” removes it\n"
    )
    assert file.read_bytes() == before
    assert shell.run("ignore", "--prune", "drafts") == 0
    assert re.fullmatch(rf"drafts/{IGNORE_NAME}:\d+: removed {LIAR} in a.txt\n", shell.out)
    assert file.read_text(encoding="utf-8").endswith("# Tom's\n")
    assert found(shell) == (0, [], [FURIOUS])
    assert shell.run("ignore", "--prune", "drafts") == 0
    assert shell.out == "There is nothing to prune.\n"


def test_an_entry_of_a_draft_that_is_gone_is_pruned_by_a_run_over_all(shell: Shell) -> None:
    shell.write("drafts/b.txt", "Dear Ann,\n\nThank you for the tea.\n")
    shell.run("ignore", "drafts/a.txt:4", LIAR)
    (shell.folder / "drafts" / "a.txt").unlink()
    assert shell.run("ignore", "--prune", "drafts/b.txt") == 0
    assert shell.out == "There is nothing to prune.\n"
    assert shell.run("ignore", "--prune", "drafts") == 0
    assert f"removed {LIAR} in a.txt" in shell.out


def test_a_fault_in_an_ignore_file_is_named_with_its_line(shell: Shell) -> None:
    shell.write(f"drafts/{IGNORE_NAME}", f"- rule: {LIAR}\n  draft: a.txt\n  finger: 12\n")
    for command in (["check", "drafts"], ["ignore", "drafts/a.txt:4"], ["baseline", "drafts"]):
        assert shell.run(*command) == 2
        assert shell.err == (
            f"toneguard: error: drafts/{IGNORE_NAME}:3:3: unknown key “finger”\n"
            "  hint: did you mean “fingerprint”?\n"
        )
