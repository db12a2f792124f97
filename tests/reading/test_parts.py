"""What each line of a draft is."""

from __future__ import annotations

import pytest
from reading_cases import PLAIN, parts_of
from reading_reply_cases import HEADED, MARKDOWN, REPLIES, TAILS

from toneguard.diagnostics import PartKind
from toneguard.draft import Draft
from toneguard.reading import read_text

TEXTS = PLAIN | REPLIES | TAILS | HEADED
ENDINGS = pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])


def said(draft: Draft) -> list[tuple[PartKind, str]]:
    return [(part.kind, part.span.of(draft.text)) for part in draft.parts]


@ENDINGS
@pytest.mark.parametrize("name", TEXTS)
def test_text(name: str, ending: str) -> None:
    expected = parts_of(TEXTS[name], ending)
    assert said(read_text("".join(text for _, text in expected))) == expected


@ENDINGS
@pytest.mark.parametrize("name", MARKDOWN)
def test_markdown(name: str, ending: str) -> None:
    expected = parts_of(MARKDOWN[name], ending)
    assert said(read_text("".join(text for _, text in expected), "reply.md")) == expected


@pytest.mark.parametrize("greeting", ["Dear Ana,", "hi Dani", "Priya,", "Good morning Tom,", "Hey all -"])
@pytest.mark.parametrize(
    "sign_off",
    [
        "Kind regards,",
        "Cheers",
        "With warm wishes,",
        "Take care,",
        "Ngā mihi",
        "With heartfelt thanks from all of us,",
        "With deep respect,",
        "With flowers and prayers,",
        "I remain yours faithfully,",
        "Kind regards and every best wish for the future,",
    ],
)
def test_greeting_and_sign_off_in_any_company(greeting: str, sign_off: str) -> None:
    draft = read_text(f"{greeting}\n\nThe keys are with Mum.\n\n{sign_off}\nSam\n")
    assert said(draft) == [
        (PartKind.SALUTATION, f"{greeting}\n\n"),
        (PartKind.BODY, "The keys are with Mum.\n\n"),
        (PartKind.CLOSING, f"{sign_off}\nSam\n"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Wishing you every success for the future,",
        "Looking forward to your positive reply,",
        "Thank you for your time and consideration,",
        "Thanks in advance for your feedback,",
        "Best of luck to the new hire,",
        "Yours in disgust,",
        "With utter contempt,",
        "With no thanks,",
        "With zero respect,",
        "Rot in hell,",
        "Hoping for the best,",
    ],
)
def test_a_sentence_in_place_of_a_sign_off_is_judged(sentence: str) -> None:
    draft = read_text(f"Dear Ana,\n\nThe keys are with Mum.\n\n{sentence}\nTom")
    assert said(draft)[1:] == [
        (PartKind.BODY, f"The keys are with Mum.\n\n{sentence}\n"),
        (PartKind.CLOSING, "Tom"),
    ]


def test_headers_are_parsed() -> None:
    draft = read_text("To: ana@firm.example\nCC: Piet,\n    Jo\nSubject: Re: Flat 4b\n\nDear Ana,\n")
    assert draft.headers == (("to", "ana@firm.example"), ("cc", "Piet, Jo"), ("subject", "Re: Flat 4b"))
    assert draft.header("Subject") == "Re: Flat 4b"


def test_front_matter_gives_headers() -> None:
    assert read_text('---\nsubject: "Pull request 12"\n---\nHi\n', "a.md").headers == (
        ("subject", "Pull request 12"),
    )


@pytest.mark.parametrize("text", ["", "\ufeff"])
def test_nothing_written(text: str) -> None:
    draft = read_text(text)
    assert (draft.text, draft.reported) == (text, ())
    assert [part.kind for part in draft.parts] == [PartKind.BODY] * len(text)
