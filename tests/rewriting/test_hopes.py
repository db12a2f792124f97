"""Promises as the hope that came of them, and the one chosen."""

from __future__ import annotations

import pytest

from toneguard.rewriting.hopes import borne, chosen_of, earned, hope_of


@pytest.mark.parametrize(
    ("sentence", "since"),
    [
        ("You told me on the 4th that it was a formality.", "since we spoke on the 4th"),
        ("In September you promised that it would follow.", "since we spoke in September"),
        ("I was told on the 2nd that it was a formality.", "since the 2nd"),
        ("Your foundation told us in May to count on it.", "since May"),
        ("On 4th August you mailed me that it was done.", "since 4th August"),
        ("What was said to me in January was another thing.", "since January"),
        ("You looked me in the eye in June and lied.", "since we spoke in June"),
        ("You told me on the stairs in Lent that it was mine.", "since we spoke on the stairs in Lent"),
        ("You may remember telling me last May that it was a formality.", "since we spoke last May"),
        ("It was yours to tell me in July that I need not worry.", "since we spoke in July"),
        ("We were promised, by you, in this office, on the 4th of May.", "since the 4th of May"),
        ("Because I was promised Captain Hook in June.", "since June"),
        ("You shook my hand on it in the Red Cow.", "since we spoke in the Red Cow"),
        ("On Zoom you told us that we were the ones.", "since we spoke on Zoom"),
        ("I was told by your own colleague Frau Brandt that it was mine.", "after what Frau Brandt told me"),
        ("I was assured by your recruiter, Ms Brandt, that it was mine.", "after what Ms Brandt told me"),
        ("I had understood from Joan that it was as good as done.", "after what Joan told me"),
        ("Mr Orr promised me the keys to the yard.", "after what Mr Orr told me"),
        ("You said that I would start in September.", None),
        ("You told me the shop would open in June.", None),
        ('You said "see you in September" at the door.', None),
        ("She told me in June.", None),
        ("Young Ned told me that he is twelve.", None),  # no promise
        ("I was told on Friday, in the corridor, by Sven, who thought I knew.", None),
        ("YOU LOOKED ME IN THE FACE ON SATURDAY.", None),
        ("Nobody told me.", None),
    ],
)  # fmt: skip
def test_since_when_there_was_hope(sentence: str, since: str | None) -> None:
    assert hope_of(sentence) == since


@pytest.mark.parametrize(
    ("sentence", "chosen"),
    [
        ("And you've given it to Petra, who cannot lift a hose.", "Petra"),
        ("So the north route has gone to Ms Quist.", "Ms Quist"),
        ("You were always going to appoint Gordon Blay.", "Gordon Blay"),
        ("I see you went for youth, by which I take it you mean Ned.", "Ned"),
        ("Of course it would be Tilda, with an uncle like that.", "Tilda"),
        ("I notice that Tilda, who's got the job, cannot count.", "Tilda"),
        ("Good for Tilda, it must be lovely to be young.", "Tilda"),
        ("You've given it to somebody else.", None),
        ("You've given it to Halden and Sons.", None),  # who are several
        ("You chose Tilda's tape over mine.", None),
        ("You chose Monday for it.", None),
        ("You gave the keys to Bilal.", None),
        ("Nobody got the job.", None),
        ("I was sorry not to be appointed Warden.", None),
        ("And it goes to Councillor Quist's boy.", None),
        ("Dear Hiring Manager,", None),
    ],
)
def test_who_was_chosen(sentence: str, chosen: str | None) -> None:
    assert chosen_of(sentence) == chosen


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("I have worked in your kitchen for nine years", True),
        ("We have clothed that school since 2009", True),
        ("I hold a gas ticket and speak four languages", True),
        ("I was nine years on the crane", True),
        ("I built your website", True),
        ("I have 22 years on the buses without one accident", True),
        ("I drove home from Kassel with a fever", False),
        ("I waited eleven months for the marks", False),
        ("I stood forty minutes on the stairs", False),
        ("I turned down a wedding at Hever", False),
        ("I have been out of work for two years", False),
        ("I had been promised it for two years", False),
        ("I mentioned it three times in two years", False),
        ("I worked nine years there, so I know it", False),
        ("I kept the receipts for six years, too", False),
        ("I have been the son of a miner for forty years", False),
        ("I have kept the books for six years", True),
        ("I have 61 years", False),  # an age
        ("We have had my nephew for two years", False),
        ("I have kept the books for six years and I see what for", False),
    ],
)
def test_what_speaks_for_the_writer(told: str, expected: bool) -> None:
    assert earned(told) is expected


def test_hardship_told_bare_is_a_reproach() -> None:
    assert borne("I sang the Easter mass with a fever")
    assert not borne("I drove the school bus for nine years")
