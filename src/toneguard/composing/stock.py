"""The sentences and outlines that letters are made of, out of `sentences.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

Outline = tuple[tuple[str, ...], ...]


@cache
def stock() -> dict[str, Any]:
    """The file as it stands: tables of lists."""
    return tomllib.loads(files("toneguard.composing").joinpath("sentences.toml").read_text(encoding="utf-8"))


def sentences(*keys: str) -> tuple[str, ...]:
    """The list under these keys; empty where there is none."""
    value: Any = stock()
    for key in keys:
        value = value.get(key, {})
    return tuple(value)


def outlines(occasion: str) -> tuple[Outline, ...]:
    """Each outline of an occasion as paragraphs of moves."""
    return tuple(
        tuple(tuple(paragraph.split()) for paragraph in outline.split("/"))
        for outline in sentences("outlines", occasion)
    )
