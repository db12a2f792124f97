"""The commands and their options. Each command only gathers what it was given and hands it on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from toneguard import __version__
from toneguard.config import PRESETS
from toneguard.diagnostics import Grade, Occasion, Severity
from toneguard.errors import UsageError, suggest
from toneguard.reporters import FORMATS

OCCASIONS = ("auto", *map(str, Occasion))
LEVELS = (*map(str, reversed(Severity)), "never")
GRADES = tuple(map(str, Grade))
COLORS = ("auto", "always", "never")
DIMENSIONS = ("category", "strength", "occasion", "rule")
WITNESSES = ("vader",)
LETTERS = tuple(map(str, (Occasion.REJECTION_REPLY, Occasion.FEEDBACK_REQUEST, Occasion.THANK_YOU)))
TONES = ("formal", "plain")
LISTINGS = ("text", "json")
UNASKED = ("refuse", "send")

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
        help=f"What kind of mail it is: {', '.join(OCCASIONS)}.",
        autocompletion=lambda: list(OCCASIONS),
    ),
]
Received = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="When the mail you answer came: 2024-05-31 or 2024-05-31T14:30."),
]
Ignore = Annotated[
    list[str] | None, typer.Option(metavar="RULES", help="Not these; the more exact of both wins.")
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
        help=f"Exit with 1 for findings of this level or above: {', '.join(LEVELS)}. [default: warning]",
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


def _rule_ids(incomplete: str) -> list[str]:
    """Rule ids for the shell to complete."""
    from toneguard.rulebook import load_rulebook

    return [rule.id for rule in load_rulebook().rules if rule.id.startswith(incomplete)]


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


@app.command(
    epilog="""\b
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
)
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
        typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes; by default as many as pay off."),
    ] = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Neither use nor keep what was worked out before.")
    ] = False,
) -> int:
    """Check drafts before you send them."""
    from toneguard.cli import checking

    return checking.check(
        checking.Request(
            paths=tuple(paths or ()),
            earlier=tuple(earlier or ()),
            sent=sent,
            overrides=_overrides(
                occasion=occasion,
                received=received,
                preset=preset,
                select=_entries(select),
                ignore=_entries(ignore),
                fail_on=fail_on,
                rules=rules or None,
                model=model,
                cache=False if no_cache else None,
            ),
            format_name=_one_of(format_name, FORMATS, "--format"),
            color=_one_of(color, COLORS, "--color"),
            output=output,
            quiet=quiet,
            staged=staged,
            diff_base=diff_base,
            jobs=jobs,
        )
    )


@app.command(
    epilog="""\b
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
)
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
            overrides=_overrides(
                occasion=occasion,
                received=received,
                select=_entries(select),
                ignore=_entries(ignore),
                rules=rules or None,
                model=model,
            ),
            diff=diff,
            write=write,
            output=output,
            grade=Grade(_one_of(min_grade, GRADES, "--min-grade")),
            severity=Severity(_one_of(least, LEVELS[:-1], "--least")),
            color=_one_of(color, COLORS, "--color"),
        )
    )


@app.command(
    epilog="""\b
Examples:
  toneguard compose
  toneguard compose --to "Ms Okafor" --role "Night Porter" \\
    --enjoyed "the walk through the laundry" --keep-in-mind --name Sam
  toneguard compose --occasion thank-you --output thanks.txt

\b
Asks on a terminal unless --to is given. The draft is checked before you see
it; read it, and make it yours, before you send it.
"""
)
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
        Path | None,
        typer.Option(metavar="FILE", help="The note you sent before; nothing of it is said twice."),
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
            occasion=Occasion(_one_of(occasion, LETTERS, "--occasion")),
            tone=None if tone is None else _one_of(tone, TONES, "--tone"),
            earlier=earlier,
            ask=to is None if ask is None else ask,
            output=output,
            force=force,
        )
    )


@app.command(
    context_settings={"allow_interspersed_args": False},
    epilog="""\b
Examples:
  toneguard send -- msmtp -t < reply.eml
  toneguard send --fail-on error -- /usr/sbin/sendmail -oi -t < reply.eml

\b
Exit codes: that of COMMAND where it was started; 75 the message was held,
2 something could not be used, 130 interrupted: then nothing was sent.
""",
)
def send(
    command: Annotated[
        list[str], typer.Argument(metavar="COMMAND...", help="What sends the message, with its arguments.")
    ],
    earlier: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The note you sent before, to find what is said twice."),
    ] = None,
    occasion: Annotated[
        str | None, typer.Option(metavar="OCCASION", help=f"What kind of mail it is: {', '.join(OCCASIONS)}.")
    ] = None,
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
    """Check a message on standard input, then send it with COMMAND; ask first where something was found."""
    from toneguard.cli import sending

    return sending.send(
        sending.Request(
            command=tuple(command),
            earlier=earlier,
            overrides=_overrides(occasion=occasion, fail_on=fail_on),
            asks=not no_ask,
            sends_unasked=_one_of(no_terminal, UNASKED, "--no-terminal") == "send",
        )
    )


@app.command(
    epilog="""\b
Example:
  toneguard config drafts/reply.txt
"""
)
def config(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A draft, or a folder of drafts.")] = Path(),
    occasion: OccasionName = None,
    received: Received = None,
    preset: Preset = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FailOn = None,
    rules: Rules = None,
    format_name: Format = "text",
) -> int:
    """Show the configuration, and where each value was set."""
    from toneguard.cli import configuring

    overrides = _overrides(
        occasion=occasion,
        received=received,
        preset=preset,
        select=_entries(select),
        ignore=_entries(ignore),
        fail_on=fail_on,
        rules=rules or None,
    )
    json = _one_of(format_name, LISTINGS, "--format") == "json"
    return configuring.show(configuring.Request(path, overrides, json))


@app.command(
    epilog="""\b
Examples:
  toneguard ignore reply.txt:4
  toneguard ignore reply.txt:4 perfunctory --reason "He writes like this too."
  toneguard ignore reply.txt completeness/missing-thanks
  toneguard ignore --prune drafts
"""
)
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

    overrides = _overrides(occasion=occasion, received=received, rules=rules or None)
    request = checking.Request(tuple(where), tuple(earlier or ()), overrides)
    if prune:
        return silencing.prune(request)
    if len(where) > 2:
        hint = "“toneguard ignore --help” shows how"
        raise UsageError("name one draft with its line, and at most one rule", hint=hint)
    rule = where[1] if len(where) == 2 else None
    return silencing.ignore(where[0], rule, reason, request)


@app.command(
    epilog="""\b
Example:
  toneguard baseline drafts
"""
)
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

    overrides = _overrides(occasion=occasion, received=received, rules=rules or None)
    return silencing.baseline(reason, checking.Request(tuple(paths or ()), tuple(earlier or ()), overrides))


@app.command()
def clean() -> int:
    """Remove what has been kept to be quicker next time. It holds no text of a draft."""
    from toneguard.cli.output import write
    from toneguard.config import load_config
    from toneguard.store import cache_folder
    from toneguard.store import clean as remove

    folder = cache_folder(load_config(Path.cwd()).cache_dir)
    remove(folder)
    write([f"Cleaned {folder}\n"])
    return 0


@app.command("rules")
def list_rules(rules: Rules = None, format_name: Format = "text", color: Color = "auto") -> int:
    """List the rules."""
    from toneguard.cli import pages

    json = _one_of(format_name, LISTINGS, "--format") == "json"
    return pages.list_rules(rules, json=json, color=_one_of(color, COLORS, "--color"))


@app.command(
    epilog="""\b
Example:
  toneguard explain challenge/asks-to-reconsider
"""
)
def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="Its id.", autocompletion=_rule_ids)],
    rules: Rules = None,
    color: Color = "auto",
) -> int:
    """Explain a rule, with examples."""
    from toneguard.cli import pages

    return pages.explain(rule, rules, color=_one_of(color, COLORS, "--color"))


@app.command(
    epilog="""\b
Examples:
  toneguard evaluate corpus --by rule --false
  toneguard evaluate corpus --diff corpus/baseline.json

\b
Exit codes: 0 done, 1 with --diff where a figure fell by more than its noise,
2 something could not be read or used, 3 a bug in toneguard, 130 interrupted.
"""
)
def evaluate(
    corpus: Annotated[
        Path, typer.Argument(metavar="CORPUS", help="A folder with drafts/*.jsonl or sentences/*.jsonl.")
    ],
    split: Annotated[str, typer.Option(metavar="NAME", help="Which part of the corpus to judge.")] = "dev",
    by: Annotated[
        list[str] | None,
        typer.Option(
            metavar="|".join(DIMENSIONS),
            help="A table to print; may be given again. [default: category, strength]",
            autocompletion=lambda: list(DIMENSIONS),
        ),
    ] = None,
    least: Annotated[
        str,
        typer.Option(
            metavar="LEVEL",
            help=f"The least severe findings that count: {', '.join(LEVELS[:-1])}.",
            autocompletion=lambda: list(LEVELS[:-1]),
        ),
    ] = "warning",
    sentences: Annotated[
        bool, typer.Option("--sentences", help="Judge the single sentences, not the drafts.")
    ] = False,
    missed: Annotated[bool, typer.Option("--missed", help="List the faults that were not found.")] = False,
    false: Annotated[bool, typer.Option("--false", help="List the findings that are no faults.")] = False,
    witness: Annotated[
        str | None,
        typer.Option(
            metavar="vader",
            help="Compare with VADER per sentence, at its best threshold on train.",
        ),
    ] = None,
    diff: Annotated[
        Path | None, typer.Option(metavar="OLD.json", help="List the findings added and removed since then.")
    ] = None,
    select: Select = None,
    rules: Rules = None,
    model: Model = None,
    format_name: Format = "text",
    write_baseline: Annotated[
        bool,
        typer.Option("--write-baseline", help="Write the figures of all splits into CORPUS."),
    ] = False,
) -> int:
    """Judge the rules on labelled drafts: precision and recall."""
    from toneguard.cli import evaluating
    from toneguard.evaluation import Task

    request = evaluating.Request(
        task=Task(
            corpus=corpus,
            split=split,
            least=Severity(_one_of(least, LEVELS[:-1], "--least")),
            sentences=sentences,
            missed=missed,
            false=false,
            witness=witness is not None and bool(_one_of(witness, WITNESSES, "--witness")),
            occasions="occasion" in (by or ()),
        ),
        overrides=_overrides(select=_entries(select), rules=rules or None, model=model),
        by=tuple(_one_of(name, DIMENSIONS, "--by") for name in by or DIMENSIONS[:2]),
        json=_one_of(format_name, LISTINGS, "--format") == "json",
        diff=diff,
    )
    return evaluating.write_baseline(request) if write_baseline else evaluating.evaluate(request)


def _overrides(**given: object) -> dict[str, object]:
    """The options that were given, by their keys in a configuration."""
    return {key.replace("_", "-"): value for key, value in given.items() if value is not None}


def _entries(values: list[str] | None) -> list[str] | None:
    """What was given in one or several options, with commas between or without."""
    if not values:
        return None
    entries = [entry.strip() for value in values for entry in value.split(",")]
    if not all(entries):
        raise UsageError("an empty entry in --select or --ignore", hint="name rules, categories or globs")
    return entries


def _one_of(value: str, allowed: Sequence[str], option: str) -> str:
    if value in allowed:
        return value
    message = f"{option} must be one of {', '.join(allowed)}, not “{value}”"
    raise UsageError(message, hint=suggest(value, allowed))
