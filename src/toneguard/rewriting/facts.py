"""What a draft says of itself, for rewrites to use: names, role, firm, what happened between the two."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from toneguard.diagnostics import PartKind
from toneguard.draft import Draft
from toneguard.patterns import regex
from toneguard.rewriting.register import CONTRACTED

_GREETING = regex(
    r"\s*(?:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|hola|bonjour|hallo"
    r"|namaste)"
    r"(?: there)?[\s,]+(?P<name>[^,:;!\n–—]+?)\s*[,:;!.–—-]*\s*\Z",
    re.I,
)
_OPENING = regex(
    r"(?i)\s*(?P<opening>dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|respected)\b"
)
_SIGNS_FORMALLY = regex(
    r"(?im)^\s*(?:yours? (?:very )?(?:faithfully|sincerely|truly|respectfully)|(?:very "
    r"|most )?sincerely(?: yours)?"
    r"|cordially|respectfully(?: yours)?|with (?:great|high|due) (?:respect|esteem)|yours etc)\b"
)
_NOBODY = regex(
    r"(?i)\b(?:sir|sirs|madam|madams|ma'?am|team|hr|hiring|manager|recruiter|recruitment|all"
    r"|everyone|everybody|"
    r"committee|panel|department|dept|colleagues?|customer|supplier|whom|there|again|office|desk"
    r"|folks|both|"
    r"editors?|owner|landlord|agent|support|board|respected)\b|[\[{<_]"
)
_HOUSE = regex(
    r"\b(?:at|of) (?P<house>(?:the )?[A-Z][\w’'&-]*(?: (?:(?:of|and|for|the"
    r"|&) )*[A-Z][\w’'&-]*){0,4})\s*[,:;!.–—-]*\s*\Z"
)
"""Where those are who are greeted."""
_TITLE_AND_NAME = (
    r"(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Sister|Captain|Colonel|Major|Judge|Frau|Herr|Madame|Shri|Smt)"
    r"\b\.?[ \n](?:(?:de|van|von|der|den|da|di|du|el|al|ten|ter|le"
    r"|la)[ \n])*[A-ZÀ-Þ][\w’'-]+(?:[ \n][A-ZÀ-Þ][\w’'-]+)?"
)
_MISSIVE = (
    r"(?:letter|note|notice|e-?mail|mail|message|call|answer|reply|decision|report|kindness|offer|feedback)"
)
_ADDRESSED = regex(
    rf"(?:(?:\A|[.!?]\s+|\n\n)(?=(?P<opens>{_TITLE_AND_NAME}),"
    r" (?:you|your|I|we|would|could|can|please|thank)\b)"
    rf"|\b(?:[Yy]ou|[Yy]our)\b[^.!?,;:]*,\s(?=(?P<titled>{_TITLE_AND_NAME})(?:[.!?]|, and you\b))"
    rf"|\b(?:[Yy]ou(?: all)?|(?:[Yy]ou|[Yy]our)\b[^.!?,;:]*\b(?:me|us|too|again|as well)"
    rf"|[Yy]our {_MISSIVE}(?: (?:of|dated|on|about) [^.!?,;:]{{1,40}})?),\s"
    rf"(?=(?P<aside>{_TITLE_AND_NAME}),(?! (?:and|or)\b))"
    rf"|\b[Tt]hank(?:s| you)(?: (?:so much )?for [^.!?,;:A-Z]*)?,\s"
    rf"(?=(?P<thanked>{_TITLE_AND_NAME}|[A-Z][a-z’'-]+)[,.!]))"
)
"""How the body calls its reader by name."""
_TITLED = r"[A-Z][\w’'&/+-]*(?:[ \n](?:(?:of|and|for|in|the|&)[ \n])?[A-Z][\w’'&/+-]*){0,4}"
_ROLE = regex(
    rf"\b(?:the|your|this|an?|of)[ \n](?P<role>{_TITLED}"
    r"|(?:[a-z][\w-]*[ \n]){0,2}[a-z][\w-]*(?:er|or|ist|ant|ian|yst|eer|man|ship|care))"
    r"[ \n](?:role|position|post|job|vacancy|opening|internship|traineeship|apprenticeship)\b"
)
_ROLE_OF = regex(rf"\b(?:role|position|post|job) (?:of|as)[ \n](?:an? |the )?(?P<role>{_TITLED})")
_FIRM = regex(
    r"\b(?:role|position|post|job|vacancy|opening|team|place|work|working|interview|interviewed"
    r"|interviewing|career)"
    rf"(?:[ \n][\w’'-]+){{0,5}}?[ \n](?:at|with)[ \n](?:the )?(?P<firm>{_TITLED})"
)
_NOT_A_FIRM = regex(
    r"\A(?:I|You|We|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March"
    r"|April|May|June|"
    r"July|August|September|October|November|December|Christmas|Easter|Mr|Mrs|Ms|Dr)\b"
)
_WHERE = (
    r" (?:of|in|into|round|around|through|along|among|at) (?:the|your) (?:[\w-]+ ){0,2}?[\w-]+"
    r"(?<!\bvery)(?<!\bso)"
    r"(?=[,.;:!?)]| (?:was|is|were|are|and|but|that|which|when|where|who|with|on|at|for|to|has|had|before"
    r"|after|as|so|I|we|you|it|very|really|too|again|last|a lot|best|most|immensely|enormously|today"
    r"|yesterday)\b)"
)
_SHARED = regex(
    r"(?i)(?<!in )(?<!for )(?<!by )(?<!on )(?<!of )(?<!during )(?<!until )\b(?:the|that|your) (?P<what>tour"
    rf"(?:{_WHERE}|(?=[,.;:!?)]| (?:was|is|and|but)\b))"
    rf"|(?:[\w-]+ )?(?:hours?|minutes|afternoon|morning|evening|walk){_WHERE})"
)
_STAGES = (
    (r"trial shifts?", "the trial shift"),
    (r"trial days?", "the trial day"),
    (r"trial (?:cut|lesson|class)", "the trial"),
    (r"callbacks?", "the callback"),
    (r"assessment (?:day|centre|center)", "the assessment day"),
    (r"auditions?", "the audition"),
    (r"site visits?|walk-?round", "the visit"),
    (r"viewings?", "the viewing"),
    (r"interviews(?! (?:well|better|badly))|rounds of interviews?", "the interviews"),
    (r"interview|interviewed|interviewing", "the interview"),
    (r"presentation", "the chance to present"),
    (r"(?:phone|video|zoom|our|the|first|second|last) call", "the call"),
    (r"our (?:conversation|talk|chat)", "the conversation"),
    (r"our meeting|we met|meeting you", "the meeting"),
)
_STAGE = tuple((regex(rf"(?i)\b(?:{pattern})\b"), noun) for pattern, noun in _STAGES)


_PARTICULAR = regex(
    r"https?://\S+|[\w.+-]+@[\w-]+\.[\w.-]+"
    r"|[#£$€]?\d[\d.,:/-]*\w*"
    r"|(?<=[a-z0-9,;] )(?!(?:I|OK|So|But|And)\b)[A-Z][\w’'&-]*[a-z][\w’'&-]*"
    r"|\b(?:attached|enclosed)\b"
)
_PRONOUN = regex(r"I['’]\w+\Z")
_NUMBER_OF_ITEM = regex(r"(?m)^[ \t]*\(?\d{1,2}[.)](?=[ \t])")
_BLANK_LINES = regex(r"\n\s*\n")


def particulars_of(text: str) -> frozenset[str]:
    """What a reader may need of a text: numbers, dates, names, addresses, that something is attached.

    A capital that begins a sentence or a paragraph makes no name, and the number of an item in a list
    is none of what it tells.
    """
    paragraphs = ". ".join(" ".join(it.split()) for it in _BLANK_LINES.split(_NUMBER_OF_ITEM.sub("", text)))
    found = (match.rstrip(".,:;-") for match in _PARTICULAR.findall(paragraphs))
    return frozenset(match for match in found if match and not _PRONOUN.match(match))


class Facts(dict[str, str | None]):
    """The facts of a draft by the names that rewrites use as slots, each looked for when it is first asked
    for; None for what is not there.
    """

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self._own = "\n".join(part.span.of(draft.text) for part in draft.of_kind(PartKind.BODY))

    def __missing__(self, name: str) -> str | None:
        found = _FACTS[name](self._draft, self._own) if name in _FACTS else None
        return self.setdefault(name, " ".join(found.split()) or None if found else None)


def facts_of(draft: Draft) -> dict[str, str]:
    """The facts that are there, under the names that rewrites use as slots. Missing ones are left out."""
    facts = Facts(draft)
    return {name: value for name in _FACTS if (value := facts[name])}


def _role(draft: Draft, own: str) -> str | None:
    return _known(draft.roles, own) or _group(_ROLE, own, "role") or _group(_ROLE_OF, own, "role")


def _firm(draft: Draft, own: str) -> str | None:
    found = (firm["firm"] for firm in _FIRM.finditer(own) if not _NOT_A_FIRM.match(firm["firm"]))
    return _known(draft.firms, own) or next(found, None)


def _stage(_: Draft, own: str) -> str | None:
    if shared := _SHARED.search(own):
        return f"the {shared['what']}"
    return next((noun for pattern, noun in _STAGE if pattern.search(own)), None)


def reader(draft: Draft) -> str | None:
    """Whom the salutation names, as it names them; None where it names nobody."""
    for part in draft.of_kind(PartKind.SALUTATION):
        found = _GREETING.match(part.span.of(draft.text))
        if found and not _NOBODY.search(found["name"]) and len(found["name"].split()) <= 4:
            return found["name"].strip()
    return None


def _house(draft: Draft) -> str | None:
    greetings = (it.span.of(draft.text) for it in draft.of_kind(PartKind.SALUTATION))
    found = filter(None, (_group(_HOUSE, it, "house") for it in greetings))
    return next((it for it in found if not _NOBODY.search(it)), None)


def _addressed(own: str) -> str | None:
    """By which name the reader is called; None where it is by two."""
    calls = (next(filter(None, found.groups())) for found in _ADDRESSED.finditer(own))
    names = {it.replace(".", ""): it for it in (" ".join(call.split()) for call in calls)}
    return next(iter(names.values())) if len(names) == 1 else None


def _opening(draft: Draft) -> str:
    """The word with which the draft greets; "Dear" where that greets a whom or nobody."""
    greetings = (it.span.of(draft.text) for it in draft.of_kind(PartKind.SALUTATION))
    found = next(filter(None, map(_OPENING.match, greetings)), None)
    return found["opening"] if found else "Dear"


def _formal(draft: Draft, own: str) -> str | None:
    """A greeting for a letter that ends like one and has no short forms."""
    closing = "\n".join(it.span.of(draft.text) for it in draft.of_kind(PartKind.CLOSING))
    return "Good day" if _SIGNS_FORMALLY.search(closing) and not CONTRACTED.search(own) else None


def _known(names: Iterable[str], text: str) -> str | None:
    """The first of these names to stand in the text, as it was given; of two at one place the longer."""
    found = [(place.start(), -len(name), name) for name in names if (place := _spelled(name).search(text))]
    return min(found)[2] if found else None


def _spelled(name: str) -> re.Pattern[str]:
    """A name whatever its capitals and line breaks."""
    return re.compile(r"(?i)(?<!\w)" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)")


def _group(pattern: re.Pattern[str], text: str, name: str) -> str | None:
    found = pattern.search(text)
    return found[name] if found else None


_FACTS: Mapping[str, Callable[[Draft, str], str | None]] = {
    "reader": lambda draft, _: reader(draft),
    "addressed": lambda _, own: _addressed(own),
    "opening": lambda draft, _: _opening(draft),
    "formal": _formal,
    "house": lambda draft, _: _house(draft),
    "role": _role,
    "firm": _firm,
    "stage": _stage,
}
