"""Sentences that only serve a barb against a refusal: a comparison, a credential, a promise, hearsay."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Collection, Iterable, Iterator, Sequence

from toneguard.diagnostics import HOSTILE, Grade, Rewrite, Span
from toneguard.draft import Draft
from toneguard.patterns import any_of, regex
from toneguard.rewriting import hopes
from toneguard.rewriting.facts import particulars_of
from toneguard.rewriting.grammar import JOINED, NUMBER, OPENERS, TOO
from toneguard.rewriting.moves import moves_of
from toneguard.rewriting.news import is_refused
from toneguard.rewriting.place import blanked, without
from toneguard.rewriting.register import adapt, register_of
from toneguard.rewriting.sentences import sentence_around
from toneguard.rewriting.whole import Choice

_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_USE = regex(
    r"(?i)\?|\b"
    + any_of(
        r"please|pls|(?:could|can|would) (?:you|i|we|u)|let (?:me|us) know|ask(?:ing)?|apply(?:ing)?"
        r"|feedback",
        r"cheers|well done|thanks?|thank(?:ful|ing)|grateful|glad|kind|lovely|wonderful|happy|proud|joy"
        r"|treat|pleasure|sorry|excellent|great|brilliant|deserve\w*|(?:good|right|best) (?:one|person"
        r"|choice|head)"
        r"|wish|luck|congrat\w*|welcome|enjoyed|loved",
        r"disappoint\w*|counting on|i hear|gutted|sad|hope|hoped|hoping|miss(?! (?:a|an|one)\b)",
        r"will|shall|(?:i|we|he|she|they|it|you)['’]ll|won['’]?t|going to|tomorrow|tonight|next (?:week"
        r"|month|year|time|term|season)|until",
        rf"by (?:next |noon|{_DAY}|(?:the )?\d+(?:st|nd|rd|th)?|the (?:end|week))",
        r"attached|enclosed|invoices?|refund\w*|deposit|owed?|order|contract|rent|fees?|keys?|appointment"
        r"|lease",
    )
    + r"|[£$€]\d|\d[:.]\d\d\b|\b\d\d? ?[ap]\.?m\b"
)
"""What gives a sentence a use of its own: a request, thanks, a feeling, an arrangement, a claim."""
_LIVE = regex(
    r"(?i)\?|\b(?:please|pls|could you|(?:i|we)(?: would|['’]d) (?:be (?:glad|grateful|happy)|like|love)"
    r"|(?:i|we)(?: will|['’]ll| shall) (?:re)?apply|another time|in (?:the )?future)\b"
)
"""A request, or a plan, that what stands beside it may speak for."""
_SIDES = regex(
    r"(?i)\s*(?:[,;–—]|\s-\s|\b(?:and|but|while|whereas|against|versus|vs\.?|than|compared (?:to|with))\b)\s*"
)
_COUNT = regex(rf"(?i)\b(?!(?:a|one)\b){NUMBER}\b|\d(?!\d*(?:st|nd|rd|th)\b)|\bsince\b|\b(?:none|never)\b")
_MINE = regex(
    r"(?i)(?:(?:i|we)(?:['’](?:m|re|ve|d))?|im|ive)(?: (?:am|are|was|were|have|had|got|put|joined|started"
    r"|began"
    rf"|on|in|been|only|just))* (?:since |about |over )?(?:\d|{NUMBER}\b|in\b|on\b|here\b|averag\w+"
    r"|clear\w+|mak\w+|sell\w+)|(?:my|our|mine|ours)\b"
)
_NAME = (
    r"(?-i:(?!(?:The|This|That|There|It|If|In|On|At|You|Your|My|Our|We|I)\b)[A-Z][\w.’'-]+(?:"
    r" [A-Z][\w’'-]+)*)"
)
_ONE = (
    r"the (?:\w+ )?(?:one|person|man|woman|boy|girl|lad|kid|guy|colleague|candidate|applicant|firm|company"
    r"|team|bid|group|couple|family|paper|entry|batch|list|cast|shortlist|line-up)"
)
_HAS = r"(?:['’]s)?(?: only| just)? ?\b(?:has|have|had|is|are|was|were|came|joined|started|began|put|got)\b"
_THEIRS = regex(
    rf"(?i)(?:{_ONE} (?:who|that|which|you|they)\b|(?:his|her)\b(?! (?:sister|brother|mother|father|mum|dad"
    rf"|son|daughter|wife|husband|family|parents?)\b)|hers\b|theirs\b|(?:he|she|they){_HAS}|(?:he|she)['’]s\b"
    rf"|the (?:other|new|successful|winning|chosen|younger) [\w-]+{_HAS}|(?:(?:my|our) \w+"
    rf" )?{_NAME}(?:['’]s (?:\w+ing\b|only|\d|{NUMBER}\b)|{_HAS}))"
)
_LOOKED_UP = regex(rf"(?i)\b(?:i|we)(?:['’]ve| have)? (?:looked up|googled) (?:{_NAME}|him|her|them)\b")
_CHOSEN = regex(
    rf"(?i){JOINED}{_ONE} (?:(?:who|that|which) (?:was|were|has been|you(?: have|['’]ve)?)|you(?: have"
    rf"|['’]ve)?)"
    r" (?:chosen|chose|picked|took|taken|hired|appointed|selected|preferred|announced|published|let in)"
    r" (?:has|have|had|comes?|came|is|was|are|joined|started|studied|went|holds?|owns?|runs?|lives?)\b"
)
"""What is told of the one who was chosen."""
_GIVEN_TO = regex(
    rf"(?i){JOINED}(?-i:(?:(?:Mr|Mrs|Ms|Miss|Dr|Number)\b\.?|[A-Z][\w’'-]+) [A-Z\d][\w’'-]*)(?:,?"
    rf" [^.!?;]+?,?)? (?:was|were|got|has been|have been|had been) (?:given|granted"
    r"|awarded|offered|promoted|approved|allowed|let in)\b"
)
"""What somebody else was given."""
_MISREAD = regex(
    rf"(?i){JOINED}(?:he|she|they|you|(?:the|your) [\w ]{{1,30}}?)(?: has| have| had)?"
    r" (?:misunderstood|misread|overlooked|mistaken)\b"
)
"""What somebody is said to have got wrong."""
_SCORES = regex(
    r"(?i)(?:my|our) (?:\w+ ){0,2}(?:scores?|marks?|grades?|rank|results?|points|average|bid|quote|price"
    r"|offer)\b.*\d.*\b(?:and|but|while|whereas)\b.*\b(?:cut-?off|people|others?|cousin|friend|classmate"
    r"|his|hers|theirs"
    rf"|winn\w+|lowest|those|some(?:body|one)|{_NAME}['’]s)\b.*\d"
)
_THAN_MINE = regex(
    r"(?i)(?!(?:i|we|my|our|you|your|it|this|that)\b)\w.*(?:\b(?:less|fewer|worse|lower|further|farther"
    r"|nearer|closer"
    rf"|later|shorter|younger) (?:\w+ ){{0,2}}than (?:we|us|me|mine|ours)\b|\bto (?:my|our) {NUMBER}\b)"
)
"""By how much the writers are ahead of somebody."""
_PROMISED = regex(
    rf"(?i){JOINED}(?:(?:in|on|at|over|last|back in|only) [^,]{{1,40}}?,? )?(?:{_NAME} (?:told|promised"
    rf"|assured) (?:me|us)\b|(?:you|u)(?: had|['’]d| have|['’]ve)?(?: \w+ly| both| all| yourself)* (?:told"
    rf"|promised|assured|said|wrote"
    r"|write|swore|called|gave (?:me|us))|(?:i|we) (?:was|were|had been|have been|['’]ve been)(?: \w+ly)?"
    r" (?:told|promised|assured|given to understand|led to (?:believe|expect)))\b"
)
_OUTCOME = regex(
    r"(?i)\b"
    + any_of(
        r"mine|ours|my turn|as good as|(?<!not )(?<!not yet )ready|quite safe|settled|guaranteed|a"
        r" formality|in the bag",
        r"(?:next|first|top) (?:of|in|on) (?:the |my |your )?(?:list|line|queue)|first (?:choice|refusal)",
        r"done deal|to lose|nothing to worry about|earned|on merit|obvious choice|exactly what|your word",
        r"the (?:job|post|role|place|part|flat|lead|captaincy|contract|slot|pitch) would (?:be|go|come)",
    )
)
"""How the decision should have gone."""
_BY_MANY = regex(
    rf"(?i){JOINED}(?:(?:on|in) (?:the )?(?:radio|news|papers?|telly|tv|television|wireless|internet)\b,? "
    r"(?:they|it|i|we|you)(?:['’]ve| have)? (?:say|says|said|hear|heard|read|saw)\b|(?:people|they|folks?"
    r"|everybody|everyone|some|others|one|word|rumou?r)(?: are| here| round here)* (?:say|saying|says|talk"
    r"|talking|hears?|is that|has it)\b|(?:i|we)(?:['’]m| am| are|['’]re|['’]ve been| was| were| have been)"
    r" told (?:that )?(?:these|such|it['’]s|it is|they) )"
)
"""What is said by nobody in particular."""
_UNRUNG = regex(
    rf"(?i){JOINED}(?:the |my |our )?(?:neighbou?rs|referees?|references) (?:tells?|told|says?|said)"
    r"(?: to)? (?:me|us)(?: that)? .*\b(?:never|nobody|no one|not|\w+n['’]t)\b.*\b(?:rang|rung|ring|called"
    r"|asked|contacted|phoned|heard|written|wrote|reached)\b"
)
"""By somebody's word, what the reader did not do."""
_SEEN_AGAIN = regex(
    rf"(?i){JOINED}(?:i|we)(?:['’]ve| have)? (?:just )?(?:saw|see|seen|noticed?)(?: that)? (?:the|your|my|it)"
    r"(?: [\w-]+){0,4} (?:is |was |has been )?(?:(?:still |back )(?:online|up|there|listed)|re-?advertised"
    r"|(?:online|up|listed|advertised|posted|there) again)\b"
)
_WITNESS = regex(
    rf"(?i){_NAME}.*\b(?:sees? (?:it|things) my way|agrees? with (?:me|us)|(?:is|are) on my side(?! of)"
    rf"|thinks? (?:the"
    r" same|so too|as (?:i|we) do)|(?:found|finds) room for)\b"
)
"""Who takes the writer's side, or would print it."""
_FORGIVES = regex(
    rf"(?i){JOINED}(?:i|we)(?: do| can| quite)? (?:forgive (?:you|the|him|her|them|everyone)\b"
    r"|make no comment\b|say no more\b)"
)
_ACHIEVED = regex(
    r"(?i)(?:(?:and|but) )?(?:(?:i|we)(?:['’]ve| have| had| hold| speak)(?: got| had| won| passed| written|"
    r" published| filed)? (?:(?:an?|both|over|every|half|most|all \w+)\b|\d"
    rf"|{NUMBER}\b).*\b(?:monographs?|papers(?! ready)|articles|books|patents?|publications|awards?|prizes?"
    rf"|medals?"
    r"|degrees?|diplomas?|inspections? passed|distinctions?|titles|wins|languages)\b|(?:my|our) (?:last "
    r"|first |best )?(?:\w+ )?(?:papers?|articles?|books?|films?|songs?|quartets?|paintings|record|sales"
    r"|scores?|marks?|grades?|figures|numbers|utili[sz]ation|average)\b.*\b(?:won|taken|accepted|published"
    r"|beat|ranked|highest|best|top|\d+%)|(?:i|we)(?:['’]ve| have| had)? never (?:once |ever )?(?:missed"
    r"|been late|been a day late|failed|lost|been sick|had (?:a|one) complaint)\b|(?:i|we)(?:['’]ve| have|"
    r" had)? (?:taught|trained|raised|reared|brought up)"
    rf" (?:half|most|every|all|{NUMBER})\b(?! (?:\w+ )?(?:hours|days|weeks|months|years|terms|classes"
    rf"|sections"
    rf"|lessons)\b)"
    r"|(?:i|we)(?:['’]ve| have| had)? (?:stood|bought|banked|shopped|paid|covered|kept|served|carried)\b"
    rf".*\b(?:every|all (?:year|winter)|since|{NUMBER} (?:years|winters|seasons)|when (?:half|most|some) of"
    rf" you)\b"
    r"|(?:i|we) took .* to (?:tribunal|court|the cup|the final) and (?:i|we) won\b)"
)
"""What speaks for the writers, told to show that it should have been they."""
_DATED = regex(r"(?i)\bthe \d+(?:st|nd|rd|th)\b")
_SEES = regex(
    rf"(?i){JOINED}(?:i|we)(?:['’]ve| have| had)? (?:see|saw|seen|gather|hear|heard|noticed?|note|take it)"
    r" (?:that )?(?:(?:there|you|they|he|she)(?:['’]\w+)?|your)\b"
)
_TERM = regex(
    rf"(?i){JOINED}(?:you|u)(?:['’]ve| have)(?: got)? (?P<by>until|till)? ?(?P<time>(?:noon|midnight|{_DAY}"
    r"|\d+(?:st|nd|rd|th)?"
    r"|the (?:end|\d+(?:st|nd|rd|th)?)|(?:one|two|three|seven|ten|fourteen) (?:days?|weeks?)|a week)(?: (?:on"
    r"|of|at|this|next|the|noon|\w+day|\d\S*|weeks?|months?|hours|days|(?-i:[A-Z][a-z]+)))*)[.!]*\Z"
)
"""A term set to the reader, of which what goes said for what."""
_INFERS = regex(
    r"(?i)[\s,;:–—-]*(?:(?:and |but )?so (?:(?:i|we)(?:['’]d| can| must| have to| will|['’]ll)?(?: only|"
    r" just)? (?:suppose|gather|take it|assume|guess|presume|conclude|imagine)|evidently|apparently|clearly"
    r"|obviously|presumably|perhaps|maybe|no doubt|much for)\b|which (?:tells|says|shows|proves|speaks)\b"
    r"|(?:funny|strange|odd),? (?:how|that)\b)"
)
"""How a sentence goes on to make a barb of what was seen."""
_EXCUSES = regex(
    r"(?i)[\s,;:–—-]*(?:(?:but|though|and|not that) )?(?:(?:you|they) (?:weren['’]?t|were not) to (?:know"
    r"|blame)\b|(?:you|they) (?:could(?:n['’]?t| not)|can(?:['’]?t|not)) (?:have )?know\w*\b|which is"
    r" (?:only )?fair\b|no blame\b|(?:that|it)(?:['’]s| is| was)(?: hardly| no)?(?: not|n['’]t)? (?:your|my"
    r" own) (?:fault|problem|concern|look-?out)\b|i don['’]?t (?:blame|hold)\b)"
)
"""How a sentence goes on to excuse the reader, without which it accuses."""
_OR_ELSE = regex(
    r"(?i)(?:\A|[,;–—]\s*)(?:failing (?:that|which)|otherwise|or else|if not|in that case),?\s*\Z"
)
MOST_SEEN = 14  # words; what is seen and told at length is news


def only_serves(words: str) -> bool:
    """Whether a sentence does nothing but argue against a refusal, and its reader could not use it."""
    return not _USE.search(words) and (_argues(words) or bool(_ACHIEVED.match(words)))


def recites(words: str) -> bool:
    """Whether half of a sentence at fault only argues, or tells of the writers' service."""
    words = TOO.sub(r"\g<who>", OPENERS.sub("", words, count=1))
    served = hopes.earned(words) and not (_DATED.search(words) or _USE.search(words))
    return served or only_serves(words)


def _argues(words: str) -> bool:
    """Whether it compares with the one who was chosen, recites a promise, or calls witnesses."""
    promised = _PROMISED.match(words) and _OUTCOME.search(words)
    told = (
        _MISREAD,
        _SCORES,
        _THAN_MINE,
        _CHOSEN,
        _GIVEN_TO,
        _BY_MANY,
        _UNRUNG,
        _SEEN_AGAIN,
        _WITNESS,
        _FORGIVES,
    )
    return bool(promised) or compares(words) or any(it.match(words) for it in told)


def compares(words: str) -> bool:
    """Whether it counts what the writers have and what somebody else has."""
    sides = [it for it in _SIDES.split(words) if it and _COUNT.search(it)]
    mine = [it for it in sides if _MINE.match(it)]
    theirs = [it for it in sides if not _MINE.match(it) and _THEIRS.match(it)]
    return bool(mine and (theirs or _LOOKED_UP.search(words)))


def barbs_of(draft: Draft, choices: Iterable[Choice]) -> list[Rewrite]:
    """The rewrites of what is hostile where a decision is fought: all where somebody was turned down."""
    refused = is_refused(draft)
    return [
        it.rewrite
        for it in choices
        if it.finding.category == "challenge" or (refused and it.finding.category in HOSTILE)
    ]


def is_ground(sentence: str, half: str) -> bool:
    """Whether half of a sentence is what a barb in it was made of, is excused by what goes, or threatened."""
    flat, bare = " ".join(sentence.split()), half.rstrip(" .!?")
    start = flat.lower().find(bare.lower())
    if start < 0:
        return False
    end = start + len(bare)
    seen = _SEES.match(bare) or _SEEN_AGAIN.match(bare)
    infers = bool(seen and _INFERS.match(flat, end))
    threat = _OR_ELSE.search(flat, 0, start) or _WITNESS.match(bare)
    return infers or bool(threat or _EXCUSES.match(flat, end))


def beside(
    draft: Draft,
    blocks: Sequence[Span],
    cuts: Iterable[Span],
    rewrites: Sequence[Rewrite],
    barbs: Collection[Rewrite],
) -> Iterator[Rewrite]:
    """What becomes of sentences that only served `barbs`, right around their cuts or advice asked instead.

    They go, and a term that was set becomes a question. Nothing goes from a paragraph in which a request of
    the writer's own stays that it may speak for.
    """
    starts = [it.start for it in blocks]
    advice = [it for it in barbs if it.text and "advice" in moves_of(it.text)]
    for cut in [*cuts, *(it.span for it in advice)]:
        near = blocks[max(bisect(starts, cut.start) - 2, 0) : bisect(starts, cut.end) + 1]
        for block, sentence, leads in _around(draft.text, near, cut):
            words = " ".join(sentence.of(draft.text).split())
            term = _TERM.match(words) if leads else None
            seen = leads and sentence.start > starts[0] and _is_seen(words)
            if not (term or seen or only_serves(words)) or any(sentence.overlaps(it.span) for it in rewrites):
                continue
            put_in = [it for it in rewrites if it not in advice]
            staying = _staying(draft.text, block, [sentence, *(it.span for it in advice)], put_in)
            if term:
                asked = f"Could I hear from you {'by' if term['by'] else 'within'} {term['time']}?"
                yield Rewrite(sentence, adapt(asked, register_of(draft), begins=True), Grade.OFFER)
            elif not (re.search(r"\w", staying) if seen else _LIVE.search(staying)):
                yield Rewrite(without(draft.text, sentence), "", Grade.OFFER)


def _around(text: str, blocks: Sequence[Span], cut: Span) -> Iterator[tuple[Span, Span, bool]]:
    """The sentences right before and right behind a cut, with their paragraphs, and whether they lead to it.

    Where it takes its paragraph with it, these are the paragraphs around it that are one sentence.
    """
    for block in blocks:
        inside = block.overlaps(cut)
        before = block.start + len(text[block.start : min(cut.start, block.end)].rstrip())
        behind = max(cut.end, block.start)
        behind += len(text[behind : block.end]) - len(text[behind : block.end].lstrip())
        for place, leads in ((before - 1, True), (behind, False)):
            if not block.start <= place < block.end:
                continue
            sentence = sentence_around(text, block, Span(place, place + 1))
            gap = text[sentence.end : cut.start] if leads else text[cut.end : sentence.start]
            whole = sentence.of(text) == block.of(text).strip()
            if not gap.strip() and (inside or whole):
                yield block, sentence, leads


def _staying(text: str, block: Span, going: Iterable[Span], rewrites: Sequence[Rewrite]) -> str:
    """What stays of a paragraph without what goes, and with the new words in it."""
    new = (it.text for it in rewrites if block.overlaps(it.span))
    return " ".join([blanked(text, block, [*going, *(it.span for it in rewrites)]), *new])


def _is_seen(words: str) -> bool:
    """Whether it only tells what the writers saw or heard, of which a barb was to be made."""
    told = particulars_of(words) or _USE.search(words)
    return bool(_SEES.match(words)) and not told and len(words.split()) <= MOST_SEEN
