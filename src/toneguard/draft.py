"""The `Draft` value: a mail as its writer left it, and which stretches of it are the writer's own."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from toneguard.diagnostics import Occasion, Origin, PartKind, Span

OWN_WORDS = frozenset({PartKind.SALUTATION, PartKind.BODY, PartKind.CLOSING})


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of whole lines and what it is."""

    kind: PartKind
    span: Span


@dataclass(frozen=True, slots=True)
class Draft:
    """A mail before it is sent.

    `text` is untouched; every span in toneguard counts its code points. `parts` are sorted, do not
    overlap and cover `text` from end to end. `reported` marks stretches inside the body that are not
    the writer's words: reported speech in quotation marks, inline code, addresses of web pages.
    `headers` has lower-case names in the order of the message. `earlier` are the notes that were sent
    before. `received` is when the mail that is being answered came in and `received_from` what says so,
    `written` when the draft was dated (local time where no zone is given). An `occasion` of None is to
    be found out from the text. A draft that `came_in_message` is the decoded text of a mail message,
    without the headers. `firms` and `roles` are names that mail of this kind may hold. `silenced` has
    the findings that the writer wants to hear no more of, each by its rule and the fingerprint of its
    sentence.
    """

    text: str
    path: str = "<text>"
    parts: tuple[Part, ...] = ()
    reported: tuple[Span, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    earlier: tuple[Draft, ...] = ()
    occasion: Occasion | None = None
    received: datetime | None = None
    received_from: Origin | None = None
    written: datetime | None = None
    came_in_message: bool = False
    firms: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    silenced: frozenset[tuple[str, str]] = frozenset()

    def header(self, name: str) -> str | None:
        """The first header called `name` (any case), or None."""
        return next((value for key, value in self.headers if key == name.lower()), None)

    def reported_in(self, span: Span) -> tuple[Span, ...]:
        """The stretches of `reported`, which are sorted and apart, that a span overlaps."""
        first = bisect_right(self.reported, span.start, key=lambda other: other.end)
        last = bisect_left(self.reported, span.end, key=lambda other: other.start)
        return self.reported[first:last]

    def of_kind(self, *kinds: PartKind) -> Iterator[Part]:
        """The parts of any of these kinds, in order."""
        return (part for part in self.parts if part.kind in kinds)
