"""A linter that is only made when a draft comes that was not checked before."""

from __future__ import annotations

from dataclasses import astuple, dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from toneguard.config import Config
from toneguard.diagnostics import Confidence, Occasion, Report, Severity
from toneguard.draft import Draft
from toneguard.reporters import RuleInfo
from toneguard.results import Results
from toneguard.store import NOWHERE, fingerprint, key_of, libraries, start_patterns

if TYPE_CHECKING:
    from toneguard.linter import Linter
    from toneguard.rulebook import Rule

CHECKED = "checked"


@dataclass(eq=False)
class Checker:
    """Checks drafts by one configuration; what was checked before is not checked again.

    What is known to be a good configuration needs no linter, and with it no language, before a draft
    comes that is new. Raises `ConfigError` and `RulebookError`.
    """

    config: Config

    def __post_init__(self) -> None:
        store = self.config.store()
        start_patterns(store)
        settings = replace(self.config, fail_on=None, cache=True, cache_dir=None)
        key = key_of(repr(settings), fingerprint(self.config.rules), libraries())
        self._results = Results(store if self.config.cache else NOWHERE, key)
        try:
            self.version, self.rules = _known(store.get(CHECKED, key))
        except (LookupError, TypeError, ValueError):  # nothing is kept, or something else
            book = self.linter.rulebook
            self.version, self.rules = book.version, [_info(rule) for rule in book.rules]
            store.put(CHECKED, key, [book.version, [astuple(rule) for rule in self.rules]])

    def __reduce__(self) -> tuple[type[Checker], tuple[Config]]:
        return Checker, (self.config,)

    @cached_property
    def linter(self) -> Linter:
        from toneguard.linter import Linter  # brings in the language libraries

        return Linter(self.config)

    def check(self, draft: Draft) -> Report:
        """The report of a draft, which is kept."""
        draft = self._given(draft)
        report = self._results.get(draft)
        if report is None:
            report = self.linter.check(draft)
            self._results.put(draft, report)
        return report

    def kept(self, draft: Draft) -> Report | None:
        """The report of a draft, if it was checked before."""
        return self._results.get(self._given(draft))

    def _given(self, draft: Draft) -> Draft:
        """The draft with what the configuration says of it."""
        return replace(
            draft,
            occasion=draft.occasion or self.config.occasion,
            received=draft.received if self.config.received is None else self.config.received,
        )

    def unasked(self, occasion: Occasion) -> frozenset[str]:
        """The rules whose silence says nothing of a draft; see `Linter.unasked`."""
        return self.linter.unasked(occasion)


def _known(kept: Any) -> tuple[str, list[RuleInfo]]:
    """The version and the rules of a rulebook, as they were kept."""
    version, rules = kept
    return str(version), [
        RuleInfo(name, title, why, Severity(severity), Confidence(confidence))
        for name, title, why, severity, confidence in rules
    ]


def _info(rule: Rule) -> RuleInfo:
    return RuleInfo(rule.id, rule.title, rule.why, rule.severity, rule.confidence)
