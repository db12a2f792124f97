"""The command line as its users meet it, over a linter that finds loud marks and nothing else."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from fake_shell import FakeLinter, Shell

from toneguard import __version__
from toneguard.cli import main, screen
from toneguard.cli.output import CLOSED_PIPE
from toneguard.config import Config
from toneguard.store import NOWHERE


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("toneguard.linter.Linter", FakeLinter)
    monkeypatch.setattr(Config, "store", lambda _: NOWHERE)
    monkeypatch.setattr(FakeLinter, "made", [], raising=False)
    monkeypatch.setattr(FakeLinter, "seen", [], raising=False)
    for name in ("NO_COLOR", "COLUMNS", "TONEGUARD_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return Shell(tmp_path, capsys)


# exit codes


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        ("Thank you.", [], 0),
        ("Thank you!", [], 1),
        ("Thank you?", [], 1),
        ("Thank you~", [], 0),
        ("Thank you~", ["--fail-on", "suggestion"], 1),
        ("Thank you?", ["--fail-on", "error"], 0),
        ("Thank you!", ["--fail-on", "never"], 0),
        ("A rule is broken.", [], 3),
        ("A rule is broken!", ["--fail-on", "never"], 3),
        ("crash", [], 3),
    ],
)
def test_exit_codes(shell: Shell, text: str, options: Sequence[str], code: int) -> None:
    shell.write("reply.txt", text)
    assert shell.run("check", "reply.txt", *options) == code


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (["check"], "no drafts given", "name files or folders, or - to read standard input"),
        (["check", "none.txt"], "none.txt: ", ""),
        (["check", "."], "no draft in this folder", ""),
        (["check", "a.txt", "--ocasion", "auto"], "No such option: --ocasion", "“toneguard check --help”"),
        (["check", "a.txt", "--occasion", "feedback"], "occasion must be one of", "feedback-request"),
        (["check", "a.txt", "--fail-on", "warn"], "fail-on must be one of", "did you mean “warning”?"),
        (["check", "a.txt", "--received", "friday"], "received must be a date", "2024-05-31"),
        (["check", "a.txt", "--format", "jsn"], "--format must be one of text, json", "did you mean “json”?"),
        (["check", "a.txt", "--color", "yes"], "--color must be one of auto, always, never", ""),
        (["check", "a.txt", "--earlier", "none.eml"], "none.eml: ", ""),
        (["chekc"], "No such command 'chekc'", ""),
        (["explain"], "Missing argument", "“toneguard explain --help”"),
    ],
)
def test_what_cannot_be_done_is_said_on_standard_error_and_ends_with_2(
    shell: Shell, arguments: list[str], message: str, hint: str
) -> None:
    if "a.txt" in arguments:
        shell.write("a.txt", "Thank you.")
    assert shell.run(*arguments) == 2
    assert shell.out == ""
    assert shell.err.startswith("toneguard: error: ")
    assert message in shell.err
    assert hint in shell.err


def test_a_fault_in_the_configuration_is_named_with_its_line(shell: Shell) -> None:
    shell.write("toneguard.toml", 'occasion = "auto"\nfail-no = "error"\n')
    shell.write("reply.txt", "Thank you.")
    assert shell.run("check", "reply.txt") == 2
    assert shell.err == (
        "toneguard: error: toneguard.toml:2: unknown key “fail-no”\n  hint: did you mean “fail-on”?\n"
    )


def test_a_bug_is_owned_up_to_without_a_word_of_the_draft(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell.write("reply.txt", "a secret crash")
    assert shell.run("check", "reply.txt") == 3
    assert "a bug in toneguard, not in your draft (KeyError in cli/checkers.py:" in shell.err
    assert "secret" not in shell.err
    assert "Traceback" not in shell.err
    monkeypatch.setenv("TONEGUARD_DEBUG", "1")
    assert shell.run("check", "reply.txt") == 3
    assert "Traceback" in shell.err


def test_an_interrupt_ends_with_130(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.write("reply.txt", "Thank you.")
    monkeypatch.setattr(FakeLinter, "check", _raiser(KeyboardInterrupt))
    assert shell.run("check", "reply.txt") == 130
    assert shell.err.strip() == ""


def test_a_closed_pipe_ends_quietly(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.write("reply.txt", "Thank you!")
    monkeypatch.setattr(sys.stdout, "write", _raiser(BrokenPipeError))
    assert main(["check", "reply.txt"]) == CLOSED_PIPE
    monkeypatch.undo()
    assert shell.capsys.readouterr().err == ""


def _raiser(error: type[BaseException]) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise error

    return fail


# which drafts


def test_drafts_are_checked_once_each_in_the_order_given(shell: Shell) -> None:
    for name in ("b.txt", "drafts/d.txt", "drafts/c.md", "a.txt"):
        shell.write(name, "Thank you.")
    assert shell.run("check", "b.txt", "drafts", "a.txt", "./b.txt") == 0
    assert [draft.path for draft in FakeLinter.seen] == ["b.txt", "drafts/c.md", "drafts/d.txt", "a.txt"]


def test_a_dash_is_standard_input(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Thank you, Zoë!".encode())))
    assert shell.run("check", "-") == 1
    assert [draft.text for draft in FakeLinter.seen] == ["Thank you, Zoë!"]
    assert "<stdin>:1:15" in shell.out


def test_an_unreadable_draft_does_not_hide_the_others(shell: Shell) -> None:
    shell.write("a.txt", "Thank you!")
    shell.write("c.txt", "Thanks!")
    assert shell.run("check", "a.txt", "b.txt", "c.txt") == 2
    assert "2 findings in 2 drafts" in shell.out
    assert shell.err.startswith("toneguard: error: b.txt: ")
    assert shell.run("check", "a.txt", "b.txt", "c.txt", "--format", "json") == 2
    reports = json.loads(shell.out)["reports"]
    assert [(report["path"], len(report["findings"]), len(report["errors"])) for report in reports] == [
        ("a.txt", 1, 0),
        ("b.txt", 0, 1),
        ("c.txt", 1, 0),
    ]


def test_the_earlier_note_goes_with_every_draft(shell: Shell) -> None:
    shell.write("thanks.md", "Thank you for Tuesday.\n")
    shell.write("a.txt", "Hello.")
    shell.write("b.txt", "Hello.")
    assert shell.run("check", "a.txt", "b.txt", "--earlier", "thanks.md") == 0
    assert [[note.path for note in draft.earlier] for draft in FakeLinter.seen] == [["thanks.md"]] * 2


def test_notes_are_gathered_from_everywhere(shell: Shell) -> None:
    shell.write("acme.thank-you.txt", "Thank you for Tuesday.\n")
    shell.write("one.md", "One.\n")
    shell.write("two.md", "Two.\n")
    shell.write("acme.reply.txt", "To: ana@acme.example\nEarlier: one.md\n\nHello.")
    shell.write("sent/a.eml", "To: ana@acme.example\n\nSent.\n")
    options = "--earlier two.md --earlier one.md --sent sent"
    assert shell.run("check", "acme.reply.txt", *options.split()) == 0
    (draft,) = FakeLinter.seen
    assert [note.path for note in draft.earlier] == ["one.md", "acme.thank-you.txt", "two.md", "sent/a.eml"]


def test_a_note_that_is_not_there_is_named_with_its_line(shell: Shell) -> None:
    shell.write("a.txt", "To: Ana\nEarlier: none.txt\n\nHello.")
    assert shell.run("check", "a.txt") == 2
    assert shell.err.startswith(
        "toneguard: error: a.txt:2: the earlier note “none.txt” is not there\n  hint: "
    )


@pytest.mark.parametrize(
    ("options", "expected"),
    [([], "thank-you"), (["--occasion", "general"], "general"), (["--occasion", "auto"], None)],
)
def test_an_option_overrules_the_occasion_of_a_draft(
    shell: Shell, options: list[str], expected: str | None
) -> None:
    shell.write("a.txt", "Occasion: thank-you\n\nHello.")
    assert shell.run("check", "a.txt", *options) == 0
    assert FakeLinter.seen[0].occasion == expected


def test_a_mailbox_has_a_report_for_each_message(shell: Shell) -> None:
    envelope = "From sam@home.example Tue Feb  3 10:12:00 2026\nSubject: x\n\n"
    shell.write("drafts.mbox", f"{envelope}Hello!\n\n{envelope}\n{envelope}Bye?\n")
    assert shell.run("check", "drafts.mbox") == 2
    assert "drafts.mbox#1:1:6" in shell.out
    assert "drafts.mbox#3:1:4" in shell.out
    assert shell.err.startswith("toneguard: error: drafts.mbox#2: there is no text in this message\n")
    assert shell.run("check", "drafts.mbox", "--format", "json") == 2
    reports = json.loads(shell.out)["reports"]
    assert [report["path"] for report in reports] == ["drafts.mbox#1", "drafts.mbox#2", "drafts.mbox#3"]


@pytest.mark.parametrize("command", [["fix", "--diff"], ["ignore"], ["baseline"]])
def test_only_check_reads_mailboxes(shell: Shell, command: list[str]) -> None:
    shell.write("drafts.mbox", "From a@b.example Tue Feb  3 10:12:00 2026\nSubject: x\n\nHello!\n")
    place = "drafts.mbox:1" if command == ["ignore"] else "drafts.mbox"
    assert shell.run(*command, place) == 2
    assert "drafts.mbox: this is a mailbox\n  hint: save the draft as .eml" in shell.err


# configuration


def test_options_become_a_configuration(shell: Shell) -> None:
    shell.write("a.txt", "Hello.")
    options = "--occasion thank-you --received 2024-05-31 --select anger,challenge --select */sounds-*"
    shell.run(
        "check", "a.txt", *options.split(), "--ignore", "anger/x", "--fail-on", "error", "--rules", "mine"
    )
    assert FakeLinter.made == [
        Config.from_mapping(
            {
                "occasion": "thank-you",
                "received": "2024-05-31",
                "select": ["anger", "challenge", "*/sounds-*"],
                "ignore": ["anger/x"],
                "fail-on": "error",
                "rules": ["mine"],
            }
        )
    ]


def test_each_draft_has_the_configuration_above_it_and_equal_ones_share_a_linter(shell: Shell) -> None:
    shell.write("toneguard.toml", 'fail-on = "error"\n')
    shell.write("strict/toneguard.toml", 'fail-on = "suggestion"\n')
    for name in ("a.txt", "deep/b.txt", "strict/c.txt", "deep/d.txt"):
        shell.write(name, "Hello~")
    assert shell.run("check", "a.txt", "deep/b.txt", "deep/d.txt") == 0
    assert len(FakeLinter.made) == 1
    assert shell.run("check", "a.txt", "strict/c.txt") == 1
    assert shell.run("check", "a.txt", "strict/c.txt", "--fail-on", "never") == 0


# what is printed


def test_the_report_for_people(shell: Shell) -> None:
    shell.write("reply.txt", "Thank you!")
    shell.run("check", "reply.txt")
    assert "reply.txt:1:10  error  anger/mark" in shell.out
    assert "instead: Thank you." in shell.out
    assert shell.out.endswith("1 finding in 1 draft: 1 error. What works: it thanks the reader.\n")


def test_the_report_for_programs(shell: Shell) -> None:
    shell.write("reply.txt", "Thank you!")
    assert shell.run("check", "reply.txt", "--format", "json") == 1
    value = json.loads(shell.out)
    assert value["tool"] == {"name": "toneguard", "version": __version__, "rulebook": "0f3a"}
    assert value["reports"][0]["path"] == "reply.txt"


def test_the_report_for_code_scanning_describes_the_rules(shell: Shell) -> None:
    shell.write("reply.txt", "Thank you!")
    assert shell.run("check", "reply.txt", "--format", "sarif") == 1
    (rule,) = json.loads(shell.out)["runs"][0]["tool"]["driver"]["rules"]
    assert (rule["id"], rule["shortDescription"]) == ("anger/mark", {"text": "A loud mark"})


def test_rules_are_listed_as_text_or_json_only(shell: Shell) -> None:
    assert shell.run("rules", "--format", "sarif") == 2
    assert "--format must be one of text, json, not “sarif”" in shell.err


def test_quiet_prints_errors_only(shell: Shell) -> None:
    shell.write("reply.txt", "Thank you!")
    assert shell.run("check", "reply.txt", "--quiet") == 1
    assert (shell.out, shell.err) == ("", "")
    assert shell.run("check", "none.txt", "--quiet") == 2
    assert shell.err.startswith("toneguard: error: none.txt: ")


@pytest.mark.parametrize(
    ("choice", "environment", "terminal", "colored"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {}, True, False),
    ],
)
def test_colour(
    monkeypatch: pytest.MonkeyPatch, choice: str, environment: dict[str, str], terminal: bool, colored: bool
) -> None:
    for name, value in ({"TERM": "xterm"} | environment).items():
        monkeypatch.setenv(name, value)
    if "NO_COLOR" not in environment:
        monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert screen.context("", choice).color is colored


def test_the_width_is_that_of_columns(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.write("reply.txt", "Thank you!")
    monkeypatch.setenv("COLUMNS", "50")
    shell.run("check", "reply.txt")
    assert max(map(len, shell.out.splitlines())) == 50


def test_a_bar_moves_on_a_terminal_while_many_drafts_are_checked(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(screen.MANY + 1):
        shell.write(f"drafts/{number:02}.txt", "Thank you!")
    assert shell.run("check", "drafts") == 1
    assert shell.err == ""
    plain = shell.out
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    assert shell.run("check", "drafts") == 1
    assert "Checking" in shell.err
    assert shell.out == plain


# writing to a file


def test_output_is_written_to_a_file(shell: Shell) -> None:
    shell.write("reply.txt", "Thank you!")
    old = shell.write("report.json", "old")
    assert shell.run("check", "reply.txt", "--format", "json", "--output", "report.json") == 1
    assert shell.out == ""
    assert len(json.loads(old.read_text(encoding="utf-8"))["reports"]) == 1
    assert sorted(path.name for path in shell.folder.iterdir()) == ["reply.txt", "report.json"]


def test_a_file_is_replaced_only_by_a_whole_report(shell: Shell) -> None:
    shell.write("reply.txt", "crash")
    old = shell.write("report.txt", "old")
    assert shell.run("check", "reply.txt", "--output", "report.txt") == 3
    assert old.read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in shell.folder.iterdir()) == ["reply.txt", "report.txt"]


@pytest.mark.parametrize(
    "output", ["drafts/a.txt", "drafts/../drafts/a.txt", "thanks.txt", "link.txt", "sent/a.eml", "box/cur/1"]
)
def test_no_draft_is_ever_overwritten(shell: Shell, output: str) -> None:
    draft = shell.write("drafts/a.txt", "Thank you!")
    shell.write("thanks.txt", "Thanks.")
    (shell.folder / "link.txt").symlink_to(draft)
    for name in ("sent/a.eml", "box/cur/1", "box/new/2", "box/tmp/3"):
        shell.write(name, "To: ana@acme.example\n\nSent.\n")
    options = ["--earlier", "thanks.txt", "--sent", "sent", "--output", output]
    assert shell.run("check", "drafts", "box", *options) == 2
    assert "the report would be written over a draft" in shell.err
    assert draft.read_text(encoding="utf-8") == "Thank you!"


def test_a_file_that_cannot_be_written_is_an_error(shell: Shell) -> None:
    shell.write("reply.txt", "Thank you!")
    assert shell.run("check", "reply.txt", "--output", "no/such/folder.txt") == 2
    assert shell.err == "toneguard: error: no/such/folder.txt: cannot be written: No such file or directory\n"


@pytest.mark.skipif(not Path(os.devnull).is_char_device(), reason="the null device is no file here")
def test_a_device_is_written_to_and_not_replaced(shell: Shell) -> None:
    shell.write("reply.txt", "Thank you!")
    assert shell.run("check", "reply.txt", "--output", os.devnull) == 1
    assert Path(os.devnull).is_char_device()


# help


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_version(shell: Shell, option: str) -> None:
    assert shell.run(option) == 0
    assert shell.out == f"toneguard {__version__}\n"


def test_help_shows_examples_and_exit_codes(shell: Shell) -> None:
    assert shell.run("check", "--help") == 0
    assert "toneguard check drafts/" in shell.out
    assert "Exit codes: 0 nothing" in shell.out
    assert all(len(line) <= 80 for line in shell.out.splitlines())


def test_without_a_command_the_help_is_shown(shell: Shell) -> None:
    assert shell.run() == 2
    assert "Check drafts before you send them." in shell.out


def test_the_shell_completes_files_and_folders(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shell.write("reply.txt", "Thank you.")
    shell.write("replies/first.txt", "Thank you.")
    monkeypatch.chdir(shell.folder)
    monkeypatch.setenv("_TONEGUARD_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "toneguard check rep")
    monkeypatch.setenv("COMP_CWORD", "2")
    with suppress(SystemExit):
        main([])
    assert capsys.readouterr().out.split() == ["replies/", "reply.txt"]


def test_an_empty_path_is_no_folder(shell: Shell) -> None:
    shell.write("reply.txt", "Thank you.")
    assert shell.run("check", "") == 2
    assert "an empty path" in shell.err
