"""Every kind of fault in a rule file is reported with its place and a remedy."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from toneguard.errors import RulebookError
from toneguard.rulebook import builtin_folder, load_rulebook
from toneguard.rulebook.files import read_folders

GOOD = """\
title: Test
severity: warning
confidence: high
kind: phrase
message: "“{match}” is a test."
why: Because.
source: a test
phrases:
  - "foo {n:counts} bars"
rewrites:
  - text: "Give me {n} bars."
  - text: ""
examples:
  bad:
    - draft: "[[foo two bars.]]"
      rewrite: "Give me two bars."
  good:
    - "foo bars."
"""

# what is replaced in GOOD, by what, the line and column of the fault, and words of the message and the hint
FAULTS = [
    ("why: Because.\n", "", 1, 1, "“why” is missing", "add “why:”"),
    ("why: Because.", "whi: Because.", 6, 1, "unknown key “whi”", "did you mean “why”?"),
    ("severity: warning", "severity: warn", 2, 11, "“severity”", "CONTRIBUTING"),
    ("kind: phrase", "kind: phrases", 4, 7, "unknown kind of rule", "did you mean “phrase”?"),
    ("kind: phrase\n", "", 1, 1, "the rule has no kind", "known are"),
    ("foo {n:counts} bars", "foo {n:count} bars", 9, 5, "unknown lexicon “count”", "did you mean “counts”?"),
    ("foo {n:counts} bars", "foo {n:counts bars", 9, 10, "without its partner", "{lexicon}"),
    ("foo {n:counts} bars", "foo (a|b", 9, 10, "never closed", "add “)”"),
    ("Give me {n} bars.", "Give me {m} bars.", 11, 11, "nothing fills the slot “{m}”", "slots here are"),
    ("“{match}” is", "“{reader}” is", 5, 10, "nothing fills the slot “{reader}”", "slots here are"),
    ("[[foo two bars.]]", "foo two bars.", 15, 14, "without its fault marked", "[[ ]]"),
    ("rewrites:\n", "rewrites:\n  - txt: x\n", 11, 5, "unknown key “txt”", "did you mean “text”?"),
    ("title: Test", "title: [Test", 2, 9, "not valid YAML", "quote texts"),
    ("title: Test", "title: Test\ntitle: Again", 2, 1, "stands twice", "quote texts"),
    ("  good:\n    - \"foo bars.\"\n", "", 13, 1, "“good” is missing", "add “good:”"),
]  # fmt: skip


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dedent(text), encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, "_lexicons/counts.yaml", "- three\n- two\n")
    return tmp_path


def faults_of(folder: Path) -> tuple[RulebookError, ...]:
    with pytest.raises(RulebookError) as caught:
        read_folders((folder,))
    return caught.value.faults


def test_the_rule_without_faults_is_read(folder: Path) -> None:
    write(folder, "test/good.yaml", GOOD)
    (rule,) = read_folders((folder,)).rules
    assert (rule.id, rule.category) == ("test/good", "test")


@pytest.mark.parametrize(("old", "new", "line", "column", "message", "hint"), FAULTS)
def test_a_fault_names_its_place_and_remedy(
    folder: Path, old: str, new: str, line: int, column: int, message: str, hint: str
) -> None:
    assert old in GOOD
    path = write(folder, "test/bad.yaml", GOOD.replace(old, new))
    (fault, *_) = faults_of(folder)
    assert message in fault.message
    assert hint in (fault.hint or "")
    assert (fault.path, fault.line, fault.column) == (str(path), line, column)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("_lexicons/words.yaml", "- b\n- a\n", "“a” is out of order"),
        ("_lexicons/words.yaml", "- a\n- a\n", "“a” is out of order"),
        ("_lexicons/words.yaml", "- a {counts}\n", "is no entry"),
        ("_lexicons/words.yaml", "- yes\n- no\n", "True is not a text"),
        ("_lexicons/words.yaml", "words: a\n", "not a list of texts"),
        ("_occasions/party.yaml", "- a\n", "“party” is no occasion"),
        ("test/Bad Name.yaml", GOOD, "cannot be part of a rule's id"),
        ("test/bad.yml", GOOD, "rule files end in .yaml"),
        ("test/bad.yaml", "- a\n", "not a rule"),
        ("stray.yaml", GOOD, "a rule out of place"),
        ("too/deep/in.yaml", GOOD, "a rule out of place"),
    ],
)
def test_faults_of_whole_files(folder: Path, name: str, text: str, message: str) -> None:
    write(folder, name, text)
    (fault,) = faults_of(folder)
    assert message in fault.message
    assert fault.hint


def test_the_rules_that_come_with_toneguard_have_no_fault() -> None:
    assert read_folders([builtin_folder()]).rules == load_rulebook().rules


def test_a_missing_folder_is_a_fault(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path / "none")
    assert "no such folder" in fault.message


def test_a_folder_without_rules_is_a_fault(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path)
    assert "no rules in this folder" in fault.message


def test_one_broken_file_does_not_hide_the_faults_of_others(folder: Path) -> None:
    write(folder, "test/one.yaml", GOOD.replace("why:", "whi:"))
    write(folder, "test/two.yaml", GOOD.replace("title: Test", "title: [Test"))
    write(folder, "test/three.yaml", GOOD.replace("counts", "count"))
    assert {Path(fault.path or "").name for fault in faults_of(folder)} == {
        "one.yaml",
        "two.yaml",
        "three.yaml",
    }


def test_a_users_rule_replaces_and_switches_off(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    write(folder, "test/one.yaml", GOOD)
    write(folder, "test/two.yaml", GOOD)
    own = tmp_path_factory.mktemp("own")
    write(own, "test/one.yaml", GOOD.replace("title: Test", "title: Mine"))
    write(own, "test/two.yaml", "enabled: false\n")
    (rule,) = read_folders((folder, own)).rules
    assert (rule.id, rule.title) == ("test/one", "Mine")


def test_an_unknown_rule_is_answered_with_the_nearest() -> None:
    book = load_rulebook()
    wanted = book.rules[0].id
    with pytest.raises(RulebookError) as caught:
        book.rule(wanted + "s")
    assert wanted in (caught.value.hint or "")


def test_a_category_is_told_from_a_rule() -> None:
    with pytest.raises(RulebookError, match="“anger” is a category, and no rule"):
        load_rulebook().rule("anger")
    with pytest.raises(RulebookError, match="there is no rule “anger/sweers”"):
        load_rulebook().rule("anger/sweers")
