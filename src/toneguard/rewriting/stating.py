"""What a reproach tells, said plainly of the writer or the thing: "I was charged twice"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from toneguard.patterns import regex
from toneguard.rewriting import grammar, telling
from toneguard.rewriting.clauses import clauses_of, is_paired, quieter
from toneguard.rewriting.facts import particulars_of

FEWEST_WORDS = 5

_LEAD = r"(?:(?:and|but|so|yet|now|then|also|because|since|when|again|well|look),? )*"
_NOBODY = r"(?:nobody|no one|not one of you|none of you)"
_WHO = (
    r"(?:you(?: (?:people|lot|guys|all|both))?|u|who|they|someone|somebody"
    r"|(?:your|the) [\w’'-]+(?: (?:team|office|department|desk|driver|people|staff|manager|company|firm))?)"
)
_ADVERB = (
    r"(?:(?: (?:just|simply|actually|even|still|clearly|conveniently|somehow|then|also|already|again"
    r"|repeatedly"
    r"|later|only|ever))*)"
)
_NOT = (
    r"(?:['’]ve not| (?:did|have|has|had)(?: not|n['’]?t)| (?:could|can)(?: not"
    r"|n['’]?t) (?:even )?be bothered to"
    r"|(?: (?:have|has))? never| failed to| refused to| (?:have|has) (?:yet|still) to| forgot to)"
    r"(?: (?:even|yet|once|bothered to|bother to))*"
)
_WHAT = (
    r" (?P<verb>\w+) (?:(?P<me>me|us)(?P<more> (?!(?:i|we|you|he|she|they)\b).+)?|(?P<thing>(?:my|our|the"
    r"|this|these|both|all (?:my|our"
    r"|the)|a single|one single)"
    r"(?: (?!(?:out|off|up|down|open|shut|unlocked|empty|running|and|when|my|our|the|your"
    r"|you|twice|once)\b)[\w’'-]+){1,3}?(?: of (?:(?:my"
    r"|our|the) )?[\w’'-]+)?)"
    r"(?P<rest>(?: (?:of|on|in|at|to|for|by|with|from|when|while|after|before|until|since|twice|once|without"
    r"|because|out|off|open|shut|unlocked|empty|running"
    r"|up|down|again|yesterday|today|last|this|as)\b.*)?))\Z"
)
_DONE = regex(rf"(?i){_LEAD}{_WHO}(?:['’]ve| have| has| had)?{_ADVERB}{_WHAT}")
_BY_WHO = regex(rf"(?i){_LEAD}who ")
_UNDONE = regex(
    rf"(?i){_LEAD}(?:{_WHO}{_ADVERB}{_NOT}|{_NOBODY}(?: has| have)?{_ADVERB}(?: (?:ever )?(?:bothered"
    rf"|thought|cared|came|troubled) to)?){_WHAT}"
)
_MADE = regex(
    rf"(?i){_LEAD}{_WHO}(?:['’]ve| have| has| had)?{_ADVERB} (?:had|have|made|make|let) (?P<me>me|us)"
    r"(?: (?:come|go) and)? (?P<verb>\w+)(?P<rest> .+)\Z"
)
"""What the writer was made to do."""
_PAST = {
    "drive": "drove", "come": "came", "go": "went", "wait": "waited", "sit": "sat", "stand": "stood",
    "push": "pushed", "carry": "carried", "travel": "travelled", "walk": "walked", "work": "worked",
    "write": "wrote", "fill": "filled", "pay": "paid", "do": "did", "fly": "flew", "take": "took",
    "prepare": "prepared", "spend": "spent", "train": "trained", "cook": "cooked", "bring": "brought",
    "send": "sent", "read": "read", "cross": "crossed", "build": "built", "sing": "sang", "play": "played",
    "queue": "queued", "ring": "rang", "call": "called", "cover": "covered", "clean": "cleaned",
}  # fmt: skip
_COST = regex(
    r"(?i)\b(?:an?|the|my|our|this|that|your) (?P<thing>[\w-]+(?: (?!that|which)[\w-]+)?)"
    r" (?:that|which) (?:has |have )?cost (?P<me>me|us) (?P<what>[£$€]?\w(?:[^,;:–—]|,(?=\d))*)\Z"
)
_WASTED = regex(
    rf"(?i){_LEAD}(?P<who>(?:i|we)(?:['’]ve| have)?)(?: just)? (?:wasted|lost) (?P<time>(?:(?:nearly|almost"
    r"|over|about|half|most of|an entire|a whole) )*(?:[\w-]+ ){0,2}?(?:minutes?|hours?|days?|mornings?"
    r"|afternoons?|evenings?|weekends?|(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?))"
    r"(?: of (?:my|our) (?:time|life))? (?P<how>(?:\w+ing\b|on hold\b|in (?:the|a|your)\b).*"
    r"|(?:on|over|with|because of) (?:you|your|this)\b.*)\Z"
)
_ABSENT = regex(
    rf"(?i){_LEAD}(?:don(?P<short>['’]?t)|do not|no need to) (?:look(?:ing)? for|expect"
    r"|wait(?:ing)? for|count on|save (?:a|the) (?:seat|place|chair) for) (?P<me>me|us)"
    rf"(?: to (?:come|turn up|show up|be there))?(?P<rest>(?: (?!(?:to|because|this|that)\b)[\w’'-]+){{0,6}}?"
    rf" {telling.WHEN})\Z"
)
"""How it is forbidden to expect the writer, who only says where he will not be."""
_WRITTEN = regex(
    rf"(?i){_LEAD}you(?:['’]ve| have| had| were)(?: (?:now|already|all))?(?: been)?"
    r" (?P<verb>written to|e-?mailed|rung|phoned|called|asked|reminded)(?: (?:about|of) this)?"
    rf"(?P<when>(?: [\w’'-]+)?,? (?:in|on|since|at|by|during|before|from|{grammar.NUMBER}) .+)\Z"
)
_WROTE = {"written to": "wrote to", "rung": "rang"}
_RECEIVED = regex(
    rf"(?i){_LEAD}your (?P<what>(?:letter|e-?mail|mail|message|note|reply|answer|decision|notice|refusal"
    r"|rejection|verdict|statement) (?:of|dated|from) (?:the )?(?:[\w-]+ ){1,3}?)"
    r"(?:has|have|was|is)(?: now| duly)*(?: been)? (?:received|to hand|in my hands|reached (?:me|us)"
    r"|in front of me)\Z"
)
_TO_WHAT_END = regex(
    r"(?i)(?:,(?! (?:an?|two|three|four|five|\d+) )"
    r"| on (?:a|your) (?:promise|whim)| as (?:an?|your) [\"“]| for (?:nothing|free|this)| only).*"
)
"""How it is told that what was done was done in vain."""
_IRREGULAR = (
    ("send", "sent"), ("tell", "told"), ("pay", "paid"), ("give", "gave", "given"), ("take", "took", "taken"),
    ("put",), ("ring", "rang", "rung"), ("show", "shown"), ("bring", "brought"), ("leave", "left"),
    ("keep", "kept"), ("sell", "sold"), ("break", "broke", "broken"), ("lose", "lost"), ("cut",),
    ("write", "wrote", "written"), ("throw", "threw", "thrown"), ("draw", "drew", "drawn"),
    ("shut",), ("read",),
)  # fmt: skip
_PARTICIPLES = {form: forms[-1] for forms in _IRREGULAR for form in forms}
_REGULAR = frozenset((
    "return", "call", "fix", "clean", "repair", "refund", "ask", "inform", "invite", "answer",
    "collect", "deliver", "replace", "check", "mend", "offer", "warn", "credit", "post",
    "sign", "review", "mark", "process", "update", "cancel", "acknowledge", "remove", "mention",
    "explain", "change", "correct", "empty", "address", "look", "consider", "include", "record",
    "register", "release", "reimburse",
))  # fmt: skip
_TO_ONE = frozenset((
    "told", "asked", "promised", "charged", "billed", "sent", "given", "paid", "kept", "left",
    "sold", "offered", "invited", "quoted", "refused", "called", "rung", "turned", "assured",
    "informed", "warned", "booked", "overcharged", "transferred", "shown", "stopped", "fined",
    "answered", "credited", "refunded", "passed", "cut", "moved",
))  # fmt: skip
"""What is done to somebody who then can say so of himself."""
_TOLD = frozenset(("told", "assured", "informed", "warned"))
_WHAT_WAS_TOLD = regex(rf"{grammar.FINITE_FORMS}|\b(?:to [a-z]+|about|of|no|yes|not)\b|[\"“]")
_GOES_ON = regex(rf"{grammar.GIVEN.pattern}|{grammar.ADVERBIAL.pattern.removeprefix('(?i)')}")
"""How what follows opens where it is a part of what was done."""
_DARES = regex(r"(?i)\W*(?:(?:and|so|then|well),? )*you (?:tell|show) (?:me|us)\b")
"""A challenge to tell, and nothing that was told."""
_ONE_MORE = regex(r"(?i)(?:and )?(?:an?|two|three|four|five|\d+) \w")
_LOOSE = regex(
    r"(?i)\b(?:like|as if|as though|lie[ds]?|mercy|face|dogs?|dirt|behind my back|under the bus|for granted"
    r"|fool\w*"
    r"|and (?:had|then|made|left|told|said|put|got|gave|took|\w+ed)|hell|damn|bloody|joke|mug|on purpose"
    r"|feel|arms|opened|(?:instead of|rather than|over|before|ahead of) (?:me|us)"
    r"|my (?:time|life|trust|heart|dignity|hopes?|words?|soul))\b"
)


def statements_of(sentence: str) -> Iterator[str]:
    """What the reproaches of a sentence tell, without an end mark; of each the longest first."""
    clauses = clauses_of(sentence)
    for first, clause in enumerate(clauses):
        more = takewhile(lambda it: _goes_on(it.of(sentence)), clauses[first + 1 :])
        for last in reversed([clause, *more]):
            words = quieter(sentence[clause.start : last.end])
            texts = (
                _stated(words),
                _stated(words.split(" and ")[0]),
                _made(words),
                _cost(words),
                _spent(words),
                _absent(words),
                _wrote(words),
                _received(words),
                _received(words.split(" and ")[0]),
            )
            yield from (text for text in dict.fromkeys(texts) if text)


def _goes_on(clause: str) -> bool:
    """Whether it is a part of what was done before it: when or why, or one more thing."""
    listed = _ONE_MORE.match(clause) and not grammar.FINITE.search(clause)
    return bool(_GOES_ON.match(clause) or listed)


def _stated(words: str) -> str | None:
    """The words with the writer, or the thing, to whom it was done as their subject."""
    undone = _UNDONE.match(words)
    found = undone or _DONE.match(words)
    done = _participle(found["verb"].lower(), bool(undone)) if found else None
    if not found or not done or (found["me"] and done not in _TO_ONE) or _DARES.match(words):
        return None
    perfect = bool(undone and found["thing"]) or bool(re.search(r"(?i)\bha(?:ve|s)\b|['’]ve\b", _head(found)))
    if found["me"]:
        subject, be = ("I", "was") if found["me"].lower() == "me" else ("we", "were")
        have = "have"
    else:
        subject = re.sub(r"(?i)\A(?:a|one) single ", "no ", found["thing"])
        be, have = ("were", "have") if _is_many(subject) else ("was", "has")
    rest = found["more"] or found["rest"] or ""
    if _BY_WHO.match(words) and grammar.FINITE.search(rest):
        return None
    negated = " not" if undone and not subject.startswith("no ") else ""
    verb = f"{have}{negated} been" if perfect else f"{be}{negated}"
    text = f"{subject} {verb} {done}{rest}"
    if done in _TOLD and not (undone or _WHAT_WAS_TOLD.search(rest)):
        return None
    bare = len(text.split()) < FEWEST_WORDS or not (found["me"] or undone or particulars_of(text))
    return None if bare or _is_at_fault(text) else text


def _made(words: str) -> str | None:
    """What the writer was made to do, where it is told how much: "I drove 300 miles"."""
    found = _MADE.match(words)
    if not found or found["verb"].lower() not in _PAST:
        return None
    rest = _TO_WHAT_END.sub("", found["rest"])
    text = f"{'I' if found['me'].lower() == 'me' else 'we'} {_PAST[found['verb'].lower()]}{rest}"
    told = particulars_of(text) or telling.COUNTED.search(text)
    return text if told and not _is_at_fault(text) else None


def _cost(words: str) -> str | None:
    """What a thing cost the writer."""
    found = _COST.search(words)
    text = "the {thing} cost {me} {what}".format_map(found.groupdict()) if found else ""
    return text if particulars_of(text) and not _is_at_fault(text) else None


def _spent(words: str) -> str | None:
    """The time that is called wasted, as spent."""
    found = _WASTED.match(words)
    if not found:
        return None
    how = "on this" if re.match(r"(?i)(?:on (?!hold)|over|with|because)", found["how"]) else found["how"]
    text = f"{found['who']} spent {found['time']} {how}"
    return None if _is_at_fault(text) else text


def _absent(words: str) -> str | None:
    """Where the writer will not be: "I won't be at the fair on Sunday"."""
    found = _ABSENT.match(words)
    if not found:
        return None
    who = "I" if found["me"].lower() == "me" else "we"
    there = "" if re.match(r" (?:at|in)\b", found["rest"]) else " there"
    will_not = f"won{found['short']}" if found["short"] else "will not"
    return f"{who} {will_not} be{there}{found['rest']}"


def _wrote(words: str) -> str | None:
    """When the reader was written to, by whom: "I wrote to you in April"."""
    found = _WRITTEN.match(words)
    if not found or not particulars_of(found["when"]):
        return None
    text = f"I {_WROTE.get(found['verb'].lower(), found['verb'].lower())} you{found['when']}"
    return None if _is_at_fault(text) else text


def _received(words: str) -> str | None:
    """What came: "I have received your letter of 2 May"."""
    found = _RECEIVED.match(words)
    text = f"I have received your {found['what'].strip()}" if found else ""
    return text if particulars_of(text) else None


def _is_at_fault(text: str) -> bool:
    """Whether words break off or sneer."""
    return not is_paired(text) or any(it.search(text) for it in (_LOOSE, telling.SOUR, grammar.HANGING))


def _head(found: re.Match[str]) -> str:
    return found.string[: found.start("verb")]


def _participle(verb: str, undone: bool) -> str | None:
    """The past participle, where the word is a verb that is known or has its ending."""
    if verb in _PARTICIPLES:
        return _PARTICIPLES[verb]
    if undone and verb in _REGULAR:
        return f"{verb}d" if verb.endswith("e") else re.sub(r"(?<=[^aeiou])y\Z", "i", verb) + "ed"
    return verb if re.fullmatch(r"\w{2,}[^e]ed", verb) else None


def _is_many(thing: str) -> bool:
    """Whether a thing, told by its first noun, is several."""
    head = re.split(r"(?i) of\b", thing)[0]
    return bool(re.search(r"(?i)\A(?:these|both|all)\b|[^s]s\Z", head))
