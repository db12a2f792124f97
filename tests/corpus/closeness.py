"""How near two texts are: runs of words that both hold, whatever the punctuation and capitals."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

Run = tuple[str, ...]

RUN = 4  # words
NEAR = 0.5  # the Jaccard index of the runs from which on two texts are near-duplicates


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", text.lower()))


def runs(text: str) -> frozenset[Run]:
    """All runs of four words, or the whole of a shorter text."""
    found = words(text)
    return frozenset(tuple(found[i : i + RUN]) for i in range(max(1, len(found) - RUN + 1)))


def near(texts: Mapping[str, str], others: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The names of each pair of near-duplicates."""
    other = {name: runs(text) for name, text in others.items()}
    holders = defaultdict(list)
    for name, found in other.items():
        for run in found:
            holders[run].append(name)
    for name, text in texts.items():
        own = runs(text)
        shared = Counter(holder for run in own for holder in holders.get(run, ()))
        for holder, count in shared.items():
            if count >= NEAR * len(own | other[holder]):
                yield name, holder


def sentences(text: str) -> list[str]:
    """A text cut at its line ends and sentence ends."""
    return [part for part in re.split(r"(?<=[.!?])\s+|\n+", text) if part.strip()]
