from decimal import Decimal

import pytest

from lgcases.claims.unavailable import Reason
from lgcases.compare.costs import net_of_costs, payback
from lgcases.compare.deflate import real_terms, stated_figure
from tests.builders import claim, cost, initiative

RATE = {"basis": "per-year"}


def restate_by(tables, vocabularies):
    return lambda each: real_terms(each, "GB", tables, vocabularies)


def nominal(vocabularies):
    return lambda each: stated_figure(each, vocabularies)


def test_costs_come_off_in_the_prices_of_the_saving(tables, vocabularies):
    sum_ = claim("1000000", "2024-25", basis="one-off", cost_treatment="gross")
    case = initiative(sum_, costs=(cost("74066.20", "2014-15"),))
    net = net_of_costs(sum_, case, restate_by(tables, vocabularies), vocabularies)
    assert net.amount == 900_000


def test_several_costs_are_added_and_each_is_named_in_the_trail(tables, vocabularies):
    sum_ = claim("1000", "2024-25", basis="one-off")
    costs = (cost("100", "2024-25", statement="Systems."), cost("50", "2024-25"))
    net = net_of_costs(
        sum_, initiative(sum_, costs=costs), restate_by(tables, vocabularies), vocabularies
    )
    assert net.amount == 850
    assert any("Systems." in step.words for step in net.trail)


def test_of_ranges_the_ends_are_the_least_and_the_most(tables, vocabularies):
    sum_ = claim("1000", "2024-25", amount_to="2000", basis="one-off")
    costs = (cost("100", "2024-25", amount_to="300"),)
    net = net_of_costs(
        sum_, initiative(sum_, costs=costs), restate_by(tables, vocabularies), vocabularies
    )
    assert (net.amount, net.amount_to) == (700, 1900)


def test_payback_in_years(vocabularies):
    rate = claim("300", period=None, **RATE)
    found = payback(
        rate, initiative(rate, costs=(cost("1000", None),)), nominal(vocabularies), vocabularies
    )
    assert (found.years, found.years_to) == (Decimal("3.33"), None)


def test_a_payback_from_more_than_a_saving_is_up_to_so_many_years(vocabularies):
    rate = claim("300", qualifier="more-than", amount_to="600", **RATE)
    found = payback(
        rate, initiative(rate, costs=(cost("600"),)), nominal(vocabularies), vocabularies
    )
    assert (found.years, found.years_to, found.qualifier) == (1, 2, "up-to")


@pytest.mark.parametrize(
    ("given", "costs", "reason"),
    [
        ({}, (cost(),), Reason.NOT_A_TOTAL),
        ({"basis": "one-off"}, (), Reason.NO_SET_UP_COST),
        ({"basis": "one-off"}, (cost(kind="running"),), Reason.NO_SET_UP_COST),
        ({"basis": "one-off"}, (cost(evidence="forecast"),), Reason.NO_SET_UP_COST),
        ({"basis": "one-off"}, (cost(currency="EUR"),), Reason.COST_NOT_COMPARABLE),
        ({"basis": "one-off"}, (cost(period=None),), Reason.COST_NOT_COMPARABLE),
        (
            {"basis": "one-off", "scope": "All"},
            (cost(scope="One partner"),),
            Reason.COST_NOT_COMPARABLE,
        ),
        ({"basis": "one-off", "cost_treatment": "net"}, (cost(),), Reason.ALREADY_NET),
        ({"basis": "one-off", "wider_than_case": True}, (cost(),), Reason.WIDER_THAN_CASE),
        # One price base of calendar, one of financial years.
        ({"basis": "one-off", "period": 2014}, (cost(),), Reason.COST_NOT_COMPARABLE),
    ],
)
def test_a_net_figure_is_refused_for_a_named_reason(tables, vocabularies, given, costs, reason):
    stated = claim(**given)
    result = net_of_costs(
        stated, initiative(stated, costs=costs), restate_by(tables, vocabularies), vocabularies
    )
    assert result.reason is reason


def test_payback_needs_a_yearly_rate_above_zero(vocabularies):
    total, loss = claim(), claim("-1", **RATE)
    case = initiative(costs=(cost(),))
    assert payback(total, case, nominal(vocabularies), vocabularies).reason is Reason.NOT_PER_YEAR
    assert payback(loss, case, nominal(vocabularies), vocabularies).reason is Reason.NO_GAIN
