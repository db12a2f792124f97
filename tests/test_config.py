"""A configuration: its keys, its layers, and which rules it lets run."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path

import pytest

from toneguard.config import READERS, Config, find_config, load_config, selected, unknown_entries
from toneguard.diagnostics import Occasion, Severity
from toneguard.errors import ConfigError

RULES = (
    "anger/profanity",
    "challenge/demands-reasons",
    "challenge/sounds-wronged",
    "perfunctory/canned-thanks",
)


def test_the_defaults_fail_on_warnings_and_run_every_rule() -> None:
    assert Config() == Config.from_mapping({})
    assert Config().fail_on is Severity.WARNING
    assert all(selected(rule, Config()) for rule in RULES)


def test_every_field_has_a_key() -> None:
    assert [key.replace("-", "_") for key in READERS] == [field.name for field in fields(Config)]


def test_a_config_is_hashable() -> None:
    assert len({Config(), Config.from_mapping({"select": []}), Config(ignore=("anger",))}) == 2


@pytest.mark.parametrize(
    ("mapping", "expected"),
    [
        ({"occasion": "auto"}, Config()),
        ({"occasion": None, "received": None}, Config()),
        ({"occasion": "rejection-reply"}, Config(occasion=Occasion.REJECTION_REPLY)),
        ({"occasion": Occasion.GENERAL}, Config(occasion=Occasion.GENERAL)),
        ({"received": "2024-05-31"}, Config(received=datetime(2024, 5, 31))),
        ({"received": "2024-05-31T14:30"}, Config(received=datetime(2024, 5, 31, 14, 30))),
        ({"received": date(2024, 5, 31)}, Config(received=datetime(2024, 5, 31))),
        ({"fail-on": "never"}, Config(fail_on=None)),
        ({"fail-on": "error"}, Config(fail_on=Severity.ERROR)),
        ({"fail_on": "error"}, Config(fail_on=Severity.ERROR)),
        ({"select": ["anger"], "ignore": ("*/sounds-*",)}, Config(select=("anger",), ignore=("*/sounds-*",))),
        ({"rules": ["mine", Path("ours")]}, Config(rules=(Path("mine"), Path("ours")))),
    ],
)
def test_keys(mapping: Mapping[str, object], expected: Config) -> None:
    assert Config.from_mapping(mapping) == expected


@pytest.mark.parametrize(
    ("mapping", "message", "hint"),
    [
        ({"ocasion": "auto"}, "unknown key “ocasion”", "did you mean “occasion”?"),
        ({"fail_no": "error"}, "unknown key “fail-no”", "did you mean “fail-on”?"),
        (
            {"colour": 1},
            "unknown key “colour”",
            "the keys are occasion, received, select, ignore, fail-on, rules, model, threads",
        ),
        ({"fail-on": "warn"}, "not “warn”", "did you mean “warning”?"),
        ({"fail-on": 3}, "fail-on must be one of suggestion, warning, error, never, not 3", None),
        ({"occasion": [1]}, "occasion must be one of rejection-reply", None),
        ({"select": "anger"}, "select must be a list of strings", 'write select = ["anger"]'),
        ({"ignore": [1]}, "ignore must be a list of strings, not [1]", None),
        ({"ignore": [""]}, "ignore must be a list of strings", None),
        ({"received": "yesterday"}, "received must be a date", "write it as 2024-05-31 or 2024-05-31T14:30"),
        ({"received": 5}, "received must be a date", "write it as 2024-05-31 or 2024-05-31T14:30"),
    ],
)
def test_what_is_wrong_is_named_with_what_is_allowed(
    mapping: Mapping[str, object], message: str, hint: str | None
) -> None:
    with pytest.raises(ConfigError) as caught:
        Config.from_mapping(mapping)
    assert message in caught.value.message
    assert caught.value.hint == hint


def test_the_command_line_replaces_the_file_key_by_key(tmp_path: Path) -> None:
    (tmp_path / "toneguard.toml").write_text('select = ["anger"]\nfail-on = "error"\nrules = ["mine"]\n')
    folder = tmp_path / "drafts" / "june"
    folder.mkdir(parents=True)
    assert load_config(folder, {"select": ["challenge"]}) == Config(
        select=("challenge",), fail_on=Severity.ERROR, rules=(tmp_path.resolve() / "mine",)
    )


def test_the_nearest_file_wins_and_a_project_without_our_table_is_passed_by(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "pyproject.toml").write_text('[tool.toneguard]\nfail-on = "never"\n')
    (inner / "pyproject.toml").write_text('[project]\nname = "about-toneguard"\n')
    assert load_config(inner).fail_on is None
    (inner / "toneguard.toml").write_text('fail-on = "suggestion"\n')
    assert load_config(inner).fail_on is Severity.SUGGESTION
    assert find_config(inner) == (inner / "toneguard.toml").resolve()


def test_a_broken_project_file_that_never_names_us_is_not_our_business(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project\n")
    assert load_config(tmp_path) == Config()


@pytest.mark.parametrize(
    ("name", "content", "place", "message"),
    [
        ("toneguard.toml", b'occasion = "auto"\nselect = [\n', (2, 11), "not valid TOML"),
        ("toneguard.toml", b'occasion = "auto"\nfail-on error\n', (2, 9), "not valid TOML"),
        ("toneguard.toml", b"\xff\xfe", (None, None), "is not UTF-8"),
        ("toneguard.toml", b'# mine\n\nfail_on = "error"\n', (3, None), "unknown key “fail_on”"),
        ("toneguard.toml", b'occasion = "auto"\nselect = "anger"\n', (2, None), "select must be"),
        ("toneguard.toml", b"[selct]\na = 1\n", (1, None), "unknown key “selct”"),
        ("pyproject.toml", b'[a]\nselect = 1\n[tool.toneguard]\nselect = "x"\n', (4, None), "select must be"),
    ],
)
def test_a_fault_in_a_file_is_named_with_its_place(
    tmp_path: Path, name: str, content: bytes, place: tuple[int | None, int | None], message: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ConfigError) as caught:
        load_config(tmp_path)
    assert message in caught.value.message
    assert Path(str(caught.value.path)).name == name
    assert (caught.value.line, caught.value.column) == place


@pytest.mark.parametrize(
    ("select", "ignore", "running"),
    [
        ([], [], [0, 1, 2, 3]),
        (["anger"], [], [0]),
        (["challenge/*"], [], [1, 2]),
        (["challenge/demands-reasons"], [], [1]),
        (["*/sounds-*", "anger"], [], [0, 2]),
        ([], ["challenge"], [0, 3]),
        ([], ["*"], []),
        ([], ["perfunctory/canned-thanks"], [0, 1, 2]),
        # of equals, ignore wins
        (["anger"], ["anger"], []),
        (["challenge"], ["*/sounds-*"], [1]),
        (["anger/profanity"], ["anger/profanity"], []),
        (["*"], ["*"], []),
        # the more exact entry wins
        (["challenge/demands-reasons"], ["challenge"], [1]),
        (["challenge"], ["challenge/demands-reasons"], [2]),
        (["challenge"], ["*"], [1, 2]),
        (["*"], ["challenge/*"], [0, 3]),
        (["*", "challenge/sounds-wronged"], ["challenge"], [0, 2, 3]),
    ],
)
def test_selection(select: list[str], ignore: list[str], running: list[int]) -> None:
    config = Config(select=tuple(select), ignore=tuple(ignore))
    assert [rule for rule in RULES if selected(rule, config)] == [RULES[index] for index in running]


def test_an_entry_that_fits_a_rule_is_known() -> None:
    unknown_entries(["anger", "*/sounds-*", "anger/profanity", "*"], RULES)


@pytest.mark.parametrize(
    ("entry", "hint"),
    [
        ("angr", "did you mean “anger”?"),
        ("challenge/demand-reasons", "did you mean “challenge/demands-reasons”?"),
        ("typing/*", "“toneguard rules” lists them all"),
    ],
)
def test_an_entry_that_fits_no_rule_is_named_with_the_nearest(entry: str, hint: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(f"“{entry}” is neither a rule nor a category")) as caught:
        unknown_entries(["anger", entry], RULES)
    assert caught.value.hint == hint


def test_importing_config_loads_nothing_heavy() -> None:
    code = "import sys, toneguard.config; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"pydantic", "typer", "rich", "spacy", "yaml"} & set(done.stdout.split())
