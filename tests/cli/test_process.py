"""What only a process of its own can show: a light start, closed pipes, odd encodings."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

HEAVY = ("rich", "typer", "click", "pydantic", "spacy", "yaml", "textstat", "vaderSentiment")


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, *arguments]
    return subprocess.run(command, capture_output=True, env=os.environ | environment, check=False)


def loaded(*arguments: str) -> set[str]:
    """The heavy packages that a command line loads."""
    code = f"""
import sys
from toneguard.cli import main
main({list(arguments)})
print(*sys.modules, file=sys.stderr)
"""
    return set(HEAVY) & set(run("-c", code).stderr.decode().split())


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version_loads_nothing_heavy(option: str) -> None:
    assert loaded(option) == set()


@pytest.mark.parametrize(
    "arguments", [["--help"], ["check", "--help"], ["compose", "--help"], ["explain", "--help"]]
)
def test_help_loads_no_language_model(arguments: list[str]) -> None:
    assert not loaded(*arguments) & {"spacy", "yaml", "textstat", "vaderSentiment"}


def test_as_a_module() -> None:
    assert run("-m", "toneguard", "--version").stdout.startswith(b"toneguard ")


@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise there")
def test_a_closed_pipe_is_no_error() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "toneguard", "--version"]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_terminal_without_unicode_gets_question_marks() -> None:
    code = "from toneguard.cli.output import write; write(['│ “yes”\\n'])"
    assert run("-c", code, PYTHONIOENCODING="ascii", PYTHONUTF8="0").stdout.strip() == b"? ?yes?"


def test_json_is_utf_8_whatever_the_terminal_speaks() -> None:
    code = "from toneguard.cli.output import write; write(['“yes”\\n'], 'utf-8')"
    done = run("-c", code, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.stdout.decode("utf-8").strip() == "“yes”"


def test_the_shell_can_complete_options() -> None:
    done = run(
        "-m",
        "toneguard",
        _TONEGUARD_COMPLETE="complete_bash",
        COMP_WORDS="toneguard check --occ",
        COMP_CWORD="2",
    )
    assert done.stdout.split() == [b"--occasion"]
