"""The worked values that come with the reference tables, to the digit given."""

from decimal import Decimal

import pytest

from lgcases.claims.wording import compact
from lgcases.compare.adjust import convert
from lgcases.compare.deflate import real_terms
from lgcases.reference.series import YearKind
from tests.builders import claim


def whole(value):
    return int(value.to_integral_value())


def in_pounds(figure, tables):
    return convert(figure, "GBP", tables.rates(figure.prices.kind))


def test_pounds_of_a_financial_year(tables, vocabularies):
    figure = real_terms(claim("619000", "2011/12"), "GB", tables, vocabularies)
    assert whole(figure.amount) == 880_185
    assert figure.price_base == "2024-25"


def test_danish_crowns_of_2015(tables, vocabularies):
    figure = real_terms(claim("300000000", 2015, currency="DKK"), "DK", tables, vocabularies)
    assert (compact(figure.amount, 4), figure.price_base) == ("356.4m", "2024")
    assert compact(in_pounds(figure, tables).amount) == "40.5m"


def test_american_dollars_of_2019(tables, vocabularies):
    figure = real_terms(claim("7500000", 2019, currency="USD"), "US", tables, vocabularies)
    assert compact(figure.amount) == "9.20m"
    assert compact(in_pounds(figure, tables).amount) == "7.20m"


def test_a_sum_over_five_financial_years(tables, vocabularies):
    five = {"from": "2007/08", "to": "2011/12"}
    figure = real_terms(claim("3900000", five, basis="cumulative"), "GB", tables, vocabularies)
    assert compact(figure.amount) == "5.77m"


def test_deflating_first_and_converting_second_is_the_order(tables, vocabularies):
    stated = claim("9000000", 2017, currency="EUR")
    figure = in_pounds(real_terms(stated, "FI", tables, vocabularies), tables)
    assert compact(figure.amount) == "9.22m"

    # The other order: pounds at the rate of 2017, then British prices.
    rate = tables.rates(YearKind.CALENDAR).per_euro[2017, "GBP"]
    pounds = claim(str(stated.amount * rate), 2017)
    assert compact(real_terms(pounds, "GB", tables, vocabularies).amount, 4) == "10.16m"


def test_prices_rise_by_the_factor_of_this_vintage(tables, vocabularies):
    figure = real_terms(claim("10000", "2010/11"), "GB", tables, vocabularies)
    assert round(figure.amount / 10_000, 4) == Decimal("1.4523")


@pytest.mark.parametrize(("base", "expected"), [(2010, "1000000"), (2024, "1452304.15")])
def test_the_price_base_can_be_chosen(tables, vocabularies, base, expected):
    assert real_terms(claim(period="2010/11"), "GB", tables, vocabularies, base).amount == Decimal(
        expected
    )
