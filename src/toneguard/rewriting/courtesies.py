"""Thanks, wishes and offers said in few words of their own: what a set phrase was about stays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toneguard.patterns import regex
from toneguard.rewriting.facts import particulars_of
from toneguard.rewriting.register import speaks_for_several

FEWEST_WORDS = 2
MOST_WORDS = 17

_MORE = (
    r"(?:so much|very much|so very much|again|once more|once again|also|sincerely|most|truly|kindly|really"
    r"|at least)"
)
_THANKS = regex(
    rf"(?i)(?:once more |once again |again,? |and |so |also,? )?"
    r"(?:.{0,50}?\bsay (?:a )?(?:(?:big|huge|quick) )?(?=thank))?"
    rf"(?:(?:(?:i|we) (?:just |also |really |truly |sincerely |would like to |wanted to |want to |wish to"
    r" )*|just to |to )?(?P<thank>thank|thanks|many thanks|thankyou)(?P<whom> you(?: all| both)?)?"
    rf"(?:,? {_MORE})*(?:, [A-Z][\w’'-]+)?,? for(?: at least)?"
    r"|(?:(?:i|we)(?: (?:really|truly|greatly|do|did|so|very much))* )?appreciate"
    r"(?: your?(?: and (?:the|your) \w+)?(?= \w+ing\b))?"
    r"|.{0,60}?\b(?:extend|express|offer|convey)(?:ing)? (?:my|our) (?:[\w-]+ ){0,2}"
    r"(?:gratitude|thanks|appreciation)(?: to you(?: all)?)? for)"
    r" (?P<what>(?!(?:that|how)\b).+)\Z"
)
_THAT_YOU = regex(
    r"(?i)(?:(?:i|we) )?(?:thank you|thanks)(?: so much| very much)? that (?:you"
    r"|u) (?P<verb>\w+) (?P<rest>.+)\Z"
)
_DOING = {
    "let": "letting", "told": "telling", "sent": "sending", "took": "taking", "gave": "giving",
    "wrote": "writing", "rang": "ringing", "kept": "keeping", "came": "coming", "read": "reading",
    "showed": "showing", "had": "having",
    "brought": "bringing", "made": "making", "put": "putting", "said": "saying", "spoke": "speaking",
    "stayed": "staying", "waited": "waiting", "answered": "answering", "explained": "explaining",
    "called": "calling", "asked": "asking", "helped": "helping", "lent": "lending", "stood": "standing",
}  # fmt: skip
_BESIDE = regex(
    r"(?i).*?(?:, |\b)(?:so|and) (?:many )?(?P<thanks>thanks|thank you) for (?:that|it|this)(?:,"
    r"| and) (?:also )?for"
    r" (?P<what>.+)\Z"
)
"""Thanks behind something else, for that and for more."""
_ROTE = regex(
    r"(?i)\b(?:time(?! (?:on|at|in) (?:(?:the|your) )?[\w’'-]+)"
    r"|consideration|opportunit\w+|chance|considering|updates?|patience|understanding"
    r"|cooperation|decision|rejection|response|email|e-mail|reply|reaching|effort|outcome|process"
    r"|valuable|experience|such an?|busy)\b"
)
_PRAISE = regex(
    r"(?i)\b(?:kind|gracious|prompt|valuable|continued|generous|very|valued|great|warm|wonderful|amazing"
    r"|ongoing"
    r"|unwavering) "
)
_TAIL = regex(
    r"(?i),? (?:though|(?:inst\.,? )?the contents? of which\b.*|in the first place|in this (?:matter"
    r"|regard)|throughout\b.*|in (?:the )?future"
    r"|going forward|at this time|as always|so much|again| ?inst\.?"
    r"|(?:of )?[\[{<]{1,2}[^\[\]{}<>]+[\]}>]{1,2})\Z"
)
_CHANCE = regex(
    r"(?i)\A(?:(?:the|this|an?|your) )?(?:\w+ )?(?:opportunity|chance|privilege) to (?=(?:visit|see|tour"
    r"|watch|sit in|spend|hear|show|play|sing)\b)"
)
"""What opens a set phrase that goes on with what was done."""
_TAKING = regex(r"(?i)\Ataking the (?:time|trouble) to (?P<verb>\w+)\b")
_END = regex(
    r"(?i)[,;]| [:;]-?[()D](?= )| [–—-] |[–—]| and (?=(?:for|i|we|your|the|look|everything|all)\b)| - "
)
_AGAIN = regex(r"(?i)\b(?:again|once more)\b")
_HALVES = regex(r"(?i),? and (?:also )?for (?=\w)|, for (?=\w)")
_HELP = regex(r"(?i)(?:all )?(?:of )?your (?:\w+ )?help\Z")
_TIME_ON = regex(
    r"(?i)your time on (?P<day>(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|the \d+\w*)[\w ]*)\Z"
)
_NO_THING = ("that ", "this ", "it ", "what ")
_WISH = regex(
    r"(?i)(?:(?:i|we) (?:would like to |want to |can only )?)?wish(?:ing)? (?P<whom>you(?: and [\w’' ]+?)?"
    r"|(?:the|your|his|her|their) [\w’' ]+?|him|her|them|[A-Z][\w’'-]+)"
    r" (?:all the|every|the|continued|much|lots of|very)"
    r" (?:very )?(?:best(?: of luck)?|success|luck|happiness)"
    r"(?: (?:with|for|in) (?P<what>.+))?\Z"
)
_LUCK = regex(
    r"(?i)(?:and )?(?:the )?(?:very )?(?:good|best of|all the best of) luck (?P<what>(?:with|to|for|on) .+)\Z"
)
_STOCK = regex(r"(?i)\b(?:future|endeavou?rs?|ventures?|journey|search|process|success|years to come)\b")
_CONGRATS = regex(
    r"(?i)(?:and |also |my |many |warm |heartfelt |huge )*congratulations (?P<what>(?:on|to) .+)\Z"
)
_TELL = regex(r"(?i)(?:tell me|let (?:me|us) know) (?P<what>(?:if|whether|when|what) .+)\Z")
_ABOUT = regex(
    r"(?i)(?:i am|i['’]m) writing (?:in order )?to (?:formally )?(?:express|register|raise|voice) (?:my|a)"
    r" (?:\w+ )?(?:dissatisfaction|disappointment|concerns?|complaint) (?:with|about|regarding|over)"
    r" (?P<what>.+)\Z"
)
_NAMED = (
    r"(?P<how>for|about|on|regarding|concerning|to)"
    r" (?P<what>(?:(?:the|my|our|your)\b|Lot \d)[^,;]*?)(?: (?:in|with|at) your .+)?"
    r"(?=[,;]| and (?:for|also|your)\b|\Z)"
)
_ABOUT_WHAT = regex(
    r"(?i).*?\b(?P<thing>your (?:e-?mail|letter|mail|message|reply|response)|my (?:recent )?application)"
    r"(?: dated [\w ]+?)? (?:regarding|about|concerning|for|on|in relation to) (?P<what>(?:the|my|our"
    r"|your)\b[^,;]+)\Z"
)
_STEPS = tuple(
    (regex(rf"(?i).*?\b(?:{step})(?: [\w’'-]+){{0,4}}? {_NAMED}"), text)
    for step, text in (
        (
            r"interview(?:ed|ing)?(?: with (?:you|\w+))?(?= (?:for|about|on) )",
            "Thank you for the interview {how} {what}",
        ),
        (r"shortlisted|shortlisting", "Thank you for shortlisting me for {what}"),
        (
            r"speak|speaking|talk|talking|meet|meeting|conversation",
            "Thank you for talking to me about {what}",
        ),
        (r"tender|bid|quote", "Thank you for looking at my tender for {what}"),
    )
)
"""What the reader did about something that is named, and how to thank for it."""
_THANKFUL = regex(r"(?i)\b(?:thank\w*|grateful|gratitude|appreciat\w+|privilege|honou?r|pleasure)\b")
_RECEIVED = regex(
    r"(?i).*?\byour (?:[\w-]+ )?(?P<missive>letter|e-?mail|mail|message|reply|communication|correspondence"
    r"|decision|answer)"
    r" (?:of|dated) (?:the )?(?P<day>(?:\d+\w*|(?-i:[A-Z])\w+)(?: (?:\d+|(?-i:[A-Z])\w+))?)\b"
)
_UNDER = regex(
    r"(?i).*?\byour (?P<missive>letter|e-?mail|mail|message|reply),? (?P<number>(?:(?:our|your) )?"
    r"(?:ref(?:erence)?\.?|no\.?)[: ]*[A-Z]*[\w/-]*\d[\w/-]*)"
)
"""A letter by its number."""
_PLAIN_MISSIVE = {"communication": "message", "correspondence": "message"}
_FEEDBACK = regex(
    rf"(?i).*?\b(?:feedback|comments|advice)\b.*?\b(?:application|candidacy|candidature|interview) {_NAMED}"
)
_MORE_ON = regex(
    r"(?i)any (?:further |additional |more )?(?:insight|information|details?) (?:into|on|about)"
    r" (?P<what>(?:the|my|your) [\w’' -]+?) (?:would|will) be\b.*\Z"
)
_REACH = regex(
    r"(?i).*?\b(?:contact|reach|call|ring|phone|telephone|text|e-?mail|write to|get in touch with)"
    r" (?P<whom>me|us)(?: \w+)?(?: by (?:phone|telephone|e-?mail))?"
    r" (?P<where>(?:on|at) (?:[+(]?\d[\d ()/-]{5,}\d|[\w.+-]+@[\w-]+(?:\.[\w-]+)+))"
)
"""Where the writers are to be reached."""


_FELT = regex(
    r"(?i)(?:while|whilst|although|though|of course,?)? ?"
    r"(?P<who>(?:i|we)(?:['’]m|['’]re| am| are| was| were)?)"
    r"(?: (?:naturally|obviously|of course|understandably"
    r"|very|truly|clearly|deeply|extremely))* (?P<felt>(?:disappointed|sad|saddened|gutted|upset|sorry"
    r"|enjoyed)(?: (?!and\b)[\w’'-]+){0,9}?)(?=,| but\b| and\b|\Z)"
)
"""A feeling beside something of the stock."""
_ACCEPTS = regex(
    r"(?i)\b(?P<who>i|we)(?: \w+ly)? (?P<accepts>(?:respect|accept|understand) (?:your|the) decision)\b"
)
_HAILED = regex(
    r"(?P<name>(?:(?:[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey)\s+)?(?!(?:Thank|Bless|Shame|Damn|Sod|Stuff|Well|Oh)\b)"
    r"(?:[A-Z][\w.’'-]+(?:\s+[A-Z][\w’'-]+)?|Good (?:morning|afternoon|evening|day))),?\s+(?:you|ya|u)"
    r"(?:\s+(?!(?:are|were|have|had|can|could|will|would|do|did|said|told|know)\b)[\w’'-]+){1,4}\s*[,:]\s*\Z"
)
"""A greeting with an insult in it."""
_BLANK_NAME = regex(
    r"(?i)(?:(?:dear|hi|hello)\s+)?(?:(?:mr|mrs|ms|mx|miss|dr)\.?\s+)?"
    r"(?:\[[^\]]+\]|\{\{?[^}]+\}\}?|<<?[^>]+>>?|_{3,}),\s+(?P<rest>\w.*)\Z",
    re.DOTALL,
)
"""How a sentence opens that calls its reader by a name that was never filled in."""


def courtesies_of(sentence: str) -> Iterator[str]:
    """What a sentence thanks for, wishes or offers, said shortly; nothing where it names nothing."""
    words = re.sub(r"[\s.!?…]+\Z", "", " ".join(sentence.split()))
    yield from _of_a_post(words)
    for text in (*_thanks(words), *_wishes(words), *_offers(words), *_feelings(words)):
        if FEWEST_WORDS <= len(text.split()) <= MOST_WORDS:
            yield text


def _thanks(words: str) -> Iterator[str]:
    if re.match(r"(?i)just to say (?:a (?:big )?)?thank(?:s| you)\Z", words):
        yield "Thank you"
        return
    if (that := _THAT_YOU.match(words)) and (doing := _DOING.get(that["verb"].lower())):
        yield f"Thank you for {doing} {that['rest']}"
    if beside := _BESIDE.match(words):
        yield f"Thank you for {beside['what']}"
    if not (found := _THANKS.match(words)):
        return
    one, other = "Thank you", "Thanks"
    if (found["thank"] or "").lower() == "thanks":
        one, other = other, one
    letting = f"letting {'us' if speaks_for_several(words) else 'me'} "
    for what in (_CHANCE.sub(letting, it) for it in _objects(found["what"])):
        if _ROTE.search(what) or len(what.split()) < FEWEST_WORDS:
            continue
        if _HELP.match(what):
            yield f"{one} for helping me"
        yield f"{one} for {what}"
        yield f"{other} for {what}"
        if day := _TIME_ON.match(what):
            yield f"{one} for {day['day']}"
        if what.startswith("your "):
            yield f"Thank you for the {what.removeprefix('your ')}"
        if _AGAIN.search(words):
            yield f"{one} again for {what}"


def _of_a_post(words: str) -> Iterator[str]:
    """Thanks for what was done about the post that a set phrase names, or what is asked of it."""
    for step, text in _STEPS if _THANKFUL.search(words) else ():
        if (found := step.match(words)) and particulars_of(found["what"]):
            yield text.format_map(found.groupdict())
    if (found := _FEEDBACK.match(words)) and particulars_of(found["what"]):
        yield f"Is there one thing in my application for {found['what']} that I should work on?"


def _objects(what: str) -> Iterator[str]:
    """What is thanked for: as it is, and without what trails behind it."""
    first = _END.split(what)[0].strip()
    halves = (half for half in _HALVES.split(what) if not half.lower().startswith(_NO_THING))
    for said in dict.fromkeys((what, first, *halves)):
        plain = _PRAISE.sub("", _TAIL.sub("", _TAKING.sub(_doing, said)))
        yield plain


def _doing(found: re.Match[str]) -> str:
    verb = found["verb"].lower()
    if verb == "meet":
        return "meeting"
    return f"{verb[:-1] if verb.endswith('e') and not verb.endswith('ee') else verb}ing"


def _feelings(words: str) -> Iterator[str]:
    """An honest feeling of the writers, without what was joined to it."""
    found = _FELT.match(words)
    accepts = _ACCEPTS.search(words, found.end()) if found else None
    if found and accepts:
        yield f"{found['who']} {found['felt']}, but {accepts['who']} {accepts['accepts']}"
    if found and " " in found["felt"]:
        yield f"{found['who']} {found['felt']}"


def _wishes(words: str) -> Iterator[str]:
    if found := _WISH.match(words):
        what, whom = found["what"], found["whom"]
        if what and not _STOCK.search(what):
            yield f"Good luck with {_END.split(what)[0].strip()}"
            yield f"I hope {_END.split(what)[0].strip()} goes well"
        elif whom.lower() not in ("you", "him", "her", "them") and not _STOCK.search(whom):
            yield f"{'We' if words.lower().startswith('we ') else 'I'} wish {whom} well"
    if (found := _LUCK.match(words)) and not _STOCK.search(found["what"]):
        yield f"Good luck {_END.split(found['what'])[0].strip()}"
    if found := _CONGRATS.match(words):
        what = _END.split(found["what"])[0].strip()
        yield f"Congratulations {what}"
        yield f"Warm congratulations {what}"
        if what.lower().startswith("on your "):
            yield f"I was glad to hear of {what[3:]}"


def _offers(words: str) -> Iterator[str]:
    if found := _ABOUT.match(words):
        yield f"I am writing about {found['what']}"
    if found := _TELL.match(words):
        yield f"Please let me know {found['what']}"
        yield f"Just let me know {found['what']}"
    if found := _ABOUT_WHAT.match(words):
        own = found["thing"].lower().startswith("my")
        yield (
            f"I am writing about {found['thing']} for {found['what']}"
            if own
            else (f"I have {found['thing']} about {found['what']}")
        )
    if found := _RECEIVED.match(words):
        missive = _PLAIN_MISSIVE.get(found["missive"].lower(), found["missive"])
        the = "the " if re.fullmatch(r"\d+(?:st|nd|rd|th)", found["day"]) else ""
        told = "letting me know of " if missive == "decision" else ""
        yield f"Thank you for {told}your {missive} of {the}{found['day']}"
    elif found := _UNDER.match(words):
        yield f"Thank you for your {found['missive']} {found['number']}"
    if found := _REACH.match(words):
        yield f"You can reach {found['whom'].lower()} {found['where']}"
    if found := _MORE_ON.match(words):
        yield f"Could you tell me more about {found['what']}?"


def plain_greeting(words: str) -> str | None:
    """A greeting without the insult in it: "Kev you clown," as "Kev,"."""
    found = _HAILED.match(words)
    return f"{found['name']}," if found else None


def without_blank_name(words: str) -> str | None:
    """What a sentence tells behind a name that was never filled in: "Mr [NAME], the bus is full"."""
    found = _BLANK_NAME.match(words)
    return found["rest"][:1].upper() + found["rest"][1:] if found else None
