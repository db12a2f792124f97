"""Of what kind the sentence is that an editor put in the place of a fault."""

from __future__ import annotations

import re

_MOVES = {
    "thanks": r"\b(?:thank|thanks|grateful|appreciat)",
    "feedback": (
        r"feedback|pointers?\b|\b(?:what|where|how|which) (?:i|we) (?:could|might|can|should|fell|lost)\b"
        r"|\b(?:anything|something|one thing|what)\b.{0,40}"
        r"\b(?:improve|stronger|work on|better|differently)\b"
        r"|\b(?:glad|like|happy|grateful|useful|help\w*)\b.{0,30}\b(?:hear|know|understand|told)\b|\?\Z"
    ),
    "wish": (
        r"\b(?:wish|good luck|all the best"
        r"|hope\b.{0,40}\b(?:well|settles?|goes|enjoys?|works|suits|happy|proud))\b"
    ),
    "again": (
        r"\b(?:future|another (?:time|year|round|role|post|chance)"
        r"|next (?:time|year|round|spring|autumn|season)"
        r"|keep me in mind|if (?:anything|something|one|a \w+) (?:else |similar )?(?:comes?|opens?)"
        r"|apply again|try again)\b"
    ),
    "feeling": r"\b(?:disappoint\w*|sorry|sad|gutted|hoped|hoping|stings?|hard|sore|missed|wanted)\b",
    "accept": r"\b(?:accept|understand|respect|fair|your decision|i can see)\b",
}


def move_of(rewrite: str) -> str:
    """The first kind that the words of a rewrite fit, `fact` for none, `leave-out` for nothing."""
    if not rewrite.strip():
        return "leave-out"
    return next((move for move, words in _MOVES.items() if re.search(words, rewrite, re.I)), "fact")
