"""A sentence without the barb in it: an aside, what it opens with, or its end."""

from __future__ import annotations

from collections.abc import Sequence

from toneguard.diagnostics import Grade, Rewrite, Span
from toneguard.patterns import regex
from toneguard.rewriting import grammar
from toneguard.rewriting.clauses import breaks_off, clauses_of
from toneguard.rewriting.place import JOINTS, apply, begun_at, is_half, stands_alone, with_rewrite

_SAID_OF = regex(r"(?i)that\b(?!['’])")
_NUMBER = r"(?:[a-h]|\d|i{1,3}|iv|v)\)"
_ADDS = regex(r"[\s,;–—-]*(?:and|or)\b")
_ITEM = regex(rf"\({_NUMBER}")
_ECHO = regex(
    r"(?i)[,;]?\s*(?:and|but)\s+(?:neither|both)(?: of (?:them|these|those))?"
    r" (?:is|are|was|were|looks?|does|do|makes?|reflects?|speaks?|says?)\b[^,;:–—\d]*\Z"
)
"""What is said of two things that a barb named."""
_LEADS_OFF = regex(r"(?i)[,;]?\s+(?:because|since|as|although|though|and|but|so|which|who)\b")
"""What goes on behind a barb and is not what stood before it leads to."""
_ASKS = regex(
    r"(?i)(?:(?:may|might|could|can) (?:i|we) (?:also |please |just )?ask(?: you)?"
    r"|(?:could|can|would) you (?:also |please )?(?:tell (?:me|us)|let (?:me|us) know)"
    r"|(?:i|we) (?:would|['’]d|should) (?:also )?like to (?:know|ask))\b"
)
_AND_WHETHER = regex(r"(?i),?\s+and\s+(?:also\s+)?(?P<what>whether|if|when|what|how|where|which)\b")
"""A second question behind words that ask."""
_COUNTED = regex(
    r"\b(?P<how>in|on|at|for|from|by|to|with) [\w’'-]+,\s*(?P<like>(?P=how) [\w’'-]+(?: and [\w ]+?)?,\s*)"
)
"""A thing with a preposition, and behind it another with the same."""
_LED = regex(
    r"(?i)(?:as|since|because|seeing (?:as|that)|given that|now that)\b[^,;:–—]*?\s(?<!\bthat\s)(?<!\bwhat\s)"
    r"(?<!\bwhen\s)(?<!\bas\s)(?<!\bif\s)(?=(?:i|we)(?:['’](?:ve|ll)| have| will| shall)\s)"
)
_THING = regex(r"(?:an?|the|my|our|your) [\w’'-]+(?: (?:in|on|of|for|from|to) [\w’'-]+)?")
_ADDED_THING = regex(r",? and (?:an?|the|my|our|your) [\w’'-]+(?: (?:in|on|of|for|from|to)(?: [\w’'-]+)+)?\Z")
"""A thing without a verb, and one that is added to it."""
_SUBJECT = regex(
    r"(?i)(?:i|we|you|he|she|it|they|the|my|our|your|his|her|their|nobody|somebody|this|that)\b(?!['’]s\b)"
)
_JOINED = regex(r"(?i)\b(?:and|but|so|yet|or|that|because|as|when|if|which|who)[\s,–—-]*\Z")
_SCOFF = regex(
    r"(?i),\s*(?:naturally|obviously|of course|needless to say|as (?:usual|ever|always)|apparently|it seems)"
    r"(?=[,.;!?])"
)
_IT_IS = regex(r"(?i)(?:it|that)['’]?s\b")
_ITEM_MARK = regex(rf"(?i)(?:,?\s+(?:and|or))?\s+\(?{_NUMBER}\s*\Z")
_COMMA = regex(r",\s+")
_OPENS = regex(
    r"(?:(?:and|but|so|yet|plus)\s+)?(?P<main>(?:I|[Ww]e|[Yy]ou|[Tt]he(?:re)?|[Mm]y|[Oo]ur|[Yy]our|an?|i|[Pp]lease"
    r"|[Hh]ere(?= is| are|['’]s)|thanks?|no|all|both|[A-Z][a-z]+"
    r"|(?:could|can|would|will|may)\s+(?:you|u|i|I|we|the|my|our))(?!['’]s\b)\b)"
)
"""How a main clause opens that points to nothing, maybe behind a conjunction."""
_TAIL = regex(r"(?<![ \t.!?…])[ \t]*[.!?…]+[\"'”’)]*\s*\Z")
_LOUD_MARK = regex(r"[!?]*(?:\?|!!)[!?]*\Z")
_QUESTION = regex(
    r"(?i)(?:who|what|when|where|why|how|which|do|does|did|can|could|will|would|shall|should|may|might"
    r"|(?:is|are|was|were|have|has)(?! (?:really|just|so|very|still|always|\w+ing)\b))\b"
)
_STUB = regex(r"(?i)[,\s–—-]+(?:which|who|where|because)\b(?P<rest>\s+\w[^,;:–—]*)[,\s–—-]*\Z")
"""How a clause begins whose verb stands behind the barb in it."""
_NEW_SUBJECT = regex(r"(?i)[,;]?\s*(?:while|whereas|because|since|although|though|and|but)\b")
_VERB_BEHIND = regex(rf"(?i)[,;]?\s+{grammar.FINITE_FORMS}")
_LEAD_OPEN = regex(
    r"(?i)\b(?:when|that|because|since|although|though|if|while|where|which|who),[^,;:–—]*,\s*\Z"
)
"""What leads to a clause, behind an aside."""
_ASIDE = regex(r"(?i),\s*(?:it (?:turns|turned) out|it seems|i (?:think|gather|hear|suppose|believe))\Z")
_CLOSING = regex(
    r"(?i)(?:,|\s+[–—-]{1,3})(?=\s+(?!(?:and|but|so|yet|or|because|which|who|though|although|while|since|as|that|if"
    r"|unless|until)\b))"
)


def without_barbs(text: str, barbs: Sequence[Span], sentence: Span) -> Rewrite | None:
    """The rewrite that cuts several barbs, which are in order, out of their sentence."""
    barbs = _with_rests(text, barbs)
    if len(barbs) == 1:
        return without_barb(text, barbs[0], sentence)
    words = sentence.of(text)
    for barb in reversed(barbs):
        place = Span(barb.start - sentence.start, barb.end - sentence.start)
        cut = without_barb(words, place, Span(0, len(words)))
        if cut is None:
            return None
        words = apply(words, [cut])
    return Rewrite(sentence, words, Grade.OFFER)


def _with_rests(text: str, barbs: Sequence[Span]) -> list[Span]:
    """The barbs, those that are clauses each with the rest of it before the next one: "and they want cash,
    £40 a day, from somebody they like".
    """
    found = list(barbs[:1])
    for barb in barbs[1:]:
        rest = Span(found[-1].end, barb.start).of(text)
        if _NEW_SUBJECT.match(text, found[-1].start) and not grammar.FINITE.search(rest):
            found[-1] = found[-1].union(barb)
        else:
            found.append(barb)
    return found


def without_barb(text: str, barb: Span, sentence: Span) -> Rewrite | None:
    """The rewrite that cuts a barb out of its sentence; None where what is left would be none.

    What stands with the barb in brackets goes with it, and, where the barb opens the sentence, what leads
    over from it to the main clause.
    """
    barb = _whole_item(text, _bracketed(text, barb, sentence), sentence)
    barb = _behind_like(text, _with_echo(text, barb, sentence), sentence)
    barb = _with_scoff(text, _with_verb(text, barb, sentence))
    if barb.start == sentence.start:
        return _without_opening(text, barb, sentence)
    before = text[sentence.start : barb.start].rstrip(JOINTS)
    start = sentence.start + len(before)
    if is_half(before):
        following = _COMMA.match(text, barb.end)
        goes_on = following and _OPENS.match(text, following.end())
        return Rewrite(Span(start, barb.end), "", Grade.OFFER) if goes_on else None
    last = not any(map(str.isalnum, text[barb.end : sentence.end]))
    if last and (_SAID_OF.match(text, barb.start) or breaks_off(before) or not stands_alone(before)):
        return None
    if _LEADS_OFF.match(text, barb.end) and breaks_off(before):
        return None
    cut = _without_end(text, Span(start, barb.end), sentence)
    if last and _ADDS.match(text, start):
        cut = _with_and(text, cut, sentence)
    return cut if _says(with_rewrite(text, sentence, cut)) else None


def _with_echo(text: str, barb: Span, sentence: Span) -> Span:
    """The barb with what goes on to speak of it to the end, ", and neither looks good on you"."""
    return Span(barb.start, sentence.end) if _ECHO.match(text, barb.end, sentence.end) else barb


def _with_scoff(text: str, barb: Span) -> Span:
    """The barb with the "naturally" behind it."""
    scoff = _SCOFF.match(text, barb.end)
    return Span(barb.start, scoff.end()) if scoff else barb


def _with_verb(text: str, barb: Span, sentence: Span) -> Span:
    """The barb with the rest of the clause that it parts: from its "which the children", and where it brings
    a subject of its own to the end of what that does.
    """
    if _NEW_SUBJECT.match(text, barb.start):
        torn = grammar.FINITE.search(text, sentence.start, barb.start) and _VERB_BEHIND.match(text, barb.end)
        return Span(barb.start, sentence.end) if torn else barb
    stub = _STUB.search(text, sentence.start, barb.start)
    return Span(stub.start(), barb.end) if stub and not grammar.FINITE.search(stub["rest"]) else barb


def _behind_like(text: str, barb: Span, sentence: Span) -> Span:
    """The barb without what only goes on counting: "in 2015, in 2019 and now again"."""
    found = (it.span("like") for it in _COUNTED.finditer(text, sentence.start, barb.end))
    return next((Span(end, barb.end) for start, end in found if start == barb.start), barb)


def reason_of(text: str, sentence: Span) -> Span | None:
    """The reason that a sentence opens with and no comma parts from its main clause."""
    found = _LED.match(text, sentence.start, sentence.end)
    comma = _COMMA.search(text, found.end(), sentence.end) if found else None
    parted = comma and _OPENS.match(text, comma.end())
    if found is None or (parted and parted.start() == parted.start("main")):
        return None
    return Span(sentence.start, found.end())


def _without_opening(text: str, barb: Span, sentence: Span) -> Rewrite | None:
    """The rewrite that lets the sentence begin with its main clause, which no comma need part from a barb
    that is a reason: "As nobody else can read a map I have drawn one".
    """
    asks, more = _ASKS.match(text, barb.start, barb.end), _AND_WHETHER.match(text, barb.end, sentence.end)
    if asks and more:
        return Rewrite(Span(barb.start, more.end("what")), f"{asks.group()} {more['what']}", Grade.OFFER)
    reason = reason_of(text, sentence)
    starts = (sentence.start + clause.start for clause in clauses_of(sentence.of(text)))
    places = (
        [reason.end] if reason and barb.contains(reason) else [start for start in starts if start >= barb.end]
    )
    openings = (
        _OPENS.match(text, start) for start in places if not _LEAD_OPEN.search(text, sentence.start, start)
    )
    opening = next(filter(None, openings), None)
    if opening is None:
        return None
    cut = begun_at(text, sentence.start, opening.start("main"))
    return cut if _says(with_rewrite(text, sentence, cut)) else None


def _without_end(text: str, barb: Span, sentence: Span) -> Rewrite:
    """The rewrite that cuts a barb, with the joint before it, and the mark behind an aside."""
    if barb.end < sentence.end:
        closing = None if parts_clauses(text, barb, sentence) else _CLOSING.match(text, barb.end)
        return Rewrite(Span(barb.start, closing.end() if closing else barb.end), "", Grade.OFFER)
    tail = _TAIL.search(barb.of(text))
    mark = tail.group().strip() if tail else ""
    if _LOUD_MARK.match(mark) and not _QUESTION.match(text, sentence.start):
        return Rewrite(barb, ".", Grade.OFFER)
    return Rewrite(Span(barb.start, barb.end - (len(tail.group()) if tail else 0)), "", Grade.OFFER)


def parts_clauses(text: str, barb: Span, sentence: Span) -> bool:
    """Whether a main clause stands before a barb and, behind a comma, another one with its own subject."""
    comma = _COMMA.match(text, barb.end)
    opens = (_SUBJECT, _IT_IS, _OPENS)
    subject = next(filter(None, (it.match(text, comma.end()) for it in opens)), None) if comma else None
    finite = grammar.FINITE.search
    return bool(
        subject
        and not _JOINED.search(text, sentence.start, barb.start)
        and finite(text, sentence.start, barb.start)
        and (finite(text, subject.end(), sentence.end) or _IT_IS.match(text, subject.start()))
    )


def _says(words: str) -> bool:
    """Whether there is a main clause in words that says something."""
    clauses = (clause.of(words) for clause in clauses_of(words))
    return any(
        grammar.SAYING.search(clause) and not is_half(clause) and not _ASKS.fullmatch(clause.rstrip(" ?"))
        for clause in clauses
    )


def _with_and(text: str, cut: Rewrite, sentence: Span) -> Rewrite:
    """The cut of the last of several main clauses or items, the new last one behind an "and"."""
    words = Span(sentence.start, cut.span.start).of(text)
    found = list(_COMMA.finditer(words))
    if not found:
        return cut
    last, before = words[found[-1].end() :], words[: found[-1].start()]
    item = _ITEM.match(last)
    main = _SUBJECT.match(last) and grammar.FINITE.search(last) and grammar.FINITE.search(before)
    leads = is_half(before) or _QUESTION.match(words) or _ASIDE.search(before)
    thing = _THING.fullmatch(last) and _ADDED_THING.match(text, cut.span.start, cut.span.end)
    if not (item or thing or (main and not leads)):
        return cut
    joint = " and " if item or thing else ", and "
    return Rewrite(
        Span(sentence.start + found[-1].start(), cut.span.end), f"{joint}{last}{cut.text}", Grade.OFFER
    )


def _whole_item(text: str, barb: Span, sentence: Span) -> Span:
    """The barb with the mark of the item that it is, "and (c)"."""
    mark = _ITEM_MARK.search(text, sentence.start, barb.start)
    return Span(mark.start(), barb.end) if mark else barb


def _bracketed(text: str, barb: Span, sentence: Span) -> Span:
    """The barb with the brackets in which it stands, and all that is in them."""
    opening = text.rfind("(", sentence.start, barb.start + 1)
    closing = text.find(")", max(opening, barb.end - 1), sentence.end)
    closed = text.rfind(")", sentence.start, barb.start) > opening
    return barb if opening < 0 or closing < 0 or closed else barb.union(Span(opening, closing + 1))
