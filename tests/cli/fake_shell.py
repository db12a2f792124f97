"""A linter that finds each `!`, `?` and `~` and nothing else, and a folder to run commands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest

from toneguard.cli import main
from toneguard.config import Config
from toneguard.diagnostics import Confidence, Finding, Grade, Occasion, Report, Rewrite, Severity, Span
from toneguard.draft import Draft

KINDS = {"!": Severity.ERROR, "?": Severity.WARNING, "~": Severity.SUGGESTION}


RULE = SimpleNamespace(
    id="anger/mark",
    kind="phrase",
    title="A loud mark",
    why="It shouts.",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
)


class FakeLinter:
    """Finds `!`, `?` and `~`; crashes on `crash` and has a rule that fails on `broken`."""

    made: list[Config]
    seen: list[Draft]

    def __init__(self, config: Config) -> None:
        self.config = config
        self.rulebook = SimpleNamespace(version="0f3a", rules=(RULE,))
        self.made.append(config)

    def check(self, draft: Draft) -> Report:
        self.seen.append(draft)
        if "crash" in draft.text:
            raise KeyError(draft.text)
        errors = ("rule mine/odd failed",) if "broken" in draft.text else ()
        findings = tuple(_findings(draft.text))
        return Report(draft.path, Occasion.GENERAL, findings, errors, ("thanks the reader",), draft.text)

    def harmless(self, *_: object, quiet: bool = False) -> frozenset[Rewrite]:
        return frozenset()


def _findings(text: str) -> Iterator[Finding]:
    for start, char in enumerate(text):
        if char in KINDS:
            span = Span(start, start + 1)
            yield Finding(
                rule="anger/mark",
                category="anger",
                severity=KINDS[char],
                confidence=Confidence.HIGH,
                span=span,
                line=1,
                column=start + 1,
                excerpt=char,
                message="This is a loud mark.",
                why="It shouts.",
                rewrites=(Rewrite(span, ".", Grade.OFFER),),
                fingerprint=f"{start:016x}",
            )


@dataclass
class Shell:
    """A folder to work in, and what the command printed there."""

    folder: Path
    capsys: pytest.CaptureFixture[str]
    out: str = ""
    err: str = ""

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def run(self, *arguments: str) -> int:
        code = main(arguments)
        self.out, self.err = self.capsys.readouterr()
        return code
