"""Word lists and phrases, written down so that they can be read."""

from __future__ import annotations

import re

from toneguard.patterns import regex


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


def phrases(text: str, *, before: str = "", after: str = "") -> re.Pattern[str]:
    """A pattern of which each line is an alternative, in any case, between `before` and `after`."""
    lines = "|".join(line.strip() for line in text.strip().splitlines())
    return regex(f"(?i:{before}(?:{lines}){after})")
