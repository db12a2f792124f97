"""Templates filled for a place in a draft."""

from __future__ import annotations

import pytest

from toneguard import Occasion, check

END_MARKS = [
    ("Dear Sir/Madam,\n\nThe bus was late.\n", "Hello,\n\nThe bus was late.\n"),
    ("Dear Sir/Madam:\n\nThe bus was late.\n", "Hello:\n\nThe bus was late.\n"),
    ("hi hr team!\n\nthe bus was late\n", "hi!\n\nthe bus was late\n"),
    ("Hi {{first_name}}!\n\nThe bus was late.\n", "Hello!\n\nThe bus was late.\n"),
]


def first_rewrites(text: str, occasion: Occasion = Occasion.GENERAL) -> str:
    from toneguard.rewriting import apply

    return apply(text, [finding.rewrites[0] for finding in check(text, occasion=occasion).findings])


@pytest.mark.parametrize(("draft", "rewritten"), END_MARKS)
def test_a_salutation_keeps_its_mark(draft: str, rewritten: str) -> None:
    assert first_rewrites(draft) == rewritten


def test_a_thank_you_that_is_there_already_is_not_offered_first() -> None:
    text = "Hi Ann,\n\nThank you for letting me know. Thank you for your time and consideration.\n\nSam\n"
    (stock,) = [f for f in check(text, occasion="rejection-reply").findings if f.category == "perfunctory"]
    assert stock.rewrites[0].text == ""


def test_two_findings_do_not_begin_with_the_same_rewrite() -> None:
    text = "Hi Ann,\n\nI am furious about this. The box was open. I am livid about that.\n\nSam\n"
    one, other = [f for f in check(text).findings if f.category == "anger"]
    assert one.rewrites[0].text != other.rewrites[0].text


@pytest.mark.parametrize(
    "thanks", ["Thank you for the call", "I enjoyed the tour", "Many thanks for the plain answer"]
)
def test_thanks_stay_where_only_the_next_clause_is_at_fault(thanks: str) -> None:
    rewritten = first_rewrites(f"Hi Ann,\n\n{thanks}, but I am furious about the box. Bye.\n")
    assert thanks in rewritten
    assert "furious" not in rewritten


def test_a_sentence_behind_thanks_and_a_comma_begins_anew() -> None:
    text = "Hi Ann,\n\nThank you for the tour, though I can't say what she has that I don't.\n\nSam\n"
    (finding,) = check(text, occasion="rejection-reply", config={"model": False}).findings
    assert finding.rewrites[0].text.startswith("Thank you for the tour. If there is one thing")


def test_a_fact_before_a_sour_end_is_kept_rather_than_nothing() -> None:
    end = ", but I'm sure you slept well"
    text = f"Hi Ann,\n\nIt is a blow for Bo and the forty who eat here on Thursdays{end}.\n\nJo\n"
    (finding,) = check(text, config={"model": False}).findings
    assert finding.rewrites[0].span.of(text) == end


def test_an_inserted_sentence_has_a_line_of_its_own_in_a_draft_without_stops() -> None:
    text = "hi ann\n\ngot your text\n\nyou are liars\n\nsam\n"
    report = check(text, occasion="rejection-reply")
    (missing,) = [f for f in report.findings if f.rule == "completeness/missing-thanks"]
    from toneguard.rewriting import apply

    assert apply(text, missing.rewrites[:1]).startswith(
        "hi ann\n\ngot your text\nthanks for letting me know\n"
    )
