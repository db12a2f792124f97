"""Findings that the writer wants to hear no more of, kept in a file beside the drafts.

It opens its own file and no draft.
"""

from toneguard.silencing.entries import Entry, added, parse, without
from toneguard.silencing.files import IGNORE_NAME, find_ignore_file, name_of, read_ignore_file
from toneguard.silencing.fingerprint import WHOLE, fingerprint
from toneguard.silencing.judge import Heard, Silences, silences, stale

__all__ = [
    "IGNORE_NAME",
    "WHOLE",
    "Entry",
    "Heard",
    "Silences",
    "added",
    "find_ignore_file",
    "fingerprint",
    "name_of",
    "parse",
    "read_ignore_file",
    "silences",
    "stale",
    "without",
]
