"""What a sentence names in particular, so that stock lines and living ones are told apart.

The title of a job and the name of a firm are no particulars: they stand in the advertisement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toneguard.language import BREAKS, Sentence

_POSTS = frozenset(
    {"apprenticeship", "internship", "job", "opening", "position", "post", "role", "traineeship", "vacancy"}
)
_BEFORE_TITLE = frozenset({"a", "above", "an", "any", "our", "said", "that", "the", "this", "your"})
_JOINTS = frozenset({"and", "de", "for", "in", "of", "the"})
_AFTER_POST = frozenset({"as", "of"})
_FIRM_KINDS = frozenset(
    {"ag", "college", "company", "council", "foundation", "gmbh", "group", "hospital", "inc", "institute"}
    | {"limited", "llc", "llp", "ltd", "partners", "plc", "school", "studio", "trust", "university"}
)
_TITLE_WORDS = 6


def particulars(
    sentence: Sentence, text: str, stock: frozenset[int], names: Sequence[tuple[str, ...]] = ()
) -> frozenset[int]:
    """The words of a sentence, by their index, that neither are stock nor name a job or a firm.

    `names` has the words of jobs and firms that are known to be some.
    """
    capital = [span.of(text)[:1].isupper() for span in sentence.places]
    named = {*_titles(sentence.words, capital), *_firms(sentence.words, capital)}
    named.update(place for name in names for place in _known(sentence.words, name))
    return frozenset(
        place
        for place, word in enumerate(sentence.words)
        if place not in stock and place not in named and word not in BREAKS
    )


def _known(words: tuple[str, ...], name: tuple[str, ...]) -> Iterator[int]:
    """The places of a name that was given."""
    for start, word in enumerate(words):
        if word == name[0] and words[start : start + len(name)] == name:
            yield from range(start, start + len(name))


def _titles(words: tuple[str, ...], capital: list[bool]) -> Iterator[int]:
    """As in “the night porter role” and “position of Head of Design”."""
    for place, word in enumerate(words):
        if word not in _POSTS:
            continue
        yield from _title_before(words, capital, place)
        if words[place + 1 : place + 2] and words[place + 1] in _AFTER_POST:
            yield from _run(words, capital, place + 2)


def _title_before(words: tuple[str, ...], capital: list[bool], post: int) -> Iterator[int]:
    for start in range(post - 1, max(post - _TITLE_WORDS, 0) - 1, -1):
        if words[start] in _BEFORE_TITLE:
            yield from range(start + 1, post)
            return
        if words[start] in _JOINTS and not capital[start + 1]:
            return


def _firms(words: tuple[str, ...], capital: list[bool]) -> Iterator[int]:
    """As in “at Corvane” and “the Corn Hall Trust”."""
    for place, word in enumerate(words):
        if word == "at":
            yield from _run(words, capital, place + 1)
        elif word in _FIRM_KINDS:
            start = place
            while start and capital[start - 1] and words[start - 1] not in _BEFORE_TITLE:
                start -= 1
            yield from range(start, place + 1)


def _run(words: tuple[str, ...], capital: list[bool], start: int) -> Iterator[int]:
    """Capitalised words from `start` on, with the small ones between them."""
    end = place = start
    while place < len(words) and (capital[place] or words[place] in _JOINTS):
        place += 1
        end = place if capital[place - 1] else end
    yield from range(start, end)
