"""Files, folders and streams."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from toneguard.errors import InputError
from toneguard.reading import find_drafts, read_bytes, read_path, read_stream
from toneguard.reading.texts import LIMIT

LETTER = "Dear Zoë,\r\n\r\nThank you – truly.\r\n"


@pytest.mark.parametrize(
    "data",
    [
        LETTER.encode("utf-8"),
        LETTER.encode("utf-8-sig"),
        LETTER.encode("utf-16"),
        b"\xfe\xff" + LETTER.encode("utf-16-be"),
        LETTER.encode("utf-32"),
        LETTER.encode("windows-1252"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 big end first", "utf-32", "windows-1252"],
)
def test_encodings(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(data)
    assert read_path(path).text == LETTER
    assert read_path(path).path == str(path)
    assert read_stream(io.BytesIO(data)).text == LETTER
    assert read_stream(io.BytesIO(data)).path == "<stdin>"


def test_bytes_that_windows_does_not_know() -> None:
    assert read_bytes(b"na\xefve \x81", "a.txt").text == "naïve \x81"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.eml"])
def test_an_empty_file_is_a_draft(name: str) -> None:
    draft = read_bytes(b"", name)
    assert (draft.text, draft.parts, draft.path) == ("", (), name)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><p>Dear Ana,</p>", "a web page"),
        (b"<HTML><p>Dear Ana,</p>", "a web page"),
        (b"PK\x03\x04....word/document.xml", "a Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Outlook"),
        (b"{\\rtf1 Hello}", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"Dear\0 Ana", "not a text file"),
        (b"\x01\x02\x03\x04abc", "not a text file"),
        (LETTER.encode("utf-16-le"), "not a text file"),
    ],
)
def test_what_is_no_text(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        read_bytes(data, "a.txt")
    assert caught.value.path == "a.txt"
    assert caught.value.hint


def test_a_file_of_twenty_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    path.write_bytes(b"a" * 20 * 1024 * 1024)
    with pytest.raises(
        InputError, match=r"20\.0 MiB is too much for a draft; the limit is 10\.0 MiB"
    ) as caught:
        read_path(path)
    assert caught.value.hint == "save the text of the mail without its attachments"


def test_a_stream_without_end_is_not_read_to_it() -> None:
    stream = io.BytesIO(b"a" * (LIMIT + 100))
    with pytest.raises(InputError, match="is too much for a draft"):
        read_stream(stream)
    assert stream.tell() == LIMIT + 1  # enough to know


def test_the_limit_itself_is_read() -> None:
    assert len(read_bytes(b"a" * LIMIT, "a.txt").text) == LIMIT


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("missing.txt", "no such file or folder"),
        (".", "this is a folder"),
        ("a\0b", "no such file or folder"),
    ],
)
def test_paths_that_cannot_be_read(name: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=message) as caught:
        read_path(tmp_path / name)
    assert caught.value.path == str(tmp_path / name)
    assert caught.value.hint


def test_permission_denied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.touch()

    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match="permission denied") as caught:
        read_path(path)
    assert caught.value.path == str(path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ["b.txt", "a.md", "sub/c.EML", "sub/d.py", ".hidden/e.txt", ".f.txt", "sub/deep/g.draft"]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return tmp_path


def test_a_folder_gives_its_drafts(folder: Path) -> None:
    assert find_drafts([folder]) == [
        folder / name for name in ["a.md", "b.txt", "sub/c.EML", "sub/deep/g.draft"]
    ]


def test_a_file_is_taken_whatever_its_name(folder: Path) -> None:
    named = [folder / "sub" / "d.py", folder / ".f.txt", folder / ".hidden"]
    assert find_drafts(named) == [folder / ".f.txt", folder / ".hidden" / "e.txt", folder / "sub" / "d.py"]


def test_each_draft_comes_once(folder: Path) -> None:
    again = folder / "sub" / ".." / "b.txt"
    assert find_drafts([folder / "b.txt", again, folder / "b.txt"]) == [folder / "b.txt"]


def test_no_paths_no_drafts() -> None:
    assert find_drafts([]) == []


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("none", "no such file or folder"),
        ("a\0b", "no such file or folder"),
        ("empty", "no draft in this folder"),
    ],
)
def test_paths_without_drafts(name: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=message) as caught:
        find_drafts([tmp_path / name])
    assert caught.value.path == str(tmp_path / name)
    assert caught.value.hint


@pytest.mark.parametrize("library", ["email.parser", "inscriptis", "lxml", "markdown_it", "spacy"])
def test_importing_the_room_is_cheap(library: str) -> None:
    code = f"import sys, toneguard.reading as r; r.read_text('Hi Tom,'); sys.exit({library!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_path_may_be_a_string(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Hi Ann,\n")
    assert read_path(str(tmp_path / "a.txt")).text == "Hi Ann,\n"


def test_what_is_no_regular_file_is_passed_over_in_a_folder(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "a.txt").write_text("Hi Ann,\n")
    assert find_drafts([tmp_path]) == [tmp_path / "a.txt"]
