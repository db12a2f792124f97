"""Rewrites put into their paragraphs: nothing dangles, nothing is left empty, hard wraps stay hard wraps."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from toneguard.diagnostics import Grade, PartKind, Rewrite, Span
from toneguard.draft import Draft
from toneguard.patterns import regex
from toneguard.rewriting.place import apply, begun_at, blanked

_BLOCK = regex(r"(?:[^\r\n]*\S[^\r\n]*(?:\r?\n|\r|\Z))+")
_GAP = regex(r"(?:[ \t]*(?:\r?\n|\r))+")
_LINE_END = regex(r"\r?\n|\r")
_COUNTED = r"\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]"
ITEM = regex(rf"(?:[-*•‣◦–]|{_COUNTED})[ \t]+")
_BARE = regex(rf"\W*|\s*{_COUNTED}\s*")
_NUMBERED = regex(r"[ \t]*\(?(?P<number>\d{1,2})[.)][ \t]")
_LAST_AND = regex(r"[;,]? and\s*\Z")
_PARAGRAPH_START = regex(r"(?:\A|\n[ \t]*\r?\n)\s*\Z")
_SENTENCE_END = regex(r"(?:[.!?…:][\"'”’)]*|\A|\n[ \t]*\r?\n)\s*\Z")
_DANGLING = regex(
    r"(?:also|but|however|so|and|yet|still|nevertheless|nonetheless|even so|that said|instead|otherwise"
    r"|therefore|besides|likewise|anyway|on top of that|in addition|as a result|even then|at the same time"
    r"|because of (?:that|this)|for (?:that|this) reason|despite (?:that|this)|in (?:that|any) case"
    r"|after all|all the same|then again|mind you|credit where (?:it['’]s|it is) due|having said that"
    r"|that being said"
    r"|be that as it may|(?:apart|aside) from (?:that|this)|(?:that|this) aside|other than that"
    r"|either way|regardless"
    r"|on that note|with (?:that|this) in mind|moreover|furthermore|consequently|accordingly"
    r"|by the same token"
    r"|(?:in fact|indeed|though|by contrast|on the (?:other hand|contrary)|in particular|incidentally"
    r"|for (?:example|instance)|by the way|to be fair|in fairness)(?=,))\b,?\s+(?=\w)",
    re.IGNORECASE,
)
_CONTRASTS = regex(
    r"(?i)(?:but|however|that said|even so|credit|in particular|to be fair|in fairness|having said that"
    r"|that being said"
    r"|be that as it may|(?:apart|aside) from (?:that|this)|(?:that|this) aside|other than that|either way)\b"
)
"""What joins a paragraph to the one above."""
_TRAILING = regex(
    r"(?:[^\s.!?]+[ \t\n]){2,}?[^\s.!?,]+(?P<joint>,? (?:tho|though|however|instead|either|too"
    r"|by the way|incidentally))(?=[.!?]|\s*(?:\n|\Z))"
)
_THANKED_MORE = regex(
    r"(?i)(?:(?:it|that) was (?:very |so |really )?(?:kind|good|nice|decent|thoughtful|generous|lovely) of\b"
    r"|(?:i|we) (?:was|were|am|are|really )*(?:touched|grateful|enjoyed|liked|loved|appreciated?)\b"
    r"|(?:many )?(?:thanks|thank you|cheers|good luck|all the best)\b)(?:(?!\band\b)[^.!?,;:\n])*?"
    r"(?P<joint> (?:as well|anyways?|tho|though))(?=[.,!?]|\s*(?:\n|\Z))"
)
"""Thanks and praise that were more than others, or went against what was said."""
_WITHIN = regex(
    r"(?i)(?:(?!(?:and|but|or|see|only|not)\b)[^\s.!?,;:]+[ \t]+){1,5}?(?P<joint>also[ \t]+)(?=\w)"
)
_ADDS = regex(r"(?i)(?:and )?also\b")
_HELD = regex(
    r"(?i)(?:so (?:that|far|long|much|many|as)|still (?:water|life)|yet (?:another|to)|instead of)\b"
)
_NARROWEST, _WIDEST = 45, 100  # columns at which people wrap mail
_RAGGED = 0.75  # a line that is shorter, although the next word would have fitted, was ended on purpose


def in_paragraphs(draft: Draft, rewrites: Iterable[Rewrite]) -> tuple[Rewrite, ...]:
    """The same change, as rewrites that leave clean paragraphs behind.

    A word such as "but" that opened the sentence behind one that was left out goes. A paragraph of
    which nothing is left goes with the gap under it. One that was hard-wrapped, or whose lines become
    too long for a draft that is, is wrapped to the width of the draft; every other one keeps its lines.
    """
    text = draft.text
    width = _width(draft)
    pending = list(_joined(text, [*_without_dangling(text, sorted(rewrites, key=lambda it: it.span))]))
    done: list[Rewrite] = []
    for block in blocks_of(draft):
        if inside := _inside(block, pending):
            pending = [it for it in pending if it not in inside]
            done += _in_block(text, block, inside, width, done)
    done += _renumbered(text, blocks_of(draft), done)
    done = sorted([*done, *pending], key=lambda it: it.span)
    return tuple(sorted([*done, *_gaps(text, done)], key=lambda it: it.span))


def _gaps(text: str, rewrites: Sequence[Rewrite]) -> Iterator[Rewrite]:
    """The cuts of the blank lines that are one too many where something goes, and of those at either end."""
    runs: list[list[Rewrite]] = []
    for it in rewrites:
        if runs and it.span.start <= max(other.span.end for other in runs[-1]):
            runs[-1].append(it)
        else:
            runs.append([it])
    places = [Span(run[0].span.start, max(it.span.end for it in run)) for run in runs]
    for number, (run, place) in enumerate(zip(runs, places, strict=True)):
        if any(it.text for it in run):
            continue
        first = places[number - 1].end if number else 0
        last = places[number + 1].start if number + 1 < len(places) else len(text)
        if gap := _gap_at(text, place, Span(first, last)):
            yield Rewrite(gap, "", run[0].grade)


def _gap_at(text: str, gone: Span, around: Span) -> Span | None:
    """The blank lines, among those around what goes, that are one too many."""
    if text[gone.end :].strip():
        gap = _GAP.match(text, gone.end, around.end) if _PARAGRAPH_START.search(text, 0, gone.start) else None
        return Span(*gap.span()) if gap else None
    start = len(text[: gone.start].rstrip())
    end = _LINE_END.match(text, start)
    start = max(end.end() if end and start else start, around.start)
    return Span(start, gone.start) if start < gone.start else None


def _renumbered(text: str, blocks: Iterable[Span], done: Sequence[Rewrite]) -> Iterator[Rewrite]:
    """New numbers for the items of a list behind one that goes; none for the only one that stays."""
    items: list[tuple[Span, Span, bool]] = []
    for block in [*blocks, None]:
        number = _NUMBERED.match(text, block.start) if block else None
        if items and not (number and int(number["number"]) == int(items[-1][1].of(text)) + 1):
            yield from _numbers(text, items, done)
            items = []
        if block and number:
            place = Span(*number.span("number"))
            whole = Span(place.start, block.start + len(block.of(text).rstrip()))
            goes = any(not it.text and it.span.contains(whole) for it in done)
            items.append((whole, place, goes))


def _numbers(
    text: str, items: Sequence[tuple[Span, Span, bool]], done: Sequence[Rewrite]
) -> Iterator[Rewrite]:
    """What becomes of the numbers of a list of which some items go, and of an "and" before the last one."""
    staying = [(whole, place) for whole, place, goes in items if not goes]
    gone, new = 0, list[Rewrite]()
    for _, place, goes in items:
        gone += goes
        if gone and not goes:
            new.append(Rewrite(place, str(int(place.of(text)) - gone), Grade.OFFER))
    led = text[: items[0][0].start].rstrip(" \t\r\n(").endswith(":")
    alone = len(staying) == 1 and items[0][1].of(text) == "1" and not led
    if gone and alone and (marker := ITEM.match(text, staying[0][0].start)):
        new = [Rewrite(Span(*marker.span()), "", Grade.OFFER)]
    if staying and items[-1][2] and (last := _LAST_AND.search(text, 0, staying[-1][0].end)):
        new.append(Rewrite(Span(last.start(), staying[-1][0].end), ".", Grade.OFFER))
    yield from (it for it in new if not any(it.span.overlaps(other.span) for other in done))


def _inside(block: Span, rewrites: Sequence[Rewrite]) -> list[Rewrite]:
    """Those in a paragraph, and at the far end of a cut that begins in it and goes on into the next."""
    inside = [it for it in rewrites if _touches(it.span, block)]
    end = max((it.span.end for it in inside), default=block.end)
    return (
        inside if end <= block.end else [it for it in rewrites if it in inside or it.span == Span(end, end)]
    )


def _touches(span: Span, block: Span) -> bool:
    return span.overlaps(block) or (not len(span) and block.start <= span.start < block.end)


def blocks_of(draft: Draft) -> Iterator[Span]:
    """The paragraphs of the body: lines without a blank one between them, each item of a list alone."""
    for part in draft.of_kind(PartKind.BODY):
        for found in _BLOCK.finditer(draft.text, part.span.start, part.span.end):
            start = found.start()
            for line in re.finditer(r"[^\r\n]+", found.group()):
                place = found.start() + line.start()
                if place > start and ITEM.match(line.group().lstrip()):
                    yield Span(start, place)
                    start = place
            yield Span(start, found.end())


def _in_block(
    text: str, block: Span, rewrites: Sequence[Rewrite], width: int | None, done: Sequence[Rewrite]
) -> list[Rewrite]:
    whole = Span(
        min(block.start, *(it.span.start for it in rewrites)),
        max(block.end, *(it.span.end for it in rewrites)),
    )
    old = whole.of(text)
    shifted = [Rewrite(_shift(it.span, -whole.start), it.text, it.grade) for it in rewrites]
    new = apply(old, shifted)
    if _BARE.fullmatch(new):
        return [_emptied(text, whole, rewrites[0], done)]
    if not re.search(r"\w", apply(old, [it for it in shifted if len(it.span)])):
        return [Rewrite(whole, new.strip() + old[len(old.rstrip()) :], rewrites[0].grade)]
    if width and (is_wrapped(old) or _longest(old) <= width < _longest(new)):
        return [Rewrite(whole, _wrapped(new, old, width), rewrites[0].grade)]
    return list(rewrites)


def _joined(text: str, rewrites: Sequence[Rewrite]) -> Iterator[Rewrite]:
    """The rewrites with neighbours that are left out in one, and no space left behind at a line's end."""
    group: list[Rewrite] = []
    for it in [*_last_words(text, rewrites), None]:
        if group and it and not it.text and it.span.start <= group[-1].span.end:
            group.append(it)
            continue
        if group:
            span = Span(group[0].span.start, max(other.span.end for other in group))
            yield Rewrite(_trimmed(text, span), "", group[0].grade)
        group = [it] if it and not it.text and len(it.span) else []
        if it and not group:
            yield it


def _last_words(text: str, rewrites: Sequence[Rewrite]) -> Iterator[Rewrite]:
    """The rewrites; an insertion loses the space behind it where the rest of its line is left out."""
    for number, it in enumerate(rewrites):
        end = it.span.end
        for other in rewrites[number + 1 :]:
            if not other.text and other.span.start <= end:
                end = max(end, other.span.end)
        alone = not len(it.span) and end > it.span.end and text[end : end + 1] in ("", "\r", "\n")
        yield Rewrite(it.span, it.text.rstrip(" "), it.grade) if alone else it


def _trimmed(text: str, cut: Span) -> Span:
    start = len(text[: cut.start].rstrip(" \t"))
    at_end = text[cut.end : cut.end + 1] in ("", "\r", "\n")
    return Span(start, cut.end) if at_end and start and text[start - 1] not in "\r\n" else cut


def _emptied(text: str, whole: Span, like: Rewrite, done: Iterable[Rewrite]) -> Rewrite:
    """Cut a whole paragraph, with the gap under it, or above it where nothing follows.

    Where its line opens with something else, such as a greeting, the line end stays, and so does the gap
    where other lines above it, such as items of the same list, stay.
    """
    opens_line = not whole.start or text[whole.start - 1] in "\r\n" or not _line_before(text, whole).strip()
    if not opens_line:
        end = whole.start + len(whole.of(text).rstrip())
        return Rewrite(Span(len(text[: whole.start].rstrip(" \t")), end), "", like.grade)
    gap = _GAP.match(text, whole.end)
    above = whole.start
    while above and text[(line := text.rfind("\n", 0, above - 1) + 1) : above].strip():
        above = line
    stays = blanked(text, Span(above, whole.start), (it.span for it in done if not it.text)).strip()
    return Rewrite(Span(whole.start, gap.end() if gap and not stays else whole.end), "", like.grade)


def _line_before(text: str, place: Span) -> str:
    """What stands on the line before a place."""
    return _LINE_END.split(text[: place.start])[-1]


def _shift(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _without_dangling(text: str, rewrites: Sequence[Rewrite]) -> Iterator[Rewrite]:
    """The rewrites, and cuts of the words that joined a sentence to one that goes."""
    opened: dict[Rewrite, Rewrite] = {}
    joints: list[Rewrite] = []
    for it in rewrites:
        for cut in () if it.text or not len(it.span) else _joints(text, it, rewrites):
            met = [other for other in rewrites if other is not it and cut.span.overlaps(other.span)]
            if not met:
                joints.append(cut)
            elif met[0].text and met[0].span.start == cut.span.end - 1:  # new words behind a "but"
                new = met[0].text
                new = new[:1].upper() + new[1:] if cut.text.isupper() else new
                opened[met[0]] = Rewrite(Span(cut.span.start, met[0].span.end), new, met[0].grade)
    yield from sorted([*(opened.get(it, it) for it in rewrites), *joints], key=lambda it: it.span)


def _joints(text: str, gone: Rewrite, rewrites: Sequence[Rewrite]) -> Iterator[Rewrite]:
    """Cuts of the words that open or end the sentence behind one that goes, and joined it to that."""
    if not (_SENTENCE_END.search(text[: gone.span.start]) and _SENTENCE_END.search(gone.span.of(text))):
        return
    rest = text[gone.span.end :]
    start = gone.span.end + len(rest) - len(rest.lstrip(" \t"))
    if text[start : start + 1] in ("\r", "\n"):
        start = gone.span.end + len(rest) - len(rest.lstrip())
        if not (_CONTRASTS.match(text, start) and _is_paragraph(text, gone.span, rewrites)):
            return
    found = _DANGLING.match(text, start)
    adds = _ADDS.match(text, start) or _WITHIN.match(text, start)
    if adds and not _is_paragraph(text, gone.span, rewrites):  # to a sentence that stays
        return
    if found and not _HELD.match(text, start):
        yield begun_at(text, start, found.end(), gone.grade)
    for pattern in (_TRAILING, _WITHIN):
        if found := pattern.match(text, start):
            yield Rewrite(Span(*found.span("joint")), "", gone.grade)
    more = _THANKED_MORE.match(text, start) if not _TRAILING.match(text, start) else None
    if more and _is_paragraph(text, gone.span, rewrites):
        yield Rewrite(Span(*more.span("joint")), "", gone.grade)


def _is_paragraph(text: str, gone: Span, rewrites: Sequence[Rewrite]) -> bool:
    """Whether all that stands before a place in its paragraph goes."""
    start = gone.start
    for it in sorted(rewrites, key=lambda it: it.span, reverse=True):
        if not it.text and it.span.start < start and not text[it.span.end : start].strip():
            start = it.span.start
    return bool(_PARAGRAPH_START.search(text, 0, start))


def _width(draft: Draft) -> int | None:
    """The length of the longest line of the paragraphs that are hard-wrapped; None where none is."""
    blocks = [span.of(draft.text) for span in blocks_of(draft)]
    return max((_longest(block) for block in blocks if is_wrapped(block)), default=None)


def _longest(block: str) -> int:
    return max(len(line.rstrip()) for line in _LINE_END.split(block))


def is_wrapped(block: str) -> bool:
    """Whether the lines of a paragraph end where the next word would not have fitted."""
    lines = [line.rstrip() for line in _LINE_END.split(block) if line.strip()]
    width = max(map(len, lines), default=0)
    if len(lines) < 2 or not _NARROWEST <= width <= _WIDEST:
        return False
    return all(
        len(line) + 1 + len(following.split(maxsplit=1)[0]) > width * _RAGGED and len(line) > width * 0.5
        for line, following in pairwise(lines)
    )


def _wrapped(new: str, old: str, width: int) -> str:
    """`new` wrapped as `old` was: its width, its indents, its line ends, its flowed spaces."""
    lines = [line for line in _LINE_END.split(old) if line.strip()]
    newline = found.group() if (found := _LINE_END.search(old)) else "\n"
    flowed = len(lines) > 1 and all(line.endswith(" ") for line in lines[:-1])
    first, rest = _indent(lines[0]), _indent(lines[1] if len(lines) > 1 else lines[0])
    marker = found.group() if (found := ITEM.match(new.lstrip())) else ""
    folded = textwrap.wrap(
        " ".join(new.split())[len(marker.rstrip()) :].lstrip() if marker else " ".join(new.split()),
        width,
        initial_indent=first + marker,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    end = old[len(old.rstrip()) :]
    return f"{' ' if flowed else ''}{newline}".join(folded) + end


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]
