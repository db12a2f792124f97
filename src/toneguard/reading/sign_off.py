"""Set forms of taking leave: "Kind regards", "Yours faithfully", "xx".

Only forms that say nothing else are listed. "Wishing you every success" is a sentence and stays body, so
that it is still judged.
"""

from __future__ import annotations

import re

from toneguard.patterns import regex
from toneguard.reading.names import is_kisses, is_name, is_nickname

_KIND = (
    r"kind(?:est|ly)?|best|warm(?:est)?|good|sincere(?:st)?|personal|fond(?:est)?|friendly|respectful"
    r"|heartfelt|cordial|festive|sunny|many|all|the|very|my|our|with|and|in"
)
_YOURS = r"sincerely|faithfully|truly|respectfully|cordially|gratefully|affectionately|fraternally|aye|ever"
_GIVEN = (
    r"thanks|gratitude|respects?|regards|wishes|greetings|love|prayers|blessings"
    r"|appreciation|affection|admiration"
)
# In front of a form that it begins with stands the longer one: the first that fits is taken.
_FORMS = (
    # English
    rf"with (?!no |little |zero )(?:\w+ ){{0,3}}(?:\w+ and )?(?:{_GIVEN})(?: and \w+)?"
    r"(?: from(?: [\w'’-]+){1,6})?,$",
    rf"(?:(?:{_KIND})[\s,]+){{0,5}}(?:regards?|rgds|brgds|wishes|greetings|salutations)"
    r"(?: and (?:every |all |my |our )?(?:best |good |kind |warm )wish(?:es)?"
    r"(?: for the (?:future|season|holidays|new year|weekend|summer))?)?",
    r"(?:many )?(?:thanks|thank you) (?:and|&) (?:kind |best |warm )?regards",
    r"thank you(?: again| so much| very much)?",
    r"(?:with |many |my )?thanks(?: again| so much| a lot| heaps)?",
    r"with (?:my )?(?:many |sincere |warm |much )?(?:thanks|gratitude|appreciation|respect)",
    rf"(?:very )?yours (?:very |most |ever )?(?:{_YOURS}|in (?:christ|faith))(?: and \w+ly)?",
    rf"(?:(?:i|we) remain,? )?(?:most |very |ever |always )?(?:yours|{_YOURS})(?: yours| (?:{_YOURS}))?",
    r"(?:all )?(?:my )?best|all the (?:very )?best|(?:very )?warmly|fondly|kindly|as (?:ever|always)",
    r"(?:with |much |lots of |so much |all |my |big )*love|(?:big )?hugs?|kisses|xoxo",
    r"cheers|ta|tks|thx|tnx|peace|bye(?: for now)?|laters?|onwards|br|kr|vb|ttyl",
    r"be well|stay (?:safe|well)|take care|god bless(?: you)?(?: po)?|good luck",
    r"see you(?: soon)?|(?:speak|talk) soon|until then|more soon",
    # German
    r"(?:mit )?(?:(?:freundlichen?|besten?|lieben?|herzlichen?|schönen?|vielen?) )+gr[uü](?:ß|ss)(?:en?)?",
    r"mfg|lg|vg",
    # Spanish and Portuguese
    r"(?:un )?(?:fuerte )?abrazos?|(?:muchos )?besos|(?:un )?(?:cordial )?saludos?(?: cordiales)?",
    r"atentamente",
    r"beijinhos|beijos|(?:um )?abraço|abraços|atenciosamente|(?:com os melhores )?cumprimentos",
    # French and Italian
    r"(?:bien )?cordialement|amicalement|bien à vous|(?:grosses )?bises|bisous|bonne (?:journée|soirée)",
    r"(?:cordiali|distinti) saluti|un (?:caro )?saluto|un abbraccio|baci|ciao",
    # Dutch and Nordic
    r"(?:met vriendelijke )?groet(?:en|jes)?|mvg|hälsningar|hilsen|kram",
    r"(?:med )?(?:vänliga?|venlig|vennlig) (?:hälsningar?|hilsen)",
    # elsewhere
    r"salaams?|wassalam|namaste|pozdrawiam|ngā mihi|nāku noa|slán",
)
_FORM = regex("(?:" + "|".join(_FORMS) + r")(?!\w)", re.IGNORECASE)
_TO_SOMEBODY = regex(r"to(?:\s[\w'’-]+){1,5}$")


def is_sign_off(text: str) -> bool:
    """Whether a line takes leave in a set form and adds no more than a name: "Thanks, Anna"."""
    if len(text) > 80:
        return False
    if is_kisses(text):
        return "x" in text.lower()
    text = text.lstrip("-–— ")
    match = _FORM.match(text)
    return match is not None and _adds_only_a_name(text[match.end() :])


def _adds_only_a_name(rest: str) -> bool:
    words = rest.strip(" ,.!;:~-–—")
    return (
        not words
        or is_kisses(words)
        or is_name(words, most=3)
        or (rest.startswith(",") and is_nickname(words))
        or bool(_TO_SOMEBODY.match(words))
    )
