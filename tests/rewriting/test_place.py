"""Where rewrites go, and what is left of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toneguard.diagnostics import Grade, Rewrite, Span
from toneguard.rewriting import apply
from toneguard.rewriting.place import without, without_opening

LEFT_OUT = [
    ("One. [Two.] Three.", "One. Three."),
    ("[One.] Two.", "Two."),
    ("One. [Two.]", "One."),
    ("One. [Two.]\nThree.", "One.\nThree."),
    ("Hi,\n\n[One.]\n\nTwo.\n", "Hi,\n\nTwo.\n"),
    ("Hi,\n\n[One.]\nTwo.\n", "Hi,\n\nTwo.\n"),
    ("Hi,\n\n[One\ntwo.] Three.\n", "Hi,\n\nThree.\n"),
    ("Hi,\r\n\r\n[One.]\r\n\r\nTwo.\r\n", "Hi,\r\n\r\nTwo.\r\n"),
    ("[One.]\n\nRegards,\nSam\n", "Regards,\nSam\n"),
    ("One.\n[Two.]\nThree.", "One.\nThree."),
    ("One.\n\n[Two.]", "One.\n\n"),
    ("One.  [Two.]  Three.", "One.  Three."),
]


def marked(text: str) -> tuple[str, Span]:
    start, end = text.index("["), text.index("]") - 1
    return text.replace("[", "").replace("]", ""), Span(start, end)


@pytest.mark.parametrize(("text", "left"), LEFT_OUT)
def test_a_sentence_goes_and_leaves_clean_text(text: str, left: str) -> None:
    plain, sentence = marked(text)
    assert apply(plain, [Rewrite(without(plain, sentence), "", Grade.SAFE)]) == left


def test_neighbours_may_both_go() -> None:
    text = "I hope you are well! Thank you for nothing.\nBye.\n"
    spans = [without(text, Span(0, 20)), without(text, Span(21, 43))]
    assert apply(text, [Rewrite(span, "", Grade.SAFE) for span in spans]).strip() == "Bye."


def test_overlapping_rewrites_are_refused() -> None:
    rewrites = [Rewrite(Span(0, 3), "", Grade.SAFE), Rewrite(Span(2, 4), "", Grade.SAFE)]
    with pytest.raises(ValueError, match="overlap"):
        apply("abcdef", rewrites)


@given(st.text(max_size=40), st.data())
def test_only_the_span_changes(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    new = data.draw(st.text(max_size=5))
    assert apply(text, [Rewrite(Span(start, end), new, Grade.SAFE)]) == text[:start] + new + text[end:]


@given(st.text(alphabet="a. \n\r\t", min_size=1, max_size=30), st.data())
def test_leaving_out_takes_the_sentence_and_white_space_only(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = without(text, Span(start, end))
    assert not text[span.start : start].strip()
    assert not text[end : span.end].strip()


@pytest.mark.parametrize(
    ("text", "opening", "left"),
    [
        ("Frankly, the keys are here.", "Frankly", "The keys are here."),
        ("As I said – the keys are here.", "As I said", "The keys are here."),
        ("Frankly the keys are here.", "Frankly", "The keys are here."),
        ("frankly, the keys are here.", "frankly", "the keys are here."),
        ("frankly the keys are here.", "frankly", "the keys are here."),
    ],
)
def test_words_that_open_a_sentence_go_with_their_comma(text: str, opening: str, left: str) -> None:
    span, new = without_opening(text, Span(0, len(opening)))
    assert text[: span.start] + new + text[span.end :] == left
