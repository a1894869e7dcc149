"""Every rule beyond the schema finds its wrong sample, and not its right one."""

from __future__ import annotations

import pytest

from lgcases.validation.registry import RECORD_RULES, SET_RULES
from tests.validation.cases import BASE, context_of, found, judged, overlaid


def test_nothing_is_found_in_the_base_record():
    assert [
        (f.rule.code, f.pointer, f.message) for f in found(context_of(BASE.read_bytes(), "base"))
    ] == []


@pytest.mark.parametrize("rule", RECORD_RULES, ids=lambda rule: rule.slug)
def test_record_rule_finds_its_wrong_sample(rule):
    faults = found(overlaid(rule.wrong), (rule,))
    assert faults
    for fault in faults:
        assert fault.rule is rule
        assert fault.message


@pytest.mark.parametrize("rule", RECORD_RULES, ids=lambda rule: rule.slug)
def test_record_rule_passes_its_right_sample(rule):
    assert [fault.message for fault in found(overlaid(rule.right), (rule,))] == []


@pytest.mark.parametrize("rule", SET_RULES, ids=lambda rule: rule.slug)
def test_set_rule_finds_its_wrong_sample(rule):
    faults = list(judged(rule, rule.wrong))
    assert faults
    for path, fault in faults:
        assert path in ("data/initiatives/first.yaml", "data/initiatives/second.yaml")
        assert fault.rule is rule
        assert fault.message


@pytest.mark.parametrize("rule", SET_RULES, ids=lambda rule: rule.slug)
def test_set_rule_passes_its_right_sample(rule):
    assert [fault.message for _, fault in judged(rule, rule.right)] == []
