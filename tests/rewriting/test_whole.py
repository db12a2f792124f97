"""Rewrites that know of each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from toneguard.diagnostics import Confidence, Finding, Grade, Rewrite, Severity, Span
from toneguard.reading import read_text
from toneguard.rewriting import choose, little_is_left, outline
from toneguard.rewriting.moves import moves_of


def place(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def finding(text: str, excerpt: str, *texts: str, grade: Grade = Grade.OFFER) -> Finding:
    """A finding on a sentence, from any kind of rule, with these rewrites."""
    start = text.index(excerpt)
    span = Span(start, start + len(excerpt))
    rewrites = [_rewrite(text, span, new, grade) for new in texts]
    return Finding(
        rule="house/any",
        category="house",
        severity=Severity.WARNING,
        confidence=Confidence.HIGH,
        span=span,
        line=1,
        column=1,
        excerpt=excerpt,
        message="",
        why="",
        rewrites=tuple(rewrites),
    )


def _rewrite(text: str, span: Span, new: str, grade: Grade) -> Rewrite:
    """`new` for the whole place; with "new|old" for the words `old` alone."""
    new, _, old = new.partition("|")
    start = text.index(old, span.start) if old else span.start
    return Rewrite(Span(start, start + len(old)) if old else span, new, grade)


def chosen(text: str, *findings: Finding, least: Grade = Grade.OFFER) -> list[str]:
    return [choice.rewrite.text for choice in choose(read_text(text), findings, least=least)]


THANKS = "Thank you for letting me know."
SORRY = "I was sorry to hear it."
ADVICE = "Is there one thing you would have me work on?"


def test_two_sentences_may_begin_with_the_same_letter() -> None:
    text = "Hi,\n\nAs I said, the van is here. As I said twice, the crane is booked.\n\nSam\n"
    first = finding(text, "As I said, the van is here.", "T|As I said, t", "")
    second = finding(text, "As I said twice, the crane is booked.", "T|As I said twice, t", "")
    assert chosen(text, first, second) == ["T", "T"]


def test_what_is_left_out_is_nothing_to_lean_on() -> None:
    text = "Hi Ana,\n\nI hope you are well. Apologies for any delay.\n\nThe lamp is here.\n\nSam\n"
    late = finding(text, "Apologies for any delay.", "I am sorry about that.", "")
    assert chosen(text, late) == ["I am sorry about that."]
    assert chosen(text, finding(text, "I hope you are well.", ""), late) == ["", ""]


@pytest.mark.parametrize(
    ("body", "faults", "expected"),
    [
        # two complaints do not become the same sentence, nor the same regret twice
        ("You lied. You cheated.", {"You lied.": [SORRY], "You cheated.": [SORRY]}, [SORRY, ""]),
        (
            "You lied. You cheated.",
            {"You lied.": [SORRY], "You cheated.": ["I was disappointed.", "This hurt."]},
            [SORRY, "This hurt."],
        ),
        # a draft that thanks already does not thank again
        ("Thanks for the tea. Thank you for your time.", {"Thank you for your time.": [THANKS]}, [""]),
        # what asks already does not ask again
        (f"Any feedback? {ADVICE}", {"Any feedback?": [ADVICE]}, [""]),
        # a plain question for reasons does not go unasked
        (
            "The job went to Bo. Could you explain how you chose?",
            {"Could you explain how you chose?": ["", ADVICE]},
            [ADVICE],
        ),
        ("Can you even read?", {"Can you even read?": ["", ADVICE]}, [""]),
        # all thanks would go: one of them thanks
        (
            "Your letter came. Thank you for your time. Thank you for all.",
            {"Thank you for your time.": ["", THANKS], "Thank you for all.": [""]},
            [THANKS, ""],
        ),
        # thanks that stay beside the fault are thanks
        (
            "Thank you for the tea, and you lied. Thank you for all.",
            {"Thank you for the tea, and you lied.": ["|, and you lied"], "Thank you for all.": ["", THANKS]},
            ["", ""],
        ),
        # what keeps a fact goes before what loses one
        (
            "You lost box 14 and my trust.",
            {"You lost box 14 and my trust.": ["This hurt.", "It was about box 14."]},
            ["It was about box 14."],
        ),
    ],
)
def test_a_draft_does_nothing_twice(body: str, faults: dict[str, Sequence[str]], expected: list[str]) -> None:
    text = f"Dear Ana,\n\n{body}\n\nSam\n"
    assert chosen(text, *(finding(text, fault, *texts) for fault, texts in faults.items())) == expected


@pytest.mark.parametrize(
    ("stock", "thanks"),
    [
        (
            "Thank you for considering my application to the Small Harvest Fund.",
            "Thank you for letting me know about my application to the Small Harvest Fund.",
        ),
        (
            "Thank you for considering me for the post of Station Chef at Halley, and for your time.",
            "Thank you for letting me know about the post of Station Chef at Halley.",
        ),
        ("Thank you for considering the post of Clerk in your esteemed firm.", THANKS),
        ("Thank you for considering my application.", THANKS),
    ],
)
def test_thanks_for_the_news_name_what_only_a_stock_phrase_named(stock: str, thanks: str) -> None:
    text = f"Dear Ana,\n\nI had your letter. {stock} The tests went well.\n\nSam\n"
    assert chosen(text, replace(finding(text, stock, THANKS), category="perfunctory")) == [thanks]


def test_greeting_and_sign_off_always_stay() -> None:
    text = "Dear Sirs,\n\nThe keys are here.\n\nYours,\nSam\n"
    assert chosen(text, finding(text, "Dear Sirs,", "")) == []
    assert chosen(text, finding(text, "Dear Sirs,", "", "Hello,")) == ["Hello,"]
    assert chosen(text, finding(text, "Yours,\nSam", "")) == []


@pytest.mark.parametrize(
    ("grade", "least", "taken"),
    [
        (Grade.SAFE, Grade.SAFE, True),
        (Grade.OFFER, Grade.SAFE, False),
        (Grade.OFFER, Grade.OFFER, True),
        (Grade.SHOW, Grade.OFFER, False),
        (Grade.SHOW, Grade.SHOW, True),
    ],
)
def test_only_rewrites_that_are_sure_enough_are_taken(grade: Grade, least: Grade, taken: bool) -> None:
    text = "Hi Ana,\n\nYou lied. The keys are here.\n\nSam\n"
    assert bool(chosen(text, finding(text, "You lied.", SORRY, grade=grade), least=least)) is taken


def test_a_finding_without_rewrites_is_left_alone() -> None:
    text = "Hi Ana,\n\nYou lied. The keys are here.\n\nSam\n"
    assert chosen(text, finding(text, "You lied.")) == []


@pytest.mark.parametrize(
    ("sentence", "moves"),
    [
        ("Thank you for the tour.", {"thanks"}),
        ("I’m disappointed, I admit.", {"disappointment"}),
        ("I'd be glad to hear what would have made the difference.", {"advice"}),
        ("The keys are with the porter.", set()),
        ("We would be grateful to know the motives.", set()),
        ("I am grateful to you.", {"thanks"}),
        ("I am grateful above all that Bo read it.", {"thanks"}),
    ],
)
def test_moves(sentence: str, moves: set[str]) -> None:
    assert moves_of(sentence) == moves


BEFORE = read_text(
    "Dear Ms Okafor,\n\nYou people wasted my month with that interview for the Night Porter role at Corvane. "
    "Even Ros and Bilal laughed at me in the yard. Nobody should ever work for you, and so I say.\n\nSam\n"
)


def test_a_draft_of_which_little_is_left_gets_an_outline_of_its_own_facts() -> None:
    after = read_text("Dear Ms Okafor,\n\nI was sorry to hear it.\n\nSam\n")
    assert little_is_left(BEFORE, after)
    points = "\n".join(outline(BEFORE, after, None))
    assert "Ms Okafor" in points and "Ros" in points and "Bilal" in points
    assert not any(mark in points for mark in "[]{}<>_")


def test_an_outline_keeps_no_sentence_in_which_a_fault_stood_or_stands() -> None:
    said = "I have never seen such lazy work from a funding body. How good to hear it. It was 9 May in Hull."
    before = read_text(f"Dear Ms Okafor,\n\n{said}\n\nSam\n")
    after = read_text(f"Hello,\n\n{said} The parcel is lost.\n\nSam\n")

    def kept(*faults: tuple[str, str]) -> str:
        before_spans = [place(before.text, words) for words, _ in faults]
        after_spans = [place(after.text, words) for _, words in faults]
        points = outline(before, after, None, (before_spans, after_spans))
        return "".join(it for it in points if it.startswith("Keep what is good already"))

    assert "never seen such lazy work" in kept()
    assert "It was 9 May in Hull." in kept(("lazy", "How good"))
    assert "The parcel is lost." in kept(("lazy", "9 May"), ("How", "How"))
    assert not kept(("lazy", "9 May"), ("How", "The parcel"))


def test_an_outline_quotes_a_sentence_whole_whatever_stops_stand_in_it() -> None:
    before = read_text("Dear Mr Holt,\n\nYou owe me £84.60 for the heater. Your lot are thieves.\n\nSam\n")
    after = read_text("Dear Mr Holt,\n\nYou owe me £84.60 for the heater.\n\nSam\n")
    (quoted,) = [it for it in outline(before, after, None) if it.startswith("Keep what is good already")]
    assert "“You owe me £84.60 for the heater.”" in quoted


@pytest.mark.parametrize(
    ("rest", "little"),
    [
        ("Saw the new rota.", True),
        ("Ok, got your message.", True),
        ("I have read your letter.", True),
        ("Got the keys.", False),
        ("Saw the new rota, and Monday suits me.", False),
    ],
)
def test_a_word_of_the_news_alone_is_too_little(rest: str, little: bool) -> None:
    assert little_is_left(BEFORE, read_text(f"Dear Ms Okafor,\n\n{rest}\n\nSam\n")) is little


def test_a_short_draft_that_says_something_is_not_too_little() -> None:
    after = read_text("Dear Ms Okafor,\n\nPlease send the badge to 14 Mill Lane.\n\nSam\n")
    assert not little_is_left(BEFORE, after)
    assert not little_is_left(after, after)


def test_thanks_of_the_drafts_own_go_before_thanks_that_are_put_in() -> None:
    text = "Dear Ana,\n\nThanks for the tea, such as it was. The keys are here.\n\nSam\n"
    start = text.index("Thanks")
    lack = replace(finding(text, "Thanks", THANKS), span=Span(start, start), excerpt="")
    lack = replace(lack, rewrites=(Rewrite(Span(start, start), f"{THANKS} ", Grade.OFFER),))
    own = finding(text, "Thanks for the tea, such as it was.", "Thank you for the tea.")
    assert chosen(text, lack, own) == ["Thank you for the tea."]


@pytest.mark.parametrize(
    ("sour", "stock"),
    [
        ("I am done being nice about this.", "I am upset about this, I admit."),  # says no feeling
        ("Hope you sleep well.", "I was disappointed."),
        ("Good luck finding another mug.", "I wish you well."),
    ],
)
def test_no_feeling_and_no_wish_is_put_in_that_the_writer_never_voiced(sour: str, stock: str) -> None:
    text = f"Hi Kit,\n\nThe tent is torn. {sour} Bring the big one.\n\nMel\n"
    assert chosen(text, replace(finding(text, sour, stock, ""), category="anger")) == [""]


def test_a_feeling_that_was_voiced_may_be_said_calmly() -> None:
    text = "Hi Kit,\n\nThe tent is torn. I am livid. Bring the big one.\n\nMel\n"
    livid = finding(text, "I am livid.", "I am upset about this.", "")
    assert chosen(text, replace(livid, category="anger")) == ["I am upset about this."]


def test_two_set_sentences_do_not_open_alike() -> None:
    text = "Hi Kit,\n\nWho chose? The tent is torn. Who paid?\n\nMel\n"
    first = finding(text, "Who chose?", "I would be glad to hear who chose.", "")
    second = finding(text, "Who paid?", "I would have been glad of a word.", "Who paid for it?")
    assert chosen(text, first, second) == ["I would be glad to hear who chose.", "Who paid for it?"]


def test_short_words_of_the_writers_are_not_of_the_stock() -> None:
    text = "Hi Kit,\n\nLook, I'm over the moon for Jess. Bring the big tent.\n\nMel\n"
    sour = finding(text, "Look, I'm over the moon for Jess.", "I'm over the moon for Jess.", "")
    assert chosen(text, replace(sour, category="bitterness")) == ["I'm over the moon for Jess."]
