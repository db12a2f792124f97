"""`toneguard fix`: drafts in, drafts with rewrites out, one by one as the user says or all at once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import unified_diff
from io import StringIO
from pathlib import Path

from toneguard import fixing, reading
from toneguard.cli.checking import STDIN, UNREADABLE, Source, linters_for, sources_of, with_given
from toneguard.cli.ignores import Ignores
from toneguard.cli.output import complain, replace_file, write, write_bytes
from toneguard.cli.screen import colored
from toneguard.cli.silencing import keep
from toneguard.diagnostics import Grade, Severity
from toneguard.draft import Draft
from toneguard.errors import InputError, UsageError
from toneguard.fixing import Fixed
from toneguard.linter import Linter
from toneguard.reporters.printable import one_line, printable
from toneguard.writing import check_writable, with_text

LEFT, BUG = 1, 3


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for. `overrides` are keys of a configuration."""

    paths: tuple[str, ...]
    earlier: tuple[Path, ...]
    overrides: Mapping[str, object]
    diff: bool
    write: bool
    output: Path | None
    grade: Grade
    severity: Severity
    color: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """A draft, the bytes it was read from and the linter for it."""

    source: Source
    data: bytes
    draft: Draft
    linter: Linter

    @property
    def path(self) -> str:
        """The path as messages name it."""
        return self.draft.path


def fix(request: Request) -> int:
    """Fix the drafts and return the exit code. Raises `ToneguardError`."""
    sources = sources_of(request.paths)
    deliver = _delivery(request, sources)
    linters = linters_for(sources, request.overrides)
    notes = [reading.read_note(path) for path in request.earlier]
    ignores = Ignores()
    code = 0
    for source in sources:
        try:
            draft, data = source.read_with_bytes()
            draft = with_given(draft, notes, request.overrides)
            draft = replace(draft, silenced=ignores.silenced(source.path))
            loaded = Loaded(source, data, draft, linters[source.path].linter)
            code = max(code, deliver(request, loaded))
        except (InputError, UsageError) as error:
            complain(error)
            code = max(code, UNREADABLE)
    return code


Delivery = Callable[[Request, Loaded], int]


def _delivery(request: Request, sources: list[Source]) -> Delivery:
    """What is to be done with each draft. Raises `UsageError` where that does not go together."""
    named = [request.diff and "--diff", request.write and "--write", request.output and "--output"]
    chosen = [str(name) for name in named if name]
    if len(chosen) > 1:
        raise UsageError(f"{' and '.join(chosen)} exclude each other", hint="give one of them")
    if request.diff:
        return _show_diff
    if any(source.path == STDIN for source in sources):
        return _from_stdin(request, sources)
    if request.output:
        return _to_output(request, sources)
    if request.write:
        return _write_back
    if not on_a_terminal():
        raise UsageError(
            "there is no terminal to ask on",
            hint="give --diff to see the changes, or --write or --output FILE to take the best rewrites",
        )
    return _ask


def on_a_terminal() -> bool:
    """Whether somebody is there to be asked."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def _from_stdin(request: Request, sources: list[Source]) -> Delivery:
    if request.write:
        raise UsageError(
            "standard input cannot be written back", hint="leave out --write; the draft is printed"
        )
    if len(sources) > 1:
        raise UsageError("- cannot be mixed with other drafts", hint="fix them one after the other")
    return _to_file if request.output else _to_stdout


def _to_output(request: Request, sources: list[Source]) -> Delivery:
    if len(sources) != 1:
        raise UsageError("--output takes one draft", hint="use --write for several, or name one draft")
    read = [Path(sources[0].path), *request.earlier]
    if (
        request.output
        and request.output.exists()
        and any(path.exists() and request.output.samefile(path) for path in read)
    ):
        raise UsageError(
            "this would be written over a draft", path=request.output, hint="use --write to change the draft"
        )
    return _to_file


def _show_diff(request: Request, loaded: Loaded) -> int:
    fixed = _fixed(request, loaded)
    write(_colored_diff(diff_of(loaded.path, loaded.draft.text, fixed.text), request.color), "utf-8")
    tell(loaded.path, fixed, counted=False)
    return max(_verdict(fixed), LEFT if fixed.changed else 0)


def _write_back(request: Request, loaded: Loaded) -> int:
    fixed = _fixed(request, loaded)
    if fixed.changed:
        save(loaded, fixed.text)
    tell(loaded.path, fixed)
    return _verdict(fixed)


def _to_file(request: Request, loaded: Loaded) -> int:
    assert request.output is not None
    fixed = _fixed(request, loaded)
    replace_file(_bytes(loaded, fixed.text, request.output), request.output)
    tell(loaded.path, fixed)
    return _verdict(fixed)


def _to_stdout(request: Request, loaded: Loaded) -> int:
    fixed = _fixed(request, loaded)
    write_bytes(with_text(loaded.data, fixed.text, loaded.path))
    tell(loaded.path, fixed)
    return _verdict(fixed)


def _ask(request: Request, loaded: Loaded) -> int:
    from toneguard.cli.asking import Session  # slow to import

    check_writable(loaded.data, loaded.draft.text, loaded.path)
    session = Session(loaded.linter, loaded.draft, request.severity, color=colored(request.color))
    fixed = session.run(lambda text: with_text(loaded.data, text, loaded.path))
    wanted = fixed.changed and session.confirmed(loaded.path)
    if wanted:
        _save_what_was_chosen(loaded, fixed.text)
    elif fixed.changed:
        _note(f"{loaded.path}: not written")
    if session.ignored:
        keep({loaded.source.path: session.ignored}, "", None)
    tell(loaded.path, fixed, counted=wanted or not fixed.changed)
    return _verdict(fixed)


def _save_what_was_chosen(loaded: Loaded, text: str) -> None:
    try:
        save(loaded, text)
    except (InputError, UsageError):  # what was decided must not be lost with it
        write(diff_of(loaded.path, loaded.draft.text, text), "utf-8")
        raise


def _fixed(request: Request, loaded: Loaded) -> Fixed:
    return fixing.fix(loaded.linter, loaded.draft, severity=request.severity, least=request.grade)


def save(loaded: Loaded, text: str) -> None:
    """Write the draft with its new text, unless the file has changed. Raises `ToneguardError`."""
    check_writable(loaded.data, loaded.draft.text, loaded.path)
    replace_file(with_text(loaded.data, text, loaded.path), Path(loaded.path), expected=loaded.data)


def _bytes(loaded: Loaded, text: str, output: Path) -> bytes:
    """The fixed draft for a file: of a message its text alone, where the file is not to be a message."""
    as_message = {".eml", Path(loaded.path).suffix.lower()} - {".txt"}
    if reading.is_message(loaded.data, loaded.path) and output.suffix.lower() not in as_message:
        return text.encode()
    return with_text(loaded.data, text, loaded.path)


def _verdict(fixed: Fixed) -> int:
    return BUG if fixed.errors else LEFT if fixed.left or fixed.outline else 0


def diff_of(path: str, old: str, new: str) -> Iterator[str]:
    """A unified diff of two texts, without colours and safe to print."""
    olds, news = list(StringIO(old, newline="")), list(StringIO(new, newline=""))  # as patch tells lines
    for line in unified_diff(olds, news, path, path):
        body = printable(line.rstrip("\r\n"))
        yield f"{body}\n" if line.endswith(("\n", "\r")) else f"{body}\n\\ No newline at end of file\n"


def _colored_diff(lines: Iterator[str], color: str) -> Iterator[str]:
    paint = {"-": "31", "+": "32", "@": "36"} if colored(color) else {}
    for line in lines:
        code = paint.get(line[0])
        yield f"\x1b[{code}m{line[:-1]}\x1b[0m\n" if code else line


def tell(path: str, fixed: Fixed, *, counted: bool = True) -> None:
    """Say on standard error what was done, and what is left for the writer to do."""
    if counted:
        _note(f"{path}: {_done(fixed)}")
    for finding in fixed.left:
        _note(f"{path}:{finding.line}:{finding.column}: left for you: {finding.message} ({finding.rule})")
    for error in fixed.errors:
        _note(f"{path}: error: {error}")
    if fixed.outline:
        _note(f"{path}: little of it can stay; start from this outline")
        for point in fixed.outline:
            _note(f"  - {point}")


def _done(fixed: Fixed) -> str:
    if fixed.changes:
        return "1 finding answered" if fixed.changes == 1 else f"{fixed.changes} findings answered"
    return "nothing was changed" if fixed.left else "nothing to change"


def _note(line: str) -> None:
    print(one_line(line) if not line.startswith("  ") else f"  {one_line(line)}", file=sys.stderr)
