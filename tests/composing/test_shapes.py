"""What an answer is, and how it stands inside a sentence."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from toneguard.composing import Answers
from toneguard.composing.answers import tidied
from toneguard.composing.post import slots_of_post
from toneguard.composing.shapes import particular, question


@pytest.mark.parametrize(
    ("answer", "shape", "text"),
    [
        ("the walk through the plant", "noun", "the walk through the plant"),
        ("The walk through the plant.", "noun", "the walk through the plant"),
        ("walk round the orchard", "noun", "the walk round the orchard"),
        ("Lunch", "noun", "the lunch"),
        ("two hours on the shop floor", "noun", "the two hours on the shop floor"),
        ("Tuesday's tour of the depot", "noun", "Tuesday's tour of the depot"),
        ("Your honesty", "noun", "your honesty"),
        ("reviewer 1's remark", "noun", "reviewer 1's remark"),
        ("Professor Amadi's remark", "noun", "Professor Amadi's remark"),
        ("room mate's cake", "noun", "the room mate's cake"),
        ("that hour in the kitchen", "noun", "that hour in the kitchen"),
        ("the hour you gave me", "noun", "the hour you gave me"),
        ("the way your team made room for me", "noun", "the way your team made room for me"),
        ("viewing of the flat", "noun", "the viewing of the flat"),
        ("I really enjoyed the coffee", "noun", "the coffee"),
        ("loved the latte art battle", "noun", "the latte art battle"),
        ("I was struck by the quiet", "noun", "the quiet"),
        ("meeting Dr. Osei", "gerund", "meeting Dr. Osei"),
        ("Meeting the night team", "gerund", "meeting the night team"),
        ("the night team", "gerund", "meeting the night team"),
        ("everyone on ward 7", "gerund", "meeting everyone on ward 7"),
        ("Anna Lindqvist", "gerund", "meeting Anna Lindqvist"),
        ("not being rushed", "gerund", "not being rushed"),
        ("probably learning about grain", "gerund", "learning about grain"),
        ("showing me round on your day off", "kindness", "showing me round on your day off"),
        ("I learned how you run the night shift", "first-person", "I learned how you run the night shift"),
        ("i met Idris", "first-person", "I met Idris"),
        ("Learned to splice", "first-person", "I learned to splice"),
        ("we saw the weir", "first-person", "we saw the weir"),
        ("that you rang me yourself", "that", "that you rang me yourself"),
        ("you rang me yourself", "that", "that you rang me yourself"),
        ("I loved that you laughed", "that", "that you laughed"),
        ("because you were kind", "that", "that you were kind"),
        ("How calmly the ward ran", "how", "how calmly the ward ran"),
        ("I liked how you check every coupling", "how", "how you check every coupling"),
        ("What you said about grain", "what", "what you said about grain"),
        ("when the choir joined in", "when", "when the choir joined in"),
        ("I loved it when the choir joined in", "first-person", "I loved it when the choir joined in"),
        ("to hear the new organ", "infinitive", "to hear the new organ"),
        ("The team were lovely!", "sentence", "the team were lovely"),
        ("Anna was patient with me", "sentence", "Anna was patient with me"),
        ("it was fun to paint", "sentence", "it was fun to paint"),
        ("the foreman let me try the lathe", "sentence", "the foreman let me try the lathe"),
        ("The kiln was hot. I loved it.", "sentences", "The kiln was hot. I loved it"),
        ("I met Dr. Osei", "first-person", "I met Dr. Osei"),
        ("La conversación sobre el puerto", "open", "La conversación sobre el puerto"),
    ],
)
def test_what_was_enjoyed(answer: str, shape: str, text: str) -> None:
    found = particular(tidied(Answers("Jo", enjoyed=answer)).enjoyed)
    assert found and (found.shape, found.text) == (shape, text)


@pytest.mark.parametrize(
    ("answer", "shape", "text"),
    [
        ("my portfolio", "noun", "my portfolio"),
        ("Feedback on my cover letter", "noun", "my cover letter"),
        ("I'd like some feedback on the essay", "noun", "the essay"),
        ("about the practical test.", "noun", "the practical test"),
        ("CV", "noun", "my CV"),
        ("Presentation skills", "noun", "my presentation skills"),
        ("the coding exercise?", "noun", "the coding exercise"),
        ("presenting to a board", "gerund", "presenting to a board"),
        ("how I answered the last question", "how", "how I answered the last question"),
        ("How our bid read", "how", "how our bid read"),
        ("how I came across", "know", "how I came across"),
        ("how to write a better budget", "know", "how to write a better budget"),
        ("whether my price was too high", "know", "whether my price was too high"),
        ("I would like to know if I spoke too fast", "know", "if I spoke too fast"),
        ("Could you tell me where my plan was thin?", "know", "where my plan was thin"),
        ("Was my talk too long?", "question", "was my talk too long"),
        ("What should I read first?", "question", "what should I read first"),
        ("Which of my sketches was weakest", "question", "which of my sketches was weakest"),
        ("I think I talked too fast", "first-person", "I talked too fast"),
        ("my answers were muddled", "sentence", "my answers were muddled"),
        ("anything", "general", ""),
        ("any feedback you can give me", "general", ""),
        ("why I was not hired", "general", ""),
        ("what did I do wrong?", "general", ""),
        ("how can I improve?", "general", ""),
    ],
)
def test_what_is_asked(answer: str, shape: str, text: str) -> None:
    found = question(tidied(Answers("Jo", feedback=answer)).feedback)
    assert found and (found.shape, found.text) == (shape, text)


@pytest.mark.parametrize("answer", ["", "  ", "n/a", "None.", "nothing", "-", "?", "I don't know", "“ ”"])
def test_nothing_said(answer: str) -> None:
    answers = tidied(Answers("Jo", enjoyed=answer, feedback=answer))
    assert particular(answers.enjoyed) is None
    assert question(answers.feedback) is None


@pytest.mark.parametrize(
    ("name", "tidy"),
    [
        ("Ms Okafor", "Ms Okafor"),
        ("dear ms okafor,", "Ms Okafor"),
        ("“Sarah”", "Sarah"),
        ("MR ABERNETHY", "Mr Abernethy"),
        ("aoife mcglinchey", "Aoife McGlinchey"),
        ("mary-ann o'neill", "Mary-Ann O'Neill"),
        ("ludwig van beethoven", "Ludwig van Beethoven"),
        ("Anna de Vries", "Anna de Vries"),
        ("张伟", "张伟"),
    ],
)
def test_names(name: str, tidy: str) -> None:
    assert tidied(Answers(name)).to == tidy


@pytest.mark.parametrize(
    ("role", "firm", "post", "another", "try_again"),
    [
        ("Night Porter", "Corvane", "the Night Porter role at Corvane", "role", "apply again"),
        ("a joiner's job", "", "the joiner's job", "job", "apply again"),
        (
            "Porter position at Corvane",
            "Corvane",
            "the Porter position at Corvane",
            "position",
            "apply again",
        ),
        (
            "an apprenticeship in oak",
            "Haas",
            "the apprenticeship in oak at Haas",
            "apprenticeship",
            "apply again",
        ),
        ("Ph.D.", "University of Hull", "the Ph.D. at the University of Hull", "place", "apply again"),
        ("grant for the garden", "Kent", "the grant for the garden from Kent", "round", "apply again"),
        ("tender for bus stops", "Kent", "the tender for bus stops with Kent", "tender", "bid again"),
        ("the flat on Canal Road", "", "the flat on Canal Road", "flat", "come and look again"),
        ("the part of Mercutio", "", "the part of Mercutio", "part", "audition again"),
        ("my paper", "Granite", "my paper for Granite", "call", "send you something else"),
        ("the choir", "St Mary's", "the place in the choir at St Mary's", "place", "apply again"),
        ("membership", "", "the membership", "place", "apply again"),
        ("small grants round", "Kent", "the small grants round from Kent", "round", "apply again"),
        ("the allotment", "Kent", "the allotment from Kent", "allotment", "come and look again"),
        ("Project Manager", "Haas", "the Project Manager role at Haas", "role", "apply again"),
        ("Grant Writer for the arts", "", "the Grant Writer for the arts role", "role", "apply again"),
        ("2 days a week at the mill", "", "the 2 days a week at the mill", "role", "apply again"),
        ("", "Corvane", "my application to Corvane", "something else", "apply again"),
    ],
)
def test_what_was_applied_for(role: str, firm: str, post: str, another: str, try_again: str) -> None:
    slots = slots_of_post(role, firm, lambda what, count: 0)
    assert (slots["post_at"], slots["try_again"]) == (post, try_again)
    assert slots["another"].removesuffix(" like it").removeprefix("another ") == another


@given(st.text(max_size=80))
@example("ß00")
@example("the committee")
def test_any_answer_has_a_shape(answer: str) -> None:
    answers = tidied(Answers(answer, answer, answer, answer, answer, True, answer))
    for found in (particular(answers.enjoyed), question(answers.feedback)):
        assert found is None or "\n" not in found.text
    assert tidied(answers) == answers or "\u200b" in answer
