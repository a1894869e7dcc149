from decimal import Decimal

import pytest

from lgcases.claims.unavailable import Reason
from lgcases.compare.adjust import annual_average, convert, in_financial_year
from lgcases.compare.deflate import real_terms, stated_figure
from lgcases.compare.figure import OVER, TIMES, Caveat, Figure
from lgcases.reference.series import Year, YearKind
from tests.builders import claim, initiative

CALENDAR, FINANCIAL = YearKind.CALENDAR, YearKind.FINANCIAL


def figure(amount, currency, year, kind=CALENDAR):
    return Figure(Decimal(amount), None, currency, "exact", Year(kind, year))


def test_the_rate_is_that_of_the_price_base(tables):
    rates = tables.rates(CALENDAR)
    assert convert(figure("100", "EUR", 2024), "GBP", rates).amount == Decimal("84.66")
    assert convert(figure("100", "EUR", 2015), "GBP", rates).amount == Decimal("72.58")


def test_financial_year_figures_take_financial_year_rates(tables):
    base = figure("100", "GBP", 2024, FINANCIAL)
    assert convert(base, "EUR", tables.rates(FINANCIAL)).amount == Decimal("118.83")


def test_two_other_currencies_go_through_the_euro(tables):
    crowns = convert(figure("100", "USD", 2024), "DKK", tables.rates(CALENDAR))
    assert crowns.amount == Decimal("689.12")  # 100 / 1.082380 * 7.458914


def test_its_own_currency_is_left_alone(tables):
    own = figure("100.005", "GBP", 2024)
    assert convert(own, "GBP", tables.rates(CALENDAR)) is own


@pytest.mark.parametrize(
    ("currency", "year", "reason"),
    [
        ("USD", 2026, Reason.INCOMPLETE_RATE_YEAR),
        ("USD", 1998, Reason.NO_RATE),
        ("ISK", 2012, Reason.NO_RATE),
        ("XAF", 2024, Reason.NO_RATE),
    ],
)
def test_a_year_without_a_whole_rate_is_refused(tables, currency, year, reason):
    assert convert(figure("1", currency, year), "EUR", tables.rates(CALENDAR)).reason is reason


def test_nominal_figures_are_not_converted(tables, vocabularies):
    result = convert(stated_figure(claim(), vocabularies), "EUR", tables.rates(CALENDAR))
    assert result.reason is Reason.NO_PRICE_YEAR


def test_a_sum_over_years_becomes_an_average_and_says_so(tables, vocabularies):
    five = claim(basis="cumulative", period={"from": "2014-15", "to": "2018-19"})
    whole = real_terms(five, "GB", tables, vocabularies)
    average = annual_average(whole, five)
    assert average.amount == round(whole.amount / 5, 2)
    assert average.average
    assert Caveat.AVERAGE in average.caveats


def test_eighteen_months_are_one_year_and_a_half(tables, vocabularies):
    months = claim("3000", {"from": "2024-04", "to": "2025-09"}, basis="cumulative")
    assert annual_average(stated_figure(months, vocabularies), months).amount == 2000


@pytest.mark.parametrize(
    "period", [2014, "2014-15", {"from": "2014-07", "to": "2015-06"}, {"from": 2014, "to": 2014}]
)
def test_the_sum_of_exactly_one_year_is_its_own_average(vocabularies, period):
    year = claim("1000", period, basis="cumulative")
    average = annual_average(stated_figure(year, vocabularies), year)
    assert average.amount == 1000
    assert average.average


def test_less_than_a_year_is_not_stretched(vocabularies):
    months = claim(period={"from": "2024-04", "to": "2024-09"}, basis="cumulative")
    assert annual_average(stated_figure(months, vocabularies), months).reason is Reason.SHORT_PERIOD


@pytest.mark.parametrize("basis", ["per-year", "single-year", "one-off"])
def test_other_bases_are_not_averaged(vocabularies, basis):
    stated = claim(basis=basis)
    assert annual_average(stated_figure(stated, vocabularies), stated) == stated_figure(
        stated, vocabularies
    )


def test_an_open_sum_is_averaged_over_the_years_up_to_its_statement(vocabularies):
    since = claim("23400000", {"from": 2014}, basis="cumulative", as_of="2018")
    average = annual_average(stated_figure(since, vocabularies), since)
    assert average.amount == 4_680_000
    assert average.caveats == (Caveat.OPEN_PERIOD, Caveat.AVERAGE)
    short = claim("1", {"from": "2018-06"}, basis="cumulative", as_of="2018")
    assert annual_average(stated_figure(short, vocabularies), short).reason is Reason.SHORT_PERIOD


def test_a_calendar_year_is_a_quarter_and_three_quarters_of_financial_years(tables):
    deflator = tables.uk_financial
    found = in_financial_year(figure("100", "GBP", 2024), deflator, 2024)
    before, own = deflator.index[2023], deflator.index[2024]
    assert found.amount == round(100 * own / (before / 4 + own * 3 / 4), 2) == Decimal("100.98")
    assert found.prices == Year(FINANCIAL, 2024)
    (step,) = found.operations[-1].explain()
    assert step.words.startswith("From prices of 2024 to prices of 2024-25: UK GDP deflator")
    assert (
        step.formula
        == f"100 {TIMES} 100.0000 {OVER} (0.25 {TIMES} 96.1117 + 0.75 {TIMES} 100.0000)"
    )
    # What is in such prices already, and what the index does not cover, stays as it is.
    assert in_financial_year(found, deflator, 2024) is found
    old = figure("100", "GBP", 1990)
    assert in_financial_year(old, deflator, 2024) is old


def test_plain_and_financial_years_are_ranked_in_one_price_base(side_by_side):
    plain = initiative(claim("1000000", 2014), id="plain")
    financial = initiative(claim("995000", "2014-15"), id="financial")
    result = side_by_side(plain, financial, one_per_case=True, total=True)
    (group,) = result.groups
    amounts = {row.ref: row.figure.amount for row in group.rows}
    # In prices of 2024 and 2024-25 they would be 1,339,541.66 and 1,343,392.80.
    assert amounts == {"plain#1": Decimal("1352690.83"), "financial#1": Decimal("1343392.80")}
    assert list(amounts) == ["plain#1", "financial#1"]
    assert {row.figure.price_base for row in group.rows} == {"2024-25"}
    assert result.total.amount == sum(amounts.values())
