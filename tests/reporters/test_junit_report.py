"""JUnit XML: a suite for each draft, a case for each finding."""

from __future__ import annotations

from xml.etree import ElementTree

import report_samples as samples
from golden_files import compare
from hypothesis import given, settings
from hypothesis import strategies as st

from toneguard.diagnostics import Report
from toneguard.reporters import Context, render


def shown(*reports: Report) -> str:
    return "".join(render("junit", reports, Context("0.1.0", "abc")))


def suites(*reports: Report) -> list[ElementTree.Element]:
    root = ElementTree.fromstring(shown(*reports).encode())
    assert root.tag == "testsuites"
    return list(root)


def test_golden() -> None:
    compare("all.junit.xml", shown(samples.wrapped, samples.clean, samples.hostile, samples.unread))


def test_counts() -> None:
    keys = ("name", "tests", "failures", "errors")
    found = suites(samples.angry, samples.clean, samples.hostile)
    assert [[suite.get(key) for key in keys] for suite in found] == [
        ["drafts/reply.txt", "6", "4", "0"],
        ["drafts/thanks.txt", "1", "0", "0"],
        ["drafts/␛[2Jodd [red].txt", "3", "2", "1"],
    ]


def test_a_suggestion_passes_and_says_what_it_has_to_say() -> None:
    (suite,) = suites(samples.angry)
    opening = suite[1]
    assert opening.get("name") == "perfunctory/stock-opening at 3:1"
    assert [child.tag for child in opening] == ["system-out"]
    assert (opening[0].text or "").splitlines()[-1] == "instead: leave this out"


def test_the_lines_of_a_message_are_not_those_of_its_file() -> None:
    cases = [case for suite in suites(samples.wrapped, samples.message) for case in suite]
    assert [case.get("line") for case in cases] == ["3", "5", None, None]


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_well_formed(text: str) -> None:
    report = Report(text, None, (samples.finding(text, text, f"a/{text}", text, text),), (text,), text=text)
    (suite,) = suites(report)
    assert [child.tag for case in suite for child in case] == ["failure", "error"]
