"""Answers as people give them: by hand in `by_hand.txt`, and made from the pieces in `pieces.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from toneguard.composing import Answers
from toneguard.diagnostics import Occasion

HERE = Path(__file__).parent
ASK, THANK = Occasion.FEEDBACK_REQUEST, Occasion.THANK_YOU
OCCASIONS = (Occasion.REJECTION_REPLY, Occasion.REJECTION_REPLY, ASK, Occasion.REJECTION_REPLY, THANK)


def _by_hand() -> Iterator[Answers]:
    for line in (HERE / "by_hand.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        to, role, firm, enjoyed, feedback, keep, name, *occasion = (cell.strip() for cell in line.split("|"))
        kind = Occasion(occasion[0]) if occasion else Occasion.REJECTION_REPLY
        yield Answers(to, role, firm, enjoyed, feedback, keep == "yes", name, kind)


BY_HAND = tuple(_by_hand())


def made(count: int) -> list[Answers]:
    """So many sets of answers, each list of pieces walked at its own pace; the same every time."""
    pieces = tomllib.loads((HERE / "pieces.toml").read_text(encoding="utf-8"))
    readers, posts, enjoyed = pieces["readers"], pieces["posts"], pieces["enjoyed"]
    feedback, names = pieces["feedback"], pieces["names"]
    return [
        Answers(
            to=readers[n % len(readers)],
            role=posts[n * 7 % len(posts)][0],
            firm=posts[n * 7 % len(posts)][1],
            enjoyed=enjoyed[n * 5 % len(enjoyed)],
            feedback=feedback[n * (11 if n % 3 else 13) % len(feedback)],
            keep_in_mind=n % 4 != 3,
            name=names[n % len(names)],
            occasion=OCCASIONS[n % len(OCCASIONS)],
        )
        for n in range(count)
    ]
