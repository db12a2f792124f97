"""Precision and recall of the rules on labelled drafts.

    python bench/accuracy.py CORPUS [--split dev] [--rule GLOB] [--missed] [--false] [--sentences]

CORPUS holds `drafts/*.jsonl` and `sentences/*.jsonl` as described in its README. A labelled span is
found when a finding of its category (or one that names such a rule under `also`) covers half of the
shorter of the two. A finding is right when it so meets a label of its category; `hostile` takes anger,
bitterness and challenge together, since their borders are soft.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from pathlib import Path

from toneguard import Finding, Linter, Occasion, Severity, Span
from toneguard.reading import read_text

HOSTILE = frozenset({"anger", "bitterness", "challenge"})
JUDGED = ("anger", "bitterness", "challenge", "hostile", "perfunctory", "redundancy")


@dataclass(frozen=True)
class Label:
    """A stretch that a human marked."""

    category: str
    strength: str
    span: Span
    quote: str


@dataclass(frozen=True)
class Case:
    """A labelled draft and what toneguard says of it."""

    name: str
    text: str
    labels: tuple[Label, ...]
    findings: tuple[Finding, ...]


def covers(one: Span, other: Span) -> bool:
    """Whether two spans share half of the shorter one."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared * 2 >= max(1, min(len(one), len(other)))


def fits(category: str, wanted: str) -> bool:
    """Whether a category counts as the wanted one."""
    return category == wanted or (wanted == "hostile" and category in HOSTILE)


def categories(finding: Finding) -> set[str]:
    """The categories under which a place was found."""
    return {finding.category, *(rule.partition("/")[0] for rule in finding.also)}


def right(finding: Finding, labels: Iterable[Label], wanted: str) -> bool:
    """Whether a finding meets a label of the wanted category."""
    return any(fits(label.category, wanted) and covers(label.span, finding.span) for label in labels)


def found(label: Label, findings: Iterable[Finding], wanted: str) -> bool:
    """Whether a label is met by a finding of the wanted category."""
    return any(
        covers(label.span, finding.span) and any(fits(category, wanted) for category in categories(finding))
        for finding in findings
    )


def drafts(corpus: Path, split: str, linter: Linter) -> Iterator[Case]:
    """Every draft of a split, checked."""
    for row in _rows(corpus / "drafts", split):
        draft = read_text(row["text"], row["id"])
        earlier = read_text(row["earlier"]) if row["earlier"] else None
        report = linter.check(replace(draft, earlier=earlier, occasion=Occasion(row["occasion"])))
        labels = tuple(_label(row["text"], label) for label in row["labels"])
        yield Case(row["id"], row["text"], labels, report.findings)


def sentences(corpus: Path, split: str, linter: Linter) -> Iterator[Case]:
    """Every single sentence of a split, checked behind its context."""
    for row in _rows(corpus / "sentences", split):
        start = len(row["context"]) + 1 if row["context"] else 0
        text = f"{row['context']} {row['sentence']}" if start else row["sentence"]
        span = Span(start, len(text))
        report = linter.check(replace(read_text(text, row["id"])))
        labels = tuple(Label(c, row["strength"], span, row["sentence"]) for c in row["categories"])
        findings = tuple(f for f in report.findings if len(f.span) and f.span.overlaps(span))
        yield Case(row["id"], text, labels, findings)


def _rows(folder: Path, split: str) -> Iterator[dict]:  # type: ignore[type-arg]
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["split"] == split:
                yield row


def _label(text: str, label: dict[str, str]) -> Label:
    start = text.index(label["quote"])
    return Label(
        label["category"], label["strength"], Span(start, start + len(label["quote"])), label["quote"]
    )


def table(cases: list[Case]) -> Iterator[str]:
    """Precision and recall by category and strength, at warning and above and with suggestions."""
    for least in (Severity.WARNING, Severity.SUGGESTION):
        yield f"findings at {least} and above"
        yield f"  {'':12} precision          recall            blatant  clear  subtle"
        for wanted in JUDGED:
            yield _row(cases, wanted, least)
        clean = [case for case in cases if not case.labels]
        flagged = sum(
            any(f.severity >= least and f.category in JUDGED for f in case.findings) for case in clean
        )
        any_rule = sum(any(f.severity >= least for f in case.findings) for case in clean)
        yield f"  clean drafts flagged in these categories {_share(flagged, len(clean))}"
        yield f"  clean drafts flagged by any rule {_share(any_rule, len(clean))}"


def _row(cases: list[Case], wanted: str, least: Severity) -> str:
    told = hit = 0
    total: Counter[str] = Counter()
    met: Counter[str] = Counter()
    for case in cases:
        findings = [finding for finding in case.findings if finding.severity >= least]
        for finding in findings:
            if fits(finding.category, wanted):
                told += 1
                hit += right(finding, case.labels, wanted)
        for label in case.labels:
            if fits(label.category, wanted):
                total[label.strength] += 1
                met[label.strength] += found(label, findings, wanted)
    by_strength = "  ".join(f"{met[s] / max(1, total[s]):6.2f}" for s in ("blatant", "clear", "subtle"))
    return f"  {wanted:12} {_share(hit, told):18} {_share(met.total(), total.total()):18} {by_strength}"


def _share(part: int, whole: int) -> str:
    return f"{part / max(1, whole):.3f} ({part}/{whole})"


def by_rule(cases: list[Case]) -> Iterator[str]:
    """Hits and right hits of each rule (as `hostile` for the three soft ones), the wrong ones first."""
    told: Counter[str] = Counter()
    good: Counter[str] = Counter()
    for case in cases:
        for finding in case.findings:
            wanted = "hostile" if finding.category in HOSTILE else finding.category
            told[finding.rule] += 1
            good[finding.rule] += right(finding, case.labels, wanted)
    for rule, count in sorted(told.items(), key=lambda item: (good[item[0]] / item[1], item[0])):
        yield f"  {rule:45} {good[rule]:4} right of {count}"


def false_findings(cases: list[Case], rule: str) -> Iterator[str]:
    """Findings that meet no label of their kind."""
    for case in cases:
        for finding in case.findings:
            wanted = "hostile" if finding.category in HOSTILE else finding.category
            if fnmatch(finding.rule, rule) and wanted in JUDGED and not right(finding, case.labels, wanted):
                yield f"  FALSE {case.name} {finding.rule}: {' '.join(finding.excerpt.split())}"


def missed_labels(cases: list[Case], rule: str) -> Iterator[str]:
    """Labels that no finding meets; `rule` names the categories to list."""
    groups = defaultdict(list)
    for case in cases:
        for label in case.labels:
            wanted = "hostile" if label.category in HOSTILE else label.category
            if fnmatch(f"{label.category}/", rule.partition("/")[0] + "/") and not found(
                label, case.findings, wanted
            ):
                groups[label.category].append(
                    f"  MISSED {case.name} {label.category} {label.strength}: {label.quote}"
                )
    for lines in groups.values():
        yield from lines


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--sentences", action="store_true", help="judge the single sentences, not the drafts")
    parser.add_argument("--select", default="", help="rules to run, comma separated")
    parser.add_argument("--rule", default="*", help="rules or categories to list, as a glob")
    parser.add_argument("--rules", action="store_true", help="one line a rule")
    parser.add_argument("--false", action="store_true", help="list findings that meet no label")
    parser.add_argument("--missed", action="store_true", help="list labels that no finding meets")
    options = parser.parse_args()
    linter = Linter({"select": [entry for entry in options.select.split(",") if entry]})
    cases = list((sentences if options.sentences else drafts)(options.corpus, options.split, linter))
    print(*table(cases), sep="\n")
    if options.rules:
        print(*by_rule(cases), sep="\n")
    if options.false:
        print(*false_findings(cases, options.rule), sep="\n")
    if options.missed:
        print(*missed_labels(cases, options.rule), sep="\n")


if __name__ == "__main__":
    main()
