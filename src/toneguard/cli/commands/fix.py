"""`toneguard fix`: options to a request."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toneguard.cli.commands.options import (
    COLORS,
    LEVELS,
    Color,
    Earlier,
    Ignore,
    Model,
    OccasionName,
    Paths,
    Received,
    Rules,
    Select,
    entries,
    one_of,
    overrides_of,
)
from toneguard.diagnostics import Grade, Severity

GRADES = tuple(map(str, Grade))


EXAMPLES = """\b
Examples:
  toneguard fix reply.txt                 asks finding by finding
  toneguard fix reply.txt --diff          shows what would change
  toneguard fix drafts/ --write           takes the best rewrites
  pbpaste | toneguard fix - | pbcopy

\b
Exit codes: 0 nothing is left, 1 something is left for you (with --diff:
something would change), 2 something could not be read, used or written,
3 a bug in toneguard, 130 interrupted.
"""


def fix(
    paths: Paths = None,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what would change, as a unified diff, and change nothing.")
    ] = False,
    write: Annotated[
        bool, typer.Option("--write", help="Take the best rewrite of every finding and write the drafts.")
    ] = False,
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the fixed draft there; the draft itself stays.")
    ] = None,
    min_grade: Annotated[
        str,
        typer.Option(
            metavar="|".join(GRADES),
            help="The most doubtful rewrites to take unasked.",
            autocompletion=lambda: list(GRADES),
        ),
    ] = "offer",
    least: Annotated[
        str,
        typer.Option(
            metavar="LEVEL",
            help=f"The least severe findings to answer: {', '.join(LEVELS[:-1])}.",
            autocompletion=lambda: list(LEVELS[:-1]),
        ),
    ] = "warning",
    earlier: Earlier = None,
    occasion: OccasionName = None,
    received: Received = None,
    select: Select = None,
    ignore: Ignore = None,
    rules: Rules = None,
    model: Model = None,
    color: Color = "auto",
) -> int:
    """Put rewrites into drafts: one by one as you say, or all at once."""
    from toneguard.cli import fixing

    return fixing.fix(
        fixing.Request(
            paths=tuple(paths or ()),
            earlier=tuple(earlier or ()),
            overrides=overrides_of(
                occasion=occasion,
                received=received,
                select=entries(select),
                ignore=entries(ignore),
                rules=rules or None,
                model=model,
            ),
            diff=diff,
            write=write,
            output=output,
            grade=Grade(one_of(min_grade, GRADES, "--min-grade")),
            severity=Severity(one_of(least, LEVELS[:-1], "--least")),
            color=one_of(color, COLORS, "--color"),
        )
    )
