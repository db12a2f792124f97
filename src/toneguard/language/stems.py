"""Stems of words, and words that carry no meaning of their own, for comparing two texts."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from toneguard.language.tokenizer import tokenizer
from toneguard.language.words import BREAKS

# spaCy counts these among its stop words, but they tell one sentence from another.
_TELLING = frozenset(
    (
        *("two", "three", "four", "five", "six", "eight", "nine", "ten", "eleven", "twelve", "fifteen"),
        *("twenty", "forty", "fifty", "sixty", "hundred", "third", "top", "bottom", "front", "side"),
        *("amount", "call", "empty", "move", "name", "part", "serious", "show"),
    )
)


@cache
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of an English word in lower case, by Porter's second algorithm ("Snowball")."""
    return str(_stemmer().stemWord(word))


@cache
def function_words() -> frozenset[str]:
    """Words such as "the", "could" and "because", and the marks that part clauses."""
    return (tokenizer().stop_words | BREAKS) - _TELLING
