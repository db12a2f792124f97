"""A few answers to the first draft of a letter."""

from toneguard.composing.answers import Answers, Tone, answered
from toneguard.composing.letter import Judge, Letter, check_answer, compose

__all__ = ["Answers", "Judge", "Letter", "Tone", "answered", "check_answer", "compose"]
