"""Header lines typed or pasted into a text: `To: Ana`, `Subject: Flat 4b`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from toneguard.patterns import regex
from toneguard.reading.lines import Line

Headers = tuple[tuple[str, str], ...]

_TYPED = regex(
    r"(to|cc|bcc|from|reply-to|subject|date|sent|earlier|occasion|attachments?|importance|priority"
    r"|message-id|in-reply-to|references|x-[\w-]{1,40}):(?:\s+(.*))?$",
    re.IGNORECASE,
)
# The same facts as other mail programs write them above a quoted mail.
_PASTED = {
    "from": "from|von|de|da|van|från|fra",
    "date": "sent|date|gesendet|datum|enviado(?: el)?|fecha|envoyé|verzonden|data|inviato|skickat",
    "to": "to|an|para|à|a|pour|aan|till|til",
    "subject": "subject|betreff|asunto|objet|sujet|onderwerp|assunto|oggetto|ämne|emne",
    "cc": "cc|kopie|copie|cco|bcc|reply-to|importance|attachments?",
}
_PASTED_LINE = regex(
    r"\*?(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _PASTED.items())
    + r")\s?:\*?\s*(?P<value>.*)$",
    re.IGNORECASE,
)


def typed_headers(lines: Sequence[Line]) -> tuple[int, Headers]:
    """The header block at the very top: how many lines it takes, and the headers in it.

    A block ends with a blank line or the end of the text; without that it is none.
    """
    start = next((number for number, line in enumerate(lines) if line.text), len(lines))
    found: list[tuple[str, str]] = []
    for number in range(start, len(lines)):
        line = lines[number]
        match = _TYPED.match(line.text)
        if match:
            found.append((match[1].lower(), (match[2] or "").strip()))
        elif found and line.text and line.raw[0] in " \t":
            found[-1] = (found[-1][0], f"{found[-1][1]} {line.text}".strip())
        else:
            return (0, ()) if line.text or not found else (number, tuple(found))
    return (len(lines), tuple(found)) if found else (0, ())


def pasted_headers(texts: Iterable[str]) -> tuple[int, Headers]:
    """The header lines at the start of `texts`: how many, and what they say under English names.

    They are taken for headers where a sender stands with at least two other facts, of which one is a
    subject or has a mail address in it: "From: Leeds", "To: York", "Date: 3 May" is a journey.
    """
    found: list[tuple[str, str]] = []
    for text in texts:
        match = _PASTED_LINE.match(text)
        if not match:
            break
        found.append((_fact(match), match["value"]))
    if not found:
        return 0, ()
    names = {name for name, _ in found}
    mail = "subject" in names or any("@" in value for _, value in found)
    return (len(found), tuple(found)) if mail and "from" in names and len(names) >= 3 else (0, ())


def _fact(match: re.Match[str]) -> str:
    return next(name for name in _PASTED if match[name])
