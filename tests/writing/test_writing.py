"""A new text in the bytes of the old one: nothing else may change."""

from __future__ import annotations

import base64
import quopri
from email import message_from_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toneguard.errors import InputError
from toneguard.reading import read_bytes
from toneguard.writing import check_writable, with_text

OLD = "Dear Zoë,\n\nYou lied.\n\nSam\n"
NEW = "Dear Zoë,\n\nIt’s sad.\n\nSam\n"


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (b"", "utf-8"),
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\xff\xfe\0\0", "utf-32-le"),
        (b"", "windows-1252"),
    ],
)
def test_encoding_and_mark_stay(mark: bytes, codec: str) -> None:
    assert with_text(mark + OLD.encode(codec), NEW, "a.txt") == mark + NEW.encode(codec)


def test_a_typographic_mark_that_the_encoding_lacks_becomes_a_plain_one() -> None:
    data = base64.b64encode(OLD.encode("latin-1"))
    head = b"Content-Type: text/plain; charset=iso-8859-2\nContent-Transfer-Encoding: base64\n\n"
    assert read_bytes(with_text(head + data, NEW, "a.eml"), "a.eml").text == NEW.replace("’", "'")


def test_any_other_character_that_the_encoding_lacks_is_an_error() -> None:
    with pytest.raises(InputError, match="cannot be written in windows-1252"):
        with_text("Zoë".encode("windows-1252"), "Łódź", "a.txt")


def test_bytes_that_are_no_text_are_not_lost_in_silence() -> None:
    data = b"\xff\xfe" + "Hi".encode("utf-16-le") + b"\x00\xd8"
    with pytest.raises(InputError, match="would be lost"):
        check_writable(data, read_bytes(data, "a.txt").text, "a.txt")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))))
def test_the_same_text_gives_the_same_bytes(text: str) -> None:
    data = f"Hi. {text}".encode()
    assert with_text(data, read_bytes(data, "a.txt").text, "a.txt") == data


def mixed(part: bytes, encoding: str, newline: bytes = b"\n") -> bytes:
    """A message with a text part in a transfer encoding, between odd headers and an attachment."""
    lines = (
        b"From: Sam <sam@example.org>",
        b"Subject:  two  spaces, and a very",
        b"\tfolded line",
        b"X-Odd: =?utf-8?q?Zo=C3=AB?=",
        b"MIME-Version: 1.0",
        b'Content-Type: multipart/mixed; boundary="b1"',
        b"",
        b"preamble",
        b"--b1",
        b'Content-Type: text/plain; charset="utf-8"',
        b"Content-Transfer-Encoding: " + encoding.encode(),
        b"",
        part,
        b"--b1",
        b"Content-Type: application/pdf; name=cv.pdf",
        b"Content-Disposition: attachment; filename=cv.pdf",
        b"Content-Transfer-Encoding: base64",
        b"",
        b"JVBERi0xLjQK",
        b"--b1--",
        b"epilogue",
        b"",
    )
    return newline.join(line.replace(b"\n", newline) for line in lines)


def encoded(text: str, encoding: str) -> bytes:
    data = text.encode()
    if encoding == "base64":
        return base64.encodebytes(data).rstrip(b"\n")
    return quopri.encodestring(data) if encoding == "quoted-printable" else data


@pytest.mark.parametrize("newline", [b"\n", b"\r\n"])
@pytest.mark.parametrize("encoding", ["8bit", "quoted-printable", "base64"])
def test_only_the_part_with_the_text_changes(encoding: str, newline: bytes) -> None:
    ends = newline.decode() if encoding != "base64" else "\n"
    data = mixed(encoded(OLD, encoding), encoding, newline)
    expected = mixed(encoded(NEW, encoding), encoding, newline)
    assert with_text(data, NEW.replace("\n", ends), "a.eml") == expected
    assert read_bytes(expected, "a.eml").text.splitlines() == NEW.splitlines()


def test_words_that_stand_in_a_header_too_are_changed_in_the_text_alone() -> None:
    data = b"Subject: You lied.\nContent-Type: text/plain\n\nYou lied."
    assert with_text(data, "It hurt.", "a.eml") == data[:-9] + b"It hurt."


def test_a_patch_keeps_its_diff_and_its_opening_line() -> None:
    head = (
        f"From {'a' * 40} Mon Sep 17 00:00:00 2001\nFrom: Sam <sam@example.org>\nSubject: [PATCH] Mend it\n"
    )
    body = "You lied.\n\n---\n a.py | 2 +-\n 1 file changed\n\ndiff --git a/a.py b/a.py\n-You lied.\n+x\n"
    data = f"{head}\n{body}".encode()
    text = read_bytes(data, "0001.patch").text
    changed = with_text(data, text.replace("You lied.", "It hurt.", 1), "0001.patch")
    assert changed == data.replace(b"You lied.", b"It hurt.", 1)


SIGNED = (
    b'Content-Type: multipart/signed; boundary="s"; protocol="application/pgp-signature"\n\n--s\n'
    b"Content-Type: text/plain\n\nYou lied.\n--s\nContent-Type: application/pgp-signature\n\nabc\n--s--\n"
)
ALTERNATIVE = (
    b'Content-Type: multipart/alternative; boundary="s"\n\n--s\nContent-Type: text/plain\n\nYou lied.\n'
    b"--s\nContent-Type: text/html\n\n<p>You lied.</p>\n--s--\n"
)
SEVERAL = (
    b'Content-Type: multipart/mixed; boundary="s"\n\n--s\nContent-Type: text/plain\n\nYou lied.\n'
    b"--s\nContent-Type: text/plain\n\nGoodbye.\n--s--\n"
)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (SIGNED, "this message is signed"),
        (b"DKIM-Signature: v=1\nContent-Type: text/plain\n\nYou lied.\n", "this message is signed"),
        (b"Content-Type: text/plain\n\n-----BEGIN PGP SIGNED MESSAGE-----\n\nYou lied.\n", "is signed"),
        (ALTERNATIVE, "this message holds its text as HTML too"),
        (SEVERAL, "this message holds its text in several parts"),
        (b"Content-Type: text/html\n\n<p>You lied.</p>\n", "this message holds its text as HTML"),
    ],
)
def test_a_message_that_a_change_would_break_is_refused(data: bytes, message: str) -> None:
    text = read_bytes(data, "a.eml").text
    with pytest.raises(InputError, match=message):
        with_text(data, text.replace("You lied.", "It hurt."), "a.eml")


@given(
    st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0\r"), min_size=1).filter(str.strip),
    st.sampled_from(["8bit", "quoted-printable", "base64"]),
)
def test_any_text_can_be_put_into_a_message_and_read_again(text: str, encoding: str) -> None:
    data = mixed(encoded(OLD, encoding), encoding)
    changed = with_text(data, text, "a.eml")
    parts = list(message_from_bytes(changed).walk())
    assert (parts[1].get_payload(decode=True) or b"").decode() == text  # type: ignore[union-attr]
    assert changed.endswith(data[data.index(b"\n--b1\nContent-Type: application/pdf") :])
