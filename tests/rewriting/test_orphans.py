"""Sentences that made sense only beside one that goes."""

from __future__ import annotations

import pytest
from cutting import cut, replaced

from toneguard.diagnostics import Grade, Rewrite, Span
from toneguard.reading import read_text
from toneguard.rewriting import apply, in_paragraphs, with_orphans
from toneguard.rewriting.place import without


@pytest.mark.parametrize(
    ("body", "left"),
    [
        # what points back to it goes too, and what points back to that
        ("The tea was good. You lied. That hurt.", "The tea was good."),
        ("You lied. That hurt. And this is how I feel. The tea was good.", "The tea was good."),
        ("The tea was good. You lied. Which says a lot.", "The tea was good."),
        ("The tea was good. You lied. Because of that I am going.", "The tea was good."),
        ("the tea was good. You lied. thats just wrong", "the tea was good."),
        ("You lied. I took it on. I mean it. The tea was good.", "The tea was good."),
        ("You lied. If it is still no, can I come in July?", "Can I come in July?"),
        ("You lied. if it's not possible, can i come in july?", "can i come in july?"),
        ("You lied. I have sold my bike because of this.", "I have sold my bike."),
        # "it" may point further back, so it goes only where nothing stands before
        ("You lied. It hurts.\n\nThe tea was good.", "The tea was good."),
        ("I read the letter. You lied. It is on my desk.", "I read the letter. It is on my desk."),
        # a few words added to it
        ("The tea was good. You lied. Twice.", "The tea was good."),
        ("The tea was good. You lied. Box 14.", "The tea was good. Box 14."),
        # what leads up to it goes too
        ("The tea was good. Here's the thing: You lied.", "The tea was good."),
        ("The tea was good. Let me be clear. You lied.", "The tea was good."),
        ("Well. You lied. The tea was good.", "The tea was good."),
        ("The tea was good. Can I ask one thing? You lied.", "The tea was good."),
        ("Not to be that guy. You lied. The tea was good.", "The tea was good."),
        ("The tea was good. Sir, I want to share openly. You lied.", "The tea was good."),
        ("The tea was good. I have reflected on that question. You lied.", "The tea was good."),
        ("The tea was good. So that makes two. You lied.", "The tea was good."),
        ("The tea was good. You asked for my view, so here it is. You lied.", "The tea was good."),
        ("The list is here, as is the key. You lied.", "The list is here, as is the key."),
        ("The tea was good. You write that it “did not quite sing”. You lied.", "The tea was good."),
        ('The tea was good. We were told that Ms Bell was "outstanding". You lied.', "The tea was good."),
        ('“A strong pool.” You lied.\n\nThe tea was good.', "The tea was good."),
        ("The tea was good. So I'm “not quite a teacher”. You lied.", "The tea was good."),
        ("You said perhaps. You lied. The tea was good.", "The tea was good."),
        ("The tea was good. I gather there was a rehearsal. You lied.", "The tea was good."),
        ("The tea was good. The second tent is another matter. You lied.", "The tea was good."),
        ("Ah. Well. You lied. The tea was good.", "The tea was good."),
        ("So. The tea was good. You lied.", "The tea was good."),
        ("I heard of it by fax. By fax. You lied.", "I heard of it by fax."),
        # what went answers it
        ("The tea was good. You lied. I know I am!", "The tea was good."),
        ("The tea was good. You lied. So I won't ask.", "The tea was good."),
        ("The tea was good. You lied. People do lie, as it happens.", "The tea was good."),
        ("The tea was good. You lied. I said so to my wife and we laughed.", "The tea was good."),
        ("The tea was good. You lied. Make the best of it today.", "The tea was good."),
        ("The tea was good. You lied. One does not.", "The tea was good."),
        ("The tea was good. You lied. I have the screenshots.", "The tea was good."),
        # the head of a story that goes
        ("The tea was good. Mr Hale is another matter. You lied.", "The tea was good."),
        ("The tea was good. I gather there was a meeting. You lied.", "The tea was good."),
        ("The tea was good. You said probably. You lied.", "The tea was good."),
        ("Ah. You lied. The tea was good.", "The tea was good."),
        # a reason, or what was granted, stands alone
        ("You lied. cause I was there on the 3rd", "I was there on the 3rd"),
        ("You lied. Because my van was in bay 4.", "My van was in bay 4."),
        ("You lied. Although I liked the yard.", "I liked the yard."),
        ("You lied. Because it rained, we left at 4.", "Because it rained, we left at 4."),
        ("You lied. Because of the rain it began at 4.", "Because of the rain it began at 4."),
        ("You lied. Because it is shut I have to go to Ely.", "Because it is shut I have to go to Ely."),
        # what it had named goes
        ("The tea was good. You lied. I can't bear such talk.", "The tea was good."),
        # a longer lead keeps its words
        ("The keys went to Bilal on 3 June: You lied.", "The keys went to Bilal on 3 June."),
    ],
)  # fmt: skip
def test_a_sentence_that_leans_on_one_that_goes_goes_with_it(body: str, left: str) -> None:
    assert cut(body, "You lied.") == left


@pytest.mark.parametrize(
    "kept",
    [
        "That is £220 for the van.",
        "Meter photos below.",
        "Is this the last word?",
        "That was kind of you, thank you.",
        "It was good to see the yard.",
        "This letter went to Bilal.",
        "I liked the yard.",
        "Error log below.",
        "Hon. Sec.",
        "I do like the yard.",
        "I won't need the yard on 3 June.",
        "I said so far as I could what the yard needs.",
        "I have the e-mails of 3 June.",
        "I have the keys.",
    ],
)
def test_what_tells_a_fact_asks_or_thanks_stays(kept: str) -> None:
    assert cut(f"You lied. {kept}", "You lied.") == kept


@pytest.mark.parametrize(
    "kept",
    [
        "You said that it costs “£30 a visit”.",
        "I have thought about the yard.",
        "You write well.",
        "I gather there was a meeting on 3 June.",
        "The sign says “Mind the step” and the step is gone.",
        "You said that bay 4 is free.",
        "You said yes to the yard.",
        "I see you every day.",
        "The blue one was another good tent.",
        "Not on the list.",
        "It was about parking, I gather.",
        "Right.\n\nI have been round the block.",
    ],
)
def test_what_leads_up_to_nothing_stays(kept: str) -> None:
    assert cut(f"{kept} You lied.", "You lied.") == kept


@pytest.mark.parametrize(
    "body",
    [
        "You write that it “did not quite sing”. You lied. The second verse is too high.",
        "You said the verse was slow. You lied. That verse is too high.",
    ],
)
def test_what_the_reader_said_stays_before_what_stays(body: str) -> None:
    assert cut(body, "You lied.") == body.replace("You lied. ", "")


@pytest.mark.parametrize(
    ("gone", "behind", "left"),
    [
        ("When I win you are done.", "Could we meet before then?", "Could we meet?"),
        ("You lied.", "Could we meet before then?", "Could we meet before then?"),
        ("You lied.", "I also have box 14.", "I have box 14."),
        ("You lied.", "I see and also hear you.", "I see and also hear you."),
        ("Nine pages of it.", "Thank you for those.", "Thank you."),
        ("Your letter came.", "Thank you for it, and for the tea.", "Thank you for the tea."),
    ],
)
def test_words_that_pointed_at_what_went_are_taken_out(gone: str, behind: str, left: str) -> None:
    assert cut(f"{gone} {behind}", gone) == left


def test_a_head_stays_where_the_draft_goes_on_with_it() -> None:
    body = "I gather there was a meeting. You lied. Was the meeting long?"
    assert cut(body, "You lied.") == "I gather there was a meeting. Was the meeting long?"


def test_then_may_be_the_day_before_it() -> None:
    body = "I am here on Monday. When I win you are done. Could we meet before then?"
    left = "I am here on Monday. Could we meet before then?"
    assert cut(body, "When I win you are done.") == left


def test_thanks_that_have_become_the_first_add_nothing() -> None:
    body = "Thanks for the update.\n\nI liked the yard.\n\nThanks also for the tea."
    assert cut(body, "Thanks for the update.") == "I liked the yard.\n\nThanks for the tea."
    assert cut(f"Thank you, Bo. {body}", "Thanks for the update.").endswith("Thanks also for the tea.")
    assert cut(f"You lied. {body}", "You lied.") == body


@pytest.mark.parametrize(
    ("new", "behind", "left"),
    [
        ("I was upset.", "Classic. It is late.", "It is late."),
        ("I am upset with the way my son was treated.", "Twice.", "Twice."),
        ("Could you tell me more?", "Today.", "Today."),
        ("I was upset.", "Bay 14.", "Bay 14."),
    ],
)
def test_a_few_words_that_added_to_what_gave_way_go_with_it(new: str, behind: str, left: str) -> None:
    old = "I am disgusted with the way my son was treated."
    assert replaced(f"{old} {behind}", old, new) == f"{new} {left}"


def test_thanks_name_nothing_that_it_might_be() -> None:
    assert cut("Thank you for writing. So it's a no.", "Thank you for writing.") == "It's a no."


def test_a_list_keeps_its_lead_while_it_has_an_item() -> None:
    body = "Here's the list:\n- You lied.\n- The keys are with Bilal."
    assert cut(body, "You lied.") == "Here's the list:\n- The keys are with Bilal."


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("The tea was good. Your son lied. He knows it.", "The tea was good."),
        ("I met your brother. Your son lied. He knows it.", "I met your brother."),
        ("I met dear Bo. Your son lied. He knows it.", "I met dear Bo."),
        ("The tea was good. Your son lied. She knows me.", "The tea was good. She knows me."),
        ("The tea was good. Your son lied. My wife timed him.", "The tea was good."),
    ],
)
def test_who_was_named_only_in_what_goes_goes_with_it(body: str, left: str) -> None:
    assert cut(body, "Your son lied.") == left


@pytest.mark.parametrize(
    ("gone", "behind"),
    [
        ("You hung up a drawing of a bin.", "Mine was not good enough."),
        ("Three of my pupils are over ninety.", "When they are gone I know where to send the bill."),
        ("You said to bring a coat.", "My wife laughs at that coat."),
        ("Say hi to the volunteer.", "Ask her where the tape is."),
    ],
)
def test_what_only_it_had_named_goes(gone: str, behind: str) -> None:
    assert cut(f"The tea was good. {gone} {behind}", gone) == "The tea was good."


@pytest.mark.parametrize(
    "behind",
    [
        "I never spoke of it.",
        "No such thing.",
        "You can find new ones.",
        "I prefer the latter.",
        "I speak that way.",
    ],
)
def test_words_for_what_went_go_too(behind: str) -> None:
    assert cut(f"The tea was good. You lied about the job. {behind}", "You lied about the job.") == (
        "The tea was good."
    )


def test_a_title_is_no_sentence() -> None:
    assert (
        cut("You lied. Prof. Adeyemi sends her greetings.", "You lied.")
        == "Prof. Adeyemi sends her greetings."
    )


@pytest.mark.parametrize(
    ("closing", "left"),
    [
        ("Sincerely,\n[Your name]\n", ""),
        ("Sincerely,\n\n[Your name]\n", ""),
        ("Sincerely,\nSam\n[Your name]\n", "\n\nSincerely,\nSam\n"),
        ("Sincerely,\n[Your name]\n0123 456789\n", "\n\nSincerely,\n0123 456789\n"),
    ],
)
def test_a_sign_off_goes_with_the_name_under_it(closing: str, left: str) -> None:
    text = f"Hi Ana,\n\nThe tea was good.\n\n{closing}"
    start = text.index("[Your name]")
    gone = Rewrite(without(text, Span(start, start + len("[Your name]"))), "", Grade.SAFE)
    draft = read_text(text)
    after = apply(text, in_paragraphs(draft, with_orphans(draft, [gone])))
    assert after.rstrip() == f"Hi Ana,\n\nThe tea was good.{left}".rstrip()
