"""What is kept from one run to the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from toneguard import patterns
from toneguard.store import NOWHERE, Store, keep_patterns, start_patterns


def test_a_value_comes_back_and_nothing_else_stays_in_the_folder(tmp_path: Path) -> None:
    store = Store(tmp_path / "new" / "cache")
    store.put("results", "a", {"b": ["ü", 1]})
    assert store.get("results", "a") == {"b": ["ü", 1]}
    assert [it.name for it in (tmp_path / "new" / "cache" / "results").iterdir()] == ["a.json"]


def test_what_cannot_be_put_in_place_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "results" / "a.json" / "taken").mkdir(parents=True)
    Store(tmp_path).put("results", "a", 1)
    assert [it.name for it in (tmp_path / "results").iterdir()] == ["a.json"]
    assert Store(tmp_path).get("results", "a") is None


def test_what_json_cannot_hold_is_not_kept(tmp_path: Path) -> None:
    loop: list[object] = []
    loop.append(loop)
    Store(tmp_path).put("results", "a", loop)
    assert not list(tmp_path.iterdir())


def test_codes_of_patterns_are_kept_once_and_found_by_the_next_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    assert not start_patterns(store)
    keep_patterns(store)
    start_patterns.cache_clear()
    monkeypatch.setattr(patterns, "_kept", {})
    assert start_patterns(store)
    assert patterns._kept.keys() == patterns._all.keys()


def test_without_a_folder_nothing_is_compiled_to_be_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toneguard.store.codes", lambda: pytest.fail("codes were asked for"))
    keep_patterns(NOWHERE)
