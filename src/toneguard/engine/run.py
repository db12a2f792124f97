"""Rules over a draft. A rule that crashes costs its own findings and no others."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from toneguard.diagnostics import Occasion, Severity, Span
from toneguard.draft import Draft
from toneguard.engine.candidate import Candidate
from toneguard.engine.opinion import weighed
from toneguard.language import Analysis
from toneguard.matchers import find, present
from toneguard.rulebook import TURNED_DOWN, WORDED, Rule


@dataclass(frozen=True, slots=True)
class Found:
    """What rules found in a draft, one finding a place, sorted; what of it the writer has silenced; and
    a line for each rule that crashed.
    """

    candidates: list[Candidate]
    silenced: list[Candidate]
    errors: list[str]


@dataclass(frozen=True, slots=True)
class Roster:
    """Rules by the phrases without which they have nothing to say, so that the others need not be asked.

    `always` are the rules, by number, that speak without one.
    """

    rules: tuple[Rule, ...]
    by_phrase: Mapping[str, Sequence[int]]
    always: tuple[int, ...]

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> Roster:
        """The roster of these rules."""
        rules = tuple(rules)
        by_phrase: dict[str, list[int]] = defaultdict(list)
        always: list[int] = []
        for number, rule in enumerate(rules):
            needed = getattr(rule, "phrases", ()) if rule.kind in WORDED else ()
            for phrase in needed:
                by_phrase[phrase].append(number)
            if not needed:
                always.append(number)
        return cls(rules, dict(by_phrase), tuple(always))

    def called(self, phrases: Set[str]) -> list[Rule]:
        """The rules that may speak of a draft in which these phrases stand, in order."""
        numbers = {number for phrase in phrases for number in self.by_phrase.get(phrase, ())}
        return [self.rules[number] for number in sorted(numbers.union(self.always))]


def rules_on(occasion: Occasion, rules: Iterable[Rule]) -> Roster:
    """The rules that speak on an occasion, with the phrases and likelihoods that count there."""
    return Roster.of(
        _worded(rule, occasion) for rule in rules if not rule.occasions or occasion in rule.occasions
    )


def _worded(rule: Rule, occasion: Occasion) -> Rule:
    if occasion not in TURNED_DOWN:
        return rule
    if rule.kind == "model":
        return replace(rule, alone=rule.refused or rule.alone)
    if rule.kind == "phrase" and rule.turned_down:
        return replace(rule, phrases=(*rule.phrases, *rule.turned_down))
    return rule


def run(rules: Roster, company: Roster, analysis: Analysis) -> Found:
    """What the rules find in a draft.

    The rules of `company` are only asked whether they find something, for those that speak with others.
    What was silenced is put aside first: it covers no other rule and keeps none company, and what knows no
    reason is not brought up in its place.
    """
    candidates: list[Candidate] = []
    errors: list[str] = []
    speaking = rules.called(analysis.phrases)
    for rule in (*speaking, *company.called(analysis.phrases)):
        try:
            candidates.extend(Candidate.of(rule, match) for match in find(rule, analysis))
        except Exception as error:  # a rule must not take the others down with it
            errors.append(f"the rule {rule.id} failed: {type(error).__name__}")
    heard, silenced = parted(candidates, analysis.draft)
    heard = [c for c in heard if c.rule.kind not in _VAGUE or not _meets(c, silenced)]
    ours = {rule.id for rule in speaking}
    return Found(
        candidates=settle(weighed(c, analysis) for c in with_company(heard) if c.rule.id in ours),
        silenced=settle(c for c in silenced if c.rule.id in ours),
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
    """Without the candidates whose rule asks for company, of some category, that is not there.

    Those that ask for company themselves are none to each other; nor is one in the same place, or one that
    weighs less.
    """
    candidates = list(candidates)
    frank: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if not candidate.company:
            frank[candidate.rule.category].append(candidate)
    return [
        candidate
        for candidate in candidates
        if not candidate.company
        or any(
            _keeps_company(other, candidate) for category in candidate.company for other in frank[category]
        )
    ]


def _keeps_company(other: Candidate, candidate: Candidate) -> bool:
    return other.severity >= candidate.severity and not other.span.overlaps(candidate.span)


def _meets(candidate: Candidate, others: Iterable[Candidate]) -> bool:
    return any(candidate.span.overlaps(other.span) for other in others)


def settle(candidates: Iterable[Candidate]) -> list[Candidate]:
    """One candidate a place: of two that overlap the one that goes first stays, and names the other.

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


_VAGUE = {"model": 1, "tally": 2}


def _precedence(candidate: Candidate) -> tuple[bool, int, int, int, Span, str]:
    """Warnings first; then the rules that know their reason, the model, a tally; the surest, the gravest."""
    slight = candidate.severity is Severity.SUGGESTION
    vague = _VAGUE.get(candidate.rule.kind, 0)
    place = candidate.span, candidate.rule.id
    return slight, vague, -candidate.confidence.rank, -candidate.severity.rank, *place


def strengths(rules: Roster, analysis: Analysis) -> Iterator[str]:
    """What the draft does well: the `strength` of each absence rule whose phrases are there."""
    for rule in map(rules.rules.__getitem__, rules.always):
        if rule.kind == "absence" and rule.strength and present(rule, analysis):
            yield rule.strength
