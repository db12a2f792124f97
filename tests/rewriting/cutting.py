"""Drafts of which a sentence goes, or gives way to another."""

from __future__ import annotations

from toneguard.diagnostics import Grade, Rewrite, Span
from toneguard.reading import read_text
from toneguard.rewriting import apply, in_paragraphs, with_orphans
from toneguard.rewriting.place import without


def cut(body: str, *gone: str) -> str:
    """The body of a draft without these sentences and what they leave orphaned."""
    text = _letter(body)
    spans = [Span(text.index(it), text.index(it) + len(it)) for it in gone]
    return _body(text, [Rewrite(without(text, span), "", Grade.OFFER) for span in spans])


def replaced(body: str, old: str, new: str) -> str:
    """The body of a draft with a new sentence in the place of an old one, and what that leaves orphaned."""
    text = _letter(body)
    start = text.index(old)
    return _body(text, [Rewrite(Span(start, start + len(old)), new, Grade.OFFER)])


def _letter(body: str) -> str:
    return f"Hi Ana,\n\n{body}\n\nSam\n"


def _body(text: str, rewrites: list[Rewrite]) -> str:
    draft = read_text(text)
    after = apply(text, in_paragraphs(draft, with_orphans(draft, rewrites)))
    return after.removeprefix("Hi Ana,\n\n").removesuffix("\n\nSam\n")
