"""What was measured, as tables and a plot in a page of the documentation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

MARKS = "<!-- measured -->", "<!-- /measured -->"


class Table(NamedTuple):
    """A caption, the head of each column and the rows."""

    caption: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]

    def markdown(self) -> str:
        lines = [self.head, ["---"] * len(self.head), *self.rows]
        return "\n".join([f"{self.caption}\n", *(f"| {' | '.join(line)} |" for line in lines)])


class Panel(NamedTuple):
    """Lines to be drawn side by side: for each name its points, from left to right."""

    title: str
    across: str
    up: str
    lines: Mapping[str, Sequence[tuple[float, float]]]
    logarithmic: bool = True


def put(page: Path, text: str) -> None:
    """Put `text` between the marks of a page; all around them stays. Raises `ValueError` without them."""
    before, _, rest = page.read_text(encoding="utf-8").partition(MARKS[0])
    _, mark, after = rest.partition(MARKS[1])
    if not mark:
        raise ValueError(f"{page} has no {MARKS[0]} … {MARKS[1]}")
    page.write_text(f"{before}{MARKS[0]}\n{text}\n{MARKS[1]}{after}", encoding="utf-8")


def draw(panels: Sequence[Panel], path: Path) -> None:
    """Draw the panels, two in a row, into an SVG file that is the same for the same figures."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "toneguard"
    from matplotlib import pyplot

    down = -(-len(panels) // 2)
    figure, axes = pyplot.subplots(down, 2, figsize=(10, 3.6 * down), layout="constrained", squeeze=False)
    for panel, axis in zip(panels, axes.flat, strict=False):
        for name, points in panel.lines.items():
            axis.plot(*zip(*points, strict=True), marker="o", label=name)
        axis.set(title=panel.title, xlabel=panel.across, ylabel=panel.up)
        if panel.logarithmic:
            axis.set(xscale="log", yscale="log")
        else:
            axis.set_ylim(bottom=0)
        axis.grid(alpha=0.3)
        if any(panel.lines):
            axis.legend(fontsize="small")
    for axis in axes.flat[len(panels) :]:
        axis.remove()
    figure.savefig(path, metadata={"Date": None})
    pyplot.close(figure)


def size(number: float) -> str:
    """A number of bytes, as one says it."""
    for unit in ("B", "KB", "MB"):
        if number < 1000:
            return f"{number:.0f} {unit}" if number >= 10 or unit == "B" else f"{number:.1f} {unit}"
        number /= 1000
    return f"{number:.1f} GB"


def joined(parts: Iterable[str]) -> str:
    """Paragraphs, tables and pictures, one under the other."""
    return "\n\n".join(parts)
