"""The way from labelled sentences to a model that toneguard loads, on a handful of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="needs the extra “train”")

import numpy as np

from toneguard.language.tone import LABELS, ToneModel
from training import thresholds
from training.__main__ import main
from training.calibrate import Table, as_sure_as, calibration_of, likelihoods
from training.examples import Example, Line, mixed, read_examples, share_of, targets_of, unlabelled, varied
from training.moves import move_of
from training.net import collate, items_of, load_tokenizer

OARS = "The oars are in the shed."
FAULTS = {
    "anger": "You are a pack of liars, all of you.",
    "bitterness": "No doubt you all slept soundly.",
    "challenge": "I want this looked at again.",
    "perfunctory": "Thank you for your valued time.",
    "redundancy": OARS,
}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "drafts").mkdir()
    with (tmp_path / "drafts" / "few.jsonl").open("w", encoding="utf-8") as file:
        for split in ("train", "dev"):
            for number in range(10):
                for category, quote in FAULTS.items():
                    label = {"quote": quote, "category": category, "strength": "clear", "rewrite": "I see."}
                    entry = {
                        "id": f"{'new' if number % 2 else 'old'}-{split}-{category}{number}",
                        "split": split,
                        "text": f"Dear Ann,\n\nThank you for the call. {quote}\n\nJo\n",
                        "earlier": f"Dear all,\n\n{OARS}\n",
                        "labels": [label],
                    }
                    file.write(json.dumps(entry) + "\n")
    (tmp_path / "sentences").mkdir()
    plain = {"id": "s-1", "split": "train", "sentence": OARS, "categories": []}
    (tmp_path / "sentences" / "few.jsonl").write_text(json.dumps(plain) + "\n", encoding="utf-8")
    return tmp_path


def test_a_tiny_model_is_trained_exported_and_loaded(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, work = tmp_path / "model", tmp_path / "work"
    small = [
        "--vocabulary",
        "500",
        "--epochs",
        "4",
        "--threads",
        "1",
        "--apart",
        "new-train",
    ]
    main(["--corpus", str(corpus), "--work", str(work), "--out", str(out), *small])
    model = ToneModel(out, threads=1)
    tones = model.judge(["Dear Ann,", FAULTS["anger"], "Jo"])
    assert [set(tone.likely) for tone in tones] == [set(LABELS)] * 3
    assert all(0 <= value <= 1 for tone in tones for value in tone.likely.values())
    assert tones[1].likely["hostile"] > tones[0].likely["hostile"]
    assert {near.sentence for near in model.neighbours(tones[1], "anger")} == {FAULTS["anger"]}
    assert [place for _, place in model.repeats(tones, tones)] == [0, 1, 2]
    figures = json.loads((work / "whole.json").read_text(encoding="utf-8"))
    assert set(figures["reliability"]) == set(figures["unseen"]) == {*LABELS, "redundancy"}
    thresholds.main([str(work / "whole.npz"), "--corpus", str(corpus)])
    assert "alone 0.85, beside 0.30: hostile" in capsys.readouterr().out


def test_sentences_get_their_faults_and_what_an_editor_put(corpus: Path) -> None:
    first = read_examples(corpus, "train")[0]
    assert [(line.text, line.faults, line.mended) for line in first.lines] == [
        ("Dear Ann,", frozenset(), None),
        ("Thank you for the call.", frozenset(), None),
        ("You are a pack of liars, all of you.", frozenset({"anger"}), "I see."),
        ("Jo", frozenset(), None),
    ]
    assert targets_of(first.lines[2].faults) == [1.0, 0.0, 0.0, 0.0, 1.0]


def test_stretches_of_a_sentence_have_the_faults_that_stand_in_them(tmp_path: Path) -> None:
    text = "Bring the drill to my desk, should it be staffed, by noon. I rang, and nobody came. See you."
    labels = [
        {"quote": ", should it be staffed,", "category": "bitterness", "rewrite": "", "strength": "clear"},
        {"quote": "I rang, and nobody came.", "category": "challenge", "rewrite": None, "strength": "clear"},
    ]
    entry = {"id": "a-1", "split": "train", "text": text, "earlier": None, "labels": labels}
    (tmp_path / "drafts").mkdir()
    (tmp_path / "sentences").mkdir()
    single = {"id": "s-1", "split": "train", "sentence": OARS, "categories": []}
    (tmp_path / "sentences" / "s.jsonl").write_text(json.dumps(single) + "\n", encoding="utf-8")
    (tmp_path / "drafts" / "a.jsonl").write_text(json.dumps(entry) + "\n", encoding="utf-8")
    lines = read_examples(tmp_path, "train")[0].lines
    none, bitter, challenge = frozenset[str](), frozenset({"bitterness"}), frozenset({"challenge"})
    assert [line.parts_of(2 + (place == 0)) for place, line in enumerate(lines)] == [
        (none, bitter, none),
        (challenge, challenge),
        [none, none],
    ]
    assert Line("Either way.", bitter).parts_of(2) == [None, None]
    assert Line("Either way.", None).parts_of(2) == [None, None]


def test_the_net_learns_from_sentences_and_from_their_stretches(corpus: Path) -> None:
    example = Example(
        "a-1",
        "a-1",
        "drafts",
        (
            Line("Dear Ann,", frozenset()),
            Line(
                "I rang, and nobody came.",
                frozenset({"anger"}),
                None,
                True,
                (frozenset(), frozenset({"anger"})),
            ),
        ),
    )
    batch = collate(list(items_of(example, load_tokenizer())))
    assert batch.targets[0, :, 0].tolist() == [0, 1, 0, 1]
    assert batch.judged.tolist() == [[1, 1, 1, 1]]
    assert batch.whole.tolist() == [[1, 1, 0, 0]]
    assert batch.repeated.tolist() == [[0, 1, 0, 0]]


def test_a_varied_example_has_its_faults_put_right(corpus: Path) -> None:
    from random import Random

    first = read_examples(corpus, "train")[0]
    assert [line.text for line in varied(first, 1.0, Random(1)).lines][2] == "I see."
    assert varied(first, 0.0, Random(1)) == first


def test_a_mixed_example_ends_as_another_does_and_nobody_has_judged_that(corpus: Path) -> None:
    from random import Random

    first, *others = read_examples(corpus, "train")
    assert mixed(first, others, 0.0, Random(1)) == first
    for seed in range(20):
        lines = mixed(first, others[:1], 1.0, Random(seed)).lines
        own = [line for line in lines if line.faults is not None]
        rest = [line.text for line in lines[len(own) :]]
        assert own == list(first.lines[: len(own)])
        assert rest == [line.text for line in others[0].lines[-len(rest) :]]


def test_a_larger_share_holds_a_smaller_one(corpus: Path) -> None:
    every = read_examples(corpus, "train")
    less, more = share_of(every, 0.3), share_of(every, 0.7)
    assert 0 < len(less) < len(more) < len(every) == len(share_of(every, 1.0))
    assert all(example in more for example in less)


def test_likelihoods_come_out_as_often_as_they_say() -> None:
    logits = np.tile(np.array([[-2.0], [-2.0], [-2.0], [2.0], [2.0], [2.0]]), (50, 6))
    truths = np.tile(np.array([[0.0], [0.0], [1.0], [0.0], [1.0], [1.0]]), (50, 6))
    judged = Table(logits, truths, np.arange(300), np.zeros(300))
    assert likelihoods(judged, calibration_of(judged))[:6, 0] == pytest.approx(
        [1 / 3] * 3 + [2 / 3] * 3, abs=0.01
    )


def test_a_pupil_is_made_as_sure_as_its_teacher() -> None:
    logits = np.random.default_rng(1).normal(-2, 1, (400, 6))
    teacher, pupil = (
        Table(it, np.zeros((400, 6)), np.arange(400), np.zeros(400)) for it in (logits, logits / 2 - 1)
    )
    calibration = dict.fromkeys([*LABELS, "redundancy"], (1.5, -0.5))
    matched = as_sure_as(calibration, teacher, pupil)
    assert likelihoods(pupil, matched)[:, :5] == pytest.approx(likelihoods(teacher, calibration)[:, :5])
    assert matched["redundancy"] == (1.5, -0.5)


def test_examples_of_rules_are_read_without_their_marks() -> None:
    texts = [line.text for example in unlabelled() for line in example.lines]
    assert len(texts) > 1000
    assert not any("[[" in text for text in texts)


def test_what_was_judged_is_recalled_sentence_by_sentence(corpus: Path) -> None:
    first = read_examples(corpus, "train")[0]
    rows = np.eye(6)[:4]
    judged = Table(np.zeros((4, 6)), np.zeros((4, 6)), np.array([first.name] * 4), np.array([2, 0, 1, 3]))
    model = thresholds.Recalled.of([first], judged, rows)
    tones = model.judge([line.text for line in first.lines])
    assert [tone.likely["anger"] for tone in tones] == [0.0, 0.0, 1.0, 0.0]
    assert [tone.likely["bitterness"] for tone in tones] == [1.0, 0.0, 0.0, 0.0]
    assert [likely for likely, _ in model.repeats(tones, tones)] == [0.0] * 4
    assert model.judge(["Other words."])[0].likely["hostile"] == 0.0


@pytest.mark.parametrize(
    ("rewrite", "move"),
    [
        ("", "leave-out"),
        ("Thank you for ringing.", "thanks"),
        ("I'd be glad to hear what I could do better.", "feedback"),
        ("Could you send the form?", "feedback"),
        ("I wish you well with it.", "wish"),
        ("If something similar comes up, I'd be glad.", "again"),
        ("I'm disappointed.", "feeling"),
        ("I understand.", "accept"),
        ("The boxes are in the hall.", "fact"),
    ],
)
def test_rewrites_are_told_apart_by_what_they_do(rewrite: str, move: str) -> None:
    assert move_of(rewrite) == move
