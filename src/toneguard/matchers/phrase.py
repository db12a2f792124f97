"""`kind: phrase`: a phrase stands in a sentence, and nothing that clears it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from toneguard.diagnostics import Match, Span
from toneguard.language import Analysis, Hit, Sentence
from toneguard.matchers.particulars import particulars
from toneguard.rulebook import PhraseRule, SentimentRule, Unless


def find(rule: PhraseRule, analysis: Analysis) -> Iterator[Match]:
    """One match for each sentence or clause that holds a phrase; with `at_least`, the last one only."""
    hits = [
        hit for hit in phrase_hits(rule.phrases, rule.unless, analysis) if hit.sentence.part in rule.parts
    ]
    hits = [hit for hit in hits if all(analysis.find(other, hit.sentence) for other in rule.alongside)]
    if rule.only is not None:
        hits = [hit for hit in hits if not _says_more(rule, hit, analysis)]
    if len({hit.sentence.index for hit in hits}) < rule.at_least:
        return
    last: Span | None = None
    for hit in hits if rule.at_least == 1 else hits[-1:]:
        match = match_of(rule, hit, analysis)
        scope = {"match": match.span, "clause": match.clause}.get(rule.scope, match.sentence)
        if last is None or not last.overlaps(scope):
            yield match
            last = scope


def match_of(rule: PhraseRule | SentimentRule, hit: Hit, analysis: Analysis) -> Match:
    """A hit as a match, with the rewrites that fit behind the words before it."""
    frames = frozenset(
        index
        for index, template in enumerate(rule.rewrites)
        if template.after
        and any(frame.end == hit.start for frame in analysis.find(template.after, hit.sentence))
    )
    captures = hit.captures(analysis.draft.text)
    return Match(rule.id, hit.span, hit.clause, hit.sentence.span, captures, frames)


def phrase_hits(phrases: Sequence[str], unless: Iterable[Unless], analysis: Analysis) -> list[Hit]:
    """The hits of any of the phrases, in order, without those whose sentence holds an `unless` phrase.

    Where two phrases hit the same words, the one that is listed first counts.
    """
    hits: dict[tuple[int, int, int, int], Hit] = {}
    for phrase in analysis.standing(phrases):
        for hit in analysis.hits(phrase):
            hits.setdefault((hit.sentence.index, hit.start, -hit.end, len(hit.loose)), hit)
    return [hit for _, hit in sorted(hits.items()) if not is_excused(hit.sentence, unless, analysis)]


def is_excused(sentence: Sentence, unless: Iterable[Unless], analysis: Analysis) -> bool:
    """Whether a sentence holds a phrase that clears what is found in it."""
    return any(analysis.find(excuse.phrase, sentence) for excuse in unless)


def _says_more(rule: PhraseRule, hit: Hit, analysis: Analysis) -> bool:
    """Whether the clause or sentence names something beyond the words of the phrase and of `only`.

    A word that stands in a gap is one more; a gap that has a name speaks for its words.
    """
    assert rule.only is not None
    around = hit.clause if rule.scope == "clause" else hit.sentence.span
    stock = analysis.covered(rule.only, hit.sentence) | (set(range(hit.start, hit.end)) - hit.loose)
    named = particulars(hit.sentence, analysis.draft.text, stock, analysis.names)
    return any(around.contains(Span(*hit.sentence.places[place])) for place in named)
