"""Patterns that are compiled when they are first asked."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from typing import Any

import pytest

import toneguard
from toneguard.patterns import _Pending, regex


def test_a_pattern_answers_as_one_that_was_compiled() -> None:
    late, now = regex(r"(?P<n>\d+)(s)?", re.IGNORECASE), re.compile(r"(?P<n>\d+)(s)?", re.IGNORECASE)
    for text in ("12S and 3", "none", ""):
        assert late.findall(text) == now.findall(text)
        assert late.sub("x", text) == now.sub("x", text)
        assert late.split(text) == now.split(text)
        assert [it.span() for it in late.finditer(text)] == [it.span() for it in now.finditer(text)]
        assert bool(late.fullmatch(text)) == bool(now.fullmatch(text))
    assert (late.pattern, late.groups, late.flags) == (now.pattern, now.groups, now.flags)


def test_nothing_is_compiled_before_it_is_asked() -> None:
    late = regex("(")
    with pytest.raises(re.error):
        late.search("")


def test_what_a_pattern_has_not_it_does_not_claim() -> None:
    assert not hasattr(regex("a"), "nothing")


def _patterns(value: Any) -> list[_Pending]:
    if isinstance(value, _Pending):
        return [value]
    if isinstance(value, dict):
        return [found for each in value.values() for found in _patterns(each)]
    return [found for each in value for found in _patterns(each)] if isinstance(value, list | tuple) else []


def test_every_pattern_of_toneguard_is_sound() -> None:
    names = [it.name for it in pkgutil.walk_packages(toneguard.__path__, "toneguard.")]
    modules = [vars(import_module(name)) for name in names if not name.endswith("__main__")]
    found = [late for module in modules for late in _patterns(module)]
    assert len(found) > 100
    for late in found:
        late.search(b"" if isinstance(late.pattern, bytes) else "")
