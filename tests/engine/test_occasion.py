"""What kind of mail a draft is taken for."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cache

import pytest

from toneguard import Linter, Occasion
from toneguard.diagnostics import Origin
from toneguard.reading import read_text

REJECTION_REPLIES = [
    "Thank you for letting me know about the surveyor post. I am disappointed, of course.",
    "gutted but ta for ringing me before the list went up. you were right about the drains.",
    "Thank you for your decision and for both reports. We shall cut section five.",
    "Thanks for telling us the flat went to somebody else. If anything comes up, we would love to hear.",
    "I do not accept the decision. I was the only candidate with the certificate.",
    "Shame on you. You promised me that the chair was mine, and you gave it to your nephew.",
    "Two interviews, and you people hired somebody who cannot read a drawing.",
    "Thank you for the score sheet for the tender. You chose a firm with its own crane; fair enough.",
    "You wrote “we have chosen another candidate”. Thank you for telling me, I was sorry to read it.",
    "I am sorry to say that your decision has upset us. The committee promised me an interview.",
]
GENERAL = [
    "Invoice 2217 was due on the 3rd. Could you tell me when it will be paid?",
    "The rota for next week is on the board. Please swap among yourselves.",
    "The printer turns every page upside down since the update. The log is attached.",
    "Water comes through the kitchen ceiling. Please send a plumber today.",
    "The van is sold. Half of it is in your account.",
    "We interviewed six people for the post on Friday, and the list is on your desk.",
    "The motion was rejected by nine votes to four.",
    "I regret to tell you that we have chosen another candidate. Your talk on mosses was the liveliest.",
    "Thank you for the interview. I am sorry to say that your application was not successful this time.",
    "Thank you for applying. We have appointed someone else to the post.",
    "",
]
KEEP_IN_TOUCH = [
    "You turned me down in February and told me to ask again. Are you still with the agency?",
    "It has been a while since we last spoke. I now run the second press.",
    "It is a year this week since you gave the post to Jonas. I run a press of my own now.",
]
FEEDBACK_REQUESTS = [
    "I would be grateful for any feedback on my interview.",
    "I am writing for feedback. Was the live pitch the weaker half?",
]
THANKS = ["Please accept our heartfelt thanks for the quilt."]
NOTED = "Noted. Please post the folder to the old address."


@cache
def linter() -> Linter:
    return Linter({"select": ["timing"]})


def occasion(body: str, before: str = "", after: str = "") -> Occasion | None:
    draft = read_text(f"{before}Hello Ms Haugen,\n\n{body}\n\nTomas\n{after}")
    return linter().check(draft).occasion


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        *((body, Occasion.REJECTION_REPLY) for body in REJECTION_REPLIES),
        *((body, Occasion.GENERAL) for body in GENERAL),
        *((body, Occasion.KEEP_IN_TOUCH) for body in KEEP_IN_TOUCH),
        *((body, Occasion.FEEDBACK_REQUEST) for body in FEEDBACK_REQUESTS),
        *((body, Occasion.THANK_YOU) for body in THANKS),
    ],
)
def test_the_words_of_a_draft_tell_its_occasion(body: str, expected: Occasion) -> None:
    assert occasion(body) is expected


def test_a_given_occasion_is_not_doubted() -> None:
    draft = replace(read_text(REJECTION_REPLIES[0]), occasion=Occasion.GENERAL)
    assert linter().check(draft).occasion is Occasion.GENERAL


@pytest.mark.parametrize(
    ("answered", "expected"),
    [
        ("we regret to inform you that you were not selected.", Occasion.REJECTION_REPLY),
        ("on this occasion we will not be taking your application further.", Occasion.REJECTION_REPLY),
        ("the contract has been awarded to a firm from Hull.", Occasion.REJECTION_REPLY),
        ("we have decided to go in a different direction.", Occasion.REJECTION_REPLY),
        ("we have decided to close the car park in August.", Occasion.GENERAL),
        ("we are sorry to tell you that the library closes at noon.", Occasion.GENERAL),
    ],
)
def test_the_quoted_mail_tells_what_is_answered(answered: str, expected: Occasion) -> None:
    quoted = (
        f"\nOn Mon, 2 Mar 2026 at 10:12, Anne Haugen <anne@example.org> wrote:\n> Dear Tomas,\n> {answered}\n"
    )
    assert occasion(NOTED) is Occasion.GENERAL
    assert occasion(NOTED, after=quoted) is expected


def test_the_subject_tells_what_is_answered() -> None:
    assert occasion(NOTED, before="Subject: Re: the boiler\n\n") is Occasion.GENERAL
    assert occasion(NOTED, before="Subject: Re: your rejection\n\n") is Occasion.REJECTION_REPLY


def test_what_came_in_when_somebody_said_so_was_a_rejection() -> None:
    draft = read_text("lol ok. ur whole company is a clown show.\n\njaz\n")
    assert linter().check(draft).occasion is Occasion.GENERAL
    told = replace(draft, received=datetime(2026, 3, 2))
    assert linter().check(told).occasion is Occasion.REJECTION_REPLY
    assert linter().check(replace(told, occasion=Occasion.GENERAL)).occasion is Occasion.GENERAL
    assert linter().check(replace(told, received_from=Origin.ATTRIBUTION)).occasion is Occasion.GENERAL
