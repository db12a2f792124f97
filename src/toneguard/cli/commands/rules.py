"""`toneguard rules`, `explain` and `evaluate`: options to requests."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toneguard.cli.commands.options import (
    COLORS,
    LEVELS,
    LISTINGS,
    Color,
    Format,
    Model,
    Rules,
    Select,
    entries,
    one_of,
    overrides_of,
)
from toneguard.diagnostics import Severity

DIMENSIONS = ("category", "strength", "occasion", "rule")
WITNESSES = ("vader",)


def _rule_ids(incomplete: str) -> list[str]:
    """Rule ids for the shell to complete."""
    from toneguard.rulebook import load_rulebook

    return [rule.id for rule in load_rulebook().rules if rule.id.startswith(incomplete)]


def list_rules(rules: Rules = None, format_name: Format = "text", color: Color = "auto") -> int:
    """List the rules."""
    from toneguard.cli import pages

    json = one_of(format_name, LISTINGS, "--format") == "json"
    return pages.list_rules(rules, json=json, color=one_of(color, COLORS, "--color"))


EXPLAIN_EXAMPLES = """\b
Example:
  toneguard explain challenge/asks-to-reconsider
"""


def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="Its id.", autocompletion=_rule_ids)],
    rules: Rules = None,
    color: Color = "auto",
) -> int:
    """Explain a rule, with examples."""
    from toneguard.cli import pages

    return pages.explain(rule, rules, color=one_of(color, COLORS, "--color"))


EVALUATE_EXAMPLES = """\b
Examples:
  toneguard evaluate corpus --by rule --false
  toneguard evaluate corpus --diff corpus/baseline.json

\b
Exit codes: 0 done, 1 with --diff where a figure fell by more than its noise,
2 something could not be read or used, 3 a bug in toneguard, 130 interrupted.
"""


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
            least=Severity(one_of(least, LEVELS[:-1], "--least")),
            sentences=sentences,
            missed=missed,
            false=false,
            witness=witness is not None and bool(one_of(witness, WITNESSES, "--witness")),
            occasions="occasion" in (by or ()),
        ),
        overrides=overrides_of(select=entries(select), rules=rules or None, model=model),
        by=tuple(one_of(name, DIMENSIONS, "--by") for name in by or DIMENSIONS[:2]),
        json=one_of(format_name, LISTINGS, "--format") == "json",
        diff=diff,
    )
    return evaluating.write_baseline(request) if write_baseline else evaluating.evaluate(request)
