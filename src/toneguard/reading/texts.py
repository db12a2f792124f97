"""Text and bytes to a `Draft`."""

from __future__ import annotations

from pathlib import PurePath

from toneguard.draft import Draft
from toneguard.errors import InputError
from toneguard.reading.dates import parse_date
from toneguard.reading.decoding import check_magic, check_text, decode
from toneguard.reading.headers import Headers
from toneguard.reading.parts import lay_out
from toneguard.reading.patches import is_patch
from toneguard.reading.reported import find_reported

LIMIT = 10 * 1024 * 1024  # bytes; a draft is some kilobytes

_AS_TEXT = "save the text of the mail as .txt"
_MARKDOWN = frozenset({".md", ".markdown"})


def read_text(text: str, path: str = "<text>", *, headed: bool = True) -> Draft:
    """The draft in `text`, which stays as it is; a `path` that ends in .md or .markdown makes it Markdown.

    A block of headers at the top is told apart, unless it is not `headed`: the text of a message, which has
    its headers elsewhere. Spans of parts and reported words are half-open, from 0, in code points of `text`.
    """
    return _draft(text, path, headed=headed)


def read_bytes(data: bytes, path: str, *, message: bool = False) -> Draft:
    """The draft in `data`; `message`, a `path` that ends in .eml or a patch of git's makes it a mail message.

    UTF-8, UTF-16 and UTF-32 with a byte order mark, UTF-8 and Windows-1252 without one are decoded.
    Raises `InputError` for more than 10 MiB, for data that is no text, and for a message without text.
    """
    if len(data) > LIMIT:
        raise too_large(mebibytes(len(data)), path)
    check_magic(data, path)
    as_message = message or is_message(data, path)
    draft = _read_message(data, path) if as_message else read_text(decode(data), path)
    check_text(draft.text, path)
    return draft


def is_message(data: bytes, path: str) -> bool:
    """Whether `data` is read as a mail message: a `path` that ends in .eml, or a patch of git's."""
    return is_patch(data) or (_suffix(path) == ".eml" and bool(data))


def read_message(data: bytes, path: str = "<message>") -> Draft:
    """The draft in a whole message that is on its way; attached files may make it as large as they like.

    Its text is empty where there is none to read. Raises `InputError` for a text of more than 10 MiB,
    for one that is no text, and for a message that is nested too deep.
    """
    headers, text = _parsed(data, path)
    if len(text) > LIMIT:
        raise too_large(mebibytes(len(text)), path)
    check_text(text, path)
    return _draft(text, path, headers, headed=False)


def too_large(amount: str, path: str) -> InputError:
    """The error for a draft of this `amount`, which is more than the limit."""
    return InputError(
        f"{amount} is too much for a draft; the limit is {mebibytes(LIMIT)}",
        path=path,
        hint="save the text of the mail without its attachments",
    )


def mebibytes(size: int) -> str:
    """`size` bytes, as one says it."""
    return f"{size / 1024 / 1024:.1f} MiB"


def _read_message(data: bytes, path: str) -> Draft:
    headers, text = _parsed(data, path)
    if not text.strip():
        raise InputError("there is no text in this message", path=path, hint=_AS_TEXT)
    return _draft(text, path, headers, headed=False)


def _parsed(data: bytes, path: str) -> tuple[Headers, str]:
    from toneguard.reading.mime import parse_message  # slow to import

    try:
        return parse_message(data)
    except RecursionError as error:  # thousands of messages inside each other
        raise InputError("this message is nested too deep", path=path, hint=_AS_TEXT) from error


def _draft(text: str, path: str, headers: Headers = (), *, headed: bool = True) -> Draft:
    layout = lay_out(text, markdown=_suffix(path) in _MARKDOWN, headed=headed)
    date = next((value for name, value in headers or layout.headers if name == "date"), "")
    return Draft(
        text=text,
        path=path,
        parts=layout.parts,
        reported=find_reported(text, layout.parts),
        headers=headers or layout.headers,
        received=layout.received.sent if layout.received else None,
        received_from=layout.received.origin if layout.received else None,
        written=parse_date(date) if date else None,
        came_in_message=not headed,
    )


def _suffix(path: str) -> str:
    return PurePath(path).suffix.lower()
