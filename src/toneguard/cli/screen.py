"""What the terminal can show, and the bar on it while many drafts are checked."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from toneguard import __version__
from toneguard.reporters import Context, RuleInfo

MANY = 20  # a bar is shown above this many
WIDTH = 80  # where there is no terminal and COLUMNS is not set

Item = TypeVar("Item")


def context(rulebook: str, color: str, *, to_file: bool = False, rules: Iterable[RuleInfo] = ()) -> Context:
    """What reporters need to know; `color` is auto, always or never."""
    width = WIDTH if to_file else shutil.get_terminal_size((WIDTH, 24)).columns
    return Context(__version__, rulebook, width, colored(color, to_file=to_file), tuple(rules))


def colored(color: str, *, to_file: bool = False) -> bool:
    """Whether to print in colours; `color` is auto, always or never."""
    if color != "auto":
        return color == "always"
    plain = to_file or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not plain and sys.stdout is not None and sys.stdout.isatty()


def has_bar(items: Sequence[object]) -> bool:
    """Whether somebody watches, and for long enough to want a bar."""
    return len(items) > MANY and sys.stderr is not None and sys.stderr.isatty()


def with_bar(items: Sequence[Item]) -> Iterator[Item]:
    """The items, with a bar on standard error that moves as they are taken and goes at the end."""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        yield from bar.track(items, description="Checking")
