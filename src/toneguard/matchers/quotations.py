"""Words of somebody else's, held up between quotation marks in a sentence of the writer's own."""

from __future__ import annotations

import re

_QUOTATION = re.compile(r'["“](?=[a-z])([^"“”]{2,60})["”](?!\w)')  # no title, and no whole sentence
_MOST_QUOTED = 6
_LEAST_OWN = 10  # so many words of one's own say more than what was quoted


def held_up(text: str) -> tuple[int, int] | None:
    """Where a few words stand in quotation marks while the rest of the sentence says much beside them."""
    own = len(_QUOTATION.sub("", text).split())
    if own < _LEAST_OWN:
        return None
    few = (found for found in _QUOTATION.finditer(text) if len(found[1].split()) <= _MOST_QUOTED)
    return next((found.span() for found in few), None)
