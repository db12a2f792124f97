"""The rulebook against its own examples, rule by rule."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest

from toneguard import Finding, Linter, Occasion, Severity
from toneguard.config import Config
from toneguard.notation import lexicons, parse
from toneguard.reading import read_text
from toneguard.rewriting import apply
from toneguard.rulebook import AbsenceRule, ModelRule, PhraseRule, Rule, ShapeRule, load_rulebook
from toneguard.rulebook.model import BadExample, GoodExample

BOOK = load_rulebook()
RULES = {rule.id: rule for rule in BOOK.rules}


def marks(rule: Rule) -> Sequence[pytest.MarkDecorator]:
    return [pytest.mark.model] if rule.kind == "model" else []


BAD = [
    pytest.param(rule, example, id=f"{rule.id}-{i}", marks=marks(rule))
    for rule in BOOK.rules
    for i, example in enumerate(rule.examples.bad)
]
GOOD = [
    pytest.param(rule, example, id=f"{rule.id}-{i}", marks=marks(rule))
    for rule in BOOK.rules
    for i, example in enumerate(rule.examples.good)
]
UNLESS = [
    pytest.param(rule, i, id=f"{rule.id}-{i}", marks=marks(rule))
    for rule in BOOK.rules
    for i, _ in enumerate(getattr(rule, "unless", ()))
]


@cache
def linter() -> Linter:
    return Linter()


@cache
def alone(rule_id: str) -> Linter:
    """A linter with one rule, to which the company of other findings is granted."""
    return Linter(Config(select=(rule_id, *RULES[rule_id].only_with)))


def check(text: str, example: BadExample | GoodExample, rule: Rule, using: Linter) -> tuple[Finding, ...]:
    draft = read_text(text)
    earlier = (read_text(example.earlier),) if example.earlier else ()
    occasion = example.occasion or (rule.occasions[0] if rule.occasions else Occasion.GENERAL)
    received, written = (
        Config.from_mapping({"received": moment}).received if moment else None
        for moment in (example.received, example.written)
    )
    report = using.check(
        replace(draft, earlier=earlier, occasion=occasion, received=received, written=written)
    )
    assert not report.errors
    return report.findings


def found_by(rule: Rule, finding: Finding) -> bool:
    """Whether a rule found a place, be it under a surer one."""
    return rule.id in (finding.rule, *finding.also)


def unmarked(text: str) -> str:
    return text.replace("[[", "").replace("]]", "")


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_a_bad_example_is_found_where_it_is_marked(rule: Rule, example: BadExample) -> None:
    every = check(unmarked(example.draft), example, rule, linter())
    findings = [finding for finding in every if found_by(rule, finding)]
    assert findings, "the rule is silent"
    marked = re.search(r"\[\[(.+?)\]\]", example.draft, re.S)
    if marked:
        assert [f.excerpt for f in findings] == re.findall(r"\[\[(.+?)\]\]", example.draft, re.S)


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_the_first_rewrite_of_a_bad_example_is_pinned_and_silent(rule: Rule, example: BadExample) -> None:
    text = unmarked(example.draft)
    findings = [f for f in check(text, example, rule, linter()) if found_by(rule, f)]
    if not rule.rewrites:
        assert example.rewrite is None
        return
    rewritten = apply(text, [f.rewrites[0] for f in findings])
    assert rewritten == example.rewrite
    again = [
        f
        for f in check(rewritten, example, rule, linter())
        if (f.severity >= Severity.WARNING and f.category not in rule.only_with) or f.rule == rule.id
    ]
    assert not again, "the rewritten draft has findings"


@pytest.mark.parametrize(("rule", "example"), GOOD)
def test_a_good_example_is_silent_under_all_rules(rule: Rule, example: GoodExample) -> None:
    assert not check(example.draft, example, rule, linter())


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)
def test_a_rule_has_three_bad_and_three_good_examples(rule: Rule) -> None:
    assert len(rule.examples.bad) >= 3
    assert len(rule.examples.good) >= 3


@pytest.mark.parametrize(("rule", "place"), UNLESS)
def test_an_unless_is_needed(rule: PhraseRule | ShapeRule | AbsenceRule | ModelRule, place: int) -> None:
    """Without it its example has a finding, with it none; with `absence`, the other way round."""
    excuse = rule.unless[place]
    example = GoodExample(draft=excuse.example, earlier=excuse.earlier)
    found = [f for f in check(excuse.example, example, rule, alone(rule.id)) if f.rule == rule.id]
    assert bool(found) == (rule.kind == "absence")
    bare = alone(rule.id)
    stripped = replace(rule, unless=rule.unless[:place] + rule.unless[place + 1 :])
    loosened = Linter(bare.config)
    loosened._rules = tuple(stripped if r.id == rule.id else r for r in bare._rules)
    found = [f for f in check(excuse.example, example, rule, loosened) if f.rule == rule.id]
    assert bool(found) == (rule.kind != "absence")


@pytest.mark.parametrize(
    "rule", [r for r in BOOK.rules if r.kind in ("phrase", "sentiment", "shape")], ids=lambda rule: rule.id
)
def test_every_phrase_is_hit_by_a_bad_example(rule: PhraseRule | ShapeRule) -> None:
    texts = [unmarked(example.draft) for example in rule.examples.bad]
    phrases = (*rule.phrases, *getattr(rule, "turned_down", ()))
    idle = [phrase for phrase in phrases if not any(_stands(phrase, text) for text in texts)]
    assert not idle


def _stands(phrase: str, text: str) -> bool:
    from toneguard.language import cut

    sentences = cut(read_text(text)).sentences
    return any(linter()._phrases.find(phrase, sentence) for sentence in sentences)


def test_every_lexicon_is_used() -> None:
    used = set()
    for rule in BOOK.rules:
        used |= {getattr(rule, key, None) for key in ("only", "common", "alike")}
        phrases = [*getattr(rule, "phrases", ()), *(u.phrase for u in getattr(rule, "unless", ()))]
        phrases += [
            p
            for key in ("turned_down", "alongside", "enough", "when", "references")
            for p in getattr(rule, key, ())
        ]
        phrases += [template.after for template in rule.rewrites if template.after]
        for phrase in phrases:
            used |= lexicons(parse(phrase))
    for phrases_of_occasion in (*BOOK.occasions.values(), *BOOK.hints.values()):
        for phrase in phrases_of_occasion:
            used |= lexicons(parse(phrase))
    assert set(BOOK.lexicons) <= used
