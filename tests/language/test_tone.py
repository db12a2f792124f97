"""The tone model: windows that cover a draft, and verdicts that nothing but the draft can change."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from toneguard.language import Analysis, PhraseBook
from toneguard.language.tone import WINDOW, Tone, ToneModel, builtin_folder, builtin_model, windows
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


def test_what_stands_before_a_last_clause_is_judged_with_its_sentence() -> None:
    head = "My boat has stood in your yard for nineteen winters"
    tones = builtin_model(1).judge(DRAFT, {2: head})
    assert [tone.rest is not None for tone in tones] == [place == 2 for place in range(len(DRAFT))]
    assert tones[2].rest and tones[2].rest.likely["hostile"] < tones[2].likely["hostile"]
    assert [tone.likely for tone in tones] == [tone.likely for tone in builtin_model(1).judge(DRAFT)]


def test_every_sentence_of_several_clauses_is_judged_without_its_last_one() -> None:
    draft = read_text("I waited for weeks, and nobody wrote. I came by; you hid. All was well.")
    analysis = Analysis(draft, PhraseBook([], {}), builtin_model(1))
    tones = map(analysis.tone, analysis.text.sentences)
    assert [bool(tone and tone.rest) for tone in tones] == [True, True, False]


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
