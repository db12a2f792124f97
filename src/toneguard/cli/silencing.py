"""`toneguard ignore` and `toneguard baseline`: the only commands that write to ignore files."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from toneguard.cli.checkers import Checker
from toneguard.cli.checking import STDIN, Request, Run, Source, find_sources, prepare
from toneguard.cli.output import complain, write, write_file
from toneguard.config import fits
from toneguard.diagnostics import Finding, LineIndex, Report
from toneguard.draft import Draft
from toneguard.errors import InputError, UsageError, suggest
from toneguard.patterns import regex
from toneguard.reporters.printable import printable
from toneguard.silencing import (
    IGNORE_NAME,
    Entry,
    added,
    find_ignore_file,
    name_of,
    parse,
    read_ignore_file,
    without,
)

UNREADABLE = 2
ROUNDS = 5
"""What one rule covered may come to light when that is silenced; most drafts take one round."""

_PLACE = regex(r"(?P<path>.+?):(?P<line>[1-9]\d*)(?::\d+)?\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Place:
    """A draft and a line of it, counted from 1; None stands for all of it."""

    path: str
    line: int | None


def ignore(where: str, rule: str | None, reason: str, request: Request) -> int:
    """Silence what was found at a place, by one rule or by all. Raises `ToneguardError`."""
    place = _place(where)
    if place.path == STDIN or Path(place.path).is_dir():
        raise UsageError("only a finding in a file can be silenced", path=place.path, hint="name a draft")
    if place.line is None and rule is None:
        hint = f"name a line, {place.path}:4, or a rule; “toneguard baseline” silences all there is"
        raise UsageError(f"{place.path} names no line", hint=hint)
    source, run = _prepared(place.path, request)
    draft, linter = source.read(), run.linters[source.path]
    silenced = run.ignores.silenced(source.path)
    draft = run.completed(draft)
    report = linter.check(replace(draft, silenced=silenced))
    if pairs := list(_pairs_at(place, rule, report.findings, report.text)):
        return keep({source.path: pairs}, reason, Path(source.path).parent)
    if any(_pairs_at(place, rule, report.silenced, report.text)):
        write([f"{printable(where)}: silenced already\n"])
        return 0
    raise _nothing_there(place, rule, report)


def _pairs_at(
    place: Place, rule: str | None, findings: Iterable[Finding], text: str
) -> Iterator[tuple[str, str]]:
    """What silences the findings at a place: all of them, or those by a rule, a category or a glob."""
    pairs = (pair for finding in findings if _is_at(place, finding, text) for pair in finding.marks)
    return (pair for pair in pairs if rule is None or fits(pair[0], rule))


def _nothing_there(place: Place, rule: str | None, report: Report) -> UsageError:
    names = sorted({name for name, _ in _pairs_at(place, None, report.findings, report.text)})
    if rule is not None and names:
        hint = suggest(rule, names) or f"here speak {', '.join(names)}"
        return UsageError(f"“{rule}” says nothing here", path=place.path, line=place.line, hint=hint)
    lines = sorted({finding.line for finding in report.findings})
    hint = (
        f"there are findings on line {', '.join(map(str, lines))}" if lines else "the draft has no findings"
    )
    return UsageError("there is no finding here", path=place.path, line=place.line, hint=hint)


def _place(where: str) -> Place:
    found = _PLACE.match(where)
    if found is None or Path(where).exists():
        return Place(where, None)
    return Place(found["path"], int(found["line"]))


def _prepared(path: str, request: Request) -> tuple[Source, Run]:
    """The one draft at `path`, and a run for it."""
    request = replace(request, paths=(path,))
    (source,) = find_sources(request)
    return source, prepare(request, [source])


def _is_at(place: Place, finding: Finding, text: str) -> bool:
    """Whether the finding stands on the line, be it with its last words."""
    if place.line is None:
        return True
    last, _ = LineIndex(text).place(max(finding.span.start, finding.span.end - 1))
    return finding.line <= place.line <= last


def baseline(reason: str, request: Request) -> int:
    """Silence all that is found now, so that only what comes later is heard. Raises `ToneguardError`."""
    if STDIN in request.paths:
        raise UsageError("only findings in files can be silenced", hint="name files or folders")
    sources = find_sources(request)
    run = prepare(request, sources)
    found: dict[str, list[tuple[str, str]]] = {}
    unreadable = False
    for source in sources:
        try:
            draft = run.completed(source.read())
        except InputError as error:
            complain(error)
            unreadable = True
            continue
        silenced = run.ignores.silenced(source.path)
        found[source.path] = _all_pairs(draft, silenced, run.linters[source.path])
    if found:
        keep(found, reason, _folder_of(request.paths))
    return UNREADABLE if unreadable else 0


def _all_pairs(draft: Draft, silenced: frozenset[tuple[str, str]], linter: Checker) -> list[tuple[str, str]]:
    """What must be silenced, beyond what is, for the draft to have no findings."""
    pairs: list[tuple[str, str]] = []
    for _ in range(ROUNDS):
        report = linter.check(replace(draft, silenced=silenced | frozenset(pairs)))
        if not report.findings:
            break
        pairs += [pair for finding in report.findings for pair in finding.marks]
    return pairs


def _folder_of(paths: Sequence[str]) -> Path | None:
    """The folder for a new ignore file, where only one was named."""
    return Path(paths[0]) if len(paths) == 1 and Path(paths[0]).is_dir() else None


def keep(found: dict[str, list[tuple[str, str]]], reason: str, folder: Path | None) -> int:
    """Add entries to the ignore file nearest to each draft; a new one goes to `folder`, or beside it."""
    today = date.today().isoformat()
    by_file: dict[Path, list[Entry]] = defaultdict(list)
    for path, pairs in found.items():
        beside = Path(path).parent
        file = find_ignore_file(beside) or (folder or beside) / IGNORE_NAME
        by_file[file] += [Entry(rule, name_of(path, file), mark, today, reason) for rule, mark in pairs]
    if not any(by_file.values()):
        write(["There is nothing to silence.\n"])
    for file, entries in by_file.items():
        if entries:
            _add(file, entries)
    return 0


def _add(file: Path, entries: Sequence[Entry]) -> None:
    text, old = read_ignore_file(file) if file.exists() else ("", ())
    new = added(text, entries, file)
    write_file([new], file)
    count = len(parse(new, file)) - len(old)
    drafts = len({entry.draft for entry in entries})
    what = f"{count} {'entry' if count == 1 else 'entries'} for {drafts} draft{'' if drafts == 1 else 's'}"
    write([f"{printable(str(file))}: added {what}\n"])


def prune(request: Request) -> int:
    """Take the entries that silence nothing any more out of the ignore files. Raises `ToneguardError`."""
    sources = find_sources(request)
    run = prepare(request, sources)
    for _ in run.reports(sources, sources):
        pass
    files = list(run.ignores.stale(request.paths))
    for file, entries in files:
        write_file([without(file.text, entries, file.path)], file.path)
        write(_pruned(file.path, entries))
    if not files:
        write(["There is nothing to prune.\n"])
    return UNREADABLE if run.exit_code == UNREADABLE else 0


def _pruned(path: Path, entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        yield f"{printable(f'{path}:{entry.line}: removed {entry.rule} in {entry.draft}')}\n"
