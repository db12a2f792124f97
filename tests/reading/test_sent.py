"""Which messages of a sent mailbox a draft is compared with."""

from __future__ import annotations

from pathlib import Path

import pytest

from toneguard.errors import InputError
from toneguard.reading import read_bytes, read_text
from toneguard.reading.sent import MOST, SentMail, readers_of

FROM = "From: Sam <sam@home.example>"
TO = "To: Ana Ruiz <Ana@firm.example>"


def mbox(path: Path, *messages: str) -> SentMail:
    """A mailbox with a message for each text; a message is its headers, a bar and its words."""
    parts = (message.replace(" | ", "\n\n") for message in messages)
    path.write_text("".join(f"From - Tue Feb  3 10:12:00 2026\n{part}\n\n" for part in parts))
    return SentMail(path)


def found(sent: SentMail, *head: str, body: str = "The draft.") -> list[str]:
    draft = read_bytes("\n".join([*head, "", body]).encode(), "draft.eml")
    return [note.text.strip() for note in sent.before(draft)]


def letter(words: str, *head: str, day: int = 1) -> str:
    return "\n".join([FROM, f"Date: {day} Feb 2026 10:00:00 +0000", *head]) + f" | {words}"


@pytest.fixture
def sent(tmp_path: Path) -> SentMail:
    return mbox(
        tmp_path / "sent.mbox",
        letter("Tour.", TO, "Message-ID: <tour@home>", day=1),
        letter("Other firm.", "To: bo@other.example", "Message-ID: <other@home>", day=2),
        letter(
            "Thread.", "To: careers@firm.example", "References: <no@firm>", "Message-ID: <thread@home>", day=3
        ),
        letter("Copied.", "To: x@y.example", "Cc: ana@FIRM.example", "Message-ID: <copied@home>", day=4),
        "From: ana@firm.example\nTo: ana@firm.example\nDate: 5 Feb 2026 10:00:00 +0000 | From herself.",
        letter("Late.", TO, "Message-ID: <late@home>", day=20),
    )


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ([TO], ["Tour.", "Copied.", "Late."]),
        ([TO, FROM], ["Tour.", "Copied.", "Late."]),
        ([TO, "Date: 10 Feb 2026 10:00:00 +0000"], ["Tour.", "Copied."]),
        ([TO, "Date: 1 Feb 2026"], ["Tour."]),  # a date without a time is the whole day
        ([TO, "Date: 1 Feb 2026 09:59:00 +0000"], []),
        ([TO, "In-Reply-To: <no@firm>"], ["Thread."]),
        ([TO, "References: <tour@home> <no@firm>"], ["Tour.", "Thread."]),
        ([TO, "In-Reply-To: <unknown@firm>"], ["Tour.", "Copied.", "Late."]),
        ([TO, "Message-ID: <late@home>"], ["Tour.", "Copied."]),  # the draft itself
        ([TO, "From: eve@home.example"], []),  # another writer
        (["To: nobody@firm.example"], []),
        ([], []),
    ],
)
def test_the_thread_first_then_the_reader(sent: SentMail, head: list[str], expected: list[str]) -> None:
    assert found(sent, *head) == expected


def test_the_draft_once_more_is_none(sent: SentMail) -> None:
    assert found(sent, TO, body=" Late.\n") == ["Tour.", "Copied."]


def test_the_latest_are_taken(tmp_path: Path) -> None:
    sent = mbox(tmp_path / "sent", *(letter(f"No. {day}", TO, day=day) for day in range(1, 9)))
    assert found(sent, TO) == ["No. 6", "No. 7", "No. 8"]
    assert MOST == 3


def test_a_note_that_cannot_be_read_gives_way_to_one_that_can(tmp_path: Path) -> None:
    sent = mbox(tmp_path / "sent", letter("Fine.", TO, day=1), letter(" ", TO, day=2))
    assert found(sent, TO) == ["Fine."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "To: Ana <ana@firm.example>, Bo <bo@firm.example>\n\nHi,\n",
            {"ana@firm.example", "bo@firm.example"},
        ),
        ("Fine.\n\nOn 3 Feb 2026 at 10:12, Ana <Ana@firm.example> wrote:\n> No.\n", {"ana@firm.example"}),
        (
            "Fine.\n\nFrom: ana@firm.example\nSent: 3 Feb 2026\nTo: sam@h.example\nSubject: x\n\nNo.\n",
            {"ana@firm.example"},
        ),
        ("Write to ana@firm.example please.\n", set()),
    ],
)
def test_to_whom_a_draft_goes(text: str, expected: set[str]) -> None:
    assert readers_of(read_text(text)) == expected


def test_a_folder_of_messages(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name, message in {"a.eml": letter("One.", TO), "sub/b.eml": letter("Two.", TO, day=2)}.items():
        (tmp_path / name).write_text(message.replace(" | ", "\n\n"))
    (tmp_path / "notes.txt").write_text(f"{TO}\n\nNot mail.\n")
    assert found(SentMail(tmp_path), TO) == ["One.", "Two."]


def test_a_maildir(tmp_path: Path) -> None:
    for name in ("cur", "new", "tmp"):
        (tmp_path / name).mkdir()
    (tmp_path / "cur" / "1.a:2,S").write_text(letter("One.", TO).replace(" | ", "\n\n"))
    assert found(SentMail(tmp_path), TO) == ["One."]


@pytest.mark.parametrize(
    ("name", "message"),
    [("none", "no such file"), (".", "no mail in this folder"), ("notes.txt", "this is no mailbox")],
)
def test_where_there_is_no_mail(name: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("To: ana@firm.example\n\nHi.\n")
    with pytest.raises(InputError, match=message) as caught:
        SentMail(tmp_path / name)
    assert caught.value.hint
