"""What is kept between runs: the same reports, nothing of a draft, and nothing that the hour changes."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toneguard import Draft, Linter, Report
from toneguard.reading import read_text
from toneguard.results import Results
from toneguard.store import Store, clean

DRAFT = (
    "Dear Ms Quillfeather,\n\nYou wasted seventeen weeks of my time on this Blatherwick zymurgy. "
    "I AM FURIOUS ABOUT YOUR PREPOSTEROUS VERDICT. Thank you for showing me the velocipede on Tuesday. "
    "Good luck finding a candidate who works that hard.\n\nThank you for your time and consideration.\n\n"
    "Kind regards,\nSam Oxtoby\n"
)
NOTE = "Dear Ms Quillfeather,\n\nThank you for showing me the velocipede on Tuesday.\n\nSam\n"


@cache
def linter() -> Linter:
    return Linter()


def laid_out(text: str = DRAFT, earlier: str | None = NOTE) -> Draft:
    draft = read_text(text, "reply.txt")
    return replace(draft, earlier=() if earlier is None else (read_text(earlier, "<earlier>"),))


def kept_in(folder: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.json"))


def test_a_kept_report_is_the_same_report(tmp_path: Path) -> None:
    results, draft = Results(Store(tmp_path), "c"), laid_out()
    report = linter().check(draft)
    assert {f.category for f in report.findings} >= {"anger", "perfunctory", "redundancy"}
    assert results.get(draft) is None
    results.put(draft, report)
    assert results.get(draft) == report


def test_a_report_that_says_what_was_left_out_is_kept_too(tmp_path: Path) -> None:
    results, draft = Results(Store(tmp_path), "c"), laid_out()
    report = replace(linter().check(draft), notes=("the rules ran alone",))
    results.put(draft, report)
    assert results.get(draft) == report


def test_a_copy_under_another_name_is_the_same_draft(tmp_path: Path) -> None:
    results, draft = Results(Store(tmp_path), "c"), laid_out()
    results.put(draft, linter().check(draft))
    copied = results.get(replace(draft, path="copy.txt"))
    assert copied is not None and copied.path == "copy.txt"


@pytest.mark.parametrize(
    "changed",
    [laid_out(DRAFT + "x"), laid_out(earlier=None), laid_out(earlier=NOTE + "x")],
    ids=["text", "no note", "another note"],
)
def test_whatever_is_changed_is_checked_again(changed: Draft, tmp_path: Path) -> None:
    results = Results(Store(tmp_path), "c")
    results.put(laid_out(), linter().check(laid_out()))
    assert results.get(changed) is None
    assert Results(Store(tmp_path), "another configuration").get(laid_out()) is None


def test_no_word_of_a_draft_or_a_note_is_kept(tmp_path: Path) -> None:
    draft = laid_out()
    report = linter().check(draft)
    said = " ".join(f.message + str(f.note) + "".join(r.text for r in f.rewrites) for f in report.findings)
    assert {"preposterous", "velocipede", "furious"} <= set(
        re.findall(r"\w+", said.lower())
    )  # or this would prove little
    Results(Store(tmp_path), "c").put(draft, report)
    kept = set(re.findall(r"\w+", kept_in(tmp_path).lower()))
    ours = set(re.findall(r"\w+", json.dumps([[f.rule, f.why] for f in report.findings]).lower()))
    ours |= {"occasion", "strengths", "findings", "rule", "severity", "confidence", "span", "message", "why"}
    ours |= {"rewrites", "note", "also", "silenced", "fingerprint", "draft"}
    words = set(re.findall(r"[a-z]{3,}", (DRAFT + NOTE).lower()))
    strengths = set(re.findall(r"\w+", " ".join(report.strengths).lower()))
    assert not (words & kept) - ours - strengths - set(re.findall(r"\w+", str(report.occasion)))
    for unusual in (
        "quillfeather",
        "zymurgy",
        "blatherwick",
        "velocipede",
        "preposterous",
        "seventeen",
        "oxtoby",
    ):
        assert unusual not in kept


def test_what_the_hour_changes_is_not_kept(tmp_path: Path) -> None:
    results, draft = Results(Store(tmp_path), "c"), replace(laid_out(), received=datetime(2026, 5, 1, 9))
    results.put(draft, linter().check(draft))
    assert results.get(draft) is None and not kept_in(tmp_path)


def test_a_report_in_which_a_rule_failed_is_not_kept(tmp_path: Path) -> None:
    results, draft = Results(Store(tmp_path), "c"), laid_out()
    results.put(draft, Report("reply.txt", None, errors=("the rule a/b failed: ValueError",)))
    assert results.get(draft) is None


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"null", b'{"findings": 3}', b'{"occasion": "party"}'])
def test_a_damaged_file_is_as_good_as_none(damage: bytes, tmp_path: Path) -> None:
    results, draft = Results(Store(tmp_path), "c"), laid_out()
    results.put(draft, linter().check(draft))
    for path in tmp_path.rglob("*.json"):
        path.write_bytes(damage)
    assert results.get(draft) is None


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = Store(tmp_path / "file")
    store.put("results", "key", 1)
    assert store.get("results", "key") is None


def test_cleaning_takes_only_what_was_kept(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("results", "key", 1)
    (tmp_path / "mine.txt").write_text("mine")
    clean(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


SENTENCES = [
    "You wasted THREE weeks of my LIFE!!", "I AM FURIOUS about it.", "Thanks for nothing.", "ŞÜÇ ǆ ŉ ß İ.",
    "Good luck finding someone who works that hard.", "“I'm livid”, she said.", "You people are a joke 😀.",
    "Dear Sir/Madam,", "Hi [Name],", "\n\n", "Please explain why I was rejected.", "I hope you are well.",
]  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), max_size=8), st.sampled_from([str, str.upper, str.lower]))
def test_any_report_comes_back_whole_or_not_at_all(sentences: list[str], spelled: type[str]) -> None:
    from tempfile import TemporaryDirectory

    draft = laid_out(spelled(" ".join(sentences)), None)
    report = linter().check(draft)
    with TemporaryDirectory() as folder:
        results = Results(Store(Path(folder)), "c")
        results.put(draft, report)
        assert results.get(draft) in (report, None)
