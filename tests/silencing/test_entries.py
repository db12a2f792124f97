"""The ignore file: its faults by line, and that writing leaves alone what a person wrote."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toneguard.errors import ConfigError
from toneguard.silencing import WHOLE, Entry, added, parse, without

PATH = Path(".toneguard-ignore.yaml")
MARK = "0123456789abcdef"
BY_HAND = f"""\
# ours, do not sort

-   rule: anger/x      # she laughed at it
    draft: "june: a.txt"
    fingerprint: {MARK}
    reason: >
      A long story
      over two lines.

# the next one is Tom's
-   {{rule: anger/y, draft: b.txt, fingerprint: draft}}
# the end
"""
FIRST, SECOND = (
    Entry("anger/x", "june: a.txt", MARK, reason="A long story over two lines.\n"),
    Entry("anger/y", "b.txt", WHOLE),
)
NEW = Entry("anger/z", "c.txt", "1234567890123456", "2026-01-31", "It is “meant”: so # there")


def test_what_a_person_wrote_is_read() -> None:
    assert parse(BY_HAND, PATH) == (FIRST, SECOND)
    assert [(entry.line, entry.end) for entry in parse(BY_HAND, PATH)] == [(3, 10), (11, 12)]


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "[]\n"])
def test_a_file_may_be_empty(text: str) -> None:
    assert parse(text, PATH) == ()


GOOD = f"- rule: a/b\n  draft: a.txt\n  fingerprint: {MARK}\n"


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ("a: b\n", 1, "not a list of entries", "begin each entry with “- rule:”"),
        ("- a\n", 1, "not an entry", "begin each entry with “- rule:”"),
        (GOOD + "- rule: a/b\n  draft: a.txt\n", 4, "“fingerprint” is missing", "add “fingerprint:”"),
        (GOOD + "  resaon: none\n", 4, "unknown key “resaon”", "did you mean “reason”?"),
        (GOOD + "  draft: b.txt\n", 4, "the key “draft” stands twice", "remove one of them"),
        (GOOD + "  reason: [a]\n", 4, "reason must be a text", "put it in quotation marks"),
        (GOOD.replace(MARK, "0123"), 1, "“0123” is no fingerprint", "use “toneguard ignore”"),
        (GOOD.replace("a/b", "''"), 1, "rule must be a text", ""),
        (GOOD + "- rule: a: b\n", 4, "not valid YAML: mapping values are not allowed here", "quote texts"),
        (GOOD + "\tx: 1\n", 4, "not valid YAML", ""),
        ("- &a [*a]\n", 1, "not an entry", ""),
        ("- \x07\n", None, "not valid YAML", ""),
    ],
)
def test_a_fault_is_named_with_its_line_and_a_remedy(
    text: str, line: int | None, message: str, hint: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        parse(text, PATH)
    assert (caught.value.path, caught.value.line) == (str(PATH), line)
    assert message in caught.value.message
    assert hint in (caught.value.hint or "")


def test_entries_are_added_at_the_end_once() -> None:
    text = added(BY_HAND, [NEW, FIRST, NEW], PATH)
    assert text.startswith(BY_HAND)
    assert parse(text, PATH) == (FIRST, SECOND, NEW)
    assert added(text, [NEW], PATH) == text


def test_a_new_file_says_what_it_is() -> None:
    text = added("", [NEW], PATH)
    assert text.startswith("# Findings that toneguard keeps quiet about.")
    assert text.endswith(
        "- rule: anger/z\n  draft: c.txt\n  fingerprint: '1234567890123456'\n"
        "  date: 2026-01-31\n  reason: 'It is “meant”: so # there'\n"
    )


def test_entries_are_taken_out_and_every_comment_stays() -> None:
    first, second = parse(BY_HAND, PATH)
    lines = BY_HAND.splitlines(keepends=True)
    assert without(BY_HAND, [first], PATH) == "".join(lines[:2] + lines[9:])
    assert without(BY_HAND, [second], PATH) == "".join(lines[:10] + lines[11:])
    assert parse(without(BY_HAND, [first, second], PATH), PATH) == ()


@pytest.mark.parametrize("text", [f"[{{rule: a/b, draft: a.txt, fingerprint: {MARK}}}]", "[]\n"])
def test_a_file_with_a_layout_of_its_own_is_not_touched(text: str) -> None:
    with pytest.raises(ConfigError, match="too free to be edited"):
        added(text, [NEW], PATH)


def test_two_entries_on_one_line_are_not_parted() -> None:
    entry = f"{{rule: a/b, draft: a.txt, fingerprint: {MARK}}}"
    text = f"[{entry}, {entry}]\n"
    with pytest.raises(ConfigError, match="too free to be edited"):
        without(text, parse(text, PATH)[:1], PATH)


def test_line_ends_are_kept() -> None:
    text = added(GOOD.replace("\n", "\r\n"), [NEW], PATH)
    assert text.count("\r\n") == text.count("\n") == 8


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip)
ENTRY = st.builds(
    Entry, WORDS, WORDS, st.sampled_from([MARK, WHOLE, "0" * 16, "12345678901e2345"]), reason=WORDS
)


@given(st.lists(ENTRY, max_size=4), st.lists(ENTRY, max_size=3), st.data())
def test_any_entry_survives_writing_and_goes_alone(
    old: list[Entry], new: list[Entry], data: st.DataObject
) -> None:
    text = added(added("", old, PATH), new, PATH)
    entries = parse(text, PATH)
    assert {(*entry.key, entry.draft) for entry in entries} == {(*e.key, e.draft) for e in (*old, *new)}
    gone = data.draw(st.lists(st.sampled_from(entries))) if entries else []
    left = [entry for entry in entries if entry.line not in {other.line for other in gone}]
    assert list(parse(without(text, gone, PATH), PATH)) == left
