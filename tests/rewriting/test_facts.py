"""What a draft says of itself."""

from __future__ import annotations

import pytest

from toneguard.reading import read_text
from toneguard.rewriting.facts import facts_of, particulars_of

FACTS = [
    ("Dear Ms Achterberg,\n\nText here.", "reader", "Ms Achterberg"),
    ("Hi Priya\n\nText here.", "reader", "Priya"),
    ("Good morning Tom,\n\nText here.", "reader", "Tom"),
    ("hi dani\n\ntext here.", "reader", "dani"),
    ("Dear Dr. Okafor,\n\nText here.", "reader", "Dr. Okafor"),
    ("Dear Sir/Madam,\n\nText here.", "reader", None),
    ("Dear Hiring Manager,\n\nText here.", "reader", None),
    ("Dear [Name],\n\nText here.", "reader", None),
    ("To Whom It May Concern:\n\nText here.", "reader", None),
    ("Hello,\n\nText here.", "reader", None),
    # called by name in the body
    ("Dear Sir,\n\nMr Quarshie, you showed me the kiln.", "addressed", "Mr Quarshie"),
    ("Dear Sir,\n\nIt is not you who decides, Ms Adjei, and you were kind.", "addressed", "Ms Adjei"),
    ("Dear Team,\n\nThank you, Mr Mokoena, for walking me home.", "addressed", "Mr Mokoena"),
    ("Dear Team,\n\nThank you for the umbrella, Bernadette, and the tea.", "addressed", "Bernadette"),
    ("Dear Sirs,\n\nIt was good of you to ring me, Dr Achebe, so soon.", "addressed", "Dr Achebe"),
    ("Dear Sirs,\n\nYour note of the 9th, Ms. van Dijk, came today.", "addressed", "Ms. van Dijk"),
    ("Dear Sirs,\n\nI owe it to you, Shri Patil, that the pump works.", "addressed", "Shri Patil"),
    ("Dear Sirs,\n\nMrs Orr, thank you for the key.", "addressed", "Mrs Orr"),
    ("Dear Sirs,\n\nThank you, Ms Orr. And thank you, Mr Bell.", "addressed", None),
    ("Dear Sirs,\n\nYour director, Mr Orr, told us so.", "addressed", None),
    ("Dear Sirs,\n\nWe met you and your porter, Mr Orr, at the gate.", "addressed", None),
    ("Dear Sirs,\n\nMs Orr forgot her umbrella, and you may like to know.", "addressed", None),
    ("Respected Sir/Madam,\n\nThe lift is out.", "opening", "Respected"),
    ("hi there,\n\nthe lift is out.", "opening", "hi"),
    ("To whom it may concern,\n\nThe lift is out.", "opening", "Dear"),
    ("Dear Sirs,\n\nThe lift is out.\n\nYours faithfully,\nA. Orr", "formal", "Good day"),
    ("Dear Sirs,\n\nThe lift is out.\n\nCordially,\nA. Orr", "formal", "Good day"),
    ("Dear Sirs,\n\nThe lift's out, I'm told.\n\nYours faithfully,\nA. Orr", "formal", None),
    ("Dear Sirs,\n\nThe lift is out.\n\nKind regards,\nA. Orr", "formal", None),
    ("Dear Panel,\n\nYour accompanist, Mr. Feng, saved me.", "addressed", None),
    ("Dear Panel,\n\nThe man you choose, Mr Bell, I know his work.", "addressed", None),
    ("Dear Panel,\n\nThank you for the trips to York, Leeds, and Hull.", "addressed", None),
    ("Hi,\n\nI applied for the Data Analyst role at Brightwater Labs.", "role", "Data Analyst"),
    ("Hi,\n\nI applied for the Data Analyst role at Brightwater Labs.", "firm", "Brightwater Labs"),
    ("Dear Hiring Panel at the Heron Press,\n\nThe lift is out.", "house", "the Heron Press"),
    ("Dear Members of the Search Committee,\n\nThe lift is out.", "house", None),
    ("Hi,\n\nI applied for the line cook position.", "role", None),
    (
        "Hi,\n\nI liked the tour of the mint very much and I would come again.",
        "stage",
        "the tour of the mint",
    ),
    ("Hi,\n\nI applied for the warehouse manager job.", "role", "warehouse manager"),
    ("Hi,\n\nThank you for the position of Senior Editor.", "role", "Senior Editor"),
    ("Hi,\n\nI will be at Christmas dinner.", "firm", None),
    ("Hi,\n\nI had an interview at Monday noon.", "firm", None),
    ("Hi,\n\nThe trial shift was fun.", "stage", "the trial shift"),
    ("Hi,\n\nAfter three interviews I was tired.", "stage", "the interviews"),
    ("Hi,\n\nI was interviewed by you.", "stage", "the interview"),
    ("Hi,\n\nThe tour of the wave tank was a joy.", "stage", "the tour of the wave tank"),
    ("Hi,\n\nI liked the hour in the map room.", "stage", "the hour in the map room"),
    ("Hi,\n\nI am in the office in the afternoon.", "stage", None),
    ("Hi,\n\nFor the hour in the rain I had a coat.", "stage", None),
    ("Hi,\n\nI sent a parcel.", "stage", None),
]


@pytest.mark.parametrize(("draft", "fact", "expected"), FACTS)
def test_facts(draft: str, fact: str, expected: str | None) -> None:
    assert facts_of(read_text(draft)).get(fact) == expected


def test_quoted_mail_says_nothing_of_the_writer() -> None:
    draft = (
        "Hi Ann,\n\nThanks.\n\nOn Tue, 3 Feb 2026 at 10:12, Ann <a@b.c> wrote:\n> the interview at Acme Ltd\n"
    )
    assert "stage" not in facts_of(read_text(draft))


@pytest.mark.parametrize(
    ("text", "particulars"),
    [
        ("You owe Marek £84 since 9/11.", {"Marek", "£84", "9/11"}),
        ("Got your note. Then it rained.", set()),
        ("Aileen,\n\nGot your note on the roof.", set()),
        ("I wrote to\nMarek on the 9th.", {"Marek", "9th"}),
        ("Here they are:\n1. the key\n2. the £9", {"£9"}),
    ],
)
def test_what_begins_a_sentence_is_no_name(text: str, particulars: set[str]) -> None:
    assert particulars_of(text) == particulars
