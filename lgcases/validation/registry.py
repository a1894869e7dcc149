"""All rules, in the order of their codes: the one list behind ``explain``, docs and SARIF."""

from __future__ import annotations

from functools import cache

from lgcases.finding import Rule
from lgcases.parsing import RULES as SOURCE_RULES
from lgcases.schema import RULES as SCHEMA_RULES
from lgcases.validation import suppress
from lgcases.validation.rule import RecordRule, SetRule
from lgcases.validation.rules import across as set_rules
from lgcases.validation.rules import money as money_rules
from lgcases.validation.rules import people as people_rules
from lgcases.validation.rules import record as record_rules
from lgcases.validation.rules import source as source_rules

#: What the digit after ``LG`` stands for.
GROUPS = {
    "LG0": "file and YAML",
    "LG1": "schema and vocabulary",
    "LG2": "record",
    "LG3": "money",
    "LG4": "sources and evidence",
    "LG5": "people and privacy",
    "LG6": "across the set",
}

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *SOURCE_RULES,
            *suppress.RULES,
            *SCHEMA_RULES,
            *record_rules.RULES,
            *money_rules.RULES,
            *source_rules.RULES,
            *people_rules.RULES,
            *set_rules.RULES,
        ),
        key=lambda rule: rule.code,
    )
)
RECORD_RULES = tuple(rule for rule in RULES if isinstance(rule, RecordRule))
SET_RULES = tuple(rule for rule in RULES if isinstance(rule, SetRule))
#: What is gathered from each record, once for all rules that judge it.
GATHERERS = tuple(dict.fromkeys(rule.gather for rule in SET_RULES))


@cache
def rules_by_name() -> dict[str, Rule]:
    """Each rule under its code and under its slug."""
    return {name: rule for rule in RULES for name in (rule.code, rule.slug)}


def rules_named(name: str) -> list[Rule]:
    """The rules that a code, a slug or the beginning of a code (``LG3``) stands for."""
    exact = rules_by_name().get(name) or rules_by_name().get(name.upper())
    if exact is not None:
        return [exact]
    group = name.upper()
    return [rule for rule in RULES if group in GROUPS and rule.code.startswith(group)]
