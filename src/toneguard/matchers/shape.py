"""`kind: shape`: the look of the text: capitals, stacked marks, placeholders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from toneguard.diagnostics import Capture, Match, Span
from toneguard.language import Analysis
from toneguard.matchers.loudness import Place, calmed, shout, stack, stress
from toneguard.matchers.phrase import is_excused, phrase_hits
from toneguard.matchers.placeholders import blank
from toneguard.rulebook import ShapeRule


def find(rule: ShapeRule, analysis: Analysis) -> Iterator[Match]:
    """One match for each sentence with the shape; `calm` is the sentence without its loudness."""
    draft = analysis.draft
    spoken: dict[int, list[Span]] = defaultdict(list)
    for hit in phrase_hits(rule.phrases, (), analysis):
        spoken[hit.sentence.index].append(hit.span)
    for sentence in analysis.text.of_kind(rule.parts):
        text, offset = sentence.span.of(draft.text), sentence.span.start
        phrases = [(span.start - offset, span.end - offset) for span in spoken[sentence.index]]
        if rule.phrases and not phrases:
            continue
        found = _SHAPES[rule.shape](text, phrases)
        if found is None or is_excused(sentence, rule.unless, analysis):
            continue
        span = Span(offset + found[0], offset + found[1])
        if not draft.reported_in(span):
            calm = Capture("calm", calmed(text, draft.text))
            yield Match(rule.id, span, span, sentence.span, (calm,))


_SHAPES: dict[str, Callable[[str, Sequence[Place]], Place | None]] = {
    "shouting": shout,
    "emphasis": stress,
    "punctuation": stack,
    "placeholder": lambda text, _: blank(text),
}
