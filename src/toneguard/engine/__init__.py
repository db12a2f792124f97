"""Draft x rulebook -> candidates: which rules run, and which of their matches become findings."""

from toneguard.engine.occasion import detect
from toneguard.engine.run import Candidate, Roster, rules_on, run, settle, strengths

__all__ = ["Candidate", "Roster", "detect", "rules_on", "run", "settle", "strengths"]
