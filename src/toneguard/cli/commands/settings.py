"""`toneguard config` and `clean`: options to requests."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toneguard.cli.commands.options import (
    LISTINGS,
    FailOn,
    Format,
    Ignore,
    OccasionName,
    Preset,
    Received,
    Rules,
    Select,
    entries,
    one_of,
    overrides_of,
)

EXAMPLES = """\b
Example:
  toneguard config drafts/reply.txt
"""


def config(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A draft, or a folder of drafts.")] = Path(),
    occasion: OccasionName = None,
    received: Received = None,
    preset: Preset = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FailOn = None,
    rules: Rules = None,
    format_name: Format = "text",
) -> int:
    """Show the configuration, and where each value was set."""
    from toneguard.cli import configuring

    overrides = overrides_of(
        occasion=occasion,
        received=received,
        preset=preset,
        select=entries(select),
        ignore=entries(ignore),
        fail_on=fail_on,
        rules=rules or None,
    )
    json = one_of(format_name, LISTINGS, "--format") == "json"
    return configuring.show(configuring.Request(path, overrides, json))


def clean() -> int:
    """Remove what has been kept to be quicker next time. It holds no text of a draft."""
    from toneguard.cli.output import write
    from toneguard.config import load_config
    from toneguard.store import cache_folder
    from toneguard.store import clean as remove

    folder = cache_folder(load_config(Path.cwd()).cache_dir)
    remove(folder)
    write([f"Cleaned {folder}\n"])
    return 0
