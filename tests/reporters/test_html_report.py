"""The page: whole, harmless, legible."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest
import report_samples as samples
from golden_files import compare
from hypothesis import given, settings
from hypothesis import strategies as st

from toneguard.diagnostics import Report, Severity
from toneguard.reporters import Context, render
from toneguard.reporters.html import CATEGORIES, OTHER

VOID = {"meta"}
EVERYTHING = [
    samples.angry,
    samples.wrapped,
    samples.clean,
    samples.hostile,
    samples.overlapping,
    samples.unread,
]


class Page(HTMLParser):
    """A page read strictly: each element is closed where it should be; what the letters say is kept."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.letters: list[str] = []
        self.letter = 0  # how deep the letter is that is open
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if ("class", "letter") in attrs:
            self.letters.append("")
            self.letter = len(self.open) + 1
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if len(self.open) < self.letter:
            self.letter = 0

    def handle_data(self, data: str) -> None:
        if self.letter and self.open[-1] != "a":
            self.letters[-1] += data

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def shown(*reports: Report) -> str:
    return "".join(render("html", reports, Context("0.1.0", "abc")))


def test_golden() -> None:
    text = shown(samples.wrapped, samples.clean)
    compare("wrapped.html", re.sub(r"<style>.*</style>", "<style></style>", text, flags=re.DOTALL))


def test_the_page_may_load_and_run_nothing() -> None:
    text = shown(*EVERYTHING)
    page = Page(text)
    policy = next(
        m["content"] for m in page.named("meta") if m.get("http-equiv") == "Content-Security-Policy"
    )
    style = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    digest = b64encode(sha256(style[0].encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert len(style) == 1
    assert "url(" not in style[0]
    assert "@import" not in style[0]
    tags = {tag for tag, _ in page.tags}
    assert not tags & {"script", "link", "img", "iframe", "object", "embed", "form", "svg", "base"}
    names = {name for _, attributes in page.tags for name in attributes}
    assert not any(name.startswith("on") or name in ("style", "src") for name in names)


def test_every_link_leads_somewhere_on_the_page_and_back() -> None:
    page = Page(shown(*EVERYTHING))
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    targets = [str(link["href"]) for link in page.named("a")]
    assert len(set(ids)) == len(ids)
    assert {target.removeprefix("#") for target in targets} <= set(ids)
    findings = sum(len(report.findings) for report in EVERYTHING)
    assert len(targets) == 2 * findings + len(EVERYTHING)  # the drafts are listed at the top


def test_headings_go_down_one_step_at_a_time() -> None:
    levels = [int(tag[1]) for tag, _ in Page(shown(*EVERYTHING)).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_where_findings_overlap_the_shorter_one_shows() -> None:
    text = shown(samples.overlapping)
    letter = text[text.index('class="letter"') :]
    assert re.findall(r'<mark class="(\w+)">([^<]*)</mark>', letter) == [
        ("other", "lied.\nI shall tell everyone, "),
        ("anger", "you liars"),
    ]


def test_a_place_where_something_is_missing_has_a_number_and_no_mark() -> None:
    (link,) = [
        link
        for link in Page(shown(samples.angry)).named("a")
        if "missing" in (link["class"] or "").split() and link.get("id")
    ]
    assert link["href"] == "#d1f6"
    assert link["aria-label"] == "completeness, finding 6"


@settings(deadline=None)
@given(st.text(st.sampled_from("<>&\"' a\n\r/=!-`;") | st.characters(exclude_categories=())), st.data())
def test_no_draft_breaks_out_of_the_page(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    fault = text[start : data.draw(st.integers(start, len(text)))]
    finding = samples.finding(text, fault, f"{text}/b", text, text, (fault, text), note=text, also=(text,))
    page = Page(shown(Report(text, None, (finding,), (text,), (text,), text)))
    tags = [tag for tag, _ in page.tags]
    assert set(tags) <= {
        *(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "main",
            "header",
            "h1",
            "p",
            "ul",
            "li",
            "section",
        ),
        *("h2", "div", "ol", "h3", "a", "span", "ins", "em", "mark"),
    }
    if re.fullmatch(r"[ -~\r\n]*", text):
        assert "".join(page.letters) == re.sub(r"\r\n|\r", "\n", text)


def colours(dark: bool) -> dict[str, str]:
    style = re.search(r"<style>(.*?)</style>", shown(), re.DOTALL)
    assert style
    light_part, dark_part = style[1].split("@media screen and (prefers-color-scheme: dark)")
    return dict(
        re.findall(r"--([\w-]+): (#\w{6})", dark_part[: dark_part.index(".anger")] if dark else light_part)
    )


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours by WCAG 2."""
    lighter, darker = sorted(map(luminance, (one, other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return sum(weight * share for weight, share in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("dark", [False, True])
def test_everything_is_legible_in_light_and_dark(dark: bool) -> None:
    found = colours(dark)
    pairs = [(text, ground) for text in ("text", "quiet", "new") for ground in ("paper", "desk")]
    for category in (*CATEGORIES, OTHER):
        pairs += [("text", f"{category}-tint"), ("on-ink", category), (category, "paper")]
    poor = {pair: round(contrast(found[pair[0]], found[pair[1]]), 2) for pair in pairs}
    assert {pair: ratio for pair, ratio in poor.items() if ratio < 4.5} == {}


def test_each_category_of_the_samples_has_a_colour() -> None:
    known = {finding.category for report in (samples.angry, samples.wrapped) for finding in report.findings}
    assert known <= set(CATEGORIES)


def test_severities_are_said_in_words() -> None:
    text = shown(samples.angry)
    assert all(f'<p class="quiet">{severity} · ' in text for severity in Severity)
