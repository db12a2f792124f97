"""The hook under the real pre-commit, in a repository with a folder of drafts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))

BAD = "Dear Ms Okafor,\n\nI am furious about your decision.\n\nRegards,\nSam\n"
GOOD = "Dear Ms Okafor,\n\nThank you for showing me the bindery on Tuesday.\n\nRegards,\nSam\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A git repository whose pre-commit runs the hook out of this environment, so that nothing is fetched."""
    configure(tmp_path)
    (tmp_path / "drafts").mkdir()
    (tmp_path / "notes.txt").write_text(BAD, encoding="utf-8")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    return tmp_path


def configure(repository: Path, *arguments: str) -> None:
    entry = f"{Path(sys.executable).parent}/{HOOK['entry']}"
    local = HOOK | {"language": "system", "entry": entry, "args": list(arguments)}
    config = {"repos": [{"repo": "local", "hooks": [local]}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")


def pre_commit(repository: Path) -> subprocess.CompletedProcess[str]:
    subprocess.run(["git", "add", "."], cwd=repository, check=True)
    environment = os.environ | {"PRE_COMMIT_HOME": str(repository / ".home"), "COLUMNS": "80"}
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color", "never"]
    return subprocess.run(command, cwd=repository, env=environment, capture_output=True, text=True)


def test_a_bad_draft_stops_the_commit(repository: Path) -> None:
    (repository / "drafts" / "bad.txt").write_text(BAD, encoding="utf-8")
    (repository / "drafts" / "good.txt").write_text(GOOD, encoding="utf-8")
    done = pre_commit(repository)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "drafts/bad.txt:3:1" in done.stdout
    assert "good.txt" not in done.stdout
    assert "notes.txt" not in done.stdout


def test_good_drafts_pass(repository: Path) -> None:
    (repository / "drafts" / "good.txt").write_text(GOOD, encoding="utf-8")
    done = pre_commit(repository)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout


def test_a_configuration_and_an_earlier_note_are_heeded(repository: Path) -> None:
    configure(repository, "--earlier", "thank-you.txt")
    (repository / "toneguard.toml").write_text('ignore = ["anger"]\n', encoding="utf-8")
    (repository / "thank-you.txt").write_text(GOOD, encoding="utf-8")
    (repository / "drafts" / "angry.txt").write_text(BAD, encoding="utf-8")
    (repository / "drafts" / "again.txt").write_text(GOOD, encoding="utf-8")
    done = pre_commit(repository)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "drafts/again.txt:3:1  warning  redundancy/verbatim" in done.stdout
    assert "angry.txt" not in done.stdout
