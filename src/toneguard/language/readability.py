"""Readability measures of textstat that count letters, words and sentences, and no syllables.

From textstat 0.7.9 on, the first count of syllables asks the network for a dictionary.
"""

from __future__ import annotations

from collections.abc import Sequence

from toneguard.diagnostics import PartKind
from toneguard.language.text import Sentence, Text
from toneguard.language.tokenizer import let_torch_be

LOW_LIX = 40


def measure(name: str, text: Text) -> float:
    """One measure of the whole body; a `lix` that is surely below `LOW_LIX` counts as 0.

    `words`: number of words. `sentence-words`: words of the longest sentence. `ari`: Automated
    Readability Index (Senter and Smith 1967). `coleman-liau`: Coleman and Liau 1975. `lix`:
    Björnsson 1968. Raises `KeyError` for any other name.
    """
    if name == "words":
        return text.word_count
    sentences = [sentence for sentence in text.sentences if sentence.part is PartKind.BODY]
    if name == "sentence-words":
        return max((len(sentence.words) for sentence in sentences), default=0)
    if name == "lix" and _lix_is_low(sentences):
        return 0.0
    body = " ".join(_closed(sentence.span.of(text.draft.text)) for sentence in sentences)
    let_torch_be()
    import textstat

    function = {
        "ari": textstat.automated_readability_index,
        "coleman-liau": textstat.coleman_liau_index,
        "lix": textstat.lix,
    }[name]
    return float(function(body)) if body else 0.0


def _lix_is_low(sentences: Sequence[Sentence]) -> bool:
    """Whether LIX is so low by a rough count that textstat, slow to load, need not be asked.

    A sentence of one word or two counts for none, as with textstat.
    """
    words = [word for sentence in sentences for word in sentence.words if word.isalnum()]
    long = sum(len(word) > 6 for word in words)
    whole = max(sum(len(sentence.words) > 2 for sentence in sentences), 1)
    return not words or len(words) / whole + 100 * long / len(words) < LOW_LIX


def _closed(sentence: str) -> str:
    return sentence if sentence[-1] in ".!?…" else sentence + "."
