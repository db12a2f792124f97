"""The words by which a clause is told: what opens it, asks, tells, feels, sours it or leaves it hanging."""

from __future__ import annotations

import re

from toneguard.patterns import regex

_PERSON = (
    r"(?:(?:i|we|you|he|she|they|it|this|that|there)(?:['’]\w+)?|[sh]?hes|theyre|theyve|youre|youve|ive|im)"
)
_ADVERB = r"(?:also|even|then|merely|only|just|simply)"
_NUMBER = (
    r"(?:\d+|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty"
    r"|forty"
    r"|fifty|sixty|(?:twenty|thirty|forty|fifty)-\w+)(?: and a half)?)"
)
_UNIT = (
    r"(?:years?|yrs|months?|weeks?|days?|mornings?|winters?|summers?|seasons?|shifts?|terms?|evenings?"
    r"|nights?|saturdays"
    r"|sundays|rounds?)"
)
_TURN = (
    r"(?:interviews|callbacks|call-backs|auditions|visits|trials|journeys|trips|attempts|tries|applications|drafts"
    r"|presentations|essays)"
)
"""What was gone through for something, counted."""
VERB = (
    r"(?:send|return|give|pay|refund|tell|explain|call|ring|phone|reply|confirm|forward|release|fix|repair"
    r"|replace|collect|post|provide|show|correct|bring|email|write|answer|arrange|check|cancel|deliver|pass"
    r"|reimburse|transfer|update|issue|remove|share|put|take|get|delete|erase|strike|list|hold|keep|hand"
    r"|review|read|look at|measure|mark|re-mark|reopen|set out|find (?=somebody|someone|another)"
    r"|add|address|change|apologi[sz]e|attend|amend|clean|clear|come|copy|credit|destroy|drop|empty"
    r"|finish|include|investigate|leave|lower|meet|mend|move|open|order|pick up|print|publish"
    r"|quote|reinstate|resend|reschedule|restore|settle|sign|sort|speak to|specify|state|submit|switch|talk"
    r"|cut (?=(?:them|it|the|your|my|our|back|down)\b)|fetch|furnish|get rid of|shift|tidy|trim"
    r"|turn (?:on|off|down|up)|unlock|wash|wipe|withdraw|work out"
    r"|let (?=me know|us know))"
)
_OBJECT = (
    r"(?:me|us|my|our|the|to (?:me|us)|back|it|them|an?|(?:some|any)(?:one|body)|another|both|all|in|by|on"
    r"|at|to|off|down|out|up|your|(?:this|that|these|those) (?!to|for|by|and|now|with)\w+|each|every|here"
    r"|before|within|over|(?-i:[A-Z])[\w’'-]+"
    r"|[£$€]?\d\S*(?! (?:says|is|was|has|had|gives)\b))(?!\w)"
)
_SAY = (
    r"(?:say|mention|add|note|observe|remind you|point out|share|set down|stress|tell you|state"
    r"|(?:put|place) on record)"
)


def _any(*words: str) -> str:
    """One of these words or patterns, as a whole."""
    return rf"(?:{'|'.join(words)})\b"


BORDER = regex(
    r"(?i)\s*(?:[,;](?=\s)|:(?=\s)|\s[–—-]+(?=\s)|[–—]|[()]|\.{2,}|…"
    r"|(?<=[a-z]{3})[.!?]+(?=\s+(?-i:[A-Z])))\s*"
    r"|\s+(?=(?:which (?:i|we|you|of course|frankly|evidently)|as if|as though|just (?:to|so|because)"
    r"|not that|only to|with or without|no thanks to|whether (?:you|they|he|she|anyone|anybody|your))\s)"
    r"|\s+(?=(?:like|as) you (?:asked|said|wanted|suggested|requested)\b)"
    r"|(?<!['’]d)(?<!would)\s+(?=(?:like (?:an?|the|some)|as there always)\s)"
    rf"|\s+(?=(?:since|when|as|after|given that|seeing as|considering)\s+(?:{_PERSON}|my|our|your|the"
    rf"|nobody)\s)"
    r"|\s+(?=(?:and|but|so|yet|or|because|bc|cos|cuz|while|whilst|whereas|although|though)\s+"
    r"(?:(?:frankly|honestly|now|then|still|yet|instead|apparently)\s+)?"
    rf"(?:{_PERSON}|nobody|not|don['’]?t)\s)"
    r"|\s+(?=because\s)"
    r"|\s+(?=and\s+(?:would|will|am|find|think|suppose|expect|was told|were told|still|now|apparently|this is"
    r"|that is|cannot|can['’]t|all|what)\s)"
    r"|\s+(?=and\s+(?-i:[A-Z])[\w’'-]+\s(?:is|was|told|said|says|has|had|got|gets|will|would|never)\s)"
    r"|\s+(?=(?:and|but|so|yet|while|whereas)\s+(?:your|his|her|their|the|an?|some|my|our|\d+)\s"
    r"(?:[\w’'-]+\s){1,4}?(?:is|are|was|were|has|have|had|will|would|can|did|does|goes|gets|got|went|came"
    r"|never|turns?)\s)"
)
"""Between two clauses: a mark, or a word that joins one with a subject of its own."""

OPENERS = regex(
    r"(?i)(?:"
    + _any(
        r"and|but|or|yet(?! (?:another|to)\b)|because|bc|cos|although|though|whilst|whereas",
        r"so(?! (?:that|far|long|much|many|as)\b)|(?:while|since)(?= (?:i|we|my|our|the)\b)",
        r"(?:when|after)(?= (?:i|we|my|our|the|it) (?:[\w’'-]+ ){0,4}?(?:was|were|had|did|\w+ed|came|went|got"
        r"|said|told|rang|took|left|gave|sent|paid|promises|says)\b)",
        r"well|look|listen|frankly|honestly|seriously|really|obviously|mind you|in fact",
        r"to be (?:honest|fair|frank)|needless to say|i mean|i (?:must|have to) say|fyi|also|besides"
        r"|meanwhile",
        r"(?:i|we)(?: only| just)?(?:['’]d|['’]ll| would| must| have to| should| will| want to| wish to"
        r"| beg to| can|(?:(?: do not| don['’]t) think (?:i|we) can| cannot| can['’]t)"
        r" [\w’' -]{1,30} without)?"
        rf"(?: only| also| just| like to| merely| simply| gently)* (?:{_SAY}|saying)(?: only)? that",
        r"for (?:the record|information|your information)|with (?:all )?(?:due )?respect|as i (?:said"
        r"|told you"
        r"|wrote|mentioned)|(?:it is|it['’]s) only that|my (?:problem|point) is that",
        r"what i can['’]?t get my head (?:a?round) is that|the (?:truth|fact) is(?: that)?",
    )
    + r",?\s+)+"
)
"""What joins a clause to the one before it, or only leads up to it."""

CONCEDED = regex(r"(?i)(?:while|whilst|although|though) (?=(?:i|we)\b)")
"""How a clause opens that grants something to the one behind it."""

LOUD = regex(
    r"(?i)\s+(?:on earth|in (?:the world|god['’]?s name|heaven['’]?s name)|the (?:hell|heck|devil|fuck))\b"
    r"|\b(?:bloody|damned?|goddamn|f\S*cking|freaking|frigging)\s+"
    r"|\bdo the needful (?:to|and)\s+(?=\w)"
    r"|(?<=\bfor)\s(?:finally|eventually|at last)(?=\s\w+ing\b)|\s+(?:tho|though)\Z|(?<=\byou)\s(?:people"
    r"|lot|guys)\b"
    r"|\b(?:absolutely|utterly|frankly|honestly|seriously|literally|quite simply)\s+"
)
SHOUTED = regex(
    r"\b(?:A )?(?=[A-Z'’ ]{8})[A-Z]{2,}[A-Z'’]*(?: [A-Z]+['’A-Z]*)+\b"
    r"|\b(?:NOT|NEVER|VERY|ALL|EVERY|MY|YOUR|NOW|NO|AGAIN)\b"
)

OWN = regex(r"(?i)(?:i|we|i['’]?(?:m|ve|d|ll)|we['’](?:re|ve|d|ll)|ive|im)\s+(?P<verb>[\w'’]+)")
OURS = regex(r"(?i)(?:my|our)\b")
COMPANY = regex(r"(?i)(?:(?:and|but|so) )?(?:my|our) [\w’'-]+ and (?:i|we)\b")
"""How the writers are named with somebody of theirs."""
TOO = regex(rf"(?i)\A(?P<who>(?:i|we)(?:['’]\w+| have| had)?) {_ADVERB}(?! (?:have|had|if|when)\b)\b")
YOU = regex(r"(?i)\b(?:you|your|u|ur)(?:['’]\w+)?\b")
OF_YOU = regex(
    r"(?i)(?<!for )(?<!with )(?<!to )(?<!at )(?<!behind )(?<!beside )\b(?:you|u)\b"
    r"|\byou (?:to|people|all|lot)\b"
)
PERSON = regex(rf"(?i){_PERSON}\s")
SOMEBODY = regex(
    r"(?i)(?:(?:you|he|she|it|they)(?:s|re|ve|d|ll)?|your|nobody|explain|don['’]?t|not|this|that|how"
    r"|what|who)\b"
)
POINTING = regex(
    r"(?i)\b(?:it|they|them|he|she|him|this|these|those|such|same|too|also|either|neither|both|ones?|so"
    r"|there"
    r"|that(?= (?:is|was|would|will|has|had|can|could)\b)|that(?=['’]s\b)|that\Z|his|their|its)\b"
)
OFFER = regex(
    r"(?i)(?:i|we)(?: can| could|(?: would|['’]d) (?:happily|gladly)|['’]ll (?:happily|gladly)) (?:still "
    r"|also |even )?"
    r"(?:go up|do|pay|offer|come|bring|take|start|work|help|send|wait|meet|drive|collect|cover|lend|show"
    r"|share|teach"
    r"|train|swap|bake|cook|make|give|leave|fetch|look after|stand in|step in|volunteer|be (?:there|flexible"
    r"|free))\b"
    r"|(?:i|we)(?:['’]?m|['’]?re| am| are) (?:still |always )*(?:free|available|happy to|willing to|glad to"
    r"|ready to) "
)
"""How an offer of one's own opens."""
GIFT = regex(
    r"(?i)(?:[\w’' -]+ )?you (?:can|may|are welcome to) (?:keep|have|borrow|use)\b|(?:you are"
    r"|you['’]re) welcome to \w+"
    r"|there(?:['’]ll| will) be an? \w+ for you\b|(?:please )?do (?:keep|hang on to) (?:the|my|our)\b"
)
"""How the reader is given something."""
COMMITMENT = regex(
    r"(?i)(?:i|we)(?: (?:remain|stay|am staying|are staying|continue|carry on)|['’]m staying|['’]re staying"
    r"|(?:['’]ll| will| shall| am going to)(?: of course| still| also| gladly)* (?:be (?:in|there|back|on)"
    r"|carry on"
    r"|continue|stay|remain|go on|keep|finish|cover|bring|drop|return|hand|send|work|wait|collect|see to"
    r"|look after|vacate|clear|clean|attend|serve|play"
    r"|have(?= (?:my|our|the) \w+(?: \w+)? (?:out|off|ready|back)\b)"
    r"|get(?= (?:him|her|them|the)\b)"
    r"|do(?= (?:the|my|(?:mon|tues|wednes|thurs|fri|satur|sun)day))))\b"
)
"""How news opens of what the writers go on doing, or see to."""
SKILL = regex(
    r"(?i)(?:i|we)(?: have| hold|['’]ve got| have got) (?:an?|my|our|the) (?:[\w-]+ ){0,3}?(?:licen[cs]e"
    r"|certificate"
    r"|first[- ]aid|ticket|van|car|certification)\b"
)
"""How an offer opens of what one has for the work."""
NOTICE = regex(
    r"(?i)(?:the|my|our|his|her|their|both|all|one of (?:the|my|our)) (?:[\w’'-]+ ){1,6}?(?:is|are|was|were"
    r"|has been"
    r"|have been|has|have|does|do|will|wo|isn|aren|doesn|don|won|keeps?)(?:n['’]?t| not|['’]t)?"
    r"(?: still| now| again| all| completely)*(?: gone| come| going| getting)? (?:broken|out|off|down|gone"
    r"|dead|cold|damp"
    r"|wet|empty|full|blocked|cracked|leak\w*|lost|missing|unpaid|late|overdue|due|closed|locked|shut|stuck"
    r"|ill|work\w*"
    r"|stopp\w*|barking|run out|ready)\b"
    r"|(?:the|my|our|both|one of (?:the|my|our)) (?:[\w’'-]+ ){1,6}?(?:leaks|drips|squeaks|rattles|broke down"
    r"|stopped working)\b"
    r"|(?:this|that)(?: is|['’]?s)(?: now)? the \w+ (?:time|year|month) (?:that )?(?:i|we|my|our)\b"
    r"|it(?: is|['’]?s) (?:now )?the \d"
    r"|it (?:has not|hasn['’]?t|does not|doesn['’]?t|still doesn['’]?t) work\w*\b"
)
"""How news opens of something that is broken, gone or due."""
_SENT = (
    r"(?:sent|posted|e-?mailed|mailed|delivered|handed (?:in|over|to)|forwarded|submitted|returned|paid|filed"
    r"|dropped off)"
)
SENT = regex(
    rf"(?i)(?:i|we)(?:['’]ve| have)?(?: already)? {_SENT} you\b"
    r"|(?!(?:you|your|who|what|this|there|he|she|nobody|i|we)\b)(?:[\w’'-]+ ){1,6}?(?:was|were|has been"
    rf"|have been)(?: already)? {_SENT}\b"
    r"|(?:it|they|(?:the|my|our) (?:[\w’'-]+ ){1,5}?)(?:['’]ll| ?will)(?: all)? be (?:done|ready|finished"
    r"|there|back|here|in|with you)\b"
)
"""How news opens of what was sent or paid, or when something will be done."""
TO_YOU = regex(rf"(?i){_SENT} you\b|\b(?:to|with) (?:you|your (?:office|desk|team|address|department))\b")
REPORT = regex(
    r"(?i)(?:i|we)(?:['’]ve| have)?(?: just)? (?:been told by|was told by|were told by|(?:hear|heard"
    r"|learn(?:ed|t)) from|see (?:from|in|on)|saw (?:in|on)|read (?:in|on)) (?:[\w’'-]+ ){1,4}?that \w+ \w+"
)
"""How news opens that came from somebody else."""
TIES = regex(r"(?i)['’]s (?:nephew|niece|cousin|mate|friend|son|daughter|brother|sister|wife|husband)\b")
WHEN = (
    r"(?:(?:on|next|this|for)? ?(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d\S*(?: (?-i:[A-Z])"
    r"[a-z]+)?|(?-i:[A-Z])[a-z]+ \d\S*)s?(?: (?:morning|afternoon|evening|night))?|tomorrow|tonight"
    r"|(?:this|next) (?:week|weekend|month))"
)
ABSENCE = regex(
    r"(?i)(?:i|we) (?:won['’]?t|will not|can['’]?t|cannot|shall not|shan['’]t)"
    r" (?:be (?:at|in|on|there|here|coming|playing|able to \w+)|come|make|attend|do|play|work|join)\b"
    rf"(?: (?!(?:this|that|because)\b)[\w’'-]+){{0,6}}? {WHEN}(?: (?:and|or) {WHEN})?\Z"
)
"""How it is told when the writers will not be there."""
PRAISE = regex(
    r"(?i)(?:(?:no doubt|i['’]?m sure(?: that)?|i am sure(?: that)?|of course),? )?"
    r"(?P<praise>(?!(?:I|You|He|She|It|They|We|This|That|Nobody|Everybody)\b)(?-i:[A-Z][\w.-]*(?:['’]s)?)"
    r"(?-i: [A-Z][\w.-]*(?:['’]s)?){0,2} will (?:do|make|manage|run|keep|play|sing) (?:[\w-]+ ){1,3}?"
    r"(?:very well|well|beautifully|splendidly|admirably|brilliantly|proud))\Z"
)
"""How somebody is well spoken of, whatever certainty it is told with."""
SUPPLIED = regex(
    r"(?i) (?:that |which )?you (?:sold|sent|delivered|fitted|installed|gave|lent)(?: me| us)?\b"
)
"""How it is told which thing, whatever became of it."""
TALK = regex(
    r"(?i)(?P<asked>(?:i|we)(?:['’]d| would) (?:love|like|welcome|appreciate|be (?:glad|grateful) (?:of|for))"
    r" (?:(?:just )?(?:\w+|a few) minutes|an? (?:\w+ )?(?:word|call|chat|talk|moment|conversation|meeting)"
    r") with (?:[\w’'-]+ ?){1,4}?)"
    r"(?: (?:to|so|before|about|and|when|if|because)\b.*)?\Z"
)
"""How a talk is asked for, and what for, on which what goes may lean."""
STEP = regex(
    r"(?i)(?:i|we)(?:['’]ve| have)(?: already| now)? (?:given (?:my |our )?notice|handed in my notice"
    r"|resigned|signed|cancelled|booked|moved out|turned down|packed|left my)\b"
)
"""How news opens of what the writers have done that cannot be undone."""
WISH = regex(
    r"(?i)(?:i|we)(?:['’]d| would) (?:like|love|be (?:glad|happy)) to (?!see|hear|know|understand|say|think"
    r"|believe|learn|point|add|note|remind)\w+ \w+"
)
"""How a wish or an offer of one's own opens."""
WHEREABOUTS = regex(
    r"(?i)(?:there(?:['’]?s| is| are) (?:an?|some|two|three) [\w’'-]+(?: [\w’'-]+)?"
    r"|(?!(?:i|we) (?:was|were)\b)"
    r"(?!(?:you|who|which|what|that|this|it|he|she|they|there|theres|nobody|everybody|when|while|because|since|as"
    r"|after|if|how|why|where|here|let)\b)(?:(?:[\w’'-]+ ){1,7}?(?:is|are|was)|(?:[\w-]+ ){0,3}?[\w-]+['’]s))"
    r" (?:still |already |now |back )?(?:in|at|on|with|under|behind|by)"
    r" (?:the|my|our|your|\w+['’]s|(?-i:[A-Z]))[^,;:–—]*\Z"
)
"""How a note opens that says where something is."""
YOURS = regex(r"(?i)\Ayour (?=(?:[\w-]+ ){1,2}(?:is|are) (?:in|at|on|with|under|behind|by)\b)")
THING = regex(
    r"(?i)(?:(?:the|an?|there|both|two|three|four|five|six|seven|eight|nine|ten|another|each|every)\b"
    r"|[£$€]?\d|(?-i:[A-Z])[a-z]+ \d+)"
    r"(?! (?:same|one|other|rest)\b)"
)
ABOUT_IT = regex(rf"(?i),| (?:after|before|when|while|since|until|because|as)\b(?! {_NUMBER} )")
RELATIVE = regex(r"(?i)\b(?:that|which|who)\b")
WHOSE = regex(r"\b[A-Z][\w-]*['’]s(?= \w)")
"""A name with what belongs to it; its "'s" is no verb."""
"""Where what is told of a thing may begin, and its own verb cannot stand behind that."""
FINITE = regex(
    r"(?i)(?:\b(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|shall|should|do"
    r"|does|did"
    r"|\w+n['’]t|came|went|got|took|gave|made|said|told|wrote|sent|paid|left|lost|met|saw|ran|rang|brought"
    r"|bought|built|costs?|fell|felt|found|held|kept|knew|led|put|sat|sold|spent|stood|stands|stays|runs"
    r"|needs"
    r"|wants|works|goes|comes|lies|starts|ends|shows|says|remains|takes|gets|makes|seems|treats|serves"
    r"|broke"
    r"|chose|drew|drove|grew|heard|hit|rose|set|spoke|swore|taught|thought|threw|wore|won|dug|cut|ate"
    r"|lay|laid"
    r"|sends|asks|arrives|begins|expires|closes|opens|leaks|drips|stops|costs|runs? out|used|owes"
    r"|slept|beat|caught|fed|fought|hung|shook|swept|woke|learnt|meant|\w{2,}[a-z]ed)\b|\w['’](?:s|re|ll"
    r"|ve|d)\b)"
)

THANKS = regex(
    r"(?i)(?:thank you|thanks|many thanks|cheers) (?:\w+ )*?(?:for|to|again)\b"
    r"|congrat(?:ulation)?s (?:to|on)\b"
    r"|(?:and )?(?:the )?(?:very )?(?:good|best of) luck\b|all the best (?:to|with|for)\b"
)
TO_ALL = regex(r"(?i)\b(?:everybody|everyone)\b")
LUCK = regex(
    r"(?i)(?:(?:and )?(?:the )?(?:very )?(?:good|best of) luck (?:with|to|for|on) \w+"
    r"|congrat(?:ulation)?s to (?!you\b|your\b)\w+)"
)
FEELING = regex(
    r"(?i)(?:(?:i|we)(?:['’](?:m|re)| am| was| are| were|m)?\s+)?(?:(?:honestly|really|very|so|just|a bit"
    r"|a little|rather|quite|still|pretty|properly|naturally|obviously|of course|understandably"
    r"|deeply|bitterly|truly)\s+)*(?:gutted|sad|sorry|disappointed|upset|hurt"
    r"|heartbroken"
    r"|devastated|sick about|down about|crushed|low|let down|shaken|stung|glad|happy(?! \w+ing\b)|pleased"
    r"|grateful|proud)\b(?!,? but\b)"
    r"|(?:i|we) (?:(?:fully |do )*(?:respect|accept) (?:(?:your|the|that|this) )?(?:[\w’'-]+ )?decision\Z"
    r"|cried|had (?:so |really )?(?:hoped|been hoping)|was hoping|were hoping)\b"
)
ASKING = regex(
    r"(?i)"
    + _any(
        r"please|pls|(?:could|can|would|will) (?:you|i|we|u|someone|somebody)|may (?:i|we)",
        r"when (?:will|can|could|may|do|did|is|was)|where (?:can|could|do|should|is|are)|which \w+",
        r"have (?:you|u) got any\w*|is there any\w*",
        r"how (?:do|can|should|long|much|many)|do (?:i|we|you)|is there|are there|let (?:me|us) know",
    )
)
FELT_WHAT = regex(
    r"(?i)(?:i|we) (?:was|were) (?:so |very |just )?(?:sorry|glad|happy|pleased|grateful|proud)\Z"
)
"""A feeling that wants to be told about what."""
LEADING = regex(
    r"(?i)(?:allow|permit|let) me\b|here(?:['’]s| is)\b|(?:one|another) (?:thing|question)\b|nor\b"
    r"|(?:i|we)(?:['’]ll| will| must| can| have to) (?:just |only )?"
    r"(?:say|add|tell you) (?:this|that|one thing)\b"
    r"|(?:i|we) g[ai]ve up (?:my|our)\b"
)
ASKED = regex(
    r"(?i)(?:(?:so|ok|okay|well) )?(?:(?:could|can|would|will|might) (?:you|i|we|u|somebody|someone)"
    r"|may (?:i|we)|do you (?:still |also |now )?(?:need|want|have|take)|is there|are there|when (?:will|can)"
    r"|where (?:can|could|should)|how (?:do|can|long|much|many))\b"
)
"""How a question opens that asks for something, whatever it adds."""

MAY_I_ASK = regex(
    r"(?i)(?:may|might|can|could) (?:i|we)(?: \w+)? (?:ask|say|add)\b"
    r"(?! (?:you |for (?!how|wh)|about |if |whether "
    r"|what\b|how\b"
    r"|when\b|where\b|which\b|who\b|to |that ))"
)
"""How leave is asked for to ask."""
_THE = r"(?:the|an?|his|her|their|your|my|our|some)"
TWO_NOUNS = regex(rf"(?i)\b(?:with|of|in|on|at|for|between|by|from|to) {_THE} [\w-]+\|and {_THE} ")
"""Where "and" joins a noun to the noun before it, and begins no clause."""
REQUEST = regex(
    r"(?i)(?:(?:i|we)(?: am| are|['’]m|['’]re)? (?:want|demand|expect|expecting|require|need"
    r"|insist(?: that)?)"
    r" (?:that )?you (?:to )?"
    r"|you (?:will|must|shall|need to|have to|had better|are to|could|should)"
    r"(?: at least| now| please| kindly| therefore| in future)? "
    r"|(?:do (?=tell (?-i:[A-Z])))?"
    r"|(?:(?:now|then|so|just|kindly|at least|please),? )*)?"
    rf"(?P<what>(?:(?:(?:do not|don['’]?t) (?:go |start |ever )*)?{VERB} ?{_OBJECT}"
    r"|(?:make sure|ensure) that\b|stop (?!be|ly|mak|pretend|try|wast)\w+ing\b).*)\Z",
    re.DOTALL,
)
BRIEF = regex(rf"(?i){VERB} (?:it|them)\Z")
"""A request in two words."""
SNUB = regex(
    r"(?i)(?:(?:and|so|please|now),? )*(?:(?:do not|don['’]?t) (?:you )?(?:dare|talk|tell|lecture|give)\b"
    r"|(?:do not|don['’]?t) .*\bwith (?:an?|any|your|more) (?:\w+ )?(?:story|stories|excuses?|lies)\b"
    r"|show (?:me|us) (?:his|her|their)\b|tell .*\bthat i(?:['’]ve| have)\b|put (?:down )?yours\b)"
)
"""What is forbidden in order to hurt."""
HURRY = regex(
    r"(?i),? (?:right (?:now|away)|immediately|at once|this (?:instant|minute|second)|forthwith|asap|or else"
    r"|without (?:any )?(?:further )?delay|for once(?: in your li(?:fe|ves))?|like (?:you|i) (?:said"
    r"|promised)"
    r"|if (?:it is|it['’]s) not too much (?:trouble|to ask))(?=[\s,?.]|\Z)"
)
"""What only drives a request."""
UNTIL = regex(
    r"(?i)(?:you have|you['’]ve got|(?:i|we)(?:['’]ll| will| am| are|['’]m|['’]re)? giv(?:e|ing) you)"
    r" (?:until|till) (?P<time>(?:[\w:’'.]+ ){1,6}?)to (?P<what>.+)\Z",
    re.DOTALL,
)
"""A term set to the reader."""
WANT = regex(
    r"(?i)(?P<who>i|we) (?:want|demand|expect|insist on)(?:, not [a-z]+,)?"
    r" (?P<what>(?:my|our|the|an?|this|that(?! (?:the|you|my|our|somebody|someone|it|he|she|they|i|we)\b)"
    r"|those|these|it (?:on|in|put|noted|back|gone|off|by|before)"
    r"|to (?:know when|collect|have|get))\b.+)\Z",
    re.DOTALL,
)
OBLIGED = regex(
    r"(?i)(?:i|we)(?:['’]d| would| should) be (?:much |very |most )?(?:obliged|grateful|glad|thankful)"
    r" if (?:you|whoever|somebody|someone|the|your|it|we|i) (?:[\w’'-]+ ){0,4}?(?:would|could|can|might)"
    r" \w+ .+?(?=, (?:as|since|whilst|while|because|which|though|although|but|and)\b|\Z)"
)
"""How a request opens that tells how welcome it would be."""
WHOEVER = regex(r"(?i)\b(?:if|with|to) whoever\b")
POLITE = regex(r"(?i)(?:could|can|would|will) (?:you|someone|somebody) (?:please|pls) \w+ .+")
AGAIN = regex(r"(?i)\b(?:again|once more|one more time)\Z")
OR_ELSE = regex(r"(?i)(?:and|or) (?:i|we|you)\b")
"""What follows where something is forbidden by a threat: "Do that again and I will …"."""
TIMED = regex(rf"(?i)please {VERB} (?:in|by|before|within|over)\b")
ELSE = regex(r"(?i),?\s+or (?:else|me|i|we|us|face|see|(?:tell|say|admit) (?:me|so|it|now))\b.*")

GIVEN = regex(
    r"(?i)(?:when(?! (?:will|can|could|may|is|are|do|did)\b)|while|since|because|as|after|although"
    r"|given that)\b"
)
"""How a clause opens that tells what a question rests on, and asks nothing itself."""
BECAUSE = regex(r"(?i)because\b")
OWN_REASON = regex(r"(?i)\bbecause (?:i|we|my|our)\b")
"""How a reason opens that is the writers' own, not a blame."""
CONDITION = regex(
    r"(?i)(?:if(?! (?:you|anyone|anybody|somebody|someone) (?:ever|even|can be bothered|remember|care))"
    r"|unless|until|except|provided|as long as|only(?! to)|not (?:to|by|for|in|on|at)|than|that|before"
    r"|rather than|without"
    r"|instead of|when(?!.*\b(?:was|were|had|did|\w+ed|came|went|got|said|told|knew|took|left|gave)\b))\b"
)
ADVERBIAL = regex(
    r"(?i)(?:through|in|at|on|with|without|for|by|from|of|over|under|after|before|during|since|unpaid"
    r"|alone|all"
    r"|every|each|half|my own|sometimes|often|mostly)\b"
)
_DONE = r"(?:taken|given|driven|written|run|done|begun|sung|drawn|grown|ridden|shown|broken|spoken|brought)"
GOING_ON = regex(rf"(?i){_DONE}\b(?! (?:by|in|on|at|up|off)\b)")
"""How what "I have" was done goes on."""
MORE = regex(r"(?i)(?:and|or|nor|plus)\b")
OTHERS = regex(r"(?i)(?:and|but) (?:many|most|others|some (?:of|who)|half (?:of )?(?:them|your)|your)\b")
HANGING = regex(
    r"(?i)\b(?:"
    r"the|an?|of|to|for|with|at|by|from|and|or|but|that|than|as|if|my|our|your|is|was|are|were|am|be"
    r"|been|not|so"
    r"|very|into|about|between|instead|rather|either|both|which|who|whose|when|where|while|after"
    r"|before"
    r"|since|until|unless|without|because|like|just|only|even|must|will|would|can|could|should|(?-i:may)"
    r"|might"
    r"|have"
    r"|had|has|thought|thinks?|believed?|says?|said|sees?|notice|noted?|understand|understood|supposed?"
    r"|hoped?"
    r"|trust|knows?|knew|told (?:me|us)|find|found|wonder|guess|expect|assumed?|gather|gathered|hear"
    r"|learn|mean"
    r"|asked|ask|observe|add|admit|confess|wanted|want|mention|appreciate|tell you|imagine|wish|feel|felt"
    r"|remember|recall|reali[sz]e|seeing|considering|given|seems?|appears?|has read|for you|by you"
    r"|a (?:first|second|third)"
    r"|[ap]\.m|(?:or|and) (?:me|you|us)|(?:and|but|or),? (?:please|then|now|still|yet)"
    r"|but (?:ok|okay|yeah|hey|whatever|well|no)\b.*|(?:will|would|can|has|have|is|are), .*"
    r")\Z"
)
"""Where a sentence cannot end."""

SOUR = regex(
    r"(?i)\b"
    + _any(
        r"i (?:suppose|gather|dare say|trust|presume|imagine|take it|note|notice|expect|guess|doubt"
        r"|assume)",
        r"no doubt|apparently|of course|presumably|evidently|surely|obviously|clearly|so-called|so called",
        r"(?:i['’]?m|i am|we are|we['’]re) sure|perhaps|maybe|nobody|no one|nothing|never|hardly|even"
        r"|merely"
        r"|only|at least",
        r"not (?:even|one|once|a single|angry|bitter|asking|going to|the (?:kind|sort|type))|simply|enough",
        r"better|best|worse|stronger|lower|(?<!more )(?<!less )than|fair|unfair(?:ly)?|deserve[ds]?"
        r"|promise[ds]?",
        r"candidates?|appointed|chosen|selected|winner|whoever|whose|my boss|agree|disagree",
        r"your (?:nephew|niece|cousin|mate|friend|son|daughter|brother|wife|husband)",
        r"press|lawyers?|solicitors?|everyone|everybody|people like|jokes?|laugh\w*|pretend\w*|fool\w*"
        r"|stupid",
        r"idiots?|snake|thie(?:f|ves)|crooks?|history is|with or without your?|no thanks to|coward|shame"
        r"|pity|mug|naive"
        r"|rubbish|charade|lies|lied|lying|bother\w*|wast\w+"
        r"|treated",
        r"insult\w*|disgust\w*|disgrace\w*|unacceptable|furious|fuming|livid|angry|hate|hated|despise"
        r"|sick of",
        r"think\w* (?:(?:very|long and) )?(?:carefully|hard|twice)|f(?:ind|ound) out (?:from|by|via|through)",
        r"fed up|all that|for free|for nothing|taken in|of all|as usual|(?:moved|touched) to|take a bow"
        r"|playing",
        r"been (?:outstanding|second choice)|lucky|privilege\w*|wonderful|charming|delightful|fascinating"
        r"|funny|interesting|remarkable"
        r"|instructive",
        r"curious|amazing|amused|see (?:who|how|if|whether|what)|and if|the following|against|was taken\Z"
        r"|my (?:friends?|mates?"
        r"|neighbou?rs?)",
    )
)
"""What mostly turns a fact against somebody."""

ASIDE = regex(
    r"(?i)\s*(?:,|\s[–—-]|\()\s*(?:(?:and |but )?not (?:by|from|through|via) (?:you|your (?:\w+ )?\w+|any of"
    r" you)(?: of course| mind you| naturally)?|of course|naturally|needless to say|surprise,? surprise"
    r"|(?:funnily|oddly|strangely|curiously) enough|(?:i|we) (?:gather|note|notice|observe|see|might add"
    r"|may add)|apparently|evidently|as (?:you|we all) (?:well )?know|believe it or not|thanks to you"
    r"|if you (?:please|remember|recall))\s*(?:,|\s[–—-]|\))"
    r"(?=\s+(?:that|on|in|at|to|by|from|with|for|after|before|since|until)\s)"
)
"""An aside that sours what it stands in, which reads on without it."""

UNSAID = regex(
    r"(?i)"
    + _any(
        r"not only|either|neither|it['’]?s not|it (?:is|was) not|it wasn['’]t|(?:i['’]m|i am) not",
        r"(?:i|we) (?:do|did|will|shall|can|could) not|(?:i|we) (?:don|didn|won|can|couldn)['’]?t|(?:i"
        r"|we) cannot",
        r"(?:i|we) would(?! like)|(?:i|we)['’]d(?! like)|(?:i|we) (?:could|might|should)",
        r"if|had i|whether|what|how|why|who",
    )
)
"""How a sentence opens that says what is not, or goes on to say what is instead."""

MUSING = regex(
    r"(?i)(?:i|we)(?:['’]?(?:m|ve|re|d|ll))?(?: (?:also|still|really|just|do|did|now|must|can"
    r"|have(?: to)?|had"
    r"|was|were|am|are|been|will|shall|would|myself|ourselves|since))* "
    + _any(
        r"think|thought|thinking|wonder\w*|find|found (?:it|this|that)|see|saw|seen|notice\w*|understand"
        r"|understood",
        r"know|knew|say|said|saying|asks?|asked|mean|meant|get|got it|believed?|feel|felt|told|gather\w*"
        r"|wish|beg",
        r"appeal|admit|refuse|dare|want|demand|require|remember|recall|learn(?:ed|t)|at a loss|push|note"
        r"|observe",
        r"under the impression|given to understand|led to believe",
        r"looked? (?:at|him|her|them|for|it up)|counted|enjoyed|liked|loved|wanted"
        r"|needed",
        r"reali[sz]ed?|guess|confus\w+|tickled|past|speak|speaking|write to|writing to|must"
        r"|surprised|heard",
        r"done(?= (?:with|here|now|for|being|waiting)\b|\Z)|hear|bet|reckon|used to|accept|regret|lost",
    )
)
"""How a sentence opens that only comments."""

OPINION = regex(
    r"(?i)\blike (?:to )?(?:an?|the|some) |\A(?:i|we)(?:['’]?(?:m|ve|re|d|ll))?(?: (?:also|still|quite"
    r"|just|do|did|now|must|have(?: to)?|had|am|are|can|will|was|were|\w+ly))* (?:think\w*|thought|wonder\w*"
    r"|see|saw|notic\w+|understand|understood|know|knew|mean\w*|get|believed?|feel|felt|find|wish|want\w*|demand|expect\w*|insist|refuse|dare|guess|bet|reckon|hear"
    r"|assume\w*|suppose\w*|say|saying|ask|asking|gather\w*|trust|hope|write|writing|remember|supposed)\b"
)
"""How a sentence tells what the writers make of it, what it was like, or what they are after."""
POSSESSIVE = regex(r"['’]s(?= \w)")

_GIVEN = (
    r"(?!(?:turned up|received|learned|waited|asked|applied|emailed|e-mailed|called|phoned|noticed|owed|used"
    r"|paid|moved"
    r"|need|gathered|hoped|supposed|wondered|expected|assumed|believed|tried|wanted|needed|failed"
    r"|mentioned|started to|explained|attached|enclosed|resigned|decided|arrived|copied|raised|pointed"
    r"|enjoyed|liked"
    r"|loved|signed)\b)(?:\w{2,}ed|driven|drove|ran|given"
    r"|gave|stood|taught|taken|took|led|built|brought|made|put|cut|dug|sung"
    r"|sang|done|did|held|been (?=\w+ing\b))\b"
)
PUT_IN = regex(
    rf"(?i)(?:for {_NUMBER} {_UNIT} )?(?:i|we)(?: myself)?(?:['’]?ve| have| had|['’]d)?"
    rf"(?: myself| ourselves)?(?: {_ADVERB}| already)? (?!(?:got|read|saw|received|found"
    rf"|heard|learn\w*|am|see|find|ask\w*|congratulate|start|been (?:second|outstanding|passed|left|kept"
    rf"|told))\b)"
    rf"(?!.*\bbut\b)"
    rf"(?:{_GIVEN}|(?:run|kept) (?=(?:the|my|our|that|this)\b)|have (?=[£$€]?\d[\d,.]+)"
    rf"|(?:(?:have|hold|kept|keep|run) )?(?=[^;:–—]*\b{_NUMBER} (?:{_UNIT})\b))[^;:–—\"“”]*\Z"
)
"""What the writers put in or bring, from which a hope came."""
LED_IN = regex(
    r"(?i)(?:in|on|at|from|since|during|after|by|until|throughout|over|for|last|this|every|with)"
    r"(?: (?!(?:i|we|you|my|our)\b)[\w’'-]+){1,6},? (?=(?:i|we|i['’]\w+|we['’]\w+|my|our)\b)"
)
"""When, where or of what it was, before the writers' own words."""

BLAMES = regex(
    r"(?i)n['’]?t\b|\b(?:not|assured|said|says|told|swore|voted|chose|hired|picked|got in|got it|gets"
    r"|knows?|knew"
    r"|refused|ignored|failed|forgot|he|she|him|her|they|owns?|charged)\b"
)
GOES_ON = regex(rf"(?i)(?!a\b){_NUMBER}%? (?!of (?:them|which|whom)\b)")
PART_OF_THEM = regex(r"(?i)\s*(?:\w+ )?of (?:them|which|whom)\b")
VOCATIVE = regex(r",\s+[A-Z][\w’'-]+(?=,|\Z)")
YOU_DID = regex(r"(?i)(?:you|u)(?:['’]ve|['’]re| have| are| were)? \w")
COUNTED = regex(rf"(?i)\b(?!a\b|one\b){_NUMBER} \w")
LONG = regex(
    r"(?i)(?:(?:and |but |so |well,? )?(?:with|after|for|as (?:someone|somebody|a \w+) with) )?"
    rf"(?P<time>(?:(?:nearly|almost|over|about|some) )?{_NUMBER} (?:{_UNIT}|{_TURN})\b.*)\Z",
    re.DOTALL,
)
LONG_ENOUGH = regex(rf"(?i)(?:\S+ ){{3}}|(?:\w+ )??{_NUMBER} (?:{_UNIT} \w+ing|{_TURN})\b")
OFTEN = regex(
    rf"(?i)(?P<times>(?:{_NUMBER} times|twice|once)(?: now| already)?) (?P<rest>(?:i|we) .+)\Z", re.DOTALL
)
FRONTED = regex(
    rf"(?i)(?:for )?(?P<time>{_NUMBER} {_UNIT}) (?P<rest>(?:i|we)(?:['’]?ve| have| was| were| \w+ed)\b.*)\Z",
    re.DOTALL,
)
TIME_TOLD = regex(r"(?i)\b(?:i|we|me|you|being|ive|i['’]ve|still|on from)\b")
BORNE = regex(
    r"(?i)\A(?:a|one) (?!year)|\brounds? of (?!interviews|talks|auditions|tests)|\bin\Z"
    r"|\bwithout (?!an?\b|one\b)"
    r"|\b(?:who|which|from|before|later|to the day|on hold|broken|bed|silence|silent|calls?|e-?mails|phone"
    r"|excuses|promises"
    r"|hop(?:e|es|ing)|wait\w*|queu\w+|asking|begging|arguing|fighting|chasing|trying|looking|grie(?:f|ving)"
    r"|widow(?:er)?|marriage"
    r"|married|ill|illness|sick\w*|pain|tears|drinks?|rain|damp|mould|cold|dark|debt|rent|holidays?"
    r"|leave|sun|hospital|hotel"
    r"|prison|wilderness|unemploy\w+|nothing|hell|lies)\b"
)
"""A time that was not given to something: it was borne, waited out or enjoyed, or tells when."""
_FINITE = FINITE.pattern.removeprefix("(?i)")
LASTED = regex(
    r"(?i)(?:\bafter|\bgiven|\bhow(?: \w+)?|(?<!\bin )\b(?:my|our)|\bthat|,|\Aso) "
    rf"(?P<time>{_NUMBER} (?:{_UNIT}|{_TURN})"
    r" (?:of(?! (?:my|your|his|her|their|me)\b)|on(?! from\b)|at|in|with|behind|as|to(?= (?-i:[A-Z])))"
    rf"(?: (?!(?:i|we|you|they|he|she|it|that|and|but|what|how|can|in return|which|who|barely|hardly|only"
    rf"|never)\b|{_FINITE})[\w’'-]+(?:\.[\w’'-]+)*)"
    r"{1,7}?)(?=\s(?:i|we|you|they|he|she|it|that|and|but|can|in return|which|who|barely|hardly|only"
    r"|never)\b|[,;.!?–—]|\s+[–—-]"
    rf"|\Z|\s(?:weighs?|counts?|means?|amounts?|buys?|entitles?)\b|\s{_FINITE})"
)
"""A time that the writers put in, wherever it stands."""
QUOTE = regex(r"[\"“”]")
SAYING = regex(
    rf"{FINITE.pattern}|\A(?:i|we|he|she|it|they|the|my|our|this|there)\b|\A{VERB}\b|\b(?:glad|gutted|sorry"
    r"|luck|best|wish\w*|hope\w*|thank\w*|cheers|congrat\w*|welcome|love|regards)\b"
)
"""What a few words need to be a sentence: a verb, a subject, or a set word of manners."""
