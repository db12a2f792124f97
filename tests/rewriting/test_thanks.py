"""Where thanks go, and what for."""

from __future__ import annotations

import pytest

from toneguard.diagnostics import Grade, Span
from toneguard.reading import read_text
from toneguard.rewriting.place import apply
from toneguard.rewriting.register import register_of
from toneguard.rewriting.thanks import inserted, place_of_thanks, thanks_for_news


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("The keys are here.", ""),
        ("Mr Orr. The keys are here.", "Mr Orr. "),
        ("Dr. Mbeki Smith, the keys are here.", "Dr. Mbeki Smith, "),
        ("Ref RPZ/20931. The keys are here.", "Ref RPZ/20931. "),
        ("Re: box 4\nThe keys are here.", "Re: box 4\n"),
        ("Mr Orr has the keys.", ""),
        ("hi its Bo. can I have the keys", "hi its Bo."),
        ("Hello, my name is Bo. The keys are here.", "Hello, my name is Bo."),
        ("Hi there. The keys are here.", ""),
        ("Got your letter so that's a no. The keys are here.", "Got your letter so that's a no."),
        ("I read your message on the ferry. It rained.", "I read your message on the ferry."),
        ("Your note about the dam came today.\n\nThe keys.", "Your note about the dam came today."),
        ("I have the keys. Your letter came.", ""),
        ("Your message is unkind. The keys are here.", ""),
        ("Mr Orr.", ""),
        ("To the Committee\n\nThe keys are here.", "To the Committee\n\n"),
        ("Tender WB/0339, mowing,\nLots 2 and 4\n\nThe keys.", "Tender WB/0339, mowing,\nLots 2 and 4\n\n"),
        ("Post at the mill? The keys are here.\n\nBo", ""),
        ("To the Committee\n\nSirs,\n\nThe keys are here.", "To the Committee\n\nSirs,\n\n"),
    ],
)
def test_thanks_go_behind_a_name_a_reference_and_what_came(text: str, behind: str) -> None:
    assert place_of_thanks(text, Span(0, 0)) == Span(len(behind), len(behind))


@pytest.mark.parametrize(
    ("sentence", "thanks"),
    [
        ("I have your letter of the 18th.", "Thank you for your letter of the 18th."),
        ("I have received your email about the pitch.", "Thank you for your email about the pitch."),
        ("Got your message of Monday!", "Thank you for your message of Monday."),
        ("I have your letter.", "Thank you for your letter."),
        ("Got the email!", "Thank you for letting me know."),
        (
            "I got your note this morning about the early milk round.",
            "Thank you for your note about the early milk round.",
        ),
        (
            "I have had your decision on the slipway.",
            "Thank you for letting me know your decision on the slipway.",
        ),
        ("Your letter came on Friday.", "Thank you for your letter, which came on Friday."),
        (
            "Your letter about the mooring arrived.",
            "Thank you for your letter about the mooring.",
        ),
        (
            "Just seen your message that the berth has gone to somebody else.",
            "Thank you for your message that the berth has gone to somebody else.",
        ),
        (
            "I've now had your note about the early milk round.",
            "Thank you for your note about the early milk round.",
        ),
        (
            "Your notice about the spring fair arrived on Monday.",
            "Thank you for your notice about the spring fair, which came on Monday.",
        ),
        ("I've read your letter that came late.", None),
        ("I have your letter of dismissal.", None),
        ("I have your letter about the mooring and I am sorry.", None),
        ("Your letter came while I was at sea.", None),
        ("Your letter came.", "Thank you for your letter."),
        ("I have the keys.", None),
        ("I have your letter of the 18th, such as it is.", None),
        ("Your letter of the 18th is here.", None),
    ],
)
def test_thanks_stand_where_the_letter_was_only_acknowledged(sentence: str, thanks: str | None) -> None:
    draft = read_text(f"Dear Ana,\n\n{sentence} The keys are here.\n\nSam\n")
    rewrite = thanks_for_news(draft)
    assert (rewrite and rewrite.text) == thanks
    assert rewrite is None or rewrite.span.of(draft.text) == sentence


def test_a_body_that_is_an_address_says_nothing_of_a_letter() -> None:
    assert thanks_for_news(read_text("To the Committee of the Club\n\nSirs,\n\nThe keys are here.\n")) is None


@pytest.mark.parametrize(
    ("text", "at", "then"),
    [
        ("Hi Kit, the I-beam is yours.\n\nSam\n", "the", "Hi Kit, thank you. The I-beam is yours."),
        ("Dear Kit,\n\nso it is a no. I see.\n", "so", "Thank you. So it is a no. I see."),
        ("hi kit,\n\nso its a no. see you.\n", "so", "thanks. so its a no. see you."),
        ("Dear Kit,\n\nI have it.\n", "I", "Thank you. I have it."),
        ("Dear Kit,\n\nThe U.S. team has it.\n", "The", "Thank you. The U.S. team has it."),
        ("hi kit\n\nso its a no\nsee you\n", "so", "thanks"),
        ("Hey Kit\n\nGot ur text. Keys are here.\n", " Keys", "Got ur text. Thanks. Keys are here."),
    ],
)
def test_a_sentence_that_is_put_in_leaves_capitals_in_order(text: str, at: str, then: str) -> None:
    place = Span(text.index(at), text.index(at))
    rewrite = inserted("Thank you.", text, place, register_of(read_text(text)), Grade.OFFER)
    assert then in apply(text, [rewrite]).splitlines()
