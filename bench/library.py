"""What one `Linter` that is kept takes, in seconds of processor time, beside spaCy's tokenizer alone."""

from __future__ import annotations

import random
import re
import statistics
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

import spacy

from bench.letters import letter, letters
from toneguard import Linter
from toneguard.draft import Draft
from toneguard.reading import read_text
from toneguard.rulebook import builtin_folder, load_rulebook

WARM = 1000  # letters read before anything is measured


class Throughput(NamedTuple):
    """Bytes a second for new letters, and how many times what spaCy's tokenizer takes for them."""

    speed: float
    tokenizers: float


def kept_linter(*, model: bool, config: Mapping[str, Any] | None = None) -> Linter:
    """A linter that has read other letters before."""
    linter = Linter({"model": model, "cache": False, **(config or {})})
    for text in islice(letters(), WARM if not model else 10):
        linter.check(read_text(text))
    return linter


def seconds(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def throughput(linter: Linter, texts: Sequence[str]) -> Throughput:
    """How fast a kept linter reads letters that it has not seen."""
    tokenizer = spacy.blank("en")
    for text in islice(letters(), WARM):
        tokenizer.make_doc(text)
    ours = seconds(lambda: [linter.check(read_text(text)) for text in texts])
    theirs = seconds(lambda: [tokenizer.make_doc(text) for text in texts])
    return Throughput(sum(len(text.encode()) for text in texts) / ours, ours / theirs)


def warm_call(linter: Linter, rounds: int, size: int = 1000) -> float:
    """The median time of a call for a new letter of this size."""
    texts = [letter(size, 10**6 + place) for place in range(rounds)]
    return statistics.median(seconds(partial(_check, linter, text)) for text in texts)


def by_length(linter: Linter, sizes: Iterable[int]) -> Iterator[tuple[int, int, float]]:
    """Size and sentences of one draft, and the time that it takes."""
    for size in sizes:
        text = letter(size, 10**7 + size)
        yield len(text), text.count(". ") + text.count("? ") + 1, seconds(partial(_check, linter, text))


def by_notes(linter: Linter, numbers: Iterable[int], texts: Sequence[str]) -> Iterator[tuple[int, float]]:
    """How many earlier notes each draft has, and the time for all these drafts."""
    for number in numbers:
        notes = tuple(read_text(letter(600, 10**8 + place)) for place in range(number))
        drafts = [replace(read_text(text), earlier=notes) for text in texts]
        yield number, seconds(partial(_check_all, linter, drafts))


def by_rules(factors: Iterable[int], texts: Sequence[str], rounds: int) -> Iterator[tuple[int, int, float]]:
    """How many times the rulebook, how many phrases that is, and the time for new letters."""
    with tempfile.TemporaryDirectory() as folder:
        linters = {
            factor: kept_linter(
                model=False, config={"rules": _more_rules(Path(folder) / str(factor), factor)}
            )
            for factor in factors
        }
        taken: dict[int, list[float]] = {factor: [] for factor in linters}
        for place in range(rounds):
            for factor, linter in linters.items():
                taken[factor].append(seconds(partial(_check_texts, linter, texts[place::rounds])))
        for factor, linter in linters.items():
            yield factor, len(linter.rulebook.phrases), sum(taken[factor])


def _check(linter: Linter, text: str) -> None:
    linter.check(read_text(text))


def _check_texts(linter: Linter, texts: Iterable[str]) -> None:
    for text in texts:
        linter.check(read_text(text))


def _check_all(linter: Linter, drafts: Iterable[Draft]) -> None:
    for draft in drafts:
        linter.check(draft)


def _more_rules(folder: Path, factor: int) -> list[str]:
    """A folder of rules that speak of other things, `factor` - 1 for each of ours that goes by phrases."""
    sources = [
        builtin_folder() / f"{rule.id}.yaml" for rule in load_rulebook().rules if rule.kind == "phrase"
    ]
    words = sorted({word for path in sources for word in _WORD.findall(_phrases_of(path))})
    (folder / "more").mkdir(parents=True)
    for copy in range(1, factor):
        others = dict(zip(words, random.Random(copy).sample(words, len(words)), strict=True))
        for path in sources:
            changed = spoken_otherwise(path.read_text(encoding="utf-8"), others)
            name = f"{path.parent.name}-{path.stem}-{copy}.yaml"
            (folder / "more" / name).write_text(changed, encoding="utf-8")
    return [str(folder)] if factor > 1 else []


_WORD = re.compile(r"(?<![{:_])\b[a-z]{4,}\b(?![(}:_])")
_PHRASES = re.compile(r"(?m)^(?:phrases|turned_down):\n(?:  .*\n)+")


def _phrases_of(path: Path) -> str:
    return "".join(_PHRASES.findall(path.read_text(encoding="utf-8"))).replace("turned_down", "")


def spoken_otherwise(rule: str, others: Mapping[str, str]) -> str:
    """A rule file with other words in its phrases."""

    def other(found: re.Match[str]) -> str:
        return others.get(found.group(), found.group())

    return _PHRASES.sub(lambda phrases: _WORD.sub(other, phrases.group()), rule)
