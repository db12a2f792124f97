"""Rewrites of one draft that know of each other."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from toneguard.diagnostics import HOSTILE, Finding, Grade, Occasion, PartKind, Rewrite, Span
from toneguard.draft import OWN_WORDS, Draft
from toneguard.patterns import regex
from toneguard.rewriting.demands import ASKED
from toneguard.rewriting.facts import particulars_of
from toneguard.rewriting.fill import SIGN_OFF
from toneguard.rewriting.fitting import Setting, fits, leans
from toneguard.rewriting.moves import aims_of, moves_of, sentences_of, straight
from toneguard.rewriting.news import News
from toneguard.rewriting.paragraphs import blocks_of
from toneguard.rewriting.place import blanked, with_rewrite, without, without_opening
from toneguard.rewriting.register import adapt, register_of, spoken_by
from toneguard.rewriting.sentences import BORDER
from toneguard.rewriting.thanks import (
    inserted,
    opens_itself,
    place_of_thanks,
    refers,
    thanks_for_news,
    true_thanks,
)
from toneguard.rulebook import TURNED_DOWN

DOUBLED = 3
"""Words that may stand in thanks and in a sentence that stays; an interview may be named twice."""

GRADES = (Grade.SAFE, Grade.OFFER, Grade.SHOW)
"""From the one that may be applied unasked to the one that is only shown."""

_FRAME = frozenset({PartKind.SALUTATION, PartKind.CLOSING})
_WORD = regex(r"\w")
_OPENS = regex(r"(?:[.!?…][\"'”’)]*\s+|\A|\n)[ \t]*\Z")
_ENDS = regex(r"[.!?…][\"'”’)]*\s*\Z")
_TITLE = regex(r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.?\s\Z")
_GAP = regex(r"\n\s*\n")
_CONTENT = regex(r"(?!(?:about|would|there|being)\b)\b\w{5,}|\d+")
_TELLING = regex(
    r"(?i)\b(?:letting (?:me|us) know|(?:telling|writing to|calling|ringing|phoning"
    r"|sitting down with) (?:me|us)"
    r"|for your call)\b"
)
_THANKS_FOR_TIME = regex(
    r"(?i)\b(?:thank|thanks|grateful|gratitude|appreciate)\b.*\b(?:opportunity|chance|time|interview\w*"
    r"|consider\w*|meet\w*)\b",
    re.DOTALL,
)
_SAYS_THANKS = regex(r"(?i)thanks\b")
_ADDED = regex(r"(?i)\b(?:thanks|thank you|thankyou),? (?:also|too|as well)\b")
_OF_THE_READER = regex(r"(?i)\b(?:you|your|yours|ur|liked|enjoyed|loved|best)\b")
_OF_THE_NEWS = regex(
    r"(?i)\?\s*\Z|\b(?:c[ao]me|arrived?|reached|received?|got|deci\w+|turned|chose\w*|picked|refus\w+|reject\w+"
    r"|not (?:been )?(?:selected|chosen|successful|offered|shortlisted))\b"
)
_NO_THANKS = regex(
    r"(?i)\b(?:no|not|never|nobody|without|hardly|barely)\b[^.!?,;]{0,20}?\b(?:thanks?(?: you)?|thank-you"
    r"|gratitude)\b"
)
"""Thanks that were missed: "not even a thank you"."""
_IN_ADVANCE = regex(r"(?i)\bin (?:advance|anticipation)\b")
_PALE = regex(r"(?i)\bglad to know\b")
"""Says nothing where what was read stands nowhere."""
_HEADS = regex(r"(?i)\b(?:glad|admit|hoping)\b")
_LOOKS_BACK = regex(r"(?i)looking back at ([^,]+),")
_INLINE_GREETING = regex(
    r"(?i)(?:hi|hello|hey|dear|hiya|good (?:morning|afternoon|evening))\b"
    r"(?: (?!(?:i|its?|this|is|you|we)\b)[\w.’'-]+){0,3}[,!.:][ \t]+(?=\S)"
)
_HELP = regex(r"(?i)\b(?:help|support|cooperation|generosity|kindness|hospitality|care|everything)\b")
_APPLICATION = regex(
    r"\b(?:(?:my|our) application (?:to|for)(?! (?:an?|your)\b)|the (?:position|post|role) of)"
    r"(?:\s(?!(?:esteemed|reputed|reputable|prestigious|and)\b)[\w’'&/-]+){1,10}(?=[.,;!]|\Z|\sand\b)"
)
"""What the news is about, as a stock phrase names it."""
_NEWS_ALONE = ("letting me know.", "letting us know.")
_PLEASE = regex(r"(?i)\A(?:could you )?please ")
_SHUT = regex(
    r"(?i)\b(?:withdraw|never again|(?:not|n['’]t|nt) (?:be )?(?:apply\w*|appl(?:y|ied)|contact"
    r"|write|hear|come back|return)"
    r"|(?:take|remove|strike) (?:me|us|my|our)\b[^.!?]{0,30}\b(?:off|from)|delete my|lose my number)\b"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """The rewrite taken for a finding."""

    finding: Finding
    rewrite: Rewrite


def choose(
    draft: Draft,
    findings: Sequence[Finding],
    *,
    least: Grade = Grade.OFFER,
    leave_out: bool = False,
    stock: bool = False,
    avoid: Collection[str] = (),
    first: Draft | None = None,
) -> tuple[Choice, ...]:
    """One rewrite for each finding, as far as they fit together; no two of them overlap.

    A draft does nothing twice: where a neighbour, or a sentence that stays, thanks, regrets or asks
    already, the next rewrite of the finding is taken, and in the end its sentence is left out. So it is
    where all its rewrites are of the stock: they neither keep a word of it nor do what it was after.
    Where all thanks would go, one stays. `least` is the most doubtful grade taken. `leave_out` prefers to
    leave sentences out, `stock` takes rewrites of the stock too. Texts in `avoid` are not put in. `first`
    is the draft as it was before earlier rewrites, to tell from it how the news came.
    """
    chooser = _Chooser(draft, findings, least, leave_out, stock, avoid, first or draft)
    choices: list[Choice] = []
    for finding in sorted(findings, key=lambda it: not len(it.span)):
        if rewrite := chooser.best(finding, [choice.rewrite for choice in choices]):
            choices.append(Choice(finding, rewrite))
    return tuple(chooser.with_thanks(choices))


def options(
    draft: Draft, findings: Sequence[Finding], finding: Finding, taken: Sequence[Rewrite]
) -> tuple[Rewrite, ...]:
    """All rewrites of a finding, those that go best with what was `taken` for others first."""
    chooser = _Chooser(draft, findings, Grade.SHOW, False, False, (), draft)
    return tuple(chooser.ranked(finding, taken))


class _Chooser:
    def __init__(
        self,
        draft: Draft,
        findings: Sequence[Finding],
        least: Grade,
        leave_out: bool,
        stock: bool,
        avoid: Collection[str],
        first: Draft,
    ) -> None:
        self.draft = draft
        self.text = draft.text
        self.grades = GRADES[: GRADES.index(least) + 1]
        self.leave_out = leave_out
        self.stock = stock
        self.avoid = avoid
        self.faults = [finding.span for finding in findings]
        stays = without_faults(draft, self.faults)
        self.stays = stays
        self.bodies = [it.span for it in draft.of_kind(PartKind.BODY)]
        self.going = [it.span for it in findings if it.category in HOSTILE]
        self.going += [cut.span for it in findings for cut in it.rewrites[:1] if not cut.text]
        self.kept_sentences = frozenset(sentences_of(stays))
        self.kept_moves = moves_of(stays)
        self.kept_facts = particulars_of(stays)
        self.shut = bool(_SHUT.search(stays))
        self.news = News.of(first)
        self.kept_words = straight(stays).lower()
        self.register = register_of(first)

    def best(self, finding: Finding, taken: Sequence[Rewrite]) -> Rewrite | None:
        done = self.kept_moves.union(*(moves_of(it.text) for it in taken))
        fitting = (
            it
            for it in self.ranked(finding, taken)
            if it.grade in self.grades and not _collides(self.text, it, taken)
        )
        if not len(finding.span):
            fitting = (it for it in fitting if self._is_missing(it, done))
        return next(fitting, None)

    def _is_missing(self, insertion: Rewrite, done: frozenset[str]) -> bool:
        """Whether what a rewrite inserts is true, and not said by then.

        Only who tells that the reader wrote or called thanks for it unasked.
        """
        if _TELLING.search(insertion.text) and not (self.news.told and self.news.was_brought):
            return False
        return done.isdisjoint(moves_of(insertion.text))

    def _is_untrue(self, rewrite: Rewrite) -> bool:
        """Whether it thanks for being told, of which the draft knows nothing."""
        before = rewrite.span.of(self.text)
        known = self.news.was_brought and not _IN_ADVANCE.search(before)
        return not (known or _TELLING.search(before)) and bool(_TELLING.search(rewrite.text))

    def ranked(self, finding: Finding, taken: Sequence[Rewrite]) -> list[Rewrite]:
        """The rewrites in their order, those that say what is said already, or in such words, behind the
        rest.
        """
        rewrites = [it for it in map(self._behind_greeting, self._all(finding)) if self._may(it)]
        said = frozenset(sentence for it in taken for sentence in sentences_of(it.text))
        done = self.kept_moves.union(*(moves_of(it.text) for it in taken))
        heads = frozenset(it for text in (*(it.text for it in taken), *self.avoid) for it in _heads_of(text))
        lost = {it: len(self._lost(finding, it)) for it in rewrites}
        return sorted(
            rewrites,
            key=lambda it: (
                max(self._cost(finding, it, said | self.kept_sentences, done), self._echo(it, heads)),
                0 if self.leave_out else lost[it],
                not self.leave_out and _drops_question(finding, it),
            ),
        )

    def _behind_greeting(self, rewrite: Rewrite) -> Rewrite:
        """The rewrite without the greeting that opens the first sentence, where the draft has no other."""
        span = rewrite.span
        greeting = _INLINE_GREETING.match(self.text, span.start, span.end)
        body = next(iter(self.draft.of_kind(PartKind.BODY)), None)
        opens = (
            body is not None
            and body.span.start <= span.start
            and not self.text[body.span.start : span.start].strip()
        )
        if not greeting or not opens or rewrite.text.startswith(greeting.group().rstrip()):
            return rewrite
        rest = span.of(self.text)[greeting.end() - span.start :]
        end = span.end if "\n" not in rest[len(rest.rstrip()) :] else greeting.end() + len(rest.rstrip())
        return Rewrite(Span(greeting.end(), end), rewrite.text, rewrite.grade)

    def _all(self, finding: Finding) -> Iterator[Rewrite]:
        """The rewrites of the finding, and to leave it out where it is a sentence that may go.

        Thanks for something that the draft names go before thanks of the stock.
        """
        if not len(finding.span):
            yield from self._inserted(finding)
            return
        stock = finding.category == "perfunctory" and _thanks_once(finding)
        if stock and _THANKS_FOR_TIME.search(finding.excerpt):
            yield from self._thanks(finding, self._for_stage())
        for rewrite in finding.rewrites:
            yield from self._with_matter(finding, rewrite)
            yield rewrite
        if finding.rewrites and not any(not it.text for it in finding.rewrites):
            opens = _OPENS.search(self.text, 0, finding.span.start) and not _ENDS.search(finding.excerpt)
            whole = reduce(Span.union, (it.span for it in finding.rewrites), finding.span)
            place = without_opening(self.text, finding.span) if opens else (without(self.text, whole), "")
            yield Rewrite(*place, finding.rewrites[-1].grade)

    def _with_matter(self, finding: Finding, rewrite: Rewrite) -> Iterator[Rewrite]:
        """Thanks for the news with what it was about, where only the stock phrase had named that."""
        matter = _APPLICATION.search(finding.excerpt) if finding.category == "perfunctory" else None
        if matter and rewrite.text.endswith(_NEWS_ALONE) and self._lost(finding, rewrite):
            about = " ".join(matter.group().split())
            yield Rewrite(rewrite.span, f"{rewrite.text[:-1]} about {about}.", rewrite.grade)

    def _inserted(self, finding: Finding) -> Iterator[Rewrite]:
        """What a draft lacks; where that is thanks, those that the draft's own facts make true as well."""
        if not any("thanks" in moves_of(it.text) for it in finding.rewrites):
            yield from finding.rewrites
            return
        if refers(self.draft):
            return
        if not self.news.disputed and (thanks := thanks_for_news(self.draft)):
            yield thanks
        place = place_of_thanks(self.text, finding.span)
        if _TITLE.search(self.text, 0, place.start):  # the rest is a name
            return
        opening_stays = not any(it.start <= place.start < it.end for it in self.faults)
        texts = [*true_thanks(self.news)]
        if place == finding.span and opening_stays and opens_itself(self.draft):
            texts = [it for it in texts if not _TELLING.search(it)]
        elif self.news.call is None:
            yield from finding.rewrites
        for text in texts:
            yield inserted(text, self.text, place, self.register, Grade.OFFER)

    def _may(self, rewrite: Rewrite) -> bool:
        """Whether greeting and sign-off keep a word, and nothing avoided comes in."""
        if rewrite.text in self.avoid and rewrite.text:
            return False
        frames = (part.span for part in self.draft.of_kind(*_FRAME) if part.span.overlaps(rewrite.span))
        return all(_WORD.search(with_rewrite(self.text, frame, rewrite)) for frame in frames)

    def _cost(self, finding: Finding, rewrite: Rewrite, said: frozenset[str], done: frozenset[str]) -> int:
        """How much speaks against a rewrite; of equals the first stays first."""
        if not rewrite.text:
            return 0 if self.leave_out else 1
        beside = sentences_of(blanked(self.text, rewrite.span, self.faults))  # which it takes the place of
        if said.intersection(sentences_of(rewrite.text)).difference(beside):
            return 4
        if not len(finding.span):  # something the whole draft lacks, so it is not there
            return 0
        added = leans(rewrite.text) and not _is_cut_out(rewrite.span.of(self.text), rewrite.text)
        if added and not fits(rewrite.text, self._setting(finding)):
            return 3
        before = moves_of(rewrite.span.of(self.text))
        again = done & moves_of(rewrite.text) - (before - {"thanks", "disappointment"})
        if finding.category in HOSTILE and _keeps_words(rewrite.span.of(self.text), rewrite.text):
            again -= before & {"thanks"}  # the writer's own, for something that is named
        needed = self._lost(finding, Rewrite(rewrite.span, "", rewrite.grade))
        if not finding.span.contains(rewrite.span) or needed:
            own = _is_cut_out(rewrite.span.of(self.text), rewrite.text)
            again = frozenset() if own else again  # beside the fault, or with a name that stands nowhere else
        looks = _LOOKS_BACK.match(rewrite.text)
        named = looks and any(straight(looks[1]).lower() in it for it in said)
        pale = named or (finding.category == "perfunctory" and _PALE.search(rewrite.text))
        return 2 if again or pale or self._is_untrue(rewrite) or self._is_stock(finding, rewrite) else 1

    def _echo(self, rewrite: Rewrite, heads: frozenset[str]) -> int:
        """What speaks against words put in that open as others did that were."""
        old = rewrite.span.of(self.text)
        echoes = not heads.isdisjoint(_heads_of(rewrite.text)) and not _is_cut_out(old, rewrite.text)
        return 2 if echoes else 0

    def _setting(self, finding: Finding) -> Setting:
        """What stays around a finding."""
        place = next((it for it in self.bodies if it.overlaps(finding.span)), finding.span)
        above = [blanked(self.text, it, self.going) for it in self.bodies if it.end <= place.start]
        before = blanked(self.text, Span(place.start, finding.span.start), self.going)
        after = blanked(self.text, Span(finding.span.end, place.end), self.going)
        lead, rest = _GAP.split(before)[-1], _GAP.split(after)[0]
        turned_down = self.draft.occasion in TURNED_DOWN
        return Setting(" ".join([*above, before]), lead, rest, self.stays, self.text, turned_down)

    def _is_stock(self, finding: Finding, rewrite: Rewrite) -> bool:
        """Whether an attack would give way to a sentence that might stand in any mail."""
        if self.stock or finding.category not in HOSTILE or not _WORD.search(rewrite.text):
            return False
        if rewrite.text.lower() == SIGN_OFF.lower():
            return False
        moves = moves_of(rewrite.text)
        if self.shut and moves & {"door", "advice", "wishes"}:
            return True
        fault = finding.span.union(rewrite.span).of(self.text)
        named = particulars_of(rewrite.text) & particulars_of(fault)
        own = named or _is_cut_out(fault, rewrite.text) or _keeps_words(fault, rewrite.text)
        return moves.isdisjoint(aims_of(fault) - {"wishes"}) and not own

    def _lost(self, finding: Finding, rewrite: Rewrite) -> frozenset[str]:
        """The particulars of the sentence at fault that would stand nowhere in the draft any more."""
        whole = finding.span.union(rewrite.span)
        after = particulars_of(self._after(finding, rewrite))
        return particulars_of(whole.of(self.text)) - after - self.kept_facts

    def _after(self, finding: Finding, rewrite: Rewrite) -> str:
        """What stands in the place of the fault in the end."""
        return with_rewrite(self.text, finding.span.union(rewrite.span), rewrite)

    def with_thanks(self, choices: list[Choice]) -> Iterator[Choice]:
        """The choices; where all thanks of the draft would go with them, or those that open its body, one of
        them thanks instead.
        """
        if not self.bodies:
            return iter(choices)
        new = frozenset[str]().union(*(moves_of(self._after(it.finding, it.rewrite)) for it in choices))
        lost = [it for it in choices if _thanks_once(it.finding)]
        if "thanks" in self.kept_moves | new:
            lost = [it for it in lost if self._opens_coldly(it, choices) or self._is_added_to(it)]
        else:
            lost += [it for it in choices if it not in lost and self._repeats_first(it)]
        swap = next(filter(None, (self._thanking(choice, choices) for choice in lost)), None)
        return (swap if swap and swap.finding is choice.finding else choice for choice in choices)

    def _is_added_to(self, choice: Choice) -> bool:
        """Whether thanks go to which others, further on, are added by an "also"."""
        rest = self.text[choice.finding.span.end : self.bodies[-1].end]
        return not choice.rewrite.text and bool(_ADDED.search(rest))

    def _repeats_first(self, choice: Choice) -> bool:
        """Whether a draft that answers a letter goes without the thanks of an earlier note that open it, and
        it was not the letter that they were for.
        """
        if any(map(_TELLING.search, (choice.finding.excerpt, *(it.text for it in self.draft.earlier)))):
            return False
        opens = self._opens(choice.finding)
        thanks = "thanks" in moves_of(choice.finding.excerpt)
        return bool(opens and thanks and choice.finding.category == "redundancy" and self.news.told)

    def _opens_coldly(self, choice: Choice, choices: Sequence[Choice]) -> bool:
        """Whether the first sentence goes, which thanked for the news, and none that follows does at once."""
        body = self.bodies[0]
        before, span = self.text[body.start : choice.finding.span.start], choice.finding.span
        if choice.rewrite.text or before.strip() or not self.news.was_brought:
            return False
        if any("thanks" in moves_of(it.rewrite.text) for it in choices):
            return False
        cuts = [it.finding.span for it in choices if not it.rewrite.text]
        rest = blanked(self.text, Span(span.end, body.end), cuts).strip()
        return not moves_of(BORDER.split(rest)[0]) and not _TELLING.search(rest)

    def _thanking(self, choice: Choice, choices: Sequence[Choice]) -> Choice | None:
        others = [it.rewrite for it in choices if it is not choice]
        said = frozenset(it for other in others for it in sentences_of(other.text)) | self.kept_sentences
        fitting = (
            it
            for it in (*choice.finding.rewrites, *self._plain_thanks(choice.finding, others))
            if it.grade in self.grades
            and "thanks" in moves_of(it.text)
            and not self._is_untrue(it)
            and not _collides(self.text, it, others)
            and said.isdisjoint(sentences_of(it.text))
        )
        return next((Choice(choice.finding, it) for it in fitting if it.text not in self.avoid), None)

    def _plain_thanks(self, finding: Finding, others: Sequence[Rewrite]) -> Iterator[Rewrite]:
        """Thanks for what the draft itself speaks of, in the place of a sentence that may go.

        For being told one thanks at the beginning of a mail or at its end. A bare "Thank you" will do at the
        end, and where the next sentence tells what the reader did.
        """
        if not any(not it.text for it in finding.rewrites):
            return
        answers = self.draft.occasion in TURNED_DOWN
        meant = finding.category not in HOSTILE  # what is thanked for with a sting is nothing to end on
        frames = self._opens(finding, others) or (meant and self._closes(finding))
        if answers or finding.category == "redundancy":
            thanks = (it for it in true_thanks(self.news) if frames or not _TELLING.search(it))
            new = (it for it in thanks if finding.category != "redundancy" or _TELLING.search(it))
            yield from self._thanks(finding, (it for it in new if not self._is_doubled(it)))
        met = self._closes(finding) or self._goes_on_to_the_reader(finding, others)
        owed = self.draft.occasion is Occasion.THANK_YOU or _HELP.search(finding.excerpt)
        bare = answers or owed or self._closes(finding)
        if bare and finding.category not in {*HOSTILE, "redundancy"}:
            yield from self._thanks(finding, self._for_stage())
            if met and self._has_company(finding, others):
                yield from self._thanks(finding, ("Thank you.",))

    def _for_stage(self) -> list[str]:
        """Thanks for what reader and writer did together, unless the draft goes on to speak of it."""
        thanks = f"Thank you for {self.news.stage}."
        return [] if self.news.stage is None or self._is_doubled(thanks) else [thanks]

    def _is_doubled(self, thanks: str) -> bool:
        """Whether a sentence that stays has the four words or more that are thanked for."""
        words = thanks.removeprefix("Thank you for ").rstrip(".").lower()
        return len(words.split()) > DOUBLED and words in self.kept_words

    def _has_company(self, finding: Finding, others: Sequence[Rewrite]) -> bool:
        """Whether something else stays of the paragraph of a sentence."""
        blocks = (it for it in blocks_of(self.draft) if it.overlaps(finding.span))
        faults = [finding.span, *(it.span for it in others if not it.text)]
        return any(_WORD.search(blanked(self.text, block, faults)) for block in blocks)

    def _goes_on_to_the_reader(self, finding: Finding, others: Sequence[Rewrite]) -> bool:
        """Whether the next sentence of the paragraph tells something of the reader that is not the news."""
        behind = Span(finding.span.end, max(finding.span.end, self.bodies[-1].end))
        rest = blanked(self.text, behind, (it.span for it in others if not it.text))
        said = BORDER.split(_GAP.split(rest)[0].strip())[0]
        return bool(_OF_THE_READER.search(said)) and not _OF_THE_NEWS.search(said)

    def _opens(self, finding: Finding, others: Iterable[Rewrite] = ()) -> bool:
        """Whether nothing of the body stands before, or nothing that stays."""
        before = Span(self.bodies[0].start, max(self.bodies[0].start, finding.span.start))
        return not blanked(self.text, before, (it.span for it in others if not it.text)).strip()

    def _closes(self, finding: Finding) -> bool:
        """Whether nothing of the body follows."""
        return not self.text[finding.span.end : self.bodies[-1].end].strip()

    def _thanks(self, finding: Finding, texts: Iterable[str]) -> Iterator[Rewrite]:
        """Each of these sentences in the place of one that thanks, by the word with which it does."""
        register = spoken_by(self.register, finding.excerpt)
        for text in texts if _is_sentence(finding.excerpt) else ():
            text = text.replace("Thank you", "Thanks") if _SAYS_THANKS.match(finding.excerpt) else text
            plain = Rewrite(finding.span, adapt(text, register, begins=True), Grade.OFFER)
            yield from self._with_matter(finding, plain)
            yield plain


def without_faults(draft: Draft, faults: Sequence[Span]) -> str:
    """The writer's own words with spaces for the faults, part by part."""
    own = (part.span for part in draft.parts if part.kind in OWN_WORDS)
    return "\n\n".join(blanked(draft.text, span, faults) for span in own)


def _heads_of(text: str) -> list[str]:
    """The words by which set sentences are known."""
    return [it.lower() for it in _HEADS.findall(text)]


def _drops_question(finding: Finding, rewrite: Rewrite) -> bool:
    """Whether a plain question for reasons or advice would go unasked."""
    asks = ASKED.match(finding.excerpt) and finding.excerpt.rstrip().endswith("?")
    return not rewrite.text and bool(asks) and "advice" in aims_of(finding.excerpt)


def _is_cut_out(fault: str, text: str) -> bool:
    """Whether `text` is a piece of the words at fault, but for a "please"."""
    bare, whole = (" ".join(re.findall(r"\w+", it.lower())) for it in (_PLEASE.sub("", text), fault))
    return bool(bare) and bare in whole


def _keeps_words(fault: str, text: str) -> bool:
    """Whether at least a third of the longer words of `text` stand in the words at fault."""
    new, old = (set(_CONTENT.findall(it.lower())) for it in (text, fault))
    return bool(new) and 3 * len(new & old) >= len(new)


def _thanks_once(finding: Finding) -> bool:
    """Whether the words at fault thank for something that was, and that was not thanked for before."""
    thanks = "thanks" in moves_of(_NO_THANKS.sub("", finding.excerpt))
    return thanks and not _IN_ADVANCE.search(finding.excerpt) and finding.category != "redundancy"


def _is_sentence(text: str) -> bool:
    return text[:1].isupper() and text[-1:] in ".!?"


def _collides(text: str, rewrite: Rewrite, taken: Iterable[Rewrite]) -> bool:
    """Whether a rewrite meets another one; two that leave out may share the space between them."""
    return any(_meet(text, rewrite, it) for it in taken)


def _meet(text: str, one: Rewrite, other: Rewrite) -> bool:
    if one.span == other.span:
        return True
    if not one.span.overlaps(other.span):
        return False
    shared = text[max(one.span.start, other.span.start) : min(one.span.end, other.span.end)]
    return bool(one.text or other.text or shared.strip())
