"""toneguard beside the linters that a writer would pick instead, all in the same run.

    python -m bench.speed [--quick | --full] [--rounds N] [--no-peers] [--peers FOLDER] [--tool PATH]

Writes letters of known size, installs write-good, alex and proselint by name where they are not there yet,
and runs every command in turn, round after round, so that a busy machine is busy for all. Then measures
one `Linter` that is kept, beside spaCy's tokenizer alone. Prints tables, and puts them and a plot into
docs/performance.md. `--quick` takes two minutes, the whole run a quarter of an hour; `--full` goes on to a
hundred thousand letters, by the rules alone, and to a draft of 10 MB.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.commands import Command, Cost, Run, in_turn
from bench.letters import LETTER, harmless, letter, write_letters
from bench.library import by_length, by_notes, by_rules, kept_linter, throughput, warm_call
from bench.page import Panel, Table, draw, joined, put, size
from bench.peers import FOLDER, install_peers

DOCS = Path(__file__).parent.parent / "docs"
UNCHANGED = "toneguard, nothing changed"
MOST = {
    "alex": 400,
    "toneguard": 10_000,
    "toneguard, one process": 400,
    "toneguard, rules alone, one process": 10_000,
    UNCHANGED: 10_000,
    "proselint": 10_000,
    "write-good": 10_000,
}
"""How many letters the slower commands are asked for at most; a command line holds no more names."""


class Scale(NamedTuple):
    """How much is measured."""

    rounds: int
    counts: Sequence[int]
    sizes: Sequence[int]
    letters: int
    factors: Sequence[int]
    notes: Sequence[int]


QUICK = Scale(2, (1, 50), (100, 1_000, 10_000, 100_000), 200, (1, 2), (0, 1, 4))
WHOLE = Scale(
    5, (1, 20, 400, 10_000), (100, 1_000, 10_000, 100_000, 1_000_000), 1_000, (1, 2, 4), (0, 1, 2, 4, 8)
)
FULL = WHOLE._replace(counts=(*WHOLE.counts, 100_000), sizes=(*WHOLE.sizes, 10_000_000))


def check_commands(tool: Path, peers: Mapping[str, Path]) -> dict[str, Command]:
    """The command of each way to check letters, without their names."""
    check: list[str | Path] = [tool, "check", "--quiet"]
    found: dict[str, Command] = {
        "toneguard": check,
        "toneguard, one process": [*check, "--jobs", "1"],
        "toneguard, rules alone": [*check, "--no-model"],
        "toneguard, rules alone, one process": [*check, "--no-model", "--jobs", "1"],
        UNCHANGED: check,
    }
    options: dict[str, list[str | Path]] = {"alex": ["--quiet"], "proselint": ["check"]}
    return found | {name: [path, *options.get(name, [])] for name, path in peers.items()}


def start_commands(tool: Path, peers: Mapping[str, Path]) -> dict[str, Command]:
    """The commands that only have to start."""
    ours: dict[str, Command] = {
        f"toneguard {' '.join(words)}": [tool, *words]
        for words in (["--version"], ["--help"], ["rules"], ["explain", "anger/swears"])
    }
    theirs = {name: [path, "version" if name == "proselint" else "--version"] for name, path in peers.items()}
    python = tool.parent / "python"
    return {**ours, "python -c 'import typer'": [python, "-c", "import typer"], **theirs}


def measure_starts(commands: Mapping[str, Command], folder: Path, rounds: int) -> dict[str, Cost]:
    """What each command takes that only has to start."""
    cache = folder / "cache"
    return in_turn({name: Run(command, [folder], cache) for name, command in commands.items()}, rounds)


def measure_commands(
    scale: Scale, commands: Mapping[str, Command], folder: Path
) -> dict[int, dict[str, Cost]]:
    """What each command takes for each number of letters, which are new in each round."""
    costs: dict[int, dict[str, Cost]] = {}
    for count in scale.counts:
        few = count <= 1000
        rounds = scale.rounds if few else 1
        places = [folder / f"{count}-{number}" for number in range(rounds + few)]
        for number, place in enumerate(places):
            names = write_letters(place, count, first=number * count)
        runs = {
            name: Run(
                [*command, *(["."] if name.startswith("toneguard") else names)],
                places[:1] if name == UNCHANGED else places,
                folder / "caches" / name,
            )
            for name, command in commands.items()
            if count <= MOST.get(name, count)
        }
        if not few and UNCHANGED in runs:  # what has not changed must have been seen before
            in_turn({UNCHANGED: runs[UNCHANGED]}, 1, warm_up=False)
        costs[count] = in_turn(runs, rounds, warm_up=few)
        for place in places:
            shutil.rmtree(place)
    return costs


def table_of_starts(costs: Mapping[str, Cost]) -> Table:
    bare = costs["python -c 'import typer'"].seconds
    rows = [[f"`{name}`", *said(cost), f"{cost.seconds / bare:.1f}"] for name, cost in costs.items()]
    return Table("Start-up.", ["command", *SAID, "× `import typer`"], rows)


def table_of_letters(count: int, costs: Mapping[str, Cost]) -> Table:
    ours = costs["toneguard"].seconds
    rows = [
        [name, *said(cost), f"{cost.seconds / ours:.2f}"]
        for name, cost in sorted(costs.items(), key=lambda item: item[1].seconds)
    ]
    many = "One new letter" if count == 1 else f"{count:,} new letters ({size(count * LETTER)})"
    return Table(f"{many}.", ["", *SAID, "× toneguard"], rows)


SAID = ("seconds", "of the processor", "memory")


def said(cost: Cost) -> list[str]:
    return [f"{cost.seconds:.2f}", f"{cost.processor:.2f}", size(cost.peak)]


def measure_library(scale: Scale) -> tuple[list[Table], list[Panel]]:
    """What a kept linter takes: a call, many letters, a long draft, more rules, more notes."""
    rules, model = kept_linter(model=False), kept_linter(model=True)
    texts = [letter(LETTER, 10**5 + place) for place in range(scale.letters)]
    few = texts[: max(scale.letters // 10, 20)]
    speeds = [
        ("rules alone", throughput(rules, texts), warm_call(rules, 4 * scale.rounds)),
        ("rules alone, harmless mail", throughput(rules, harmless()[: scale.letters]), None),
        ("with the model", throughput(model, few), warm_call(model, 4 * scale.rounds)),
    ]
    lengths = list(by_length(rules, scale.sizes))
    notes = list(by_notes(rules, scale.notes, few))
    more = list(by_rules(scale.factors, texts, scale.rounds))
    tables = [
        Table(
            "A `Linter` that is kept, new letters, nearly all at fault, and harmless mail of the corpus.",
            ["", "KB/s", "× `make_doc`", "a letter of 1 KB"],
            [
                [name, f"{speed.speed / 1000:.0f}", f"{speed.tokenizers:.1f}", _milliseconds(call)]
                for name, speed, call in speeds
            ],
        ),
        Table(
            "One draft, longer and longer, rules alone.",
            ["size", "sentences", "seconds", "KB/s"],
            [
                [size(long), f"{count:,}", f"{took:.3f}", f"{long / took / 1000:.0f}"]
                for long, count, took in lengths
            ],
        ),
        Table(
            "The rulebook, and rules beside it that speak of other things.",
            ["rulebook", "phrases", "time"],
            [[f"{factor} ×", f"{phrases:,}", f"{took / more[0][2]:.2f} ×"] for factor, phrases, took in more],
        ),
        Table(
            "Earlier notes of 600 B that each draft is compared with, rules alone.",
            ["notes", "time"],
            [[str(number), f"{took / notes[0][1]:.2f} ×"] for number, took in notes],
        ),
    ]
    panels = [
        Panel("One draft, rules alone", "bytes", "seconds", {"": [(a, took) for a, _, took in lengths]}),
        Panel(
            "More rules",
            "× the rulebook",
            "× the time",
            {"": [(a, t / more[0][2]) for a, _, t in more]},
            False,
        ),
        Panel("Earlier notes", "notes", "× the time", {"": [(n, t / notes[0][1]) for n, t in notes]}, False),
    ]
    return tables, panels


def _milliseconds(seconds: float | None) -> str:
    return "" if seconds is None else f"{1000 * seconds:.1f} ms"


def machine(rounds: int) -> str:
    """Where and how it was measured."""
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    return (
        f"{os.cpu_count()} cores, Python {platform.python_version()}, load {load} at the end; letters of"
        f" {LETTER} B out of sentences of the corpus; medians of {rounds} rounds, each command in turn."
        " What toneguard keeps of the rules is there from the first round on, what it keeps of letters only"
        " where nothing changed."
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    extent = parser.add_mutually_exclusive_group()
    extent.add_argument("--quick", action="store_const", dest="scale", const=QUICK, default=WHOLE)
    extent.add_argument("--full", action="store_const", dest="scale", const=FULL)
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--no-peers", action="store_true", help="toneguard alone; nothing is installed")
    parser.add_argument("--peers", type=Path, default=FOLDER, help="where the peers are kept")
    tool = Path(sys.executable).parent / "toneguard"
    parser.add_argument("--tool", type=Path, default=tool, help="the toneguard command to measure")
    options = parser.parse_args()
    scale: Scale = options.scale
    scale = scale._replace(rounds=options.rounds or scale.rounds)
    peers = {} if options.no_peers else install_peers(options.peers)
    folder = Path(tempfile.mkdtemp())
    try:
        starts = measure_starts(start_commands(options.tool, peers), folder, scale.rounds)
        costs = measure_commands(scale, check_commands(options.tool, peers), folder)
    finally:
        shutil.rmtree(folder)
    tables, panels = measure_library(scale)
    many = Panel("New letters in one call", "letters", "seconds", lines_of(costs))
    draw([many, *panels], DOCS / "speed.svg")
    ours = [
        table_of_starts(starts),
        *(table_of_letters(count, cost) for count, cost in costs.items()),
        *tables,
    ]
    text = joined(
        [machine(scale.rounds), "![What was measured](speed.svg)", *(table.markdown() for table in ours)]
    )
    print(text)
    put(DOCS / "performance.md", text)


def lines_of(costs: Mapping[int, Mapping[str, Cost]]) -> dict[str, list[tuple[float, float]]]:
    """For each command how its time grows with the number of letters."""
    names = dict.fromkeys(name for found in costs.values() for name in found)
    return {
        name: [(count, found[name].seconds) for count, found in costs.items() if name in found]
        for name in names
    }


if __name__ == "__main__":
    main()
