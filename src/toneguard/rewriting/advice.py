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
_REFUSED = (
    r"(?:(?:refus|reject|declin)(?:ed|al|ing)|rejection|turned? (?:\w+ )?down|unsuccessful|chose|picked"
    r"|(?:went|gone|going) (?:with|to)|given to"
    r"|(?:not|n['’]t) (?:been |be |get )?(?:chosen|selected|shortlisted|accepted|approved|successful"
    r"|offered))"
)
_READER = (
    r"(?:you|u|(?:your|the|this) (?:\w+ )?(?:letter|e-?mail|mail|message|note|answer|reply|report|panel"
    r"|committee|board|jury|referees?|reviewers?|editors?|bank|office))"
)
_NO_REASON = (
    r"(?![^\"“”\n]{0,60}\b(?:as good as|mine|yours|decision|difficult|regret|unfortunately|luck|soon"
    r"|in touch|let you know)\b)"
)
"""What is quoted is no promise and nothing of the stock."""
_NOT_DOUBT = (
    r"(?! (?:still |simply |really |just )?(?:can(?:not|['’]?t)?|could|do(?:n['’]?t)?|did|fail|struggle"
    r"|would|am|are)\b)"
)
"""Behind "as I": what follows is no reason given but one missed ("as I cannot see why")."""
_REASONS = (
    regex(
        rf"(?i)\b{_REFUSED}\b[^.!?\n]{{0,80}}?\b(?:because|since (?!\d)|as (?:i|we|my|our|the|you)\b"
        rf"{_NOT_DOUBT}|due to|owing to|on (?:the )?grounds? (?:of|that)|on account of|for (?:lack|want) of)"
    ),
    regex(
        rf"(?i)(?<!can )(?<!could )(?<!will )(?<!would )(?<!did )(?<!do )(?<!if )(?<!what )\b{_READER}"
        r"(?: (?:has|have|had|also|now|only|just))*(?:['’]d|['’]ve)? (?:said|says?|wrote|writes?|written"
        r"|explained|found|finds(?! (?:you|u)\b)|felt|thought|cited|stated|calls? (?:it|me|us|my|our|this)"
        r"|gave (?:as |me |us )?(?:a|the|your|one) reasons?|wanted|needed|preferred"
        r"|(?:was|were|are|is) (?:looking for|after))\b"
        r"(?! (?:to (?:me|us) )?(?:that )?(?:it|i|we|the \w+) (?:was|were|would be) (?:as good as|mine|ours"
        r"|safe)\b)"
    ),
    regex(
        r"(?i)\bthe budget (?:is|was|only|would|does|did|could|allow\w*|had)\b|\bfunding (?:was|is|has)\b"
        r"|\b(?:only |no )(?:money|funds|budget|room|vacancy)\b|\b(?:missing|lack of) (?:an? )?\w"
    ),
    regex(
        r"(?i)\b(?:the|your|her|his|their) (?:reasons?|objections?|criticisms?|reservations?|doubts"
        r"|concerns|comments|feedback) (?:to|about|of|over|on|that|was|were|is|are|you gave|given|in)\b"
    ),
    regex(
        r"(?i)\b(?:too|not) (?:\w+ )?(?:junior|senior|young|old|late|short|long|expensive|dear|local|narrow"
        r"|regional|speciali[sz]ed|early|experienced|qualified) (?:for|enough|to)\b"
    ),
    regex(
        rf"[\"“]{_NO_REASON}[^\"“”\n]{{3,80}}[\"”]"
        rf"|(?<![\w’'])['‘]{_NO_REASON}[^'’‘\n]{{2,80}}? [^'’‘\n]{{2,80}}['’](?!\w)"
    ),
)
"""The reason for a decision, told or quoted."""


def gives_reason(draft: str) -> bool:
    """Whether a draft tells or quotes why it was decided as it was: who knows it need not ask."""
    return any(it.search(draft) for it in _REASONS)


def advice_for(sentence: str, draft: str) -> Iterator[str]:
    """What to ask instead of a sentence that asks why others were better, or to have another decision.

    `draft` is the text in which it stands: who writes for a child, or about what comes but once, asks no
    advice, and who was told the reason none about how to do better.
    """
    if not (_ASKS.search(sentence) and COMES_AGAIN.search(draft)) or CHILD.search(draft):
        return
    if _PLEADS.search(sentence):
        yield "If there is a way to try again later, I would be glad to hear of it."
    elif _MERIT.search(sentence) and not gives_reason(draft):
        if part := _PART.search(sentence):
            yield f"Which {part['part'].lower()} should I work on?"
        if at := _AT.search(sentence):
            yield f"What could I have done better {at['at'][:1].lower()}{at['at'][1:]}?"
        yield "Is there one thing I could do better next time?"
