"""What only served a barb goes with it; what is half of one is not kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cutting import cut, replaced

from toneguard import Occasion
from toneguard.diagnostics import Confidence, Finding, Grade, Rewrite, Severity, Span
from toneguard.reading import read_text
from toneguard.rewriting import Choice, barbs_of
from toneguard.rewriting.halves import is_ground, only_serves

BARB = "You lied."
TEA = "The tea was good."


@pytest.mark.parametrize(
    "half",
    [
        # a comparison with the one who was chosen
        "Petra's clearing 38 pots an hour and I'm on 52.",
        "My yield was 84% against Marek's 61%.",
        "I have three trawlers; I looked up Mr Dunne, who has a rowing boat.",
        "We've been here since 1987 and they started in 2021.",
        "The candidate you picked came from shoes.",
        "The colleague who was chosen has a forklift ticket.",
        "Mrs Vane next door, whose shutters are down by three, was given two stalls in May.",
        # what speaks for the writers
        "My last two quartets were taken by the festivals ranked first.",
        "I've had all nine inspections passed since 2004.",
        "I trained half of the bell ringers.",
        "We've brought up six foster lads.",
        "I have bought my seed from you every spring since 1991.",
        "I have never once missed a tide.",
        "I took the Pike case to tribunal and I won it.",
        # a promise
        "I was told in the boathouse that the lead was as good as mine.",
        "In the spring review you wrote \"first in the queue\".",
        "You said in March that the pitch would be ours.",
        # hearsay and witnesses
        "On the wireless they say the county is short of lifeguards.",
        "People are saying that it was settled over lunch.",
        "The neighbours tell me nobody rang.",
        "I saw the advert up again on Monday.",
        "Joan Pickett at head office sees it my way.",
        "I forgive the jury.",
    ],
)  # fmt: skip
def test_what_only_serves_a_barb_goes_with_it(half: str) -> None:
    for body in (f"{TEA}\n\n{half} {BARB}", f"{TEA}\n\n{BARB} {half}", f"{TEA}\n\n{BARB}\n\n{half}"):
        assert cut(body, BARB, barbed=True) == TEA
        assert half in cut(body, BARB)  # where what goes is no barb against a decision


@pytest.mark.parametrize(
    "sentence",
    [
        "The pump was not broken, the fuse was.",
        "This is the 6th letter.",
        "We pay 12 dollars for the new part in place of 40.",
        "Jo has the 12th and I have the 14th.",
        "Petra has two tickets and I'll bring three.",
        "I've swapped the 9th with Petra.",
        "You told me that the next list opens in June.",
        "I have packed two crates of tapes.",
        "I have lived here for nine years.",
        "I've taught six days a week here since 1999.",
        "Planning was approved in May.",
        "In the paper I have marked two slips and they have one.",
        "I trained the last two and I'd be glad to train the next.",
        "I was gutted, after eleven years of Saturdays.",
        "We trained six lads, thank you for the boots.",
        "The couple you picked are lovely people.",
        "Mr Dunne was given the key, so you will need the spare.",
        "I have owed you three pounds since May.",
        "You promised me the deposit by 3 May.",
        "The Marlowes tell me the gate is mended.",
        "The Marlowes tell me nobody rang.",  # a name is lost with nothing that was found fault with
        "His sister has been with you 4 years and we are 0.6 of a mile away.",
        "I saw the heron again on Monday.",
        "My wife liked the kitchen, and the lime tree.",
    ],
)
def test_what_its_reader_can_use_stays(sentence: str) -> None:
    body = f"{TEA} {BARB} {sentence}"
    assert not only_serves(sentence)
    assert cut(body, BARB, barbed=True) == f"{TEA} {sentence}"


@pytest.mark.parametrize(
    "request_",
    ["Could I have another trial in June?", "I'd be glad of a word on that.", "I will apply again in May."],
)
def test_what_a_request_rests_on_stays(request_: str) -> None:
    body = f"I have never once missed a tide. {BARB} {request_}"
    assert cut(body, BARB, barbed=True) == f"I have never once missed a tide. {request_}"


def test_a_request_for_advice_stands_without_a_comparison() -> None:
    advice = "I would like to know what I could work on for the next time."
    for half, left in (
        ("My yield was 84% against Marek's 61%. ", ""),
        ("The keys are here. ", "The keys are here. "),
    ):
        body = f"{TEA}\n\n{half}{BARB}"
        assert replaced(body, BARB, advice, barbed=True) == f"{TEA}\n\n{left}{advice}"
        assert replaced(body, BARB, "Could you send me the plans?", barbed=True).startswith(
            f"{TEA}\n\n{half}"
        )


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("You have until noon on Monday. You lied.", "Could I hear from you by noon on Monday?"),
        ("You've got until the end of June. You lied.", "Could I hear from you by the end of June?"),
        ("You have until 17 June. You lied.", "Could I hear from you by 17 June?"),
        ("You have until the 14th. You lied.", "Could I hear from you by the 14th?"),
        ("You have ten days. You lied.", "Could I hear from you within ten days?"),
        ("You have 14 days. You lied.", "Could I hear from you within 14 days?"),
        ("You have ten days off. You lied.", "You have ten days off."),
        ("You have until Monday to return the key. You lied.", "You have until Monday to return the key."),
    ],
)
def test_a_term_without_its_threat_is_asked(body: str, left: str) -> None:
    assert cut(body, BARB, barbed=True) == left


@pytest.mark.parametrize(
    ("body", "left"),
    [
        (f"{TEA}\n\nI see you've an otter on the cover this time. {BARB}", TEA),
        (f"I see you've an otter on the cover this time. {BARB}\n\n{TEA}", None),  # what the mail is about
        (f"{TEA}\n\nI see you have the gate mended on 3 May. {BARB}", None),
        (f"{TEA}\n\nI see you've an otter on the cover this time. {BARB} It looks well.", None),
    ],
)
def test_what_was_seen_goes_where_only_a_barb_was_made_of_it(body: str, left: str | None) -> None:
    assert cut(body, BARB, barbed=True) == (left or body.replace(f" {BARB}", ""))


@pytest.mark.parametrize(
    ("sentence", "half"),
    [
        (
            "I saw the room listed again on Monday, so I suppose she ran.",
            "I saw the room listed again on Monday.",
        ),
        (
            "I sold my tuba for the bus fare, but you weren't to know that.",
            "I sold my tuba for the bus fare.",
        ),
        ("It rained on the set, which is fair.", "It rained on the set."),
        (
            "Failing that, the Echo has always found room for a note of mine, and it is read.",
            "The Echo has always found room for a note of mine.",
        ),
    ],
)
def test_half_of_a_barb_is_known_by_the_other_half(sentence: str, half: str) -> None:
    assert is_ground(sentence, half)


@pytest.mark.parametrize(
    ("sentence", "half"),
    [
        (
            "I saw the room listed again on Monday, so I have told my sister.",
            "I saw the room listed again on Monday.",
        ),
        ("The boiler broke on 3 May, so clearly nobody looked.", "The boiler broke on 3 May."),
        ("I sold my tuba on the 3rd, you clowns.", "I sold my tuba on the 3rd."),
        ("Failing that, send it to Bo by Friday, you clowns.", "Please send it to Bo by Friday."),
    ],
)
def test_what_stands_alone_is_no_half(sentence: str, half: str) -> None:
    assert not is_ground(sentence, half)


@pytest.mark.parametrize(
    ("category", "occasion", "barbed"),
    [
        ("challenge", Occasion.GENERAL, True),
        ("bitterness", Occasion.GENERAL, False),
        ("bitterness", Occasion.REJECTION_REPLY, True),
        ("anger", Occasion.REJECTION_REPLY, True),
        ("redundancy", Occasion.REJECTION_REPLY, False),
        ("perfunctory", Occasion.REJECTION_REPLY, False),
    ],
)
def test_a_barb_is_what_fights_a_decision(category: str, occasion: Occasion, barbed: bool) -> None:
    draft = replace(read_text(f"Hi Ana,\n\n{TEA} {BARB}\n\nSam\n"), occasion=occasion)
    start = draft.text.index(BARB)
    span = Span(start, start + len(BARB))
    rewrite = Rewrite(span, "", Grade.OFFER)
    found = Finding(
        rule=f"{category}/any",
        category=category,
        severity=Severity.WARNING,
        confidence=Confidence.HIGH,
        span=span,
        line=1,
        column=1,
        excerpt=BARB,
        message="",
        why="",
        rewrites=(rewrite,),
    )
    assert barbs_of(draft, [Choice(found, rewrite)]) == ([rewrite] if barbed else [])
