"""What a rule file says, as frozen values. The key names of the YAML are the field names here.

Each kind of rule is one class; `kind` in the file picks it. An unknown key is an error.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from annotated_types import Ge, Gt, Le, MinLen

from toneguard.diagnostics import Confidence, Grade, Occasion, PartKind, Severity

TURNED_DOWN = frozenset({Occasion.REJECTION_REPLY, Occasion.FEEDBACK_REQUEST, Occasion.KEEP_IN_TOUCH})
"""Occasions on which the writer was turned down, lately or a while ago."""

Scope = Literal["match", "clause", "sentence", "document"]
Move = Literal["thanks", "feedback", "wish", "again", "feeling", "accept", "fact", "leave-out"]
Tone = Literal["anger", "bitterness", "challenge", "perfunctory", "redundancy"]
Text = Annotated[str, MinLen(1)]
PhraseText = Text


@dataclass(frozen=True, kw_only=True)
class Entry:
    """The common ground of all values in a rule file."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = {"extra": "forbid"}


@dataclass(frozen=True, kw_only=True)
class Unless(Entry):
    """A phrase whose presence in the same sentence clears a match, and a draft that needs it.

    `earlier` is the note that the draft of a rule on repeats is compared with.
    """

    phrase: PhraseText
    example: Text
    earlier: Text | None = None


@dataclass(frozen=True, kw_only=True)
class RewriteTemplate(Entry):
    """What to write instead.

    `text` may hold captures of the phrase and facts of the draft in curly brackets; a template whose
    slots stay empty is passed over. `after` is the frame that must stand right before the match.
    `occasions` limits it to some kinds of mail, `moves` to places where the tone model expects a
    sentence of one of these kinds. An empty `text` leaves the place out.
    """

    replace: Literal["match", "clause", "sentence", "insert"] = "sentence"
    text: str
    after: PhraseText | None = None
    occasions: tuple[Occasion, ...] = ()
    moves: tuple[Move, ...] = ()
    grade: Grade = Grade.OFFER


@dataclass(frozen=True, kw_only=True)
class Example(Entry):
    """A draft, and what is known of it beside its text.

    `received` is when the rejection came in, `written` when the draft was dated.
    """

    draft: Text
    occasion: Occasion | None = None
    earlier: Text | None = None
    received: str | None = None
    written: str | None = None


@dataclass(frozen=True, kw_only=True)
class BadExample(Example):
    """A draft with the fault between [[ and ]], and the draft after the first rewrite, if there is one."""

    rewrite: str | None = None


@dataclass(frozen=True, kw_only=True)
class GoodExample(Example):
    """A draft that this rule must not speak of."""


@dataclass(frozen=True, kw_only=True)
class MissedExample(Entry):
    """A draft with the fault that this rule does not find, and why not."""

    draft: Text
    reason: Text


@dataclass(frozen=True, kw_only=True)
class Examples(Entry):
    """Drafts that document and test a rule."""

    bad: Annotated[tuple[BadExample, ...], MinLen(1)]
    good: Annotated[tuple[GoodExample, ...], MinLen(1)]
    missed: tuple[MissedExample, ...] = ()


@dataclass(frozen=True, kw_only=True)
class BaseRule(Entry):
    """What every rule says, whatever its kind.

    `id` is `category/name`, made from the place of the file. `only_with` lists categories of which the
    draft must have a finding in another place. `source` names where the advice comes from. The severity of
    a `steady` rule holds whatever the tone model says.
    """

    id: str
    path: str
    enabled: bool = True
    title: Text
    severity: Severity
    confidence: Confidence
    steady: bool = False
    occasions: tuple[Occasion, ...] = ()
    scope: Scope = "sentence"
    parts: tuple[PartKind, ...] = (PartKind.BODY,)
    message: Text
    why: Text
    source: Text
    only_with: tuple[str, ...] = ()
    rewrites: Annotated[tuple[RewriteTemplate, ...], MinLen(1)]
    examples: Examples

    @property
    def category(self) -> str:
        return self.id.partition("/")[0]


@dataclass(frozen=True, kw_only=True)
class PhraseRule(BaseRule):
    """Fires where a phrase stands.

    `only` names a lexicon: beside the words that the phrase spells out or keeps under a name, the scope
    may hold entries of that lexicon alone, titles of jobs and names of firms.
    `at_least` asks for that many sentences with a hit; the finding stands on the last of them.
    `turned_down` holds more phrases, harmless in most mail and a fault from somebody who was turned
    down: they count where the occasion is one of `TURNED_DOWN`.
    A hit counts only where each of the `alongside` phrases stands in its sentence too, in any order: a turn
    that proves nothing alone tells beside a word about the choice, or about the reader.
    """

    kind: Literal["phrase"]
    phrases: Annotated[tuple[PhraseText, ...], MinLen(1)]
    turned_down: tuple[PhraseText, ...] = ()
    alongside: tuple[PhraseText, ...] = ()
    unless: tuple[Unless, ...] = ()
    only: str | None = None
    at_least: Annotated[int, Ge(1)] = 1


@dataclass(frozen=True, kw_only=True)
class SentimentRule(BaseRule):
    """Fires where a phrase stands in a sentence that VADER scores at or below `compound_at_most`."""

    kind: Literal["sentiment"]
    phrases: Annotated[tuple[PhraseText, ...], MinLen(1)]
    unless: tuple[Unless, ...] = ()
    compound_at_most: Annotated[float, Ge(-1), Le(1)]


@dataclass(frozen=True, kw_only=True)
class ShapeRule(BaseRule):
    """Fires on the look of the text.

    Where there are `phrases`, the sentence must hold one of them: for `shouting` in the run of
    capitals, for `emphasis` with a word of the phrase itself in capitals.
    """

    kind: Literal["shape"]
    shape: Literal["shouting", "emphasis", "punctuation", "placeholder"]
    phrases: tuple[PhraseText, ...] = ()
    unless: tuple[Unless, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AbsenceRule(BaseRule):
    """Fires where none of the phrases stands in the writer's own words.

    A phrase does not count beside one of `unless` ("thanks for nothing"). An `enough` phrase keeps the
    rule silent too, but earns no praise. `when` limits the rule to drafts that hold one of these
    phrases, `minimum_words` leaves short notes alone. The missing words are offered at `place`.
    `strength` says what the draft does well when one of `phrases` is there; it completes "This draft
    ..." ("thanks the reader"). `rewrites` may be left out where only the writer knows what to say.
    """

    kind: Literal["absence"]
    phrases: Annotated[tuple[PhraseText, ...], MinLen(1)]
    unless: tuple[Unless, ...] = ()
    enough: tuple[PhraseText, ...] = ()
    when: tuple[PhraseText, ...] = ()
    minimum_words: int = 0
    place: Literal["start", "end"] = "end"
    strength: Text | None = None
    rewrites: tuple[RewriteTemplate, ...] = ()


@dataclass(frozen=True, kw_only=True)
class OverlapRule(BaseRule):
    """Fires on a sentence that says again what the earlier note said.

    `common` names a lexicon of words that stand in any mail and prove little, `alike` one whose every
    entry lists words that count as the same. The words of a `references` phrase ("as I wrote") are not
    compared; where one stands, less agreement is enough. A sentence that holds one of `unless` refers
    back in order to go on ("as I promised, here is ...").
    """

    kind: Literal["overlap"]
    degree: Literal["verbatim", "reworded"]
    common: Text
    alike: Text
    references: tuple[PhraseText, ...] = ()
    unless: tuple[Unless, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ReadabilityRule(BaseRule):
    """Fires where a measure of the body is above a bound; with `sentence-words`, on each such sentence.

    There is no text that would cure it, so `rewrites` may be left out.
    """

    kind: Literal["readability"]
    measure: Literal["words", "ari", "coleman-liau", "lix", "sentence-words"]
    above: float
    minimum_words: int = 0
    rewrites: tuple[RewriteTemplate, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Likelihoods(Entry):
    """The likelihoods, from 0 to 1, from which on a finding is a warning, as a rule, or a suggestion."""

    warning: Annotated[float, Gt(0), Le(1)]
    suggestion: Annotated[float, Gt(0), Le(1)]


@dataclass(frozen=True, kw_only=True)
class ModelRule(BaseRule):
    """Fires where the tone model finds a sentence likely to bear a label; `redundancy` needs an earlier note.

    `alone` counts where no other sentence of the draft is likely hostile, `beside` where one is:
    sour sentences come in company, so less proof is needed there. `refused` takes the place of `alone`
    where the writer was turned down, and such sentences are no rarity. What is likely enough has the
    severity of the rule, what is less likely is a suggestion.
    """

    kind: Literal["model"]
    label: Tone
    alone: Likelihoods
    beside: Likelihoods
    refused: Likelihoods | None = None
    unless: tuple[Unless, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TallyRule(BaseRule):
    """Fires where the cues of a sentence add up.

    `cues` names a list of words, and of two or three in a row, with the points that each adds or takes.
    From `alone` on a sentence is a finding, from `beside` on where another sentence of the draft is a
    hostile one.
    """

    kind: Literal["tally"]
    cues: Text
    alone: int
    beside: int
    unless: tuple[Unless, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TimingRule(BaseRule):
    """Fires where the rejection came in less than, or more than, so many hours before the draft.

    It is silent where one of `phrases` stands ("sorry for the late reply"). A draft written too soon
    needs a day and not a sentence, so `rewrites` may be left out.
    """

    kind: Literal["timing"]
    hours_under: float | None = None
    hours_over: float | None = None
    phrases: tuple[PhraseText, ...] = ()
    rewrites: tuple[RewriteTemplate, ...] = ()


Rule = (
    PhraseRule
    | SentimentRule
    | ShapeRule
    | AbsenceRule
    | OverlapRule
    | ReadabilityRule
    | ModelRule
    | TallyRule
    | TimingRule
)
WORDED = frozenset({"phrase", "sentiment", "shape"})
"""Kinds of rules that go by the words of a sentence; where they have phrases, one must stand in it."""

KINDS = ("phrase", "sentiment", "shape", "absence", "overlap", "readability", "model", "tally", "timing")
