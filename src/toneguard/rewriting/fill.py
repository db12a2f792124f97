"""A rule's rewrite templates, filled for one place in one draft."""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, cached_property

from toneguard.diagnostics import HOSTILE, Grade, Match, Occasion, PartKind, Rewrite, Span
from toneguard.draft import OWN_WORDS, Draft
from toneguard.patterns import regex
from toneguard.rewriting.barbs import without_barb
from toneguard.rewriting.facts import Facts, particulars_of
from toneguard.rewriting.place import JOINTS, stands_alone, without, without_opening
from toneguard.rewriting.register import Register, adapt, register_of, spoken_by
from toneguard.rewriting.thanks import inserted, place_of_thanks
from toneguard.rulebook import RewriteTemplate, Rule

SOUR = "bitterness"
"""What is sour often hangs on a fact; an attack or a challenge leaves nothing clean behind."""

_SLOTS = string.Formatter()
_THANKS = regex(r"(?i)(?:thank|thanks|many thanks|i (?:really )?(?:appreciate|enjoyed|liked|loved))\b")
_SMALL_WORD = regex(
    r"(?:A|An|The|My|Our|Your|His|Her|Their|Its|This|That|These|Those|All|Every|Each|Both|Some|Any|No|After|Over"
    r"|Nearly|Almost|About|More|Half|We|You|He|She|They|It|What|How|When|Where|Why|Who|One|Two|Three|Four|Five"
    r"|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|\w+teen|Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety"
    r"|\w+ty-\w+|Several|Many)\b"
)
_WHO = regex(r"(?i)who\b")
_CONNECTIVE = regex(r"(?i)(?:and|but|so|yet|or)\s+")
_JOINER = regex(r"(?i),?\s+(?:and|but|or|because)\Z")
_LETTERS = regex(r"[^\W_]+")
_WORD = regex(r"[\w'’]+|\.")
_TAKES_LEAVE = regex(r"[^,.!?\n]+,")
_NAME_BELOW = regex(r"[ \t]*\r?\n(?:[ \t]*\r?\n)?[ \t]*(?:\S+[ \t]+){0,3}\S+[ \t]*(?:\r?\n|\Z)")
SIGN_OFF = "Kind regards,"
_END_MARK = regex(r"(?<![.!?…,:;])[.!?…,:;]+[\"'”’)]*\Z|(?<=\w)\s*[,:;!-]+\Z")


class Rewriter:
    """Fills the templates of rules for one draft, with what the draft says of itself, in its register."""

    def __init__(self, draft: Draft, occasion: Occasion) -> None:
        self.draft = draft
        self.occasion = occasion

    @cached_property
    def _facts(self) -> Facts:
        return Facts(self.draft)

    @cached_property
    def register(self) -> Register:
        return register_of(self.draft)

    def rewrites(self, rule: Rule, match: Match) -> Iterator[Rewrite]:
        """The rule's rewrites that fit this place, best first, the same result only once."""
        seen = set()
        for rewrite in self._candidates(rule, match):
            if rewrite not in seen and rewrite.span.of(self.draft.text) != rewrite.text:
                seen.add(rewrite)
                yield rewrite

    def _candidates(self, rule: Rule, match: Match) -> Iterator[Rewrite]:
        """The templates that fit, filled; before one that leaves all out, or else last, what keeps a fact
        that stands beside the fault.
        """
        if rule.category in HOSTILE and self._takes_leave(match.sentence):
            yield Rewrite(match.sentence, adapt(SIGN_OFF, self.register, begins=True), Grade.OFFER)
            return
        slots = slots_of(match, self.draft.text)
        wanted = frozenset().union(*(_names(template.text) for template in rule.rewrites)) - slots.keys()
        slots |= {name: fact for name in wanted if (fact := self._facts[name])}
        told = _told_before(match, self.draft.text)
        joined = told and _follows_connective(match, self.draft.text)
        later: list[Rewrite] = []
        apart = [_without_last_clause(match, self.draft.text)] if told and rule.category == SOUR else []
        for index, template in enumerate(rule.rewrites):
            text = fill(template.text, slots) if self._suits(template, match) else None
            if text is None or (template.after is not None and index not in match.frames and not joined):
                continue
            if not text:
                yield from apart
            rewrite = _place(template, text, match, self.draft.text, self.register)
            if template.after is None or index in match.frames:
                yield rewrite
            elif template.replace == "clause":
                later.append(rewrite)
        yield from later
        yield from apart

    def _takes_leave(self, sentence: Span) -> bool:
        """Whether a sentence is the line above the name that ends the draft: "Rot in hell,"."""
        text = self.draft.text
        closings = (it.span.start for it in self.draft.of_kind(PartKind.CLOSING))
        if not any(0 <= start - sentence.end <= 4 for start in closings):
            return False
        line = sentence.of(text)
        alone = _TAKES_LEAVE.fullmatch(line) and text[: sentence.start].rstrip(" \t").endswith("\n")
        return bool(alone and _NAME_BELOW.match(text, sentence.end) and not particulars_of(line))

    @cached_property
    def _runs(self) -> Counter[tuple[str, ...]]:
        own = "\n".join(part.span.of(self.draft.text) for part in self.draft.parts if part.kind in OWN_WORDS)
        return Counter(_runs_of(own))

    @cached_property
    def _size(self) -> int:
        return sum(_size_of(part.span.of(self.draft.text)) for part in self.draft.of_kind(PartKind.BODY))

    def is_poor(self, rewrite: Rewrite) -> bool:
        """Whether the rewrite leaves nothing of the body, or says what the draft says elsewhere."""
        empties = not rewrite.text and _size_of(rewrite.span.of(self.draft.text)) >= self._size
        return empties or self._repeats(rewrite)

    def _repeats(self, rewrite: Rewrite) -> bool:
        """Whether four words in a row of the rewrite stand elsewhere in the draft."""
        known = [run for run in _runs_of(rewrite.text) if run in self._runs]
        replaced = Counter(_runs_of(rewrite.span.of(self.draft.text))) if known else self._runs
        return any(self._runs[run] > replaced[run] for run in known)

    def _suits(self, template: RewriteTemplate, match: Match) -> bool:
        suits_move = not template.moves or match.move in template.moves
        return suits_move and (not template.occasions or self.occasion in template.occasions)


def _told_before(match: Match, draft: str) -> bool:
    """Whether the last clause of a sentence is at fault, and what stands before it tells a fact."""
    if match.clause.start <= match.sentence.start or match.clause.end != match.sentence.end:
        return False
    if _WHO.match(draft, match.clause.start) or draft[match.sentence.end - 1] in "?)":
        return False
    before = draft[match.sentence.start : match.clause.start].rstrip(JOINTS)
    return bool(particulars_of(before)) and stands_alone(before)


def _follows_connective(match: Match, draft: str) -> bool:
    """Whether the clause opens with "so" or the like, which is no part of what gave it away."""
    found = _CONNECTIVE.match(draft, match.clause.start)
    return found is not None and found.end() <= match.span.start


def _without_last_clause(match: Match, draft: str) -> Rewrite:
    return _without_clause(match.clause, match, draft, Grade.OFFER)


def _size_of(text: str) -> int:
    return sum(map(len, _LETTERS.findall(text)))


def _runs_of(text: str) -> Iterator[tuple[str, ...]]:
    """Every four words in a row, a full stop counting as one."""
    words = _WORD.findall(text.lower())
    return zip(words, words[1:], words[2:], words[3:], strict=False)


def slots_of(match: Match, text: str) -> dict[str, str]:
    """The captures of a match and the match itself, as the draft spells them, on one line."""
    captured = {capture.name: _inside(capture.text) for capture in match.captures}
    return captured | {"match": _JOINER.sub("", " ".join(match.span.of(text).split()))}


def _inside(words: str) -> str:
    """Words as they stand inside a sentence: "Thirty years" becomes "thirty years", "Ann" stays."""
    return words[:1].lower() + words[1:] if _SMALL_WORD.match(words) else words


def fill(text: str, slots: Mapping[str, str]) -> str | None:
    """`text` with its slots filled, or None where a slot has nothing to fill it."""
    return text.format_map(slots) if _names(text) <= slots.keys() else None


@cache
def _names(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in _SLOTS.parse(text) if name is not None)


def _place(template: RewriteTemplate, text: str, match: Match, draft: str, register: Register) -> Rewrite:
    if template.replace == "insert":
        return inserted(text, draft, place_of_thanks(draft, match.span), register, template.grade)
    target = _target(template, match, draft)
    if not text:
        return _left_out(template, target, match, draft)
    register = spoken_by(register, match.sentence.of(draft))
    if target.start != match.span.start and not _CONNECTIVE.match(text):
        target = _behind_connective(draft, target)
    before = draft[match.sentence.start : target.start].rstrip(" \t\r\n")
    if template.replace == "sentence" and before.endswith(tuple(JOINTS)):
        target, text = match.sentence, f"{before.rstrip(JOINTS)}. {text}"
    begins = target.start == match.sentence.start
    if not begins and re.match(r"(?!I\b)[A-Z]", template.text):
        text = text[:1].lower() + text[1:]
    text = adapt(text, register, begins=begins)
    if target.end == match.sentence.end:
        text = _ended_like(draft, target, text)
    return Rewrite(target, text, template.grade)


def _target(template: RewriteTemplate, match: Match, draft: str) -> Span:
    """What a template replaces; of a sentence that begins with thanks only the clause at fault."""
    if template.replace in ("match", "clause"):
        return match.span if template.replace == "match" else match.clause
    last_clause = match.sentence.start < match.clause.start and match.clause.end == match.sentence.end
    if last_clause and _THANKS.match(draft, match.sentence.start, match.clause.start):
        return match.clause
    return match.sentence


def _behind_connective(draft: str, clause: Span) -> Span:
    found = _CONNECTIVE.match(draft, clause.start, clause.end)
    return Span(found.end(), clause.end) if found else clause


def _left_out(template: RewriteTemplate, target: Span, match: Match, draft: str) -> Rewrite:
    grade = template.grade
    if target == match.sentence:
        return Rewrite(without(draft, target), "", grade)
    if template.replace != "match":
        return _without_clause(target, match, draft, grade)
    if target.start == match.sentence.start:
        return Rewrite(*without_opening(draft, target), grade)
    end = target.end + 1 if draft[target.end : target.end + 1] == " " else target.end
    return Rewrite(Span(target.start, end), "", grade)


def _without_clause(clause: Span, match: Match, draft: str, grade: Grade) -> Rewrite:
    """Without the clause, or without its sentence where what is left would be none."""
    cut = without_barb(draft, clause, match.sentence)
    return replace(cut, grade=grade) if cut else Rewrite(without(draft, match.sentence), "", grade)


def _ended_like(draft: str, target: Span, new: str) -> str:
    """`new` with the end mark of what it replaces.

    A salutation keeps its own mark, a line of chat its bareness, unless more follows on the line.
    """
    found = _END_MARK.search(target.of(draft))
    mark = found.group() if found else ""
    if new.endswith(",") or not _END_MARK.search(new):
        return new.removesuffix(",") + mark
    more = draft[target.end : target.end + 2].split("\n")[0].strip() != ""
    if new.endswith(".") and not (more and not mark):
        return new[:-1] + ("." if mark[:1] in (".", "!", "?", "…") else mark)
    return new
