"""Reports as annotations beside the drafts of a pull request: workflow commands of GitHub Actions.

A run shows the first ten annotations of each level; the log has them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toneguard.diagnostics import Finding, LineIndex, Report, Severity
from toneguard.reporters import Context
from toneguard.reporters.places import file_of, region
from toneguard.reporters.printable import one_line, printable
from toneguard.reporters.wording import said

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}


def render(reports: Iterable[Report], context: Context) -> Iterator[str]:
    """One command a finding, and one for each error of toneguard's own."""
    for report in reports:
        lines = LineIndex(report.text)
        for finding in report.findings:
            yield _annotation(report, finding, lines)
        for error in report.errors:
            yield _command("error", _file(report.path) | {"title": "toneguard"}, one_line(error))


def _annotation(report: Report, finding: Finding, lines: LineIndex) -> str:
    place = _file(report.path) | _place(report, finding, lines) | {"title": finding.rule}
    return _command(LEVELS[finding.severity], place, "\n".join(said(report.text, finding)))


def _file(path: str) -> dict[str, str]:
    file = file_of(path)
    return {} if file is None else {"file": file}


def _place(report: Report, finding: Finding, lines: LineIndex) -> dict[str, str]:
    """The lines, and on a single one the columns. The lines of a message's text are not those of its file."""
    if report.came_in_message:
        return {}
    if not report.text:
        return {"line": str(finding.line), "col": str(finding.column)}
    place = region(lines, finding.span)
    if place.line != place.end_line:
        return {"line": str(place.line), "endLine": str(place.end_line)}
    return {"line": str(place.line), "col": str(place.column), "endColumn": str(place.end_column)}


def _command(level: str, properties: dict[str, str], message: str) -> str:
    said = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{level} {said}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")
