"""How drafts come out of `toneguard fix`, over one split of a labelled corpus.

    python bench/fixing.py [corpus] [--split train] [--sample 300] [--seed 7] [--dump sides.jsonl]

Prints how many of the drafts with findings have none left, how many keep too little to be sent, and how
many facts came through. With --dump, writes a JSON line for each changed draft, to be read blindly: `id`,
`original`, `fixed`, `deletion` (every sentence with a finding cut), `corpus` (the editors' rewrites).
With --sample, looks at that many drafts of the split, the same ones for the same --seed.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from toneguard.diagnostics import Grade, Report, Rewrite, Severity, Span
from toneguard.draft import Draft
from toneguard.evaluation.corpus import DraftEntry, read_entries
from toneguard.fixing import Fixed, fix, put
from toneguard.language.text import cut
from toneguard.linter import Linter
from toneguard.reading import read_text
from toneguard.rewriting.facts import particulars_of
from toneguard.rewriting.place import blanked, without

SEVERITY = Severity.WARNING


@dataclass(frozen=True)
class Outcome:
    """A draft with findings, and what became of it."""

    entry: DraftEntry
    draft: Draft
    report: Report
    fixed: Fixed

    @property
    def facts_beside_faults(self) -> frozenset[str]:
        """The facts of the sentences without a finding."""
        found = self.report.at_or_above(SEVERITY)
        spans = (span for it in found for span in (it.span, *(rewrite.span for rewrite in it.rewrites)))
        return particulars_of(blanked(self.draft.text, Span(0, len(self.draft.text)), spans))

    @property
    def facts_to_keep(self) -> frozenset[str]:
        """The facts that stand in a fault that was answered and that its editor kept."""
        kept: set[str] = set()
        for label in self.entry.labels:
            if label.rewrite and label.quote not in self.fixed.text:
                kept.update(fact for fact in particulars_of(label.quote) if fact in label.rewrite)
        return frozenset(kept)


def outcomes_of(entries: Iterable[DraftEntry], linter: Linter) -> Iterator[Outcome]:
    """The drafts that have findings, fixed."""
    for entry in entries:
        draft = read_text(entry.text)
        if entry.earlier:
            draft = replace(draft, earlier=(read_text(entry.earlier),))
        report = linter.check(draft)
        if report.at_or_above(SEVERITY):
            yield Outcome(entry, draft, report, fix(linter, draft, severity=SEVERITY))


def sides_of(outcome: Outcome) -> dict[str, str]:
    """The draft and its three mended versions."""
    return {
        "id": outcome.entry.id,
        "original": outcome.entry.text,
        "fixed": outcome.fixed.text,
        "deletion": _cut(outcome),
        "corpus": _edited(outcome.entry),
    }


def _cut(outcome: Outcome) -> str:
    text = outcome.draft.text
    faults = [finding.span for finding in outcome.report.at_or_above(SEVERITY)]
    sentences = (sentence.span for sentence in cut(outcome.draft).sentences)
    spans = [span for span in sentences if any(map(span.overlaps, faults))]
    return put(outcome.draft, [Rewrite(without(text, span), "", Grade.OFFER) for span in spans])


def _edited(entry: DraftEntry) -> str:
    """The text with the editors' rewrites; where two quotes overlap the longer one counts."""
    text = entry.text
    places = [(text.index(it.quote), it) for it in entry.labels if it.rewrite is not None]
    taken: list[Rewrite] = []
    for start, label in sorted(places, key=lambda place: (-len(place[1].quote), place[0])):
        edit = _edit(text, start, label.quote, label.rewrite or "")
        if not any(edit.span.overlaps(other.span) for other in taken):
            taken.append(edit)
    return put(read_text(text), taken)


def _edit(text: str, start: int, quote: str, rewrite: str) -> Rewrite:
    span = Span(start, start + len(quote))
    return Rewrite(span if rewrite else without(text, span), rewrite, Grade.OFFER)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, default=Path("corpus"))
    parser.add_argument("--split", default="train")
    parser.add_argument("--sample", type=int, help="how many drafts to look at")
    parser.add_argument("--seed", type=int, default=7, help="which ones")
    parser.add_argument("--dump", type=Path, help="where to write the versions side by side")
    options = parser.parse_args()
    entries = list(read_entries(options.corpus / "drafts", DraftEntry, options.split))
    if options.sample is not None:
        entries = random.Random(options.seed).sample(entries, min(options.sample, len(entries)))
    outcomes = list(outcomes_of(entries, Linter()))
    if not outcomes:
        parser.error(f"no draft of the split “{options.split}” has a finding in {options.corpus}")
    for line in figures_of(outcomes):
        print(line)
    if options.dump:
        lines = (json.dumps(sides_of(it), ensure_ascii=False) for it in outcomes if it.fixed.changed)
        options.dump.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def figures_of(outcomes: list[Outcome]) -> Iterator[str]:
    """The figures, one a line."""
    total = len(outcomes)
    clean = sum(not it.fixed.left for it in outcomes)
    little = sum(bool(it.fixed.outline) for it in outcomes)
    beside = [(fact, it.fixed.text) for it in outcomes for fact in it.facts_beside_faults]
    inside = [(fact, it.fixed.text) for it in outcomes for fact in it.facts_to_keep]
    yield f"drafts with findings           {total}"
    yield f"nothing left to find           {_share(clean, total)}"
    yield f"little left, outline given     {_share(little, total)}"
    yield f"facts beside faults kept       {_share(sum(fact in text for fact, text in beside), len(beside))}"
    yield f"facts in faults, as editors    {_share(sum(fact in text for fact, text in inside), len(inside))}"
    for it in outcomes:
        for finding in it.fixed.left:
            yield f"left: {it.entry.id} {finding.rule}: {' '.join(finding.excerpt.split())}"


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / whole:.1%})" if whole else "none"


if __name__ == "__main__":
    main()
