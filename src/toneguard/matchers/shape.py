"""`kind: shape`: the look of the text, whatever its words: capitals, stacked marks, placeholders."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from toneguard.diagnostics import Capture, Match, Span
from toneguard.language import Analysis, Sentence
from toneguard.matchers.placeholders import blank
from toneguard.rulebook import ShapeRule

_CAPITALS = re.compile(
    r"(?<![\w@#/.-])[A-Z][A-Z'’]+(?:-[A-Z]+)?(?:[ ,\n]+(?:[A-Z][A-Z'’]+(?:-[A-Z]+)?|I|A|\d+))*(?![\w@/-])"
)
_MARKS = re.compile(r"[!?](?:\s?[!?])+")
_KNOWN_SHORT = frozenset(
    "HR IT CEO CTO CFO COO CV UK US USA EU UN NHS BBC AM PM OK FAQ API SQL HTML CSS URL PDF PS FYI ASAP TBC TBD "
    "RSVP EOD KPI VAT GDPR MBA NDA QA UX UI VP AI ML HQ DIY ID TV PC VIP GP RN TA AGM RAF MOT PAYE NI DBS PO".split()
)
_SENTENCE_OPENERS = frozenset("The This That There It If Is Are Do What Why How And But So My Your You We He She They".split())
_RAGE = (
    r"ANGRY|DISGRACE(?:FUL)?|DISGUST(?:ED|ING)|FED UP|FUMING|FURIOUS|IDIOTS?|INSULT(?:ED|ING)?|JOKE|LIARS?|LIED|LIVID"
    r"|PATHETIC|RIDICULOUS|SHAME(?:FUL)?|SICK OF|STUPID|THIEVES|UNACCEPTABLE|UNBELIEVABLE|UNFAIR|USELESS|WASTED"
)
_EMPHASIS = re.compile(
    rf"\b(?:{_RAGE}|DEMAND|WRONG(?= with you)|LAST(?= time (?:I|we|you)\b)|(?<=for )NOTHING(?=[.!]*\Z)|NOW(?=[.!]*\Z)"
    r"|(?:[Dd]o|DO) NOT(?= (?:\w+ )?(?:ask|bother|call|come|contact|email|expect|insult|lie|ring|send|tell|text) )"
    r"|NEVER(?= (?:ask|call|contact|email|ring|send|speak|text|write) )|NOT (?:ONE|A) [A-Z]{3,})\b"
)
_GRIPE = re.compile(
    r"(?i)\b(?:you (?:people|lot)|how (?:dare|hard|many times|could|much longer)|(?:what|who) (?:the|do you|is wrong)"
    r"|what'?s wrong|are you (?:people |lot )?(?:\w+ )?(?:asleep|blind|deaf|having|joking|kidding|mad|serious|stupid|thick)"
    r"|(?:did|do|does) (?:anybody|anyone|nobody|you (?:people|lot|even|ever))|why (?:am|did|do|have|was|were) (?:i|we|you)"
    r"|i (?:demand|want|have been|was told|waited)|give (?:me|us) (?:back )?my|where(?: is|'?s| are) (?:it|my|our|the)|my money"
    r"|not (?:a|one) (?:cent|penny|word|single)|(?:nobody|no one) (?:cares|answers|reads|knows|rang|called)|still (?:no|not|nothing|waiting)"
    r"|no longer|(?:third|fourth|fifth|tenth) time|out of patience|get (?:it|this|her|him|them|back)\b[^.]*\b(?:now|sorted|today|to me)"
    r"|(?:stop|quit) (?:\w+ing)|send (?:it|me|the)|wast(?:ed|ing) my|we paid|i paid|paid (?:you|for)"
    r"|after (?:\w+ ){1,3}(?:months|weeks|years)|(?:\w+ ){1,3}(?:months|weeks|years) (?:and|for|of)|form letter|issued in error"
    r"|your own (?:nephew|son|brother|cousin)|(?:sent?|send) me|trained monkey|shame on|unfair|so rude|moron|idiot"
    r"|blind|cowards?|clowns?|crooks?|disgrace|disgust\w+|fuming|furious|insult\w*|a joke|liars?|lied|livid|rubbish|garbage"
    r"|scam\w*|stupid|thie(?:f|ves)|unacceptable|unbelievable|useless|ashamed|cannot (?:count|read|spell|cash)|can'?t (?:count|read|spell)"
    r"|please explain how|had enough|explain (?:that|this) to)\b"
)
_WARM = re.compile(
    r"(?i)\b(?:thank\w*|thx|congrat\w*|love\w*|happy|best|brilliant|amazing|beautiful|yay|yes|hooray|hurray|proud|wow|omg|finally"
    r"|sorry|welcome|well done|good luck|good news|excited|delighted|legend|superb|gorgeous|fantastic|won|caps|shift key|please note"
    r"|opening hours|no rush|no worries|haha|lol|fun)\b|[❤♥😀-😆😊😍😘😻🎉🎊🥳💕💛💚💙🤩]"
)


def find(rule: ShapeRule, analysis: Analysis) -> Iterator[Match]:
    """One match for each sentence with the shape."""
    for sentence in analysis.text.of_kind(rule.parts):
        span = _SHAPES[rule.shape](sentence, sentence.span.of(analysis.draft.text))
        if span is not None and not any(other.overlaps(span) for other in analysis.draft.reported):
            calm = Capture("calm", calmed(sentence.span.of(analysis.draft.text), analysis.draft.text))
            yield Match(rule.id, span, span, sentence.span, (calm,))


def calmed(text: str, draft: str) -> str:
    """A sentence without its capitals for loudness and with one mark at its end.

    A word that the rest of the draft writes with one capital, and never without, keeps that capital.
    """
    words = {"I": "I", **{word: word for word in _KNOWN_SHORT}}
    for word in re.findall(r"\b[A-Z][a-z]+\b", draft):
        if word not in _SENTENCE_OPENERS and not re.search(rf"\b{word.lower()}\b", draft):
            words[word.upper()] = word

    def quiet(found: re.Match[str]) -> str:
        word = found.group()
        head, mark, tail = word.replace("’", "'").partition("'")
        return words.get(word) or (words.get(head, head.lower()) + word[len(head) :][: len(mark)] + tail.lower())

    quieter = re.sub(r"(?<![\w@#/.-])[A-Z]['’A-Z]*(?![\w@/])(?<!\d)", quiet, text)
    quieter = _MARKS.sub(lambda marks: "?" if "?" in marks.group() else ".", quieter)
    return quieter[:1].upper() + quieter[1:]


def _shouting(sentence: Sentence, text: str) -> Span | None:
    """Capitals for loudness in a sentence that complains: a run of words, or one that is shouted in anger."""
    if _WARM.search(text):
        return None
    for found in _CAPITALS.finditer(text):
        if _is_loud(found.group(), text):
            return _at(sentence, found)
    emphasis = _EMPHASIS.search(text)
    return _at(sentence, emphasis) if emphasis else None


def _is_loud(run: str, text: str) -> bool:
    """Whether a run of capitals is most of its sentence, and a complaint."""
    words = [word for word in re.findall(r"[A-Za-z'’]+", run) if len(word) > 1 and word not in _KNOWN_SHORT]
    of_sentence = len(re.findall(r"[A-Za-z'’]+", text))
    long_enough = len(words) >= 3 or len(run) >= 14
    return long_enough and 2 * len(words) >= of_sentence and _GRIPE.search(run.replace("’", "'")) is not None


def _stacked(sentence: Sentence, text: str) -> Span | None:
    """More than one mark at a time, behind a complaint."""
    found = _MARKS.search(text)
    if found is None or _WARM.search(text) or not _GRIPE.search(text.replace("’", "'")):
        return None
    return _at(sentence, found)


def _at(sentence: Sentence, found: re.Match[str]) -> Span:
    return Span(sentence.span.start + found.start(), sentence.span.start + found.end())


def _placeholder(sentence: Sentence, text: str) -> Span | None:
    found = blank(text)
    return Span(sentence.span.start + found[0], sentence.span.start + found[1]) if found else None


_SHAPES: dict[str, Callable[[Sentence, str], Span | None]] = {
    "shouting": _shouting,
    "punctuation": _stacked,
    "placeholder": _placeholder,
}
