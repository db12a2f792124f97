"""The hook for git send-email as docs/hooks.md has it, on what git writes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "hooks.md").read_text(encoding="utf-8")
(HOOK,) = re.findall(r"^```sh\n(#!/bin/sh\nexec toneguard check .*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def run(*command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "HOME": str(folder),
    }
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A git repository with the hook, and a patch with a cover letter in `out`."""

    def git(*arguments: str) -> None:
        done = run(
            "git", "-c", "user.name=Sam", "-c", "user.email=sam@home.example", *arguments, folder=tmp_path
        )
        assert done.returncode == 0, done.stderr

    git("init", "-q")
    git("commit", "-q", "--allow-empty", "-m", "start")
    (tmp_path / "glue.txt").write_text("I am furious about your decision.\n", encoding="utf-8")
    git("add", "glue.txt")
    git("commit", "-q", "-s", "-m", "glue: use less\n\nThe joints hold with half of it.")
    git("format-patch", "-q", "-1", "--cover-letter", "-o", "out")
    hook = tmp_path / ".git" / "hooks" / "sendemail-validate"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(HOOK, encoding="utf-8")
    hook.chmod(0o700)
    return tmp_path


@pytest.mark.parametrize(
    ("patch", "code", "said"),
    [
        ("0000-cover-letter", 1, "perfunctory/unfilled-placeholder"),
        ("0001-glue-use-less", 0, "No findings."),  # what the diff says is not a mail
    ],
)
def test_the_hook_judges_the_words_of_a_patch(repository: Path, patch: str, code: int, said: str) -> None:
    done = run("git", "hook", "run", "sendemail-validate", "--", f"out/{patch}.patch", folder=repository)
    assert done.returncode == code, done.stdout + done.stderr
    assert said in done.stdout + done.stderr
