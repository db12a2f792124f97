"""The keys of a configuration, and what each may hold."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path

import pytest

from toneguard.config import PRESETS, READERS, TABLES, Config
from toneguard.diagnostics import Confidence, Occasion, Severity
from toneguard.errors import ConfigError


def test_the_defaults_are_the_default_preset() -> None:
    assert Config() == Config.from_mapping({}) == Config.from_mapping({"preset": "default"})
    assert Config().fail_on is Severity.WARNING


def test_every_field_has_a_key() -> None:
    keys = {key.replace("-", "_") for key in (*READERS, *TABLES)}
    assert keys == {field.name for field in fields(Config)} - {"origins"}


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
        ({"min-confidence": "medium"}, Config(min_confidence=Confidence.MEDIUM)),
        ({"select": ["anger"], "ignore": ("*/sounds-*",)}, Config(select=("anger",), ignore=("*/sounds-*",))),
        ({"firms": ["Corn Hall"], "roles": ["verger"]}, Config(firms=("Corn Hall",), roles=("verger",))),
        (
            {"severity": {"anger": "error", "timing": "off"}},
            Config(severity=(("anger", Severity.ERROR), ("timing", None))),
        ),
        ({"lexicons": {"houses": ["guild"]}}, Config(lexicons=(("houses", ("guild",)),))),
        ({"rules": ["mine", Path("ours")]}, Config(rules=(Path("mine"), Path("ours")))),
    ],
)
def test_keys(mapping: Mapping[str, object], expected: Config) -> None:
    assert Config.from_mapping(mapping) == expected


@pytest.mark.parametrize(
    ("preset", "fail_on", "min_confidence"),
    [
        ("gentle", Severity.ERROR, Confidence.HIGH),
        ("default", Severity.WARNING, Confidence.LOW),
        ("strict", Severity.SUGGESTION, Confidence.LOW),
    ],
)
def test_presets(preset: str, fail_on: Severity, min_confidence: Confidence) -> None:
    assert Config.from_mapping({"preset": preset}) == Config(fail_on=fail_on, min_confidence=min_confidence)
    assert Config.from_mapping({"fail-on": "never", "preset": preset}).fail_on is None


def test_all_presets_set_the_same_keys() -> None:
    assert len({frozenset(preset) for preset in PRESETS.values()}) == 1


@pytest.mark.parametrize(
    ("mapping", "message", "hint"),
    [
        ({"ocasion": "auto"}, "unknown key “ocasion”", "did you mean “occasion”?"),
        ({"fail_no": "error"}, "unknown key “fail-no”", "did you mean “fail-on”?"),
        ({"colour": 1}, "unknown key “colour”", "the keys are occasion, received, select"),
        ({"fail-on": "warn"}, "not “warn”", "did you mean “warning”?"),
        ({"fail-on": 3}, "fail-on must be one of suggestion, warning, error, never, not 3", None),
        ({"min-confidence": "hi"}, "min-confidence must be one of low, medium, high, not “hi”", "“high”"),
        ({"preset": "gentel"}, "preset must be one of gentle, default, strict", "did you mean “gentle”?"),
        ({"preset": 3}, "preset must be one of gentle, default, strict, not 3", None),
        ({"preset": ["strict"]}, "preset must be one of gentle, default, strict", "“strict”"),
        ({"occasion": [1]}, "occasion must be one of rejection-reply", None),
        ({"select": "anger"}, "select must be a list of strings", 'write select = ["anger"]'),
        ({"firms": "Acme"}, "firms must be a list of strings", 'write firms = ["Acme"]'),
        ({"ignore": [1]}, "ignore must be a list of strings, not [1]", None),
        ({"ignore": [""]}, "ignore must be a list of strings", None),
        ({"severity": "error"}, "severity must be a table, not “error”", "write [severity]"),
        ({"severity": {"anger": "of"}}, "severity.anger must be one of suggestion, warning", "“off”"),
        ({"lexicons": {"houses": "guild"}}, "lexicons.houses must be a list", '["guild"]'),
        ({"received": "yesterday"}, "received must be a date", "write it as 2024-05-31 or 2024-05-31T14:30"),
        ({"received": "2099-01-01"}, "received is in the future: “2099-01-01”", "say when the mail came in"),
        ({"received": datetime.max}, "received is in the future", "say when the mail came in"),
        ({"received": 5}, "received must be a date", "write it as 2024-05-31 or 2024-05-31T14:30"),
    ],
)
def test_what_is_wrong_is_named_with_what_is_allowed(
    mapping: Mapping[str, object], message: str, hint: str | None
) -> None:
    with pytest.raises(ConfigError) as caught:
        Config.from_mapping(mapping)
    assert message in caught.value.message
    assert caught.value.hint == hint if hint is None else hint in (caught.value.hint or "")


def test_importing_config_loads_nothing_heavy() -> None:
    code = "import sys, toneguard.config; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"pydantic", "typer", "rich", "spacy", "yaml", "pathspec"} & set(done.stdout.split())
