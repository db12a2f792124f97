"""The tone model: windows that cover a draft, and verdicts that nothing but the draft can change."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from toneguard.language import Analysis, PhraseBook
from toneguard.language.tone import (
    WINDOW,
    Tone,
    ToneModel,
    Window,
    builtin_folder,
    builtin_model,
    encode,
    merged,
    sharpened,
    windows,
)
from toneguard.reading import read_text

DRAFT = (
    "Dear Mr Hale,",
    "Thank you for your letter.",
    "My boat has stood in your yard for nineteen winters, and you will surely find another to fill the gap.",
    "You are a liar and a thief.",
    "The key is under the mat.",
    "Bernard Moss",
)


@cache
def tokenizer() -> Tokenizer:
    return Tokenizer.from_file(str(builtin_folder() / "tokenizer.json"))


@settings(deadline=None)  # the first example loads the tokenizer
@given(st.lists(st.integers(0, 400).map(lambda size: "word " * size), max_size=40))
def test_each_sentence_is_judged_once_and_no_window_is_too_long(sentences: list[str]) -> None:
    found = windows(sentences, tokenizer())
    assert [place for window in found for place, _, _ in window.judged] == list(range(len(sentences)))
    for window in found:
        assert len(window.pieces) <= WINDOW
        assert all(0 < start < end < len(window.pieces) for _, start, end in window.judged)


def test_a_long_draft_is_read_with_what_stood_before() -> None:
    found = windows(["It was a long day in the yard."] * 100, tokenizer())
    first = found[1].judged[0]
    assert first[1] > 1


@settings(deadline=None)
@given(st.lists(st.integers(0, 30).map(lambda size: "word " * size), min_size=1, max_size=12))
def test_pieces_are_put_together_by_twos_inside_a_sentence(sentences: list[str]) -> None:
    for window in windows(sentences, tokenizer()):
        rows = window.rows
        pairs, fours, pool = merged(window)
        assert all(it.sum(axis=1) == pytest.approx(1) for it in (pairs, fours, pool))
        assert pairs.shape[1] == len(window.pieces)
        assert all((it > 0).sum(axis=1).max() <= 2 for it in (pairs, fours))
        whole = pool @ fours @ pairs  # each sentence of its own pieces alone, all alike
        assert [[place for place, share in enumerate(row) if share] for row in whole] == [
            list(range(start, end)) for start, end in rows
        ]
        assert all(
            row[row > 0] == pytest.approx(1 / (end - start))
            for row, (start, end) in zip(whole, rows, strict=True)
        )


def test_seven_pieces_are_read_on_as_two() -> None:
    window = Window(tuple(range(9)), ((0, 1, 8),), {0: ((1, 3), (4, 8))}, frozenset({0, 1, 8}))
    pairs, fours, pool = merged(window)
    assert pairs[1:5, 1:8].tolist() == [
        [0.5, 0.5, 0, 0, 0, 0, 0],
        [0, 0, 0.5, 0.5, 0, 0, 0],
        [0, 0, 0, 0, 0.5, 0.5, 0],
        [0, 0, 0, 0, 0, 0, 1],
    ]
    assert (len(pairs), fours.shape) == (6, (4, 6))
    assert fours[2, 3:5] == pytest.approx([2 / 3, 1 / 3])
    assert pool[0] == pytest.approx([0, 4 / 7, 3 / 7, 0])
    assert pool[1].tolist() == [0, 1, 0, 0]


@pytest.mark.parametrize("threads", [1, 2])
def test_the_same_draft_gets_the_same_verdict(threads: int) -> None:
    one = ToneModel(builtin_folder(), threads).judge(DRAFT)
    other = builtin_model(0).judge(DRAFT)
    assert [tone.likely for tone in one] == [tone.likely for tone in other]


def test_company_does_not_change_a_verdict() -> None:
    alone = builtin_model(0).judge(DRAFT)
    for size in (1, 64):
        batch = [builtin_model(0).judge(draft) for draft in [DRAFT] * size]
        assert all([tone.likely for tone in draft] == [tone.likely for tone in alone] for draft in batch)


def test_a_sentence_is_judged_by_itself_and_by_the_worst_of_its_stretches() -> None:
    window = Window(tuple(range(9)), ((0, 1, 3), (1, 3, 8)), {1: ((3, 5), (5, 8))}, frozenset({0, 1, 3, 8}))
    logits = np.array([[-2.0, 0.0], [-3.0, 1.0], [-4.0, 0.0], [1.0, -1.0]])
    assert sharpened(logits, window).tolist() == [[-2.0, 0.0], [-1.0, 1.0], [-4.0, 0.0], [1.0, -1.0]]


def test_the_barb_in_a_sentence_is_told_from_the_rest() -> None:
    tones = builtin_model(1).judge(DRAFT)
    assert [len(tone.stretches) for tone in tones] == [0, 0, 2, 0, 0, 0]
    harmless, barb = tones[2].stretches
    assert harmless.likely["hostile"] < tones[2].likely["hostile"] < barb.likely["hostile"]


def test_word_pieces_of_a_stretch_are_those_of_its_words() -> None:
    sentence = "Für die Kästen (grün, alt) danke ich; \u201cbis dann\u201d\u2014 sagte sie."
    pieces, places = encode(sentence, tokenizer())
    words = [tokenizer().decode(list(pieces[start:end])) for start, end in places]
    assert words == ["fur die kasten", "( grun, alt )", "danke ich", "\u201c bis dann \u201d", "sagte sie."]


def test_stretches_are_found_where_lines_are_wrapped() -> None:
    draft = read_text(
        "I waited for seven weeks in the boat,\nand none wrote. I came by; you all hid. All was well."
    )
    analysis = Analysis(draft, PhraseBook([], {}), builtin_model(1))
    tones = map(analysis.tone, analysis.text.sentences)
    assert [len(tone.stretches) if tone else None for tone in tones] == [2, 2, 0]


def test_overt_anger_is_likelier_than_a_plain_fact() -> None:
    tones = builtin_model(0).judge(DRAFT)
    assert tones[3].likely["anger"] > 0.5 > tones[4].likely["hostile"]


def test_the_likeliest_hostile_kind_takes_the_likelihood_of_hostile() -> None:
    tone = Tone({"anger": 0.2, "bitterness": 0.6, "challenge": 0.3, "perfunctory": 0.1, "hostile": 0.9}, None)
    assert [tone.of(label) for label in ("anger", "bitterness", "challenge", "perfunctory")] == [
        0,
        0.9,
        0,
        0.1,
    ]


def test_no_sentences_no_verdicts() -> None:
    assert builtin_model(0).judge([]) == []
