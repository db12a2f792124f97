"""`toneguard config`: what counts for a draft, and where it was set."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from fake_shell import Shell

TOML = """\
# the drafts of the shop
preset = "gentle"
received = 2024-05-31T14:30:00
select = ["anger", "chal*"]

[severity]
"anger/shouting" = "off"

[lexicons]
houses = ["guild"]
"""
SHOWN = """\
# the configuration of drafts/a.txt
occasion = "general"             # drafts/toneguard.toml:2
received = 2024-05-31T14:30:00   # toneguard.toml:3
select = ["anger", "chal*"]      # toneguard.toml:4
ignore = []                      # default
min-confidence = "high"          # preset gentle, toneguard.toml:2
fail-on = "never"                # command line
firms = ["Corvane \\"Ltd\\" “x”"]  # drafts/toneguard.toml:3
roles = []                       # default
rules = []                       # default
model = true                     # default
threads = 1                      # default
cache = true                     # default
# cache-dir is not set           # default

[severity]
"anger/shouting" = "off"  # toneguard.toml:7

[lexicons]
houses = ["guild"]  # toneguard.toml:10
"""


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    monkeypatch.chdir(tmp_path)
    shell = Shell(tmp_path, capsys)
    shell.write("toneguard.toml", TOML)
    firms = "firms = ['Corvane \"Ltd\" “x”']"
    shell.write("drafts/toneguard.toml", f'[per-file."*.txt"]\noccasion = "general"\n{firms}\n')
    shell.write("drafts/a.txt", "")
    return shell


def test_the_values_and_their_origins_as_a_file_that_could_be_kept(shell: Shell) -> None:
    assert shell.run("config", "drafts/a.txt", "--fail-on", "never") == 0
    assert shell.out == SHOWN
    kept = shell.out
    shell.write("kept/toneguard.toml", "root = true\n" + kept)
    assert shell.run("config", "kept") == 0
    assert tomllib.loads(shell.out) == tomllib.loads(kept)


def test_a_folder_and_no_folder_at_all(shell: Shell) -> None:
    assert shell.run("config") == 0
    assert shell.out.startswith('# the configuration of .\noccasion = "auto"')
    assert shell.run("config", "none") == 2
    assert shell.err == "toneguard: error: none: no such file or folder\n  hint: check the name\n"


def test_for_programs(shell: Shell) -> None:
    assert shell.run("config", "drafts/a.txt", "--format", "json", "--ignore", "timing") == 0
    value = json.loads(shell.out)
    assert value["path"] == "drafts/a.txt"
    assert value["files"] == ["toneguard.toml", "drafts/toneguard.toml"]
    rows = {(row["key"], row["entry"]): (row["value"], row["origin"]) for row in value["settings"]}
    assert rows["received", None][0] == "2024-05-31T14:30:00"
    assert rows["ignore", None] == (
        ["timing"],
        {"kind": "command line", "path": None, "line": None, "preset": None},
    )
    assert rows["fail-on", None] == (
        "error",
        {"kind": "file", "path": "toneguard.toml", "line": 2, "preset": "gentle"},
    )
    assert rows["severity", "anger/shouting"][0] == "off"


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ('ignore = [\n  "angr",\n]\n', "toneguard.toml:1: “angr” is neither a rule nor a category"),
        ('[severity]\nangr = "off"\n', "toneguard.toml:2: “angr” is neither a rule nor a category"),
        ('[severity]\nanger = "of"\n', "toneguard.toml:2: severity.anger must be one of"),
    ],
)
@pytest.mark.parametrize("command", ["config", "check"])
def test_a_fault_is_named_with_its_place(shell: Shell, command: str, text: str, error: str) -> None:
    shell.write("toneguard.toml", text)
    assert shell.run(command, "drafts/a.txt") == 2
    assert shell.err.startswith(f"toneguard: error: {error}")
