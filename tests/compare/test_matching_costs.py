import pytest

from lgcases.compare.matching_costs import (
    Scope,
    costs_of,
    not_taken_off,
    obstacle_of,
    without_parts,
)
from tests.builders import NEWHAM, claim, cost, council, initiative

BODIES = (council(id="havering"), council("Newham", NEWHAM, id="newham"))
GIVEN = {
    "organisations": BODIES,
    "services": ("finance", "hr"),
    "models": ("shared-service", "outsourcing"),
}


def scope_of(stated, vocabularies, *costs):
    return Scope(stated, initiative(stated, costs=costs, **GIVEN), vocabularies)


@pytest.mark.parametrize(
    ("of_claim", "of_cost", "misses", "exceeds"),
    [
        ({}, {}, False, ""),
        ({}, {"organisations": ("newham",)}, False, ""),
        ({}, {"services": ("hr",)}, False, ""),
        ({"organisations": ("havering",)}, {}, False, "organisations"),
        ({"organisations": ("havering", "newham")}, {}, False, ""),
        ({"organisations": ("havering",)}, {"organisations": ("newham",)}, True, "organisations"),
        ({"services": ("hr",)}, {}, False, "services"),
        ({"services": ("hr",)}, {"services": ("hr", "finance")}, False, "services"),
        ({"services": ("hr",)}, {"services": ("finance",)}, True, "services"),
        ({"services": ("hr", "finance")}, {}, False, ""),
        ({"models": ("outsourcing",)}, {"models": ("shared-service",)}, True, "models"),
        ({"models": ("outsourcing",)}, {"models": ("outsourcing",)}, False, ""),
    ],
)
def test_what_a_cost_is_about_is_told_by_the_data(vocabularies, of_claim, of_cost, misses, exceeds):
    scope = scope_of(claim(**of_claim), vocabularies)
    assert scope.misses(cost(**of_cost)) is misses
    assert scope.exceeded_by(cost(**of_cost)) == exceeds


def test_words_are_compared_only_where_neither_has_data(vocabularies):
    worded = cost(scope="Staff")
    assert scope_of(claim(scope="All"), vocabularies).differs_in_words(worded)
    assert not scope_of(claim(scope="Staff"), vocabularies).differs_in_words(worded)
    assert not scope_of(claim(), vocabularies).differs_in_words(worded)
    with_data = claim(scope="All", services=("hr",))
    assert not scope_of(with_data, vocabularies).differs_in_words(worded)


def test_costs_are_of_the_claims_kind_and_stand_for_those_they_replaced(vocabularies):
    forecast, spent = cost(evidence="forecast"), cost(evidence="achieved-independent")
    unknown, first = cost(), cost(id="first")
    later = cost(id="later", replaces="first")
    case = initiative(claim(), costs=(forecast, spent, unknown, first, later))
    assert costs_of(claim(), case, vocabularies) == [spent, unknown, later]
    assert costs_of(claim(evidence="target"), case, vocabularies) == [forecast, unknown, later]


def test_where_the_whole_is_too_wide_its_part_takes_its_place(vocabularies):
    whole = cost("300", id="whole", organisations=("havering", "newham"))
    part = cost("100", id="part", part_of="whole", organisations=("havering",))
    one = scope_of(claim(organisations=("havering",)), vocabularies, whole, part)
    assert without_parts([whole, part], one) == [part]
    both = scope_of(claim(), vocabularies, whole, part)
    assert without_parts([whole, part], both) == [whole]


def test_parts_of_a_whole_without_an_amount_do_not_stand_for_it(vocabularies):
    whole, part = cost(None, id="whole"), cost("100", part_of="whole")
    scope = scope_of(claim(), vocabularies, whole, part)
    kept = without_parts([whole, part], scope)
    assert kept == [whole, part]
    assert obstacle_of(whole, scope).startswith("a set-up cost without an amount: ")
    assert obstacle_of(part, scope) == ""


def test_what_no_net_figure_takes_off(vocabularies):
    leaving, running = cost(kind="exit"), cost(kind="running", basis="per-year")
    other = cost(kind="overspend", services=("finance",))
    case = initiative(claim(services=("hr",)), costs=(cost(), leaving, running, other), **GIVEN)
    assert not_taken_off(case.savings[0], case, vocabularies) == (leaving, running)
    assert not_taken_off(claim(), case, vocabularies) == (leaving, running, other)
