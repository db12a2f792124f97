"""The only room that opens a draft: bytes in, `Draft` out."""

from toneguard.reading.files import (
    completed,
    find_drafts,
    is_draft_name,
    is_mailbox,
    load_path,
    load_stream,
    read_drafts,
    read_note,
    read_path,
    read_stream,
    with_notes,
)
from toneguard.reading.texts import is_message, read_bytes, read_message, read_text

__all__ = [
    "completed",
    "find_drafts",
    "is_draft_name",
    "is_mailbox",
    "is_message",
    "load_path",
    "load_stream",
    "read_bytes",
    "read_drafts",
    "read_message",
    "read_note",
    "read_path",
    "read_stream",
    "read_text",
    "with_notes",
]
