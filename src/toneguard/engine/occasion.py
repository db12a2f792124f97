"""What kind of mail a draft is, by the phrases of the rulebook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from toneguard.diagnostics import Occasion
from toneguard.language import Analysis

_ORDER = (
    Occasion.REJECTION_REPLY,
    Occasion.FEEDBACK_REQUEST,
    Occasion.THANK_YOU,
    Occasion.KEEP_IN_TOUCH,
)


def detect(analysis: Analysis, phrases: Mapping[Occasion, Sequence[str]]) -> Occasion:
    """The first occasion, from the most to the least telling, of which a phrase stands in the draft."""
    if analysis.draft.occasion is not None:
        return analysis.draft.occasion
    for occasion in _ORDER:
        if any(analysis.hits(phrase) for phrase in phrases.get(occasion, ())):
            return occasion
    return Occasion.GENERAL
