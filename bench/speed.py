"""toneguard beside the linters that a writer would pick instead, all in the same run.

    python bench/speed.py [--rounds 7] [--drafts 400] [--no-peers]

Installs write-good and alex with npm and proselint with pip into a temporary folder, writes drafts of
known size, and runs every command in turn, round after round, so that a busy machine is busy for all.
Prints medians and the ratio to toneguard, then what one `Linter` that is kept takes beside spaCy's
tokenizer alone, in seconds of processor time: by the length of a draft and by the share of the rules.
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
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

import spacy

from toneguard import Linter
from toneguard.language import Analysis, PhraseBook
from toneguard.reading import read_text
from toneguard.rulebook import Rule, builtin_folder, load_rulebook, read_folders

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
    again: Command = [toneguard, "check", "--quiet"]
    every: dict[str, Command] = {
        "toneguard": [*again, "--no-cache", "--jobs", "1"],
        "toneguard, all cores": [*again, "--no-cache"],
        "toneguard, again": again,
        "write-good": [peers.get("write-good", "")],
        "alex": [peers.get("alex", ""), "--quiet"],
        "proselint": [peers.get("proselint", ""), "check"],
    }
    check = {name: command for name, command in every.items() if name in peers or "toneguard" in name}
    versions: dict[str, Command] = {
        "toneguard": [toneguard, "--version"],
        "toneguard --help": [toneguard, "--help"],
        "toneguard rules": [toneguard, "rules"],
        "python -c 'import typer'": [sys.executable, "-c", "import typer"],
        **{name: [path, "version" if name == "proselint" else "--version"] for name, path in peers.items()},
    }
    return {
        "start-up": versions,
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


def seconds_of(work: Callable[[], object]) -> float:
    """Processor time of a piece of work, the least of three times."""
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def print_throughput(texts: Sequence[str]) -> None:
    """What a kept linter takes for drafts that it has not seen, and for longer and longer ones."""
    linter = Linter()
    nlp = spacy.blank("en")
    nlp.max_length = 1 << 40
    half = len(texts) // 2
    list(linter.check_many(map(read_text, texts[:half])))  # warm, by other drafts
    new = texts[half:]
    size = sum(map(len, new)) / 1000
    tokens = seconds_of(lambda: [nlp.make_doc(text) for text in new])
    start = time.process_time()
    for text in new:
        linter.check(read_text(text))
    taken = time.process_time() - start
    print(
        f"\na kept linter, {len(new)} new drafts: {size / taken:.0f} KB/s,"
        f" {taken / tokens:.1f} x spaCy's make_doc"
    )
    kilobyte = "\n\n".join(new)[:1000]
    print(f"  1 KB draft: {1000 * seconds_of(lambda: linter.check(read_text(kilobyte))):.1f} ms")
    body = "\n\n".join(texts)
    for length in (10_000, 100_000, 1_000_000):
        long = read_text((body * (length // len(body) + 1))[:length])
        taken = seconds_of(partial(linter.check, long))
        print(f"  one draft of {length // 1000:5} KB: {length / 1000 / taken:.0f} KB/s, read before")


def print_cost_of_rules(texts: Sequence[str]) -> None:
    """The time for the same drafts by a quarter of the rules, by half and by all of them."""
    print("\nby the number of rules")
    drafts = [read_text(text) for text in texts]
    whole = load_rulebook()
    for share in (4, 2, 1):
        with tempfile.TemporaryDirectory() as folder:
            part = Path(folder) / "rules"
            shutil.copytree(builtin_folder(), part)
            for rule in whole.rules:
                if sum(map(ord, rule.id)) % share:
                    (part / f"{rule.id}.yaml").unlink()
            book = read_folders([part], checked=True)
            phrases = PhraseBook(book.phrases, book.lexicons)
            analyses = [Analysis(draft, phrases) for draft in drafts]
            for analysis in analyses:
                analysis.text  # noqa: B018
                analysis.phrases  # noqa: B018
            cold = [Analysis(draft, phrases) for draft in drafts]
            start = time.process_time()
            for analysis in cold:
                analysis.phrases  # noqa: B018
            taken = time.process_time() - start
            print(
                f"  {len(book.rules):4} rules, {len(book.phrases):5} phrases: {taken:.2f} s to cut and search"
            )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--drafts", type=int, default=400)
    parser.add_argument("--no-peers", action="store_true", help="toneguard alone; nothing is installed")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp())
    try:
        peers = {} if options.no_peers else install_peers(folder)
        drafts = write_drafts(folder, options.drafts)
        size = sum(path.stat().st_size for path in drafts)
        load = os.getloadavg()[0]
        print(f"{len(drafts)} drafts, {size / 1000:.0f} KB; load {load:.1f}; {options.rounds} rounds")
        for task, commands in tasks(peers, drafts).items():
            print(f"\n{task}")
            medians = measure(commands, folder, options.rounds)
            for name, median in sorted(medians.items(), key=lambda item: item[1]):
                print(f"  {name:26} {median:7.3f} s   {median / medians['toneguard']:6.2f} x toneguard")
        texts = [path.read_text(encoding="utf-8") for path in drafts]
        print_throughput(texts)
        print_cost_of_rules(texts)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
