"""Drafts of which a sentence goes, or gives way to another."""

from __future__ import annotations

from toneguard.diagnostics import Grade, Rewrite, Span
from toneguard.reading import read_text
from toneguard.rewriting import apply, in_paragraphs, with_orphans
from toneguard.rewriting.place import without


def cut(body: str, *gone: str, barbed: bool = False) -> str:
    """The body of a draft without these sentences, barbs against a decision or not, and what they orphan."""
    text = _letter(body)
    spans = [Span(text.index(it), text.index(it) + len(it)) for it in gone]
    return _body(text, [Rewrite(without(text, span), "", Grade.OFFER) for span in spans], barbed)


def replaced(body: str, old: str, new: str, barbed: bool = False) -> str:
    """The body of a draft with a new sentence in the place of an old one, and what that leaves orphaned."""
    text = _letter(body)
    start = text.index(old)
    return _body(text, [Rewrite(Span(start, start + len(old)), new, Grade.OFFER)], barbed)


def _letter(body: str) -> str:
    return f"Hi Ana,\n\n{body}\n\nSam\n"


def _body(text: str, rewrites: list[Rewrite], barbed: bool = False) -> str:
    draft = read_text(text)
    changes = with_orphans(draft, rewrites, rewrites if barbed else ())
    after = apply(text, in_paragraphs(draft, changes))
    return after.removeprefix("Hi Ana,\n\n").removesuffix("\n\nSam\n")
