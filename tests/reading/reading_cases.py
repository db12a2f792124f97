"""Drafts with the kind of every line in the margin.

    S salutation   B body   C closing   G signature   D disclaimer
    H headers      Q quoted F forwarded K code

A blank line belongs to the part above it. `¦` starts another part in the middle of a line.
"""

from __future__ import annotations

from itertools import groupby

from toneguard.diagnostics import PartKind

KINDS = {
    "S": PartKind.SALUTATION,
    "B": PartKind.BODY,
    "C": PartKind.CLOSING,
    "G": PartKind.SIGNATURE,
    "D": PartKind.DISCLAIMER,
    "H": PartKind.HEADERS,
    "Q": PartKind.QUOTED,
    "F": PartKind.FORWARDED,
    "K": PartKind.CODE,
}


def parts_of(case: str, ending: str = "\n") -> list[tuple[PartKind, str]]:
    """The parts that a draft with margins is to have, as kind and text; `ending` ends its lines."""
    pieces: list[tuple[str, str]] = []
    for line in case.split("\n"):
        said = line.split("¦") if line.strip() else [f"{pieces[-1][0]}|{line}"]
        pieces += [(piece[0], piece[2:]) for piece in said]
        pieces[-1] = (pieces[-1][0], pieces[-1][1] + ending)
    pieces[-1] = (pieces[-1][0], pieces[-1][1].removesuffix(ending))
    return [
        (KINDS[letter], "".join(text for _, text in group))
        for letter, group in groupby(pieces, lambda p: p[0])
    ]


PLAIN = {
    "letter": """\
S|Dear Ms Achterberg,

B|Thank you for ringing me yourself.
B|The second task was the best hour of the day.

C|Kind regards,
C|Sam""",
    "name and role under the sign-off": """\
S|Hi Priya

B|No hard feelings, and thank you for being quick.

C|Best,
C|Sam Smith
C|Data analyst""",
    "a table": """\
S|Hi Priya,

B|The prices:

K|| what | price |
K||:---|---:|
K|| pears | £4 |

B|Five | or six.

C|Sam""",
    "lower case, no comma": """\
S|hi Dani

B|ok that's fine, i'll keep wednesdays

C|jess""",
    "greeting and first sentence on one line": """\
S|Hi Tom, ¦B|thanks for letting me know. I will try again.

C|Cheers
C|Ben""",
    "name and first sentence on one line": """\
S|Ruth - ¦B|I've had a night to sleep on it and wanted to write.

C|- Sam""",
    "two greeting lines": """\
S|Respected Sir,
S|Greetings of the day!!

B|I have received your mail dated 9th.

C|Thanks and regards,
C|Kelvin""",
    "sir or madam": """\
S|Dear Sir/Madam,

B|I refer to your letter.

C|Yours faithfully,

C|J. Threlkeld""",
    "to whom": """\
S|To Whom It May Concern:

B|I withdraw my bid.

C|Respectfully yours,
C|Maribel Tan-Reyes""",
    "bare name above and below": """\
S|Priya,

B|It was good of you to say so in person.

C|Imke""",
    "sign-off in other languages": """\
S|Hola Marta,

B|Thanks for the honest answer.

C|Un abrazo,
C|Lucía""",
    "portuguese": """\
S|Oi Fernanda,

B|You were right about the budget.

C|Beijinhos,
C|Rita""",
    "german": """\
S|Sehr geehrte Frau Seidel,

B|I will send the samples anyway.

C|Mit freundlichen Grüßen
C|Jörg Tannert""",
    "sign-off that is a sentence": """\
S|Hello HR,

B|I enjoyed the visit to the cold store.

B|Wishing you every success for the future,
C|Tom""",
    "closing sentence, then a name": """\
S|Good morning Tom,

B|The keys are with Mum.
B|Hoping for your kind consideration.

C|Jonas""",
    "good wish that is a sentence": """\
S|Hi Marek,

B|Good luck with the new hire,
C|Ana""",
    "thanks that is a sentence": """\
S|Hey all -

B|Thanks for the quick no
B|Best of luck to the new hire.

C|Many thanks,
C|Anna""",
    "kisses": """\
S|Hiya Meg! ¦B|Aw, well. Thanks for ringing.

C|Lots of love,
C|Ellie xx""",
    "kisses alone": """\
S|Hi Pn. Rohana,

B|Saturday is fine.

C|xx""",
    "name and house": """\
S|Dear Mrs Abernethy-Cole,

B|Please put the fee towards the roof.

C|Ulla Frandsen, Vestre Library""",
    "name and firm": """\
S|Dear Mr. van Rensburg,

B|We would bid again.

C|Paul Lachance
C|Odette Fine Foods, Moncton NB""",
    "afterthought under the name": """\
S|Kev

B|You got the job, so you get the round.

C|D x

B|ps your stapler is mine now""",
    "no greeting and no name": """\
B|I have read your decision twice. It is fair, and I will
B|come to the drop-in on
B|tuesday""",
    "hard wrap that ends in a short word": """\
S|Hi Soledad,

B|I can collect the boxes from the loading dock any afternoon this week, so just say
B|when""",
    "regards to somebody": """\
S|Dear Colm,

B|The gearbox is waiting.

C|Regards to the cat,
C|Alun Prothero""",
    "letterhead above the greeting": """\
B|12 March 2026

B|Ms Ana Ruiz
B|Head of Grants

S|Dear Ms Ruiz,

B|I have your letter.

C|Yours sincerely,
C|J. Threlkeld""",
    "subject above a greeting that runs on": """\
B|Re: PR 1182, retry logic

S|Hey Sanjit, ¦B|thanks for the pass on this.

C|/Gunilla""",
    "no comma between greeting and sentence": """\
S|Hi Mr Doyle ¦B|thank you for giving me the trial on Saturday.

C|tom w""",
    "an adverb is not a name": """\
B|Honestly, I had hoped for another answer.

C|Jo""",
    "a placeholder": """\
S|Dear [Hiring Manager Name],

B|Thank you for the call.

C|Yours respectfully,
C|Chidi Umeh and Laura Pratt""",
    "a sneer in the place of a sign-off": """\
S|Dear Colin,

B|The deposit is due on Friday.

B|Yours in utter disbelief,
C|Moira""",
    "a last word that is no name": """\
S|Dear Colin,

B|I waited for an hour.

B|Unbelievable""",
    "thanks between two lines without a full stop": """\
S|Hi Deb,

B|Thanks

B|I'll be there at ten

C|Sam""",
    "a list at the end": """\
S|Hi Deb,

B|Please bring:
B|- Milk
B|- Eggs""",
    "name and place of one's own": """\
S|To whoever runs the inbox,

B|The gate is stuck.

C|Jenny at Hollow Lane""",
}
