"""The tone model: how likely a sentence of a draft is angry, bitter, challenging or sent to everybody.

A small encoder reads the whole draft at once, so that a plain sentence is judged by what stands around
it. How it was trained, and how good it is, is in `MODEL_CARD.md` beside its files.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from itertools import chain, islice
from pathlib import Path
from typing import Any

from toneguard.diagnostics import HOSTILE
from toneguard.language.sentences import stretches

LABELS = (*HOSTILE, "perfunctory", "hostile")
"""What the model judges; `hostile` is any of the first three."""

WINDOW = 320  # word pieces that are read at once
BEFORE = 80  # of these at most so many belong to sentences judged before, read again for what they say
NEIGHBOURS = 8

_PARTS = ("onnxruntime", "tokenizers")


Place = tuple[int, int]
"""Half-open, in word pieces of a window."""


@dataclass(frozen=True, slots=True)
class Window:
    """Word pieces to read at once, and for each sentence judged here its index and where its pieces stand.

    `stretches` has, by that index, where the stretches of a sentence stand that has several. `starts` are
    the places where a sentence begins, judged or not, and of the marks around them all.
    """

    pieces: tuple[int, ...]
    judged: tuple[tuple[int, int, int], ...]
    stretches: Mapping[int, tuple[Place, ...]]
    starts: frozenset[int]

    @property
    def rows(self) -> list[Place]:
        """The places of what is judged: the sentences, then their stretches."""
        sentences = [(start, end) for _, start, end in self.judged]
        return [*sentences, *chain.from_iterable(self.stretches.values())]


@dataclass(frozen=True, slots=True)
class Tone:
    """What the model makes of a sentence: how likely it bears each label, from 0 to 1.

    `vector`, of length 1, stands for what it says. `stretches` are what it makes of each of its stretches,
    where it has several.
    """

    likely: Mapping[str, float]
    vector: Any
    stretches: tuple[Tone, ...] = ()

    def of(self, label: str) -> float:
        """How likely the sentence deserves `label`.

        The borders between the hostile kinds are soft: of the three the likeliest takes the
        likelihood of `hostile`, the others none.
        """
        if label not in HOSTILE:
            return self.likely[label]
        return self.likely["hostile"] if label == max(HOSTILE, key=self.likely.__getitem__) else 0.0


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A labelled sentence of the training data, what its editor put there, and of what kind that is."""

    sentence: str
    rewrite: str
    move: str
    likeness: float


class ToneModel:
    """The trained model; reads one draft at a time, so that a draft is judged the same in any company."""

    def __init__(self, folder: Path, threads: int = 0) -> None:
        import numpy
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / "tone.onnx"),
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=["SkipLayerNormFusion"],  # slower than an addition and a plain norm
        )
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        settings = json.loads((folder / "tone.json").read_text(encoding="utf-8"))
        self._scale = numpy.array([settings["calibration"][label] for label in LABELS])
        self._pair = settings["pair"] | {"weight": numpy.array(settings["pair"]["weight"], numpy.float32)}
        self._shelves = _by_label(settings["examples"], numpy.load(folder / "examples.npy"))

    def judge(self, sentences: Sequence[str]) -> list[Tone]:
        """A `Tone` for each sentence of a draft, which are given in order."""
        return [tone for window in windows(sentences, self._tokenizer) for tone in self._read(window)]

    def _read(self, window: Window) -> Iterator[Tone]:
        """The tones of the sentences judged in a window."""
        import numpy

        given = {"pieces": numpy.array([window.pieces], numpy.int64)}
        for name, shares in zip(("pairs", "fours", "pool"), merged(window), strict=True):
            given[name] = shares[None]
        logits, vectors = self._session.run(None, given)
        likely = 1 / (1 + numpy.exp(-(sharpened(logits[0], window) * self._scale[:, 0] + self._scale[:, 1])))
        tones = [
            Tone(dict(zip(LABELS, row, strict=True)), vector)
            for row, vector in zip(numpy.round(likely, 3).tolist(), vectors[0], strict=True)
        ]
        inner = iter(tones[len(window.judged) :])
        for (number, _, _), tone in zip(window.judged, tones, strict=False):
            yield replace(tone, stretches=tuple(islice(inner, len(window.stretches.get(number, ())))))

    def repeats(self, draft: Sequence[Tone], note: Sequence[Tone]) -> list[tuple[float, int]]:
        """For each sentence of a draft how likely it repeats the note, and the sentence that it repeats."""
        import numpy

        if not draft or not note:
            return []
        one, other = (numpy.stack([tone.vector for tone in tones]) for tones in (draft, note))
        one, other = one[:, None], other[None]
        features = numpy.concatenate([one * other, numpy.abs(one - other)], axis=-1)
        pair = self._pair
        logits = (
            numpy.einsum("ijk,k->ij", features, pair["weight"])
            + pair["scale"] * (one * other).sum(-1)
            + pair["bias"]
        )
        places = logits.argmax(axis=1)
        likely = numpy.round(1 / (1 + numpy.exp(-logits.max(axis=1))), 3)
        return list(zip(likely.tolist(), places.tolist(), strict=True))

    def neighbours(self, tone: Tone, label: str) -> list[Neighbour]:
        """The labelled sentences of this label that are most like one, the nearest first."""
        import numpy

        examples, vectors = self._shelves[label]
        likeness = numpy.einsum("ij,j->i", vectors, tone.vector)  # @ starts threads
        last = min(NEIGHBOURS, len(likeness)) - 1
        nearest = numpy.argpartition(-likeness, last)[: last + 1]  # quicker than to sort them all
        nearest = nearest[likeness[nearest].argsort()[::-1]]
        return [
            Neighbour(it["sentence"], it["rewrite"], it["move"], float(likeness[place]))
            for place in nearest
            for it in [examples[place]]
        ]


def _by_label(examples: Sequence[Mapping[str, Any]], vectors: Any) -> dict[str, tuple[list[Any], Any]]:
    """For each label the examples that bear it and their vectors, which come as int8."""
    shelves: dict[str, tuple[list[Any], Any]] = {}
    for label in LABELS:
        places = [place for place, example in enumerate(examples) if label in example["labels"]]
        shelves[label] = [examples[place] for place in places], vectors[places].astype("float32") / 127
    return shelves


def encode(sentence: str, tokenizer: Any) -> tuple[tuple[int, ...], tuple[Place, ...]]:
    """The word pieces of a sentence, no more than a window holds and never none, and where in them its
    stretches stand, if it has several.

    A batch of sentences would start threads, which cost more than they bring.
    """
    encoded = tokenizer.encode(sentence, add_special_tokens=False)
    pieces = tuple(encoded.ids[: WINDOW - 2]) or (tokenizer.token_to_id("[SEP]"),)
    found = stretches(sentence)
    if len(found) == 1:
        return pieces, ()
    offsets = encoded.offsets[: len(pieces)]
    places = [(bisect_left(offsets, (start, 0)), bisect_left(offsets, (end, 0))) for start, end in found]
    return pieces, tuple(places) if all(start < end for start, end in places) else ()


def windows(sentences: Sequence[str], tokenizer: Any) -> list[Window]:
    """The windows in which a draft is read, each sentence judged in exactly one of them."""
    cls, sep = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    read = [encode(sentence, tokenizer) for sentence in sentences]
    encoded = [pieces for pieces, _ in read]
    found: list[Window] = []
    first = 0
    while first < len(encoded):
        start = first
        while start and sum(map(len, encoded[start - 1 : first])) <= BEFORE:
            start -= 1
        if sum(map(len, encoded[start : first + 1])) > WINDOW - 2:
            start = first
        pieces = [cls]
        judged: list[tuple[int, int, int]] = []
        parts: dict[int, tuple[Place, ...]] = {}
        starts = {0}
        place = start
        while place < len(encoded) and len(pieces) + len(encoded[place]) < WINDOW:
            if place >= first:
                judged.append((place, len(pieces), len(pieces) + len(encoded[place])))
                if inner := read[place][1]:
                    parts[place] = tuple((len(pieces) + start, len(pieces) + end) for start, end in inner)
            starts.add(len(pieces))
            pieces.extend(encoded[place])
            place += 1
        found.append(Window((*pieces, sep), tuple(judged), parts, frozenset({*starts, len(pieces)})))
        first = place
    return found


def merged(window: Window) -> list[Any]:
    """How the pieces of a window are put together: what each pair has of each piece, each four of each
    pair, and each of its `rows` of each four. Every line of the three arrays sums to 1.

    After the first layers two neighbours of one sentence are read on as one, and then two of these. Source:
    Dai and others, "Funnel-Transformer", NeurIPS 2020.
    """
    steps = [[(place, place + 1) for place in range(len(window.pieces))]]
    for _ in range(2):
        steps.append(_by_twos(steps[-1], window.starts))
    return [_shares(spans, parts) for spans, parts in zip([*steps[1:], window.rows], steps, strict=True)]


def _by_twos(places: Sequence[Place], starts: frozenset[int]) -> list[Place]:
    """Neighbours put together, two at a time, none over the start of a sentence."""
    found: list[Place] = []
    single = False
    for start, end in places:
        if single and start not in starts:
            found[-1] = found[-1][0], end
            single = False
        else:
            found.append((start, end))
            single = True
    return found


def _shares(spans: Sequence[Place], parts: Sequence[Place]) -> Any:
    """What share of each span each part is: (spans, parts)."""
    import numpy

    (first, last), (start, end) = (numpy.array(places).T for places in (spans, parts))
    common = numpy.minimum(last[:, None], end) - numpy.maximum(first[:, None], start)
    return (common.clip(0) / (last - first)[:, None]).astype(numpy.float32)


def sharpened(logits: Any, window: Window) -> Any:
    """The logits of the rows of a window, (rows, labels), those of a sentence of several stretches the mean
    of its own and of the worst there: a barb is easily lost in a long sentence.
    """
    found = logits.copy()
    start = len(window.judged)
    for place, (number, _, _) in enumerate(window.judged):
        end = start + len(window.stretches.get(number, ()))
        if start < end:
            found[place] += logits[start:end].max(axis=0).clip(logits[place])
            found[place] /= 2
        start = end
    return found


def missing_parts() -> list[str]:
    """The packages and files that the model needs and that are not installed."""
    parts = [name for name in _PARTS if find_spec(name) is None]
    return parts if (builtin_folder() / "tone.onnx").is_file() else [*parts, "tone.onnx"]


def builtin_folder() -> Path:
    """The folder of the model that comes with toneguard."""
    return Path(str(files("toneguard").joinpath("model")))


@cache
def builtin_model(threads: int = 0) -> ToneModel:
    """The model that comes with toneguard; `threads` of 0 takes every core."""
    return ToneModel(builtin_folder(), threads)
