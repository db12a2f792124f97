"""What a sentence does, told by its set words: so that a draft does not do the same thing twice.

`moves_of` knows the set words of rewrites and of plain mail. `aims_of` is wide: what a sentence is after,
however badly it says so.
"""

from __future__ import annotations

import re

from toneguard.patterns import any_of, regex

_NOT_GIVEN = "".join(
    f"(?<!{it} for {one} )" for it in ("thank you", "thanks") for one in ("the", "your", "that")
)
"""Not behind thanks for it: what was given is not asked for."""
_MOVES = {
    "thanks": (
        r"thank|thanks|thankyou|thankful|thx",
        r"grateful(?:,? (?:above all|most of all|especially|also|too),?)?"
        r" (?:to (?!know|hear|have|be|see|receive|learn|get)|for|that|you)|gratitude (?:to|for)",
        r"(?:i|we)(?: (?:really|truly|greatly|do|did|very much))* appreciate",
        r"(?:my|our)(?: [\w-]+)? (?:appreciation|gratitude)",
        r"(?:kind|good|decent|generous|thoughtful) of you",
        r"a credit to (?:you|your)",
        r"(?:was|were|been) (?:most|so|very) (?:kind|patient|good|helpful) (?:to|with) (?:me|us)",
    ),
    "disappointment": (
        r"disappointed|disappointing|a disappointment|better news|frustrating|counted on it",
        r"hard(?: for me)? to (?:take|hear)",
        r"(?:had|was|were|been) (?:hoping|hoped)",
        r"had let (?:myself|ourselves) hope",
        r"put a lot (?:of hope )?into",
        r"came as a (?:blow|surprise)",
        r"set (?:my|our) heart",
        r"(?:i|we)(?: am|'m| was|'re| are| were) (?:sad|gutted|upset|unhappy|frustrated|surprised)",
        r"(?:was|were) sorry (?:to|about|not|that)",
        r"have (?:taken|found) this|took this one hard",
    ),
    "advice": (
        r"one thing (?:i|we|you)",
        r"made the difference|tipped it|weighed most|learn from it",
        r"(?:could|can|should) (?:improve|strengthen|work on|be stronger|have been stronger)",
        r"how (?:this|the decision) came about",
        r"any comments|some of this can be shared|more about the reasons",
        r"(?:i|we) (?:could|can|should) (?:do|have done) better",
        r"(?:could|can|should) (?:i|we) (?:(?:do|have done) better|improve|strengthen|work on)",
        rf"{_NOT_GIVEN}feedback(?! (?:form|sheet|email|letter))|weaker|weakest|let me down",
        r"(?:got|get|did|done) wrong",
    ),
    "talk": (
        r"differently, and",
        r"talk (?:it|this) (?:over|through)|talk about it",
        r"settle this|settled soon",
        r"put (?:this )?right",
    ),
    "door": (
        r"another (?:chance|time|\S+ position|position)",
        r"(?:try|apply) again",
        r"something else comes up|considered another time",
        r"keep (?:me|us) in mind|think of (?:me|us)",
        r"(?:if|when|should) (?:you|u|there|anything|something|a|another|one|the)\b(?: [\w']+){0,5}?"
        r" (?:needs?|hear|opens?|opening|comes?|comes up|frees up|want|fall(?:s|en)?)",
        r"(?:apply|try|quote|bid|put in|audition|submit)(?: [\w']+){0,2} (?:again|next)",
        r"(?:i|we)(?: am|'m|'d be| would be) (?:still )?(?:free|up for|available|happy to help)",
        r"(?:would|still|wanna|want to|love to) volunteer",
    ),
    "help": (r"another look|look into what|check this again|some help with this",),
    "wishes": (
        r"wish (?:you|them|him|her|the)|(?:i|we) wish (?:[\w'.-]+ ){1,3}well|hope (?:that )?it goes well",
        r"hope (?:that )?(?:[\w'.-]+ ){1,3}gets on well|all the best to|(?:good|best of) luck",
    ),
    "apology": (r"(?:am|'m|are|'re) sorry (?:about|for|that)|apologi[sz]e",),
}
_ASKING = (
    r"\?|\b(?:want|demand|require|insist|expect|need|deserve|entitled|like|glad|grateful|appreciate"
    r"|await|please|pls"
    r"|kindly|tell|explain|show|send|give|let (?:me|us)|may i|can (?:you|i|we|u)|could (?:you|i|we)"
    r"|owe|owes"
    r"|wonder|ask|hear|fix|reopen)\b"
)
_AIMS = {
    "thanks": r"thank|thanks|thx|cheers|grateful|gratitude|appreciate|kind of",
    "disappointment": (
        r"disappoint\w*|gutted|devastated|heartbroken|heart|hop(?:ed|ing)|hurts?|cried|crying"
        r"|tears|sad|upset"
        r"|furious|fuming|livid|angry|raging|disgusted|appalled|insulted|humiliated|frustrat\w+"
        r"|shock\w*|stunned"
        r"|sick of|fed up|unhappy|bitter|let down|unacceptable|hard to take"
    ),
    "advice": (
        r"why|how|what|which|who|whose|authority|reasons?|feedback|explain|explanation|understand"
        r"|scor(?:e|es|ed|ing)|criteria|grounds"
        r"|justif\w+|clarif\w+|notes|comments?|strengthen|improve|lack\w*|missing|wrong"
    ),
    "talk": (
        r"again|look|review|check|reopen|fix|right|sort|answer|call|speak|talk|meet|refund|pay|complain\w*"
        r"|escalat\w+"
    ),
    "door": (
        r"another|second|one more|next|future|again|reconsider\w*|chance|consider\w*|in mind|on file"
        r"|appl(?:y|ied)"
        r"|opening|opportunit\w+|positions?|vacanc\w+|redo|retake|come back|trial|change your mind"
        r"|other roles?"
    ),
    "wishes": r"wish\w*|luck|congrat\w*|hope|enjoy|all the best|success",
    "apology": r"sorry|apolog\w+|regret\w*|inconvenience",
}
_AIMS["help"] = _AIMS["talk"]
_ASKS = frozenset({"advice", "talk", "help", "door"})
_ASK = regex(_ASKING, re.IGNORECASE)
_AIM = {name: regex(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _AIMS.items()}
_FIRST_PERSON = regex(r"(?i)\b(?:i|i'?m|we|me|my|us|our)\b")
_PATTERNS = tuple(
    (name, regex(rf"\b{any_of(*patterns)}", re.IGNORECASE)) for name, patterns in _MOVES.items()
)
_BORDER = regex(r"(?<=[.!?…])[\"'”’)]*\s+|[ \t]*\r?\n[ \t]*\r?\n\s*")
_WORD = regex(r"\w+")


def straight(text: str) -> str:
    """`text` on one line, with straight apostrophes."""
    return " ".join(text.replace("’", "'").split())


def moves_of(text: str) -> frozenset[str]:
    """The moves that `text` makes: thanks, disappointment, advice and so on; mostly one or none."""
    flat = straight(text)
    return frozenset(name for name, pattern in _PATTERNS if pattern.search(flat))


def aims_of(sentence: str) -> frozenset[str]:
    """The moves that a sentence is after; to want an answer it must ask, to feel it must say I or we."""
    flat = straight(sentence)
    asks, own = bool(_ASK.search(flat)), bool(_FIRST_PERSON.search(flat))
    found = (name for name, pattern in _AIM.items() if pattern.search(flat))
    return frozenset(
        name for name in found if (asks or name not in _ASKS) and (own or name != "disappointment")
    )


def sentences_of(text: str) -> list[str]:
    """The sentences of `text` as bare lower-case words, to compare them; a lone letter, put in for the one
    that began a word, is none.
    """
    bare = (" ".join(_WORD.findall(sentence.lower())) for sentence in _BORDER.split(text))
    return [sentence for sentence in bare if len(sentence) > 1]
