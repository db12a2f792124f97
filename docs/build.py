"""Writes what the documentation shows of the rulebook and of real output.

python docs/build.py            # writes README's table, the pages of the rules and the picture
python docs/build.py --check    # exits with 1 where they are not up to date
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from pages import pages
from rich.console import Console
from rich.text import Text

from toneguard.evaluation import read_baseline
from toneguard.rulebook import Rule, load_rulebook

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PICTURE = ROOT / "docs" / "turned-down.svg"
PAGES = ROOT / "docs" / "rules"
COMMAND = "toneguard check corpus/examples/turned-down.txt"
WIDTH = 88
_TABLE = re.compile(r"(?<=<!-- rules -->\n).*?(?=<!-- /rules -->)", re.S)
SVG = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g>
</g>
</svg>
"""


def table() -> str:
    """The rules as Markdown tables, a category each."""
    return "\n".join(_rows()) + "\n"


def _rows() -> Iterator[str]:
    category = ""
    for rule in load_rulebook().rules:
        if rule.category != category:
            category = rule.category
            yield f"\n**{category}**\n"
            yield "| rule | what it finds | severity |\n|---|---|---|"
        yield _row(rule)


def _row(rule: Rule) -> str:
    name = rule.id.partition("/")[2]
    return f"| `{name}` | {rule.title} | {rule.severity} |"


def readme() -> str:
    """README with the table as it should be."""
    return _TABLE.sub(lambda _: table(), README.read_text(encoding="utf-8"))


def picture() -> str:
    """What the command prints, as a picture of a terminal."""
    environment = os.environ | {"COLUMNS": str(WIDTH)}
    environment.pop("NO_COLOR", None)
    arguments = [sys.executable, "-m", *COMMAND.split(), "--color", "always"]
    done = subprocess.run(arguments, cwd=ROOT, env=environment, capture_output=True, text=True)
    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True)
    console.print(Text.from_ansi(f"$ {COMMAND}\n\n{done.stdout}"))
    svg = console.export_svg(title="toneguard", code_format=SVG, unique_id="toneguard")
    return re.sub(r"[ \t]+$", "", svg, flags=re.M)


def contents() -> dict[Path, str]:
    """Everything that is made, by its path."""
    kept = read_baseline(ROOT / "corpus" / "baseline.json")
    made = pages(load_rulebook().rules, kept)
    return {README: readme(), PICTURE: picture(), **{PAGES / path: text for path, text in made.items()}}


def stale(made: dict[Path, str]) -> list[Path]:
    """The files that are not as they should be, and the pages of rules that are gone."""
    gone = [path for path in sorted(PAGES.rglob("*.md")) if path not in made]
    return [*(path for path, text in made.items() if _on_disk(path) != text), *gone]


def _on_disk(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


def write(path: Path, text: str | None) -> None:
    """Write a file; without a text remove it."""
    if text is None:
        path.unlink()
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def main() -> int:
    made = contents()
    changed = stale(made)
    if "--check" in sys.argv:
        names = [str(path.relative_to(ROOT)) for path in changed]
        if names:
            print("not up to date:", *names, "\nrun: python docs/build.py", file=sys.stderr)
        return bool(names)
    for path in changed:
        write(path, made.get(path))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
