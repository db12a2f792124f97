"""Labelled drafts and sentences out of files, and what is said of files with a fault."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from toneguard import InputError, Occasion, Span
from toneguard.evaluation import Case, Label, read_cases
from toneguard.evaluation.corpus import splits_of

DRAFT: dict[str, Any] = {
    "id": "a",
    "split": "dev",
    "occasion": "rejection-reply",
    "text": "Dear Ms Okafor,\n\nYour loss. Bye.",
    "earlier": "Thank you for the tour.",
    "labels": [{"quote": "Your loss.", "category": "bitterness", "strength": "clear", "rewrite": ""}],
    "doc_labels": ["missing-thanks"],
}
SENTENCE: dict[str, Any] = {
    "id": "s",
    "split": "dev",
    "context": "Hello.",
    "sentence": "Your loss.",
    "categories": ["bitterness", "anger"],
    "strength": "clear",
    "rewrite": "",
    "pair": None,
}


def write(folder: Path, name: str, *lines: dict[str, Any] | str) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines))
    return folder


def test_a_draft(tmp_path: Path) -> None:
    write(tmp_path, "drafts/one.jsonl", DRAFT, "")
    assert read_cases(tmp_path, "dev") == [
        Case(
            name="a",
            split="dev",
            text=DRAFT["text"],
            labels=(Label("bitterness", "clear", Span(17, 27)),),
            judged=Span(0, 32),
            occasion=Occasion.REJECTION_REPLY,
            earlier="Thank you for the tour.",
            doc_labels=("missing-thanks",),
        )
    ]


def test_a_sentence_is_judged_behind_its_context(tmp_path: Path) -> None:
    write(tmp_path, "sentences/one.jsonl", SENTENCE)
    (case,) = read_cases(tmp_path, "dev", sentences=True)
    assert (case.text, case.judged) == ("Hello. Your loss.", Span(7, 17))
    assert [(label.category, label.span) for label in case.labels] == [
        ("bitterness", Span(7, 17)),
        ("anger", Span(7, 17)),
    ]


def test_what_a_corpus_need_not_say(tmp_path: Path) -> None:
    """The occasion is found out from the text; rewrites are not judged."""
    label = {"quote": "Bye.", "category": "anger", "strength": "subtle"}
    write(tmp_path, "drafts/one.jsonl", {"id": "a", "split": "x", "text": "Bye.", "labels": [label]})
    (case,) = read_cases(tmp_path, "x")
    assert (case.occasion, case.earlier, case.doc_labels) == (None, None, ())


def test_the_splits_of_a_corpus(tmp_path: Path) -> None:
    write(tmp_path, "drafts/one.jsonl", DRAFT, DRAFT | {"id": "b", "split": "blind"})
    assert splits_of(tmp_path) == ("blind", "dev")
    assert [case.name for case in read_cases(tmp_path, "blind")] == ["b"]


def without(key: str) -> dict[str, Any]:
    return {name: value for name, value in DRAFT.items() if name != key}


def with_label(**changes: object) -> dict[str, Any]:
    return DRAFT | {"labels": [DRAFT["labels"][0] | changes]}


@pytest.mark.parametrize(
    ("line", "says", "hints"),
    [
        ('{"id": "a",', "Invalid JSON", "the keys are id, split"),
        (without("text"), "text: Field required", "the keys are"),
        (DRAFT | {"txet": ""}, "txet: Extra inputs", "the keys are"),
        (DRAFT | {"text": 3}, "text: Input should be a valid string", "the keys are"),
        (DRAFT | {"occasion": "wedding"}, "occasion: Input should be 'rejection-reply'", "the keys are"),
        (with_label(strength="loud"), "labels.0.strength: Input should be 'blatant'", "the keys are"),
        (with_label(quote="Your Loss."), "stands 0 times in the text", "copy the words"),
        (with_label(quote="o"), "times in the text", "copy the words"),
        (with_label(category="bitternes"), "no category “bitternes”", "did you mean “bitterness”?"),
        (with_label(category="x"), "no category “x”", "there are: anger, bitterness"),
    ],
)
def test_a_fault_is_named_with_file_line_and_remedy(
    tmp_path: Path, line: dict[str, Any] | str, says: str, hints: str
) -> None:
    write(tmp_path, "drafts/one.jsonl", DRAFT | {"id": "first"}, line)
    with pytest.raises(InputError) as caught:
        read_cases(tmp_path, "dev")
    error = caught.value
    assert error.place == f"{tmp_path}/drafts/one.jsonl:2"
    assert says in error.message
    assert hints in str(error.hint)


def test_an_id_is_taken_once_in_all_files(tmp_path: Path) -> None:
    write(tmp_path, "drafts/one.jsonl", DRAFT)
    write(tmp_path, "drafts/two.jsonl", DRAFT)
    with pytest.raises(InputError, match="the id “a” is taken") as caught:
        read_cases(tmp_path, "dev")
    assert caught.value.place.endswith("two.jsonl:1")


def test_a_faulty_sentence_without_a_strength(tmp_path: Path) -> None:
    write(tmp_path, "sentences/one.jsonl", SENTENCE | {"strength": None})
    with pytest.raises(InputError, match="a fault without a strength"):
        read_cases(tmp_path, "dev", sentences=True)


def test_a_folder_without_a_corpus(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no \.jsonl files here"):
        read_cases(tmp_path, "dev")


def test_a_split_that_is_not_there(tmp_path: Path) -> None:
    write(tmp_path, "drafts/one.jsonl", DRAFT)
    with pytest.raises(InputError, match="the split “test”") as caught:
        read_cases(tmp_path, "test")
    assert caught.value.hint == "there are: dev"


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "one.jsonl").write_bytes(b'{"id": "\xff"}')
    with pytest.raises(InputError, match="is not UTF-8"):
        read_cases(tmp_path, "dev")
