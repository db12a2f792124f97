"""The judge of letters that the tests share: the linter with its own rules, built once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from toneguard.composing import Judge
from toneguard.diagnostics import Finding, Occasion
from toneguard.linter import Linter
from toneguard.reading import read_text


@cache
def linter() -> Linter:
    return Linter()


def judge_for(occasion: Occasion, earlier: str | None = None) -> Judge:
    """Finds all that the rules find, as a letter for this occasion and as any mail."""
    notes = () if earlier is None else (read_text(earlier),)

    def judge(text: str) -> Sequence[Finding]:
        draft = replace(read_text(text), earlier=notes)
        given = linter().check(replace(draft, occasion=occasion)).findings
        return given or linter().check(draft).findings

    return judge
