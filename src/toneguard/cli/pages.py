"""Pages about the rules, kept under a hash of these: neither rules nor what draws pages is loaded again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from toneguard.cli.output import write
from toneguard.cli.screen import context
from toneguard.config import load_config
from toneguard.reporters import Context
from toneguard.store import Store, fingerprint, key_of

Drawer = Callable[[Sequence[Path], Store, Context], str]


def list_rules(folders: Sequence[Path] | None, *, json: bool, color: str) -> int:
    """Print all rules. Raises `ToneguardError`."""

    def draw(folders: Sequence[Path], store: Store, setting: Context) -> str:
        from toneguard.cli.listing import list_for_people, list_for_programs

        return (list_for_programs if json else list_for_people)(folders, store, setting)

    return _print(["rules", "json" if json else "text"], folders, color, draw, "utf-8" if json else None)


def explain(rule_id: str, folders: Sequence[Path] | None, *, color: str) -> int:
    """Print all there is to know about a rule. Raises `ToneguardError`."""

    def draw(folders: Sequence[Path], store: Store, setting: Context) -> str:
        from toneguard.cli.listing import explanation

        return explanation(rule_id, folders, store, setting)

    return _print(["explain", rule_id], folders, color, draw)


def _print(
    topic: Sequence[str],
    folders: Sequence[Path] | None,
    color: str,
    draw: Drawer,
    encoding: str | None = None,
) -> int:
    config = load_config(Path.cwd(), {"rules": list(folders)} if folders else {})
    store, setting = config.store(), context("", color)
    seen = (str(setting.width), str(setting.color))
    key = key_of(*topic, *seen, fingerprint(config.rules), *map(str, config.rules))
    page = store.get("pages", key)
    if not isinstance(page, str):
        page = draw(config.rules, store, setting)
        store.put("pages", key, page)
    write([page], encoding)
    return 0
