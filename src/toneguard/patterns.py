"""Regular expressions that are compiled when they are first asked.

There are some hundreds, of which a draft asks a few dozen; to compile them all takes longer than to check it.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

_ASKED = ("search", "match", "fullmatch", "split", "sub", "subn", "findall", "finditer", "flags", "groups")


class _Pending:
    """Stands for a pattern, and does as one from the first question on, at no cost."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update((each, getattr(compiled, each)) for each in _ASKED)
        return self.__dict__[name]


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern that `re.compile` would make, which may be asked but not handed to `re`."""
    return cast("re.Pattern[AnyStr]", _Pending(source, flags))
