"""The bench: letters of known size, what commands take, and a page that keeps what stands around."""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path

import pytest

from bench.commands import Run, cost_of, in_turn
from bench.letters import letter, letters, write_letters
from bench.library import spoken_otherwise
from bench.page import MARKS, Panel, Table, draw, put, size


@pytest.mark.parametrize("wanted", [100, 1_000, 10_000])
def test_letters_have_the_size_that_is_asked_for(wanted: int) -> None:
    assert wanted <= len(letter(wanted, 1)) <= wanted + 200


def test_letters_are_different_and_the_same_in_every_run(tmp_path: Path) -> None:
    assert len(set(islice(letters(), 50))) == 50
    names = write_letters(tmp_path / "drafts", 3)
    texts = [(tmp_path / "drafts" / name).read_text(encoding="utf-8") for name in names]
    assert texts == list(islice(letters(), 3))
    assert next(letters(first=2)) == texts[2]


def test_what_a_command_takes(tmp_path: Path) -> None:
    hungry = cost_of([sys.executable, "-c", "len(bytes(60_000_000) * 2)"], tmp_path)
    assert hungry.peak > 120_000_000
    assert hungry.seconds > 0 < hungry.processor


def test_a_command_that_fails_ends_the_run(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no such wind"):
        cost_of(
            [sys.executable, "-c", "import sys; print('no such wind', file=sys.stderr); sys.exit(4)"],
            tmp_path,
        )


def test_commands_run_in_turn_after_a_round_to_warm_up(tmp_path: Path) -> None:
    note = "from pathlib import Path; file = open('order', 'a'); file.write('{}')"
    runs = {name: Run([sys.executable, "-c", note.format(name)], [tmp_path]) for name in ("a", "b")}
    assert list(in_turn(runs, 2)) == ["a", "b"]
    assert (tmp_path / "order").read_text() == "ababab"


def test_each_round_has_a_folder_of_its_own(tmp_path: Path) -> None:
    folders = [tmp_path / "first", tmp_path / "second"]
    for folder in folders:
        folder.mkdir()
    command = [sys.executable, "-c", "open('seen', 'a').write('x')"]
    in_turn({"new": Run(command, folders), "same": Run(command, folders[:1])}, 2)
    assert [(folder / "seen").read_text() for folder in folders] == ["xxxx", "xx"]


def test_the_peak_of_a_command_is_its_own(tmp_path: Path) -> None:
    ballast = bytes(200_000_000)
    assert cost_of([sys.executable, "-S", "-c", "pass"], tmp_path).peak < len(ballast) / 2


def test_a_page_keeps_what_stands_around_the_marks(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"Before.\n\n{MARKS[0]}\nold\n{MARKS[1]}\n\nAfter.\n", encoding="utf-8")
    put(page, "new")
    put(page, "newer")
    assert page.read_text(encoding="utf-8") == f"Before.\n\n{MARKS[0]}\nnewer\n{MARKS[1]}\n\nAfter.\n"


def test_a_page_without_marks_is_left_alone(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("Nothing.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="measured"):
        put(page, "new")
    assert page.read_text(encoding="utf-8") == "Nothing.\n"


def test_a_table_is_markdown() -> None:
    table = Table("Times.", ["", "s"], [["a", "1"]])
    assert table.markdown() == "Times.\n\n|  | s |\n| --- | --- |\n| a | 1 |"


def test_the_plot_is_the_same_for_the_same_figures(tmp_path: Path) -> None:
    panel = Panel("One", "bytes", "seconds", {"rules": [(1, 2), (10, 20)]})
    draw([panel], tmp_path / "one.svg")
    draw([panel], tmp_path / "other.svg")
    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "other.svg").read_bytes()


@pytest.mark.parametrize(
    ("number", "said"), [(99, "99 B"), (1_500, "1.5 KB"), (600_000, "600 KB"), (2_000_000, "2.0 MB")]
)
def test_bytes_as_one_says_them(number: float, said: str) -> None:
    assert size(number) == said


def test_a_rule_that_speaks_of_other_things_has_other_words_in_its_phrases_alone() -> None:
    rule = 'title: Time wasted\nphrases:\n  - "wast(e|ed) {what:things} honestly"\nwhy: Said honestly.\n'
    changed = spoken_otherwise(rule, {"honestly": "gently", "things": "no", "wast": "no", "what": "no"})
    assert changed == rule.replace("} honestly", "} gently")
