"""Values of dataclasses as plain ones and back, for what was checked before it was kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def packed(value: Any) -> Any:
    """A value as JSON can hold it; fields that have their default are left out."""
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: packed(held) for field, held in pairs if held != field.default}
    if isinstance(value, tuple):
        return [packed(each) for each in value]
    if isinstance(value, Mapping):
        return {key: packed(each) for key, each in value.items()}
    return value


def unpacked(kind: type[T], value: Any) -> T:
    """The value of this class that was packed.

    Raises AttributeError, LookupError, TypeError or ValueError for most that was not.
    """
    return cast("T", _reader(cast("Any", kind))(value))


Reader = Callable[[Any], Any]


@cache
def _reader(kind: Any) -> Reader:
    """What makes a value of this type out of a packed one."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _reader(inner[0])
    if origin in (Union, UnionType):
        return _reader_of_one(inner)
    if origin is tuple:
        each = _reader(inner[0])
        return tuple if each is _as_it_is else lambda values: tuple(map(each, values))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        key, held = map(_reader, inner)
        return lambda values: {key(name): held(value) for name, value in values.items()}
    if is_dataclass(kind):
        return _reader_of_fields(kind)
    return kind if isinstance(kind, type) and issubclass(kind, Enum) else _as_it_is


def _as_it_is(value: Any) -> Any:
    return value


def _reader_of_one(kinds: tuple[Any, ...]) -> Reader:
    """The reader of a value that may be None, or of one of several classes, told apart by `kind`."""
    real = [kind for kind in kinds if kind is not type(None)]
    if len(real) == 1:
        read = _reader(real[0])
        return read if read is _as_it_is else lambda value: None if value is None else read(value)
    by_kind = {get_args(get_type_hints(kind)["kind"])[0]: kind for kind in real}
    return lambda value: _reader(by_kind[value["kind"]])(value)


def _reader_of_fields(kind: Any) -> Reader:
    hints = get_type_hints(kind)
    readers = {field.name: _reader(hints[field.name]) for field in fields(kind)}
    telling = {name: read for name, read in readers.items() if read is not _as_it_is}

    def read(values: Any) -> Any:
        told = {name: telling[name](values[name]) for name in telling.keys() & values.keys()}
        return kind(**{**values, **told})

    return read
