"""What only a process of its own can show: a light start, closed pipes, odd encodings."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("rich", "typer", "click", "pydantic", "spacy", "yaml", "textstat", "vaderSentiment")


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, *arguments]
    return subprocess.run(command, capture_output=True, env=os.environ | environment, check=False)


def loaded(*arguments: str, **environment: str) -> set[str]:
    """The heavy packages that a command line loads."""
    code = f"""
import sys
from pathlib import Path
from toneguard.cli import main
main({list(arguments)})
print(*sys.modules, file=sys.stderr)
"""
    return set(HEAVY) & set(run("-c", code, **environment).stderr.decode().split())


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version_loads_nothing_heavy(option: str) -> None:
    assert loaded(option) == set()


@pytest.mark.parametrize(
    "arguments", [["--help"], ["check", "--help"], ["compose", "--help"], ["explain", "--help"]]
)
def test_help_loads_no_language_model(arguments: list[str]) -> None:
    assert not loaded(*arguments) & {"spacy", "yaml", "textstat", "vaderSentiment"}


def test_a_check_loads_nothing_that_fetches_files_or_draws_on_a_screen(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("Dear Ann,\n\nI would like to ask for feedback on my talk.\n")
    code = f"""
import sys
from toneguard.cli import main
main(["check", {str(tmp_path)!r}, "--no-model", "--quiet"])
assert "spacy" in sys.modules
print({{"spacy.cli", "requests", "httpx", "nltk", "rich"}} & set(sys.modules))
"""
    assert run("-c", code, TONEGUARD_CACHE_DIR=str(tmp_path / "cache")).stdout == b"set()\n"


def test_only_the_first_check_needs_spacy_and_what_reads_rules(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    command = ["check", str(draft), "--no-model"]
    draft.write_text("Dear Ann,\n\nIt's kept (once).\n")
    assert loaded(*command, TONEGUARD_CACHE_DIR=str(tmp_path / "cache")) >= {"spacy", "pydantic", "yaml"}
    draft.write_text("Dear Ann,\n\nIt isn't read again: 5pm/half-past.\n")
    packages = loaded(*command, TONEGUARD_CACHE_DIR=str(tmp_path / "cache"))
    assert not packages & {"spacy", "pydantic", "yaml"}


def test_spacy_is_whole_for_who_asks_for_it_later(tmp_path: Path) -> None:
    code = """
import toneguard
toneguard.Linter({"model": False}).check(toneguard.read_text("Hello."))
import spacy, spacy.cli
assert spacy.cli.info is not None and spacy.info(silent=True)["spacy_version"] == spacy.__version__
"""
    assert run("-c", code, TONEGUARD_CACHE_DIR=str(tmp_path)).returncode == 0


@pytest.mark.parametrize("kept", [False, True], ids=["spaCy imported", "spaCy left out"])
def test_a_check_leaves_pytorch_out_and_no_rule_misses_it(tmp_path: Path, kept: bool) -> None:
    cache = str(tmp_path / "cache")
    if kept:  # the rules of the tokenizer
        (tmp_path / "other.txt").write_text("Dear Ann,\n\nThank you for the tour.\n\nJo\n")
        assert run("-m", "toneguard", "check", str(tmp_path), TONEGUARD_CACHE_DIR=cache).returncode == 0
    words = "Notwithstanding unsuccessful preceding applications, clarification concerning shortcomings "
    (tmp_path / "draft.txt").write_text(f"Dear Ann,\n\n{words * 6}would facilitate improvement.\n\nJo\n")
    code = """
import sys
from toneguard.cli import main
sys.argv[1:] = ["check", sys.argv[1], "--occasion", "feedback-request", "--no-model"]
code = main()
assert "textstat" in sys.modules and sys.modules.get("torch", sys) is sys
sys.exit(code)
"""
    done = run("-c", code, str(tmp_path), TONEGUARD_CACHE_DIR=cache)
    assert done.returncode == 0 and b"readability/hard-to-read-request" in done.stdout


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


def test_a_draft_that_was_checked_before_needs_no_language(tmp_path: Path) -> None:
    draft = tmp_path / "reply.txt"
    draft.write_text("Dear Ann,\n\nI am furious about your decision.\n\nSam\n", encoding="utf-8")
    arguments = ["check", str(draft), "--format", "json"]
    first, again = (run("-m", "toneguard", *arguments) for _ in range(2))
    assert first.returncode == 1 and b"anger/" in first.stdout
    assert (again.returncode, again.stdout) == (first.returncode, first.stdout)
    assert not loaded(*arguments) & {"spacy", "yaml", "textstat"}


def test_many_drafts_are_reported_in_their_order_by_however_many_processes(tmp_path: Path) -> None:
    for number in range(450):
        mood = "furious" if number % 7 == 0 else "fine"
        (tmp_path / f"{number:03}.txt").write_text(f"Dear Ann,\n\nI am {mood} about no. {number}.\n")
    arguments = ["check", str(tmp_path), "--format", "json", "--no-cache", "--jobs"]
    one, two = (run("-m", "toneguard", *arguments, jobs) for jobs in ("1", "2"))
    assert one.returncode == two.returncode == 1
    assert one.stdout == two.stdout


def test_processes_start_at_the_first_draft_that_is_new(tmp_path: Path) -> None:
    for number in range(110):
        (tmp_path / f"{number:03}.txt").write_text(f"Dear Ann,\n\nI am furious about no. {number}.\n")
    arguments = ["check", str(tmp_path), "--format", "json", "--no-model", "--jobs", "2"]
    first = run("-m", "toneguard", *arguments)
    assert "spacy" not in loaded(*arguments)
    (tmp_path / "050.txt").write_text("Dear Ann,\n\nI am happy about no. 50.\n")
    again = run("-m", "toneguard", *arguments)
    assert again.stdout == run("-m", "toneguard", *arguments, "--no-cache").stdout != first.stdout
