"""Plain questions for what a pushy sentence asks for."""

from __future__ import annotations

import pytest

from toneguard.rewriting.asking import next_time_of, questions_of


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        # what somebody wants to know
        ("Tell me who decided.", "Could you tell me who decided?"),
        ("At the very least let us know when the shed opens!", "Could you tell us when the shed opens?"),
        (
            "I demand to know the reasons for which I was not selected, point by point.",
            "Could you tell me the reasons for which I was not selected, point by point?",
        ),
        (
            "I would appreciate a full and honest account of how the plot was let.",
            "Could you tell me how the plot was let?",
        ),
        (
            "So what changed between Wednesday and today?",
            "Could you tell me what changed between Wednesday and today?",
        ),
        # what somebody wants to have
        ("I want my scores and my drawings back.", "Could I have my scores and my drawings back?"),
        ("We demand the minutes of 3 May.", "Could we have the minutes of 3 May?"),
        (
            "I want the badge and the key by Friday or else my brothers will come.",
            "Could I have the badge and the key by Friday?",
        ),
        ("is there really nothing you can do??", "Is there anything you can do?"),
        ("I'd rather have the key back now.", "Could I have the key back now?"),
        ("I require written reasons for the refusal.", "Could I have written reasons for the refusal?"),
        ("I want to speak to the warden.", "Could I speak to the warden?"),
        ("What were the criteria?", "Could you send me the criteria?"),
        ("Show me the rule that says three.", "Could you point me to the rule that says three?"),
        (
            "What rule says that a caretaker cannot apply?",
            "Could you point me to the rule that says that a caretaker cannot apply?",
        ),
        ("On what grounds was my claim turned down?", "Could you tell me why my claim was turned down?"),
        ("How were our points added up?", "Could you tell us how our points were added up?"),
        ("I want the notes, all of them, on my desk by Friday.", "Could I have the notes by Friday?"),
        ("May I ask which of the four was missing?", "Could you tell me which of the four was missing?"),
        ("I want to see the scoring, and I want it from you.", "Could I have the scoring?"),
        ("I demand, not request, the return of Duke's bowl.", "I would like the return of Duke's bowl."),
        (
            "We tried it on two ovens, so we must ask you to tell us how to mend it.",
            "Could you tell us how to mend it?",
        ),
        # what a threat forbids
        (
            "Should you ring my mother again, day or night, you will wish that you had not.",
            "Please do not ring my mother.",
        ),
        (
            "Shout at my wife like that again and I'll ring the police.",
            "Please do not shout at my wife like that.",
        ),
        (
            "If you park across my gate again I will have it towed.",
            "Please do not park across my gate.",
        ),
        # what a threat would have done
        (
            "Unless you fix the gate by Friday, I will see you in court.",
            "Could you please fix the gate by Friday?",
        ),
        ("Either you fix the gate by Friday or I resign.", "Could you please fix the gate by Friday?"),
        ("If I do not have my deposit by 3 May, I go public.", "Could I have my deposit by 3 May?"),
        ("If I haven't heard from you by Friday I'll be at your door.", "Could I hear from you by Friday?"),
        (
            "If by Friday I have not got the key, every mother will know of it.",
            "Could I have the key by Friday?",
        ),
        ("If it isn't in my hand by Saturday I'm coming round.", "Could I have it by Saturday?"),
        (
            "If there is nothing in my inbox by Friday I will ask in public.",
            "Could I hear from you by Friday?",
        ),
        (
            "If the count's not booked by the 20th then God help you.",
            "Could the count be booked by the 20th?",
        ),
        (
            "You had my £84 receipts since the 9th and still can't pay.",
            "Could you please pay my £84 receipts, which you have had since the 9th?",
        ),
        (
            "If my money is not refunded by Friday, the bank will hear of it.",
            "Could my money be refunded by Friday?",
        ),
        # what is to be done by then, behind what is threatened
        (
            "I have the mayor's number and I will use it if I've heard nothing by Friday.",
            "Could I hear from you by Friday?",
        ),
        ("I'll go to the papers if I don't have my deposit by Friday.", "Could I have my deposit by Friday?"),
        (
            "I'll see you in court unless you fix the gate by Friday.",
            "Could you please fix the gate by Friday?",
        ),
        # what somebody wants to know, whatever is put between
        (
            "Would you explain to me, as one might to a child, how this was overlooked?",
            "Could you tell me how this was overlooked?",
        ),
        (
            "I expect to be told by the 15th how this was handled.",
            "Could you tell me by the 15th how this was handled?",
        ),
        (
            "I believe I'm owed a full account of where I lost points.",
            "Could you tell me where I lost points?",
        ),
        (
            "Please provide feedback on why my bid (lot 3) was turned down, including all scores.",
            "Could you tell me why my bid (lot 3) was turned down, including all scores?",
        ),
        (
            "It would be helpful, too, to know whether you read Czech.",
            "Could you tell me whether you read Czech?",
        ),
        ("What I'd love to know is who reads the forms.", "Could you tell me who reads the forms?"),
        ("You will let us have the scores by noon.", "Could we have the scores by noon?"),
        (
            "Who decided that my leg could wait until May, somebody with a list?",
            "Could you tell me who decided that my leg could wait until May?",
        ),
        (
            "I must ask that the drawings go to another, properly qualified person.",
            "Could the drawings go to another, properly qualified person?",
        ),
        (
            "I must ask that the drawings go to a third, properly qualified referee.",
            "Could the drawings go to a third referee?",
        ),
        # what somebody is to do, or else
        (
            "Either somebody answers the bell by noon or I will see that all of Leith knows.",
            "Could somebody please answer the bell by noon?",
        ),
        (
            "If no one collects the ram on Friday I will tie it to your gate.",
            "Could somebody please collect the ram on Friday?",
        ),
        # what somebody would be obliged for, or wants no more of
        ("I'd be much obliged if you'd return my slides.", "Could you please return my slides?"),
        (
            "Don't bother sending me any more of your catalogues.",
            "Please do not send me any more catalogues.",
        ),
        (
            "I expect you to look into how this came about.",
            "Could you please look into how this came about?",
        ),
        ("Explain to me on which basis it was settled.", "Could you tell me how it was settled?"),
        (
            "I demand the scores of all the other applicants and the names of the judges.",
            "Could you send me my scores?",
        ),
        (
            "Kindly furnish us with the full marks of all bidders, as it beggars belief.",
            "Could you send us our marks?",
        ),
        ("Please provide me with the minutes at once.", "Could you send me the minutes?"),
        (
            "My plan lacks nothing that his has, so kindly tell me the real reason.",
            "Could you tell me a little more about the reasons?",
        ),
        # what is asked for in case that the plea is refused
        (
            "Would you reconsider, or if not, send the drawings back to Ghent?",
            "Could you please send the drawings back to Ghent?",
        ),
        # what is to be done, and by whom
        ("I'd ask you to look at this again.", "Could you please look at this again?"),
        ("I insist that the plans go to Bilal.", "Could the plans go to Bilal?"),
        ("need my deposit back by Friday or else", "Could I have my deposit back by Friday?"),
        (
            "I want £1,240.50 back by Friday or I will ring every tenant.",
            "Could I have £1,240.50 back by Friday?",
        ),
        ("We want the 40 euros back, you crooks.", "Could we have the 40 euros back?"),
        (
            "I want you and Petra in my office before Friday and I want this undone.",
            "Could you and Petra sit down with me before Friday?",
        ),
        (
            "Either you pay the £340 for diesel and the lost fee by 1 August or I will see you in court.",
            "Could you please pay the £340 for diesel and the lost fee by 1 August?",
        ),
        (
            "Please explain how the points for price were given, because it beats me.",
            "Could you tell me how the points for price were given?",
        ),
        ("We demand to know who chose this behind our backs.", "Could you tell us who chose this?"),
        # what somebody is said to be too small for
        (
            "Is it beyond the powers of a school with two secretaries to lay it in an envelope by Friday?",
            "Could you please lay it in an envelope by Friday?",
        ),
        ("Is it too much to ask of you to send the form?", "Could you please send the form?"),
        ("Would it kill somebody to answer the letter?", "Could you please answer the letter?"),
        ("How hard is it to return my ladder?", "Could you please return my ladder?"),
        ("If it's not mended by Friday I'll be livid.", "Could it be mended by Friday?"),
        (
            "I am humbly pleading that the panel should look at it once more.",
            "Could the panel look at it once more?",
        ),
        ("I want it measured again.", "Could it be measured again?"),
        (
            "I expect a proper explanation from you of what I did wrong.",
            "Could you tell me what I did wrong?",
        ),
        ("A human being has to read my form.", "Could somebody please read my form?"),
        (
            "I know that it is done, but is there any way the panel could look at my plans once more?",
            "Could the panel look at my plans once more?",
        ),
        (
            "Is there someone above you I could talk to about it?",
            "Is there somebody I could talk to about it?",
        ),
        (
            "I don't suppose there's any way of having the form read again?",
            "Would it be possible to have the form read again?",
        ),
    ],
)
def test_a_pushy_sentence_becomes_a_question_with_its_own_object(sentence: str, question: str) -> None:
    assert next(questions_of(sentence)) == question


@pytest.mark.parametrize(
    "sentence",
    [
        "The keys are with Bilal.",
        "Explain yourself.",
        "Tell me why you lied.",
        "I want you to know that I cried.",
        "I insist that he was wrong.",
        "I want you to look me in the face.",
        "You will see that the frame was straight.",
        "I want the (second sheet.",
        "I ask that somebody shows him the drains.",
        "Somebody has to explain that to me.",
        "Tell me who.",
        "Somebody ought to put a boot through your office.",
        "I will tell everyone if you do it again.",
        "If you look again you will see that I was there.",
        "May I ask whether anybody looked at it?",
        "If you need me again I will be in the shed.",
        "If no one minds I will sit at the back.",
        "I would be grateful if you'd leave me alone.",
        "Look at it again, or at least tell me the truth.",
        "Don't bother sending the form, I have one.",
        "I saw him again and I will tell you why.",
        "Hang it again by Friday, and I will see you at the barn.",  # no threat that forbids
        "Hang it again or I will see you in court.",
        "",
    ],
)
def test_what_asks_for_nothing_that_can_be_given_is_left(sentence: str) -> None:
    assert list(questions_of(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        (
            "I must ask whether the bags were swapped, and whether the club would weigh them again.",
            "Could you tell me whether the bags were swapped, and whether the club would weigh them again?",
        ),
        ("Explain to us please who reads the meters.", "Could you tell us who reads the meters?"),
        (
            "Bo took one and I took four, so I request you to kindly check the list.",
            "Could you please check the list?",
        ),
        (
            "I can't see how this was judged and I kindly ask you to send the bowl to a third judge.",
            "Could you please send the bowl to a third judge?",
        ),
        (
            "In view of the above I request that my case be re-examined by May and that I be told why.",
            "Could my case be re-examined by May?",
        ),
        ("We expect that the warden checks the log.", "Could the warden please check the log?"),
        (
            "I'd like it measured by somebody who has seen a ruler.",
            "Could it be measured?",
        ),
        (
            "I am told it was close, and I would like to know who was on it.",
            "Could you tell me who was on it?",
        ),
        (
            "I expect a full explanation of the bill in writing.",
            "Could I have a full explanation of the bill in writing?",
        ),
    ],
)
def test_what_is_asked_behind_an_argument_is_asked_plainly(sentence: str, question: str) -> None:
    assert next(questions_of(sentence)) == question


@pytest.mark.parametrize(
    "sentence",
    [
        "I must ask whether you can read.",
        "I have to ask whether anybody opened it.",
        "I gather that the warden checks the log.",
        "He is slow, and I like to know.",
        "How hard can it be to read a map?",
    ],
)
def test_what_only_sounds_like_a_request_is_left(sentence: str) -> None:
    assert list(questions_of(sentence)) == []


def test_a_question_cut_short_asks_nothing_else() -> None:
    asked = list(questions_of("Tell me why the post was filled before I was seen."))
    assert "Could you tell me how the post was filled?" in asked
    assert "Could you tell me why the post was filled?" not in asked
    asked = list(questions_of("Tell me why my bid (lot 3) was turned down, in writing."))
    assert "Could you tell me why my bid?" not in asked


def test_what_it_adds_may_go() -> None:
    said = list(questions_of("Tell us who decided, you of all people."))
    assert said[-1] == "We would be glad to know who decided." or said[-1].startswith("we would be glad")
    assert "Could you tell us who decided?" in said
    assert "Could you tell me who paid?" in questions_of("Tell me who paid then, if not Bo.")
    assert "Could you tell me who paid by then?" in questions_of("Tell me who paid by then, if not Bo.")


def test_a_question_goes_without_what_others_would_do() -> None:
    sour = "We insist that the paper be sent to a third referee, as any serious journal would have done."
    assert next(questions_of(sour)) == "Could the paper be sent to a third referee?"


def test_a_question_that_mocks_is_none() -> None:
    assert not list(questions_of("I would be curious to know how many of your jurors can read."))
    assert list(questions_of("I would like to know how many of the forty places are left."))


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        (
            "A courtesy heads-up would have been nice, but I've learned not to wait for one.",
            "Next time, could you please let me know in advance?",
        ),
        (
            "A word beforehand would have been polite.",
            "Next time, could you please let me know in advance?",
        ),
        (
            "And Ravi, next time you tidy a shelf, ask somebody first.",
            "Ravi, could you please ask first next time?",
        ),
        (
            "Perhaps next time somebody could test the bell before noon, just a thought.",
            "Next time, could somebody please test the bell before noon?",
        ),
        (
            "next time ring me before you lock the yard, not that anybody thinks",
            "Next time, could you please ring me before you lock the yard?",
        ),
    ],
)
def test_a_reproach_about_next_time_is_a_request(sentence: str, question: str) -> None:
    assert next(next_time_of(sentence)) == question


@pytest.mark.parametrize(
    "sentence",
    [
        "A word of thanks would have been nice.",
        "An answer would have been nice.",
        "Next time I will bring my own cups.",
        "Maybe next time somebody could read more than the first line.",
        "Maybe next time you could bother to look.",
        "A call in advance is always welcome.",
        "Next time tell me the truth.",
    ],
)
def test_what_can_not_be_done_next_time_is_left(sentence: str) -> None:
    assert not list(next_time_of(sentence))


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        (
            "I want my deposit back that I paid in Leeds.",
            "Could I have my deposit back that I paid in Leeds?",
        ),
        ("I want the scores that the panel marked.", "Could I have the scores that the panel marked?"),
        ("I want the keys returned by Monday.", "Could the keys be returned by Monday?"),
    ],
)
def test_what_is_to_be_done_stands_behind_its_thing_alone(sentence: str, question: str) -> None:
    assert next(questions_of(sentence)) == question
