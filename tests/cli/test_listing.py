"""`toneguard rules` and `toneguard explain`, over a rulebook of two rules."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from toneguard.cli import listing, main
from toneguard.diagnostics import Confidence, Grade, Occasion, Severity
from toneguard.errors import RulebookError
from toneguard.store import ENVIRONMENT


def rule(rule_id: str, **changes: Any) -> SimpleNamespace:
    values: dict[str, Any] = {
        "id": rule_id,
        "category": rule_id.split("/")[0],
        "title": "Reasons demanded",
        "severity": Severity.WARNING,
        "confidence": Confidence.HIGH,
        "occasions": (),
        "kind": "phrase",
        "scope": "sentence",
        "message": "This demands a reason.",
        "why": "A reader who is pressed shuts down. Asked how you could improve, many people answer gladly.",
        "source": "seed advice 4",
        "only_with": (),
        "rewrites": (
            SimpleNamespace(
                text="Is there one thing that I could do better?", replace="sentence", grade=Grade.OFFER
            ),
            SimpleNamespace(text="", replace="sentence", grade=Grade.SHOW),
        ),
        "examples": SimpleNamespace(
            bad=(
                SimpleNamespace(draft="Hello. [[Tell me why.]]", rewrite="Hello. What could I do better?"),
                SimpleNamespace(draft="[[You owe me\na reason.]]", rewrite=""),
                SimpleNamespace(draft="Nothing is marked here.", rewrite="Thank you."),
            ),
            good=(SimpleNamespace(draft="I would be glad to hear what I could do better."),),
            missed=(SimpleNamespace(draft="Why?", reason="too short to be sure"),),
        ),
    }
    return SimpleNamespace(**(values | changes))


RULES = (
    rule("anger/insult", title="An insult [bold]", severity=Severity.ERROR, only_with=("anger", "challenge")),
    rule("challenge/demands-reasons", occasions=(Occasion.REJECTION_REPLY, Occasion.FEEDBACK_REQUEST)),
)


class FakeRulebook:
    version = "0f3a"
    rules = RULES

    def rule(self, rule_id: str) -> SimpleNamespace:
        for known in RULES:
            if known.id == rule_id:
                return known
        raise RulebookError(f"there is no rule “{rule_id}”", hint="did you mean “anger/insult”?")


@pytest.fixture(autouse=True)
def folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Sequence[Path]]:
    """The folders of rules that were asked for."""
    asked: list[Sequence[Path]] = []

    def load(paths: Sequence[Path], _: object) -> FakeRulebook:
        asked.append(paths)
        return FakeRulebook()

    monkeypatch.setattr(listing, "load_rulebook", load)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    return asked


def test_the_list_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    assert capsys.readouterr().out == (
        "anger\n"
        "  error       anger/insult               An insult [bold]\n"
        "\n"
        "challenge\n"
        "  warning     challenge/demands-reasons  Reasons demanded\n"
        "\n"
        "Rules: 2. “toneguard explain RULE” says more about one.\n"
    )


def test_titles_stand_below_where_there_is_no_room_beside(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    assert main(["rules"]) == 0
    assert (
        "  warning     challenge/demands-reasons\n              Reasons demanded\n" in capsys.readouterr().out
    )


def test_the_list_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--format", "json"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert list(value) == ["schema_version", "tool", "rules"]
    assert value["tool"]["rulebook"] == "0f3a"
    assert [entry["id"] for entry in value["rules"]] == ["anger/insult", "challenge/demands-reasons"]
    assert value["rules"][1] == {
        "id": "challenge/demands-reasons",
        "category": "challenge",
        "title": "Reasons demanded",
        "severity": "warning",
        "confidence": "high",
        "occasions": ["rejection-reply", "feedback-request"],
        "kind": "phrase",
        "scope": "sentence",
        "message": "This demands a reason.",
        "why": "A reader who is pressed shuts down. Asked how you could improve, many people answer gladly.",
        "source": "seed advice 4",
    }


def test_an_explanation(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "challenge/demands-reasons"]) == 0
    assert capsys.readouterr().out == (
        "challenge/demands-reasons ────────────────────────────────────────────── warning\n"
        "Reasons demanded\n"
        "\n"
        "A reader who is pressed shuts down. Asked how you could improve, many people\n"
        "answer gladly.\n"
        "\n"
        "speaks in   rejection reply, feedback request\n"
        "confidence  high\n"
        "source      seed advice 4\n"
        "\n"
        "Faults, and what to write instead\n"
        "  · Hello. Tell me why.\n"
        "           ~~~~~~~~~~~~\n"
        "  → Hello. What could I do better?\n"
        "\n"
        "  · You owe me a reason.\n"
        "    ~~~~~~~~~~~~~~~~~~~~\n"
        "  → leave this out\n"
        "\n"
        "  · Nothing is marked here.\n"
        "  → Thank you.\n"
        "\n"
        "Fine as it is\n"
        "  · I would be glad to hear what I could do better.\n"
        "\n"
        "Not found yet\n"
        "  · Why?  (too short to be sure)\n"
        "\n"
        "Rewrites, the best first\n"
        "  · Is there one thing that I could do better?  (sentence, offer)\n"
        "  · leave this out  (sentence, show)\n"
    )


def test_an_explanation_says_what_a_rule_speaks_beside(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "anger/insult"]) == 0
    assert "only with   a finding elsewhere in the draft: anger, challenge\n" in capsys.readouterr().out


def test_an_unknown_rule_is_named_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "anger/insults"]) == 2
    assert capsys.readouterr().err == (
        "toneguard: error: there is no rule “anger/insults”\n  hint: did you mean “anger/insult”?\n"
    )


@pytest.mark.parametrize("command", [["rules"], ["explain", "anger/insult"]])
def test_rules_of_the_users_own(folders: list[Sequence[Path]], tmp_path: Path, command: list[str]) -> None:
    assert main([*command, "--rules", "mine"]) == 0
    (tmp_path / "toneguard.toml").write_text('rules = ["ours"]\n')
    assert main(command) == 0
    assert main([*command, "--rules", "mine", "--rules", "theirs"]) == 0
    assert folders == [(Path("mine"),), (tmp_path.resolve() / "ours",), (Path("mine"), Path("theirs"))]


def test_every_fault_of_the_rule_files_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    faults = [
        RulebookError("no title", path="a.yaml", line=1),
        RulebookError("odd\x1b", path="b.yaml", line=2),
    ]

    def load(_: Sequence[Path], store: object) -> FakeRulebook:
        raise RulebookError("2 faults", faults=faults)

    monkeypatch.setattr(listing, "load_rulebook", load)
    assert main(["rules"]) == 2
    assert capsys.readouterr().err == (
        "toneguard: error: a.yaml:1: no title\ntoneguard: error: b.yaml:2: odd␛\n"
    )


@pytest.mark.parametrize("command", [["rules"], ["rules", "--format", "json"], ["explain", "anger/insult"]])
def test_a_page_is_drawn_once_and_kept(
    command: list[str], folders: list[Sequence[Path]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(command) == 0
    first = capsys.readouterr().out
    assert main(command) == 0
    assert capsys.readouterr().out == first
    assert len(folders) == 1


def test_a_page_is_drawn_anew_for_another_width_other_colours_or_other_rules(
    folders: list[Sequence[Path]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own = tmp_path / "own" / "anger"
    own.mkdir(parents=True)
    commands = [["rules"], ["rules", "--color", "always"], ["rules", "--rules", str(own.parent)]]
    for command in commands:
        assert main(command) == 0
    monkeypatch.setenv("COLUMNS", "60")
    assert main(commands[0]) == 0
    (own / "insult.yaml").write_text("enabled: false\n", encoding="utf-8")
    assert main(commands[2]) == 0
    assert len(folders) == 5


def test_a_damaged_page_is_drawn_anew(tmp_path: Path, folders: list[Sequence[Path]]) -> None:
    assert main(["rules"]) == 0
    (page,) = (tmp_path / "cache" / "pages").iterdir()
    page.write_text("{", encoding="utf-8")
    assert main(["rules"]) == 0
    assert len(folders) == 2


def test_what_is_wrong_is_never_kept(
    folders: list[Sequence[Path]], capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        assert main(["explain", "anger/insults"]) == 2
        assert "did you mean" in " ".join(capsys.readouterr().err.split())
    assert len(folders) == 2
