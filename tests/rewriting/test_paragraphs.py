"""What rewrites leave behind in their paragraphs."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toneguard.diagnostics import Grade, Rewrite, Span
from toneguard.reading import read_text
from toneguard.rewriting import apply, in_paragraphs
from toneguard.rewriting.place import without

_MARKED = re.compile(r"\[([^\[\]|]*)(?:\|([^\[\]]*))?\]")


def rewritten(marked: str) -> str:
    """The text with each [old|new] rewritten and each [old] left out, in its paragraph."""
    plain, spans = "", []
    end = 0
    for found in _MARKED.finditer(marked):
        plain += marked[end : found.start()]
        spans.append((Span(len(plain), len(plain) + len(found[1])), found[2]))
        plain += found[1]
        end = found.end()
    plain += marked[end:]
    rewrites = [Rewrite(span if new else without(plain, span), new or "", Grade.OFFER) for span, new in spans]
    return apply(plain, in_paragraphs(read_text(plain), rewrites))


WRAPPED = """\
Dear Ana,

Thank you for the hour in the yard, and for the coffee afterwards. [Then
you forgot all about me, as you people have always done to me.|I had hoped to hear from you.] The
keys are with the porter, in the drawer on the left.

This paragraph is
short
on purpose.

> You were not chosen, and
> that is all.

Sam
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Hi Ana,\n\nOne is here. [Two goes.] [Three goes.]\n\nSam\n", "Hi Ana,\n\nOne is here.\n\nSam\n"),
        ("Hi Ana,\n\n[Two goes.] [Three goes.]\n\nFour stays.\n\nSam\n", "Hi Ana,\n\nFour stays.\n\nSam\n"),
        ("Hi Ana,\n\nFour stays.\n\n[Two goes.] [Three goes.]\n\nSam\n", "Hi Ana,\n\nFour stays.\n\nSam\n"),
        ("Hi Ana,\r\n\r\n[Two goes.]\r\n\r\nFour.\r\n\r\nSam\r\n", "Hi Ana,\r\n\r\nFour.\r\n\r\nSam\r\n"),
        ("Hi Ana,\n\n[You lied.] But the tea was good.\n\nSam\n", "Hi Ana,\n\nThe tea was good.\n\nSam\n"),
        ("Hi Ana,\n\n[You lied.] However, the tea is hot.\n\nSam\n", "Hi Ana,\n\nThe tea is hot.\n\nSam\n"),
        ("Hi Ana,\n\n[You lied.] I liked the tea tho.\n\nSam\n", "Hi Ana,\n\nI liked the tea.\n\nSam\n"),
        ("Hi Ana,\n\n[You lied.] Though, the tea is hot.\n\nSam\n", "Hi Ana,\n\nThe tea is hot.\n\nSam\n"),
        ("Hi Ana,\n\n[You lied.] Me too.\n\nSam\n", "Hi Ana,\n\nMe too.\n\nSam\n"),
        ("Hi Ana,\n\n[You lied.] Also I liked it.\n\nSam\n", "Hi Ana,\n\nI liked it.\n\nSam\n"),
        ("hi ana\n\n[u lied.] but the tea was good\n\nsam\n", "hi ana\n\nthe tea was good\n\nsam\n"),
        ("Hi Ana,\n\n[You lied.] So far it rains.\n\nSam\n", "Hi Ana,\n\nSo far it rains.\n\nSam\n"),
        ("Hi Ana,\n\n[You lied.|It hurt.] But go on.\n\nSam\n", "Hi Ana,\n\nIt hurt. But go on.\n\nSam\n"),
        ("Hi Ana,\n\n[You lied.] [But you did.] So I left.\n\nSam\n", "Hi Ana,\n\nI left.\n\nSam\n"),
        ("Hi Ana,\n\n- [You lied.]\n- The tea was good.\n\nSam\n", "Hi Ana,\n\n- The tea was good.\n\nSam\n"),
        ("one\n[two is long enough to go]\nthree\n", "one\nthree\n"),
        ("Hi Ana, [you lied.]\n\nThe tea was good.\n\nSam\n", "Hi Ana,\n\nThe tea was good.\n\nSam\n"),
        ("Hi,\n\n1. tea\n2. [lies]\n3. rum\n\nSam\n", "Hi,\n\n1. tea\n2. rum\n\nSam\n"),
        ("Hi,\n\n1. tea\n2. [lies]\n\nSam is in.\n\nSam\n", "Hi,\n\ntea\n\nSam is in.\n\nSam\n"),
        ("Hi,\n\nYou may:\n1. [lie]\n2. go\n\nSam\n", "Hi,\n\nYou may:\n1. go\n\nSam\n"),
        (
            "Hi,\r\n\r\nSend:\r\n1. tea; and\r\n2. [lies]\r\n\r\nI am in.\r\n\r\nSam\r\n",
            "Hi,\r\n\r\nSend:\r\n1. tea.\r\n\r\nI am in.\r\n\r\nSam\r\n",
        ),
        ("Hi,\n\n[Here:]\n- [lies]\n- [more]\n\nI am in.\n\nSam\n", "Hi,\n\nI am in.\n\nSam\n"),
        ("Hi,\n\nHere:\n- tea\n- [lies]\n\nI am in.\n\nSam\n", "Hi,\n\nHere:\n- tea\n\nI am in.\n\nSam\n"),
        # what joined a paragraph to the one above goes with that
        ("Hi,\n\n[You lied.]\n\nBut the tea was good.\n\nSam\n", "Hi,\n\nThe tea was good.\n\nSam\n"),
        ("Hi,\n\nI am in. [You lied.]\n\nBut go on.\n\nSam\n", "Hi,\n\nI am in.\n\nBut go on.\n\nSam\n"),
        ("Hi,\n\n[You lied.] [You did.]\n\nBut I left.\n\nSam\n", "Hi,\n\nI left.\n\nSam\n"),
        ("Hi,\n\n[You lied.] [You did.]\n\nStill, I left.\n\nSam\n", "Hi,\n\nStill, I left.\n\nSam\n"),
        ("Hi,\n\n[You lied.]\n\nCredit where it's due, I won.\n\nSam\n", "Hi,\n\nI won.\n\nSam\n"),
        ("Hi,\n\n[You lied.] But [he did.|so did he.]\n\nSam\n", "Hi,\n\nSo did he.\n\nSam\n"),
        ("Hi,\n\nI am in. [You lied.] Also he won.\n\nSam\n", "Hi,\n\nI am in. Also he won.\n\nSam\n"),
        ("Hi,\n\n[You lied.] I may come as well.\n\nSam\n", "Hi,\n\nI may come as well.\n\nSam\n"),
        ("Hi,\n\n[You lied.] In particular, I won.\n\nSam\n", "Hi,\n\nI won.\n\nSam\n"),
        ("Hi,\n\n[You lied.] He is in, by the way.\n\nSam\n", "Hi,\n\nHe is in.\n\nSam\n"),
        ("Hi,\n\n[You lied.] Other than that, I won.\n\nSam\n", "Hi,\n\nI won.\n\nSam\n"),
        ("Hi,\n\n[You lied.]\n\nThat aside, I won.\n\nSam\n", "Hi,\n\nI won.\n\nSam\n"),
        ("Hi,\n\n1. tea\n3. [lies]\n4. rum\n\n1. ale\n\nSam\n", "Hi,\n\n1. tea\n3. rum\n\n1. ale\n\nSam\n"),
    ],
)  # fmt: skip
def test_nothing_dangles_and_nothing_is_left_empty(before: str, after: str) -> None:
    assert rewritten(before) == after


@pytest.mark.parametrize(
    ("behind", "left"),
    [
        ("It was kind of you to call as well, Bo.", "It was kind of you to call, Bo."),
        ("thanks for the lift tho, it was late", "thanks for the lift, it was late"),
        ("Good luck with the yard anyway!", "Good luck with the yard!"),
        ("I liked the yard and the tea as well.", "I liked the yard and the tea as well."),
        ("I liked the yard as well as the tea.", "I liked the yard as well as the tea."),
        ("Your man said so by post as well.", "Your man said so by post as well."),
        ("I would have gone there anyway.", "I would have gone there anyway."),
        ("I want the key back though, as I am in.", "I want the key back though, as I am in."),
        ("In the meantime, I am in.", "In the meantime, I am in."),
    ],
)
def test_thanks_lose_what_joined_them_to_what_goes(behind: str, left: str) -> None:
    assert rewritten(f"Hi Ana,\n\n[You lied.] {behind}\n\nSam\n") == f"Hi Ana,\n\n{left}\n\nSam\n"
    kept = f"I am in. {behind}"  # there is still something to add to
    assert rewritten(f"Hi Ana,\n\nI am in. [You lied.] {behind}\n\nSam\n") == f"Hi Ana,\n\n{kept}\n\nSam\n"


def test_a_wrapped_paragraph_is_wrapped_again_and_no_other() -> None:
    assert rewritten(WRAPPED) == (
        "Dear Ana,\n\n"
        "Thank you for the hour in the yard, and for the coffee afterwards. I\n"
        "had hoped to hear from you. The keys are with the porter, in the drawer\n"
        "on the left.\n\n"
        "This paragraph is\nshort\non purpose.\n\n"
        "> You were not chosen, and\n> that is all.\n\nSam\n"
    )


def test_what_is_put_in_stays_where_all_before_it_goes_over_paragraphs() -> None:
    text = "Hi Ana,\n\nYou lied.\n\nYou cheated. You lied again.\n\nSam\n"
    first, last = text.index("You lied."), text.index("\n\nSam")
    gone = [
        Rewrite(Span(first, last), "", Grade.OFFER),
        Rewrite(Span(last, last), " Thank you.", Grade.OFFER),
    ]
    assert apply(text, in_paragraphs(read_text(text), gone)) == "Hi Ana,\n\nThank you.\n\nSam\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # lines that no full stop ends, one of which is only half cut
        ("hi ana\n\n[you lied. ]JOSH\n\nok bye then\n\nsam\n", "hi ana\n\nJOSH\n\nok bye then\n\nsam\n"),
        ("hi ana\n\n[you lied.] [JOSH|]\n\nthe tea is in\n\nsam\n", "hi ana\n\nthe tea is in\n\nsam\n"),
        # a first line that is a sentence
        ("[are you serious|]\nthe pass is on my desk\nSam\n", "the pass is on my desk\nSam\n"),
        # a postscript
        ("Hi,\n\nI am in.\n\nSam\n\n[P.S. You lied.]\n", "Hi,\n\nI am in.\n\nSam\n"),
        ("Hi,\n\nI am in.\n\nSam\n\n[P.S. You lied.]", "Hi,\n\nI am in.\n\nSam\n"),
        ("Hi,\r\n\r\nI am in.\r\n\r\nSam\r\n\r\n[P.S. You lied.]\r\n", "Hi,\r\n\r\nI am in.\r\n\r\nSam\r\n"),
        # two blank lines that were there before stay
        ("Hi,\n\nI am in. [You lied.]\n\n\nBye then.\n\nSam\n", "Hi,\n\nI am in.\n\n\nBye then.\n\nSam\n"),
        ("Hi,\n\n\nI am in. [You lied.]\n\nSam\n\n\n", "Hi,\n\n\nI am in.\n\nSam\n\n\n"),
    ],
)  # fmt: skip
def test_no_blank_line_is_left_where_none_was(before: str, after: str) -> None:
    assert rewritten(before) == after


def test_flowed_lines_keep_their_space_and_their_line_ends() -> None:
    before = (
        "Hi Ana,\r\n\r\nThe keys are with the porter, in the drawer on the \r\n"
        "left. [You lied to us all.|It hurt.] The scaffold comes down \r\non Monday.\r\n"
    )
    assert rewritten(before) == (
        "Hi Ana,\r\n\r\nThe keys are with the porter, in the drawer on the \r\n"
        "left. It hurt. The scaffold comes down on Monday.\r\n"
    )


def test_an_item_of_a_list_keeps_its_mark_and_its_indent() -> None:
    before = (
        "Hi Ana,\n\n"
        "- The keys are with the porter, in the drawer on the left, and\n"
        "  the badge. [You lied to everybody in the house and in the yard.|It hurt.]\n"
        "- The scaffold comes down on Monday.\n"
    )
    assert rewritten(before) == before.replace(
        "[You lied to everybody in the house and in the yard.|It hurt.]", "It hurt."
    )


def test_the_gap_under_a_list_stays_where_its_last_item_goes() -> None:
    before = "Hi Ana,\n\nPlease send:\n\n* the form\n[* You lied.|]\n\nThe gate is open.\n"
    assert rewritten(before) == "Hi Ana,\n\nPlease send:\n\n* the form\n\nThe gate is open.\n"
    before = "Hi Ana,\n\nPlease send:\n(i) the form;\n(ii) [You lied.|]\n(iii) the keys.\n\nBye.\n"
    assert rewritten(before) == "Hi Ana,\n\nPlease send:\n(i) the form;\n(iii) the keys.\n\nBye.\n"


SENTENCES = st.sampled_from(
    [
        "The keys are with Ann.",
        "But it rained.",
        "So we left!",
        "Also, the tea was good.",
        "However it went on?",
    ]
)


@given(
    st.lists(st.lists(st.tuples(SENTENCES, st.booleans()), min_size=1, max_size=4), min_size=1, max_size=3),
    st.sampled_from(["\n", "\r\n"]),
)
def test_cuts_never_lose_a_sentence_that_stays(
    paragraphs: list[list[tuple[str, bool]]], newline: str
) -> None:
    marked = f"{newline * 2}".join(
        " ".join(f"[{words}]" if goes else words for words, goes in paragraph) for paragraph in paragraphs
    )
    text = rewritten(f"Hi Bo,{newline * 2}{marked}{newline * 2}Sam{newline}")
    kept = sum(not goes for paragraph in paragraphs for _, goes in paragraph)
    assert len(re.findall(r"[.!?](?=\s)", text)) == kept
    assert text.startswith("Hi Bo,") and text.rstrip().endswith("Sam")
    assert not re.search(r"[ \t]\r?\n|  |\n\n\n", text.replace("\r\n", "\n"))
