"""Which words inside the writer's own lines are not the writer's."""

from __future__ import annotations

import pytest

from toneguard.reading import read_text

CASES = {
    "three words": ('I kept the line "we loved your work" for a bad day.', ['"we loved your work"']),
    "two words are irony": ('Thank you for the "quick reply".', []),
    "one word is irony": ("So much for “teamwork”.", []),
    "a verb of saying before": ('You called it "weak" twice.', ['"weak"']),
    "a thing that says": ('Your letter says "too junior".', ['"too junior"']),
    "a verb of saying behind": ("“Too junior,” your colleague wrote.", ["“Too junior,”"]),
    "the verb stands in another sentence": ('As you said. The "trial" was unpaid.', []),
    "curly": ("He said “not quite us” and left.", ["“not quite us”"]),
    "guillemets": ("Il a dit « pas cette fois » hier.", ["« pas cette fois »"]),
    "german": ("Sie schrieb „leider nicht dieses Mal“ dazu.", ["„leider nicht dieses Mal“"]),
    "single curly": ("The form says ‘not eligible’ in red.", ["‘not eligible’"]),
    "single curly with an apostrophe": ("He wrote ‘it wasn’t for us’.", ["‘it wasn’t for us’"]),
    "single straight": ("The form says 'not eligible' in red.", ["'not eligible'"]),
    "apostrophes are no quotation": ("I don't know the others' work, it's Ana's to say.", []),
    "an elision is no quotation": ("Get 'em while the clients' files are here.", []),
    "over a hard wrap": ('She wrote "we loved\nyour work" to us.', ['"we loved\nyour work"']),
    "over a hard wrap with CRLF": ('She wrote "we loved\r\nyour work".', ['"we loved\r\nyour work"']),
    "not over a blank line": ('She wrote "we loved\n\nyour work" to us.', []),
    "inches": ('The 12" pan and the 14" pan are yours.', []),
    "unclosed": ('She wrote "we loved your work.', []),
    "code": ("Run `make all` first.", ["`make all`"]),
    "page": ("See https://firm.example/a?b=c, please.", ["https://firm.example/a?b=c"]),
    "mail address": ("Write to ana.ruiz@firm.example.", ["ana.ruiz@firm.example"]),
    "page inside a quotation": (
        'It said "see https://a.example/x for more".',
        ['"see https://a.example/x for more"'],
    ),
    "in the greeting": ('Dear "valued team member",', ['"valued team member"']),
    "quoted mail is no part of it": ('> she said "we loved your work"\n\nYes.', []),
}


@pytest.mark.parametrize("name", CASES)
def test_reported(name: str) -> None:
    text, expected = CASES[name]
    assert [span.of(text) for span in read_text(text).reported] == expected
