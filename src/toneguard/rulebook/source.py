"""YAML files read strictly: a fault carries the line and column where it stands."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from pathlib import Path
from typing import Any

import yaml

from toneguard.errors import RulebookError, not_yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _StrictLoader(_Loader):  # type: ignore[misc]  # the base is chosen at run time
    """A safe loader to which a key written twice is an error."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key “{key.value}” stands twice", key.start_mark
                )
            seen.add(key.value)
        result: dict[Hashable, Any] = super().construct_mapping(node, deep)
        return result


def read_yaml(path: Path) -> Any:
    """The plain values of a YAML file. Raises `RulebookError`."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RulebookError(f"cannot be read: {error}", path=path, hint="save it as UTF-8 text") from None
    try:
        return yaml.load(text, Loader=_StrictLoader)
    except yaml.YAMLError as error:
        hint = "quote texts that hold “: ”, “#”, “[” or “{”, and indent with spaces"
        raise not_yaml(RulebookError, error, path, hint) from None


def position(path: Path, keys: Iterable[str | int], *, of_key: bool = False) -> tuple[int, int]:
    """Line and column, from 1, of the value (or the key) that `keys` lead to; the nearest one there is."""
    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
    mark = node.start_mark if node is not None else None
    for key in keys:
        found = _step(node, key)
        if found is None:
            break
        key_node, node = found
        mark = key_node.start_mark if of_key else node.start_mark
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)


def _step(node: yaml.Node | None, key: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        return next(((k, v) for k, v in node.value if k.value == str(key)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        return node.value[key], node.value[key]
    return None


def quote_width(path: Path, line: int, column: int) -> int:
    """1 where the text at this place of the file is in quotation marks, else 0."""
    rows = path.read_text(encoding="utf-8").splitlines()
    return int(rows[line - 1][column - 1 : column] in ('"', "'"))
