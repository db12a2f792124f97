"""Errors that a user of toneguard can cause, and the exit code each one ends with.

    ToneguardError            2
    ├── UsageError            2   options that contradict each other
    │   └── AnswerError       2   an answer that no letter can be made of
    ├── InputError            2   a draft that cannot be read
    ├── ConfigError           2   a configuration that cannot be used
    └── RulebookError         2   a rule or lexicon file with a fault in it

Anything else that escapes is a bug in toneguard and ends with exit code 3.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar


class ToneguardError(Exception):
    """A fault that its reader can mend.

    `path` names the file, `line` and `column` count from 1, `hint` says what to do about it.
    """

    exit_code = 2

    def __init__(
        self,
        message: str,
        *,
        path: str | Path | None = None,
        line: int | None = None,
        column: int | None = None,
        hint: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = None if path is None else str(path)
        self.line = line
        self.column = column
        self.hint = hint

    @property
    def place(self) -> str:
        """`path:line:column`, as far as it is known."""
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)

    def __str__(self) -> str:
        text = f"{self.place}: {self.message}" if self.place else self.message
        return f"{text}\n  hint: {self.hint}" if self.hint else text


class UsageError(ToneguardError):
    """Options that cannot be used as they were given."""


class AnswerError(UsageError):
    """An answer that would put a fault into a letter; `question` names what was asked."""

    def __init__(self, message: str, *, question: str, hint: str | None = None) -> None:
        super().__init__(message, hint=hint)
        self.question = question


class InputError(ToneguardError):
    """A draft that cannot be read."""


class ConfigError(ToneguardError):
    """A configuration that cannot be used."""


class RulebookError(ToneguardError):
    """A rule or lexicon file with a fault in it; `faults` holds one error for each fault found."""

    def __init__(
        self,
        message: str,
        *,
        path: str | Path | None = None,
        line: int | None = None,
        column: int | None = None,
        hint: str | None = None,
        faults: Sequence[RulebookError] = (),
    ) -> None:
        super().__init__(message, path=path, line=line, column=column, hint=hint)
        self.faults = tuple(faults)

    def __str__(self) -> str:
        return "\n".join(str(fault) for fault in self.faults) or super().__str__()


Fault = TypeVar("Fault", bound=ToneguardError)


def not_yaml(kind: type[Fault], error: Any, path: Path, hint: str) -> Fault:
    """The fault of this kind for a file that is not YAML, made of what PyYAML raised.

    `hint` is for an error that has a place in the text.
    """
    if not hasattr(error, "problem"):
        return kind(f"not valid YAML: {error}", path=path, hint="save it as UTF-8 text")
    mark = error.problem_mark or error.context_mark
    return kind(
        f"not valid YAML: {error.problem}",
        path=path,
        line=None if mark is None else mark.line + 1,
        column=None if mark is None else mark.column + 1,
        hint=hint,
    )


def suggest(word: str, known: Iterable[str]) -> str | None:
    """A hint that names the nearest of `known`, or None where nothing is near."""
    near = get_close_matches(word.lower(), list(known), n=1)
    return f"did you mean “{near[0]}”?" if near else None
