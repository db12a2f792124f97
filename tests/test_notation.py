"""The phrase notation: what is read, and what is refused where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toneguard.notation import (
    Border,
    Choice,
    Gap,
    Lexicon,
    Node,
    NotationError,
    Word,
    captures,
    parse,
    sequences,
)

READ: list[tuple[str, tuple[Node, ...]]] = [
    ("my time", (Word("my"), Word("time"))),
    ("(a|b c)", (Choice(((Word("a"),), (Word("b"), Word("c")))),)),
    ("go [very] far", (Word("go"), Choice(((Word("very"),), ())), Word("far"))),
    ("wast(e|ed)", (Choice(((Word("waste"),), (Word("wasted"),))),)),
    ("favo(u|)r", (Choice(((Word("favour"),), (Word("favor"),))),)),
    ("thank(s)", (Choice(((Word("thanks"),),)),)),
    ("thank[s]", (Choice(((Word("thanks"),), (Word("thank"),))),)),
    ("{numbers} weeks", (Lexicon("numbers"), Word("weeks"))),
    ("{amount:numbers} weeks", (Lexicon("numbers", "amount"), Word("weeks"))),
    ("a ... b", (Word("a"), Gap(6), Word("b"))),
    ("a ...3 b", (Word("a"), Gap(3), Word("b"))),
    ("a {what:...2} b", (Word("a"), Gap(2, "what"), Word("b"))),
    ("^ so $", (Border("^"), Word("so"), Border("$"))),
]

REFUSED = [
    ("", 0, "an empty phrase"),
    ("a (b", 2, "never closed"),
    ("a [b", 2, "never closed"),
    ("a b)", 3, "closes nothing"),
    ("a | b", 2, "closes nothing"),
    ("a {b", 2, "without its partner"),
    ("{A B}", 0, "names no lexicon"),
    ("{:b}", 0, "no name for a capture"),
    ("a ...40 b", 2, "a gap of 40 words"),
    ("a ^ b", 2, "inside a phrase"),
    ("a (b|$)", 5, "inside a phrase"),
    ("[a] ...", 0, "every word may be missing"),
    ("wast(e of|ed)", 0, "holds endings only"),
    ("thank(s| you)", 0, "holds endings only"),
    ("un({good}|fair)", 0, "holds endings only"),
]


@pytest.mark.parametrize(("text", "nodes"), READ)
def test_notation_is_read(text: str, nodes: tuple[Node, ...]) -> None:
    assert parse(text) == nodes


@pytest.mark.parametrize(("text", "offset", "message"), REFUSED)
def test_bad_notation_is_refused_where_it_stands(text: str, offset: int, message: str) -> None:
    with pytest.raises(NotationError, match=message) as caught:
        parse(text)
    assert caught.value.offset == offset


@given(st.text(alphabet="ab .|()[]{}^$:3", max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        assert parse(text)
    except NotationError as error:
        assert 0 <= error.offset <= len(text)


def test_captures_are_collected_from_every_branch() -> None:
    assert captures(parse("({a:numbers} weeks|a {b:...2} time)")) == {"a", "b"}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("a b", 1),
        ("(a|b|c)", 1),
        ("(a|b c)", 2),
        ("[a]", 1),
        ("x [a b]", 2),
        ("(a b|c d) (e f|g h)", 4),
        ("{words}", 2),
    ],
)
def test_sequences_counts_what_a_phrase_stands_for(text: str, count: int) -> None:
    tree = parse(text) if text != "[a]" else parse("x [a]")
    assert sequences(tree, {"words": ["one", "two", "a few"]}) == count
