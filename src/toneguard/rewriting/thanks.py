"""Thanks of a draft's own: where they are put in, and for what they thank."""

from __future__ import annotations

import re

from toneguard.diagnostics import Grade, PartKind, Rewrite, Span
from toneguard.draft import Draft
from toneguard.rewriting.moves import straight
from toneguard.rewriting.register import adapt, register_of
from toneguard.rewriting.sentences import sentence_around

_ADDRESS = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Sir|Madam|Madame|Chef|Coach|Captain|Councillor|Maestro"
    r"|Father|Pastor|Rev)\b"
    r"\.?(?: [A-Z][\w’'-]+){0,3}[.,:;!]|(?:Ref|Re|Our ref|Your ref|Reference)\b[.:]?[^.\n]{1,40}(?:\."
    r"|(?=\n)))\s+(?=\S)"
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
_APPLIED = re.compile(
    r"(?i)\b(?:interview\w*|appl(?:y|ied|ication|ying)|(?<!to )post(?! it)|role|job|position|vacancy|bid"
    r"|tender\w*"
    r"|audition\w*|grant|panel|jury|short-?list\w*|select\w*|chos[ei]n?|chose|hired|reject\w*|declin\w*"
    r"|turn(?:ed|ing)? \w* ?down|knock(?:ed|ing)? \w* ?back|decision|decided|den(?:y|ied)|refus\w*"
    r"|candidates?"
    r"|submission|manuscript|reviewers?|proposal|award|promot\w+|scholarship|loan|flat|viewing|passed over"
    r"|picked|pick|went with|go(?:ne|ing)? with|(?:right|good|best) fit|no thanks|outcome|results?"
    r"|extension"
    r"|trial|exam\w*|scored?|passed|future opportunit\w+|(?:gave|given?) the|thank\w*)\b"
)

_REFUSED = re.compile(
    r"(?i)\b(?:unsuccessful|reject\w*|declin\w*|refus\w*|turn(?:ed|ing)? \w* ?down|passed over|decision"
    r"|decided|outcome|results?|disappoint\w*|gutted|went with|gone to|chose|chosen|picked|feedback"
    r"|(?:not|n't) (?:been )?(?:selected|chosen|successful|progress\w*|get|getting|got|shortlisted|offered"
    r"|given|hired|appointed|accepted|approved|moving|move|make|made|in)"
    r"|(?:successful|another) (?:candidate|applicant|firm|bidder)|(?:keep|consider|kept) (?:me|us|my|our)"
    r"|future (?:opportunit\w+|vacanc\w+|roles?|positions?|openings?|rounds?))\b"
)
_ANNOUNCED = re.compile(
    r"(?i)\b(?:your|ur) (?:\w+ ){0,2}?(?:letter|e-?mail|mail|note|message|msg|text|call|reply|answer|decision"
    r"|refusal|rejection|news|verdict)\b"
    r"|\b(?:you|u)(?: have|'ve)? (?:just )?(?:rang|called|phoned|wrote|written|texted|e-?mailed|informed"
    r"|turned (?:me|us|it|him|her) down|rejected|refused|declined|let (?:me|us) know)\b"
)


def place_of_thanks(text: str, place: Span) -> Span:
    """Where to put thanks in that were meant for `place`: behind a name or a reference that opens it."""
    found = _ADDRESS.match(text, place.start)
    return Span(found.end(), found.end()) if found else place


def thanks_for_news(draft: Draft) -> Rewrite | None:
    """Thanks in the place of a first sentence that only says that the letter came."""
    body = next(
        (part.span for part in draft.of_kind(PartKind.BODY) if part.span.of(draft.text).strip()), None
    )
    if body is None:
        return None
    start = body.start + len(body.of(draft.text)) - len(body.of(draft.text).lstrip())
    start = place_of_thanks(draft.text, Span(start, start)).start
    sentence = sentence_around(draft.text, Span(start, body.end), Span(start, start + 1))
    words = " ".join(sentence.of(draft.text).split())
    if found := _HAVE_IT.match(words):
        thanks = f"Thank you for {found['what']}."
    elif _GOT_IT.match(words):
        thanks = "Thank you for letting me know how you decided."
    else:
        return None
    return Rewrite(sentence, adapt(thanks, register_of(draft), begins=True), Grade.OFFER)


def announces(text: str) -> bool:
    """Whether a text says that its reader announced something: by a letter, a call, a no."""
    return bool(_ANNOUNCED.search(straight(text)))


def speaks_of_refusal(text: str) -> bool:
    """Whether a text says that its writer did not get something."""
    return bool(_REFUSED.search(straight(text)))


def speaks_of_decision(text: str) -> bool:
    """Whether a text has to do with something one can be turned down for."""
    return bool(_APPLIED.search(text))
