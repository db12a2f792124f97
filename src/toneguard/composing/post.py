"""What was applied for, as nouns and verbs that fit it: one bids for a contract and auditions for a part."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from toneguard.patterns import regex


class Kind(StrEnum):
    """What kind of thing was applied for."""

    JOB = "job"
    PLACE = "place"
    MONEY = "money"
    CONTRACT = "contract"
    HOME = "home"
    STAGE = "stage"
    PAGE = "page"
    CLUB = "club"


@dataclass(frozen=True, slots=True)
class _Words:
    """How one speaks of a kind. `another` may hold the noun of what was applied for."""

    applying: str
    try_again: str
    preposition: str
    another: tuple[str, ...]


_KINDS = {
    Kind.JOB: _Words(
        "applying",
        "apply again",
        "at",
        ("another {head} like it", "something of the kind", "a similar {head}", "another {head}"),
    ),
    Kind.PLACE: _Words("applying", "apply again", "at", ("another {head}", "something similar")),
    Kind.MONEY: _Words("applying", "apply again", "from", ("another round", "a new round")),
    Kind.CONTRACT: _Words("bidding", "bid again", "with", ("another {head}", "a similar {head}")),
    Kind.HOME: _Words("coming", "come and look again", "from", ("another {head}", "something similar")),
    Kind.STAGE: _Words("auditioning", "audition again", "with", ("another {head}", "something else")),
    Kind.CLUB: _Words("applying", "apply again", "at", ("another place",)),
    Kind.PAGE: _Words("submitting", "send you something else", "for", ("another call", "a new call")),
}
_HEADS = {
    Kind.JOB: """
        internship job lectureship opening placement position post postdoc promotion role scheme secondment
        traineeship vacancy
    """,
    Kind.PLACE: """
        apprenticeship ba bsc course degree diploma fellowship llm ma masters mba msc phd place
        program programme residency school stall studentship
    """,
    Kind.MONEY: "award bursary fund funding grant grants loan prize round scholarship sponsorship",
    Kind.CONTRACT: "bid commission contract pitch project proposal tender",
    Kind.HOME: "allotment apartment cottage flat house room studio sublet tenancy",
    Kind.STAGE: "audition cello chair chorus desk part solo understudy viola violin",
    Kind.CLUB: "choir club membership orchestra society squad troupe",
    Kind.PAGE: "abstract article chapter essay manuscript novel paper poem poems story translation",
}
_HEAD = {word: kind for kind, words in _HEADS.items() for word in words.split()}
_ANOTHER = {
    "bid": "tender",
    "pitch": "project",
    "promotion": "post",
    "proposal": "tender",
    **dict.fromkeys(("ba", "bsc", "llm", "ma", "masters", "mba", "msc", "phd"), "place"),
    **dict.fromkeys(("cello", "chair", "desk", "viola", "violin"), "seat"),
}
_GROUPS = frozenset({"choir", "club", "orchestra", "society", "squad", "troupe"})  # one gets a place in them
_DOER = regex(r"(?i)\b(?!(?:corner|floor|number|river|tower)\b)[a-z]{2,}(?:er|or|ist|ant|ian)\Z")
"""The title of a job, whatever it is about: a Project Manager has bid for nothing."""
_BEFORE_FOR = regex(r"(?i)^(.*?)\b(?:for|on|in|of|at|to|with|from|as)\b")
_HOURS = regex(
    r"(?i)(?:\d+|one|two|three|four|five|six) (?:full |half |extra )?"
    r"(?:days?|hours?|shifts?|nights?|mornings?|afternoons?|evenings?)\b"
)
"""How many there are, which is what it is: "2 days a week at the nursery"."""
_ARTICLE = regex(r"(?i)^(?:the|an?|your|my|our|this|that)\s+")
_NEEDS_ARTICLE = regex(
    r"(?i)^(?:university|college|school|institute|ministry|department|bank|society|museum|house|friends|royal|national"
    r"|city|borough|council|library|office)\b(?! [a-z]*['’]s)(?=.* of |.* for )"
)


def slots_of_post(role: str, firm: str, pick: Callable[[str, int], int]) -> dict[str, str]:
    """The slots of sentences that speak of the post; those of which nothing is known are missing.

    `post` is "the Night Porter role", `post_at` the same with the firm, `wanted` again where it is a thing
    that one gets.
    """
    head, kind = _head(role)
    words = _KINDS[kind]
    found = {"applying": words.applying, "try_again": words.try_again, "kind": kind.value}
    another = words.another[pick("another", len(words.another))] if role else "something else"
    found["another"] = another.format(head=_ANOTHER.get(head, head))
    if firm:
        found["firm"] = f"the {firm}" if _NEEDS_ARTICLE.match(firm) else firm
        if kind is Kind.JOB and role:
            found["workplace"] = found["firm"]
    if role:
        found["post"] = _post(role, head)
        found["post_at"] = found["post"]
        if kind is Kind.JOB:
            found["job"] = found["post"]
        if firm and not _mentions(role, firm):
            found["post_at"] += f" {words.preposition} {found['firm']}"
        if kind not in (Kind.PAGE, Kind.CONTRACT):
            found["wanted"] = found["post_at"]
    elif firm:
        found["post"] = "my application"
        found["post_at"] = f"my application to {found['firm']}"
    return found


def kind_of(role: str) -> Kind:
    """What kind of thing a role is, as somebody named it."""
    return _head(role)[1]


def _head(role: str) -> tuple[str, Kind]:
    """The noun that says what it is, and its kind; the title of a job says only what one would be."""
    before = _BEFORE_FOR.match(role)
    doer = _DOER.search(before[1].strip() if before else role)
    if doer and doer[0].lower() not in _HEAD:
        return "role", Kind.JOB
    for part in ([before[1]] if before else []) + [role]:
        for word in reversed(re.findall(r"[a-z]+", part.lower().replace(".", ""))):
            if word in _HEAD:
                return word, _HEAD[word]
    return "role", Kind.JOB


def _post(role: str, head: str) -> str:
    bare = _ARTICLE.sub("", role)
    own = re.match(r"(?i)(?:my|our|your|this|that)\s", role)
    if head in _GROUPS:
        return f"the place in {role[:1].lower() + role[1:] if own else f'the {bare}'}"
    if _HOURS.match(bare) or re.search(rf"(?i)\b{head}\b", bare.replace(".", "")):
        return role[:1].lower() + role[1:] if own else f"the {bare}"
    return f"the {bare} {head}"


def _mentions(role: str, firm: str) -> bool:
    return firm.lower().removeprefix("the ") in role.lower() or bool(
        re.search(r"(?i)\b(?:at|with) [A-Z]", role)
    )
