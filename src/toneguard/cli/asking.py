"""The questions of `toneguard fix` on a terminal: each finding with its paragraph before and after."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import TypeAlias

import questionary
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys
from rich.text import Text

from toneguard.cli.output import complain, write
from toneguard.cli.screen import context
from toneguard.diagnostics import Finding, Grade, Report, Rewrite, Severity, Span
from toneguard.draft import Draft
from toneguard.errors import InputError
from toneguard.fixing import Fixed, answered, finished, may_stay, put, with_text
from toneguard.linter import Linter
from toneguard.patterns import regex
from toneguard.reporters.printable import one_line, printable
from toneguard.reporters.terminal import page_width, paragraph, print_lines, titled
from toneguard.reporters.text import COLORS, INDENT, NEW
from toneguard.rewriting import Choice, apply, barbs_of, choose, moved, options, with_orphans

TAKE, NEXT, EDIT, SKIP, IGNORE, QUIT = "take", "next", "edit", "skip", "ignore", "quit"
Key: TypeAlias = tuple[str, str, int]
CHOICES = {
    TAKE: ("t", "take it", "puts what stands under “then” into the draft"),
    NEXT: ("n", "next rewrite", "shows another rewrite"),
    EDIT: ("e", "edit it", "lets you change the words before they go in"),
    SKIP: ("s", "skip, leave it as it is", "leaves the sentence; the next check finds it again"),
    IGNORE: (
        "i",
        "ignore it, here and whenever it is checked",
        "leaves the sentence, and notes in an ignore file that it may stay",
    ),
    QUIT: ("q", "quit", "asks no more; you are still asked whether to write what you took"),
}
"""What can be decided: by which key, its name in the list, and what it does."""
_GAP = regex(r"\r?\n[ \t]*\r?\n")


@dataclass(slots=True)
class Session:
    """One draft, asked about until nothing is left or the user has had enough.

    `ignored` are the findings that the user wants to hear no more of, each by rule and fingerprint.
    """

    linter: Linter
    draft: Draft
    severity: Severity
    color: bool
    width: int = 0
    ignored: list[tuple[str, str]] = field(default_factory=list)
    begun: Counter[str] = field(default_factory=Counter)
    """The words at fault when asking began, until they are answered."""
    taken_out: set[str] = field(default_factory=set)
    """The words at fault that were answered; no rewrite brings them back."""

    def run(self, writable: Callable[[str], object]) -> Fixed:
        """The draft as the user wants it. `writable` raises `InputError` for a text that cannot be kept.

        Raises `KeyboardInterrupt` where the user breaks off.
        """
        self.width = self.width or page_width(context("", "never").width)
        report = first = self.linter.check(self.draft)
        self.draft = replace(with_text(self.draft, self.draft.text), occasion=first.occasion)
        now = self.draft
        self.begun = Counter(it.excerpt for it in first.at_or_above(self.severity) if it.excerpt)
        passed: set[Key] = set()
        changes = 0
        while True:
            pending = [pair for pair in self._pending(now, report) if pair[0] not in passed]
            if not pending:
                break
            key, finding = pending[0]
            answer = self._settle(now, finding, report, len(pending), writable)
            if answer == QUIT:
                break
            if answer == IGNORE:
                passed.add(key)
                self.ignored += finding.marks
                self.draft = replace(self.draft, silenced=self.draft.silenced | set(finding.marks))
                now = replace(now, silenced=self.draft.silenced)
            elif isinstance(answer, Draft):
                now, changes = answer, changes + 1
                self.begun[finding.excerpt] -= 1
                self.taken_out.add(finding.excerpt)
            else:
                passed.add(key)
                continue
            report = self.linter.check(now)
        return finished(self.draft, now, first, report, self.severity, changes)

    def _pending(self, now: Draft, report: Report) -> list[tuple[Key, Finding]]:
        """The findings that can be asked about.

        What is a fault only beside the others comes behind them, and what the whole draft lacks comes last.
        """
        found = [it for it in self._to_answer(report) if it.rewrites or len(it.span)]
        last = may_stay(self.linter, now, found)
        return sorted(_keyed(found), key=lambda pair: (not len(pair[1].span), pair[1] in last))

    def _to_answer(self, report: Report) -> tuple[Finding, ...]:
        """The findings to answer; what was one when asking began stays one, however little it weighs now."""
        now = answered(report, self.severity)
        return tuple(it for it in report.findings if it in now or self.begun[it.excerpt] > 0)

    def _settle(
        self, now: Draft, finding: Finding, report: Report, count: int, writable: Callable[[str], object]
    ) -> Draft | str:
        """The draft after the user's decision on one finding, or what was decided instead."""
        rewrites = self._rewrites(now, finding, report)
        place = 0
        self._print(self._heading(now, finding, count))
        if len(finding.span):
            self._print(self._now(now, finding, rewrites))
        while True:
            rewrite = rewrites[place] if rewrites else None
            if rewrite:
                self._print(self._then(now, finding, rewrite, place, len(rewrites)))
            answer = _asked(rewrite is not None, len(rewrites) > 1, bool(len(finding.span)))
            if answer == NEXT:
                place = (place + 1) % len(rewrites)
                continue
            if answer == EDIT:
                rewrite = _edited(now, finding, rewrite)
            if answer not in (TAKE, EDIT) or rewrite is None:
                return answer
            text = put(now, with_orphans(now, [rewrite], barbs_of(now, [Choice(finding, rewrite)])))
            try:
                writable(text)
            except InputError as error:
                complain(error)
                continue
            return with_text(self.draft, text)

    def _rewrites(self, now: Draft, finding: Finding, report: Report) -> tuple[Rewrite, ...]:
        """What there is to choose from: first what would be taken unasked, with those of the others."""
        found = self._to_answer(report)
        chosen = choose(now, found, least=Grade.SHOW, first=self.draft)
        first = [it.rewrite for it in chosen if it.finding is finding]
        offered = dict.fromkeys([*first, *options(now, found, finding, ())])
        return tuple(it for it in offered if not it.text or it.text.strip() not in self.taken_out)

    def _heading(self, now: Draft, finding: Finding, count: int) -> Iterator[Text]:
        left = f"{printable(now.path)}:{finding.line}:{finding.column}"
        more = "the last one" if count == 1 else f"{count} to go"
        yield Text()
        yield titled(left, more, self.width)
        yield Text.assemble(
            (str(finding.severity), f"bold {COLORS[finding.severity]}"),
            "  ",
            (printable(finding.rule), "bold"),
        )
        yield from paragraph(Text(one_line(finding.message), "bold"), self.width, indent=INDENT)
        yield from paragraph(Text(one_line(finding.why)), self.width, indent=INDENT)
        if finding.note:
            yield from paragraph(Text(one_line(finding.note), "dim"), self.width, indent=INDENT)

    def _now(self, now: Draft, finding: Finding, rewrites: Sequence[Rewrite]) -> Iterator[Text]:
        """The paragraph, or paragraphs, as they are."""
        span = finding.span
        for rewrite in rewrites:
            span = span.union(rewrite.span)
        yield Text()
        color = COLORS[finding.severity]
        yield from self._labelled(now.text, _paragraph(now.text, span), finding.span, "now", color)

    def _then(self, now: Draft, finding: Finding, rewrite: Rewrite, place: int, count: int) -> Iterator[Text]:
        """The paragraph with the rewrite in it, and without what made sense only beside what goes."""
        changes = with_orphans(now, [rewrite], barbs_of(now, [Choice(finding, rewrite)]))
        around = _paragraph(now.text, reduce(Span.union, (it.span for it in changes), finding.span))
        after = apply(now.text, changes)
        end = around.end + len(after) - len(now.text)
        new = moved(rewrite, changes)
        name = "then" if count == 1 else f"then {place + 1}/{count}"
        yield Text()
        if re.search(r"\w", after[around.start : end]):
            yield from self._labelled(after, Span(around.start, end), new, name, NEW)
        else:
            yield from paragraph(Text("leave this out", f"italic {NEW}"), self.width, _label(name), INDENT)
        yield Text()

    def _labelled(self, text: str, around: Span, marked: Span, name: str, color: str) -> Iterator[Text]:
        before = _folded(text[around.start : marked.start]).lstrip()
        fault = _folded(text[max(marked.start, around.start) : marked.end])
        after = _folded(text[marked.end : around.end]).rstrip()
        yield from paragraph(Text.assemble(before, (fault, color), after), self.width, _label(name), INDENT)

    def _print(self, lines: Iterator[Text]) -> None:
        write([print_lines(lines, color=self.color)])

    def confirmed(self, path: str) -> bool:
        """Whether the user wants the draft written."""
        return bool(questionary.confirm(f"Write {printable(path)}?", default=True).unsafe_ask())


def _keyed(findings: Iterable[Finding]) -> Iterator[tuple[Key, Finding]]:
    """Each finding with what it is known by while the draft changes around it: its rule and its words.

    Of several with the same words each has a number of its own.
    """
    seen: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        words = finding.rule, finding.excerpt
        yield (*words, seen[words]), finding
        seen[words] += 1


def _asked(has_rewrite: bool, has_more: bool, can_edit: bool) -> str:
    """What the user decides. After a key that there is not, Enter alone takes nothing."""
    there = {TAKE: has_rewrite, NEXT: has_more, EDIT: has_rewrite or can_edit}
    choices = [choice for choice in CHOICES if there.get(choice, True)]
    question = _menu(choices, choices[0])
    while (answer := str(question.unsafe_ask())) not in CHOICES:
        write([_explained(choices) if answer == "?" else _no_key(answer, choices)])
        question = _menu(choices, SKIP)
    return answer


def _menu(choices: Sequence[str], pointed_at: str) -> questionary.Question:
    """The question, whose answer is one of the choices, or a character that stands for none of them."""
    shown: Sequence[questionary.Choice] = [
        questionary.Choice(title, value=choice, shortcut_key=key)
        for choice, (key, title, _) in ((it, CHOICES[it]) for it in choices)
    ]
    question = questionary.select(
        "What now?",
        choices=shown,
        default=pointed_at,
        use_shortcuts=True,
        use_jk_keys=False,
        use_emacs_keys=False,
        instruction=" ",
    )
    others = KeyBindings()

    @others.add(Keys.Any)
    def answer(event: KeyPressEvent) -> None:
        event.app.erase_when_done = True
        event.app.exit(result=event.data)

    app = question.application
    app.key_bindings = merge_key_bindings([app.key_bindings or KeyBindings(), others])
    return question


def _no_key(pressed: str, choices: Iterable[str]) -> str:
    keys = ", ".join(CHOICES[choice][0] for choice in choices)
    return f"“{one_line(pressed)}” is no key here; there are {keys}, and ? tells what they do\n"


def _explained(choices: Iterable[str]) -> str:
    told = (f"  {key}  {what}\n" for key, _, what in map(CHOICES.__getitem__, choices))
    return "".join(
        (*told, "  Enter takes what is pointed at, the arrows point; Ctrl-C breaks off, nothing is written\n")
    )


def _edited(now: Draft, finding: Finding, rewrite: Rewrite | None) -> Rewrite | None:
    """What the user makes of the rewrite, or of the sentence itself where there is none or it only cuts."""
    if rewrite is None or (not rewrite.text and len(finding.span)):
        rewrite = Rewrite(finding.span, finding.span.of(now.text), Grade.OFFER)
    lead = rewrite.text[: len(rewrite.text) - len(rewrite.text.lstrip())]
    tail = rewrite.text[len(rewrite.text.rstrip()) :]
    words = questionary.text("Write:", default=" ".join(rewrite.text.split())).unsafe_ask()
    return Rewrite(rewrite.span, f"{lead}{words.strip()}{tail}", rewrite.grade) if words.strip() else None


def _paragraph(text: str, span: Span) -> Span:
    """The paragraph that holds the span."""
    gaps = list(_GAP.finditer(text))
    start = max((gap.end() for gap in gaps if gap.end() <= span.start), default=0)
    end = min((gap.start() for gap in gaps if gap.start() >= span.end), default=len(text))
    return Span(start, max(end, start))


def _folded(text: str) -> str:
    return printable(re.sub(r"\s+", " ", text))


def _label(name: str) -> Text:
    return Text(f"{name + ':':>9} ", "dim")
