"""What `toneguard compose` asks, in words that fit what somebody applied for."""

from __future__ import annotations

from toneguard.composing import Answers, Kind, kind_of
from toneguard.diagnostics import Occasion

QUESTIONS = {
    "to": "Who is it to, as you would greet them? E.g. Ms Okafor, Sarah",
    "role": "What did you apply for? E.g. Night Porter, a grant, the flat on Mill Street",
    "firm": "With whom? E.g. Corvane, the city council",
    "enjoyed": "One thing you enjoyed or learned? E.g. meeting the night team, what you said about grain",
    "feedback": "One thing to get feedback on? E.g. my portfolio, how I answered the last question",
    "keep_in_mind": "Would you like to be kept in mind?",
    "name": "Your own name?",
}
"""The questions in their order, as they are asked of somebody who applied for a job."""

_BY_KIND = {
    Kind.PLACE: {
        "firm": "Where? E.g. Bangor University, Oak Lane Primary",
        "enjoyed": "One thing you enjoyed or learned? E.g. the open evening, meeting Dr Osei",
        "feedback": "One thing to get feedback on? E.g. my statement, how I did in the interview",
    },
    Kind.MONEY: {
        "firm": "From whom? E.g. the Arts Council, the Wren Foundation",
        "enjoyed": "One thing you liked or learned? E.g. the remark about scale, the call with your team",
        "feedback": "One thing to get feedback on? E.g. our budget, how I described the workshops",
        "keep_in_mind": "Would you like to hear of the next round?",
    },
    Kind.CONTRACT: {
        "firm": "With whom? E.g. the city council, Brandt Logistics",
        "enjoyed": "One thing you liked or learned? E.g. the walk round the site, what you said of drains",
        "feedback": "One thing to get feedback on? E.g. our price, how we planned the handover",
        "keep_in_mind": "Would you like to hear of the next one?",
    },
    Kind.HOME: {
        "firm": "From whom? E.g. Hartley Lettings; Enter if it is the one you write to",
        "enjoyed": "One thing you liked? E.g. the light in the back room, how you showed me round",
        "feedback": "One thing you would like to know? E.g. whether my references were in order",
        "keep_in_mind": "Would you like to hear of another one?",
    },
    Kind.STAGE: {
        "firm": "With whom? E.g. the Corn Hall Players, the City Philharmonia",
        "enjoyed": "One thing you enjoyed or learned? E.g. playing the duet, what you said about breath",
        "feedback": "One thing to get feedback on? E.g. my second piece, how I took the fast bars",
        "keep_in_mind": "Would you like to be asked again?",
    },
    Kind.CLUB: {
        "firm": "Where? E.g. St Mary’s, the Harbour Rowing Club; Enter if you said so already",
        "enjoyed": "One thing you enjoyed or learned? E.g. the row at dawn, singing with the altos",
        "feedback": "One thing to get feedback on? E.g. my trial row, how I sang the second verse",
        "keep_in_mind": "Would you like to hear when a place comes up?",
    },
    Kind.PAGE: {
        "firm": "For whom? E.g. Granite Review, Foxglove Books",
        "enjoyed": "One thing you liked or learned? E.g. what the second reader said about the ending",
        "feedback": "One thing to get feedback on? E.g. my opening chapter, how I end the story",
        "keep_in_mind": "Would you like to hear of the next call?",
    },
}
_THANKS = {
    "role": "What was it about? E.g. the Night Porter job, a grant, the flat on Mill Street",
    "keep_in_mind": "Would you like to stay in touch?",
}


def question_of(name: str, answers: Answers) -> str:
    """The question called `name`, as what was answered so far shapes it."""
    if answers.occasion is Occasion.THANK_YOU and name in _THANKS:
        return _THANKS[name]
    return _BY_KIND.get(kind_of(answers.role), {}).get(name, QUESTIONS[name])
