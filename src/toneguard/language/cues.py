"""Cues: words, and two or three in a row, that each add to how a sentence sounds, or take from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

START, END = "^", "$"
LONGEST = 3


def cues_of(words: Sequence[str], text: str) -> Iterator[str]:
    """Every run of up to three words of a sentence, each as often as it stands there.

    `text` is the sentence as it was written. Its start counts as a word, “^”, and so does its end: “?” or
    “!” where it ends so, or else “$”, which alone is no cue.
    """
    mark = text.rstrip("\"'”’)*_ ")[-1:]
    row = (START, *words, mark if mark in ("?", "!") else END)
    yield from row[:-1]
    if row[-1] != END:
        yield row[-1]
    for length in range(2, LONGEST + 1):
        for place in range(len(row) - length + 1):
            yield " ".join(row[place : place + length])
