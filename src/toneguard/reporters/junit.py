"""Reports as JUnit XML, which build servers show as tests: a suite for each draft, a case for each finding.

Errors and warnings are failures; suggestions are passed tests that have something to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from toneguard.diagnostics import Finding, Report, Severity
from toneguard.patterns import regex
from toneguard.reporters import Context
from toneguard.reporters.places import file_of
from toneguard.reporters.printable import one_line, printable
from toneguard.reporters.wording import said

_NO_XML = regex("[\ufffe\uffff]")


def render(reports: Iterable[Report], context: Context) -> Iterator[str]:
    """The document in pieces: its head, one piece for each report, its end."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="toneguard">\n'
    for report in reports:
        suite = _suite(report)
        indent(suite, level=1)
        yield "  " + tostring(suite, encoding="unicode").rstrip() + "\n"
    yield "</testsuites>\n"


def _suite(report: Report) -> Element:
    cases = [*(_case(report, finding) for finding in report.findings), *_errors(report)]
    suite = Element(
        "testsuite",
        name=_xml(report.path),
        tests=str(len(cases) or 1),
        failures=str(sum(case.find("failure") is not None for case in cases)),
        errors=str(len(report.errors)),
        skipped="0",
    )
    suite.extend(cases or [_test(report, "no findings")])
    return suite


def _case(report: Report, finding: Finding) -> Element:
    case = _test(report, f"{finding.rule} at {finding.line}:{finding.column}")
    if not report.came_in_message:
        case.set("line", str(finding.line))
    if finding.severity is Severity.SUGGESTION:
        body = SubElement(case, "system-out")
    else:
        message = f"{finding.severity}: {one_line(finding.message)}"
        body = SubElement(case, "failure", type=_xml(finding.rule), message=_xml(message))
    excerpt = [one_line(finding.excerpt)] if finding.excerpt else []
    body.text = "\n".join(map(_xml, [*excerpt, *said(report.text, finding)]))
    return case


def _errors(report: Report) -> Iterator[Element]:
    for number, error in enumerate(report.errors, 1):
        case = _test(report, f"toneguard {number}")
        SubElement(case, "error", type="toneguard", message=_xml(one_line(error)))
        yield case


def _test(report: Report, name: str) -> Element:
    case = Element("testcase", name=_xml(name), classname=_xml(report.path))
    if file := file_of(report.path):
        case.set("file", _xml(file))
    return case


def _xml(text: str) -> str:
    """`text` without what XML cannot hold: control characters, half surrogate pairs, noncharacters."""
    return _NO_XML.sub("\ufffd", printable(text))
