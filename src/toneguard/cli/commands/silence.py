"""`toneguard ignore` and `baseline`: options to requests."""

from __future__ import annotations

from typing import Annotated

import typer

from toneguard.cli.commands.options import Earlier, OccasionName, Received, Rules, overrides_of
from toneguard.errors import UsageError

IGNORE_EXAMPLES = """\b
Examples:
  toneguard ignore reply.txt:4
  toneguard ignore reply.txt:4 perfunctory --reason "He writes like this too."
  toneguard ignore reply.txt completeness/missing-thanks
  toneguard ignore --prune drafts
"""


def ignore(
    where: Annotated[
        list[str],
        typer.Argument(metavar="DRAFT[:LINE] [RULE]", help="The place, and by which rule, category or glob."),
    ],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why; it is kept with the entry.")] = "",
    prune: Annotated[
        bool,
        typer.Option(
            "--prune", help="Take out what silences nothing any more, for all drafts and folders named."
        ),
    ] = False,
    earlier: Earlier = None,
    occasion: OccasionName = None,
    received: Received = None,
    rules: Rules = None,
) -> int:
    """Silence a finding, in a file beside the drafts."""
    from toneguard.cli import checking, silencing

    overrides = overrides_of(occasion=occasion, received=received, rules=rules or None)
    request = checking.Request(tuple(where), tuple(earlier or ()), overrides)
    if prune:
        return silencing.prune(request)
    if len(where) > 2:
        hint = "“toneguard ignore --help” shows how"
        raise UsageError("name one draft with its line, and at most one rule", hint=hint)
    rule = where[1] if len(where) == 2 else None
    return silencing.ignore(where[0], rule, reason, request)


BASELINE_EXAMPLES = """\b
Example:
  toneguard baseline drafts
"""


def baseline(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATHS", help="Drafts and folders of drafts.")
    ] = None,
    reason: Annotated[
        str, typer.Option(metavar="TEXT", help="Why; it is kept with each entry.")
    ] = "baseline",
    earlier: Earlier = None,
    occasion: OccasionName = None,
    received: Received = None,
    rules: Rules = None,
) -> int:
    """Silence all findings of today, so that only new ones are heard."""
    from toneguard.cli import checking, silencing

    overrides = overrides_of(occasion=occasion, received=received, rules=rules or None)
    return silencing.baseline(reason, checking.Request(tuple(paths or ()), tuple(earlier or ()), overrides))
