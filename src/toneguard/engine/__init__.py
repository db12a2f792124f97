"""Draft x rulebook -> candidates: which rules run, and which of their matches become findings."""

from toneguard.engine.candidate import Candidate
from toneguard.engine.occasion import detect
from toneguard.engine.opinion import asks_model, compared
from toneguard.engine.run import Roster, rules_on, run, settle, strengths

__all__ = [
    "Candidate",
    "Roster",
    "asks_model",
    "compared",
    "detect",
    "rules_on",
    "run",
    "settle",
    "strengths",
]
