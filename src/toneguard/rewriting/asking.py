"""Plain questions for what a pushy sentence asks for, with the thing that it names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from toneguard.patterns import regex
from toneguard.rewriting import demands, grammar
from toneguard.rewriting.clauses import breaks_off, is_paired, quieter
from toneguard.rewriting.register import speaks_for_several

FEWEST_WORDS = 4
_FORBIDDEN = "Please do not "
_LEAD = (
    r"(?:(?:at the very least|at least|now|so|then|just|please|kindly|also|but|and|therefore|anyway"
    r"|instead|in (?:view|light) of (?:the above|all this)),? )*"
)
_MUCH = (
    r"(?:['’]d| would| should| must| do| will| still| only| just| also| really| therefore| hereby"
    r"| very much| humbly| kindly)*"
)
_WH = r"(?:who|what|when|where|why|how|whether|which|(?:the|your|their|its) (?:reasons?|scores?|marks?))\b"
_THING = (
    r"(?:scores?|scoring|sheets?|marks?|names?|reasons?|feedback|cop(?:y|ies)|report|minutes|results?|breakdown"
    r"|comments|notes|answer|reply|details|criteria|figures|documents|papers|receipt|invoice|deposit|money"
    r"|meeting|call|word|appointment|conversation|keys?|back|explanation"
    r"|refund|wages|pay|photos|file|plans|list|dates?)"
)
_PAPER = regex(
    r"(?i)\b(?:scores?|scoring|sheets?|marks?|reasons?|feedback|cop(?:y|ies)|report|minutes|results|breakdown"
    r"|comments|notes"
    r"|details|criteria|figures|documents|papers|receipt|invoice|photos|file|plans|list|dates)\b"
)
_TO_KNOW = regex(
    rf"(?i){_LEAD}(?:(?:i|we){_MUCH} (?:like|love|want|wish|need|ask|demand|insist|expect|deserve|require"
    r"|am entitled|are entitled|be (?:grateful|obliged|glad|interested|curious|pleased))"
    r" (?:to )?(?:know|hear|learn|understand|be told|receive)"
    r"|(?:may|might|can|could) (?:i|we)(?: please| kindly)? ask"
    r"(?= (?:which|when|where|how (?:much|many|long))\b)"
    rf"|(?:i|we){_MUCH}(?: have to| like to)? ask(?= whether (?!you\b|any|this\b))"
    r"|(?:tell|show) (?:me|us)|let (?:me|us) know"
    rf"|(?:(?:would|could|can|will) you )?(?:please |kindly )?explain(?: (?:to )?(?:me|us))?"
    rf"|(?:i|we){_MUCH} (?:like|want|need|ask) you to (?:tell|explain to) (?:me|us)"
    rf"|(?:i|we){_MUCH} (?:want|demand|appreciate|like|expect|require) an? (?:\w+ )*?"
    r"(?:account|explanation) (?:of|for|as to)"
    r"|(?:(?:i|we) (?:believe|think|feel) )?(?:i|we)(?:['’]m|['’]re| am| are) (?:owed|due|entitled to) an?"
    r" (?:\w+ )*?(?:account|explanation) (?:of|for|as to)"
    r"|(?:please )?(?:provide|give|send)(?: me| us)?(?: with)? (?:[a-z]+ )?(?:feedback|explanations?|reasons?"
    r"|details?) (?:on|of|for|as to)"
    r"|it would be (?:helpful|good|useful|interesting)(?:, too,)? to (?:know|hear|learn|be told)"
    rf"|what (?:i|we){_MUCH} (?:like|love|want)(?: to (?:know|hear))?(?: explained)? is)"
    rf"(?P<by> by (?:the )?[\w ]{{2,15}}?| in writing| on paper)?(?:,[^?!.;:]{{1,70}},)? (?P<what>{_WH}.+)\Z"
)
_TO_HAVE = regex(
    rf"(?i){_LEAD}(?:you (?:will|must|are to) let (?:me|us) have|(?:i|we){_MUCH} (?:like|want|demand|need"
    r"|require|request|expect|insist on|ask for"
    rf"|rather|prefer)(?: to)?|(?:still )?(?:need|want))"
    r" (?:(?:have|get|see|receive) )?(?P<what>(?:(?:the|my|our|an?|all the|both|your"
    rf"|written)\b(?: [\w’'-]+){{0,4}}?"
    rf" {_THING}\b|(?:the )?(?:[£$€]\d[\d.,]*|\d[\d.,]* (?:pounds|euros?|dollars)) back\b).*)\Z"
)
_THAT = regex(
    rf"(?i){_LEAD}(?:(?:may|can|could) (?:i|we)|(?:i|we){_MUCH}(?: like to)?(?: am| are|['’]m|['’]re)?"
    r"(?: humbly| kindly)?) (?:ask|request|propose|urge|plead|beg|insist|demand)(?:ing)?(?: you)? that"
    r" (?P<what>(?:you|we|it|the|my|our|this|an?|somebody|someone) .+)\Z"
)
_TOLD = regex(
    r"(?i)(?:(?:somebody|someone|it|(?:the|an?|my|our|this) \w+) \w*[^\Ws]s\b"
    r"|(?:\S+ ){1,5}?(?:is|are|was|were|has|had|will|would|did|does|should|can|cannot|\w+n['’]t|\w+ed)\b)"
)
_DONE = regex(
    rf"(?i){_LEAD}(?:i|we){_MUCH} (?:like|want|need|expect|demand) (?:to (?:have|see) )?"
    r"(?P<what>it|this|that|both(?: \w+)?|(?:the|my|our|all)"
    r"(?: (?!(?:that|which|who|have|has|had|was|were)\b)[\w’'-]+)+?)(?: to be)?"
    r" (?P<done>(?:looked (?:at|into)|measured|reviewed|checked|(?:re-?)?marked|read|returned|removed|fixed"
    r"|sent|paid|repaired|changed|corrected|moved|replaced|cleaned|refunded|reopened|taken)\b.*)\Z"
)
_SHOULD = regex(r"(?i)\A((?:\S+ ){1,4}?)should (?:please )?")
_TO_DO = regex(
    rf"(?i){_LEAD}(?:i|we){_MUCH}(?: like to)? (?:ask|urge|beg|request|want|need|expect) (?:of )?you to"
    r" (?:please |kindly )*"
    r"(?P<what>(?!understand|know|be\b|consider how|imagine|remember|stop|leave|admit|look (?:me|in the)\b"
    r"|lift|explain (?:yourself|this|that|to)).+)\Z"
)
_THAT_DOES = regex(
    rf"(?i){_LEAD}(?:i|we){_MUCH} (?:ask|request|expect|demand|insist|want|like)(?: you)? that"
    r" (?P<who>the [\w-]+)"
    r" (?P<verb>(?!(?:is|was|has|does|goes)\b)[a-z]{2,}(?<![sxzh]e)(?<!ie))s (?P<what>.+)\Z"
)
"""What is asked for in the words of somebody who writes "that the editor obtains"."""
_OBLIGED = regex(
    rf"(?i){_LEAD}(?:i|we)(?:['’]d| would| should)(?: be)? (?:much |most |very )?(?:obliged|grateful|glad"
    r"|thankful|appreciate it) if you(?:['’]d| would| could)"
    r" (?P<what>(?!be|not|never|stop|cease|refrain|spare|leave)\w+ (?:me|us|my|our|the)\b(?!.* if you).*)\Z"
)
_NO_MORE = regex(
    rf"(?i){_LEAD}(?:don['’]?t|do not) (?:bother|trouble)(?: to)? send(?:ing)? (?P<whom>me|us)"
    r" any more(?: of your)? (?P<what>[\w-]+(?: [\w-]+)?)\Z"
)
_SOMEBODY = regex(
    rf"(?i){_LEAD}(?P<who>a (?:human being|real person|human|person)|somebody|someone|the (?:committee|board"
    r"|panel|council)) (?:has|have|needs?|ought) to (?P<what>.+)\Z"
)
_WHAT_CAME = regex(
    rf"(?i){_LEAD}(?P<what>(?:what|who|which \w+) (?:changed|decided|decides|happened|happens|counted|weighed"
    r"|made)\b.+)\Z"
)
_ANY_WAY = regex(
    rf"(?i){_LEAD}(?:i (?:don['’]?t|do not) suppose there(?:['’]s| is| was)|is there) any (?:way|chance) of"
    r" (?:having|getting) (?P<what>.+)\Z"
)
_IS_THERE = regex(
    rf"(?i){_LEAD}is there any (?:way|chance) (?:that )?"
    r"(?P<who>(?:the|your|my|our) \w+|i|we|you|somebody|someone) (?:could|can|might|would) (?P<what>.+)\Z"
)
_BEYOND = regex(
    rf"(?i){_LEAD}(?:is it (?:really |honestly |so |quite |far )?beyond (?:you|any(?:one|body)|your [\w-]+"
    r"|the (?:powers?|wits?|skills?|means|gifts?|abilit(?:y|ies)|capacity|competence) of"
    r"(?: (?!to\b)[\w’'-]+){1,6}?)"
    r"|is it (?:really |honestly )?(?:too much|so hard|that hard|so difficult|that difficult)"
    r"(?: trouble| to ask| to expect)?(?: (?:for|of) (?:you|some(?:one|body)|any(?:one|body)))?"
    r"|would it (?:really |honestly )?(?:kill|hurt|be too much trouble for)"
    r" (?:you|any(?:one|body)|some(?:one|body))"
    r"|how hard (?:is it|can it be|would it be)(?: for (?:you|any(?:one|body)|some(?:one|body)))?)"
    r" to (?P<what>(?!\w+ an?\b).+)\Z"
)
"""Something small that the reader is said not to manage."""
_NOTHING = regex(
    rf"(?i){_LEAD}is there (?:really |honestly |truly )?nothing (?:you|u) can do(?: about it)?\Z"
)
_WHOM = regex(
    rf"(?i){_LEAD}is there (?:any|some)(?:one|body)(?: \w+ you)? (?:that )?(?P<who>i|we) (?:could|can)"
    r" (?P<what>(?:talk|speak|write|turn) to\b.*)\Z"
)
_BASE = {
    "comes": "come", "rings": "ring", "calls": "call", "phones": "phone", "answers": "answer", "fixes": "fix",
    "repairs": "repair", "mends": "mend", "tells": "tell", "sends": "send", "pays": "pay", "looks": "look",
    "writes": "write", "replies": "reply", "takes": "take", "picks": "pick", "collects": "collect",
    "clears": "clear", "moves": "move", "gives": "give", "returns": "return", "cleans": "clean",
    "replaces": "replace", "checks": "check", "turns": "turn", "gets": "get", "reads": "read",
    "shows": "show",
}  # fmt: skip
_UNLESS = regex(
    rf"(?i){_LEAD}(?:(?:either|unless) you|if you (?:do not|don['’]?t|dont|cannot|can['’]?t|fail to|will not"
    r"|won['’]?t))(?: even| please| at least| kindly)? (?P<what>.+)\Z"
)
_NOT_AGAIN = regex(
    rf"(?i){_LEAD}(?:(?:if|should) you (?:ever |so much as |dare (?:to )?)*"
    r"|(?=[a-z]+ (?!i\b|we\b).*\band (?:i|we)\b))"
    r"(?P<what>(?!(?:do|are|have|think|want|find|need|decide|ever|would|could|can|look|check|try|read|please"
    r"|i|we|you|it|he|she|they|if|should)\b)[a-z]+ [^,;:.]*?) again\b"
    r"(?! (?:at|for|into|by|before|until|within|in \d+|on|this|next|today|tomorrow|please|or)\b)"
)
"""What is forbidden by a threat."""
_UNLESS_I = regex(
    rf"(?i){_LEAD}(?:(?:if|unless) )(?:i|we)(?: do not| don['’]?t| dont| have not| haven['’]?t)?"
    r" (?:have|had|get|got|receive[d]?|see|seen) (?:not )?(?P<what>(?:my|our|the|an?|your|it|this)\b[^,;]*"
    r" (?:by|before|within|in) .+)\Z"
)
_UNLESS_HEARD = regex(
    rf"(?i){_LEAD}(?:if|unless) (?:i|we)(?: do not| don['’]?t| dont| have not| haven['’]?t| have"
    rf"|['’]ve)? hear(?:d)?"
    r"(?: (?:back|anything|something|nothing))?(?: from you)? (?P<when>(?:by|before|within) .+)\Z"
)
_UNLESS_HERE = regex(
    rf"(?i){_LEAD}(?:if|unless) (?P<what>it|(?:my|our|the) [\w’' -]+?|nothing|there)"
    r"(?:['’]s| is| has been| lies)(?: not|n['’]?t| nothing)? (?:in|on) (?:my|our)"
    r" (?:hands?|inbox|account|desk|post) (?P<when>(?:by|before|within) .+)\Z"
)
_THREATENS = regex(
    r"(?i)\b(?:(?:i|we)(?:['’]?ll| will| shall|['’]m going| am going|['’]re going| won['’]?t)"
    r"|(?:my|our) (?:brother|lawyer|solicitor)s?|you(?:['’]ll| will) (?:wish|regret|be sorry|hear))\b"
)
_FRONTED = regex(
    r"(?i)\b(?P<if>if|unless) (?P<when>(?:by|before|within) (?:[\w’'.:]+ ){1,4}?)"
    r"(?P<rest>(?:i|we|you|it|my|our|the)\b[^,;]+)"
)
"""A term before what is to be done by then."""
_UNLESS_SOMEBODY = regex(
    rf"(?i){_LEAD}(?:(?:either|unless) (?:somebody|someone|one of you)|if (?:no one|nobody|none of you))"
    rf" (?P<verb>{'|'.join(_BASE)}) (?P<what>.+)\Z"
)
_UNLESS_DONE = regex(
    rf"(?i){_LEAD}(?:(?:if|unless) (?P<what>it|(?:my|our|the) [\w’' -]+?)(?:['’]s| is| are| has| have)(?: not"
    rf"|n['’]?t)?(?: been)?"
    r" (?P<done>(?!not\b)\w+(?:ed|id|nt|own|ut|ack)(?: back| up| down| off| out)?(?: (?:by|before|within"
    r"|in) .+)?))\Z"
)
_STILL = regex(
    rf"(?i){_LEAD}you(?:['’]ve| have)? had (?P<what>(?:my|our|the) [^,;]+?) (?P<time>(?:since|for) [^,;]+?)"
    rf" and (?:you )?(?:still )?(?:can['’]?t|cannot|won['’]?t|will not)(?: even| still)*"
    rf" (?P<verb>{grammar.VERB})(?: it| them)?\Z"
)
_NICE = regex(
    rf"(?i){_LEAD}(?:an?|some|any) (?:(?:courtesy|quick|little|bit of|simple|single|polite) )*"
    r"(?:heads?[ -]?up|(?:warning|notice|word|text|message|note|call)(?: of (?:it|that))?"
    r"(?: beforehand| first| in advance))"
    r" (?:would|might)(?: have|['’]ve| of) been (?:nice|appreciated|welcome|polite|kind|good|courteous|decent"
    r"|useful|helpful)\b"
)
_ASK_FIRST = regex(
    rf"(?i){_LEAD}(?P<name>[\w-]+, )?(?:maybe |perhaps )?next time,? (?:you [^,;]+, )?(?:just |please )?ask"
    r" (?:\S+ ){0,2}?(?:first|beforehand)\Z"
)
_NEXT_TIME = regex(
    rf"(?i){_LEAD}(?:maybe |perhaps )?next time,? (?:(?P<who>you|somebody|someone|anybody|anyone)"
    r" (?:could|might|should|can) (?:please |at least |just )*"
    rf"(?P<what>(?:{grammar.VERB}|run|test|try|ask|wait|knock|warn) \S+.*)"
    r"|(?:please |just )*(?P<do>(?:ask|tell|ring|call|phone|text|email|warn|check with|speak to|talk to"
    r"|send|show|let|wait for) (?:me|us)\b(?!.*\b(?:truth|straight|honest|lies?|excuses?)\b).+))\Z"
)
_JUST_SAYING = regex(
    r"(?i),? (?:just (?:a thought|saying|an idea)|if (?:it['’]s|it is|that['’]s|that is) not too much\b.*"
    r"|not that (?:i|we|anybody|anyone|you)\b.*|but (?:i|we)(?:['’]ve| have) learn(?:ed|t)\b.*)\Z"
)
_TAUNTS = regex(r"(?i)\b(?:than|instead|rather|like|yourself|brain|eyes|for once|[,;])")
_TO_MEET = regex(
    rf"(?i){_LEAD}(?:i|we){_MUCH} (?:like|want|demand|need|insist on|wish|expect)(?: to|(?= \w+ing))"
    r" (?P<what>(?:speak|talk|meet|sit down|have a word|go through|come (?:in|and|by|round))\b.+)\Z"
)
_ROOM = regex(
    rf"(?i){_LEAD}(?:i|we){_MUCH} (?:like|want|need|expect) (?P<who>you(?: and (?:[A-Z][\w’'-]+|your \w+))?)"
    r" in (?:a|the|one|the same|my|our) (?:room|office) (?P<when>(?:by|before|on|this|next|tomorrow|today)\b"
    r"[\w ]*?)(?: and (?:i|we)\b.*)?\Z"
)
"""How a talk is demanded."""
_RULE = regex(
    rf"(?i){_LEAD}(?:show (?:me|us) (?P<this>(?:the|a) (?:rule|law|clause|section|by-?law|policy|paragraph"
    rf"|condition)\b.+)"
    r"|(?:what|which|where is the) (?P<which>rule|law|clause|section|by-?law|policy|condition) (?:that )?says"
    r" (?P<says>.+))\Z"
)
_LISTED = regex(
    rf"(?i){_LEAD}(?:and )?what (?:were|are) (?P<what>(?:the|your) (?:[\w-]+ )?(?:criteria|scores|marks"
    rf"|points|rules)\b.*)\Z"
)
_INVERTED = regex(
    rf"(?i){_LEAD}(?P<how>why|how|when|where|on what (?:basis|grounds?|authority)"
    rf"|under which \w+) (?P<was>was|were|is|are"
    r"|has|have) (?P<subject>i|we|it|this|(?:my|our|the|this)(?: (?!not\b)[\w’'-]+){1,3}?(?: of (?:my|our"
    r"|the) \w+)?)"
    r" (?P<done>(?:not )?(?:been )?(?:\w{2,}[^e]ed|sent|told|paid|given|taken|cut|put|chosen|made|done|lost"
    r"|left|kept|sold"
    r"|held|set|won|let)\b.*)\Z"
)
_SETTLED = regex(
    r"(?i)(?:tell (?:me|us)|know) why (?:the|this|that|my|our|it) (?:[\w’'-]+ ){0,4}?(?:was|were|has been"
    r"|had been) (?:filled|given|awarded"
    r"|decided|made|let|ranked|scored|marked|allotted|allocated|chosen)\b"
)
"""A question why something was settled, which may also be how; cut short it would be another question."""
_TERM = regex(
    r"(?i)\s(?P<term>(?:if (?=[^,;]*(?:n['’]?t|not|nothing|no reply|fail)\b)|unless )(?:i|we|you|it"
    r"|nothing|my|our"
    r"|the)\b[^,;]+)\Z"
)
"""A term behind what is threatened."""
_THREAT = regex(
    r"(?i)[,;]|\s[–—-]|[–—]|\s(?:or|then)\s"
    r"|\sand\s(?!(?:the|my|our|an?|all)(?: (?!(?:is|are|was|were|has|have|goes|go|will|would|shall|can)\b)"
    r"[\w’'£$€.-]+){1,8}?(?: or\b|[,;]|\Z))"
    r"|(?<=\w\w)(?<!\bif)(?<!\bunless)\s(?=(?:i|we)(?:['’](?:ll|m|re)| will| shall| am"
    r"| are| go| have)\b)"
)
"""Where what is threatened begins."""
_SHORTER = regex(
    r"(?:[,;]|\s[–—-]|[–—]|\s(?=\([^)]*\)(?:[,;]|\Z))|\s(?=(?:because|before|when|while|although"
    r"|since)\s)|\s(?=in (?:light|view) of\s)|\s(?=as a matter of\s)"
    r"|\s(?=and\s(?:explain|justify|admit|not|i|we|you|don|that)\b)|\s(?=and,))",
    re.I,
)
_BEHIND = regex(
    rf"(?i)\A.{{8,}}?\b(?:but|so|and) (?P<rest>(?:(?:is there|what (?:changed|happened))\b"
    r"|(?:i|we)(?:['’]d| would| must)?(?: like to)? ask you to (?:tell|let|explain|send|show)\b"
    rf"|(?:i|we){_MUCH} (?:(?:ask|request|beg) you to\b|like to (?:know|hear) (?:who|when|where|whether)\b"
    r"|(?:ask|request|expect|insist|demand) that (?:the|my|our)\b)).+)\Z"
)
_LOOSE = regex(
    r"(?i)\b(?:yourself|yourselves|boot|my corner|actually|any member of|the right to|that i haven"
    r"|you (?:picked|chose|took|hired|appointed)|face"
    r"|guts|dare|courage|decency|spine|damn|bloody|on earth|hell|idiots?"
    r"|clowns?|crooks?|thie(?:f|ves)|stupid|jokes?|lawyers?|press|shame|bother\w*|lie[ds]?|liars?|nerve|compar\w+|wast\w+"
    r"|candidates?"
    r"|rivals?|winner|(?:and|or),? (?:that )?(?:i|we)(?:['’]\w+)?|so-called|supposed"
    r"|bribe\w*|cousin|nephew|niece|better than|worse than|ahead of me|against me"
    r"|explain (?:this|that|it)|which of (?:them|you)|beats?"
    r"|how many of (?:you|your [\w-]+) (?:can|could|have|has|even|know|bother\w*|managed|read|ever|actually)"
    r"|(?:do not|don['’]t) (?:talk|tell|give|lecture|pretend|try)"
    r"|(?:i|we) (?:want|demand))\b"
)
_PLEASE = regex(r"(?i)(?<=\b[mu][es]),? please\b")
_SNEER = regex(
    r"(?i)(?:,| by) (?:somebody|someone) (?:with|in|who)\b.*"
    r"| (?:supposedly|apparently|allegedly|exactly|possibly|conceivably|on my desk"
    r"|behind (?:my|our|his|her|their) backs?)\b|,? all of (?:them"
    r"|it)\b,?"
    r"|,? (?:just )?(?:as|like) (?:any|every|all|most|an?) [\w -]+? (?:would|do|does|did|has|have|could)\b"
    r"[\w -]*\Z"
)
_BASIS = regex(
    r"(?i)\b(?:on|by) (?:what|which) (?:bas[ei]s?|grounds?|criteri\w+)"
    r"(?= (?:it|this|the decision|my|our|i|we)\b)"
)
"""How it is asked by what something was settled."""
_EXPLAINED = regex(
    r"(?i)\b(i|we) (?:(?:now|do) )?(?:expect|want|demand|need|require|deserve) (?:an?|the|some)"
    r" (?:(?:proper|full|decent|real|clear|detailed|straight|plain) )*(?:explanation|account)"
    r"(?: from (?:you|somebody))? (?:of|as to|about|on) (?=(?:what|how|when|where|who|which)\b)"
)
"""How it is demanded that something be explained."""
_FURNISH = regex(
    rf"(?i){_LEAD}(?:(?:could|can|will|would) you )?(?:please |kindly )*(?:furnish|supply|provide)"
    r" (?P<whom>me|us) with (?P<what>(?:the|my|our|an?|all)\b.+)\Z"
)
"""How papers are called for in the words of an office."""
OR_ELSE = regex(
    r"(?i)\b(?:or|and|but),? (?:(?:if (?:not|(?:that|this|it) (?:is not|isn['’]t) possible"
    r"|you (?:will not|won['’]t|cannot|can not|can['’]t))|otherwise|failing that|at the very least|at least)"
    rf",? )(?:(?:please|then|kindly),? )*(?P<rest>{grammar.VERB}(?!.*\b(?:truth|honest\w*)\b)"
    r" (?:me|us|my|our|the|back|it|them|to|this)\b.+)\Z"
)
"""What is asked for in case that the plea before it is refused."""
_REAL_REASON = regex(
    r"(?i)\b(?:tell|told|give|send|know|hear)(?: (?:me|us))?(?: what)? the (?:real|true|actual|honest)"
    r" reasons?(?: (?:is|was|are|were))?\Z"
)
"""How it is asked for with a doubt of the reason that was given."""
_OF_OTHERS = regex(
    r"(?i)\bthe (?:(?:exact|full|detailed|final) )*(?P<paper>scores|marks|points) of "
    r"(?:(?:all|each|both)(?: of)? )?(?:the )?(?:other |shortlisted )*"
    r"(?:applicants?|candidates?|bidders?|entrants?|firms?|students?)\b"
)
"""What only others are told; one's own may be asked for."""
_NO_NOUN = regex(
    r"(?i)\b(?:an?|another) (?:second|third|fourth|fifth|new|fresh|different|proper|fair|full)\Z"
)
"""Where words were cut before the thing that they tell of."""
_QUALIFIED = regex(
    r"(?i)\b(?P<which>an? (?:second|third|fourth|fifth|new|different)), [\w-]+(?: [\w-]+){0,2}?\s"
    r"(?=(?:referee|reviewer|reader|person|panel|judge|examiner|opinion)\b)"
)
"""Somebody else, with what the last one is said to have lacked."""
_THEN = regex(r"(?i)(?<!\bby)(?<!\bsince)(?<!\buntil)(?<!\btill)(?<!\bbefore) then\Z")


def questions_of(sentence: str) -> Iterator[str]:
    """The sentence as a plain question, the whole of it first and then without what it adds."""
    asking = sentence.rstrip().endswith("?")
    words = _QUALIFIED.sub(r"\g<which> ", sentence)
    words = demands.ELSE.sub("", _SNEER.sub("", re.sub(r"[\s.!?…]+\Z", "", quieter(words))))
    words = _EXPLAINED.sub(r"\1 want to know ", _BASIS.sub("how", _PLEASE.sub("", words)))
    me, i, my = ("us", "we", "our") if speaks_for_several(words) else ("me", "I", "my")
    if found := _OF_OTHERS.search(words):
        yield f"Could you send {me} {my} {found['paper'].lower()}?"
        return
    if _REAL_REASON.search(words):
        yield f"Could you tell {me} a little more about the reasons?"
        return
    if (found := OR_ELSE.search(words)) and not _LOOSE.search(found["rest"]):
        yield f"Could you please {found['rest']}?"
    behind = _BEHIND.search(words)
    for said in (*_ever_shorter(words), *(_ever_shorter(behind["rest"]) if behind else ())):
        for text in _questions(_Said(said, asking, me, i)):
            cut_short = said != words and (_breaks_off(text) or _SETTLED.search(text))
            if not (_LOOSE.search(text.removeprefix(_FORBIDDEN)) or cut_short) and is_paired(text):
                yield text


def next_time_of(sentence: str) -> Iterator[str]:
    """What is to be done next time by a reproach: "A word beforehand would have been nice"."""
    words = _JUST_SAYING.sub("", re.sub(r"[\s.!?…]+\Z", "", quieter(sentence)))
    me = "us" if speaks_for_several(words) else "me"
    if _NICE.match(words):
        yield f"Next time, could you please let {me} know in advance?"
    elif found := _ASK_FIRST.match(words):
        yield f"{found['name'] or ''}could you please ask first next time?"
    elif (found := _NEXT_TIME.match(words)) and not (_LOOSE.search(words) or _TAUNTS.search(words)):
        who = "you" if (found["who"] or "you").lower() == "you" else "somebody"
        yield f"Next time, could {who} please {found['what'] or found['do']}?"


def _demanded(words: str, who: str) -> str | None:
    """What a threat would have done: "Unless you fix the gate by Friday, …"."""
    if (found := _NOT_AGAIN.match(words)) and _THREATENS.search(words, found.end()):
        return f"{_FORBIDDEN}{found['what'][:1].lower()}{found['what'][1:]}."
    whole = words
    if (last := _TERM.search(words)) and not demands.REQUEST.match(words):
        words = last["term"]
    words = _THREAT.split(_FRONTED.sub(r"\g<if> \g<rest> \g<when>", words))[0].strip()
    if (found := _UNLESS.match(words)) and demands.REQUEST.match(what := found["what"]):
        return f"Could you please {what}?"
    if demands.NEXT_STEP.match(whole):
        return None
    if found := _UNLESS_I.match(words):
        return f"Could {who} have {found['what']}?"
    if found := _UNLESS_HEARD.match(words):
        return f"Could {who} hear from you {found['when']}?"
    if found := _UNLESS_HERE.match(words):
        what = found["what"].lower()
        heard = what in ("nothing", "there")
        return f"Could {who} {'hear from you' if heard else f'have {what}'} {found['when']}?"
    if found := _UNLESS_SOMEBODY.match(words):
        return f"Could somebody please {_BASE[found['verb'].lower()]} {found['what']}?"
    found = _UNLESS_DONE.match(words)
    return f"Could {found['what']} be {found['done']}?" if found else None


def _ever_shorter(words: str) -> Iterator[str]:
    yield words
    for border in reversed(list(_SHORTER.finditer(words))):
        yield _THEN.sub("", words[: border.start()].rstrip(" ,;:"))


def _breaks_off(text: str) -> bool:
    words = text.rstrip("?.")
    return len(words.split()) < FEWEST_WORDS or bool(breaks_off(words) or _NO_NOUN.search(words))


class _Said(NamedTuple):
    """Words that may ask, whether they end on a question mark, and the writers as "me" and as "I"."""

    words: str
    asking: bool
    me: str
    i: str


_Form = Callable[[_Said], Sequence[str]]
"""The questions that a way of asking makes of words, none where it is not theirs."""


def _form(pattern: re.Pattern[str], *questions: str, asking: bool | None = None) -> _Form:
    """A way of asking by a pattern, with whose groups the questions are filled."""

    def form(said: _Said) -> Sequence[str]:
        found = pattern.match(said.words) if asking in (None, said.asking) else None
        return [it.format(**found.groupdict(), me=said.me, i=said.i) for it in questions] if found else ()

    return form


def _to_know(said: _Said) -> Sequence[str]:
    came = _WHAT_CAME.match(said.words) if said.asking else None
    found = came or _TO_KNOW.match(said.words)
    if not found:
        return ()
    what = found["what"][:1].lower() + found["what"][1:]
    by = "" if came else (found["by"] or "")
    texts = [f"Could you tell {said.me}{by} {what}?", f"{said.i} would be glad to know {what}."]
    how = f"Could you tell {said.me} how {what.removeprefix('why ')}?"
    return [*texts, how] if _SETTLED.search(f"tell me {what}") else texts


def _by_which_rule(said: _Said) -> Sequence[str]:
    found = _RULE.match(said.words)
    if not found:
        return ()
    rule = found["this"] or "the {which} that says {says}".format_map(found.groupdict())
    return [f"Could you point {said.me} to {rule}?"]


def _inverted(said: _Said) -> Sequence[str]:
    found = _INVERTED.match(said.words) if said.asking else None
    if not found:
        return ()
    how = "why" if found["how"].lower().startswith("on ") else found["how"].lower()
    subject = "I" if found["subject"].lower() == "i" else found["subject"]
    return [f"Could you tell {said.me} {how} {subject} {found['was'].lower()} {found['done']}?"]


def _beyond(said: _Said) -> Sequence[str]:
    found = _BEYOND.match(said.words) if said.asking else None
    return [f"Could you please {found['what']}?"] if found and demands.REQUEST.match(found["what"]) else ()


def _threatened(said: _Said) -> Sequence[str]:
    demanded = None if said.asking else _demanded(said.words, said.i)
    return [demanded] if demanded else ()


def _to_have(said: _Said) -> Sequence[str]:
    found = _TO_HAVE.match(said.words)
    if not found:
        return ()
    texts = [f"Could {said.i} have {found['what']}?"]
    return [*texts, f"Could you send {said.me} {found['what']}?"] if _PAPER.search(found["what"]) else texts


def _that(said: _Said) -> Sequence[str]:
    found = _THAT.match(said.words)
    what = _SHOULD.sub(r"\1", found["what"]) if found else ""
    return [f"Could {what}?"] if what and not _TOLD.match(what) else ()


def _furnished(said: _Said) -> Sequence[str]:
    found = _FURNISH.match(said.words)
    if not found:
        return ()
    return [f"Could you send {found['whom'].lower()} {demands.HURRY.sub('', found['what'])}?"]


def _by_somebody(said: _Said) -> Sequence[str]:
    found = _SOMEBODY.match(said.words)
    if not found:
        return ()
    who = found["who"].lower()
    return [f"Could {'somebody' if who.startswith('a ') else who} please {found['what']}?"]


_FORMS: Sequence[_Form] = (
    _to_know,
    _by_which_rule,
    _form(_LISTED, "Could you send {me} {what}?", asking=True),
    _inverted,
    _form(_TO_MEET, "Could {i} {what}?"),
    _form(_ROOM, "Could {who} sit down with {me} {when}?"),
    _form(_STILL, "Could you please {verb} {what}, which you have had {time}?"),
    _form(_IS_THERE, "Could {who} {what}?", asking=True),
    _beyond,
    _form(_NOTHING, "Is there anything you can do?", asking=True),
    _form(_WHOM, "Is there somebody {who} could {what}?", asking=True),
    _form(_ANY_WAY, "Would it be possible to have {what}?", asking=True),
    _threatened,
    _form(_DONE, "Could {what} be {done}?"),
    _to_have,
    _form(_THAT_DOES, "Could {who} please {verb} {what}?"),
    _that,
    _form(_TO_DO, "Could you please {what}?", "{i} would be grateful if you could {what}."),
    _furnished,
    _form(_OBLIGED, "Could you please {what}?"),
    _form(_NO_MORE, "Please do not send {whom} any more {what}."),
    _by_somebody,
    _form(demands.WANT, "{i} would like {what}."),
)
"""The ways of asking, the first of which to make something of words is theirs."""


def _questions(said: _Said) -> Sequence[str]:
    return next(filter(None, (form(said) for form in _FORMS)), ())
