"""Thanks of a draft's own: where they are put in, and for what they thank."""

from __future__ import annotations

from collections.abc import Iterator

from toneguard.diagnostics import Grade, PartKind, Rewrite, Span
from toneguard.draft import Draft
from toneguard.patterns import regex
from toneguard.rewriting.news import News
from toneguard.rewriting.register import Register, adapt, register_of
from toneguard.rewriting.sentences import sentence_around

_ADDRESS = regex(
    r"(?:(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Sir|Madam|Madame|Chef|Coach|Captain|Councillor|Maestro"
    r"|Father|Pastor|Rev)\b"
    r"\.?(?: [A-Z][\w’'-]+){0,3}[.,:;!]|(?:Ref|Re|Our ref|Your ref|Reference)\b[.:]?[^.\n]{1,40}(?:\."
    r"|(?=\n))|To:? [^\n]{1,80}(?=\n)(?:\s+Sirs?\b[^\n]*(?=\n))?"
    r"|(?:Tender|Manuscript|Submission|Applica(?:tion|nt)|Vacancy|Post|Position|Invoice|Booking|Grant"
    r"|Proposal|Order|Case|Flat|Contract|Paper|Bid|Claim|Lot)\b[^.!?]{1,100}?(?=\n[ \t]*\r?\n))\s+(?=\S)"
)
"""What stands above the first sentence: a name, a reference, a heading."""
_WHICH = (
    r"(?: (?:of (?=the \d|\d|(?-i:[A-Z])|yesterday|today|last)|dated |about |on )"
    r"(?:(?! (?:and|but|so|which|while|because|when|as|if|that)\b)[^,;:.!?])+?)"
)
_THAT = (
    r" that (?:the|i|we|my|our|it|you)\b(?:(?! (?:and|but|so|which|while|because|when|as|if)\b)[^;:.!?])+?"
)
_HAVE_IT = regex(
    r"(?i)(?:(?:i|we)(?: have|['’]ve)?(?: now| just| also)* |just )?(?:received?|got|had|have|read|seen|saw) "
    r"(?P<what>your (?:\w+ )?(?:letter|e-?mail|mail|note|message|reply|answer|report|decision))"
    rf"(?: (?:today|yesterday|this morning|just now))?(?P<which>{_WHICH}|{_THAT})[.!]?\Z"
)
_GOT_IT = regex(
    r"(?i)(?:(?:so )?(?:i|we)(?:['’]ve| have)? )?(?:just )?(?:got|received|read|have|had) (?:the|your|ur"
    r"|this)"
    r" (?P<what>letter|e-?mail|mail|text|message|msg|note|reply|answer|rejection)"
    r"(?: (?:today|yesterday|this morning|just now|of yesterday))?[.!]?\Z"
)
_CAME = regex(
    rf"(?i)(?:so )?(?P<what>your (?:letter|note|answer|e-?mail|message|notice))(?P<which>{_WHICH})?(?: has)?"
    r" (?:came|come|arrived|reached (?:me|us))"
    r"(?P<when> (?:(?:on|last) \w+(?: (?:morning|evening))?|this morning|yesterday|today))?[.!]?\Z"
)
_PLAIN_MISSIVE = regex(r"(?i)(?:your )?(?:letter|note|answer)\Z")
"""To thank for a mail as such is a set phrase."""
_GAP = regex(r"\n[ \t]*\r?\n")
_MISSIVE = (
    r"(?:letter|e-?mail|mail|text|message|msg|note|reply|answer|decision|news|results?|verdict|rejection"
    r"|refusal)"
)
_NAMES_NEWS = regex(
    rf"(?i)[^.!?\n]{{0,20}}\b(?:got|have|had|received|read|opened|saw|seen|note|noted)\b[^.!?,;\n]{{0,15}}?"
    rf"\b(?:your|ur|the|this) (?:\w+ ){{0,2}}?{_MISSIVE}\b"
    rf"|(?:so )?(?:your|the) (?:\w+ )?{_MISSIVE}\b[^.!?\n]{{0,40}}?"
    r" (?:came|arrived|(?:has )?reached|is here)\b"
)
_GIVES_NAME = regex(
    r"(?i)(?:hi|hiya|hey|hello|good \w+)\b[ ,!.]*(?:it['’]?s|it is|this is|i['’]?m|i am|my name is)\b"
)
"""A first sentence that greets and tells who writes."""
_CHATTY = regex(r"(?i)\A(?:hey|hiya|yo)\b|\b(?:(?-i:ur?)|gonna|wanna|bro|lol|lemme)\b")
_OPENS_ITSELF = regex(
    r"(?i)\W*(?:[^.!?\n]{0,60}\b(?:got|heard|hear|read|seen|saw|receive\w*|decision|outcome|news|texts?"
    r"|messages?"
    r"|letter|e-?mail|again|back)\b|(?:\w+ ){0,2}\w+[.,:!?\n])"
)

_REFERS = regex(
    r"(?i)\W*(?:(?:i|we)(?: am| are|['’]m|['’]re)? (?:refer\w*|acknowledge|writ(?:e|ing) (?:with reference"
    r"|in reply|further))"
    r"|with reference|further to|in (?:reply|response|answer) to|re(?:garding)?\b)"
)
"""A formal opening, ahead of which nothing is said."""


def place_of_thanks(text: str, place: Span) -> Span:
    """Where to put thanks in that were meant for `place`: behind a name or a reference that opens it, and
    behind a sentence that says that the letter came.
    """
    start = _behind_address(text, place.start)
    if not (_NAMES_NEWS.match(text, start) or _GIVES_NAME.match(text, start)):
        return Span(start, start)
    gap = _GAP.search(text, start)
    paragraph = Span(start, gap.start() if gap else len(text))
    end = sentence_around(text, paragraph, Span(start, start + 1)).end
    return Span(end, end)


def _behind_address(text: str, start: int) -> int:
    """Where the words begin that follow a name or a reference."""
    found = _ADDRESS.match(text, start)
    return found.end() if found else start


def thanks_for_news(draft: Draft) -> Rewrite | None:
    """Thanks in the place of a first sentence that only says that the letter came."""
    body = _body_of(draft)
    if body is None:
        return None
    start = body.start + len(body.of(draft.text)) - len(body.of(draft.text).lstrip())
    start = _behind_address(draft.text, start)
    if start >= body.end:
        return None
    sentence = sentence_around(draft.text, Span(start, body.end), Span(start, start + 1))
    words = " ".join(sentence.of(draft.text).split())
    if found := _HAVE_IT.match(words):
        told = "letting me know " if found["what"].lower().endswith("decision") else ""
        thanks = f"Thank you for {told}{found['what'].lower()}{found['which']}."
    elif (found := _CAME.match(words)) and (found["which"] or found["when"]):
        when = f", which came{found['when']}" if found["when"] else ""
        thanks = f"Thank you for {found['what'].lower()}{found['which'] or ''}{when}."
    elif found := found or _GOT_IT.match(words):
        plain = _PLAIN_MISSIVE.match(found["what"])
        missive = found["what"].lower().removeprefix("your ")
        thanks = f"Thank you for your {missive}." if plain else "Thank you for letting me know."
    else:
        return None
    return Rewrite(sentence, adapt(thanks, register_of(draft), begins=True), Grade.OFFER)


def refers(draft: Draft) -> bool:
    """Whether the body opens as a formal letter does, by what it refers to."""
    body = _body_of(draft)
    return body is not None and bool(_REFERS.match(draft.text, _behind_address(draft.text, body.start)))


def opens_itself(draft: Draft) -> bool:
    """Whether the body opens with a call, or already speaks of the news: no thanks should stand before it."""
    body = _body_of(draft)
    return body is not None and bool(_OPENS_ITSELF.match(draft.text, body.start))


def _body_of(draft: Draft) -> Span | None:
    return next((it.span for it in draft.of_kind(PartKind.BODY) if it.span.of(draft.text).strip()), None)


def true_thanks(news: News) -> Iterator[str]:
    """Thanks that are true by what the draft tells, those that say most first."""
    if news.stage:
        yield f"Thank you for {news.stage}."
    if news.was_brought:
        yield f"Thank you for {news.call or 'letting me know'}."
    if news.work:
        yield f"Thank you for looking at {news.work}."


def inserted(text: str, draft: str, place: Span, register: Register, grade: Grade) -> Rewrite:
    """`text` as a sentence of its own at an empty place: a stop before it where none is, spaces where words
    touch it, a small letter behind a greeting and a capital for what follows; in a draft without stops a line
    of its own.
    """
    before, after = draft[place.start - 1 : place.start], draft[place.end : place.end + 1]
    text = text.replace("Thank you", "Thanks") if _CHATTY.search(draft) else text
    text = adapt(text, register, begins=True)
    if draft[: place.start].endswith(", "):
        text = text[:1].lower() + text[1:]
    stop, gap = "." if before.isalnum() else "", " "
    if not register.full_stops:
        text, stop, gap = text.removesuffix("."), "", "\n"
    text = f"{stop}{gap if before.strip() else ''}{text}{gap if after.strip() else ''}"
    if after.islower() and not register.lower_case:
        return Rewrite(Span(place.start, place.end + 1), text + after.upper(), grade)
    return Rewrite(place, text, grade)
