"""Text of a draft, made safe to print on a terminal."""

from __future__ import annotations

import unicodedata

TAB = "    "
JOINERS = "\u200c\u200d"  # they hold emoji together


def printable(text: str) -> str:
    """`text` with whatever a terminal would act upon, or reorder the line by, made visible and harmless."""
    return text if text.isprintable() else "".join(map(_glyph, text))


def _glyph(char: str) -> str:
    if char.isprintable() or char in JOINERS:
        return char
    if char == "\t":
        return TAB
    if char < " ":
        return chr(0x2400 + ord(char))
    if char == "\x7f":
        return "␡"
    if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return char.encode("unicode_escape").decode()
    return char


def one_line(text: str) -> str:
    """`text` as a paragraph: line breaks and runs of spaces folded, and made printable."""
    return printable(" ".join(text.split()))
