"""`toneguard check`: drafts in, reports out, and the exit code that they add up to."""

from __future__ import annotations

import gc
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from toneguard import reading
from toneguard.cli.output import complain, write, write_file
from toneguard.cli.screen import context, has_bar, with_bar
from toneguard.config import Config, load_config
from toneguard.diagnostics import Report
from toneguard.draft import Draft
from toneguard.errors import InputError, UsageError
from toneguard.linter import Linter
from toneguard.reading.mailboxes import MAILDIR
from toneguard.reporters import RuleInfo, render

if TYPE_CHECKING:
    from toneguard.reading.sent import SentMail

STDIN = "-"
FOUND, UNREADABLE, BUG = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for. `overrides` are keys of a configuration."""

    paths: tuple[str, ...]
    earlier: tuple[Path, ...]
    sent: Path | None
    overrides: Mapping[str, object]
    format_name: str
    color: str
    output: Path | None
    quiet: bool


@dataclass(frozen=True, slots=True)
class Source:
    """Where drafts come from, or why none do. The path `-` is standard input."""

    path: str
    fault: InputError | None = None

    @property
    def folder(self) -> Path:
        """The folder from which a configuration is looked for."""
        return Path.cwd() if self.path == STDIN else Path(self.path).parent

    def drafts(self) -> Iterator[Draft | InputError]:
        """The draft, or each message of a mailbox; what cannot be read comes as its error."""
        if self.fault:
            yield self.fault
        elif self.path == STDIN:
            yield _from_stdin()
        else:
            yield from reading.read_drafts(self.path)


@dataclass(slots=True)
class Run:
    """One run over all drafts; `exit_code` is settled when the last report has been taken."""

    linters: Mapping[Path, Linter]
    earlier: tuple[Draft, ...]
    sent: SentMail | None
    names_occasion: bool
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
            for draft in source.drafts():
                if isinstance(draft, Draft):
                    report = linter.check(self._completed(draft))
                    self._end_with(_verdict(report, linter.config))
                    yield report
                    continue
                complain(draft)
                self._end_with(UNREADABLE)
                if self.keeps_unreadable:
                    yield Report(draft.path or source.path, None, errors=(draft.message,))

    def _completed(self, draft: Draft) -> Draft:
        """The draft with all notes that it is compared with; an option overrules what it says itself."""
        sent = self.sent.before(draft) if self.sent else ()
        occasion = None if self.names_occasion else draft.occasion
        return reading.with_notes(replace(draft, occasion=occasion), (*self.earlier, *sent))

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
        earlier=tuple(map(reading.read_note, request.earlier)),
        sent=_sent_mail(request.sent),
        names_occasion="occasion" in request.overrides,
        keeps_unreadable=request.format_name != "text",  # a reader of text sees standard error too
    )
    if has_bar(sources):  # all reports first: bar and report may share the terminal
        _deliver(list(run.reports(with_bar(sources))), run, request)
    else:
        _deliver(run.reports(sources), run, request)
    return run.exit_code


def _from_stdin() -> Draft | InputError:
    if sys.stdin is None:
        return InputError("standard input is closed", path=STDIN, hint="name a file")
    try:
        return reading.read_stream(sys.stdin.buffer)
    except InputError as error:
        return error


def _sent_mail(path: Path | None) -> SentMail | None:
    if path is None:
        return None
    from toneguard.reading.sent import SentMail  # slow to import

    return SentMail(path)


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
    named = [*(Path(source.path) for source in sources), *request.earlier, *filter(None, [request.sent])]
    inputs, output = {_resolved(path) for path in named}, _resolved(request.output)
    is_message = output.suffix.lower() in (".eml", ".mbox") or output.parent.name in MAILDIR
    if output in inputs or (is_message and not inputs.isdisjoint(output.parents)):
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
