"""Reports in, text out: one module for each format, all with the same `render`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module

from toneguard.diagnostics import Report

FORMATS = ("text", "json")


@dataclass(frozen=True, slots=True)
class Context:
    """What a reporter needs to know beside the reports. `width` is in cells of a terminal."""

    version: str
    rulebook: str
    width: int = 80
    color: bool = False


def render(format_name: str, reports: Iterable[Report], context: Context) -> Iterator[str]:
    """The reports in one of `FORMATS`, in pieces, each as soon as its report is there."""
    module = import_module(f"{__name__}.{format_name}")
    pieces: Iterator[str] = module.render(reports, context)
    return pieces
