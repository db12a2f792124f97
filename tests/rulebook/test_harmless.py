"""Mail that means no harm, in turns that often carry a barb: the rules read none into it.

It was written by a hand that had not seen the rules, after they stood.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from toneguard import Linter
from toneguard.diagnostics import HOSTILE, Occasion, Severity
from toneguard.reading import read_text

TAKEN_AMISS = {"h004", "h048", "h087", "h102", "h116", "h137"}
"""Where the rules are still wrong."""


def mails() -> Iterator[tuple[str, str, str]]:
    for line in (Path(__file__).parent / "harmless.jsonl").read_text(encoding="utf-8").splitlines():
        mail = json.loads(line)
        yield mail["id"], mail["occasion"], mail["text"]


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter()


@pytest.mark.parametrize(("name", "occasion", "text"), list(mails()))
def test_no_rule_reads_hostility_into_it(name: str, occasion: str, text: str, linter: Linter) -> None:
    report = linter.check(replace(read_text(text), occasion=Occasion(occasion)))
    hostile = {it.rule for it in report.at_or_above(Severity.WARNING) if it.category in HOSTILE}
    assert bool(hostile) == (name in TAKEN_AMISS), hostile
