"""A sentence without the barb in it: an aside, what it opens with, or its end."""

from __future__ import annotations

from toneguard.diagnostics import Grade, Rewrite, Span
from toneguard.patterns import regex
from toneguard.rewriting import grammar
from toneguard.rewriting.clauses import clauses_of
from toneguard.rewriting.place import stands_alone, without, without_clause

_SAID_OF = regex(r"(?i)that\b(?!['’])")
_OPENS = regex(
    r"(?:(?:and|but|so|yet)\s+)?(?P<main>(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Tt]h(?:is|at|ese|ose|e|ere)|[Mm]y"
    r"|[Oo]ur|[Yy]our|[Hh]is|[Hh]er|[Tt]heir|an?|i|[Pp]lease|could|can|would|will|may|thanks?|no|all|both|[A-Z][a-z]+)"
    r"(?!['’]s\b)\b)"
)
"""How a main clause opens, maybe behind a conjunction."""


def without_barb(text: str, barb: Span, sentence: Span) -> Rewrite | None:
    """The rewrite that cuts a barb out of its sentence; None where what is left would be none.

    Where the barb opens the sentence, what leads over from it to the main clause goes with it.
    """
    if barb.start > sentence.start:
        span, new = without_clause(text, barb, sentence)
        last = not any(map(str.isalnum, text[barb.end : sentence.end]))
        before = text[sentence.start : span.start]
        broken = last and (
            _SAID_OF.match(text, barb.start) or grammar.HANGING.search(before) or not stands_alone(before)
        )
        return None if broken or span == without(text, sentence) else Rewrite(span, new, Grade.OFFER)
    for clause in clauses_of(sentence.of(text)):
        start = sentence.start + clause.start
        opening = _OPENS.match(text, start) if start >= barb.end else None
        if opening:
            first = text[opening.start("main")]
            return Rewrite(
                Span(sentence.start, opening.start("main") + 1),
                first.upper() if text[sentence.start].isupper() else first,
                Grade.OFFER,
            )
    return None
