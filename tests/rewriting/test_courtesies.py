"""Thanks, wishes and offers in few words of their own."""

from __future__ import annotations

import pytest

from toneguard.rewriting.courtesies import courtesies_of, without_blank_name


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("I would like to thank you so much for the lift home.", "Thank you for the lift home"),
        ("Thank you for taking the time to review my plans.", "Thank you for reviewing my plans"),
        (
            "We would like to extend our heartfelt gratitude for your ongoing generosity.",
            "Thank you for your generosity",
        ),
        ("Thanks for putting me forward in the first place.", "Thanks for putting me forward"),
        ("Just to say thank you.", "Thank you"),
        ("A quick note to say thank you for all your help!", "Thank you for helping me"),
        ("Thanks for your help with the piano.", "Thanks for your help with the piano"),
        ("I wanted to say thank you for the tour of the yard.", "Thank you for the tour of the yard"),
        ("Thank you for your time at the boat fair.", "Thank you for your time at the boat fair"),
        (
            "Thank you that you let me sit in the hall until six.",
            "Thank you for letting me sit in the hall until six",
        ),
        ("appreciate you replying personally.", "Thank you for replying personally"),
        ("Thanks for at least telling us the same day.", "Thanks for telling us the same day"),
        ("Thank you for your kind gift of [AMOUNT].", "Thank you for your gift"),
        (
            "I really appreciate you and the team taking the time to meet with me.",
            "Thank you for meeting with me",
        ),
        ("I did appreciate you ringing the farm.", "Thank you for ringing the farm"),
        ("Once more thanks for the barrow and the rope.", "Thanks for the barrow and the rope"),
        (
            "I asked you to be frank and you were, so thanks for that and for the hour on the phone.",
            "Thank you for the hour on the phone",
        ),
        ("I wish you every success with the production.", "Good luck with the production"),
        ("I wish you and the school every success in the future.", "I wish you and the school well"),
        ("The very best of luck with the barns, and so on!", "Good luck with the barns"),
        ("Congratulations on your promotion!", "Congratulations on your promotion"),
        (
            "I am writing to express my dissatisfaction with a recent purchase.",
            "I am writing about a recent purchase",
        ),
        (
            "Should you require anything further please do not hesitate to contact me on 020 7946 0018.",
            "You can reach me on 020 7946 0018",
        ),
        (
            "Please feel free to reach us at hall@weir.example at any time.",
            "You can reach us at hall@weir.example",
        ),
        ("Tell me if you'd sooner have the money.", "Please let me know if you'd sooner have the money"),
        (
            "Thank you for your email regarding the Junior Analyst position.",
            "I have your email about the Junior Analyst position",
        ),
        (
            "Thank you for the opportunity to visit the department in May.",
            "Thank you for letting me visit the department in May",
        ),
        ("We appreciate the chance to see the bindery.", "Thank you for letting us see the bindery"),
        (
            "Many thanks for the opportunity to attend for interview on the 14th.",
            "Thank you for the interview on the 14th",
        ),
        (
            "Thank you for the opportunity to be interviewed for the Nurse position in your institution.",
            "Thank you for the interview for the Nurse position",
        ),
        (
            "I wanted to take a moment to thank you for the opportunity to interview for the Parts Advisor"
            " position at Mallee Ag.",
            "Thank you for the interview for the Parts Advisor position at Mallee Ag",
        ),
        (
            "I write to thank you for taking time out of your day to speak to me about the Clerk role.",
            "Thank you for talking to me about the Clerk role",
        ),
        (
            "I wish to appreciate the board for the privilege of being shortlisted for the 2024 award.",
            "Thank you for shortlisting me for the 2024 award",
        ),
        (
            "Thank you for the opportunity to bid for Lot 3.",
            "Thank you for looking at my tender for Lot 3",
        ),
        (
            "We acknowledge receipt of your letter Ref. AB/12/7 on the outcome of the tests.",
            "Thank you for your letter Ref. AB/12/7",
        ),
        (
            "We acknowledge receipt of your letter dated 14 August with thanks.",
            "Thank you for your letter of 14 August",
        ),
        (
            "Kindly let me have feedback regarding my candidacy for the role of Process Engineer.",
            "Is there one thing in my application for the role of Process Engineer that I should work on?",
        ),
        (
            "I am reaching out to request feedback on my application for the Ranger post.",
            "Is there one thing in my application for the Ranger post that I should work on?",
        ),
        (
            "I am writing to follow up on my application for the Ranger post.",
            "I am writing about my application for the Ranger post",
        ),
        (
            "Any further insight into the decision would be much appreciated.",
            "Could you tell me more about the decision?",
        ),
    ],
)
def test_what_a_set_phrase_was_about_is_said_shortly(sentence: str, text: str) -> None:
    assert next(courtesies_of(sentence)) == text


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        (
            "Thank you for your time and for the walk along the weir.",
            ["Thank you for the walk along the weir"],
        ),
        (
            "Thanks for the soup and for telling me about the ford.",
            ["Thanks for the soup", "Thanks for telling me about the ford"],
        ),
        ("thankyou for keeping me a bun :) the dog ate mine", ["Thank you for keeping me a bun"]),
        (
            "Thank you for the opportunity to interview for the post of Lock Keeper and for your time.",
            ["Thank you for the interview for the post of Lock Keeper"],
        ),
    ],
)
def test_each_thing_that_is_thanked_for_may_stay_alone(sentence: str, texts: list[str]) -> None:
    assert set(texts) <= set(courtesies_of(sentence))


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        (
            "While I am naturally disappointed by the outcome, I value the insights gained.",
            ["I am disappointed by the outcome"],
        ),
        (
            "I was very sad to hear it but I respect your decision.",
            ["I was sad to hear it, but I respect your decision", "I was sad to hear it"],
        ),
        (
            "Whilst I am naturally disappointed, I fully respect the decision and wish you every success.",
            ["I am disappointed, but I respect the decision"],
        ),
        ("While I am naturally disappointed, I value the insights gained.", []),
        ("I enjoyed the walk round the locks and found it valuable.", ["I enjoyed the walk round the locks"]),
        ("I am writing to say that I was disappointed.", []),
        ("I respect your decision.", []),
    ],
)
def test_a_feeling_stays_of_a_set_phrase(sentence: str, texts: list[str]) -> None:
    assert list(courtesies_of(sentence)) == texts


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you for your time and consideration.",
        "Thank you for the opportunity.",
        "Thank you for considering me for the role.",
        "I wish you every success in your future endeavours.",
        "I wish you all the best.",
        "Good luck with your search.",
        "Thank you in advance.",
        "Thank you for finding five minutes in your busy day to write.",
        "The keys are with Bilal.",
        "",
    ],
)
def test_what_might_stand_in_any_mail_is_not_said_again(sentence: str) -> None:
    assert list(courtesies_of(sentence)) == []


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("Mr [NAME], your lesson is on Thursday.", "Your lesson is on Thursday."),
        ("Dear {{first_name}}, the hall is shut.", "The hall is shut."),
        ("Your talk on [TOPIC] was good.", None),
        ("Mr Hale, your lesson is on Thursday.", None),
    ],
)
def test_a_sentence_stays_without_the_name_that_was_not_filled_in(words: str, rest: str | None) -> None:
    assert without_blank_name(words) == rest


def test_who_did_not_thank_before_does_not_thank_again() -> None:
    assert not any("again" in it for it in courtesies_of("Thank you for choosing the Long Barge."))
    assert any("again" in it for it in courtesies_of("Thanks once more for the rope and the barge."))
