"""The net as an ONNX graph that reads one draft at a time, its weights as whole numbers.

It is put together node by node, out of steps that the runtime takes at once: all of attention is one node,
and so is each product with what it needs before and after.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from toneguard.language.tone import LABELS, WINDOW
from training.net import HIDDEN, Net

LARGEST = 64
"""The weights are whole numbers up to this, 7 of the 8 bits: processors that add products in pairs of 16
bits would cut off what is larger, and find other faults than those that do not."""

OURS = "com.microsoft"


class _Graph:
    """Nodes and weights as they are added; each node has one result unless it is told more names."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def node(self, op: str, *inputs: str, names: tuple[str, ...] = (), domain: str = "", **more: Any) -> str:
        """Add a node; the name of its first result."""
        names = names or (f"{op}{len(self.nodes)}",)
        self.nodes.append(helper.make_node(op, inputs, names, domain=domain, **more))
        return names[0]

    def weight(self, values: Any) -> str:
        """Add weights; their name."""
        name = f"weight{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def whole(self, values: np.ndarray, axis: int = 0, largest: int = LARGEST) -> tuple[str, str]:
        """Add weights as whole numbers, with a scale for each along `axis`; the names of both."""
        scales = np.abs(values).max(axis=axis) / np.float32(largest)
        numbers = np.round(values / np.expand_dims(scales, axis)).astype(np.int8)
        return self.weight(numbers), self.weight(scales)

    def product(self, states: str, layer: nn.Linear) -> str:
        """States times the weights of a layer, and its bias."""
        numbers, scales = self.whole(_array(layer.weight).T)
        bias = self.weight(_array(layer.bias))
        return self.node("DynamicQuantizeMatMul", states, numbers, scales, "", bias, domain=OURS)

    def norm(self, states: str, layer: nn.LayerNorm) -> str:
        """States, normed."""
        weights = (self.weight(_array(layer.weight)), self.weight(_array(layer.bias)))
        return self.node("LayerNormalization", states, *weights, axis=-1, epsilon=layer.eps)

    def attention(self, states: str, layer: Any, heads: int) -> str:
        """What the words of a draft make of each other."""
        parts = (layer.query, layer.key, layer.value)
        numbers, scales = self.whole(np.concatenate([_array(it.weight).T for it in parts], axis=1))
        bias = self.weight(np.concatenate([_array(it.bias) for it in parts]))
        names = (f"{states}_whole", f"{states}_scale", f"{states}_zero")
        self.node("DynamicQuantizeLinear", states, names=names)
        inputs = (names[0], numbers, bias, names[1], scales, "", names[2])
        return self.node("QAttention", *inputs, domain=OURS, num_heads=heads)


def graph_of(net: Net) -> onnx.ModelProto:
    """The graph: from `pieces` (1, pieces) and what `toneguard.language.tone.merged` says of them, `pairs`
    (1, pairs, pieces), `fours` (1, fours, pairs) and `pool` (1, sentences, fours), to `logits` (1,
    sentences, labels) and `vectors` (1, sentences, `HIDDEN`), each of length 1.

    The last layer stays in floats, so that how many sentences are asked for changes no verdict.
    """
    graph = _Graph()
    states = _embedded(graph, net.encoder.embeddings)
    shares = dict(zip(net.merged, ("pairs", "fours"), strict=True))
    for number, layer in enumerate(net.encoder.encoder.layer):
        states = _together(graph, shares.get(2 * number), states)
        states = _attended(graph, states, layer.attention, net.encoder.config.num_attention_heads)
        states = _together(graph, shares.get(2 * number + 1), states)
        states = _thought_over(graph, states, layer)
    _judged(graph, states, net.heads)
    made = helper.make_graph(
        graph.nodes,
        "tone",
        [
            _shape("pieces", 1, "pieces", kind=TensorProto.INT64),
            _shape("pairs", 1, "pairs", "pieces"),
            _shape("fours", 1, "fours", "pairs"),
            _shape("pool", 1, "sentences", "fours"),
        ],
        [_shape("logits", 1, "sentences", len(LABELS)), _shape("vectors", 1, "sentences", HIDDEN)],
        graph.weights,
    )
    versions = [helper.make_opsetid("", 17), helper.make_opsetid(OURS, 1)]
    model = helper.make_model(made, opset_imports=versions, ir_version=8)
    onnx.checker.check_model(model)
    return model


def _embedded(graph: _Graph, layer: Any) -> str:
    """What each word piece stands for, and where it stands."""
    numbers, scales = graph.whole(_array(layer.word_embeddings.weight), axis=1, largest=127)
    words = graph.node("Cast", graph.node("Gather", numbers, "pieces"), to=TensorProto.FLOAT)
    scales = graph.node("Unsqueeze", graph.node("Gather", scales, "pieces"), graph.weight(np.array([-1])))
    words = graph.node("Mul", words, scales)
    places = _array(layer.position_embeddings.weight)[:WINDOW] + _array(layer.token_type_embeddings.weight)[0]
    start, length = graph.weight(np.array([0])), graph.node("Shape", "pieces", start=1)
    places = graph.node("Slice", graph.weight(places), start, length)
    return graph.norm(graph.node("Add", words, places), layer.LayerNorm)


def _together(graph: _Graph, shares: str | None, states: str) -> str:
    """States put together by these shares, if any."""
    return graph.node("MatMul", shares, states) if shares else states


def _attended(graph: _Graph, states: str, layer: Any, heads: int) -> str:
    """The first half of a layer of the encoder: what the words make of each other."""
    seen = graph.attention(states, layer.self, heads)
    seen = graph.product(seen, layer.output.dense)
    return graph.norm(graph.node("Add", seen, states), layer.output.LayerNorm)


def _thought_over(graph: _Graph, states: str, layer: Any) -> str:
    """The second half: what each of them is then."""
    wide = graph.node("Gelu", graph.product(states, layer.intermediate.dense), domain=OURS)
    wide = graph.product(wide, layer.output.dense)
    return graph.norm(graph.node("Add", wide, states), layer.output.LayerNorm)


def _judged(graph: _Graph, states: str, heads: nn.Linear) -> None:
    """The verdict on each sentence, from its own words beside those of the whole window."""
    own = graph.node("MatMul", "pool", states)
    whole = graph.node("ReduceMean", states, axes=[1], keepdims=1)
    weights = _array(heads.weight).T
    mine = graph.node("MatMul", own, graph.weight(weights[:HIDDEN]))
    around = graph.node("MatMul", whole, graph.weight(weights[HIDDEN:]))
    both = graph.node("Add", mine, graph.node("Add", around, graph.weight(_array(heads.bias))))
    graph.node("Identity", both, names=("logits",))
    length = graph.node("ReduceL2", own, axes=[-1], keepdims=1)
    graph.node("Div", own, length, names=("vectors",))


def _array(values: Tensor) -> np.ndarray:
    array: np.ndarray = values.detach().numpy()
    return array


def _shape(name: str, *sizes: int | str, kind: int = TensorProto.FLOAT) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, kind, sizes)
