"""`toneguard check`: drafts in, reports out, and the exit code that they add up to."""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from toneguard import reading
from toneguard.cli.changes import Change, brought, changed
from toneguard.cli.checkers import Checker
from toneguard.cli.ignores import Ignores
from toneguard.cli.output import complain, note, write, write_file
from toneguard.cli.screen import context, has_bar, with_bar
from toneguard.config import Config, Configs
from toneguard.diagnostics import Report
from toneguard.draft import Draft
from toneguard.errors import InputError, UsageError
from toneguard.reading.mailboxes import MAILDIR
from toneguard.reporters import RuleInfo, render

if TYPE_CHECKING:
    from toneguard.reading.sent import SentMail

STDIN = "-"
FOUND, UNREADABLE, BUG = 1, 2, 3
SHARE = 50  # drafts from which another process pays off
CHUNK = 10  # of them are handed to a process at once


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for. `overrides` are keys of a configuration.

    With `staged` or a revision `diff_base`, only what has changed is judged.
    """

    paths: tuple[str, ...]
    earlier: tuple[Path, ...]
    overrides: Mapping[str, object]
    sent: Path | None = None
    format_name: str = "text"
    color: str = "auto"
    output: Path | None = None
    quiet: bool = False
    staged: bool = False
    diff_base: str | None = None
    jobs: int | None = None

    @property
    def only_changes(self) -> bool:
        return self.staged or self.diff_base is not None


@dataclass(frozen=True, slots=True)
class Source:
    """Where drafts come from, or why none do. The path `-` is standard input."""

    path: str
    fault: InputError | None = None
    change: Change | None = None

    def drafts(self) -> Iterator[Draft | InputError]:
        """The draft, or each message of a mailbox; what cannot be read comes as its error."""
        if self.path != STDIN and not self.fault and not self.change:
            yield from reading.read_drafts(self.path)
            return
        try:
            yield self.read()
        except InputError as error:
            yield error

    def read(self) -> Draft:
        """The draft, with its earlier notes. Raises `InputError`, for a mailbox too."""
        return self.read_with_bytes()[0]

    def read_with_bytes(self) -> tuple[Draft, bytes]:
        """The draft, with its earlier notes, and what it was read from. Raises `InputError`."""
        data, path = self.load(), "<stdin>" if self.path == STDIN else str(Path(self.path))
        return reading.completed(reading.read_bytes(data, path)), data

    def load(self) -> bytes:
        """What it holds. Raises `InputError`."""
        if self.fault:
            raise self.fault
        if self.path == STDIN:
            if sys.stdin is None:
                raise InputError("standard input is closed", path=STDIN, hint="name a file")
            return reading.load_stream(sys.stdin.buffer)
        staged = self.change.staged() if self.change else None
        if staged is not None:
            return staged
        if reading.is_mailbox(self.path):
            hint = "save the draft as .eml; only “toneguard check” reads mailboxes"
            raise InputError("this is a mailbox", path=self.path, hint=hint)
        return reading.load_path(Path(self.path))

    def read_former(self) -> Draft | None:
        """The draft before it was changed, or None where that cannot be told or read."""
        try:
            data = self.change.former() if self.change else None
            return None if data is None else reading.read_bytes(data, self.path)
        except InputError:
            return None


Outcome = tuple[Report, Report | None] | InputError


@dataclass(slots=True)
class Run:
    """One run over all drafts; `exit_code` is settled when the last report has been taken."""

    linters: Mapping[str, Checker]
    earlier: tuple[Draft, ...]
    overrides: Mapping[str, object]
    keeps_unreadable: bool
    sent: SentMail | None = None
    ignores: Ignores = field(default_factory=Ignores)
    jobs: int = 1
    exit_code: int = 0

    @property
    def rulebook(self) -> str:
        """The versions of all rulebooks in use."""
        return "+".join(sorted({linter.version for linter in self.linters.values()}))

    @property
    def rules(self) -> list[RuleInfo]:
        """Every rule of all rulebooks in use; of two with one id, either."""
        return list({rule.id: rule for linter in self.linters.values() for rule in linter.rules}.values())

    def reports(self, sources: Sequence[Source], watched: Iterable[Source]) -> Iterator[Report]:
        """A report for each draft. A draft that cannot be read is complained of, and the others go on.

        `watched` are the sources once more, for somebody to see them pass.
        """
        for source, outcomes in zip(watched, self._outcomes(sources), strict=True):
            for outcome in outcomes:
                if isinstance(outcome, InputError):
                    complain(outcome)
                    self._end_with(UNREADABLE)
                    if self.keeps_unreadable:
                        yield Report(outcome.path or source.path, None, errors=(outcome.message,))
                else:
                    yield self._told(source, *outcome)

    def _told(self, source: Source, report: Report, former: Report | None) -> Report:
        linter = self.linters[source.path]
        self.ignores.hear(source.path, report, linter)
        report = report if former is None else brought(report, former)
        self._end_with(_verdict(report, linter.config))
        return report

    def completed(self, draft: Draft) -> Draft:
        """The draft with all notes that it is compared with."""
        sent = self.sent.before(draft) if self.sent else ()
        return with_given(draft, (*self.earlier, *sent), self.overrides)

    def _outcomes(self, sources: Sequence[Source]) -> Iterator[Iterable[Outcome]]:
        """What becomes of the drafts of each source, in order, by as many processes as there are jobs.

        They start at the first draft that is not known yet.
        """
        if self.jobs == 1:
            yield from map(self.outcomes, sources)
            return
        for place, source in enumerate(sources):
            known = self._known(source)
            if known is None:
                yield from self._shared(sources[place:])
                return
            yield known

    def _known(self, source: Source) -> list[Outcome] | None:
        """What has become of the drafts of a source, if all of them were checked before."""
        known: list[Outcome] = []
        for outcome in self._asked(source, Checker.kept):
            if outcome is None:
                return None
            known.append(outcome)
        return known

    def _shared(self, sources: Sequence[Source]) -> Iterator[Iterable[Outcome]]:
        for linter in set(self.linters.values()):
            linter.linter.check(Draft("Hello."))  # what is loaded now, all processes share
        import multiprocessing

        method = "fork" if "fork" in multiprocessing.get_all_start_methods() else None
        with multiprocessing.get_context(method).Pool(self.jobs, _start, [self]) as pool:
            yield from pool.imap(_outcomes, sources, chunksize=CHUNK)

    def outcomes(self, source: Source) -> Iterator[Outcome]:
        """The report of each draft of a source with that of its former state, or why it cannot be read."""
        return filter(None, self._asked(source, Checker.check))

    def _asked(
        self, source: Source, ask: Callable[[Checker, Draft], Report | None]
    ) -> Iterator[Outcome | None]:
        """The outcomes of a source by this question, None where there is no answer."""
        linter = self.linters[source.path]
        for draft in source.drafts():
            if isinstance(draft, InputError):
                yield draft
                continue
            draft = self.completed(draft)
            report = ask(linter, replace(draft, silenced=self.ignores.silenced(source.path)))
            former = source.read_former()
            before = (
                ask(linter, replace(former, earlier=draft.earlier, occasion=draft.occasion))
                if former
                else None
            )
            yield None if report is None or (former and before is None) else (report, before)

    def _end_with(self, code: int) -> None:
        self.exit_code = max(self.exit_code, code)


_run: Run
"""The run that a process of its own works for."""


def _start(run: Run) -> None:
    """Begin a process of its own, which the first one ends when it is interrupted."""
    global _run
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _run = run


def _outcomes(source: Source) -> list[Outcome]:
    return list(_run.outcomes(source))


def _jobs(wanted: int | None, sources: Sequence[Source]) -> int:
    """How many processes are worth their start, no more than were asked for or there are cores."""
    if any(source.path == STDIN for source in sources):
        return 1
    most = max(1, len(sources) // SHARE)
    return min(most, os.cpu_count() or 1 if wanted is None else wanted)


def check(request: Request) -> int:
    """Check the drafts, print what there is to say and return the exit code. Raises `ToneguardError`."""
    sources = find_sources(request)
    _protect_drafts(request, sources)
    run = prepare(request, sources)
    if request.only_changes and not sources and request.format_name == "text" and not request.quiet:
        write(["No draft has changed.\n"])
    if has_bar(sources):  # all reports first: bar and report may share the terminal
        _deliver(list(run.reports(sources, with_bar(sources))), run, request)
    else:
        _deliver(run.reports(sources, sources), run, request)
    if not request.quiet:
        _tell_stale(run.ignores, request)
    return run.exit_code


def with_given(draft: Draft, notes: Iterable[Draft], overrides: Mapping[str, object]) -> Draft:
    """The draft with these notes too; an option overrules the occasion that it names itself."""
    occasion = None if "occasion" in overrides else draft.occasion
    return reading.with_notes(replace(draft, occasion=occasion), notes)


def _sent_mail(path: Path | None) -> SentMail | None:
    if path is None:
        return None
    from toneguard.reading.sent import SentMail  # slow to import

    return SentMail(path)


def find_sources(request: Request) -> list[Source]:
    """The drafts that are asked for, each once. Raises `UsageError` and `InputError`."""
    _refuse_empty(request.paths)
    if request.only_changes:
        if STDIN in request.paths:
            raise UsageError("git knows nothing of standard input", hint="name files or folders")
        changes = changed(request.paths or (".",), request.diff_base, staged=request.staged)
        return [Source(change.path, change=change) for change in changes]
    return sources_of(request.paths)


def prepare(request: Request, sources: Sequence[Source]) -> Run:
    """A run over these drafts. Raises `ConfigError`, `RulebookError` and `InputError`."""
    return Run(
        linters=linters_for(sources, request.overrides),
        earlier=tuple(map(reading.read_note, request.earlier)),
        overrides=request.overrides,
        sent=_sent_mail(request.sent),
        keeps_unreadable=request.format_name != "text",  # a reader of text sees standard error too
        jobs=_jobs(request.jobs, sources),
    )


def _tell_stale(ignores: Ignores, request: Request) -> None:
    """A line about each ignore file that holds entries of no more use."""
    for file, entries in ignores.stale(() if request.only_changes else request.paths):
        one = len(entries) == 1
        what = "1 entry silences nothing" if one else f"{len(entries)} entries silence nothing"
        remedy = f"“toneguard ignore --prune {file.path.parent}” removes {'it' if one else 'them'}"
        note(f"{file.path}: {what} any more; {remedy}")


def sources_of(paths: Sequence[str]) -> list[Source]:
    """The drafts that the command line names. Raises `UsageError` where it names none."""
    _refuse_empty(paths)
    if not paths:
        raise UsageError("no drafts given", hint="name files or folders, or - to read standard input")
    return list(_sources(paths))


def _refuse_empty(paths: Sequence[str]) -> None:
    if not all(paths):
        raise UsageError("an empty path", hint="is a variable unset? Name a file or folder, or - for input")


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


def linters_for(sources: Iterable[Source], overrides: Mapping[str, object]) -> dict[str, Checker]:
    """The linter for each draft; drafts with the same configuration share one."""
    configs = Configs(overrides)
    linters: dict[Config, Checker] = {}
    by_path: dict[str, Checker] = {}
    for source in sources:
        config = configs.config(Path(source.path))
        by_path[source.path] = (
            linters[config] if config in linters else linters.setdefault(config, Checker(config))
        )
    return by_path


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
    if request.quiet and not to_file:
        deque(reports, maxlen=0)
        return
    setting = context(run.rulebook, request.color, to_file=to_file, rules=run.rules)
    pieces = render(request.format_name, reports, setting)
    if request.output:
        write_file(pieces, request.output)
    else:
        write(pieces, None if request.format_name == "text" else "utf-8")
