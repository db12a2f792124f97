"""Words as phrases compare them: spaCy's tokens, lower case, contractions spelled out."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

BREAKS = frozenset({";", ":", "—"})
"""Marks that stay in the stream of words, so that no phrase reaches over them."""

# spaCy's own norms also turn "did" into "do"; only its clitics are wanted here.
_CLITICS = {
    "n't": "not", "nt": "not", "n’t": "not", "'re": "are", "’re": "are", "re": "are",
    "'ve": "have", "’ve": "have", "ve": "have", "'ll": "will", "’ll": "will", "ll": "will",
    "'m": "am", "’m": "am", "m": "am", "'d": "would", "’d": "would", "d": "would",
    "'s": "is", "’s": "is", "s": "is", "ca": "can", "wo": "will", "sha": "shall", "ai": "is",
    "gon": "going", "wan": "want", "na": "to", "ta": "to", "y'": "you", "y’": "you", "'em": "them",
}  # fmt: skip
_CHAT = {
    "u": "you", "ur": "your", "thx": "thanks", "tks": "thanks", "tnx": "thanks", "ty": "thanks",
    "pls": "please", "plz": "please", "plse": "please", "cuz": "because", "cos": "because",
    "coz": "because", "bc": "because", "ppl": "people", "srsly": "seriously", "msg": "message",
    "wld": "would", "cld": "could", "shld": "should", "yr": "your", "w/out": "without",
}  # fmt: skip
_APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")
_DASHES = frozenset({"-", "–", "—", "--", "---", "−"})
_GLUED = frozenset({"re", "ve", "ll", "m", "d", "s", "nt", "ca", "wo", "sha", "ai", "na", "ta", "gon", "wan"})


@cache
def pipeline() -> Any:
    """The blank English pipeline of spaCy: its tokenizer, no model."""
    import spacy

    nlp = spacy.blank("en")
    nlp.max_length = 1 << 40
    return nlp


def straighten(text: str) -> str:
    """`text` with straight apostrophes, the same length."""
    return text.translate(_APOSTROPHES)


def norm(token: Any) -> str | None:
    """What a token counts as in a phrase: a word, one of `BREAKS`, or None for what is passed over."""
    lower: str = token.lower_
    if lower.isalpha():
        return _word(lower, token)
    if lower in BREAKS:
        return lower
    if lower in _DASHES:
        return "—" if _spaced(token) else None
    if any(char.isalnum() for char in lower):
        return _word(lower, token)
    return None


def _word(lower: str, token: Any) -> str:
    if lower in _GLUED:
        return _CLITICS[lower] if _is_glued(token) else lower
    return _CLITICS.get(lower) or _CHAT.get(lower) or lower


def _is_glued(token: Any) -> bool:
    """Whether a short token is a piece that spaCy cut off a longer word, as in "dont" or "can't"."""
    before = token.i > 0 and not token.nbor(-1).whitespace_ and token.nbor(-1).lower_[-1:].isalpha()
    after = not token.whitespace_ and token.i + 1 < len(token.doc) and token.nbor(1).lower_[:1] in "'nt"
    return before or after


def _spaced(token: Any) -> bool:
    before = token.i == 0 or token.nbor(-1).whitespace_ != "" or token.nbor(-1).is_space
    return (
        (token.text in "—––---" and len(token.text) > 1)
        or token.text == "—"
        or (before and token.whitespace_ != "")
    )


@lru_cache(maxsize=1 << 16)
def split(text: str) -> tuple[str, ...]:
    """The words of a piece of a phrase, cut and spelled as those of a draft."""
    lower = text.lower()
    if lower.isalpha() and lower not in _CLITICS and lower not in pipeline().tokenizer.rules:
        return (_CHAT.get(lower, lower),)  # what the tokenizer would say, without asking it
    return tuple(word for token in pipeline().make_doc(straighten(text)) if (word := norm(token)) is not None)
