"""The notes that a draft is compared with: named by an option, by the draft itself, or by their own names."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from toneguard.diagnostics import Occasion
from toneguard.errors import InputError
from toneguard.reading import find_drafts, read_path, read_stream, read_text, with_notes

LETTER = "Dear Ana,\n\nThank you for ringing me.\n\nSam\n"


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(LETTER, encoding="utf-8")


def notes_of(path: Path) -> list[str]:
    return [Path(note.path).relative_to(path.parent).as_posix() for note in read_path(path).earlier]


# by their names


@pytest.mark.parametrize(
    ("draft", "others", "expected"),
    [
        ("acme.reply.txt", ["acme.thank-you.txt"], ["acme.thank-you.txt"]),
        (
            "acme.reply.md",
            ["acme.thank-you.eml", "acme.thank-you.txt"],
            ["acme.thank-you.eml", "acme.thank-you.txt"],
        ),
        ("acme.txt", ["acme.thank-you.txt"], ["acme.thank-you.txt"]),
        ("acme.co.reply.txt", ["acme.co.thank-you.txt", "acme.thank-you.txt"], ["acme.co.thank-you.txt"]),
        ("acme.reply.txt", ["bolt.thank-you.txt", "thank-you.txt", "acme.thanks.txt"], []),
        ("reply.txt", ["thank-you.txt"], ["thank-you.txt"]),
        ("second-reply.txt", ["thank-you.md", "reply.txt"], ["thank-you.md"]),
        ("acme.txt", ["acme.thank-you.txt", "thank-you.txt"], ["acme.thank-you.txt"]),
        ("acme.thank-you.txt", ["thank-you.txt"], []),
        ("thank-you.txt", ["thank-you.md"], []),
        ("reply.txt", ["thank-you.pdf", "thank-you", "old/thank-you.txt"], []),
    ],
)
def test_a_note_beside_the_draft(draft: str, others: list[str], expected: list[str], tmp_path: Path) -> None:
    write(tmp_path, draft, *others)
    assert notes_of(tmp_path / draft) == expected


def test_a_folder_for_each_firm(tmp_path: Path) -> None:
    write(tmp_path, "acme/reply.txt", "acme/thank-you.txt", "bolt/reply.txt", "reply.txt")
    assert [notes_of(path) for path in find_drafts([tmp_path])] == [["thank-you.txt"], [], [], []]


# in a header


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("To: ana@a.example\nEarlier: note.txt\n\n", ["note.txt"]),
        ("earlier: old/first.md\nEarlier:  note.txt\n\n", ["old/first.md", "note.txt"]),
        ("Earlier: note.txt\nEarlier: ./old/../note.txt\n\n", ["note.txt"]),
        ("Earlier: draft.md\n\n", []),  # itself
        ("---\nearlier: 'note.txt'\n---\n\n", ["note.txt"]),
        ("Hello,\n\nEarlier: note.txt\n\n", []),  # no header
    ],
)
def test_a_note_in_a_header(head: str, expected: list[str], tmp_path: Path) -> None:
    write(tmp_path, "note.txt", "old/first.md")
    draft = tmp_path / "draft.md"
    draft.write_text(head + LETTER, encoding="utf-8")
    assert notes_of(draft) == expected


@pytest.mark.parametrize(
    ("head", "message", "line"),
    [
        ("To: ana@a.example\nEarlier: note.txt\n\n", "the earlier note “note.txt” is not there", 2),
        ("Earlier:\n\n", "“Earlier:” without a file", 1),
        ("Earlier: .\n\n", "the earlier note “.” is not there", 1),
        ("To: a\r\nOccasion: thanks\r\n\r\n", "there is no occasion “thanks”", 2),
        ("Occasion: farewell\n\n", "there is no occasion “farewell”", 1),
    ],
)
def test_faults_in_a_header(head: str, message: str, line: int, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_bytes((head + LETTER).encode())
    with pytest.raises(InputError) as caught:
        read_path(draft)
    assert (caught.value.message, caught.value.path, caught.value.line) == (message, str(draft), line)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("value", "expected"), [("thank-you", Occasion.THANK_YOU), ("general", Occasion.GENERAL), ("auto", None)]
)
def test_an_occasion_in_a_header(value: str, expected: Occasion | None, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(f"Occasion: {value}\n\n{LETTER}")
    assert read_path(draft).occasion is expected


def test_a_file_called_thank_you_is_one(tmp_path: Path) -> None:
    write(tmp_path, "acme.thank-you.txt", "thank-you.md", "thank-you-all.txt")
    (tmp_path / "b.thank-you.txt").write_text(f"Occasion: general\n\n{LETTER}")
    assert [read_path(path).occasion for path in find_drafts([tmp_path])] == [
        Occasion.THANK_YOU,
        Occasion.GENERAL,
        None,
        Occasion.THANK_YOU,
    ]


# together


def test_each_note_counts_once_and_the_draft_is_none(tmp_path: Path) -> None:
    write(tmp_path, "reply.txt", "thank-you.txt", "first.txt")
    draft = read_path(tmp_path / "reply.txt")
    given = [read_path(tmp_path / name) for name in ("first.txt", "./thank-you.txt", "reply.txt")]
    assert [Path(note.path).name for note in with_notes(draft, given).earlier] == [
        "thank-you.txt",
        "first.txt",
    ]


def test_standard_input_names_notes_and_has_none_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "thank-you.txt", "note.txt")
    monkeypatch.chdir(tmp_path)
    draft = read_stream(io.BytesIO(f"Earlier: note.txt\n\n{LETTER}".encode()))
    assert [note.path for note in draft.earlier] == ["note.txt"]


def test_a_text_names_no_files() -> None:
    assert read_text("Earlier: note.txt\n\nDear Ana,\n").earlier == ()
