"""Reports kept from one run to the next, without a word of the drafts that they are about.

What stands in a report comes from the rules, or from the draft and the earlier notes. The latter is kept as
places in those, so that a kept report says nothing to who does not have the draft.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from toneguard.diagnostics import (
    Confidence,
    Finding,
    Grade,
    LineIndex,
    Occasion,
    Report,
    Rewrite,
    Severity,
    Span,
)
from toneguard.draft import Draft
from toneguard.patterns import regex
from toneguard.store import Store, key_of

KIND = "results"

_TOKEN = regex(r"\w+|\s+|[^\w\s]")
_CASES: tuple[Callable[[str], str], ...] = (
    str,
    str.lower,
    str.upper,
    str.capitalize,
    lambda word: word[:1].lower() + word[1:],
    lambda word: word[:1].upper() + word[1:],
)
"""How a word of a draft may be spelled in a report; a kept word names one of these by its number."""

Piece = str | list[int]
"""Words of the rules' own, or a source (0 the draft, then the earlier notes), start, end and case."""


@dataclass(frozen=True, slots=True)
class Results:
    """The reports of one configuration, whose name is part of every key."""

    store: Store
    configuration: str

    def get(self, draft: Draft) -> Report | None:
        """The report of the same draft, if one was kept."""
        kept = self.store.get(KIND, self._key(draft)) if _is_lasting(draft) else None
        try:
            return _unpacked(kept, draft) if kept else None
        except (LookupError, TypeError, ValueError):  # damaged
            return None

    def put(self, draft: Draft, report: Report) -> None:
        """Keep a report, unless a rule failed in it or the hour had a say."""
        if _is_lasting(draft) and not report.errors:
            with suppress(ValueError):
                self.store.put(KIND, self._key(draft), _packed(report, draft))

    def _key(self, draft: Draft) -> str:
        silenced = repr(sorted(draft.silenced))
        return key_of(self.configuration, repr(replace(draft, path="", silenced=frozenset())), silenced)


def _is_lasting(draft: Draft) -> bool:
    """Whether the findings are the same at any hour: how long ago a rejection came in changes."""
    return draft.received is None


def _packed(report: Report, draft: Draft) -> dict[str, Any]:
    words = _Words(draft)
    return {
        "occasion": report.occasion,
        "strengths": list(report.strengths),
        "notes": list(report.notes),
        "findings": [_kept(finding, words) for finding in report.findings],
        "silenced": [_kept(finding, words) for finding in report.silenced],
    }


def _kept(finding: Finding, words: _Words) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "span": [finding.span.start, finding.span.end],
        "message": words.hide(finding.message),
        "why": finding.why,
        "rewrites": [
            [rewrite.span.start, rewrite.span.end, words.hide(rewrite.text), rewrite.grade]
            for rewrite in finding.rewrites
        ],
        "note": None if finding.note is None else words.hide(finding.note),
        "also": list(finding.also),
        "fingerprint": finding.fingerprint,
    }


def _unpacked(kept: Mapping[str, Any], draft: Draft) -> Report:
    lines = LineIndex(draft.text)
    return Report(
        path=draft.path,
        occasion=Occasion(kept["occasion"]),
        findings=tuple(_finding(values, draft, lines) for values in kept["findings"]),
        strengths=tuple(kept["strengths"]),
        notes=tuple(kept["notes"]),
        silenced=tuple(_finding(values, draft, lines) for values in kept["silenced"]),
        text=draft.text,
        came_in_message=draft.came_in_message,
        occasion_given=draft.occasion is not None,
        earlier=tuple(note.path for note in draft.earlier),
    )


def _finding(kept: Mapping[str, Any], draft: Draft, lines: LineIndex) -> Finding:
    span = Span(*kept["span"])
    line, column = lines.place(span.start)
    return Finding(
        rule=kept["rule"],
        category=kept["rule"].partition("/")[0],
        severity=Severity(kept["severity"]),
        confidence=Confidence(kept["confidence"]),
        span=span,
        line=line,
        column=column,
        excerpt=span.of(draft.text),
        message=_shown(kept["message"], draft),
        why=kept["why"],
        rewrites=tuple(
            Rewrite(Span(start, end), _shown(text, draft), Grade(grade))
            for start, end, text, grade in kept["rewrites"]
        ),
        note=None if kept["note"] is None else _shown(kept["note"], draft),
        also=tuple(kept["also"]),
        fingerprint=kept["fingerprint"],
    )


def _sources(draft: Draft) -> Sequence[str]:
    return (draft.text, *(note.text for note in draft.earlier))


class _Words:
    """Where each word of a draft and of the earlier notes stands first, however it is spelled."""

    def __init__(self, draft: Draft) -> None:
        self._sources = _sources(draft)

    @cached_property
    def _places(self) -> Mapping[str, Mapping[str, tuple[int, int, int]]]:
        """Source, start and end of each spelling of a word, under the word without its case."""
        places: dict[str, dict[str, tuple[int, int, int]]] = {}
        for source, text in enumerate(self._sources):
            for token in _TOKEN.finditer(text):
                spellings = places.setdefault(token[0].casefold(), {})
                spellings.setdefault(token[0], (source, *token.span()))
        return places

    def _place(self, word: str) -> list[int] | None:
        """Where a word stands and by which of `_CASES`, None for a word that is not theirs."""
        spellings = self._places.get(word.casefold())
        if spellings is None:
            return None
        for case, spell in enumerate(_CASES):
            for spelling, place in spellings.items():
                if spell(spelling) == word:
                    return [*place, case]
        raise ValueError("a word of the draft in a spelling that has no number")

    def hide(self, text: str) -> list[Piece]:
        """`text` with every word that stands in one of them as its place there."""
        pieces: list[Piece] = []
        for piece in self._pieces(text):
            last = pieces[-1] if pieces else None
            if isinstance(piece, str) and isinstance(last, str):
                pieces[-1] = last + piece
            else:
                pieces.append(piece)
        return pieces

    def _pieces(self, text: str) -> Iterator[Piece]:
        for token in _TOKEN.findall(text):
            if token.isspace() or token in _MARKS:
                yield token
            else:
                yield self._place(token) or token


_MARKS = frozenset(" .,;:!?'’“”\"()-–—…")


def _shown(pieces: Sequence[Piece], draft: Draft) -> str:
    sources = _sources(draft)
    return "".join(
        piece if isinstance(piece, str) else _CASES[piece[3]](sources[piece[0]][piece[1] : piece[2]])
        for piece in pieces
    )
