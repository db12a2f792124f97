"""Plain statements of what a reproach tells."""

from __future__ import annotations

import pytest

from toneguard.rewriting.stating import statements_of


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        # what was done to the writer
        ("You charged me £90 twice, you clowns.", "I was charged £90 twice"),
        (
            "You have turned us down for the third year in a row.",
            "we have been turned down for the third year in a row",
        ),
        ("So you told me on Monday that the flat was mine.", "I was told on Monday that the flat was mine"),
        ("You rang me on 6 May and had me write it all again.", "I was rung on 6 May"),
        (
            "AND YOU SEND ME BACK! You sent me A TEXT SAYING NO on 3 May.",
            "I was sent a text saying no on 3 May",
        ),
        # that somebody wrote, and what came
        (
            "You have been written to in April, in June and in August, and I will not write again.",
            "I wrote to you in April, in June and in August",
        ),
        ("You were reminded twice in March, you clowns.", "I reminded you twice in March"),
        (
            "Your verdict of 2 May has been received and its contents noted with contempt.",
            "I have received your verdict of 2 May",
        ),
        # what was not
        ("You people have not sent me the form of 3 May.", "I have not been sent the form of 3 May"),
        ("Nobody has sent me a single reply since 3 May.", "I have not been sent a single reply since 3 May"),
        ("You couldn't be bothered to send me a reply by Friday.", "I was not sent a reply by Friday"),
        (
            "Nobody bothered to tell us when the hall would be free.",
            "we were not told when the hall would be free",
        ),
        # what was done, or not, to a thing
        ("Nobody has repaired the boiler since Monday.", "the boiler has not been repaired since Monday"),
        ("You never returned my deposit.", "my deposit has not been returned"),
        ("You lot have not answered a single letter.", "no letter has been answered"),
        (
            "Your driver left the parcels in the rain on Friday.",
            "the parcels were left in the rain on Friday",
        ),
        # what the writer was made to do
        ("You had me drive 120 miles on a promise and gave it to your pal.", "I drove 120 miles"),
        ("You people made us wait for three hours in the hall.", "we waited for three hours in the hall"),
        (
            'You had me push carts in the rain for two Saturdays as a "trial", you thieves.',
            "I pushed carts in the rain for two Saturdays",
        ),
        # who did it, which everybody knows
        ("Who moved me off Tuesday AGAIN?", "I was moved off Tuesday again"),
        ("Who left the shed open on Friday, you clowns?", "the shed was left open on Friday"),
        # the time that is called wasted
        ("I've wasted an entire Sunday on your bungling.", "I've spent an entire Sunday on this"),
        ("I wasted four hours on hold, you clowns.", "I spent four hours on hold"),
        ("We wasted three days chasing your driver.", "We spent three days chasing your driver"),
        # where the writer will not be
        ("Don't look for me at the fair on Sunday.", "I won't be at the fair on Sunday"),
        ("So do not wait for us on Friday evening.", "we will not be there on Friday evening"),
        # what it cost
        (
            "You had me do three rounds of drawings, a model and two visits, and now it is off.",
            "I did three rounds of drawings, a model and two visits",
        ),
        (
            "You told me on 3 May that the van was fixed, you clowns.",
            "I was told on 3 May that the van was fixed",
        ),
        ("Nobody told me about 3 May.", "I was not told about 3 May"),
        ("Your jury took four minutes over a plan that cost me £1,900.", "the plan cost me £1,900"),
    ],
)
def test_a_reproach_becomes_a_plain_statement(sentence: str, statement: str) -> None:
    assert next(statements_of(sentence)) == statement


@pytest.mark.parametrize(
    "sentence",
    [
        "You are a clown.",
        "I sent you the form.",
        "You chopped the money.",  # no fact in it, and still a reproach
        "You broke my heart on 3 May.",
        "Nobody twisted our arms.",
        "You treated me like dirt on 3 May.",
        "nobody asked me i just did it on 3 May",
        "You kept me (on the line.",
        "You had me waste 3 hours.",
        "You made me wait in the hall.",  # no fact in it
        "You sent me.",
        "I wasted my best years on you.",
        "Don't expect me to forget Sunday.",
        "Don't look for me.",
        "Who asked me on Friday is no matter.",
        "You told me in the boathouse, over the second tea, that it was mine to lose.",  # told what?
        "You informed me on 3 May in the hall.",
        "",
    ],
)
def test_what_tells_no_such_thing_is_left(sentence: str) -> None:
    assert list(statements_of(sentence)) == []
