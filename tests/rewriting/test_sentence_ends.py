"""Where the sentences of a paragraph end, in text alone."""

from __future__ import annotations

from itertools import pairwise

import pytest

from toneguard.diagnostics import Span
from toneguard.rewriting.sentences import ends_of, sentence_around


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("I saw Mr. Hale. He left.", ["I saw Mr. Hale.", "He left."]),
        (
            "It is no. 8 on the list. He said no. I left.",
            ["It is no. 8 on the list.", "He said no.", "I left."],
        ),
        ("It was letter Ref. AB/12 of May. Thanks.", ["It was letter Ref. AB/12 of May.", "Thanks."]),
        ("So did I. The keys are here.", ["So did I.", "The keys are here."]),
        ("He wrote “why?!” in it. I left.", ["He wrote “why?!” in it.", "I left."]),
        ("It took “max. four hours” to read.", ["It took “max. four hours” to read."]),
        ("Ask J. Smith. Now!", ["Ask J. Smith.", "Now!"]),
        ("It was Leeds vs. York. We won.", ["It was Leeds vs. York.", "We won."]),
        ("Your letter of the 3rd inst. came. Thanks.", ["Your letter of the 3rd inst. came.", "Thanks."]),
        (
            "Your letter Ref. CSC/11 came. See my ref. I left.",
            ["Your letter Ref. CSC/11 came.", "See my ref.", "I left."],
        ),
        ("Really...? (He said “no.”) Fine", ["Really...?", "(He said “no.”)", "Fine"]),
        ("no stop here\nor here", ["no stop here", "or here"]),
        ("all done, 15\nthe keys are in", ["all done, 15", "the keys are in"]),
    ],
)
def test_sentences_end_where_their_marks_or_lines_do(text: str, sentences: list[str]) -> None:
    ends = list(ends_of(text, Span(0, len(text)), 0, len(text)))
    cuts = [0, *ends] + ([] if ends and ends[-1] == len(text) else [len(text)])
    assert [text[start:end].strip() for start, end in pairwise(cuts)] == sentences


def test_a_place_over_two_sentences_has_both_around_it() -> None:
    text = "One is here. Two is here. Three is here."
    assert sentence_around(text, Span(0, len(text)), Span(4, 16)).of(text) == "One is here. Two is here."
