"""More drafts with margins, as in `reading_cases`: replies, signatures, headers, Markdown."""

from __future__ import annotations

REPLIES = {
    "quoted under the reply": """\
S|Hi Ana,

B|Thanks for telling me straight.

C|Best,
C|Sam

Q|On Tue, 3 Feb 2026 at 10:12, Ana Ruiz <ana@firm.example> wrote:
Q|> Dear Sam,
Q|> we chose somebody else.
Q|>> Are there news?""",
    "attribution over two lines": """\
B|Understood.

C|Sam

Q|On Tue, Feb 3, 2026 at 10:12 AM Ana Ruiz from the selection
Q|committee <ana@firm.example> wrote:

Q|> we chose somebody else.""",
    "attribution over three lines": """\
B|Understood.

Q|On Tue, Feb 3, 2026 at 10:12 AM
Q|Ana Ruiz from the committee
Q|<ana@firm.example> wrote:
Q|> we chose somebody else.""",
    "interleaved": """\
Q|On 3 Feb 2026, Ana wrote:
Q|> We chose somebody else.

B|That is fair.

Q|> May we keep your file?

B|Please do.

C|Sam""",
    "bottom posted": """\
Q|> We chose somebody else.
Q|> May we keep your file?

S|Hi Ana,
B|Please do, and thank you for asking.

C|Sam""",
    "spanish": """\
B|Gracias por avisar.

Q|El mar, 3 feb 2026 a las 10:12, Ana (<ana@firm.example>) escribió:
Q|> Hemos elegido a otra persona.""",
    "german": """\
B|Danke, I will apply again.

Q|Am 03.02.2026 um 10:12 schrieb Ana Ruiz:
Q|> Wir haben uns anders entschieden.""",
    "french": """\
B|Merci.

Q|Le mar. 3 févr. 2026 à 10:12, Ana <ana@firm.example> a écrit :
Q|> Nous avons choisi.""",
    "original message": """\
S|Hi Ana,

B|Thank you for the notes.

C|Sam

Q|-----Original Message-----
Q|From: Ana Ruiz
Q|Sent: Tuesday, February 3, 2026 10:12 AM
Q|To: Sam
Q|Subject: Your application

Q|Dear Sam,
Q|We chose somebody else.

Q|Regards,
Q|Ana""",
    "outlook header block": """\
B|Thank you for the notes.

C|Regards,
C|Sam

Q|________________________________
Q|From: Ana Ruiz <ana@firm.example>
Q|Sent: Tuesday, February 3, 2026 10:12 AM
Q|To: Sam
Q|Subject: Your application

Q|Dear Sam,
Q|We chose somebody else.""",
    "unmarked quote under a dated attribution": """\
B|Fair enough.

Q|On 2/13/2026 10:12 AM, Ana Ruiz <ana@firm.example> wrote:

Q|Dear Sam,
Q|We chose somebody else.""",
    "the writer's own sentence that ends in wrote": """\
S|Dear Ana,

B|On Monday you wrote:

B|that the post was filled, and I thank you for saying so.

C|Sam""",
    "a date does not make that sentence an attribution": """\
S|Dear Ana,

B|On 14 March 2026 you wrote:

B|that the post was filled, and I thank you for saying so.

C|Sam""",
    "a journey is no mail": """\
S|Dear Ana,

B|Please book:
B|From: Leeds
B|To: York
B|Date: 3 May

C|Sam""",
    "a long attribution": """\
B|Understood.

Q|On Tue, 3 Feb 2026 at 10:12, Ana Ruiz-Castellanos (Selection) <selection.committee@firm.example> wrote:

Q|Dear Sam,
Q|We chose somebody else.""",
    "forwarded": """\
S|Hi Jo,

B|See below, I think they were kind.

C|Sam

F|---------- Forwarded message ---------
F|From: Ana Ruiz <ana@firm.example>
F|Date: Tue, Feb 3, 2026 at 10:12 AM
F|Subject: Your application
F|To: Sam <sam@home.example>

F|Dear Sam,""",
    "forwarded from a phone": """\
B|What do you make of this?

F|Begin forwarded message:

F|> From: Ana Ruiz
F|> Subject: Your application
F|>
F|> Dear Sam,""",
}

TAILS = {
    "signature mark": """\
S|Hi Ana,

B|Thank you.

C|Kind regards,
C|Sam
G|--\x20
G|Sam Smith
G|Smith & Daughter Catering""",
    "signature under a rule": """\
B|Thank you for the tour.

C|Sam
G|__
G|Sam Smith, Leeds""",
    "phone": """\
S|Hi Ana,

B|Thank you.

C|Sam

G|Sent from my iPhone""",
    "contact lines": """\
S|Hi Ana,

B|Please ring me on 07700 900123.

C|Kind regards,
C|Sam Smith
C|Head chef
G|Tel: +44 7700 900123
G|sam@catering.example | www.catering.example""",
    "disclaimer": """\
S|Hi Ana,

B|Thank you.

C|Kind regards,
C|Sam

D|This email and any attachments are confidential and intended solely for
D|the addressee. If you have received this email in error, please delete it.

D|Please consider the environment before printing.""",
    "disclaimer and quoted reply": """\
B|Thank you for the notes.

C|Sam

D|CONFIDENTIALITY NOTICE: The contents of this message are for the addressee.

Q|On Tue, 3 Feb 2026 at 10:12, Ana Ruiz <ana@firm.example> wrote:
Q|> we chose somebody else.""",
    "the writer's own plea for discretion": """\
S|Hi Ana,

B|This email is confidential, so please do not tell Piet before Friday.

C|Sam""",
    "code": """\
S|Hi Gilad,

B|The script fails with:

K|```
K|Dear world,
K|> exit 1
K|```

B|Could you look?

C|– Ines""",
}

HEADED = {
    "header block": """\
H|To: ana@firm.example
H|Cc: Piet,
H|    Jo
H|Subject: Re: Your application

S|Dear Ana,

B|Thank you.

C|Sam""",
    "subject alone": """\
H|Subject: Flat 4b

S|Hello,

B|Thank you for the viewing.

C|Sam""",
    "a reference is not a header": """\
B|Re: your letter of the 3rd

B|Thank you for it.

C|Sam""",
    "a note is not a header": """\
B|Note: I will be away until the 9th.

B|Thank you for the letter.

C|Sam""",
    "a header line without a blank line": """\
B|Subject: to your approval I would start in May.
B|Is that early enough?

C|Sam""",
}

MARKDOWN = {
    "front matter, blockquote and code": """\
H|---
H|subject: Pull request 12
H|---

S|Hi Ines,

Q|> Your docstring is clearer than ours.

B|That was kind. I had this:

K|    def area(w, h):
K|        return w * h

K|```python
K|area(1, 2)
K|```

C|Best,
C|Sam""",
}
