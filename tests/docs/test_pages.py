"""The pages of the rules, out of a rule and the figures kept of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pages import pages

from toneguard.evaluation import Baseline
from toneguard.evaluation.figures import share
from toneguard.evaluation.scoring import RuleCount
from toneguard.rulebook import Rule
from toneguard.rulebook.files import read_folders

ROOT = Path(__file__).parent.parent.parent
RULE = """\
title: Time called wasted
severity: warning
confidence: high
kind: phrase
message: "“{match}” says the time was lost."
why: A reader who is blamed stops reading.
source: seed advice 1
phrases: ["wasted my time"]
rewrites:
  - text: "I put some time into this."
  - text: ""
examples:
  bad:
    - draft: "Dear Ms Okafor,\\n\\n[[You wasted my time.]]\\n\\nSam\\n"
      rewrite: "Dear Ms Okafor,\\n\\nI put some time into this.\\n\\nSam"
    - draft: "[[You wasted my time.]]"
      rewrite: ""
  good: ["The boiler wastes gas."]
  missed:
    - draft: "Three weeks that I shall not get back."
      reason: holds no word to go by
"""


@pytest.fixture
def rules(tmp_path: Path) -> tuple[Rule, ...]:
    folder = tmp_path / "anger"
    folder.mkdir()
    (folder / "wasted.yaml").write_text(RULE, encoding="utf-8")
    return read_folders([tmp_path]).rules


def baseline(count: RuleCount | None) -> Baseline:
    return Baseline({}, share([], []), {} if count is None else {"anger/wasted": count}, {})


def test_a_page_has_all_that_the_rule_says(rules: tuple[Rule, ...]) -> None:
    page = pages(rules, {})["anger/wasted.md"]
    assert page.startswith(
        "# Time called wasted\n\n`anger/wasted` · warning · high confidence · every email\n\n"
        "A reader who is blamed stops reading.\n\n> “{match}” says the time was lost.\n"
    )
    assert "- You wasted my time.\n+ I put some time into this.\n" in page
    assert "```diff\n- You wasted my time.\n```" in page  # left out
    assert "```text\nThe boiler wastes gas.\n```" in page
    assert "Why not: holds no word to go by." in page
    assert "- “I put some time into this.” (sentence)\n- leave it out (sentence)\n" in page
    assert page.endswith("Source: seed advice 1\n")


@pytest.mark.parametrize(
    ("counts", "on_page", "in_index"),
    [
        ({}, "It is silent in the labelled drafts.", "| - |"),
        (
            {"dev": RuleCount(2, 1, 0), "train": RuleCount(8, 8, 3)},
            "- dev: findings: 2, right: 1\n- train: findings: 8, right: 8, beside a surer rule: 3\n",
            "| 9 of 10 |",
        ),
        ({"dev": RuleCount(2, None, 0)}, "- dev: findings: 2, the labels do not speak of this", "| - |"),
    ],
)
def test_the_measured_precision(
    rules: tuple[Rule, ...], counts: dict[str, RuleCount], on_page: str, in_index: str
) -> None:
    made = pages(rules, {split: baseline(count) for split, count in counts.items()})
    assert on_page in made["anger/wasted.md"]
    (row,) = [line for line in made["README.md"].splitlines() if "wasted" in line]
    assert row.startswith("| [`wasted`](anger/wasted.md) | Time called wasted | warning |")
    assert row.endswith(in_index)


def test_the_documentation_is_up_to_date() -> None:
    check = [sys.executable, "docs/build.py", "--check"]
    done = subprocess.run(check, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
