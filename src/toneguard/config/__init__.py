"""What a user may choose: the keys, the files and layers they come from, and which rules they let run."""

from toneguard.config.keys import PRESETS, READERS, TABLES, Config, Origin
from toneguard.config.layers import Configs, Setting, load_config
from toneguard.config.selection import check_entries, fits, selected, severity_of, unknown_entry
from toneguard.config.toml import shown

__all__ = [
    "PRESETS",
    "READERS",
    "TABLES",
    "Config",
    "Configs",
    "Origin",
    "Setting",
    "check_entries",
    "fits",
    "load_config",
    "selected",
    "severity_of",
    "shown",
    "unknown_entry",
]
