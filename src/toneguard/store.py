"""What was worked out once, kept as JSON in the user's cache folder under the hash of what it was made from.

A store never fails: what cannot be read is not there, and what cannot be written is not kept. Files are
put in place whole, so that runs beside each other do no harm.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from toneguard.patterns import BUILD, codes, restore

ENVIRONMENT = "TONEGUARD_CACHE_DIR"


@dataclass(frozen=True, slots=True)
class Store:
    """Values by their keys in one folder; one with a folder of None keeps nothing."""

    folder: Path | None

    def get(self, kind: str, key: str) -> Any:
        """The value kept under a key, or None."""
        if self.folder is None:
            return None
        try:
            return json.loads((self.folder / kind / f"{key}.json").read_bytes())
        except (OSError, ValueError, RecursionError):
            return None

    def put(self, kind: str, key: str, value: Any) -> None:
        """Keep a value, if the folder can be written."""
        if self.folder is None:
            return
        path = self.folder / kind / f"{key}.json"
        partial = path.with_name(f".{key}.{os.getpid()}")
        with suppress(OSError, ValueError):
            data = json.dumps(value).encode("ascii")
            try:
                _write(partial, data)
                partial.replace(path)
            except BaseException:
                partial.unlink(missing_ok=True)
                raise


def _write(path: Path, data: bytes) -> None:
    """Write a file, and make its folder where there is none."""
    try:
        path.write_bytes(data)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_bytes(data)


NOWHERE = Store(None)
KINDS = ("rulebooks", "phrases", "tokenizer", "patterns", "checked", "results", "pages")


def clean(folder: Path) -> None:
    """Remove everything that a store may have kept in a folder, and nothing else."""
    for kind in KINDS:
        shutil.rmtree(folder / kind, ignore_errors=True)
    with suppress(OSError):
        folder.rmdir()  # only if it is empty


def cache_folder(chosen: Path | None = None) -> Path:
    """The folder that was chosen, or that `TONEGUARD_CACHE_DIR` names, or the user's own for caches."""
    if chosen is not None:
        return chosen
    if given := os.environ.get(ENVIRONMENT):
        return Path(given)
    from platformdirs import user_cache_path

    return user_cache_path("toneguard", appauthor=False)


def key_of(*values: str) -> str:
    """A key for what is made of these values, by toneguard as it is installed."""
    return _hash(_installed(), *values)


@cache
def _installed() -> str:
    """Changes with every change to a file of toneguard's, rules among them."""
    return fingerprint([Path(__file__).parent])


@cache
def start_patterns(store: Store) -> bool:
    """Let patterns be made from the codes that were kept; whether there were any."""
    return restore(store.get("patterns", key_of(BUILD)))


@cache
def keep_patterns(store: Store) -> None:
    """Keep the codes of all patterns that there are by now, unless some were kept."""
    if store.folder is not None and not start_patterns(store):
        store.put("patterns", key_of(BUILD), codes())


def libraries() -> str:
    """Changes whenever a package is put beside those that toneguard asks, or taken away."""
    spec = find_spec("spacy")
    folder = Path(spec.origin).parent.parent if spec and spec.origin else Path()
    return f"{folder}\0{folder.stat().st_mtime_ns}"


def _hash(*values: str) -> str:
    digest = hashlib.sha256()
    for value in values:
        data = value.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


def fingerprint(folders: Iterable[Path]) -> str:
    """A hash of the names, sizes and times of all files in these folders; their content is not read."""
    entries = []
    for folder in folders:
        for root, _, names in os.walk(folder, followlinks=True):
            for name in names:
                if name.endswith((".onnx", ".py", ".yaml")):
                    path = os.path.join(root, name)  # noqa: PTH118 - hundreds of files at each start
                    status = os.stat(path)  # noqa: PTH116
                    entries.append(f"{path}\0{status.st_size}\0{status.st_mtime_ns}")
    return _hash(*sorted(entries))
