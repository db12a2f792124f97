"""Trains the tone model from the split `train` of the corpus, calibrates, exports and judges it on `dev`.

    python -m training --out src/toneguard/model             the model that comes with toneguard
    python -m training --share 0.25 --name quarter           a net from a quarter of train, for comparison

With --out, some parts of train are first set apart, which were written by hands that wrote no other, and
judged by a net that is trained on half of the rest: by its verdicts the likelihoods are calibrated, and
`python -m training.thresholds` finds the thresholds of the rules. The net itself is trained on all of train.
It teaches a quicker one, which reads word pieces on by twos: that is the model. A net of the same name is
taken from the work folder and not trained again.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer

from training.calibrate import (
    NAMES,
    Table,
    as_sure_as,
    average_precisions,
    calibration_of,
    likelihoods,
    reliability,
    table,
)
from training.examples import STRANGERS, Example, read_examples, share_of, unlabelled
from training.export import write_model
from training.fit import PUPIL, Recipe, fit, predict
from training.net import MERGED, Net, kept_pieces, load_tokenizer, pruned, used_pieces

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
    judged = _unseen(seen, dev, recipe, options) if options.out else None
    net = _net(options.name, seen, tokenizer, recipe, options)
    figures = _figures(net, options.share, dev, tokenizer, recipe, options)
    if judged:
        calibration = calibration_of(judged)
        likely = likelihoods(judged, calibration)
        figures["unseen"] = average_precisions(judged)
        figures["reliability"] = {
            name: reliability(likely[:, place], judged.truths[:, place]) for place, name in enumerate(NAMES)
        }
        taught = replace(PUPIL, epochs=options.epochs, seed=options.seed, mend=options.mend)
        pupil = _net(f"{options.name}-pupil", seen, tokenizer, taught, options, teacher=net)
        figures["pupil"] = average_precisions(table(dev, predict(pupil, dev, tokenizer)))
        apart = unlabelled()
        both = (table(apart, predict(it, apart, tokenizer)) for it in (net, pupil))
        write_model(pupil, tokenizer, seen, as_sure_as(calibration, *both), options.out)
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
    parser.add_argument("--vocabulary", type=int, default=16_000, help="word pieces to keep")
    parser.add_argument("--apart", nargs="+", default=STRANGERS, help="parts of the corpus to calibrate by")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args(argv)


def _tokenizer(examples: Sequence[Example], size: int) -> Tokenizer:
    whole = load_tokenizer()
    return pruned(whole, kept_pieces(whole.get_vocab(), used_pieces(examples, whole), size))


def _net(
    name: str,
    examples: Sequence[Example],
    tokenizer: Tokenizer,
    recipe: Recipe,
    options: argparse.Namespace,
    teacher: Net | None = None,
) -> Net:
    """The net of this name from the work folder, or a new one, which begins as its teacher is, if any."""
    torch.manual_seed(recipe.seed)
    net = Net(tokenizer, MERGED if teacher else ())
    if teacher:
        net.load_state_dict(teacher.state_dict())
    path = options.work / f"{name}.pt"
    if path.exists():
        net.load_state_dict(torch.load(path))
        return net.eval()
    print(f"{name}: {len(examples)} examples, {recipe}", flush=True)
    net = fit(net, examples, tokenizer, recipe, teacher)
    torch.save(net.state_dict(), path)
    return net


def _unseen(
    examples: Sequence[Example], dev: Sequence[Example], recipe: Recipe, options: argparse.Namespace
) -> Table:
    """The parts set apart, judged by a net that has seen half of the others; kept for thresholds."""
    others = share_of([example for example in examples if example.part not in options.apart], 0.5)
    tokenizer = _tokenizer(others, options.vocabulary)
    name = f"{options.name}-before"
    net = _net(name, others, tokenizer, recipe, options)
    _kept(name, _figures(net, len(others) / len(examples), dev, tokenizer, recipe, options), options)
    apart = [example for example in examples if example.part in options.apart]
    found = table(apart, predict(net, apart, tokenizer))
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
        "recipe": asdict(recipe) | {"share": share},
        "dev": average_precisions(table(dev, predict(net, dev, tokenizer))),
    }


def _kept(name: str, figures: dict[str, Any], options: argparse.Namespace) -> str:
    """The figures as text, written beside the net."""
    text = json.dumps(figures, indent=1)
    (options.work / f"{name}.json").write_text(text, encoding="utf-8")
    return text


if __name__ == "__main__":
    main()
