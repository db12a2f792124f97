"""Messages as mail programs write them and as mail on the way breaks them.

In each the writer's own part holds SAID, and nothing of it says NOT_SAID. Characters that are not ASCII
stand in ACCENTED.
"""

from __future__ import annotations

import base64
import quopri

SAID = (
    "I liked the hour in the glasshouse on Tuesday.",
    "The two questions about grafting stayed with me.",
    "If a place comes free in spring, I would be glad to hear of it.",
)
NOT_SAID = "This stands in an attached file."
ACCENTED = "Zoë – “merci”"
LETTER = f"Dear {ACCENTED},\n\n{SAID[0]}\n{SAID[1]}\n\n{SAID[2]}\n\nKind regards,\nSam\n"
PLAIN_LETTER = LETTER.replace(ACCENTED, "Zoe")

HEAD = (
    "From: Sam <sam@home.example>\nTo: =?utf-8?q?Zo=C3=AB?= <zoe@garden.example>\n"
    "Message-ID: <2@home.example>\nIn-Reply-To: <1@garden.example>\nSubject: Re: the post\n"
    "Date: Tue, 3 Feb 2026 10:12:00 +0100\nMIME-Version: 1.0\n"
)
PICTURE = "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"
FILE = f"Content-Type: text/plain\nContent-Disposition: attachment; filename=notes.txt\n\n{NOT_SAID}\n"
MAIL = f"Content-Type: message/rfc822\n\nFrom: zoe@garden.example\nSubject: No\n\n{NOT_SAID}\n"
INVITATION = (
    f"Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nSUMMARY:{NOT_SAID}\nEND:VCALENDAR\n"
)
PLAIN = f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{LETTER}"
MARKED_UP = "".join(f"<p>{line}</p>\n" for line in LETTER.split("\n") if line)
HTML = (
    f"Content-Type: text/html; charset=utf-8\n\n<html><style>p{{}}</style><body>{MARKED_UP}</body></html>\n"
)


def nested(kind: str, *parts: str, boundary: str) -> str:
    """A multipart as a part of its own."""
    body = "".join(f"--{boundary}\n{part}\n" for part in parts)
    head = f'Content-Type: multipart/{kind}; boundary="{boundary}"\n\nA message in several parts.\n'
    return f"{head}{body}--{boundary}--\n"


def encoded(charset: str, encoding: str, data: bytes) -> bytes:
    label = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n"
    return (HEAD + label).encode() + data


CROWD = ",\n ".join(f"Person {number} <p{number}@garden.example>" for number in range(10_000))
PAPER = nested("alternative", PLAIN, nested("related", HTML, PICTURE, boundary="r"), boundary="a")
SIGNATURE = (
    "Content-Type: application/pgp-signature; name=signature.asc\n\n-----BEGIN PGP SIGNATURE-----\nx\n"
)

SOUND: dict[str, bytes] = {
    "no MIME at all": (HEAD.replace("MIME-Version: 1.0\n", "") + "\n" + PLAIN_LETTER).encode(),
    "8-bit": encoded("utf-8", "8bit", LETTER.encode()),
    "Windows": encoded("windows-1252", "8bit", LETTER.encode("windows-1252")),
    "base64": encoded("utf-8", "base64", base64.encodebytes(LETTER.encode())),
    "quoted-printable": encoded("utf-8", "quoted-printable", quopri.encodestring(LETTER.encode())),
    "UTF-16 in base64": encoded("utf-16", "base64", base64.encodebytes(LETTER.encode("utf-16"))),
    "flowed": encoded("utf-8; format=flowed", "8bit", LETTER.encode()),
    "CRLF": (HEAD + PLAIN).replace("\n", "\r\n").encode(),
    "alternative": (HEAD + nested("alternative", PLAIN, HTML, boundary="a")).encode(),
    "HTML only": (HEAD + HTML).encode(),
    "nested": (HEAD + nested("mixed", PAPER, FILE, boundary="m")).encode(),
    "signed": (HEAD + nested("signed", PLAIN, SIGNATURE, boundary="s")).encode(),
    "signed and nested": (
        HEAD + nested("signed", nested("mixed", PAPER, FILE, boundary="m"), SIGNATURE, boundary="s")
    ).encode(),
    "a mail attached": (HEAD + nested("mixed", PLAIN, MAIL, boundary="m")).encode(),
    "a file before the text": (HEAD + nested("mixed", FILE, PLAIN, boundary="m")).encode(),
    "an invitation": (HEAD + nested("mixed", PLAIN, INVITATION, boundary="m")).encode(),
    "several plain parts": (
        HEAD
        + nested(
            "mixed",
            f"Content-Type: text/plain; charset=utf-8\n\nDear {ACCENTED},\n\n{SAID[0]}\n",
            PICTURE,
            f"Content-Type: text/plain\n\n{SAID[1]}\n",
            FILE,
            f"Content-Type: text/plain\n\n{SAID[2]}\n\nSam\n",
            boundary="m",
        )
    ).encode(),
    "plain text, then HTML": (
        HEAD
        + nested(
            "mixed",
            f"Content-Type: text/plain; charset=utf-8\n\nDear {ACCENTED},\n\n{SAID[0]}\n{SAID[1]}\n",
            FILE,
            f"Content-Type: text/html\n\n<html><body><p>{SAID[2]}</p></body></html>\n",
            boundary="m",
        )
    ).encode(),
    "ten thousand readers": HEAD.replace("Subject", f"Cc: {CROWD}\nSubject").encode() + PLAIN.encode(),
}
BROKEN: dict[str, bytes] = {
    "no headers": ("\n" + LETTER).encode(),
    "text without headers": PLAIN_LETTER.encode(),
    "UTF-8 called ASCII": encoded("us-ascii", "7bit", LETTER.encode()),
    "Windows called UTF-8": encoded("utf-8", "8bit", LETTER.encode("windows-1252")),
    "UTF-8 called Klingon": encoded("x-klingon", "8bit", LETTER.encode()),
    "an encoding that there is not": encoded("utf-8", "x-none", LETTER.encode()),
    "no closing boundary": (HEAD + nested("mixed", PLAIN, boundary="m")).replace("--m--\n", "").encode(),
    "another boundary": (HEAD + nested("mixed", PLAIN, boundary="m")).replace('"m"', '"n"').encode(),
    "the first boundary lost": (
        HEAD + nested("mixed", PLAIN, FILE, boundary="m").replace("A message in several parts.\n--m\n", "", 1)
    ).encode(),
    "closed too soon": (
        HEAD
        + nested("mixed", FILE, PLAIN, boundary="m").replace(
            f"{NOT_SAID}\n\n--m\n", f"{NOT_SAID}\n\n--m--\n--m\n"
        )
    ).encode(),
    "no blank line under the headers": (HEAD + LETTER).encode(),
}
