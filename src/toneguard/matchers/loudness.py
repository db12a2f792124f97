"""Loudness: capitals for shouting and stacked marks, in a sentence that complains.

Joy is loud too ("WE WON!!!"), and so are signs and licences ("NO OPEN FLAMES"). Loudness alone is
therefore never enough: the sentence must hold the words of a complaint and none of joy or of thanks.
"""

from __future__ import annotations

import re

Place = tuple[int, int]

_RUN = re.compile(
    r"(?<![\w@#/.-])(?:I[ \n])?[A-Z][A-Z'’]+(?:-[A-Z]+)?"
    r"(?:[ ,\n]+(?:[A-Z][A-Z'’]+(?:-[A-Z]+)?|I|A|\d+))*(?![\w@/-])"
)
_MARKS = re.compile(r"[!?](?:\s?[!?])+")
_WORD = re.compile(r"[A-Za-z'’]+")
_ALWAYS_CAPITAL = frozenset(
    {
        "AGM", "AI", "AM", "API", "ASAP", "BBC", "CEO", "CFO", "COO", "CSS", "CTO", "CV", "DIY",
        "EOD", "EU", "FAQ", "FYI", "GDPR", "GP", "HQ", "HR", "HTML", "ID", "IT", "KPI", "MBA", "ML",
        "MOT", "NDA", "NHS", "OK", "PAYE", "PC", "PDF", "PM", "PS", "QA", "RN", "RSVP", "SQL", "TA",
        "TBC", "TBD", "TV", "UI", "UK", "UN", "URL", "US", "USA", "UX", "VAT", "VIP", "VP",
    }
)  # fmt: skip
_RAGE = (
    r"DISGRACE(?:FUL)?|DISGUST(?:ED|ING)|FED UP|FUMING|FURIOUS|IDIOTS?|INSULT(?:ED|ING)?|JOKE|LIARS?"
    r"|LIED|LIVID"
    r"|PATHETIC|RIDICULOUS|SHAME(?:FUL)?|SICK OF|STUPID|THIEVES|UNACCEPTABLE|UNBELIEVABLE|UNFAIR"
    r"|USELESS|WASTED"
)
_ANGRY_WORD = re.compile(
    rf"\b(?:{_RAGE}|DEMAND|WRONG(?= with you)|LAST(?= time (?:I|we|you)\b)|(?<=for )NOTHING(?=[.!]*\Z)"
    rf"|NOW(?=[.!]*\Z)"
    r"|(?:[Dd]o|DO) NOT(?= (?:\w+ )?(?:ask|bother|call|come|contact|email|expect|insult|lie|ring|send"
    r"|tell|text) )"
    r"|NEVER(?= (?:ask|call|contact|email|ring|send|speak|text|write) )|NOT (?:ONE|A) [A-Z]{3,})\b"
)
_COMPLAINT = re.compile(
    r"(?i)\b(?:you (?:people|lot)|how (?:dare|hard|many times|could|much longer)|(?:what|who) (?:the"
    r"|do you|is wrong)\b"
    r"|what'?s wrong|are you (?:people |lot )?(?:\w+ )?(?:asleep|blind|deaf|having|joking|kidding|mad"
    r"|serious|stupid)"
    r"|(?:did|do|does) (?:anybody|anyone|nobody|you (?:people|lot|even|ever))"
    r"|why (?:am|did|do|have|was|were) (?:i|we|you)|(?:i|we) (?:demand|want|have been|was told"
    r"|were told|waited|paid)"
    r"|where(?: is|'?s| are) (?:it|my|our|the)|my money|not (?:a|one) (?:cent|penny|word|single)"
    r"|(?:nobody|no one) (?:answers|called|cares|knows|rang|reads)|still (?:no|not|nothing|waiting)|no longer"
    r"|(?:third|fourth|fifth|sixth|tenth|hundredth) time|out of patience"
    r"|get (?:it|this|her|him|them|back)\b[^.]*\b(?:now|sorted|today|to me)|(?:quit|stop) \w+ing (?:me"
    r"|us|my|our)"
    r"|send (?:it|me|the)|sent me|form letter|in error|(?:after|for)? ?\w+ (?:months|weeks|years) (?:and|of)"
    r"|your own (?:brother|cousin|nephew|niece|son)|shame on|explain (?:that|this) to|had enough"
    r"|wast(?:ed|ing) my"
    r"|unfair|so rude|morons?|idiots?|blind|cowards?|clowns?|crooks?|disgrace|disgust\w+|fuming"
    r"|furious|insult\w*"
    r"|a joke|liars?|lied|livid|rubbish|garbage|scam\w*|stupid|thie(?:f|ves)|unacceptable|unbelievable"
    r"|useless|ashamed"
    r"|understood|trained monkey|can(?:no|')?t (?:cash|count|read|spell))\b"
)
_WARM = re.compile(
    r"(?i)\b(?:thank\w*|thx|congrat\w*|love\w*|happy|best|brilliant|amazing|beautiful|yay|yes|hooray"
    r"|hurray|proud|wow"
    r"|omg|finally|sorry|welcome|well done|good luck|good news|excited|delighted|legend|superb"
    r"|gorgeous|fantastic|won"
    r"|caps|shift key|please note|opening hours|no rush|no worries|haha|lol|fun|warrant\w*|liab\w*"
    r"|licen[cs]e|legal)\b"
    r"|[❤♥😀-😆😊😍😘😻🎉🎊🥳💕💛💚💙🤩]"
)


def shout(text: str) -> Place | None:
    """Where a sentence shouts in anger: a run of capitals, or one word that is only shouted in anger."""
    if _WARM.search(text):
        return None
    runs = (found for found in _RUN.finditer(text) if _is_loud(found.group(), text))
    found = next(runs, None) or _ANGRY_WORD.search(text)
    return found.span() if found else None


def stack(text: str) -> Place | None:
    """Where a complaint ends in more than one mark."""
    found = _MARKS.search(text)
    return found.span() if found and not _WARM.search(text) and _complains(text) else None


def calmed(text: str, draft: str) -> str:
    """A sentence in ordinary letters and with one mark at a time.

    A word that `draft` elsewhere writes with one capital only, and never without, keeps that capital.
    """
    names: dict[str, str] = {
        word.upper(): word
        for word in re.findall(r"(?<=[a-z,] )[A-Z][a-z]+\b", draft)
        if not re.search(rf"\b{word.lower()}\b", draft)
    }

    def quiet(found: re.Match[str]) -> str:
        word: str = found.group()
        stem: str = re.split("['’]", word)[0]
        if stem in _ALWAYS_CAPITAL or stem == "I":
            return stem + word[len(stem) :].lower()
        return names.get(stem, stem.lower()) + word[len(stem) :].lower()

    quieter = re.sub(r"(?<![\w@#/.-])[A-Z][A-Z'’]*(?![\w@/])", quiet, text)
    quieter = _MARKS.sub(lambda marks: "?" if "?" in marks.group() else ".", quieter)
    return quieter[:1].upper() + quieter[1:]


def _is_loud(run: str, text: str) -> bool:
    """Whether a run of capitals makes up most of its sentence, and complains."""
    words = [word for word in _WORD.findall(run) if len(word) > 1 and word not in _ALWAYS_CAPITAL]
    long_enough = len(words) >= 3 or len(run) >= 14
    return long_enough and 2 * len(words) >= len(_WORD.findall(text)) and _complains(run)


def _complains(text: str) -> bool:
    return _COMPLAINT.search(text.replace("’", "'")) is not None
