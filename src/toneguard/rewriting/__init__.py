"""Rewrites: a rule's templates filled from the match and the draft, and put into the text."""

from toneguard.rewriting.fill import Rewriter, fill, slots_of
from toneguard.rewriting.halves import barbs_of
from toneguard.rewriting.moves import sentences_of
from toneguard.rewriting.orphans import with_orphans
from toneguard.rewriting.outline import little_is_left, outline, says_something
from toneguard.rewriting.paragraphs import in_paragraphs
from toneguard.rewriting.place import apart, apply, moved
from toneguard.rewriting.register import Register, adapt
from toneguard.rewriting.trying import with_kept
from toneguard.rewriting.untouched import as_they_are, goes_with, is_surrounded, plainly_told
from toneguard.rewriting.whole import Choice, choose, options, without_faults

__all__ = [
    "Choice",
    "Register",
    "Rewriter",
    "adapt",
    "apart",
    "apply",
    "as_they_are",
    "barbs_of",
    "choose",
    "fill",
    "goes_with",
    "in_paragraphs",
    "is_surrounded",
    "little_is_left",
    "moved",
    "options",
    "outline",
    "plainly_told",
    "says_something",
    "sentences_of",
    "slots_of",
    "with_kept",
    "with_orphans",
    "without_faults",
]
