"""What a reply to a rejection lacks, and what it is praised for."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from toneguard import Linter, Occasion, Report
from toneguard.reading import read_text
from toneguard.rewriting import apply

THANKS = [
    "Thank you for ringing me yourself.",
    "cheers for the quick reply x",
    "I was sad to read it, and grateful that you wrote by hand.",
    "I really appreciated the hour in the lab.",
    "It was kind of you to send both reports.",
    "Appreciate you telling me straight.",
    "Merci for the tour.",
    "With gratitude for the long letter, and with a little envy of the winner.",
]
NO_THANKS = [
    "I have read the decision. Please return my drawings.",
    "Thank you for nothing.",
    "Thanks a lot for wasting three weekends of mine.",
    "I would be grateful if you could send the drawings back.",
    "I would appreciate an answer.",
    "Please send the folder by post. Thanks in advance.",
    "Nobody said thank you to us in that kitchen.",
    "Thanks so much for letting me find out from the noticeboard.",
    "How kind of you to write a mere six weeks later.",
]


@cache
def linter(rule: str) -> Linter:
    return Linter({"select": [rule]})


HOSTILE = "Your panel is a disgrace."


def check(body: str, rule: str = "completeness/missing-thanks") -> Report:
    draft = read_text(f"Dear Ms Haugen,\n\n{body} {HOSTILE}\n\nTomas\n")
    report = linter(rule).check(replace(draft, occasion=Occasion.REJECTION_REPLY))
    assert not report.errors
    return report


@pytest.mark.parametrize("body", THANKS)
def test_a_word_of_thanks_is_heard_and_praised(body: str) -> None:
    report = check(body)
    assert not report.findings
    assert report.strengths == ("thanks the reader",)


@pytest.mark.parametrize("body", NO_THANKS)
def test_without_thanks_in_earnest_there_is_a_warning(body: str) -> None:
    report = check(body)
    assert [finding.rule for finding in report.findings] == ["completeness/missing-thanks"]
    assert not report.strengths


@pytest.mark.parametrize(
    ("body", "with_thanks"),
    [
        ("The post went to Kim.", "Thank you for letting me know. The post went to Kim."),
        ("I have read the decision.", "I have read the decision. Thank you for letting me know."),
    ],
)
def test_thanks_are_offered_at_the_start_of_the_body_or_behind_what_came(body: str, with_thanks: str) -> None:
    report = check(body)
    (finding,) = report.findings
    assert (len(finding.span), finding.line, finding.column) == (0, 3, 1)
    assert apply(report.text, finding.rewrites[:1]).splitlines()[2] == f"{with_thanks} {HOSTILE}"


@pytest.mark.parametrize(
    "body",
    [
        "The jury chose the other barge, and I see why. May I have my maps back before the thaw?",
        "It is five months since you went with the other yard, and our slip is full again.",
        "I have read the decision. The bells can wait another winter.",
    ],
)
def test_a_civil_answer_owes_no_thanks(body: str) -> None:
    draft = replace(read_text(f"Dear Ms Haugen,\n\n{body}\n\nTomas\n"), occasion=Occasion.REJECTION_REPLY)
    assert not linter("completeness/missing-thanks").check(draft).findings


def test_a_sign_off_is_no_thanks() -> None:
    report = linter("completeness/missing-thanks").check(
        replace(
            read_text(f"Hi,\n\nNoted. {HOSTILE}\n\nMany thanks,\nJo\n"), occasion=Occasion.REJECTION_REPLY
        )
    )
    assert report.findings


@pytest.mark.parametrize("occasion", [Occasion.GENERAL, Occasion.KEEP_IN_TOUCH, Occasion.THANK_YOU])
def test_other_mail_owes_no_thanks(occasion: Occasion) -> None:
    draft = read_text("Dear Bo,\n\nThe boiler leaks again.\n\nJo\n")
    assert not linter("completeness/missing-thanks").check(replace(draft, occasion=occasion)).findings


@pytest.mark.parametrize(
    ("rule", "body", "strength"),
    [
        (
            "completeness/door-not-left-open",
            "If a bench comes free in spring, I would be glad to hear of it.",
            "leaves the door open",
        ),
        ("completeness/nothing-enjoyed", "I enjoyed the hour in the map room.", "says what you enjoyed"),
        (
            "completeness/winner-not-wished-well",
            "I wish the person you chose all the best.",
            "wishes the person chosen well",
        ),
    ],
)
def test_what_is_there_is_praised(rule: str, body: str, strength: str) -> None:
    assert check(body, rule).strengths == (strength,)


@pytest.mark.parametrize("rule", ["door-not-left-open", "nothing-enjoyed", "winner-not-wished-well"])
def test_a_clean_reply_is_not_nagged(rule: str) -> None:
    assert not check(
        "Thank you for telling me. The keys are with the porter.", f"completeness/{rule}"
    ).findings
