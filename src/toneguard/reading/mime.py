"""An `.eml` file: its headers and the text its writer put into it."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterable, Iterator
from email import message_from_bytes, message_from_string
from email.errors import InvalidBase64LengthDefect, MessageError
from email.header import decode_header, make_header
from email.message import Message
from typing import Any, NamedTuple, TypeAlias

from toneguard.patterns import regex
from toneguard.reading.decoding import decode
from toneguard.reading.headers import Headers
from toneguard.reading.html import html_to_text

_Message: TypeAlias = "Message[str, str]"
_NO_BASE64 = regex(r"[^A-Za-z0-9+/]")
_PART_HEADER = regex(r"^content-[a-z-]{1,40}:", re.IGNORECASE | re.MULTILINE)
_DEPTH = 20  # multiparts inside multiparts; more is an attack
_NO_PROSE = frozenset(
    {"calendar", "css", "csv", "directory", "rfc822-headers", "rtf", "vcard", "x-vcard", "xml"}
)
_SAME = 0.8  # share of its words by which an HTML part is the plain one again


def parse_message(data: bytes) -> tuple[Headers, str]:
    """The decoded headers (names in lower case) and the writer's text, "" where there is none.

    Several shown parts are one text, in their order; of alternatives plain text is preferred to HTML.
    Attached files and attached messages are not the writer's own. Broken structure, encodings and
    charsets are read as far as they go.
    """
    message: _Message = message_from_bytes(data)
    return tuple(_headers(message)), _joined([passage.text for passage in _said(message)])


def leaves(message: _Message, depth: int = 0) -> Iterator[_Message]:
    """The parts with text that may be shown, in order: alternatives too, and HTML."""
    payload: Any = message.get_payload()
    if message.get_content_maintype() == "message" and depth:
        return
    if isinstance(payload, list):
        for part in payload if depth < _DEPTH else ():
            yield from leaves(part, depth + 1)
    # A multipart without a boundary has its whole content as one string.
    elif message.get_content_maintype() in ("text", "multipart") and not _attached(message):
        yield message


class _Passage(NamedTuple):
    """Text that is shown; `plain` says that it was not HTML."""

    text: str
    plain: bool


def _said(message: _Message) -> list[_Passage]:
    """What is shown, without HTML that says the plain text again."""
    every = _passages(message)
    plain = {word for passage in every if passage.plain for word in passage.text.split()}
    return [passage for passage in every if passage.plain or not _repeats(passage.text, plain)]


def _passages(message: _Message, depth: int = 0) -> list[_Passage]:
    """The texts of a message or part that are shown, in order, without blank ones."""
    payload: Any = message.get_payload()
    main, sub = message.get_content_maintype(), message.get_content_subtype()
    if main == "message" and depth:
        return []
    if isinstance(payload, list):
        parts = _parts(message, payload) if depth < _DEPTH else ()
        if sub == "alternative":
            return _best(parts, depth + 1)
        return [passage for part in parts for passage in _passages(part, depth + 1)]
    # A multipart without a boundary has its whole content as one string.
    if main not in ("text", "multipart") or sub in _NO_PROSE or _attached(message):
        return []
    plain = sub != "html"
    text = text_of(message) if plain else html_to_text(text_of(message))
    return [_Passage(text, plain)] if text.strip() else []


def _parts(message: _Message, payload: list[_Message]) -> Iterator[_Message]:
    """The parts of a multipart, with one whose first boundary is lost and those under a stray last one."""
    before, after, boundary = message.preamble or "", message.epilogue or "", message.get_boundary()
    if headed := _PART_HEADER.search(before):
        yield message_from_string(before[headed.start() :])
    yield from payload
    if boundary and f"--{boundary}" in after:
        yield message_from_string(f'Content-Type: multipart/mixed; boundary="{boundary}"\n\n{after}')


def _best(parts: Iterable[_Message], depth: int) -> list[_Passage]:
    """Of alternatives the plain text, or else the first that says anything."""
    plain_first = sorted(parts, key=lambda part: part.get_content_type() != "text/plain")
    return next(filter(None, (_passages(part, depth) for part in plain_first)), [])


def _joined(texts: list[str]) -> str:
    """The texts as one, each a paragraph of its own."""
    text = texts[0] if texts else ""
    for following in texts[1:]:
        ending = "\r\n" if "\r\n" in text else "\n"
        text += ending * (1 if text.endswith("\n") else 2) + following
    return text


def _repeats(text: str, plain: set[str]) -> bool:
    words = set(text.split())
    return len(words & plain) >= _SAME * len(words)


def _attached(message: _Message) -> bool:
    try:
        return message.get_content_disposition() == "attachment" or bool(message.get_filename())
    except (LookupError, TypeError, ValueError):  # a name in a charset that there is not
        return True


def charset_of(message: _Message) -> str | None:
    """The charset that a part declares, or None."""
    try:
        return message.get_content_charset()
    except (LookupError, TypeError, ValueError):
        return None


def _payload(message: _Message) -> Any:
    try:
        return message.get_payload(decode=True)
    except (LookupError, TypeError, ValueError):
        return str(message.get_payload()).encode("utf-8", "surrogateescape")


def text_of(message: _Message) -> str:
    """The decoded text of a part; "" where it holds none."""
    data = _payload(message)
    if any(isinstance(defect, InvalidBase64LengthDefect) for defect in message.defects):
        data = _base64_cut_short(str(message.get_payload()))
    return decode(data, charset_of(message)) if isinstance(data, bytes) else ""


def _base64_cut_short(payload: str) -> bytes:
    """Base64 that was cut off where the standard library gives it back undecoded: one digit too many."""
    digits = _NO_BASE64.sub("", payload)
    return b64decode(digits[: len(digits) // 4 * 4])


def _headers(message: _Message) -> Iterator[tuple[str, str]]:
    for name, value in message.raw_items():
        yield name.lower(), _header(str(value))


def _header(value: str) -> str:
    folded = decode(value.encode("utf-8", "surrogateescape"))
    try:
        unfolded = str(make_header(decode_header(folded)))
    except (MessageError, LookupError, ValueError):
        unfolded = folded
    return " ".join(unfolded.split())
