"""Counts of which something goes."""

from __future__ import annotations

import pytest
from cutting import cut

ORDERED = ("Firstly, you lied.", "Second, you lied.", "second, you lied.", "Fourth, you lied.", "You lied.")


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("Two points. You lied. The key is in bay 4.", "One point. The key is in bay 4."),
        ("two things. You lied. the key is in bay 4.", "one thing. the key is in bay 4."),
        ("I have two questions. You lied. When do you shut?", "I have one question. When do you shut?"),
        ("Two points:\n- You lied.\n- The key is in bay 4.", "One point:\n- The key is in bay 4."),
        ("Three small points. You lied.", ""),
        ("Two questions. You lied. Thank you for the tea.", "Thank you for the tea."),
        ("Two points. You lied. The van is full.\n\nThanks!", "One point. The van is full.\n\nThanks!"),
        ("Two points.\n\nYou lied.\n\nThe van is full.", "One point.\n\nThe van is full."),
        # as many as were announced may be left
        ("Two points. The van is full. You lied. It is here.", "Two points. The van is full. It is here."),
        ("Two points are open. You lied. The key is in bay 4.", "Two points are open. The key is in bay 4."),
        ("There are two things on the shelf. You lied.", "There are two things on the shelf."),
        ("Two points. You lied. The van is full.\n\nI am in.", "Two points. The van is full.\n\nI am in."),
        # what stands before them is none of them
        ("You lied. Two points. The van is full.", "Two points. The van is full."),
    ],
)  # fmt: skip
def test_a_count_is_true_of_what_stays(body: str, left: str) -> None:
    gone = "- You lied." if "- You" in body else "You lied."
    assert cut(body, gone).removesuffix("Sam\n") == left


@pytest.mark.parametrize("lead", ["{} points:", "I'd like to make {} points:"])
def test_a_longer_list_is_counted_anew(lead: str) -> None:
    body = "\n1. You lied.\n2. The key is in bay 4.\n3. The van is full."
    left = "\n1. The key is in bay 4.\n2. The van is full."
    three, two = ("Three", "Two") if lead.startswith("{") else ("three", "two")
    assert cut(lead.format(three) + body, "1. You lied.") == lead.format(two) + left


@pytest.mark.parametrize(
    ("body", "left"),
    [
        (
            "First, the van is full. Second, you lied. Third, the key is in bay 4.",
            "First, the van is full. Second, the key is in bay 4.",
        ),
        (
            "Firstly, you lied. Secondly, the van is full. Finally, the key is in bay 4.",
            "Firstly, the van is full. Finally, the key is in bay 4.",
        ),
        ("first, the van is full. second, you lied.", "the van is full."),
        # none of them went, or they were not in order
        (
            "First, the van is full. Finally, it is here. You lied.",
            "First, the van is full. Finally, it is here.",
        ),
        (
            "Second, the van is full. Fourth, you lied. Third, it is here.",
            "Second, the van is full. Third, it is here.",
        ),
    ],
)
def test_what_is_told_in_order_is_counted_anew(body: str, left: str) -> None:
    gone = next(it for it in ORDERED if it in body)
    assert cut(body, gone) == left
