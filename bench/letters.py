"""Letters of known size, as many different ones as are wanted, out of sentences of the corpus."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from itertools import count, islice
from pathlib import Path

from toneguard.evaluation import read_cases

CORPUS = Path(__file__).parent.parent / "corpus"
LETTER = 600  # code points of a letter where nothing else is said
PARAGRAPH = 4  # sentences

_BORDER = re.compile(r"(?<=[.!?])\s+")


@cache
def sentences() -> tuple[str, ...]:
    """The sentences of the train split, without greetings and names."""
    texts = (case.text for case in read_cases(CORPUS, "train"))
    paragraphs = (" ".join(block.split()) for text in texts for block in text.split("\n\n"))
    found = (it for paragraph in paragraphs for it in _BORDER.split(paragraph))
    return tuple(it for it in dict.fromkeys(found) if it[-1:] in (".", "!", "?") and len(it) < 200)


def letter(size: int, seed: int) -> str:
    """A letter of `size` code points, or one sentence more; the same for the same seed."""
    supply = random.Random(seed)
    head, foot = (
        ("Dear Ms Okafor,\n\n", f"\n\nKind regards,\nSam {seed}\n") if size >= LETTER // 2 else ("", "\n")
    )
    body: list[str] = []
    length = len(head) + len(foot)
    for place in count(1):
        body.append(supply.choice(sentences()))
        length += len(body[-1]) + 1
        if length >= size:
            return head + "".join(body) + foot
        body.append("\n\n" if place % PARAGRAPH == 0 else " ")
    raise AssertionError("unreachable")


def letters(size: int = LETTER, first: int = 0) -> Iterator[str]:
    """Different letters of `size` code points, without end, from the seed `first` on."""
    return (letter(size, seed) for seed in count(first))


@cache
def harmless() -> tuple[str, ...]:
    """The drafts of the train split in which nobody found anything wrong, in an order of their own."""
    found = [case.text for case in read_cases(CORPUS, "train") if case.clean and case.earlier is None]
    random.Random(0).shuffle(found)
    return tuple(found)


def write_letters(folder: Path, number: int, size: int = LETTER, first: int = 0) -> list[str]:
    """Write so many letters into a new folder; their file names, in order."""
    folder.mkdir(parents=True)
    names = [f"{place:06}.txt" for place in range(number)]
    for name, text in zip(names, islice(letters(size, first), number), strict=True):
        (folder / name).write_text(text, encoding="utf-8")
    return names
