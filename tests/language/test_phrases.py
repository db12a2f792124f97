"""Phrases over the words of sentences: what they match and what they keep."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from toneguard import notation
from toneguard.language import PhraseBook, cut
from toneguard.language.automaton import Automaton
from toneguard.language.keys import keys_of_sentence, rarest_keys
from toneguard.reading import read_text

LEXICONS = {
    "numbers": ["four", "three", "twenty two"],
    "soft": ["quite", "very", "very very"],
    "verbs": ["wast(e|ed|ing)"],
}

FOUND = [
    ("wasting my time", "You are wasting my time.", "wasting my time"),
    ("wasting my time", "You are Wasting\nmy time.", "Wasting\nmy time"),
    ("do not know", "I don’t know.", "don’t know"),
    ("don't know", "I do not know.", "do not know"),
    ("I am sad", "I'm sad", "I'm sad"),
    ("please reconsider", "So please, reconsider this.", "please, reconsider"),
    ("{verbs} {n:numbers} weeks", "wasted twenty two weeks", "wasted twenty two weeks"),
    ("{verbs} {n:numbers} weeks", "wasted three weeks", "wasted three weeks"),
    ("[{soft}] sad", "I am very very sad", "very very sad"),
    ("[{soft}] sad", "I am sad", "sad"),
    ("good luck ... someone", "good luck with finding someone", "good luck with finding someone"),
    ("^ thank you $", "Thank you!", "Thank you"),
    ("(as|like) I (said|told you)", "as I told you", "as I told you"),
    ("take-home", "the take home test", "take home"),
    ("a disgrace", "He said it was fine, but it is a disgrace.", "a disgrace"),
    ("a disgrace", "You said it was a disgrace.", "a disgrace"),
    ("a disgrace", "Everyone says it is a disgrace.", "a disgrace"),
    ("as good as mine", "Your foreman said it was as good as mine.", "as good as mine"),
    ("silly me", "I had already told my mother, silly me.", "silly me"),
    ("real classy", "It went up before anyone told us, real classy.", "real classy"),
    ("told me I was", "Your colleague told me I was the one.", "told me I was"),
    ("I thank you", "Your warden told me at the door, for which I thank you.", "I thank you"),
    ("a disgrace", "The referee wrote a page, for which I'd say it is a disgrace.", "a disgrace"),
]

NOT_FOUND = [
    ("wasting my time", "You are wasting. My time is short."),
    ("good luck ...2 someone", "good luck with finding me someone"),
    ("good luck ... someone", "good luck; tell someone"),
    ("good luck ... someone", "good luck — tell someone"),
    ("^ thank you", "I thank you"),
    ("thank you $", "thank you Anna"),
    ("the best", 'She said "you were the best we had" to me.'),
    ("the best", "> you were the best"),
    ("a disgrace", "He said the decision was a disgrace and that it hurt."),
    ("a disgrace", "The client called it a disgrace."),
]


def find(phrase: str, text: str) -> list[str]:
    book = PhraseBook([phrase], LEXICONS)
    found = [
        hit for sentence in cut(read_text(text)).sentences for hit in book.scan(sentence).get(phrase, ())
    ]
    return [hit.span.of(text) for hit in found]


@pytest.mark.parametrize(("phrase", "text", "match"), FOUND)
def test_phrase_is_found(phrase: str, text: str, match: str) -> None:
    assert find(phrase, text) == [match]


@pytest.mark.parametrize(("phrase", "text"), NOT_FOUND)
def test_phrase_is_not_found(phrase: str, text: str) -> None:
    assert find(phrase, text) == []


@pytest.mark.parametrize(
    ("phrase", "text", "kept"),
    [
        ("{verbs} {n:numbers} weeks", "wasted twenty two weeks", {"n": "twenty two"}),
        ("luck with {what:...3} now", "good luck with all of that now", {"what": "all of that"}),
        ("luck with {what:...3} now", "good luck with\nthat now", {"what": "that"}),
        ("({n:numbers}|some) weeks", "some weeks", {}),
    ],
)
def test_captures_are_kept_as_the_draft_spells_them(phrase: str, text: str, kept: dict[str, str]) -> None:
    book = PhraseBook([phrase], LEXICONS)
    (hit,) = [h for s in cut(read_text(text)).sentences for h in book.scan(s)[phrase]]
    assert {capture.name: capture.text for capture in hit.captures(text)} == kept


def test_a_phrase_is_found_wherever_its_anchor_stands() -> None:
    """Every phrase of the table together in one book finds what it finds alone."""
    book = PhraseBook([phrase for phrase, _, _ in FOUND], LEXICONS)
    for phrase, text, match in FOUND:
        hits = [
            hit for sentence in cut(read_text(text)).sentences for hit in book.scan(sentence).get(phrase, ())
        ]
        assert [hit.span.of(text) for hit in hits] == [match]


@pytest.mark.parametrize(
    ("phrase", "text", "match"),
    [
        ("demand [that|my] ...2", "I demand my money back", "demand my money back"),
        ("thanks ...2 for ...3 trip", "thanks for it, for the long trip", "thanks for it, for the long trip"),
        ("a ...1 b ...1 c", "a x b b c", "a x b b c"),
    ],
)  # fmt: skip
def test_gaps_share_the_words_between_them_in_whatever_way_fits(phrase: str, text: str, match: str) -> None:
    assert find(phrase, text) == [match]


WORDS = st.lists(st.sampled_from(["a", "b", "c", "d", ";"]), min_size=1, max_size=9)
PHRASE = st.recursive(
    st.sampled_from(["a", "b", "c", "a b", "...2", "{soft}"]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(" ".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda them: f"({'|'.join(them)})"),
        inner.map(lambda it: f"[{it}]"),
    ),
    max_leaves=6,
)


def spelled_out(nodes: Sequence[notation.Node]) -> set[tuple[str, ...]]:
    """Every sequence of the words above that a phrase stands for, by the definition of the notation."""
    ways: set[tuple[str, ...]] = {()}
    for node in nodes:
        ways = {before + way for before in ways for way in _ways(node)}
    return ways


def _ways(node: notation.Node) -> set[tuple[str, ...]]:
    if isinstance(node, notation.Gap):
        return {way for width in range(node.width + 1) for way in product("abcd", repeat=width)}
    if isinstance(node, notation.Lexicon):
        return {tuple(entry.split()) for entry in ("b", "c d")}
    if isinstance(node, notation.Choice):
        return {way for alternative in node.alternatives for way in spelled_out(alternative)}
    assert isinstance(node, notation.Word)
    return {(node.text,)}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(PHRASE, WORDS)
def test_an_automaton_finds_what_the_notation_says(phrase: str, words: list[str]) -> None:
    try:
        tree = notation.parse(phrase)
    except notation.NotationError:
        assume(False)
    ways = spelled_out(tree)
    places = [(start, end) for start in range(len(words)) for end in range(start + 1, len(words) + 1)]
    expected = {(start, end) for start, end in places if tuple(words[start:end]) in ways}
    lexicons = {"soft": ["b", "c d"]}
    assert set(Automaton(phrase, lexicons).stretches(words)) == expected
    if expected:  # whatever stands in a sentence is not ruled out by its keys
        keys = keys_of_sentence(words)
        assert all(not needed.isdisjoint(keys) for needed in rarest_keys(phrase, lexicons))
