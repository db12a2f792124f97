"""Training: AdamW over batches of like length, a running mean of the weights as the result.

A pupil learns from a net that was trained before, its teacher: what that makes of a sentence says more than
a label does. Source: Hinton and others, "Distilling the Knowledge in a Neural Network", 2015.
"""

from __future__ import annotations

import copy
import time
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cosine_similarity

from toneguard.language.tone import LABELS, sharpened
from training.examples import Example, mixed, varied
from training.net import Batch, Net, batches, collate, piles

Logits = dict[tuple[str, int], np.ndarray]
"""By the name of an example and the index of its line."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the net is trained. `mend` is the chance that a faulty sentence is shown put right, `mix` that a
    draft goes on as another one does.

    `average` is how much the running mean of the weights keeps at each step, `repeats` the weight of
    the loss on what repeats the earlier note, `labels` that of all labels beside what a teacher says.
    """

    epochs: int = 5
    rate: float = 6e-5
    head_rate: float = 1e-3
    warm_up: float = 0.06
    batch: int = 1500
    positive: float = 1.5
    smoothing: float = 0.02
    mend: float = 0.25
    mix: float = 0.0
    average: float = 0.995
    repeats: float = 1.0
    labels: float = 1.0
    seed: int = 1


PUPIL = Recipe(epochs=6, rate=1e-4, head_rate=4e-4, mix=0.4, labels=0.3)


@dataclass(frozen=True, slots=True)
class Noted:
    """What a net makes of earlier notes: the vectors of their sentences, (drafts, sentences, `HIDDEN`), and
    logits, (drafts, rows), that a sentence repeats its note.
    """

    vectors: Tensor
    repeats: Tensor


@dataclass(frozen=True, slots=True)
class Answers:
    """What a net makes of a batch: logits, (drafts, rows, labels), the vectors of the rows, and
    what it makes of the notes, if there are any.
    """

    logits: Tensor
    vectors: Tensor
    noted: Noted | None = None


def fit(
    net: Net,
    examples: Sequence[Example],
    tokenizer: Tokenizer,
    recipe: Recipe,
    teacher: Net | None = None,
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
        list(batches(_shown(examples, recipe, random), tokenizer, recipe.batch, random))
        for _ in range(recipe.epochs)
    ]
    steps = sum(map(len, epochs))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _slope(step / steps, recipe.warm_up))
    mean = copy.deepcopy(net).eval()
    net.train(teacher is None)  # a pupil is to answer as its teacher does, so nothing is dropped out
    began = time.monotonic()
    done = 0
    for number, epoch in enumerate(epochs, 1):
        total = 0.0
        for batch in epoch:
            optimizer.zero_grad(set_to_none=True)
            with torch.autocast("cpu", torch.bfloat16):
                step = loss_of(net, batch, recipe, teacher)
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


def _shown(examples: Sequence[Example], recipe: Recipe, random: Random) -> list[Example]:
    """The examples as they are shown in one epoch."""
    shown = [varied(example, recipe.mend, random) for example in examples]
    return [mixed(example, shown, recipe.mix, random) for example in shown]


def loss_of(net: Net, batch: Batch, recipe: Recipe, teacher: Net | None = None) -> Tensor:
    """How far the net's answers are from the labels, and from those of a teacher."""
    answers = _answers(net, batch)
    loss = recipe.labels * _from_labels(answers, batch, recipe)
    if teacher is None:
        return loss
    with torch.no_grad():
        known = _answers(teacher, batch)
    return loss + _from_teacher(answers, known, batch)


def _answers(net: Net, batch: Batch) -> Answers:
    logits, vectors = net(batch.drafts)
    if batch.notes is None:
        return Answers(logits, vectors)
    _, notes = net(batch.notes)
    sizes = batch.notes.pool.sum((1, 2)).round().int().tolist()
    pairs = zip(vectors, notes, sizes, strict=True)
    repeats = torch.stack([net.repeats(draft, note[:size]) for draft, note, size in pairs])
    return Answers(logits, vectors, Noted(notes, repeats))


def _from_labels(answers: Answers, batch: Batch, recipe: Recipe) -> Tensor:
    """Mean binary cross-entropy over what was judged and all labels, and over the repeats."""
    weight = torch.full((len(LABELS),), recipe.positive)
    losses = binary_cross_entropy_with_logits(
        answers.logits, _smoothed(batch.targets, recipe), reduction="none", pos_weight=weight
    )
    loss = _mean(losses.mean(-1), batch.judged)
    if answers.noted is None:
        return loss
    losses = binary_cross_entropy_with_logits(
        answers.noted.repeats, _smoothed(batch.repeated, recipe), reduction="none", pos_weight=weight[:1]
    )
    return loss + recipe.repeats * _mean(losses, batch.judged * batch.whole)


def _from_teacher(answers: Answers, known: Answers, batch: Batch) -> Tensor:
    """Cross-entropy with the likelihoods of a teacher, and how far the vectors are from its own, over all
    sentences and their stretches, those that nobody judged too.
    """
    there = _there(batch.drafts.pool)
    losses = binary_cross_entropy_with_logits(answers.logits, known.logits.sigmoid(), reduction="none")
    loss = _mean(losses.mean(-1), there) + _mean(_apart(answers.vectors, known.vectors), there)
    if batch.notes is None or answers.noted is None or known.noted is None:
        return loss
    mine, theirs = answers.noted, known.noted
    losses = binary_cross_entropy_with_logits(mine.repeats, theirs.repeats.sigmoid(), reduction="none")
    apart = _apart(mine.vectors, theirs.vectors)
    return loss + _mean(losses, there) + _mean(apart, _there(batch.notes.pool))


def _apart(one: Tensor, other: Tensor) -> Tensor:
    """How far vectors are apart, in direction and in length."""
    return 1 - cosine_similarity(one, other, dim=-1) + (one - other).square().mean(-1) / 2


def _there(pool: Tensor) -> Tensor:
    """1 where there is a sentence, 0 where a draft is padded."""
    return (pool.sum(-1) > 0.5).float()


def _mean(losses: Tensor, weight: Tensor) -> Tensor:
    return (losses * weight).sum() / weight.sum().clamp(min=1)


def _smoothed(targets: Tensor, recipe: Recipe) -> Tensor:
    return targets * (1 - 2 * recipe.smoothing) + recipe.smoothing


def _slope(progress: float, warm_up: float) -> float:
    return progress / warm_up if progress < warm_up else (1 - progress) / (1 - warm_up)


@torch.no_grad()
def _blend(mean: Net, net: Net, keep: float) -> None:
    for old, new in zip(mean.parameters(), net.parameters(), strict=True):
        old.lerp_(new, 1 - keep)


@torch.no_grad()
def predict(net: Net, examples: Sequence[Example], tokenizer: Tokenizer) -> Logits:
    """The logits of every judged sentence, as toneguard takes them; that of `repeats` last."""
    net.eval()
    found: Logits = {}
    for items in piles(examples, tokenizer):
        answers = _answers(net, collate(items))
        none = torch.full(answers.logits.shape[:2], -9.0)
        repeats = answers.noted.repeats if answers.noted else none
        table = torch.cat([answers.logits, repeats.unsqueeze(-1)], dim=-1).numpy()
        for (example, window, _), rows in zip(items, table, strict=True):
            rows[:, :-1] = sharpened(rows[:, :-1], window)
            for (line, _, _), row in zip(window.judged, rows, strict=False):
                if example.lines[line].faults is not None:
                    found[example.name, line] = row
    return found
