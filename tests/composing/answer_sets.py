"""Answers as people give them: of many trades, in every shape, tidy and untidy."""

from __future__ import annotations

from toneguard.composing import Answers
from toneguard.diagnostics import Occasion

ASK, THANK = Occasion.FEEDBACK_REQUEST, Occasion.THANK_YOU

BY_HAND = (
    Answers("Ms Okafor", "Night Porter", "the Harbour Hotel", "the walk through the laundry at six in the morning", "how I answered the question about the drunk guest", True, "Sam"),
    Answers("sister mary adeyemi", "staff nurse (band 5)", "St Luke's", "meeting the night team", "my drug calculation test", True, "Grace Otieno"),
    Answers("Mr Haas", "apprenticeship as a joiner", "Haas & Sons", "I learned how you sharpen a plane iron", "my dovetails", True, "Noor"),
    Answers("Professor Lindqvist", "PhD on tidal turbines", "the University of Bergen", "What you said about salt in the bearings", "whether my proposal was too broad", False, "Ignatius"),
    Answers("Councillor Bright", "grant for the community garden", "Leeds City Council", "that you came to see the beds in the rain", "our budget", True, "Wilma"),
    Answers("Moira Kane", "tender for the school kitchens", "Kent County Council", "We enjoyed the site visit and the frank talk about drains", "our price for the extraction hoods", True, "Pohe & Daughters"),
    Answers("Petra", "room in the flat on Mill Street", "", "your lasagne", "", False, "Noor"),
    Answers("Dr. Osei", "", "", "", "", False, ""),
    Answers("Dani", "Backend Engineer", "Corvane", "pairing with Lucia on the queue bug", "Was my database answer too slow?", True, "Felix Abara"),
    Answers("Chef Romano", "commis chef", "Osteria Sette", "\"The trial shift, especially the pasta station!\"", "my knife work", True, "Luca"),
    Answers("Ms Devereux", "the part of Lady Bracknell", "the Corn Hall Players", "hearing everybody read the handbag scene", "my accent", True, "Beatrix"),
    Answers("Anna", "paper on moss", "Northern Botany", "the second reviewer's page about spores", "how I could shorten the methods section", False, "Tuva"),
    Answers("Mr and Mrs Patel", "the two-bedroom flat on Canal Road", "", "how you have kept the old tiles", "", True, "Jo and Ade"),
    Answers("Hana", "Product Designer", "Lumen Labs", "everyone was so kind", "I think my case study was too long", True, "Kit"),
    Answers("Mrs Nwosu", "Teaching Assistant", "Oak Lane Primary", "reading with the Year 2s", "what I should have done when Tom hid under the table", True, "Ellie"),
    Answers("Tom", "Forklift Driver", "Brandt Logistics", "the lads in the yard", "nothing", True, "Gaz"),
    Answers("Ms Ferro", "trainee archivist", "the City Archive", "to see the plague registers", "cataloguing", True, "Philippa Crane"),
    Answers("Dr Wójcik", "postdoc", "the Institute of Ecology", "the vole count", "feedback on my talk", False, "Neville Aske"),
    Answers("Rashid", "Van driver", "Quickfoot", "you rang me yourself", "anything you can tell me", True, "Tariq"),
    Answers("Captain Reyes", "Third Officer", "Blue Star Ferries", "when the mate let me take the wheel", "my chart work", True, "Ana Reis"),
    Answers("Sarah Jones", "marketing internship", "Bloom", "lunch with the team", "my mock campaign", True, "Maya"),
    Answers("Fatima", "promotion to shift lead", "", "the straight talk we had on Friday", "how to handle rotas", True, "Deb"),
    Answers("Ms Rossi", "second violin", "the Teatro Chamber Orchestra", "playing the Mendelssohn in that hall", "my intonation in the slow movement", True, "Aoife McGlinchey"),
    Answers("Herr Vogt", "Elektriker", "Vogt AG", "The wiring test", "if my certificate was the problem", True, "Milan"),
    Answers("Judge Abara", "Court Clerk", "the County Court", "your advice on shorthand", "", True, "Simone"),
    Answers("Leo", "barista", "Third Rail Coffee", "Loved the latte art battle", "my milk", True, "Jess"),
    Answers("Ms Park", "data analyst", "", "the argument about the bus timetable", "was it the SQL exercise that let me down?", True, "Sam"),
    Answers("Ines", "scholarship", "the Wren Foundation", "Your letter, which was kind.", "my essay on rivers", True, "Lev"),
    Answers("Coach Tavita", "place in the first team", "Ponsonby", "training with Hemi", "my tackling", False, "Rua"),
    Answers("Mr Lund", "contract for the stair", "Lund Homes", "seeing the drawings on the wall", "our hinges", True, "Felix Abara"),
    Answers("Ms Tremblay", "bindery assistant", "the Guild", "I met Idris and he showed me how to sew a spine", "I rambled about glue", True, "Olu"),
    Answers("Kofi", "support worker", "Open Door", "the residents' singing", "whether I talk too much", True, "Ama"),
    Answers("Amal", "junior copywriter", "Foxglove", "being given a real brief", "tone of voice exercise", True, "Ben"),
    Answers("Professor Diaz", "MSc in Public Health", "the University of Porto", "The statistics lecture I sat in on.", "my personal statement", False, "Inês"),
    Answers("Ms Grant", "Library Assistant", "Hove Library", "the story hour", "Can you tell me how I came across?", True, "Alasdair"),
    Answers("Ben", "plumber's mate", "Ridge Heating", "crawling under the chapel floor", "soldering", True, "Kyle"),
    Answers("Ms Moreau", "Curatorial Fellow", "the Museum of Salt", "20 minutes alone with the maps", "the object label I wrote", True, "Rosalind"),
    Answers("Emma", "graduate scheme", "Northbank", "Learning about reinsurance, of all things", "the group exercise", True, "Omar"),
    Answers("Mr Brannigan", "organist", "St Brigid's", "the good cups", "", False, "Aoife"),
    Answers("Wanjiru", "Cold Store Supervisor", "Mombasa Port", "the tour", "why my answer on audits fell short", True, "Peter"),
    Answers("Ms Farouk", "Label printer", "Prisma", "you wrote that my proof marks were the neatest", "", True, "Leopold Nagy"),
    Answers("Dagny", "", "RoboCup Juniors", "the fire blanket", "what design meant in the marking", False, "Emil", ASK),
    Answers("Ms Osei", "Ward Sister", "Korle Bu", "", "how I handled the scenario with the angry relative", True, "Ama", ASK),
    Answers("Mr Haas", "Bench Joiner", "Haas & Sons", "the smell of the steam box", "my mortises", False, "Noor", ASK),
    Answers("Priya", "UX Researcher", "Tidepool", "The team was lovely", "", True, "Lin", ASK),
    Answers("Dr Adebayo", "Registrar", "the Royal Infirmary", "your honesty", "To know if my portfolio was too thin", False, "Yusuf", ASK),
    Answers("Lucia", "Frontend Developer", "Corvane", "the whiteboard session", "", True, "Felix", THANK),
    Answers("Ms Abernethy", "Archivist", "the Record Office", "handling the drovers' letters", "", False, "Philippa Crane", THANK),
    Answers("Winsome", "", "", "your thick gloves", "", True, "Barry", THANK),
    Answers("Mr Sandhu", "scaffolder", "Lomax Access", "I liked how you check every coupling twice", "", True, "Patsy", THANK),
    Answers("Tess", "", "", "driving me to the interview in the snow", "", False, "Mo", THANK),
)

READERS = (
    "Ms Okafor", "Mr Haas", "Dr. Osei", "Sarah", "Tom Bright", "Professor Lindqvist", "anna", "Mrs Nwosu", "Kofi",
    "Councillor Shah", "Lucia Ferro", "MR ABERNETHY", "Jo", "Mr and Mrs Patel", "Captain Reyes", "Wanjiru", "Piet",
)  # fmt: skip
POSTS = (
    ("Staff Nurse", "St Luke's"), ("bench joiner", "Haas & Sons"), ("PhD in soil physics", "the University of Hull"),
    ("tender for the bus shelters", "Dorset County Council"), ("the flat above the bakery", ""), ("Support Worker", "Open Door"),
    ("arts grant", "Leeds City Council"), ("Senior Backend Engineer", "Corvane Ltd."), ("kitchen porter", "the Corner House"),
    ("the part of Mercutio", "the Corn Hall Players"), ("essay on tides", "Granite Review"), ("", "Tidepool"), ("", ""),
    ("Teaching Assistant job", "Oak Lane Primary"), ("an apprenticeship in stone carving", "Wells Cathedral"),
    ("Data Analyst", ""), ("promotion to charge nurse", ""), ("Line Cook", "Osteria Sette"), ("night-shift picker", "Brandt Logistics"),
    ("Assistant Editor", "Foxglove Books"), ("scholarship", "the Wren Foundation"), ("Lecturer in Welsh", "Bangor University"),
    ("allotment", "the parish council"), ("viola desk", "the City Philharmonia"), ("HR Business Partner", "Northbank"),
)  # fmt: skip
ENJOYED = (
    "the walk through the plant", "meeting Dr. Osei", "I learned how you run the night shift", "Learning about grain stores",
    "your honesty about the hours", "The way you let me try the kiln", "lunch with the apprentices", "",
    "\"seeing the archive\"", "how calmly the ward ran", "What you said about patience and dough.", "that you answered within a week",
    "you showed me the lathe", "when the choir joined in", "to hear the new organ", "The team were lovely!", "the coffee",
    "Really liked the whiteboard hour", "  being trusted with the till  ", "everyone on the night team", "Tuesday's tour of the depot",
    "talking to Moira about her bees", "I was struck by the quiet in your reading room", "the questions about my thesis",
    "walk round the orchard", "it was fun to paint with the residents", "showing me round on your day off", "The color samples",
    "our conversation about harbour walls", "two hours on the shop floor", "how honest you were about the pay", "n/a",
    "hearing why you left banking", "the people, the dogs and the noise", "Your feedback on my drawings was generous",
    "playing the slow movement with all of you", "Idris", "the smell of cedar", "not being rushed through the test", "Your patience",
    "We enjoyed the site visit", "I loved that the chef tasted everything twice", "getting lost in the cellars with Hana",
)  # fmt: skip
FEEDBACK = (
    "my portfolio", "how I answered the safeguarding question", "whether my price was too high", "was my talk too long?", "",
    "presenting to a board", "I think I talked too fast", "what I could have prepared better", "Feedback on my cover letter",
    "anything", "the coding exercise", "my Welsh", "where my proposal was thin", "To know how my sample tasted", "the second poem",
    "What should I read before trying again?", "my handling of the angry caller", "I'd like to know if my references were a problem",
    "could you tell me how my drawing looked next to the brief", "pricing", "my answers were muddled", "How I come across on the phone",
    "our method statement", "if I should learn the new system first", "the practical test.", "none", "how to write a better budget",
    "reading aloud", "my knots", "Which of my three sketches was weakest",
)  # fmt: skip
NAMES = ("Sam", "Noor Haddad", "", "Felix", "Pohe & Daughters", "aoife mcglinchey", "J. Rau", "Ama", "Kit", "Leopold Nagy", "Tuva")


def made(count: int) -> list[Answers]:
    """So many sets of answers, each word list walked at its own pace; the same every time."""
    return [
        Answers(
            to=READERS[n % len(READERS)],
            role=POSTS[n * 7 % len(POSTS)][0],
            firm=POSTS[n * 7 % len(POSTS)][1],
            enjoyed=ENJOYED[n * 5 % len(ENJOYED)],
            feedback=FEEDBACK[n * 11 % len(FEEDBACK) if n % 3 else n * 13 % len(FEEDBACK)],
            keep_in_mind=n % 4 != 3,
            name=NAMES[n % len(NAMES)],
            occasion=(Occasion.REJECTION_REPLY, Occasion.REJECTION_REPLY, ASK, Occasion.REJECTION_REPLY, THANK)[n % 5],
        )
        for n in range(count)
    ]
