"""Who or what only the words that went had named, named again in what stays."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toneguard.diagnostics import Grade, PartKind, Rewrite, Span
from toneguard.draft import Draft
from toneguard.patterns import regex
from toneguard.rewriting.facts import reader
from toneguard.rewriting.grammar import FINITE, ITS_VERB, JOINED
from toneguard.rewriting.hopes import chosen_of
from toneguard.rewriting.place import blanked, instead
from toneguard.rewriting.sentences import BORDER, last_of

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?"
_NAME = rf"(?<=[a-z0-9,;:] )(?!I\b|\w+days?\b)[A-Z][a-z]+|\b{_TITLE} [A-Z]"
_ANYBODY = (
    r"adviser|advisor|officer|manager|director|reviewer|referee|colleague|boss|chair|doctor|nurse|teacher"
    r"|driver|volunteer|winner|captain|treasurer|secretary|clerk|foreman|kid|child|agent|editor|judge|candidate"
    r"|assistant|person|friend|neighbour|partner|cousin|baby|dog|cat|puppy|horse|vicar|priest"
)
_MAN = r"(?!german|human|roman)[a-z]{3,}(?<!wo)man"
_HE = (
    rf"\b(?:he|him|his|man|{_MAN}|son|grandson|father|dad|husband|brother|boy|lad|guy|uncle|nephew|chef|coach"
    rf"|{_ANYBODY})\b"
)
_SHE = (
    r"\b(?:she|her|[a-z]*woman|(?:grand)?daughter|mother|mum|mom|nan|wife|sister|girl|lady|aunt|niece"
    rf"|{_ANYBODY})\b"
)
_THEY = r"\b(?:they|them|their|everyone|everybody|people|\w{3,}(?<!s)s)\b"
_NAMES = {"he": rf"{_NAME}|(?i:{_HE})", "she": rf"{_NAME}|(?i:{_SHE})", "they": rf"(?i:{_THEY})"}
_NAMED = {who: regex(pattern) for who, pattern in _NAMES.items()}
_WHO = {"him": "he", "his": "he", "her": "she", "hers": "she", "them": "they", "their": "they"}
_SOMEBODY = regex(
    r"(?i)(?:\b(?:hope|trust|sure|doubt|think|bet|know(?: \w+)?)(?: that)? (?=s?he\b)|(?!s?he\b))"
    r"\b(?P<who>s?he|his|him|hers?)\b"
)
_THEIRS = regex(r"(?i)\b(?:their|them|they)\b")
_NO_NAME = (
    r"I|A|An|We|You|He|She|It|They|This|That|These|Those|There|Here|Who\w*|What\w*|Which|How\w*|Why|When\w*|All|Both"
    r"|Many|Most|One|People|Not|No\w*|Every\w*|Some\w*|Any\w*"
)
_OPENS_NAMED = regex(
    rf"{JOINED}(?!(?:{_NO_NAME})\b)[A-Z][a-z]+(?: (?:him|her)self)?(?={ITS_VERB}|\s\w{{2,}}(?:s|ed)\b)"
)
_WHOEVER = regex(
    r"(?i)\b(?P<who>(?:whoever|the (?:person|one|candidate|applicant|man|woman|lad|girl|guy) (?:who|that))"
    r"(?:['’]s| is| has| was)?(?: (?:got|been given|getting|given|gets|taking|takes))?"
    r" (?:it|(?:the|this) (?:job|post|role|place|part|spot|gig|work)))\b"
)
"""The one who was chosen, where nobody knows the name."""
_ONE_CHOSEN = regex(
    r"(?i)\b(?:whoever|(?:the|your) (?:(?:new|other|successful|chosen|preferred|winning) )?"
    r"(?:person|candidate|applicant|one|bidder|firm|hire|winner|team|company)"
    r"(?: (?:who|that|you|u)\b|['’]s\b)?)"
)
_WISHES = regex(r"(?i)\b(?:hope|wish|luck)\b")
_WHEN = r"(?:(?:when|once|until|if|after|before|while|as soon as) )?"
_PRONOUN = regex(rf"(?i){JOINED}{_WHEN}(?P<who>he|she|they|it|his|her|their|its)(?=\s|{ITS_VERB})")
_SUBJECT = regex(
    rf"(?i:{JOINED})(?P<who>(?i:the|your|my|our) (?:[a-z-]+ ){{0,2}}?[a-z-]+"
    r"(?: (?:in|at|from) (?:the |your )?\w+(?: [a-z]+)?)?"
    rf"|(?:{_TITLE} [A-Z]|(?!(?:{_NO_NAME})\b)[A-Z])[a-z]+(?: (?:[A-Z][a-z]+|\d+))?)"
)
_LABEL = regex(rf"(?:.*[.!?] )?(?P<who>(?!(?:{_NO_NAME})\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?): ")
"""Of whom a note tells: "Robin: two goals"."""
_PRONOUNS = (
    (_NAMED["he"], regex(r"(?i)\b(?:he|him|his)\b")),
    (_NAMED["she"], regex(r"(?i)\b(?:she|her)\b")),
)
_QUOTED = regex(r"\"[^\"\n]*\"|“[^”\n]*”")
_CAPITAL = regex(r"\b[A-Z][\w’'-]*")
_SOMEONE = regex(
    rf"{_TITLE} [A-Z]|(?<=[a-z,;:] )(?<!\bthe )(?<!\b(?:in|at|as|on) )(?!I\b|\w+day\b)[A-Z][a-z]+"
    rf"|(?:\A\s*|[.!?…]\s+|\n\s*|\s{{3,}})(?!(?:{_NO_NAME})\b)[A-Z][a-z]+"
    r"(?=['’]s\b| (?:[A-Z]|(?:and|is|will|would|has|had|came|went|told|said|gave|\w+ed|\w{2,}(?<!s)s)\b))"
)
"""A name that may be one of a person."""
_OBJECT = regex(
    r"(?i)(?<=\bhope )s?he\b(?! or\b)|\b(?:him|her)(?=[.,;!?]| (?:well|luck|to|in|at|for|with|on|where"
    r"|the|a|my|our|know|again|yesterday|today|once|that|about|if|whether|when|why|how|what|from|this|it)\b)"
)
_ONES = regex(r"\bones\b|(?<=\bof )them\b")
_ALL_OF_THEM = regex(r"(?i)\bthere (?:are|were) \w+ (?P<them>of them)\b")
_NUMBER = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred"
_SEVERAL = regex(
    rf"(?i)\b(?:those|these|many|several|both|all (?:the|my|our|your)|{_NUMBER}|\d+) (?:[a-z-]+ ){{0,2}}?"
    r"(?!(?:years|months|weeks|days|hours|minutes|times|this|his|was|has|as|is)\b)([a-z]{2,}[a-rt-z]s)\b"
)
"""Things of which there are several, by their number or "those"."""
_OWN_SEVERAL = regex(
    rf"(?i)\b(?:my|our|your|the) (?:[a-z-]+ )?[a-z]{{2,}}[a-rt-z]s\b"
    rf"|\bthere (?:are|were) (?:{_NUMBER}|\d+) (?!of\b)"
)
_PEOPLE = regex(r"(?i)\b(?:children|people|boys|girls|men|women|pupils|students|members|guests|volunteers)\b")
_HOWEVER = regex(r"(?i)(?:, (?:however|though|by contrast|on the other hand),?)?\s*\Z")
_KIN = regex(
    r"\b(?:(?i:my|our|your) (?i:[a-z]+)\b(?!-)|(?:Dad|Mum|Mom|Grandad|Grandpa|Gran|Granny|Grandma)\b)"
)
_PERSON = regex(rf"(?i){_HE}|{_SHE}")
_TITLED = regex(rf"\b{_TITLE} [A-Z][\w’'-]+")
_MISFITS = {
    _NAMED["he"]: regex(r"Mrs|Ms|Miss"),
    _NAMED["she"]: regex(r"Mr\b"),
    _NAMED["they"]: regex(""),
}
"""Titles of those whom a pronoun cannot mean."""
_COMMON = regex(r"(?i)(?:the|your|my|our)\b")


def lost_sight(words: str, before: str, gone: str) -> bool:
    """Whether a sentence speaks of somebody whom only the words that went had named, or named last."""
    subject = _PRONOUN.match(words)
    found = subject or _SOMEBODY.search(words)
    named = _named(found["who"]) if found else None
    if found is None:
        theirs = _THEIRS.search(words)
        chosen, several = _ONE_CHOSEN.search(gone), _NAMED["they"]
        if _WISHES.search(words):
            return False
        return bool(theirs and chosen and not several.search(f"{last_of(before)} {words[: theirs.start()]}"))
    if (
        named is None
        or named.search(words, 0, found.start("who"))
        or (not subject and _OPENS_NAMED.match(words))
    ):
        return False
    if not (_ONE_CHOSEN.search(gone) or named.search(gone) or _LABEL.match(gone)):
        return False
    known = _subject_of(gone, named)
    near = before if known is None else last_of(before)
    goes_on = any(pronoun.search(gone) for who, pronoun in _PRONOUNS if who is named)
    return not named.search(near) or (subject is not None and known is not None and not goes_on)


def named_behind(sentence: Span, words: str, before: str, new: str, gone: str) -> Rewrite | None:
    """A sentence behind new words that name nobody of whom it may speak, with the name of what went."""
    found = _PRONOUN.match(words)
    named = _named(found["who"]) if found else None
    if named is None or named.search(f"a {new}") or not lost_sight(words, f"{before}{new}", gone):
        return None
    return named_again(sentence, words, gone)


def named_again(sentence: Span, words: str, gone: str) -> Rewrite | None:
    """A sentence that opens with a pronoun, with the name of what went instead."""
    found = _PRONOUN.match(words)
    who = _subject_of(gone, _named(found["who"])) if found else None
    if found is None or who is None:
        return None
    if _COMMON.match(who):
        who = (who[:1].upper() if found["who"][:1].isupper() else who[:1].lower()) + who[1:]
    elif found["who"].lower() in ("it", "its"):
        return None
    if found["who"].lower() in ("his", "her", "their", "its"):
        who = _owning(who, gone + words)
    return instead(sentence, found.span("who"), who)


def called_by_name(sentence: Span, words: str, gone: str, told: bool) -> Rewrite | None:
    """A sentence with the name of the one who was chosen, who went, instead of "him"; where it has something
    of its own to tell, of anybody who went.
    """
    found = _OBJECT.search(words)
    if found is None:
        return None
    whoever = _WHOEVER.search(gone)
    name = chosen_of(gone) or (whoever and whoever["who"][:1].lower() + whoever["who"][1:])
    name = name or (_subject_of(gone, _named(found.group())) if told else None)
    return instead(sentence, found.span(), name) if name else None


def counted_again(sentence: Span, words: str, before: str, gone: str) -> Rewrite | None:
    """A sentence with the one thing of several that went instead of "ones" or "of them"."""
    found, known = _ONES.search(words), f"{before} {words}"
    things = set(_SEVERAL.findall(gone)) or {it.lower() for it in _PEOPLE.findall(gone)}
    if found is None or len(things) != 1 or _SEVERAL.search(known[: found.start() - len(words)]):
        return None
    if _PEOPLE.search(before) and found.group() == "them":
        return None
    if _OWN_SEVERAL.search(words, 0, found.start()) and FINITE.search(words, 0, found.start()):
        return None
    thing = things.pop()
    if all_of_them := _ALL_OF_THEM.search(words):
        return instead(sentence, all_of_them.span("them"), thing)
    return instead(sentence, found.span(), thing if found.group() == "ones" else f"the {thing}")


def first_named(draft: Draft, blocks: Sequence[Span], rewrites: Sequence[Rewrite]) -> Iterator[Rewrite]:
    """The name of the one person whom only what went had named, or the earlier note that it repeated, in the
    place of the first "he" or "her" that stays.
    """
    if not blocks:
        return
    text, body = draft.text, Span(blocks[0].start, blocks[-1].end)
    left = _QUOTED.sub(lambda it: " " * len(it.group()), blanked(text, body, (it.span for it in rewrites)))
    for named, pronoun in _PRONOUNS:
        found = pronoun.search(left)
        if found is None:
            continue
        place = Span(body.start + found.start(), body.start + found.end())
        before = [it for it in rewrites if it.span.end <= place.start]
        said = " ".join([*(f"a {it.text}" for it in before if it.text), left[: found.start()]])
        gone = " ".join(it.span.of(text) for it in before if not it.text)
        if _speaks_of(said, named) or not named.search(gone):
            continue
        notes = (it.span.of(note.text) for note in draft.earlier for it in note.of_kind(PartKind.BODY))
        again = pronoun.search(gone) and _person_of(" ".join(notes), named)
        who = _person_of(gone, named) or again
        if who and who not in (reader(draft) or "") and not any(it.span.overlaps(place) for it in rewrites):
            yield _calling(place, found.group(), who, text)


def _speaks_of(said: str, named: re.Pattern[str]) -> bool:
    """Whether there is anybody in some words whom a pronoun behind them might mean."""
    near = BORDER.split(said.strip())[-2:]
    return bool(
        any(map(_COMMON.match, near)) or _SOMEONE.search(said) or named.search(_CAPITAL.sub("", said))
    )


def _calling(place: Span, pronoun: str, who: str, text: str) -> Rewrite:
    """A name in the place of a pronoun."""
    owner = pronoun.lower() == "his" or (pronoun.lower() == "her" and not _OBJECT.match(text, place.start))
    if pronoun[:1].isupper():
        who = who[:1].upper() + who[1:]
    return Rewrite(place, _owning(who, text) if owner else who, Grade.OFFER)


def _owning(who: str, text: str) -> str:
    """Who owns something, with the apostrophe of a text."""
    return f"{who}{'’' if '’' in text else chr(39)}s"


def _subject_of(gone: str, named: re.Pattern[str] | None) -> str | None:
    """Of whom or of what the last sentence that went spoke, where that is a plain name or noun, or the one
    above, where it goes on about them; else the one person that they name.
    """
    if (labelled := _LABEL.match(gone)) and named and named.search(f"a {labelled['who']}"):
        return labelled["who"]
    last, *above = reversed(BORDER.split(gone.strip()))
    while above and named and (again := _PRONOUN.match(last)) and _named(again["who"]) is named:
        last = above.pop(0)
    verbs = (it for it in FINITE.finditer(last) if not (it.start() and it.group()[0].isupper()))
    verb = next(verbs, None)  # and no name: "Mrs Tancred"
    found = _SUBJECT.fullmatch(_HOWEVER.sub("", last[: verb.start()])) if verb else None
    if found and (named is None or named.search(f"a {found['who']}")):
        return found["who"]
    return _person_of(gone, named)


def _person_of(gone: str, named: re.Pattern[str] | None) -> str | None:
    """The one person that words name, where a pronoun may mean them."""
    people = {
        it[:1].lower() + it[1:] if " " in it else it
        for it in _KIN.findall(gone)
        if named and named.search(it)
    }
    if people and len({it.lower() for it in _PERSON.findall(gone)} - _WHO.keys() - _NAMED.keys()) > 1:
        return None
    people = people or {it for it in _TITLED.findall(gone) if named and not _MISFITS[named].match(it)}
    return people.pop() if len(people) == 1 else None


def _named(pronoun: str) -> re.Pattern[str] | None:
    """Whom a pronoun may mean; None for it."""
    return _NAMED.get(_WHO.get(pronoun.lower(), pronoun.lower()))
