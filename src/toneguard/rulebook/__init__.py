"""Rules and lexicons, from YAML files to one frozen `Rulebook`. Knows nothing of drafts."""

from toneguard.rulebook.book import Rulebook, builtin_folder, load_rulebook
from toneguard.rulebook.model import (
    TURNED_DOWN,
    WORDED,
    AbsenceRule,
    ModelRule,
    OverlapRule,
    PhraseRule,
    ReadabilityRule,
    RewriteTemplate,
    Rule,
    SentimentRule,
    ShapeRule,
    TallyRule,
    TimingRule,
    Unless,
)

__all__ = [
    "TURNED_DOWN",
    "WORDED",
    "AbsenceRule",
    "ModelRule",
    "OverlapRule",
    "PhraseRule",
    "ReadabilityRule",
    "RewriteTemplate",
    "Rule",
    "Rulebook",
    "SentimentRule",
    "ShapeRule",
    "TallyRule",
    "TimingRule",
    "Unless",
    "builtin_folder",
    "load_rulebook",
]
