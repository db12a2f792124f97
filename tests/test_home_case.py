"""The home case: somebody was turned down and writes back in the first hour."""

from __future__ import annotations

import pytest

from toneguard import Finding, check

FAULTS = [
    ("Dear Sir/Madam,", {"perfunctory"}),
    ("I hope this email finds you well.", {"perfunctory"}),
    ("Frankly I am shocked and furious at your decision.", {"anger"}),
    (
        "After four rounds of interviews and a take-home that ate my whole weekend, the least you could do "
        "is tell me why.",
        {"challenge", "bitterness"},
    ),
    ("I was clearly the strongest candidate, so please reconsider.", {"challenge"}),
    ("It is so rare for a hiring manager to bother replying these days.", {"bitterness"}),
    ("Good luck finding someone who will work that hard.", {"bitterness"}),
    ("Thank you for your time and consideration.", {"perfunctory"}),
    ("Any feedback would be appreciated.", {"perfunctory"}),
]
SALUTATION, *SENTENCES = [sentence for sentence, _ in FAULTS]
DRAFT = f"{SALUTATION}\n\n{' '.join(SENTENCES)}\n\nRegards,\nSam\n"


def at(sentence: str) -> Finding:
    start = DRAFT.index(sentence)
    (finding,) = [
        f for f in check(DRAFT).findings if start <= f.span.start < f.span.end <= start + len(sentence)
    ]
    return finding


@pytest.mark.parametrize(("sentence", "categories"), FAULTS)
def test_each_faulty_sentence_has_one_finding_of_the_right_kind(sentence: str, categories: set[str]) -> None:
    finding = at(sentence)
    assert finding.category in categories
    assert finding.why and finding.rewrites
    for rewrite in finding.rewrites:
        assert not [f for f in check(rewrite.text).findings if f.severity >= finding.severity]


def test_no_other_line_has_a_finding() -> None:
    """What is missing from the whole draft is offered behind its last sentence, on the same line."""
    assert {finding.line for finding in check(DRAFT).findings} == {1, 3}
    assert len([finding for finding in check(DRAFT).findings if len(finding.span)]) == len(FAULTS)
