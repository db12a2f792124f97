"""The text of an HTML mail, with its quoted mail marked by `>` as in a plain one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

# How mail programs wrap the mail that is being answered.
_QUOTED = {
    "blockquote": ["quoted"],
    "div#class=yahoo_quoted": ["quoted"],
}


class _Label(NamedTuple):
    start: int
    end: int
    name: str


def html_to_text(html: str) -> str:
    """What a reader sees of `html`; blocks stand on lines of their own. Broken markup gives what it can."""
    from inscriptis import get_annotated_text
    from inscriptis.css_profiles import CSS_PROFILES
    from inscriptis.model.config import ParserConfig

    # The strict profile neither indents a <div> nor parts "don<span>'</span>t".
    config = ParserConfig(css=CSS_PROFILES["strict"], annotation_rules=_QUOTED, display_links=False)
    try:
        found = get_annotated_text(html.replace("\0", ""), config)
    except (ValueError, AssertionError, RecursionError):  # no document in it, or a hostile one
        return ""
    labels = (_Label(*label) for label in found.get("label", ()))
    return _mark_quoted(found.get("text", ""), labels).strip()


def _mark_quoted(text: str, labels: Iterable[_Label]) -> str:
    quoted = sorted((label.start, label.end) for label in labels)
    lines, at, place = [], 0, 0
    for line in text.split("\n"):
        while place < len(quoted) and quoted[place][1] <= at:
            place += 1
        inside = place < len(quoted) and quoted[place][0] < at + len(line)
        lines.append(f"> {line}".rstrip() if inside else line.rstrip())
        at += len(line) + 1
    return "\n".join(lines)
