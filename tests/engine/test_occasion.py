"""What kind of mail a draft is taken for."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from toneguard import Linter, Occasion
from toneguard.reading import read_text

REJECTION_REPLIES = [
    "Dear Ms Haugen,\n\nThank you for letting me know about the surveyor post. I am disappointed, of course.\n\nTomas\n",
    "hi bev, gutted but ta for ringing me before the list went up. you were right about the drains. jax\n",
    "Dear Editor,\n\nThank you for your decision and for both reports. We shall cut section five.\n\nThe authors\n",
    "Hello Jo,\n\nThanks for telling us the flat went to somebody else. If anything comes up in May, we would love to hear.\n",
    "Dear panel,\n\nI do not accept the decision. I was the only candidate with the certificate.\n\nR. Okoro\n",
    "Dear Mr Lund,\n\nThank you for the score sheet for the tender. You chose a firm with its own crane; fair enough.\n",
]
GENERAL = [
    "Dear Mr Lund,\n\nInvoice 2217 was due on the 3rd. Could you tell me when it will be paid?\n\nJo\n",
    "Hi all,\n\nThe rota for next week is on the board. Please swap among yourselves.\n\nKit\n",
    "Hello support,\n\nThe printer turns every page upside down since the update. The log is attached.\n\nYann\n",
    "Dear Mrs Ferraro,\n\nWater comes through the kitchen ceiling. Please send a plumber today.\n\nNoah\n",
    "Anto,\n\nThe van is sold. Half of it is in your account.\n\nDec\n",
]
KEEP_IN_TOUCH = [
    "Hi Karen,\n\nYou turned me down in February and told me to ask again. Are you still with the agency?\n\nJomar\n",
    "Dear Hana,\n\nIt has been a while since we last spoke. I now run the second press.\n\nOle\n",
]
FEEDBACK_REQUESTS = [
    "Dear HR,\n\nI would be grateful for any feedback on my interview.\n\nLea\n",
    "Hello Sam,\n\nI am writing for feedback. Was the live pitch the weaker half?\n\nUma\n",
]


@cache
def linter() -> Linter:
    return Linter({"select": ["timing"]})


def occasion(text: str) -> Occasion | None:
    return linter().check(read_text(text)).occasion


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((text, Occasion.REJECTION_REPLY) for text in REJECTION_REPLIES),
        *((text, Occasion.GENERAL) for text in GENERAL),
        *((text, Occasion.KEEP_IN_TOUCH) for text in KEEP_IN_TOUCH),
        *((text, Occasion.FEEDBACK_REQUEST) for text in FEEDBACK_REQUESTS),
        ("Dear all,\n\nPlease accept our heartfelt thanks for the quilt.\n\nTilly\n", Occasion.THANK_YOU),
        ("", Occasion.GENERAL),
    ],
)
def test_the_words_of_a_draft_tell_its_occasion(text: str, expected: Occasion) -> None:
    assert occasion(text) is expected


def test_a_given_occasion_is_not_doubted() -> None:
    draft = replace(read_text(REJECTION_REPLIES[0]), occasion=Occasion.GENERAL)
    assert linter().check(draft).occasion is Occasion.GENERAL


def test_the_quoted_mail_tells_what_is_answered() -> None:
    reply = "Hello Ms Haugen,\n\nNoted. Please post the folder to the old address.\n\nTomas\n"
    quoted = (
        "\nOn Mon, 2 Mar 2026 at 10:12, Anne Haugen <anne@example.org> wrote:\n"
        "> Dear Tomas,\n> we regret to inform you that you were not selected.\n"
    )
    assert occasion(reply) is Occasion.GENERAL
    assert occasion(reply + quoted) is Occasion.REJECTION_REPLY


def test_the_subject_tells_what_is_answered() -> None:
    body = "Hello Ms Haugen,\n\nNoted. Please post the folder to the old address.\n\nTomas\n"
    assert occasion(f"Subject: Re: the boiler\n\n{body}") is Occasion.GENERAL
    assert occasion(f"Subject: Re: your application was not selected\n\n{body}") is Occasion.REJECTION_REPLY
