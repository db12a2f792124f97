"""What a draft tells of the answer that it replies to: whether there was one, and who brought it."""

from __future__ import annotations

from dataclasses import dataclass

from toneguard.draft import OWN_WORDS, Draft
from toneguard.patterns import regex
from toneguard.rewriting.facts import facts_of
from toneguard.rewriting.moves import straight
from toneguard.rulebook import TURNED_DOWN

_MISSIVE = (
    r"(?:e-?mails?|mails?|letter|note|messages?|msg|text|call|reply|answer|decision|response|correspondence"
    r"|news"
    r"|update|list|results?|feedback|report|refusal|rejection|verdict|no)"
)
_TOLD = regex(
    rf"(?i)\b(?:your|ur) (?:\w+ ){{0,2}}?{_MISSIVE}\b"
    r"|\b(?:you|u)(?: have|'ve)? (?:\w+ )?(?:rang|called|phoned|wrote|written|texted|e-?mailed|informed"
    r"|turned|rejected|refused|declined|picked|chose|chosen|hired|failed|went with|knocked|let (?:me|us) know"
    r"|decided|send (?:me|us)|(?:told|tell) (?:me|us)(?! (?:in|to|how)\b))\b"
    r"|\b(?:receipt of|received|got) (?:the|a|an|this|your) (?:\w+ )?(?:mail|e-?mail|letter|message"
    r"|texts?|call|reply|answer|news|note)\b"
    r"|\b(?:i|we)(?: am|'m| was| have been|'ve been) told by (?:a|the) (?:committee|panel|board|jury)\b"
    r"|\b(?:committee|panel|board|jury|governors) (?:has |have )?(?:finds?|found|decided|chose"
    r"|prefers?)\b"
    r"|\b(?:noted (?:re|about|your)|is noted)\b"
    r"|\bfor (?:telling|letting|writing|calling|ringing|phoning|texting|replying|(?:getting|coming) back)\b"
    r"|\b(?:the|this|that|right) (?:\w+ )?(?:decision|news|update|results?|rejection|outcome"
    r"|answer|refusal|minute)\b"
)
_HEARD = regex(
    r"(?i)\b(?:heard|hear|learn(?:ed|t)?|found out|find out|read|saw)\b[^.!?]{0,40}?\b(?:from"
    r"|through|via|on|off|in)\b"
    r"(?! you\b)[^.!?]{0,20}\b(?:website|site|newsletter|notice ?board|linkedin|facebook|twitter"
    r"|instagram|grapevine|trades|press"
    r"|colleagues?|stranger|gate|portal|chart|paper|friend|somebody|someone else|boss|group chat)\b"
    r"|\b(?:understood|understand|heard|hear|learn(?:ed|t)|gather(?:ed)?|had it) (?:it )?from (?:my\b"
    r"|(?-i:(?:Mr|Mrs|Ms|Dr)\b))"
    r"|\bnever (?:told|heard|wrote|called|replied|rang)\b|\bnobody (?:told|called|rang|wrote)\b"
    r"|\bwithout (?:a|one) word\b"
)
REFUSED = regex(
    r"(?i)\b(?:unsuccessful|(?:miss|missed|missing) out on|(?:won't|not) go further"
    r"|left (?:me|us|him|her) out"
    r"|a no(?= (?:by|on|then|from|to)\b)|right (?:call|choice|fit)|failed (?:me|us)"
    r"|(?<!\bi )(?<!\bwe )(?:reject\w*|declin\w*|refus\w*)|turn(?:ed|ing)? \w* ?down|passed over"
    r"|decision"
    r"|decided|outcome|results?|disappoint\w*|gutted|went with|gone to|chose|chosen|picked|feedback"
    r"|(?:not|n't) (?:been )?(?:selected|chosen|successful|progress\w*|get|getting|got|shortlisted|offered"
    r"|given|hired|appointed|accepted|approved|moving|move|make|made|in)"
    r"|(?:successful|another) (?:candidate|applicant|firm|bidder)|(?:keep|consider|kept) (?:me|us|my|our)"
    r"|future (?:opportunit\w+|vacanc\w+|roles?|positions?|openings?|rounds?))\b"
)
_DISPUTED = regex(
    r"(?i)\b(?:i|we) (?:(?:do not|don't|cannot|can't|will not|won't) (?:accept"
    r"|agree with)|(?:wish to |want to |am going to |will |write to |am writing to )?"
    r"(?:appeal|dispute|contest)\b|object to)"
    r"|\b(?:does|did|has|have)(?: not|n't) answer(?:ed)? (?:my|our) "
)
_MET_ANOTHER = regex(
    r"(?i)\b(?:interview(?:s|ed)?|trial (?:shift|day)|audition(?:ed)?|viewing|visit|meeting|call) (?:me )?"
    r"(?:with|by|at) (?!you\b|your\b|\d|the\b)"
)

_WORK = regex(
    r"(?i)\b(?P<work>(?:my|our) (?:bid|tender|quote|manuscript|submission|proposal|portfolio|drawings|plans"
    r"|design|sketches|entry|film|script|story|poems|essay|demo|recipes?))\b"
)
_CALLED = regex(
    r"(?i)(?<!if )(?<!unless )\b(?:you|u)(?:'ve| have)? (?:just |kindly )?(?P<rang>rang|phoned"
    r"|called)(?: (?:me|us)(?! (?:a|an|by|in|names)\b)"
    r"| (?=on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|this morning|yourself)|(?=[,.;!]))"
    r"|\b(?:for|of you to) (?P<calling>ring(?:ing)?|phon(?:e|ing)|call(?:ing)?)(?: (?:me|us)(?! (?:a|an"
    r"|in)\b)|(?=[,.;!]))"
    r"|(?<!was )(?<!is )(?<!'s )(?<!make )(?<!made )\b(?P<call>your (?:phone )?call)"
    r"(?P<about> about (?:the|my|our) [\w-]+)?\b"
    r"|\b(?:(?:our|the) (?P<sat>sit-?down)|sitting down with (?:me|us)|you sat (?:me|us) down)"
    r"(?P<when>(?: on)? (?:mon|tues|wednes|thurs|fri|satur|sun)day)?"
)
_RINGING = {"rang": "ringing", "ring": "ringing", "phoned": "phoning", "phone": "phoning"}


def is_refused(draft: Draft) -> bool:
    """Whether its writer was turned down, by its occasion or its words."""
    return draft.occasion in TURNED_DOWN or News.of(draft).refused


@dataclass(frozen=True, slots=True)
class News:
    """What a draft tells of the answer that it replies to.

    `told`: whether the reader brought it, by a letter, a call; None where the draft does not say.
    `refused`: that its writer did not get something. `disputed`: that the writer contests it.
    `call`: that the reader rang or sat down with the writer to tell it, `stage`: what the two did together
    before, and `work`: what the writer had sent in, all in words to thank for; None where nothing.
    """

    told: bool | None
    refused: bool
    disputed: bool
    call: str | None
    stage: str | None
    work: str | None

    @classmethod
    def of(cls, draft: Draft) -> News:
        """What the writer's own words tell."""
        own = straight("\n".join(it.span.of(draft.text) for it in draft.parts if it.kind in OWN_WORDS))
        call = _call(own)
        return cls(
            told=False if _HEARD.search(own) else bool(call or _TOLD.search(own)) or None,
            refused=bool(REFUSED.search(own)),
            disputed=bool(_DISPUTED.search(own)),
            call=call,
            stage=None if _MET_ANOTHER.search(own) else facts_of(draft).get("stage"),
            work=found["work"].lower() if (found := _WORK.search(own)) else None,
        )

    @property
    def was_brought(self) -> bool:
        """Whether the reader can be thanked for telling: they did, and the writer takes it."""
        known = self.told or self.refused
        return not self.disputed and self.told is not False and known


def _call(own: str) -> str | None:
    """For what to thank who rang with the answer, or sat down to tell it."""
    if not (found := _CALLED.search(own)):
        return None
    if found["call"]:
        return f"your call{found['about'] or ''}"
    if rang := found["rang"] or found["calling"]:
        verb = rang.lower()
        return f"{_RINGING.get(verb, verb if verb.endswith('ing') else 'calling')} me"
    return f"sitting down with me{found['when'] or ''}"
