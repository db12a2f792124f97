"""What of a sentence stands alone: runs of its clauses that are whole sentences in the writer's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toneguard.diagnostics import Span
from toneguard.rewriting.facts import particulars_of

FEWEST_WORDS = 3
FEWEST_OWN_WORDS = 6
FEWEST_TIME_WORDS = 4

_PRONOUN = r"(?:i|we|you|he|she|they|it|this|that|there)(?:['’]\w+)?"
_BORDER = re.compile(
    r"(?i)\s*(?:[,;](?=\s)|:(?=\s)|\s[–—-]+(?=\s)|[–—]|[()]|\.{2,}|…)\s*"
    rf"|\s+(?=(?:and|but|so|yet|or|because|bc|cos|cuz|while|whilst|whereas|although|though)\s+"
    rf"(?:(?:frankly|honestly|now|then|still|yet|instead|apparently)\s+)?(?:{_PRONOUN}|nobody|not|don['’]?t)\s)"
    r"|\s+(?=and\s+(?:would|am|find|think|suppose|expect|was told|were told|still|now|apparently|this is|that is|cannot|can['’]t|all|what)\s)"
    r"|\s+(?=and\s+(?-i:[A-Z])[\w’'-]+\s(?:is|was|told|said|says|has|had|got|gets|will|would|never)\s)"
    r"|\s+(?=(?:and|but|so|yet|while|whereas)\s+(?:your|his|her|their|the|an?|some|my|our)\s(?:[\w’'-]+\s){1,4}?"
    r"(?:is|are|was|were|has|have|had|will|would|can|did|does|goes|gets|got|went|came|never|turns?)\s)"
)
_OPENERS = re.compile(
    r"(?i)(?:(?:(?:and|but|or|yet(?! (?:another|to)\b)|because|bc|cos|although|though|whilst|whereas"
    r"|so(?! (?:that|far|long|much|many|as)\b)|while(?= (?:i|we|my|our)\b)|since(?= (?:i|we|my|our)\b)"
    r"|well|look|listen|frankly|honestly|seriously|really|mind you|in fact|to be (?:honest|fair|frank)"
    r"|(?:i|we)(?:['’]d|['’]ll| would| must| have to| should| will| want to| can)?(?: only| also| just| like to| merely| simply| gently)*"
    r" (?:say|mention|add|note|observe|remind you|point out|share|set down|stress|tell you)(?: only)? that"
    r"|for (?:the record|information)|with (?:all )?(?:due )?respect|(?:it is|it['’]s) only that|my (?:problem|point) is that"
    r"|what i can['’]?t get my head (?:a?round) is that|as i (?:said|told you|wrote|mentioned)"
    r"|needless to say|i mean|i must say|i have to say|for your information|fyi|also|besides|meanwhile"
    r"|the (?:truth|fact) is(?: that)?)\b,?\s+)+)"
)
_LOUD = re.compile(
    r"(?i)\s+(?:(?:how|what|why|when|where|who)\s+)?(?<=\s)(?:on earth|in (?:the world|god['’]?s name|heaven['’]?s name)"
    r"|the (?:hell|heck|devil|fuck))\b|\b(?:bloody|damned?|goddamn|f\S*cking|freaking|frigging)\s+"
    r"|\b(?:absolutely|utterly|frankly|honestly|seriously|literally|quite simply)\s+"
)
_OWN = re.compile(r"(?i)(?:i|we|i['’]?(?:m|ve|d|ll)|we['’](?:re|ve|d|ll)|ive|im)\s+(?P<verb>[\w'’]+)")
_OURS = re.compile(r"(?i)(?:my|our)\b")
_YOU = re.compile(r"(?i)\b(?:you|your|u|ur)(?:['’]\w+)?\b")
_POINTING = re.compile(
    r"(?i)\b(?:it|they|them|he|she|him|this|these|those|such|same|too|also|either|neither|both|ones?|so|there"
    r"|that(?= (?:is|was|would|will|has|had|can|could)\b)|that(?=['’]s\b)|that\Z|his|their|its)\b"
)
_SUBJECT = re.compile(
    r"(?:(?:the|an?|there|both|two|three|four|five|six|seven|eight|nine|ten|another|each|every)\b|[£$€]?\d)(?! (?:same|one)\b)",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"(?i)(?:\b(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|\w+n['’]t"
    r"|came|went|got|took|gave|made|said|told|wrote|sent|paid|left|lost|met|saw|ran|rang|brought|bought|built|costs?|fell"
    r"|felt|found|held|kept|knew|led|put|sat|sold|spent|stood|stands|stays|runs|needs|wants|works|goes|comes|lies|starts"
    r"|ends|shows|says|remains|takes|gets|makes|seems|broke|chose|drew|drove|grew|heard|hit|rose|set|spoke|swore|taught"
    r"|thought|threw|wore|won|dug|cut|ate|lay|laid|slept|beat|caught|fed|fought|hung|shook|swept|woke|learnt|meant|\w{2,}[a-z]ed)\b|\w['’](?:s|re|ll|ve|d)\b)"
)
_THANKS = re.compile(r"(?i)(?:thank you|thanks|many thanks|cheers) (?:\w+ )*?(?:for|to|again)\b|congratulations (?:to|on)\b|good luck (?:to|with)\b")
_FEELING = re.compile(
    r"(?i)(?:(?:i|we)(?:['’](?:m|re)| am| was| are| were|m)?\s+)?(?:(?:honestly|really|very|so|just|a bit|a little|rather"
    r"|quite|still|pretty|properly)\s+)*(?:gutted|sad|sorry|disappointed|upset|hurt|heartbroken|devastated|sick about"
    r"|down about|crushed|low|let down|shaken|stung|glad|happy|pleased|grateful|proud)\b"
    r"|(?:i|we) (?:cried|had (?:so |really )?(?:hoped|been hoping)|was hoping|were hoping)\b"
)
_ASKING = re.compile(
    r"(?i)(?:please|pls|(?:could|can|would|will) (?:you|i|we|u|someone|somebody)|may (?:i|we)|when (?:will|can|could|may|do|did|is|was)"
    r"|where (?:can|could|do|should|is|are)|which \w+|how (?:do|can|should|long|much|many)|do (?:i|we|you)|is there|are there"
    r"|let (?:me|us) know)\b"
)
_VERBS = (
    r"(?:send|return|give|pay|refund|tell|explain|call|ring|phone|reply|confirm|forward|release|fix|repair|replace"
    r"|collect|post|provide|show|correct|bring|email|write|answer|arrange|check|cancel|deliver|pass"
    r"|reimburse|transfer|update|issue|remove|share|put|take|get|let (?=me know|us know))"
)
_OBJECT = r"(?:me|us|my|our|the|to (?:me|us)|back|it|them|an?|both|all|in|by|before|[£$€]?\d\S*)\b"
_REQUEST = re.compile(
    r"(?i)(?:(?:i|we)(?: am| are|['’]m|['’]re)? (?:want|demand|expect|expecting|require|need|insist(?: that)?)"
    r" (?:that )?you (?:to )?|you (?:will|must|shall|need to|have to|had better|are to|could|should)"
    r"(?: at least| now| please| kindly| therefore)? |(?:(?:now|then|so|just|kindly|at least|please),? )*)?"
    rf"(?P<what>{_VERBS} ?{_OBJECT}.*)\Z",
    re.DOTALL,
)
_TIMED = re.compile(rf"(?i)please {_VERBS} (?:in|by|before|within|over)\b")
_WANT = re.compile(
    r"(?i)(?P<who>i|we) (?:want|demand|expect|insist on) (?P<what>(?:my|our|the|an?|to (?:know when|collect|have|get))\b.+)\Z",
    re.DOTALL,
)
_ELSE = re.compile(r"(?i),?\s+or (?:else|me|i|we|us|face|see)\b.*")
_HANGING = re.compile(
    r"(?i)\b(?:for you|but (?:ok|okay|yeah|hey|whatever|well)\b.*|a (?:first|second|third)|has read|by you|(?:or|and) (?:me|you|us)|(?:and|but|or),? (?:please|then|now|still|yet)|the|an?|of|to|for|with|at|by|from|and|or|but|that|than|as|if|my|our|your|is|was|are|were|am|be|been|not|so|very"
    r"|thought|thinks?|believed?|says?|said|see|sees|notice|note|noted|understand|understood|suppose|supposed|hope|hoped|trust"
    r"|knows?|knew|told (?:me|us)|find|found|wonder|guess|expect|assume|assumed|gather|gathered|hear|learn|mean|must|will|would"
    r"|can|could|should|may|might|have|had|has|just|only|even|ask|asked|observe|add|admit|confess|wanted|want|like|because"
    r"|which|who|whose|when|where|while|once|after|before|since|until|unless|without|mention|appreciate|tell you|imagine|wish"
    r"|feel|felt|remember|recall|realise|realize|seem|seems|appears?|will, .*|would, .*|can, .*|has, .*|have, .*|is, .*|are, .*|into|about|between|instead|rather|either|both)\Z"
)
_CONDITION = re.compile(r"(?i)(?:if|unless|until|except|provided|as long as|only|than|nor|not|that|before|rather than|without|as if|as though|instead of)\b")
_ADVERBIAL = re.compile(r"(?i)(?:through|in|at|on|with|without|for|by|from|of|over|under|after|before|during|since|unpaid|alone|all|every|each|half|my own|sometimes|often|mostly)\b")
_MORE = re.compile(r"(?i)(?:and|or|nor|plus)\b")
_SOUR = re.compile(
    r"(?i)\b(?:i (?:suppose|gather|dare say|trust|presume|imagine|take it|note|notice|expect|guess|doubt|assume)|no doubt|apparently|of course|presumably"
    r"|evidently|surely|(?:i['’]?m|i am|we are|we['’]re) sure|obviously|clearly|so-called|so called|perhaps|maybe|nobody|no one|not (?:even|one|once|a single"
    r"|angry|bitter|asking|going to|the (?:kind|sort|type))|never|even|merely|only|at least|simply|better|best|worse|stronger|unfair(?:ly)?|fair|deserved?|promised?|promises"
    r"|candidates?|appointed|chosen|selected|winner|my boss|bow|whose|your (?:nephew|niece|cousin|mate|friend|son|daughter|brother|wife|husband)|moved to|touched to|agree|disagree|deserves|joke|laugh\w*|pretend\w*|fool\w*|stupid|idiots?|whoever|shame|bother\w*|pity|waste\w*|nothing|everyone knows|everybody knows|naive|mug|rubbish"
    r"|charade|treated|lies|lied|lying|insult\w*|disgust\w*|disgrace\w*|unacceptable|furious|fuming|livid|angry|hate|hated|despise|sick of|fed up|all that|for free|for nothing"
    r"|lower|taken in|of all|as usual|snake|coward|lucky|privilege\w*|wonderful|charming|delightful|fascinating|press|lawyers?|solicitors?|everyone|everybody|people like|funny|interesting|remarkable|instructive|curious|amazing|amused|enough|playing|(?<!more )(?<!less )than)\b"
)
_UNSAID = re.compile(r"(?i)(?:not only|either|neither|it['’]?s not|it is not|it was not|it wasn['’]t|i['’]m not|i am not|i do not|i don['’]t|i did not|i didn['’]t|i won['’]t|i will not|i shall not|i can['’]?t|i cannot|we do not|we don['’]t|we will not|we won['’]t|i would(?! like)|i['’]d(?! like)|i could|i might|i should|if|had i|whether|what|how|why|who)\b")
_NUMBER = (
    r"(?:\d+|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty"
    r"|(?:twenty|thirty|forty|fifty)-\w+)(?: and a half)?)"
)
_UNIT = r"(?:years?|months?|weeks?|days?|winters?|summers?|seasons?|shifts?|terms?|evenings?|nights?|saturdays|sundays|rounds?)"
_COUNTED = re.compile(rf"(?i)\b(?!a\b|one\b){_NUMBER} \w")
_LONG = re.compile(
    rf"(?i)(?:(?:and |but |so |well,? )?(?:with|after|for|as (?:someone|somebody|a \w+) with) )?(?P<time>(?:(?:nearly|almost|over|about|some) )?{_NUMBER} {_UNIT}\b.*)\Z",
    re.DOTALL,
)
_MUSING = re.compile(
    r"(?i)(?:i|we)(?:['’]?(?:m|ve|re|d|ll))?(?: (?:also|still|really|just|do|did|now|must|can|have(?: to)?|had|was|were|am|are|been|will|shall|would|myself|ourselves))* "
    r"(?:think|thought|thinking|wonder\w*|find|found (?:it|this|that)|see|saw|seen|notice\w*|understand|understood|know|knew|say|said|saying|asks?|asked|mean|meant|get it|get"
    r"|believed?|feel|felt|told|gather\w*|wish|beg|appeal|admit|refuse|dare|want|demand|require|remember|recall|learn(?:ed|t)|at a loss|under the impression|looked? (?:at|him|her|them|for)"
    r"|note|observe|push|counted|enjoyed|liked|loved|wanted|needed|realised?|realized?|guess|confus\w+|tickled|past|done|speak|speaking|write to|writing to|must|surprised|heard|hear|bet|reckon|used to|accept|regret|lost)\b"
)
_STROVE = re.compile(
    r"(?i)(?:i|we)(?:['’]?ve| have| had|['’]d)? (?:also |even |then )?(?:myself )?(?:(?:have|had|['’]ve) (?=(?:an?|the|over|nearly|almost|about|some|more|[\d£$€]\S*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?)\b)|worked"
    r"|(?:gave|given) (?!up on)|served|took|taken|drove|driven|travelled|traveled|prepared|trained|ran|run|built|carried|covered|stood"
    r"|spent|turned (?:down|away)|left|moved|passed|scored|cleaned|nursed|acted up|studied|practi[sc]ed|waited|held|kept|put"
    r"|finished|led|taught|raised|lived|done|did|been|opened|cooked|cut|rode|flew|sold|booked|reserved|tendered"
    r"|chaired|edited|refereed|maintained|looked after|stayed|got up|paid|graduated|drew|drawn|played|sung|sang|rehearsed"
    r"|organi[sz]ed|coached|managed|designed|planted|looked forward|rewrote|reworked|volunteered|missed)\b"
)
_SOMEBODY = re.compile(r"(?i)(?:you|your|he|she|it|they|nobody|don['’]?t|not|this|that|how|what|who)\b")
_OF_YOU = re.compile(r"(?i)(?<!for )(?<!with )(?<!to )(?<!at )(?<!behind )(?<!beside )\b(?:you|u)\b|\byou (?:to|people|all|lot)\b")
_FRONTED = re.compile(rf"(?i)(?P<time>{_NUMBER} {_UNIT}) (?P<rest>(?:i|we)(?:['’]?ve| have)\b.*)\Z", re.DOTALL)
_TIME_TOLD = re.compile(r"(?i)\b(?:i|we|you|being|ive|i['’]ve)\b")
_QUOTE = re.compile(r"[\"“”]")
_SHOUTED = re.compile(r"\b[A-Z]{2,}[A-Z'’]*(?: [A-Z]+['’A-Z]*)+\b|\b(?:NOT|NEVER|VERY|ALL|EVERY|MY|YOUR|NOW|NO)\b")
_BLAMES = re.compile(
    r"(?i)n['’]?t\b|\b(?:not|assured|said|says|told|swore|voted|chose|hired|picked|got in|got it|gets|knows?|knew|refused|ignored"
    r"|failed|forgot|he|she|him|her|they|owns?|charged)\b"
)



@dataclass(frozen=True, slots=True)
class Kept:
    """Words of a sentence that stand alone, as a sentence without its end mark but for a question's.

    `span` is where they stand in the sentence. `asks` tells that they ask for something, `feels` that
    they tell a feeling, `strove` that they tell what the writers did or have, from which a hope came, `told` that
    they tell of something else than the writers.
    """

    span: Span
    text: str
    asks: bool = False
    feels: bool = False
    strove: bool = False
    told: bool = False

    @property
    def matters(self) -> bool:
        """Whether a reader would miss it: a fact, a request, a feeling."""
        return self.asks or self.feels or bool(particulars_of(self.text) or _COUNTED.search(self.text))


def clauses_of(sentence: str) -> list[Span]:
    """The clauses of a sentence, as far as commas, dashes, brackets and joining words tell them."""
    body = len(sentence.rstrip(" \t\r\n.!?…"))
    spans, start = [], 0
    for border in _BORDER.finditer(sentence, 0, body):
        if border.start() > start:
            spans.append(Span(start, border.start()))
        start = max(border.end(), start)
    if body > start:
        spans.append(Span(start, body))
    return spans


def kept_of(sentence: str) -> list[Kept]:
    """The runs of clauses of a sentence that stand alone, those with most facts first, then the longest.

    A run stands alone where it has a subject and a verb, points to nothing that went, and does not
    hang on a condition. The whole sentence is a run too.
    """
    clauses = clauses_of(sentence)
    found: dict[str, Kept] = {}
    for first in range(len(clauses)):
        for last in range(first, len(clauses)):
            if kept := _standing(sentence, clauses, first, last):
                found.setdefault(kept.text, kept)
    return sorted(found.values(), key=lambda it: (-len(particulars_of(it.text)), -it.asks, -len(it.span)))


def time_of(sentence: str) -> str | None:
    """How long the writer was at something, where a sentence opens with it: "three years on the bus"."""
    clauses = clauses_of(sentence)
    words = " ".join(clauses[0].of(sentence).split()) if len(clauses) > 1 else ""
    found = _LONG.match(words)
    if not found or len(found["time"].split()) < FEWEST_TIME_WORDS:
        return None
    faults = (_FINITE, _SOUR, _HANGING, _TIME_TOLD)
    return None if any(it.search(words) for it in faults) else found["time"][:1].lower() + found["time"][1:]


def _standing(sentence: str, clauses: list[Span], first: int, last: int) -> Kept | None:
    """The sentence that a run of clauses makes, if it makes one."""
    span = Span(clauses[first].start, clauses[last].end)
    words = _plainly(_quieter(_opened(" ".join(span.of(sentence).split()))))
    following = clauses[last + 1].of(sentence) if last + 1 < len(clauses) else ""
    asking = not following and "?" in sentence[clauses[-1].end :]
    inner = clauses[first + 1 : last + 1]
    if any(_turns(clause.of(sentence)) for clause in inner):
        return None
    if not _is_whole(words) or _SOUR.search(words) or _CONDITION.match(following):
        return None
    listed = last > first and not _ADVERBIAL.match(inner[-1].of(sentence))
    if listed and _MORE.match(following) and not _has_subject(following):
        return None
    if first and _POINTING.search(words):
        return None
    if request := _request(words, asking):
        more = any(_OWN.match(_opened(clause.of(sentence))) for clause in inner)
        more = more or (bool(first) and _TIMED.match(request))
        return None if more else Kept(span, request, asks=True)
    if asking or _UNSAID.match(words) or _HANGING.search(words) or _MUSING.match(words):
        return None
    if _FEELING.match(words):
        return Kept(span, words, feels=True)
    if _THANKS.match(words):
        return Kept(span, words)
    if _tells(words):
        return Kept(span, words, told=True)
    if _OF_YOU.search(words):
        return None
    return Kept(span, words, strove=bool(_STROVE.match(words) or words.startswith("for "))) if _is_own(words) else None


def _turns(clause: str) -> bool:
    """Whether a clause inside a run speaks of somebody else."""
    words = re.sub(r"(?i)\A(?:while|whereas|since|because|as)\s+", "", _opened(clause))
    if _OWN.match(words) or _FINITE.match(words):
        return False
    return bool(_SOMEBODY.match(words) or _FINITE.search(words))


def _opened(words: str) -> str:
    """Without the words that joined it to what stood before."""
    opener = _OPENERS.match(words)
    return words[opener.end() :] if opener else words


def _quieter(words: str) -> str:
    """Without what only makes it loud."""
    words = _LOUD.sub(" ", words)
    words = _SHOUTED.sub(lambda it: it.group().lower(), words)
    return " ".join(re.sub(r"[!?]+(?=\s|\Z)", "", words).split())


def _plainly(words: str) -> str:
    """Without "also", which points back to what goes; with "for six years I have" in its usual order."""
    words = re.sub(r"(?i)\A((?:i|we)(?:['’]\w+| have| had)?) also\b", r"\1", words)
    found = _FRONTED.match(words)
    return f"for {found['time'].lower()} {found['rest']}" if found else words


def _request(words: str, asking: bool) -> str | None:
    """The words as a plain request, where they ask for something."""
    if asking:
        return f"{words}?" if _ASKING.match(words) else None
    words = _ELSE.sub("", words)
    if _HANGING.search(words):
        return None
    if found := _REQUEST.match(words):
        what = re.sub(r"(?i),? please\b", "", found["what"])
        return f"Please {what[:1].lower()}{what[1:]}"
    found = _WANT.match(words)
    return f"{found['who']} would like {found['what']}" if found else None


def _is_whole(words: str) -> bool:
    """Whether quotation marks and brackets pair, and there are enough words."""
    paired = not len(_QUOTE.findall(words)) % 2 and words.count("(") == words.count(")")
    return paired and len(words.split()) >= FEWEST_WORDS - bool(_FEELING.match(words))


def _has_subject(words: str) -> bool:
    return bool(re.match(rf"(?i){_PRONOUN}\s", _opened(words) + " "))


def _is_own(words: str) -> bool:
    """Whether it says what the writers did or have, in more than a word or two."""
    if len(words.split()) < FEWEST_OWN_WORDS and not particulars_of(words):
        return False
    if found := _OWN.match(re.sub(rf"\Afor {_NUMBER} {_UNIT} ", "", words)):
        return found["verb"].lower() not in ("and", "or", "alone", "all", "both")
    return bool(_OURS.match(words) and _FINITE.search(words))


def _tells(words: str) -> bool:
    """Whether it tells a fact of something else, with a subject and a verb."""
    told = _SUBJECT.match(words) and _FINITE.search(words.split(",")[0]) and not _BLAMES.search(words)
    return bool(told and particulars_of(words) and not _YOU.search(words))
