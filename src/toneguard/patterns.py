"""Regular expressions that are compiled when they are first asked, and the work of that kept.

There are some hundreds. A draft asks a few dozen of them, a run over many drafts nearly all, and to
compile those takes as long as to check a hundred drafts. What Python makes of a pattern, the code of its
matching engine, is numbers; kept and handed to the engine once more they give the same pattern in no time.
The ways to that code are Python's own affair: where they are not as expected, a pattern is compiled as ever.
"""

from __future__ import annotations

import re
import sys
from array import array
from base64 import b64decode, b64encode
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any, AnyStr, cast

BUILD = sys.version
"""The build of Python, to which the code of a pattern belongs."""

_ASKED = ("search", "match", "fullmatch", "split", "sub", "subn", "findall", "finditer", "flags", "groups")
_NUMBER = "I"  # 32 bits, unsigned


class _Pending:
    """Stands for a pattern, and does as one from the first question on, at no cost."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern = source
        self.given = int(flags)

    def __getattr__(self, name: str) -> Any:
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = _restored(self) or re.compile(self.pattern, self.given)
        self.__dict__.update((each, getattr(compiled, each)) for each in _ASKED)
        return self.__dict__[name]

    @property
    def key(self) -> str:
        return f"{self.given}:{self.pattern!r}"


_all: dict[str, _Pending] = {}
_kept: dict[str, Any] = {}


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern that `re.compile` would make, which may be asked but not handed to `re`.

    It is never forgotten: for a pattern that is made out of a draft, `re.compile` is the better choice.
    """
    pending = _Pending(source, flags)
    _all[pending.key] = pending
    return cast("re.Pattern[AnyStr]", pending)


def any_of(*words: str) -> str:
    """The source of a pattern for one of these words or patterns, as a whole."""
    return rf"(?:{'|'.join(words)})\b"


def restore(codes: Any) -> bool:
    """Let patterns be made from codes that `codes` gave to this build of Python; whether these are such."""
    if not isinstance(codes, dict):
        return False
    _kept.update(codes)
    return True


def codes() -> Mapping[str, Any]:
    """The codes of all patterns that there are by now, as JSON can hold them; none from another engine."""
    try:
        return {key: _code(pending.pattern, pending.given) for key, pending in _all.items()}
    except (AttributeError, ImportError, TypeError):
        return {}


@cache
def _code(source: str | bytes, flags: int) -> Any:
    """Flags, code, number of groups and their names, as the compiler of `re` hands them to the engine."""
    parser, compiler = import_module("re._parser"), import_module("re._compiler")
    parsed = parser.parse(source, flags)
    code = array(_NUMBER, compiler._code(parsed, flags))
    return [
        flags | parsed.state.flags,
        b64encode(code.tobytes()).decode("ascii"),
        parsed.state.groups - 1,
        dict(parsed.state.groupdict),
    ]


def _restored(pending: _Pending) -> re.Pattern[Any] | None:
    """The pattern out of its kept code; the engine looks the code over before it takes it."""
    try:
        flags, text, count, numbers = _kept[pending.key]
        code = array(_NUMBER, b64decode(text, validate=True)).tolist()
        names = {number: name for name, number in numbers.items()}
        ordered = tuple(names.get(number) for number in range(count + 1))
        pattern = import_module("_sre").compile(pending.pattern, flags, code, count, numbers, ordered)
    except Exception:  # nothing is kept, or something else, or the engine is another
        return None
    return cast("re.Pattern[Any]", pattern)
