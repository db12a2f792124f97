"""The only room that opens a draft: bytes in, `Draft` out."""

from toneguard.reading.files import find_drafts, is_draft_name, load_path, load_stream, read_path, read_stream
from toneguard.reading.texts import is_message, read_bytes, read_message, read_text

__all__ = [
    "find_drafts",
    "is_draft_name",
    "is_message",
    "load_path",
    "load_stream",
    "read_bytes",
    "read_message",
    "read_path",
    "read_stream",
    "read_text",
]
