"""A promise held against the reader as the hope that came of it; the one chosen, for a good wish."""

from __future__ import annotations

from toneguard.patterns import regex

_MONTH = (
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December|Easter"
    r"|Christmas|Lent|Whitsun|Ramadan|Diwali)"
)
_WEEKDAY = r"(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PLACE = r"(?:(?:on|in|at|over) (?:the|your|my|our|a) [a-z-]+ )?"
_DAY = (
    rf"(?P<time>{_PLACE}(?:in the {_MONTH} [a-z]+|(?:in|on|at|back in) (?:early |late )?{_MONTH}"
    rf"|(?:in|on|at|back in) (?:the )?(?:early |late )?(?:spring|summer|autumn|winter|{_WEEKDAY}"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)?)(?: (?:of )?(?-i:[A-Z])[a-z]{{2,}})?)"
    r"|last (?:week|month|year|(?-i:[A-Z])[a-z]+)))(?![\w:%]|\.\d)"
)
_NO_NAME = (
    rf"(?!(?:I|A|An|We|You|He|She|It|They|This|That|The|These|Those|There|Who\w*|What|All|Both|One|My|Your"
    rf"|Our|His|Her"
    rf"|Their|No\w*|Some\w*|Every\w*|Any\w*|God|And|But|So|Head|Chair|Captain|Commodore|Bursar|Manager"
    rf"|Director"
    rf"|{_MONTH}|{_WEEKDAY})\b)"
)
_TITLE = (
    r"(?:(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Frau|Herr|Madame|Sister|Father|Captain|Chef|Coach)\b\.? )"
)
_LOWER = r"[a-zß-ÿčšžłśćđğışőű]+"
_WORD = rf"[A-ZÀ-ÞČŠŽŁŚĆĐ](?:[’'][A-Z])?{_LOWER}(?:-[A-Z]{_LOWER})?\b"
_NAME = rf"(?-i:{_TITLE}?{_NO_NAME}{_WORD}(?! (?:and|or|&) [A-Z])(?: {_WORD})?)"
_BY = rf"by (?:you|your (?:own )?(?:[a-z-]+ ){{1,2}}?|{_NAME})"
_ASIDE = (
    rf"(?:,? (?:me|us|to my face|in the (?:eye|face)|personally|straight|in writing|in person|{_BY}"
    r"|in (?:this|that|your|the) (?:very )?[a-z-]+"
    r"|(?:the|a|this|that) [a-z-]+(?: (?:job|post|role|part|place|lead))?(?= (?:in|on|at|last)\b)"
    r"|(?-i:[A-Z][a-z]+)(?: (?-i:[A-Z][a-z]+))?(?= (?:in|on|at|last)\b))(?=[ ,]))*"
)
_TOLD = (
    r"\b(?:(?:you|u)(?: both| all| people)?(?:['’]d| had)?(?: (?:yourself|yourselves|even|once))*"
    r" (?P<spoke>told|promised|said|assured|swore|gave me your word|led me to|looked me|lied"
    r"|shook (?:my|our) hands?(?: on it)?)"
    r"|you(?:['’]ll| will| may| might)? (?:recall|remember) (?P<recalled>saying|telling me|telling us)"
    r"|yours to tell (?P<telling>me|us)"
    r"|(?:(?:you|u)|your [\w-]+(?: [\w-]+)?)(?:['’]d| had)?"
    r" (?:told|promised|said|assured|swore|wrote|mailed|e-?mailed|texted)"
    r"|(?:i|we) (?:was|were|had been)(?: \w+ly)? (?:told(?=.* (?:that|to|it)\b|.*[\"“]|\Z)|promised"
    r"|assured|given to understand)"
    r"|(?:what|it) was (?:said|told|promised) to (?:me|us))\b"
)
_AT = regex(r"(?:back )?(?:in|on|at) (?!(?:your|my|our|a|the (?!\d))\b)")
_SPOKEN = ("spoke", "recalled", "telling")
_PROMISES = (
    regex(rf"(?i){_TOLD}{_ASIDE},? {_DAY}"),
    regex(rf"(?i)\b{_DAY}(?:,? (?!(?:i|we)\b)[\w’'-]+){{0,5}}?,? ?{_TOLD}"),
)
_ON = rf"(?P<place>on (?-i:Zoom|Teams|Skype|WhatsApp)|(?:in|at|outside) the {_NAME})"
_WHERE = (
    regex(rf"(?i){_TOLD}{_ASIDE} {_ON}"),
    regex(rf"(?i)\b{_ON},? {_TOLD}"),
)
_WHO = regex(
    rf"(?i:\b(?:i|we) (?:was|were|had been)(?: \w+ly)? (?:told|assured|promised) by"
    rf" (?:(?:your|the) (?:own )?(?-i:[a-z-]+ ){{1,3}}|(?:your"
    rf"|the) (?:own )?(?-i:[a-z-]+ ){{0,2}}(?-i:[a-z-]+), )?(?P<by>{_NAME})"
    rf"|\b(?:i|we)(?: had|['’]d)? (?:understood|been given to understand|it) from (?P<from>{_NAME})"
    rf"|(?<![\w’'])(?P<teller>{_NAME})(?: had|['’]d)?(?: \w+ly)? (?:promised|assured) (?:me|us)\b)"
)
_GIVEN = (
    r"(?:it|(?:the|this|my|our|that) (?:[\w-]+ ){0,2}?(?:job|post|role|part|place|contract|tender|work"
    r"|slot|gig|bid"
    r"|award|prize|lead|flat|plot|captaincy|chair|chairmanship|solo|title|grant|command|desk|run|route"
    r"|position))"
)
_CHOSEN = regex(
    rf"(?:(?i:\b(?:given|gave|give|giving|handed|hand|offered|awarded) {_GIVEN} to"
    rf"|\b{_GIVEN}(?:['’]s| has| have| had| is)?(?: all| now)? (?:gone|going|went|goes) to"
    r"|(?<!be )(?<!been )(?<!was )(?<!were )\b(?:chose|chosen|choose|choosing|picked|picking|appoint"
    r"|appointed|appointing|hired|(?-i:hiring)|gone for|went for"
    r"|going for|plumped for|opted for|settled on|promoted|promoting|elected|electing|you mean)"
    rf"|\A(?:good for|well done|bully for|bravo|hooray for|congratulations(?: to)?),?) (?P<picked>{_NAME})"
    rf"|(?i:\A(?:and |but |so )?of course it(?: would be|['’]d be|['’]s| is| had to be"
    rf"| was)) (?P<course>{_NAME})"
    rf"|(?P<got>{_NAME})(?i:,? who(?:['’]s| has) (?:got|been given) {_GIVEN}"
    rf"| (?:got|has got|gets|is getting) {_GIVEN}))(?![’']s?\b)(?! [A-Z\d])"
)

_SERVED = (
    r"(?:work|serv|train|teach|taught|coach|manag|cover|play|act|help|perform|instruct|subbed|supervis|supplied"
    r"|clothed|volunteer|lectur|tutor|umpir|nurs|deliver|deputi[sz]|compil|review|cook|paint|carr(?:y|ied)"
    r"|clean|guid|edit|program|represent|chair)\w*"
    r"|run|ran|led|lead|sung|sang|driven|drove|drive|built|held|kept|did|done|given|gave|dug|wrote|written"
    r"|writing|looked after|stood in|stepped in|put in|made|been|had|was|were|have"
)
_LONG = (
    r"(?:years?|yrs|winters?|summers?|seasons?|terms?|saturdays|sundays|weekends?|fridays|months|shifts"
    r"|programs|concerts|matches|services)"
)
_EARNED = (
    regex(rf"(?i)\b(?:{_SERVED})\b.*\b(?:\d[\d,]*|(?!(?:this|that|next|last|the)\b)[a-z]+) {_LONG}\b"),
    regex(rf"(?i)\b(?:{_SERVED})\b.*\b\d[\d,]{{2,}} hours\b"),
    regex(
        r"(?i)\b(?:built|taught|carried|led|managed|supervised|supplied|covered|looked after"
        r"|kept) (?:here|your|this|that)\b"
    ),
    regex(rf"(?i)\b(?:\d[\d,]*|[a-z]+) {_LONG}\b.*\b(?:{_SERVED})\b"),
    regex(rf"(?i)\b(?:{_SERVED})\b.*\bsince (?:\d{{4}}|{_MONTH}|i was)\b"),
    regex(
        r"(?i)\b(?:hold|have|got|passed|earned|graduated|qualified|ranked|speak)\b.*\b(?:certificate"
        r"|ticket|licen[cs]e|degree|diploma|patents?|languages|exams?|references?|gpa|cgpa"
        r"|record|class \d|first|\d+(?:st|nd|rd|th)|years|yrs)\b"
    ),
)
"""Service over a time, or a qualification: from these a hope for the answer may come."""
_NOT_EARNED = regex(
    r"(?i)\b(?:waited|waiting|unpaid|no pay|for (?:free|nothing)|mentioned|refused|because"
    r"|turned (?:down|away)|without(?! (?:a|one) )|insolent|stood|travel\w*|out of (?:work|a job)"
    r"|unemployed|looking"
    r"|promised|complain\w*|told|said|fever|ill|paid|spent|count|noted|congratulate|applied|applications"
    r"|(?:i|we) asked|tried|watched|promoted|past (?:me|us)"
    r"|over (?:my|our) heads?|hoped|interview\w*|not|never|nobody|than|yet|but|whereas|while"
    r"|my (?:husband|wife|mother|father|niece|nephew)|(?:i|we) see|worth|too|receipts?|rent|sat through|lived"
    r"|have \d+ years\Z|(?:a|the) (?:daughter|son|child|mother|father|widow|wife) of)\b|n[’']t\b|\bso\b"
)
"""What was only borne, or told against somebody."""


_BORNE = regex(r"(?i)\b(?:waited|waiting|stood|fever|ill|sick)\b")


def borne(text: str) -> bool:
    """Whether what the writers put in is hardship alone: told bare it is a reproach."""
    return bool(_BORNE.search(text))


def earned(text: str) -> bool:
    """Whether what the writers put in speaks for them, so that a hope for better news may follow."""
    return not _NOT_EARNED.search(text) and any(it.search(text) for it in _EARNED)


def hope_of(sentence: str) -> str | None:
    """Since when or after what there was hope, by what is held against the reader."""
    words = " ".join(sentence.split())
    if found := next(filter(None, (it.search(words) for it in _PROMISES)), None):
        time = _inside(found["time"])
        if any(found[it] for it in _SPOKEN):
            return f"since we spoke {time}"
        return f"since {_AT.sub('', time)}"
    if (found := next(filter(None, (it.search(words) for it in _WHERE)), None)) and any(
        found[it] for it in _SPOKEN
    ):
        return f"since we spoke {_inside(found['place'])}"
    found = _WHO.search(words)
    return f"after what {next(filter(None, found.groups()))} told me" if found else None


def chosen_of(sentence: str) -> str | None:
    """The name of the one who was chosen, where a sentence names them as such."""
    found = _CHOSEN.search(" ".join(sentence.split()))
    return next(filter(None, found.groups())) if found else None


def _inside(words: str) -> str:
    return words[:1].lower() + words[1:]
