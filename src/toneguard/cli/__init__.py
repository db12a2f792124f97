"""The command line: options to `Config`, errors to exit codes. Only `main` catches errors."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from toneguard import __version__
from toneguard.cli.output import CLOSED_PIPE, ClosedPipeError, complain, write
from toneguard.errors import ToneguardError

__all__ = ["main"]

BUG = 3
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    0 nothing at or above `--fail-on`, 1 findings, 2 usage, input, configuration or rule-file error,
    3 a bug in toneguard, 130 interrupted, 141 the reader of the output has gone.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run(arguments)
    except ToneguardError as error:
        complain(error)
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except ClosedPipeError:
        return CLOSED_PIPE
    except Exception as error:
        return _bug(error)


def _run(arguments: list[str]) -> int:
    """Hand over to typer, which takes its time; the version need not wait for it."""
    if arguments in (["--version"], ["-V"]):
        write([f"toneguard {__version__}\n"])
        return 0
    from toneguard.cli.app import run

    return run(arguments)


def _bug(error: Exception) -> int:
    """Say that toneguard is at fault, and where, without a word of any draft."""
    if os.environ.get("TONEGUARD_DEBUG") == "1":
        import traceback

        traceback.print_exception(error)
    kind = type(error).__name__
    print(
        f"toneguard: this is a bug in toneguard, not in your draft ({kind} in {_place(error)}).\n"
        "  Please report this line. TONEGUARD_DEBUG=1 shows more; it may quote your draft.",
        file=sys.stderr,
    )
    return BUG


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
