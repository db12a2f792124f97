"""Answers to a letter that its judge finds no fault with.

A sentence at fault gives way to the next that says the same; where none is left, the answer in it is to
blame. The same answers always give the same letter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from toneguard.composing.answers import TEXTS, Answers, answered, tidied
from toneguard.composing.faults import check_words
from toneguard.composing.material import QUESTION_OF, Material, material_of
from toneguard.composing.shapes import Shape
from toneguard.composing.writing import Page, fitting_outlines, lay_out, write
from toneguard.diagnostics import Finding
from toneguard.errors import AnswerError
from toneguard.patterns import regex

Judge = Callable[[str], Sequence[Finding]]

REDUNDANT = "redundancy"
_PROBES = {
    Shape.INFINITIVE: "It was good {x}.",
    Shape.WHEN: "I enjoyed it {x}.",
    **dict.fromkeys((Shape.NOUN, Shape.GERUND, Shape.HOW, Shape.WHAT), "I enjoyed {x}."),
}
_SLOT = regex(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, and what its writer should know about it, a line each."""

    text: str
    notes: tuple[str, ...] = ()


def compose(answers: Answers, judge: Judge) -> Letter:
    """The letter that the answers make, without a fault that `judge` can find.

    What an earlier note said is left out, and a note says so. Raises `AnswerError` for an answer that no
    sentence carries well.
    """
    for name in TEXTS:
        check_answer(answers, name, judge)
    answers = tidied(answers)
    repeated = [name for name in ("enjoyed", "feedback") if _is_repeated(answers, name, judge)]
    kept = answers
    for name in repeated:
        kept = answered(kept, name, "")
    return Letter(_write(material_of(kept), judge), (*map(_left_out, repeated), *_notes(answers)))


def check_answer(answers: Answers, name: str, judge: Judge) -> None:
    """Raises `AnswerError` where the answer called `name` is at fault whatever is written around it."""
    answers = tidied(answers)
    check_words(answers, name)
    for finding in _probed(answers, name, judge):
        if finding.category != REDUNDANT:
            raise _at_fault(name, finding)


def _is_repeated(answers: Answers, name: str, judge: Judge) -> bool:
    return any(finding.category == REDUNDANT for finding in _probed(answers, name, judge))


def _probed(answers: Answers, name: str, judge: Judge) -> list[Finding]:
    """What the judge finds in the plainest sentence that holds an answer."""
    answer = getattr(answers, name)
    if not answer:
        return []
    page = _probe(answers, name, answer)
    place = {"to": page.greeting, "name": page.leave}.get(name) or page.sentences[0].span
    return [finding for finding in judge(page.text) if finding.span.overlaps(place)]


def _probe(answers: Answers, name: str, answer: str) -> Page:
    known = Answers(to=answers.to, occasion=answers.occasion, tone=answers.tone)
    material = material_of(answered(known, name, answer))
    template = "You did tell me."
    if name in ("role", "firm"):
        template = "I am writing about {post_at}."
    elif name == "enjoyed" and material.enjoyed:
        template = _PROBES.get(material.enjoyed.shape, f"{answer}.")
    elif name == "feedback":
        template = answer if answer.endswith("?") else f"{answer}."
    return lay_out([[(name, template)]], material)


def _write(material: Material, judge: Judge) -> str:
    fault: tuple[Page, Finding] | None = None
    for outline in fitting_outlines(material):
        spent: set[str] = set()
        while page := write(outline, material, spent):
            findings = judge(page.text)
            if not findings:
                return page.text
            fault = fault or (page, findings[0])
            faulty = {it.template for it in page.sentences for f in findings if f.span.overlaps(it.span)}
            spent |= faulty or {page.sentences[0].template}  # something is missing: open another way
    raise _blame(*fault) if fault else LookupError("no outline fits the answers")


def _blame(page: Page, finding: Finding) -> AnswerError:
    """The error that names the answer in the sentence at fault."""
    templates = [it.template for it in page.sentences if it.span.overlaps(finding.span)]
    slots = [slot for template in templates for slot in _SLOT.findall(template) if slot in QUESTION_OF]
    slots.sort(key=list(QUESTION_OF).index)
    return _at_fault(QUESTION_OF[slots[0]] if slots else "to", finding)


def _at_fault(name: str, finding: Finding) -> AnswerError:
    return AnswerError(f"{finding.message} ({finding.rule})", question=name, hint=finding.why)


def _left_out(name: str) -> str:
    what = "what you enjoyed" if name == "enjoyed" else "your question"
    return f"{what} is left out: the earlier note said it already. Name something it did not say."


def _notes(answers: Answers) -> Iterator[str]:
    """Where the letter is thin, and what would mend it."""
    if not answers.enjoyed:
        yield "nothing in it is yours alone yet: name one thing you enjoyed or learned (--enjoyed)."
    if not (answers.role or answers.firm):
        yield "it does not say what you applied for (--role, --firm)."
    if not answers.name:
        yield "there is no name under it (--name)."
