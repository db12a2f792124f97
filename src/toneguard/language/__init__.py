"""The only room that names spaCy, VADER, textstat and the stemmer; each is loaded on first need."""

from toneguard.language.analysis import Analysis
from toneguard.language.hits import Hit
from toneguard.language.phrases import PhraseBook, index_phrases
from toneguard.language.stems import function_words, stem
from toneguard.language.text import Sentence, Text, cut
from toneguard.language.words import BREAKS

__all__ = [
    "BREAKS",
    "Analysis",
    "Hit",
    "PhraseBook",
    "Sentence",
    "Text",
    "cut",
    "function_words",
    "index_phrases",
    "stem",
]
