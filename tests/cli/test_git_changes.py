"""`--staged` and `--diff-base`: only what a change in a git work tree brings is judged."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from fake_shell import Shell

from toneguard.cli import checking
from toneguard.linter import Linter

KEPT = cache(Linter)  # a linter for each configuration; it is slow to make
FURIOUS, LIAR, THANKS = "anger/names-own-rage", "anger/insults-reader", "completeness/missing-thanks"
DRAFT = """\
Dear Ms Okafor,

Thank you for showing me the kiln, which I had only
ever seen in books. I am furious about your decision.

It was good to meet your two apprentices.

Sam
"""

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


class Repository(Shell):
    def git(self, *arguments: str) -> None:
        command = ["git", "-c", "user.name=Sam", "-c", "user.email=sam@example.org", *arguments]
        subprocess.run(command, cwd=self.folder, check=True, capture_output=True)

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Keep drafts")

    def judged(self, *options: str) -> dict[str, list[str]]:
        """The rules that spoke, by draft."""
        self.run("check", *options, "--format", "json")
        reports = json.loads(self.out)["reports"]
        return {report["path"]: [finding["rule"] for finding in report["findings"]] for report in reports}


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Repository:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(checking, "Linter", KEPT)
    repo = Repository(tmp_path, capsys)
    repo.git("init", "--quiet")
    repo.write("drafts/a.txt", DRAFT)
    repo.write("drafts/calm.txt", "Dear Ann,\n\nThank you for the tea.\n")
    repo.commit()
    return repo


@pytest.mark.parametrize(
    ("what", "text", "expected"),
    [
        ("another sentence", DRAFT.replace("two", "three"), []),
        ("the sentence itself", DRAFT.replace("your decision", "this decision"), [FURIOUS]),
        ("a new sentence", DRAFT.replace("It was", "You are a liar. It was"), [LIAR]),
        ("its line, and not the sentence", DRAFT.replace("only\never", "only ever\n"), []),
        ("its place", DRAFT.replace(" I am furious about your decision.", "").replace(
            "\nSam", "\nI am furious about your decision.\n\nSam"), []),
        ("said again", DRAFT.replace("\nSam", "\nI am furious about your decision.\n\nSam"), [FURIOUS]),
    ],
)  # fmt: skip
def test_a_finding_counts_where_the_change_touches_its_sentence(
    repo: Repository, what: str, text: str, expected: list[str]
) -> None:
    repo.write("drafts/a.txt", text)
    assert repo.judged("drafts", "--diff-base", "HEAD") == {"drafts/a.txt": expected}
    assert repo.judged("drafts", "--staged") == {}
    repo.git("add", "drafts")
    assert repo.judged("drafts", "--staged") == {"drafts/a.txt": expected}


def test_what_is_missing_counts_where_it_was_there_before(repo: Repository) -> None:
    gone = DRAFT.replace("Thank you for showing me the kiln", "I saw the kiln")
    occasion = ("--occasion", "rejection-reply", "--select", THANKS)
    repo.write("drafts/a.txt", gone)
    assert repo.judged("--staged", "--diff-base", "HEAD", *occasion) == {}
    assert repo.judged("--diff-base", "HEAD", *occasion) == {"drafts/a.txt": [THANKS]}
    repo.commit()
    repo.write("drafts/a.txt", gone.replace("two", "three"))
    assert repo.judged("--diff-base", "HEAD", *occasion) == {"drafts/a.txt": []}
    assert repo.judged("--diff-base", "HEAD~1", *occasion) == {"drafts/a.txt": [THANKS]}


def test_a_new_draft_counts_whole(repo: Repository) -> None:
    repo.write("drafts/new [1] ü.txt", DRAFT)
    repo.write("drafts/notes.ini", "You are a liar.")
    repo.write("drafts/.hidden/b.txt", DRAFT)
    assert repo.judged("drafts", "--diff-base", "HEAD") == {"drafts/new [1] ü.txt": [FURIOUS]}
    assert repo.judged("drafts", "--staged") == {}
    repo.git("add", "--all")
    assert repo.judged("drafts", "--staged") == {"drafts/new [1] ü.txt": [FURIOUS]}


def test_before_the_first_commit_all_that_is_staged_is_new(repo: Repository) -> None:
    repo.git("checkout", "--quiet", "--orphan", "fresh")
    assert repo.judged("--staged") == {"drafts/a.txt": [FURIOUS], "drafts/calm.txt": []}


def test_a_renamed_draft_is_the_same_draft(repo: Repository) -> None:
    repo.git("mv", "drafts/a.txt", "drafts/b.txt")
    assert repo.judged("drafts", "--staged") == {"drafts/b.txt": []}
    repo.write("drafts/b.txt", DRAFT.replace("It was", "You are a liar. It was"))
    repo.git("add", "--all")
    assert repo.judged("drafts", "--staged") == {"drafts/b.txt": [LIAR]}


def test_a_draft_that_is_gone_is_not_judged(repo: Repository) -> None:
    (repo.folder / "drafts" / "a.txt").unlink()
    assert repo.judged("drafts", "--diff-base", "HEAD") == {}
    assert repo.run("check", "drafts", "--diff-base", "HEAD") == 0
    assert repo.out == "No draft has changed.\n"


def test_what_is_staged_is_read_and_not_the_work_tree(repo: Repository) -> None:
    repo.write("drafts/a.txt", DRAFT.replace("It was", "You are a liar. It was"))
    repo.git("add", "--all")
    (repo.folder / "drafts" / "a.txt").unlink()
    assert repo.judged("--staged") == {"drafts/a.txt": [LIAR]}
    repo.write("drafts/a.txt", "Dear Ann,\n\nThank you for the tea.\n")
    assert repo.judged("--staged") == {"drafts/a.txt": [LIAR]}


def test_a_message_is_compared_by_its_text(repo: Repository) -> None:
    def message(body: str) -> str:
        return f"Subject: Kiln\nContent-Transfer-Encoding: quoted-printable\n\n{body}"

    repo.write("drafts/m.eml", message("Dear Ann,\n\nI am furious about your deci=\nsion. It rained.\n"))
    repo.commit()
    repo.write("drafts/m.eml", message("Dear Ann,\n\nI am fur=\nious about your decision. It snowed.\n"))
    assert repo.judged("drafts", "--diff-base", "HEAD") == {"drafts/m.eml": []}


def test_paths_choose_among_the_changes(repo: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("drafts/a.txt", "drafts/june/b.txt", "c.md", "d.other"):
        repo.write(name, DRAFT.replace("It was", "You are a liar. It was"))
    everything = {"c.md": [FURIOUS, LIAR], "drafts/a.txt": [LIAR], "drafts/june/b.txt": [FURIOUS, LIAR]}
    base = ("--diff-base", "HEAD")
    assert repo.judged(*base) == everything
    assert repo.judged("drafts/a.txt", "drafts/calm.txt", *base) == {"drafts/a.txt": [LIAR]}
    assert repo.judged("d.other", *base) == {"d.other": [FURIOUS, LIAR]}
    monkeypatch.chdir("drafts/june")
    assert repo.judged(*base) == {"b.txt": [FURIOUS, LIAR]}
    assert repo.judged("../a.txt", *base) == {"../a.txt": [LIAR]}
    monkeypatch.chdir("/")
    assert list(repo.judged(str(repo.folder / "drafts" / "june"), *base).values()) == [[FURIOUS, LIAR]]


def test_a_partial_commit_is_judged_by_the_index_that_git_gives_its_hooks(repo: Repository) -> None:
    hook = repo.write(
        ".git/hooks/pre-commit",
        f"#!/bin/sh\n{shlex.quote(sys.executable)} -m toneguard check --staged --format json > judged.json\n",
    )
    hook.chmod(0o755)
    repo.write("drafts/a.txt", DRAFT.replace("It was", "You are a liar. It was"))
    repo.write("drafts/calm.txt", "Dear Ann,\n\nYou are a liar.\n")
    with pytest.raises(subprocess.CalledProcessError):
        repo.git("commit", "--quiet", "--message", "One of two", "drafts/a.txt")
    (report,) = json.loads((repo.folder / "judged.json").read_text(encoding="utf-8"))["reports"]
    assert (report["path"], [finding["rule"] for finding in report["findings"]]) == ("drafts/a.txt", [LIAR])


@pytest.mark.parametrize(
    ("options", "message", "hint"),
    [
        (["--diff-base", "nope"], "git knows no revision “nope” here", "git log --oneline"),
        (["--diff-base", "-x"], "“-x” cannot be a revision", "a branch"),
        (["--diff-base", ""], "“” cannot be a revision", "a branch"),
        (["--staged", "-"], "git knows nothing of standard input", "name files"),
        (["--staged", "none.txt"], "none.txt: no such file", "check the name"),
        (["--staged", "none/a.txt"], "none/a.txt: no such file", "check the name"),
    ],
)
def test_what_cannot_be_compared(repo: Repository, options: list[str], message: str, hint: str) -> None:
    assert repo.run("check", *options) == 2
    assert message in repo.err
    assert hint in repo.err


def test_without_a_repository(shell_outside: Shell) -> None:
    assert shell_outside.run("check", "--staged", "drafts") == 2
    assert "drafts: git says: fatal: not a git repository" in shell_outside.err
    assert "hint: without --staged and --diff-base whole drafts are checked" in shell_outside.err


def test_without_git(shell_outside: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(shell_outside.folder))
    assert shell_outside.run("check", "--staged", "drafts") == 2
    assert "git cannot be run: No such file or directory" in shell_outside.err
    assert "hint: install git" in shell_outside.err


@pytest.fixture
def shell_outside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    shell = Shell(tmp_path, capsys)
    shell.write("drafts/a.txt", DRAFT)
    return shell


def test_a_draft_whose_merge_is_unfinished_is_complained_of(repo: Repository) -> None:
    repo.git("checkout", "--quiet", "-b", "other")
    repo.write("drafts/a.txt", DRAFT.replace("two", "three"))
    repo.commit()
    repo.git("checkout", "--quiet", "-")
    repo.write("drafts/a.txt", DRAFT.replace("two", "four"))
    repo.commit()
    with pytest.raises(subprocess.CalledProcessError):
        repo.git("merge", "other")
    assert repo.run("check", "--staged") == 2
    assert "drafts/a.txt: git says: " in repo.err
    assert "is a merge unfinished?" in repo.err
