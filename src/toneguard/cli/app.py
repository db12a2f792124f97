"""All commands, in the order of the help, and what runs the one that is named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from toneguard import __version__
from toneguard.cli.commands import check, compose, fix, rules, send, settings, silence
from toneguard.errors import UsageError

# since 0.26 typer has its own copy of click, whose errors it does not export
ClickUsageError: type[Exception] = typer.BadParameter.__bases__[0]

app = typer.Typer(
    name="toneguard",
    help="Reads a draft email before you send it: what would cost you goodwill, and what to write instead.",
    epilog="Nothing you write leaves this machine.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
)
app.command(epilog=check.EXAMPLES)(check.check)
app.command(epilog=fix.EXAMPLES)(fix.fix)
app.command(epilog=compose.EXAMPLES)(compose.compose)
app.command(epilog=send.EXAMPLES, context_settings={"allow_interspersed_args": False})(send.send)
app.command(epilog=settings.EXAMPLES)(settings.config)
app.command(epilog=silence.IGNORE_EXAMPLES)(silence.ignore)
app.command(epilog=silence.BASELINE_EXAMPLES)(silence.baseline)
app.command()(settings.clean)
app.command("rules")(rules.list_rules)
app.command(epilog=rules.EXPLAIN_EXAMPLES)(rules.explain)
app.command(epilog=rules.EVALUATE_EXAMPLES)(rules.evaluate)


@app.callback(invoke_without_command=True)
def top(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", "-V", help="Show the version and exit.")] = False,
) -> None:
    if version:
        typer.echo(f"toneguard {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(2)


def run(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name, and return its exit code. Raises `ToneguardError`."""
    command = typer.main.get_command(app)
    try:
        return command.main(list(arguments), prog_name="toneguard", standalone_mode=False) or 0
    except ClickUsageError as error:
        context = getattr(error, "ctx", None)
        name = context.command_path if context else "toneguard"
        message = str(error.format_message()).rstrip(".")  # type: ignore[attr-defined]
        raise UsageError(message, hint=f"“{name} --help” shows what may be given") from None
    except typer.Abort:
        raise KeyboardInterrupt from None
