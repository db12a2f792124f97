"""How a sentence points back to the one before it: by its words, as an excuse, a guess or a last word."""

from __future__ import annotations

from toneguard.patterns import regex
from toneguard.rewriting.facts import particulars_of
from toneguard.rewriting.grammar import ITS_VERB, JOINED

_OF_ITSELF = (
    r"this(?:['’]s| is) (?:just |only )?(?:about|to|regarding|in (?:reply|answer|response|regard)"
    r"|an? (?:[\w-]+ )?(?:note|line|word|reminder|message|e-?mail|mail|reply|letter)"
    r"|my (?:[\w-]+ )?(?:resignation|notice|reply|answer|letter|application|claim|appeal))\b"
)
"""How a draft tells what it is, and points at nothing before it."""
BACK = regex(
    rf"(?i)(?!{_OF_ITSELF}){JOINED}(?:(?:that|this|those|these|which|all of (?:that|this|it|which)"
    rf"|both|neither|none of (?:that|this|it)){ITS_VERB}"
    r"|which\b|nor\b|because of (?:that|this|it)\b|for (?:that|this) reason\b|despite (?:that"
    r"|this)\b|as (?:if|though)\b|(?:same|so) (?:do|did|does|is|was|am|are|were|with)\b|unlike\b|not that\b"
    r"|(?:i|we) (?:really |still |just )?(?:mean|meant|took|believed|did|said|counted|knew|checked)"
    r"(?: (?:it|that|this|so|them))?(?: on| up)?[.!]*\Z|or (?:maybe"
    r"|perhaps)\b|at least\b|in (?:that|this|such) (?:case|way|respect)\b|as for (?:that|this)\b"
    r"|the same (?:goes|applies|is true)\b|the (?:others|former|latter)\b"
    r"|(?:i|we) (?:know|think|hope|said) (?:i|we|it|they|he|she|you) (?:am|are|is|do|does|did|have|has"
    r"|was|were|can|will|would)[.!…]*\Z|so (?:i|we) (?:shan|won|didn|don|can)['’]?t \w+[.!…]*\Z"
    r"|(?:i|we) (?:do|did|can do|have done) (?:it|that|this|so)\b|(?:mine|ours) (?:was|were|is|are)\b"
    r"|(?:i|we)(?:['’]ve| have| had| also)? (?:said|thought|told (?:him|her|them|(?:my|our) \w+)) so\b"
    r"(?! (?:far|little|many|much|that)\b)"
    r"|(?:i|we|you|he|she|it|they|one|nobody) (?:do|does|did|am|is|are|was|were|can|could|will|would|have|has"
    r"|had)(?: not|n['’]t)?[.!…]*\Z"
    r"|(?:i|we) (?:still )?(?:have|kept|saved) (?:the|all the|every) (?:screenshots?|recordings?|e-?mails?"
    r"|texts|messages|proof|evidence|witnesses)[.!]*\Z)"
)
_NEARER = regex(
    rf"(?i){JOINED}(?:this|these|those|both|neither|i|we|you|he|she|it|they|one|nobody|mine|ours)\b"
)
"""How a sentence opens that may as well point to itself."""
_ADJECTIVE = (
    r"(?:\w+(?:ous|ful|ing|ed|ic|able|ible|al|ant|ent|ish|less|ive)|funny|odd|sad|strange|weird|rich|fair"
    r"|unfair|rude|mad|nuts|mean|low|cold|harsh|cruel|hard|priceless)"
)
ENDS_BACK = regex(
    r"(?i)(?:\b(?:it|them|those|him|her|so|one)[.!]*\Z|\w+ed (?:it|them) (?:in|on|at)\b"
    r"|\b(?:know|knew|heard|hear|think|thought|call|called|say|said|saw|see|noticed|understand"
    r"|hated|regret) (?:this|that)[.!]*\Z"
    r"|\b(?:finds?|found|thinks?|thought|calls?|called) (?:it|this|that)"
    rf" (?:(?:very|so|quite|rather|most|too) \w+|{_ADJECTIVE})[.!]*\Z"
    r"|\bof it (?!is\b|was\b|has\b|will\b))"
)
BACK_FIRST = regex(
    rf"(?i){JOINED}(?:(?:you see|as you see|you know),? )?(?:it|they)"
    rf"(?:{ITS_VERB}| (?:fits?|looks?|sounds?|reads?|suits?|proves?|explains?|adds? up|sums?)\b)"
)
_WEATHER_OR_TIME = (
    r"(?:late|early|dark|light|cold|hot|warm|wet|dry|sunny|windy|foggy|icy|muddy|(?:rain|snow|freez|frost|pour)\w*"
    r"|spring|summer|autumn|winter|morning|evening|night|day|week|weekend|month|year|season|term|noon|midnight"
    r"|\w+day|christmas|easter|time)\b"
)
AHEAD = regex(
    r"(?i)it(?:['’]?s|\s+(?:is|was|would be|has been))\b.*\b(?:to|that|if|when|how|of you)\b"
    r"|it(?:['’]?s|\s+(?:is|was|will be|has been|gets))(?: (?:still|already|now|only|just|getting|so|very"
    r"|quite|not|a|the|long|short|almost|nearly|always|half|past|early|late|since|\w+ly))*"
    rf" {_WEATHER_OR_TIME}|it (?:rain|snow|pour|freez|depend)\w*\b"
)
"""Where "it" points at nothing before it: at what follows, the weather or the time."""
_OPENS = (
    r"(?:(?:ok(?:ay)?|right|anyways?|well|there|so|phew|but|and|ah|oh|hm+|sigh|deep breath)\b[,.…!]*\s+)*"
)
_SORRY = (
    r"(?:(?:i['’]?m|i am|we['’]?re|we are|my|please)\s+)?(?:(?:so|very|really|just)\s+)?"
    r"(?:sorry|apologies|forgive (?:me|us|that|this)|excuse (?:me|that|this))"
)
_OUTBURST = (
    r"(?:(?:about|for) )?(?:all (?:that|this)|(?:that|this) (?:rant|outburst|tirade)"
    r"|(?:the|my|this|that)(?: \w+)? (?:rant|outburst|tirade|tone|caps|capitals|shouting|swearing"
    r"|language|french|temper|moan|vent|explosion)"
    r"|(?:me )?(?:ranting|venting|shouting|swearing|yelling|going off|letting off steam|losing it|losing my"
    r" (?:temper|rag)|being (?:so )?(?:blunt|rude|harsh|angry)))"
)
_EXCUSE = regex(
    rf"(?i){_OPENS}(?:{_SORRY},? {_OUTBURST}|{_SORRY},? (?:but )?(?:i|it|that) (?:had|needed) to"
    r" (?:be said|say (?:it|that)|get (?:it|that|this) (?:out|off my chest))|(?:end of )?rant(?: over)?"
    r"|(?:i['’]?ve|i have) (?:now )?(?:said (?:it|that|my (?:piece|bit))|vented|had my (?:rant|say|moan))"
    r"|(?:that['’]?s|(?:i['’]?ve|i have) got (?:that|it)) off my chest(?: now)?|i (?:feel|do feel) better now"
    r"|i (?:just )?(?:had|needed) to (?:say|get|vent)(?: (?:it|that|this))?(?: (?:out"
    r"|off my chest))?)[.!…]*\Z"
)
"""How somebody excuses what they have just said."""
_BARE_SORRY = regex(
    rf"(?i)(?:{_OPENS}(?:so |very |really )?(?:sorry|apologies)|{_SORRY} (?:about|for) (?:that|this))[.!…]*\Z"
)
_SIGH = regex(
    r"(?i)(?:(?:well|so|and|ah|oh|but)\b,? )*(?:there (?:it is|you (?:have it|are|go)|we (?:are|go))"
    r"|that['’]?s that|so it goes|such is life|that['’]?s life|c['’]est la vie|it is what it is"
    r"|never mind|no matter|enough said|(?:you|one) lives? and learns?|live and learn)[.!…]*\Z"
)
_SEAL = regex(
    r"(?i)(?:(?:and|but|so|well|or)\b,? )*(?:i could go on(?: and on)?|the list goes on|(?:and )?so on"
    r"|i rest my case|i said what i said|i stand by (?:that|it|this|every word)(?: of it)?"
    r"|i take (?:it|that) (?:all )?back"
    r"|you know who you are|my \w+ (?:says|said|thinks|thought) (?:the same|so too|so)"
    r"|even (?:my|the) \w+ (?:noticed|saw (?:it|that)|said so|knew|knows)"
    r"|(?:why|how so|how come|what for|for what|really|seriously|who knows|see|get it|you know"
    r"|(?:am i|are we) (?:wrong|right|mad|crazy|alone)|or am i"
    r"|(?:is|was) (?:that|this|it) (?:really )?(?:fair|right|normal|reasonable|asking too much"
    r"|(?:too|so) much to ask|so hard|a joke|how it works)|need i (?:say more|go on)|do you (?:see|get it)"
    r"|what was (?:that|it|this) (?:all )?about"
    r"|do you (?:really |honestly )?think (?:that|this|it)(?:['’]s| is| was) (?:fair|right|normal"
    r"|reasonable|ok|okay)|does (?:that|this|it) (?:sound|seem|look)(?: \w+)?(?: to you)?"
    r"|can you imagine(?: (?:that|it|how (?:that|it) (?:felt|feels)))?)\?)[.!?…]*\Z"
)
"""What rounds off what went and says nothing else: a question that wants no answer, a last word on it."""
_GUESS = regex(
    r"(?i)(?:(?:and|or|so|but),? )?(?:is|was|were|could|might|must|can) (?:it|that|this)(?: be| have been)?"
    r"(?: (?:just|only|simply|really|perhaps|maybe|all))? (?:that|because|down to|to do with)\b"
)
"""How a guess opens at the answer to a question."""
_LONE_NEWS = regex(
    r"(?P<so>[Ss]o )(?P<first>(?!(?:I|We|It|This|That|There|What|Now|No)\b)[A-Z]|(?i:t)(?=he )"
    r"|(?i:y)(?=our ))[\w-]*(?: [\w-]+){0,2}(?:['’]s| is| are| has| have)"
    r" (?:in|on|out|gone|taken|filled|let|decided|got|it)\b.*\Z"
)
"""Short news of which a "so" makes a sigh where nothing else is left of its paragraph."""
NEWS_WORDS = 9
_SELF = regex(
    rf"{JOINED}(?P<who>(?:[A-Z][\w’'-]*|(?:[Tt]he|[Mm]y|[Oo]ur|[Yy]our) [\w-]+)"
    rf"(?: [A-Z][\w-]*)?)(?P<itself> (?:himself|herself|itself|themselves))"
    r"(?=['’]s\b| (?:is|was|are|were|has been|have been|seems?|seemed|feels?|felt)\b)"
)
"""Who is set against somebody else by a "himself"."""
_NEVERTHELESS = regex(
    rf"{JOINED}(?:[Ii]|[Ww]e)"
    r"(?:['’]\w+| (?:am|are|was|were|do|did|have|had|will|would|can|could|shall|should))?"
    r"(?P<itself>,? (?:nevertheless|nonetheless|all the same|even so)\b,?)"
)
"""What is said in spite of what stands before it."""
_DECIDED = regex(
    r"(?i)\b(?:i|we)\b(?: \w+){0,2}? (?:decided|agreed|discussed|settled|talked about|thought about|slept on)"
    r" (?:that|this|it)(?: (?:together|in|on|at|with|last|back|long|between)\b|[.,;!]|\Z)"
)
"""What the writers settled, which only "that" tells."""
_OURS = regex(
    r"(?i)\b(?:i|we)(?:['’](?:m|re|ll)| am| are| will| won['’]t| shall| shan['’]t| can['’]t| cannot)\b"
)


def looks_up(words: str) -> bool:
    """Whether a sentence that opens a paragraph points back to the one above."""
    return bool(BACK.match(words) and not _NEARER.match(words))


def excuses(words: str, alone: bool) -> bool:
    """Whether a sentence is sorry for what went; a bare "sorry" may be for what stands before it."""
    return bool(_EXCUSE.match(words) or (alone and _BARE_SORRY.match(words)))


def sighs(words: str) -> bool:
    """Whether a sentence is a set phrase that resigns itself to what goes beside it."""
    return bool(_SIGH.match(words))


def seals(words: str) -> bool:
    """Whether a sentence is the last word on what went before it."""
    return bool(_SIGH.match(words) or _SEAL.match(words))


def guesses(words: str, gone: str) -> bool:
    """Whether a question guesses at the answer to one that went, and tells nothing."""
    asked = "?" in gone and words.rstrip().endswith("?")
    return bool(asked and _GUESS.match(words) and not particulars_of(words))


def settled(words: str, gone: str) -> bool:
    """Whether a sentence tells when the writers settled on what went."""
    return bool(_OURS.search(gone) and _DECIDED.search(words))


def set_against(words: str) -> tuple[int, int] | None:
    """The place of a "herself" or "nevertheless" that set somebody or something against what went."""
    found = _SELF.match(words) or _NEVERTHELESS.match(words)
    return found.span("itself") if found else None


def lone_news(words: str) -> tuple[tuple[int, int], str] | None:
    """The "so" of short news that is left as the whole of a paragraph, and the letter that opens it then."""
    found = _LONE_NEWS.match(words) if len(words.split()) <= NEWS_WORDS else None
    if found is None:
        return None
    first = found["first"]
    return (found.start("so"), found.end("first")), first.upper() if words[:1].isupper() else first
