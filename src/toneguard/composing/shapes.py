"""The grammatical shape of an answer, and the answer as it stands inside a sentence.

Plain word lists decide. What they cannot tell is `Shape.OPEN` and goes behind a colon, where a noun and a
whole sentence are equally at home.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from toneguard.composing.words import phrases, words
from toneguard.patterns import regex


class Shape(StrEnum):
    """What kind of words an answer is."""

    NOUN = "noun"  # the walk through the plant
    GERUND = "gerund"  # meeting Dr Osei
    KINDNESS = "kindness"  # showing me round
    FIRST_PERSON = "first-person"  # I learned how you run the night shift
    THAT = "that"  # that you rang me yourself
    HOW = "how"  # how you run the night shift
    WHAT = "what"  # what you said about grain
    WHEN = "when"  # when the foreman let me try the lathe
    INFINITIVE = "infinitive"  # to see how it is done
    SENTENCE = "sentence"  # the foreman let me try the lathe
    SENTENCES = "sentences"  # The kiln was hot. I loved it
    KNOW = "know"  # whether my price was too high
    QUESTION = "question"  # was my price too high
    GENERAL = "general"  # anything at all
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Fragment:
    """An answer as it stands inside a sentence. `given` tells that the reader can be thanked for it."""

    shape: Shape
    text: str
    given: bool = False


_DETERMINERS = words(
    "a all an any both each every her his its my no our that the their these this those your"
)
_NUMBERS = words("one two three four five six seven eight nine ten several many some few half")
_WITHOUT_ARTICLE = words("one several many some few half")
_SUBJECTS = words("he i it she there they we you")
_LINKS = words("that when where which while who whom whose why how what if because")
_FIRST_PERSON = words("i we i'm i've i'd we're we've we'd")
_PAST = words(
    """
    admired appreciated asked came discovered enjoyed felt found gained got had heard laughed learned learnt
    left liked loved met noticed realised realized saw spent thought took tried understood watched went
    """
)
_FINITE = words(
    """
    am are asked brought came could did do does explained felt gave goes got had has have helped is kept knew
    laughed let listened looked made makes means meant offered put ran rang remembered said says seemed showed
    stayed stopped struck sat spoke talked taught treated told took walked was went were will worked would
    wrote wasn't weren't isn't aren't didn't don't couldn't wouldn't hadn't hasn't haven't
    """
)
_STRETCHES = words("afternoon day evening fact hour minute moment morning part reason time way week")
_NOT_GERUNDS = words(
    """
    anything building ceiling clothing during evening everything lightning morning nothing something spring
    string thing wedding
    """
)
_NOUN_AFTER = words("day days session sessions centre center room rooms class course week task exercise of")
_PEOPLE = words(
    """
    apprentices cast children colleagues cooks crew designers developers drivers engineers everybody everyone
    folks foreman kids lads nurses panel patients people porters pupils residents staff students supervisor
    team teachers tenants trainees volunteers
    """
)
_SMALL = _DETERMINERS | _NUMBERS | _SUBJECTS | _PAST | _LINKS | _PEOPLE | words("everything to whether")
_TITLES = r"(?:dr|prof|professor|mr|mrs|ms|mx|miss|sir|fr|rev)\b\.?"
_PERSON = regex(rf"(?:(?i:{_TITLES}) )?[A-ZÀ-Þ][\w’'-]+(?:(?: and| &|,)? [A-ZÀ-Þ][\w’'-]+)*")
_AFTER_PEOPLE = phrases(r"(?:at|behind|from|in|on|of|who|whom|i met|you|there|and)\b")
_KEEPS_CAPITAL = regex(rf"(?i:{_TITLES}) |[A-Z]\w*[A-Z]|\w+[’']s\b|[A-Z][\w’'-]+ (?:and |& )?[A-Z]")
_COMMON = phrases(
    r"""
    \w+(?:ing|tion|sion|ment|ness|ity|ance|ence|ship)
    \w+s(?= (?:from|about|with|on|of|in|after|before|at)\b)
    lunch|coffee|tea|advice|time|talk|walk|tour|visit|chat|call|food|hour|day|work|kitchen|conversation
    dinner|breakfast|trial|shift|test|interview|r[ée]sum[ée]|portfolio|proposal|budget|price|demo|code
    project|book|warm|kind|good|great|nice|honest|very|really|not
    """,
    after=r"\b",
)
_OWN = phrases(
    """
    cv|r[ée]sum[ée]|portfolio|(?:cover )?letter|application|answers?|presentation|interview|skills?|essay
    proposal|price|budget|technique|voice|accent|posture|nerves|grammar|handwriting|timekeeping|experience
    demo|sample|knots
    """,
    before=r"\b",
    after=r"\Z",
)

_WITHOUT_THE = regex(
    r"(?i)(?:reviewer|referee|editor|reader|day|week|question|part|room|section|chapter|page|figure|table|round)"
    r" (?:\d+|one|two|three)\b"
    r"|(?:dr|prof|professor|mr|mrs|ms|mx)\b\.? \w+['’]s\b"
)
"""What has a number or a title for an article."""

_LEAD = phrases(
    r"""
    (?:probably|mostly|mainly|maybe|honestly|well|um|erm?|oh|just|definitely|certainly|also|perhaps),?\s+
    (?:i think|i guess|i suppose|above all|especially|really|because),?\s+
    """,
    after=r"(?=\S)",
)
_ENJOYED = phrases(
    """
    enjoy(?:ed)?|loved?|liked?|appreciated?|was (?:impressed|struck) by|(?:am|was) (?:grateful|thankful) for
    thank you for|thanks for
    """,
    before="(?:(?:what )?i )?(?:(?:also|really|very much|especially|particularly|truly|just|did) )*",
    after=r"(?: (?:most|best))?(?: (?:is|was))?\s+(?=\S)",
)
_ASKING = phrases(
    r"""
    (?:i(?:['’]d| would)? (?:really )?(?:like|love|want|wish|need|wanted|hope)|wanted) to {see}
    i(?:['’]d| would)? (?:really )?(?:like|love|appreciate|welcome|want)(?= (?:some|any|your|feedback|advice))
    i(?:['’]m| am)? (?:wonder(?:ing)?|curious|interested|not sure)(?: about| in)?
    (?:can|could|would|will) you (?:please )?(?:tell|show|advise) me(?: about| on)?
    (?:can|could|would|will) you (?:please )?(?:let me know|say|explain(?: to me)?)(?: about| on)?
    (?:tell|let) me(?: know)?(?: about)?
    to {see}
    about|on|regarding|re:?|concerning
    """.replace(
        "{see}", "(?:know|hear|learn|understand|ask|find out|see|get)(?: (?:more )?about| from you)?"
    ),
    before=r"(?:(?:please|kindly)\s+)?",
    after=r"[\s:,]+(?=\S)",
)
_FEEDBACK_ON = phrases(
    "feedback|advice|thoughts?|pointers?|tips?|comments?|opinions?|views?|hints?|guidance",
    before=r"(?:(?:some|any|your|honest|brief|a bit of|a little|a word(?: of)?)\s+)*",
    after=r"\s+(?:on|about|regarding|for|of|as to)\s+(?=\S)",
)
_GENERAL = phrases(
    """
    you|me|myself|anything|everything|whatever|something|feedback|advice|impressions?|performance|comments?
    pointers?|tips|criticism|things?|areas?|improvements?|weak(?:ness|nesses| points?)
    reasons?|improv(?:e|ing)
    """,
    before="(?:(?:just|any|some|general|all|your|honest|overall|my|the|a|more) )*",
    after="""(?: (?:at all|really|in general|please|to improve|for improvement|helpful|useful|i could improve
        |that (?:would )?helps?|you (?:can|could|have|want|like|think)(?: (?:tell|give|share|offer|say))?
        (?: me)?))*""".replace("\n        ", ""),
)
_REASON = phrases(
    r"""
    why(?: not)?(?: me| us)?
    why\b.*(?:\bnot|n['’]t|rejected|refused|declined|turned down|unsuccessful|failed)\b.*
    (?:what|where) (?:did )?(?:i|we) (?:did|do|went|go|got|get)(?: it)? wrong
    how (?:did )?(?:i|we) (?:did|do)
    how (?:(?:i|we|can|could|to|should|do) ?){1,3}(?:improve|do better|get better)
    """
)
_INVERTED = phrases(
    r"""
    {verb}(?:n['’]t)?\s+(?:i|my|we|our|it|the|there|you|your|that|this|a|an|they|anything|any)\b
    (?:what|where|which|why|who|when|how(?: (?:much|many|long|far|well|else|badly))?)\s+{verb}\b(?!\s+to\b)
    what (?:else|one thing)\b
    which (?:\w+ ){1,4}(?:was|were|is|should|would|did)\b
    """.replace("{verb}", "(?:was|were|is|are|am|do|did|does|has|have|had|should|could|would|can|will|might)")
)
_OWN_MANNER = phrases(
    r"""how (?:i|we|my|our)\b(?! (?:can|could|might|should|would|may|must|am|do|compared?|came|come|was|were
    |scored?|ranked|fared))""".replace("\n    ", "")
)
_CLAUSE = phrases(r"(?:why|how|what|where|whether|if|which|when|the reasons? why)\b.*")
_BREAK = regex(r"(?<!\b[A-Z])(?<!\b[DM]r)(?<!\bMs)(?<!\bMrs)(?<!\bSt)(?<!\bProf)[.!?…]+\s+(?=\S)")


def particular(answer: str) -> Fragment | None:
    """What was enjoyed or learned; None where nothing was said."""
    answer = _strip(_LEAD, answer)
    if not answer:
        return None
    if _BREAK.search(answer):
        return Fragment(Shape.SENTENCES, _upper(answer))
    enjoyed = _strip(_ENJOYED, answer)
    if enjoyed.split()[0].lower() not in ("it", "when", "being"):  # "I loved it when ..."
        answer = _strip(_LEAD, enjoyed)
    found = _shape(answer)
    return _met(found) if found.shape is Shape.NOUN else found


def question(answer: str) -> Fragment | None:
    """What feedback is asked for; None where nothing was said."""
    answer = _strip(_LEAD, answer)
    if not answer:
        return None
    if _BREAK.search(answer):
        return Fragment(Shape.SENTENCES, _upper(answer))
    asked, answer = answer.endswith("?"), answer.rstrip("? ")
    for _ in range(2):
        answer = _strip(_FEEDBACK_ON, _strip(_ASKING, answer))
    if _GENERAL.fullmatch(answer) or _REASON.fullmatch(answer):
        return Fragment(Shape.GENERAL, "")
    for pattern, shape in ((_INVERTED, Shape.QUESTION), (_OWN_MANNER, Shape.HOW), (_CLAUSE, Shape.KNOW)):
        if pattern.match(answer):
            return Fragment(shape, _lower(answer))
    found = _shape(answer)
    if found.shape is Shape.KINDNESS:
        return Fragment(Shape.GERUND, found.text)
    if found.text.startswith("the ") and not answer.lower().startswith("the ") and _OWN.search(answer):
        return Fragment(Shape.NOUN, f"my {found.text.removeprefix('the ')}")
    if asked and found.shape is not Shape.NOUN:
        return Fragment(Shape.QUESTION, found.text)
    return found


def _shape(answer: str) -> Fragment:
    """The shape of words that may be anything."""
    spelled = [word.strip(",;:") for word in answer.lower().replace("’", "'").split()]
    first, second = (*spelled, "")[:2]
    inside = _lower(answer)
    if first in _FIRST_PERSON:
        return Fragment(Shape.FIRST_PERSON, inside)
    if first in _PAST:
        return Fragment(Shape.FIRST_PERSON, f"I {inside}")
    if first in ("you", "you've"):
        return Fragment(Shape.THAT, f"that {inside}")
    if first == "to":
        return Fragment(Shape.INFINITIVE, inside)
    if first in ("how", "what", "when") or (first == "that" and _is_clause(spelled[1:])):
        return Fragment(Shape(first), inside, given=first == "what")
    if first in _SUBJECTS:
        return Fragment(Shape.SENTENCE, inside)
    if _is_gerund(spelled):
        kind = second in ("me", "us")
        return Fragment(Shape.KINDNESS if kind else Shape.GERUND, inside, given=kind)
    if _is_sentence(spelled):
        return Fragment(Shape.SENTENCE, inside)
    return _noun(answer, inside, first)


def _is_clause(spelled: list[str]) -> bool:
    """Whether these words, behind "that", are a clause and not "that hour in the kitchen"."""
    return len(spelled) > 1 and (spelled[0] in _SUBJECTS | _DETERMINERS or _is_sentence(spelled))


def _is_gerund(spelled: list[str]) -> bool:
    if spelled[0] == "not":
        spelled = spelled[1:] or spelled
    first, second = (*spelled, "")[:2]
    long = first.endswith("ing") and len(first) > len("bring")
    return (long or first in ("being", "doing")) and first not in _NOT_GERUNDS and second not in _NOUN_AFTER


def _is_sentence(spelled: list[str]) -> bool:
    """Whether the first verb belongs to the first words, and not to a clause that hangs on them."""
    for place, word in enumerate(spelled):
        before = spelled[place - 1] if place else ""
        if word in _LINKS or (place and word in _SUBJECTS) or (word in _DETERMINERS and before in _STRETCHES):
            return False
        if place and word in _FINITE:
            return before not in _DETERMINERS | words("of to and for in")
    return False


def _noun(answer: str, inside: str, first: str) -> Fragment:
    if first in _DETERMINERS or first in _NUMBERS or first.endswith("'s"):
        article = "the " if first in _NUMBERS - _WITHOUT_ARTICLE else ""
        return Fragment(Shape.NOUN, article + inside, given=first not in ("my", "our", "no", "any"))
    if first in ("everyone", "everybody") or _WITHOUT_THE.match(answer):
        return Fragment(Shape.NOUN, inside, given=True)
    named = inside[:1].isupper() and not _OWN.search(answer)
    if named and _PERSON.fullmatch(answer):
        return Fragment(Shape.NOUN, answer)
    if named:
        return Fragment(Shape.OPEN, answer)
    return Fragment(Shape.NOUN, f"the {inside}", given=True)


def _met(noun: Fragment) -> Fragment:
    """People are met: "the night team" becomes "meeting the night team"."""
    spelled = [word.strip(",") for word in noun.text.lower().split()]
    head = next((place for place, word in enumerate(spelled[:4]) if word in _PEOPLE), None)
    rest = "" if head is None else " ".join(spelled[head + 1 :])
    people = head is not None and (not rest or _AFTER_PEOPLE.match(rest))
    person = _PERSON.fullmatch(noun.text) and not noun.text.isupper()
    return Fragment(Shape.GERUND, f"meeting {noun.text}") if people or person else noun


def _strip(lead: re.Pattern[str], text: str) -> str:
    while (found := lead.match(text)) and lead is _LEAD:
        text = text[found.end() :]
    return text[found.end() :] if found else text


def _lower(text: str) -> str:
    """`text` as it goes on inside a sentence: a name keeps its capital, another first word loses it."""
    first = text.split()[0].lower().strip(",;:").replace("’", "'")
    if first == "i" or first.startswith("i'"):
        return "I" + text[1:]
    small = first in _SMALL or _INVERTED.match(text) or _is_gerund(text.lower().split())
    if small or (_COMMON.match(text) and not _KEEPS_CAPITAL.match(text)):
        return text[:1].lower() + text[1:]
    return text


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
