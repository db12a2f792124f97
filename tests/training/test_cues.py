"""From labelled sentences to lists of cues, on a handful of them."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("sklearn", reason="needs the extra “train”")

from toneguard.language.cues import cues_of
from toneguard.rulebook.files import read_folders
from training import cues
from training.cues import Line, lists_of, unseen, written


@pytest.fixture
def lines() -> list[Line]:
    """Twenty drafts in each of ten parts: “rubbish” is angry, “not rubbish” is none, “zinc” is rare."""
    found = []
    for number in range(100):
        draft, part = f"d{number}", f"p{number % 10}"
        found += [
            Line.of(draft, part, f"Lot {number} is rubbish.", {"anger", "perfunctory"}),
            Line.of(draft, part, f"Lot {number} is not rubbish."),
            Line.of(f"clean{number}", part, "The keys are here."),
        ]
    return [*found, Line.of("d0", "p0", "This is zinc.", {"anger"})]


@pytest.mark.parametrize(
    ("words", "text", "cues"),
    [
        ("oh no", "Oh no!", {"^", "oh", "no", "!", "^ oh", "oh no", "no !", "^ oh no", "oh no !"}),
        ("why", "Why?”", {"^", "why", "?", "^ why", "why ?", "^ why ?"}),
        ("fine", "Fine.", {"^", "fine", "^ fine", "fine $", "^ fine $"}),
    ],
)
def test_a_cue_is_up_to_three_words_and_the_borders(words: str, text: str, cues: set[str]) -> None:
    assert set(cues_of(words.split(), text)) == cues


def test_only_the_hostile_faults_of_a_line_count(lines: list[Line]) -> None:
    assert lines[0].faults == {"anger"}


def test_what_many_hands_say_in_anger_gets_points(lines: list[Line]) -> None:
    points = lists_of(lines)["anger"]
    angry, calm = (sum(points.get(cue, 0) for cue in line.cues) for line in lines[:2])
    assert angry > 0 > calm
    assert "zinc" not in points
    assert "lot 7" not in points
    assert list(lists_of(lines)) == ["anger"]


def test_parts_are_judged_by_lists_that_were_made_without_them(lines: list[Line]) -> None:
    head, *rows = unseen(lines).splitlines()
    assert head == "alone beside  precision recall  clean drafts flagged"
    assert len(rows) == len(cues.THRESHOLDS)
    alone, beside, precision, recall, flagged = map(float, rows[0].split())
    assert (alone, beside, precision, flagged) == (8, 0, 1.0, 0.0)
    assert recall > 0.9


def test_what_is_written_is_read_as_it_was(tmp_path: Path) -> None:
    points = {"^": -9, "no": 3, "?": 3, "2009": 1, "is not": 1, "o'clock": -2}
    (tmp_path / "_cues").mkdir()
    (tmp_path / "_cues" / "anger.yaml").write_text(written("anger", points), encoding="utf-8")
    assert read_folders([tmp_path]).cues["anger"] == points
