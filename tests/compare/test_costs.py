from decimal import Decimal

import pytest

from lgcases.claims.unavailable import Reason
from lgcases.compare.costs import net_of_costs, payback, set_up_cost
from lgcases.compare.deflate import real_terms, stated_figure
from lgcases.compare.figure import Caveat
from lgcases.model import Dispute
from tests.builders import claim, cost, council, initiative

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


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"basis": "per-year"}, "a yearly cost is no lump sum: Advice."),
        ({"amount": None}, "a set-up cost without an amount: Advice."),
        ({"wider_than_case": True}, "it covers more than this initiative: Advice."),
        ({"basis": "not-stated"}, "basis not stated"),
        ({"basis": "percentage", "unit": "%"}, "a percentage or an amount per unit"),
        ({"basis": "cumulative", "period": {"from": 2014}}, "the period is open-ended"),
        ({"prices": "real"}, "the year of its prices is not stated"),
    ],
)
def test_only_costs_whose_basis_makes_sense_are_set_against_a_saving(
    tables, vocabularies, given, words
):
    sum_ = claim(basis="one-off")
    fields = {"period": "2014-15"} | given
    fields["period"] = fields.pop("period")
    case = initiative(sum_, costs=(cost(statement="Advice.", **fields),))
    net = net_of_costs(sum_, case, restate_by(tables, vocabularies), vocabularies)
    assert net.reason is Reason.COST_NOT_COMPARABLE
    assert words in net.words


def test_a_cost_is_put_into_real_terms_by_its_own_basis_and_period(tables, vocabularies):
    sum_ = claim("1000000", "2024-25", basis="one-off")
    years = {"from": "2012-13", "to": "2014-15"}
    spent = cost("300000", years, basis="cumulative")
    same = claim("300000", years, basis="cumulative")
    case = initiative(sum_, costs=(spent,))
    restate = restate_by(tables, vocabularies)
    assert set_up_cost(sum_, case, restate, vocabularies).amount == restate(same).amount
    real = cost("300000", "2019-20", basis="one-off", prices="real", price_base="2014-15")
    case = initiative(sum_, costs=(real,))
    assert (
        set_up_cost(sum_, case, restate, vocabularies).amount
        == restate(claim("300000", "2014-15")).amount
    )


def test_an_open_cost_is_counted_up_to_the_date_of_its_statement(tables, vocabularies):
    sum_ = claim("1000", basis="one-off")
    since = cost("100", {"from": "2014-15"}, basis="cumulative", as_of="2016-17")
    case = initiative(sum_, costs=(since,))
    found = set_up_cost(sum_, case, restate_by(tables, vocabularies), vocabularies)
    assert "Open period: counted up to 2016-17, the date for which it was stated" in {
        step.words for step in found.trail
    }


def test_a_disputed_cost_is_named_with_whoever_contests_it(tables, vocabularies):
    sum_, rate = claim("1000", "2024-25", basis="one-off"), claim("100", "2024-25", **RATE)
    contested = cost("100", "2024-25", disputed=Dispute("The union"))
    case = initiative(sum_, rate, costs=(contested, cost("50", "2024-25")))
    net = net_of_costs(sum_, case, restate_by(tables, vocabularies), vocabularies)
    assert Caveat.COST_DISPUTED in net.caveats
    assert any("disputed by The union" in step.words for step in net.trail)
    years = payback(rate, case, restate_by(tables, vocabularies), vocabularies)
    assert (years.years, years.caveats) == (Decimal("1.50"), (Caveat.COST_DISPUTED,))


def test_a_part_is_not_added_to_its_whole_nor_a_cost_to_its_successor(vocabularies):
    sum_ = claim("1000", basis="one-off")
    costs = (
        cost("70", id="whole"),
        cost("20", id="part", part_of="whole"),
        cost("5", part_of="part"),
        cost("90", id="first"),
        cost("80", id="second", replaces="first"),
        cost("85", replaces="second"),
    )
    net = net_of_costs(sum_, initiative(sum_, costs=costs), nominal(vocabularies), vocabularies)
    assert net.amount == 1000 - 70 - 85


def test_a_saving_of_one_partner_meets_the_cost_of_that_partner(vocabularies):
    bodies = (council(id="havering"), council("Newham", "E09000025", id="newham"))
    sum_ = claim("1000", basis="one-off", organisations=("havering",), scope="One of two")
    costs = (
        cost("300", organisations=("newham",)),
        cost("100", organisations=("havering",), scope="Havering"),
    )
    case = initiative(sum_, costs=costs, organisations=bodies)
    net = net_of_costs(sum_, case, nominal(vocabularies), vocabularies)
    assert net.amount == 900
    case = initiative(sum_, costs=costs[:1], organisations=bodies)
    net = net_of_costs(sum_, case, nominal(vocabularies), vocabularies)
    assert net.words == (
        "the set-up cost cannot be set against it: it covers something else: It took a sum to "
        "set up."
    )
