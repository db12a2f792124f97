"""The command line: options to `Config`, errors to exit codes. Only `main` catches errors."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from io import StringIO

from toneguard import __version__
from toneguard.cli.output import CLOSED_PIPE, ClosedPipeError, bug_report, complain, write
from toneguard.errors import ToneguardError

__all__ = ["main"]

BUG = 3
INTERRUPTED = 130
RARELY = 100_000  # new objects after which garbage is looked for


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    0 nothing at or above `--fail-on`, 1 findings, 2 usage, input, configuration or rule-file error,
    3 a bug in toneguard, 130 interrupted, 141 the reader of the output has gone.
    """
    if argv is None:
        _travel_light()
    if sys.stderr is None:  # what is said to it would go to standard output
        sys.stderr = StringIO()
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


def _travel_light() -> None:
    """Spare a process of our own what it has no use for: PyTorch, which spaCy imports where it is installed,
    and looking for garbage among what was loaded, which stays to the end.
    """
    sys.modules.setdefault("torch", None)  # type: ignore[arg-type]
    gc.set_threshold(RARELY)
    atexit.register(gc.freeze)


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
    print(bug_report(error), file=sys.stderr)
    return BUG
