"""The rules are as good on the dev split as `corpus/baseline.json` says, give or take its noise."""

from __future__ import annotations

from pathlib import Path

import pytest

from toneguard import Linter
from toneguard.evaluation import Result, Task, fallen, read_baseline, read_task, run
from toneguard.evaluation.baseline import Baseline

CORPUS = Path(__file__).parent.parent.parent / "corpus"
RENEW = "`toneguard evaluate corpus --write-baseline` writes it"


@pytest.fixture(scope="module")
def baseline() -> dict[str, Baseline]:
    return read_baseline(CORPUS / "baseline.json")


@pytest.fixture(scope="module")
def dev() -> Result:
    task, linter = Task(CORPUS, "dev"), Linter()
    return run(task, linter, read_task(task, linter))


def test_no_category_falls_by_more_than_its_noise(baseline: dict[str, Baseline], dev: Result) -> None:
    assert fallen(baseline["dev"], dev.evaluation) == []


def test_no_rule_fails(dev: Result) -> None:
    assert not dev.errors


def test_the_baseline_is_of_this_corpus(baseline: dict[str, Baseline], dev: Result) -> None:
    labels = {name: measure.recall.whole for name, measure in baseline["dev"].categories.items()}
    now = {name: measure.recall.whole for name, measure in dev.evaluation.categories.items()}
    assert labels == now, RENEW
    assert set(baseline) == {"dev", "train"}, RENEW
