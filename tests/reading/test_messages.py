"""Mail messages in `.eml` files, sound and broken."""

from __future__ import annotations

import base64
from datetime import datetime, timedelta, timezone

import pytest

from toneguard.diagnostics import PartKind
from toneguard.draft import Draft
from toneguard.errors import InputError
from toneguard.reading import read_bytes

LETTER = "Dear Zoë,\n\nThank you – truly – for ringing.\n\nBest,\nSam\n"


def message(*lines: str, body: bytes | str = "") -> Draft:
    data = body.encode() if isinstance(body, str) else body
    return read_bytes("\n".join(lines).encode() + b"\n\n" + data, "draft.eml")


def plain(charset: str, body: bytes, encoding: str = "8bit") -> Draft:
    return message(
        f"Content-Type: text/plain; charset={charset}", f"Content-Transfer-Encoding: {encoding}", body=body
    )


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "utf-16", "utf-7"])
def test_charsets(charset: str) -> None:
    data = base64.encodebytes(LETTER.encode(charset))
    assert plain(charset, data, "base64").text == LETTER


def test_quoted_printable() -> None:
    assert (
        plain("utf-8", b"Dear Zo=C3=AB,\n\nThank=\n you.\n", "quoted-printable").text
        == "Dear Zoë,\n\nThank you.\n"
    )


def test_line_endings_stay() -> None:
    assert plain("utf-8", b"Hi Tom,\r\n\r\nFine.\r\n").text == "Hi Tom,\r\n\r\nFine.\r\n"


def test_windows_quotation_marks_under_the_name_of_latin_1() -> None:
    assert plain("iso-8859-1", b"You said \x93no\x94.").text == "You said “no”."


def test_parts_and_dates() -> None:
    draft = message(
        "From: Sam <sam@home.example>",
        "Subject: =?utf-8?q?R=C3=BCckmeldung?=",
        " to your letter",
        "Date: Tue, 3 Feb 2026 10:12:00 +0100",
        body="Hi Ana,\n\nFine.\n\nSam\n\nOn 2 Feb 2026, Ana wrote:\n> No.\n",
    )
    assert draft.path == "draft.eml"
    assert draft.headers == (
        ("from", "Sam <sam@home.example>"),
        ("subject", "Rückmeldung to your letter"),
        ("date", "Tue, 3 Feb 2026 10:12:00 +0100"),
    )
    assert draft.written == datetime(2026, 2, 3, 10, 12, tzinfo=timezone(timedelta(hours=1)))
    assert draft.received == datetime(2026, 2, 2)
    assert [part.kind for part in draft.parts] == [
        PartKind.SALUTATION,
        PartKind.BODY,
        PartKind.CLOSING,
        PartKind.QUOTED,
    ]


def test_a_header_block_in_the_body_is_body() -> None:
    assert [part.kind for part in message("To: Ana", body="Subject: x\n\nFine.\n").parts] == [PartKind.BODY]


PLAIN_PART = "Content-Type: text/plain\n\nHi Tom,\n\nPlain.\n"
HTML_PART = "Content-Type: text/html\n\n<p>Hi Tom,</p><p>Marked up.</p>\n"
EMPTY_PART = "Content-Type: text/plain\n\n \n"
NOTES = "Content-Type: text/plain\nContent-Disposition: attachment; filename=notes.txt\n\nNotes.\n"
EARLIER = "Content-Type: message/rfc822\n\nSubject: No\n\nYou are out.\n"
PICTURE = "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"


def multipart(kind: str, *parts: str, boundary: str = "b") -> Draft:
    body = "".join(f"--b\n{part}" for part in parts) + "--b--\n"
    return message(f"Content-Type: multipart/{kind}; boundary={boundary}", body=body)


@pytest.mark.parametrize(
    ("kind", "parts", "expected"),
    [
        ("alternative", (PLAIN_PART, HTML_PART), "Hi Tom,\n\nPlain."),
        ("alternative", (HTML_PART, PLAIN_PART), "Hi Tom,\n\nPlain."),
        ("alternative", (EMPTY_PART, HTML_PART), "Hi Tom,\n\nMarked up."),
        ("related", (HTML_PART, PICTURE), "Hi Tom,\n\nMarked up."),
        ("mixed", (NOTES, PLAIN_PART), "Hi Tom,\n\nPlain."),
        ("mixed", (EARLIER, PLAIN_PART), "Hi Tom,\n\nPlain."),
        ("mixed", (PICTURE, PLAIN_PART, NOTES), "Hi Tom,\n\nPlain."),
    ],
)
def test_the_part_the_writer_wrote(kind: str, parts: tuple[str, ...], expected: str) -> None:
    assert multipart(kind, *parts).text.strip() == expected


@pytest.mark.parametrize("parts", [(EARLIER,), (NOTES,), (PICTURE,), (EMPTY_PART,), ()])
def test_no_text_of_the_writer(parts: tuple[str, ...]) -> None:
    with pytest.raises(InputError, match=r"no text in this message"):
        multipart("mixed", *parts)


@pytest.mark.parametrize(
    ("headers", "body", "expected"),
    [
        (["Content-Type: multipart/mixed"], b"--b\nHi Tom,", "--b\nHi Tom,"),
        (["Content-Type: multipart/mixed; boundary=b"], b"Hi Tom,\n", "Hi Tom,\n"),
        (["Content-Type: multipart/mixed; boundary=b"], b"--b\n\nHi Tom,\n", "Hi Tom,"),
        (["Content-Type: text/plain; charset=klingon"], "Zoë".encode(), "Zoë"),
        (["Content-Type: text/plain; charset=utf-8"], b"Zo\xeb", "Zoë"),
        (["Content-Type: text/plain; charset=rot13"], b"Uv", "Uv"),
        (["Content-Type: nonsense"], b"Hi Tom,", "Hi Tom,"),
        (["Content-Transfer-Encoding: base64"], base64.b64encode(b"Hi Tom, fine.")[:-3], "Hi Tom, fine"),
        (["Content-Transfer-Encoding: unheard-of"], b"Hi Tom,", "Hi Tom,"),
        (["Content-Transfer-Encoding: quoted-printable"], b"Hi =ZZ Tom=", "Hi =ZZ Tom"),
        (["Content-Type: text/plain; charset=punycode"], b"Hi-Tom", "Hi-Tom"),
        (["no header at all"], b"Hi Tom,", "no header at all\n\nHi Tom,"),
    ],
)
def test_broken_messages_are_read_as_far_as_they_go(headers: list[str], body: bytes, expected: str) -> None:
    assert message(*headers, body=body).text == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (b"=?utf-8?b?WsO2w6s=?=", "Zöë"),
        ("Zoë".encode(), "Zoë"),
        (b"=?klingon?q?Zo=EB?=", "=?klingon?q?Zo=EB?="),
    ],
)
def test_headers(value: bytes, expected: str) -> None:
    assert read_bytes(b"Subject: " + value + b"\n\nHi Tom,\n", "a.eml").header("subject") == expected


@pytest.mark.parametrize("depth", [100, 3000])
def test_messages_inside_each_other_are_refused(depth: int) -> None:
    layers = (f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth))
    with pytest.raises(InputError):
        read_bytes("".join(layers).encode() + b"\nHi Tom,", "a.eml")


HTML = {
    "paragraphs": ("<p>Hi Tom,</p><p>Fine.</p>", "Hi Tom,\n\nFine."),
    "web mail": (
        "<div>Hi Tom,</div><div><br></div><div>Fine.<br>Really.</div><div><br></div><div>Sam</div>",
        "Hi Tom,\n\nFine.\nReally.\n\nSam",
    ),
    "words stay whole": ("<p>I don<span>’</span>t un<b>believ</b>ably mind</p>", "I don’t unbelievably mind"),
    "list": ("<p>Two things:</p><ul><li>keys</li><li>van</li></ul>", "Two things:\n\n  * keys\n  * van"),
    "entities": ("<p>Caf&eacute; &amp; bar</p>", "Café & bar"),
    "not shown": (
        "<head><style>p{}</style><title>T</title></head><p>Fine.</p><script>x()</script><!-- y -->"
        "<p style='display:none'>z</p>",
        "Fine.",
    ),
    "quoted mail": (
        "<div>Fine.</div><br><div class=gmail_quote>On 2 Feb 2026, Ana &lt;ana@a.example&gt; wrote:<br>"
        "<blockquote><div>We chose<br>somebody else.</div><blockquote>Well?</blockquote></blockquote></div>",
        "Fine.\n\nOn 2 Feb 2026, Ana <ana@a.example> wrote:\n> We chose\n> somebody else.\n> Well?",
    ),
    "unclosed": ("<div><p>Hi Tom,<p><b>Fine", "Hi Tom,\n\nFine"),
}


@pytest.mark.parametrize("name", HTML)
def test_html(name: str) -> None:
    html, expected = HTML[name]
    assert message("Content-Type: text/html; charset=utf-8", body=html).text == expected


@pytest.mark.parametrize(
    "message",
    [
        b"Subject: =?utf-8\xff?b?aGk=?=\r\n\r\nHi Ann, I am here.",
        b"Content-Type: text/plain; charset*=us-asci\0i'en'utf-8\r\n\r\nHi Ann, I am here.",
        b"Content-Type: multipart/mixed; charset*=us-ascii'en'utf-8\r\n\r\nHi Ann, I am here.",
    ],
)
def test_odd_headers_cost_no_text(message: bytes) -> None:
    assert "Hi Ann, I am here." in read_bytes(message, "a.eml").text
