"""What of a sentence stands alone: runs of its clauses that are whole sentences in the writer's own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations_with_replacement, pairwise

from toneguard.diagnostics import Span
from toneguard.patterns import regex
from toneguard.rewriting import demands, grammar, telling
from toneguard.rewriting.facts import particulars_of

FEWEST_WORDS = 3
FEWEST_OWN_WORDS = 5
MOST_BARE_WORDS = 6
REMEMBERED = 64
"""Sentences at fault, each of which is looked into from several sides."""
_NAMED_TIME = regex(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august|september|october"
    r"|november|december)\b"
)
_AFTER_ALL = regex(r"(?i)(?:after|for) all (?:the|my|our|these|those)\b")
_NEWS = (
    telling.WHEREABOUTS,
    telling.COMMITMENT,
    telling.NOTICE,
    telling.STEP,
    telling.SKILL,
    telling.LUCK,
    telling.ABSENCE,
    telling.PRAISE,
    telling.RULE,
)


@dataclass(frozen=True, slots=True)
class Kept:
    """Words of a sentence that stand alone, as a sentence without its end mark but for a question's.

    `span` is where they stand in the sentence. `asks` tells that they ask for something, `feels` that
    they tell a feeling, `strove` what the writers put in, from which a hope came, `told` something that
    is not the writers'.
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
        return self.asks or self.feels or _has_facts(self.text) or any(it.match(self.text) for it in _NEWS)

    @property
    def says_enough(self) -> bool:
        """Whether it is no mere remnant: it tells what a reader would miss, or more than a word or two."""
        return self.matters or len(self.text.split()) > MOST_BARE_WORDS


@dataclass(frozen=True, slots=True)
class _Run:
    """A run of clauses that stands alone, in words that lean on nothing that goes.

    `request` is what it asks for, if it does, `conceded` what it grants before that.
    """

    span: Span
    words: str
    request: str | None
    conceded: str

    def told(self, tell: Callable[[Span, str], Kept | None]) -> Kept | None:
        """The request, or what a way of telling makes of it."""
        if self.request:
            return Kept(self.span, self.request, asks=True)
        kept = tell(self.span, self.words)
        return replace(kept, text=f"{self.conceded}{kept.text}") if kept else None


@lru_cache(maxsize=REMEMBERED)
def clauses_of(sentence: str) -> tuple[Span, ...]:
    """The clauses of a sentence, as far as commas, dashes, brackets and joining words tell them."""
    body = len(sentence.rstrip(" \t\r\n.!?…"))
    spans: list[Span] = []
    start = 0
    for border in grammar.BORDER.finditer(sentence, 0, body):
        company = grammar.COMPANY.match(sentence, start)
        if company and border.start() < company.end():
            continue
        if border.start() > start:
            spans.append(Span(start, border.start()))
        start = max(border.end(), start)
    return (*spans, Span(start, body)) if body > start else tuple(spans)


def kept_of(sentence: str) -> list[Kept]:
    """The runs of clauses of a sentence that stand alone, those with most facts first, then the longest.

    A run stands alone where it has a subject and a verb, points to nothing that goes and does not hang on
    a condition. A request is said as one; the whole sentence is a run too.
    """
    found = _told(sentence, _statement)
    return sorted(found, key=lambda it: (-len(particulars_of(it.text)), -it.asks, -len(it.span)))


def plain_of(sentence: str) -> list[Kept]:
    """The runs of clauses of a sentence that tell something of the writers, the longest first.

    That they are no reproach is for the tone to tell.
    """
    return sorted((it for it in _told(sentence, _plain) if not it.asks), key=lambda it: -len(it.span))


def whole_of(sentence: str) -> Kept | None:
    """The whole sentence, where it tells something of the writers and nothing in it is sour."""
    end = len(sentence.rstrip(" \t\r\n.!?…"))
    words = _opened(_line(sentence[:end]))
    told = telling.TO_ALL.sub("", words) if telling.THANKS.match(words) else words
    if "?" in sentence[end:] or telling.SOUR.search(told):
        return None
    return _plain(Span(0, end), words)


def _told(sentence: str, tell: Callable[[Span, str], Kept | None]) -> list[Kept]:
    """What the runs of clauses of a sentence make that stand alone, by how they are told."""
    told = (run.told(tell) for run in _runs(sentence))
    return list({kept.text: kept for kept in told if kept}.values())


@lru_cache(maxsize=REMEMBERED)
def _runs(sentence: str) -> tuple[_Run, ...]:
    """The runs of clauses of a sentence that stand alone."""
    clauses = clauses_of(sentence)
    places = combinations_with_replacement(range(len(clauses)), 2)
    return tuple(run for first, last in places if (run := _standing(sentence, clauses, first, last)))


def time_of(sentence: str) -> str | None:
    """How long the writers strove for what was decided: "two rounds of interviews"; best where a sentence
    opens with it.
    """
    clauses = clauses_of(sentence)
    words = _line(clauses[0].of(sentence)) if len(clauses) > 1 else ""
    found = telling.LONG.match(words)
    faults = (grammar.FINITE, telling.SOUR, grammar.HANGING, telling.TIME_TOLD)
    if not found or any(it.search(words) for it in faults):
        found = telling.LASTED.search(_line(sentence))
    time = found["time"] if found else ""
    if not telling.LONG_ENOUGH.match(time) or any(it.search(time) for it in (*faults, telling.BORNE)):
        return None
    if not telling.TOWARDS.match(time):
        return None
    return _inside(time)


def is_poor(words: str) -> bool:
    """Whether what is left of a sentence breaks off, sneers, or speaks of the reader, and tells no fact."""
    words = grammar.VOCATIVE.sub("", _line(words).rstrip(" .!?…"))
    if telling.LEADING.match(words):
        return True
    meant = (demands.ASKING, telling.THANKS, telling.DEALT_FAIRLY)
    if particulars_of(words) or any(it.match(words) for it in meant):
        return False
    opened = _opened(words)
    if len(words.split()) <= MOST_BARE_WORDS and not grammar.SAYING.search(opened):
        return True
    of_you = any(telling.YOU_DID.match(_opened(clause.of(words))) for clause in clauses_of(words))
    return bool(
        of_you or grammar.YOU.match(opened) or telling.SOUR.search(opened) or grammar.HANGING.search(opened)
    )


def breaks_off(words: str) -> bool:
    """Whether words end before what they lead to: on an article, on "why" and no verb, on "tell me"."""
    led = grammar.LEADING_IN.search(words)
    torn = led and not grammar.FINITE.search(led["rest"])
    whole = grammar.OF_THAT.search(words) or grammar.WAS_DONE.search(words)
    hangs = grammar.HANGING.search(words) and not whole
    return bool(torn or hangs or grammar.ASKS_NOTHING.fullmatch(words))


def _standing(sentence: str, clauses: Sequence[Span], first: int, last: int) -> _Run | None:
    """A run of clauses, from the first to the last, if it stands alone."""
    span = Span(clauses[first].start, clauses[last].end)
    inner = [
        clause.of(sentence)
        for before, clause in pairwise(clauses[first : last + 1])
        if not _hangs_on(sentence, before, clause)
    ]
    following = clauses[last + 1].of(sentence) if last + 1 < len(clauses) else ""
    said = _line(span.of(sentence))
    words = _plainly(quieter(_opened(said)))
    leads = following and ":" in sentence[span.end : clauses[last + 1].start]
    if leads or _breaks_off(inner, following) or not _is_whole(words):
        return None
    if telling.SOUR.search(telling.HABIT.sub("", demands.WHOEVER.sub("", words))):
        return None
    if demands.AGAIN.search(words) and demands.OR_ELSE.match(following):
        return None
    pointing = grammar.POINTING.search(words, 0, _head_of(words))
    if first and (pointing or grammar.LED_IN.match(said)):
        return None
    if first and grammar.TWO_NOUNS.search(f"{_line(clauses[first - 1].of(sentence))}|{said}"):
        return None
    given = grammar.GIVEN.match(sentence, span.start) if first > 0 else None
    if given and (not _has_facts(words) or _is_time_of(sentence, clauses[first - 1], given)):
        return None
    asking = not given and _is_asked(sentence, clauses, words, bool(following))
    if asking and demands.TAUNT.match(said):
        return None
    request = _request(words, asking)
    more = request and any(grammar.OWN.match(_opened(clause)) for clause in inner)
    bare = request and first and demands.TIMED.match(request)
    if more or bare or (asking and not request):
        return None
    conceded = grammar.CONCEDED.match(said) if last > first else None
    return _Run(span, words, request, conceded.group() if conceded else "")


def _hangs_on(sentence: str, before: Span, clause: Span) -> bool:
    """Whether a clause is a part of the one before it: when, since or why that was."""
    words = clause.of(sentence)
    bare = not sentence[before.end : clause.start].strip()
    blames = grammar.BECAUSE.match(words) and not _is_reason(words)
    return bare and not blames and grammar.GIVEN.match(words) is not None


def _is_time_of(sentence: str, before: Span, given: re.Match[str]) -> bool:
    """Whether a clause only tells when something was: "it came while I was away"."""
    told = "?" not in sentence and not sentence[before.end : given.start()].strip()
    return told and given.group().lower() in ("when", "while", "after", "as")


def _is_reason(clause: str) -> bool:
    """Whether a clause tells the writers' own reason, and nothing of the reader."""
    return bool(grammar.OWN_REASON.match(clause) and not grammar.YOU.search(clause))


def _head_of(words: str) -> int:
    """Where the reason of a sentence begins, whose "it" is what the sentence names; else where it ends."""
    reason = grammar.OWN_REASON.search(words)
    return reason.start() if reason and reason.start() else len(words)


def _is_asked(sentence: str, clauses: Sequence[Span], words: str, followed: bool) -> bool:
    """Whether a run is a question: it ends as one, or opens as one whose mark stands behind what follows."""
    marked = "?" in sentence[clauses[-1].end :] or demands.POSSIBLE.match(sentence)
    return bool(marked and (not followed or demands.ASKED.match(words)))


def _breaks_off(inner: Sequence[str], following: str) -> bool:
    """Whether a run speaks of somebody else midway, or what follows is a part of it."""
    if any(map(_turns, inner)) or grammar.CONDITION.match(following):
        return True
    if following and inner and grammar.PART_OF_THEM.match(inner[-1]) and not grammar.FINITE.search(inner[-1]):
        return True
    bare = following and not grammar.FINITE.search(following)
    if bare and grammar.GOES_ON.match(following):
        return True
    if not inner or grammar.ADVERBIAL.match(inner[-1]) or grammar.PERSON.match(f"{_opened(following)} "):
        return False
    if grammar.FORBIDS.match(_opened(following)):
        return False
    if grammar.OTHERS.match(following) and grammar.FINITE.search(following):
        return False
    return bool(grammar.MORE.match(following) or (bare and not grammar.FINITE.search(inner[-1])))


def _statement(span: Span, words: str) -> Kept | None:
    """Words that ask nothing, where they tell something and are whole."""
    if breaks_off(words):
        return None
    if telling.GIFT.match(words) or (telling.OFFER.match(words) and not grammar.OF_YOU.search(words)):
        return Kept(span, words, asks=True)
    if demands.TALK.match(words):
        return Kept(span, words, asks=True)
    if demands.NEXT_STEP.fullmatch(words):
        return Kept(span, words, asks=True)
    if (telling.ABSENCE.match(words) or telling.RULE.match(words)) and not grammar.YOU.search(words):
        return Kept(span, words)
    if telling.CONCEDES.match(words) and not telling.TIES.search(words):
        return Kept(span, telling.QUOTE_MARK.sub("", words), feels=True)
    if telling.GOOD_WISH.match(words):
        return Kept(span, words, feels=True)
    if telling.PRAISE.match(words):
        return Kept(span, words)
    if _reports(words):
        return Kept(span, words, told=True)
    own = grammar.LED_IN.sub("", words, count=1)
    if telling.UNSAID.match(own) or telling.MUSING.match(own):
        return None
    if telling.FEELING.match(words):
        return None if telling.FELT_WHAT.match(words) else Kept(span, words, feels=True)
    if telling.THANKS.match(words):
        return Kept(span, words)
    if telling.WHEREABOUTS.match(words) and not grammar.YOU.search(telling.YOURS.sub("", words)):
        return Kept(span, words)
    if telling.NOTICE.match(words) and not grammar.YOU.search(telling.SUPPLIED.sub("", words, count=1)):
        return Kept(span, words)
    if particulars_of(words) and _tells(words):
        return Kept(span, words, told=True)
    if grammar.OF_YOU.search(words) or not _is_own(words):
        return None
    if telling.WISH.match(words):
        return Kept(span, words, asks=True)
    return Kept(span, words, strove=bool(_has_facts(words) and telling.PUT_IN.match(own)))


def _plain(span: Span, words: str) -> Kept | None:
    """Words of the writers about themselves, a fact or thanks, that are whole and no deed of the reader."""
    own = grammar.LED_IN.sub("", words, count=1)
    if breaks_off(words) or grammar.OF_YOU.search(words) or telling.UNSAID.match(own):
        return None
    if telling.THANKS.match(words) or telling.FEELING.match(words):
        return Kept(span, words, feels=True)
    if _has_facts(words) and _tells(words):
        return Kept(span, words, told=True)
    told = grammar.OWN.match(own) or (
        grammar.OURS.match(own) and grammar.FINITE.search(grammar.POSSESSIVE.sub("", own))
    )
    if not told or len(words.split()) < FEWEST_OWN_WORDS:
        return None
    thinks = any(
        telling.OPINION.search(_opened(it)) for it in (own, *(it.of(words) for it in clauses_of(words)))
    )
    return None if thinks else Kept(span, words)


def _reports(words: str) -> bool:
    """Whether it tells what was sent or paid and when, or what somebody else said."""
    if telling.SENT.match(words):
        return bool(particulars_of(words) and not grammar.YOU.search(telling.TO_YOU.sub("", words)))
    news = telling.REPORT.match(words) and not (grammar.YOU.search(words) or telling.TIES.search(words))
    return bool(news and particulars_of(words))


def _turns(clause: str) -> bool:
    """Whether a clause inside a run speaks of somebody else."""
    words = re.sub(r"(?i)\A(?:while|whereas|since|because|as)\s+", "", _opened(clause))
    if demands.AND_YOU.match(words):
        return False
    if grammar.SOMEBODY.match(words):
        return True
    if telling.WHEREABOUTS.match(words):
        return False
    own = grammar.OWN.match(words) or grammar.FINITE.match(words) or grammar.GOING_ON.match(words)
    return not own and grammar.FINITE.search(words) is not None


def _line(words: str) -> str:
    return " ".join(words.split())


def _opened(words: str) -> str:
    """Without the words that joined it to what stood before."""
    opener = grammar.OPENERS.match(words)
    return words[opener.end() :] if opener else words


def quieter(words: str) -> str:
    """The words without what only makes it loud."""
    words = _calm(words) if words.isupper() else words
    words = telling.SHOUTED.sub(_lower, telling.LOUD.sub(" ", words))
    return _line(re.sub(r"[!?]+(?=\s|\Z)", "", words))


def _inside(words: str) -> str:
    """Words as they stand within a sentence; the first may have been shouted."""
    first, space, rest = words.partition(" ")
    return (
        (first.lower() if len(first) > 1 and first.isupper() else first[:1].lower() + first[1:])
        + space
        + rest
    )


def _calm(shouted: str) -> str:
    """A sentence in capitals as it is written."""
    words = _NAMED_TIME.sub(lambda found: found.group().capitalize(), _small(shouted))
    return words[:1].upper() + words[1:]


def _lower(shouted: re.Match[str]) -> str:
    return _small(shouted.group())


def _small(shouted: str) -> str:
    return re.sub(r"\bi\b", "I", shouted.lower())


def _plainly(words: str) -> str:
    """Without "also" and "merely", and what a talk is for, which lean on what goes; "six years I have" in its
    usual order.
    """
    words = telling.DESERVED.sub("well", grammar.TOO.sub(r"\g<who>", words))
    if telling.COMMITMENT.match(words):
        words = telling.FOR_NOTHING.sub("", words)
    if talk := demands.TALK.match(words):
        return talk["asked"]
    if praised := telling.PRAISE.match(words):
        return praised["praise"]
    if often := telling.OFTEN.match(words):
        return f"{often['rest']} {often['times'].lower()}"
    found = telling.FRONTED.match(words)
    return f"for {found['time'].lower()} {found['rest']}" if found else words


def _request(words: str, asking: bool) -> str | None:
    """The words as a plain request, where they ask for something."""
    if asking:
        idle = demands.MAY_I_ASK.match(words) or grammar.ASKS_NOTHING.fullmatch(words)
        return f"{words}?" if demands.ASKING.match(words) and not idle else None
    words = demands.HURRY.sub("", demands.ELSE.sub("", demands.PAY_UP.sub("pay", words)))
    if breaks_off(words) or demands.SNUB.match(words):
        return None
    if demands.NEED.match(words):
        return words
    if demands.POLITE.match(words):
        return f"{words}?"
    if found := demands.OBLIGED.match(words):
        return found.group()
    term = demands.UNTIL.match(words)
    if term and demands.REQUEST.match(term["what"]):
        return f"Please {term['what']} by {term['time'].strip()}"
    if found := demands.REQUEST.match(words):
        what = demands.IN_DAYS.sub(r"\g<what> within ", re.sub(r"(?i),? please\b", "", found["what"]))
        what = demands.AND_YOU.sub(" and ", demands.DONE_UNTIL.sub(r"\g<what> by ", what))
        return None if demands.SNUB.match(what) else f"Please {what[:1].lower()}{what[1:]}"
    found = demands.WANT.match(words)
    return f"{found['who']} would like {found['what']}" if found else None


def is_paired(words: str) -> bool:
    """Whether each quotation mark and each bracket has its partner."""
    return not len(grammar.QUOTE.findall(words)) % 2 and words.count("(") == words.count(")")


def _is_whole(words: str) -> bool:
    """Whether quotation marks and brackets pair, and there are enough words, which are no mere time."""
    if _AFTER_ALL.match(words) and "," not in words:
        return False
    brief = telling.FEELING.match(words) or demands.BRIEF.match(words)
    return is_paired(words) and len(words.split()) >= FEWEST_WORDS - bool(brief)


def _is_own(words: str) -> bool:
    """Whether it says what the writers did or have, in more than a word or two."""
    told = _has_facts(words) and (telling.PUT_IN.match(words) or telling.COMMITMENT.match(words))
    if len(words.split()) < (FEWEST_WORDS if told else FEWEST_OWN_WORDS):
        return False
    fronted = telling.FRONTED.match(words)
    words = fronted["rest"] if fronted else grammar.LED_IN.sub("", words, count=1)
    if found := grammar.OWN.match(words):
        return found["verb"].lower() not in ("and", "or", "alone", "all", "both")
    return bool(grammar.OURS.match(words) and grammar.FINITE.search(words))


def _has_facts(words: str) -> bool:
    return bool(particulars_of(words) or telling.COUNTED.search(words))


def _tells(words: str) -> bool:
    """Whether it tells of something else, with a subject and a verb, and blames nobody."""
    head = grammar.WHOSE.sub("", grammar.ABOUT_IT.split(words)[0])
    verbs = len(grammar.FINITE.findall(head)) - bool(grammar.RELATIVE.search(head))
    told = grammar.THING.match(words) and verbs > 0
    of_you = grammar.YOU.search(telling.TO_YOU.sub("", words))
    return bool(told and not (telling.BLAMES.search(words) or of_you))
