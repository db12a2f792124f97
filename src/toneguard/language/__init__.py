"""The only room that names spaCy, VADER, textstat, onnxruntime and the stemmer, loaded on first need."""

from toneguard.language.analysis import Analysis
from toneguard.language.hits import Hit
from toneguard.language.phrases import Index, PhraseBook, index_phrases
from toneguard.language.stems import function_words, stem
from toneguard.language.text import Sentence, Text, cut
from toneguard.language.tokenizer import TokenizerRules, read_tokenizer_rules, start_tokenizer
from toneguard.language.tone import LABELS, Neighbour, Tone, ToneModel, builtin_model, missing_parts
from toneguard.language.words import BREAKS, split

__all__ = [
    "BREAKS",
    "LABELS",
    "Analysis",
    "Hit",
    "Index",
    "Neighbour",
    "PhraseBook",
    "Sentence",
    "Text",
    "TokenizerRules",
    "Tone",
    "ToneModel",
    "builtin_model",
    "cut",
    "function_words",
    "index_phrases",
    "missing_parts",
    "read_tokenizer_rules",
    "split",
    "start_tokenizer",
    "stem",
]
