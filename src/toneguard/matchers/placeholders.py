"""Blanks of a template that were never filled in, told from brackets that somebody meant."""

from __future__ import annotations

from toneguard.patterns import regex

_NOUN = (
    r"(?:address|adjective|amount|applicant|boss|brand|candidate|chair|character|city|client|colleague|college"
    r"|committee|company|compliment|contact|customer|date|day|department|detail|director|editor|employer|event"
    r"|firm|fname|guest|hiring|hospital|hour|industry|institution|interviewer|issue|item|job|landlord"
    r"|link|lname|location|manager|month|mrs?|ms|name|number|order|organi[sz]ation|person|place|position"
    r"|product|project|rank|reason|recipient|recruiter|reference|residency|role|school|season|sector|sender"
    r"|skill|subject|surname|team|time|title|topic|university|venue|weekday|year)s?"
)
_KINDS = (
    rf"\[(?=[^\[\]\n]{{0,61}}\b(?i:{_NOUN})\b)[A-Za-z][^\[\]\n]{{0,60}}\](?!\()",  # [Name], but no [link](it)
    r"\[(?i:insert|enter|add|your|their)\b[^\[\]\n]{2,60}\]",
    r"(?<=\w )\[(?:X+|[A-Z]{4,20})\]",  # our [X] years
    r"\{\{\s?[A-Za-z_][\w .|-]{0,40}\}\}",  # {{first_name}}
    rf"\{{(?=[^{{}}\n]{{0,41}}(?:\b(?i:{_NOUN})\b|_))[A-Za-z][\w .|]{{0,40}}\}}",  # {first_name|there}
    r"\{(?i:first|last|full|company|job)(?i:name|title)\}",  # {FirstName}
    rf"<(?=[^<>\n]{{0,41}}\b(?i:{_NOUN})\b)[A-Za-z][\w '’/-]{{1,40}}>",  # <Company>
    r"%[A-Za-z_]{3,30}%|\$\{\w{2,30}\}|\*\|[A-Z_:]{2,30}\|\*",  # mail-merge fields
    rf"\((?i:insert|enter|add)\b[^()\n]{{0,30}}\b(?i:{_NOUN})\b[^()\n]{{0,30}}\)",  # (insert skill here)
    rf"\((?i:your(?: [a-z]+){{0,2}} {_NOUN})\)",  # (your role), but no (your order 17)
    rf"\([\w ]{{0,20}}\b(?i:{_NOUN}) here\)",
    rf"\*(?=[A-Z ]{{0,30}}\b(?i:{_NOUN})\b)[A-Z ]{{3,30}}\*",  # *TOPIC*
    r"\b(?:SUBJECT|BLURB) HERE \*{3}",  # git's cover letter
    r"(?<![\w/.])_{3,}(?![\w/])",  # ____
    r"\bXX+(?:[/.-](?:XX+|YY+))+",  # XX/XX
    r"\bX\+ (?:years|months)\b",
    r"\bINSERT (?:[A-Z]+ ){0,4}HERE\b|\b(?:FIRST|LAST|FULL)NAME\b|\b(?:[A-Z]+_)+(?:NAME|TITLE|DATE|TOPIC)\b",
    r"(?<=[a-z] )(?:COMPANY|FIRM|EMPLOYER|CITY|XXX+)(?= in our\b|[.,!?]|\Z)",  # the team at COMPANY!
    r"(?i:\b(?:insert|enter) (?:the |your )?(?:company|firm|role|position|job) (?:name|title)\b)",
    r"(?i:\blorem ipsum\b)",
)
_BLANK = regex("|".join(_KINDS))
_HINT = regex(r"[\[{<(%$*_]|XX|X\+|[A-Z]{4}|(?i:insert|enter|lorem)")
"""Something of which every blank has one: most sentences have none and need no closer look."""
_SPOKEN_OF = regex(
    r"(?i)\b(?:columns?|fields?(?= is| are|s)|fill(?:s|ed|ing)?|macro|means|merge|parse[rsd]?|placeholders?"
    r"|prints?|printed|printer|renders?|script|set|spreadsheet|syntax|tags?|templates?|variables?"
    r"|where it asked)\b"
)
"""Words of somebody who writes about blanks."""
_QUOTED = regex(r"`[^`]*`|“[^”]*”|\"[^\"]*\"|‘[^’]*’")


def blank(text: str) -> tuple[int, int] | None:
    """Where the first blank of a sentence begins and ends; None where there is none."""
    if not _HINT.search(text):
        return None
    found = _BLANK.search(_QUOTED.sub(lambda quoted: " " * len(quoted[0]), text))
    if found is None or _SPOKEN_OF.search(text[: found.start()] + text[found.end() :]):
        return None
    return found.span()
