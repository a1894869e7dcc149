"""Which fields a rule looks at, as far as its samples show, and right values from them.

The samples of a rule differ in what it judges: ``wrong`` lacks a currency, ``right`` has it.  A
text that differs beside another field only keeps the sample true, and does not count.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeGuard

from lgcases.finding import Rule
from lgcases.parsing.parse import parse_bytes
from lgcases.validation.registry import RECORD_RULES, SET_RULES

#: Names of fields from the record down to one of them: ``("savings", "amount")``.
Path = tuple[str, ...]

# Texts that say in words what other fields of the same entry say as data.
_TELLING = frozenset({"statement", "what", "measure", "name", "title", "summary"})
_BEYOND_THE_SCHEMA = sorted((*RECORD_RULES, *SET_RULES), key=lambda rule: rule.code)


@cache
def rules_by_field() -> dict[Path, tuple[Rule, ...]]:
    """The rules beyond the schema that look at a field, by its path, in the order of codes."""
    found: dict[Path, list[Rule]] = {}
    for rule in _BEYOND_THE_SCHEMA:
        for path in fields_judged(rule):
            found.setdefault(path, []).append(rule)
    return {path: tuple(rules) for path, rules in found.items()}


def fields_judged(rule: Rule) -> set[Path]:
    """The paths of the fields in which the samples of a rule differ."""
    pairs = zip(_records(rule.wrong), _records(rule.right), strict=False)
    paths = {path for wrong, right in pairs for path in _differences(wrong, right, ())}
    telling = {path for path in paths if path[-1] in _TELLING}
    return paths if paths == telling else paths - telling


@cache
def right_values() -> dict[Path, Any]:
    """A right value of each field that the samples have; first from rules that look at it."""
    judged: dict[Path, Any] = {}
    others: dict[Path, Any] = {}
    for rule in _BEYOND_THE_SCHEMA:
        looks_at = fields_judged(rule)
        for record in _records(rule.right):
            for path, value in _values(record, ()):
                (judged if path in looks_at else others).setdefault(path, value)
    return others | judged


def _values(value: object, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, dict):
        for name, each in value.items():
            yield (*path, name), each
            yield from _values(each, (*path, name))
    elif _are_sections(value):
        for entry in value:
            yield from _values(entry, path)


def _records(sample: str) -> list[dict[str, Any]]:
    """The records of a sample: a rule across the set shows two."""
    return [parse_bytes(each.encode()).data or {} for each in sample.split("\n---\n")]


def _differences(one: object, other: object, path: Path) -> Iterator[Path]:
    if isinstance(one, dict) and isinstance(other, dict):
        for name in {*one, *other}:
            if name in one and name in other:
                yield from _differences(one[name], other[name], (*path, name))
            else:
                yield (*path, name)
    elif _are_sections(one) and _are_sections(other) and len(one) == len(other):
        for entry, its_other in zip(one, other, strict=True):
            yield from _differences(entry, its_other, path)
    elif one != other:
        yield path


def _are_sections(value: object) -> TypeGuard[list[dict[str, Any]]]:
    return isinstance(value, list) and all(isinstance(entry, dict) for entry in value)
