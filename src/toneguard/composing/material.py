"""The answers of one person, made ready for sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b

from toneguard.composing.answers import Answers, Tone
from toneguard.composing.post import slots_of_post
from toneguard.composing.shapes import Fragment, Shape, particular, question
from toneguard.diagnostics import Occasion
from toneguard.patterns import regex
from toneguard.rewriting import Register

_TITLE = regex(r"(?i)(?:dr|prof|professor|mr|mrs|ms|mx|miss|sir|fr|rev|lord|lady|dame)\b")
_SEVERAL = regex(r"(?i)(?:we|our)\b")
_ONE = regex(r"(?i)\b(?:i|me|my|myself)\b")
_FIRM_OR_PAIR = regex(r"(?i) (?:&|and) |\b(?:ltd|llc|inc|gmbh)\b")


@dataclass(frozen=True, slots=True)
class Material:
    """What the sentences of one letter are filled with."""

    answers: Answers
    enjoyed: Fragment | None
    feedback: Fragment | None
    slots: Mapping[str, str]

    @property
    def asked_for(self) -> frozenset[str]:
        """The moves that the answers ask for."""
        given = {"particular": self.enjoyed, "question": self.feedback, "door": self.answers.keep_in_mind}
        return frozenset(move for move, value in given.items() if value)

    @property
    def formal(self) -> bool:
        """Whether the letter speaks in full forms: as was asked, or as one speaks to a Ms Okafor."""
        if self.answers.tone is not None:
            return self.answers.tone is Tone.FORMAL
        return bool(_TITLE.match(self.answers.to)) or " " in self.answers.to

    @property
    def register(self) -> Register:
        """How the sentences speak around the answers."""
        return Register(
            contracted=not self.formal,
            lower_case=False,
            plural=_speaks_for_several(self.answers),
            curly=False,
            full_stops=True,
        )

    def pick(self, what: str, count: int) -> int:
        """A number below `count` that the answers settle, another for each `what`."""
        return _pick(self.answers, what, count)


QUESTION_OF = {
    "x": "enjoyed", "q": "feedback", "post": "role", "post_at": "role", "wanted": "role", "another": "role",
    "firm": "firm", "workplace": "firm",
}  # fmt: skip


def material_of(answers: Answers) -> Material:
    """What can be said out of tidied answers."""
    enjoyed, feedback = particular(answers.enjoyed), question(answers.feedback)
    if feedback is None and answers.occasion is Occasion.FEEDBACK_REQUEST:
        feedback = Fragment(Shape.GENERAL, "")
    slots = slots_of_post(answers.role, answers.firm, partial(_pick, answers))
    slots |= {"x": enjoyed.text} if enjoyed else {}
    slots |= {"q": feedback.text} if feedback and feedback.text else {}
    return Material(answers, enjoyed, feedback, slots)


def _speaks_for_several(answers: Answers) -> bool:
    words = f"{answers.enjoyed} {answers.feedback}"
    several = _SEVERAL.match(answers.enjoyed) or _SEVERAL.match(answers.feedback)
    return bool(several or _FIRM_OR_PAIR.search(answers.name)) and not _ONE.search(words)


def _pick(answers: Answers, what: str, count: int) -> int:
    """A number from 0 that looks like chance and is none: the answers settle it."""
    a = answers
    key = "\n".join((what, a.to, a.role, a.firm, a.enjoyed, a.feedback, str(a.keep_in_mind), a.name))
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest()) % count
