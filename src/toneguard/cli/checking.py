"""`toneguard check`: drafts in, reports out, and the exit code that they add up to."""

from __future__ import annotations

import gc
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from toneguard import reading
from toneguard.cli.output import complain, write, write_file
from toneguard.cli.screen import context, has_bar, with_bar
from toneguard.config import Config, load_config
from toneguard.diagnostics import Report
from toneguard.draft import Draft
from toneguard.errors import InputError, UsageError
from toneguard.linter import Linter
from toneguard.reporters import RuleInfo, render

STDIN = "-"
FOUND, UNREADABLE, BUG = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for. `overrides` are keys of a configuration."""

    paths: tuple[str, ...]
    earlier: Path | None
    overrides: Mapping[str, object]
    format_name: str
    color: str
    output: Path | None
    quiet: bool


@dataclass(frozen=True, slots=True)
class Source:
    """Where a draft comes from, or why none does. The path `-` is standard input."""

    path: str
    fault: InputError | None = None

    @property
    def folder(self) -> Path:
        """The folder from which a configuration is looked for."""
        return Path.cwd() if self.path == STDIN else Path(self.path).parent

    def read(self) -> Draft:
        """The draft. Raises `InputError`."""
        if self.fault:
            raise self.fault
        if self.path == STDIN:
            if sys.stdin is None:
                raise InputError("standard input is closed", path=STDIN, hint="name a file")
            return reading.read_stream(sys.stdin.buffer)
        return reading.read_path(Path(self.path))


@dataclass(slots=True)
class Run:
    """One run over all drafts; `exit_code` is settled when the last report has been taken."""

    linters: Mapping[Path, Linter]
    earlier: Draft | None
    keeps_unreadable: bool
    exit_code: int = 0

    @property
    def rulebook(self) -> str:
        """The versions of all rulebooks in use."""
        return "+".join(sorted({linter.rulebook.version for linter in self.linters.values()}))

    @property
    def rules(self) -> list[RuleInfo]:
        """Every rule of all rulebooks in use; of two with one id, either."""
        rules = {rule.id: rule for linter in self.linters.values() for rule in linter.rulebook.rules}
        return [
            RuleInfo(rule.id, rule.title, rule.why, rule.severity, rule.confidence) for rule in rules.values()
        ]

    def reports(self, sources: Iterable[Source]) -> Iterator[Report]:
        """A report for each draft. A draft that cannot be read is complained of, and the others go on."""
        for source in sources:
            linter = self.linters[source.folder]
            try:
                draft = source.read()
            except InputError as error:
                complain(error)
                self._end_with(UNREADABLE)
                if self.keeps_unreadable:
                    yield Report(error.path or source.path, None, errors=(error.message,))
                continue
            report = linter.check(replace(draft, earlier=self.earlier))
            self._end_with(_verdict(report, linter.config))
            yield report

    def _end_with(self, code: int) -> None:
        self.exit_code = max(self.exit_code, code)


def check(request: Request) -> int:
    """Check the drafts, print what there is to say and return the exit code. Raises `ToneguardError`."""
    if not all(request.paths):
        raise UsageError("an empty path", hint="is a variable unset? Name a file or folder, or - for input")
    if not request.paths:
        raise UsageError("no drafts given", hint="name files or folders, or - to read standard input")
    sources = list(_sources(request.paths))
    _protect_drafts(request, sources)
    run = Run(
        linters=_linters(sources, request.overrides),
        earlier=reading.read_path(request.earlier) if request.earlier else None,
        keeps_unreadable=request.format_name != "text",  # a reader of text sees standard error too
    )
    if has_bar(sources):  # all reports first: bar and report may share the terminal
        _deliver(list(run.reports(with_bar(sources))), run, request)
    else:
        _deliver(run.reports(sources), run, request)
    return run.exit_code


def _sources(paths: Sequence[str]) -> Iterator[Source]:
    """Each draft once, in the order in which they were named."""
    seen: set[Path | str] = set()
    for path in paths:
        for source in [Source(STDIN)] if path == STDIN else _found(path):
            place = source.path if source.fault or path == STDIN else Path(source.path).resolve()
            if place not in seen:
                seen.add(place)
                yield source


def _found(path: str) -> list[Source]:
    try:
        return [Source(str(draft)) for draft in reading.find_drafts([Path(path)])]
    except InputError as error:
        return [Source(path, error)]


def _protect_drafts(request: Request, sources: Iterable[Source]) -> None:
    """Raises `UsageError` where the report would be written over something that is read."""
    if request.output is None:
        return
    inputs = [Path(source.path) for source in sources] + ([request.earlier] if request.earlier else [])
    if _resolved(request.output) in {_resolved(path) for path in inputs}:
        raise UsageError(
            "the report would be written over a draft", path=request.output, hint="give --output another name"
        )


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a link to itself
        return path.absolute()


def _linters(sources: Iterable[Source], overrides: Mapping[str, object]) -> dict[Path, Linter]:
    """The linter for each folder; folders with the same configuration share one."""
    gc.disable()  # a rulebook is very many small values, all of which last
    linters: dict[Config, Linter] = {}
    by_folder: dict[Path, Linter] = {}
    for folder in dict.fromkeys(source.folder for source in sources):
        config = load_config(folder, overrides)
        by_folder[folder] = (
            linters[config] if config in linters else linters.setdefault(config, Linter(config))
        )
    gc.freeze()
    gc.enable()
    return by_folder


def _verdict(report: Report, config: Config) -> int:
    """The exit code for one draft."""
    if report.errors:
        return BUG
    if config.fail_on is None:
        return 0
    return FOUND if report.at_or_above(config.fail_on) else 0


def _deliver(reports: Iterable[Report], run: Run, request: Request) -> None:
    """The report to the file, to standard output, or with `--quiet` to nowhere."""
    to_file = request.output is not None
    setting = context(run.rulebook, request.color, to_file=to_file, rules=run.rules)
    pieces = render(request.format_name, reports, setting)
    if request.output:
        write_file(pieces, request.output)
    elif request.quiet:
        deque(reports, maxlen=0)
    else:
        write(pieces, None if request.format_name == "text" else "utf-8")
