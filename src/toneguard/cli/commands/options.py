"""Options that several commands have, and what was given with them as a configuration wants it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from toneguard.config import PRESETS
from toneguard.diagnostics import Occasion, Severity
from toneguard.errors import UsageError, suggest

OCCASIONS = ("auto", *map(str, Occasion))
LEVELS = (*map(str, reversed(Severity)), "never")
COLORS = ("auto", "always", "never")
LISTINGS = ("text", "json")


def _files(incomplete: str) -> list[str]:
    """Files and folders for the shell to complete."""
    folder, _, begun = incomplete.rpartition("/")
    there = Path(f"{folder}/" if "/" in incomplete else ".")
    names = sorted(path for path in there.iterdir() if path.name.startswith(begun)) if there.is_dir() else []
    return [f"{path}/" if path.is_dir() else str(path) for path in names]


Paths = Annotated[
    list[str] | None,  # as a Path, an empty one would be the current folder
    typer.Argument(
        metavar="PATHS",
        help="Drafts, folders of drafts, or - for standard input.",
        autocompletion=_files,
    ),
]
Earlier = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE", help="A note you sent before, to find what is said twice. May be given again."
    ),
]
OccasionName = Annotated[
    str | None,
    typer.Option(
        metavar="OCCASION",
        help=f"What kind of mail it is, for what is a fault depends on it: {', '.join(OCCASIONS)}.",
        autocompletion=lambda: list(OCCASIONS),
    ),
]
Received = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="When the rejection you answer came: 2024-05-31 or 2024-05-31T14:30. "
        "A very early answer and a late one get a word of advice.",
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        metavar="RULES", help="Not these; where --select names one too, the more exact name counts."
    ),
]
Rules = Annotated[
    list[Path] | None,
    typer.Option("--rules", metavar="DIR", help="A folder of your own rules. May be given again."),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select", metavar="RULES", help="Only these: ids, categories, globs; commas between them."
    ),
]
Model = Annotated[
    bool | None,
    typer.Option("--model/--no-model", help="With the tone model, or the rules alone. [default: with it]"),
]
Preset = Annotated[
    str | None,
    typer.Option(
        "--preset",
        metavar="|".join(PRESETS),
        help="How strict to be; gentle minds what is sure and grave, strict every suggestion.",
        autocompletion=lambda: list(PRESETS),
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="LEVEL",
        help=f"Exit with 1 for findings of this level or above: {', '.join(LEVELS)}. "
        "An error is taken badly, a warning makes most readers wince, a suggestion is a hint. "
        "[default: warning]",
        autocompletion=lambda: list(LEVELS),
    ),
]
Format = Annotated[
    str,
    typer.Option(
        "--format", metavar="|".join(LISTINGS), help="What to print.", autocompletion=lambda: list(LISTINGS)
    ),
]
Color = Annotated[
    str,
    typer.Option(
        "--color",
        metavar="|".join(COLORS),
        help="Colours; auto means on a terminal, unless NO_COLOR is set.",
        autocompletion=lambda: list(COLORS),
    ),
]


def overrides_of(**given: object) -> dict[str, object]:
    """The options that were given, by their keys in a configuration."""
    return {key.replace("_", "-"): value for key, value in given.items() if value is not None}


def entries(values: list[str] | None) -> list[str] | None:
    """What was given in one or several options, with commas between or without."""
    if not values:
        return None
    entries = [entry.strip() for value in values for entry in value.split(",")]
    if not all(entries):
        raise UsageError("an empty entry in --select or --ignore", hint="name rules, categories or globs")
    return entries


def one_of(value: str, allowed: Sequence[str], option: str) -> str:
    if value in allowed:
        return value
    message = f"{option} must be one of {', '.join(allowed)}, not “{value}”"
    raise UsageError(message, hint=suggest(value, allowed))
