"""Answers that would spoil a letter though no sentence is at fault: blanks, sour words, words for anybody."""

from __future__ import annotations

import re

from toneguard.composing.answers import Answers
from toneguard.composing.words import phrases
from toneguard.errors import AnswerError
from toneguard.patterns import regex

LONGEST = {"enjoyed": 45, "feedback": 45, "role": 14, "firm": 12, "to": 8, "name": 8}  # words

_BRACKETS = regex(r"[\[\]{}<>]|_{2,}")
_BLANK = phrases(r"""
    (?:(?:your|my|the|their|company|firm|manager['’]?s?) )?name(?: here)?
    (?:insert|fill in) .*
    tbd|tbc|xx+
""")
_NOBODY = phrases(r"""
    (?:to )?who(?:m|ever|mever|msoever)\b.*
    team|you|there|it|somebody|someone|anyone|anybody
    (?:the )?(?:hiring|recruit\w*|talent|hr|human resources|selection|admissions)\b.*
""")
_QUESTION = regex(r"(?i)(?:why|how come|when|where|what)\b|.*\?\Z")
_RUDE = phrases(
    """
    worst|stupid|idiot(?:s|ic)?|crap|useless|pathetic|so-called|lousy
    rubbish (?:job|firm|company)
    """,
    before=r"\b",
    after=r"\b",
)
_SOUR = phrases(
    rf"""
    {_RUDE.pattern}
    hat(?:e|ed|ing)|rude(?:ly|ness)?|awful|terrible|horrible|horrid|boring|bored
    unfair|unprofessional|ridiculous|farce|shambles|insult(?:s|ed|ing)?|pointless
    lied|liars?|ignored|ghosted|wasted|waste of|arrogan(?:t|ce)|condescending|annoy(?:ed|ing)
    the only (?:good )?(?:thing|part)
    """,
    before=r"\b",
    after=r"\b",
)
_VAGUE = phrases(
    r"""
    it(?: all)?|everything|you|all(?: of it)?|a (?:lot|great deal)|lots|much|so much
    many things|something|stuff|things|chatting|talking|meeting|learning|being there
    (?:the|your|this|an?) (?:great |whole |good )?(?:opportunity|chance|experience|process)
    (?:the|your) (?:time|consideration|interest|interview|company|team|people|culture|vibe|mission|values)
    (?:it|that|this|all|everything) was .{0,12}(?:great|good|nice|fun|fine|ok|okay|lovely|interesting|cool)
    """,
    before="(?:i )?(?:really |just |also )?(?:enjoyed|loved|liked|learned|learnt|appreciated)? ?(?:from )?",
)
_SOMEBODY_ELSE = phrases(
    r"""
    some(?:one|body) (?:else|worse|better|less|more|younger|cheaper|with)
    others? (?:one|candidates?|applicants?|person|people|bidders?|firms?|had|has|got|was|were)
    (?:person|candidate|one|firm|guy|woman|man) (?:you|they|who) (?:chose|picked|hired|took|won|got)
    the winners?|(?:he|she|they) (?:has|have|had|got)
    (?:better|worse) than (?:me|mine|us|ours|i)|(?:over|instead of|ahead of) (?:me|us)
    why (?:did )?(?:you|they) (?:chose|choose|picked?|hired?|took|take)
    """,
    before=r"\b",
    after=r"\b",
)
_DECISION = phrases(
    r"""
    reconsider(?:ed|ing)?|think again|change your minds?|(?:your|the) (?:wrong )?decision
    another (?:chance|look|go|try)|second (?:chance|look)|(?:give|get) (?:me |us )?the (?:job|role|post)
    (?:given|gone|went) to (?:a|your|his|her) (?:friend|mate|cousin|nephew|niece|son|daughter|relative)
    (?:un)?fair(?:ly|ness)?|rigged
    """,
    before=r"\b",
    after=r"\b",
)


def check_words(answers: Answers, name: str) -> None:
    """Raises `AnswerError` where the answer called `name` would spoil any letter."""
    answer = getattr(answers, name)
    reader = answers.to if name in ("enjoyed", "feedback") else ""
    if reader and re.search(rf"\b{re.escape(reader)}\b", answer, re.IGNORECASE):
        hint = "write “you”, as in “what you said about grain”"
        raise AnswerError(f"“{reader}” will read this", question=name, hint=hint)
    for message, hint in filter(None, (check(name, answer) for check in CHECKS)):
        raise AnswerError(message, question=name, hint=hint)


Fault = tuple[str, str] | None  # a message and a hint


def _no_reader(name: str, answer: str) -> Fault:
    if name == "to" and not answer:
        return "nobody to write to", "give a name, as in “Ms Okafor” or “Sarah”; this one is needed"
    if name == "to" and _NOBODY.fullmatch(answer):
        hint = "a name stands under their last mail; a group can be named: “everyone at the Corner House”"
        return f"“{answer}” names nobody", hint
    if name in ("to", "name") and "@" in answer:
        return "this is an address, not a name", "as in “Ms Okafor” or “Sarah”"
    return None


def _no_role(name: str, answer: str) -> Fault:
    if name == "role" and _QUESTION.match(answer):
        return "this is a question, not what you applied for", "as in “Night Porter” or “a grant”, or skip it"
    return None


def _blank(name: str, answer: str) -> Fault:
    if _BRACKETS.search(answer) or _BLANK.fullmatch(answer):
        return f"“{answer}” looks like a blank", "write what belongs there, without brackets, or skip it"
    return None


def _long(name: str, answer: str) -> Fault:
    if len(answer.split()) > LONGEST[name]:
        return "this answer is too long", f"{LONGEST[name]} words at most; one thing is enough"
    return None


def _sour(name: str, answer: str) -> Fault:
    found = (_SOUR if name == "enjoyed" else _RUDE).search(answer)
    if found and name != "feedback":
        hint = "the reader will hear little else: say it without that word, or skip it"
        return f"“{found[0]}” would sour the letter", hint
    return None


def _vague(name: str, answer: str) -> Fault:
    if name == "enjoyed" and _VAGUE.fullmatch(answer):
        hint = "name one moment, person or thing: “meeting the night team”, “what you said about grain”"
        return f"“{answer}” could be said to anybody", hint
    return None


def _no_question(name: str, answer: str) -> Fault:
    if name != "feedback":
        return None
    if found := _DECISION.search(answer):
        hint = "that shuts a reader down: ask about your own work, such as “my portfolio”"
        return f"“{found[0]}” reopens the decision", hint
    if found := _SOMEBODY_ELSE.search(answer):
        hint = "nobody can answer that: ask about something you did yourself, such as “my portfolio”"
        return f"“{found[0]}” asks about somebody else", hint
    return None


CHECKS = (_no_reader, _no_role, _blank, _long, _sour, _vague, _no_question)
