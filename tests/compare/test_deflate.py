import pytest

from lgcases.claims.unavailable import Reason
from lgcases.compare.caveat import Caveat
from lgcases.compare.deflate import real_terms, stated_figure
from lgcases.compare.figure import Figure
from lgcases.reference.series import YearKind
from tests.builders import claim


def reasons(result):
    assert not isinstance(result, Figure), result
    return set(result.reasons)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"amount": None}, {Reason.NO_AMOUNT}),
        ({"amount": None, "currency": None, "period": None}, {Reason.NO_AMOUNT}),
        ({"currency": None}, {Reason.NO_CURRENCY}),
        ({"period": None}, {Reason.NO_PERIOD}),
        ({"period": {"from": 2014}}, {Reason.OPEN_PERIOD}),
        ({"period": {"to": 2014}}, {Reason.OPEN_PERIOD}),
        ({"period": {"to": 2014}, "basis": "per-year"}, {Reason.OPEN_PERIOD}),
        ({"period": {"from": 2015, "to": 2014}}, {Reason.REVERSED_PERIOD}),
        ({"period": {"from": 2014, "to": 2015}}, {Reason.LONG_PERIOD}),
        ({"basis": "percentage", "currency": None, "unit": "%"}, {Reason.NOT_MONEY}),
        ({"basis": "per-unit", "unit": "per contact"}, {Reason.NOT_MONEY}),
        ({"basis": "not-stated"}, {Reason.NO_BASIS}),
        ({"basis": "not-stated", "period": None}, {Reason.NO_BASIS, Reason.NO_PERIOD}),
        ({"evidence": None}, {Reason.NO_EVIDENCE}),
        ({"nature": ""}, {Reason.NO_NATURE}),
        ({"prices": "real"}, {Reason.NO_PRICE_BASE}),
        ({"period": "1999-00"}, {Reason.YEAR_OUTSIDE}),
        ({"period": 1989}, {Reason.YEAR_OUTSIDE}),
        ({"period": "2025-26"}, {Reason.FORECAST_INDEX}),
        ({"currency": "XAF"}, {Reason.NO_DEFLATOR}),
        ({"currency": "JPY"}, {Reason.NO_DEFLATOR}),
    ],
)
def test_each_missing_piece_is_named(tables, given, expected):
    assert reasons(real_terms(claim(**given), "GB", tables)) == expected


def test_a_refusal_says_which_year_and_how_far_the_index_goes(tables):
    words = real_terms(claim(period="1999-00"), "GB", tables).words
    assert "1999-00" in words
    assert "2000-01 to 2030-31" in words


def test_a_promise_may_use_a_forecast_index_and_says_so(tables):
    figure = real_terms(claim(period="2026-27", evidence="forecast"), "GB", tables)
    assert Caveat.FORECAST_INDEX in figure.caveats


def test_a_forecast_price_base_is_refused_for_what_was_achieved(tables):
    assert reasons(real_terms(claim(), "GB", tables, 2026)) == {Reason.FORECAST_INDEX}
    assert isinstance(real_terms(claim(evidence="target"), "GB", tables, 2026), Figure)


@pytest.mark.parametrize("evidence", ["evaluated", "achieved-independent", "something-new"])
def test_only_promises_may_use_a_forecast_index(tables, evidence):
    result = real_terms(claim(period="2026-27", evidence=evidence), "GB", tables)
    assert reasons(result) == {Reason.FORECAST_INDEX}


@pytest.mark.parametrize(
    ("period", "kind"),
    [
        (2014, YearKind.CALENDAR),
        ("2014-15", YearKind.FINANCIAL),
        ("2014-04", YearKind.FINANCIAL),
        ("2014-04-01", YearKind.FINANCIAL),
        ({"from": "2014-04", "to": "2015-03"}, YearKind.FINANCIAL),
        ({"from": 2014, "to": "2014-09"}, YearKind.FINANCIAL),
    ],
)
def test_uk_figures_go_by_financial_year_unless_plain_years_are_stated(tables, period, kind):
    assert real_terms(claim(period=period), "GB", tables).prices.kind is kind


def test_other_countries_go_by_calendar_year(tables):
    figure = real_terms(claim(period="2014-15", currency="DKK"), "DK", tables)
    assert figure.price_base == "2024"
    # April 2014 to March 2015 lies in two calendar years.
    assert Caveat.EVEN_PROFILE in figure.caveats


def test_uk_years_beyond_the_calendar_index_go_by_financial_year(tables):
    years = {"from": 2020, "to": 2026}
    given = {"basis": "cumulative", "period": years}
    figure = real_terms(claim(evidence="forecast", **given), "GB", tables)
    assert figure.price_base == "2024-25"
    assert Caveat.FORECAST_INDEX in figure.caveats
    assert reasons(real_terms(claim(**given), "GB", tables)) == {Reason.FORECAST_INDEX}


def test_the_pound_goes_by_british_prices_wherever_the_case_is(tables):
    here = real_terms(claim(), "GB", tables).amount
    assert real_terms(claim(), "US", tables).amount == here


def test_the_euro_goes_by_the_prices_of_the_initiatives_country(tables):
    stated = claim(period=2017, currency="EUR")
    finland, germany = (real_terms(stated, country, tables) for country in ("FI", "DE"))
    assert finland.amount != germany.amount
    assert reasons(real_terms(stated, "DK", tables)) == {Reason.NO_DEFLATOR}


def test_a_country_whose_series_ends_early_is_refused_not_moved_to_another_base(tables):
    stated = claim(period=2017, currency="EUR")
    assert reasons(real_terms(stated, "HR", tables)) == {Reason.YEAR_OUTSIDE}
    assert isinstance(real_terms(stated, "HR", tables, 2023), Figure)


@pytest.mark.parametrize("period", [{"from": "2014-15"}, {"from": "2014-15", "to": "2018-19"}])
def test_a_yearly_rate_has_the_prices_of_its_first_year(tables, period):
    rate = real_terms(claim(basis="per-year", period=period), "GB", tables)
    assert rate.amount == real_terms(claim(), "GB", tables).amount
    assert Caveat.FIRST_YEAR_PRICES in rate.caveats


def test_a_yearly_rate_of_one_year_needs_no_caveat(tables):
    assert real_terms(claim(basis="per-year"), "GB", tables).caveats == ()


def test_a_real_claim_is_moved_from_its_own_price_base(tables):
    five = {"from": "2014-15", "to": "2018-19"}
    stated = claim(basis="cumulative", period=five, prices="real", price_base="2010/11")
    figure = real_terms(stated, "GB", tables)
    assert figure.amount == real_terms(claim(period="2010/11"), "GB", tables).amount
    assert Caveat.EVEN_PROFILE not in figure.caveats


def test_range_and_qualifier_are_kept(tables):
    figure = real_terms(claim("1000", amount_to="2000", qualifier="about"), "GB", tables)
    assert figure.qualifier == "about"
    assert (str(figure.amount), str(figure.amount_to)) == ("1350.14", "2700.29")
    assert Caveat.RANGE in figure.caveats


def test_a_one_off_sum_over_years_is_spread_and_says_so(tables):
    years = {"from": "2014-15", "to": "2015-16"}
    figure = real_terms(claim(basis="one-off", period=years), "GB", tables)
    assert Caveat.EVEN_PROFILE in figure.caveats


def test_nominal_figures_stay_as_they_are_and_need_a_period_only_where_the_basis_does():
    assert stated_figure(claim(period=None, basis="per-year")).amount == 1_000_000
    assert Caveat.YEAR_NOT_STATED in stated_figure(claim(period=None, basis="one-off")).caveats
    assert reasons(stated_figure(claim(period=None))) == {Reason.NO_PERIOD}
    assert reasons(stated_figure(claim(period=None, basis="cumulative"))) == {Reason.NO_PERIOD}


def test_a_real_claim_has_no_place_among_nominal_figures():
    real = claim(prices="real", price_base="2010/11")
    assert reasons(stated_figure(real)) == {Reason.NOT_NOMINAL}
