"""How something is asked for: by a question, a request, a wish, a term or a threat."""

from __future__ import annotations

import re

from toneguard.patterns import any_of, regex
from toneguard.rewriting.grammar import NUMBER, VERB

_OBJECT = (
    r"(?:me|us|my|our|the|to (?:me|us)|back|it|them|an?|(?:some|any)(?:one|body)|another|both|all|in|by|on"
    r"|at|to|off|down|out|up|your|(?:this|that|these|those) (?!to|for|by|and|now|with)\w+|each|every|here"
    r"|before|within|over|(?-i:[A-Z])[\w’'-]+"
    r"|[£$€]?\d\S*(?! (?:says|is|was|has|had|gives)\b)"
    r"|(?:invoice|bill|order|ticket|claim|form|case|account|item|room|plot|box|page|chapter|figure|berth)s?"
    r" (?:no\.? |number )?\S*\d\S*)(?!\w)"
)
_POSSIBLE = r"(?:would it (?:at all )?be|is it) (?:at all |still )?possible (?:for|to)"
ASKING = regex(
    r"(?i)"
    + any_of(
        r"please|pls|(?:could|can|would|will) (?:you|i|we|u|someone|somebody)|may (?:i|we)",
        r"when (?:will|can|could|may|do|did|is|was)|where (?:can|could|do|should|is|are)|which \w+",
        r"have (?:you|u) got any\w*|is there any\w*",
        _POSSIBLE,
        r"how (?:do|can|should|long|much|many)|do (?:i|we|you)|is there|are there|let (?:me|us) know",
    )
)
ASKED = regex(
    r"(?i)(?:(?:so|ok|okay|well) )?(?:(?:could|can|would|will|might) (?:you|i|we|u|somebody|someone)"
    rf"|may (?:i|we)|{_POSSIBLE}|do you (?:still |also |now )?(?:need|want|have|take)|is there|are there"
    r"|when (?:will|can)"
    r"|where (?:can|could|should)|how (?:do|can|long|much|many))\b"
)
"""How a question opens that asks for something, whatever it adds."""
POSSIBLE = regex(rf"(?i){_POSSIBLE}\b")
"""How a question opens that is one without its mark too."""
TAUNT = regex(
    r"(?i)(?:(?:so|and|but|or|well),? )*(?:do|did|are|were|have) (?:you|u)(?: people| lot| guys| all)?"
    r" (?:just|ever|even|honestly|seriously|simply)\b"
)
"""How a question opens to which nobody wants an answer."""
MAY_I_ASK = regex(
    r"(?i)(?:may|might|can|could) (?:i|we)(?: \w+)? (?:ask|say|add)\b"
    r"(?! (?:you |for (?!how|wh)|about |if |whether "
    r"|what\b|how\b"
    r"|when\b|where\b|which\b|who\b|to |that ))"
)
"""How leave is asked for to ask."""
REQUEST = regex(
    r"(?i)(?:(?:do (?:me|us|everyone|everybody|yourself) a favou?r|pull your (?:fingers? out|socks up)"
    r"|get (?:up )?off your \w+|get your act together|be a (?:love|dear|sport|pal)),? and )?"
    r"(?:(?:i|we)(?: am| are|['’]m|['’]re)? (?:want|demand|expect|expecting|require|need"
    r"|insist(?: that)?|(?:strongly )?(?:suggest|advise))"
    r" (?:that )?you (?:to )?"
    r"|you (?:will|must|shall|need to|have to|had better|are to|could|should)"
    r"(?: at least| now| please| kindly| therefore| in future)? "
    r"|(?:do (?=tell (?-i:[A-Z])))?"
    r"|(?:(?:now|then|so|just|kindly|at least|please),? )*)?"
    r"(?!(?:\w+ ){1,4}(?:refused|denied|declined|rejected)\b)"
    rf"(?P<what>(?:(?:(?:do not|don['’]?t) (?:go |start |ever )*)?{VERB} ?{_OBJECT}"
    r"|(?:make sure|ensure) that\b|(?:mend|repair|fix|sort|correct|settle) (?:this|that)\b"
    r"|stop (?!be|ly|mak|pretend|try|wast|treat|act|behav|play|hid|whin|moan|insult|talk|tell|fob|dodg)\w+ing"
    r"\b).*)\Z",
    re.DOTALL,
)
PAY_UP = regex(r"(?i)\b(?:pay|cough|stump) up\b")
"""How payment is demanded rudely."""
IN_DAYS = regex(rf"(?i)\A(?P<what>pay\b[^,;]*?) in (?={NUMBER} (?:working )?(?:days|weeks|hours)\b)")
"""How long somebody has to pay, which is "within"."""
DONE_UNTIL = regex(
    r"(?i)\A(?P<what>(?:repair|fix|mend|send|pay|answer|return|correct|confirm|deliver|sort|refund|replace)\b"
    r"[^,;]*?) until (?=(?:next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|the \d|\d|tomorrow)"
)
"""Until when something is to be done, which is "by" then."""
NEED = regex(r"(?i)(?:(?:i|we) )?(?:still )?need paying\b")
"""How pay is asked for in short."""
NEXT_STEP = regex(
    r"(?i)(?:if|unless) [^,;]+?,? (?:i|we)(?:['’]ll| will| shall|['’]m| am|['’]re| are)(?: have to| be"
    r"| going to)* (?:report|refer|tak|pass|complain|go)(?:e|ing)? (?:(?:it|this|that|the matter|the case)"
    r" )?(?:to|with) (?:the )?(?:[\w’'-]+ ){0,2}?(?:council|ombudsman|environmental health"
    r"|trading standards|housing (?:team|office|officer)|small claims(?: court)?|citizens['’]? advice"
    r"|tribunal|regulator|deposit scheme|rent officer)\b(?:['’]s)?"
    r"(?: (?!and\b|or\b)[\w’'-]+){0,4}"
)
"""An ordinary step that is named for the case that nothing is done."""
BRIEF = regex(rf"(?i){VERB} (?:it|them)\Z")
"""A request in two words."""
POLITE = regex(r"(?i)(?:could|can|would|will) (?:you|someone|somebody) (?:please|pls) \w+ .+")
OBLIGED = regex(
    r"(?i)(?:i|we)(?:['’]d| would| should) be (?:much |very |most )?(?:obliged|grateful|glad|thankful)"
    r" (?:if (?:you|whoever|somebody|someone|the|your|it|we|i) (?:[\w’'-]+ ){0,4}?(?:would|could|can|might) "
    r"|for (?:an?|the|any|some|your) (?!(?:\w+ )?(?:truth|answer|explanation|reason|apology|courtesy"
    r"|decency)s?\b))"
    r"\w+ .+?(?=, (?:as|since|whilst|while|because|which|though|although|but|and)\b|\Z)"
)
"""How a request opens that tells how welcome it would be."""
WANT = regex(
    r"(?i)(?P<who>i|we) (?:want|demand|expect|insist on)(?:, not [a-z]+,)?"
    r" (?P<what>(?:my|our|the|an?|this|that(?! (?:the|you|my|our|somebody|someone|it|he|she|they|i|we)\b)"
    r"|those|these|it (?:on|in|put|noted|back|gone|off|by|before)"
    r"|to (?:know when|collect|have|get))\b.+)\Z",
    re.DOTALL,
)
TALK = regex(
    r"(?i)(?P<asked>(?:i|we)(?:['’]d| would) (?:love|like|welcome|appreciate|be (?:glad|grateful) (?:of|for))"
    r" (?:(?:just )?(?:\w+|a few) minutes|an? (?:\w+ )?(?:word|call|chat|talk|moment|conversation|meeting)"
    r") with (?:[\w’'-]+ ?){1,4}?)"
    r"(?: (?:to|so|before|about|and|when|if|because)\b.*)?\Z"
)
"""How a talk is asked for, and what for, on which what goes may lean."""
WHOEVER = regex(r"(?i)\b(?:if|with|to) whoever\b")
TIMED = regex(rf"(?i)please {VERB} (?:in|by|before|within|over)\b")

AND_YOU = regex(rf"(?i)(?: and )?\byou (?:will|must|shall|are to|need to|have to) (?={VERB}\b)")
"""How a second order is joined to the first."""
UNTIL = regex(
    r"(?i)(?:you have|you['’]ve got|(?:i|we)(?:['’]ll| will| am| are|['’]m|['’]re)? giv(?:e|ing) you)"
    r" (?:until|till) (?P<time>(?:[\w:’'.]+ ){1,6}?)to (?P<what>.+)\Z",
    re.DOTALL,
)
"""A term set to the reader."""
HURRY = regex(
    r"(?i),? (?:right (?:now|away)|immediately|at once|this (?:instant|minute|second)|forthwith|asap|or else"
    r"|without (?:any )?(?:further )?delay|for once(?: in your li(?:fe|ves))?|like (?:you|i) (?:said"
    r"|promised)"
    r"|if (?:it is|it['’]s) not too much (?:trouble|to ask)|for (?:god|heaven|pity|christ|pete)['’]?s sake"
    r"|for crying out loud|ffs|already(?=\W*\Z))(?=[\s,?.]|\Z)"
)
"""What only drives a request."""
AGAIN = regex(r"(?i)\b(?:again|once more|one more time)\Z")
OR_ELSE = regex(r"(?i)(?:and|or) (?:i|we|you)\b")
"""What follows where something is forbidden by a threat: "Do that again and I will …"."""
ELSE = regex(
    r"(?i),?\s+(?:or (?:else|otherwise|me|i|im|ill|we|us|face|see|(?:none|not one) of|no one|nobody|heads"
    r"|(?:hire|employ|get|find|appoint) (?:some(?:one|body)|people|a person|staff) (?:who|that)"
    r"|(?:tell|say|admit) (?:me|so|it|now))|otherwise|unless (?:you|u)(?:['’]d| would)? (?:want|fancy|like"
    r"|enjoy|prefer)|before (?:i|we) (?:lose (?:my|our)|do something))\b.*"
)
SNUB = regex(
    r"(?i)(?:(?:and|so|please|now),? )*(?:(?:do not|don['’]?t) (?:you )?(?:dare|talk|tell|lecture|give)\b"
    r"|(?:do not|don['’]?t) .*\bwith (?:an?|any|your|more) (?:\w+ )?(?:story|stories|excuses?|lies)\b"
    r"|show (?:me|us) (?:his|her|their)\b|tell .*\bthat i(?:['’]ve| have)\b|put (?:down )?yours\b"
    r"|(?:get|find|have) (?:an? )?(?:grip|life|clue|mirror|new (?:job|hobby|brain)|over)\b"
    r"|take (?:an? )?(?:long|good|hard|running|hike|your time)\b|(?:get|check) your (?:act|facts|head|story"
    r"|stories|priorities|eyes|mouth|hands|hair|hat)\b"
    r"|keep your\b(?!.*\b(?:off|out|away|on|in|down|quiet|closed|shut|clear)\b)"
    r"|(?:clean|wash|open|fill|test|hold|save|keep|change) (?:out )?your (?:eyes|ears|mouth|hands|breath"
    r"|tune|act|face)\b|(?:put|write|mark) (?:that|this|it) (?:in|down in) your\b"
    r"|give (?:me|us) (?:an? )?(?:break|one good reason|strength)\b"
    r"|.*\byourse(?:lf|lves)\b|leave (?:me|us) (?:alone|be)\b|tell (?:it|that) to\b"
    r"|take (?:it|that) (?:or leave|as)\b)"
)
"""What is forbidden in order to hurt."""
