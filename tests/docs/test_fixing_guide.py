"""The table of docs/fixing.md, row by row, in a draft."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from toneguard.fixing import fix
from toneguard.linter import Linter
from toneguard.reading import read_text

PAGE = (Path(__file__).parent.parent.parent / "docs" / "fixing.md").read_text(encoding="utf-8")
(TABLE,) = re.findall(r"^\| it says \| it becomes \|\n\|---\|---\|\n((?:\|.*\|\n)+)", PAGE, re.MULTILINE)
ROWS = [tuple(cell.strip() for cell in row.strip("|\n").split("|")) for row in TABLE.splitlines()]
LINTER = cache(Linter)


@pytest.mark.model
@pytest.mark.parametrize(("said", "becomes"), ROWS)
def test_a_row_of_the_table_holds(said: str, becomes: str) -> None:
    draft = "Hi Ann,\n\nThe parcel came on Monday. {}. The keys are on the hook.\n\nJo\n"
    end = "" if becomes.endswith("?") else "."
    fixed = fix(LINTER(), read_text(draft.format(said))).text
    assert fixed == draft.replace("{}.", "{}").format(becomes + end)
