"""The ignore files of a run: each is read once, and what they silenced is remembered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from toneguard.cli.checkers import Checker
from toneguard.diagnostics import Report
from toneguard.silencing import (
    Entry,
    Heard,
    Silences,
    find_ignore_file,
    name_of,
    read_ignore_file,
    silences,
    stale,
)


@dataclass
class IgnoreFile:
    """An ignore file, and what was heard of the drafts that it speaks of, by their names."""

    path: Path
    text: str
    entries: tuple[Entry, ...]
    heard: dict[str, Heard] = field(default_factory=dict)

    @cached_property
    def silences(self) -> Silences:
        return silences(self.entries, self.is_there)

    def is_there(self, name: str) -> bool:
        """Whether the draft of this name still exists."""
        return (self.path.parent / name).exists()

    def stale(self, paths: Iterable[str]) -> list[Entry]:
        """The entries that silence nothing, once all drafts below `paths` have been checked."""
        folder = self.path.parent.resolve()
        all_heard = any(Path(path).is_dir() and folder.is_relative_to(Path(path).resolve()) for path in paths)
        return list(stale(self.entries, self.heard, self.is_there, all_heard=all_heard))


class Ignores:
    """The ignore files for the drafts of a run. All methods raise `ConfigError`."""

    def __init__(self) -> None:
        self._by_folder: dict[Path, IgnoreFile | None] = {}
        self._by_path: dict[Path, IgnoreFile] = {}

    def silenced(self, path: str) -> frozenset[tuple[str, str]]:
        """What is silenced in the draft at `path`, for `Draft.silenced`."""
        file = self._file(path)
        return file.silences.of(name_of(path, file.path)) if file else frozenset()

    def hear(self, path: str, report: Report, linter: Checker) -> None:
        """Remember what the draft at `path` made of its ignore file."""
        file = self._file(path)
        if file and report.occasion and not report.errors:
            silenced = frozenset(mark for finding in report.silenced for mark in finding.marks)
            file.heard[name_of(path, file.path)] = Heard(silenced, linter.unasked(report.occasion))

    def stale(self, paths: Iterable[str]) -> Iterator[tuple[IgnoreFile, list[Entry]]]:
        """The files that hold entries which silence nothing, after a run over `paths`."""
        paths = list(paths)
        for file in self._by_path.values():
            if entries := file.stale(paths):
                yield file, entries

    def _file(self, path: str) -> IgnoreFile | None:
        """The ignore file that counts for the draft at `path`; none speaks of standard input."""
        if path == "-":
            return None
        folder = Path(path).parent
        if folder not in self._by_folder:
            found = find_ignore_file(folder)
            self._by_folder[folder] = None if found is None else self._read(found)
        return self._by_folder[folder]

    def _read(self, path: Path) -> IgnoreFile:
        if path not in self._by_path:
            self._by_path[path] = IgnoreFile(path, *read_ignore_file(path))
        return self._by_path[path]
