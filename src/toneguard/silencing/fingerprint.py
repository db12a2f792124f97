"""A fingerprint tells a sentence without showing it."""

from __future__ import annotations

import hashlib
import unicodedata

WHOLE = "draft"
"""Stands for the fingerprint of a finding without words: something is missing from the draft."""

DIGITS = 16  # of 4 bits: among a million sentences two agree with a chance of 1 to 37 million

_QUOTES = str.maketrans("‘’‚‛ʼ`´“”„‟«»", "'''''''\"\"\"\"\"\"")


def fingerprint(sentence: str) -> str:
    """Hexadecimal digits that stay the same when the sentence is moved, wrapped or spaced otherwise, or
    its capitals or quotation marks change; `WHOLE` for an empty sentence.
    """
    plain = unicodedata.normalize("NFKC", sentence.translate(_QUOTES)).casefold()
    words = " ".join(plain.split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS] if words else WHOLE
