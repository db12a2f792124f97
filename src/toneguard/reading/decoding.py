"""Bytes to text, and the bytes that are no text."""

from __future__ import annotations

import codecs

from toneguard.errors import InputError
from toneguard.patterns import regex

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GUESSES = ("utf-8", "windows-1252", "latin-1")
# Mail programs write Windows-1252 under both of these names.
_UNDERSTATED = frozenset({"iso8859-1", "ascii"})
# Codecs of the standard library that no mail is written in; some take quadratic time.
_NO_CHARSETS = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"})

_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word document or a zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word document or an Outlook .msg file"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
)
_CONTROLS = regex(r"[^\t\n\r\f\v\x1b -\U0010ffff]")
_MOST_CONTROLS = 0.1  # share of the text


def decode(data: bytes, charset: str | None = None) -> str:
    """The text in `data`: by its byte order mark, else as `charset`, else UTF-8, else Windows-1252.

    A mark is left out; line endings stay as they are. Never fails: bytes that fit nothing are Latin-1.
    """
    return _decoded(data, charset)[2]


def codec_of(data: bytes, charset: str | None = None) -> tuple[bytes, str]:
    """The byte order mark that `data` begins with, and the name of the codec by which it is decoded."""
    return _decoded(data, charset)[:2]


def _decoded(data: bytes, charset: str | None) -> tuple[bytes, str, str]:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return mark, name, data[len(mark) :].decode(name, errors="replace")
    for name in (*_declared(charset), *_GUESSES):
        try:
            return b"", name, data.decode(name)
        except (LookupError, ValueError):
            continue
    return b"", "latin-1", data.decode("latin-1")


def check_magic(data: bytes, path: str) -> None:
    """Raise `InputError` where the first bytes are those of a document that is no text."""
    opening = data[:64].removeprefix(codecs.BOM_UTF8).lstrip().lower()  # of a web page, in any case
    for magic, kind in _MAGIC:
        if data.startswith(magic) or opening.startswith(magic):
            raise InputError(
                f"this is {kind}", path=path, hint="save the text of the mail as .txt and check that"
            )


def check_text(text: str, path: str) -> None:
    """Raise `InputError` where `text` has NULs in it or is full of control characters."""
    controls = len(_CONTROLS.findall(text))
    if "\0" in text or controls > len(text) * _MOST_CONTROLS:
        raise InputError("this is not a text file", path=path, hint="save the draft as UTF-8 text")


def _declared(charset: str | None) -> tuple[str, ...]:
    if not charset:
        return ()
    try:
        name = codecs.lookup(charset).name.replace("_", "-")
        return () if name in _UNDERSTATED | _NO_CHARSETS else (charset,)
    except (LookupError, ValueError):
        return ()
