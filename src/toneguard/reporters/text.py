"""Reports for people: calm, short, and safe to print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, time

from rich.cells import cell_len
from rich.text import Text

from toneguard.diagnostics import Finding, Origin, Report, Severity, Span
from toneguard.reporters import Context
from toneguard.reporters.excerpt import draw, excerpt
from toneguard.reporters.preview import LEFT_OUT, Preview, previews
from toneguard.reporters.printable import one_line, printable
from toneguard.reporters.terminal import page_width, paragraph, print_lines, titled

COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.SUGGESTION: "cyan"}
NEW = "green"
INDENT = 4
BORDER = " │ "
SOURCES = {
    Origin.GIVEN: "given",
    Origin.ATTRIBUTION: "by its attribution line",
    Origin.QUOTED_HEADERS: "by its headers",
}


def render(reports: Iterable[Report], context: Context) -> Iterator[str]:
    """Each draft that has findings or errors as a block of text, then one line about all of them."""
    width = page_width(context.width)
    tally = Tally()
    for report in reports:
        tally.add(report)
        if report.findings or report.errors:
            yield print_lines(_draft(report, width), color=context.color)
    if tally.drafts:
        yield print_lines(paragraph(summed_up(tally), width), color=context.color)
    for note in tally.notes:
        yield print_lines(paragraph(Text(one_line(note)), width, _label("note", "dim")), color=context.color)


def _draft(report: Report, width: int) -> Iterator[Text]:
    yield _header(report, width)
    if facts := facts_of(report):
        yield from paragraph(Text(facts, "dim"), width)
    yield Text()
    told: set[str] = set()
    for finding in report.findings:
        yield from _finding(report, finding, width, why="" if finding.why in told else finding.why)
        yield Text()
        told.add(finding.why)
    for error in report.errors:
        yield from paragraph(Text(one_line(error)), width, Text("error: ", "bold red"))
    if report.errors:
        yield Text()


def _header(report: Report, width: int) -> Text:
    """The path and what the draft was read as."""
    return titled(printable(report.path), read_as(report), width)


def read_as(report: Report) -> str:
    """The occasion in words, and whether somebody named it."""
    occasion = "" if report.occasion is None else str(report.occasion).replace("-", " ")
    return f"{occasion} (given)" if report.occasion_given else occasion


def facts_of(report: Report) -> str:
    """What the draft was judged by, beside itself."""
    facts = []
    if report.received:
        source = SOURCES[report.received_from or Origin.GIVEN]
        facts.append(f"answers a mail of {_moment(report.received)} ({source})")
    if report.earlier:
        facts.append(f"compared with {_listed(report.earlier)}")
    return one_line("; ".join(facts))


def _moment(moment: datetime) -> str:
    """A date, with its time of day where it has one."""
    return f"{moment:%Y-%m-%d %H:%M}" if moment.time() != time() else f"{moment:%Y-%m-%d}"


def _finding(report: Report, finding: Finding, width: int, why: str) -> Iterator[Text]:
    """The block of a finding; a reason that was given further up need not be read again."""
    color = COLORS[finding.severity]
    yield from _heading(report.path, finding, color, width)
    if len(finding.span):
        yield from _quotation(report.text, finding, color, width)
    yield from paragraph(Text(one_line(finding.message), "bold"), width, indent=INDENT)
    if why:
        yield from paragraph(Text(one_line(why)), width, indent=INDENT)
    if finding.note:
        yield from paragraph(Text(one_line(finding.note)), width, _label("note", "dim"), INDENT)
    yield from _rewrites(report.text, finding, width)
    if finding.also:
        also = Text(", ".join(map(printable, finding.also)), "dim")
        yield from paragraph(also, width, _label("also", "dim"), INDENT)


def _heading(path: str, finding: Finding, color: str, width: int) -> list[Text]:
    place = f"{printable(path)}:{finding.line}:{finding.column}"
    kind = Text.assemble((str(finding.severity), f"bold {color}"), "  ", (printable(finding.rule), "bold"))
    if cell_len(place) + 2 + cell_len(kind.plain) <= width:
        return [Text.assemble((place, "dim"), "  ", kind)]
    return [Text(place, "dim"), *paragraph(kind, width, indent=INDENT)]


def _quotation(text: str, finding: Finding, color: str, width: int) -> Iterator[Text]:
    """The lines of the draft with the fault underlined, between two blank lines."""
    gutter = max(len(str(finding.line)) + 1, INDENT)
    span = finding.span
    if not span.of(text):  # a report that came without its text
        text, span = finding.excerpt, Span(0, len(finding.excerpt))
    rows = excerpt(text, span, finding.line, width - gutter - len(BORDER))
    yield Text()
    yield from draw(rows, color, lambda line: f"{line or '':>{gutter}}{BORDER}")
    yield Text()


def _rewrites(text: str, finding: Finding, width: int) -> Iterator[Text]:
    for preview in previews(text, finding):
        yield from paragraph(_resulting(preview), width, _label(preview.label, NEW), INDENT)


def _resulting(preview: Preview) -> Text:
    if preview.plain == LEFT_OUT:
        return Text(LEFT_OUT, f"italic {NEW}")
    return Text.assemble(preview.before, (preview.new, NEW), preview.after)


def _label(name: str, style: str) -> Text:
    return Text(f"{name + ':':>8} ", style)


@dataclass
class Tally:
    """What the last line says of a run; `strengths` and `facts` are those of the last draft without
    findings, or of the only draft.
    """

    drafts: int = 0
    flagged: int = 0
    broken: int = 0
    silenced: int = 0
    severities: Counter[Severity] = field(default_factory=Counter)
    strengths: tuple[str, ...] = ()
    notes: dict[str, None] = field(default_factory=dict)
    facts: str = ""

    def add(self, report: Report) -> None:
        self.drafts += 1
        self.flagged += bool(report.findings)
        self.broken += bool(report.errors)
        self.notes.update(dict.fromkeys(report.notes))
        self.silenced += len(report.silenced)
        self.severities.update(finding.severity for finding in report.findings)
        if not report.findings or self.drafts == 1:
            self.strengths, self.facts = report.strengths, facts_of(report)


def summed_up(tally: Tally) -> Text:
    """`3 findings in 1 draft: 1 error, 2 warnings. What works: it thanks Ms Okafor.`"""
    sentences = [_counted(tally), _silenced(tally), _praise(tally), _judged_by(tally)]
    if tally.broken:
        sentences.append(Text(f"{_number(tally.broken, 'draft')} could not be checked in full.", "red"))
    return Text(" ").join(sentence for sentence in sentences if sentence)


def _counted(tally: Tally) -> Text:
    total = tally.severities.total()
    if not total:
        return Text("No findings." if tally.drafts == 1 else f"No findings in {tally.drafts} drafts.", NEW)
    drafts = _number(tally.drafts, "draft")
    where = drafts if tally.flagged == tally.drafts else f"{tally.flagged} of {drafts}"
    counts = [
        Text(_number(tally.severities[severity], str(severity)), COLORS[severity])
        for severity in reversed(Severity)
        if tally.severities[severity]
    ]
    return Text.assemble(f"{_number(total, 'finding')} in {where}: ", Text(", ").join(counts), ".")


def _silenced(tally: Tally) -> Text:
    return Text(f"{tally.silenced} silenced." if tally.silenced else "", "dim")


def _praise(tally: Tally) -> Text:
    """What is good about the only draft, or about the only one of several that has no findings."""
    strengths = one_line(_listed(tally.strengths))
    clean = tally.drafts - tally.flagged
    if not strengths:
        return Text()
    if tally.drafts == 1:
        return Text(f"It {strengths}." if clean else f"What works: it {strengths}.")
    return Text(f"The one without findings {strengths}." if clean == 1 else "")


def _judged_by(tally: Tally) -> Text:
    """What the only draft was judged by, where no heading says it."""
    if tally.drafts != 1 or tally.flagged or not tally.facts:
        return Text()
    return Text(f"{tally.facts[0].upper()}{tally.facts[1:]}.", "dim")


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _listed(phrases: tuple[str, ...]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    *firsts, last = phrases or ("",)
    return f"{', '.join(firsts)} and {last}" if firsts else last
