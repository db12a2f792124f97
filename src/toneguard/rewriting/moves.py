"""What a sentence does, told by its set words: so that a draft does not do the same thing twice."""

from __future__ import annotations

import re

_MOVES = {
    "thanks": (
        r"thank|thanks|thankyou|thankful|thx",
        r"grateful (?:to|for|that|you)",
        r"i(?: really)? appreciate",
    ),
    "disappointment": (
        r"disappointed|disappointing|frustrating|counted on it",
        r"hard(?: for me)? to (?:take|hear)",
        r"(?:had|was|were|been) (?:hoping|hoped)",
        r"had let (?:myself|ourselves) hope",
        r"put a lot (?:of hope )?into",
        r"came as a (?:blow|surprise)",
        r"set (?:my|our) heart",
        r"(?:i|we)(?: am|'m| was|'re| are| were) (?:sad|gutted|upset|unhappy|frustrated|surprised)",
        r"(?:was|were) sorry (?:to|about|not|that)",
        r"have (?:taken|found) this|took this one hard",
    ),
    "advice": (
        r"one thing (?:i|we|you)",
        r"made the difference|tipped it|weighed most|learn from it",
        r"(?:could|can|should) (?:improve|strengthen|work on|be stronger|have been stronger)",
        r"how this came about",
        r"any comments|some of this can be shared",
    ),
    "talk": (
        r"differently, and",
        r"talk (?:it|this) (?:over|through)|talk about it",
        r"settle this|settled soon",
        r"put (?:this )?right",
    ),
    "door": (
        r"another (?:chance|time|\S+ position|position)",
        r"(?:try|apply) again",
        r"something else comes up|considered another time",
    ),
    "help": (r"another look|look into what|check this again|some help with this",),
    "wishes": (r"wish (?:you|them|him|her|the)|hope (?:that )?it goes well|all the best to",),
}
_PATTERNS = tuple(
    (name, re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)) for name, patterns in _MOVES.items()
)
_BORDER = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+|[ \t]*\r?\n[ \t]*\r?\n\s*")
_WORD = re.compile(r"\w+")


def moves_of(text: str) -> frozenset[str]:
    """The moves that `text` makes: thanks, disappointment, advice and so on; mostly one or none."""
    straight = " ".join(text.replace("’", "'").split())
    return frozenset(name for name, pattern in _PATTERNS if pattern.search(straight))


def sentences_of(text: str) -> list[str]:
    """The sentences of `text` as bare lower-case words, to compare them; empty ones are left out."""
    bare = (" ".join(_WORD.findall(sentence.lower())) for sentence in _BORDER.split(text))
    return [sentence for sentence in bare if sentence]
