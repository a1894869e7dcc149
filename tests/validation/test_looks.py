"""Which fields a rule looks at, as its samples show."""

import pytest

from lgcases.schema.fields import fields_of
from lgcases.validation.looks import fields_judged, right_values, rules_by_field
from lgcases.validation.registry import RECORD_RULES, SET_RULES, rules_named
from tests.validation.cases import SCHEMA

FIELDS = {field.path for field in fields_of(SCHEMA.record)}
BEYOND = (*RECORD_RULES, *SET_RULES)


@pytest.mark.parametrize("rule", BEYOND, ids=lambda rule: rule.slug)
def test_every_rule_looks_at_fields_that_there_are(rule):
    judged = fields_judged(rule)
    assert judged
    assert judged <= FIELDS


@pytest.mark.parametrize(
    ("slug", "paths"),
    [
        ("amount-without-currency", ["savings.currency"]),
        ("reversed-period", ["outcomes.period.from", "outcomes.period.to"]),
        ("baseline-without-currency", ["savings.baseline.currency"]),
        # The name differs as well, so that it is that of the other council.
        ("council-not-in-existence", ["organisations.code"]),
        # Here the name is what is wrong.
        ("unofficial-name", ["organisations.name"]),
        # An entry more, and a section in place of another: which fields matter cannot be told.
        ("joining-up-alone", ["organisations"]),
        ("money-among-outcomes", ["costs", "outcomes"]),
        # Samples of two records.
        ("duplicate-id", ["id"]),
        ("several-codes", ["organisations.code"]),
    ],
)
def test_samples_differ_in_what_is_judged(slug, paths):
    (rule,) = rules_named(slug)
    assert sorted(".".join(path) for path in fields_judged(rule)) == paths


def test_the_rules_of_a_field_are_in_order():
    found = rules_by_field()["savings", "amount"]
    codes = [rule.code for rule in found]
    assert codes == sorted(codes)
    assert {"amount-not-in-full", "missing-amount"} <= {rule.slug for rule in found}


def test_right_values_come_first_from_a_rule_that_looks_at_the_field():
    values = right_values()
    assert values["organisations", "code"] == "E07000089"
    assert values["status_as_of",] == "2019-03"
