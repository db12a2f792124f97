"""What of a sentence at fault stands alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toneguard.rewriting.clauses import (
    Kept,
    clauses_of,
    is_poor,
    kept_of,
    plain_of,
    quieter,
    time_of,
    whole_of,
)


def first_of(sentence: str) -> str | None:
    return next((kept.text for kept in kept_of(sentence)), None)


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("The keys are here.", ["The keys are here"]),
        ("I came at two and you were out.", ["I came at two", "and you were out"]),
        ("I packed the plans and the paint.", ["I packed the plans and the paint"]),
        ("I swept the yard; nobody came - not once!", ["I swept the yard", "nobody came", "not once"]),
        ("I came (by bus) at two.", ["I came", "by bus", "at two"]),
        ("I paid £2,200 at 10:30.", ["I paid £2,200 at 10:30"]),
        ("…", []),
    ],
)
def test_clauses(sentence: str, clauses: list[str]) -> None:
    assert [span.of(sentence) for span in clauses_of(sentence)] == clauses


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        # what the writers did or have
        ("I prepared for three weeks and you couldn't be bothered to write.", "I prepared for three weeks"),
        (
            "I drove four hours on 12 May for a short chat, what a joke.",
            "I drove four hours on 12 May for a short chat",
        ),
        ("But I trained the last two of them, and this is what I get?", "I trained the last two of them"),
        ("I also turned away a £900 wedding, but don't let that spoil it!", "I turned away a £900 wedding"),
        ("For the record I have six listed barns behind me.", "I have six listed barns behind me"),
        (
            "I merely ran the signal box for thirty years, so what would I know.",
            "I ran the signal box for thirty years",
        ),
        (
            "Eighteen years I've kept that mill going and it goes to him.",
            "for eighteen years I've kept that mill going",
        ),
        ("My wife gave up her post in Leeds, as you well know.", "My wife gave up her post in Leeds"),
        ("I am your tenant in flat 3, not your servant.", "I am your tenant in flat 3"),
        ("I resigned from the mill in April because Dan swore to it.", "I resigned from the mill in April"),
        (
            "I wish to place on record that I have kept this gate for two years under five wardens.",
            "I have kept this gate for two years under five wardens",
        ),
        (
            "The lady who saw me on Tuesday was polite, unlike you.",
            "The lady who saw me on Tuesday was polite",
        ),
        ("THREE TIMES I paid the fee!", "I paid the fee three times"),
        ("In 2021 I ran the yard, while you slept.", "In 2021 I ran the yard"),
        (
            "How is that late when the gate was open on the 9th?",
            "the gate was open on the 9th",
        ),
        (
            "The kiln was cold after I'd been told 900 degrees, so nobody was surprised.",
            "The kiln was cold after I'd been told 900 degrees",
        ),
        (
            "I got a 68 and need a 70 for the course and 2 points is nothing to you.",
            "I got a 68 and need a 70 for the course",
        ),
        # ranges are no borders, and what comes to the reader is no reproach
        ("I teach Mon–Wed and 9–12 on 4 May, while you sleep.", "I teach Mon–Wed and 9–12 on 4 May"),
        (
            "The reference from my old chief comes to you on Monday; maybe you decide again then.",
            "The reference from my old chief comes to you on Monday",
        ),
        (
            "I'd still like to help at the camp on 16 June, even if I'm not good enough to be paid.",
            "I'd still like to help at the camp on 16 June",
        ),
        (
            "I should be grateful for a note of the weak points, although I imagine it was settled.",
            "I should be grateful for a note of the weak points",
        ),
        (
            "Would it be possible for the bass to stop by 11, seeing as some of us have jobs?",
            "Would it be possible for the bass to stop by 11?",
        ),
        (
            "Is it possible to stop by 11 on weeknights, seeing as some of us have jobs.",
            "Is it possible to stop by 11 on weeknights?",
        ),
        ("Please send the form to bay 4, if you can bring yourself to.", "Please send the form to bay 4"),
        # the longest run that stands alone
        (
            "I mended the gate in March, painted the shed and cut the hedge, and you sneered.",
            "I mended the gate in March, painted the shed and cut the hedge",
        ),
        # requests, as requests
        ("Send me the scores by Friday or I go public.", "Please send me the scores by Friday"),
        ("Refund my money before Friday or face the music.", "Please refund my money before Friday"),
        ("I demand that you return the plans, you crook.", "Please return the plans"),
        ("You will send the headshots back.", "Please send the headshots back"),
        ("I want my deposit back.", "I would like my deposit back"),
        ("When the hell will I get my deposit?", "When will I get my deposit?"),
        ("You are a clown, so can you send the plans?", "can you send the plans?"),
        ("FIX THE PIPE AT ONCE!!", "Please fix the pipe"),
        ("MOVE IT.", "Please move it"),
        ("You will in future write to my deputy.", "Please write to my deputy"),
        # what only leads up to it
        (
            "I can't let it go without saying that I've run the yard since 2021, you crook.",
            "I've run the yard since 2021",
        ),
        ("I only want to say that I paid £200 on 28 May, and you lied.", "I paid £200 on 28 May"),
        # a feeling, good wishes, a promise
        ("I'm naturally disappointed, and you are a clown.", "I'm naturally disappointed"),
        (
            "Congratulations to whoever got the stall; I'm sure it helps to know Bo.",
            "Congratulations to whoever got the stall",
        ),
        (
            "I'll have my tools out by Friday so that nobody need meet me.",
            "I'll have my tools out by Friday",
        ),
        ("You have until Thursday to return the plans, or else.", "Please return the plans by Thursday"),
        ("You will attend on Tuesday at eight, or I come round.", "Please attend on Tuesday at eight"),
        ("Ring Dave right now, I'll wait.", "Please ring Dave"),
        ("And don't send me another form.", "Please don't send me another form"),
        ("Keep Graham away from the kiln tho, I mean it.", "Please keep Graham away from the kiln"),
        # with the reason and the number that belong to it
        (
            "You clowns, send me the form by 3 May because I am abroad from the 4th.",
            "Please send me the form by 3 May because I am abroad from the 4th",
        ),
        (
            "You clown, I need my key to locker 12 returned by Friday because my inhaler is in it.",
            "I need my key to locker 12 returned by Friday because my inhaler is in it",
        ),
        (
            "Refund me 80 euros for the broken lamp, order 771, you thieves, or I tell the press.",
            "Please refund me 80 euros for the broken lamp, order 771",
        ),
        (
            "Refund me 80 euros for the lamp, order 771, or I tell the press.",
            "Please refund me 80 euros for the lamp, order 771",
        ),
        (
            "Send me the plans by 3 May because you people lose everything.",
            "Please send me the plans by 3 May",
        ),
        # what is broken, gone or due
        (
            "The radiator in room 4 is still broken, as you lot know.",
            "The radiator in room 4 is still broken",
        ),
        (
            "The washing machine you sold me leaks, your man came drunk, and your hotline hung up on me.",
            "The washing machine you sold me leaks",
        ),
        ("My oven stopped working, you crooks.", "My oven stopped working"),
        ("The tablets run out on the 9th, not that you care.", "The tablets run out on the 9th"),
        (
            "This is the third time my leave was refused and you sneer.",
            "This is the third time my leave was refused",
        ),
        # without a threat or a grudge behind it
        (
            "My husband and I have paid into the fund for six years and will be thinking hard about that.",
            "My husband and I have paid into the fund for six years",
        ),
        (
            "Nine years I've covered Christmas here and I find out from a note by the kettle.",
            "for nine years I've covered Christmas here",
        ),
        # steps that cannot be undone
        ("I have given notice on my own place because of you.", "I have given notice on my own place"),
        # where something is
        ("Goal keys are in my wheelie bin, happy rummaging.", "Goal keys are in my wheelie bin"),
        ("also theres a leak in the ladies, you clowns", "theres a leak in the ladies"),
        # wishes and offers
        ("We could go up another five, you crook.", "We could go up another five"),
        ("I'd like to shadow someone on nights, you crook.", "I'd like to shadow someone on nights"),
        ("I'm free for relief from Monday, if you ever remember me.", "I'm free for relief from Monday"),
        ("I have a clean licence and first aid, you clowns.", "I have a clean licence and first aid"),
        ("The solution of my test you can keep, you clowns.", "The solution of my test you can keep"),
        ("I'll be in at 4:30 to unload like the good little soldier I am.", "I'll be in at 4:30 to unload"),
        ("I remain at my post, as somebody has to.", "I remain at my post"),
        ("Good luck with the kiln, you will need it.", "Good luck with the kiln"),
        (
            "It was no mistake, and I would love five minutes with Tom to clear that up at once.",
            "I would love five minutes with Tom",
        ),
        # feelings and thanks
        ("I'm gutted, and frankly you people are clowns.", "I'm gutted"),
        ("Obviously I'm disappointed.", "I'm disappointed"),
        ("Thank you for the tour, which I suppose was meant kindly.", "Thank you for the tour"),
        (
            "Thank you for finally telling me about the Registry post.",
            "Thank you for telling me about the Registry post",
        ),
        (
            "I'll go through the rota with Callum like you asked, you crook.",
            "I'll go through the rota with Callum",
        ),
        ("Ive run the yard since Farrah left, so you clowns.", "Ive run the yard since Farrah left"),
        ("I'll do Saturday, you clowns.", "I'll do Saturday"),
        # facts of something else
        ("The drain was cleared in 2019, by the look of you.", "The drain was cleared in 2019"),
        ("It hasn't worked since Easter, but what do you care.", "It hasn't worked since Easter"),
        # requests
        (
            "I'd be obliged if whoever takes over would see to the bins and the bell, as I have, alone.",
            "I'd be obliged if whoever takes over would see to the bins and the bell",
        ),
        (
            "could somebody please have a word with whoever wrote the rota, because I am livid",
            "could somebody please have a word with whoever wrote the rota?",
        ),
        ("It fools everybody, but do tell Ravi.", "Please tell Ravi"),
        ("Cut them down or I'll bring the saw.", "Please cut them down"),
        (
            "Hang it again by Thursday or none of you comes near my barn.",
            "Please hang it again by Thursday",
        ),
        ("Send the plans again since apparently you can't read them.", "Please send the plans again"),
        ("Return the ladder by Friday otherwise we ring the bank.", "Please return the ladder by Friday"),
        ("Mend the fence by Friday unless you want a war.", "Please mend the fence by Friday"),
        ("Post the keys back before I lose my temper.", "Please post the keys back"),
        (
            "You will kindly postpone the sale and send each tenant the map.",
            "Please postpone the sale and send each tenant the map",
        ),
        (
            "You will take the sign down and you will repair the gate, or I go to the press.",
            "Please take the sign down and repair the gate",
        ),
        (
            "Kindly pay bill no. 0417, or employ somebody who can find their own nose.",
            "Please pay bill no. 0417",
        ),
        ("Please fix the gate or hire someone who can.", "Please fix the gate"),
        ("Take my name OFF your list.", "Please take my name off your list"),
        ("Settle it TODAY.", "Please settle it today"),
        ("Send me the damn bill already.", "Please send me the bill"),
        ("Return the saw you useless muppet.", "Please return the saw"),
        ("Get off your backsides and clear the ditch.", "Please clear the ditch"),
        ("I suggest you return the trailer by noon, you crook.", "Please return the trailer by noon"),
        ("Cough up the £30 for the vase, you crook.", "Please pay the £30 for the vase"),
        ("Pay up in ten days or I make a film of it.", "Please pay within ten days"),
        ("You will mend this until Friday, you clowns.", "Please mend this by Friday"),
        (
            "need paying for the two hedges, £38, and don't give me your story again",
            "need paying for the two hedges, £38",
        ),
        (
            "need paying for the paint, 14.20, receipt is in the shed",
            "need paying for the paint, 14.20, receipt is in the shed",
        ),
        (
            "Put the cones back by the wall and stop treating us like dirt.",
            "Please put the cones back by the wall",
        ),
        ("I stood at the gate all that Tuesday like a right lemon.", "I stood at the gate all that Tuesday"),
        ("I picked 180 an hour which is more than half your lot can do.", "I picked 180 an hour"),
        # an ordinary step
        (
            "If the lift's not mended by May I'm reporting it to the council, you crook.",
            "If the lift's not mended by May I'm reporting it to the council",
        ),
        # what goes on as before, an offer, a rule for the work, what is granted or wished
        (
            "I'll be at the gate on Sunday as usual, waiting to be thanked.",
            "I'll be at the gate on Sunday as usual",
        ),
        (
            "I shall go on winding the clock for nothing, that being evidently my rank.",
            "I shall go on winding the clock",
        ),
        ("Happy to carry on with the rota, it's obviously my level.", "Happy to carry on with the rota"),
        ("Every pallet gets a label, as any child knows.", "Every pallet gets a label"),
        (
            'I get that you wanted "a younger voice," even though you hired the old one.',
            "I get that you wanted a younger voice",
        ),
        ("I wish the new warden all the luck he so richly deserves.", "I wish the new warden well"),
        # what was sent or will be done, and when
        (
            "The form was sent to you on the 4th and the 11th, so your red pen is a joke.",
            "The form was sent to you on the 4th and the 11th",
        ),
        (
            "I paid you the £40 at the Plough on the 9th, as you forget.",
            "I paid you the £40 at the Plough on the 9th",
        ),
        ("They'll be ready on the 12th; I notice that mine always are.", "They'll be ready on the 12th"),
        (
            "I've done both gardens since June, but I know how you love a cruise.",
            "I've done both gardens since June",
        ),
        # where the writers will not be
        ("I won't be at the regatta on Sunday, and you know why.", "I won't be at the regatta on Sunday"),
        ("We can't make Tuesday or Friday, not that you asked.", "We can't make Tuesday or Friday"),
        (
            "I have led two crews, taken the ferry out and lifted the catch to 81 tons, so what has he got.",
            "I have led two crews, taken the ferry out and lifted the catch to 81 tons",
        ),
        # a good word for somebody
        (
            "No doubt St Bride's will sing it beautifully; they have the money.",
            "St Bride's will sing it beautifully",
        ),
        ("Major Oxley will run it splendidly, having no opinions.", "Major Oxley will run it splendidly"),
        # without the barb at the end, or what others are held against
        ("Our mother is ninety in May with or without your leave.", "Our mother is ninety in May"),
        (
            "My brother is sailing from Hull on Monday whether you like it or not.",
            "My brother is sailing from Hull on Monday",
        ),
        (
            "I'm a joiner, I speak Dutch, Danish and some Thai, and many who got in speak one.",
            "I'm a joiner, I speak Dutch, Danish and some Thai",
        ),
        (
            "I hear from Olga that the ferry is off on Friday; how kind of you.",
            "I hear from Olga that the ferry is off on Friday",
        ),
    ],
)
def test_what_stands_alone(sentence: str, kept: str) -> None:
    assert first_of(sentence) == kept


@pytest.mark.parametrize(
    "sentence",
    [
        "I'd like to know why Ola, whose score is lower than mine, got it.",
        "Could you tell us, you clowns, what you did all day?",
    ],
)
def test_what_leads_to_a_clause_does_not_stand_without_it(sentence: str) -> None:
    assert not any(it.text.endswith(("why Ola", "tell us?")) for it in kept_of(sentence))


def test_what_was_given_is_no_time_that_it_took() -> None:
    assert first_of("Ten years I've given this school, you clowns.") != "for ten years I've given this school"


def test_how_often_something_was_goes_behind_no_other_thing() -> None:
    kept = kept_of("THREE TIMES I paid the fee and three times it came back!")
    assert not any(it.text.endswith("three times") for it in kept)


def test_a_list_is_not_broken_off() -> None:
    texts = [it.text for it in kept_of("We have 11k users, 38% growth and two letters; they have a logo.")]
    assert "We have 11k users" not in texts


def test_a_question_stands_without_the_barb_behind_it() -> None:
    texts = [it.text for it in kept_of("Do you people still need drivers, or is that rigged too?")]
    assert "Do you still need drivers?" in texts


@pytest.mark.parametrize(
    "sentence",
    [
        "do you lot just bin them and go for a smoke?",
        "Did you even look at box 14?",
        "Do you people ever ring back?",
    ],
)
def test_a_taunt_is_no_question(sentence: str) -> None:
    assert kept_of(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "You chopped the money and you danced at my table.",  # an accusation
        "I told you in March what would happen.",
        "The man's a snake, and a stupid one.",  # no fact
        "I have never missed a shift, unlike some.",  # held against somebody
        "I was faster than all three of them.",
        "I suppose the work was for nothing, all 14 weeks of it.",
        "I noticed on Monday that he got it.",  # only a comment
        "I do not ask for 3 more weeks, I ask for one.",  # what is not
        "I would come on 3 May, if I were asked.",  # hangs on a condition
        "I would have thought, after nine years, that it counts.",  # breaks off
        "He lost the plans and it was in there on 3 May.",  # points to what went
        'You said "I came on 3 May, and it was shut".',  # half a quotation
        "Bring your spine, if you can find where you left it.",  # no request
        "Explain yourself, or I go public.",
        "Did you even open my portfolio of 12 May?",
        "Anything will do.",
        "I want the following by Friday: the name, the date and what happens next, you crooks.",  # leads up
        "Remark 3 says that it is late.",  # no order to remark
        "My scores were 96, 97 and 98 percent and hers was not, so what are scores for?",  # half a list
        "I keep a log of 11 games, 4 goals, 6 assists, so explain that to me.",  # half a list
        "I am sorry but no.",
        "I was sorry, though not surprised, to learn that it goes to your own again.",  # sorry about what?
        "Your parcel came while I was in Norwich, which is a joke.",  # only tells when it came
        "So fast, 26 minutes after I closed the gate.",  # no verb of its own
        "May I ask, with humility, what he had?",  # asks nothing itself
        "Having read it, may I ask for how many minutes?",
        "Do not ring me with an excuse, you clown.",
        "I'm sure the boy with the cap and the nice van will be a joy on 3 May.",  # two nouns
        "",
        "A song that won two prizes in Cork, you clowns.",
        "Don't you see, the return of Duke's bowl, you clowns.",
        "I was given to understand last May, in this room, that it was mine.",
        "Talk to me like that on the phone again and I'll come round.",
        "I'm done with the lot of you since Easter.",
        "No doubt you will run it splendidly, having no opinions.",
        "No doubt Major Oxley will do well out of it.",
        "You were sent the form on the 4th.",  # an accusation
        "Your file was sent to me on the 4th.",
        "I can't make sense of the 4th of your letters.",  # no absence
        "I saw in the Echo that the post went to the mayor's niece.",  # an insinuation
        "I heard from Olga that you gave it to Petra.",
        "Keep your apology.",  # an order that is none
        "Take your time, why don't you.",
        "Take a long hard look at the minutes.",
        "I suggest you get your facts straight.",
        "Think again, and think quick.",
        "Get a grip.",
        "Measure it again or I go to the press.",  # an order or a threat
        "transfer to days refused again, you clowns",  # no order to transfer
        "Every clown gets a prize here.",  # no rule
        "I get that you wanted a yes-man.",
        "If it's not mended I'm reporting it to the council and the papers.",  # more than a step
        "I understand why you had to pick Bo's cousin.",
        "Stop treating the lane as your own tip.",
    ],
)
def test_what_does_not_stand_alone(sentence: str) -> None:
    assert first_of(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("I worked three Saturdays for it in two months, you crook.", {"strove", "matters"}),
        ("We have clothed that school since 2009.", {"strove", "matters"}),
        ("I turned down Melbourne for this.", {"strove", "matters"}),
        ("I passed the test with 38 out of 40, which I gather is rare.", {"strove", "matters"}),
        ("I got your letter on the 4th, you crook.", {"matters"}),
        ("I've attached six newer drawings, you crook.", {"matters"}),
        ("I have resigned from the pool as of 3 May, you crook.", {"matters"}),
        ('I did three days for a "trial", you crook.', {"matters"}),
        ("I drove 340 miles for a short chat, you crook.", {"strove", "matters"}),
        ("I have twenty years at the wheel, you crook.", {"strove", "matters"}),
        ("I gave up my weekends for it, and for what.", set()),
        ("I have kept it all very simple since March, you crook.", {"matters"}),
        ("I am the tenant in flat 3, you crook.", {"matters"}),
        ("I have one friend in Leeds, you crook.", {"matters"}),
        ("I have two children in Leeds, you crook.", {"matters"}),
        ("I was in the room when you promised it.", set()),
        ("The piano is in the hall, you crook.", {"matters"}),
        ("I'm gutted, you clowns.", {"feels", "matters"}),
        ("I myself have kept the gate for 16 years, even at Easter, you clowns.", {"strove", "matters"}),
        ("Send the plans back, you clowns.", {"asks", "matters"}),
        ("The turbot was from Egersund, by the way.", {"told", "matters"}),
    ],
)
def test_what_is_known_of_it(sentence: str, expected: set[str]) -> None:
    kept = kept_of(sentence)[0]
    assert {
        name for name in ("asks", "feels", "strove", "told", "matters") if getattr(kept, name)
    } == expected


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        ("Two interviews and a trial shift, and I get a form letter.", "two interviews and a trial shift"),
        ("With three weeks of trial shifts, I have to ask.", "three weeks of trial shifts"),
        ("six weeks drawing plans and you hire your roommate.", "six weeks drawing plans"),
        ("After nine weeks of rehearsals I expected a call.", "nine weeks of rehearsals"),
        ("TEN months of scales, and you send me three lines.", "ten months of scales"),
        (
            "It is telling how quickly three weeks of work on a tender can go.",
            "three weeks of work on a tender",
        ),
        ("To hear after eleven visits to Ashby that I am dear to you.", "eleven visits to Ashby"),
        (
            "Well, three trips to Ashby on my own petrol and you send a form.",
            "three trips to Ashby on my own petrol",
        ),
        ("After nine years of Saturdays I expected a call.", "nine years of Saturdays"),
        # a career, and what was gone through elsewhere
        ("Eleven years on the night bus, and I get a form letter.", None),
        ("With 31 years in this district, I have to ask.", None),
        ("It is a pity that two years of Sundays at Ashby counted for so little.", None),
        ("Four nights on the ferry, and you send me three lines.", None),
        ("It went to print after two rounds of drafts with three reviewers, and you frown.", None),
        ("Two years on from our talk and the boats still go past my window, and now this.", None),
        ("You took three weeks of my time.", None),
        ("nine weeks of me checking my phone, for what.", None),
        ("I cried after seven years of 5 a.m.", None),
        ("Three interviews over six weeks, and I hear it from a form.", "three interviews over six weeks"),
        ("Four interviews, two of them in the snow, and you send a text.", "four interviews"),
        ("22 yrs driving, not one chargeable, and you pass me over.", None),
        ("Six years, and then this.", None),  # of what?
        ("six years kev, and then this", None),
        ("Four years I have opened up, and then this.", None),  # a sentence
        ("Three days of being talked over by boys, and I get a no.", None),
        ("Eleven years on the night bus.", None),
        ("Twelve years behind your bar, and a text.", None),
        ("22 years without one accident, and a text.", None),
        ("Two rounds of interviews and a test, for this.", "two rounds of interviews and a test"),
        ("Never, in my twenty years of theatre, was I heard with such care.", None),
        # not given to anything
        ("A round of drinks with the crew, and you call it even.", None),
        ("A day in the sun, and you forget us.", None),
        ("Six weeks of silence, then two lines.", None),
        ("Five months of waiting on your office, and a form letter.", None),
        ("Three winters of damp in that flat, and you say no.", None),
        ("Three years with a broken boiler, and you send a leaflet.", None),
        ("Two months without pay, and you send me this.", None),
        ("Ten years to the day, and you forget.", None),
        ("Three days before the deadline, you moved it.", None),
        ("Five interviews in, you tell me this.", None),
    ],
)
def test_how_long_it_was(sentence: str, time: str | None) -> None:
    assert time_of(sentence) == time


@pytest.mark.parametrize(
    ("rest", "poor"),
    [
        ("You've the backbone of a wet sandwich.", True),
        ("I had understood from the advertisement that", True),
        ("Just so you know, nobody came.", True),
        ("Nor does anybody in bay 4.", True),
        ("I will say this.", True),
        ("I gave up my Sundays to paint the hall.", True),
        ("I'm not bitter (well, a bit).", True),
        ("I'm not bitter, and the keys are with Bo.", False),
        ("I gave up the hall.", False),
        ("You came on 3 May.", False),  # a fact
        ("Thank you for nothing much.", False),
        ("I went home.", False),
    ],
)
def test_what_is_left_may_be_as_bad(rest: str, poor: bool) -> None:
    assert is_poor(rest) is poor


WORDS = st.sampled_from(
    [
        "I",
        "came",
        "on 3 May",
        "and",
        "but",
        "you",
        ",",
        ";",
        " – ",
        "(",
        ")",
        "it",
        "send me the plans",
        "?",
        "!",
        "’",
    ]
)


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_what_is_kept_stands_in_the_sentence(sentence: str) -> None:
    clauses = clauses_of(sentence)
    assert all(one.end <= other.start for one, other in pairwise(clauses))
    starts, ends = {it.start for it in clauses}, {it.end for it in clauses}
    for kept in kept_of(sentence):
        assert isinstance(kept, Kept) and kept.span.start in starts and kept.span.end in ends
        assert kept.text.strip() == kept.text != ""


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("I said no to a farm near Bude, which you knew.", "I said no to a farm near Bude"),
        ("My sister had told the whole choir, and you let her.", "My sister had told the whole choir"),
        ("so the answer after nine weeks is no, because you sulk.", "the answer after nine weeks is no"),
        ("I told them about it, and I think it is your turn.", "I told them about it"),
        # what the writers make of it, what the reader did, what breaks off
        ("I quite understand that larches do not suit you, and you lied.", None),
        ("I hear your clerk sings in the bath, and you lied.", None),
        ("You sent me three forms in a week, you clowns.", None),
        ("We are relieved, on reflection, not to be in a boat with you.", None),
        ("My aunt's plot by the mill, and your tractor.", None),
        ("The other two asked about tariffs, and I dare say they enjoyed it.", None),
        ("He speaks to me like a dog, and you let him.", None),
        ("I would never have come, and you knew it.", None),
    ],
)  # fmt: skip
def test_what_is_told_plainly(sentence: str, told: str | None) -> None:
    assert next((it.text for it in plain_of(sentence)), None) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "I've rung the union and they've said that the hours ought to be counted.",
        "Congratulations to Piet, who will be a fine skipper.",
        "Congrats to everybody on it, Bea is going to be a great Tosca.",
        "I have mended nets in Urk since 2019, as shown in the letter that I sent.",
        "The barn on the hill costs us £40 a week.",
    ],
)
def test_a_whole_sentence_may_be_plain(sentence: str) -> None:
    assert whole_of(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I mended nets for nine years and he talks to me like a dog.",
        "I've mended nets since 2019, and I know of two lads who never did.",
        "Did I mend nets for nothing?",
        "Your foreman is an oaf.",
        "Good luck to whoever has to sit beside him.",
        "Nobody asked me on Friday.",
        "My net.",
    ],
)
def test_a_whole_sentence_that_is_not_plain(sentence: str) -> None:
    assert whole_of(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("While I'm naturally disappointed, I respect the jury's decision, though being sung at was new.",
         "While I'm naturally disappointed, I respect the jury's decision"),
        ("Although I am sad, you clowns, it is raining.", "I am sad"),
        ("Thirty years I was porter at the mill, and you are a fool.",
         "for thirty years I was porter at the mill"),
        ("9 yrs I painted that hull, you clowns.", "for 9 yrs I painted that hull"),
        ("I only want to say that I paid £80 on 3 May, and you grinned.", "I paid £80 on 3 May"),
        ("I don't think I can let it go without saying that I have run the kiln since March, you clowns.",
         "I have run the kiln since March"),
        ("Your trailer is on my lawn, you clowns.", "Your trailer is on my lawn"),
    ],
)  # fmt: skip
def test_what_is_granted_or_led_up_to_is_kept(sentence: str, kept: str) -> None:
    assert first_of(sentence) == kept


def test_what_was_shouted_keeps_its_names_of_days() -> None:
    assert quieter("SEND ME WHAT I PAID ON MONDAY!!!") == "Send me what I paid on Monday"
