"""An `.eml` file: its headers and the text its writer put into it."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import InvalidBase64LengthDefect, MessageError
from email.header import decode_header, make_header
from email.message import Message
from typing import Any, TypeAlias

from toneguard.reading.decoding import decode
from toneguard.reading.headers import Headers
from toneguard.reading.html import html_to_text

_Message: TypeAlias = "Message[str, str]"
_NO_BASE64 = re.compile(r"[^A-Za-z0-9+/]")
_DEPTH = 20  # multiparts inside multiparts; more is an attack


def parse_message(data: bytes) -> tuple[Headers, str]:
    """The decoded headers (names in lower case) and the writer's text, "" where there is none.

    Plain text is preferred to HTML. Attached files and attached messages are not the writer's own.
    Broken structure, encodings and charsets are read as far as they go.
    """
    message: _Message = message_from_bytes(data)
    shown = list(leaves(message))
    plain = (text_of(leaf) for leaf in shown if leaf.get_content_type() != "text/html")
    marked_up = (html_to_text(text_of(leaf)) for leaf in shown if leaf.get_content_type() == "text/html")
    text = next(filter(str.strip, plain), "") or next(filter(str.strip, marked_up), "")
    return tuple(_headers(message)), text


def leaves(message: _Message, depth: int = 0) -> Iterator[_Message]:
    """The parts with text that is shown, in order."""
    payload: Any = message.get_payload()
    if message.get_content_maintype() == "message" and depth:
        return
    if isinstance(payload, list):
        for part in payload if depth < _DEPTH else ():
            yield from leaves(part, depth + 1)
    # A multipart without a boundary has its whole content as one string.
    elif message.get_content_maintype() in ("text", "multipart") and not _attached(message):
        yield message


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
