"""`toneguard check`: options to a request."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toneguard.cli.commands.options import (
    COLORS,
    Color,
    Earlier,
    FailOn,
    Ignore,
    Model,
    OccasionName,
    Paths,
    Preset,
    Received,
    Rules,
    Select,
    entries,
    one_of,
    overrides_of,
)
from toneguard.reporters import FORMATS

EXAMPLES = """\b
Examples:
  toneguard check reply.txt
  toneguard check reply.txt --earlier thank-you.eml --received 2024-05-31
  toneguard check drafts/ --ignore perfunctory --fail-on error
  toneguard check Mail/Drafts --sent Mail/Sent
  toneguard check drafts/ --staged
  pbpaste | toneguard check -

\b
Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 something could
not be read or used, 3 a bug in toneguard, 130 interrupted.
"""


def check(
    paths: Paths = None,
    earlier: Earlier = None,
    sent: Annotated[
        Path | None,
        typer.Option(
            metavar="MAILBOX",
            help="Your sent mail (mbox, Maildir, folder of .eml): finds the notes you sent before.",
        ),
    ] = None,
    occasion: OccasionName = None,
    received: Received = None,
    preset: Preset = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FailOn = None,
    rules: Rules = None,
    model: Model = None,
    staged: Annotated[
        bool, typer.Option("--staged", help="Judge what is staged in git, and of that what has changed.")
    ] = False,
    diff_base: Annotated[
        str | None,
        typer.Option(metavar="REV", help="Judge only what has changed since this revision of git."),
    ] = None,
    format_name: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help=f"What to print: {', '.join(FORMATS)}. [default: text]",
            autocompletion=lambda: list(FORMATS),
            show_default=False,
        ),
    ] = "text",
    color: Color = "auto",
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the report there, once it is complete.")
    ] = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Print no report, only errors; the exit code tells.")
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            "-j",
            min=1,
            metavar="N",
            help="Processes; by default one for every 50 drafts, at most one a core.",
        ),
    ] = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Neither use nor keep reports of earlier checks.")
    ] = False,
) -> int:
    """Check drafts before you send them."""
    from toneguard.cli import checking

    return checking.check(
        checking.Request(
            paths=tuple(paths or ()),
            earlier=tuple(earlier or ()),
            sent=sent,
            overrides=overrides_of(
                occasion=occasion,
                received=received,
                preset=preset,
                select=entries(select),
                ignore=entries(ignore),
                fail_on=fail_on,
                rules=rules or None,
                model=model,
                cache=False if no_cache else None,
            ),
            format_name=one_of(format_name, FORMATS, "--format"),
            color=one_of(color, COLORS, "--color"),
            output=output,
            quiet=quiet,
            staged=staged,
            diff_base=diff_base,
            jobs=jobs,
        )
    )
