"""Reports as one JSON object; `docs/report.schema.json` describes it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from toneguard.diagnostics import Report
from toneguard.reporters import Context

SCHEMA_VERSION = 1


def render(reports: Iterable[Report], context: Context) -> Iterator[str]:
    """The object in pieces: its head, one piece for each report, its end."""
    yield f'{{\n  "schema_version": {SCHEMA_VERSION},\n  "tool": {dump(tool(context), 2)},\n  "reports": ['
    border = "\n    "
    for report in reports:
        yield border + dump(report.to_dict(), 4)
        border = ",\n    "
    yield "]\n}\n" if border == "\n    " else "\n  ]\n}\n"


def tool(context: Context) -> dict[str, str]:
    """Which toneguard spoke, with which rules."""
    return {"name": "toneguard", "version": context.version, "rulebook": context.rulebook}


def dump(value: Any, indent: int = 0) -> str:
    """`value` as indented JSON that is valid UTF-8 even where a string holds half a surrogate pair."""
    text = json.dumps(value, ensure_ascii=False, indent=2).replace("\n", "\n" + " " * indent)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
