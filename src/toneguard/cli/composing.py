"""`toneguard compose`: a few answers in, a first draft out."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from toneguard import reading
from toneguard.cli.output import write, write_file
from toneguard.cli.questions import QUESTIONS, question_of
from toneguard.composing import TEXTS, Answers, Letter, Tone, answered, check_answer
from toneguard.composing import compose as composed
from toneguard.config import load_config
from toneguard.diagnostics import Finding, Occasion, Severity
from toneguard.draft import Draft
from toneguard.errors import AnswerError, UsageError
from toneguard.linter import Linter
from toneguard.reporters.printable import printable

SKIPS = "Enter skips a question, Ctrl-C quits."
YES, NO = ("", "y", "yes", "yeah", "yep", "sure", "please", "yes please"), ("n", "no", "nope", "no thanks")
EXAMPLE = 'as in: toneguard compose --to "Ms Okafor" --enjoyed "the walk through the laundry" --name Sam'


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for. `given` holds answers by the name of their question."""

    given: Mapping[str, str]
    keep_in_mind: bool | None
    occasion: Occasion
    tone: str | None
    earlier: tuple[Path, ...]
    ask: bool
    output: Path | None
    force: bool

    @property
    def answers(self) -> Answers:
        """The answers that came as options."""
        return Answers(
            **{"to": "", **self.given},
            keep_in_mind=bool(self.keep_in_mind),
            occasion=self.occasion,
            tone=None if self.tone is None else Tone(self.tone),
        )


class Critic:
    """Finds fault with letters by the rules that hold where the draft will lie. Raises `ToneguardError`."""

    def __init__(self, request: Request) -> None:
        folder = request.output.parent if request.output else Path.cwd()
        self._occasion = request.occasion
        self._earlier = tuple(map(reading.read_note, request.earlier))
        config = load_config(folder)
        self._linter, self._rules_alone = Linter(config), Linter(replace(config, model=False))

    def __call__(self, text: str) -> Sequence[Finding]:
        """All findings, both for the occasion and for the one that a later check will take it for."""
        draft = replace(reading.read_text(text), earlier=self._earlier)
        return self._found(replace(draft, occasion=self._occasion)) or self._found(draft)

    def _found(self, draft: Draft) -> Sequence[Finding]:
        """What the rules find, and what the tone model would warn of."""
        heard = self._rules_alone.check(draft).findings
        return heard or self._linter.check(draft).at_or_above(Severity.WARNING)


def compose(request: Request) -> int:
    """Ask for what is missing, and print the draft or write it to a file. Raises `ToneguardError`."""
    _protect_files(request)
    critic = Critic(request)
    letter = _asked(request, critic) if request.ask else _given(request.answers, critic)
    _deliver(letter, request.output)
    for note in letter.notes:
        _say(f"toneguard: note: {note}")
    return 0


def _protect_files(request: Request) -> None:
    """Raises `UsageError`, before anything is asked, where writing would fail or lose something."""
    if request.output is None:
        return
    if request.output.resolve() in map(Path.resolve, request.earlier):
        raise UsageError("is an earlier note", path=request.output, hint="give --output another name")
    if request.output.exists() and not request.force:
        raise UsageError(
            "is there already", path=request.output, hint="give another name, or --force to replace it"
        )
    if not request.output.parent.is_dir():
        raise UsageError("there is no such folder", path=request.output.parent)


def _given(answers: Answers, critic: Critic) -> Letter:
    """The letter out of options alone. Raises `UsageError` that names the option at fault."""
    try:
        return composed(answers, critic)
    except AnswerError as error:
        option = error.question.replace("_", "-")
        raise UsageError(f"--{option}: {error.message}", hint=error.hint) from None


def _asked(request: Request, critic: Critic) -> Letter:
    """The letter out of what is given and what is asked for; a faulty answer is asked for again."""
    if not (_is_terminal(sys.stdin) and _is_terminal(sys.stderr)):
        missing = "--to is missing" if "to" not in request.given else "nobody to ask: this is no terminal"
        raise UsageError(missing, hint=EXAMPLE)
    answers, open_questions = request.answers, _open_questions(request)
    try:
        _say("Enter skips any question but the first, Ctrl-C quits." if "to" in open_questions else SKIPS)
        for question in open_questions:
            answers = _ask(question, answers, critic)
        while True:
            try:
                letter = composed(answers, critic)
            except AnswerError as error:
                _complain(error)
                answers = _ask(error.question, answers, critic)
            else:
                _say("")
                return letter
    except (typer.Abort, KeyboardInterrupt):
        _say(f"\nNothing is lost; to go on from here:\n  {_command(answers, request)}")
        raise


def _open_questions(request: Request) -> list[str]:
    left_out = {*request.given}
    if request.occasion is Occasion.THANK_YOU:
        left_out.add("feedback")
    if request.keep_in_mind is not None:
        left_out.add("keep_in_mind")
    return [question for question in QUESTIONS if question not in left_out]


def _ask(question: str, answers: Answers, critic: Critic) -> Answers:
    """The answers with one more, asked for until it is one that a letter can hold."""
    if question == "keep_in_mind":
        asked = f"{question_of(question, answers)} Enter for yes, or no"
        while (answer := _typed(asked).lower().rstrip(".!")) not in YES + NO:
            _say("  yes or no; either can be changed in the draft.")
        return replace(answers, keep_in_mind=answer in YES)
    while True:
        more = answered(answers, question, _typed(question_of(question, answers)))
        try:
            check_answer(more, question, critic)
        except AnswerError as error:
            _complain(error)
        else:
            return more


def _typed(question: str) -> str:
    """A line of the user's. Raises `typer.Abort` at the end of input."""
    # typer.prompt would put a blank on standard output, into the draft
    print(f"{question}\n> ", end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise typer.Abort
    return line.strip()


def _command(answers: Answers, request: Request) -> str:
    """The command line that holds every answer so far and asks for the rest."""
    words = ["toneguard", "compose", "--ask", "--occasion", str(request.occasion)]
    for question in TEXTS:
        if answer := getattr(answers, question):
            words += [f"--{question}", answer]
    words += ["--keep-in-mind"] if answers.keep_in_mind else []
    files = [*(("--earlier", note) for note in request.earlier), ("--output", request.output)]
    given = [(option, value) for option, value in (("--tone", request.tone), *files) if value is not None]
    words += [str(word) for option in given for word in option]
    return shlex.join(words)


def _deliver(letter: Letter, output: Path | None) -> None:
    if output is None:
        write([letter.text])
        return
    try:
        write_file([letter.text], output)
    except UsageError:
        write([letter.text])  # rather here than nowhere
        raise
    _say(f"wrote {output}")


def _complain(error: AnswerError) -> None:
    _say(f"  {error.message}." + (f"\n  {error.hint}" if error.hint else ""))


def _say(text: str) -> None:
    """A line to standard error, so that standard output holds the draft and nothing else."""
    print("\n".join(map(printable, text.split("\n"))), file=sys.stderr)


def _is_terminal(stream: object) -> bool:
    return stream is not None and bool(stream.isatty())  # type: ignore[attr-defined]
