"""Which findings count: rules selected by code, slug or group, and severities that fail or show.

A code or slug beats a group; between equals, ignoring wins.  So ``--select LG3
--ignore LG304`` leaves out one rule of a group, and ``--ignore LG3 --select LG304`` keeps
one.  Where nothing is selected, everything is.

A file that cannot be read fails the run: what was selected could not be looked for in it.  Its
finding stays whatever is selected, unless its rule is ignored by its own code or slug.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from lgcases.finding import Finding, Rule, Severity
from lgcases.text import did_you_mean

_BY_GROUP, _BY_NAME = 1, 2
_LIKE_A_CODE = re.compile(r"LG[0-9]+", re.IGNORECASE)


class UnknownRuleError(ValueError):
    """There is no rule or group of this name; the message says what there is instead."""

    def __init__(self, name: str) -> None:
        super().__init__(f'"{name}" is neither a rule nor a group of rules. {_hint(name)}')
        self.name = name


@dataclass(frozen=True, slots=True)
class Selection:
    """The rules that count, by codes, slugs and groups; each text may hold several, with commas.

    Raises :class:`UnknownRuleError` for a name that means nothing.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "select", _names(self.select))
        object.__setattr__(self, "ignore", _names(self.ignore))

    def keeps(self, rule: Rule) -> bool:
        """Whether findings of this rule count."""
        from lgcases.validation.registry import READING_CODES

        ignored = _rank(rule, self.ignore)
        if rule.code in READING_CODES:
            return ignored < _BY_NAME
        if ignored == 0:
            return not self.select or _rank(rule, self.select) > 0
        return _rank(rule, self.select) > ignored

    def apply(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings that count, in the same order."""
        if not self.select and not self.ignore:
            return list(findings)
        from lgcases.validation.registry import RULES  # all rules: most runs select none

        kept = {rule.code for rule in RULES if self.keeps(rule)}
        return [finding for finding in findings if finding.rule.code in kept]


class FailOn(StrEnum):
    """The least severity that fails a run."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"
    NEVER = "never"

    def fails(self, findings: Iterable[Finding]) -> bool:
        """Whether the run fails with these findings."""
        if self is FailOn.NEVER:
            return False
        least = Severity[self.name]
        return any(finding.rule.severity >= least for finding in findings)


class Least(StrEnum):
    """The least severity that is shown."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def severity(self) -> Severity:
        """The severity of this name."""
        return Severity[self.name]


def _names(given: Iterable[str]) -> tuple[str, ...]:
    """The single names; raises :class:`UnknownRuleError`."""
    names = tuple(name.strip() for text in given for name in text.split(","))
    if names:
        from lgcases.validation.registry import rules_named
    for name in names:
        if not rules_named(name):
            raise UnknownRuleError(name)
    return names


def _rank(rule: Rule, names: Iterable[str]) -> int:
    """How exactly the names mean the rule; 0 where they do not."""
    from lgcases.validation.registry import GROUPS, rules_named

    ranks = (
        _BY_GROUP if name.upper() in GROUPS else _BY_NAME
        for name in names
        if rule in rules_named(name)
    )
    return max(ranks, default=0)


def _hint(name: str) -> str:
    from lgcases.validation.registry import GROUPS, RULES

    if _LIKE_A_CODE.fullmatch(name):
        group = name[:3].upper()
        codes = [rule.code for rule in RULES if rule.group == group]
        if codes:
            return f"{group} is the group of {GROUPS[group]}, {codes[0]} to {codes[-1]}."
        return f"The groups are {', '.join(GROUPS)}."
    slugs = [rule.slug for rule in RULES]
    return did_you_mean(name.casefold(), slugs, "lgcases explain --all lists the rules.")
