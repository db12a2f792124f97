"""Which entries count for a draft, and which have nothing to silence any more. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from toneguard.silencing.entries import Entry
from toneguard.silencing.fingerprint import WHOLE

IsThere = Callable[[str], bool]
"""Whether the draft of this name still lies where the ignore file says."""

Pairs = frozenset[tuple[str, str]]
"""Rules with the fingerprints of the sentences on which they are silenced."""


@dataclass(frozen=True, slots=True)
class Silences:
    """What is silenced in each draft, by its name, and in all of them."""

    by_draft: Mapping[str, Pairs]
    everywhere: Pairs

    def of(self, draft: str) -> Pairs:
        """What counts for the draft of this name."""
        return self.by_draft.get(draft, frozenset()) | self.everywhere


@dataclass(frozen=True, slots=True)
class Heard:
    """What a run learned of one draft: what was silenced, and rules of whose silence nothing follows."""

    silenced: Pairs
    unasked: frozenset[str] = frozenset()


def silences(entries: Iterable[Entry], is_there: IsThere) -> Silences:
    """What the entries silence.

    An entry counts for the draft that it names. Where that is gone, moved or renamed perhaps, it counts
    for every draft with the same sentence; not so an entry for a draft as a whole, which has no sentence.
    """
    by_draft: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for entry in entries:
        by_draft[entry.draft].add(entry.key)
    lost = (keys for draft, keys in by_draft.items() if not is_there(draft))
    everywhere = frozenset(key for keys in lost for key in keys if key[1] != WHOLE)
    return Silences({draft: frozenset(keys) for draft, keys in by_draft.items()}, everywhere)


def stale(
    entries: Iterable[Entry], heard: Mapping[str, Heard], is_there: IsThere, *, all_heard: bool
) -> Iterator[Entry]:
    """The entries that silence nothing, as far as a run can tell.

    `heard` is by the names of the drafts that were checked. An entry of another draft is judged only
    where that is gone and `all_heard` says that every draft below the ignore file was checked.
    """
    silenced = frozenset(pair for draft in heard.values() for pair in draft.silenced)
    for entry in entries:
        if (draft := heard.get(entry.draft)) is not None:
            idle = entry.key not in draft.silenced and entry.rule not in draft.unasked
        else:
            idle = all_heard and entry.key not in silenced and not is_there(entry.draft)
        if idle:
            yield entry
