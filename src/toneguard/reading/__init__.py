"""The only room that opens a draft: bytes in, `Draft` out."""

from toneguard.reading.files import find_drafts, is_draft_name, read_path, read_stream
from toneguard.reading.texts import read_bytes, read_message, read_text

__all__ = [
    "find_drafts",
    "is_draft_name",
    "read_bytes",
    "read_message",
    "read_path",
    "read_stream",
    "read_text",
]
