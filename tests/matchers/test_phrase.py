"""`only`: a stock line counts where its sentence names nothing in particular."""

from __future__ import annotations

import pytest

from toneguard.diagnostics import Confidence, Severity
from toneguard.language import Analysis, PhraseBook
from toneguard.matchers import find
from toneguard.reading import read_text
from toneguard.rulebook import PhraseRule
from toneguard.rulebook.model import Examples, Scope

STOCK = [
    "(at|the|you|your|for|and|of|as|in|my|me)",
    "(job|position)",
    "by the way",
    "consider(ation|ing)",
    "interview",
    "much",
    "so",
    "time",
]
PHRASE = "thank ...12 (time|consideration|interview)"

SILENT = [
    "Thank you for your time on the roof.",  # a word beyond the stock
    "Thank you for 2 hours of your time.",  # a number
    "Thank you for Bea's time.",  # a name
    "Thank you for the boots and your time.",  # a word inside a gap
    "Thank you for your time at the kiln.",  # no firm, though it follows “at”
    "Thank you for your time as night porter.",  # a title needs its post
]
FOUND = [
    "Thank you so much for your time!",
    "Thank you for your time; and the consideration.",
    "By the way, thank you for your time.",
    "Thank you for considering me for the Night Porter position and your time.",
    "Thank you for considering me for the night porter job and your time.",
    "Thank you for your time and consideration of my position as Head of Rigging.",
    "Thank you for the interview at Tarn Hall.",
    "Thank you for your time and consideration in Harrow Lane School.",
]


def finds(
    text: str,
    phrase: str = PHRASE,
    scope: Scope = "sentence",
    only: str | None = "stock",
    alongside: str = "",
) -> bool:
    """Whether a rule of this phrase, with `only` the stock words above, finds something."""
    rule = PhraseRule(
        id="x/y", path="y.yaml", title="Y", severity=Severity.WARNING, confidence=Confidence.HIGH,
        message="Y.", why="Y.", source="nowhere", kind="phrase", phrases=(phrase,), only=only, scope=scope,
        alongside=(alongside,) if alongside else (), rewrites=(), examples=Examples(bad=(), good=()),
    )  # fmt: skip
    analysis = Analysis(read_text(text), PhraseBook([phrase], {"stock": STOCK}, beside=rule.alongside))
    return bool(list(find(rule, analysis)))


@pytest.mark.parametrize("text", SILENT)
def test_a_particular_silences(text: str) -> None:
    assert not finds(text)


@pytest.mark.parametrize("text", FOUND)
def test_stock_words_titles_and_firms_do_not(text: str) -> None:
    assert finds(text)


def test_a_gap_with_a_name_speaks_for_its_words() -> None:
    assert finds("Thank you for the boots and your time.", "thank you for {what:...4} time")


def test_the_clause_may_be_looked_at_alone() -> None:
    text = "Thank you for your time, and the boots fit."
    assert not finds(text)
    assert finds(text, scope="clause")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You read it, evidently.", True),  # on either side
        ("Evidently you read it.", True),
        ("Evidently it rained.", False),
        ("You came. Evidently it rained.", False),  # in another sentence
    ],
)
def test_a_phrase_counts_alongside_another(text: str, found: bool) -> None:
    assert finds(text, "evidently", only=None, alongside="you") is found
