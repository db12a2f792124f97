"""Which stretches of a sentence the tone model finds at fault."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from toneguard.language import Analysis, PhraseBook
from toneguard.language.tone import LABELS, Tone
from toneguard.reading import read_text

SENTENCE = "Bring the drill back (if you can find it), the big one, and do not sneer, by noon."


class Judge:
    """Says of each stretch how likely it is hostile, as it was told."""

    def __init__(self, *likely: float) -> None:
        self.likely = likely

    def judge(self, sentences: Sequence[str]) -> list[Tone]:
        own = tuple(Tone(dict.fromkeys(LABELS, it), None) for it in self.likely)
        return [Tone(dict.fromkeys(LABELS, 0.5), None, own) for _ in sentences]


def analysis(*likely: float) -> Analysis:
    judge: Any = Judge(*likely)
    return Analysis(read_text(SENTENCE), PhraseBook([], {}), judge)


@pytest.mark.parametrize(
    ("likely", "barbs", "every"),
    [
        # the worst, and what has a third of its odds
        ((0.1, 0.8, 0.3, 0.5, 0.1), ["(if you can find it)"], ["(if you can find it)", "and do not sneer"]),
        ((0.1, 0.8, 0.3, 0.7, 0.1), ["(if you can find it)", "and do not sneer"], None),
        # what is sure
        ((0.1, 0.999, 0.1, 0.92, 0.1), ["(if you can find it)", "and do not sneer"], None),
        # neighbours together
        ((0.1, 0.8, 0.8, 0.1, 0.1), ["(if you can find it), the big one"], None),
        # nothing likely enough
        ((0.1, 0.2, 0.1, 0.1, 0.1), [], None),
        ((0.3, 0.3, 0.3, 0.3, 0.3), [SENTENCE], []),
        # more or fewer stretches than there are
        ((0.9, 0.9), [], None),
        ((), [], None),
    ],
)
def test_the_worst_stretches_are_the_barbs(
    likely: tuple[float, ...], barbs: list[str], every: list[str] | None
) -> None:
    it = analysis(*likely)
    (sentence,) = it.text.sentences
    found = it.barbs(sentence, "anger", 0.25)
    assert [span.of(SENTENCE) for span in found] == barbs
    whole = it.barb(sentence, "anger", 0.25)
    assert whole == (found[0].union(found[-1]) if found else sentence.span)
    likelier = it.barbs(sentence, "anger", 0.5, every=True)
    assert [span.of(SENTENCE) for span in likelier] == (barbs if every is None else every)
