"""A draft made right: check it, put rewrites in, and check again until there is nothing left to find."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from toneguard.diagnostics import HOSTILE, Finding, Grade, PartKind, Report, Rewrite, Severity
from toneguard.draft import Draft
from toneguard.linter import Linter
from toneguard.reading import read_text
from toneguard.rewriting import (
    apply,
    as_they_are,
    barbs_of,
    choose,
    goes_with,
    in_paragraphs,
    is_surrounded,
    little_is_left,
    outline,
    plainly_told,
    says_something,
    sentences_of,
    with_orphans,
    without_faults,
)

MOSTLY = 0.7  # the share of a body that is at fault from which it is better written anew than mended
ROUNDS = 6
PLAIN_ROUNDS = 2  # after these a sentence that is still found fault with is left out


@dataclass(frozen=True, slots=True)
class Fixed:
    """A draft after its rewrites.

    `changes` counts the findings that a rewrite answered, in all rounds. `left` are findings at or
    above the severity asked for that no rewrite answers, in `text`. `outline` has points to write the
    mail from where so little is left of it, or so much of it was an attack, that rewrites do not help;
    else it is empty.
    """

    draft: Draft
    text: str
    changes: int = 0
    left: tuple[Finding, ...] = ()
    outline: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        return self.text != self.draft.text


def fix(
    linter: Linter, draft: Draft, *, severity: Severity = Severity.WARNING, least: Grade = Grade.OFFER
) -> Fixed:
    """The draft with the best rewrite of every finding at or above `severity`, and of what may be hostile
    beside one that is.

    `least` is the most doubtful grade of a rewrite that may be taken. What a rewrite brings to light
    is found and answered too; what cannot be answered stays as it was and stands in `left`. Where that
    would cost sentences that had no finding, rewrites of the stock are tried as well. A draft of
    which nothing at all would remain is not changed: an empty mail is no answer.
    """
    report = linter.check(draft)
    draft = replace(draft, occasion=report.occasion)  # it stays what it is, whatever words go
    fixed, lost = _rewritten(linter, draft, report, severity, least, stock=False)
    if lost:
        other, lost_so = _rewritten(linter, draft, report, severity, least, stock=True)
        fixed = other if lost_so < lost and len(other.left) <= len(fixed.left) else fixed
    return fixed


def _is_mostly_hostile(draft: Draft, report: Report, severity: Severity) -> bool:
    """Whether most of the body is at fault for its hostility."""
    body = sum(len(part.span) for part in draft.of_kind(PartKind.BODY))
    found = report.at_or_above(severity)
    return sum(len(it.span) for it in found if it.category in HOSTILE) >= max(MOSTLY * body, 1)


def _rewritten(
    linter: Linter, draft: Draft, report: Report, severity: Severity, least: Grade, *, stock: bool
) -> tuple[Fixed, int]:
    """The draft after as many rounds as it takes, and how many sentences without a fault went with them."""
    first, first_report = with_text(draft, draft.text), report
    now = first
    changes = lost = 0
    clean = frozenset(sentences_of(without_faults(now, [it.span for it in answered(report, severity)])))
    put_in: set[str] = set()
    for leave_out in (False,) * PLAIN_ROUNDS + (True,) * (ROUNDS - PLAIN_ROUNDS):
        found = answered(report, severity)
        staying = frozenset() if leave_out else may_stay(linter, now, found)
        found = without_doubtful(now, (it for it in found if it not in staying), severity)
        choices = choose(now, found, least=least, leave_out=leave_out, stock=stock, avoid=put_in, first=first)
        rewrites = (choice.rewrite for choice in choices)
        text = put(now, with_orphans(now, rewrites, barbs_of(now, choices)))
        if text == now.text and leave_out:
            break
        if text == now.text:
            continue
        changes += len(choices)
        lost += sum(not clean.isdisjoint(sentences_of(choice.finding.excerpt)) for choice in choices)
        put_in.update(choice.rewrite.text for choice in choices if choice.rewrite.text)
        now = with_text(draft, text)
        report = linter.check(now)
    return finished(first, now, first_report, report, severity, changes), lost


def answered(report: Report, severity: Severity) -> tuple[Finding, ...]:
    """The findings to answer: those at or above `severity`, and where one of them is hostile, whatever else
    may be: beside an attack a doubtful sentence is read as one.
    """
    found = report.at_or_above(severity)
    if not any(it.category in HOSTILE for it in found):
        return found
    return tuple(it for it in report.findings if it in found or it.category in HOSTILE)


def without_doubtful(now: Draft, found: Iterable[Finding], severity: Severity) -> tuple[Finding, ...]:
    """The findings but for those below `severity` that can do without the ones at or above it."""
    found = tuple(found)
    faults = [it for it in found if it.severity >= severity]
    return tuple(it for it in found if it in faults or goes_with(now, it, faults))


def may_stay(linter: Linter, now: Draft, found: Sequence[Finding]) -> frozenset[Finding]:
    """The findings that are none once the others are gone, in sentences that would be missed, and those that
    may be none: words that only add up while another sentence is hostile, and not those on either side.
    """
    whole = as_they_are(now, found)
    good = linter.harmless(now, found, whole.values()) if whole else frozenset[Rewrite]()
    others = [it for it in found if whole.get(it) not in good]
    plain = plainly_told(now, others)
    whole |= plain
    good |= linter.harmless(now, others, plain.values(), quiet=True) if plain else frozenset()
    tallies = {rule.id for rule in linter.rulebook.rules if rule.kind == "tally"}
    proven = [it for it in found if it.category in HOSTILE and it.rule not in tallies]
    sums = [it for it in found if proven and it.rule in tallies and not is_surrounded(now, it, proven)]
    return frozenset(it for it in found if it in sums or whole.get(it) in good)


def finished(
    draft: Draft, now: Draft, first: Report, last: Report, severity: Severity, changes: int
) -> Fixed:
    """What has become of `draft`, by the first report on it and the last, on it as it is `now`.

    Where nothing remains that says anything, it is as it was.
    """
    poor = little_is_left(draft, now) or _is_mostly_hostile(draft, first, severity)
    emptied = says_something(draft, draft) and not says_something(draft, now)
    faults = [it.span for it in first.findings], [it.span for it in last.findings]
    return Fixed(
        draft=draft,
        text=draft.text if emptied else now.text,
        changes=0 if emptied else changes,
        left=(first if emptied else last).at_or_above(severity),
        outline=outline(draft, now, last.occasion, faults) if poor else (),
        errors=last.errors,
    )


def put(draft: Draft, rewrites: Iterable[Rewrite]) -> str:
    """The text of a draft that is laid out in parts, with the rewrites in their paragraphs."""
    return apply(draft.text, in_paragraphs(draft, rewrites))


def with_text(draft: Draft, text: str) -> Draft:
    """The draft as it would be read with this text in it."""
    layout = read_text(text, draft.path, headed=not draft.came_in_message)
    return replace(draft, text=text, parts=layout.parts, reported=layout.reported)
