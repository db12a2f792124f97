"""`toneguard rules` and `toneguard explain`: the rulebook for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any

from rich.text import Text

from toneguard.diagnostics import Span
from toneguard.reporters import Context
from toneguard.reporters.excerpt import draw, excerpt
from toneguard.reporters.json import SCHEMA_VERSION, dump, tool
from toneguard.reporters.printable import one_line
from toneguard.reporters.terminal import page_width, paragraph, print_lines, titled
from toneguard.reporters.text import COLORS, NEW
from toneguard.rulebook import RewriteTemplate, Rule, load_rulebook
from toneguard.store import Store

INDENT = 4
SEVERITY = "suggestion  "  # the longest, and a gap
MIN_TITLE = 20
LEFT_OUT = Text("leave this out", f"italic {NEW}")


def list_for_people(folders: Sequence[Path], store: Store, setting: Context) -> str:
    """All rules, by category. Raises `RulebookError`."""
    rules = load_rulebook(folders, store).rules
    return print_lines(_list(rules, page_width(setting.width)), color=setting.color)


def list_for_programs(folders: Sequence[Path], store: Store, setting: Context) -> str:
    """All rules, as JSON. Raises `RulebookError`."""
    rulebook = load_rulebook(folders, store)
    rules = [_as_dict(rule) for rule in rulebook.rules]
    about = tool(replace(setting, rulebook=rulebook.version))
    return dump({"schema_version": SCHEMA_VERSION, "tool": about, "rules": rules}) + "\n"


def explanation(rule_id: str, folders: Sequence[Path], store: Store, setting: Context) -> str:
    """All there is to know about a rule. Raises `RulebookError`."""
    rule = load_rulebook(folders, store).rule(rule_id)
    return print_lines(_explanation(rule, page_width(setting.width)), color=setting.color)


def _as_dict(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "category": rule.category,
        "title": rule.title,
        "severity": str(rule.severity),
        "confidence": str(rule.confidence),
        "occasions": [str(occasion) for occasion in rule.occasions],
        "kind": rule.kind,
        "scope": rule.scope,
        "message": rule.message,
        "why": rule.why,
        "source": rule.source,
    }


def _list(rules: Sequence[Rule], width: int) -> Iterator[Text]:
    """The rules by category, each with its severity and, beside its id or below it, its title."""
    column = max((len(rule.id) for rule in rules), default=0) + 2
    beside = width - column - len(SEVERITY) - 2 >= MIN_TITLE
    for category, members in groupby(rules, lambda rule: rule.category):
        yield Text(category, "bold")
        for rule in members:
            severity = Text(f"{rule.severity:<{len(SEVERITY)}}", COLORS[rule.severity])
            title = Text(one_line(rule.title), "dim")
            if beside:
                yield from paragraph(title, width, severity + Text(rule.id.ljust(column)), 2)
            else:
                yield Text("  ") + severity + Text(rule.id)
                yield from paragraph(title, width, indent=2 + len(SEVERITY))
        yield Text()
    yield from paragraph(Text(f"Rules: {len(rules)}. “toneguard explain RULE” says more about one."), width)


def _explanation(rule: Rule, width: int) -> Iterator[Text]:
    """What the rule is for, and what it takes for a fault and what not."""
    yield titled(rule.id, str(rule.severity), width)
    yield from paragraph(Text(one_line(rule.title), "bold"), width)
    yield Text()
    yield from paragraph(Text(one_line(rule.why)), width)
    yield Text()
    occasions = ", ".join(str(occasion).replace("-", " ") for occasion in rule.occasions) or "every email"
    facts = {"speaks in": occasions, "confidence": str(rule.confidence), "source": rule.source}
    if rule.only_with:
        facts["only with"] = f"a finding elsewhere in the draft: {', '.join(rule.only_with)}"
    for name, value in facts.items():
        yield from paragraph(Text(one_line(value), "dim"), width, Text(f"{name:<11} ", "dim"))
    yield from _bad_examples(rule, width)
    yield from _drafts("Fine as it is", (Text(one_line(good.draft)) for good in rule.examples.good), width)
    missed = (
        Text.assemble(one_line(m.draft), (f"  ({one_line(m.reason)})", "dim")) for m in rule.examples.missed
    )
    yield from _drafts("Not found yet", missed, width)
    yield from _drafts("Rewrites, the best first", map(_template, rule.rewrites), width)


def _bad_examples(rule: Rule, width: int) -> Iterator[Text]:
    """Each bad example with the fault underlined, over what it becomes by the first rewrite."""
    yield from _title("Faults, and what to write instead")
    for number, bad in enumerate(rule.examples.bad):
        if number:
            yield Text()
        yield from _marked(one_line(bad.draft), COLORS[rule.severity], width)
        if bad.rewrite is not None:
            rewritten = Text(one_line(bad.rewrite), NEW) if bad.rewrite.strip() else LEFT_OUT
            yield from paragraph(rewritten, width, Text("→ ", NEW), INDENT - 2)


def _marked(draft: str, color: str, width: int) -> Iterator[Text]:
    """An example with what first stands between [[ and ]] underlined, or whole where something is missing."""
    before, _, rest = draft.partition("[[")
    fault, _, after = rest.partition("]]")
    after = after.replace("[[", "").replace("]]", "")
    if fault:
        span = Span(len(before), len(before) + len(fault))
        rows = excerpt(before + fault + after, span, 1, width - INDENT)
        yield from draw(rows, color, lambda line: "  · " if line else " " * INDENT)
    else:
        yield from paragraph(Text(before + after), width, Text("· ", "dim"), INDENT - 2)


def _drafts(title: str, drafts: Iterable[Text], width: int) -> Iterator[Text]:
    """A title with a list below it; nothing where the list is empty."""
    for number, draft in enumerate(drafts):
        if not number:
            yield from _title(title)
        yield from paragraph(draft, width, Text("· ", "dim"), INDENT - 2)


def _title(title: str) -> Iterator[Text]:
    yield Text()
    yield Text(title, "bold")


def _template(rewrite: RewriteTemplate) -> Text:
    text = Text(one_line(rewrite.text), NEW) if rewrite.text.strip() else LEFT_OUT
    return Text.assemble(text, (f"  ({rewrite.replace}, {rewrite.grade})", "dim"))
