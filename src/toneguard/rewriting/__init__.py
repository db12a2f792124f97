"""Rewrites: a rule's templates filled from the match and the draft, and put into the text."""

from toneguard.rewriting.fill import Rewriter, fill, slots_of
from toneguard.rewriting.place import apply
from toneguard.rewriting.register import Register, adapt

__all__ = ["Register", "Rewriter", "adapt", "apply", "fill", "slots_of"]
