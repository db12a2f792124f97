"""A sentence without the barb in it."""

from __future__ import annotations

import pytest

from toneguard.diagnostics import Span
from toneguard.rewriting import apply
from toneguard.rewriting.barbs import without_barb, without_barbs


@pytest.mark.parametrize(
    ("text", "left"),
    [
        # an aside
        (
            "Bring the drill to my desk[, should it be staffed,] by noon.",
            "Bring the drill to my desk by noon.",
        ),
        ("Reviewer 2, [who got as far as the abstract], asks for a map.", "Reviewer 2 asks for a map."),
        ("I rang [(your machine is a good listener)] and left a note.", "I rang and left a note."),
        ("Sorry to miss it (year two of Ben, [is it, or more?]).", "Sorry to miss it."),
        ("I rang (twice) and, [as ever], nobody came down.", "I rang (twice) and nobody came down."),
        (
            "After the tour, [which lasted two minutes], Dr Bell told me a joke.",
            "After the tour, Dr Bell told me a joke.",
        ),
        ("The tour was good, [and silly], and short.", "The tour was good, and short."),
        ("The tour was good, [silly as it is], on the whole.", "The tour was good on the whole."),
        ("The keys – [not that you would look] – are in the drawer.", "The keys are in the drawer."),
        (
            "I will ask again, [if that is allowed], because Jo needs it.",
            "I will ask again, because Jo needs it.",
        ),
        (
            "Could you tell us (a) when it opens, (b) what it costs, and (c) [which fool runs it?]",
            "Could you tell us (a) when it opens and (b) what it costs?",
        ),
        (
            "I was last in 2015, [in 2019 and now again, and each time for a cousin of yours].",
            "I was last in 2015, in 2019 and now again.",
        ),
        (
            "I had it from Jo on the 18th, [so one of you lied], and neither looks good.",
            "I had it from Jo on the 18th.",
        ),
        (
            "[As nobody else can read a map I have drawn one], 40 pages, £28 a head.",
            "I have drawn one, 40 pages, £28 a head.",
        ),
        (
            "Jo rang on Monday, [not that you asked], and both of us will come on the 4th.",
            "Jo rang on Monday, and both of us will come on the 4th.",
        ),
        # an end
        ("Thank you for the tour[, and I expect an answer].", "Thank you for the tour."),
        ("Thank you for the tour, [and I expect an answer.]", "Thank you for the tour."),
        ("The tour was good - [not that you care!]", "The tour was good!"),
        ("The tour was good, [or do you think otherwise??]", "The tour was good."),
        ("Was the tour good, [or do you think otherwise?]", "Was the tour good?"),
        ("Do bring the keys to my desk, [should you find it].", "Do bring the keys to my desk."),
        ("The trolley stays with you[ - the seals held well, I see].", "The trolley stays with you."),
        (
            "Your van never came, your clerk hung up, [and your boss is a liar].",
            "Your van never came, and your clerk hung up.",
        ),
        (
            "When I came on Monday, nobody was there, [and you laughed].",
            "When I came on Monday, nobody was there.",
        ),
        (
            "We need the price, a date in May, [and an end to this circus].",
            "We need the price and a date in May.",
        ),
        (
            "From next week please check the totals, [and use your head for once].",
            "From next week please check the totals.",
        ),
        (
            "You were open and I respect that, [unlike your clown of a boss].",
            "You were open and I respect that.",
        ),
        # with the rest of a clause of which the barb is a part
        (
            "Thank you for the map, which the guides, [unlike the office, thought worth a look].",
            "Thank you for the map.",
        ),
        (
            "Our ropes held all night, [while theirs, as you know], ended up in the lake.",
            "Our ropes held all night.",
        ),
        ("My brother, [who is a fool], told me.", "My brother told me."),
        ("I kept that well since 1987, [when it had water].", "I kept that well since 1987."),
        (
            "I came at noon, two hours early, it turns out, you had gone, [and that is mean].",
            "I came at noon, two hours early, it turns out, you had gone.",
        ),
        # what a sentence opens with
        ("[I am cross], but the tour was good.", "The tour was good."),
        ("[I am cross]; the tour was good.", "The tour was good."),
        ("[Stop leaving your rubbish in the cab], plus the key is on the hook.", "The key is on the hook."),
        (
            "[May I ask on what grounds you chose her], and whether my card stays valid until June?",
            "May I ask whether my card stays valid until June?",
        ),
        ("[Having been told that it was mine], I will need a day.", "I will need a day."),
        ("[unless you mean to sell it again], the bench stays here", "the bench stays here"),
        ("[Nobody cared to ring], so I am writing once more.", "I am writing once more."),
        (
            "[Since men from there are, one gathers], also let in, I should like to try.",
            "I should like to try.",
        ),
        ("[It is a scandal that I came by boat when], as Jo let slip, the hut was let.", None),
        ("[As you sleep till ten], Monday's lot will come at noon.", None),
        ("I must say, [that your reader gave up on page 2], since it is all on page 3.", None),
        (
            "[Since it seems I have to learn it from the fridge], I read on Monday that the rota changed.",
            "I read on Monday that the rota changed.",
        ),
        # what goes on with a subject of its own keeps its comma
        ("I left the key, [as if you cared], Bo has the other.", "I left the key, Bo has the other."),
        ("I left the key, [as if you cared], it's number 4.", "I left the key, it's number 4."),
        ("I left the key, [as if you cared], with Bo.", "I left the key with Bo."),
        ("was hoping to come, [but you lot never read a thing??]", "was hoping to come."),
        # nothing that stands alone is left
        ("[How many sheep were counted], can I ask?", None),
        ("When I came on Monday, [nobody cared to open], although it was ten.", None),
        ("Thank you, [as ever].", None),
        ("Well done on making Kyle team lead after, [what is it, seven months?]", None),
        ("When I came by on Monday, [nobody cared to open].", None),
        ("If you can find it, [for once], send me the form.", None),
        ("[You slept], and slept.", None),
        ("[I was passed over as Cook], Grade 6, on the night boat.", None),
        ("I'd like to know why Ola, [whose score is lower than mine, got it].", None),
        ("We regret to say that, after ten years as your dairy, [to hear it from a screen is low].", None),
        ("Your studio, as you told me at the fair, [was going to make room].", None),
    ],
)
def test_what_is_left_is_a_sentence(text: str, left: str | None) -> None:
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    rewrite = without_barb(plain, Span(start, end), Span(0, len(plain)))
    assert (apply(plain, [rewrite]) if rewrite else None) == left


def test_a_clause_between_barbs_goes_with_its_rest() -> None:
    text = "Bay 4 is dry, and your clerk wants cash, £40 a day, from whom he likes."
    barbs = [
        Span(text.index(it), text.index(it) + len(it))
        for it in ("and your clerk wants cash", "from whom he likes.")
    ]
    rewrite = without_barbs(text, barbs, Span(0, len(text)))
    assert rewrite and apply(text, [rewrite]) == "Bay 4 is dry."


def test_what_stands_between_two_asides_stays() -> None:
    text = "The key, as if you cared, is with Bo, who can read."
    barbs = [Span(text.index(it), text.index(it) + len(it)) for it in ("as if you cared", "who can read.")]
    rewrite = without_barbs(text, barbs, Span(0, len(text)))
    assert rewrite and apply(text, [rewrite]) == "The key is with Bo."
