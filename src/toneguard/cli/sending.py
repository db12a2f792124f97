"""`toneguard send`: between a mail program and the command that sends, lets a message through or holds it.

The message goes on untouched, and once: the command takes the place of this process, with the message as
its standard input. So its exit code and its end by a signal are its own, and nothing can start it twice.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from textwrap import shorten
from typing import BinaryIO, NoReturn

from toneguard import __version__, reading
from toneguard.cli.checkers import Checker
from toneguard.cli.output import bug_report, complaint
from toneguard.config import Config, Configs
from toneguard.diagnostics import Report
from toneguard.errors import ToneguardError, UsageError
from toneguard.reporters import Context, render
from toneguard.reporters.printable import one_line

NOT_SENT = 75  # EX_TEMPFAIL: mail programs keep the message and say that it failed
NOTHING_SENT = "nothing was sent"
TERMINAL = "/dev/tty"
WIDTH = 80  # where there is no terminal


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for.

    `overrides` are keys of a configuration; `asks` is whether the terminal may be used, `sends_unasked`
    what becomes of a message that is doubted where nobody can be asked.
    """

    command: tuple[str, ...]
    earlier: tuple[Path, ...]
    overrides: Mapping[str, object]
    asks: bool
    sends_unasked: bool


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a message is held: what was found in it, or the fault that kept it from being checked."""

    report: Report | None = None
    fault: str = ""
    subject: str = "it"

    def shown(self, width: int, *, color: bool) -> str:
        """What there is to say, for `width` cells."""
        if self.report is None:
            return f"{self.fault}\nThe message has not been checked.\n"
        return "".join(render("text", [self.report], Context(__version__, "", width, color)))


def send(request: Request) -> int:
    """Read the message, check it, and hand it to the command unless it is held.

    Returns the exit code for a message that was not sent; otherwise does not return. Raises `UsageError`
    where there is no message or no such command.
    """
    if os.name == "nt":
        raise UsageError("send needs a Unix-like system", hint=NOTHING_SENT)
    if shutil.which(request.command[0]) is None:
        raise UsageError(f"no such command: {request.command[0]}", hint=NOTHING_SENT)
    if sys.stdin is None:
        raise UsageError("there is no message: standard input is closed")
    message = sys.stdin.buffer.read()
    try:
        doubt = _doubt(message, request)
        held = doubt is not None and not _released(doubt, request)
    except KeyboardInterrupt:
        _say("\ntoneguard: not sent")
        raise
    return NOT_SENT if held else _hand_over(message, request.command)


def _doubt(message: bytes, request: Request) -> Doubt | None:
    """Why the message should not go out unasked, or None. A fault of ours is a doubt too."""
    try:
        return _judged(message, request)
    except ToneguardError as error:
        return Doubt(fault=complaint(error))
    except Exception as error:
        return Doubt(fault=bug_report(error))


def _judged(message: bytes, request: Request) -> Doubt | None:
    draft = reading.read_message(message)
    if not draft.text.strip():  # nothing but attached files, or encrypted
        return None
    config = _config(request.overrides)
    earlier = tuple(map(reading.read_note, request.earlier))
    report = Checker(config).check(replace(draft, earlier=earlier))
    found = config.fail_on is not None and report.at_or_above(config.fail_on)
    if not found and not report.errors:
        return None
    subject = shorten(one_line(draft.header("subject") or ""), 60, placeholder=" …")
    return Doubt(report, subject=f"“{subject}”" if subject else "it")


def _config(overrides: Mapping[str, object]) -> Config:
    """The configuration at or above the current folder, or else that of the home folder.

    Mail programs start their commands in folders of their own choice.
    """
    configs, here = Configs(overrides), Path.cwd()
    return configs.config(here if configs.files(here) else Path.home())


def _released(doubt: Doubt, request: Request) -> bool:
    """Whether a message in doubt may go: by the user's word, or by the options where nobody can be asked."""
    if request.asks and (terminal := _terminal()) is not None:
        return _asked(doubt, terminal)
    if request.sends_unasked:  # in silence: Emacs takes any word for a failure, and its user sends again
        return True
    _say(doubt.shown(WIDTH, color=False).rstrip())
    _say(
        "toneguard: not sent; there is nobody to ask here\n"
        "  hint: TONEGUARD_NO_TERMINAL=send in the environment sends it unasked"
    )
    return False


def _terminal() -> BinaryIO | None:
    """The terminal, to write to and read from, where there is one. Standard input is the message."""
    try:
        terminal = os.fdopen(os.open(TERMINAL, os.O_RDWR | os.O_NOCTTY), "wb")
    except OSError:
        return None
    with suppress(OSError):
        if os.tcgetpgrp(terminal.fileno()) == os.getpgrp():  # or reading would stop this process for good
            return terminal
    terminal.close()
    return None


def _asked(doubt: Doubt, terminal: BinaryIO) -> bool:
    """Show what there is to say and ask; anything but a yes is a no."""
    import termios

    color = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    answer = b""
    with suppress(OSError, termios.error), terminal:  # it may go away under us
        width = os.get_terminal_size(terminal.fileno()).columns or WIDTH
        terminal.write(f"\n{doubt.shown(width, color=color)}\n".encode())
        terminal.flush()
        termios.tcflush(terminal, termios.TCIFLUSH)  # what was typed before the question is no answer to it
        terminal.write(f"Send {doubt.subject} all the same? [y/N] ".encode())
        terminal.flush()
        answer = os.read(terminal.fileno(), 1024)
    if answer.strip().lower() in (b"y", b"yes"):
        return True
    _say("toneguard: not sent")
    return False


def _say(text: str) -> None:
    with suppress(OSError, ValueError):  # whoever listened has gone
        print(text, file=sys.stderr, flush=True)


def _hand_over(message: bytes, command: tuple[str, ...]) -> NoReturn:
    """Become the command. Raises `UsageError` where that cannot be done."""
    try:
        with _spool() as file:
            file.write(message)
            file.seek(0)
            os.dup2(file.fileno(), 0)
    except OSError as error:  # a full disk
        raise UsageError(f"the message cannot be kept: {error.strerror}", hint=NOTHING_SENT) from None
    for name in ("SIGPIPE", "SIGXFSZ"):  # Python ignores them, and what is ignored is inherited
        signal.signal(getattr(signal, name), signal.SIG_DFL)
    try:
        os.execvp(command[0], command)
    except OSError as error:
        raise UsageError(f"{command[0]} cannot be started: {error.strerror}", hint=NOTHING_SENT) from None


def _spool() -> BinaryIO:
    """A file without a name that nobody else can open: in memory where the system has that."""
    if hasattr(os, "memfd_create"):
        return os.fdopen(os.memfd_create("message"), "w+b")
    return tempfile.TemporaryFile()
