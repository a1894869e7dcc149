"""Every rule is found where it is declared, and its code and name follow from that."""

from __future__ import annotations

import inspect
from importlib import import_module
from itertools import groupby
from pathlib import Path

import pytest

from lgcases.validation import rules as package
from lgcases.validation.registry import (
    GATHERERS,
    GROUPS,
    READING_CODES,
    RECORD_RULES,
    RULES,
    SET_RULES,
    rules_by_name,
)

MODULES = [
    import_module(f"lgcases.validation.rules.{file.stem}")
    for file in sorted(Path(package.__file__).parent.glob("*.py"))
    if file.stem != "__init__"
]


def declared(module):
    """The rules of a module in the order of its text."""
    return [each for each in vars(module).values() if each in (*RECORD_RULES, *SET_RULES)]


def test_codes_are_in_order_and_each_stands_for_one_rule():
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.slug for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("group", GROUPS)
def test_codes_of_a_group_leave_nothing_out(group):
    numbers = [int(rule.code.removeprefix("LG")) for rule in RULES if rule.group == group]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    assert numbers[0] == int(group.removeprefix("LG")) * 100 + 1


def test_every_rule_is_in_a_group():
    assert [name for name, _ in groupby(RULES, lambda rule: rule.group)] == list(GROUPS)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.split(".")[-1])
def test_a_module_declares_rules_of_one_group_in_the_order_of_their_codes(module):
    rules = declared(module)
    codes = [int(rule.code.removeprefix("LG")) for rule in rules]
    assert codes == sorted(codes)
    assert len({rule.group for rule in rules}) <= 1


def test_every_rule_beyond_the_schema_is_declared_in_one_module():
    found = [rule.code for module in MODULES for rule in declared(module)]
    assert sorted(found) == [rule.code for rule in sorted((*RECORD_RULES, *SET_RULES), key=code)]


def code(rule):
    return rule.code


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.split(".")[-1])
def test_a_slug_is_the_name_of_its_function(module):
    for name, rule in vars(module).items():
        if rule in declared(module):
            assert rule.slug == name.replace("_", "-")
            check = getattr(rule, "check", None) or rule.judge
            assert check.__name__ == name
            assert inspect.getmodule(check) is module


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_a_rule_says_what_why_and_how_to_fix_in_sentences(rule):
    for text in (rule.what, rule.why, rule.fix):
        assert text[:1].isupper() or text[:1].isdigit()
        assert "  " not in text
        assert text.rstrip('"').endswith((".", ")", "..."))
    assert rule.wrong
    assert rule.right
    assert rule.wrong != rule.right


def test_rules_that_judge_the_same_mentions_share_their_gatherer():
    assert len(GATHERERS) < len(SET_RULES)
    assert {rule.gather for rule in SET_RULES} == set(GATHERERS)


def test_a_rule_is_known_by_code_and_by_slug():
    assert rules_by_name()["LG301"] is rules_by_name()["amount-without-currency"]
    assert len(rules_by_name()) == 2 * len(RULES)


def test_the_rules_of_reading_are_of_the_first_group():
    first = {rule.code for rule in RULES if rule.group == "LG0"}
    # Of comments, which are read, and of files among the records that are none.
    others = {"LG017", "LG018", "LG020", "LG021", "LG022", "LG023"}
    assert first - READING_CODES == others
    assert first >= READING_CODES
