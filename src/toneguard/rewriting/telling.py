"""What a clause tells, by its words: news, an offer, thanks, a feeling, a time, a comment or a barb."""

from __future__ import annotations

import re

from toneguard.patterns import any_of, regex
from toneguard.rewriting.grammar import ADVERB, FINITE_FORMS, NUMBER

OFFER = regex(
    r"(?i)(?:i|we)(?: can| could|(?: would|['’]d) (?:happily|gladly)|['’]ll (?:happily|gladly)) (?:still "
    r"|also |even )?"
    r"(?:go up|do|pay|offer|come|bring|take|start|work|help|send|wait|meet|drive|collect|cover|lend|show"
    r"|share|teach"
    r"|train|swap|bake|cook|make|give|leave|fetch|look after|stand in|step in|volunteer|be (?:there|flexible"
    r"|free))\b"
    r"|(?:i|we)(?:['’]?m|['’]?re| am| are) (?:still |always )*(?:free|available|happy to|willing to|glad to"
    r"|ready to) "
    r"|(?:(?:super|very|quite|more than|still|always|perfectly|totally) )*(?:happy|glad) to"
    r" (?:keep|carry|go on|stay on|help|cover|take|do|bring|lend|show|send|hand|drop|talk|swap|stand in)\b"
)
"""How an offer of one's own opens."""
GIFT = regex(
    r"(?i)(?:[\w’' -]+ )?you (?:can|may|are welcome to) (?:keep|have|borrow|use)\b|(?:you are"
    r"|you['’]re) welcome to \w+"
    r"|there(?:['’]ll| will) be an? \w+ for you\b|(?:please )?do (?:keep|hang on to) (?:the|my|our)\b"
)
"""How the reader is given something."""
WISH = regex(
    r"(?i)(?:i|we)(?:['’]d| would)(?: still| also)? (?:like|love|be (?:glad|happy)) to (?!see|hear|know"
    r"|understand|say|think|believe|learn|point|add|note|remind)\w+ \w+"
)
"""How a wish or an offer of one's own opens."""
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
FOR_NOTHING = regex(r"(?i) for (?:nothing|free)\Z")
HABIT = regex(r"(?i),? as (?:always|usual|ever|before)\Z")
"""How it is told that something is done as it was done before."""
RULE = regex(
    r"(?i)(?:(?:from now on|in future|from (?:today|tomorrow)),? )?(?:every|each|all|no)(?: [\w-]+)?"
    r" (?:numbers?|figures?|files?|pages?|lines?|box(?:es)?|parcels?|invoices?|orders?|deliver(?:y|ies)"
    r"|forms?|claims?|changes?|slides?|sheets?|entr(?:y|ies)|expenses?|receipts?|keys?|doors?|tools?"
    r"|machines?|shifts?|jobs?|batch(?:es)?|pallets?|samples?|reports?|drafts?|quotes?|letters?|calls?"
    r"|visitors?|bookings?|releases?) (?:gets?|needs?|goes (?:to|in|out|through|on)|go (?:to|in|out|through"
    r"|on)|has to|have to|must|is to|are to|stays?|leaves?)\b"
)
"""How a rule for the work opens."""
CONCEDES = regex(
    r"(?i)(?:(?:i|we) )?(?:(?:totally|completely|fully|quite|really|do) )*(?:get|understand|see) (?:that|why)"
    r" you (?:went (?:for|with)|needed|wanted|have to|had to (?:choose|pick|cut|think)|took on)\b"
    r"(?!.*\b(?:yes-?m[ae]n|puppet|cheap\w*|easier|easy|prett\w+|friends?|pals?|mates?|nod\w*|cousin|nephew"
    r"|niece)\b)"
)
"""How it is granted that the reader had a reason."""
QUOTE_MARK = regex(r",?[\"“”]")
GOOD_WISH = regex(r"(?i)(?:i|we)(?: do| all)? wish (?!i\b|we\b|that\b|it\b|to\b)[\w’' -]+ well\Z")
DESERVED = regex(
    r"(?i)\ball the (?:success|happiness|joy|luck) (?:that |which )?(?:it|he|she|they|you)"
    r"(?: so)?(?: richly| much| surely)? deserves?\b"
)
"""A good wish with a sting."""
SKILL = regex(
    r"(?i)(?:i|we)(?: have| hold|['’]ve got| have got) (?:an?|my|our|the) (?:[\w-]+ ){0,3}?(?:licen[cs]e"
    r"|certificate"
    r"|first[- ]aid|ticket|van|car|certification)\b"
)
"""How an offer opens of what one has for the work."""
STEP = regex(
    r"(?i)(?:i|we)(?:['’]ve| have)(?: already| now)? (?:given (?:my |our )?notice|handed in my notice"
    r"|resigned|signed|cancelled|booked|moved out|turned down|packed|left my)\b"
)
"""How news opens of what the writers have done that cannot be undone."""
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
WHEREABOUTS = regex(
    r"(?i)(?:there(?:['’]?s| is| are) (?:an?|some|two|three) [\w’'-]+(?: [\w’'-]+)?"
    r"|(?!(?:i|we) (?:was|were)\b)"
    r"(?!(?:you|who|which|what|that|this|it|he|she|they|there|theres|nobody|everybody|when|while|because"
    r"|since|as"
    r"|after|if|how|why|where|here|let)\b)(?:(?:[\w’'-]+ ){1,7}?(?:is|are|was)|(?:[\w-]+ ){0,3}?[\w-]+['’]s))"
    r" (?:still |already |now |back )?(?:in|at|on|with|under|behind|by)"
    r" (?:the|my|our|your|\w+['’]s|(?-i:[A-Z]))[^,;:–—]*\Z"
)
"""How a note opens that says where something is."""
YOURS = regex(r"(?i)\Ayour (?=(?:[\w-]+ ){1,2}(?:is|are) (?:in|at|on|with|under|behind|by)\b)")

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
FELT_WHAT = regex(
    r"(?i)(?:i|we) (?:was|were) (?:so |very |just )?(?:sorry|glad|happy|pleased|grateful|proud)\Z"
)
"""A feeling that wants to be told about what."""

_UNIT = (
    r"(?:years?|yrs|months?|weeks?|days?|mornings?|winters?|summers?|seasons?|shifts?|terms?|evenings?"
    r"|nights?|saturdays"
    r"|sundays|rounds?)"
)
_TURN = (
    r"(?:interviews|callbacks|call-backs|auditions|visits|trials|journeys|trips|attempts|tries|applications"
    r"|drafts"
    r"|presentations|essays)"
)
"""What was gone through for something, counted."""
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
    rf"(?i)(?:for {NUMBER} {_UNIT} )?(?:i|we)(?: myself)?(?:['’]?ve| have| had|['’]d)?"
    rf"(?: myself| ourselves)?(?: {ADVERB}| already)? (?!(?:got|read|saw|received|found"
    rf"|heard|learn\w*|am|see|find|ask\w*|congratulate|start|been (?:second|outstanding|passed|left|kept"
    rf"|told))\b)"
    rf"(?!.*\bbut\b)"
    rf"(?:{_GIVEN}|(?:run|kept) (?=(?:the|my|our|that|this)\b)|have (?=[£$€]?\d[\d,.]+)"
    rf"|(?:(?:have|hold|kept|keep|run) )?(?=[^;:–—]*\b{NUMBER} (?:{_UNIT})\b))[^;:–—\"“”]*\Z"
)
"""What the writers put in or bring, from which a hope came."""
COUNTED = regex(rf"(?i)\b(?!a\b|one\b){NUMBER} \w")
LONG = regex(
    r"(?i)(?:(?:and |but |so |well,? )?(?:with|after|for|as (?:someone|somebody|a \w+) with) )?"
    rf"(?P<time>(?:(?:nearly|almost|over|about|some) )?{NUMBER} (?:{_UNIT}|{_TURN})\b.*)\Z",
    re.DOTALL,
)
LONG_ENOUGH = regex(rf"(?i)(?:\S+ ){{3}}|(?:\w+ )??{NUMBER} (?:{_UNIT} \w+ing|{_TURN})\b")
OFTEN = regex(
    rf"(?i)(?P<times>(?:{NUMBER} times|twice|once)(?: now| already)?) (?P<rest>(?:i|we) (?:(?!\band\b).)+)\Z",
    re.DOTALL,
)
FRONTED = regex(
    rf"(?i)(?:for )?(?P<time>{NUMBER} {_UNIT}) (?P<rest>(?:i|we)(?:['’]?ve| have| was| were| \w+ed)\b"
    r"(?! (?:given|put|spent|devoted|dedicated|invested|wasted|lost)\b).*)\Z",
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
TOWARDS = regex(
    r"(?i)\S+ years of (?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekends|evenings)\Z"
    r"|\A(?!.*\b(?:years?|yrs|decades?|winters?|summers?|seasons?|reviewers?|referees?|his|her|their"
    r"|elsewhere"
    r"|other|another)\b)"
    r".*\b(?:interviews?|call-?backs?|auditions?|trials?|trips|journeys|visits?|viewings?|scales|rehears\w+"
    r"|presentations?|tests?|exams?"
    r"|assessments?|tasks?|stages?|applications?|applying|forms?|bids?|bidding|tender|proposals?|portfolio"
    r"|drawings"
    r"|designs?|sketch\w*|plans|drafts?|revisions?|essays?|prepar\w+|practi[cs]\w+|training"
    r"|work(?= (?:on|for|towards)\b|\Z))\b"
)
"""A time, or turns, that the writers gave to what was decided now; years of a career are not that."""
LASTED = regex(
    r"(?i)(?:\bafter|\bgiven|\bhow(?: \w+)?|(?<!\bin )\b(?:my|our)|\bthat|,|\Aso) "
    rf"(?P<time>{NUMBER} (?:{_UNIT}|{_TURN})"
    r" (?:of(?! (?:my|your|his|her|their|me)\b)|on(?! from\b)|at|in|with|behind|as|to(?= (?-i:[A-Z])))"
    rf"(?: (?!(?:i|we|you|they|he|she|it|that|and|but|what|how|can|in return|which|who|barely|hardly|only"
    rf"|never)\b|{FINITE_FORMS})[\w’'-]+(?:\.[\w’'-]+)*)"
    r"{1,7}?)(?=\s(?:i|we|you|they|he|she|it|that|and|but|can|in return|which|who|barely|hardly|only"
    r"|never)\b|[,;.!?–—]|\s+[–—-]"
    rf"|\Z|\s(?:weighs?|counts?|means?|amounts?|buys?|entitles?)\b|\s{FINITE_FORMS})"
)
"""A time that the writers put in, wherever it stands."""

LEADING = regex(
    r"(?i)(?:allow|permit|let) me\b|here(?:['’]s| is)\b|(?:one|another) (?:thing|question)\b|nor\b"
    r"|(?:i|we)(?:['’]ll| will| must| can| have to) (?:just |only )?"
    r"(?:say|add|tell you) (?:this|that|one thing)\b"
    r"|(?:i|we) g[ai]ve up (?:my|our)\b"
    r"|(?:i|we)(?: am|['’]?m| are|['’]?re) not (?:really |even )?(?:bitter|angry|sour|cross|jealous|envious"
    r"|complaining|offended|being (?:bitter|sour|petty)|an? (?:sore|bad) loser)(?: \([^()]*\))?\Z"
)
UNSAID = regex(
    r"(?i)"
    + any_of(
        r"not only|either|neither|it['’]?s not|it (?:is|was) not|it wasn['’]t|(?:i['’]m|i am) not",
        r"(?:i|we) (?:do|did|will|shall|can|could) not|(?:i|we) (?:don|didn|won|can|couldn)['’]?t|(?:i"
        r"|we) cannot",
        r"(?:i|we)(?: would|['’]d)(?! (?:(?:still|also) )?like)|(?:i|we) (?:could|might|should)",
        r"if|had i|whether|what|how|why|who",
    )
)
"""How a sentence opens that says what is not, or goes on to say what is instead."""
MUSING = regex(
    r"(?i)(?:i|we)(?:['’]?(?:m|ve|re|d|ll))?(?: (?:also|still|really|just|do|did|now|must|can"
    r"|have(?: to)?|had"
    r"|was|were|am|are|been|will|shall|would|myself|ourselves|since))* "
    + any_of(
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
    r"|see|saw|notic\w+|understand|understood|know|knew|mean\w*|get|believed?|feel|felt|find|wish|want\w*"
    r"|demand|expect\w*|insist|refuse|dare|guess|bet|reckon|hear"
    r"|assume\w*|suppose\w*|say|saying|ask|asking|gather\w*|trust|hope|write|writing|remember|supposed)\b"
)
"""How a sentence tells what the writers make of it, what it was like, or what they are after."""

LOUD = regex(
    r"(?i)\s+(?:on earth|in (?:the world|god['’]?s name|heaven['’]?s name)|the (?:hell|heck|devil|fuck))\b"
    r"|\b(?:bloody|damn(?:ed)?|goddamn|f\S*cking|freaking|frigging)\s+"
    r"|\bdo the needful (?:to|and)\s+(?=\w)"
    r"|(?<=\bfor)\s(?:finally|eventually|at last)(?=\s\w+ing\b)|\s+(?:tho|though)\Z|(?<=\byou)\s(?:people"
    r"|lot|guys)\b"
    r"|(?<=\w)\s+(?:you|ya|u) (?:(?:absolute|utter|total|complete|proper|right|useless|lazy|stupid|bloody"
    r"|miserable|rotten|two-faced|lying|greedy|little|old|bunch of|pack of|shower of|set of)\s+)*(?:melts?"
    r"|muppets?|clowns?|idiots?|morons?|crooks?|thie(?:f|ves)|cowboys?|donkeys?|plonkers?|pillocks?|prats?"
    r"|twits?|tossers?|wallys?|snakes?|toads?|rats?|weasels?|jokers?|amateurs?|numpt(?:y|ies)|cowards?"
    r"|liars?|dopes?|fools?|halfwits?|gits?|sods?)(?=[,.!?;]|\s*\Z)"
    r"|\b(?:absolutely|utterly|frankly|honestly|seriously|literally|quite simply)\s+"
    r"|\s+like (?:an?|some|the) (?:(?:complete|total|right|utter|silly|old) )*(?:fool|idiot|mug|lemon|eejit"
    r"|muppet|prat|clown|prune|beggar|criminal|schoolboy|schoolgirl)(?=[,.!?;]|\s*\Z)"
    r"|,?\s+which is more than (?:(?:half|most|any|all|some) (?:of )?)?(?:your?|they|anyone|anybody|most"
    r"|those)\b[^,;]*"
)
SHOUTED = regex(
    r"\b(?:A )?(?=[A-Z'’ ]{8})[A-Z]{2,}[A-Z'’]*(?: [A-Z]+['’A-Z]*)+\b"
    r"|\b(?:NOT|NEVER|VERY|ALL|EVERY|MY|YOUR|NOW|NO|AGAIN|TODAY|TOMORROW|TONIGHT|OFF|OUT|BACK|THIS|THAT"
    r"|THESE|THOSE|ONE|ONCE|TWICE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ANY|MUST|WILL|PLEASE|STOP"
    r"|ALREADY|STILL|ONLY|EVER|ALWAYS|BOTH|EACH|OUR|THEIR|HIS|HER|BEFORE|AFTER|UNTIL|IMMEDIATELY|FREE|PAID"
    r"|LATE|WHOLE|SAME|FIRST|LAST|HOURS?|DAYS?|WEEKS?|MONTHS?|YEARS?|MINUTES?|TIMES?|NOTHING|NOBODY)\b"
)
SOUR = regex(
    r"(?i)\b"
    + any_of(
        r"i (?:suppose|gather|dare say|trust|presume|imagine|take it|note|notice|expect|guess|doubt"
        r"|assume)",
        r"(?:i|we)(?:['’]d| had)(?: rather)? (?:thought|expected|assumed)",
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
        r"|treat(?:ed|ing) (?:me|us|people|staff)|treated",
        r"insult\w*|disgust\w*|disgrace\w*|unacceptable|furious|fuming|livid|angry|hate|hated|despise"
        r"|sick of",
        r"think\w* (?:(?:very|long and) )?(?:carefully|hard|twice)|f(?:ind|ound) out (?:from|by|via|through)",
        r"fed up|all that(?! (?:\w+day|morning|afternoon|week|time|summer|winter)\b)|for free|for nothing"
        r"|taken in|of all|as usual|(?:moved|touched) to|take a bow"
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
BLAMES = regex(
    r"(?i)n['’]?t\b|\b(?:not|assured|said|says|told|swore|voted|chose|hired|picked|got in|got it|gets"
    r"|knows?|knew"
    r"|refused|ignored|failed|forgot|he|she|him|her|they|owns?|charged)\b"
)
TIES = regex(r"(?i)['’]s (?:nephew|niece|cousin|mate|friend|son|daughter|brother|sister|wife|husband)\b")
DEALT_FAIRLY = regex(
    r"(?i)(?:you|u)(?:['’]ve|['’]re| have| are| were)? (?:been |always |both |all |very |really )*"
    r"(?:straight|honest|open|fair|decent|kind|patient|good|generous|clear|frank)"
    r" (?:with|to|about) (?:me|us|it|that)\b"
)
YOU_DID = regex(r"(?i)(?:you|u)(?:['’]ve|['’]re| have| are| were)? \w")
