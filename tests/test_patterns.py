"""Patterns that are compiled when they are first asked."""

from __future__ import annotations

import json
import pkgutil
import re
from importlib import import_module
from typing import Any

import pytest

import toneguard
from toneguard import patterns
from toneguard.patterns import _Pending, regex


@pytest.fixture
def apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Patterns that are made here are not counted among toneguard's own."""
    monkeypatch.setattr(patterns, "_all", {})


def test_a_pattern_answers_as_one_that_was_compiled(apart: None) -> None:
    late, now = regex(r"(?P<n>\d+)(s)?", re.IGNORECASE), re.compile(r"(?P<n>\d+)(s)?", re.IGNORECASE)
    for text in ("12S and 3", "none", ""):
        assert late.findall(text) == now.findall(text)
        assert late.sub("x", text) == now.sub("x", text)
        assert late.split(text) == now.split(text)
        assert [it.span() for it in late.finditer(text)] == [it.span() for it in now.finditer(text)]
        assert bool(late.fullmatch(text)) == bool(now.fullmatch(text))
    assert (late.pattern, late.groups, late.flags) == (now.pattern, now.groups, now.flags)


def test_nothing_is_compiled_before_it_is_asked(apart: None) -> None:
    late = regex("(")
    with pytest.raises(re.error):
        late.search("")


def test_what_a_pattern_has_not_it_does_not_claim(apart: None) -> None:
    assert not hasattr(regex("a"), "nothing")


@pytest.fixture
def all_patterns() -> list[_Pending]:
    """Every pattern of toneguard."""
    for module in pkgutil.walk_packages(toneguard.__path__, "toneguard."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    assert len(patterns._all) > 500
    return list(patterns._all.values())


def test_every_pattern_of_toneguard_is_sound(all_patterns: list[_Pending]) -> None:
    for late in all_patterns:
        late.search(b"" if isinstance(late.pattern, bytes) else "")


def test_a_pattern_out_of_its_kept_code_is_the_one_that_would_be_compiled(
    all_patterns: list[_Pending],
) -> None:
    assert patterns.restore(json.loads(json.dumps(patterns.codes())))
    for late in all_patterns:
        kept, made = patterns._restored(late), re.compile(late.pattern, late.given)
        assert kept == made  # source, flags and code
        assert kept and (kept.groups, kept.groupindex) == (made.groups, made.groupindex)


@pytest.mark.parametrize(
    "damage", [None, 7, [], "", [32, "AAAA", 0, {}], [32, "%", 0, {}], [32, "////////", 3, {"a": 1}]]
)
def test_what_is_no_code_is_compiled_as_ever(
    damage: Any, apart: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = regex(r"(?P<a>sn)ow")
    monkeypatch.setitem(patterns._kept, "0:" + repr(late.pattern), damage)
    found = late.search("a snowy day")
    assert found and found["a"] == "sn"
    assert not patterns.restore(damage)


def test_another_engine_has_no_codes(apart: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(patterns, "import_module", missing)
    late = regex("x+ that nobody has compiled before")
    assert patterns.codes() == {}
    assert late.search("xx that nobody has compiled before")
