"""A draft made right: check it, put rewrites in, and check again until there is nothing left to find."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from toneguard.diagnostics import Finding, Grade, Report, Rewrite, Severity
from toneguard.draft import Draft
from toneguard.linter import Linter
from toneguard.reading import read_text
from toneguard.rewriting import apply, choose, in_paragraphs, little_is_left, outline, says_something

ROUNDS = 6
PLAIN_ROUNDS = 2  # after these a sentence that is still found fault with is left out


@dataclass(frozen=True, slots=True)
class Fixed:
    """A draft after its rewrites.

    `changes` counts the findings that a rewrite answered, in all rounds. `left` are findings at or
    above the severity asked for that no rewrite answers, in `text`. `outline` has points to write the
    mail from where so little is left of it that rewrites do not help; else it is empty.
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
    """The draft with the best rewrite of every finding at or above `severity`.

    `least` is the most doubtful grade of a rewrite that may be taken. What a rewrite brings to light
    is found and answered too; what cannot be answered stays as it was and stands in `left`. A draft of
    which nothing at all would remain is not changed: an empty mail is no answer.
    """
    report = linter.check(draft)
    draft = replace(draft, occasion=report.occasion)  # it stays what it is, whatever words go
    now, changes = with_text(draft, draft.text), 0
    put_in: set[str] = set()
    for number in range(ROUNDS):
        found = report.at_or_above(severity)
        choices = choose(now, found, least=least, leave_out=number >= PLAIN_ROUNDS, avoid=put_in)
        text = put(now, (choice.rewrite for choice in choices))
        if text == now.text:
            break
        changes += len(choices)
        put_in.update(choice.rewrite.text for choice in choices if choice.rewrite.text)
        now = with_text(draft, text)
        report = linter.check(now)
    fixed = finished(draft, now, report, severity, changes)
    if says_something(now) or not says_something(with_text(draft, draft.text)):
        return fixed
    return replace(fixed, text=draft.text, changes=0, left=linter.check(draft).at_or_above(severity))


def finished(draft: Draft, now: Draft, report: Report, severity: Severity, changes: int) -> Fixed:
    """What has become of `draft`, by the last report on it as it is `now`."""
    before = with_text(draft, draft.text)
    return Fixed(
        draft=draft,
        text=now.text,
        changes=changes,
        left=report.at_or_above(severity),
        outline=outline(before, now, report.occasion) if little_is_left(before, now) else (),
        errors=report.errors,
    )


def put(draft: Draft, rewrites: Iterable[Rewrite]) -> str:
    """The text of a draft that is laid out in parts, with the rewrites in their paragraphs."""
    return apply(draft.text, in_paragraphs(draft, rewrites))


def with_text(draft: Draft, text: str) -> Draft:
    """The draft as it would be read with this text in it."""
    layout = read_text(text, draft.path)
    return replace(draft, text=text, parts=layout.parts, reported=layout.reported)
