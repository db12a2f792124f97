"""`kind: shape`: the look of the text, whatever its words: capitals, stacked marks, placeholders."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from toneguard.diagnostics import Match, Span
from toneguard.language import Analysis, Sentence
from toneguard.rulebook import ShapeRule

_CAPITALS = re.compile(r"(?<![\w@#/.-])[A-Z][A-Z'’]+(?:[ ,]+(?:[A-Z][A-Z'’]+|I|A))*(?![\w@/-])")
_MARKS = re.compile(r"[!?](?:\s?[!?]){2,}|[!?]*(?:!\?|\?!)[!?]*|!\s?!")
_PLACEHOLDER = re.compile(
    r"\[(?!\d)[A-Za-z][\w’'/&. -]{0,40}\](?!\()"  # [Name], but not [1] and not a Markdown link
    r"|\{\{?\s?[A-Za-z_][\w .-]{0,40}\}\}?"  # {name}, {{first_name}}
    r"|<<?\s?[A-Za-z][A-Za-z _'’-]{1,40}>>?(?!\S*@)"  # <Company>
    r"|%[A-Za-z_]{3,30}%|\$\{\w{2,30}\}|\*\|[A-Z_]{2,30}\|\*"  # mail-merge fields
    r"|(?<!\w)_{3,}(?!\w)"  # ____
    r"|(?<!\w)X{3,}(?!\w)"  # XXX
    r"|(?i:\b(?:insert|enter|your) (?:the )?(?:company|firm|role|position|job|recipient)(?:'s)? (?:name|title)\b(?: here)?)"
)
_COMMON_ACRONYMS = frozenset(
    [
        "HR",
        "IT",
        "CEO",
        "CTO",
        "CFO",
        "COO",
        "CV",
        "UK",
        "US",
        "USA",
        "EU",
        "UN",
        "NHS",
        "BBC",
        "AM",
        "PM",
        "OK",
        "FAQ",
        "API",
        "SQL",
        "HTML",
        "CSS",
        "URL",
        "PDF",
        "PS",
        "FYI",
        "ASAP",
        "TBC",
        "TBD",
        "RSVP",
        "EOD",
        "KPI",
        "VAT",
        "GDPR",
        "PhD",
        "MBA",
        "BSc",
        "MSc",
        "NDA",
        "QA",
        "UX",
        "UI",
        "VP",
        "AI",
        "ML",
        "HQ",
        "DIY",
        "ID",
        "TV",
        "PC",
        "VIP",
        "GP",
        "RN",
        "TA",
    ]
)
_SHOUTED_ALONE = frozenset(
    [
        "NOT",
        "NEVER",
        "ALL",
        "NOW",
        "NO",
        "YES",
        "WHY",
        "WHAT",
        "HOW",
        "REALLY",
        "VERY",
        "EVER",
        "ALWAYS",
        "NOTHING",
        "NOBODY",
        "EVERY",
        "SO",
        "ONE",
        "ANY",
        "STILL",
        "AGAIN",
        "YOU",
        "YOUR",
        "ENOUGH",
        "STOP",
        "PLEASE",
        "DO",
        "DONT",
        "DON'T",
        "WILL",
        "THIS",
        "THAT",
        "IS",
        "ARE",
        "WAS",
        "FIVE",
        "FOUR",
        "THREE",
        "TWO",
        "SIX",
        "SEVEN",
        "EIGHT",
        "NINE",
        "TEN",
        "HOURS",
        "DAYS",
        "WEEKS",
        "MONTHS",
        "YEARS",
        "TIMES",
    ]
)


def find(rule: ShapeRule, analysis: Analysis) -> Iterator[Match]:
    """One match for each sentence with the shape."""
    for sentence in analysis.text.of_kind(rule.parts):
        span = _SHAPES[rule.shape](sentence, sentence.span.of(analysis.draft.text))
        if span is not None and not any(other.overlaps(span) for other in analysis.draft.reported):
            yield Match(rule.id, span, span, sentence.span)


def _shouting(sentence: Sentence, text: str) -> Span | None:
    """Capitals for loudness: a run of words, or one word that nobody writes in capitals otherwise."""
    for found in _CAPITALS.finditer(text):
        words = re.split(r"[ ,]+", found.group().replace("’", "'"))
        loud = [word for word in words if word not in _COMMON_ACRONYMS and len(word) > 1]
        known = [word for word in loud if word in _SHOUTED_ALONE]
        if (len(loud) >= 3 and known) or (known and len(known) == len(loud) and max(map(len, known)) >= 3):
            return Span(sentence.span.start + found.start(), sentence.span.start + found.end())
    return None


def _first(pattern: re.Pattern[str]) -> Callable[[Sentence, str], Span | None]:
    def look(sentence: Sentence, text: str) -> Span | None:
        found = pattern.search(text)
        return Span(sentence.span.start + found.start(), sentence.span.start + found.end()) if found else None

    return look


_SHAPES: dict[str, Callable[[Sentence, str], Span | None]] = {
    "shouting": _shouting,
    "punctuation": _first(_MARKS),
    "placeholder": _first(_PLACEHOLDER),
}
