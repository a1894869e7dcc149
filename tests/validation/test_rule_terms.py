"""The terms that rules name are those of the vocabularies."""

from __future__ import annotations

import pytest

from lgcases.model import currencies
from lgcases.model.terms import ACHIEVED, INDEPENDENT, NOT_MONEY, PROMISED
from lgcases.validation.rules import date as date_rules
from lgcases.validation.rules import organisation as organisation_rules
from lgcases.validation.rules import terms
from tests.validation.cases import SCHEMA


@pytest.mark.parametrize(
    ("vocabulary", "used"),
    [
        ("status", terms.RUNNING | terms.PLANNED | terms.OVER),
        ("event", terms.ENDINGS | date_rules.BEFORE_START | date_rules.AFTER_END),
        ("evidence", ACHIEVED | INDEPENDENT | PROMISED),
        ("nature", terms.SAVINGS),
        ("basis", terms.SUMS | terms.DATED | NOT_MONEY),
        ("qualifier", terms.BOUNDS),
        ("organisation-type", terms.AUTHORITIES),
        ("role", organisation_rules.ANSWERABLE),
        ("source-kind", terms.OWN_WORD | terms.PRESS | terms.LIVE),
        ("country", frozenset(currencies.CURRENCY_OF)),
        ("currency", frozenset(currencies.CURRENCY_OF.values()) | currencies.SMALL_UNITS),
    ],
)
def test_terms_are_in_the_vocabulary(vocabulary, used):
    assert used - set(SCHEMA.vocabularies[vocabulary].terms) == set()


def test_each_status_is_of_one_stage():
    stages = (terms.RUNNING, terms.PLANNED, terms.OVER, frozenset({"unknown"}))
    assert sorted(status for stage in stages for status in stage) == sorted(
        SCHEMA.vocabularies["status"].terms
    )
