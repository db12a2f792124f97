"""The composition root: a draft in, a report out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property, partial
from typing import Any

from toneguard.config import Config, check_entries, selected, severity_of
from toneguard.diagnostics import (
    HOSTILE,
    Finding,
    Grade,
    LineIndex,
    Occasion,
    Origin,
    PartKind,
    Report,
    Rewrite,
    Span,
)
from toneguard.draft import Draft, Part
from toneguard.engine import Candidate, Roster, asks_model, compared, detect, rules_on, run, strengths
from toneguard.errors import RulebookError
from toneguard.language import (
    Analysis,
    Index,
    PhraseBook,
    TokenizerRules,
    ToneModel,
    builtin_model,
    index_phrases,
    missing_parts,
    read_tokenizer_rules,
    start_tokenizer,
)
from toneguard.reading import read_text
from toneguard.rewriting import Rewriter, apart, apply, fill, moved, slots_of, with_kept
from toneguard.rulebook import Rule, Rulebook, load_rulebook
from toneguard.store import Store, keep_patterns, key_of, libraries

_BY_COMPANY = frozenset({"model", "overlap", "timing"})
"""Kinds of rules that judge a sentence by the rest of the draft, by another mail or by the clock."""

BARBED, BARBED_TOO = 0.25, 0.5
"""So likely hostile, to the tone model, is at least what makes a sentence one, and what goes with that."""
QUIET, QUIET_ALONE = 0.2, 0.4
"""So likely hostile at most, to the tone model, is a quiet sentence: where it stands, and alone."""


class Linter:
    """Checks drafts by one configuration; keep it to check many.

    Raises `ConfigError` for a configuration that cannot be used and `RulebookError` for faulty rules.
    """

    def __init__(self, config: Config | Mapping[str, Any] | None = None) -> None:
        self.config = config if isinstance(config, Config) else Config.from_mapping(config or {})
        store = self.config.store()
        _start_tokenizer(store)
        keep_patterns(store)
        self.rulebook: Rulebook = _rulebook(self.config, store)
        check_entries(self.config, [rule.id for rule in self.rulebook.rules])
        self._rules = tuple(
            _graded(rule, self.config) for rule in self.rulebook.rules if _runs(rule, self.config)
        )
        wanted = {category for rule in self._rules for category in rule.only_with}
        speaking = {rule.id for rule in self._rules}
        self._company = tuple(
            rule for rule in self.rulebook.rules if rule.category in wanted and rule.id not in speaking
        )
        self._phrases = _phrase_book(self.rulebook, store)
        self.notes = self._look_for_model()
        self._by_occasion: dict[Occasion, tuple[Roster, Roster]] = {}

    def check(self, draft: Draft) -> Report:
        """Everything toneguard has to say of one draft."""
        draft = self._completed(draft)
        analysis = Analysis(draft, self._phrases, self._model)
        occasion = self._detect(analysis)
        rules, company = self._on(occasion)
        found = run(rules, company, analysis)
        known = replace(draft, occasion=occasion)
        findings = _findings(found.candidates, analysis, occasion)
        harmless = partial(self.harmless, known, findings)
        quiet = partial(harmless, quiet=True) if self._model else None
        said = {it.span: it.match.span for it in found.candidates}
        barbed = partial(_barbs, analysis)
        worded = partial(_worded, analysis, said) if self._model else None  # who tells what is left harmless
        return Report(
            path=draft.path,
            occasion=occasion,
            findings=with_kept(known, findings, harmless, quiet, barbed, worded),
            errors=tuple(found.errors),
            notes=self.notes if draft.text.strip() else (*self.notes, "the draft is empty"),
            strengths=() if _is_hostile(found.candidates) else tuple(strengths(rules, analysis)),
            silenced=_findings(found.silenced, analysis, occasion),
            occasion_given=draft.occasion is not None,
            received=draft.received,
            received_from=draft.received_from,
            earlier=tuple(note.path for note in draft.earlier),
            text=draft.text,
            came_in_message=draft.came_in_message,
        )

    def harmless(
        self,
        draft: Draft,
        findings: Iterable[Finding],
        rewrites: Iterable[Rewrite],
        quiet: bool = False,
    ) -> frozenset[Rewrite]:
        """Those of the rewrites of which, with the other findings left out, there is nothing to find.

        Of two that overlap only the first is looked at. With `quiet` the tone model has to be sure that
        they are harmless, where they stand and alone.
        """
        there = [it for it in apart(rewrites) if not quiet or self._is_quiet(it.text)]
        if not there:
            return frozenset()
        alone = self._model is None  # nothing else minds what stands around a sentence
        text, places = _side_by_side(there) if alone else _in_place(draft, findings, there)
        parts = (Part(PartKind.BODY, Span(0, len(text))),) if alone else ()
        now = self._completed(replace(draft, text=text, parts=parts, reported=()))
        analysis = Analysis(now, self._phrases, self._model)
        found = run(*self._on(self._detect(analysis)), analysis).candidates
        faults = [it.span for it in found if len(it.span)]
        pairs = zip(there, places, strict=True)
        return frozenset(
            it
            for it, place in pairs
            if not any(map(place.overlaps, faults)) and (not quiet or _stays_quiet(place, analysis))
        )

    def _is_quiet(self, sentence: str) -> bool:
        """Whether the tone model finds a sentence hardly hostile, read alone."""
        tones = self._model.judge([sentence]) if self._model else ()
        return any(it.likely["hostile"] <= QUIET_ALONE for it in tones)

    def _look_for_model(self) -> tuple[str, ...]:
        """What there is to say where the tone model is wanted and cannot be had."""
        if not self.config.model or not (missing := missing_parts()):
            return ()
        return (f"the tone model is not installed ({', '.join(missing)} is missing); the rules ran alone",)

    @cached_property
    def _model(self) -> ToneModel | None:
        wanted = self.config.model and not self.notes and any(map(asks_model, self._rules))
        return builtin_model(self.config.threads) if wanted else None

    def check_many(self, drafts: Iterable[Draft]) -> Iterator[Report]:
        """One report a draft, in the same order, as they are asked for."""
        return (self.check(draft) for draft in drafts)

    def occasion(self, draft: Draft) -> Occasion:
        """What kind of mail a draft is: as somebody said, or as it can be found out."""
        return self._detect(Analysis(self._completed(draft), self._phrases))

    def _detect(self, analysis: Analysis) -> Occasion:
        return detect(analysis, self.rulebook.occasions, self.rulebook.hints)

    def unasked(self, occasion: Occasion) -> frozenset[str]:
        """The rules that do not speak on an occasion, or speak by what stands outside the sentence.

        That one of them found nothing says nothing of the sentence.
        """
        asked = {rule.id for rule in self._on(occasion)[0].rules if rule.kind not in _BY_COMPANY}
        return frozenset(rule.id for rule in self.rulebook.rules if rule.id not in asked)

    def _on(self, occasion: Occasion) -> tuple[Roster, Roster]:
        """The rules that speak on an occasion, and those that are only asked for company."""
        if occasion not in self._by_occasion:
            self._by_occasion[occasion] = rules_on(occasion, self._rules), rules_on(occasion, self._company)
        return self._by_occasion[occasion]

    def _completed(self, draft: Draft) -> Draft:
        """The draft, laid out in parts, with what the configuration says where it does not itself."""
        draft = _laid_out(draft)
        received, origin = draft.received, draft.received_from
        if self.config.received is not None:
            received, origin = self.config.received, None
        return replace(
            draft,
            earlier=tuple(map(_laid_out, draft.earlier)),
            occasion=draft.occasion or self.config.occasion,
            received=received,
            received_from=None if received is None else origin or Origin.GIVEN,
            firms=draft.firms or self.config.firms,
            roles=draft.roles or self.config.roles,
        )


def _barbs(analysis: Analysis, finding: Finding) -> list[list[Span]]:
    """What the tone model finds hostile in the sentence of a finding, or canned as that says, where it is not
    all of it: the worst of it, and all of it.
    """
    sentence = analysis.sentence_at(finding.span) if analysis.has_tone else None
    if sentence is None:
        return []
    label = finding.category if finding.category == "perfunctory" else "hostile"
    worst = analysis.barbs(sentence, label, BARBED)
    every = analysis.barbs(sentence, label, BARBED_TOO, every=True)
    return [it for it in ([worst] if worst == every else [worst, every]) if it and it != [sentence.span]]


def _worded(analysis: Analysis, said: Mapping[Span, Span], finding: Finding) -> Span | None:
    """The stretch of a finding's sentence with the words that gave it away, where that is not all of it."""
    sentence = analysis.sentence_at(finding.span)
    stretch = analysis.stretch_at(sentence, said[finding.span]) if sentence else None
    return stretch if sentence and stretch != sentence.span else None


def _in_place(draft: Draft, findings: Iterable[Finding], rewrites: list[Rewrite]) -> tuple[str, list[Span]]:
    """The text with these rewrites and without the other findings, and where the rewrites stand in it."""
    cuts = (Rewrite(it.span, "", Grade.OFFER) for it in findings if len(it.span))
    changes = apart([*rewrites, *cuts])
    return apply(draft.text, changes), [moved(it, changes) for it in rewrites]


def _stays_quiet(place: Span, analysis: Analysis) -> bool:
    """Whether the tone model finds what stands at a place hardly hostile there."""
    tones = (analysis.tone(it) for it in analysis.text.sentences if it.span.overlaps(place))
    return all(it is None or it.likely["hostile"] <= QUIET for it in tones)


def _side_by_side(rewrites: list[Rewrite]) -> tuple[str, list[Span]]:
    """The texts of these rewrites as paragraphs, and where each stands."""
    places: list[Span] = []
    text = ""
    for rewrite in rewrites:
        places.append(Span(len(text), len(text) + len(rewrite.text)))
        text += f"{rewrite.text}\n\n"
    return text, places


def _rulebook(config: Config, store: Store) -> Rulebook:
    """The rules that a configuration names, with its own entries in their lexicons."""
    rulebook = load_rulebook(config.rules, store)
    for name, entries in config.lexicons:
        from toneguard.rulebook.lexicons import extended  # checks all rules anew

        try:
            rulebook = extended(rulebook, name, entries)
        except RulebookError as error:
            raise config.fault(("lexicons", name), error.message, error.hint) from None
    return rulebook


def _runs(rule: Rule, config: Config) -> bool:
    return rule.confidence >= config.min_confidence and selected(rule.id, config)


def _graded(rule: Rule, config: Config) -> Rule:
    """The rule as grave as the configuration takes it."""
    severity = severity_of(rule.id, config)
    return rule if severity is None else replace(rule, severity=severity, steady=True)


def _laid_out(draft: Draft) -> Draft:
    """A draft that was made by hand, with what its text tells where nothing else was said."""
    if draft.parts or not draft.text:
        return draft
    layout = read_text(draft.text, draft.path, headed=not draft.came_in_message)
    return replace(
        draft,
        parts=layout.parts,
        reported=layout.reported,
        headers=draft.headers or layout.headers,
        received=draft.received or layout.received,
        received_from=draft.received_from if draft.received else layout.received_from,
        written=draft.written or layout.written,
    )


def check(
    text: str,
    *,
    earlier: str | Sequence[str] = (),
    occasion: Occasion | str = "auto",
    config: Config | Mapping[str, Any] | None = None,
) -> Report:
    """Check one draft given as text.

    `earlier` is the note that was sent before, or several of them; `occasion` is one of `Occasion`
    or "auto", `config` a `Config` or a mapping with the keys of the configuration file. Raises
    `ConfigError` and `RulebookError`.
    """
    notes = [earlier] if isinstance(earlier, str) else earlier
    draft = replace(read_text(text), earlier=tuple(read_text(note, "<earlier>") for note in notes))
    given = Config.from_mapping({"occasion": str(occasion)}).occasion
    return Linter(config).check(replace(draft, occasion=given))


@cache
def _start_tokenizer(store: Store) -> None:
    """Let the tokenizer go by rules that were kept, which spares this process the import of spaCy."""
    key = key_of(libraries())
    rules = TokenizerRules.restored(store.get("tokenizer", key))
    if rules is None:
        rules = read_tokenizer_rules()
        store.put("tokenizer", key, rules)
    start_tokenizer(rules)


_books: dict[str, PhraseBook] = {}


def _phrase_book(rulebook: Rulebook, store: Store) -> PhraseBook:
    """The phrases of a rulebook, shared by all linters that use it."""
    if rulebook.version not in _books:
        phrases, beside, key = rulebook.phrases, rulebook.beside, key_of(rulebook.version)
        index = _index(store.get("phrases", key), len(phrases) + len(beside))
        if index is None:
            index = index_phrases([*phrases, *beside], rulebook.lexicons)
            store.put("phrases", key, index)
        _books[rulebook.version] = PhraseBook(phrases, rulebook.lexicons, index, beside, rulebook.cues)
    return _books[rulebook.version]


def _is_hostile(candidates: Iterable[Candidate]) -> bool:
    """Whether something hostile was found; what looks like praise there is often none."""
    return any(candidate.rule.category in HOSTILE for candidate in candidates)


def _index(kept: Any, count: int) -> Index | None:
    """An index of so many phrases, as it was kept."""
    known = isinstance(kept, list) and len(kept) == len(Index._fields)
    return Index(*kept) if known and len(kept[1]) == len(kept[2]) == count else None


def _findings(candidates: Sequence[Candidate], analysis: Analysis, occasion: Occasion) -> tuple[Finding, ...]:
    """The candidates with their rewrites, one that says what is said above behind the others."""
    if not candidates:
        return ()
    draft, found = analysis.draft, []
    rewriter, lines = Rewriter(draft, occasion), LineIndex(draft.text)
    taken: set[str] = set()
    for candidate in (compared(it, analysis) for it in candidates):
        fitting = rewriter.rewrites(candidate.rule, candidate.match)
        rewrites = tuple(sorted(fitting, key=lambda it: it.text in taken or rewriter.is_poor(it)))
        taken.update(rewrite.text for rewrite in rewrites[:1] if rewrite.text)
        found.append(_finding(candidate, draft.text, lines, rewrites))
    return tuple(found)


def _finding(candidate: Candidate, text: str, lines: LineIndex, rewrites: tuple[Rewrite, ...]) -> Finding:
    rule, match, span = candidate.rule, candidate.match, candidate.span
    line, column = lines.place(span.start)
    return Finding(
        rule=rule.id,
        category=rule.category,
        severity=candidate.severity,
        confidence=candidate.confidence,
        span=span,
        line=line,
        column=column,
        excerpt=span.of(text),
        message=fill(rule.message, slots_of(match, text)) or rule.message,
        why=rule.why,
        rewrites=rewrites,
        note=match.note,
        also=candidate.also,
        fingerprint=candidate.fingerprint(text),
    )
