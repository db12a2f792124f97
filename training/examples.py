"""The labelled corpus as the net reads it: drafts cut into sentences, each with its faults."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from random import Random

from toneguard.diagnostics import HOSTILE, Span
from toneguard.evaluation.corpus import DraftEntry, LabelEntry, SentenceEntry, read_entries
from toneguard.evaluation.judging import covers
from toneguard.language.sentences import stretches
from toneguard.language.text import cut
from toneguard.language.tone import LABELS
from toneguard.reading import read_text
from toneguard.rulebook import load_rulebook

REPEATS = "redundancy"

STRANGERS = (
    "angry-ways",
    "any-week",
    "bare-facts",
    "borrowed-words",
    "cool-office",
    "counter-staff",
    "cross-words",
    "fair-and-firm",
    "far-and-near",
    "front-doors",
    "half-sentences",
    "hot-and-cold",
    "hurt-plain",
    "in-passing",
    "ink-and-vinegar",
    "inside-jobs",
    "kitchen-table",
    "lamplight",
    "long-breath",
    "long-sleeves",
    "many-letters",
    "many-tongues",
    "may-i-ask",
    "near-harmless",
    "next-desk",
    "no-offence-meant",
    "once-more",
    "open-plan",
    "ordinary-days",
    "other-doors",
    "phone-notes",
    "plain-dealing",
    "plain-people",
    "plain-terms",
    "pleading",
    "real-thanks",
    "said-before",
    "second-guess",
    "second-language",
    "short-fuse",
    "side-gate",
    "sixty-doors",
    "sour-asides",
    "stage-door",
    "stairwell",
    "straight-faced",
    "thumbs",
    "told-plainly",
    "twice-told",
    "two-edged",
    "undertone",
    "while-we-wait",
    "with-a-bow",
    "workaday",
    "world-desks",
    "yard-and-office",
)
"""The parts of the corpus by hands that wrote no other; how they are judged unseen tells of real mail."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence and its faults, None where nobody has judged it.

    `mended` is what the corpus puts in its place: a text, "" to leave it out, None where it says nothing.
    `repeats` says that it repeats the earlier note. `parts` has the faults of each of its stretches, where
    it has some itself and they are known.
    """

    text: str
    faults: frozenset[str] | None
    mended: str | None = None
    repeats: bool = False
    parts: tuple[frozenset[str], ...] = ()

    def parts_of(self, count: int) -> Sequence[frozenset[str] | None]:
        """The faults of so many stretches, None where nobody knows."""
        if len(self.parts) == count:
            return self.parts
        return [None if self.faults is None or self.faults else self.faults] * count


def targets_of(faults: frozenset[str] | None) -> list[float]:
    """1.0 for each of `LABELS` that a sentence with these faults deserves."""
    faults = faults or frozenset()
    return [float(not faults.isdisjoint(HOSTILE) if it == "hostile" else it in faults) for it in LABELS]


@dataclass(frozen=True, slots=True)
class Example:
    """A draft, or a sentence with the one before it. `group` is shared by twins; `kind` is its folder.

    `note` holds the sentences of the earlier note.
    """

    name: str
    group: str
    kind: str
    lines: tuple[Line, ...]
    note: tuple[str, ...] = ()

    @property
    def part(self) -> str:
        """The part of the corpus it belongs to: its name without its number."""
        return self.name.rpartition("-")[0]


def read_examples(corpus: Path, split: str) -> list[Example]:
    """All drafts and single sentences of a split, cut as toneguard cuts a draft that it checks."""
    drafts = (_draft(entry) for entry in read_entries(corpus / "drafts", DraftEntry, split))
    sentences = (_sentence(entry) for entry in read_entries(corpus / "sentences", SentenceEntry, split))
    return [*drafts, *sentences]


def unlabelled() -> list[Example]:
    """The drafts that the rules give as examples: nothing is trained on these."""
    rules = load_rulebook().rules
    shown = (it for rule in rules for group in (rule.examples.bad, rule.examples.good) for it in group)
    texts = dict.fromkeys(it.draft.replace("[[", "").replace("]]", "") for it in shown)
    return [
        Example(str(place), str(place), "drafts", tuple(Line(it, frozenset()) for it in sentences_of(text)))
        for place, text in enumerate(texts)
    ]


def share_of(examples: Sequence[Example], share: float) -> list[Example]:
    """A share of the examples, from 0 to 1, the same on every machine; a larger one holds a smaller one."""
    return [example for example in examples if _place_of(example) < share]


def _place_of(example: Example) -> float:
    """A number from 0 to 1, the same for twins."""
    return int(sha256(f"fold {example.group}".encode()).hexdigest(), 16) % 1000 / 1000


def varied(example: Example, chance: float, random: Random) -> Example:
    """The example with each faulty sentence put right with this chance, as its label says."""
    lines: list[Line] = []
    for line in example.lines:
        if not (line.faults or line.repeats) or line.mended is None or random.random() >= chance:
            lines.append(line)
        elif line.mended:
            lines.append(Line(line.mended, frozenset()))
    return replace(example, lines=tuple(lines)) if lines else example


def mixed(example: Example, others: Sequence[Example], chance: float, random: Random) -> Example:
    """The example going on, with this chance, as another one does; nobody has judged that end there."""
    if random.random() >= chance:
        return example
    other = random.choice(others)
    start, end = random.randrange(len(example.lines) + 1), random.randrange(len(other.lines))
    foreign = (replace(line, faults=None, parts=()) for line in other.lines[end:])
    return replace(example, lines=(*example.lines[:start], *foreign))


def _draft(entry: DraftEntry) -> Example:
    text = entry.text
    labels = [(label, _span_of(label.quote, text)) for label in entry.labels]
    lines = []
    for sentence in cut(read_text(text)).sentences:
        mine = [(label, span) for label, span in labels if covers(span, sentence.span)]
        categories = frozenset(label.category for label, _ in mine)
        mended = _mended(sentence.span, text, mine)
        parts = [
            frozenset(label.category for label, span in mine if covers(span, part)) - {REPEATS}
            for start, end in stretches(sentence.span.of(text))
            for part in [Span(sentence.span.start + start, sentence.span.start + end)]
        ]
        faults, repeats = categories - {REPEATS}, REPEATS in categories
        lines.append(Line(_flat(sentence.span.of(text)), faults, mended, repeats, tuple(parts)))
    return Example(entry.id, entry.id, "drafts", tuple(lines), tuple(sentences_of(entry.earlier or "")))


def sentences_of(text: str) -> Iterator[str]:
    """The sentences of a text, each on one line."""
    return (_flat(sentence.span.of(text)) for sentence in cut(read_text(text)).sentences)


def _span_of(quote: str, text: str) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))


def _mended(sentence: Span, text: str, labels: Sequence[tuple[LabelEntry, Span]]) -> str | None:
    """The sentence with every fault in it put right, where all of them lie inside it."""
    spans = dict.fromkeys(span for _, span in labels)
    if not labels or any(not sentence.contains(span) for span in spans):
        return None
    if any(one.overlaps(other) for one in spans for other in spans if one is not other):
        return None
    rewrites = {span: label.rewrite for label, span in labels}
    mended = sentence.of(text)
    for span in sorted(spans, reverse=True):
        if (rewrite := rewrites[span]) is None:
            return None
        start, end = span.start - sentence.start, span.end - sentence.start
        mended = mended[:start] + rewrite + mended[end:]
    return _flat(mended)


def _sentence(entry: SentenceEntry) -> Example:
    context = [Line(_flat(entry.context), None)] if entry.context else []
    line = Line(_flat(entry.sentence), frozenset(entry.categories), entry.rewrite)
    group = min(entry.id, entry.pair or entry.id)
    return Example(entry.id, group, "sentences", (*context, line))


def _flat(text: str) -> str:
    return " ".join(text.split())
