"""The trained net as files that toneguard loads: an int8 ONNX graph, a tokenizer, settings, examples."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn.functional import normalize

from toneguard.language.tone import LABELS
from training.examples import Example
from training.moves import move_of
from training.net import HIDDEN, Net, items_of, pages


class OneDraft(nn.Module):
    """The net for one draft at a time, where nothing is padded."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.net = net

    def forward(self, pieces: Tensor, pool: Tensor) -> tuple[Tensor, Tensor]:
        logits, vectors = self.net(pieces, None, pool)
        return logits, normalize(vectors, dim=-1)


def export(net: Net, path: Path, *, quantised: bool = True) -> None:
    """Write the net to `path` as ONNX, its weights as int8 unless told otherwise.

    They take 7 of the 8 bits: processors that add products in pairs of 16 bits would cut off what is
    larger, and find other faults than those that do not. The heads stay as they are, so that how many
    sentences are asked for changes no verdict.
    """
    pieces = torch.ones(1, 12, dtype=torch.long)
    pool = torch.full((1, 3, 12), 1 / 12)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            OneDraft(net).eval(),
            (pieces, pool),
            str(plain),
            input_names=["pieces", "pool"],
            output_names=["logits", "vectors"],
            dynamic_axes={
                "pieces": {1: "pieces"},
                "pool": {1: "sentences", 2: "pieces"},
                "logits": {1: "sentences"},
                "vectors": {1: "sentences"},
            },
            opset_version=17,
            dynamo=False,
        )
        if not quantised:
            onnx.save(onnx.load(plain), path)
            return
        prepared = Path(folder) / "prepared.onnx"
        quant_pre_process(str(plain), str(prepared), skip_symbolic_shape=True)
        quantize_dynamic(
            str(prepared),
            str(path),
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            nodes_to_exclude=["/net/heads/MatMul"],
        )


def write_model(
    net: Net,
    tokenizer: Tokenizer,
    examples: Sequence[Example],
    calibration: Mapping[str, tuple[float, float]],
    folder: Path,
) -> None:
    """Everything that toneguard loads: graph, tokenizer, settings, labelled examples to compare with."""
    folder.mkdir(parents=True, exist_ok=True)
    export(net, folder / "tone.onnx")
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
    for example in examples:
        for _, window, _ in items_of(example, tokenizer):
            page = pages([window])
            _, own = net(page.pieces, page.mask, page.pool)
            for (place, _, _), vector in zip(window.judged, normalize(own[0], dim=-1), strict=True):
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
                    vectors.append(vector.numpy())
    return shown, vectors
