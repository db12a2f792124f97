"""Questions for advice, or for another chance, in the place of one that argues with a decision."""

from __future__ import annotations

from collections.abc import Iterator

from toneguard.patterns import regex

_ASKS = regex(
    r"(?i)\?\s*\Z|\b(?:please|pls|kindly|explain|tell (?:me|us)"
    r"|(?:don['’]?t|do not|fail to|cannot) (?:quite )?"
    r"(?:understand|see)|(?:i|we)(?:['’]d| would| must| therefore| only| just| do)*(?: like| love)?(?: to)?"
    r" (?:ask|know|hear|learn|understand|want|demand|request|expect|insist))\b"
)
_MERIT = regex(
    r"(?i)\b(?:better than|stronger|superior|weaker|less than|worse|compar\w+|qualified|qualifications?"
    r"|experienced?|skills?|senior enough|scor(?:e[sd]?|ing)|marks?|average|ranked|preferred|selected"
    r"|shortlisted|turned down|passed over|pass (?:me|us) over|turns? into a no|had that (?:i|we)"
    r"|that (?:i|we) (?:did ?n['’]?t|didnt|don['’]?t|have ?n['’]?t|lack(?:ed)?)|good enough"
    r"|(?:other|successful|chosen|winning) (?:candidate|applicant|girl|boy|guy|lad|man|woman|lady|person|bid"
    r"|bidder|firm|proposal)s?|(?:on|by) (?:what|which) (?:basis|base|grounds?)|criteri(?:a|on))\b"
)
_PLEADS = regex(
    r"(?i)\b(?:reconsider|think again|relook|revisit|change your mind"
    r"|(?:look(?:ed)? at|consider|read|check(?:ed)?|go through)\b[^.;!?]{0,40}? (?:again|once more"
    r"|one more time)|checked once more"
    r"|(?:one|a) (?:more|last|second) (?:go|chance|try|shot|interview|audition|look)"
    r"|one chance|(?:redo|retake|resit) (?:the|my|our|it))\b"
)
_PART = regex(r"(?i)\b(?:which|what) (?P<part>skills|areas|subjects)\b")
_AT = regex(
    r"(?i)\b(?P<at>(?:at|in|on|during) (?:the|my|our|that) (?:(?!(?:the|my|our|that|other|last)\b)[\w-]+ )"
    r"{0,2}?(?:tests?|interview|exam|audition|trial|trial shift|presentation|panel|exercise))\b"
)
CHILD = regex(r"(?i)\b(?:my|our) (?:son|daughter|boy|girl|lad|child|grandson|granddaughter)\b")
COMES_AGAIN = regex(
    r"(?i)\b(?:jobs?|posts?|roles?|positions?|places?|vacanc\w+|shifts?|applications?|apply\w*|applied"
    r"|interview\w*|auditions?|trials?|tests?|exams?|panel|course|programme?|program|training"
    r"|apprenticeship|internship|scholarship|bursary|fellowship|grants?|award|fund|tender|bid|contract"
    r"|loan|licen[cs]e|permit|team|squad|band|choir|orchestra|promotion|portfolio|candidates?)\b"
)
"""For what one may put in more than once."""


def advice_for(sentence: str, draft: str) -> Iterator[str]:
    """What to ask instead of a sentence that asks why others were better, or to have another decision.

    `draft` is the text in which it stands: who writes for a child, or about what comes but once, asks no
    advice.
    """
    if not (_ASKS.search(sentence) and COMES_AGAIN.search(draft)) or CHILD.search(draft):
        return
    if _PLEADS.search(sentence):
        yield "If there is a way to try again later, I would be glad to hear of it."
    elif _MERIT.search(sentence):
        if part := _PART.search(sentence):
            yield f"Which {part['part'].lower()} should I work on?"
        if at := _AT.search(sentence):
            yield f"What could I have done better {at['at'][:1].lower()}{at['at'][1:]}?"
        yield "Is there one thing I could do better next time?"
