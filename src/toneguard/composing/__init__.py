"""A few answers to the first draft of a letter."""

from toneguard.composing.answers import TEXTS, Answers, Tone, answered
from toneguard.composing.letter import Judge, Letter, check_answer, compose
from toneguard.composing.post import Kind, kind_of

__all__ = [
    "TEXTS",
    "Answers",
    "Judge",
    "Kind",
    "Letter",
    "Tone",
    "answered",
    "check_answer",
    "compose",
    "kind_of",
]
