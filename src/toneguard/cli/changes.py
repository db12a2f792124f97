"""What git knows of drafts: which have changed, what they were before and what is staged.

No draft is opened here; git hands over bytes, and `reading` makes drafts of them.
"""

from __future__ import annotations

import os
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from toneguard import reading
from toneguard.diagnostics import Finding, Report
from toneguard.errors import InputError, UsageError

WITHOUT_GIT = "without --staged and --diff-base whole drafts are checked"


@dataclass(frozen=True, slots=True)
class Change:
    """A draft that is not what it was.

    `path` is from the current folder, `top` the work tree. `old` is git's name of the draft's former
    text, None for a new draft; `new` its name of the staged text, None where the work tree counts.
    """

    path: str
    top: Path
    old: str | None
    new: str | None

    def former(self) -> bytes | None:
        """The draft before the change. Raises `InputError`."""
        return None if self.old is None else self._blob(self.old)

    def staged(self) -> bytes | None:
        """The draft as it will be committed, or None where the work tree counts. Raises `InputError`."""
        return None if self.new is None else self._blob(self.new)

    def _blob(self, name: str) -> bytes:
        try:
            return _git(self.top, "cat-file", "blob", name)
        except UsageError as error:
            raise InputError(error.message, path=self.path, hint="is a merge unfinished?") from None


def changed(paths: Sequence[str], base: str | None, *, staged: bool) -> list[Change]:
    """The drafts at or below `paths` that differ from the revision `base`, by default HEAD.

    With `staged`, what is to be committed is compared, else the work tree with what git does not track
    yet. Raises `UsageError` where git or the revision cannot be had, `InputError` for no such path.
    """
    found: dict[str, Change] = {}
    for given in paths:
        path = Path(given)
        folder = path if path.is_dir() else path.parent
        if not folder.is_dir():
            raise InputError("no such file or folder", path=path, hint="check the name")
        top = _top(folder)
        changes = {change.path: change for change in _changes(top, _revision(top, base), staged)}
        if path.is_dir():
            found |= {name: change for name, change in changes.items() if _is_in(path, name)}
        elif (name := _shown(path.parent.resolve() / path.name)) in changes:
            found[name] = changes[name]
        elif not path.exists():
            raise InputError("no such file or folder", path=path, hint="check the name")
    return [found[name] for name in sorted(found)]


def brought(report: Report, former: Report) -> Report:
    """The report with those findings only that a change brought: that its former text did not have.

    A sentence that has moved, or is wrapped otherwise, is the same sentence.
    """
    known = Counter(mark for finding in former.findings for mark in finding.marks)
    return replace(report, findings=tuple(_unknown(report.findings, known)))


def _unknown(findings: Sequence[Finding], known: Counter[tuple[str, str]]) -> Iterator[Finding]:
    for finding in findings:
        key = finding.rule, finding.fingerprint
        if known[key]:
            known[key] -= 1
        else:
            yield finding


def _is_in(folder: Path, name: str) -> bool:
    """Whether a search of `folder` for drafts would come upon this one."""
    path, folder = Path(name).absolute(), Path(_shown(folder.resolve())).absolute()
    return path.is_relative_to(folder) and reading.is_draft_name(path.relative_to(folder))


def _shown(path: Path) -> str:
    return os.path.relpath(path, Path.cwd().resolve())


def _changes(top: Path, base: str, staged: bool) -> Iterator[Change]:
    """The changed files of a work tree; those that are gone are left out."""
    options = ("--name-status", "-z", "--find-renames", "--no-ext-diff", "--no-relative", "--diff-filter=d")
    cached = ("--cached",) if staged else ()
    fields = iter(_git(top, "diff", *options, "--ignore-submodules=all", *cached, base, "--").split(b"\0"))
    for status in fields:
        if status:
            old = name = os.fsdecode(next(fields))
            if status[:1] in b"RC":
                name = os.fsdecode(next(fields))
            yield _change(top, name, None if status[:1] in b"AC" else f"{base}:{old}", staged)
    if not staged:
        for raw in _git(top, "ls-files", "-z", "--others", "--exclude-standard").split(b"\0"):
            if raw:
                yield _change(top, os.fsdecode(raw), None, staged)


def _change(top: Path, name: str, old: str | None, staged: bool) -> Change:
    return Change(_shown(top / PurePosixPath(name)), top, old, f":{name}" if staged else None)


def _top(folder: Path) -> Path:
    """The work tree that `folder` belongs to."""
    try:
        return Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel")).rstrip("\n")).resolve()
    except UsageError as error:
        raise UsageError(error.message, path=folder, hint=error.hint or WITHOUT_GIT) from None


def _revision(top: Path, base: str | None) -> str:
    """The full name of a commit; before the first one that of a tree without files."""
    if base is not None and (not base or base.startswith("-")):
        raise UsageError(f"“{base}” cannot be a revision", hint="name a commit, a branch or a tag")
    try:
        name = _git(top, "rev-parse", "--verify", "--quiet", f"{base or 'HEAD'}^{{commit}}")
    except UsageError:
        if base is not None:
            hint = "“git log --oneline” and “git branch --all” list revisions; a shallow clone may lack it"
            raise UsageError(f"git knows no revision “{base}” here", hint=hint) from None
        name = _git(top, "hash-object", "-t", "tree", "--stdin")
    return name.decode().strip()


def _git(folder: Path, *arguments: str) -> bytes:
    """What git prints. Raises `UsageError` with git's own words where it fails."""
    environment = os.environ | {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True
        )
    except OSError as error:
        raise UsageError(f"git cannot be run: {error.strerror}", hint=f"install git; {WITHOUT_GIT}") from None
    if done.returncode:
        said = os.fsdecode(done.stderr).strip().splitlines()
        raise UsageError(f"git says: {said[0] if said else f'nothing, and ends with {done.returncode}'}")
    return done.stdout
