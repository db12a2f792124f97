"""Reports as one SARIF 2.1.0 log, for code scanning services and editors.

Columns and offsets count code points, as everywhere in toneguard; the log says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from toneguard.diagnostics import Confidence, Finding, Grade, LineIndex, Report, Rewrite, Severity, Span
from toneguard.reporters import Context, RuleInfo
from toneguard.reporters.json import dump
from toneguard.reporters.places import file_of, region
from toneguard.reporters.preview import LEFT_OUT, Preview, in_place
from toneguard.reporters.printable import one_line

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
HOME = "https://github.com/toneguard/toneguard"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}
RANKS = {Confidence.HIGH: 90.0, Confidence.MEDIUM: 60.0, Confidence.LOW: 30.0}  # of 100


def render(reports: Iterable[Report], context: Context) -> Iterator[str]:
    """The log, in one piece: its rules are those that found something."""
    read = list(reports)
    found = dict.fromkeys(finding.rule for report in read for finding in report.findings)
    indexes = {rule: index for index, rule in enumerate(sorted(found))}
    known = {rule.id: rule for rule in context.rules}
    run = {
        "tool": {"driver": _driver(context, [known.get(rule, rule) for rule in indexes])},
        "invocations": [_invocation(read)],
        "artifacts": [_artifact(report) for report in read],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [
            result for place, report in enumerate(read) for result in _results(report, place, indexes)
        ],
    }
    yield dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _driver(context: Context, rules: Iterable[RuleInfo | str]) -> dict[str, Any]:
    return {
        "name": "toneguard",
        "version": context.version,
        "informationUri": HOME,
        "properties": {"rulebook": context.rulebook},
        "rules": [{"id": rule} if isinstance(rule, str) else _rule(rule) for rule in rules],
    }


def _rule(rule: RuleInfo) -> dict[str, Any]:
    more = f"toneguard explain {rule.id}"
    return {
        "id": rule.id,
        "shortDescription": {"text": one_line(rule.title)},
        "fullDescription": {"text": one_line(rule.why)},
        "help": {
            "text": f"{one_line(rule.why)} “{more}” shows examples.",
            "markdown": f"{one_line(rule.why)}\n\n`{more}` shows examples.",
        },
        "defaultConfiguration": {"level": LEVELS[rule.severity], "rank": RANKS[rule.confidence]},
        "properties": {"precision": str(rule.confidence), "tags": [rule.id.split("/")[0]]},
    }


def _invocation(reports: Iterable[Report]) -> dict[str, Any]:
    """Whether every draft was read and every rule ran, and if not, why."""
    notifications = [
        {
            "level": "error",
            "message": {"text": one_line(error)},
            "locations": [{"physicalLocation": {"artifactLocation": _location(report, place)}}],
        }
        for place, report in enumerate(reports)
        for error in report.errors
    ]
    return {"executionSuccessful": not notifications, "toolExecutionNotifications": notifications}


def _artifact(report: Report) -> dict[str, Any]:
    occasion = None if report.occasion is None else str(report.occasion)
    return {
        "location": _location(report),
        "roles": ["analysisTarget"],
        "properties": {"occasion": occasion, "strengths": list(report.strengths)},
    }


def _location(report: Report, place: int | None = None) -> dict[str, Any]:
    """Which draft is meant; `place` is its index among the artifacts."""
    index = {} if place is None else {"index": place}
    file = file_of(report.path)
    if file is None:
        return {"description": {"text": report.path}} | index
    return {"uri": _uri(file)} | index


def _uri(file: str) -> str:
    prefix = "file://" if PurePath(file).is_absolute() else ""
    return prefix + quote(file.encode("utf-8", "surrogatepass"))


def _results(report: Report, place: int, indexes: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    lines = LineIndex(report.text)
    for finding in report.findings:
        where: dict[str, Any] = {"artifactLocation": _location(report, place)}
        if not report.came_in_message:
            where["region"] = _finding_region(report.text, lines, finding)
        result: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": indexes[finding.rule],
            "level": LEVELS[finding.severity],
            "rank": RANKS[finding.confidence],
            "message": {"text": _message(finding)},
            "locations": [{"physicalLocation": where}],
            "properties": {
                "confidence": str(finding.confidence),
                "excerpt": finding.excerpt,
                "also": list(finding.also),
            },
        }
        if fixes := list(_fixes(report, place, finding, lines)):
            result["fixes"] = fixes
        yield result


def _message(finding: Finding) -> str:
    parts = [finding.message, finding.why, f"({finding.note})" if finding.note else ""]
    return " ".join(one_line(part) for part in parts if part)


def _finding_region(text: str, lines: LineIndex, finding: Finding) -> dict[str, Any]:
    if not text:  # a report that came without its text
        return {"startLine": finding.line, "startColumn": finding.column}
    snippet = {"snippet": {"text": finding.excerpt}} if finding.excerpt else {}
    return _region(lines, finding.span) | snippet


def _region(lines: LineIndex, span: Span) -> dict[str, Any]:
    place = region(lines, span)
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": span.start,
        "charLength": len(span),
    }


def _fixes(report: Report, place: int, finding: Finding, lines: LineIndex) -> Iterator[dict[str, Any]]:
    """The rewrites that may be applied; the text of a message stands elsewhere in its file."""
    if report.came_in_message or not report.text:
        return
    for rewrite in finding.rewrites:
        if rewrite.grade is not Grade.SHOW:
            change = {
                "artifactLocation": _location(report, place),
                "replacements": [_replacement(rewrite, lines)],
            }
            yield {"description": {"text": _described(report.text, rewrite)}, "artifactChanges": [change]}


def _replacement(rewrite: Rewrite, lines: LineIndex) -> dict[str, Any]:
    inserted = {"insertedContent": {"text": rewrite.text}} if rewrite.text else {}
    return {"deletedRegion": _region(lines, rewrite.span)} | inserted


def _described(text: str, rewrite: Rewrite) -> str:
    preview = Preview("", *in_place(text, rewrite)).plain
    return preview if preview == LEFT_OUT else f"{'write' if len(rewrite.span) else 'add'}: {preview}"
