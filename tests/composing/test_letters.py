"""Letters made of answers, judged by the linter with its own rules."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import combinations, product
from pathlib import Path

import pytest
from answer_sets import ASK, BY_HAND, THANK, made
from hypothesis import given, settings
from hypothesis import strategies as st
from judging import judge_for

from toneguard.composing import Answers, answered, check_answer, compose
from toneguard.composing.answers import tidied
from toneguard.composing.material import Material, material_of
from toneguard.composing.shapes import Shape
from toneguard.composing.stock import sentences, stock
from toneguard.composing.writing import fitting_outlines, lay_out, write
from toneguard.diagnostics import Finding, Occasion
from toneguard.errors import AnswerError
from toneguard.reading import read_text

GOLDEN = Path(__file__).parent / "golden"
SAMPLE = made(360)[::9]
ENJOYED = {
    Shape.NOUN: "the walk through the plant",
    Shape.GERUND: "meeting the night team",
    Shape.KINDNESS: "showing me round on your day off",
    Shape.FIRST_PERSON: "I learned how you run the night shift",
    Shape.THAT: "you showed me the lathe",
    Shape.HOW: "how calmly the ward ran",
    Shape.WHAT: "what you said about grain",
    Shape.WHEN: "when the choir joined in",
    Shape.INFINITIVE: "to hear the new organ",
    Shape.SENTENCE: "the foreman let me try the lathe",
    Shape.SENTENCES: "The kiln was hot. You let me near it all the same",
    Shape.OPEN: "La conversación sobre el puerto",
}
FEEDBACK = {
    Shape.NOUN: "my mock campaign",
    Shape.GERUND: "presenting to a board",
    Shape.KINDNESS: "telling me about the weir",
    Shape.HOW: "how I answered the question about the weir",
    Shape.KNOW: "whether my price was too high",
    Shape.QUESTION: "was my talk on weirs too long?",
    Shape.FIRST_PERSON: "I talked too fast",
    Shape.SENTENCE: "my answers were muddled",
    Shape.THAT: "that the weir was missing",
    Shape.INFINITIVE: "to start on the weir earlier",
    Shape.SENTENCES: "The weir leaked. I drew it twice",
    Shape.GENERAL: "anything",
    Shape.OPEN: "El presupuesto",
}


def by_name() -> dict[str, Answers]:
    """The answers whose letters are kept, each with the name of its file."""
    kept = {"night-porter": 0, "thin": 7, "bid": 5, "paper": 11, "flat": 12, "question": 8}
    letters = {name: BY_HAND[number] for name, number in kept.items()}
    return letters | {"feedback": BY_HAND[43], "thanks": BY_HAND[-1], "thanks-for-a-talk": BY_HAND[48]}


@cache
def letter(answers: Answers) -> str:
    return compose(answers, judge_for(answers.occasion)).text


@pytest.mark.parametrize("name", by_name())
def test_letters_as_they_are_kept(name: str) -> None:
    assert letter(by_name()[name]) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("answers", [*BY_HAND, *SAMPLE], ids=lambda it: f"{it.role or it.to}, {it.enjoyed}")
def test_no_letter_has_a_finding_or_a_seam(answers: Answers) -> None:
    text = letter(answers)
    assert judge_for(answers.occasion)(text) == ()
    for seam in ("{", "}", "  ", "..", " ,", " .", "?.", "the the ", "the a ", "the my "):
        assert seam not in text
    name = tidied(answers).name
    assert text.rstrip().endswith(name) and tidied(answers).to in text.splitlines()[0]


def test_letters_share_little() -> None:
    texts = {text for text in map(letter, BY_HAND) if text.count("\n\n") > 2}
    assert len(texts) > 40
    for one, other in combinations(texts, 2):
        assert share(one, other) <= 0.5, f"{one}\n{other}"


def share(one: str, other: str) -> float:
    """The share of sentences that stand in both letters, of those of the shorter one."""
    bodies = [
        {line for part in text.split("\n\n")[1:-1] for line in part.split(". ")} for text in (one, other)
    ]
    return len(bodies[0] & bodies[1]) / min(map(len, bodies))


def test_the_same_answers_give_the_same_letter() -> None:
    assert letter(BY_HAND[0]) == letter(replace(BY_HAND[0], enjoyed=f' "{BY_HAND[0].enjoyed}." '))


@pytest.mark.parametrize("occasion", [Occasion.REJECTION_REPLY, ASK, THANK])
def test_there_is_an_outline_for_whatever_is_answered(occasion: Occasion) -> None:
    some = ("", ENJOYED[Shape.NOUN]), ("", FEEDBACK[Shape.NOUN])
    texts = {*product(("", *ENJOYED.values()), some[1]), *product(some[0], ("", *FEEDBACK.values()))}
    for (enjoyed, feedback), keep, (role, firm) in product(
        texts, (True, False), (("", ""), ("Porter", "Hull"))
    ):
        answers = tidied(Answers("Jo", role, firm, enjoyed, feedback, keep, occasion=occasion))
        material = material_of(answers)
        assert any(write(outline, material) for outline in fitting_outlines(material)), answers


def lists() -> list[tuple[str, ...]]:
    """The places of all lists of sentences."""

    def walk(value: object, *keys: str) -> list[tuple[str, ...]]:
        if not isinstance(value, dict):
            return [keys]
        return [place for key, inner in value.items() for place in walk(inner, *keys, key)]

    return [place for place in walk(stock()) if place[0] not in ("outlines", "sign-off")]


def sample_for(keys: tuple[str, ...]) -> Material:
    """Answers with which the sentences of a list can be filled."""
    shapes = {shape.value: shape for shape in Shape}
    shape = shapes.get(keys[-1].replace("given", "noun"), Shape.NOUN)
    kinds = {
        "contract": "tender for the weir",
        "home": "the flat",
        "page": "my essay",
        "stage": "the part of Puck",
    }
    bare = any(key.endswith("-bare") for key in keys)
    answers = Answers(
        to="Ms Okafor",
        role="" if bare else kinds.get(keys[-1], "Lock Keeper"),
        firm="" if bare else "the River Trust",
        enjoyed=ENJOYED.get(shape, ENJOYED[Shape.NOUN]),
        feedback=FEEDBACK.get(shape, FEEDBACK[Shape.NOUN]),
        keep_in_mind=True,
        name="Sam",
        occasion=Occasion(keys[0]) if keys[0] in list(Occasion) else Occasion.REJECTION_REPLY,
    )
    return material_of(tidied(answers))


@pytest.mark.parametrize("keys", lists(), ids=".".join)
def test_every_sentence_is_silent_somewhere(keys: tuple[str, ...]) -> None:
    material = sample_for(keys)
    judge = judge_for(material.answers.occasion)
    for sentence in sentences(*keys):
        page = lay_out([[("move", sentence)]], material)
        place = page.sentences[0].span
        assert not [it for it in judge(page.text) if it.span.overlaps(place)], page.text


@pytest.mark.parametrize(
    ("question", "answer", "said"),
    [
        ("enjoyed", "you wasted my time", "wasted"),
        ("enjoyed", "how rude the panel was", "rude"),
        ("enjoyed", "the way you strung me along", "strung me along"),
        ("enjoyed", "the only thing I enjoyed was leaving", "only thing"),
        ("enjoyed", "the interview", "could be said to anybody"),
        ("enjoyed", "I learned a lot", "could be said to anybody"),
        ("enjoyed", "such a dynamic team", "praises"),
        ("enjoyed", "[what you liked]", "blank"),
        ("enjoyed", "meeting Ms Okafor", "will read this"),
        ("enjoyed", "the long walk " * 20, "too long"),
        ("feedback", "what she has that I do not", "somebody else"),
        ("feedback", "why you hired somebody less able", "somebody else"),
        ("feedback", "will you reconsider?", "reopens the decision"),
        ("feedback", "I deserve an explanation", "demands reasons"),
        ("to", "", "nobody to write to"),
        ("to", "the hiring team", "names nobody"),
        ("to", "Sir/Madam", "greets whoever"),
        ("to", "jobs@corvane.example", "address"),
        ("role", "your stupid job", "stupid"),
        ("role", "why not me", "is a question"),
        ("role", "Was it the porter?", "is a question"),
        ("firm", "<firm>", "blank"),
        ("name", "Your name", "blank"),
    ],
)
def test_an_answer_at_fault_is_named(question: str, answer: str, said: str) -> None:
    answers = answered(BY_HAND[0], question, answer)
    judge = judge_for(answers.occasion)
    for make in (lambda: check_answer(answers, question, judge), lambda: compose(answers, judge)):
        with pytest.raises(AnswerError, match=said) as raised:
            make()
        assert raised.value.question == question and raised.value.hint


@pytest.mark.parametrize(
    "answer",
    [
        "the awkward hinge",
        "your patience with the goat",
        "hearing where the harbour lies",
        "the waste paper kiln",
    ],
)
def test_a_sound_answer_is_taken(answer: str) -> None:
    check_answer(Answers("Jo", enjoyed=answer), "enjoyed", judge_for(Occasion.REJECTION_REPLY))


EARLIER = """Dear Ms Okafor,

Thank you for the interview on Tuesday. I enjoyed the walk through the laundry at six in the morning.

Kind regards,
Sam
"""


def test_what_the_earlier_note_said_is_left_out() -> None:
    made = compose(BY_HAND[0], judge_for(Occasion.REJECTION_REPLY, EARLIER))
    assert "laundry" not in made.text and "drunk guest" in made.text
    assert any("left out" in note for note in made.notes)


def test_what_is_new_since_the_earlier_note_is_said() -> None:
    answers = replace(BY_HAND[0], enjoyed="the porter's story about the swan")
    made = compose(answers, judge_for(Occasion.REJECTION_REPLY, EARLIER))
    assert "he porter's story about the swan" in made.text
    assert made.notes == ()


def test_a_thin_letter_says_so() -> None:
    made = compose(Answers("Ms Okafor"), judge_for(Occasion.REJECTION_REPLY))
    assert [note.split("(")[-1] for note in made.notes] == ["--enjoyed).", "--role, --firm).", "--name)."]
    assert "Okafor" in made.text and read_text(made.text).parts


@pytest.mark.parametrize(
    ("answers", "held", "missing"),
    [
        (Answers("Sarah", "Porter", keep_in_mind=True), "Hello Sarah,", "I would"),
        (Answers("Ms Okafor", "Porter", keep_in_mind=True), "Dear Ms Okafor,", "I'd"),
        (replace(BY_HAND[5], enjoyed="we liked the drains"), "we liked the drains", " I "),
        (Answers("Jo", enjoyed="we liked the drains", feedback="my knots"), "we liked", "and I"),
    ],
)
def test_a_letter_speaks_to_its_reader(answers: Answers, held: str, missing: str) -> None:
    text = letter(answers)
    assert held in text.replace("We liked", "we liked")
    assert missing not in text


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from([Occasion.REJECTION_REPLY, ASK, THANK]))
@settings(max_examples=60, deadline=None)
def test_any_answers_make_a_letter_or_a_reason(enjoyed: str, feedback: str, occasion: Occasion) -> None:
    def content(text: str) -> tuple[Finding, ...]:
        return ()

    try:
        text = compose(Answers("Jo", "Porter", "", enjoyed, feedback, True, occasion=occasion), content).text
    except AnswerError as error:
        assert error.hint
    else:
        assert text.startswith("Hello Jo,\n\n")


@pytest.mark.parametrize(
    ("to", "greeting"),
    [
        ("the committee", "Dear committee members,"),
        ("Dear Committee", "Dear committee members,"),
        ("The Harbour Trust panel", "Dear Harbour Trust panel members,"),
        ("Board Members", "Dear board members,"),
    ],
)
def test_a_group_that_meets_is_greeted_by_its_members(to: str, greeting: str) -> None:
    assert letter(replace(BY_HAND[0], to=to)).startswith(f"{greeting}\n")
