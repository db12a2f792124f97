"""The figures of trained nets as pictures.

    python -m training.plots build/training docs

Draws `tone-calibration.svg`, how often what a likelihood says is true, from the net `whole`, and
`tone-learning.svg`, average precision by the share of train, from every net of the full depth.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import matplotlib
import matplotlib.pyplot as plt

SHOWN = {"hostile": "tab:red", "perfunctory": "tab:blue", "redundancy": "tab:green"}
SETTINGS: Any = {
    "svg.fonttype": "none",
    "svg.hashsalt": "toneguard",
    "font.size": 9,
    "figure.figsize": (4.6, 3.4),
}


def draw_calibration(figures: dict[str, Any], path: Path) -> None:
    """Mean likelihood and share that is true, for each tenth of the scale."""
    plt.figure()
    plt.plot([0, 1], [0, 1], color="lightgrey", zorder=0)
    for name, colour in SHOWN.items():
        likely, true, _ = zip(*figures["reliability"][name], strict=True)
        plt.plot(likely, true, marker="o", markersize=3, color=colour, label=name)
    plt.xlabel("likelihood that the model gives")
    plt.ylabel("share of sentences where it is so")
    _save(path)


def draw_learning(every: Sequence[dict[str, Any]], path: Path) -> None:
    """Average precision on dev by the share of train that a net has seen."""
    plt.figure()
    points = sorted((it["recipe"]["share"], it["dev"]) for it in every)
    for name, colour in SHOWN.items():
        shares, values = zip(*((share, dev[name]) for share, dev in points), strict=True)
        plt.plot(shares, values, marker="o", markersize=3, color=colour, label=name)
    plt.xlabel("share of train")
    plt.ylabel("average precision on dev")
    plt.xlim(0, 1.05)
    _save(path)


def _save(path: Path) -> None:
    plt.legend(frameon=False, loc="best")
    plt.tight_layout()
    plt.savefig(path, metadata={"Date": None})
    plt.close()


def main(argv: Sequence[str] | None = None) -> None:
    """Draw both."""
    parser = argparse.ArgumentParser(prog="python -m training.plots", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("work", type=Path, help="the work folder of `python -m training`")
    parser.add_argument("out", type=Path, help="the folder for the pictures")
    options = parser.parse_args(argv)
    matplotlib.use("svg")
    plt.rcParams.update(SETTINGS)
    every = {path.stem: json.loads(path.read_text("utf-8")) for path in options.work.glob("*.json")}
    draw_calibration(every["whole"], options.out / "tone-calibration.svg")
    draw_learning(list(every.values()), options.out / "tone-learning.svg")


if __name__ == "__main__":
    main()
