"""When the answered mail came in and when the draft was written."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from toneguard.diagnostics import Origin
from toneguard.reading import read_text

MORNING = datetime(2026, 2, 3, 10, 12)
DAY = datetime(2026, 2, 3)

ATTRIBUTIONS = [
    ("On Tue, 3 Feb 2026 at 10:12, Ana Ruiz <ana@firm.example> wrote:", MORNING),
    ("On Tue, Feb 3, 2026 at 10:12 AM Ana Ruiz <ana@firm.example> wrote:", MORNING),
    ("On Tuesday, February 3, 2026, 10:12:41 AM GMT, Ana wrote:", MORNING),
    ("On Feb 3, 2026, at 10:12 PM, Ana wrote:", datetime(2026, 2, 3, 22, 12)),
    ("On 2026-02-03 10:12, Ana wrote:", MORNING),
    ("On 13/02/2026 10:12, Ana wrote:", datetime(2026, 2, 13, 10, 12)),
    ("On 2/13/2026 10:12 AM, Ana wrote:", datetime(2026, 2, 13, 10, 12)),
    ("On 2/2/2026 10:12 AM, Ana wrote:", datetime(2026, 2, 2, 10, 12)),
    ("On 2/3/2026 10:12 AM, Ana wrote:", None),  # February or March?
    ("On 3rd of February 2026, May Sims wrote:", DAY),
    ("On 31 Feb 2026, Ana wrote:", None),
    ("Am 03.02.2026 um 10:12 schrieb Ana Ruiz:", MORNING),
    ("Am Di., 3. Februar 2026 um 10:12 Uhr schrieb Ana:", MORNING),
    ("El mar, 3 feb 2026 a las 10:12, Ana escribió:", MORNING),
    ("Le mar. 3 févr. 2026 à 10:12, Ana a écrit :", MORNING),
    ("El 3 de febrero de 2026, Ana escribió:", DAY),
]


@pytest.mark.parametrize(("line", "expected"), ATTRIBUTIONS)
def test_attribution(line: str, expected: datetime | None) -> None:
    draft = read_text(f"Fine.\n\n{line}\n> No.\n")
    assert draft.received == expected
    assert draft.received_from is (Origin.ATTRIBUTION if expected else None)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("Sent: Tuesday, February 3, 2026 10:12 AM", MORNING),
        ("Date: Tue, 3 Feb 2026 10:12:00 +0100", MORNING.replace(tzinfo=timezone(timedelta(hours=1)))),
        ("Sent: 2/3/2026 10:12 AM", None),
        ("Gesendet: Dienstag, 3. Februar 2026 10:12", MORNING),
    ],
)
def test_pasted_headers(date: str, expected: datetime | None) -> None:
    draft = read_text(
        f"Fine.\n\n-----Original Message-----\nFrom: Ana\n{date}\nTo: Sam\nSubject: No\n\nNo.\n"
    )
    assert draft.received == expected
    assert draft.received_from is (Origin.QUOTED_HEADERS if expected else None)


def test_the_outermost_mail_counts() -> None:
    text = "Fine.\n\nOn 3 Feb 2026, Ana wrote:\n> Hm.\n> On 1 Feb 2026, Sam wrote:\n>> Well?\n"
    assert read_text(text).received == DAY


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Tue, 3 Feb 2026 10:12:00 +0100", MORNING.replace(tzinfo=timezone(timedelta(hours=1)))),
        ("Tue, 3 Feb 2026 10:12:00 -0000", MORNING),
        ("3 February 2026", DAY),
        ("soon", None),
        ("Tue, 99 Feb 2026 99:12:00 +0100", None),
    ],
)
def test_written(header: str, expected: datetime | None) -> None:
    assert read_text(f"Date: {header}\n\nDear Ana,\n").written == expected


def test_no_dates() -> None:
    draft = read_text("Dear Ana,\n\nOn 3 Feb 2026 you rang me.\n")
    assert (draft.received, draft.written) == (None, None)
