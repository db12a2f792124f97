"""What an earlier note makes redundant, and what it does not."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from toneguard import Finding, Linter
from toneguard.reading import read_text

NOTE = """Dear Ms Okafor,

Thank you for the tour of the seed store on Tuesday. I ran the cold room at Kew for six years and \
never lost a batch. The quote for the shelving is £4,200. My brother asked after the parrot.

Kind regards,
Ines Prado
"""
VERBATIM = [
    "I ran the cold room at Kew for six years and never lost a batch.",
    "As I wrote, I ran the cold room at Kew for six years and never lost a batch.",
    "Thank you again for the tour of the seed store on Tuesday.",
    "I ran the cold room at Kew for six years, and never lost a batch, by the way.",
]
REWORDED = [
    "For six years I was running the cold room at Kew, and not one batch was lost.",
    "The shelving quote is £4,200, as mentioned.",
    "I am thankful for Tuesday's tour of the seed store.",
    "If it helps, I only need one thing: I ran the cold room at Kew for six years.",
]
SILENT = [
    "Thank you for letting me know, and for the kind words about my answers.",
    "I ran the cold room at Kew for six years, and since Monday I run the one at Leeds.",
    "The quote for the shelving is £3,900 now.",
    "The tour gave me an idea for the labels, which I sketch on the next page.",
    "How is the parrot?",
    "God bless you all.",
    "Thank you.",
]


@cache
def linter() -> Linter:
    return Linter({"select": ["redundancy"]})


def findings(sentence: str, *notes: str) -> tuple[Finding, ...]:
    draft = read_text(f"Dear Ms Okafor,\n\n{sentence}\n\nKind regards,\nInes Prado\n")
    report = linter().check(replace(draft, earlier=tuple(map(read_text, notes or [NOTE]))))
    assert not report.errors
    return report.findings


@pytest.mark.parametrize("sentence", VERBATIM)
def test_a_sentence_of_the_note_is_verbatim(sentence: str) -> None:
    (finding,) = findings(sentence)
    assert (finding.rule, finding.excerpt) == ("redundancy/verbatim", sentence)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Sorry once more about the puddle.", ["redundancy/verbatim"]),
        ("Sorry once more about the bucket.", []),  # another thing
        ("May it keep fine.", []),  # a blessing
        ("I hope you are well.", []),  # any mail may hold it
    ],
)
def test_a_short_sentence_is_a_repeat_where_it_is_the_same_throughout(
    sentence: str, found: list[str]
) -> None:
    note = "Hi Bo, I hope you are well. Sorry once more about the puddle. May it keep fine. Zoe"
    assert [finding.rule for finding in findings(sentence, note)] == found


@pytest.mark.parametrize("sentence", REWORDED)
def test_its_telling_words_in_another_frame_are_reworded(sentence: str) -> None:
    (finding,) = findings(sentence)
    assert (finding.rule, finding.excerpt) == ("redundancy/reworded", sentence)


@pytest.mark.parametrize("sentence", SILENT)
def test_what_is_new_is_silent(sentence: str) -> None:
    assert not findings(sentence)


def test_a_finding_carries_the_sentence_of_the_note() -> None:
    (finding,) = findings(REWORDED[1])
    assert finding.note == "The quote for the shelving is £4,200."


def test_one_sentence_may_sum_up_two_of_the_note() -> None:
    note = "Hi Bo, thank you for the trial shift on the pastry bench. I loved how you laminate by ear. Zoe"
    (finding,) = findings("I loved the trial shift on the pastry bench and how you laminate by ear.", note)
    assert (
        finding.note == "thank you for the trial shift on the pastry bench. I loved how you laminate by ear."
    )


def test_two_sentences_may_repeat_one_of_the_note() -> None:
    assert len(findings(f"{VERBATIM[0]} {REWORDED[0]}")) == 2


def test_several_notes_are_compared_together_and_the_finding_names_one() -> None:
    other = "Dear Ms Okafor,\n\nThe lease of the van ends in May.\n\nInes\n"
    for notes in ([NOTE, other], [other, NOTE]):
        (finding,) = findings(VERBATIM[0], *notes)
        assert finding.note == f"<text>: {VERBATIM[0]}"
    assert findings("The lease of the van ends in May, as I wrote.", NOTE, other)


def test_a_sentence_is_not_pieced_together_from_two_notes() -> None:
    halves = [
        "Hi Bo, thank you for the trial shift on the pastry bench. Zoe",
        "Hi Bo, I loved how you laminate. Zoe",
    ]
    assert not findings("I loved the trial shift on the pastry bench and how you laminate by ear.", *halves)


def test_without_an_earlier_note_nothing_repeats() -> None:
    assert not linter().check(read_text(NOTE)).findings


def test_greetings_and_sign_offs_never_repeat() -> None:
    assert not findings("See you in spring.", NOTE.replace("£", "GBP "))
