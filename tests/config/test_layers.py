"""Where a value comes from: defaults, presets, files from the outermost in, the command line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import toneguard
from toneguard.config import Config, Configs, load_config
from toneguard.config.toml import lines_of
from toneguard.diagnostics import Confidence, Occasion, Severity
from toneguard.errors import ConfigError


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, text: str) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def origins(path: str, overrides: dict[str, object] | None = None) -> dict[str, str]:
    settings = Configs(overrides).settings(Path(path))
    return {".".join(keys): str(setting.origin) for keys, setting in settings.items()}


def test_the_command_line_replaces_the_files_key_by_key(home: Path) -> None:
    write("toneguard.toml", 'select = ["anger"]\nfail-on = "error"\nrules = ["mine"]\n')
    Path("drafts/june").mkdir(parents=True)
    assert load_config(Path("drafts/june"), {"select": ["challenge"]}) == Config(
        select=("challenge",), fail_on=Severity.ERROR, rules=(home.resolve() / "mine",)
    )


def test_files_are_merged_key_by_key_and_the_inner_one_decides() -> None:
    write("toneguard.toml", 'firms = ["Corn Hall"]\nfail-on = "never"\n')
    write("drafts/pyproject.toml", '[tool.toneguard]\nfail-on = "error"\n')
    write("drafts/june/toneguard.toml", 'occasion = "thank-you"\n')
    assert load_config(Path("drafts/june/a.txt")) == Config(
        occasion=Occasion.THANK_YOU, fail_on=Severity.ERROR, firms=("Corn Hall",)
    )


def test_tables_are_merged_entry_by_entry() -> None:
    write("toneguard.toml", '[severity]\nanger = "error"\ntiming = "off"\n')
    write("drafts/toneguard.toml", '[severity]\ntiming = "warning"\n"*/x" = "off"\n')
    assert load_config(Path("drafts")).severity == (
        ("anger", Severity.ERROR),
        ("timing", Severity.WARNING),
        ("*/x", None),
    )


def test_a_root_keeps_out_the_files_above_it() -> None:
    write("toneguard.toml", 'firms = ["Corn Hall"]\n')
    write("drafts/toneguard.toml", 'root = true\nfail-on = "error"\n')
    assert load_config(Path("drafts")) == Config(fail_on=Severity.ERROR)


def test_a_project_without_our_table_is_passed_by_and_our_own_file_comes_first() -> None:
    write("pyproject.toml", '[tool.toneguard]\nfail-on = "never"\n')
    write("inner/pyproject.toml", '[project]\nname = "about-toneguard"\n')
    assert load_config(Path("inner")).fail_on is None
    write("inner/pyproject.toml", '[tool.toneguard]\nfail-on = "error"\n')
    write("inner/toneguard.toml", 'fail-on = "suggestion"\n')
    assert load_config(Path("inner")).fail_on is Severity.SUGGESTION


def test_a_broken_project_file_that_never_names_us_is_not_our_business() -> None:
    write("pyproject.toml", "[project\n")
    assert load_config(Path()) == Config()


def test_a_preset_stands_for_its_keys_where_it_is_named() -> None:
    write("toneguard.toml", 'preset = "gentle"\nmin-confidence = "low"\n')
    write("strict/toneguard.toml", 'preset = "strict"\n')
    gentle = load_config(Path("a.txt"))
    assert (gentle.fail_on, gentle.min_confidence) == (Severity.ERROR, Confidence.LOW)
    assert load_config(Path("strict/a.txt")).fail_on is Severity.SUGGESTION
    assert load_config(Path("strict/a.txt"), {"preset": "gentle"}).min_confidence is Confidence.HIGH
    assert load_config(Path("strict/a.txt"), {"preset": "gentle", "fail-on": "never"}).fail_on is None


PER_FILE = """\
fail-on = "never"

[per-file."drafts/sales/**"]
occasion = "general"
fail-on = "error"
rules = ["mine"]

[per-file."*.eml"]
preset = "strict"

[per-file."drafts/sales/big/".severity]
anger = "error"
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a.txt", Config(fail_on=None)),
        ("deep/a.eml", Config(fail_on=Severity.SUGGESTION)),
        ("drafts/a.txt", Config(fail_on=None)),
        ("drafts/sales/a.txt", Config(Occasion.GENERAL, fail_on=Severity.ERROR)),
        ("drafts/sales/a.eml", Config(Occasion.GENERAL, fail_on=Severity.SUGGESTION)),
        (
            "drafts/sales/big/a.txt",
            Config(Occasion.GENERAL, fail_on=Severity.ERROR, severity=(("anger", Severity.ERROR),)),
        ),
    ],
)
def test_some_drafts_have_keys_of_their_own(home: Path, path: str, expected: Config) -> None:
    from dataclasses import replace

    write("toneguard.toml", PER_FILE)
    write(path, "")
    rules = (home.resolve() / "mine",) if "sales" in path else ()
    assert load_config(Path(path)) == replace(expected, rules=rules)


def test_a_draft_named_from_elsewhere_fits_the_same_globs(monkeypatch: pytest.MonkeyPatch) -> None:
    write("toneguard.toml", PER_FILE)
    write("drafts/sales/a.txt", "")
    monkeypatch.chdir("drafts")
    assert load_config(Path("sales/../sales/a.txt")).occasion is Occasion.GENERAL
    monkeypatch.chdir("sales")
    assert load_config(Path("a.txt")).occasion is Occasion.GENERAL


def test_every_value_knows_where_it_was_set() -> None:
    write(
        "toneguard.toml", '# mine\npreset = "gentle"\nselect = [\n  "anger",\n]\n[severity]\nanger = "off"\n'
    )
    write("drafts/toneguard.toml", 'occasion = "general"\n[per-file."a.*"]\nfirms = ["Corn Hall"]\n')
    found = origins("drafts/a.txt", {"ignore": ["timing"], "preset": "strict"})
    assert found == {
        "occasion": "drafts/toneguard.toml:1",
        "received": "default",
        "select": "toneguard.toml:3",
        "ignore": "command line",
        "severity.anger": "toneguard.toml:7",
        "min-confidence": "preset strict, command line",
        "fail-on": "preset strict, command line",
        "firms": "drafts/toneguard.toml:3",
        "roles": "default",
        "rules": "default",
        "model": "default",
        "threads": "default",
        "cache": "default",
        "cache-dir": "default",
    }
    assert origins("drafts/b.txt")["fail-on"] == "preset gentle, toneguard.toml:2"


@pytest.mark.parametrize(
    ("name", "content", "place", "message"),
    [
        ("toneguard.toml", b'occasion = "auto"\nselect = [\n', (2, 11), "not valid TOML"),
        ("toneguard.toml", b'occasion = "auto"\nfail-on error\n', (2, 9), "not valid TOML"),
        ("toneguard.toml", b"\xff\xfe", (None, None), "is not UTF-8"),
        ("toneguard.toml", b'# mine\n\nfail_on = "error"\n', (3, None), "unknown key “fail_on”"),
        ("toneguard.toml", b'occasion = "auto"\nselect = "anger"\n', (2, None), "select must be"),
        ("toneguard.toml", b"[selct]\na = 1\n", (1, None), "unknown key “selct”"),
        ("toneguard.toml", b'\n[severity]\ntiming = "off"\nanger = "of"\n', (4, None), "severity.anger must"),
        ("toneguard.toml", b'\nseverity = {anger = "of"}\n', (2, None), "severity.anger must"),
        ("toneguard.toml", b'\nseverity.anger = "of"\n', (2, None), "severity.anger"),
        ("toneguard.toml", b'\nseverity = "of"\n', (2, None), "severity must be a table"),
        ("toneguard.toml", b'\npreset = "gentel"\n', (2, None), "preset must be one of"),
        ("toneguard.toml", b'\nroot = "yes"\n', (2, None), "root must be true or false, not 'yes'"),
        ("toneguard.toml", b'\nper-file = "*"\n', (2, None), "per-file must be a table"),
        ("toneguard.toml", b'[per-file]\n"*" = 1\n', (2, None), "per-file.“*” must be a table"),
        ("toneguard.toml", b'[per-file."*"]\nx = 1\n', (2, None), "unknown key “x”"),
        ("toneguard.toml", b'[per-file."*.txt"]\nroot = true\n', (2, None), "root cannot stand here"),
        ("toneguard.toml", b'[per-file."!"]\nignore = []\n', (1, None), "“!” is no glob"),
        ("pyproject.toml", b'[a]\nselect = 1\n[tool.toneguard]\nselect = "x"\n', (4, None), "select must be"),
    ],
)  # fmt: skip
def test_a_fault_in_a_file_is_named_with_its_place(
    name: str, content: bytes, place: tuple[int | None, int | None], message: str
) -> None:
    Path(name).write_bytes(content)
    with pytest.raises(ConfigError) as caught:
        load_config(Path())
    assert message in caught.value.message
    assert caught.value.path == name
    assert (caught.value.line, caught.value.column) == place


PAGE = Path(__file__).parents[2] / "docs" / "configuration.md"
EXAMPLES = re.findall(r"```toml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_of_the_documentation_can_be_used(example: str) -> None:
    write("toneguard.toml", example)
    for path in ("a.eml", "sales/a.txt"):
        toneguard.Linter(load_config(Path(path)))


def test_the_lines_of_keys() -> None:
    text = 'a = 1\nb.c = 2\n[d."e f"] # x\n"g" = [\n  ["h = 1"],\n]\n\'i/j\' = 3\r\n[[k]]\nl = 4\n'
    assert lines_of(text) == {
        ("a",): 1,
        ("b",): 2,
        ("b", "c"): 2,
        ("d",): 3,
        ("d", "e f"): 3,
        ("d", "e f", "g"): 4,
        ("d", "e f", "i/j"): 7,
        ("k",): 8,
        ("k", "l"): 9,
    }


def test_a_file_is_read_once_for_many_drafts(monkeypatch: pytest.MonkeyPatch) -> None:
    write("toneguard.toml", 'fail-on = "error"\n')
    configs = Configs()
    first = configs.config(Path("a.txt"))
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("read again"))
    assert configs.config(Path("b.txt")) is first
