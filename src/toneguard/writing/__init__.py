"""The way back: a draft's new text put into the bytes that it was read from."""

from __future__ import annotations

from toneguard.errors import InputError
from toneguard.reading import is_message
from toneguard.writing.encoding import encode_like

__all__ = ["check_writable", "with_text"]


def with_text(data: bytes, text: str, path: str) -> bytes:
    """`data`, a draft as it was read from `path`, with `text` in the place of its own.

    Encoding and byte order mark stay. Of a mail message only the part that holds the text is encoded
    again. Raises `InputError` where the text cannot be put back: a signed message, one whose text
    stands in HTML, a character that the encoding does not have.
    """
    if not is_message(data, path):
        return encode_like(data, text, path)
    from toneguard.writing.message import with_body  # slow to import

    return with_body(data, text, path)


def check_writable(data: bytes, text: str, path: str) -> None:
    """Raise `InputError` where nothing could be written back into `data`, whatever is changed in `text`."""
    if with_text(data, text, path) != data and not is_message(data, path):
        raise InputError(
            "holds bytes that are no text and would be lost", path=path, hint="save the draft as UTF-8 text"
        )
