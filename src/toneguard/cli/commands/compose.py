"""`toneguard compose`: options to a request."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toneguard.cli.commands.options import one_of
from toneguard.diagnostics import Occasion

LETTERS = tuple(map(str, (Occasion.REJECTION_REPLY, Occasion.FEEDBACK_REQUEST, Occasion.THANK_YOU)))
TONES = ("formal", "plain")


EXAMPLES = """\b
Examples:
  toneguard compose
  toneguard compose --to "Ms Okafor" --role "Night Porter" \\
    --enjoyed "the walk through the laundry" --keep-in-mind --name Sam
  toneguard compose --occasion thank-you --output thanks.txt

\b
Asks on a terminal unless --to is given. The draft is checked before you see
it; read it, and make it yours, before you send it.
"""


def compose(
    to: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who it is to: “Ms Okafor”, “Sarah”.")
    ] = None,
    role: Annotated[
        str | None, typer.Option(metavar="ROLE", help="What you applied for: “Night Porter”, “the flat”.")
    ] = None,
    firm: Annotated[str | None, typer.Option(metavar="FIRM", help="With whom.")] = None,
    enjoyed: Annotated[
        str | None,
        typer.Option(metavar="WHAT", help="One thing you enjoyed or learned: “meeting the night team”."),
    ] = None,
    feedback: Annotated[
        str | None, typer.Option(metavar="WHAT", help="One thing you ask to be told about: “my portfolio”.")
    ] = None,
    keep_in_mind: Annotated[
        bool | None,
        typer.Option("--keep-in-mind/--no-keep-in-mind", help="Whether to say that you would come again."),
    ] = None,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="Your own name.")] = None,
    occasion: Annotated[
        str,
        typer.Option(
            metavar="OCCASION",
            help=f"What to write: {', '.join(LETTERS)}.",
            autocompletion=lambda: list(LETTERS),
        ),
    ] = LETTERS[0],
    earlier: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE", help="A note you sent before; nothing of it is said twice. May be given again."
        ),
    ] = None,
    tone: Annotated[
        str | None,
        typer.Option(
            metavar="|".join(TONES),
            help="Full forms, or I'm and I'd. [default: as the name sounds]",
            autocompletion=lambda: list(TONES),
        ),
    ] = None,
    ask: Annotated[
        bool | None,
        typer.Option("--ask/--no-ask", help="Ask for what is not given. [default: unless --to is]"),
    ] = None,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the draft there.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Let --output replace a file.")] = False,
) -> int:
    """Write a first draft from a few answers."""
    from toneguard.cli import composing

    given = {"to": to, "role": role, "firm": firm, "enjoyed": enjoyed, "feedback": feedback, "name": name}
    return composing.compose(
        composing.Request(
            given={question: answer for question, answer in given.items() if answer is not None},
            keep_in_mind=keep_in_mind,
            occasion=Occasion(one_of(occasion, LETTERS, "--occasion")),
            tone=None if tone is None else one_of(tone, TONES, "--tone"),
            earlier=tuple(earlier or ()),
            ask=to is None if ask is None else ask,
            output=output,
            force=force,
        )
    )
