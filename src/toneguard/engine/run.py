"""Rules over a draft. A rule that crashes costs its own findings and no others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from toneguard.diagnostics import Match, Occasion, Span
from toneguard.draft import Draft
from toneguard.language import Analysis
from toneguard.matchers import find, present
from toneguard.rulebook import TURNED_DOWN, Rule
from toneguard.silencing import fingerprint


@dataclass(frozen=True, slots=True)
class Candidate:
    """A match with its rule, and the rules that found the same place and gave way."""

    rule: Rule
    match: Match
    also: tuple[str, ...] = ()

    def fingerprint(self, text: str) -> str:
        """What tells the sentence in `text` around the match."""
        return fingerprint(self.match.sentence.of(text))

    @property
    def span(self) -> Span:
        """What the finding covers."""
        if self.rule.scope == "match":
            return self.match.span
        return self.match.clause if self.rule.scope == "clause" else self.match.sentence


@dataclass(frozen=True, slots=True)
class Found:
    """What rules found in a draft, one finding a place, sorted; what of it the writer has silenced; and
    a line for each rule that crashed.
    """

    candidates: list[Candidate]
    silenced: list[Candidate]
    errors: list[str]


def rules_on(occasion: Occasion, rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules that speak on an occasion, with the phrases that count there."""
    return tuple(
        _worded(rule, occasion) for rule in rules if not rule.occasions or occasion in rule.occasions
    )


def _worded(rule: Rule, occasion: Occasion) -> Rule:
    if rule.kind != "phrase" or not rule.turned_down or occasion not in TURNED_DOWN:
        return rule
    return rule.model_copy(update={"phrases": (*rule.phrases, *rule.turned_down)})


def run(rules: Sequence[Rule], company: Sequence[Rule], analysis: Analysis) -> Found:
    """What the rules find in a draft.

    The rules of `company` are only asked whether they find something, for those that speak with others.
    What was silenced is put aside first: it covers no other rule and keeps none company.
    """
    candidates: list[Candidate] = []
    errors: list[str] = []
    for rule in (*rules, *company):
        try:
            candidates.extend(Candidate(rule, match) for match in find(rule, analysis))
        except Exception as error:  # a rule must not take the others down with it
            errors.append(f"the rule {rule.id} failed: {type(error).__name__}")
    heard, silenced = parted(candidates, analysis.draft)
    speaking = {rule.id for rule in rules}
    return Found(
        candidates=settle(c for c in with_company(heard) if c.rule.id in speaking),
        silenced=settle(c for c in silenced if c.rule.id in speaking),
        errors=errors,
    )


def parted(candidates: Iterable[Candidate], draft: Draft) -> tuple[list[Candidate], list[Candidate]]:
    """The candidates that speak, and those that the writer of the draft has silenced."""
    heard: list[Candidate] = []
    silenced: list[Candidate] = []
    for candidate in candidates:
        known = draft.silenced and (candidate.rule.id, candidate.fingerprint(draft.text)) in draft.silenced
        (silenced if known else heard).append(candidate)
    return heard, silenced


def with_company(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Without the candidates whose rule asks for another category that nothing was found of."""
    candidates = list(candidates)
    found = {candidate.rule.category for candidate in candidates}
    return [
        candidate
        for candidate in candidates
        if not candidate.rule.only_with or not found.isdisjoint(candidate.rule.only_with)
    ]


def settle(candidates: Iterable[Candidate]) -> list[Candidate]:
    """One candidate a place: where two overlap the surest stays, then the gravest, and names the other.

    Empty spans, which stand for the whole draft, do not push each other out.
    """
    kept: list[Candidate] = []  # by place; no two of them overlap
    whole: list[Candidate] = []
    for candidate in sorted(candidates, key=_precedence):
        if not len(candidate.span):
            whole.append(candidate)
            continue
        place = bisect_left(kept, candidate.span, key=lambda other: other.span)
        rivals = [
            i for i in (place - 1, place) if 0 <= i < len(kept) and kept[i].span.overlaps(candidate.span)
        ]
        if not rivals:
            kept.insert(place, candidate)
        elif candidate.rule.id not in (kept[rivals[0]].rule.id, *kept[rivals[0]].also):
            winner = kept[rivals[0]]
            kept[rivals[0]] = replace(winner, also=(*winner.also, candidate.rule.id))
    return sorted([*kept, *whole], key=lambda candidate: (candidate.span, candidate.rule.id))


def _precedence(candidate: Candidate) -> tuple[int, int, Span, str]:
    rule = candidate.rule
    return -rule.confidence.rank, -rule.severity.rank, candidate.span, rule.id


def strengths(rules: Iterable[Rule], analysis: Analysis) -> Iterator[str]:
    """What the draft does well: the `strength` of each absence rule whose phrases are there."""
    for rule in rules:
        if rule.kind == "absence" and rule.strength and present(rule, analysis):
            yield rule.strength
