"""`kind: shape`: the look of the text, whatever its words: capitals, stacked marks, placeholders."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from toneguard.diagnostics import Capture, Match, Span
from toneguard.language import Analysis
from toneguard.matchers.loudness import calmed, shout, stack
from toneguard.matchers.placeholders import blank
from toneguard.rulebook import ShapeRule


def find(rule: ShapeRule, analysis: Analysis) -> Iterator[Match]:
    """One match for each sentence with the shape; `calm` is the sentence without its loudness."""
    draft = analysis.draft
    for sentence in analysis.text.of_kind(rule.parts):
        text = sentence.span.of(draft.text)
        found = _SHAPES[rule.shape](text)
        if found is None:
            continue
        span = Span(sentence.span.start + found[0], sentence.span.start + found[1])
        if not any(other.overlaps(span) for other in draft.reported):
            calm = Capture("calm", calmed(text, draft.text))
            yield Match(rule.id, span, span, sentence.span, (calm,))


_SHAPES: dict[str, Callable[[str], tuple[int, int] | None]] = {
    "shouting": shout,
    "punctuation": stack,
    "placeholder": blank,
}
