"""A mail message with another text in it, every other byte as it was."""

from __future__ import annotations

import quopri
from base64 import encodebytes
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from typing import Any, TypeAlias

from toneguard.errors import InputError
from toneguard.reading.decoding import decode
from toneguard.reading.mime import charset_of, leaves, parse_message, text_of
from toneguard.writing.encoding import encode_like

_Message: TypeAlias = "Message[str, str]"

_SIGNED = frozenset(
    {
        "multipart/signed",
        "application/pkcs7-mime",
        "application/x-pkcs7-mime",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "application/pgp-signature",
    }
)
_CODED = frozenset({"quoted-printable", "base64"})
_SIGNED_TEXT = "-----BEGIN PGP SIGNED MESSAGE-----"
_TO_TEXT = "take the changes from --diff, or --output to a .txt file"


def with_body(data: bytes, text: str, path: str) -> bytes:
    """The message with `text` for its plain text. Raises `InputError` where that cannot be done."""
    message: _Message = message_from_bytes(data)
    _refuse_signed(message, path)
    part = _only_text(message, path)
    if text_of(part) != parse_message(data)[1]:
        hint = f"join them in your mail program, or {_TO_TEXT}"
        raise InputError("this message holds its text in several parts", path=path, hint=hint)
    if text_of(part) == text:
        return data
    old = _raw(part)
    body = _body(part, text, path)
    new = _transferable(body, old, _transfer_encoding(part))
    for candidate in _replaced(data, old, new):
        if _same_but(message, message_from_bytes(candidate), part, decode(body, charset_of(part))):
            return candidate
    raise InputError("the text cannot be put back into this message", path=path, hint=_TO_TEXT)


def _refuse_signed(message: _Message, path: str) -> None:
    for part in message.walk():
        signed = part.get_content_type() in _SIGNED or part.get("DKIM-Signature") is not None
        if signed or (part.get_content_maintype() == "text" and _SIGNED_TEXT in text_of(part)):
            hint = "change it in your mail program and sign it again"
            raise InputError("this message is signed; a change would break that", path=path, hint=hint)


def _only_text(message: _Message, path: str) -> _Message:
    """The part with plain text, where no other part says the same in HTML."""
    every = [leaf for leaf in leaves(message) if text_of(leaf).strip()]
    if any(leaf.get_content_type() == "text/html" for leaf in every):
        hint = f"make it plain text in your mail program, or {_TO_TEXT}"
        raise InputError("this message holds its text as HTML too", path=path, hint=hint)
    return every[0]


def _transfer_encoding(part: _Message) -> str:
    return str(part.get("Content-Transfer-Encoding", "7bit")).strip().lower()


def _raw(part: _Message) -> bytes:
    """The bytes of the part as they stand in the message."""
    if _transfer_encoding(part) in _CODED:
        return str(part.get_payload()).encode("utf-8", "surrogateescape")
    payload: Any = part.get_payload(decode=True)
    return bytes(payload)


def _body(part: _Message, text: str, path: str) -> bytes:
    """`text` in the charset of the part."""
    payload: Any = part.get_payload(decode=True)
    seven_bit = _transfer_encoding(part) == "7bit"
    return encode_like(payload, text, path, "us-ascii" if seven_bit else charset_of(part))


def _transferable(body: bytes, old: bytes, encoding: str) -> bytes:
    """`body` in a transfer encoding, with the line ends of `old`."""
    newline = b"\r\n" if b"\r\n" in old else b"\n"
    if encoding == "quoted-printable":
        return quopri.encodestring(body.replace(b"\r\n", b"\n")).replace(b"\n", newline)
    if encoding == "base64":
        return encodebytes(body).rstrip(b"\n").replace(b"\n", newline) + old[len(old.rstrip()) :]
    return body


def _replaced(data: bytes, old: bytes, new: bytes) -> Iterator[bytes]:
    """`data` with `new` for `old`, at each place where `old` stands."""
    place = data.find(old)
    while place >= 0:
        yield data[:place] + new + data[place + len(old) :]
        place = data.find(old, place + 1)


def _same_but(before: _Message, after: _Message, part: _Message, text: str) -> bool:
    """Whether two messages have the same headers and parts, except for the text of `part`."""
    olds, news = list(before.walk()), list(after.walk())
    return len(olds) == len(news) and all(
        list(old.raw_items()) == list(new.raw_items())
        and (text_of(new) == text if old is part else old.is_multipart() or _payload(old) == _payload(new))
        for old, new in zip(olds, news, strict=True)
    )


def _payload(part: _Message) -> str:
    return str(part.get_payload())
