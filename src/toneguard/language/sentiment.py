"""VADER's word list as one weak witness for overt anger in a sentence."""

from __future__ import annotations

from functools import cache
from typing import Any


@cache
def _analyzer() -> Any:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer()


def compound(text: str) -> float:
    """VADER's compound score of a text, from -1 to 1.

    Source: Hutto and Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of
    Social Media Text", ICWSM 2014. It scores "please reconsider" +0.80, so it is never asked alone.
    """
    return float(_analyzer().polarity_scores(text)["compound"])
