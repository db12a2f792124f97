"""Whether a few words look like somebody's name. No list of names: capitals, and a list of what is none."""

from __future__ import annotations

from toneguard.patterns import regex

TITLE = r"(?:mr|mrs|ms|mx|miss|dr|prof|professor|sir|madam|fr|rev|sr|sra|st|capt|sgt|col|hon|engr)"


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


PARTICLES = _listed("al and bin binti da de del den der di do dos du e el la le of ten ter van von y zu")
GROUPS = _listed(
    """
    all both boss crew dad everybody everyone folks friends guys hun lads love madam mate mum people sir team
    there
    """
)
_NOT_NAMES = _listed(
    """
    a absolutely again agreed ah alas also an another any anyway apologies appalling are as asap at aw bah
    besides bravo brilliant but bye congrats congratulations correct currently danke deal disappointed
    disgusted disgusting done enough every excellent fair fascinating fine finally first fool for frankly
    from fuck funny further good goodbye gracias grazie great have hence here how however i i'd i'll i'm
    i've if in incredible indeed is it it's its just last lastly later liar lol look may me meanwhile merci
    moreover my never nevertheless next nice no nobody none nonetheless nope not noted nothing now oh ok
    okay on once one or otherwise our over overall pathetic perfect perhaps please point ps q re really
    received regarding regards remember right sad seriously shame since so some sorry still subject sure ta
    talk thank thanks that that's the then there these they third this those though three thus today
    tomorrow tonight two typical unbelievable understood unreal until us very wait we we'll we're we've
    welcome well what when where whatever while who why wonderful wow yeah yep yes yesterday yet you you're
    your yours zero
    clown clowns coward cowards crook crooks disgraceful embarrassing hypocrite hypocrites idiot idiots
    insulting joke jokers liars loser losers outrageous ridiculous rude scum shameful thief thieves
    unacceptable unfair useless
    monday tuesday wednesday thursday friday saturday sunday
    """
)
_KISSES = regex(r"(?:[xX]{1,6}|[xXoO]{2,8})")
_INITIAL = regex(r"[^\W\d_]\.")
_EDGES = " \t,.;:!*_~\"'()[]/-–—\u200b\ufeff"
# What may follow a name one signs with: a comma, a bracket, "at the Forge", "from the corner".
_ADDED = regex(r",|\(|\s(?:at|from|in)\s(?!hell\b)")


def is_name(text: str, *, most: int = 4, groups: bool = False) -> bool:
    """Whether `text` reads as a name of at most `most` words; `groups` admits "team" and the like."""
    if len(text) > 60:
        return False
    words = [word for word in _words(text) if word.lower() not in PARTICLES]
    known = GROUPS if groups else frozenset[str]()
    return 1 <= len(words) <= most and any(map(_capital, words)) and all(_fits(word, known) for word in words)


def is_nickname(text: str) -> bool:
    """Whether `text` may be a name in small letters, such as "jess", "gaz x" or "tom w"."""
    if len(text) > 30 or text.endswith(("?", ":")):
        return False
    words = [word.rstrip(".") for word in _words(text)]
    return (
        bool(words)
        and all(map(str.isalpha, words))
        and len(words[0]) <= 12
        and words[0].lower() not in _NOT_NAMES
        and all(len(word) == 1 for word in words[1:2])
        and len(words) <= 2
    )


def is_kisses(text: str) -> bool:
    """Whether `text` is nothing but x's, o's and pictures."""
    return bool(text) and len(text) <= 20 and not _words(text)


def is_signed(text: str) -> bool:
    """Whether `text` is a name as one signs with: "P. Ingleby, Kirkby", "Naledi (group B)", "D x"."""
    head, tail = (*_ADDED.split(text[:200], maxsplit=1), "")[:2]
    head = head.rstrip()
    initial = _INITIAL.search(head[-2:])
    stopped = head.endswith((".", "?", "!", ":")) and not initial
    return not stopped and is_name(head) and _is_address(tail)


def _is_address(tail: str) -> bool:
    return len(tail) <= 60 and len(tail.split()) <= 8 and not tail.rstrip().endswith((".", "?", "!"))


def _words(text: str) -> list[str]:
    tokens = text.split()
    words = (token if _INITIAL.fullmatch(token) else token.strip(_EDGES) for token in tokens)
    return [word for word in words if any(map(str.isalnum, word)) and not _KISSES.fullmatch(word)]


def _fits(word: str, groups: frozenset[str]) -> bool:
    plain = word.lower().replace("’", "'")
    return plain in groups or (_capital(word) and plain not in _NOT_NAMES and not any(map(str.isdigit, word)))


def _capital(word: str) -> bool:
    # "el-Desouky" has its capital inside; scripts without capitals (李, محمد) have no small letters either.
    return any(map(str.isupper, word)) or not any(map(str.islower, word))
