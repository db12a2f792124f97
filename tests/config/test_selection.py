"""Which rules a configuration lets run, and how grave it takes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from toneguard.config import Config, Origin, check_entries, selected, severity_of
from toneguard.diagnostics import Severity
from toneguard.errors import ConfigError

RULES = (
    "anger/profanity",
    "challenge/demands-reasons",
    "challenge/sounds-wronged",
    "perfunctory/canned-thanks",
)
ERROR, OFF = Severity.ERROR, None


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


@pytest.mark.parametrize(
    ("severity", "select", "running"),
    [
        ({"challenge": OFF}, [], [0, 3]),
        ({"challenge": OFF}, ["challenge"], []),
        ({"challenge": OFF}, ["challenge/demands-reasons"], [1]),
        ({"challenge": OFF, "challenge/demands-reasons": ERROR}, [], [0, 1, 3]),
        ({"challenge": ERROR, "challenge/demands-reasons": OFF}, [], [0, 2, 3]),
        ({"*": OFF, "anger": ERROR}, [], [0]),
    ],
)
def test_what_is_off_does_not_run(
    severity: dict[str, Severity | None], select: list[str], running: list[int]
) -> None:
    config = Config(severity=tuple(severity.items()), select=tuple(select))
    assert [rule for rule in RULES if selected(rule, config)] == [RULES[index] for index in running]


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        ({}, None),
        ({"challenge": "error"}, None),
        ({"anger": "error"}, "error"),
        ({"anger/profanity": "warning", "anger": "error"}, "warning"),
        ({"anger": "error", "*": "suggestion"}, "error"),
        # of equals, the last
        ({"anger": "error", "*/prof*": "suggestion"}, "suggestion"),
    ],
)
def test_severity(severity: dict[str, str], expected: str | None) -> None:
    assert severity_of("anger/profanity", Config.from_mapping({"severity": severity})) == expected


def test_an_entry_that_fits_a_rule_is_known() -> None:
    config = Config(select=("anger", "*/sounds-*"), ignore=("anger/profanity", "*"), severity=(("*", OFF),))
    check_entries(config, RULES)


@pytest.mark.parametrize(
    ("entry", "hint"),
    [
        ("angr", "did you mean “anger”?"),
        ("challenge/demand-reasons", "did you mean “challenge/demands-reasons”?"),
        ("typing/*", "“toneguard rules” lists them all"),
    ],
)
@pytest.mark.parametrize("key", ["select", "ignore", "severity"])
def test_an_entry_that_fits_no_rule_is_named_with_its_place_and_the_nearest(
    key: str, entry: str, hint: str
) -> None:
    keys = (key, entry) if key == "severity" else (key,)
    entries = ((entry, ERROR),) if key == "severity" else ("anger", entry)
    origins = {keys: Origin("file", Path("toneguard.toml"), 7)}
    with pytest.raises(ConfigError) as caught:
        check_entries(Config(**{key: entries}, origins=origins), RULES)  # type: ignore[arg-type]
    assert str(caught.value) == (
        f"toneguard.toml:7: “{entry}” is neither a rule nor a category\n  hint: {hint}"
    )
