"""The linters that a writer would pick instead, installed by their names into a folder that is kept."""

from __future__ import annotations

import subprocess
import venv
from collections.abc import Mapping
from pathlib import Path

from platformdirs import user_cache_path

FOLDER = user_cache_path("toneguard-bench")

_BY_NPM = ("write-good", "alex")
_BY_PIP = ("proselint",)


def install_peers(folder: Path) -> Mapping[str, Path]:
    """The command of each peer; what is in the folder already is not installed again."""
    python = folder / "venv" / "bin"
    commands = {name: folder / "node_modules" / ".bin" / name for name in _BY_NPM}
    commands |= {name: python / name for name in _BY_PIP}
    folder.mkdir(parents=True, exist_ok=True)
    if not all(commands[name].exists() for name in _BY_NPM):
        subprocess.run(["npm", "install", "--silent", "--prefix", folder, *_BY_NPM], check=True)
    if not all(commands[name].exists() for name in _BY_PIP):
        venv.create(folder / "venv", with_pip=True)
        subprocess.run([python / "pip", "install", "--quiet", *_BY_PIP], check=True)
    return commands
