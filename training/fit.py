"""Training: AdamW over batches of like length, a running mean of the weights as the result."""

from __future__ import annotations

import copy
import time
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from tokenizers import Tokenizer
from torch.nn.functional import binary_cross_entropy_with_logits

from toneguard.language.tone import LABELS
from training.examples import Example, varied
from training.net import Batch, Net, batches, collate, items_of, piles

PILE = 3000  # word pieces that are judged at once

Logits = dict[tuple[str, int], np.ndarray]
"""By the name of an example and the index of its line."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the net is trained. `mend` is the chance that a faulty sentence is shown put right.

    `average` is how much the running mean of the weights keeps at each step, `repeats` the weight of
    the loss on what repeats the earlier note.
    """

    epochs: int = 5
    rate: float = 6e-5
    head_rate: float = 1e-3
    warm_up: float = 0.06
    batch: int = 1500
    positive: float = 1.5
    smoothing: float = 0.02
    mend: float = 0.25
    average: float = 0.995
    repeats: float = 1.0
    seed: int = 1


def fit(
    net: Net,
    examples: Sequence[Example],
    tokenizer: Tokenizer,
    recipe: Recipe,
) -> Net:
    """The net trained on these examples: the running mean of its weights. The same seed, the same net."""
    torch.manual_seed(recipe.seed)
    random = Random(recipe.seed)
    heads = {net.pair_scale, *net.heads.parameters(), *net.pair.parameters()}
    groups = [
        {"params": [it for it in net.parameters() if it not in heads], "lr": recipe.rate},
        {"params": list(heads), "lr": recipe.head_rate},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    epochs = [
        list(batches([varied(e, recipe.mend, random) for e in examples], tokenizer, recipe.batch, random))
        for _ in range(recipe.epochs)
    ]
    steps = sum(map(len, epochs))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _slope(step / steps, recipe.warm_up))
    mean = copy.deepcopy(net).eval()
    began = time.monotonic()
    done = 0
    for number, epoch in enumerate(epochs, 1):
        net.train()
        total = 0.0
        for batch in epoch:
            optimizer.zero_grad(set_to_none=True)
            with torch.autocast("cpu", torch.bfloat16):
                step = loss_of(net, batch, recipe)
            step.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            done += 1
            total += step.item()
            _blend(mean, net, min(recipe.average, (1 + done) / (10 + done)))
        loss = total / len(epoch)
        print(f"epoch {number}: loss {loss:.4f}, {time.monotonic() - began:.0f} s", flush=True)
    return mean


def loss_of(net: Net, batch: Batch, recipe: Recipe) -> torch.Tensor:
    """Mean binary cross-entropy over the judged sentences and all labels, and over the repeats."""
    logits, vectors = net(batch.drafts.pieces, batch.drafts.mask, batch.drafts.pool)
    weight = torch.full((len(LABELS),), recipe.positive)
    losses = binary_cross_entropy_with_logits(
        logits, _smoothed(batch.targets, recipe), reduction="none", pos_weight=weight
    )
    loss = (losses.mean(-1) * batch.judged).sum() / batch.judged.sum().clamp(min=1)
    if batch.notes is None:
        return loss
    _, notes = net(batch.notes.pieces, batch.notes.mask, batch.notes.pool)
    repeats = _repeats(net, vectors, notes, batch.notes.pool)
    losses = binary_cross_entropy_with_logits(
        repeats, _smoothed(batch.repeated, recipe), reduction="none", pos_weight=weight[:1]
    )
    return loss + recipe.repeats * (losses * batch.judged).sum() / batch.judged.sum().clamp(min=1)


def _repeats(net: Net, drafts: torch.Tensor, notes: torch.Tensor, pool: torch.Tensor) -> torch.Tensor:
    """Logits, (drafts, sentences), that a sentence repeats its note; `pool` tells how long each note is."""
    sizes = pool.sum((1, 2)).round().int().tolist()
    pairs = zip(drafts, notes, sizes, strict=True)
    return torch.stack([net.repeats(draft, note[:size]) for draft, note, size in pairs])


def _smoothed(targets: torch.Tensor, recipe: Recipe) -> torch.Tensor:
    return targets * (1 - 2 * recipe.smoothing) + recipe.smoothing


def _slope(progress: float, warm_up: float) -> float:
    return progress / warm_up if progress < warm_up else (1 - progress) / (1 - warm_up)


@torch.no_grad()
def _blend(mean: Net, net: Net, keep: float) -> None:
    for old, new in zip(mean.parameters(), net.parameters(), strict=True):
        old.lerp_(new, 1 - keep)


@torch.no_grad()
def predict(net: Net, examples: Sequence[Example], tokenizer: Tokenizer) -> Logits:
    """The logits of every judged sentence, that of `repeats` last."""
    net.eval()
    found: Logits = {}
    for items in piles([item for example in examples for item in items_of(example, tokenizer)], PILE):
        batch = collate(items)
        logits, vectors = net(batch.drafts.pieces, batch.drafts.mask, batch.drafts.pool)
        repeats = torch.full(logits.shape[:2], -9.0)
        if batch.notes is not None:
            _, notes = net(batch.notes.pieces, batch.notes.mask, batch.notes.pool)
            repeats = _repeats(net, vectors, notes, batch.notes.pool)
        table = torch.cat([logits, repeats.unsqueeze(-1)], dim=-1).numpy()
        for (example, window, _), rows in zip(items, table, strict=True):
            for (line, _, _), row in zip(window.judged, rows, strict=False):
                if example.lines[line].faults is not None:
                    found[example.name, line] = row
    return found
