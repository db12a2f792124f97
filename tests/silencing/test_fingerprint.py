"""What a fingerprint tells apart, and what it does not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toneguard.silencing import WHOLE, fingerprint


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("I don't mind.", "I don’t mind.", True),
        ("She said “no”.", 'She said "no".', True),
        ("Thank you for\nyour time.", "Thank you  for your time.", True),
        ("Thank you for your time.", "  THANK you for your time. ", True),
        ("Thank you for\u00a0your time.", "Thank you for your time.", True),
        ("Thank you for your time.", "Thank you for your time!", False),
        ("Thank you for your time.", "Thank you for your trouble.", False),
        ("Thank you.", "Thankyou.", False),
    ],
)
def test_what_makes_no_difference(one: str, other: str, same: bool) -> None:
    assert (fingerprint(one) == fingerprint(other)) is same


def test_a_known_fingerprint_never_changes() -> None:
    assert fingerprint("Thank you for your time.") == "b564a9041c1c4c5e"


def test_nothing_has_the_fingerprint_of_the_whole_draft() -> None:
    assert fingerprint("") == fingerprint(" \n") == WHOLE


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_has_a_fingerprint_that_shows_none_of_it(text: str) -> None:
    assert fingerprint(text) == WHOLE or re.fullmatch("[0-9a-f]{16}", fingerprint(text))
