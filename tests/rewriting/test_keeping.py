"""Rewrites that keep the harmless words of a sentence at fault."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from toneguard import Occasion
from toneguard.diagnostics import Confidence, Finding, Grade, Rewrite, Severity, Span
from toneguard.draft import Draft
from toneguard.reading import read_text
from toneguard.rewriting import apply, as_they_are, goes_with, plainly_told, with_kept
from toneguard.rewriting.keeping import keeping
from toneguard.rewriting.register import Register, register_of
from toneguard.rewriting.writer import Writer


def draft_of(body: str, occasion: Occasion = Occasion.GENERAL) -> Draft:
    return replace(read_text(f"Dear Ana,\n\n{body}\n\nSam\n"), occasion=occasion)


def finding(draft: Draft, excerpt: str, category: str = "bitterness") -> Finding:
    start = draft.text.index(excerpt)
    return Finding(
        rule=f"{category}/any",
        category=category,
        severity=Severity.WARNING,
        confidence=Confidence.HIGH,
        span=Span(start, start + len(excerpt)),
        line=1,
        column=1,
        excerpt=excerpt,
        message="",
        why="",
        rewrites=(),
    )


def kept(draft: Draft, excerpt: str, category: str = "bitterness") -> list[str]:
    return [it.text for it in kept_beside(draft, finding(draft, excerpt, category))]


def kept_beside(draft: Draft, found: Finding, *others: Finding) -> list[Rewrite]:
    writer = Writer(draft)
    place = writer.sentence_of(found)
    return keeping(writer, [*others, found], found, place) if place else []


SOUR = "I worked three Saturdays for this in one month, you clowns."


@pytest.mark.parametrize(
    ("occasion", "category", "texts"),
    [
        (Occasion.GENERAL, "bitterness", ["I worked three Saturdays for this in one month."]),
        (
            Occasion.REJECTION_REPLY,
            "bitterness",
            ["I worked three Saturdays for this in one month, so I had hoped for better news."],
        ),
        (Occasion.REJECTION_REPLY, "anger", []),
        (Occasion.REJECTION_REPLY, "perfunctory", []),
    ],
)
def test_a_hope_is_named_where_somebody_was_turned_down(
    occasion: Occasion, category: str, texts: list[str]
) -> None:
    assert kept(draft_of(SOUR, occasion), SOUR, category) == texts


def test_no_hope_is_hung_on_words_that_say_what_for() -> None:
    sour = "I worked nights for two years so as to be there, you clowns."
    assert kept(draft_of(sour, Occasion.REJECTION_REPLY), sour) == [
        "I worked nights for two years so as to be there."
    ]


def test_what_was_done_for_this_decision_opens_a_plain_sentence() -> None:
    sour = "Two interviews and a trial shift, and I get a form letter."
    texts = kept(draft_of(sour, Occasion.REJECTION_REPLY), sour)
    assert texts == ["After two interviews and a trial shift, the news was a disappointment."]
    assert kept(draft_of(sour, Occasion.REJECTION_REPLY), sour, "anger") == texts
    assert kept(draft_of(sour), sour) == []
    career = "Eleven years on the night bus, and I get a form letter."
    assert kept(draft_of(career, Occasion.REJECTION_REPLY), career) == []


def test_a_promise_becomes_the_hope_that_came_of_it() -> None:
    sour = "You told me in June that the yard was as good as mine."
    assert "I had let myself hope since we spoke in June." in kept(
        draft_of(sour, Occasion.REJECTION_REPLY), sour
    )
    met = "You told me in the October review that the yard was as good as mine."
    assert "I had let myself hope since we spoke in the October review." in kept(
        draft_of(met, Occasion.REJECTION_REPLY), met
    )
    told = "I was told on the 2nd that the yard was as good as mine."
    assert "I had let myself hope since the 2nd." in kept(draft_of(told, Occasion.REJECTION_REPLY), told)
    assert not any("hope" in it for it in kept(draft_of(sour), sour))


def test_a_hope_is_named_where_the_draft_speaks_of_a_refusal() -> None:
    sour = "We have clothed that school since 2009."
    draft = draft_of(f"You turned down our bid. {sour}")
    assert "We have clothed that school since 2009, so we had hoped for better news." in kept(draft, sour)


def test_a_challenge_keeps_what_the_writer_goes_on_doing() -> None:
    sour = "I'll cover Prep on Monday, whatever the winner does."
    assert kept(draft_of(sour), sour, "challenge") == ["I'll cover Prep on Monday."]


@pytest.mark.parametrize(
    ("sour", "text"),
    [
        (
            "I've been told by Olga, not by you of course, that the ferry is off.",
            "I've been told by Olga that the ferry is off.",
        ),
        ("The key was handed in, I note, on the 4th.", "The key was handed in on the 4th."),
        ("I swept the yard, of course, you did not.", None),  # nothing that reads on
    ],
)
def test_a_sour_aside_goes(sour: str, text: str | None) -> None:
    assert kept(draft_of(sour), sour) == ([text] if text else [])


def test_a_reproach_is_said_plainly() -> None:
    sour = "You charged me £90 twice, you clowns."
    assert "I was charged £90 twice." in kept(draft_of(sour), sour, "anger")


def test_what_was_done_goes_without_its_hope_where_it_is_no_fact() -> None:
    sour = "I gave up my weekends for this, you clowns."
    assert kept(draft_of(sour), sour) == []


@pytest.mark.parametrize(
    "sour",
    [
        "After all the Sundays I have given this farm, I had thought somebody would remember me.",
        "After all the Sundays I have given this farm, you clowns.",
    ],
)
def test_no_hope_is_hung_on_what_was_thought_or_on_a_mere_time(sour: str) -> None:
    assert kept(draft_of(sour, Occasion.REJECTION_REPLY), sour) == []


def test_a_day_of_this_week_points_to_nothing_that_went() -> None:
    lost = "You have the sense of a goat."
    sour = "I'll be there for this Tuesday's milking, because I'm the fool who always is."
    draft = draft_of(f"{lost} {sour}")
    rewrites = kept_beside(draft, finding(draft, sour), finding(draft, lost))
    assert [it.text for it in rewrites] == ["I'll be there for this Tuesday's milking."]


def test_what_a_rewrite_leaves_behind_a_barb_is_kept_where_it_names_something() -> None:
    sour = "I mended the gate, not that anyone asked, its number is 44"
    draft = draft_of(sour)
    found = finding(draft, sour)
    place = found.span
    found = replace(found, rewrites=(Rewrite(place, "I mended the gate", Grade.OFFER),))
    best = with_kept(draft, (found,), lambda rewrites: frozenset(rewrites))[0].rewrites[0]
    assert apply(draft.text, [best]) == draft.text.replace(", not that anyone asked", "")


def test_rage_keeps_what_it_is_about() -> None:
    rage = "I am absolutely furious about how our dog was clipped in May and you are a clown."
    assert "I am upset about how our dog was clipped in May." in kept(draft_of(rage), rage, "anger")
    assert kept(draft_of("I am furious with you."), "I am furious with you.", "anger") == []


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        ("I will do my shifts, you clowns.", []),
        ("I will serve until 4 May, you clowns.", ["I will serve until 4 May."]),
    ],
)
def test_a_promise_in_anger_stays_where_it_tells_a_fact(sentence: str, texts: list[str]) -> None:
    assert kept(draft_of(sentence), sentence, "anger") == texts


def test_of_half_a_sentence_at_fault_nothing_stays_that_is_a_reproach_too() -> None:
    body = "I gave up my Sundays for you, and this is the thanks I get. The hall is free on 4 May."
    draft = draft_of(body)
    said = replace(
        finding(draft, body.split(". ")[0] + "."),
        rewrites=(
            Rewrite(
                finding(draft, body.split(". ")[0] + ".").span, "I gave up my Sundays for you.", Grade.OFFER
            ),
        ),
    )
    assert [it.text for it in with_kept(draft, (said,), set)[0].rewrites] == [""]


def test_a_hope_before_a_so_stands_alone() -> None:
    told = "I have worked in your kitchen for nine years, you clowns."
    draft = draft_of(f"{told} So I ask once more.", Occasion.REJECTION_REPLY)
    assert "I have worked in your kitchen for nine years. I had hoped for better news." in kept(draft, told)


def test_a_challenge_keeps_no_promise_and_nothing_of_others() -> None:
    sour = "The winner from Leeds had 2 days, and we will do it in 1 day, so think again."
    assert kept(draft_of(sour, Occasion.REJECTION_REPLY), sour, "challenge") == []


def test_nothing_beside_the_fault_is_lost() -> None:
    body = "I have the receipt of 3 May and you lot are clowns and I paid £90."
    draft = draft_of(body)
    assert kept(draft, "you lot are clowns") == []
    assert "I have the receipt of 3 May." in kept(draft, "you lot are clowns and I paid £90")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("i am the tenant in flat 3, you crook. the bins are full.", "i am the tenant in flat 3."),
        ("I am the tenant in flat 3, you crook", "I am the tenant in flat 3"),
        ("I am the tenant in flat 3, you crook!!", "I am the tenant in flat 3."),
        ("You crook, when will I get my £90?", "When will I get my £90?"),
    ],
)
def test_capitals_and_end_marks_are_the_drafts(body: str, text: str) -> None:
    draft = draft_of(body)
    assert text in kept(draft, "crook")


def test_a_sentence_may_stay_as_it_is() -> None:
    draft = draft_of("The bins are blue. I am the tenant\nin flat 3.")
    tells = finding(draft, "I am the tenant\nin flat 3.")
    stays = as_they_are(draft, [tells, finding(draft, "The bins are blue.")])
    assert {it: rewrite.text for it, rewrite in stays.items()} == {tells: "I am the tenant\nin flat 3."}
    assert stays[tells].span.of(draft.text) == stays[tells].text


@pytest.mark.parametrize(
    ("sentence", "stays"),
    [
        ("And is the evening course still open to people from Leeds?", True),
        ("In the meantime would the committee consider a smaller plot?", True),
        ("Could you tell me, please, who looks after the tenants in block C?", True),
        ("Please provide the date of the next sitting.", True),
        ("can u check the list again pls", True),
        ("Is it really so hard to send one sheet?", False),
        ("Would you even know where to look?", False),
        ("Can you perhaps read?", False),
        ("WHERE IS THE SHEET?", False),
        ("Please feel free to gloat.", False),
    ],
)
def test_a_plain_question_or_request_may_stay_as_it_is(sentence: str, stays: bool) -> None:
    draft = draft_of(f"The bins are blue. {sentence}")
    assert bool(as_they_are(draft, [finding(draft, sentence, "challenge")])) is stays


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        (
            "I find it utterly unacceptable that my son was sent home in the rain.",
            "I was disappointed that my son was sent home in the rain.",
        ),
        (
            "It is a disgrace that the side gate was locked at noon.",
            "I was disappointed that the side gate was locked at noon.",
        ),
        ("I am appalled that you sent my son home in the rain.", None),
        ("I find it ridiculous that my form was waved through like a joke.", None),
        ("It is a disgrace that the whole street is laughing.", None),
    ],
)
def test_what_is_called_unacceptable_is_a_disappointment(sentence: str, text: str | None) -> None:
    texts = kept(draft_of(sentence), sentence, "anger")
    assert text in texts if text else not any("disappointed" in it for it in texts)


def test_the_writers_own_feeling_goes_before_one_of_the_stock() -> None:
    sentence = "I was gutted, and I still can't see what she has that I lack."
    draft = draft_of(sentence)
    found = finding(draft, sentence, "challenge")
    for stock, first in (("I was hoping for better news.", "I was gutted."), ("Good day.", "Good day.")):
        rewrite = Rewrite(found.span, stock, Grade.OFFER)
        (mended,) = with_kept(draft, (replace(found, rewrites=(rewrite,)),), frozenset)
        assert mended.rewrites[0].text == first


def test_a_request_stays_of_a_bitter_sentence_only_where_it_is_one() -> None:
    bitter = "This is a farce in three acts, and we expect that the warden reads the log."
    assert kept(draft_of(bitter), bitter) == ["Could the warden please read the log?"]
    sneer = "This is a farce in three acts, and I'd love to hear who wrote it."
    assert kept(draft_of(sneer), sneer) == []


def test_the_number_of_an_item_is_no_part_of_its_sentence() -> None:
    draft = draft_of("Please do this:\n(1) return my licence;\n(iii) I paid £90 on Monday, you crook.")
    assert kept(draft, "(iii) I paid £90 on Monday, you crook.") == ["I paid £90 on Monday."]


@pytest.mark.parametrize(
    ("own", "texts"),
    [
        ([], ["I paid £90 on Monday."]),
        (["I was sorry to hear it."], ["I paid £90 on Monday.", "I was sorry to hear it."]),
        (["You had £90 on Monday.", ""], ["You had £90 on Monday.", ""]),
        ([""], ["I paid £90 on Monday.", ""]),
    ],
    ids=["alone", "before what loses a fact", "not where nothing is lost", "before a cut"],
)
def test_words_are_kept_where_a_rewrite_would_lose_them(own: list[str], texts: list[str]) -> None:
    draft = draft_of("I paid £90 on Monday, you crook.")
    found = finding(draft, "I paid £90 on Monday, you crook.")
    found = replace(found, rewrites=tuple(Rewrite(found.span, text, Grade.OFFER) for text in own))
    (mended,) = with_kept(draft, (found,), frozenset)
    assert [it.text for it in mended.rewrites] == texts


def test_a_question_goes_before_words_that_ask_nothing() -> None:
    pushy = "I want to know who reads the forms in Crewe."
    draft = draft_of(pushy)
    found = finding(draft, pushy, "challenge")
    for stock, first in (
        ("It is a pity about Crewe.", "Could you tell me who reads the forms in Crewe?"),
        ("Could I learn more in Crewe?", "Could I learn more in Crewe?"),
    ):
        (mended,) = with_kept(
            draft, (replace(found, rewrites=(Rewrite(found.span, stock, Grade.OFFER),)),), frozenset
        )
        assert mended.rewrites[0].text == first


def test_a_bitter_sentence_asks_only_what_its_term_was_for() -> None:
    assert kept(draft_of(sour := "If I don't hear by Friday, the hedge goes, and you may shout."), sour) == [
        "Could I hear from you by Friday?"
    ]
    assert kept(draft_of(sour := "I'd love to know who thought of that."), sour) == []


def test_what_keeps_most_facts_is_tried_first() -> None:
    sour = "I am fluent in five tongues, and I was told by your own colleague Frau Brandt that it was mine."
    draft = draft_of(sour, Occasion.REJECTION_REPLY)
    assert kept(draft, sour) == [
        "I had let myself hope after what Frau Brandt told me.",
        "I am fluent in five tongues.",
    ]


def test_the_one_chosen_is_wished_well() -> None:
    sour = "And you've given it to Petra, who cannot lift a hose."
    assert kept(draft_of(sour, Occasion.REJECTION_REPLY), sour) == [
        "I wish Petra well.",
        "I hope that Petra gets on well.",
    ]
    assert kept(draft_of(sour), sour) == []
    assert (
        kept(draft_of(sour.replace("Petra", "Ana"), Occasion.REJECTION_REPLY), sour.replace("Petra", "Ana"))
        == []
    )


def test_a_noun_does_not_stay_without_its_verb() -> None:
    body = "What I did not hear is why my name, which was read first, was left out."
    draft = draft_of(body)
    found = finding(draft, "which was read first, was left out.")
    cut = Rewrite(Span(found.span.start - 2, found.span.end - 1), "", Grade.OFFER)
    (mended,) = with_kept(draft, (replace(found, rewrites=(cut,)),), lambda _: frozenset())
    assert not mended.rewrites[0].text and "What I" in mended.rewrites[0].span.of(draft.text)


def test_words_that_are_a_fault_themselves_are_not_kept() -> None:
    sour = "I paid £90 on Monday, and I called you twice on Friday, you crook."
    draft = draft_of(sour)
    found = finding(draft, sour)

    def harmless(rewrites: Iterable[Rewrite]) -> frozenset[Rewrite]:
        return frozenset(it for it in rewrites if "called" not in it.text)

    (mended,) = with_kept(draft, (found,), harmless)
    assert [it.text for it in mended.rewrites] == ["I paid £90 on Monday."]


def test_several_writers_thank_for_what_is_theirs() -> None:
    words = "Thank you for the opportunity to tender for Lot 3."
    draft = draft_of(f"{words} We walked the route twice, and our surveyor left two anchors.")
    assert kept(draft, words, "perfunctory") == ["Thank you for looking at our tender for Lot 3."]


def test_only_the_body_is_looked_at() -> None:
    draft = draft_of("The bins are full.")
    assert kept(draft, "Sam") == []


def test_a_draft_is_asked_once_for_what_all_its_findings_need(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Draft] = []

    def counted(draft: Draft) -> Register:
        asked.append(draft)
        return register_of(draft)

    monkeypatch.setattr("toneguard.rewriting.writer.register_of", counted)
    saturdays = [f"I worked {number} Saturdays in the yard, you clowns." for number in range(3, 23)]
    draft = draft_of(" ".join(saturdays), Occasion.REJECTION_REPLY)
    found = with_kept(draft, tuple(finding(draft, it) for it in saturdays), frozenset)
    assert all("so I had hoped for better news" in it.rewrites[0].text for it in found)
    assert len(asked) == 1


def test_a_doubtful_sentence_goes_between_two_faults() -> None:
    between = "I did not hesitate, I was doing the sum."
    draft = draft_of(f"You clowns. {between} You crooks.")
    faults = [finding(draft, "You clowns."), finding(draft, "You crooks.")]
    assert goes_with(draft, finding(draft, between), faults)
    assert not goes_with(draft, finding(draft, between), faults[:1])


@pytest.mark.parametrize(
    ("body", "doubtful", "goes"),
    [
        ("You clowns. The papers are in Crewe.", "The papers are in Crewe.", False),
        ("You clowns. Lanyard's in the top drawer.", "Lanyard's in the top drawer.", False),
        ("You clowns. I got the papers wrong and I am angry with myself.", None, False),
        ("You clowns. We did like the soup, thank you.", "We did like the soup, thank you.", False),
        ("You clowns. It's all fine.", "It's all fine.", True),
        ("It's all fine. You clowns.", "It's all fine.", True),
        ("You clowns. The yard is shut. It's all fine.", "It's all fine.", False),
        ("You clowns. I want it by Friday.", "I want it by Friday.", True),
        ("You clowns.\n\nIt's all fine.", "It's all fine.", False),
    ],
)
def test_a_doubtful_sentence_goes_only_as_a_remark_beside_a_fault(
    body: str, doubtful: str | None, goes: bool
) -> None:
    draft = draft_of(body)
    fault = finding(draft, "You clowns.")
    there = finding(draft, doubtful or body.removeprefix("You clowns. "))
    assert goes_with(draft, there, [fault]) is goes


def test_how_the_writer_felt_goes_before_how_a_rule_would_put_it() -> None:
    sour = "I was gutted, I won't hide it, and I fail to see how a man who cannot reef got it."
    draft = draft_of(sour)
    put_in = Rewrite(finding(draft, sour).span, "I was disappointed, I admit.", Grade.OFFER)
    found = replace(finding(draft, sour, "challenge"), rewrites=(put_in,))
    (mended,) = with_kept(draft, (found,), frozenset)
    assert [it.text for it in mended.rewrites] == ["I was gutted, I won't hide it.", put_in.text]
    sneer = "After nine years at the pumps, I had hoped for tea."
    draft = draft_of(sneer)
    found = replace(finding(draft, sneer), rewrites=(replace(put_in, span=finding(draft, sneer).span),))
    (mended,) = with_kept(draft, (found,), frozenset)
    assert mended.rewrites[0].text == put_in.text


def test_a_hope_has_the_plain_words_behind_it() -> None:
    sour = "I have taught the tuba on the 4th of each month for nine years, you clowns."
    draft = draft_of(sour, Occasion.REJECTION_REPLY)
    (mended,) = with_kept(draft, (finding(draft, sour),), frozenset)
    assert [it.text for it in mended.rewrites] == [
        "I have taught the tuba on the 4th of each month for nine years, so I had hoped for better news.",
        "I have taught the tuba on the 4th of each month for nine years.",
    ]


@pytest.mark.parametrize(
    ("sour", "text"),
    [
        (
            "I've trained nine bell ringers since 2004, you clowns.",
            "I've trained nine bell ringers since 2004.",
        ),
        ("I have won 14 medals and she has two, you clowns.", "I have won 14 medals."),
        (
            "We've brought up six lads, we've had two more for a year, you clowns.",
            "We've had two more for a year.",
        ),
        ("I have three trawlers, the fourth is in Hull, and Mr Dunne has two.", "The fourth is in Hull."),
        (
            "You told me on Monday the lead was mine subject to a form.",
            "I was told on Monday the lead was mine subject to a form.",
        ),
    ],
)
def test_no_half_of_an_argument_is_kept_against_a_decision(sour: str, text: str) -> None:
    assert text in kept(draft_of(sour), sour)
    assert text not in kept(draft_of(sour, Occasion.REJECTION_REPLY), sour)
    assert text not in kept(draft_of(sour), sour, "challenge")


@pytest.mark.parametrize(
    ("sour", "cut", "left"),
    [
        (
            "I sold my tuba for the fare, £85, but you weren't to know that.",
            "but you weren't to know that",
            None,
        ),
        ("I saw the room listed again on Monday, so I suppose she ran.", "so I suppose she ran", None),
        (
            "Joan Pickett sees it my way, and you had best think of that.",
            "and you had best think of that",
            None,
        ),
        ("I sold my tuba on the 3rd, so there.", "so there", "I sold my tuba on the 3rd."),
    ],
)
def test_a_cut_that_leaves_half_of_a_barb_takes_the_sentence(sour: str, cut: str, left: str | None) -> None:
    draft = draft_of(f"The tea was good. {sour}")
    found = finding(draft, cut)
    clause = Rewrite(Span(found.span.start - 2, found.span.end), "", Grade.OFFER)
    (mended,) = with_kept(draft, (replace(found, rewrites=(clause,)),), frozenset)
    last = mended.rewrites[-1]
    text = draft.text[: last.span.start] + last.text + draft.text[last.span.end :]
    assert text == draft_of(f"The tea was good. {left}" if left else "The tea was good.").text


def test_plain_words_go_before_a_cut_where_the_tone_is_quiet() -> None:
    sour = "You let me wait, and I said no to a farm near bude in the meantime, you clowns."
    draft = draft_of(sour)
    span = finding(draft, sour).span
    put_in, cut = Rewrite(span, "A call would have helped me.", Grade.OFFER), Rewrite(span, "", Grade.OFFER)
    found = replace(finding(draft, sour), rewrites=(put_in, cut))
    (mended,) = with_kept(draft, (found,), frozenset, frozenset)
    assert [it.text for it in mended.rewrites] == [
        put_in.text,
        "I said no to a farm near bude in the meantime.",
        "",
    ]
    (mended,) = with_kept(draft, (found,), frozenset)
    assert mended.rewrites == found.rewrites


@pytest.mark.parametrize(
    ("sentence", "category", "stays"),
    [
        ("I've rung the union and they've said that it ought to be paid.", "bitterness", True),
        ("I told them so on Monday.", "bitterness", False),  # told whom?
        ("I stood in the rain on Monday.", "bitterness", False),  # only borne
        ("The barn on the hill costs us £40 a week.", "bitterness", True),
        ("The barn on the hill costs us £40 a week.", "challenge", False),
    ],
)
def test_a_plain_sentence_may_stay(sentence: str, category: str, stays: bool) -> None:
    draft = draft_of(f"You lied. {sentence}")
    lie, found = finding(draft, "You lied."), finding(draft, sentence, category)
    assert (found in plainly_told(draft, [lie, found])) is stays


def test_a_sentence_that_points_at_one_that_stays_may_stay() -> None:
    told = "Congrats to everybody on it, Bea is going to be a great Tosca."
    draft = draft_of(f"Saw the list. {told}")
    found = finding(draft, told)
    assert found in plainly_told(draft, [found])


def test_what_is_kept_of_a_postscript_stays_one() -> None:
    sour = "P.S. I'll drop the float off on Friday as usual, since nobody else lifts a finger."
    draft = draft_of(f"The stall is shut.\n\n{sour}")
    found = finding(draft, sour)
    (rewrite,) = kept_beside(draft, found)
    assert rewrite.text == "I'll drop the float off on Friday as usual."
    assert rewrite.span.of(draft.text) == sour.removeprefix("P.S. ")


def test_each_of_several_sentences_is_judged_by_itself() -> None:
    sour = "you are a thief\nneed paying for the wreath, 31.50\nthe vase is in the porch"
    assert kept(draft_of(sour), sour, "anger")[0] == (
        "need paying for the wreath, 31.50\nthe vase is in the porch"
    )
    sour = "the vase is in the porch\nyou are a thief\nhe paid for it on 3 May and i put it by the gate"
    assert not any("gate" in it and "vase" in it for it in kept(draft_of(sour), sour, "anger"))


def test_half_of_a_threat_is_not_kept() -> None:
    threat = "Frankly you run a circus and I'm going to tell every mother at the gate."
    draft = draft_of(threat)
    found = finding(draft, threat, "anger")
    start = found.span.start
    cut = Rewrite(Span(start, threat.index("I'm") + start + 1), "I", Grade.OFFER)
    (mended,) = with_kept(draft, (replace(found, rewrites=(cut,)),), frozenset)
    assert [it.text for it in mended.rewrites] == [""]


def test_a_greeting_stays_without_the_insult_in_it() -> None:
    draft = read_text("Kev you utter prune,\n\nThe van is at mine.\n\nSam\n")
    assert "Kev," in kept(draft, "Kev you utter prune,", "anger")
    draft = read_text("Good morning you lying crooks,\n\nThe van is at mine.\n\nSam\n")
    assert "Good morning," in kept(draft, "Good morning you lying crooks,", "anger")
    draft = read_text("Thank you all,\n\nThe van is at mine.\n\nSam\n")
    assert "Thank," not in kept(draft, "Thank you all,", "anger")


def test_an_order_becomes_a_question_where_a_request_is_still_too_sharp() -> None:
    pushy = "Mend the gate by Friday, you clowns."
    texts = kept(draft_of(pushy), pushy, "anger")
    assert texts == ["Please mend the gate by Friday.", "Could you please mend the gate by Friday?"]
    assert kept(draft_of(pushy), pushy, "challenge") == ["Please mend the gate by Friday."]


def test_what_is_to_be_put_right_is_what_the_draft_is_about() -> None:
    pushy = "You will mend this by Friday, or I call the press."
    for told, texts in (("The lift broke on 3 May.", ["Please mend this by Friday."]), ("Hello.", [])):
        draft = draft_of(f"{told} You are clowns. {pushy}")
        found, insult = finding(draft, pushy, "anger"), finding(draft, "You are clowns.")
        asked = [it.text for it in kept_beside(draft, found, insult)]
        assert asked[:1] == texts


def test_an_order_of_the_writer_goes_before_a_request_that_names_nothing() -> None:
    pushy = "Mend the gate by noon, you clowns."
    draft = draft_of(pushy)
    found = finding(draft, pushy, "anger")
    vague = Rewrite(found.span, "I would like this put right soon, please.", Grade.OFFER)
    (mended,) = with_kept(draft, (replace(found, rewrites=(vague,)),), frozenset)
    assert mended.rewrites[0].text == "Please mend the gate by noon."
    named = Rewrite(found.span, "Could somebody look at the gate by noon?", Grade.OFFER)
    (mended,) = with_kept(draft, (replace(found, rewrites=(named,)),), frozenset)
    assert mended.rewrites[0].text == named.text


def test_who_writes_small_letters_says_please_in_them() -> None:
    pushy = "settle it TODAY, you clowns"
    assert kept(draft_of(pushy), pushy, "anger")[0] == "please settle it today"


def test_a_face_ends_a_sentence() -> None:
    sour = "Happy to carry on with the rota, it's obviously my level :)"
    assert kept(draft_of(sour), sour) == ["Happy to carry on with the rota."]


def test_an_order_to_undo_what_was_decided_is_not_kept() -> None:
    for pushy in ("Move him back up by Friday, you clowns.", "Put my file back on the pile, you clowns."):
        assert kept(draft_of(pushy), pushy, "anger") == []
    pushy = "Put my ladder back in the shed by Friday, you clowns."
    assert kept(draft_of(pushy), pushy, "anger")[0] == "Please put my ladder back in the shed by Friday."


def test_a_barb_that_is_known_goes_alone_and_the_same_is_said_once() -> None:
    sour = "Reviewer 2, having evidently slept, asks for a map by the 4th."
    draft = draft_of(sour)
    said = finding(draft, sour)
    barb = Span(said.span.start + sour.index("having"), said.span.start + sour.index(", asks"))
    twice = Rewrite(said.span, "Reviewer 2 asks for a map by the 4th.", Grade.OFFER)
    said = replace(said, rewrites=(Rewrite(said.span, "", Grade.OFFER), twice))
    (mended,) = with_kept(draft, (said,), set, barbed=lambda _: [[barb]])
    results = [apply(draft.text, [it]).split("\n\n")[1] for it in mended.rewrites]
    assert results == [twice.text, ""]


def test_of_several_barbs_the_worst_goes_or_all() -> None:
    sour = "I rang (your machine is a good listener) and wrote on the 4th, should anybody there read."
    draft = draft_of(sour)
    said = finding(draft, sour)
    listener = Span(said.span.start + sour.index("("), said.span.start + sour.index(")") + 1)
    reader = Span(said.span.start + sour.index("should"), said.span.end)
    said = replace(said, rewrites=(Rewrite(said.span, "", Grade.OFFER),))

    def first(barbs: list[list[Span]]) -> str:
        (mended,) = with_kept(draft, (said,), set, barbed=lambda _: barbs)
        return apply(draft.text, mended.rewrites[:1]).split("\n\n")[1]

    assert first([[reader], [listener, reader]]) == (
        "I rang (your machine is a good listener) and wrote on the 4th."
    )
    assert first([[listener, reader]]) == "I rang and wrote on the 4th."


def test_of_a_barb_stays_what_it_names_before_it_turns_sour() -> None:
    kept_words, sour = "You have our deposit, which I would like back by 4 May", " before it turns into dust."
    draft = draft_of(kept_words + sour)
    said = finding(draft, kept_words + sour)
    barb = Span(said.span.start + kept_words.index("which"), said.span.end)
    said = replace(said, rewrites=(Rewrite(said.span, "", Grade.OFFER),))
    (mended,) = with_kept(draft, (said,), set, barbed=lambda _: [[barb]])
    assert apply(draft.text, mended.rewrites[:1]).split("\n\n")[1] == f"{kept_words}."


@pytest.mark.parametrize(
    ("rest", "left"),
    [
        ("I am grateful above all that Bo read it", "I am grateful above all that Bo read it."),
        ("we value every interaction", None),
    ],
)
def test_thanks_behind_words_of_the_stock_stay(rest: str, left: str | None) -> None:
    opening = "I appreciate your time and consideration"
    draft = draft_of(f"{opening}, and {rest}.")
    said = finding(draft, f"{opening}, and {rest}.", "perfunctory")
    said = replace(said, rewrites=(Rewrite(said.span, "", Grade.OFFER),))
    barb = Span(said.span.start, said.span.start + len(opening))
    (mended,) = with_kept(draft, (said,), set, barbed=lambda _: [[barb]])
    first, *_ = (apply(draft.text, [it]).split("\n\n")[1] for it in mended.rewrites)
    assert first == (left or "")


def test_what_is_asked_for_in_case_of_a_no_goes_before_the_plea() -> None:
    plea = "Would you look at it again, or if not, send the drawings back to Ghent?"
    draft = draft_of(plea)
    said = finding(draft, plea)
    again = Rewrite(
        said.span, "If there is a way to try again later, I would be glad to hear of it.", Grade.OFFER
    )
    (mended,) = with_kept(draft, (replace(said, category="challenge", rewrites=(again,)),), set)
    assert mended.rewrites[0].text == "Could you please send the drawings back to Ghent?"


def test_what_the_last_barb_asks_for_is_asked_behind_what_is_left() -> None:
    words = "The file was said to be in the parcel but there was none"
    barb = ", so I expect a proper account of where it went"
    draft = draft_of(f"{words}{barb}.")
    found = finding(draft, f"{words}{barb}.", "anger")
    start = found.span.start + len(words) + 2
    (mended,) = with_kept(
        draft,
        (replace(found, rewrites=(Rewrite(found.span, "", Grade.OFFER),)),),
        frozenset,
        barbed=lambda _: [[Span(start, found.span.end)]],
    )
    assert mended.rewrites[0].text == f"{words}. Could you tell me where it went?"


def test_the_door_is_not_shut_as_a_request() -> None:
    sour = "When he leaves by Christmas, please do not ring me."
    assert not any("ring me" in it for it in kept(draft_of(sour), sour))


def test_nothing_stays_that_tells_only_that_something_was_told_or_of_the_one_chosen() -> None:
    told = "You told me back in March, in front of Linda, that it was as good as mine, you liars."
    assert "I was told back in March, in front of Linda." not in kept(
        draft_of(told, Occasion.REJECTION_REPLY), told
    )
    sour = "I ask for a new vote, the student you have taken, I know her, has no licence."
    assert not any(
        it.startswith("The student")
        for it in kept(draft_of(sour, Occasion.REJECTION_REPLY), sour, "challenge")
    )
