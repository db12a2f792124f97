"""Reports in, text out: one module for each format, all with the same `render`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module

from toneguard.diagnostics import Confidence, Report, Severity

FORMATS = ("text", "json", "sarif", "github", "junit", "html")


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """What a reporter may say of a rule itself."""

    id: str
    title: str
    why: str
    severity: Severity
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Context:
    """What a reporter needs to know beside the reports. `width` is in cells of a terminal."""

    version: str
    rulebook: str
    width: int = 80
    color: bool = False
    rules: tuple[RuleInfo, ...] = ()


def render(format_name: str, reports: Iterable[Report], context: Context) -> Iterator[str]:
    """The reports in one of `FORMATS`, in pieces, each as soon as its report is there."""
    module = import_module(f"{__name__}.{format_name}")
    pieces: Iterator[str] = module.render(reports, context)
    return pieces
