"""Thanks of a draft's own: where they are put in, and for what they thank."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toneguard.diagnostics import Grade, PartKind, Rewrite, Span
from toneguard.draft import Draft
from toneguard.rewriting.news import News
from toneguard.rewriting.register import adapt, register_of
from toneguard.rewriting.sentences import sentence_around

_ADDRESS = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Sir|Madam|Madame|Chef|Coach|Captain|Councillor|Maestro"
    r"|Father|Pastor|Rev)\b"
    r"\.?(?: [A-Z][\w’'-]+){0,3}[.,:;!]|(?:Ref|Re|Our ref|Your ref|Reference)\b[.:]?[^.\n]{1,40}(?:\."
    r"|(?=\n))|To:? [^\n]{1,80}(?=\n)(?:\s+Sirs?\b[^\n]*(?=\n))?)\s+(?=\S)"
)
_HAVE_IT = re.compile(
    r"(?i)(?:(?:i|we) (?:have|['’]ve)?(?: now| just| also)? ?(?:received?|got|had|read)? ?|got |received )"
    r"(?P<what>your (?:\w+ )?(?:letter|e-?mail|mail|note|message|reply|answer|report)"
    r" (?:of|dated|about|on) [^,;:.!?]+)[.!]?\Z"
)
_GOT_IT = re.compile(
    r"(?i)(?:(?:so )?(?:i|we)(?:['’]ve| have)? )?(?:just )?(?:got|received|read|have|had) (?:the|your|ur"
    r"|this)"
    r" (?:letter|e-?mail|mail|text|message|msg|note|reply|rejection)"
    r"(?: (?:today|yesterday|this morning|just now|of yesterday))?[.!]?\Z"
)
_OPENS_ITSELF = re.compile(
    r"(?i)\W*(?:[^.!?\n]{0,60}\b(?:got|heard|hear|read|seen|saw|receive\w*|decision|outcome|news|texts?|messages?"
    r"|letter|e-?mail|again|back)\b|(?:\w+ ){0,2}\w+[.,:!?\n])"
)


def place_of_thanks(text: str, place: Span) -> Span:
    """Where to put thanks in that were meant for `place`: behind a name or a reference that opens it."""
    found = _ADDRESS.match(text, place.start)
    return Span(found.end(), found.end()) if found else place


def thanks_for_news(draft: Draft) -> Rewrite | None:
    """Thanks in the place of a first sentence that only says that the letter came."""
    body = _body_of(draft)
    if body is None:
        return None
    start = body.start + len(body.of(draft.text)) - len(body.of(draft.text).lstrip())
    start = place_of_thanks(draft.text, Span(start, start)).start
    if start >= body.end:
        return None
    sentence = sentence_around(draft.text, Span(start, body.end), Span(start, start + 1))
    words = " ".join(sentence.of(draft.text).split())
    if found := _HAVE_IT.match(words):
        thanks = f"Thank you for {found['what']}."
    elif _GOT_IT.match(words):
        thanks = "Thank you for letting me know how you decided."
    else:
        return None
    return Rewrite(sentence, adapt(thanks, register_of(draft), begins=True), Grade.OFFER)


def opens_itself(draft: Draft) -> bool:
    """Whether the body opens with a call, or already speaks of the news: no thanks should stand before it."""
    body = _body_of(draft)
    return body is not None and bool(_OPENS_ITSELF.match(draft.text, body.start))


def _body_of(draft: Draft) -> Span | None:
    return next((it.span for it in draft.of_kind(PartKind.BODY) if it.span.of(draft.text).strip()), None)


def thanks_for_stage(news: News) -> Iterator[str]:
    """Thanks for what reader and writer did together before the answer."""
    if news.stage:
        yield f"Thank you for {news.stage}."


def true_thanks(news: News) -> Iterator[str]:
    """Thanks that are true by what the draft tells, those that say most first."""
    yield from thanks_for_stage(news)
    if news.was_brought:
        yield "Thank you for letting me know how you decided."
    if news.work:
        yield f"Thank you for looking at {news.work}."


def closing_thanks(news: News) -> Iterator[str]:
    """Thanks before the sign-off; for reading, where the draft tells of nothing else to thank for."""
    if news.was_brought:
        yield f"Thank you for letting me know{f', and for {news.stage}' if news.stage else ''}."
    if news.work:
        yield f"Thank you for looking at {news.work}."
    yield "Thank you for reading this."
