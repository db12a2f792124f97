"""Rewrites: a rule's templates filled from the match and the draft, and put into the text."""

from toneguard.rewriting.fill import Rewriter, fill, slots_of
from toneguard.rewriting.place import apply

__all__ = ["Rewriter", "apply", "fill", "slots_of"]
