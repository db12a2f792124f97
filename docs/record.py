"""Records a session of `toneguard fix` as docs/fixing.svg: the screen of a real terminal, as it was.

pip install pexpect pyte        # needed for this alone
python docs/record.py
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
import time
from io import StringIO
from itertools import groupby
from pathlib import Path

import pexpect
import pyte
from build import ROOT, SVG
from rich.console import Console
from rich.text import Text

DRAFT = ROOT / "corpus" / "examples" / "turned-down.txt"
PICTURE = ROOT / "docs" / "fixing.svg"
COLUMNS, ROWS = 100, 50
KEYS = ("t\r", "t\r", "n\r")  # taken, taken, and a look at the next rewrite
PATIENCE = 60  # seconds until the next question, on a busy machine


def screen_after(keys: tuple[str, ...]) -> pyte.Screen:
    """The terminal after these keys, each pressed when the command asks."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.Stream(screen)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(DRAFT, Path(folder) / "reply.txt")
        environment = os.environ | {"TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1"}
        environment["PYTHONPATH"] = str(ROOT / "src")
        stream.feed("$ toneguard fix reply.txt\r\n")
        child = pexpect.spawn(
            sys.executable,
            ["-m", "toneguard", "fix", "reply.txt"],
            cwd=folder,
            env=environment,
            dimensions=(ROWS, COLUMNS),
            encoding="utf-8",
        )
        for key in (*keys, ""):
            _feed_until_quiet(child, stream)
            child.send(key)
        child.close(force=True)
    return screen


def _feed_until_quiet(child: pexpect.spawn, stream: pyte.Stream) -> None:
    """Show what comes, until something has come and nothing more does."""
    end, seen = time.monotonic() + PATIENCE, False
    while time.monotonic() < end:
        try:
            stream.feed(child.read_nonblocking(65536, timeout=3))
            seen = True
        except pexpect.TIMEOUT:
            if seen:
                return
        except pexpect.EOF:
            return


def as_text(screen: pyte.Screen) -> Text:
    """The screen with its colours, without the empty rows under it."""
    rows = [_row(screen, number) for number in range(screen.lines)]
    while rows and not rows[-1].plain.strip():
        rows.pop()
    return Text("\n").join(rows)


def _row(screen: pyte.Screen, number: int) -> Text:
    row = Text()
    cells = [screen.buffer[number][column] for column in range(screen.columns)]
    for style, group in groupby(cells, key=_style):
        row.append("".join(cell.data for cell in group), style)
    row.rstrip()
    return row


def _style(cell: pyte.screens.Char) -> str:
    color = {"default": "", "brown": "yellow"}.get(cell.fg, cell.fg)
    color = f"#{color}" if re.fullmatch(r"[0-9a-f]{6}", color) else color
    return " ".join(word for word in (color, "bold" * cell.bold, "italic" * cell.italics) if word)


def main() -> None:
    console = Console(record=True, width=COLUMNS, file=StringIO(), force_terminal=True)
    console.print(as_text(screen_after(KEYS)))
    svg = console.export_svg(title="toneguard", code_format=SVG, unique_id="toneguard")
    PICTURE.write_text(re.sub(r"[ \t]+$", "", svg, flags=re.M), encoding="utf-8")


if __name__ == "__main__":
    main()
