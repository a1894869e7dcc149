"""Which claims are asked for: one claim must meet all conditions."""

import pytest

from lgcases.claims.conditions import ClaimConditions, categories_of, is_among
from tests.builders import HAVERING, claim, council, initiative

BODIES = (
    council("Havering", HAVERING, id="havering"),
    council("Newham", "E09000025", id="newham"),
)
CASE = initiative(
    models=("charging", "outsourcing"), services=("waste", "libraries"), organisations=BODIES
)


def fit(vocabularies, stated, **given):
    return ClaimConditions(**given).fit(stated, CASE, vocabularies)


@pytest.mark.parametrize(
    ("stated", "given", "expected"),
    [
        ({"models": ("outsourcing",)}, {"models": frozenset({"charging"})}, False),
        ({"models": ("charging",)}, {"models": frozenset({"charging"})}, True),
        ({}, {"models": frozenset({"charging"})}, True),
        ({}, {"models": frozenset({"mutual"})}, False),
        ({"services": ("libraries",)}, {"services": frozenset({"waste"})}, False),
        ({"services": ("libraries",)}, {"services": frozenset({"libraries"})}, True),
        ({}, {"services": frozenset({"waste"})}, True),
        ({"organisations": ("newham",)}, {"organisations": ("havering",)}, False),
        ({"organisations": ("newham",)}, {"organisations": ("NEWHAM",)}, True),
        ({"organisations": ("newham",)}, {"organisations": ("E09000025",)}, True),
        ({"organisations": ("newham",)}, {"organisations": ("havering", "newham")}, True),
        ({}, {"organisations": ("havering",)}, True),
        ({}, {"natures": frozenset({"income"})}, False),
        ({}, {"bases": frozenset({"per-year"})}, False),
        ({}, {"evidences": frozenset({"forecast"})}, False),
        ({}, {"min_strength": 2}, True),
        ({}, {"min_strength": 3}, False),
        ({}, {}, True),
    ],
)
def test_a_claim_is_about_what_it_names_or_else_about_all_of_its_record(
    vocabularies, stated, given, expected
):
    assert fit(vocabularies, claim(**stated), **given) is expected


def test_the_category_is_that_of_the_models_of_the_claim(vocabularies):
    assert categories_of(("outsourcing", "no-such-model"), vocabularies) == [
        "other-ways-to-cut-cost"
    ]
    wanted = frozenset({"authorities-joining-up"})
    joined = initiative(models=("shared-service", "outsourcing"))
    conditions = ClaimConditions(categories=wanted)
    assert conditions.fit(claim(), joined, vocabularies)
    assert conditions.fit(claim(models=("shared-service",)), joined, vocabularies)
    assert not conditions.fit(claim(models=("outsourcing",)), joined, vocabularies)


@pytest.mark.parametrize(
    ("stated", "given", "models", "services"),
    [
        ({}, {}, False, False),
        ({}, {"models": frozenset({"charging"})}, True, False),
        ({}, {"models": frozenset({"charging", "outsourcing"})}, False, False),
        ({"models": ("charging",)}, {"models": frozenset({"charging"})}, False, False),
        ({}, {"categories": frozenset({"other-ways-to-cut-cost"})}, False, False),
        ({}, {"categories": frozenset({"joining-up-with-neighbours"})}, True, False),
        ({}, {"services": frozenset({"waste"})}, False, True),
        ({"services": ("waste",)}, {"services": frozenset({"waste"})}, False, False),
    ],
)
def test_whether_a_claim_is_about_more_than_was_asked_for(
    vocabularies, stated, given, models, services
):
    asked = ClaimConditions(**given)
    found = (
        asked.beyond_models(claim(**stated), CASE, vocabularies),
        asked.beyond_services(claim(**stated), CASE),
    )
    assert found == (models, services)


def test_all_conditions_hold_together(vocabularies):
    given = {"models": frozenset({"charging"}), "natures": frozenset({"income"})}
    assert fit(vocabularies, claim(models=("charging",), nature="income"), **given)
    assert not fit(vocabularies, claim(models=("charging",)), **given)
    assert not fit(vocabularies, claim(models=("outsourcing",), nature="income"), **given)


@pytest.mark.parametrize(
    ("given", "asks"),
    [
        ({}, False),
        ({"models": frozenset({"charging"}), "organisations": ("x",)}, False),
        ({"natures": frozenset()}, True),
        ({"bases": frozenset()}, True),
        ({"evidences": frozenset()}, True),
        ({"min_strength": 0}, True),
    ],
)
def test_only_some_conditions_ask_for_a_kind_of_claim(given, asks):
    assert ClaimConditions(**given).ask_for_kind is asks


def test_organisations_are_found_by_whole_words_or_by_code():
    assert is_among(("haver",), BODIES) is False
    assert is_among(("havering",), BODIES)
    assert is_among((HAVERING.lower(),), BODIES)
    assert is_among((), BODIES) is False
