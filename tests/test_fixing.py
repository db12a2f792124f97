"""Drafts made right: nothing left to find, nothing lost that was no fault."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from toneguard import Linter, Occasion
from toneguard.diagnostics import Grade, Severity
from toneguard.draft import Draft
from toneguard.fixing import Fixed, fix, with_text
from toneguard.reading import read_text
from toneguard.rewriting.facts import particulars_of
from toneguard.rulebook import PhraseRule, load_rulebook

CORPUS = Path(__file__).parent.parent / "corpus" / "drafts"
EVERY = int(os.environ.get("TONEGUARD_EVERY", "20"))  # 1 fixes the whole train split


@cache
def linter() -> Linter:
    return Linter()


THANKS = "completeness/missing-thanks"  # only the writer knows what for, where the draft does not say


def rules_left(result: Fixed) -> set[str]:
    return {finding.rule for finding in result.left}


def fixed(text: str, occasion: Occasion | None = None, earlier: str | None = None) -> Fixed:
    notes = (read_text(earlier),) if earlier else ()
    draft = replace(read_text(text), occasion=occasion, earlier=notes)
    return fix(linter(), draft)


def faultless(draft: Draft) -> str:
    """The draft without the sentences that have a finding or that a rewrite of one would replace."""
    chars = list(draft.text)
    for finding in linter().check(draft).at_or_above(Severity.WARNING):
        for span in (finding.span, *(rewrite.span for rewrite in finding.rewrites)):
            chars[span.start : span.end] = " " * len(span)
    return "".join(chars)


def train() -> Iterator[dict[str, str]]:
    lines = (line for path in sorted(CORPUS.glob("*.jsonl")) for line in path.open(encoding="utf-8"))
    entries = (json.loads(line) for line in lines)
    yield from (entry for entry in entries if entry["split"] == "train")


@pytest.mark.parametrize("entry", list(train())[::EVERY], ids=lambda entry: entry["id"])
def test_drafts_of_the_corpus_come_out_clean_and_whole(entry: dict[str, str]) -> None:
    result = fixed(entry["text"], earlier=entry["earlier"])
    assert rules_left(result) <= {THANKS} or result.outline
    assert not {it for it in particulars_of(faultless(result.draft)) if it not in result.text}
    assert fix(linter(), replace(result.draft, text=result.text, parts=(), reported=())).text == result.text


BAD = [
    (rule, example)
    for rule in load_rulebook().rules
    if isinstance(rule, PhraseRule) and rule.scope != "match"
    for example in rule.examples.bad
    if "[[" in example.draft and not example.draft.startswith("[[") and example.earlier is None
]
FAULTS = [
    re.sub(r"(?<=\w)\Z", ".", example.draft[example.draft.index("[[") + 2 : example.draft.index("]]")])
    for rule, example in BAD
    if rule.parts[0] == "body"
]
PLAIN = (
    "The keys are with Bilal at 14 Mill Lane.",
    "Could you send the badge back by 3 June?",
    "I liked the hour in the greenhouse.",
    "The invoice for £220 is attached.",
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from(FAULTS), min_size=1, max_size=4, unique=True),
    st.lists(st.sampled_from(PLAIN), min_size=1, max_size=3, unique=True),
    st.sampled_from([" ", "\n\n"]),
    st.sampled_from([Occasion.REJECTION_REPLY, Occasion.GENERAL]),
)
def test_any_mixture_of_faults_comes_out_clean(
    faults: list[str], plain: list[str], gap: str, occasion: Occasion
) -> None:
    body = gap.join(sentence for pair in zip(faults, plain * 4, strict=False) for sentence in pair)
    body = gap.join([body, *(sentence for sentence in plain if sentence not in body)])
    result = fixed(f"Dear Ms Okafor,\n\n{body}\n\nKind regards,\nSam\n", occasion)
    assert rules_left(result) <= {THANKS}
    assert all(sentence in result.text for sentence in plain)
    assert result.text.startswith("Dear Ms Okafor,") and result.text.endswith("Kind regards,\nSam\n")


def test_a_draft_without_findings_is_not_touched() -> None:
    text = "Dear Ana,\r\n\r\nThank you for the hour in the greenhouse.  The keys are with Bilal. \r\n\r\nSam"
    result = fixed(text)
    assert (result.text, result.changes, result.left) == (text, 0, ())


def test_two_complaints_do_not_become_the_same_sentence() -> None:
    text = (
        "Dear Ms Okafor,\n\nThank you for the tour of the greenhouse. I am furious about this. "
        "This is a disgrace. How dare you treat people like that. The keys are with Bilal.\n\nSam\n"
    )
    result = fixed(text, Occasion.REJECTION_REPLY)
    sentences = [it for it in result.text.replace("\n", " ").split(". ") if it]
    assert len(sentences) == len(set(sentences))
    assert result.text.count("disappoint") + result.text.count("upset") <= 1
    assert "The keys are with Bilal." in result.text


def test_a_mail_of_which_nothing_would_remain_is_left_as_it_is_and_gets_an_outline() -> None:
    text = "Dear Mr. Osterberg,\n\nI hope this email finds you well.\n\nSincerely,\nKaylee\n"
    result = fixed(text, Occasion.GENERAL)
    assert result.text == text
    assert result.outline[0] == "Greet Mr. Osterberg by name."
    assert result.left


@pytest.mark.parametrize(
    "text",
    [
        "Martin,\n\nYou are a liar.\n\nKev\n",
        "You are a liar.\n\nM.\n",
        "Dear Kevin,\n\nYou are a liar. Good luck with the turnover.\n\nRob\n",
    ],
)
def test_a_name_or_a_wish_alone_is_no_mail(text: str) -> None:
    result = fixed(text)
    assert result.text == text
    assert result.outline


def test_a_mail_of_which_only_the_name_would_remain_is_left_as_it_is() -> None:
    text = "You are a liar and a fraud.\n\nSam\n"
    result = fixed(text, Occasion.GENERAL)
    assert result.text == text
    assert result.outline and result.left


def test_only_what_is_sure_enough_is_changed() -> None:
    text = (
        "Dear Ana,\n\nI hope this email finds you well. I am furious about this. The keys are here.\n\nSam\n"
    )
    draft = replace(read_text(text), occasion=Occasion.GENERAL)
    result = fix(linter(), draft, least=Grade.SAFE)
    assert result.text == "Dear Ana,\n\nI am furious about this. The keys are here.\n\nSam\n"
    assert [finding.category for finding in result.left] == ["anger"]


def test_several_writers_stay_several() -> None:
    text = (
        "Dear Ms Okafor,\n\nWe thank you for the tour. Our van is booked for Monday. "
        "We demand to know why we were turned down. I have the receipt.\n\nSam and Bo\n"
    )
    result = fixed(text, Occasion.REJECTION_REPLY)
    assert "we" in result.text.split("Monday. ")[1].lower().split()


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_every_byte_beside_the_fault_stays(newline: str) -> None:
    before = [
        "Dear Ana, ",
        "",
        "  The keys are here.   ",
        "\tI hope this email finds you well.",
        "> quoted  ",
        "Sam",
    ]
    text = newline.join(before)
    result = fixed(text, Occasion.GENERAL)
    assert result.text == newline.join([*before[:3], *before[4:]])


def test_an_attack_is_left_out_and_not_replaced_by_a_stock_regret() -> None:
    text = (
        "Dear Ana,\n\nThe tea in the yard was good. Funny how that works. The keys are with Bilal.\n\nSam\n"
    )
    result = fixed(text, Occasion.GENERAL)
    assert result.text == "Dear Ana,\n\nThe tea in the yard was good. The keys are with Bilal.\n\nSam\n"


def test_what_an_attack_was_after_is_asked_for_in_its_place() -> None:
    text = (
        "Dear Ana,\n\nThank you for the tea in the yard. I demand to know on whose authority you chose. "
        "The keys are with Bilal.\n\nSam\n"
    )
    assert "I would like to know on whose authority you chose." in fixed(text, Occasion.REJECTION_REPLY).text


TOLD = "Thank you for letting me know."
HOSTILE = "Your panel is a disgrace."
LOOKED = "Thank you for looking at my drawings."


@pytest.mark.parametrize(
    ("news", "thanks"),
    [
        (
            "Your letter about the surveyor post came on Friday.",
            "Thank you for your letter about the surveyor post, which came on Friday.",
        ),
        ("Got your letter, so that is a no.", f"Got your letter, so that is a no. {TOLD} Please"),
        ("You turned me down for the surveyor post on Friday.", TOLD),
        ("I learned of it from the newsletter, after your letter to my brother.", LOOKED),
        ("The surveyor post would have been a pleasure.", LOOKED),
        ("You told me in March, in your office, that the surveyor post was safe.", LOOKED),
        ("I do not accept your decision on the surveyor post.", LOOKED),
        ("The lift is out of order again.", LOOKED),
    ],
)
def test_thanks_that_are_missing_are_true_by_what_the_draft_tells(news: str, thanks: str) -> None:
    text = f"Dear Ana,\n\n{news} Please send my drawings back to 14 Mill Lane. {HOSTILE}\n\nSam\n"
    result = fixed(text, Occasion.REJECTION_REPLY)
    assert thanks in result.text
    assert not result.left


@pytest.mark.parametrize(
    ("body", "opening"),
    [
        ("ok so i got your text. keys are in the drawer.", "ok so i got your text. {thanks} keys are"),
        ("Les. The post went to Kim. My keys are in the drawer.", "Les. The post went to Kim. My keys"),
        ("You turned me down. My keys are here.", "{thanks} You turned me down. My keys"),
        ("Just off the phone with the office. Not shortlisted. My keys are here.", "Just off the phone"),
    ],
)
def test_thanks_are_put_where_they_point_at_something(body: str, opening: str) -> None:
    thanks = "thanks for letting me know." if body[0].islower() else TOLD
    result = fixed(f"{body} {HOSTILE}\n\njo\n", Occasion.REJECTION_REPLY)
    assert result.text.startswith(opening.format(thanks=thanks))
    assert "reading" not in result.text


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("Thank you for your time and for the walk along the weir.", "for the walk along the weir"),
        ("Thanks for the update.", "for letting me know."),
    ],
)
def test_thanks_for_something_stay_or_are_said_shortly(sentence: str, kept: str) -> None:
    text = (
        f"Dear Ana,\n\n{sentence} I was sorry to get your letter. Thanks also for the parking voucher. "
        "The keys are here.\n\nSam\n"
    )
    assert kept in fixed(text, Occasion.REJECTION_REPLY).text


@pytest.mark.parametrize(
    ("body", "bare"),
    [
        ("The keys are here.\n\nThank you for your time and consideration.", False),
        ("The keys are here. Thank you for your time and consideration.", True),
    ],
)
def test_a_bare_thank_you_is_no_paragraph(body: str, bare: bool) -> None:
    assert ("Thank you." in fixed(f"Dear Ana,\n\n{body}\n\nSam\n", Occasion.GENERAL).text) is bare


@pytest.mark.parametrize(
    ("body", "then"),
    [
        # a formal opening stands first
        ("I refer to your refusal of the 3rd inst. {}", "I refer to your refusal of the 3rd inst."),
        # thanks that were missed are none to replace
        (
            "Kim has the round. {} Not even a thank you.\n\nThe float is in the till.",
            "The float is in the till.",
        ),
        # what follows gives the thanks their object
        (
            "Thank you for your time and consideration. Your notes on the weir were kind. {}",
            "Thank you. Your notes on the weir were kind.",
        ),
        (
            "Thank you for your time and consideration. You turned me down on Tuesday. {}",
            "Thank you for letting me know. You turned me down on Tuesday.",
        ),
    ],
)
def test_thanks_put_in_have_an_object_and_a_place(body: str, then: str) -> None:
    hostile = "You are a liar and a fraud."
    result = fixed(f"Dear Mr Orr,\n\n{body.format(hostile)}\n\nSam\n", Occasion.REJECTION_REPLY).text
    assert then in result.split("\n\n")


@pytest.mark.parametrize(
    ("draft", "greeting"),
    [
        (
            "Respected Sir/Madam,\n\nI owe it to you, Shri Patil, that the pump works.\n\nA. Rao",
            "Respected Shri Patil,",
        ),
        ("Dear Sir or Madam,\n\nThe pump works again.\n\nYours faithfully,\nA. Rao", "Good day,"),
        ("Dear Sir or Madam,\n\nYour porter, Mr Orr, has the key.\n\nKind regards,\nA. Rao", "Hello,"),
    ],
)
def test_a_greeting_for_nobody_becomes_one_that_fits(draft: str, greeting: str) -> None:
    assert fixed(draft, Occasion.GENERAL).text.startswith(f"{greeting}\n")


def test_what_a_draft_goes_on_to_praise_is_not_thanked_for_as_well() -> None:
    text = (
        "Dear Ana,\n\nThank you for informing me of the outcome of my application.\n\n"
        "I liked the tour of the boat shed very much, and your letter was plain.\n\nSam\n"
    )
    result = fixed(text, Occasion.REJECTION_REPLY).text
    assert TOLD in result and result.count("tour of the boat shed") == 1


def test_a_draft_that_is_mostly_an_attack_gets_an_outline_too() -> None:
    text = (
        "Dear Ms Okafor,\n\nYou are a liar and a fraud. You people disgust me. How dare you write to me. "
        "Shame on you. The keys are with Bilal.\n\nSam\n"
    )
    result = fixed(text, Occasion.GENERAL)
    assert result.text == "Dear Ms Okafor,\n\nThe keys are with Bilal.\n\nSam\n"
    assert any("Bilal" in point for point in result.outline)


@pytest.mark.parametrize(
    ("body", "left"),
    [
        # a greeting inside the first sentence
        ("Hi Sam, hope you are well. The keys are here.", "Hi Sam, The keys are here."),
        ("Hi Sam, you are a liar and a fraud.\n\nThe keys are here.", "Hi Sam,\n\nThe keys are here."),
        # a salutation is no sentence of the body
        ("Dear Sir or Madam,\n\nThe keys are here.", "Hello,\n\nThe keys are here."),
    ],
)
def test_a_mail_that_greeted_still_greets(body: str, left: str) -> None:
    assert fixed(f"{body}\n\nJo\n", Occasion.GENERAL).text == f"{left}\n\nJo\n"


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("I wish you every success with the production.", "Good luck with the production."),
        ("A human being has to pull my form and read it.", "Could somebody please pull my form and read it?"),
    ],
)
def test_what_a_draft_wishes_or_asks_for_stays(sentence: str, kept: str) -> None:
    text = f"Dear Ana,\n\nThank you for the tour of the greenhouse. {sentence} The keys are here.\n\nSam\n"
    result = fixed(text, Occasion.REJECTION_REPLY).text
    assert kept in result or sentence in result


def test_what_is_put_where_a_paragraph_went_is_a_paragraph_again() -> None:
    text = "You are thieves, the panel and the lot of you, and your letter is a joke.\n\nHakeem\n"
    result = fixed(text, Occasion.REJECTION_REPLY)
    assert result.text == f"{TOLD}\n\nHakeem\n"


def test_harmless_words_of_a_sentence_at_fault_are_kept() -> None:
    text = (
        "Dear Ana,\n\nThank you for the tour of the yard. I trained the last three of them, and you are a "
        "liar and a fraud. Send me the plans by Friday or you will regret it.\n\nSam\n"
    )
    result = fixed(text, Occasion.REJECTION_REPLY).text
    assert "I trained the last three of them" in result
    assert "Please send me the plans by Friday." in result
    assert "liar" not in result and "regret" not in result


def test_a_fact_that_sounded_hostile_only_beside_an_attack_stays() -> None:
    entry = next(entry for entry in train() if entry["id"] == "blunt-rejections-016")
    assert "My last check got 31 hours on it, should be 38." in fixed(entry["text"]).text


@pytest.mark.model
def test_a_plain_sentence_stays_where_the_tone_is_quiet_once_the_attack_has_gone() -> None:
    text = (
        "Hello\n\nThanks for nothing, basically. You lot are thieves.\n\nPlease pay me for the hours. "
        "I've spoken to ACAS and they've said a shift of that length ought to be paid.\n\nKit\n"
    )
    result = fixed(text, Occasion.GENERAL).text
    assert "I've spoken to ACAS and they've said" in result and "thieves" not in result


@pytest.mark.model
def test_own_words_stay_of_a_sentence_of_which_no_fact_would() -> None:
    text = "Hi Jo,\n\nThank you for the call. You are liars and cowards, {}. I come on Monday.\n\nJule\n"
    told = "and I said no to another place in the meantime"
    assert "I said no to another place in the meantime. I come" in fixed(text.format(told)).text
    assert "Thank you for the call. I come" in fixed(text.format("and I know what you are")).text


def test_what_may_be_hostile_is_answered_beside_what_is() -> None:
    lenient = Linter({"severity": {"anger/names-own-rage": "suggestion"}})
    heated = "Dear Ann,\n\nThank you for the call on Monday. This makes my blood boil. {}\n\nSam\n"
    alone, beside = (fix(lenient, read_text(heated.format(it))).text for it in ("", "You are a liar."))
    assert "blood" in alone
    assert "blood" not in beside
    assert "liar" not in beside


def test_words_that_only_add_up_beside_an_attack_stay_once_it_has_gone() -> None:
    bare = Linter({"model": False})
    advice = "Do not let anybody talk you into a whole new boiler."
    draft = read_text(f"Dear Ann,\n\nThank you for the tour. You are a liar.\n\nThe pump is here. {advice}\n")
    assert [it.rule for it in bare.check(draft).findings if it.excerpt == advice] == ["anger/adds-up"]
    result = fix(bare, draft)
    assert advice in result.text and "liar" not in result.text and not result.left
    between = read_text(f"Dear Ann,\n\nThank you for the tour. You are a liar. {advice} You are a fraud.\n")
    assert advice not in fix(bare, between).text


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (
            "Could you tell us (a) when the boat sails, (b) what a bike costs, and (c) which clown wrote it?",
            "Could you tell us (a) when the boat sails and (b) what a bike costs?",
        ),
        ("As I said, you clowns, the van is here on Monday.", "The van is here on Monday."),
        # half of it would point to what goes, or threaten
        ("You are a crook. You came late, you idiots, so please mend it.", ""),
        ("You are clowns and I'm going to tell every skipper on this quay.", ""),
    ],
)
def test_the_barb_goes_out_of_a_sentence_that_stands(sentence: str, left: str) -> None:
    draft = "Dear Ms Orr,\n\nThank you for ringing me. The drawings are in the van.{} The keys are with Jo.\n"
    result = fixed(draft.format(f" {sentence}")).text
    assert result == draft.format(f" {left}" if left else "")


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_mail_that_took_leave_in_anger_still_greets_and_takes_leave(ending: str) -> None:
    text = "Dear idiots,\n\nThe keys are at the desk.\n\n{}\nAnn Webb\n".replace("\n", ending)
    for leave in ("Rot in hell,", "Yours in disgust,", "See you in court,"):
        left = fixed(text.format(leave)).text
        assert left == text.format("Kind regards,").replace("Dear idiots", "Hello")


@pytest.mark.parametrize("text", ["Dear Sir/Madam,\n", "Dear [NAME],\n\nBest,\nSam\n"])
def test_a_draft_without_a_body_is_fixed(text: str) -> None:
    assert not rules_left(fixed(text)) - {"perfunctory/salutes-nobody"}


def test_a_message_is_read_the_same_after_a_change() -> None:
    draft = read_text("Date: 3 May\nSubject: you are idiots.\n\nThe keys are here.\n", headed=False)
    assert linter().check(with_text(draft, draft.text)).findings == linter().check(draft).findings != ()


def test_a_table_stays_as_it_is() -> None:
    text = "Hi Ann,\n\n| what | price |\n|---|---|\n| pears, you idiots | £4 |\n\nBea\n"
    assert fixed(text).text == text
