"""Draft x rulebook -> candidates: which rules run, and which of their matches become findings."""

from toneguard.engine.occasion import detect
from toneguard.engine.run import Candidate, rules_on, run, settle, strengths

__all__ = ["Candidate", "detect", "rules_on", "run", "settle", "strengths"]
