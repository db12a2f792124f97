"""`toneguard send`: options to a request."""

from __future__ import annotations

from typing import Annotated

import typer

from toneguard.cli.commands.options import LEVELS, Earlier, OccasionName, one_of, overrides_of

UNASKED = ("refuse", "send")


EXAMPLES = """\b
Examples:
  toneguard send -- msmtp -t < reply.eml
  toneguard send --fail-on error -- /usr/sbin/sendmail -oi -t < reply.eml

\b
Exit codes: that of COMMAND where it was started; 75 the message was held,
2 something could not be used, 130 interrupted: then nothing was sent.
"""


def send(
    command: Annotated[
        list[str], typer.Argument(metavar="COMMAND...", help="What sends the message, with its arguments.")
    ],
    earlier: Earlier = None,
    occasion: OccasionName = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            metavar="LEVEL",
            help=f"Ask about findings of this level or above: {', '.join(LEVELS)}. [default: warning]",
        ),
    ] = None,
    no_terminal: Annotated[
        str,
        typer.Option(
            metavar="|".join(UNASKED),
            envvar="TONEGUARD_NO_TERMINAL",
            help="What becomes of a message in doubt where nobody can be asked.",
        ),
    ] = "refuse",
    no_ask: Annotated[
        bool, typer.Option("--no-ask", help="Never ask: the program that sends owns the terminal.")
    ] = False,
) -> int:
    """Check a message, then have COMMAND send it.

    The message comes on standard input; where something was found, you are asked first.
    """
    from toneguard.cli import sending

    return sending.send(
        sending.Request(
            command=tuple(command),
            earlier=tuple(earlier or ()),
            overrides=overrides_of(occasion=occasion, fail_on=fail_on),
            asks=not no_ask,
            sends_unasked=one_of(no_terminal, UNASKED, "--no-terminal") == "send",
        )
    )
