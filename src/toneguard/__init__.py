r"""toneguard reads a draft email before you send it and says what would cost you goodwill.

>>> import toneguard
>>> report = toneguard.check("Dear Sir/Madam,\n\nGood luck finding someone who works that hard.\n")
>>> [finding.rule for finding in report.findings]
['perfunctory/generic-salutation', 'bitterness/barbed-farewell']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from toneguard.diagnostics import Confidence, Finding, Grade, Occasion, Report, Rewrite, Severity, Span
from toneguard.draft import Draft
from toneguard.errors import ConfigError, InputError, RulebookError, ToneguardError, UsageError

if TYPE_CHECKING:
    from toneguard.config import Config
    from toneguard.linter import Linter, check
    from toneguard.reading import read_path, read_text

__all__ = [
    "Confidence",
    "Config",
    "ConfigError",
    "Draft",
    "Finding",
    "Grade",
    "InputError",
    "Linter",
    "Occasion",
    "Report",
    "Rewrite",
    "RulebookError",
    "Severity",
    "Span",
    "ToneguardError",
    "UsageError",
    "__version__",
    "check",
    "read_path",
    "read_text",
]

__version__ = "0.1.0"

_LAZY = {
    "Config": "toneguard.config",
    "Linter": "toneguard.linter",
    "check": "toneguard.linter",
    "read_path": "toneguard.reading",
    "read_text": "toneguard.reading",
}


def __getattr__(name: str) -> Any:
    """Load the linter on first need."""
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_LAZY[name]), name)
