"""Trains the tone model from the split `train` of the corpus, calibrates, exports and judges it on `dev`.

    python -m training --out src/toneguard/model             the model that comes with toneguard
    python -m training --share 0.25 --name quarter           a net from a quarter of train, for comparison

With --out, train is first cut into folds, and each is judged by a net that was trained on the others: by
these verdicts the likelihoods are calibrated, and `python -m training.thresholds` finds the thresholds of
the rules. Only the drafts of parts that also stand in dev count here: the others were written for their
difficulty, and mail is not so. A net of the same name is taken from the work folder and not trained again.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer

from training.calibrate import (
    NAMES,
    Table,
    average_precisions,
    calibration_of,
    likelihoods,
    reliability,
    table,
)
from training.examples import Example, fold_of, of_parts, read_examples, share_of
from training.export import write_model
from training.fit import Logits, Recipe, fit, predict
from training.net import Net, kept_pieces, load_tokenizer, pruned, used_pieces

TOP = Path(__file__).parents[1]


def main(argv: Sequence[str] | None = None) -> None:
    """Run what the options ask for."""
    options = _options(argv)
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    recipe = Recipe(epochs=options.epochs, seed=options.seed, mend=options.mend)
    options.work.mkdir(parents=True, exist_ok=True)
    every = read_examples(options.corpus, "train")
    tokenizer = _tokenizer(every, options.vocabulary)
    seen = share_of(every, options.share)
    dev = [example for example in read_examples(options.corpus, "dev") if example.kind == "drafts"]
    judged = _out_of_fold(seen, dev, tokenizer, recipe, options) if options.out else None
    net = _net(options.name, seen, tokenizer, recipe, options)
    figures = _figures(net, options.share, dev, tokenizer, recipe, options)
    if judged:
        calibration = calibration_of(judged)
        likely = likelihoods(judged, calibration)
        figures["out of fold"] = average_precisions(judged)
        figures["reliability"] = {
            name: reliability(likely[:, place], judged.truths[:, place]) for place, name in enumerate(NAMES)
        }
        write_model(net, tokenizer, seen, calibration, options.out)
    print(_kept(options.name, figures, options))


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__, allow_abbrev=False)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--corpus", type=Path, default=TOP / "corpus")
    parser.add_argument("--out", type=Path, help="where the files go; without it there are only figures")
    parser.add_argument("--name", default="whole", help="of the net in the work folder")
    parser.add_argument("--work", type=Path, default=TOP / "build" / "training")
    parser.add_argument("--epochs", type=int, default=Recipe().epochs)
    parser.add_argument("--seed", type=int, default=Recipe().seed)
    parser.add_argument("--mend", type=float, default=Recipe().mend)
    parser.add_argument("--share", type=float, default=1.0, help="of train, for a learning curve")
    parser.add_argument("--layers", type=int, help="keep only the first so many")
    parser.add_argument("--vocabulary", type=int, default=16_000, help="word pieces to keep")
    parser.add_argument("--folds", type=int, default=2, help="to calibrate by, at least 2")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args(argv)
    if options.folds < 2:
        parser.error("a fold is judged by a net that was trained on the others: --folds must be at least 2")
    return options


def _tokenizer(examples: Sequence[Example], size: int) -> Tokenizer:
    whole = load_tokenizer()
    return pruned(whole, kept_pieces(whole.get_vocab(), used_pieces(examples, whole), size))


def _net(
    name: str, examples: Sequence[Example], tokenizer: Tokenizer, recipe: Recipe, options: argparse.Namespace
) -> Net:
    """The net of this name from the work folder, or a new one."""
    torch.manual_seed(recipe.seed)
    net = Net(tokenizer, options.layers)
    path = options.work / f"{name}.pt"
    if path.exists():
        net.load_state_dict(torch.load(path))
        return net.eval()
    print(f"{name}: {len(examples)} examples, {recipe}", flush=True)
    net = fit(net, examples, tokenizer, recipe)
    torch.save(net.state_dict(), path)
    return net


def _out_of_fold(
    examples: Sequence[Example],
    dev: Sequence[Example],
    tokenizer: Tokenizer,
    recipe: Recipe,
    options: argparse.Namespace,
) -> Table:
    """The drafts of parts that dev has too, judged by nets that had not seen them; kept for thresholds."""
    judged = of_parts(dev, examples)
    logits: Logits = {}
    for fold in range(options.folds):
        held = [example for example in judged if fold_of(example, options.folds) == fold]
        seen = [example for example in examples if fold_of(example, options.folds) != fold]
        name = f"{options.name}-without-{fold}"
        net = _net(name, seen, tokenizer, recipe, options)
        logits |= predict(net, held, tokenizer)
        share = options.share * (1 - 1 / options.folds)
        _kept(name, _figures(net, share, dev, tokenizer, recipe, options), options)
    found = table(judged, logits)
    np.savez_compressed(options.work / f"{options.name}.npz", **asdict(found))
    return found


def _figures(
    net: Net,
    share: float,
    dev: Sequence[Example],
    tokenizer: Tokenizer,
    recipe: Recipe,
    options: argparse.Namespace,
) -> dict[str, Any]:
    """How a net was made, and its average precision on dev by label."""
    return {
        "recipe": asdict(recipe) | {"share": share, "layers": options.layers},
        "dev": average_precisions(table(dev, predict(net, dev, tokenizer))),
    }


def _kept(name: str, figures: dict[str, Any], options: argparse.Namespace) -> str:
    """The figures as text, written beside the net."""
    text = json.dumps(figures, indent=1)
    (options.work / f"{name}.json").write_text(text, encoding="utf-8")
    return text


if __name__ == "__main__":
    main()
