"""Commands run in turn, round after round, so that a busy machine is busy for all of them."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

Command = Sequence[str | Path]

LAUNCH = Path(__file__).parent / "launch.py"

_FINE = (0, 1)  # 1: something was found
_PEAK_UNIT = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss, in bytes


class Cost(NamedTuple):
    """What a command takes: seconds, seconds of processor time and bytes of memory at its peak.

    The peak is that of the largest of its processes.
    """

    seconds: float
    processor: float
    peak: float


class Run(NamedTuple):
    """A command, and the folders it is run in, one a round and then from the first again; `cache` is what
    toneguard keeps between the rounds.
    """

    command: Command
    folders: Sequence[Path]
    cache: Path | None = None


def cost_of(
    command: Command, folder: Path, *, cache: Path | None = None, fine: Sequence[int] | None = _FINE
) -> Cost:
    """Run a command in a folder; `fine` are the exit codes that mean no failure, None for all."""
    launched = subprocess.run(
        [sys.executable, "-S", "-E", str(LAUNCH), *map(str, command)],
        cwd=folder,
        capture_output=True,
        check=True,
        text=True,
        env=os.environ | {"NO_COLOR": "1"} | ({"TONEGUARD_CACHE_DIR": str(cache)} if cache else {}),
    )
    seconds, processor, peak, code = json.loads(launched.stdout)
    if fine is not None and code not in fine:
        raise SystemExit(f"{' '.join(map(str, command[:6]))} ended with {code}:\n{launched.stderr}")
    return Cost(seconds, processor, peak * _PEAK_UNIT)


def in_turn(runs: Mapping[str, Run], rounds: int, *, warm_up: bool = True) -> dict[str, Cost]:
    """The medians of each command over the rounds, after one more to warm up."""
    costs: dict[str, list[Cost]] = {name: [] for name in runs}
    for number in range(-warm_up, rounds):
        for name, run in runs.items():
            fine = None if name == "write-good" else _FINE  # it returns a count
            folder = run.folders[number % len(run.folders)]
            cost = cost_of(run.command, folder, cache=run.cache, fine=fine)
            if number >= 0:
                costs[name].append(cost)
    return {name: Cost(*map(statistics.median, zip(*found, strict=True))) for name, found in costs.items()}
