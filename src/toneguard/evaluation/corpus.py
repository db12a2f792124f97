"""Labelled drafts and sentences, from JSON lines to frozen values.

A corpus is a folder with `drafts/*.jsonl`, `sentences/*.jsonl` or both, one object a line.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from toneguard.diagnostics import Occasion, Span
from toneguard.errors import InputError, suggest

Text = Annotated[str, StringConstraints(min_length=1)]
Strength = Literal["blatant", "clear", "subtle"]
Degree = Literal["verbatim", "reworded", "paraphrase"]

CATEGORIES = ("anger", "bitterness", "challenge", "perfunctory", "redundancy")
DOC_LABELS = ("missing-thanks",)  # names of rules on what a whole draft lacks
STRENGTHS: tuple[Strength, ...] = ("blatant", "clear", "subtle")


class Entry(BaseModel):
    """One JSON object of a corpus; an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class LabelEntry(Entry):
    """A fault: a quote that stands in the text once, and what an editor would write there."""

    quote: Text
    category: Text
    strength: Strength
    rewrite: str | None = None
    redundancy_kind: Degree | None = None


class DraftEntry(Entry):
    """A line of `drafts/*.jsonl`."""

    id: Text
    split: Text
    occasion: Occasion | None = None
    text: Text
    earlier: Text | None = None
    labels: tuple[LabelEntry, ...]
    doc_labels: tuple[Text, ...] = ()


class SentenceEntry(Entry):
    """A line of `sentences/*.jsonl`; the verdict is on `sentence`, `context` stands before it."""

    id: Text
    split: Text
    context: Text | None = None
    sentence: Text
    categories: tuple[Text, ...]
    strength: Strength | None = None
    rewrite: str | None = None
    pair: Text | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """A stretch of a draft that a reader marked as a fault; `degree` is how a redundancy repeats."""

    category: str
    strength: str
    span: Span
    degree: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A draft with all of its faults marked. Findings outside `judged` count for nothing."""

    name: str
    split: str
    text: str
    labels: tuple[Label, ...]
    judged: Span
    occasion: Occasion | None = None
    earlier: str | None = None
    doc_labels: tuple[str, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether nobody found anything wrong with it."""
        return not self.labels and not self.doc_labels


AnyEntry = TypeVar("AnyEntry", DraftEntry, SentenceEntry)


def read_cases(
    corpus: Path, split: str, *, sentences: bool = False, categories: Collection[str] = CATEGORIES
) -> list[Case]:
    """The drafts, or the single sentences, of one split. Raises `InputError` with file, line and remedy."""
    every = _read_all(corpus, sentences, categories)
    cases = [case for case in every if case.split == split]
    if not cases:
        names = ", ".join(dict.fromkeys(case.split for case in every))
        hint = f"there are: {names}" if names else "the corpus has no line at all"
        raise InputError(f"no line belongs to the split “{split}”", path=corpus, hint=hint)
    return cases


def splits_of(corpus: Path) -> tuple[str, ...]:
    """The names of the splits of the drafts, sorted. Raises `InputError`."""
    return tuple(sorted({entry.split for _, _, entry in _lines(corpus / "drafts", DraftEntry)}))


def _read_all(corpus: Path, sentences: bool, categories: Collection[str]) -> list[Case]:
    if sentences:
        return _collect(_lines(corpus / "sentences", SentenceEntry), _sentence, categories)
    return _collect(_lines(corpus / "drafts", DraftEntry), _draft, categories)


def read_entries(folder: Path, kind: type[AnyEntry], split: str) -> Iterator[AnyEntry]:
    """The lines of a folder's files that belong to a split, as they stand. Raises `InputError`."""
    return (entry for _, _, entry in _lines(folder, kind) if entry.split == split)


def _lines(folder: Path, kind: type[AnyEntry]) -> Iterator[tuple[Path, int, AnyEntry]]:
    """Every line of a folder's files, checked, with its place. Blank lines are passed over."""
    paths = sorted(folder.glob("*.jsonl"))
    if not paths:
        hint = "a corpus is a folder with drafts/*.jsonl or sentences/*.jsonl, one JSON object a line"
        raise InputError("no .jsonl files here", path=folder, hint=hint)
    for path in paths:
        for number, line in enumerate(_content(path).split("\n"), 1):
            if line.strip():
                yield path, number, _entry(kind, line, path, number)


def _content(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path=path) from None
    except UnicodeDecodeError:
        raise InputError("is not UTF-8", path=path, hint="save the file as UTF-8") from None


def _entry(kind: type[AnyEntry], line: str, path: Path, number: int) -> AnyEntry:
    try:
        return kind.model_validate_json(line)
    except ValidationError as error:
        fault = error.errors()[0]
        key = ".".join(map(str, fault["loc"]))
        hint = f"the keys are {', '.join(kind.model_fields)}"
        message = f"{key}: {fault['msg']}" if key else fault["msg"]
        raise InputError(message, path=path, line=number, hint=hint) from None


def _collect(
    lines: Iterator[tuple[Path, int, AnyEntry]],
    to_case: Callable[[AnyEntry], Case],
    categories: Collection[str],
) -> list[Case]:
    cases: dict[str, Case] = {}
    for path, number, entry in lines:
        try:
            case = to_case(entry)
            if case.name in cases:
                raise InputError(f"the id “{case.name}” is taken", hint="give every line an id of its own")
            _check_categories(case, categories)
        except InputError as error:
            raise InputError(error.message, path=path, line=number, hint=error.hint) from None
        cases[case.name] = case
    return list(cases.values())


def _check_categories(case: Case, known: Collection[str]) -> None:
    for label in case.labels:
        if label.category not in known:
            hint = suggest(label.category, known) or f"there are: {', '.join(known)}"
            raise InputError(f"there is no category “{label.category}”", hint=hint)


def _draft(entry: DraftEntry) -> Case:
    return Case(
        name=entry.id,
        split=entry.split,
        text=entry.text,
        labels=tuple(_label(label, entry.text) for label in entry.labels),
        judged=Span(0, len(entry.text)),
        occasion=entry.occasion,
        earlier=entry.earlier,
        doc_labels=entry.doc_labels,
    )


def _label(entry: LabelEntry, text: str) -> Label:
    count = text.count(entry.quote)
    if count != 1:
        hint = "copy the words from the text, with enough around them to be found once"
        raise InputError(f"the quote “{entry.quote}” stands {count} times in the text", hint=hint)
    start = text.index(entry.quote)
    span = Span(start, start + len(entry.quote))
    return Label(entry.category, entry.strength, span, entry.redundancy_kind)


def _sentence(entry: SentenceEntry) -> Case:
    if entry.categories and entry.strength is None:
        raise InputError("a fault without a strength", hint=f"it is one of {', '.join(STRENGTHS)}")
    before = f"{entry.context} " if entry.context else ""
    span = Span(len(before), len(before) + len(entry.sentence))
    labels = tuple(Label(category, str(entry.strength), span) for category in entry.categories)
    return Case(entry.id, entry.split, before + entry.sentence, labels, span)
