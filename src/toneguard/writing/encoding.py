"""Text to bytes, in the encoding that the old bytes are in."""

from __future__ import annotations

from contextlib import suppress

from toneguard.errors import InputError
from toneguard.reading.decoding import codec_of

_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\u00a0": " "}
)


def encode_like(data: bytes, text: str, path: str, charset: str | None = None) -> bytes:
    """`text` as bytes, with the byte order mark and the encoding of `data`.

    Typographic marks that the encoding lacks become plain ones. Raises `InputError` for any other
    character that it lacks.
    """
    mark, codec = codec_of(data, charset)
    if not mark and codec == "utf-8" and charset and _is_ascii(charset):
        codec = "ascii"  # it was only said to be ASCII, and that it stays
    return mark + _encode(text, codec, path)


def _is_ascii(charset: str) -> bool:
    return charset.lower() in ("us-ascii", "ascii")


def _encode(text: str, codec: str, path: str) -> bytes:
    try:
        return text.encode(codec)
    except UnicodeEncodeError:
        return b"".join(_plain(char, codec, path) for char in text)


def _plain(char: str, codec: str, path: str) -> bytes:
    for one in (char, char.translate(_PLAIN)):
        with suppress(UnicodeEncodeError):
            return one.encode(codec)
    hint = "write it another way, or save the draft as UTF-8"
    raise InputError(f"“{char}” cannot be written in {codec}", path=path, hint=hint)
