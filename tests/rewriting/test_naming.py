"""Who or what only the words that went had named."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cutting import cut, replaced

from toneguard.diagnostics import Grade, Rewrite, Span
from toneguard.reading import read_text
from toneguard.rewriting import apply, with_orphans
from toneguard.rewriting.place import without


@pytest.mark.parametrize(
    ("gone", "behind", "left"),
    [
        ("Those old pear trees are cut back too hard.", "Bo grafts young ones.", "Bo grafts young trees."),
        (
            "We had forty farmers.",
            "The first nine of them are here.",
            "The first nine of the farmers are here.",
        ),
        ("We had 40 farmers and 12 cows.", "The first of them are here.", "The first of them are here."),
        ("I get children in to read.", "On 3 May two of them asked.", "On 3 May two of the children asked."),
        (
            "The people who broke it are paid.",
            "My notes are in box 4, all 37 of them.",
            "My notes are in box 4, all 37 of them.",
        ),
        (
            "Two summers I made tea.",
            "There are 61 on the shelf, the ones with stars are good.",
            "There are 61 on the shelf, the ones with stars are good.",
        ),
        ("Tell my students.", "There are 4 of them in bay 4.", "There are 4 students in bay 4."),
        ("I get children and men in.", "On 3 May two of them asked.", "On 3 May two of them asked."),
        ("We waited three years.", "The first of them was dry.", "The first of them was dry."),
        ("Your clerk reads badly.", "The red ones are mine, 12 in all.", "The red ones are mine, 12 in all."),
        ("When was Mr Hale told?", "His name is on p. 3.", "Mr Hale's name is on p. 3."),
        ("When was Mr Hale told?", "Her name is on p. 3.", "Her name is on p. 3."),
        (
            "I was impressed by your daughter.",
            "I saw her again on 3 May.",
            "I saw your daughter again on 3 May.",
        ),
        (
            "Brandon is slow, as my kid saw.",
            "I'll hand him the keys to box 14.",
            "I'll hand Brandon the keys to box 14.",
        ),
        (
            "Mrs Tancred is a fine choice for a quiet life.",
            "I'll hand her the keys to box 14.",
            "I'll hand Mrs Tancred the keys to box 14.",
        ),
        ("You called my watchman a thief.", "He is 61.", "My watchman is 61."),
        ("My brother-in-law on the board, I and you.", "He has box 14.", "He has box 14."),
        ("I like your son and your chef.", "I saw him again on 3 May.", "I saw him again on 3 May."),
        ("My father and your man argued.", "He has box 14.", "He has box 14."),
    ],
)
def test_what_went_is_named_where_it_is_plain(gone: str, behind: str, left: str) -> None:
    assert cut(f"{gone} {behind}", gone) == left


@pytest.mark.parametrize(
    ("gone", "behind", "left"),
    [
        ("Your son cheated.", "He has box 14.", "Your son has box 14."),
        (
            "Reviewer 2 has plainly not read it.",
            "He will find it on p. 4.",
            "Reviewer 2 will find it on p. 4.",
        ),
        (
            "Your adviser saw nothing.",
            "Her report is dated 3 June.",
            "Your adviser's report is dated 3 June.",
        ),
        (
            "Your clerk at the branch, however, is a clown.",
            "He has box 14.",
            "Your clerk at the branch has box 14.",
        ),
        ("I drove my father to you for nothing.", "He has box 14.", "My father has box 14."),
        ("I drove my father and my uncle to you.", "He has box 14.", "He has box 14."),
        ("Your letter is a joke.", "It came on 3 June.", "Your letter came on 3 June."),
        ("Robin: two goals, no washing.", "He has box 14.", "Robin has box 14."),
        ("You were going to appoint Gregor.", "I wrote to wish him well.", "I wrote to wish Gregor well."),
        # who is spoken of over several sentences
        (
            "Evie has led from the first and you know it. She sang well.",
            "She has box 14.",
            "Evie has box 14.",
        ),
        ("Evie led and Bo has paid. You lied. She sang well.", "She has box 14.", "She has box 14."),
        # a name that nobody knows
        ("Whoever's got it may use my notes.", "I hope he does well.", "I hope whoever's got it does well."),
        ("You gave the job to Petra.", "I hope she enjoys box 14.", "I hope Petra enjoys box 14."),
        (
            "Your clerk lied.",
            "Please tell her that bay 4 is free.",
            "Please tell your clerk that bay 4 is free.",
        ),
        ("Nobody rang.", "He has box 14.", "He has box 14."),
        ("I gave my Thursdays to it for her.", "She's in box 14.", "She's in box 14."),
        ("Your so-called jury lied.", "He has box 14.", "He has box 14."),
    ],
)
def test_who_tells_a_fact_is_named_again(gone: str, behind: str, left: str) -> None:
    assert cut(f"{gone} {behind}", gone) == left


def test_what_goes_over_paragraphs_is_named_again() -> None:
    body = "I drove my father to you for nothing.\n\nYou lied.\n\nHe has box 14."
    assert cut(body, "I drove my father to you for nothing.", "You lied.") == "My father has box 14."


@pytest.mark.parametrize(
    ("gone", "behind", "left"),
    [
        # further on, where nobody else is named
        ("So Dad laid it.", "We go to the hall. His coat is in.", "We go to the hall. Dad's coat is in."),
        ("So Dad laid it.", "I was in on 3 May. Take his coat.", "I was in on 3 May. Take Dad's coat."),
        ("I like Miss Bell best.", "In bay 4 is a van. Ask her.", "In bay 4 is a van. Ask Miss Bell."),
        ("I like Miss Bell best.", "Anna is in on 3 May. Ask her.", "Anna is in on 3 May. Ask her."),
        ("I like Miss Bell best.", "The cook is in on 3 May. Ask her.", "The cook is in on 3 May. Ask her."),
        ("I like Miss Bell best.", "My niece is in on 3 May. Ask her.", "My niece is in on 3 May. Ask her."),
        ("I like Miss Bell best.", "In bay 4 is a van. Ask him.", "In bay 4 is a van. Ask him."),
        ("I like Miss Bell and Ms Orr.", "In bay 4 is a van. Ask her.", "In bay 4 is a van. Ask her."),
    ],
)  # fmt: skip
def test_who_is_spoken_of_further_on_is_named(gone: str, behind: str, left: str) -> None:
    assert cut(f"{gone} {behind}", gone) == left


def test_whom_the_earlier_note_named_is_named_again() -> None:
    gone = "She talks of little else than the pie."
    text = f"Hi Ana,\n\n{gone} We go on 3 May. She has the keys.\n\nSam\n"
    note = "Hi Ana,\n\nMy wife has not stopped talking of the pie.\n\nSam\n"
    draft, start = read_text(text), text.index(gone)
    again = replace(draft, earlier=(read_text(note),))
    cuts = [Rewrite(without(text, Span(start, start + len(gone))), "", Grade.OFFER)]
    assert "We go on 3 May. My wife has the keys." in apply(text, with_orphans(again, cuts))
    assert "We go on 3 May. She has the keys." in apply(text, with_orphans(draft, cuts))


@pytest.mark.parametrize(
    ("gone", "behind", "left"),
    [
        ("Congratulations to the successful candidate.", "I don't know who he is, but I can guess.", ""),
        ("See what the person you hired did.", "send me their code", ""),
        ("The person you hired lied.", "I hope they enjoy the yard.", "I hope they enjoy the yard."),
        ("The person you hired lied.", "The boys say they like bay 4.", "The boys say they like bay 4."),
        # it speaks of something else
        ("Your son lied.", "The mug he left here is blue.", "The mug he left here is blue."),
        # somebody is named in the sentence itself, or was and is still there
        ("Her mother lied.", "Ellie is well, she is at school.", "Ellie is well, she is at school."),
        ("Your trainer shouted at him.", "He is a quiet boy.", "He is a quiet boy."),
    ],
)
def test_who_is_spoken_of_within_a_sentence_goes_with_it(gone: str, behind: str, left: str) -> None:
    first = "My son sat in the sun." if "him" in gone else "The tea was good."
    assert cut(f"{first} {gone} {behind}", gone) == f"{first} {left}".strip()


def test_who_went_with_a_whole_paragraph_is_named_under_it() -> None:
    body = (
        "Evie has led from the first and you know it. She sang well.\n\nShe will be a mouse, and a good one."
    )
    gone = ("Evie has led from the first and you know it.", "She sang well.")
    assert cut(body, *gone) == "Evie will be a mouse, and a good one."
    body = "Whoever got the post lied.\n\nI hope she likes it."
    assert cut(body, "Whoever got the post lied.") == "I hope whoever got the post likes it."


@pytest.mark.parametrize(
    ("new", "behind", "left"),
    [
        ("I was upset.", "He is two.", "My son is two."),
        ("I was upset, and so was my son.", "He is two.", "He is two."),
        ("I was upset.", "It is late.", "It is late."),
    ],
)
def test_whom_new_words_do_not_name_is_named_behind_them(new: str, behind: str, left: str) -> None:
    old = "I am disgusted with the way my son was treated."
    assert replaced(f"{old} {behind}", old, new) == f"{new} {left}"


@pytest.mark.parametrize(
    "kept", ["The puppy died and my niece cried till she slept.", "You asked which boxes: the black ones."]
)
def test_what_is_named_in_the_sentence_itself_stays(kept: str) -> None:
    assert cut(f"Your sister lied. {kept}", "Your sister lied.") == kept


def test_somebody_named_further_up_is_not_lost_with_a_town() -> None:
    kept = "The smoke blows at my aunt. I showed the stove. She coughs all night."
    body = kept.replace("She", "He sleeps in Delft. She")
    assert cut(body, "He sleeps in Delft.") == kept
