"""The layers of a configuration: defaults, files from the outermost in, the command line.

They are merged key by key, and tables entry by entry: the layer nearest to the draft that sets a key
decides. A preset stands for its keys at the place where it is named. A file may hold further layers
for some of its drafts (`per-file`), and may keep out the files above it (`root`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from toneguard.config.keys import OF_FILES, READERS, Config, Keys, Origin, entries_of, read_value, with_preset
from toneguard.config.toml import line_of, lines_of, parse, read_text, shown
from toneguard.errors import ConfigError

CONFIG_NAME = "toneguard.toml"
PROJECT_NAME = "pyproject.toml"

Given = ParamSpec("Given")
Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Setting:
    """A value as it was read, and where it was set."""

    value: Any
    origin: Origin


Layer = Mapping[Keys, Setting]


@dataclass(frozen=True, slots=True)
class File:
    """A configuration file that was read: a layer for all drafts below it, and some for a few of them."""

    path: Path
    layer: Layer
    per_file: tuple[tuple[str, Layer], ...]
    is_root: bool


class Configs:
    """The configurations of many drafts; each file is read once.

    `overrides` are keys given on the command line. This and all methods raise `ConfigError`.
    """

    def __init__(self, overrides: Mapping[str, object] | None = None) -> None:
        self._known: dict[Path, tuple[File, ...]] = {}
        self._configs: dict[tuple[int, ...], Config] = {}
        self._command_line = _layer(overrides or {}, _Source("command line"))

    def config(self, path: Path) -> Config:
        """The configuration for the draft at `path`, or for drafts in the folder `path`."""
        layers = tuple(self._layers(path))
        key = tuple(map(id, layers))
        if key not in self._configs:
            self._configs[key] = _config(_merged(layers))
        return self._configs[key]

    def settings(self, path: Path) -> dict[Keys, Setting]:
        """Every key with the value that counts for `path`, and each entry of a table."""
        return _merged(self._layers(path))

    def files(self, path: Path) -> tuple[File, ...]:
        """The files that count for `path`, the outermost first."""
        return self._files(_resolved(path if path.is_dir() else path.parent))

    def _layers(self, path: Path) -> Iterator[Layer]:
        for file in self.files(path):
            yield file.layer
            if file.per_file:
                yield from (layer for glob, layer in file.per_file if _fits(path, glob, file.path.parent))
        yield self._command_line

    def _files(self, folder: Path) -> tuple[File, ...]:
        if folder not in self._known:
            file = _find(folder)
            ends = folder == folder.parent or (file is not None and file.is_root)
            above = () if ends else self._files(folder.parent)
            self._known[folder] = above if file is None else (*above, file)
        return self._known[folder]


def load_config(path: Path, overrides: Mapping[str, object] | None = None) -> Config:
    """The configuration for the draft at `path`, or for drafts in the folder `path`.

    `overrides` are keys given on the command line. Raises `ConfigError`.
    """
    return Configs(overrides).config(path)


def _merged(layers: Iterable[Layer]) -> dict[Keys, Setting]:
    """The defaults with the layers over them."""
    defaults = Config()
    merged: dict[Keys, Setting] = {
        (key,): Setting(getattr(defaults, key.replace("-", "_")), Origin()) for key in READERS
    }
    for layer in layers:
        for keys, setting in layer.items():
            if len(keys) > 1:
                merged.pop(keys, None)  # of equally exact entries of a table the last one counts
            merged[keys] = setting
    return merged


def _config(settings: Mapping[Keys, Setting]) -> Config:
    return Config.from_values(
        {keys: setting.value for keys, setting in settings.items()},
        {keys: setting.origin for keys, setting in settings.items()},
    )


@dataclass(frozen=True, slots=True)
class _Source:
    """Where a table stands: on the command line or in a file, whose `lines` are by the table's own keys.

    Relative folders in it are taken from `base`.
    """

    kind: str
    path: Path | None = None
    base: Path | None = None
    lines: Mapping[Keys, int] = field(default_factory=dict)

    def origin(self, keys: Keys) -> Origin:
        return Origin(self.kind, self.path, line_of(keys, self.lines))

    def inner(self, way: Keys) -> _Source:
        """The table that `way` leads to."""
        size = len(way)
        return replace(self, lines={k[size:]: n for k, n in self.lines.items() if k[:size] == way})

    def error(self, keys: Keys, message: str, hint: str | None) -> ConfigError:
        origin = self.origin(keys)
        return ConfigError(message, path=origin.path, line=origin.line, hint=hint)

    def placed(
        self, keys: Keys, read: Callable[Given, Read], *given: Given.args, **named: Given.kwargs
    ) -> Read:
        """What `read` returns; a `ConfigError` of it gets the place of `keys`."""
        try:
            return read(*given, **named)
        except ConfigError as error:
            raise self.error(keys, error.message, error.hint) from None


def _layer(table: Mapping[str, object], source: _Source) -> Layer:
    """The settings of a table, above those that its preset stands for."""
    layer: dict[Keys, Setting] = {}
    for key, value in source.placed(("preset",), with_preset, table).items():
        for keys, entry in source.placed((key,), entries_of, key, value):
            read = source.placed(keys, read_value, keys, entry)
            if keys == ("rules",) and source.base:
                read = tuple(source.base / folder for folder in read)
            layer[keys] = Setting(read, _origin(key, keys, table, source))
    return layer


def _origin(key: str, keys: Keys, table: Mapping[str, object], source: _Source) -> Origin:
    if key in table:
        return source.origin(keys)
    return replace(source.origin(("preset",)), preset=str(table["preset"]))


def _find(folder: Path) -> File | None:
    """The file of a folder: `toneguard.toml`, or `pyproject.toml` where it has our table."""
    if (path := folder / CONFIG_NAME).is_file():
        return _read(path, ())
    if (path := folder / PROJECT_NAME).is_file():
        return _read(path, ("tool", "toneguard"))
    return None


def _read(path: Path, way: Keys) -> File | None:
    """The file, or None where no table is there; one that never names us is not parsed at all."""
    text = read_text(path)
    if not all(key in text for key in way):
        return None
    table: Any = parse(path, text)
    for key in way:
        table = table.get(key) if isinstance(table, dict) else None
    if not isinstance(table, dict):
        return None
    source = _Source("file", shown(path), path.parent, lines_of(text)).inner(way)
    own = {key: value for key, value in table.items() if key not in OF_FILES}
    per_file = tuple(_per_file(table.get("per-file", {}), source))
    return File(path, _layer(own, source), per_file, _is_root(table.get("root", False), source))


def _per_file(tables: object, source: _Source) -> Iterator[tuple[str, Layer]]:
    if not isinstance(tables, dict):
        raise source.error(("per-file",), "per-file must be a table", 'write [per-file."drafts/**"]')
    for glob, table in tables.items():
        way = ("per-file", glob)
        if not isinstance(table, dict):
            hint = f'write [per-file."{glob}"] above the keys for these drafts'
            raise source.error(way, f"per-file.“{glob}” must be a table", hint)
        source.placed(way, _spec, glob)
        yield glob, _layer(table, source.inner(way))


def _is_root(value: object, source: _Source) -> bool:
    if isinstance(value, bool):
        return value
    raise source.error(("root",), f"root must be true or false, not {value!r}", "write root = true")


def _fits(path: Path, glob: str, folder: Path) -> bool:
    """Whether a draft below `folder` fits the glob."""
    path = _resolved(path.parent) / path.name
    return path.is_relative_to(folder) and bool(_spec(glob).match_file(path.relative_to(folder).as_posix()))


@cache
def _spec(glob: str) -> Any:
    """The glob as in `.gitignore`, ready to match. Raises `ConfigError`."""
    from pathspec import GitIgnoreSpec  # only few configurations need it

    try:
        return GitIgnoreSpec.from_lines([glob])
    except ValueError as error:
        raise ConfigError(f"“{glob}” is no glob: {error}", hint="write it as in .gitignore") from None


def _resolved(folder: Path) -> Path:
    try:
        return folder.resolve()
    except (OSError, RuntimeError):  # a link to itself
        return folder.absolute()
