"""When a mail was sent, out of a header or an attribution line.

No date library: those that guess take the name "May" for a month and 2/3 for one of two days. Here an
ambiguous date is no date.
"""

from __future__ import annotations

import re
from datetime import datetime

from toneguard.patterns import regex

_MONTHS = {
    prefix: number
    for number, prefixes in enumerate(
        (
            "jan ene gen",
            "feb fév fev",
            "mar mär mrt maa mrz",
            "apr abr avr",
            "may mai mei mag maj",
            "jun juin giu",
            "jul juil lug",
            "aug ago aoû aou",
            "sep set",
            "oct okt out ott",
            "nov",
            "dec dez dic déc",
        ),
        start=1,
    )
    for prefix in prefixes.split()
}
_RFC_2822 = regex(r"(?:\w{3},\s)?\d{1,2}\s\w{3}\s\d{4}\s\d")
_TIME = (
    r"(?:,?\s*(?:at|um|à|a las|às|alle|kl\.?|om|,)?\s*"
    r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?::\d{2})?\s?(?P<half>[ap]\.?m\b)?)?"
)
_DATES = tuple(
    regex(pattern + _TIME, re.IGNORECASE)
    for pattern in (
        r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:T(?=\d))?",
        r"\b(?P<day>\d{1,2})(?:st|nd|rd|th|º|\.)?\s(?:of |de )?(?P<word>[^\W\d_]{3,12})\.?,?\s(?:de )?"
        r"(?P<year>\d{4})\b",
        r"\b(?P<word>[^\W\d_]{3,12})\.?\s(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?P<year>\d{4})\b",
        r"\b(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})\b",
        r"\b(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4})\b",
    )
)


def parse_date(text: str) -> datetime | None:
    """The date in an RFC 2822 header or a line such as "On Tue, 3 Feb 2026 at 10:12, Ana wrote:".

    Without a zone the result is naive; without a time it is midnight. None where no date, or an
    ambiguous one (2/3/2026), stands in the first 300 code points.
    """
    text = " ".join(text[:300].split())
    return _from_header(text) or next(filter(None, map(_from_match, _matches(text))), None)


def _from_header(text: str) -> datetime | None:
    if not _RFC_2822.match(text):
        return None
    from email.utils import parsedate_to_datetime  # slow to import

    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _matches(text: str) -> list[re.Match[str]]:
    return [match for pattern in _DATES for match in pattern.finditer(text)]


def _from_match(match: re.Match[str]) -> datetime | None:
    found = match.groupdict()
    month, day = _month_and_day(found)
    if month is None or day is None:
        return None
    try:
        return datetime(int(found["year"]), month, day, _hour(found), int(found["minute"] or 0))
    except ValueError:
        return None


def _month_and_day(found: dict[str, str | None]) -> tuple[int | None, int | None]:
    if first := found.get("first"):
        one, two = sorted((int(first), int(found["second"] or 0)))
        return (one, two) if two > 12 or one == two else (None, None)
    word = (found.get("word") or "").lower()
    month = _MONTHS.get(word[:4]) or _MONTHS.get(word[:3]) if word else int(found["month"] or 0)
    return month, int(found["day"] or 0)


def _hour(found: dict[str, str | None]) -> int:
    hour, half = int(found["hour"] or 0), (found["half"] or "").lower()
    if not half:
        return hour
    return hour % 12 + (12 if half.startswith("p") else 0)
