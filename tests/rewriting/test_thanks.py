"""Where thanks go, and what for."""

from __future__ import annotations

import pytest

from toneguard.diagnostics import Span
from toneguard.reading import read_text
from toneguard.rewriting.thanks import place_of_thanks, thanks_for_news


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("The keys are here.", ""),
        ("Mr Orr. The keys are here.", "Mr Orr. "),
        ("Dr. Mbeki Smith, the keys are here.", "Dr. Mbeki Smith, "),
        ("Ref RPZ/20931. The keys are here.", "Ref RPZ/20931. "),
        ("Re: box 4\nThe keys are here.", "Re: box 4\n"),
        ("Mr Orr has the keys.", ""),
        ("Mr Orr.", ""),
        ("To the Committee\n\nThe keys are here.", "To the Committee\n\n"),
        ("To the Committee\n\nSirs,\n\nThe keys are here.", "To the Committee\n\nSirs,\n\n"),
    ],
)
def test_thanks_go_behind_a_name_and_a_reference(text: str, behind: str) -> None:
    assert place_of_thanks(text, Span(0, 0)) == Span(len(behind), len(behind))


@pytest.mark.parametrize(
    ("sentence", "thanks"),
    [
        ("I have your letter of the 18th.", "Thank you for your letter of the 18th."),
        ("I have received your email about the pitch.", "Thank you for your email about the pitch."),
        ("Got your message of Monday!", "Thank you for your message of Monday."),
        ("I have your letter.", "Thank you for letting me know how you decided."),
        ("Got the email!", "Thank you for letting me know how you decided."),
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
