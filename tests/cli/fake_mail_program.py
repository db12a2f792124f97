"""Stands in for a mail program: runs `toneguard send` in a child process, with a terminal or without.

The child is forked, so that it starts at once and sees what the test has replaced.
"""

from __future__ import annotations

import os
import pty
import select
import signal
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from toneguard.cli import main

PATIENCE = 60  # seconds
MOMENT = 0.2  # seconds; an interrupt between the question and the read that waits would not end the latter
QUESTION = b"[y/N]"
SCREEN = 9  # a file descriptor
WRITTEN = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
FILES = (("outgoing", os.O_RDONLY), ("out", WRITTEN), ("err", WRITTEN))  # standard input, output, error


@dataclass(frozen=True, slots=True)
class Ended:
    """How the child ended, and what it and the command printed: on the terminal, and on standard error."""

    code: int | None
    signal: int | None
    terminal: str
    err: str


@dataclass
class MailProgram:
    """A folder with a command called `deliver`, which keeps what it is given."""

    folder: Path
    arguments: list[str] = field(default_factory=lambda: ["deliver"])

    def __post_init__(self) -> None:
        self.command('cat > message; printf "%s\\n" "$@" > arguments')

    def command(self, script: str) -> None:
        """What `deliver` does, after it has noted down that it was started."""
        path = self.folder / "bin" / "deliver"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\necho x >> started\n{script}\n", encoding="utf-8")
        path.chmod(0o700)

    @property
    def starts(self) -> int:
        started = self.folder / "started"
        return len(started.read_text().split()) if started.exists() else 0

    @property
    def delivered(self) -> bytes | None:
        path = self.folder / "message"
        return path.read_bytes() if path.exists() else None

    def send(
        self,
        message: bytes,
        *options: str,
        answer: str | None = None,
        typed_ahead: str = "",
        terminal: bool = True,
        background: bool = False,
    ) -> Ended:
        """Send `message` through the gate; `answer` is typed when it asks, and hangs up where it is None."""
        (self.folder / "outgoing").write_bytes(message)
        ready, go = os.pipe()
        pid, screen = pty.fork() if terminal else (os.fork(), -1)
        if not pid:
            os.close(go)
            self._run_child(ready, options, own_session=not terminal, background=background)
        os.close(ready)
        if typed_ahead:
            os.write(screen, typed_ahead.encode())
        os.close(go)
        seen = _talk(screen, answer) if terminal else b""
        status = _wait(pid)
        err = (self.folder / "err").read_text(encoding="utf-8")
        code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
        ended_by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else None
        return Ended(code, ended_by, seen.decode(errors="replace"), err)

    def _run_child(
        self, ready: int, options: tuple[str, ...], *, own_session: bool, background: bool
    ) -> None:
        try:
            signal.signal(signal.SIGINT, signal.default_int_handler)  # tests in the background ignore it
            os.chdir(self.folder)
            os.dup2(0, SCREEN)  # stays open, or the terminal would hang up
            for number, (name, flags) in enumerate(FILES):
                os.dup2(os.open(name, flags, 0o600), number)
            sys.stdin = os.fdopen(0)
            sys.stdout = os.fdopen(1, "w")
            sys.stderr = os.fdopen(2, "w", encoding="utf-8")
            os.read(ready, 1)  # the end of the pipe, when everything is set up
            if own_session:
                os.setsid()
            if background:
                _from_the_background()
            os.environ["PATH"] = f"{self.folder / 'bin'}:{os.environ['PATH']}"
            code = main(["send", *options, *self.arguments])
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
        finally:
            os._exit(99)


def _from_the_background() -> None:
    """Go on in a child that is not in the foreground of the terminal."""
    if pid := os.fork():
        os._exit(os.waitstatus_to_exitcode(_wait(pid)))
    os.setpgid(0, 0)


def _talk(screen: int, answer: str | None) -> bytes:
    """Answer the question, and return what was seen on the screen."""
    seen, answered = b"", False
    deadline = time.monotonic() + PATIENCE
    while select.select([screen], [], [], max(0, deadline - time.monotonic()))[0]:
        try:
            seen += os.read(screen, 4096)
        except OSError:  # the other side has gone
            break
        if QUESTION in seen and not answered:
            if answer is None:
                break
            time.sleep(MOMENT)
            os.write(screen, answer.encode())
            answered = True
    os.close(screen)
    return seen


def _wait(pid: int) -> int:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return status
        time.sleep(0.01)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    raise AssertionError("toneguard send did not end")
