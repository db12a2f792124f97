"""Words as phrases compare them: spaCy's tokens, lower case, contractions spelled out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from toneguard.language.tokenizer import tokenizer
from toneguard.patterns import regex

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


def straighten(text: str) -> str:
    """`text` with straight apostrophes, the same length."""
    return text.translate(_APOSTROPHES)


class Token(NamedTuple):
    """A token of spaCy's: what it says, its half-open place, the white space before and behind it, and
    what it counts as whatever stands around it, `_DEPENDS` where that decides.
    """

    text: str
    start: int
    end: int
    spaced: bool
    space: bool
    word: str | None


def tokens_of(text: str) -> list[Token]:
    """The tokens of a text, without white space.

    The tokenizer cuts each run of characters without white space for itself, so each is cut once and kept.
    """
    tokens: list[Token] = []
    for run in _RUN.finditer(text):
        start, end = run.span()
        cut, spaced, space = _cut(run[0]), start > 0, text[end : end + 1] == " "
        for said, word in cut[:-1]:
            middle = start + len(said)
            tokens.append(Token(said, start, middle, spaced, False, word))
            start, spaced = middle, False
        said, word = cut[-1]
        tokens.append(Token(said, start, end, spaced, space, word))
    return tokens


_RUN = regex(r"\S+")


@lru_cache(maxsize=1 << 16)
def _cut(run: str) -> tuple[tuple[str, str | None], ...]:
    """The tokens of a run of characters without white space, and what each counts as."""
    return tuple((said, _alone(said)) for said in tokenizer().cut(run))


def norms(tokens: Sequence[Token]) -> list[str | None]:
    """What each token counts as in a phrase: a word, one of `BREAKS`, or None for what is passed over."""
    words = [token.word for token in tokens]
    if _DEPENDS in words:
        return [_beside(tokens, place) if word == _DEPENDS else word for place, word in enumerate(words)]
    return words


def _beside(tokens: Sequence[Token], place: int) -> str | None:
    """What a token counts as beside its neighbours."""
    lower = tokens[place].text.lower()
    if lower in _DASHES:
        return "—" if _parts(tokens, place) else None
    return _CLITICS[lower] if _is_glued(tokens, place) else lower


_DEPENDS = ""


def _alone(text: str) -> str | None:
    """What a token counts as whatever stands around it, or `_DEPENDS`."""
    lower = text.lower()
    if lower in BREAKS:
        return lower
    if lower in _GLUED or lower in _DASHES:
        return _DEPENDS
    return _CLITICS.get(lower) or _CHAT.get(lower) or lower if any(map(str.isalnum, lower)) else None


def _is_glued(tokens: Sequence[Token], place: int) -> bool:
    """Whether a short token is a piece that spaCy cut off a longer word, as in "dont" or "can't"."""
    token = tokens[place]
    before = place > 0 and not token.spaced and tokens[place - 1].text[-1].isalpha()
    after = place + 1 < len(tokens) and not tokens[place + 1].spaced
    return before or (after and tokens[place + 1].text[0] in "'ntNT")


def _parts(tokens: Sequence[Token], place: int) -> bool:
    """Whether a dash parts clauses, and no words that belong together."""
    token = tokens[place]
    if len(token.text) > 1 and token.text in "—––---":
        return True
    return token.text == "—" or ((place == 0 or token.spaced) and token.space)


@lru_cache(maxsize=1 << 16)
def split(text: str) -> tuple[str, ...]:
    """The words of a piece of a phrase, cut and spelled as those of a draft."""
    lower = text.lower()
    if lower.isalpha() and lower not in _CLITICS and lower not in tokenizer().special:
        return (_CHAT.get(lower, lower),)
    return tuple(word for word in norms(tokens_of(straighten(text))) if word is not None)
