"""What holds for every text and for any bytes."""

from __future__ import annotations

import time
from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from toneguard.errors import InputError
from toneguard.reading import read_bytes, read_text

LINES = [
    "",
    "Hi Tom,",
    "Priya",
    "Hi Tom, thanks for the note.",
    "Thank you for ringing.",
    "Kind regards,",
    "Sam",
    "-- ",
    "> quoted",
    ">> deeper",
    "On Tue, 3 Feb 2026 at 10:12, Ana wrote:",
    "-----Original Message-----",
    "From: Ana",
    "Sent: Tuesday, February 3, 2026 10:12 AM",
    "To: Sam",
    "Subject: No",
    "---------- Forwarded message ---------",
    "```",
    "---",
    "    indented",
    "This email and any attachments are confidential.",
    'She said "we loved your work".',
    " glue.txt | 2 ++",
    " 1 file changed, 2 insertions(+)",
    "diff --git a/glue.txt b/glue.txt",
    "Signed-off-by: Sam <sam@home.example>",
    "\ufeff",
    "\u2028 and \x0b and \x1c",
]
TEXTS = st.text() | st.lists(st.sampled_from(LINES) | st.text(max_size=20)).map("\n".join)
PATHS = st.sampled_from(["draft.txt", "draft.md"])
MESSAGES = st.lists(
    st.sampled_from(
        [
            b"Content-Type: multipart/mixed; boundary=b",
            b"Content-Type: multipart/alternative",
            b"Content-Type: text/html; charset=utf-16",
            b"Content-Type: text/plain; charset=nonsense",
            b"Content-Type: message/rfc822",
            b"Content-Transfer-Encoding: base64",
            b"Content-Transfer-Encoding: quoted-printable",
            b"Content-Transfer-Encoding: x-uuencode",
            b"Content-Disposition: attachment; filename*=utf-8''%ff",
            b"Subject: =?utf-8?b?8J+Y?= =?x?q?y?=",
            b"Date: Tue, 99 Feb 99999 99:99 +9999",
            b"--b",
            b"--b--",
            b"<p>Hi<blockquote>",
            b"SGVsbG8",
            b"begin 644 x",
            b"",
        ]
    )
    | st.binary(max_size=12)
).map(b"\r\n".join)


@given(TEXTS, PATHS)
@example("", "draft.txt")
@example(" \n", "draft.md")
@example("```\n> a\n", "draft.md")
@example("0\n--\n\nHi. 0", "draft.txt")
def test_parts_cover_the_text(text: str, path: str) -> None:
    draft = read_text(text, path)
    assert draft.text == text
    assert "".join(part.span.of(text) for part in draft.parts) == text
    assert all(len(part.span) for part in draft.parts)
    assert all(left.kind != right.kind for left, right in pairwise(draft.parts))


@given(TEXTS, PATHS)
def test_reported_spans_are_sorted_and_inside_own_parts(text: str, path: str) -> None:
    draft = read_text(text, path)
    spans = draft.reported
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(any(part.span.contains(span) for part in draft.parts) for span in spans)


@given(st.binary() | MESSAGES | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for path in ("draft.txt", "draft.md", "draft.eml"):
        with suppress(InputError):
            draft = read_bytes(data, path)
            assert "".join(part.span.of(draft.text) for part in draft.parts) == draft.text


@pytest.mark.parametrize("path", ["draft.txt", "draft.md"])
@pytest.mark.parametrize(
    "unit", [">", " ", '"', "'", "' a", "“", "`", "http://", "a@", "_", "- ", "Dear ", "[", "a"]
)
def test_a_line_of_a_megabyte_takes_no_more_than_its_share(unit: str, path: str) -> None:
    text = unit * (1_000_000 // len(unit))
    start = time.perf_counter()
    read_text(text, path)
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    "line", ["1 " * 59, "This message is " + "recipient " * 500, "On " * 30, "From: x", "a@b.c " * 19]
)
def test_lines_that_nearly_fit_take_no_more_than_their_share(line: str) -> None:
    start = time.perf_counter()
    read_text(f"{line}\n\n" * 200)
    assert time.perf_counter() - start < 5
