"""Where sentences end in mail, and what their words are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toneguard.diagnostics import Span
from toneguard.language import Sentence, cut
from toneguard.reading import read_text


def cut_up(text: str) -> list[Sentence]:
    return list(cut(read_text(text)).sentences)


def texts(text: str) -> list[str]:
    return [" ".join(sentence.span.of(text).split()) for sentence in cut_up(text)]


SENTENCES = [
    ("I am sad. You were kind.", ["I am sad.", "You were kind."]),
    ("I am sad! Really? Yes.", ["I am sad!", "Really?", "Yes."]),
    ("I met Dr. Okafor at St. Mary's. She was kind.", ["I met Dr. Okafor at St. Mary's.", "She was kind."]),
    ("See No. 4 and e.g. the third one. It is short.", ["See No. 4 and e.g. the third one.", "It is short."]),
    ("Is it a no. Fine by me.", ["Is it a no.", "Fine by me."]),
    ("Well... I had hoped for more... truly.", ["Well...", "I had hoped for more... truly."]),
    ("wait… what? ok", ["wait… what?", "ok"]),
    ("It starts at 5 p.m. The room is small.", ["It starts at 5 p.m.", "The room is small."]),
    ("Thanks! 😀 See you.", ["Thanks! 😀", "See you."]),
    ('He said "it is fine." I left.', ['He said "it is fine."', "I left."]),
    ("Really?! No way!!! Ok", ["Really?!", "No way!!!", "Ok"]),
    ("ok so i got it. honestly fine. bye", ["ok so i got it.", "honestly fine.", "bye"]),
    ("Version 3.11 works.Thanks for it.", ["Version 3.11 works.", "Thanks for it."]),
    (
        "I wanted to write to you because the\nletter came today. I am\nsad.",
        ["I wanted to write to you because the letter came today.", "I am sad."],
    ),
    (
        "Three things:\n- the tour\n- the talk\n1. the tea",
        ["Three things:", "the tour", "the talk", "the tea"],
    ),
    (
        "hope ur good\nthe scaffold comes down on monday",
        ["hope ur good", "the scaffold comes down on monday"],
    ),
    (
        "yours of the 22nd inst., the contents of which we note. Thanks.",
        ["yours of the 22nd inst., the contents of which we note.", "Thanks."],
    ),
    ("no stop at the end\n\nnext one", ["no stop at the end", "next one"]),
    ("He wrote “why?” in the margin. I left.", ["He wrote “why?” in the margin.", "I left."]),
    ("Good talk (who set that up?), so I came.", ["Good talk (who set that up?), so I came."]),
    ("It took “max. four hours” to read.", ["It took “max. four hours” to read."]),
    ("He said “no!” I left.", ["He said “no!”", "I left."]),
    ("(It was good.) I left.", ["(It was good.)", "I left."]),
    ("A. B. Smith wrote. I answered.", ["A. B. Smith wrote.", "I answered."]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences_end_where_a_reader_would_end_them(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


WORDS = [
    ("I don't know.", "i do not know"),
    ("I don’t know.", "i do not know"),
    ("i dont know", "i do not know"),
    ("I can't, cannot, won't.", "i can not can not will not"),
    ("I'm sure you've seen it's mine.", "i am sure you have seen it is mine"),
    ("I'd say they'll come.", "i would say they will come"),
    ("im sure youre right", "i am sure you are right"),
    ("didn't did not", "did not did not"),
    ("A take-home test, “fine”.", "a take home test fine"),
    ("Sir/Madam", "sir madam"),
    ("thx, pls tell ur boss", "thanks please tell your boss"),
    ("No – really — no; yes: so", "no — really — no ; yes : so"),
    ("£46 for 3.5 hours", "46 for 3.5 hours"),
    ("I am gonna go", "i am going to go"),
    ("s is a letter and d too", "s is a letter and d too"),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words_are_spelled_as_phrases_compare_them(text: str, expected: str) -> None:
    assert " ".join(word for sentence in cut_up(text) for word in sentence.words) == expected


@pytest.mark.parametrize(
    "text",
    ["- It is sad.", "2. It is sad.", "b) It is sad.", "  * It is sad.", "| It is sad.", "• It is sad."],
)
def test_a_sentence_begins_behind_its_bullet(text: str) -> None:
    assert texts(text) == ["It is sad."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thank you. **Really?** You went.", ["Thank you.", "**Really?**", "You went."]),
        ("Thank you. *That* agency?", ["Thank you.", "*That* agency?"]),
        ("**Thank you.** I see.", ["**Thank you.**", "I see."]),
    ],
)
def test_a_mark_of_emphasis_belongs_to_what_it_touches(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_a_place_does_not_cut_a_word_in_two() -> None:
    text = "It's a pity, you don't know."
    (sentence,) = cut_up(text)
    assert sentence.place(1, 4).of(text) == "It's a pity"
    assert sentence.place(4, 6).of(text) == "you don't"


def test_clauses_begin_after_marks_and_at_connectives() -> None:
    text = "Thank you for the tour, and I hope to see it again; the lathe was great."
    (sentence,) = cut_up(text)
    clauses = {sentence.clause(i, i + 1).of(text) for i in range(len(sentence.words))}
    assert "Thank you for the tour" in clauses
    assert "and I hope to see it again" in {c.rstrip(" ;") for c in clauses}


@given(st.text(alphabet="ab .!?,;:\n'\"()-—…I😀\r\t", max_size=60))
def test_words_lie_inside_their_sentence_and_in_order(text: str) -> None:
    end = 0
    for sentence in cut_up(text):
        assert end <= sentence.span.start < sentence.span.end <= len(text)
        end = sentence.span.end
        for place in sentence.places:
            assert sentence.span.contains(Span(*place))
        assert [place[0] for place in sentence.places] == sorted(place[0] for place in sentence.places)
