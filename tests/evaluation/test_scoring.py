"""The figures of tiny corpora whose precision and recall are known by hand."""

from __future__ import annotations

import pytest
from samples import judged, label, mark

from toneguard import Severity
from toneguard.evaluation import Evaluation, Judged, evaluate
from toneguard.evaluation.scoring import false_places, missed_places

RULES = ["anger/a", "bitterness/b", "challenge/c", "perfunctory/p", "redundancy/r", "anger/never"]

# anger: 1 of 2 findings right, 1 of 2 labels found
# challenge: 0 of 1 right (it meets bitterness), 0 of 1 found
# bitterness: no finding, 0 of 1 found
# hostile: 2 of 3 right, 2 of 4 found
# perfunctory: 1 of 1 right, 1 of 1 found
CORPUS = [
    judged(
        "one",
        [label("anger", 0, 10, "blatant"), label("anger", 20, 30, "subtle")],
        [mark("anger/a", 0, 10)],
    ),
    judged(
        "two",
        [label("bitterness", 0, 10), label("challenge", 20, 30)],
        [mark("challenge/c", 2, 12, "perfunctory/p")],
    ),
    judged("three", [label("perfunctory", 0, 10)], [mark("perfunctory/p", 0, 10), mark("anger/a", 30, 40)]),
    judged("four", [], []),
    judged("five", [], [mark("perfunctory/p", 0, 5, severity=Severity.SUGGESTION)]),
]


@pytest.fixture(scope="module")
def figures() -> Evaluation:
    return evaluate(CORPUS, Severity.WARNING, RULES)


@pytest.mark.parametrize(
    ("category", "precision", "recall"),
    [
        ("anger", (1, 2), (1, 2)),
        ("bitterness", (0, 0), (0, 1)),
        ("challenge", (0, 1), (0, 1)),
        ("hostile", (2, 3), (2, 4)),
        ("perfunctory", (1, 1), (1, 1)),
        ("redundancy", (0, 0), (0, 0)),
    ],
)
def test_precision_and_recall(
    figures: Evaluation, category: str, precision: tuple[int, int], recall: tuple[int, int]
) -> None:
    found = figures.categories[category]
    assert (found.precision.part, found.precision.whole) == precision
    assert (found.recall.part, found.recall.whole) == recall


def test_recall_by_strength(figures: Evaluation) -> None:
    shares = {name: (share.part, share.whole) for name, share in figures.strengths["anger"].items()}
    assert shares == {"blatant": (1, 1), "clear": (0, 0), "subtle": (0, 1)}


def test_clean_drafts_flagged(figures: Evaluation) -> None:
    assert (figures.drafts, figures.clean) == (5, 2)
    assert (figures.flagged.part, figures.flagged.whole) == (0, 2)


def test_suggestions_count_where_they_are_asked_for() -> None:
    figures = evaluate(CORPUS, Severity.SUGGESTION, RULES)
    assert (figures.flagged.part, figures.flagged.whole) == (1, 2)
    precision = figures.categories["perfunctory"].precision
    assert (precision.part, precision.whole) == (1, 2)


def test_a_rule_has_hits_right_wrong_and_places_under_another(figures: Evaluation) -> None:
    counts = {
        rule: (count.hits, count.right, count.wrong, count.under) for rule, count in figures.rules.items()
    }
    assert counts == {
        "anger/a": (2, 1, 1, 0),
        "challenge/c": (1, 1, 0, 0),  # as hostile
        "perfunctory/p": (2, 1, 1, 1),  # at every severity
    }
    assert figures.silent == ("anger/never", "bitterness/b", "redundancy/r")


def test_whole_drafts() -> None:
    absent = mark("completeness/missing-thanks", 0, 0)
    other = mark("completeness/nothing-enjoyed", 0, 0)
    drafts = [
        judged("a", [], [absent], doc_labels=("missing-thanks",)),
        judged("b", [], [], doc_labels=("missing-thanks",)),
        judged("c", [], [absent]),
        judged("d", [], [other]),
    ]
    figures = evaluate(drafts, Severity.WARNING, [])
    found = figures.whole_drafts["missing-thanks"]
    assert (found.precision.part, found.precision.whole) == (1, 2)
    assert (found.recall.part, found.recall.whole) == (1, 2)
    assert figures.rules["completeness/missing-thanks"].right == 1
    assert figures.rules["completeness/nothing-enjoyed"].right is None
    assert (figures.clean, figures.disturbed.part, figures.flagged.part) == (2, 2, 0)


def test_redundancy_by_degree() -> None:
    drafts = [
        judged(
            "a",
            [label("redundancy", 0, 10, degree="verbatim"), label("redundancy", 20, 30)],
            [mark("redundancy/r", 0, 10)],
        )
    ]
    shares = evaluate(drafts, Severity.WARNING, []).degrees
    assert {name: (share.part, share.whole) for name, share in shares.items() if share.whole} == {
        "verbatim": (1, 1),
        "unspecified": (0, 1),
    }


def places(found: object) -> list[tuple[str, str, int]]:
    return [(place.name, place.what, place.column) for place in found]  # type: ignore[attr-defined]


def test_what_was_missed_and_what_is_false() -> None:
    assert places(missed_places(CORPUS)) == [("one", "anger subtle", 21), ("two", "challenge clear", 21)]
    assert places(false_places(CORPUS)) == [("three", "anger/a", 31), ("five", "perfunctory/p", 1)]


def test_a_perfect_linter_and_a_silent_one() -> None:
    perfect: list[Judged] = [
        judged(str(i), [label("anger", 0, 10)], [mark("anger/a", 0, 10)]) for i in range(5)
    ]
    silent: list[Judged] = [judged(str(i), [label("anger", 0, 10)], []) for i in range(5)]
    assert evaluate(perfect, Severity.WARNING, []).categories["anger"].f1.value == 1.0
    found = evaluate(silent, Severity.WARNING, []).categories["anger"]
    assert (found.precision.estimate.value, found.recall.estimate.value, found.f1.value) == (None, 0.0, 0.0)
