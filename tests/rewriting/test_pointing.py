"""Sentences that point back to one that goes by a set form: an excuse, a guess, a sigh, a last word."""

from __future__ import annotations

import pytest
from cutting import cut, replaced

AND_THEN = "The spare key hangs in bay 4."


@pytest.mark.parametrize(
    "words",
    [
        # an excuse for it
        "Ok sorry.",
        "Sorry for the rant.",
        "I'm sorry, that had to be said.",
        "Right, rant over.",
        "There, I've said it.",
        "Anyway, sorry about all that.",
        "Sorry about that.",
        # a sigh
        "Well, there it is.",
        "So it goes.",
        # a last word on it, a question that wants no answer
        "I could go on.",
        "I rest my case.",
        "You know who you are.",
        "Even my mother noticed.",
        "And for what?",
        "Am I wrong?",
        "Do you honestly think that's fair?",
        "Does that look right to you?",
        "Need I say more?",
        # what is made of it
        "That hurt.",
        "The same goes for the porter.",
    ],
)
def test_what_has_no_sense_without_it_goes_with_it(words: str) -> None:
    gone = "You took us all for fools."
    assert cut(f"{gone} {words} {AND_THEN}", gone) == AND_THEN
    assert cut(f"{gone}\n\n{words} {AND_THEN}", gone) == AND_THEN


@pytest.mark.parametrize(
    "words",
    [
        "Sorry for the late reply.",
        "I'm sorry about the dog.",
        "There it is, on the shelf.",
        "Why is bay 4 shut?",
        "Was it because I was late on 3 May?",
        "It is dark by five.",
        "It's still raining here.",
        "It has been a long winter.",
        "It rains in.",
        "I know that man.",
        "I am sad about this.",
        "It was good of you to call.",
        "The foreman said that himself.",
        "Ana herself will open up.",
        "I am sorry.",
        "That is £20 for the van.",
        "This is a short note about the gate.",
        "This is my resignation.",
        "This is just to say that I am in.",
        "In the meantime I use the side door.",
    ],
)
def test_what_has_a_sense_of_its_own_stays(words: str) -> None:
    gone = "You took us all for fools."
    assert cut(f"{gone} {words} {AND_THEN}", gone) == f"{words} {AND_THEN}"


@pytest.mark.parametrize(
    ("body", "left"),
    [
        # "sorry about that" may be about what stays before it, and so may "it"
        ("The dog barked. You lied. Sorry about that.", "The dog barked. Sorry about that."),
        ("I had the list. You lied. It fits.", "I had the list. It fits."),
        ("You lied. You see, it fits with the other letter.", ""),
        # a guess at what was asked
        ("Does a hall weigh more than a barn? Is it that his barn is by the road?", ""),
        # what somebody makes of it
        ("I lost. You lied. My wife thinks this very funny.", "I lost."),
        ("I lost. You lied. My wife calls that rich.", "I lost."),
        # who was set against somebody
        ("The list is up. You lied. Ellie herself is well.", "The list is up. Ellie is well."),
        ("The list is up. You lied. My son himself was calm.", "The list is up. My son was calm."),
        # what is said in spite of it
        (
            "The list is up. You lied. I would nevertheless like to help.",
            "The list is up. I would like to help.",
        ),
        ("The list is up. You lied. We all the same thank Bo.", "The list is up. We thank Bo."),
        # a sigh that opens a paragraph
        ("Well, there it is. You lied.", ""),
        ("The van is out. Never mind. You lied.", "The van is out. Never mind."),
    ],
)
def test_what_it_points_at_decides(body: str, left: str) -> None:
    gone = "You lied." if "You lied." in body else "Does a hall weigh more than a barn?"
    assert cut(f"{body}\n\n{AND_THEN}", gone) == f"{left}\n\n{AND_THEN}".strip()


@pytest.mark.parametrize("words", ["These are the spare keys.", "Both were kind to me."])
def test_what_opens_a_paragraph_may_point_to_itself(words: str) -> None:
    assert cut(f"You lied.\n\n{words} {AND_THEN}", "You lied.") == f"{words} {AND_THEN}"


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        ("I won't lend it again.", "The van is sold."),
        ("You people never learn.", "The van is sold. Bo and I settled that in May, with Dad."),
    ],
)
def test_what_was_settled_goes_with_it(gone: str, left: str) -> None:
    assert cut(f"The van is sold. {gone} Bo and I settled that in May, with Dad.", gone) == left


@pytest.mark.parametrize(
    ("lead", "left"),
    [
        ("I have kept this to myself all week, but here goes.", ""),
        ("Here goes.", ""),
        ("I have kept this to myself since 3 May, so here goes.", "I have kept this to myself since 3 May."),
        ("The form is done and here it is for you.", "The form is done and here it is for you."),
    ],
)
def test_what_only_announced_it_goes(lead: str, left: str) -> None:
    assert cut(f"{lead} You lied.\n\n{AND_THEN}", "You lied.") == f"{left}\n\n{AND_THEN}".strip()


@pytest.mark.parametrize(
    ("news", "left"),
    [
        ("So Carys is in.", "Carys is in."),
        ("So the flat has gone to somebody else.", "The flat has gone to somebody else."),
        ("So you went with Bo.", "So you went with Bo."),
        ("So it is late.", "So it is late."),
        ("So Carys is in, and bay 4 is hers from Monday on, I hear.", None),
    ],
)
def test_short_news_left_alone_does_not_sigh(news: str, left: str | None) -> None:
    assert cut(f"{news} You lied.\n\n{AND_THEN}", "You lied.") == f"{left or news}\n\n{AND_THEN}"
    assert cut(f"{news} You lied. {AND_THEN}", "You lied.") == f"{news} {AND_THEN}"


def test_a_last_word_goes_with_what_gave_way() -> None:
    old = "I am disgusted with the way my son was treated."
    assert replaced(f"{old} Am I wrong? It is late.", old, "I was upset.") == "I was upset. It is late."
