"""Rewrites that keep what is harmless of a sentence at fault, in the writer's own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from toneguard.diagnostics import HOSTILE, Finding, Grade, Rewrite, Span
from toneguard.patterns import regex
from toneguard.rewriting import grammar, telling
from toneguard.rewriting.advice import advice_for
from toneguard.rewriting.asking import next_time_of, questions_of
from toneguard.rewriting.clauses import Kept, clauses_of, kept_of, plain_of, time_of
from toneguard.rewriting.courtesies import courtesies_of, plain_greeting, without_blank_name
from toneguard.rewriting.facts import particulars_of, reader
from toneguard.rewriting.halves import compares, is_ground, only_serves, recites
from toneguard.rewriting.hopes import borne, chosen_of, earned, hope_of
from toneguard.rewriting.place import blanked
from toneguard.rewriting.register import adapt, spoken_by
from toneguard.rewriting.sentences import ends_of
from toneguard.rewriting.stating import statements_of
from toneguard.rewriting.writer import Writer

MOST = 8
MOST_PLAIN = 3
MANNERS = frozenset({"perfunctory", "redundancy"})
REQUESTS = regex(r"(?i)please (?!do not|don['’]?t)(?!.*\b(?:do not|don['’]?t) let\b)")
_RESENTFUL = frozenset({"bitterness", "challenge"})
HOPED_FOR = "hoped for better news"
_HOPE = f", so I had {HOPED_FOR}"
_HOPE_ALONE = f". I had {HOPED_FOR}"  # before a sentence that opens with "so" itself
_PLEA = regex(
    r"(?i)(?:i|we)(?:['’]ll| will| can| shall| could|(?= start\b)) |please (?:give|hire|let|pick|put"
    r"|take) (?:me|us)\b"
)
"""Promises to the reader, and what they are to bring about: what was decided is asked for again."""
_UNDOES = regex(
    r"(?i)please (?:put|move|bring|add|take|let) (?:me|us|him|her|them|my (?:file|name|bid|application|paper"
    r"|son|daughter|boy|girl)) back\b(?!.*\b(?:mailing|contact|e-?mail))"
)
"""Orders to undo what was decided, in anger too."""
_SHUTS = regex(
    r"(?i)please do(?: not|n['’]?t) (?:ring|call|phone|contact|write|e-?mail|text|ask|come)\b"
    r"(?! (?:on|at|be)\b)"
)
"""The door shut in the reader's face."""
_OF_THE_CHOSEN = regex(
    r"(?i)(?:the|that) [\w-]+ (?:that |who )?(?:you|they)(?: have|['’]ve)?"
    r" (?:taken|took|chosen|chose|picked|hired|given)\b"
)
"""Words about the one who was chosen."""
_TOLD_NOTHING = regex(
    r"(?i)(?:i|we) (?:was|were) (?:told|promised|assured)\b"
    r"(?!.*(?:\b(?:that|to|it|about|how|what|when|why|whether|a|an|the)\b|[\"“]))"
)
"""That something was told, without what."""
_LOOMS = regex(r"(?i)\b(?!(?:i|we)\b)\w+(?: (?:will|shall|is going to|are going to)|['’]ll)\b|\bgoes\b")
"""Beside a threat: what others are to do, or what is to be done."""
_TELLS_ALL = regex(
    r"(?i)(?:i|we)(?:['’](?:m|re|ll)| am| are| will| shall)(?: going to)? (?:tell|telling) (?:every|all\b|any"
    r"|the whole\b|(?:my|our) \w+)"
)
_SO = regex(r"(?i)\s*so\b")
_AGAIN = regex(r"(?i)\b(?:(?:look|looked|sit down and look) at|look into|consider) (?:it|this|that)\b")
_OF_THE_MATTER = regex(r"(?i)\b(?:repair|fix|mend|sort|settle|correct) (?:it|this|that)\b")
"""What is to be put right, which the whole draft is about."""
_POINTS = regex(
    r"(?i)\b(?:it|they|them|he|she|him|these|those|such|too|also|either|neither"
    r"|this(?! (?:[a-z]+day|week|month|year|morning|afternoon|evening)\b))\b"
)
_PERSON = regex(r"(?i)they|them|he|she|him")
_NOUN = regex(r"(?<=\w )(?:[A-Z]\w+|(?:the|my|our|an?) \w+)")
_IN_IT = regex(r"(?i)(?:the|my|our|your|an?) [^,]*\b(?:in|on) (?:it|them)\b")
"""What stands in or on a thing that the same sentence names."""
_HOPED = "I had let myself hope {since}."
_BLUNT = regex(
    r"(?i)(?:if|unless|either|kindly|please|(?:don['’]?t|do not) (?:bother|trouble)"
    r"|is it (?:beyond|too much)|would it (?:kill|hurt)|how hard (?:is|can|would) it"
    r"|(?:i|we) (?:want|expect|need|demand) you|(?:i|we)(?: \w+)? (?:request|ask|expect|demand) that)\b"
)
"""How a sentence opens that asks, however bitter; "I'd love to know" may be a sneer."""
_WISHES = ("I wish {chosen} well.", "I hope that {chosen} gets on well.")
_BEHIND_A_COMMA = regex(r"[,\"“”]")
_RAGE = regex(
    r"(?i)(?:i|we)(?:['’]m|['’]re| am| are|m)(?: \w+ly| so| just)* (?:disgusted|furious|livid|fuming|angry"
    r"|appalled|raging|outraged) (?:with|about|at|by) (?P<what>(?:the way|how) (?:my|our|i|we)\b[^,;:.!?]*?)"
    r"(?=[,;:.!?]|\s(?:and|because|so) (?:you|i|we)\b|\s[–—-]|\Z)"
)
_UPSET = "I am upset about {what}."
_FINDS = regex(
    r"(?i)(?:(?:i|we) (?:find|found|consider|think) it (?:[\w-]+,? ){1,4}?"
    r"|it(?:['’]s| is| was) (?:an? )?(?:\w+ )?(?:disgrace|outrage|scandal|insult|unacceptable|ridiculous) )"
    r"that (?P<what>(?:my|our|the|i|we|her|his)\b.*)\Z"
)
_ENDS = regex(r"(?:[.!?…][\"'”’)]*|\s[:;]-?[()DP])\s*\Z")
"""The end mark of a sentence, or the face that stands for one."""
_POSTSCRIPT = regex(r"(?i)p\. ?s\.?[:,]?\s+|ps[:,]\s+")
_SORRY_THAT = "I was disappointed that {what}."
_BLOW = "After {time}, the news was a disappointment."


def plainly_kept(writer: Writer, finding: Finding, sentence: Span) -> list[Rewrite]:
    """Rewrites of a hostile sentence by what it tells of the writers, where the tone is to judge."""
    words = sentence.of(writer.draft.text)
    if finding.category not in HOSTILE:
        return []
    told = (
        as_sentence(it.text, words)
        for it in plain_of(words)
        if it.says_enough
        and may_stand(it, finding)
        and not (points_back(it.text) or accuses_alone(writer, finding, words, it.text))
    )
    return [Rewrite(sentence, it, Grade.OFFER) for it in _new(told, words)[:MOST_PLAIN]]


def may_stand(kept: Kept, finding: Finding) -> bool:
    return _may_be_kept(kept, finding) and not borne(kept.text)


def _may_be_kept(kept: Kept, finding: Finding) -> bool:
    """Whether it does nothing that is the fault itself, where a decision is fought or somebody threatened."""
    if _UNDOES.match(kept.text) or _SHUTS.match(kept.text):
        return False
    promises = telling.COMMITMENT.match(kept.text)
    if finding.category == "challenge" and (kept.told or (_PLEA.match(kept.text) and not promises)):
        return False
    looms = _LOOMS.search(kept.text) or (promises and not particulars_of(kept.text))
    return not (finding.category == "anger" and looms and not kept.asks)


def accuses_alone(writer: Writer, finding: Finding, words: str, kept: str) -> bool:
    """Whether what would be kept of a sentence is half of an argument or of a threat, and accuses alone."""
    if finding.category == "anger" and _TELLS_ALL.match(grammar.OPENERS.sub("", kept, count=1)):
        return True
    shorter = len(kept.split()) < len(words.split())
    argued = (
        compares(words)
        or recites(kept)
        or _OF_THE_CHOSEN.match(kept)
        or (only_serves(words) and grammar.OWN.match(kept))
    )
    return is_ground(words, kept) or bool(shorter and argued and _is_fought(writer, finding))


def _is_fought(writer: Writer, finding: Finding) -> bool:
    """Whether a decision is fought, or was one against the writer."""
    return finding.category == "challenge" or writer.is_turned_down


def keeping(writer: Writer, findings: Sequence[Finding], finding: Finding, sentence: Span) -> list[Rewrite]:
    """Rewrites of a finding's sentence by what stands alone of it, best first.

    Nothing that stands beside the faults of the sentence is lost with them. That what is kept is no
    fault itself is for the caller to find out.
    """
    text = writer.draft.text
    if opening := _POSTSCRIPT.match(text, sentence.start, sentence.end):
        sentence = Span(opening.end(), sentence.end)
    words = sentence.of(text)
    if finding.category in HOSTILE:
        texts = _harmless(writer, findings, finding, sentence)
    else:
        texts = _courteous(writer, words) if finding.category in MANNERS else []
    return [Rewrite(sentence, it, Grade.OFFER) for it in texts]


def _new(texts: Iterable[str], words: str) -> list[str]:
    """The texts, each once, that are not the sentence itself."""
    same = " ".join(words.split())
    return [it for it in dict.fromkeys(texts) if it != same]


def _courteous(writer: Writer, words: str) -> list[str]:
    """What a sentence of manners says for itself, best first."""
    thanks = telling.THANKS.match(words)
    courtesies = (it for it in courtesies_of(words) if not thanks or telling.THANKS.match(it))
    register = spoken_by(writer.register, words)
    texts = [as_sentence(adapt(it, register, begins=True), words) for it in courtesies]
    rest = without_blank_name(words)
    return _new([rest, *texts] if rest else texts, words)


def _harmless(writer: Writer, findings: Sequence[Finding], finding: Finding, sentence: Span) -> list[str]:
    """What may be kept of a hostile sentence, with most of its facts first, and what to ask instead."""
    text, words = writer.draft.text, sentence.of(writer.draft.text)
    faults = [it.span for it in findings]
    beside = particulars_of(blanked(text, sentence, faults))
    led = is_led(text, faults, sentence)
    texts = [
        it
        for it in _new(_texts(writer, finding, sentence), words)
        if beside <= particulars_of(f"a {it}")
        and not (led and points_back(it) and not _is_of_the_matter(writer, it, sentence, faults))
    ]
    facts = particulars_of(words)
    texts.sort(key=lambda it: not it.endswith("?") and len(facts - particulars_of(f"a {it}")))
    best = texts[:MOST]
    requests = (it for it in best if finding.category == "anger" and REQUESTS.match(it))
    return [*best, *map(_asking, requests), *(() if beside else _asking_instead(writer, finding, words))]


def _is_of_the_matter(writer: Writer, kept: str, sentence: Span, faults: Sequence[Span]) -> bool:
    """Whether what is kept of a sentence points only to what is to be put right, and the draft has told of
    that before.
    """
    if points_back(_OF_THE_MATTER.sub("", kept)):
        return False
    above = Span(writer.blocks[0].start, sentence.start)
    return bool(particulars_of(blanked(writer.draft.text, above, faults)))


def leads_to(text: str, fault: Span, sentence: Span) -> bool:
    """Whether a fault stands right before a sentence, in its paragraph."""
    gap = text[fault.end : sentence.start] if fault.end <= sentence.start else "-"
    return not gap.strip() and "\n\n" not in gap.replace("\r", "")


def is_led(text: str, faults: Iterable[Span], sentence: Span) -> bool:
    """Whether one of the faults stands right before a sentence."""
    return any(leads_to(text, it, sentence) for it in faults)


def points_back(text: str) -> bool:
    """Whether it speaks of what only a sentence before it names; "look at it again" is said of the matter."""
    words = _AGAIN.sub("", text.split(",")[0])
    found = _POINTS.search(words)
    if found is None:
        return False
    person = _PERSON.fullmatch(found.group()) and _NOUN.search(words, 0, found.start())
    return not (person or _IN_IT.match(words))


def _texts(writer: Writer, finding: Finding, sentence: Span) -> Iterator[str]:
    """What may be kept of a hostile sentence, what is most like the writer first."""
    text, words = writer.draft.text, sentence.of(writer.draft.text)
    if sentence.start == writer.blocks[0].start and (greeting := plain_greeting(words)):
        yield greeting
    single = _one_by_one(writer, finding, sentence)
    if len(single) > 1:
        yield "".join(single)
    register = spoken_by(writer.register, words)
    hoped = finding.category in _RESENTFUL and writer.is_turned_down
    hope = _HOPE_ALONE if _SO.match(text, sentence.end) else _HOPE
    hope = adapt(hope, register, begins=False) if hoped else ""
    yield from asked(writer, finding, words)
    yield from _own_words(writer, finding, words, hope)
    yield from single if len(single) == 1 else ()
    yield from (adapt(it, register, begins=True) for it in _felt(finding, words))
    yield from _stated(writer, finding, words, hope)
    if hoped and (since := hope_of(words)):
        yield adapt(_HOPED.format(since=since), register, begins=True)
    yield from _thanked(finding, words)
    if writer.is_turned_down and (time := time_of(words)):
        yield adapt(_BLOW.format(time=time), register, begins=True)
    if hoped and (chosen := chosen_of(words)) and chosen not in (reader(writer.draft) or ""):
        yield from (adapt(wish.format(chosen=chosen), register, begins=True) for wish in _WISHES)


def asked(writer: Writer, finding: Finding, words: str) -> Iterator[str]:
    """What a sentence asks, as a question."""
    blunt = any(_BLUNT.match(grammar.OPENERS.sub("", it.of(words), count=1)) for it in clauses_of(words))
    for question in questions_of(words) if finding.category != "bitterness" or blunt else ():
        forbids = question.startswith("Please do not") and not question.startswith("Please do not send")
        if finding.category == "anger" or not forbids:
            yield question[:1].lower() + question[1:] if words[:1].islower() else first_upper(question)
    for question in next_time_of(words) if not writer.is_turned_down else ():
        yield adapt(first_upper(question), spoken_by(writer.register, words), begins=True)


def _own_words(writer: Writer, finding: Finding, words: str, hope: str) -> Iterator[str]:
    """What stands alone of a sentence, and behind what the writers put in the hope that they had."""
    aside = telling.ASIDE.sub("", words)
    for kept in [*kept_of(words), *(kept_of(aside) if aside != words else ())]:
        if not _may_be_kept(kept, finding):
            continue
        if hope and kept.strove and earned(kept.text):
            yield as_sentence(kept.text + hope, words)
        if not kept.asks and accuses_alone(writer, finding, words, kept.text):
            continue
        if hope and kept.strove and borne(kept.text):
            continue
        if kept.matters:
            yield as_sentence(kept.text, words)


def _felt(finding: Finding, words: str) -> Iterator[str]:
    """What is left of rage, and of a verdict: that something was a disappointment."""
    if finding.category == "anger" and (rage := _RAGE.match(words)):
        yield _UPSET.format(what=" ".join(rage["what"].split()))
    bare = " ".join(words.split()).rstrip(" .!?")
    finds = _FINDS.match(bare) if finding.category != "bitterness" else None
    if finds and not (grammar.YOU.search(bare) or telling.SOUR.search(finds["what"])):
        yield _SORRY_THAT.format(what=finds["what"])


def _stated(writer: Writer, finding: Finding, words: str, hope: str) -> Iterator[str]:
    """What a sentence that argues or asks bitterly states, and behind it the hope that the writers had."""
    for stated in statements_of(words):
        if _TOLD_NOTHING.match(stated) or (_is_fought(writer, finding) and recites(stated)):
            continue
        if hope and telling.PUT_IN.match(stated) and earned(stated):
            yield as_sentence(stated + hope, words)
        yield as_sentence(stated, words)


def _thanked(finding: Finding, words: str) -> Iterator[str]:
    """The thanks and good wishes of a sentence, where they are meant."""
    if finding.category == "bitterness" and len(clauses_of(words)) == 1:  # they are the barb
        return
    # what is thanked for in quotation marks is not meant
    barbed = _BEHIND_A_COMMA if finding.category == "bitterness" else grammar.QUOTE
    for courtesy in courtesies_of(words):
        if courtesy.startswith(("Thank", "Good luck")) and not barbed.search(courtesy):
            yield as_sentence(courtesy, words)


def _one_by_one(writer: Writer, finding: Finding, place: Span) -> list[str]:
    """What stands alone of several sentences at fault, each judged by itself."""
    text = writer.draft.text
    block = next((it for it in writer.blocks if it.contains(place)), place)
    borders = [place.start, *ends_of(text, block, place.start, place.end - 1), place.end]
    pieces = [Span(*pair) for pair in pairwise(borders)]
    kept: list[str] = []
    gone = False  # the sentence before
    for piece in pieces if len(pieces) > 1 else ():
        words = piece.of(text)
        found = (it for it in kept_of(words.lstrip()) if it.matters and _may_be_kept(it, finding))
        best = next(found, None)
        if best and not (gone and points_back(best.text)):
            gap = words[: len(words) - len(words.lstrip())] if kept else ""
            kept.append(gap + as_sentence(best.text, words.lstrip()))
        gone = best is None
    return kept


def _asking_instead(writer: Writer, finding: Finding, words: str) -> Iterator[str]:
    """What to ask where a sentence only argues and would go."""
    goes = finding.category == "challenge" and not any(it.text for it in finding.rewrites[:1])
    if goes and writer.is_turned_down:
        register = spoken_by(writer.register, words)
        for text in advice_for(words, writer.draft.text):
            yield adapt(text, register, begins=True)


def _asking(request: str) -> str:
    """A request as a question."""
    asked = f"could you please {request[len('please ') :].rstrip('.')}?"
    return asked if request[:1].islower() else first_upper(asked)


def first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def as_sentence(kept: str, words: str) -> str:
    """The kept words with the capital and the end mark that the draft would give them."""
    small = words[:1].islower()
    first = (kept[:1].lower() if kept.startswith("Please ") else kept[:1]) if small else kept[:1].upper()
    bare = kept.endswith(("?", ".")) or not _ENDS.search(words)
    return first + kept[1:] + ("" if bare else ".")
