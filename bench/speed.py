"""toneguard beside the linters that a writer would pick instead, all in the same run.

    python bench/speed.py [--rounds 7] [--drafts 400]

Installs write-good and alex with npm and proselint with pip into a temporary folder, writes drafts of
known size, and runs every command in turn, round after round, so that a busy machine is busy for all.
Prints medians and the ratio to toneguard.
"""

from __future__ import annotations

import argparse
import itertools
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path

from toneguard.rulebook import Rule, load_rulebook

Command = Sequence[str | Path]


def install_peers(folder: Path) -> Mapping[str, Path]:
    """write-good, alex and proselint, each as the path of its command."""
    subprocess.run(["npm", "install", "--silent", "--prefix", folder, "write-good", "alex"], check=True)
    venv.create(folder / "venv", with_pip=True)
    subprocess.run([folder / "venv" / "bin" / "pip", "install", "--quiet", "proselint"], check=True)
    commands = folder / "node_modules" / ".bin"
    return {
        "write-good": commands / "write-good",
        "alex": commands / "alex",
        "proselint": folder / "venv" / "bin" / "proselint",
    }


def write_drafts(folder: Path, count: int) -> list[Path]:
    """`count` different drafts of about 600 bytes, made of the sentences of the rulebook's examples."""
    sentences = [" ".join(text.split()) for rule in load_rulebook().rules for text in examples(rule)]
    supply = itertools.cycle(sorted(sentences, key=hash_of))
    paths = []
    for number in range(count):
        body = ""
        while len(body) < 560:
            body += next(supply) + ("\n\n" if len(body) % 3 == 0 else " ")
        paths.append(folder / f"{number:04}.txt")
        paths[-1].write_text(
            f"Dear Ms Okafor,\n\n{body.strip()}\n\nKind regards,\nSam {number}\n", encoding="utf-8"
        )
    return paths


def examples(rule: Rule) -> list[str]:
    """The drafts that document a rule."""
    good = [example.draft for example in rule.examples.good]
    return good + [example.draft.replace("[[", "").replace("]]", "") for example in rule.examples.bad]


def hash_of(text: str) -> int:
    """The same number for the same text in every run."""
    return sum(place * ord(char) for place, char in enumerate(text, 1)) % 9973


def seconds(command: Command, folder: Path) -> float:
    """How long a command takes; exit code 1 means that it found something."""
    start = time.perf_counter()
    done = subprocess.run([str(part) for part in command], cwd=folder, capture_output=True, env=environment())
    taken = time.perf_counter() - start
    if done.returncode not in (0, 1) and "write-good" not in str(command[0]):  # that one returns a count
        raise SystemExit(f"{command[0]} failed:\n{done.stderr.decode()}")
    return taken


def environment() -> dict[str, str]:
    """The environment without colours."""
    return os.environ | {"NO_COLOR": "1"}


def tasks(peers: Mapping[str, Path], drafts: Sequence[Path]) -> dict[str, dict[str, Command]]:
    """What is timed: for each task the command of each tool."""
    toneguard = Path(sys.executable).parent / "toneguard"
    check: dict[str, Command] = {
        "toneguard": [toneguard, "check", "--quiet"],
        "write-good": [peers["write-good"]],
        "alex": [peers["alex"], "--quiet"],
        "proselint": [peers["proselint"], "check"],
    }
    return {
        "start-up (--version)": {
            "toneguard": [toneguard, "--version"],
            "python -c 'import typer'": [sys.executable, "-c", "import typer"],
            "write-good": [peers["write-good"], "--version"],
            "alex": [peers["alex"], "--version"],
            "proselint": [peers["proselint"], "version"],
        },
        "check one draft": {name: [*command, drafts[0]] for name, command in check.items()},
        f"check {len(drafts)} drafts": {name: [*command, *drafts] for name, command in check.items()},
    }


def measure(commands: Mapping[str, Command], folder: Path, rounds: int) -> dict[str, float]:
    """The median of each command over the rounds, after one round to warm up."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            spent = seconds(command, folder)
            if number:
                taken[name].append(spent)
    return {name: statistics.median(times) for name, times in taken.items()}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--drafts", type=int, default=400)
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp())
    try:
        peers = install_peers(folder)
        drafts = write_drafts(folder, options.drafts)
        size = sum(path.stat().st_size for path in drafts)
        load = os.getloadavg()[0]
        print(f"{len(drafts)} drafts, {size / 1000:.0f} KB; load {load:.1f}; {options.rounds} rounds")
        for task, commands in tasks(peers, drafts).items():
            print(f"\n{task}")
            medians = measure(commands, folder, options.rounds)
            for name, median in sorted(medians.items(), key=lambda item: item[1]):
                print(f"  {name:26} {median:7.3f} s   {median / medians['toneguard']:6.2f} x toneguard")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
