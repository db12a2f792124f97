"""Reports as one page that needs nothing beside itself: no script, no font, no picture.

Everything out of a draft is escaped, and the page forbids itself to load or run anything.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from html import escape
from importlib.resources import files

from toneguard.diagnostics import Finding, Report
from toneguard.patterns import regex
from toneguard.reporters import Context
from toneguard.reporters.preview import LEFT_OUT, Preview, previews
from toneguard.reporters.printable import one_line, printable
from toneguard.reporters.text import Tally, facts_of, read_as, summed_up

CATEGORIES = (
    "anger",
    "bitterness",
    "challenge",
    "perfunctory",
    "redundancy",
    "completeness",
    "persistence",
    "timing",
    "readability",
)
OTHER = "other"  # what a category of the user's own looks like
_LINE_END = regex(r"\r\n|\n|\r")
_NO_HTML = regex("[\ufdd0-\ufdef\ufffe\uffff]")


def render(reports: Iterable[Report], context: Context) -> Iterator[str]:
    """The page in pieces: its head, with a word on all drafts, then the drafts."""
    read = list(reports)
    style = files("toneguard.reporters").joinpath("page.css").read_text(encoding="utf-8")
    yield _head(style, context)
    yield from _summary(read)
    for number, report in enumerate(read, 1):
        yield from _draft(report, f"d{number}")
    yield "</main>\n</body>\n</html>\n"


def _head(style: str, context: Context) -> str:
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return f"""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="toneguard {_safe(context.version)}">
<title>Tone report</title>
<style>{style}</style>
</head>
<body>
<main>
"""


def _summary(reports: Sequence[Report]) -> Iterator[str]:
    tally = Tally()
    for report in reports:
        tally.add(report)
    yield "<header>\n<h1>Tone report</h1>\n"
    yield f"<p>{_safe(summed_up(tally).plain if reports else 'No drafts.')}</p>\n"
    yield from _legend(reports)
    if len(reports) > 1:
        yield from _contents(reports)
    yield "</header>\n"


def _legend(reports: Iterable[Report]) -> Iterator[str]:
    counts = Counter(finding.category for report in reports for finding in report.findings)
    if counts:
        items = (
            f'<li class="{_style(category)}">{_safe(category)} {counts[category]}</li>\n'
            for category in sorted(counts, key=_rank)
        )
        yield f'<ul class="legend" aria-label="Categories">\n{"".join(items)}</ul>\n'


def _contents(reports: Iterable[Report]) -> Iterator[str]:
    yield '<nav aria-label="Drafts">\n<ul class="drafts">\n'
    for number, report in enumerate(reports, 1):
        count = f"findings: {len(report.findings)}"
        yield f'<li><a href="#d{number}">{_safe(report.path)}</a> <span class="quiet">{count}</span></li>\n'
    yield "</ul>\n</nav>\n"


def _draft(report: Report, name: str) -> Iterator[str]:
    facts = "; ".join(filter(None, (read_as(report), facts_of(report))))
    yield f'<section class="draft" aria-labelledby="{name}">\n<h2 id="{name}">{_safe(report.path)}</h2>\n'
    if facts:
        yield f'<p class="quiet">{_safe(facts)}</p>\n'
    for error in report.errors:
        yield f'<p class="error">{_safe(one_line(error))}</p>\n'
    if report.text or report.findings:
        yield '<div class="columns">\n'
        yield '<div class="letter" tabindex="0" role="region" aria-label="The draft">'
        yield f"{_letter(report, name)}</div>\n"
        yield from _findings(report, name)
        yield "</div>\n"
    yield "</section>\n"


def _letter(report: Report, name: str) -> str:
    """The draft with its faults marked, and behind each a number that leads to what there is to say of it."""
    text, findings = report.text, report.findings
    ends = {edge for finding in findings for edge in (finding.span.start, finding.span.end)}
    edges = sorted({0, len(text), *(min(edge, len(text)) for edge in ends)})
    pieces: list[str] = []
    for start, end in zip(edges, [*edges[1:], len(text)], strict=True):
        pieces += _numbers(findings, start, name, len(text))
        pieces.append(_stretch(text, findings, start, end))
    return "".join(pieces)


def _numbers(findings: Sequence[Finding], at: int, name: str, length: int) -> Iterator[str]:
    """The numbers of the findings that end at `at`."""
    for number, finding in enumerate(findings, 1):
        if min(finding.span.end, length) == at:
            looks = f"number {_style(finding.category)}{'' if len(finding.span) else ' missing'}"
            label = f"{_safe(finding.category)}, finding {number}"
            link = f'id="{name}m{number}" href="#{name}f{number}" aria-label="{label}"'
            yield f'<a class="{looks}" {link}>{number}</a>'


def _stretch(text: str, findings: Sequence[Finding], start: int, end: int) -> str:
    """A stretch that no finding begins or ends in, marked as its shortest finding."""
    shown = _lines(text[start:end])
    over = [it for it in findings if it.span.start <= start < end <= it.span.end]
    if not over or not shown.strip():
        return shown
    return f'<mark class="{_style(min(over, key=lambda it: len(it.span)).category)}">{shown}</mark>'


def _findings(report: Report, name: str) -> Iterator[str]:
    if not report.findings:
        tally = Tally()
        tally.add(report)
        yield f"<p>{_safe(summed_up(tally).plain)}</p>\n"
        return
    yield '<ol class="findings">\n'
    for number, finding in enumerate(report.findings, 1):
        yield from _finding(report.text, finding, name, number)
    yield "</ol>\n"


def _finding(text: str, finding: Finding, name: str, number: int) -> Iterator[str]:
    missing = "" if len(finding.span) else " missing"
    yield (
        f'<li class="{_style(finding.category)}" id="{name}f{number}">\n'
        f'<h3><a class="number{missing}" href="#{name}m{number}" aria-label="finding {number}, to its place">'
        f"{number}</a> {_safe(one_line(finding.message))}</h3>\n"
        f'<p class="quiet">{finding.severity} · {_safe(finding.rule)} · line {finding.line}</p>\n'
        f"<p>{_safe(one_line(finding.why))}</p>\n"
    )
    if finding.note:
        yield f'<p class="quiet">note: {_safe(one_line(finding.note))}</p>\n'
    if found := previews(text, finding):
        yield f'<ul class="rewrites">\n{"".join(map(_rewrite, found))}</ul>\n'
    if finding.also:
        yield f'<p class="quiet">also: {_safe(", ".join(finding.also))}</p>\n'
    yield "</li>\n"


def _rewrite(preview: Preview) -> str:
    label = f'<span class="quiet">{preview.label}:</span>'
    if preview.plain == LEFT_OUT:
        return f"<li>{label} <em>{LEFT_OUT}</em></li>\n"
    new = f"<ins>{_safe(preview.new)}</ins>" if preview.new.strip() else ""
    return f"<li>{label} <span>{_safe(preview.before)}{new}{_safe(preview.after)}</span></li>\n"


def _lines(text: str) -> str:
    return "\n".join(map(_safe, _LINE_END.split(text)))


def _safe(text: str) -> str:
    """`text` as content or as the value of an attribute, with control characters made visible."""
    return escape(_NO_HTML.sub("\ufffd", printable(text)))


def _style(category: str) -> str:
    return category if category in CATEGORIES else OTHER


def _rank(category: str) -> tuple[int, str]:
    return CATEGORIES.index(category) if category in CATEGORIES else len(CATEGORIES), category
