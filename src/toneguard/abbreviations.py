"""Stops that shorten a word and end no sentence."""

from __future__ import annotations

_NUMBERED = frozenset({"no", "nos", "nr", "fig", "p", "pp", "vol", "art", "sec", "ch", "para", "ext", "tel"})
_MID_SENTENCE = frozenset(
    {"inst", "ult", "prox", "approx", "est", "dept", "max", "min", "incl", "resp", "ca", "cf"}
)
_TITLES = frozenset(
    {"mr", "mrs", "ms", "mx", "dr", "prof", "st", "messrs", "rev", "hon", "sr", "jr", "mme"}
    | {"sgt", "insp", "capt", "engr", "smt"}
)


def is_abbreviation(word: str, following: str) -> bool:
    """Whether a stop behind `word` shortens it, as far as the next word, in `following`, tells."""
    lower = word.lower()
    if lower == "ref":  # "Ref. CSC/11", "Ref. no7"
        return any(map(str.isdigit, following)) or (len(following) > 1 and following[:2].isupper())
    if lower in _NUMBERED:
        return following[:1].isdigit()
    if lower in _MID_SENTENCE:
        return not following[:1].isupper()
    return lower == "vs" or (lower in _TITLES and word[:1].isupper())
