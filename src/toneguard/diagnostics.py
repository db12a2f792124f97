"""The values that every room of toneguard speaks: places in a draft and what was found there.

They are frozen, hashable and picklable; what stands in a report has `to_dict()` for plain JSON values.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import Any


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, counted from 0 in the draft's text as given.

    Raises `ValueError` unless 0 <= start <= end.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies inside this span, borders included."""
        return self.start <= other.start and other.end <= self.end

    def union(self, other: Span) -> Span:
        """From where the first of the two begins to where the last ends."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def of(self, text: str) -> str:
        """The part of `text` that this span covers."""
        return text[self.start : self.end]

    def to_dict(self) -> dict[str, int]:
        return {"start": self.start, "end": self.end}


class LineIndex:
    r"""Finds the line and column of a code point; \n, \r\n and a lone \r end a line."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer(r"\r\n|\n|\r", text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of the code point at `offset`, from 0."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


HOSTILE = ("anger", "bitterness", "challenge")
"""The categories of hostile findings; the borders between them are soft."""


class Ranked(StrEnum):
    """A word on a scale; members are written from the lowest to the highest."""

    @cached_property
    def rank(self) -> int:
        return list(type(self)).index(self)

    # str compares by letter, so all four have to be said
    def __lt__(self, other: object) -> bool:
        return self.rank < other.rank if isinstance(other, type(self)) else NotImplemented

    def __le__(self, other: object) -> bool:
        return self.rank <= other.rank if isinstance(other, type(self)) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return self.rank > other.rank if isinstance(other, type(self)) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return self.rank >= other.rank if isinstance(other, type(self)) else NotImplemented


class Severity(Ranked):
    """How much a finding may cost the writer."""

    SUGGESTION = "suggestion"
    WARNING = "warning"
    ERROR = "error"


class Confidence(Ranked):
    """How sure a rule is that its finding is one; kept apart from how bad it is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Grade(StrEnum):
    """How a rewrite may be used: applied unasked, offered for one keypress, or only shown."""

    SAFE = "safe"
    OFFER = "offer"
    SHOW = "show"


class Occasion(StrEnum):
    """What kind of mail a draft is."""

    REJECTION_REPLY = "rejection-reply"
    FEEDBACK_REQUEST = "feedback-request"
    KEEP_IN_TOUCH = "keep-in-touch"
    THANK_YOU = "thank-you"
    GENERAL = "general"


class Origin(StrEnum):
    """What says when the mail that is being answered came in."""

    GIVEN = "given"  # with an option, in a configuration, by the caller
    ATTRIBUTION = "attribution"  # the line “On 3 May 2024 at 10:12, Ana wrote:”
    QUOTED_HEADERS = "quoted-headers"  # the block “From: … Sent: … Subject: …” over the quoted mail


class PartKind(StrEnum):
    """What a stretch of a draft is."""

    SALUTATION = "salutation"
    BODY = "body"
    CLOSING = "closing"  # the sign-off line and the name under it
    SIGNATURE = "signature"
    DISCLAIMER = "disclaimer"
    HEADERS = "headers"  # a header block typed at the top of a text draft, a heading of a Markdown one
    QUOTED = "quoted"  # an earlier mail under the reply, with its attribution line
    FORWARDED = "forwarded"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Capture:
    """Words of the draft that a phrase caught under a name, such as `weeks` = "three weeks"."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Match:
    """A place that a matcher reports for a rule.

    `span` holds the words that gave it away, `clause` and `sentence` what stands around them; all
    three are the same empty span where something is missing. `frames` has the indexes of the rule's
    rewrites whose `after` stands right before the match. A `severity` stands over that of the rule.
    `move` names the kind of sentence that a gracious writer would put there. A `weak` match proves nothing
    alone: it counts beside something hostile in another place.
    """

    rule: str
    span: Span
    clause: Span
    sentence: Span
    captures: tuple[Capture, ...] = ()
    frames: frozenset[int] = frozenset()
    note: str | None = None
    severity: Severity | None = None
    move: str | None = None
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Put `text` where `span` stands. An empty `text` leaves the place out, an empty span inserts."""

    span: Span
    text: str
    grade: Grade

    def to_dict(self) -> dict[str, Any]:
        return {"span": self.span.to_dict(), "text": self.text, "grade": str(self.grade)}


@dataclass(frozen=True, slots=True)
class Finding:
    """One place that would cost the writer goodwill, with the reason and what to write instead.

    `line` and `column` count from 1 and name the first code point of `span`. `excerpt` is the text
    of `span`. An empty span marks the place where something is missing. `rewrites` come best first.
    `note` carries evidence from outside the span, such as the sentence of an earlier note.
    `also` names the other rules that found the same place and were less sure. `fingerprint` stays the
    same as long as the sentence around the place does, wherever it stands; where something is missing
    it says so.
    """

    rule: str
    category: str
    severity: Severity
    confidence: Confidence
    span: Span
    line: int
    column: int
    excerpt: str
    message: str
    why: str
    rewrites: tuple[Rewrite, ...]
    note: str | None = None
    also: tuple[str, ...] = ()
    fingerprint: str = ""

    @property
    def marks(self) -> tuple[tuple[str, str], ...]:
        """Each rule that found the place, with the fingerprint of the sentence."""
        return tuple((rule, self.fingerprint) for rule in (self.rule, *self.also))

    def to_dict(self) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "category": self.category,
            "severity": str(self.severity),
            "confidence": str(self.confidence),
            "span": self.span.to_dict(),
            "line": self.line,
            "column": self.column,
            "excerpt": self.excerpt,
            "message": self.message,
            "why": self.why,
            "rewrites": [rewrite.to_dict() for rewrite in self.rewrites],
            "note": self.note,
            "also": list(self.also),
            "fingerprint": self.fingerprint,
        }


@dataclass(frozen=True, slots=True)
class Report:
    """What toneguard has to say of one draft.

    `occasion_given` tells an occasion that somebody named from one that was found out. `received` is
    when the mail that is answered came in (local time where no zone is given), and `received_from`
    what says so. `earlier` names the notes that the draft was compared with.

    `findings` are sorted by place. `errors` are lines about rules that failed or files that could
    not be read; the other findings stand. `strengths` names what the draft does well. `silenced` are
    findings that the writer wants to hear no more of; they count for nothing. `text` is the draft as
    given, for reporters that quote it; it is left out of `to_dict()`. A draft that `came_in_message`
    has the spans, lines and columns of its decoded text, not those of its file.
    `notes` are lines about what was left out.
    """

    path: str
    occasion: Occasion | None
    findings: tuple[Finding, ...] = ()
    errors: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    text: str = field(default="", repr=False)
    came_in_message: bool = False
    notes: tuple[str, ...] = ()
    silenced: tuple[Finding, ...] = ()
    occasion_given: bool = False
    received: datetime | None = None
    received_from: Origin | None = None
    earlier: tuple[str, ...] = ()

    def at_or_above(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings that are at least as severe as `severity`."""
        return tuple(finding for finding in self.findings if finding.severity >= severity)

    def to_dict(self) -> dict[str, Any]:
        return {
            "path": self.path,
            "occasion": None if self.occasion is None else str(self.occasion),
            "occasion_given": self.occasion_given,
            "received": None if self.received is None else self.received.isoformat(),
            "received_from": None if self.received_from is None else str(self.received_from),
            "earlier": list(self.earlier),
            "findings": [finding.to_dict() for finding in self.findings],
            "errors": list(self.errors),
            "notes": list(self.notes),
            "strengths": list(self.strengths),
            "silenced": [finding.to_dict() for finding in self.silenced],
        }
