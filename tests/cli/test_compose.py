"""`toneguard compose` as its users meet it."""

from __future__ import annotations

import io
import re
import shlex
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from toneguard.cli import composing, main
from toneguard.linter import Linter

PAGE = Path(__file__).parents[2] / "docs" / "composing.md"
EARLIER = "Dear Ms Okafor,\n\nThank you for the interview. I enjoyed the walk through the laundry.\n\nSam\n"
GIVEN = ("--to", "Ms Okafor", "--role", "Night Porter", "--enjoyed", "the walk through the laundry")


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Result]:
    """Runs `compose` in an empty folder; with `typed`, at a terminal at which that is typed."""
    monkeypatch.chdir(tmp_path)
    linter = cache(Linter)
    monkeypatch.setattr(composing, "Linter", linter)

    def go(*options: str, typed: Sequence[str] | None = None) -> Result:
        if typed is not None:
            monkeypatch.setattr(composing, "_is_terminal", lambda stream: True)
            monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
        code = main(["compose", *options])
        return Result(code, *capsys.readouterr())

    return go


Run = Callable[..., Result]


def test_options_make_a_draft(run: Run) -> None:
    result = run(*GIVEN, "--keep-in-mind", "--name", "Sam")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("Dear Ms Okafor,\n\n") and result.out.endswith("\nSam\n")
    assert "the walk through the laundry" in result.out.lower()


@pytest.mark.parametrize(
    ("options", "asked"),
    [
        (["--role", "Night Porter"], ["With whom? E.g. Corvane", "my portfolio", "be kept in mind"]),
        (["--role", "the flat on Mill Street"], ["From whom?", "my references", "hear of another one"]),
        (["--role", "small grants round"], ["the Arts Council", "our budget", "the next round"]),
        (["--role", "tender for the school"], ["the city council", "our price", "the next one"]),
        (["--role", "the rowing club"], ["Where?", "my trial row", "when a place comes up"]),
        (["--role", "a paper on tides"], ["Granite Review", "my opening chapter", "the next call"]),
        (
            ["--role", "the flat", "--occasion", "thank-you"],
            ["Hartley Lettings", "how you showed", "in touch"],
        ),
        (["--occasion", "thank-you"], ["What was it about?"]),
    ],
)
def test_the_questions_fit_what_was_applied_for(run: Run, options: list[str], asked: list[str]) -> None:
    result = run(*options, typed=["Jo", *[""] * 6])
    assert result.code == 0
    assert all(words in result.err for words in asked)


def test_the_draft_passes_the_check_that_follows(run: Run, tmp_path: Path) -> None:
    run(*GIVEN, "--feedback", "my answers", "--keep-in-mind", "--name", "Sam", "--output", "draft.txt")
    assert main(["check", str(tmp_path / "draft.txt"), "--fail-on", "suggestion"]) == 0


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ((), "--to is missing\n  hint: as in: toneguard compose --to"),
        (("--to", ""), "--to: nobody to write to\n  hint: give a name"),
        (("--to", "Jo", "--ask"), "this is no terminal"),
        (("--to", "Jo", "--enjoyed", "you wasted my time"), "--enjoyed: “wasted” would sour the letter"),
        (("--to", "Jo", "--feedback", "I demand an explanation"), "--feedback: “I demand"),
        (("--to", "Jo", "--occasion", "thankyou"), "did you mean “thank-you”?"),
        (
            ("--to", "Jo", "--occasion", "general"),
            "--occasion must be one of rejection-reply, feedback-request",
        ),
        (("--to", "Jo", "--tone", "rude"), "--tone must be one of formal, plain"),
        (("--to", "Jo", "--earlier", "none.txt"), "none.txt: "),
        (("--to", "Jo", "--output", "none/draft.txt"), "none: there is no such folder"),
    ],
)
def test_what_cannot_be_used_is_said_in_a_line(run: Run, options: Sequence[str], message: str) -> None:
    result = run(*options)
    assert (result.code, result.out) == (2, "")
    assert message in result.err and "Traceback" not in result.err


def test_answers_are_asked_for_and_asked_for_again(run: Run) -> None:
    enjoyed = "you wasted my time", "the walk through the laundry"
    result = run(typed=["", "ms okafor", "Night Porter", "", *enjoyed, "", "y", "Sam"])
    assert result.code == 0
    assert result.out.startswith("Dear Ms Okafor,") and "the walk through the laundry" in result.out.lower()
    assert "nobody to write to." in result.err and "“wasted” would sour the letter." in result.err


def test_what_is_given_is_not_asked_for(run: Run) -> None:
    result = run("--role", "Night Porter", "--keep-in-mind", "--name", "Sam", typed=["Sarah", "", "", ""])
    assert result.code == 0 and result.out.startswith("Hello Sarah,")
    assert "What did you apply for" not in result.err and "Your own name" not in result.err


def test_who_stops_halfway_can_go_on(run: Run) -> None:
    stopped = run(typed=["Ms Okafor", "Night Porter", "Corvane"])
    assert (stopped.code, stopped.out) == (130, "")
    command = shlex.split(stopped.err.strip().splitlines()[-1])
    assert command[:3] == ["toneguard", "compose", "--ask"]
    result = run(*command[2:], typed=["meeting the night team", "", "n", "Sam"])
    assert result.code == 0 and "Night Porter role at Corvane" in result.out


def test_nothing_is_overwritten_unasked(run: Run, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("mine")
    refused = run(*GIVEN, "--output", "draft.txt")
    assert refused.code == 2 and "draft.txt: is there already" in refused.err
    assert draft.read_text() == "mine"
    forced = run(*GIVEN, "--output", "draft.txt", "--force")
    assert (forced.code, forced.out) == (0, "")
    assert draft.read_text(encoding="utf-8").startswith("Dear Ms Okafor,")


def test_the_earlier_note_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text(EARLIER)
    result = run(*GIVEN, "--earlier", "note.txt", "--output", "note.txt", "--force")
    assert result.code == 2 and note.read_text() == EARLIER


def test_the_earlier_note_is_not_repeated(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(EARLIER)
    result = run(*GIVEN, "--name", "Sam", "--earlier", "note.txt")
    assert result.code == 0 and "laundry" not in result.out
    assert "toneguard: note: what you enjoyed is left out" in result.err


def test_none_of_several_earlier_notes_is_repeated(run: Run, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Dear Ms Okafor,\n\nThank you for the tea.\n\nSam\n")
    (tmp_path / "two.txt").write_text(EARLIER)
    result = run(*GIVEN, "--earlier", "two.txt", "--earlier", "one.txt")
    assert result.code == 0 and "laundry" not in result.out


def test_a_draft_that_cannot_be_written_is_printed(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "open", lambda *a, **k: (_ for _ in ()).throw(OSError(28, "No space left")))
    result = run(*GIVEN, "--output", "draft.txt")
    assert result.code == 2 and "No space left" in result.err
    assert result.out.startswith("Dear Ms Okafor,")


def test_the_rules_of_the_folder_are_kept(run: Run, tmp_path: Path) -> None:
    (tmp_path / "toneguard.toml").write_text('fail-onn = "error"\n')
    result = run(typed=[])
    assert result.code == 2 and "toneguard.toml:1: unknown key “fail-onn”" in result.err
    assert "Who is it to" not in result.err


@pytest.mark.model
def test_the_examples_of_the_page_are_real(run: Run) -> None:
    examples = re.findall(
        r"```console\n\$ toneguard compose (.+?)\n(Dear|Hello)(.+?)```", PAGE.read_text("utf-8"), re.S
    )
    assert len(examples) == 2
    for options, *letter in examples:
        assert run(*shlex.split(options.replace("\\\n", ""))).out == "".join(letter)


def test_an_answer_that_is_neither_yes_nor_no_is_asked_for_again(run: Run) -> None:
    result = run(*GIVEN, "--ask", "--firm", "", "--feedback", "", "--name", "Sam", typed=["maybe", "No."])
    assert result.code == 0
    assert result.err.count("be kept in mind") == 2
    assert result.out == run(*GIVEN, "--no-keep-in-mind", "--name", "Sam").out


def test_which_questions_may_be_skipped_is_said_truly(run: Run) -> None:
    result = run(typed=["", "Ms Okafor", "", "", "", "", "", ""])
    assert "Enter skips any question but the first" in result.err
    assert "this one is needed" in result.err
    assert "Enter skips a question" in run(*GIVEN, "--ask", typed=["", "", "", ""]).err
