"""Commands run in turn, round after round, so that a busy machine is busy for all of them."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

Command = Sequence[str | Path]

_FINE = (0, 1)  # 1: something was found
_PEAK_UNIT = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss, in bytes


class Cost(NamedTuple):
    """What a command takes: seconds, seconds of processor time and bytes of memory at its peak.

    The peak is that of the largest of its processes.
    """

    seconds: float
    processor: float
    peak: float


def cost_of(command: Command, folder: Path, *, fine: Sequence[int] | None = _FINE) -> Cost:
    """Run a command in a folder; `fine` are the exit codes that mean no failure, None for all."""
    with tempfile.TemporaryFile() as errors:
        start = perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            env=os.environ | {"NO_COLOR": "1"},
        )
        _, status, used = os.wait4(process.pid, 0)
        seconds = perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if fine is not None and process.returncode not in fine:
            errors.seek(0)
            raise SystemExit(f"{command[0]} failed:\n{errors.read().decode()}")
    return Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * _PEAK_UNIT)


def in_turn(commands: Mapping[str, Command], folder: Path, rounds: int) -> dict[str, Cost]:
    """The medians of each command over the rounds, after one round to warm up."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            cost = cost_of(command, folder, fine=None if name == "write-good" else _FINE)  # returns a count
            if number:
                costs[name].append(cost)
    return {name: Cost(*map(statistics.median, zip(*found, strict=True))) for name, found in costs.items()}
