"""One page for each rule, and an index, out of the rulebook and the figures that the corpus keeps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import ndiff
from itertools import groupby

from toneguard.evaluation import Baseline
from toneguard.rulebook import RewriteTemplate, Rule
from toneguard.rulebook.model import BadExample, Example

INDEX = "README.md"
_HEAD = """# Rules

Each rule is one file, `rules/CATEGORY/NAME.yaml`; these pages are made from it by `python docs/build.py`.
*Right* says how many of its findings in the labelled drafts of [corpus/](../../corpus/README.md) meet a fault
that a reader marked there; a dash stands for what the labels do not speak of."""

Kept = Mapping[str, Baseline]


def pages(rules: Sequence[Rule], kept: Kept) -> dict[str, str]:
    """The text of each page, by its path under `docs/rules`; `kept` has the figures of each split."""
    made = {f"{rule.id}.md": "\n".join(_page(rule, kept)) + "\n" for rule in rules}
    return {INDEX: "\n".join(_index(rules, kept)) + "\n", **made}


def _index(rules: Sequence[Rule], kept: Kept) -> Iterator[str]:
    yield _HEAD
    for category, members in groupby(rules, lambda rule: rule.category):
        yield from (
            "",
            f"## {category}",
            "",
            "| rule | what it finds | severity | right |",
            "|---|---|---|---|",
        )
        for rule in members:
            name = rule.id.partition("/")[2]
            right = _right(rule.id, kept.values())
            yield f"| [`{name}`]({rule.id}.md) | {rule.title} | {rule.severity} | {right} |"


def _right(rule: str, kept: Iterable[Baseline]) -> str:
    """`12 of 13`, over all splits."""
    counts = [figures.rules[rule] for figures in kept if rule in figures.rules]
    known = [count for count in counts if count.right is not None]
    if not known:
        return "-"
    return f"{sum(count.right or 0 for count in known)} of {sum(count.hits for count in known)}"


def _page(rule: Rule, kept: Kept) -> Iterator[str]:
    yield from (f"# {rule.title}", "", _facts(rule), "", rule.why)
    yield from ("", f"> {' '.join(rule.message.split())}")
    yield from ("", "## Faults, and what to write instead")
    for bad in rule.examples.bad:
        yield from _bad(bad)
    yield from ("", "## Fine as it is")
    for good in rule.examples.good:
        yield from _setting(good)
        yield from _fenced(good.draft.split("\n"), "text")
    if rule.examples.missed:
        yield from ("", "## Not found yet")
    for missed in rule.examples.missed:
        yield from _fenced(_unmarked(missed.draft).split("\n"), "text")
        yield from ("", f"Why not: {' '.join(missed.reason.split())}.")
    if rule.rewrites:
        yield from ("", "## Rewrites, the best first", "", *map(_rewrite, rule.rewrites))
    yield from ("", "## How often it is right", "", *_measured(rule, kept), "", f"Source: {rule.source}")


def _facts(rule: Rule) -> str:
    occasions = ", ".join(rule.occasions) or "every email"
    return f"`{rule.id}` · {rule.severity} · {rule.confidence} confidence · {occasions}"


def _bad(example: BadExample) -> Iterator[str]:
    """The draft and what it becomes, as a diff by lines."""
    yield from _setting(example)
    before = _unmarked(example.draft).strip("\n").split("\n")
    if example.rewrite is None:
        yield from _fenced(before, "text")
        return
    after = example.rewrite.strip("\n").split("\n") if example.rewrite.strip() else []
    lines = [line.rstrip() for line in ndiff(before, after) if not line.startswith("?")]
    yield from _fenced(lines, "diff")


def _setting(example: Example) -> Iterator[str]:
    """What is known of an example beside its text."""
    facts = {"occasion": example.occasion, "received": example.received, "written": example.written}
    known = "; ".join(f"{name}: {value}" for name, value in facts.items() if value)
    if known:
        yield from ("", f"*{known}*")
    if example.earlier:
        yield from ("", "After this earlier note:")
        yield from _fenced(example.earlier.strip("\n").split("\n"), "text")
        yield from ("", "the draft says:")


def _fenced(lines: Sequence[str], kind: str) -> Iterator[str]:
    fence = "````" if any("```" in line for line in lines) else "```"
    while lines and not lines[-1]:
        lines = lines[:-1]
    yield from ("", f"{fence}{kind}", *lines, fence)


def _unmarked(draft: str) -> str:
    return draft.replace("[[", "").replace("]]", "")


def _rewrite(template: RewriteTemplate) -> str:
    text = " ".join(template.text.split())
    what = f"“{text}”" if text else "leave it out"
    frame = f", after “{template.after}”" if template.after else ""
    occasions = f", in {', '.join(template.occasions)}" if template.occasions else ""
    return f"- {what} ({template.replace}{frame}{occasions})"


def _measured(rule: Rule, kept: Kept) -> Iterator[str]:
    """The rule's findings in the labelled drafts of each split, at whatever severity."""
    counts = {split: figures.rules[rule.id] for split, figures in kept.items() if rule.id in figures.rules}
    if not any(count.hits + count.under for count in counts.values()):
        yield "It is silent in the labelled drafts."
        return
    for split, count in counts.items():
        verdict = "the labels do not speak of this" if count.right is None else f"right: {count.right}"
        under = f", beside a surer rule: {count.under}" if count.under else ""
        yield f"- {split}: findings: {count.hits}, {verdict}{under}"
