"""`toneguard fix` as its users meet it, over a linter that finds loud marks and nothing else."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from fake_shell import FakeLinter, Shell
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

import toneguard.fixing
from toneguard import Linter
from toneguard.cli import asking, fixing
from toneguard.cli.asking import SKIP, TAKE, Session
from toneguard.config import Config
from toneguard.diagnostics import Grade, Report, Rewrite, Severity
from toneguard.draft import Draft
from toneguard.fixing import Fixed
from toneguard.reading import read_text

LOUD = "Dear Ana,\n\nOne!  Two is here. \n\nSam\n"
CALM_TWICE = "Dear Ana,\n\nOne. Two. It is late.\n\nSam\n"
CALM = "Dear Ana,\n\nOne.  Two is here. \n\nSam\n"


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("toneguard.linter.Linter", FakeLinter)
    monkeypatch.setattr(FakeLinter, "made", [], raising=False)
    monkeypatch.setattr(FakeLinter, "seen", [], raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    return Shell(tmp_path, capsys)


def test_diff_shows_the_change_and_changes_nothing(shell: Shell) -> None:
    path = shell.write("a.txt", LOUD)
    assert shell.run("fix", "a.txt", "--diff") == 1
    assert shell.out == (
        "--- a.txt\n+++ a.txt\n@@ -1,5 +1,5 @@\n Dear Ana,\n \n"
        "-One!  Two is here. \n+One.  Two is here. \n \n Sam\n"
    )
    assert path.read_text() == LOUD
    shell.write("a.txt", CALM)
    assert shell.run("fix", "a.txt", "--diff") == 0
    assert shell.out == ""


def test_a_diff_ends_its_lines_where_patch_does(shell: Shell) -> None:
    shell.write("a.txt", LOUD.replace("One!", "One!\u2028"))
    assert shell.run("fix", "a.txt", "--diff") == 1
    assert "\n-One!\\u2028  Two is here. \n+" in shell.out


def test_write_takes_the_best_rewrites_and_keeps_everything_else(shell: Shell) -> None:
    path = shell.write("a.txt", "")
    path.write_bytes(b"\xef\xbb\xbf" + LOUD.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    (shell.folder / "link.txt").symlink_to("a.txt")
    assert shell.run("fix", "link.txt", "--write") == 0
    assert path.read_bytes() == b"\xef\xbb\xbf" + CALM.replace("\n", "\r\n").encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert (shell.folder / "link.txt").is_symlink()
    assert "link.txt: 1 finding answered" in shell.err
    assert sorted(it.name for it in shell.folder.iterdir()) == ["a.txt", "link.txt"]


def test_a_clean_draft_is_not_written_at_all(shell: Shell) -> None:
    path = shell.write("a.txt", CALM)
    os.utime(path, (1, 1))
    assert shell.run("fix", "a.txt", "--write") == 0
    assert path.stat().st_mtime == 1
    assert "nothing to change" in shell.err


def test_output_leaves_the_draft(shell: Shell) -> None:
    path = shell.write("a.txt", LOUD)
    assert shell.run("fix", "a.txt", "--output", "b.txt") == 0
    assert (path.read_text(), (shell.folder / "b.txt").read_text()) == (LOUD, CALM)


def test_standard_input_comes_out_fixed(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    stdout = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LOUD.encode("windows-1252"))))
    monkeypatch.setattr(sys, "stdout", stdout)
    assert shell.run("fix", "-") == 0
    stdout.flush()
    assert stdout.buffer.getvalue() == CALM.encode()


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (
            ["fix", "a.txt"],
            "there is no terminal to ask on",
            "--diff to see the changes, or --write or --output",
        ),
        (["fix", "a.txt", "--diff", "--write"], "--diff and --write exclude each other", "one of them"),
        (["fix", "a.txt", "b.txt", "--output", "c.txt"], "--output takes one draft", "--write for several"),
        (["fix", "a.txt", "--output", "a.txt"], "over a draft", "use --write"),
        (["fix", "-", "--write"], "standard input cannot be written back", "leave out --write"),
        (["fix", "-", "a.txt"], "- cannot be mixed", "one after the other"),
        (["fix"], "no drafts given", "name files or folders"),
        (["fix", "a.txt", "--min-grade", "save"], "--min-grade must be one of safe, offer, show", "“safe”"),
        (["fix", "none.txt", "--write"], "none.txt: no such file", "check the name"),
        (["fix", "signed.eml", "--write"], "signed.eml: this message is signed", "sign it again"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(
    shell: Shell, arguments: list[str], message: str, hint: str
) -> None:
    paths = [shell.write(name, LOUD) for name in ("a.txt", "b.txt")]
    shell.write("signed.eml", f"DKIM-Signature: x\nContent-Type: text/plain\n\n{LOUD}")
    assert shell.run(*arguments) == 2
    assert message in shell.err and hint in shell.err
    assert [path.read_text() for path in paths] == [LOUD, LOUD]


def test_a_draft_that_cannot_be_written_does_not_stop_the_others(shell: Shell) -> None:
    shell.write("a.eml", f"DKIM-Signature: x\nContent-Type: text/plain\n\n{LOUD}")
    path = shell.write("b.txt", LOUD)
    assert shell.run("fix", "a.eml", "b.txt", "--write") == 2
    assert path.read_text() == CALM


def test_a_file_that_has_changed_meanwhile_is_not_overwritten(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = shell.write("a.txt", LOUD)
    original = toneguard.fixing.fix

    def slow(*args: Any, **options: Any) -> Fixed:
        path.write_text("A new thought.\n")
        return original(*args, **options)

    monkeypatch.setattr(toneguard.fixing, "fix", slow)
    assert shell.run("fix", "a.txt", "--write") == 2
    assert "a.txt: has changed since it was read; nothing was written" in shell.err
    assert path.read_text() == "A new thought.\n"
    assert [it.name for it in shell.folder.iterdir()] == ["a.txt"]


# on a terminal


class Tty(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> Iterator[PipeInput]:
    monkeypatch.setattr(sys, "stdin", Tty())
    monkeypatch.setattr(fixing, "on_a_terminal", lambda: True)
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        yield pipe


@pytest.mark.parametrize(
    ("pressed", "after", "code"),
    [
        ("t\rt\ry", "Dear Ana,\n\nOne. Two. It is late.\n\nSam\n", 0),
        ("t\rs\ry", "Dear Ana,\n\nOne. Two! It is late.\n\nSam\n", 1),
        ("s\rt\ry", "Dear Ana,\n\nOne! Two. It is late.\n\nSam\n", 1),
        ("t\rt\rn", None, 0),
        ("t\rq\ry", "Dear Ana,\n\nOne. Two! It is late.\n\nSam\n", 1),
        ("i\ri\r", None, 1),
        ("q\r", None, 1),
        ("e\r and this\rt\ry", "Dear Ana,\n\nOne. and this Two. It is late.\n\nSam\n", 0),
        ("t\r\x03", None, 130),
    ],
)
def test_each_finding_is_asked_about(
    shell: Shell, keys: PipeInput, pressed: str, after: str | None, code: int
) -> None:
    before = "Dear Ana,\n\nOne! Two! It is late.\n\nSam\n"
    path = shell.write("a.txt", before)
    keys.send_text(pressed)
    assert shell.run("fix", "a.txt") == code
    assert path.read_text() == (after or before)
    assert "One!" in shell.out and "One." in shell.out


def test_what_is_ignored_goes_into_the_ignore_file(shell: Shell, keys: PipeInput) -> None:
    shell.write("a.txt", "Dear Ana,\n\nOne! Two! It is late.\n\nSam\n")
    keys.send_text("i\rt\rn")
    shell.run("fix", "a.txt")
    kept = (shell.folder / ".toneguard-ignore.yaml").read_text()
    assert kept.count("rule: anger/mark") == 1
    assert "draft: a.txt" in kept and f"fingerprint: {14:016x}" in kept


def test_what_was_chosen_is_shown_where_it_cannot_be_written(
    shell: Shell, keys: PipeInput, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = shell.write("a.txt", LOUD)
    original = fixing.Loaded

    def then_changed(*args: Any) -> fixing.Loaded:
        path.write_text("A new thought.\n")
        return original(*args)

    monkeypatch.setattr(fixing, "Loaded", then_changed)
    keys.send_text("t\ry")
    assert shell.run("fix", "a.txt") == 2
    assert path.read_text() == "A new thought.\n"
    assert "+One.  Two is here." in shell.out


HEATED = (
    "Dear Ann,\n\nThank you for the call on Monday. I worked there for 3 years, you liar. That hurt. Send me"
    " the plans by Friday or you will regret it.\n\nSam\n",
    "Dear Ann,\n\nThank you for the tour of the yard. This makes my blood boil. You are a liar.\n\nSam\n",
    "Hello Ana,\n\nThank you for choosing Brackwater Lets. The scaffold comes down on Monday.\n",
    "Mr Tennant,\n\nI know where you park. Sleep well.\n\nC.\n",
)


@pytest.mark.parametrize("text", HEATED)
def test_to_take_whatever_is_offered_first_is_to_take_all_at_once(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lenient = Linter({"severity": {"anger/names-own-rage": "suggestion"}})
    session = Session(lenient, read_text(text), Severity.WARNING, color=False, width=80)
    monkeypatch.setattr(asking, "_asked", lambda has_rewrite, *_: TAKE if has_rewrite else SKIP)
    assert session.run(lambda _: None).text == toneguard.fixing.fix(lenient, read_text(text)).text


def test_what_was_a_finding_when_asking_began_is_asked_about_though_it_weighs_less_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Milder(FakeLinter):
        """What stands alone is only a suggestion."""

        def check(self, draft: Draft) -> Report:
            report = super().check(draft)
            alone = len(report.findings) == 1
            milder = [replace(it, severity=Severity.SUGGESTION) if alone else it for it in report.findings]
            return replace(report, findings=tuple(milder))

    monkeypatch.setattr(FakeLinter, "made", [], raising=False)
    monkeypatch.setattr(FakeLinter, "seen", [], raising=False)
    linter = cast(Linter, Milder(Config()))
    asked = iter((TAKE, TAKE))
    monkeypatch.setattr(asking, "_asked", lambda *_: next(asked))
    draft = read_text("Dear Ana,\n\nOne! Two! It is late.\n\nSam\n")
    fixed = Session(linter, draft, Severity.WARNING, color=False, width=80).run(lambda _: None)
    assert fixed.text == "Dear Ana,\n\nOne. Two. It is late.\n\nSam\n"


@pytest.mark.parametrize(
    ("pressed", "after", "said"),
    [
        ("x\rs\r", None, "“x” is no key here; there are t, n, e, s, i, q, and ? tells what"),
        ("9t\rt\ry", CALM_TWICE, "“9” is no key here"),
        ("?t\rt\ry", CALM_TWICE, "t  puts what stands under “then” into the draft"),
        ("?\rs\r", None, "s  leaves the sentence"),
    ],
)
def test_a_key_that_there_is_not_takes_nothing_and_the_keys_are_told(
    shell: Shell, keys: PipeInput, pressed: str, after: str | None, said: str
) -> None:
    before = "Dear Ana,\n\nOne! Two! It is late.\n\nSam\n"
    path = shell.write("a.txt", before)
    keys.send_text(pressed)
    shell.run("fix", "a.txt")
    assert path.read_text() == (after or before)
    assert said in shell.out


def test_no_rewrite_brings_back_what_was_taken_out(monkeypatch: pytest.MonkeyPatch) -> None:
    class ToAndFro(FakeLinter):
        """For each of two marks the other is offered."""

        def check(self, draft: Draft) -> Report:
            report = super().check(draft)
            other = {"!": "?", "?": "!"}
            turned = [
                replace(
                    it, severity=Severity.ERROR, rewrites=(Rewrite(it.span, other[it.excerpt], Grade.OFFER),)
                )
                for it in report.findings
            ]
            return replace(report, findings=tuple(turned))

    monkeypatch.setattr(FakeLinter, "made", [], raising=False)
    monkeypatch.setattr(FakeLinter, "seen", [], raising=False)
    answers = iter((TAKE, TAKE))
    monkeypatch.setattr(asking, "_asked", lambda has_rewrite, *_: next(answers) if has_rewrite else SKIP)
    draft = read_text("Dear Ana,\n\nIt is late today!\n\nSam\n")
    fixed = Session(cast(Linter, ToAndFro(Config())), draft, Severity.WARNING, color=False, width=80).run(
        lambda _: None
    )
    assert fixed.text == "Dear Ana,\n\nIt is late today\n\nSam\n"
