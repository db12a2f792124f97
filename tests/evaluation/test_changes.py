"""What has changed since figures were kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from samples import judged, label, mark

from toneguard import InputError, Severity
from toneguard.evaluation import Baseline, Judged, Result, as_json, as_text, evaluate, fallen, read_baseline
from toneguard.evaluation.baseline import added_and_removed, compact


def corpus(found: int, false: int = 0) -> list[Judged]:
    """A hundred drafts with a fault each, and a hundred clean ones; so many found, so many flagged."""
    angry = [
        judged(f"angry-{i}", [label("anger", 0, 10)], [mark("anger/a", 0, 10)] * (i < found))
        for i in range(100)
    ]
    clean = [judged(f"clean-{i}", [], [mark("anger/a", 5, 9)] * (i < false)) for i in range(100)]
    return [*angry, *clean]


def result(every: list[Judged]) -> Result:
    return Result("dev", "drafts", evaluate(every, Severity.WARNING, ["anger/a"]), compact(every))


@pytest.fixture
def kept(tmp_path: Path) -> Callable[[list[Judged]], Baseline]:
    def keep(every: list[Judged]) -> Baseline:
        path = tmp_path / "old.json"
        path.write_text(as_json([result(every)], {"name": "toneguard"}), encoding="utf-8")
        return read_baseline(path)["dev"]

    return keep


def test_a_baseline_is_read_as_it_was_written(kept: Callable[[list[Judged]], Baseline]) -> None:
    now = result(corpus(found=60, false=3))
    old = kept(corpus(found=60, false=3))
    assert old.categories == now.evaluation.categories
    assert old.flagged == now.evaluation.flagged
    assert old.rules == now.evaluation.rules
    assert old.findings["angry-0"] == {"anger/a@0-10"}


@pytest.mark.parametrize(
    ("found", "false", "fallen_figures"),
    [
        (60, 0, []),
        (55, 0, []),  # within the noise of a hundred drafts
        (40, 0, ["anger recall", "hostile recall"]),
        (80, 0, []),
        (60, 1, []),
        (60, 30, ["anger precision", "clean drafts", "hostile precision"]),
    ],
)
def test_a_figure_falls_where_it_is_worse_by_more_than_its_noise(
    kept: Callable[[list[Judged]], Baseline], found: int, false: int, fallen_figures: list[str]
) -> None:
    lines = fallen(kept(corpus(found=60)), result(corpus(found, false)).evaluation)
    assert sorted(" ".join(line.split()[:2]) for line in lines) == fallen_figures


def test_findings_added_and_removed(kept: Callable[[list[Judged]], Baseline]) -> None:
    old = kept([judged("a", [label("anger", 0, 10)], [mark("anger/a", 0, 10), mark("anger/a", 20, 30)])])
    now = [judged("a", [label("anger", 0, 10)], [mark("anger/b", 0, 10), mark("anger/a", 20, 30)])]
    changes = [(change.added, change.right, change.place.what) for change in added_and_removed(old, now)]
    assert changes == [(False, True, "anger/a"), (True, True, "anger/b")]
    only = added_and_removed(old, now, lambda rule: rule == "anger/b")
    assert [change.place.what for change in only] == ["anger/b"]


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"schema_version": 9, "splits": {}}'])
def test_a_file_that_holds_no_figures(tmp_path: Path, content: str) -> None:
    path = tmp_path / "old.json"
    path.write_text(content)
    with pytest.raises(InputError, match="no figures") as caught:
        read_baseline(path)
    assert "--write-baseline" in str(caught.value.hint)


def test_a_baseline_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_baseline(tmp_path / "baseline.json")


def test_json_holds_every_figure_and_text_the_tables_asked_for() -> None:
    every = corpus(found=60, false=3)
    value = json.loads(as_json([result(every)], {"name": "toneguard"}))["splits"]["dev"]
    assert value["categories"]["anger"]["recall"]["part"] == 60
    assert value["rules"]["anger/a"] == {"hits": 63, "right": 60, "wrong": 3, "under": 0}
    assert "missed" not in value
    lines = list(as_text(replace(result(every), fallen=["anger recall fell"]), ["rule"]))
    assert lines[0] == "dev: 200 drafts, 100 of them without a fault"
    assert "anger/a  63    60     3      0.95       0" in lines
    assert lines[-1] == "  anger recall fell"
    assert not [line for line in lines if line.startswith("perfunctory")]
