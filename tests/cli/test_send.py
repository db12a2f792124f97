"""The gate before the command that sends: nothing is lost, sent twice, or sent in doubt."""

from __future__ import annotations

import base64
import errno
import os
import signal
from pathlib import Path

import pytest

pytest.importorskip("termios")  # a Unix-like system

from fake_mail_program import MailProgram
from fake_shell import FakeLinter

from toneguard.cli import sending

HEADERS = b"From: Sam <sam@home.example>\r\nTo: ana@firm.example\r\nSubject: Re: =?utf-8?q?B=C3=BCro?=\r\n"
GOOD = HEADERS + b"\r\nDear Ana,\r\n\r\n.Thank you, \xc3\xa9\xff.\n.\r\n"
BAD = HEADERS + b"\r\nDear Ana,\r\n\r\nYou lied!\r\n"
HARMLESS = HEADERS + b"\r\nDear Ana,\r\n\r\nSo it goes~\r\n"


@pytest.fixture
def mail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MailProgram:
    monkeypatch.setattr(sending, "Checker", FakeLinter)
    monkeypatch.setattr(FakeLinter, "made", [], raising=False)
    monkeypatch.setattr(FakeLinter, "seen", [], raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("TONEGUARD_NO_TERMINAL", raising=False)
    (tmp_path / "home").mkdir()
    (tmp_path / "work").mkdir()
    return MailProgram(tmp_path / "work")


# what passes


@pytest.mark.parametrize("message", [GOOD, HARMLESS, b"", b"no header\n", HEADERS], ids=range(5))
@pytest.mark.parametrize("terminal", [True, False])
def test_a_message_without_findings_passes_untouched_and_in_silence(
    mail: MailProgram, message: bytes, terminal: bool
) -> None:
    ended = mail.send(message, terminal=terminal)
    assert (ended.code, ended.terminal, ended.err) == (0, "", "")
    assert mail.delivered == message
    assert mail.starts == 1


@pytest.mark.parametrize("dashes", [[], ["--"]])
def test_what_a_mail_program_adds_goes_to_the_command(mail: MailProgram, dashes: list[str]) -> None:
    added = ["-oi", "-f", "sam@home.example", "--", "ana@firm.example", "--earlier"]
    mail.arguments = [*dashes, "deliver", *added]
    assert mail.send(GOOD).code == 0
    assert (mail.folder / "arguments").read_text().splitlines() == added


@pytest.mark.parametrize(
    ("answer", "sent"),
    [("y\n", True), ("YES\n", True), ("n\n", False), ("\n", False), ("yesno\n", False), ("\x04", False)],
)
def test_a_doubtful_message_is_asked_about(mail: MailProgram, answer: str, sent: bool) -> None:
    ended = mail.send(BAD, answer=answer)
    assert "This is a loud mark." in ended.terminal
    assert "Send “Re: Büro” all the same? [y/N]" in ended.terminal
    assert ended.code == (0 if sent else 75)
    assert mail.delivered == (BAD if sent else None)
    assert mail.starts == sent
    assert ended.err == ("" if sent else "toneguard: not sent\n")


@pytest.mark.parametrize(
    ("options", "message", "asks"),
    [
        (["--fail-on", "suggestion"], HARMLESS, True),
        (["--fail-on", "never"], BAD, False),
        (["--fail-on", "error"], BAD.replace(b"!", b"?"), False),
    ],
)
def test_fail_on_sets_what_is_asked_about(
    mail: MailProgram, options: list[str], message: bytes, asks: bool
) -> None:
    assert mail.send(message, *options, answer="n\n").code == (75 if asks else 0)


def test_what_was_typed_before_the_question_is_no_answer(mail: MailProgram) -> None:
    assert mail.send(BAD, typed_ahead="y\n", answer="n\n").code == 75
    assert mail.starts == 0


# nobody to ask


def test_without_a_terminal_a_message_in_doubt_is_held(mail: MailProgram) -> None:
    ended = mail.send(BAD, terminal=False)
    assert ended.code == 75
    assert mail.starts == 0
    assert "This is a loud mark." in ended.err
    assert ended.err.endswith("  hint: TONEGUARD_NO_TERMINAL=send in the environment sends it unasked\n")


@pytest.mark.parametrize("message", [BAD, HEADERS + b"\r\ncrash"])
def test_without_a_terminal_it_may_be_sent_but_in_silence(mail: MailProgram, message: bytes) -> None:
    """Emacs takes any word from a sendmail for a failure, and whoever uses it would send a second time."""
    ended = mail.send(message, "--no-terminal", "send", terminal=False)
    assert (ended.code, ended.err) == (0, "")
    assert mail.delivered == message


def test_the_environment_may_decide_too(mail: MailProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONEGUARD_NO_TERMINAL", "send")
    assert mail.send(BAD, terminal=False).code == 0
    assert mail.starts == 1


@pytest.mark.parametrize("background", [False, True])
def test_a_terminal_that_is_not_ours_is_left_alone(mail: MailProgram, background: bool) -> None:
    """Reading from it in the background would stop the process; another program may be drawing on it."""
    ended = mail.send(BAD, *([] if background else ["--no-ask"]), answer="y\n", background=background)
    assert (ended.code, ended.terminal) == (75, "")
    assert mail.starts == 0


# faults


@pytest.mark.parametrize(
    ("script", "code", "ended_by"),
    [
        ("exit 67", 67, None),
        ("cat > message; kill -s KILL $$", None, signal.SIGKILL),
        ("kill -s PIPE $$", None, signal.SIGPIPE),  # not ignored, as it is in Python
        ("exec 0<&-; exit 0", 0, None),  # closes its input early
        ("head -c 3 > /dev/null; exit 0", 0, None),
    ],
)
@pytest.mark.parametrize("message", [GOOD, BAD], ids=["good", "bad"])
def test_the_end_of_the_command_is_ours_and_it_is_started_once(
    mail: MailProgram, script: str, code: int | None, ended_by: int | None, message: bytes
) -> None:
    mail.command(script)
    ended = mail.send(message + b"x" * 100_000, answer="y\n")
    assert (ended.code, ended.signal) == (code, ended_by)
    assert mail.starts == 1


@pytest.mark.parametrize(
    ("name", "content", "mode", "reason"),
    [
        ("missing", None, 0, "no such command: missing"),
        ("closed", b"#!/bin/sh\n", 0o600, "no such command: closed"),
        ("broken", b"\x7fELF nonsense", 0o700, "broken cannot be started: Exec format error"),
        ("lost", b"#!/no/such/shell\n", 0o700, "lost cannot be started: No such file or directory"),
    ],
)
def test_a_command_that_cannot_be_started(
    mail: MailProgram, name: str, content: bytes | None, mode: int, reason: str
) -> None:
    if content is not None:
        (mail.folder / "bin" / name).write_bytes(content)
        (mail.folder / "bin" / name).chmod(mode)
    mail.arguments = [name]
    ended = mail.send(GOOD)
    assert ended.code == 2
    assert ended.err.startswith(f"toneguard: error: {reason}\n  hint: nothing was sent")


@pytest.mark.parametrize(
    ("message", "configuration", "options", "said"),
    [
        (HEADERS + b"\r\ncrash", "", [], "this is a bug in toneguard, not in your draft (KeyError in "),
        (HEADERS + b"\r\nA rule is broken.", "", [], "rule mine/odd failed"),
        (HEADERS + b"\r\na\0b", "", [], "<message>: this is not a text file"),
        (GOOD, "fail-no = 3\n", [], "toneguard.toml:1: unknown key “fail-no”"),
        (GOOD, "", ["--earlier", "none.txt"], "none.txt: no such file or folder"),
        (GOOD, "", ["--earlier", os.devnull, "--earlier", "none.txt"], "none.txt: no such file or folder"),
        (GOOD, "", ["--fail-on", "warn"], "fail-on must be one of"),
    ],
)
@pytest.mark.parametrize("answer", ["y\n", "n\n", None])
def test_where_toneguard_fails_it_says_so_and_asks(
    mail: MailProgram, message: bytes, configuration: str, options: list[str], said: str, answer: str | None
) -> None:
    (mail.folder / "toneguard.toml").write_text(configuration)
    ended = mail.send(message, *options, answer=answer, terminal=answer is not None)
    assert said in " ".join((ended.terminal or ended.err).split())
    assert ended.code == (0 if answer == "y\n" else 75)
    assert mail.delivered == (message if answer == "y\n" else None)


def test_a_full_disk(mail: MailProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    def spool() -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(sending, "_spool", spool)
    ended = mail.send(GOOD)
    assert ended.code == 2
    assert ended.err.startswith("toneguard: error: the message cannot be kept: No space left on device\n")
    assert mail.starts == 0


def test_an_interrupt_while_asking(mail: MailProgram) -> None:
    ended = mail.send(BAD, answer="\x03")
    assert (ended.code, ended.err.strip()) == (130, "toneguard: not sent")
    assert mail.starts == 0


def test_a_terminal_that_goes_away_while_asking(mail: MailProgram) -> None:
    ended = mail.send(BAD, answer=None)
    assert (ended.code, ended.signal) in ((75, None), (None, signal.SIGHUP))
    assert mail.starts == 0


def attached(text: bytes, size: int) -> bytes:
    """A message with an attached file of `size` bytes, before it is encoded."""
    kind = b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
    file = b"--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=cv.pdf\r\n"
    encoded = base64.encodebytes(b"\0" * size)
    return (
        HEADERS
        + kind
        + b"--b\r\n\r\n"
        + text
        + file
        + b"Content-Transfer-Encoding: base64\r\n\r\n"
        + encoded
        + b"--b--\r\n"
    )


LARGE = attached(b"You lied!\r\n", 18_500_000)
LONG = HEADERS + b"\r\n" + b"So it goes on. " * 800_000


@pytest.mark.parametrize(
    ("message", "said", "answer"),
    [
        (LARGE, "This is a loud mark.", "y\n"),
        (LONG, "11.4 MiB is too much for a draft", "y\n"),
        (LONG, "11.4 MiB is too much for a draft", "n\n"),
        (LARGE.replace(b"lied!", b"rang."), "", "n\n"),
    ],
    ids=["large-yes", "long-yes", "long-no", "large and good"],
)
def test_size_alone_never_holds_a_message_unasked(
    mail: MailProgram, message: bytes, said: str, answer: str
) -> None:
    assert len(message) > 10 * 1024 * 1024
    ended = mail.send(message, answer=answer)
    sent = answer == "y\n" or not said
    assert said in ended.terminal
    assert ("[y/N]" in ended.terminal) is bool(said)
    assert ended.code == (0 if sent else 75)
    assert (mail.delivered == message) is sent


@pytest.mark.parametrize("in_memory", [True, False])
def test_nothing_of_the_message_is_left_behind(
    mail: MailProgram, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, in_memory: bool
) -> None:
    if not in_memory:
        monkeypatch.delattr(os, "memfd_create", raising=False)
    spool = tmp_path / "spool"
    spool.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(spool))
    mail.command(f"ls -A {spool} > listing; cat > message")
    assert mail.send(GOOD).code == 0
    assert mail.delivered == GOOD
    assert (mail.folder / "listing").read_text() == ""
    assert list(spool.iterdir()) == []


# configuration


def test_the_home_folder_configures_what_is_started_elsewhere(mail: MailProgram, tmp_path: Path) -> None:
    (tmp_path / "home" / "toneguard.toml").write_text('fail-on = "never"\n')
    assert mail.send(BAD).code == 0
    (mail.folder / "toneguard.toml").write_text('fail-on = "error"\n')
    assert mail.send(BAD, answer="n\n").code == 75
