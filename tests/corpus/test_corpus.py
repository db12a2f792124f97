"""The labelled drafts keep the promises of their data card."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from closeness import near, sentences, words

from toneguard.rulebook import load_rulebook

CORPUS = Path(__file__).parent.parent.parent / "corpus"
SPLITS = {"train", "dev"}
OCCASIONS = {"rejection-reply", "feedback-request", "keep-in-touch", "thank-you", "general"}
CATEGORIES = {"anger", "bitterness", "challenge", "perfunctory", "redundancy"}
STRENGTHS = {"blatant", "clear", "subtle"}
DEGREES = {"verbatim", "reworded", "paraphrase"}

Fields = dict[str, type | tuple[type, ...]]
DRAFT: Fields = {
    "id": str,
    "split": str,
    "occasion": str,
    "text": str,
    "earlier": (str, type(None)),
    "labels": list,
    "doc_labels": list,
}
LABEL: Fields = {"quote": str, "category": str, "strength": str, "rewrite": str}
SENTENCE: Fields = {
    "id": str,
    "split": str,
    "context": (str, type(None)),
    "sentence": str,
    "categories": list,
    "strength": (str, type(None)),
    "rewrite": (str, type(None)),
    "pair": (str, type(None)),
}

Row = dict[str, Any]


@cache
def rows(folder: str) -> list[Row]:
    paths = sorted((CORPUS / folder).glob("*.jsonl"))
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


def of_split(folder: str, split: str, text: str) -> dict[str, str]:
    return {row["id"]: row[text] for row in rows(folder) if row["split"] == split}


def fits(row: Row, fields: Fields) -> bool:
    return set(row) == set(fields) and all(isinstance(row[key], kind) for key, kind in fields.items())


def labels() -> Iterator[tuple[Row, Row]]:
    return ((row, label) for row in rows("drafts") for label in row["labels"])


def test_every_draft_has_the_known_fields() -> None:
    assert not [
        row["id"]
        for row in rows("drafts")
        if not fits(row, DRAFT)
        or row["split"] not in SPLITS
        or row["occasion"] not in OCCASIONS
        or not set(row["doc_labels"]) <= {"missing-thanks"}
    ]


def test_every_label_has_the_known_fields() -> None:
    assert not [
        (row["id"], label)
        for row, label in labels()
        if not fits({key: value for key, value in label.items() if key != "redundancy_kind"}, LABEL)
        or label["category"] not in CATEGORIES
        or label["strength"] not in STRENGTHS
    ]


def test_only_a_redundancy_has_a_degree_and_an_earlier_note() -> None:
    assert not [
        (row["id"], label)
        for row, label in labels()
        if (label["category"] == "redundancy" and row["earlier"] is None)
        or ("redundancy_kind" in label and label["category"] != "redundancy")
        or label.get("redundancy_kind", "verbatim") not in DEGREES
    ]


def test_every_sentence_has_the_known_fields() -> None:
    assert not [
        row["id"]
        for row in rows("sentences")
        if not fits(row, SENTENCE)
        or row["split"] not in SPLITS
        or not set(row["categories"]) <= CATEGORIES
        or bool(row["categories"]) != (row["strength"] in STRENGTHS)
        or bool(row["categories"]) != (row["rewrite"] is not None)
    ]


def test_a_quote_stands_in_its_draft_once() -> None:
    assert not [
        (row["id"], label["quote"]) for row, label in labels() if row["text"].count(label["quote"]) != 1
    ]


def test_a_place_has_a_category_once() -> None:
    places = Counter((row["id"], label["quote"], label["category"]) for row, label in labels())
    assert not [place for place, count in places.items() if count > 1]


def test_ids_are_unique() -> None:
    ids = Counter(row["id"] for row in [*rows("drafts"), *rows("sentences")])
    assert not [name for name, count in ids.items() if count > 1]


def test_twins_name_each_other_and_stand_in_one_split() -> None:
    by_id = {row["id"]: row for row in rows("sentences")}
    twins = [(row, by_id.get(row["pair"], {})) for row in rows("sentences") if row["pair"]]
    assert not [
        row["id"]
        for row, twin in twins
        if twin.get("pair") != row["id"] or twin["split"] != row["split"] or row is twin
    ]


def test_twins_have_different_verdicts() -> None:
    by_id = {row["id"]: row for row in rows("sentences")}
    pairs = [(row, by_id[row["pair"]]) for row in rows("sentences") if row["pair"]]
    assert not [row["id"] for row, twin in pairs if bool(row["categories"]) == bool(twin["categories"])]


def test_no_draft_stands_in_both_splits_not_even_nearly() -> None:
    assert not list(near(of_split("drafts", "dev", "text"), of_split("drafts", "train", "text")))


def test_only_formulas_stand_in_both_splits() -> None:
    """Stock lines are the same in everybody's mail; nothing else may be near-duplicate."""
    verdicts = {row["id"]: row["categories"] for row in rows("sentences")}
    pairs = list(near(of_split("sentences", "dev", "sentence"), of_split("sentences", "train", "sentence")))
    others = [pair for pair in pairs if any(verdicts[name] != ["perfunctory"] for name in pair)]
    assert not others


SHORT = 7  # words; shorter sentences meet by chance ("Thank you for the letter.")


def test_no_rule_example_stands_in_the_corpus() -> None:
    """A rule must not be judged by what it was shown with. Formulas may stand in both."""
    pool = long_ones(corpus_sentences())
    found = near(long_ones(example_sentences()), pool)
    copies = [f"{example} = {name}: {pool[name]}" for example, name in found]
    assert not copies, "invent these examples anew:\n" + "\n".join(copies)


def long_ones(texts: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in texts.items() if len(words(text)) >= SHORT}


def corpus_sentences() -> dict[str, str]:
    """Every sentence of every draft and of every earlier note, and the single ones, without formulas."""
    pool = {row["id"]: row["sentence"] for row in rows("sentences") if "perfunctory" not in row["categories"]}
    for row in rows("drafts"):
        stock = [label["quote"] for label in row["labels"] if label["category"] == "perfunctory"]
        for number, sentence in enumerate(sentences(f"{row['text']}\n{row['earlier'] or ''}")):
            if not any(sentence in quote or quote in sentence for quote in stock):
                pool[f"{row['id']}/{number}"] = sentence
    return pool


def example_sentences() -> dict[str, str]:
    pool = {}
    for rule in load_rulebook().rules:
        examples = rule.examples
        drafts = [
            example.draft for group in (examples.bad, examples.good, examples.missed) for example in group
        ]
        drafts = [draft.replace("[[", "").replace("]]", "") for draft in drafts]
        drafts += [excuse.example for excuse in getattr(rule, "unless", ())]
        for number, draft in enumerate(drafts):
            for place, sentence in enumerate(sentences(draft)):
                pool[f"{rule.id} {number}.{place}"] = sentence
    return pool


@pytest.mark.parametrize(
    ("one", "other", "are_near"),
    [
        ("I am still waiting for a reason.", "I’m still waiting for a reason!", False),
        ("It's your loss, and you know it.", "it’s YOUR loss and you know it", True),
        ("Thank you for the letter of the 4th.", "Thank you for the letter of the 9th.", True),
        ("Thank you for the letter.", "Thank you for the kiln.", False),
        ("The roof is done.", "A wholly different sentence stands here.", False),
    ],
)
def test_near_duplicates(one: str, other: str, are_near: bool) -> None:
    assert bool(list(near({"one": one}, {"other": other}))) is are_near
