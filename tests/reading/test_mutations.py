"""Messages that were damaged at random: none may crash the reader, and what the writer said stays.

A few hundred are tried; `MUTATIONS=2000 pytest tests/reading/test_mutations.py` tries more. A seed gives
the same damage each time, and the name of a failed test holds it.
"""

from __future__ import annotations

import os
import random
import re
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from mime_samples import ACCENTED, BROKEN, CROWD, NOT_SAID, SAID, SOUND

from toneguard.errors import InputError
from toneguard.reading import read_bytes, read_drafts
from toneguard.reading.sent import SentMail

COUNT = int(os.environ.get("MUTATIONS", "400"))
PATIENCE = 5  # seconds; the slowest takes a few hundredths
SAMPLES = SOUND | BROKEN
READABLE = [data for data in SOUND.values() if all(said.encode() in data for said in SAID)]
# What tells a reader that a part is text of the writer's; without it the part is none.
_TELLS = re.compile(rb"\s*(content-|name=|charset|boundary|subject|cc:)", re.IGNORECASE)


@pytest.mark.parametrize("name", SAMPLES)
def test_what_the_writer_said_is_read_and_nothing_else(name: str) -> None:
    text = read_bytes(SAMPLES[name], "a.eml").text
    for said in SAID:
        assert text.count(said) == 1
    assert NOT_SAID not in text
    assert ACCENTED in text or ACCENTED.encode() not in SAMPLES[name]


def lines_of(data: bytes) -> list[bytes]:
    return data.splitlines(keepends=True)


def free_lines(data: bytes) -> list[int]:
    """The lines that may be damaged while the message still says what it said.

    Of the boundaries that is the first: what stands under another becomes part of the file above it.
    """
    lines = lines_of(data)
    return [
        number
        for number, line in enumerate(lines)
        if not _TELLS.match(line)
        and line.strip()
        and not any(said.encode() in line for said in SAID)
        and not (line.startswith(b"--") and lines.index(line) < number)
    ]


def without_a_line(data: bytes, chance: random.Random) -> bytes:
    lines = lines_of(data)
    del lines[chance.choice(free_lines(data))]
    return b"".join(lines)


def with_a_line_twice(data: bytes, chance: random.Random) -> bytes:
    lines, number = lines_of(data), chance.choice(free_lines(data))
    return b"".join([*lines[:number], lines[number], *lines[number:]])


def with_a_line_garbled(data: bytes, chance: random.Random) -> bytes:
    lines, number = lines_of(data), chance.choice(free_lines(data))
    junk = bytes(chance.randrange(1, 256) for _ in range(chance.randrange(1, 60)))
    lines[number] = junk.replace(b"\n", b"?").replace(b"\r", b"?") + b"\n"
    return b"".join(lines)


def with_an_odd_header(data: bytes, chance: random.Random) -> bytes:
    odd = (
        b"X-Spam: =?utf-8?q?=FF=FE?= =?x?b?!!!?=\n",
        b"Received: " + b"by mx (" * 400 + b"\n",
        b"To: " + CROWD.encode() + b"\n",
        b"Date: Tue, 99 Foo 99999 99:99:99 +9999\n",
        b"References: " + b"<a@b> " * 5000 + b"\n",
        b"Reply-To: \xff\xfe\x80 <@@@>\n",
        b"Subject: \n",
        b"MIME-Version: 7.3\n",
    )
    return chance.choice(odd) + data


def cut_short_after_the_text(data: bytes, chance: random.Random) -> bytes:
    end = max(data.rindex(said.encode()) + len(said) for said in SAID)
    return data[: chance.randrange(end, len(data) + 1)]


def with_other_line_ends(data: bytes, chance: random.Random) -> bytes:
    return data.replace(b"\r\n", b"\n").replace(b"\n", chance.choice([b"\r\n", b"\n"]))


def with_another_charset(data: bytes, chance: random.Random) -> bytes:
    names = (b"utf-7x", b"ascii", b'"utf-8', b"utf-8;;", b"hex", b"\xff", b"windows-31337", b"latin1", b"")
    return re.sub(rb"charset=[\w-]+", lambda _: b"charset=" + chance.choice(names), data)


def inside_another(data: bytes, chance: random.Random) -> bytes:
    kind = chance.choice([b"mixed", b"related", b"alternative", b"signed", b"x-unheard-of"])
    start = re.search(rb"content-type", data, re.IGNORECASE)
    inner = data[start.start() :] if start else b"\n" + data
    outer = b"From: a@b.example\nContent-Type: multipart/%s; boundary=zz\n\n--zz\n%s\n--zz--\n"
    return outer % (kind, inner)


KIND_DAMAGE: list[Callable[[bytes, random.Random], bytes]] = [
    without_a_line,
    with_a_line_twice,
    with_a_line_garbled,
    with_an_odd_header,
    cut_short_after_the_text,
    with_other_line_ends,
    with_another_charset,
    inside_another,
]


def any_bytes_changed(data: bytes, chance: random.Random) -> bytes:
    """Damage to which nothing is holy."""
    damaged = bytearray(data)
    for _ in range(chance.randrange(1, 30)):
        place = chance.randrange(len(damaged))
        stretch = chance.choice([0, 1, 1, 4, 80])
        new = bytes(chance.randrange(256) for _ in range(chance.choice([0, 1, 1, 3])))
        damaged[place : place + stretch] = new
        if not damaged:
            return b"\n"
    return bytes(damaged)


def read_in_time(data: bytes) -> str:
    start = time.perf_counter()
    draft = read_bytes(data, "a.eml")
    assert time.perf_counter() - start < PATIENCE
    assert "".join(part.span.of(draft.text) for part in draft.parts) == draft.text
    return draft.text


@pytest.mark.parametrize("block", range(0, COUNT // 2, 50))
def test_no_kind_damage_costs_a_word(block: int) -> None:
    for seed in range(block, block + 50):
        chance = random.Random(seed)
        data = chance.choice(READABLE)
        for damage in chance.sample(KIND_DAMAGE, chance.randrange(1, 3)):
            data = damage(data, chance)
        text = " ".join(read_in_time(data).split())
        for said in SAID:
            assert said in text, seed


@pytest.mark.parametrize("block", range(0, COUNT // 2, 50))
def test_no_damage_crashes_or_hangs(block: int) -> None:
    for seed in range(block, block + 50):
        chance = random.Random(seed)
        data = any_bytes_changed(chance.choice(list(SAMPLES.values())), chance)
        with suppress(InputError):
            read_in_time(data)


def test_damaged_mailboxes_are_read_to_their_end(tmp_path: Path) -> None:
    box = tmp_path / "damaged.mbox"
    with box.open("wb") as file:
        for seed in range(COUNT // 4):
            chance = random.Random(seed)
            file.write(b"From a@b.example Tue Feb  3 10:12:00 2026\n")
            file.write(any_bytes_changed(chance.choice(list(SAMPLES.values())), chance) + b"\n\n")
    names = [draft.path for draft in read_drafts(box)]
    assert names == [f"{box}#{number}" for number in range(1, COUNT // 4 + 1)]
    sent = SentMail(box)
    draft = read_bytes(b"To: zoe@garden.example\n\n" + SAID[0].encode(), "a.eml")
    assert sent.before(draft)
