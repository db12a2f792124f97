"""Reports made by hand, as real as they come."""

from __future__ import annotations

from dataclasses import replace

from toneguard.diagnostics import Confidence, Finding, Grade, Occasion, Report, Rewrite, Severity, Span


def finding(
    text: str,
    fault: str,
    rule: str,
    message: str,
    why: str,
    *rewrites: tuple[str, str],
    severity: Severity = Severity.WARNING,
    note: str | None = None,
    also: tuple[str, ...] = (),
) -> Finding:
    """A finding on `fault` (an empty one stands at the end); `rewrites` are pairs of old words and new."""
    start = text.index(fault) if fault else len(text)
    line = text.count("\n", 0, start) + 1
    return Finding(
        rule=rule,
        category=rule.split("/")[0],
        severity=severity,
        confidence=Confidence.HIGH,
        span=Span(start, start + len(fault)),
        line=line,
        column=start - (text.rfind("\n", 0, start) + 1) + 1,
        excerpt=fault,
        message=message,
        why=why,
        rewrites=tuple(rewrite(text, old, new) for old, new in rewrites),
        note=note,
        also=also,
    )


def rewrite(text: str, old: str, new: str) -> Rewrite:
    start = text.index(old) if old else len(text)
    return Rewrite(Span(start, start + len(old)), new, Grade.OFFER)


ANGRY = """Dear Sir/Madam,

I hope this email finds you well. Frankly I am shocked and furious at your decision. After four \
rounds of interviews and a take-home that ate my whole weekend, the least you could do is tell me why. \
I was clearly the strongest candidate, so please reconsider. Thank you for your time and consideration.

Regards,
Sam
"""
DEMAND = ANGRY[ANGRY.index("After four") : ANGRY.index(" I was clearly")]

angry = Report(
    path="drafts/reply.txt",
    occasion=Occasion.REJECTION_REPLY,
    text=ANGRY,
    strengths=("thanks the reader",),
    findings=(
        finding(
            ANGRY,
            "Dear Sir/Madam",
            "perfunctory/generic-salutation",
            "“Dear Sir/Madam” greets nobody in particular.",
            "A person who has spoken with you notices when you greet an office.",
            ("Dear Sir/Madam", "Dear Ms Okafor"),
            ("Dear Sir/Madam", "Hello Ms Okafor"),
        ),
        finding(
            ANGRY,
            "I hope this email finds you well.",
            "perfunctory/stock-opening",
            "This opening stands in every second email.",
            "The first sentence is the one that is surely read. Use it for what only you could write.",
            (" I hope this email finds you well."[1:], ""),
            severity=Severity.SUGGESTION,
        ),
        finding(
            ANGRY,
            "shocked and furious",
            "anger/named-anger",
            "“shocked and furious” tells the reader to brace for an attack.",
            "Disappointment draws people closer, anger drives them off. It is hardly ever about you.",
            ("shocked and furious at your decision", "disappointed, I’ll admit"),
            ("Frankly I am shocked and furious at your decision.", ""),
            severity=Severity.ERROR,
        ),
        finding(
            ANGRY,
            DEMAND,
            "challenge/demands-reasons",
            "This demands a reason as if it were owed.",
            "A reader who is pressed shuts down. Asked how you could improve, many people answer gladly.",
            (
                DEMAND,
                "After four rounds of interviews I would be grateful for one thing that I could do better.",
            ),
            also=("bitterness/martyrdom",),
        ),
        finding(
            ANGRY,
            "so please reconsider",
            "challenge/asks-to-reconsider",
            "This asks for a decision to be taken back.",
            "It is taken, and somebody else has been told. Ask to be thought of next time.",
            (", so please reconsider", ""),
        ),
        finding(
            ANGRY,
            "",
            "completeness/door-not-left-open",
            "Nothing says that you would like to hear from them again.",
            "The person chosen does not always come. Whoever left gladly is called first.",
            ("", "I would be glad to hear of it if another role on your team comes up."),
            severity=Severity.SUGGESTION,
        ),
    ),
)

WRAPPED = """Hello Ms Okafor,

thank you again for your
kind words, I wish Priya the best and congratulations
to her, though I wonder what she has that I have
not.

Best,
Noor
"""

wrapped = Report(
    path="drafts/june/second-note.md",
    occasion=Occasion.REJECTION_REPLY,
    text=WRAPPED,
    strengths=("thanks Ms Okafor", "wishes the person chosen well"),
    findings=(
        finding(
            WRAPPED,
            "thank you again for your\nkind words",
            "redundancy/thanks-twice",
            "Your earlier note has said this already.",
            "Thanks are believed once. Thank for what is new, such as the answer itself.",
            ("thank you again for your\nkind words", "thank you for letting me know so quickly"),
            note="Thank you so much for your kind words on Tuesday.",
        ),
        finding(
            WRAPPED,
            "I wonder what she has that I have\nnot",
            "challenge/compares-with-hire",
            "This sets you beside the person chosen.",
            "Nobody can answer it without hurting one of you.",
            (", though I wonder what she has that I have\nnot", ""),
        ),
    ),
)

clean = Report(
    path="drafts/thanks.txt",
    occasion=Occasion.REJECTION_REPLY,
    text="Dear Ms Okafor,\n\nthank you for calling me yourself.\n",
    strengths=("thanks Ms Okafor", "says what you enjoyed", "leaves the door open"),
)

plain = Report(path="drafts/invoice.txt", occasion=Occasion.GENERAL, text="The invoice is attached.\n")

HOSTILE = "Hi 😽 [bold]日本語[/bold],\n\tyou \x1b[31mliars\x1b[0m \u202e\x07took\x9b it\u2028\n"

hostile = Report(
    path="drafts/\x1b[2Jodd [red].txt",
    occasion=None,
    text=HOSTILE,
    findings=(
        finding(
            HOSTILE,
            "日本語",
            "mine/[dim]",
            "A “[bold]日本語[/bold]” here.",
            "Wide \x1b[5mcells\x1b[0m.",
            ("日本語", "Kei"),
        ),
        finding(
            HOSTILE, "liars\x1b[0m", "anger/insult", "An insult.", "It is.", ("liars\x1b[0m", "\x07people")
        ),
    ),
    errors=("mine/odd-rule: failed on this draft \x1b[1m(KeyError)",),
)

overlapping = Report(
    path="drafts/over.txt",
    occasion=Occasion.GENERAL,
    text="You lied.\r\nI shall tell everyone, you liars.\r\n",
    findings=(
        finding(
            "You lied.\r\nI shall tell everyone, you liars.\r\n",
            "lied.\r\nI shall tell everyone, you liars",
            "mine/long",
            "This is long.",
            "It is.",
        ),
        finding(
            "You lied.\r\nI shall tell everyone, you liars.\r\n",
            "you liars",
            "anger/insults-reader",
            "An insult.",
            "It is.",
            ("you liars", "if I may"),
        ),
    ),
)

message = replace(wrapped, path="drafts/second-note.eml", came_in_message=True)
unread = Report("drafts/torn.eml", None, errors=("this is not a text file",))
