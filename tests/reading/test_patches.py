"""Mail with a patch in it: what is judged is what its writer says, not the code."""

from __future__ import annotations

import pytest
from reading_cases import parts_of

from toneguard.diagnostics import PartKind
from toneguard.draft import Draft
from toneguard.reading import read_bytes, read_text

OPENING = "From 2175e088a3b2107ebefae25672e969f3f1ab3d7b Mon Sep 17 00:00:00 2001\n"
HEADERS = "From: Sam Doe <sam@home.example>\nSubject: [PATCH] bindery: use less glue\n\n"
PATCHES = {
    "patch": """\
B|Your last review was a joke, so here it is again.

G|Signed-off-by: Sam Doe <sam@home.example>
K|---
K| glue.txt | 2 ++
K| new.bin  | Bin 0 -> 12 bytes
K| 2 files changed, 2 insertions(+)
K| create mode 100644 new.bin

K|diff --git a/glue.txt b/glue.txt
K|index 7898192..ba99a15 100644
K|--- a/glue.txt
K|+++ b/glue.txt
K|@@ -1 +1,3 @@
K| a
K|+How dare you
K|--\x20
K|2.39.5""",
    "note under the dashes": """\
B|Use less glue.

K|---
B|You asked for this one in May.

K| glue.txt | 2 +-
K| 1 file changed, 1 insertion(+), 1 deletion(-)

K|diff --git a/glue.txt b/glue.txt""",
    "cover letter": """\
S|Hello,

B|This is the third round. Nothing else has changed.

K| glue.txt | 2 ++
K| 1 file changed, 2 insertions(+)

G|--\x20
G|2.39.5""",
    "plain diff in a mail": """\
S|Hi Ana,

B|This would do:

K|--- a/glue.txt
K|+++ b/glue.txt
K|@@ -1 +1 @@
K|-You are furious.
K|+I am furious.""",
    "dashes and bars alone are no patch": """\
S|Hi Ana,

B|The rooms are
B| blue | 2
B| red | 3
B|---
B|That is all.

C|Sam""",
}


def said(draft: Draft) -> list[tuple[PartKind, str]]:
    return [(part.kind, part.span.of(draft.text)) for part in draft.parts]


@pytest.mark.parametrize("name", PATCHES)
def test_parts(name: str) -> None:
    expected = parts_of(PATCHES[name])
    text = "".join(text for _, text in expected)
    assert said(read_text(text)) == expected
    assert said(read_bytes((OPENING + HEADERS + text).encode(), "0001-use-less-glue.patch")) == expected


def test_a_patch_is_a_message_whatever_its_name() -> None:
    draft = read_bytes((OPENING + HEADERS + "Use less.\n").encode(), "-")
    assert draft.header("subject") == "[PATCH] bindery: use less glue"
    assert draft.text == "Use less.\n"
    assert draft.came_in_message


def test_other_mail_that_begins_with_from_is_not() -> None:
    draft = read_bytes(b"From Leeds to York it rains.\n", "a.txt")
    assert draft.text == "From Leeds to York it rains.\n"
    assert not draft.came_in_message
