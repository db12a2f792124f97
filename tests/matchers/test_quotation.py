"""Words of somebody else's, held up between quotation marks in a sentence of one's own."""

from __future__ import annotations

import pytest

from toneguard.matchers.quotations import held_up

HELD_UP = [
    ('I carried the tent for nine seasons and now I read that I am "not quite canvas".', "not quite canvas"),
    ("On the pier you said “as good as done” and I told my crew to pack the nets.", "as good as done"),
    ('The word "regrettably" stands on six of nine pages and the reason on none of them.', "regrettably"),
]

LET_BE = [
    'You find the dormer "incongruous".',  # what was said, and no more
    'I have read "The Salt Road" twice since you sent it over to the island in May.',  # a title
    "He put it down in the log as “we came about too late for the buoy and knew it”, and that was that.",
    "Nothing stands in quotation marks here, however long the sentence goes on about the boat.",
    "",
]


@pytest.mark.parametrize(("text", "words"), HELD_UP)
def test_a_few_words_in_a_longer_sentence_are_held_up(text: str, words: str) -> None:
    span = held_up(text)
    assert span is not None
    assert text[slice(*span)].strip('"“”') == words


@pytest.mark.parametrize("text", LET_BE)
def test_a_bare_report_a_title_and_a_whole_sentence_are_let_be(text: str) -> None:
    assert held_up(text) is None
