"""Which lines of a reply are the mail that is being answered or passed on."""

from __future__ import annotations

import re
from datetime import datetime
from typing import NamedTuple

from toneguard.diagnostics import Origin, PartKind
from toneguard.patterns import regex
from toneguard.reading.dates import parse_date
from toneguard.reading.headers import pasted_headers
from toneguard.reading.lines import Sheet

_QUOTE = regex(r"\s{0,3}>")
_RULE = regex(r"[_-]{5,}$")
_WRAP = 4  # lines that an attribution may run over
_LONG = 300  # code points in a line that is none

_ATTRIBUTIONS = tuple(
    regex(pattern)
    for pattern in (
        r"On\s.{3,300}\swrote\s?:$",
        r"(?:Am|Den)\s.{3,300}\s(?:schrieb|skrev|skreiv)\b.{0,150}:$",
        r"Le\s.{3,300}\sa écrit\s?:$",
        r"El\s.{3,300}\sescribió\s?:$",
        r"Em\s.{3,300}\sescreveu\s?:$",
        r"Il\s.{3,300}\sha scritto\s?:$",
        r"Op\s.{3,300}\s(?:schreef\b.{0,150}|heeft .{0,150}geschreven)\s?:$",
        r"[^<>]{1,80}<[^<>@\s]{1,64}@[^<>\s]{1,255}>\s(?:wrote|schrieb|escribió|a écrit|ha scritto)\s?:$",
    )
)
_OPENERS = regex(r"(?:On|Am|Den|Le|El|Em|Il|Op)\s|[^<>]{1,80}<\S{3,320}>\s")
_PRONOUN = regex(r".*\b(?:you|i|he|she|they|we|it)\s+wrote\s?:$", re.IGNORECASE)  # the writer's own sentence
_DATED = regex(r"\d{1,2}:\d{2}|\d{4}|\d{1,2}[./]\d{1,2}|<\S+@\S+>|\[mailto:")

_PASSED_ON = regex(
    r"(?:-{3,}\s?(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado"
    r"|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht)\s?-{3,}"
    r"|begin forwarded message:|anfang der weitergeleiteten (?:e-mail|nachricht):"
    r"|début du message (?:réexpédié|transféré)\s?:|inicio del mensaje reenviado:)$",
    re.IGNORECASE,
)
_ORIGINAL = regex(
    r"-{2,}\s?(?:original message|original appointment|ursprüngliche nachricht|message d'origine"
    r"|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht)\s?-{2,}$",
    re.IGNORECASE,
)


class Dated(NamedTuple):
    """When the mail that is answered was sent, and what says so."""

    sent: datetime
    origin: Origin


class _Opening(NamedTuple):
    """The lines above an earlier mail that say whose it is; `end` is the first line of that mail."""

    end: int
    kind: PartKind
    dated: Dated | None = None


def mark_quoted(sheet: Sheet) -> Dated | None:
    """Mark the quoted and forwarded lines; return when the answered mail was sent, if it says so.

    An opening takes everything under it, unless quoted lines (`>`) follow: then only those belong
    to it, because the writer may answer between them.
    """
    received, number = None, 0
    while number < len(sheet.lines):
        opening = _opening(sheet, number)
        if opening is None:
            number = _skip(sheet, number)
            continue
        end = _end(sheet, opening)
        sheet.mark(range(number, end), opening.kind)
        received = received or opening.dated
        number = end
    return received


def _skip(sheet: Sheet, number: int) -> int:
    if sheet.kinds[number] is PartKind.BODY and _QUOTE.match(sheet.lines[number].raw):
        sheet.mark([number], PartKind.QUOTED)
    return number + 1


def _opening(sheet: Sheet, number: int) -> _Opening | None:
    line = sheet.lines[number]
    if sheet.kinds[number] is not PartKind.BODY or not line.text or len(line.text) > _LONG:
        return None
    return _divider(sheet, number) or _header_block(sheet, number, number) or _attribution(sheet, number)


def _divider(sheet: Sheet, number: int) -> _Opening | None:
    text = sheet.text(number)
    if not text.endswith(("-", "_", ":")):
        return None
    kind = PartKind.FORWARDED if _PASSED_ON.match(text) else PartKind.QUOTED
    if kind is PartKind.FORWARDED or _ORIGINAL.match(text):
        return _header_block(sheet, number + 1, number, kind) or _Opening(number + 1, kind)
    return _header_block(sheet, number + 1, number) if _RULE.match(text) else None


def _header_block(sheet: Sheet, number: int, above: int, kind: PartKind = PartKind.QUOTED) -> _Opening | None:
    """Pasted headers at line `number` or under the blank lines there."""
    start = _past_blank(sheet, number) if above < number else number
    texts = (line.text[:_LONG].lstrip("> ") for line in sheet.lines[start : start + 12])
    count, headers = pasted_headers(texts)
    if not count:
        return None
    date = next((value for name, value in headers if name == "date"), "")
    end = start if _quoted_at(sheet, start) else start + count
    return _Opening(end, kind, _dated(date, Origin.QUOTED_HEADERS))


def _attribution(sheet: Sheet, number: int) -> _Opening | None:
    """The line "On Tuesday Ana wrote:"; it must carry a date or stand over a quoted line."""
    if not _OPENERS.match(sheet.text(number)):
        return None
    joined = ""
    for end in range(number, min(number + _WRAP, len(sheet.lines))):
        text = sheet.text(end)
        if not text or len(text) > _LONG or _quoted_at(sheet, end):
            return None
        joined = f"{joined} {text}".strip()
        if any(pattern.match(joined) for pattern in _ATTRIBUTIONS):
            signed = _DATED.search(joined) and not _PRONOUN.match(joined)
            known = signed or _quoted_at(sheet, _past_blank(sheet, end + 1))
            dated = _dated(joined, Origin.ATTRIBUTION)
            return _Opening(end + 1, PartKind.QUOTED, dated) if known else None
    return None


def _dated(text: str, origin: Origin) -> Dated | None:
    sent = parse_date(text)
    return None if sent is None else Dated(sent, origin)


def _end(sheet: Sheet, opening: _Opening) -> int:
    first = _past_blank(sheet, opening.end)
    if not _quoted_at(sheet, first):
        return len(sheet.lines)
    while _quoted_at(sheet, first):
        first += 1
    return first


def _past_blank(sheet: Sheet, number: int) -> int:
    while number < len(sheet.lines) and not sheet.lines[number].text:
        number += 1
    return number


def _quoted_at(sheet: Sheet, number: int) -> bool:
    return number < len(sheet.lines) and bool(_QUOTE.match(sheet.lines[number].raw))
