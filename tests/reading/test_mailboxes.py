"""mbox files and Maildirs: which messages there are, what they are called, and what breaks none of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from toneguard.draft import Draft
from toneguard.errors import InputError
from toneguard.reading import find_drafts, read_drafts
from toneguard.reading.texts import LIMIT

SEPARATOR = "From sam@home.example Tue Feb  3 10:12:00 2026\n"
HEAD = "From: Sam <sam@home.example>\nSubject: The post\n\n"


def mbox(path: Path, *bodies: str | bytes, separator: str = SEPARATOR) -> Path:
    data = b"".join(
        (separator + HEAD).encode() + (body if isinstance(body, bytes) else body.encode()) + b"\n"
        for body in bodies
    )
    path.write_bytes(data)
    return path


def texts(path: Path) -> list[str]:
    return [draft.text if isinstance(draft, Draft) else str(draft.message) for draft in read_drafts(path)]


@pytest.mark.parametrize(
    "separator",
    [
        SEPARATOR,
        "From - Tue Feb 03 10:12:00 2026\n",
        "From MAILER-DAEMON Tue Feb  3 10:12:00 2026\n",
        "From sam@home.example Tue Feb  3 10:12:00 2026 +0100\n",
        "From sam@home.example Tue Feb  3 10:12 CET 2026\n",
        "From sam@home.example Tue Feb  3 10:12:00 2026\r\n",
    ],
)
def test_messages_of_an_mbox(separator: str, tmp_path: Path) -> None:
    box = mbox(
        tmp_path / "Drafts",
        "Hi Ana,\n",
        "Hi Bo,\n",
        separator=separator,
    )
    drafts = list(read_drafts(box))
    assert [draft.path for draft in drafts] == [f"{box}#1", f"{box}#2"]
    assert [text.strip() for text in texts(box)] == ["Hi Ana,", "Hi Bo,"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Hi,\n\nFrom Monday I am away.\n", "Hi,\n\nFrom Monday I am away.\n\n"),
        ("Hi,\n\n>From Monday I am away.\n", "Hi,\n\nFrom Monday I am away.\n\n"),
        ("Hi,\n\n>>From Monday\n", "Hi,\n\n>From Monday\n\n"),
        ("Hi,\n\nFrom: Ana\n", "Hi,\n\nFrom: Ana\n\n"),
        (
            "Hi,\n\nFrom what you said on Tue at 10:12 in 2026\n",
            "Hi,\n\nFrom what you said on Tue at 10:12 in 2026\n\n",
        ),
    ],
)
def test_a_line_that_begins_with_from_ends_no_message(body: str, expected: str, tmp_path: Path) -> None:
    assert texts(mbox(tmp_path / "a.mbox", body, "Next.")) == [expected, "Next.\n"]


def test_a_broken_message_ends_nothing(tmp_path: Path) -> None:
    broken: list[str | bytes] = ["", b"%PDF-1.7\x00\x01\x02" * 9, "x" * (LIMIT + 1), b"\x00\x00\x00"]
    box = mbox(tmp_path / "a.mbox", "First.", *broken, "Last.")
    drafts = list(read_drafts(box))
    assert [isinstance(draft, InputError) for draft in drafts] == [False, True, True, True, True, False]
    assert [draft.path for draft in drafts] == [f"{box}#{number}" for number in range(1, 7)]


def test_a_message_cut_short_does_not_swallow_the_next(tmp_path: Path) -> None:
    box = tmp_path / "a.mbox"
    box.write_text(f"{SEPARATOR}{HEAD}cut sho\n{SEPARATOR}{HEAD}Whole.\n")
    assert [text.strip() for text in texts(box)] == ["cut sho", "Whole."]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "From Monday I am away.\n\nSam\n"),
        ("a.txt", "From: Sam\n\nHi.\n"),
        ("a.eml", f"{SEPARATOR}{HEAD}Hi.\n"),
    ],
)
def test_what_is_no_mailbox(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text)
    assert [draft.path for draft in read_drafts(tmp_path / name)] == [str(tmp_path / name)]


def maildir(folder: Path, **messages: str) -> Path:
    for name in ("cur", "new", "tmp"):
        (folder / name).mkdir(parents=True)
    for place, body in messages.items():
        where, name = place.split("_")
        (folder / where / f"{name}.M1P2.host{':2,DS' if where == 'cur' else ''}").write_text(HEAD + body)
    return folder


def test_messages_of_a_maildir_are_called_by_what_never_changes(tmp_path: Path) -> None:
    box = maildir(tmp_path / "Drafts", cur_1700="Second.", new_1600="First.", tmp_1500="Not there yet.")
    (box / "cur" / ".hidden").write_text("")
    assert [draft.path for draft in read_drafts(box)] == [f"{box}#1600.M1P2.host", f"{box}#1700.M1P2.host"]
    assert texts(box) == ["First.", "Second."]


def test_mailboxes_in_a_folder_are_found(tmp_path: Path) -> None:
    box = maildir(tmp_path / "Mail" / "Drafts", cur_1700="Hi.")
    other = mbox(tmp_path / "Mail" / "old.mbox", "Hi.")
    (tmp_path / "Mail" / "a.txt").write_text("Hi.")
    assert find_drafts([tmp_path]) == [box, tmp_path / "Mail" / "a.txt", other]
    assert find_drafts([box]) == [box]


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    box = mbox(tmp_path / "a.mbox", *(f"Letter {number}." for number in range(3)))
    drafts = read_drafts(box)
    first = next(drafts)
    with box.open("ab") as file:
        file.write((SEPARATOR + HEAD + "Letter 3.\n").encode())
    assert isinstance(first, Draft)
    assert len(list(drafts)) in (2, 3)  # the file's buffer decides


def test_a_missing_mailbox_is_an_error_and_no_crash(tmp_path: Path) -> None:
    (error,) = read_drafts(tmp_path / "none.mbox")
    assert isinstance(error, InputError)
    assert error.message == "no such file or folder"
