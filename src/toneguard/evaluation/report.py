"""An evaluation for programs (JSON) and for people (plain text tables)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from toneguard.evaluation.baseline import SCHEMA_VERSION, Change
from toneguard.evaluation.figures import Estimate, Measure, Share
from toneguard.evaluation.scoring import Evaluation, Place, RuleCount

WIDTH = 100
DIMENSIONS = ("category", "strength", "occasion", "rule")


@dataclass(frozen=True, slots=True)
class Rival:
    """What another tool achieves on the same drafts, and how it was set."""

    name: str
    wanted: str
    setting: str
    measure: Measure

    def to_dict(self) -> dict[str, Any]:
        return {"name": self.name, "wanted": self.wanted, "setting": self.setting, **self.measure.to_dict()}


@dataclass(frozen=True, slots=True)
class Result:
    """All there is to say of one split; `None` stands for what was not asked for.

    `findings` holds the findings of each draft in short form, as the baseline keeps them. `errors` are
    about rules that failed, each line once.
    """

    split: str
    kind: str  # drafts or sentences
    evaluation: Evaluation
    findings: Mapping[str, str]
    errors: Sequence[str] = ()
    missed: Sequence[Place] | None = None
    false: Sequence[Place] | None = None
    changes: Sequence[Change] | None = None
    fallen: Sequence[str] | None = None
    rivals: Sequence[Rival] | None = None
    occasions: Mapping[str, tuple[int, int]] | None = None  # right, of how many


def as_json(results: Iterable[Result], tool: Mapping[str, str]) -> str:
    """One JSON object with the figures of each split; it can be kept and given to `--diff`."""
    splits = {result.split: _as_dict(result) for result in results}
    value = {"schema_version": SCHEMA_VERSION, "tool": dict(tool), "splits": splits}
    return _dump(value) + "\n"


def _as_dict(result: Result) -> dict[str, Any]:
    figures = result.evaluation
    value = {
        "kind": result.kind,
        "drafts": figures.drafts,
        "clean": figures.clean,
        "least": str(figures.least),
        "categories": _dicts(figures.categories),
        "strengths": {name: _dicts(shares) for name, shares in figures.strengths.items()},
        "occasions": {name: _dicts(measures) for name, measures in figures.occasions.items()},
        "redundancy_kinds": _dicts(figures.degrees),
        "doc_labels": _dicts(figures.whole_drafts),
        "flagged": figures.flagged.to_dict(),
        "disturbed": figures.disturbed.to_dict(),
        "rules": _dicts(figures.rules),
        "silent": list(figures.silent),
        "findings": dict(result.findings),
        "errors": list(result.errors),
    }
    lists = {
        "missed": result.missed,
        "false": result.false,
        "changes": result.changes,
        "witness": result.rivals,
    }
    asked = {name: entries for name, entries in lists.items() if entries is not None}
    value |= {name: [entry.to_dict() for entry in entries] for name, entries in asked.items()}
    if result.occasions is not None:
        value["occasions_found"] = {
            name: {"right": right, "drafts": count} for name, (right, count) in result.occasions.items()
        }
    return value if result.fallen is None else value | {"fallen": list(result.fallen)}


def _dicts(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value.to_dict() for name, value in values.items()}


def _dump(value: Any, indent: int = 0) -> str:
    """JSON with each value on one line where it fits; half surrogate pairs are escaped."""
    flat = json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")
    if not isinstance(value, dict | list) or len(flat) + indent <= WIDTH:
        return flat
    if isinstance(value, dict):
        lines = [f"{json.dumps(key)}: {_dump(item, indent + 2)}" for key, item in value.items()]
        return _enclosed("{}", lines, indent)
    return _enclosed("[]", [_dump(item, indent + 2) for item in value], indent)


def _enclosed(border: str, lines: Sequence[str], indent: int) -> str:
    inner = "\n" + " " * (indent + 2)
    return f"{border[0]}{inner}{f',{inner}'.join(lines)}\n{' ' * indent}{border[1]}"


def as_text(result: Result, by: Sequence[str]) -> Iterator[str]:
    """The result of one split, line by line; `by` holds some of `DIMENSIONS`."""
    figures = result.evaluation
    yield f"{result.split}: {figures.drafts} {result.kind}, {figures.clean} of them without a fault"
    yield f"findings at {figures.least} and above; 95 % intervals in brackets"
    for dimension in by:
        yield ""
        yield from _TABLES[dimension](figures)
    yield ""
    yield from _summary(figures)
    yield from _found(result.occasions or {})
    yield from _rivals(result.rivals or ())
    yield from _places("false findings", result.false)
    yield from _places("missed", result.missed)
    yield from _changes(result.changes)
    yield from _lines("fallen by more than their noise", result.fallen)
    yield from _lines("rules that failed", result.errors)


def _by_category(figures: Evaluation) -> Iterator[str]:
    rows = [[name, *_cells(measure)] for name, measure in figures.categories.items()]
    return _table(["category", "precision", "recall", "F1"], rows)


def _by_strength(figures: Evaluation) -> Iterator[str]:
    rows = [[name, *map(_share, shares.values())] for name, shares in figures.strengths.items()]
    return _table(["recall", "blatant", "clear", "subtle"], rows)


def _by_occasion(figures: Evaluation) -> Iterator[str]:
    rows = [
        [name, group, *_cells(measure)]
        for name, measures in figures.occasions.items()
        for group, measure in measures.items()
    ]
    return _table(["occasion", "category", "precision", "recall", "F1"], rows)


def _found(occasions: Mapping[str, tuple[int, int]]) -> Iterator[str]:
    """How often the occasion is right where nobody names it."""
    if not occasions:
        return
    yield ""
    total = sum(right for right, _ in occasions.values()), sum(count for _, count in occasions.values())
    rows = dict(occasions) | {"all": total}
    cells = [[name, f"{right / count:.2f}", f"{right}/{count}"] for name, (right, count) in rows.items()]
    yield from _table(["occasion where nobody names it", "right", ""], cells)


def _by_rule(figures: Evaluation) -> Iterator[str]:
    """The rules at every severity, the least precise first; then those whose hits nothing judges."""
    rows = [_rule_row(rule, count) for rule, count in sorted(figures.rules.items(), key=_precision_order)]
    yield from _table(["rule", "hits", "right", "wrong", "precision", "under another"], rows)
    yield ""
    yield f"silent: {', '.join(figures.silent) or 'none'}"


def _precision_order(item: tuple[str, RuleCount]) -> tuple[float, str]:
    rule, count = item
    return (2.0 if count.right is None or not count.hits else count.right / count.hits), rule


def _rule_row(rule: str, count: RuleCount) -> list[str]:
    if count.right is None or not count.hits:
        return [rule, str(count.hits), "-", "-", "-", str(count.under)]
    precision = f"{count.right / count.hits:.2f}"
    return [rule, str(count.hits), str(count.right), str(count.wrong), precision, str(count.under)]


_TABLES = {"category": _by_category, "strength": _by_strength, "occasion": _by_occasion, "rule": _by_rule}


def _summary(figures: Evaluation) -> Iterator[str]:
    """The figures of whole drafts, and of the ways to say a thing twice."""
    shares = {
        "clean drafts flagged in a judged category": figures.flagged,
        "clean drafts with any finding": figures.disturbed,
    }
    for name, measure in figures.whole_drafts.items():
        shares |= {f"{name}, precision": measure.precision, f"{name}, recall": measure.recall}
    shares |= {f"redundancy found, {degree}": share for degree, share in figures.degrees.items()}
    return _table([], [[name, _share(share)] for name, share in shares.items() if share.whole])


def _rivals(rivals: Sequence[Rival]) -> Iterator[str]:
    if rivals:
        yield ""
        rows = [[rival.name, rival.wanted, *_cells(rival.measure), rival.setting] for rival in rivals]
        yield from _table(["for comparison", "category", "precision", "recall", "F1", "set to"], rows)


def _places(title: str, places: Sequence[Place] | None) -> Iterator[str]:
    if places is not None:
        yield from ("", f"{title}: {len(places)}", *(f"  {_place(place)}" for place in places))


def _place(place: Place) -> str:
    quote = " ".join(place.quote.split()) or "(missing)"
    return f"{place.name}:{place.line}:{place.column} {place.what}: {quote}"


def _lines(title: str, lines: Sequence[str] | None) -> Iterator[str]:
    if lines:
        yield from ("", title, *(f"  {line}" for line in lines))


def _changes(changes: Sequence[Change] | None) -> Iterator[str]:
    if changes is None:
        return
    added = sum(change.added for change in changes)
    yield from ("", f"findings added: {added}, removed: {len(changes) - added}")
    answers = {True: "right", False: "wrong", None: "not judged"}
    for change in changes:
        yield f"{'+' if change.added else '-'} {answers[change.right]:5} {_place(change.place)}"


def _cells(measure: Measure) -> list[str]:
    return [_share(measure.precision), _share(measure.recall), _estimate(measure.f1)]


def _share(share: Share) -> str:
    counts = f" {f'{share.part}/{share.whole}':>9}" if share.whole else ""
    return f"{_estimate(share.estimate)}{counts}"


def _estimate(figure: Estimate) -> str:
    return "-" if figure.value is None else f"{figure.value:.2f} [{figure.low:.2f}, {figure.high:.2f}]"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Columns as wide as their widest cell, two blanks apart."""
    lines = [head, *rows] if head else rows
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        yield "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
