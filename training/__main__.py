"""Trains the tone model from the split `train` of the corpus, calibrates, exports and judges it on `dev`.

    python -m training --out src/toneguard/model             the model that comes with toneguard
    python -m training --share 0.25 --name quarter           a net from a quarter of train, for comparison

An eighth of train is held out: on it the likelihoods are calibrated and the thresholds found. A net of
the same name is taken from the work folder and not trained again.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import torch
from tokenizers import Tokenizer

from training.calibrate import average_precisions, calibrated, tables
from training.examples import Example, fold_of, read_examples, share_of
from training.export import write_model
from training.fit import Recipe, fit, predict
from training.net import Net, kept_pieces, load_tokenizer, pruned, used_pieces

TOP = Path(__file__).parents[1]
HELD_OUT = 8  # one part in so many


def main(argv: Sequence[str] | None = None) -> None:
    """Run what the options ask for."""
    options = _options(argv)
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    recipe = Recipe(epochs=options.epochs, seed=options.seed, mend=options.mend)
    options.work.mkdir(parents=True, exist_ok=True)
    every = read_examples(options.corpus, "train")
    tokenizer = _tokenizer(every, options.vocabulary)
    held = [example for example in every if fold_of(example, HELD_OUT) == 0]
    seen = [example for example in every if fold_of(example, HELD_OUT) != 0]
    net = _net(options.name, share_of(seen, options.share), tokenizer, recipe, options)
    figures = {
        "recipe": asdict(recipe) | {"share": options.share, "layers": options.layers},
        "held out": calibrated(held, predict(net, held, tokenizer)),
        "dev": _judged(read_examples(options.corpus, "dev"), net, tokenizer),
    }
    text = json.dumps(figures, indent=1)
    (options.work / f"{options.name}.json").write_text(text, encoding="utf-8")
    print(text)
    if options.out:
        write_model(net, tokenizer, seen, figures["held out"]["calibration"], options.out)


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
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args(argv)


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


def _judged(examples: Sequence[Example], net: Net, tokenizer: Tokenizer) -> dict[str, float]:
    """The average precision of each label."""
    return average_precisions(*tables(examples, predict(net, examples, tokenizer)))


if __name__ == "__main__":
    main()
