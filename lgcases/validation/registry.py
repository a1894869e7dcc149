"""All rules, in the order of their codes: the one list behind ``explain``, docs and SARIF.

A rule is in it because a module declares it: those of reading and of the schema, those of
comments, of misplaced files and of lost ids, and every module of :mod:`lgcases.validation.rules`.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from types import ModuleType

from lgcases.finding import Rule
from lgcases.parsing import rules as reading_rules
from lgcases.schema import rules as schema_rules
from lgcases.validation import former, placement, rules, suppress
from lgcases.validation.rule import RecordRule, SetRule

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


def _declared_in(module: ModuleType) -> Iterator[Rule]:
    """The rules that a module holds under a name of their own, or in a dictionary."""
    for value in vars(module).values():
        if isinstance(value, Rule):
            yield value
        elif isinstance(value, dict):
            yield from (rule for rule in value.values() if isinstance(rule, Rule))


def rule_modules() -> Iterator[ModuleType]:
    """The modules that declare rules."""
    yield from (reading_rules, schema_rules, suppress, placement, former)
    for module in pkgutil.iter_modules(rules.__path__):
        yield import_module(f"{rules.__name__}.{module.name}")


def _all_rules() -> tuple[Rule, ...]:
    # A rule that one module has from another is still one rule.
    declared = {id(rule): rule for module in rule_modules() for rule in _declared_in(module)}
    return tuple(sorted(declared.values(), key=lambda rule: rule.code))


RULES = _all_rules()
RECORD_RULES = tuple(rule for rule in RULES if isinstance(rule, RecordRule))
#: The rules of one record by what they look at, which most records have none of; None for all.
RULES_OF = {
    of: tuple(rule for rule in RECORD_RULES if rule.of is of)
    for of in dict.fromkeys(rule.of for rule in RECORD_RULES)
}
SET_RULES = tuple(rule for rule in RULES if isinstance(rule, SetRule))
#: What is gathered from each record, once for all rules that judge it.
GATHERERS = tuple(dict.fromkeys(rule.gather for rule in SET_RULES))
#: The codes of rules by which a file cannot be read at all.
READING_CODES = frozenset(rule.code for rule in _declared_in(reading_rules))


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
