"""What stands under the body: sign-off and name, signature, disclaimer, afterthought."""

from __future__ import annotations

import re

from toneguard.diagnostics import PartKind
from toneguard.patterns import regex
from toneguard.reading.lines import Sheet
from toneguard.reading.names import is_nickname, is_signed
from toneguard.reading.sign_off import is_sign_off

_TAIL = 12  # own lines above the end in which a sign-off is looked for

_AFTERTHOUGHT = regex(r"p\.?\s?(?:p\.?\s?)?s\b\.?[\s:,.–—-]", re.IGNORECASE)

_SENTENCE = regex(
    r"(?:i|i['’]\w+|we|we['’]\w+|you|it|it['’]s|if|but|so|please|can|could|will|would|let|see|thank|hope|no)\b",
    re.IGNORECASE,
)
_BULLETS = "-*•–—"

_MARK = regex(r"(?:--|—|_{2,})$")
_DEVICE = regex(
    r"(?:sent from my \w|sent from (?:outlook|yahoo|mail|proton|samsung|a mobile)|sent via \w"
    r"|get outlook for|von meinem \w+ gesendet|enviado (?:desde|do) (?:mi|meu) |envoyé de(?:puis)? mon "
    r"|inviato da(?:l mio)? )",
    re.IGNORECASE,
)
_CONTACT = regex(
    r"""\b(?:tel|telephone|phone|ph|t|m|mob|mobile|cell|office|direct|fax|f|e|e-?mail|w|web|www|whatsapp)
      [.:]{1,2}(?=\s|\+|\d)
    | \+?\(?\d[\d\s().-]{6,24}\d(?!\d)
    | [\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}
    | (?:https?://|www\.)\S{3,200}""",
    re.IGNORECASE | re.VERBOSE,
)
_BETWEEN = " |·•,;/<>"
_PIPED = regex(r"[^|]{2,60}(?:\s\|\s[^|]{2,60}){1,5}$")
_DISCLAIMER = regex(
    r"""\W{0,4}(?:
      (?:confidentiality\ (?:notice|note)|(?:legal\ )?disclaimer|important\ notice
        |privileged\ (?:and|&)\ confidential)\b
    | (?:this|the)\ (?:information|contents?|e-?mail|message|communication|transmission)\b.{0,200}
      (?:attachments?|intended\ (?:only|solely|for)|legally\ privileged|addressee|recipient).{0,300}
      (?:confidential|privileged|intended|proprietary|error|addressee)
    | this\ (?:e-?mail|message)\ (?:and|together\ with)\ any\ (?:attachments?|files)
    | if\ you\ are\ not\ the\ (?:intended|named) | if\ you\ have\ received\ this\ \S+\ in\ error
    | (?:please\ )?(?:consider|think\ of)\ the\ environment\ before\ printing)""",
    re.IGNORECASE | re.VERBOSE,
)


def mark_closing(sheet: Sheet) -> None:
    """Mark disclaimer, signature and closing at the end of the writer's own lines, from the outside in."""
    _mark_disclaimer(sheet)
    _mark_signature(sheet)
    own = sheet.own()
    start = _start(sheet, own)
    if start is None:
        own = _without_afterthought(sheet, own)
        start = _start(sheet, own)
    if start is None:
        return
    tail = own[start:]
    contact = next((place for place, number in enumerate(tail) if _is_contact(sheet.text(number))), len(tail))
    sheet.mark(tail[:contact], PartKind.CLOSING)
    sheet.mark(tail[contact:], PartKind.SIGNATURE)


def _start(sheet: Sheet, own: list[int]) -> int | None:
    found = _sign_off(sheet, own)
    return _name(sheet, own) if found is None else found


def _mark_disclaimer(sheet: Sheet) -> None:
    own = sheet.own()
    for place in range(max(1, len(own) - 30), len(own)):
        first_of_paragraph = not sheet.text(own[place] - 1) or own[place] - 1 != own[place - 1]
        if first_of_paragraph and _DISCLAIMER.match(_paragraph(sheet, own[place])):
            sheet.mark(own[place:], PartKind.DISCLAIMER)
            return


def _paragraph(sheet: Sheet, number: int) -> str:
    texts: list[str] = []
    while sheet.text(number) and len(texts) < 8:
        texts.append(sheet.text(number)[:600])
        number += 1
    return " ".join(texts)


def _mark_signature(sheet: Sheet) -> None:
    own = sheet.own()
    for place in range(max(1, len(own) - 16), len(own)):
        text = sheet.text(own[place])
        if _MARK.match(text) or _DEVICE.match(text):
            sheet.mark(own[place:], PartKind.SIGNATURE)
            return


def _without_afterthought(sheet: Sheet, own: list[int]) -> list[int]:
    cut = next(
        (place for place, number in enumerate(own) if place and _AFTERTHOUGHT.match(sheet.text(number))),
        len(own),
    )
    return own[:cut]


def _sign_off(sheet: Sheet, own: list[int]) -> int | None:
    """Where in `own` the sign-off stands: the first with nothing but names and addresses under it."""
    greeted = PartKind.SALUTATION in sheet.kinds
    first = max(0 if greeted else 1, len(own) - _TAIL)
    found = None
    for place in range(len(own) - 1, first - 1, -1):
        text = sheet.text(own[place])
        if is_sign_off(text) and (place or not text.endswith(".")):
            found = place
        elif not _is_tail(text):
            break
    return found


def _name(sheet: Sheet, own: list[int]) -> int | None:
    """Where in `own` the name stands that ends a draft without a sign-off."""
    found = None
    for place in range(len(own) - 1, max(1, len(own) - 6) - 1, -1):
        text = sheet.text(own[place])
        last = place == len(own) - 1
        signed = is_signed(text) or (last and is_nickname(text))
        if signed and _stands_apart(sheet, own[place], own[place - 1]):
            found = place
        below_blank = not sheet.text(own[place] - 1)
        if not _is_tail(text) or (below_blank and not _is_contact(text)):
            break
    return found


def _stands_apart(sheet: Sheet, number: int, above: int) -> bool:
    """Whether line `number` cannot be the rest of a sentence that was wrapped."""
    before = sheet.text(above)
    listed = sheet.text(number)[0] in _BULLETS and (before[0] in _BULLETS or before.endswith(":"))
    wrapped = above == number - 1 and 55 <= len(before) <= 100 and before[-1].isalnum()
    return not listed and not wrapped


def _is_tail(text: str) -> bool:
    """Whether a line may stand under a sign-off: a name, a role, a firm, an address."""
    if _is_contact(text):
        return True
    words = sum(map(str.isalpha, text.split()))
    stopped = text.endswith(("?", "!", ":")) or (text.endswith(".") and words > 3)
    said = stopped or _SENTENCE.match(text) or _AFTERTHOUGHT.match(text)
    return len(text) <= 60 and words <= 8 and not said


def _is_contact(text: str) -> bool:
    """Whether a line holds nothing but telephone numbers and addresses, or facts with bars between them."""
    if len(text) > 120:
        return False
    if not _CONTACT.match(text.lstrip(_BETWEEN)):  # soon told, and true of most lines
        return "|" in text and _PIPED.match(text) is not None
    rest, count = _CONTACT.subn("", text)
    return (count > 0 and not rest.strip(_BETWEEN)) or bool(_PIPED.match(text))
