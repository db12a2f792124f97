"""What a finding says, as plain lines."""

from __future__ import annotations

from collections.abc import Iterator

from toneguard.diagnostics import Finding
from toneguard.reporters.preview import previews
from toneguard.reporters.printable import one_line


def said(text: str, finding: Finding) -> Iterator[str]:
    """The message, the reason, the note and the rewrites; `text` is the draft."""
    yield one_line(finding.message)
    yield one_line(finding.why)
    if finding.note:
        yield f"note: {one_line(finding.note)}"
    for preview in previews(text, finding):
        yield f"{preview.label}: {preview.plain}"
