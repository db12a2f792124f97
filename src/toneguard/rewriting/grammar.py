"""How a clause is built, as far as words tell it: subject, verb, what joins it, where it cannot end."""

from __future__ import annotations

from toneguard.patterns import any_of, regex

_PERSON = (
    r"(?:(?:i|we|you|he|she|they|it|this|that|there)(?:['’]\w+)?|[sh]?hes|theyre|theyve|youre|youve|ive|im)"
)
ADVERB = r"(?:also|even|then|merely|only|just|simply)"
NUMBER = (
    r"(?:\d+|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty"
    r"|forty"
    r"|fifty|sixty|(?:twenty|thirty|forty|fifty)-\w+)(?: and a half)?)"
)
VERB = (
    r"(?:send|return|give|pay|refund|tell|explain|call|ring|phone|reply|confirm|forward|release|fix|repair"
    r"|replace|collect|post|provide|show|correct|bring|email|write|answer|arrange|check|cancel|deliver|pass"
    r"|reimburse|transfer|update|issue|remove|share|put|take|get|delete|erase|strike|list|hold|keep|hand"
    r"|review|read|look at|measure|mark|re-mark|reopen|set out|find (?=somebody|someone|another)"
    r"|add|address|change|apologi[sz]e|attend|amend|clean|clear|come|copy|credit|destroy|drop|empty"
    r"|finish|include|investigate|leave|lower|meet|mend|move|open|order|pick up|print|publish"
    r"|quote|reinstate|resend|reschedule|restore|settle|sign|sort|speak to|specify|state|submit|switch|talk"
    r"|lay (?=(?:it|them|the|my|our|an?)\b)|cut (?=(?:them|it|the|your|my|our|back|down)\b)|fetch"
    r"|furnish|get rid of|shift|tidy|trim"
    r"|turn (?:on|off|down|up)|unlock|wash|wipe|withdraw|work out"
    r"|suspend|postpone|halt|redo|rewrite|revise|repay|reconnect|reset|register|record|renew|supply|upload"
    r"|process|rebook|reserve|scan|paint|fill|sweep|lock|unload|lend|swap|fit|mow|test|service|drain"
    r"|unblock|label|hang|secure|tighten"
    r"|let (?=me know|us know))"
)
"""What somebody may be asked to do."""
_SAY = (
    r"(?:say|mention|add|note|observe|remind you|point out|share|set down|stress|tell you|state"
    r"|(?:put|place) on record)"
)

JOINED = r"(?:and|but|so|yet|now|then|well|sorry|honestly|frankly)?,? ?"
"""What may join a sentence to the one before it."""
ITS_VERB = (
    r"(?:['’](?:s|re|d|ll)|s|\s+(?:is|was|are|were|will|would|has|had|have|does|did|doesn['’]?t"
    r"|didn['’]?t|isn['’]?t|wasn['’]?t"
    r"|can|could|can['’]?t|may|might|must|should|makes?|made|hurts?|stung|stings?|says?|said|tells?"
    r"|took|takes|goes|went"
    r"|seems?|seemed|feels?|felt|means?|meant|came|shows?|showed|cost|still|just|really|alone))\b"
)
"""How a verb goes on behind "that" or "he", if only as the end of it."""

_REST_OF_RANGE = r"(?:(?<=\d–)\d|(?<=[a-z]{3}–)(?-i:[A-Z])[a-z]{2}\b)"
"""What follows the dash of "9–12" and of "Mon–Wed"."""
BORDER = regex(
    rf"(?i)\s*(?:[,;](?=\s)|:(?=\s)|\s[–—-]+(?=\s)|—|–(?!{_REST_OF_RANGE})|[()]|\.{{2,}}|…"
    r"|(?<=[a-z]{3})[.!?]+(?=\s+(?-i:[A-Z])))\s*"
    r"|\s+(?=(?:which (?:i|we|you|of course|frankly|evidently)|as if|as though|just (?:to|so|because)"
    r"|not that|only to|with or without|no thanks to|whether (?:you|they|he|she|anyone|anybody|your))\s)"
    r"|\s+(?=(?:like|as) you (?:asked|said|wanted|suggested|requested)\b)"
    r"|(?<!['’]d)(?<!would)\s+(?=(?:like (?:an?|the|some)|as there always)\s)"
    rf"|\s+(?=(?:since|when|as|after|given that|seeing as|considering)\s+(?:(?:apparently|evidently|clearly"
    rf"|obviously)\s+)?(?:{_PERSON}|my|our|your|the|nobody)\s)"
    r"|\s+(?=(?:and|but|so|yet|or|because|bc|cos|cuz|while|whilst|whereas|although|though)\s+"
    r"(?:(?:frankly|honestly|now|then|still|yet|instead|apparently)\s+)?"
    rf"(?:{_PERSON}|nobody|no one|none of|not|don['’]?t|do not)\s)"
    r"|\s+(?=(?:otherwise|even though|and (?:stop|quit|spare|explain yourse(?:lf|lves)))(?:\s|\Z))"
    r"|\s+(?=(?:and|but)\s+if\s+(?!possible|need|not\b))"
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
    + any_of(
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
GIVEN = regex(
    r"(?i)(?:when(?! (?:will|can|could|may|is|are|do|did)\b)|while|since|because|as|after|although"
    r"|given that)\b"
)
"""How a clause opens that tells what a question rests on, and asks nothing itself."""
BECAUSE = regex(r"(?i)because\b")
OWN_REASON = regex(r"(?i)\bbecause (?:i|we|my|our)\b")
"""How a reason opens that is the writers' own, not a blame."""
CONDITION = regex(
    r"(?i)(?:if(?! (?:you|anyone|anybody|somebody|someone) (?:ever|even|remember|care"
    r"|can (?:be bothered|bear to|bring yourself)))"
    r"|unless|until|except|provided|as long as|only(?! to)|not (?:to|by|for|in|on|at)|than|that(?! being\b)"
    r"|before|rather than|without"
    r"|instead of|when(?!.*\b(?:was|were|had|did|\w+ed|came|went|got|said|told|knew|took|left|gave)\b))\b"
)
MORE = regex(r"(?i)(?:and|or|nor|plus)\b")
OTHERS = regex(r"(?i)(?:and|but) (?:many|most|others|some (?:of|who)|half (?:of )?(?:them|your)|your)\b")
FORBIDS = regex(r"(?i)(?:don['’]?t|do not|stop|spare|quit)\b")
_THE = r"(?:the|an?|his|her|their|your|my|our|some)"
TWO_NOUNS = regex(rf"(?i)\b(?:with|of|in|on|at|for|between|by|from|to) {_THE} [\w-]+\|and {_THE} ")
"""Where "and" joins a noun to the noun before it, and begins no clause."""
POINTING = regex(
    r"(?i)\b(?:it|they|them|he|she|him|this|these|those|such|same|too|also|either|neither|both|ones?|so"
    r"|there"
    r"|that(?= (?:is|was|would|will|has|had|can|could)\b)|that(?=['’]s\b)|that\Z|his|their|its)\b"
)
LED_IN = regex(
    r"(?i)(?:in|on|at|from|since|during|after|by|until|throughout|over|for|last|this|every|with)"
    r"(?: (?!(?:i|we|you|my|our)\b)[\w’'-]+){1,6},? (?=(?:i|we|i['’]\w+|we['’]\w+|my|our)\b)"
)
"""When, where or of what it was, before the writers' own words."""
ADVERBIAL = regex(
    r"(?i)(?:through|in|at|on|with|without|for|by|from|of|over|under|after|before|during|since|unpaid"
    r"|alone|all"
    r"|every|each|half|my own|sometimes|often|mostly)\b"
)
GOES_ON = regex(rf"(?i)(?!a\b){NUMBER}%? (?!of (?:them|which|whom)\b)")
PART_OF_THEM = regex(r"(?i)\s*(?:\w+ )?of (?:them|which|whom)\b")

OWN = regex(r"(?i)(?:i|we|i['’]?(?:m|ve|d|ll)|we['’](?:re|ve|d|ll)|ive|im)\s+(?P<verb>[\w'’]+)")
OURS = regex(r"(?i)(?:my|our)\b")
COMPANY = regex(r"(?i)(?:(?:and|but|so) )?(?:my|our) [\w’'-]+ and (?:i|we)\b")
"""How the writers are named with somebody of theirs."""
TOO = regex(rf"(?i)\A(?P<who>(?:i|we)(?:['’]\w+| have| had)?) {ADVERB}(?! (?:have|had|if|when)\b)\b")
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
VOCATIVE = regex(r",\s+[A-Z][\w’'-]+(?=,|\Z)")
THING = regex(
    r"(?i)(?:(?:the|an?|there|both|two|three|four|five|six|seven|eight|nine|ten|another|each|every)\b"
    r"|[£$€]?\d|(?-i:[A-Z])[a-z]+ \d+)"
    r"(?! (?:same|one|other|rest)\b)"
)
ABOUT_IT = regex(rf"(?i),| (?:after|before|when|while|since|until|because|as)\b(?! {NUMBER} )")
"""Where what is told of a thing may begin, and its own verb cannot stand behind that."""
RELATIVE = regex(r"(?i)\b(?:that|which|who)\b")
WHOSE = regex(r"\b[A-Z][\w-]*['’]s(?= \w)")
"""A name with what belongs to it; its "'s" is no verb."""
POSSESSIVE = regex(r"['’]s(?= \w)")

FINITE_FORMS = (
    r"(?:\b(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|shall|should|do"
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
FINITE = regex(rf"(?i){FINITE_FORMS}")
_DONE = r"(?:taken|given|driven|written|run|done|begun|sung|drawn|grown|ridden|shown|broken|spoken|brought)"
GOING_ON = regex(rf"(?i){_DONE}\b(?! (?:by|in|on|at|up|off)\b)")
"""How what "I have" was done goes on."""
SAYING = regex(
    rf"(?i){FINITE_FORMS}|\A(?:i|we|he|she|it|they|the|my|our|this|there)\b|\A{VERB}\b|\bplease {VERB}\b"
    r"|\b(?:glad|gutted|sorry"
    r"|luck|best|wish\w*|hope\w*|thank\w*|cheers|congrat\w*|welcome|love|regards)\b"
)
"""What a few words need to be a sentence: a verb, a subject, or a set word of manners."""
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
    r"|but (?:ok|okay|yeah|hey|whatever|well|no)\b.*|(?:will|would|can|has|have|is|are), (?!\().*"
    r")\Z"
)
"""Where a sentence cannot end."""
OF_THAT = regex(r"(?i)\b(?:respect|accept|get|like|love|value|admire|do|did|for|about) that\Z")
"""A "that" which stands for what was said, and leads to nothing."""
WAS_DONE = regex(
    r"(?i)\b(?:is|are|was|were|be|been) (?:given|found|felt|heard|asked|noted|added|wanted|mentioned"
    r"|expected)\Z"
)
"""A passive, which wants no object."""
LEADING_IN = regex(
    r"(?i)(?:\b(?:why|whether)\b|\b(?:say|says|said|ask|asked|tell|told|know|knew|think|thought|hope|believe|regret|see|mean|sure"
    r"|clear|sorry|glad|fact|pity|surprised|afraid) that\b,?) (?P<rest>[^.!?;]+)\Z"
)
"""What leads to a clause, and the rest, in which that has to stand."""
ASKS_NOTHING = regex(
    r"(?i)(?:(?:and|but|so) )?(?:(?:could|can|would|will) (?:you|somebody|someone) )?(?:please )?"
    r"(?:tell|show|inform|advise|confirm|explain|remind)(?: (?:me|us))?(?: please)?"
)
"""A request of which what is asked has gone."""
QUOTE = regex(r"[\"“”]")
