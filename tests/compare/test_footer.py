from decimal import Decimal

from lgcases.compare.footer import BY_AVERAGE, NOT_DISCOUNTED, ONE_BASE, SET_UP_ONLY
from lgcases.model import ClaimBaseline, Period
from tests.builders import claim, cost, initiative


def test_the_footer_names_price_base_vintage_and_assumptions(side_by_side):
    years = {"from": 2014, "to": 2015}
    case = initiative(claim(), claim(basis="cumulative", period=years))
    footer = side_by_side(case, currency="EUR", per="resident").footer
    assert footer.price_bases == ("prices of 2024-25 (UK financial years)",)
    assert {each.table for each in footer.tables} == {
        "deflator",
        "calendar_deflator",
        "financial_year_rates",
        "register",
    }
    assert any("spread evenly" in each for each in footer.assumptions)
    assert ONE_BASE in footer.assumptions
    assert any("2020" in each for each in footer.assumptions)


def test_money_of_two_countries_may_have_two_price_bases(side_by_side):
    cases = (
        initiative(claim(), id="a"),
        initiative(claim(period=2014, currency="EUR"), id="b", country="FI"),
    )
    footer = side_by_side(*cases, currency="EUR").footer
    assert footer.price_bases == (
        "prices of 2024 (calendar years)",
        "prices of 2024-25 (UK financial years)",
    )
    assert any("quarter of a year apart" in each for each in footer.assumptions)
    # In pounds both are in the prices of one year.
    footer = side_by_side(*cases, currency="GBP").footer
    assert footer.price_bases == ("prices of 2024-25 (UK financial years)",)
    assert ONE_BASE in footer.assumptions


def test_tables_that_were_not_used_are_not_named(side_by_side):
    footer = side_by_side(initiative(claim())).footer
    deflator = "UK GDP deflator by financial year: HM Treasury, March 2026"
    *tables, register = map(str, footer.tables)
    assert tables == [deflator]
    # Figures per resident stand beside the others.
    assert register.startswith("Register and population of UK councils: mySociety")
    (residents,) = footer.assumptions
    assert residents.startswith("Residents are those of 2020")
    without = side_by_side(initiative(claim(wider_than_case=True))).footer
    assert list(map(str, without.tables)) == [deflator]
    assert without.assumptions == ()


def test_sums_over_years_are_not_discounted_and_are_ranked_by_their_average(side_by_side):
    total = claim(basis="cumulative", period={"from": "2014-15", "to": "2016-17"})
    assert {BY_AVERAGE, NOT_DISCOUNTED} <= set(side_by_side(initiative(total)).footer.assumptions)
    averages = side_by_side(initiative(total), annualise=True).footer.assumptions
    assert BY_AVERAGE not in averages
    nominal = side_by_side(initiative(total), prices="nominal").footer.assumptions
    assert NOT_DISCOUNTED not in nominal
    assert BY_AVERAGE in nominal
    yearly = side_by_side(initiative(claim())).footer.assumptions
    assert not {BY_AVERAGE, NOT_DISCOUNTED} & set(yearly)


def test_what_is_assumed_of_open_sums_and_of_costs_is_said_where_it_applies(side_by_side):
    since = claim(basis="cumulative", period={"from": "2014-15"}, as_of="2016-17")
    case = initiative(since, costs=(cost(),))
    assumed = side_by_side(case).footer.assumptions
    assert "A sum since a stated year is counted up to the date for which it was stated." in assumed
    assert SET_UP_ONLY in assumed
    assert SET_UP_ONLY not in side_by_side(initiative(since)).footer.assumptions


def test_shares_of_two_kinds_of_year_are_not_said_to_be_a_quarter_apart(side_by_side):
    measured = {
        period: ClaimBaseline("budget", "It", Decimal(10), "GBP", period=Period.parse(period))
        for period in (2014, "2014-15")
    }
    claims = [claim("1", period, baseline=found) for period, found in measured.items()]
    footer = side_by_side(initiative(*claims), per="baseline").footer
    assert len(footer.price_bases) == 2
    assert not any("quarter of a year" in words for words in footer.assumptions)
