"""The trained net as files that toneguard loads: an ONNX graph, a tokenizer, settings, examples."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from tokenizers import Tokenizer
from torch.nn.functional import normalize

from toneguard.language.tone import LABELS
from training.examples import Example
from training.graph import graph_of
from training.moves import move_of
from training.net import HIDDEN, Net, pages, piles


def write_model(
    net: Net,
    tokenizer: Tokenizer,
    examples: Sequence[Example],
    calibration: Mapping[str, tuple[float, float]],
    folder: Path,
) -> None:
    """Everything that toneguard loads: graph, tokenizer, settings, labelled examples to compare with."""
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(graph_of(net), folder / "tone.onnx")
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    shown, vectors = _shown(net, tokenizer, examples)
    np.save(folder / "examples.npy", np.round(np.array(vectors) * 127).astype(np.int8))
    slope, intercept = calibration["redundancy"]
    settings = {
        "calibration": {label: calibration[label] for label in LABELS},
        "pair": {
            "weight": (net.pair.weight.detach()[0] * HIDDEN**0.5 * slope).tolist(),
            "scale": net.pair_scale.item() * slope,
            "bias": net.pair.bias.item() * slope + intercept,
        },
        "examples": shown,
    }
    text = json.dumps(settings, ensure_ascii=False, separators=(",", ":"))
    (folder / "tone.json").write_text(text, encoding="utf-8")


@torch.no_grad()
def _shown(
    net: Net, tokenizer: Tokenizer, examples: Sequence[Example]
) -> tuple[list[dict[str, object]], list[np.ndarray]]:
    """The faulty sentences with what an editor put in their place, and their vectors."""
    shown: list[dict[str, object]] = []
    vectors: list[np.ndarray] = []
    for items in piles(examples, tokenizer):
        _, own = net(pages([window for _, window, _ in items]))
        for (example, window, _), rows in zip(items, normalize(own, dim=-1).numpy(), strict=True):
            for (place, _, _), vector in zip(window.judged, rows, strict=False):
                line = example.lines[place]
                if line.faults and line.mended is not None:
                    shown.append(
                        {
                            "sentence": line.text,
                            "rewrite": line.mended,
                            "move": move_of(line.mended),
                            "labels": sorted(line.faults),
                        }
                    )
                    vectors.append(vector)
    return shown, vectors
