"""The greeting at the start of a draft."""

from __future__ import annotations

from itertools import takewhile

from toneguard.diagnostics import PartKind, Span
from toneguard.patterns import regex
from toneguard.reading.lines import Line, Sheet
from toneguard.reading.names import GROUPS, TITLE, is_name, is_nickname

_GREETING = (
    r"(?i:dear(?:est)?|respected|esteemed|hi+ya|hi+|hello+|hallo+|hullo|hey+a?|howdy|g'?day|g’day"
    r"|(?:warm |season's )?greetings(?: of the day| to (?:you|all)(?: all)?)?"
    r"|(?:a very )?good\s?(?:morning|afternoon|evening|day)|to whom(?:so)?(?:ever)? it may concern"
    r"|(?:dear )?(?:sirs?|madam)(?:/madam| or madam)?(?=,|:|$)"
    r"|hola|buen[oa]s (?:d[ií]as|tardes|noches)|estimad[oa]s?|querid[oa]s?|apreciad[oa]s?"
    r"|bonjour|bonsoir|salut|chère?s?|hej|hei|moin|servus|grüezi|grüß gott|guten (?:tag|morgen|abend)"
    r"|sehr geehrter?|liebe[rs]?|lieve|beste|geachte|ciao|gentile|egregio|spettabile|buongiorno"
    r"|olá|prezad[oa]s?|car[oa]s?|bom dia|boa tarde|namaste|namaskar(?:am)?|vanakkam|kia ora|aloha"
    r"|ass?ala+mu?[\s-]?(?:o|u)?[\s-]?alai?kum|salaa?m|selam|shalom|merhaba|jambo|mabuhay)\b"
)
# Greetings only where a name follows: "Morning Deb", not "Morning shifts suit me".
_BEFORE_NAME = r"(?i:yo|oi|morning|afternoon|evening|alright|right|ok|okay|well|my dear)\s+(?=[A-ZÀ-Þ])"
_TO_SOMEBODY = r"(?:(?i:to (?:the|all|whoever|everyone|whom)\b)|[Tt]o\s+(?=[A-ZÀ-Þ])\w+)"

_WORD = rf"(?:(?i:{TITLE})\.|\w\.|[^\W\d_][\w'’/&-]*|&|\+)"
_NO_SENTENCE = (
    r"(?!(?i:i|im|me|we|you|it|its|this|that|just|so|thanks|thank|sorry|my|hope|hoping|no|yes|ok|the|an?|how"
    r"|what|god|can|could|from|again|is|are|was|were|about|to|got|heard|read|saw|your|not)\b)"
)
_NAME = rf"[ \t]+{_NO_SENTENCE}{_WORD}"
_RUNS_ON = r"(?i:thanks?|thx|got|ok|so|i|i'm|i’m|it'?s|we|just|sorry|hope)\b"
_STOP = r"\s?(?:[,;:!.…—–-]+|[\U0001F300-\U0001FAFF☀-➿]+)(?=\s|$)"

_OPENINGS = tuple(
    map(
        regex,
        (
            rf"{_GREETING}(?:{_NAME}\.?){{1,5}},$",  # the longest: "Hi Pn. Rohana,"
            r"(?i:(?:madame?|monsieur|sir),? (?:and )?(?:madame?|monsieur|sir)),$",
            rf"{_GREETING}(?:{_NAME}){{0,4}}?{_STOP}",
            rf"{_BEFORE_NAME}{_WORD}(?:{_NAME}){{0,3}}?{_STOP}",
            rf"{_GREETING}(?:[ \t]+(?i:{TITLE}))?{_NAME}(?=\s{_RUNS_ON})",
            rf"(?:{_GREETING}|{_TO_SOMEBODY})(?:\s{_NO_SENTENCE}[^.?!]{{1,80}})?[,:–—-]$",
            rf"{_GREETING}(?:{_NAME}){{0,5}}$",
            rf"{_GREETING}\s[\[{{<][^\]}}>\n]{{1,40}}[\]}}>]+[,:!.]*$",  # "Hi {{first_name}}!"
            r"(?i:dear)\s[^.?!,]{1,60}$",
            rf"{_BEFORE_NAME}{_WORD}(?:{_NAME}){{0,2}}$",
        ),
    )
)
_INLINE = 5  # the first patterns may be followed by text on the same line
_LETTERHEAD = 8  # lines of date, address and subject that may stand above the greeting

_NAME_ALONE = regex(r"(.{2,40}?)\s?[,:!–—-]+$")
_NAME_FIRST = regex(r"([^,]{2,40}?)(?:,|\s?[–—]|\s-)\s+(?=\S)")


def mark_salutation(sheet: Sheet) -> Span | None:
    """Mark the greeting lines. Where body text follows on the same line, mark nothing and return the
    stretch that greets.
    """
    own = sheet.own()
    place, length = _greeting(sheet, own)
    if not length:
        return None
    line = sheet.lines[own[place]]
    if length < len(line.text):
        return _stretch(line, length)
    sheet.mark(_greeting_lines(sheet, own[place:]), PartKind.SALUTATION)
    return None


def _greeting(sheet: Sheet, own: list[int]) -> tuple[int, int]:
    """Where in `own` the greeting stands and how many code points of the line it takes; 0 for none."""
    if not own:
        return 0, 0
    text = sheet.text(own[0])
    length = _opening(text) or (_bare_name(sheet, own[0]) if len(own) > 1 else 0) or _name_first(text)
    return (0, length) if length else _under_letterhead(sheet, own)


def _under_letterhead(sheet: Sheet, own: list[int]) -> tuple[int, int]:
    for place, number in enumerate(own[:_LETTERHEAD]):
        text = sheet.text(number)
        if place and not sheet.text(number - 1) and (length := _opening(text)):
            return place, length
        if len(text) > 60 or text.endswith(("?", "!", ".")):
            break
    return 0, 0


def _opening(text: str) -> int:
    head = text[:140]
    length = max(
        (match.end() for pattern in _OPENINGS[:_INLINE] if (match := pattern.match(head))), default=0
    )
    if length or len(text) > 100:
        return length
    return len(text) if any(pattern.match(text) for pattern in _OPENINGS[_INLINE:]) else 0


def _bare_name(sheet: Sheet, number: int) -> int:
    """A line such as "Priya," or, over a blank line, "Priya"."""
    text = sheet.text(number)
    match = _NAME_ALONE.match(text) if len(text) <= 45 else None
    name = match[1] if match else text
    alone = not sheet.text(number + 1)
    known = is_name(name, groups=True) or (alone and is_nickname(name)) or (match and name.lower() in GROUPS)
    return len(text) if known and (match or alone) and not _adverb(name) else 0


def _name_first(text: str) -> int:
    """A name before the first sentence: "Ruth - I've had a night to sleep on it"."""
    match = _NAME_FIRST.match(text[:60])
    if not match or not is_name(match[1], most=3, groups=True) or _adverb(match[1]):
        return 0
    return len(match[0].rstrip())


def _adverb(words: str) -> bool:
    return words.lower().endswith("ly") or (len(words) >= 7 and words.endswith("ing"))


def _greeting_lines(sheet: Sheet, own: list[int]) -> list[int]:
    """The first line of `own` and those under it that greet as well: "Greetings of the day!"."""
    more = takewhile(lambda number: _opening(sheet.text(number)) == len(sheet.text(number)), own[1:3])
    return [own[0], *more]


def _stretch(line: Line, length: int) -> Span:
    """The first `length` code points that `line` says, with the white space on both sides."""
    end = line.start + line.raw.index(line.text) + length
    return Span(line.start, end + len(line.text[length:]) - len(line.text[length:].lstrip()))
