"""The wheel, installed alone in a new environment, finds its rules and checks a draft."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DRAFT = "Dear Ms Okafor,\n\nI am furious about your decision.\n\nRegards,\nSam\n"


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module", params=["wheel", "sdist"])
def wheel(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the tree or from an sdist of it."""
    out = tmp_path_factory.mktemp(request.param)
    straight = ["--wheel"] if request.param == "wheel" else []
    run(sys.executable, "-m", "build", "--no-isolation", *straight, "--outdir", out, ROOT, cwd=out)
    return next(out.glob("*.whl"))


def test_the_wheel_holds_every_rule_once(wheel: Path) -> None:
    names = [name for name in zipfile.ZipFile(wheel).namelist() if name.endswith(".yaml")]
    rules = {
        f"toneguard/rules/{path.relative_to(ROOT / 'rules')}" for path in (ROOT / "rules").rglob("*.yaml")
    }
    assert sorted(names) == sorted(rules)


def test_the_wheel_holds_the_sentences_of_letters(wheel: Path) -> None:
    assert "toneguard/composing/sentences.toml" in zipfile.ZipFile(wheel).namelist()


def test_the_wheel_holds_the_style_of_the_page(wheel: Path) -> None:
    assert "toneguard/reporters/page.css" in zipfile.ZipFile(wheel).namelist()


def test_the_installed_wheel_checks_a_draft(wheel: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "venv", "venv", cwd=tmp_path)
    python = tmp_path / "venv" / "bin" / "python"
    run(python, "-m", "pip", "install", "--no-index", "--no-deps", wheel, cwd=tmp_path)
    site = Path(
        run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=tmp_path).strip()
    )
    # the dependencies are those of this environment: nothing is fetched
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    where = run(python, "-c", "import toneguard; print(toneguard.__file__)", cwd=tmp_path)
    assert where.startswith(str(site))
    (tmp_path / "draft.txt").write_text(DRAFT)
    output = run(python.parent / "toneguard", "check", "draft.txt", "--format", "json", cwd=tmp_path)
    (report,) = json.loads(output)["reports"]
    assert "anger" in {finding["category"] for finding in report["findings"]}


def test_an_editable_install_sees_a_new_rule_file() -> None:
    """The package's rules are the top-level folder itself."""
    assert (ROOT / "src" / "toneguard" / "rules").resolve() == ROOT / "rules"
