"""Questions for advice in the place of one that argues with a decision."""

from __future__ import annotations

import pytest

from toneguard.rewriting.advice import advice_for, gives_reason
from toneguard.rewriting.moves import moves_of

DRAFT = "Thank you for the answer about the keeper's post."
BETTER = "Is there one thing I could do better next time?"
AGAIN = "If there is a way to try again later, I would be glad to hear of it."


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("What did the other lad do on the day that I didn't?", BETTER),
        (
            "What had she done at the knot test that I didn't?",
            "What could I have done better at the knot test?",
        ),
        ("Could you say which skills the other candidate had?", "Which skills should I work on?"),
        ("I would like to know on what basis Mr Hale was preferred.", BETTER),
        ("I still do not understand how a man with less experience was selected.", BETTER),
        ("Please consider it once more.", AGAIN),
        ("Could I not have one more go?", AGAIN),
    ],
)
def test_who_compares_asks_about_oneself(sentence: str, asked: str) -> None:
    assert next(advice_for(sentence, f"{DRAFT} {sentence}")) == asked


@pytest.mark.parametrize(
    ("sentence", "draft"),
    [
        ("My marks were better than his.", DRAFT),  # asks nothing
        ("Is it normal that his brother sits there?", DRAFT),  # nothing of merit
        ("Please leave the key with Ana.", DRAFT),
        ("Why was his shed better than mine?", "Thank you for the answer about the shed."),  # comes once
        ("Why was she preferred?", f"{DRAFT} My daughter cried."),  # for somebody else
        ("Why was she preferred?", f"{DRAFT} You wrote that you wanted a Dutch speaker."),  # is known
    ],
)
def test_no_advice_where_none_would_fit(sentence: str, draft: str) -> None:
    assert not list(advice_for(sentence, draft))


@pytest.mark.parametrize(
    ("draft", "given"),
    [
        ("You write that the keeper must have a boat licence.", True),
        ("My form was turned down because the photograph was too dark.", True),
        ("Your letter says the hut was promised to the scouts.", True),
        ("The panel felt my plan was thin.", True),
        ("I see that the budget would only stretch to one warden.", True),
        ("The grant was refused for lack of a second quote.", True),
        ('You call it "a scheme without a river".', True),
        ("Your objection to the third chapter is fair.", True),
        ("I was told I am not experienced enough for the lock.", True),
        # no reason of the reader's
        ("Our bid was not accepted, as we cannot see why.", False),
        ("I left early because of the tide.", False),
        ("You said it was as good as mine.", False),
        ("Thank you for the answer, and for the tea.", False),
        ("Could you say what I lacked?", False),
        ("I have kept locks since 2003, and my boat is at Ely.", False),
    ],
)
def test_a_reason_that_is_told_or_quoted(draft: str, given: bool) -> None:
    assert gives_reason(draft) is given


def test_thanks_for_feedback_ask_for_none() -> None:
    assert "advice" not in moves_of("Thank you for the feedback on my lesson.")
    assert "advice" not in moves_of("Thanks for the feedback form.")
    assert "advice" in moves_of("I would be glad of any feedback.")
    assert "advice" in moves_of(BETTER)
