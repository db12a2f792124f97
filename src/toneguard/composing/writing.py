"""One letter by one outline: for each move the sentence that repeats least of what stands before it."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeVar

from toneguard.composing.material import Material
from toneguard.composing.stock import Outline, outlines, sentences
from toneguard.composing.words import words
from toneguard.diagnostics import Span
from toneguard.patterns import regex
from toneguard.rewriting import adapt, fill

CLUMSY = 3  # costs as much as a repeated word and more
HEAVY = 9  # words of an answer that had better end its sentence

_ASKED = frozenset({"particular", "question", "door"})
_LEAST, _STEM = 3, 5  # letters of a telling word, and of those that are compared
_COMMON = words(
    """
    about after and are but for from had have has her his how its much not that the them then there this was
    were what when who why will with would you your
    """
)
_SLOT = regex(r"\{\w+\}")
_WORD = regex(r"[a-z']+")

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a letter: what it is there for, what it was made from, and where it stands."""

    move: str
    template: str
    span: Span


@dataclass(frozen=True, slots=True)
class Page:
    """A letter, and its sentences in order. `greeting` and `leave` are the places of both names."""

    text: str
    sentences: tuple[Sentence, ...]
    greeting: Span
    leave: Span


def fitting_outlines(material: Material) -> list[Outline]:
    """The outlines that say just what the answers ask for, the first to be tried first."""
    fitting = [outline for outline in outlines(material.answers.occasion) if _fits(outline, material)]
    return _turned(fitting, "outline", material)


def _fits(outline: Outline, material: Material) -> bool:
    moves = list(chain.from_iterable(outline))
    said = frozenset(chain.from_iterable(move.split("+") for move in moves))
    return said & _ASKED == material.asked_for and all(_candidates(move, material) for move in moves)


def write(outline: Outline, material: Material, spent: Set[str] = frozenset()) -> Page | None:
    """The letter, without the sentences that are `spent`; None where a move has none left.

    Of sentences that fit equally well the first is taken, and which comes first the answers settle.
    """
    chosen = []
    before: list[str] = []
    for moves in outline:
        paragraph = []
        for move in moves:
            left = [template for template in _candidates(move, material) if template not in spent]
            if not left:
                return None
            template = min(left, key=lambda it: _cost(it, before, material))
            before.append(template)
            paragraph.append((move, template))
        chosen.append(paragraph)
    return lay_out(chosen, material)


def lay_out(paragraphs: Sequence[Sequence[tuple[str, str]]], material: Material) -> Page:
    """A letter of these sentences, each given with its move, between greeting and leave."""
    text = _greeting(material)
    greeting = Span(0, len(text))
    placed = []
    for paragraph in paragraphs:
        for number, (move, template) in enumerate(paragraph):
            text += " " if number else "\n\n"
            start = len(text)
            text += _filled(template, material)
            placed.append(Sentence(move, template, Span(start, len(text))))
    start = len(text)
    text += _leave(material)
    return Page(text, tuple(placed), greeting, Span(start, len(text)))


def _candidates(move: str, material: Material) -> list[str]:
    """The sentences for a move that can be filled, in the order in which they are tried."""
    filled = [it for it in _listed(move, material) if fill(it, material.slots) is not None]
    if "+" in move:
        filled = [it for it in filled if not _is_clumsy(it, material)]
    return _turned(filled, move, material)


def _listed(move: str, material: Material) -> Sequence[str]:
    occasion = str(material.answers.occasion)
    bare = "" if "post" in material.slots else "-bare"
    match move:
        case "particular" | "particular+door":
            return sentences(move, material.enjoyed.shape if material.enjoyed else "")
        case "question":
            return sentences(move, material.feedback.shape if material.feedback else "")
        case "opening+particular":
            return sentences(occasion, move + bare, _thanked_as(material))
        case "wish":
            return sentences(move, material.slots["kind"] if material.answers.role else "any")
        case "door":
            return sentences(occasion, move) or sentences(move, "any")
        case _:
            return sentences(occasion, move + bare) or sentences(occasion, move)


def _thanked_as(material: Material) -> str:
    """Under which name the sentences stand that thank and name the particular at once."""
    enjoyed = material.enjoyed
    if enjoyed is None:
        return ""
    return "given" if enjoyed.given else enjoyed.shape


def _turned(items: Sequence[Item], what: str, material: Material) -> list[Item]:
    """The items, begun at a place that the answers settle."""
    start = material.pick(what, len(items)) if items else 0
    return [*items[start:], *items[:start]]


def _cost(template: str, before: Sequence[str], material: Material) -> int:
    """How ill a sentence fits: what stands before it already, how it begins, how long words sit in it."""
    said = set(chain.from_iterable(map(_telling, before)))
    same_start = bool(before) and template.split()[0] == before[-1].split()[0]
    return 2 * len(_telling(template) & said) + same_start + CLUMSY * _is_clumsy(template, material)


def _is_clumsy(template: str, material: Material) -> bool:
    """Whether a long answer, or one with a comma, has words behind it that it would cut off."""
    for slot in ("x", "q"):
        answer = material.slots.get(slot, "")
        heavy = "," in answer or len(answer.split()) > HEAVY
        if heavy and re.search(rf"\{{{slot}\}}[^.?]", template):
            return True
    return False


def _telling(template: str) -> frozenset[str]:
    found = _WORD.findall(_SLOT.sub("", template).lower())
    slots = _SLOT.findall(template)
    return frozenset([word[:_STEM] for word in found if len(word) >= _LEAST and word not in _COMMON] + slots)


def _filled(template: str, material: Material) -> str:
    register = material.register
    if "{x}" in template and material.slots["x"].lower().startswith("we "):
        register = replace(register, plural=True)
    text = fill(adapt(template, register, begins=False), material.slots) or ""
    text = re.sub(r"(?<=[\w.])\.(?=\.(?:\s|\Z))", "", text)  # "Corvane Ltd.."
    return text[:1].upper() + text[1:]


def _greeting(material: Material) -> str:
    return f"{'Dear' if material.formal else 'Hello'} {material.answers.to},"


def _leave(material: Material) -> str:
    forms = sentences("sign-off", "formal" if material.formal else "plain")
    form = _turned(forms, "sign-off", material)[0]
    return f"\n\n{form}\n{material.answers.name}\n" if material.answers.name else f"\n\n{form.rstrip(',')}\n"
