"""Tokens: spaCy's, whatever stands around a word and whatever a word is made of."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from toneguard.evaluation import read_cases
from toneguard.language.tokenizer import Tokenizer, TokenizerRules, read_tokenizer_rules, tokenizer
from toneguard.language.words import split, straighten, tokens_of

CORPUS = Path(__file__).parents[2] / "corpus"
BLANK = spacy.blank("en")

RUNS = [
    *("Dear", "don't", "dont", "I'm", "o'clock", "Mr.", "a.m.", "3pm", "U.S.", "C++", "...", "…", "--", "—"),
    *("(so", "it)", "half-hour", "£1,200", "50%", "well,", '"quite"', "no!!", "ann@example.org", "3.30"),
    *("https://example.org/a?b=c.", "either/or", "’s", "naïve", "日本", "😀", "#2", "e.g.", "Ph.D.", "it's"),
]
SPACES = [" ", "  ", "\t", "\u3000", "\xa0 "]


def by_spacy(text: str) -> Iterator[tuple[str, int, int, bool, bool]]:
    """What spaCy makes of the whole text, in the form of `Token`."""
    after = False
    for token in BLANK.make_doc(text):
        end = token.idx + len(token.text)
        if not token.text.isspace():
            yield token.text, token.idx, end, after, bool(token.whitespace_)
        after = bool(token.whitespace_) or token.text.isspace()


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(RUNS), st.sampled_from(SPACES)), max_size=8))
def test_a_text_has_the_tokens_that_spacy_finds_in_it(pieces: list[tuple[str, str]]) -> None:
    text = straighten("".join(run + space for run, space in pieces))
    assert [token[:5] for token in tokens_of(text)] == list(by_spacy(text))


def test_the_drafts_of_the_corpus_have_the_tokens_that_spacy_finds_in_them() -> None:
    for case in read_cases(CORPUS, "dev"):
        assert [token[:5] for token in tokens_of(case.text)] == list(by_spacy(case.text))


def test_a_word_and_a_word_with_a_mark_are_cut_as_spacy_cuts_them() -> None:
    texts = (case.text for case in read_cases(CORPUS, "train"))
    words = {word.strip(".,;:!?") for text in texts for word in straighten(text).split()}
    exceptions = {rule.strip(".") for rule in tokenizer().special} | {"naïve", "É", "ß", "ª", "日本"}
    words |= {shape(word) for word in exceptions for shape in (str, str.lower, str.upper, str.title)}
    for word in filter(str.isalpha, words):
        for run in (word + mark for mark in ("", *".,;:!?")):
            assert tokenizer().cut(run) == by_spacy_alone(run)


def by_spacy_alone(run: str) -> tuple[str, ...]:
    return tuple(map(str, BLANK.make_doc(run)))


PIECES = st.one_of(
    st.sampled_from(sorted(tokenizer().special)),
    st.sampled_from(RUNS),
    st.text(alphabet="abcXYZ019.,:;!?-–—…'\"()[]{}<>/\\@#$£€%&*+=_~^|é日①😀“”°", min_size=1, max_size=4),
)


@settings(max_examples=1500, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=4))
def test_a_run_of_any_characters_is_cut_as_spacy_cuts_it(pieces: list[str]) -> None:
    run = "".join("".join(pieces).split())
    assert not run or tokenizer().cut(run) == by_spacy_alone(run)


def test_every_exception_is_cut_as_spacy_cuts_it_between_marks_too() -> None:
    for run in tokenizer().special:
        for dressed in (run, f"({run}", f"{run},", f"“{run}”", f"{run}/{run}", f"*{run}*"):
            if not any(map(str.isspace, dressed)):
                assert tokenizer().cut(dressed) == by_spacy_alone(dressed)


def test_rules_that_were_kept_are_the_rules() -> None:
    rules = read_tokenizer_rules()
    kept, run = TokenizerRules.restored(json.loads(json.dumps(rules))), "(c'mon:-)"
    assert kept is not None
    assert Tokenizer(kept).cut(run) == Tokenizer(rules).cut(run) == by_spacy_alone(run)


@pytest.mark.parametrize("kept", [None, {}, [], ["", ""], ["", "", "", "", {}, {}, []]])
def test_anything_else_that_was_kept_is_not_taken_for_rules(kept: object) -> None:
    assert TokenizerRules.restored(kept) is None


def test_tokens_have_their_places_in_the_text() -> None:
    text = "  I don't (really) mind... it's £5. "
    tokens = tokens_of(text)
    assert "".join(token.text for token in tokens) == "".join(text.split())
    assert all(text[token.start : token.end] == token.text for token in tokens)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("don't", ("do", "not")),
        ("don’t", ("do", "not")),
        ("We're", ("we", "are")),
        ("u", ("you",)),
        ("e-mail", ("e", "mail")),
        ("“Well”", ("well",)),
    ],
)
def test_words_are_spelled_as_phrases_compare_them(text: str, words: tuple[str, ...]) -> None:
    assert split(text) == words
