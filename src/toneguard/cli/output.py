"""Where output goes: standard output, a file, or standard error for complaints."""

from __future__ import annotations

import errno
import io
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from toneguard.errors import RulebookError, ToneguardError, UsageError

CLOSED_PIPE = 141  # what a shell reports of a program that SIGPIPE ended


class ClosedPipeError(Exception):
    """Nobody reads standard output any more."""


def write(pieces: Iterable[str], encoding: str | None = None) -> None:
    """Each piece to standard output, in its own encoding unless one is given. Raises `ClosedPipeError`."""
    if sys.stdout is None:
        raise UsageError("standard output is closed", hint="use --output FILE or --quiet")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=encoding, errors="replace")
    try:
        for piece in pieces:
            sys.stdout.write(piece)
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_stdout()
        raise ClosedPipeError from None
    except OSError as error:
        _drop_stdout()
        raise UsageError(f"standard output cannot be written: {error.strerror}") from None


def _drop_stdout() -> None:
    """Send what is left to nowhere, or Python tries to flush once more at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_bytes(data: bytes) -> None:
    """`data` to standard output as it is. Raises `ClosedPipeError`."""
    write([])  # complains where there is no standard output
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _drop_stdout()
        raise ClosedPipeError from None


def write_file(pieces: Iterable[str], path: Path) -> None:
    """All pieces to `path` in UTF-8, which is replaced only when the last is there. Raises `UsageError`."""
    _replace(path, lambda target: _write_all(pieces, target))


def replace_file(data: bytes, path: Path, *, expected: bytes | None = None) -> None:
    """`data` to `path`, at once or not at all; permissions stay, and a link stays a link.

    Where `expected` is given, the file must still hold it. Raises `UsageError`.
    """

    def put(target: Path) -> None:
        target.write_bytes(data)
        if expected is not None and path.read_bytes() != expected:
            raise UsageError(
                "has changed since it was read; nothing was written", path=path, hint="run it once more"
            )

    _replace(path, put)


def _replace(path: Path, put: Callable[[Path], None]) -> None:
    """Let `put` fill a new file beside `path`, and let that take the place of `path`."""
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            return put(target)  # a device, a pipe
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "the file is read-only")
        partial = target.with_name(f".{target.name}.{os.getpid()}.tmp")
        try:
            put(partial)
            if target.exists():
                shutil.copymode(target, partial)
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"cannot be written: {reason}", path=path) from None


def _write_all(pieces: Iterable[str], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(pieces)


def note(text: str) -> None:
    """One line to standard error that is no complaint."""
    from toneguard.reporters.printable import printable

    print(f"toneguard: note: {printable(text)}", file=sys.stderr)


def complain(error: ToneguardError) -> None:
    """One line for each fault, and its hint, to standard error."""
    print(complaint(error), file=sys.stderr)


def complaint(error: ToneguardError) -> str:
    """One line for each fault, and its hint."""
    from toneguard.reporters.printable import printable

    faults = error.faults if isinstance(error, RulebookError) else ()
    said = ("\n".join(map(printable, str(fault).split("\n"))) for fault in faults or (error,))
    return "\n".join(f"toneguard: error: {lines}" for lines in said)


def bug_report(error: Exception) -> str:
    """That toneguard is at fault, and where, without a word of any draft."""
    kind = type(error).__name__
    return (
        f"toneguard: this is a bug in toneguard, not in your draft ({kind} in {_place(error)}).\n"
        "  Please report this line. TONEGUARD_DEBUG=1 shows more; it may quote your draft."
    )


def _place(error: Exception) -> str:
    """File and line of the innermost code of ours that the error came through."""
    package = Path(__file__).parent.parent
    place = "an unknown place"
    trace = error.__traceback__
    while trace:
        path = Path(trace.tb_frame.f_code.co_filename)
        if path.is_relative_to(package):
            place = f"{path.relative_to(package).as_posix()}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
