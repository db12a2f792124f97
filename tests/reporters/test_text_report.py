"""The report for people. The golden files are its specification; `GOLDEN=write` writes them anew."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
import report_samples as samples
from golden_files import compare
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from toneguard.diagnostics import Confidence, Finding, Grade, Origin, Report, Rewrite, Severity, Span
from toneguard.reporters import Context, render

NIGHT = datetime(2026, 5, 3, 22, 10)
RUNS = {
    "angry": [samples.angry],
    "wrapped": [samples.wrapped],
    "clean": [samples.clean],
    "hostile": [samples.hostile],
    "several": [samples.clean, samples.wrapped, samples.angry, samples.hostile],
}


def shown(*reports: Report, width: int = 80, color: bool = False) -> str:
    return "".join(render("text", reports, Context("0.1.0", "abc", width, color)))


@pytest.mark.parametrize("width", [40, 60, 80, 100])
@pytest.mark.parametrize("run", ["angry", "wrapped", "clean", "hostile"])
def test_golden(run: str, width: int) -> None:
    compare(f"{run}-{width}.txt", shown(*RUNS[run], width=width))


def test_golden_in_colour() -> None:
    text = shown(samples.angry, color=True).replace("\x1b", "␛")
    compare("angry-80-colour.txt", text)


def test_golden_of_several_drafts() -> None:
    compare("several-80.txt", shown(*RUNS["several"]))


@pytest.mark.parametrize(
    ("reports", "line"),
    [
        ([], ""),
        ([samples.plain], "No findings."),
        ([samples.plain, samples.plain], "No findings in 2 drafts."),
        (
            [samples.clean],
            "No findings. It thanks Ms Okafor, says what you enjoyed and leaves the door open.",
        ),
        (
            [samples.wrapped],
            "2 findings in 1 draft: 2 warnings. "
            "What works: it thanks Ms Okafor and wishes the person chosen well.",
        ),
        ([samples.wrapped, samples.wrapped], "4 findings in 2 drafts: 4 warnings."),
        (
            [samples.clean, samples.wrapped],
            "2 findings in 1 of 2 drafts: 2 warnings. The one without findings thanks Ms Okafor, "
            "says what you enjoyed and leaves the door open.",
        ),
        ([samples.clean, samples.plain, samples.wrapped], "2 findings in 1 of 3 drafts: 2 warnings."),
        ([Report("a.txt", None, errors=("broken",))], "No findings. 1 draft could not be checked in full."),
    ],
)
def test_the_last_line(reports: list[Report], line: str) -> None:
    last = shown(*reports).strip().split("\n\n")[-1]
    assert " ".join(last.split()) == line


@pytest.mark.parametrize(
    ("facts", "heading", "line"),
    [
        ({}, "rejection reply", ""),
        ({"occasion_given": True}, "rejection reply (given)", ""),
        ({"received": NIGHT}, "rejection reply", "answers a mail of 2026-05-03 22:10 (given)"),
        (
            {"received": NIGHT, "received_from": Origin.ATTRIBUTION},
            "rejection reply",
            "answers a mail of 2026-05-03 22:10 (by its attribution line)",
        ),
        (
            {"received": datetime(2026, 5, 3), "received_from": Origin.QUOTED_HEADERS, "earlier": ("a.txt",)},
            "rejection reply",
            "answers a mail of 2026-05-03 (by its headers); compared with a.txt",
        ),
        ({"earlier": ("a", "b\x1b", "c")}, "rejection reply", "compared with a, b␛ and c"),
    ],
)
def test_what_a_draft_was_judged_by(facts: dict[str, Any], heading: str, line: str) -> None:
    lines = shown(replace(samples.wrapped, **facts)).splitlines()
    assert lines[0].endswith(f"─ {heading}")
    assert lines[1] == line


def test_a_clean_draft_says_what_it_was_judged_by() -> None:
    compared = replace(samples.plain, received=NIGHT, earlier=("a.txt",))
    line = "No findings. Answers a mail of 2026-05-03 22:10 (given); compared with a.txt.\n"
    assert shown(compared, width=100) == line
    assert "Answers" not in shown(compared, compared)


def test_colour_adds_nothing_but_colour() -> None:
    assert re.sub(r"\x1b\[[\d;]*m", "", shown(samples.angry, color=True)) == shown(samples.angry)


@pytest.mark.parametrize(
    ("text", "span", "rewrite", "line"),
    [
        ("I won. I lost it. I left.", (7, 17), (7, 17, "I tried."), "instead: I tried."),
        ("I won. I lost it. I left.", (9, 13), (9, 13, "found"), "instead: I found it."),
        ("Dr. Wu, you lied. I left.", (12, 16), (12, 16, "erred"), "instead: Dr. Wu, you erred."),
        ("I won. I lost it. I left.", (7, 17), (7, 17, ""), "instead: leave this out"),
        ("I won. I lost it. I left.", (7, 17), (7, 18, ""), "instead: leave this out"),
        ("Hi,\n\nGo away.\n\nBye.", (5, 13), (5, 15, ""), "instead: leave this out"),
        ("I lost it, sadly.", (9, 16), (9, 16, ""), "instead: I lost it."),
        ("Sadly, I lost it.", (0, 5), (0, 7, ""), "instead: I lost it."),
        ("You lost\nit all\nagain.", (4, 8), (4, 8, "had"), "instead: You had it all again."),
        ("Dear Sir,\nI write.", (0, 8), (0, 8, "Dear Ann"), "instead: Dear Ann,"),
        ("I write.", (8, 8), (8, 8, "Thank you."), "add: Thank you."),
        ("I write.", (0, 8), (8, 8, "Thank you."), "add: Thank you."),
    ],
)
def test_a_rewrite_is_shown_in_its_sentence(
    text: str, span: tuple[int, int], rewrite: tuple[int, int, str], line: str
) -> None:
    start, end, new = rewrite
    found = made(text, Span(*span), (Rewrite(Span(start, end), new, Grade.OFFER),))
    assert line in [row.strip() for row in shown(Report("a.txt", None, (found,), text=text)).splitlines()]


def test_three_rewrites_at_most_and_none_twice() -> None:
    rewrites = tuple(Rewrite(Span(0, 3), new, Grade.SHOW) for new in ("One", "Two", "Two", "Three", "Four"))
    text = shown(Report("a.txt", None, (made("Ace.", Span(0, 3), rewrites),), text="Ace."))
    assert re.findall(r"(?:instead|or): (\w+)", text) == ["One", "Two", "Three"]


def test_a_report_without_its_text_shows_the_excerpt() -> None:
    found = made("You lied.", Span(0, 9), ())
    assert "1 │ You lied.\n" in shown(Report("a.txt", None, (found,)))


@settings(deadline=None)
@given(st.text(), st.data(), st.integers(0, 120))
def test_any_text_and_span_is_shown_harmlessly_and_fits(text: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    new = data.draw(st.text(max_size=20))
    found = made(text, Span(start, end), (Rewrite(Span(start, end), new, Grade.OFFER),))
    report = Report("a.txt", None, (found,), errors=(text,), strengths=(text,), text=text)
    for line in shown(report, width=width).split("\n"):
        assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029\u2066-\u2069\ud800-\udfff]", line)
        assert cell_len(line) <= max(40, min(width, 100))


def made(text: str, span: Span, rewrites: tuple[Rewrite, ...]) -> Finding:
    return Finding(
        rule="anger/insult",
        category="anger",
        severity=Severity.ERROR,
        confidence=Confidence.HIGH,
        span=span,
        line=text.count("\n", 0, span.start) + 1,
        column=1,
        excerpt=span.of(text),
        message=f"This says: {span.of(text)}",
        why="It costs goodwill.",
        rewrites=rewrites,
    )


def test_a_reason_is_given_once_in_a_draft() -> None:
    (finding, *_) = samples.angry.findings
    again = replace(finding, span=Span(0, 4))
    report = shown(replace(samples.angry, findings=(finding, again)))
    assert report.count(finding.message[:30]) == 2
    assert report.count(finding.why[:30]) == 1
