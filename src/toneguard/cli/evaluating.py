"""`toneguard evaluate`: labelled drafts in, precision and recall out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from toneguard.cli.output import write, write_file
from toneguard.cli.screen import context, has_bar, with_bar
from toneguard.config import load_config
from toneguard.errors import InputError
from toneguard.evaluation import Baseline, Task, as_json, as_text, read_baseline, read_task, run, run_all
from toneguard.linter import Linter
from toneguard.reporters.json import tool
from toneguard.reporters.printable import printable

WORSE = 1
BASELINE = "baseline.json"


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for. `overrides` are keys of a configuration."""

    task: Task
    overrides: Mapping[str, object]
    by: tuple[str, ...] = ()
    json: bool = False
    diff: Path | None = None


def evaluate(request: Request) -> int:
    """Evaluate, print, and return 1 where `--diff` shows a figure fallen. Raises `ToneguardError`."""
    linter = Linter(load_config(request.task.corpus, request.overrides))
    task = request.task
    if request.diff:
        task = replace(task, old=_old(request.diff, task.split))
    cases = read_task(task, linter)
    result = run(task, linter, with_bar(cases) if has_bar(cases) else cases)
    if request.json:
        write([as_json([result], _tool(linter))], "utf-8")
    else:
        write(f"{printable(line)}\n" for line in as_text(result, request.by))
    return WORSE if result.fallen else 0


def write_baseline(request: Request) -> int:
    """Write the figures of every split beside the drafts. Raises `ToneguardError`."""
    linter = Linter(load_config(request.task.corpus, request.overrides))
    path = request.task.corpus / BASELINE
    results = list(run_all(request.task, linter))
    write_file([as_json(results, _tool(linter))], path)
    write([f"wrote {path} ({', '.join(result.split for result in results)})\n"])
    return 0


def _old(path: Path, split: str) -> Baseline:
    kept = read_baseline(path)
    if split not in kept:
        hint = f"it has {', '.join(kept)}"
        raise InputError(f"holds no figures of the split “{split}”", path=path, hint=hint)
    return kept[split]


def _tool(linter: Linter) -> dict[str, str]:
    return tool(context(linter.rulebook.version, "never"))
