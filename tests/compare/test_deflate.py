import pytest

from lgcases.claims.unavailable import Reason
from lgcases.compare.deflate import real_terms, stated_figure
from lgcases.compare.figure import Caveat, Figure
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
def test_each_missing_piece_is_named(tables, vocabularies, given, expected):
    assert reasons(real_terms(claim(**given), "GB", tables, vocabularies)) == expected


def test_a_refusal_says_which_year_and_how_far_the_index_goes(tables, vocabularies):
    words = real_terms(claim(period="1999-00"), "GB", tables, vocabularies).words
    assert "1999-00" in words
    assert "2000-01 to 2030-31" in words


def test_a_promise_may_use_a_forecast_index_and_says_so(tables, vocabularies):
    figure = real_terms(claim(period="2026-27", evidence="forecast"), "GB", tables, vocabularies)
    assert Caveat.FORECAST_INDEX in figure.caveats


def test_a_forecast_price_base_is_refused_for_what_was_achieved(tables, vocabularies):
    assert reasons(real_terms(claim(), "GB", tables, vocabularies, 2026)) == {Reason.FORECAST_INDEX}
    assert isinstance(
        real_terms(claim(evidence="target"), "GB", tables, vocabularies, 2026), Figure
    )


@pytest.mark.parametrize("evidence", ["evaluated", "achieved-independent", "something-new"])
def test_only_promises_may_use_a_forecast_index(tables, vocabularies, evidence):
    result = real_terms(claim(period="2026-27", evidence=evidence), "GB", tables, vocabularies)
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
def test_uk_figures_go_by_financial_year_unless_plain_years_are_stated(
    tables, vocabularies, period, kind
):
    assert real_terms(claim(period=period), "GB", tables, vocabularies).prices.kind is kind


def test_other_countries_go_by_calendar_year(tables, vocabularies):
    figure = real_terms(claim(period="2014-15", currency="DKK"), "DK", tables, vocabularies)
    assert figure.price_base == "2024"
    # April 2014 to March 2015 lies in two calendar years.
    assert Caveat.EVEN_PROFILE in figure.caveats


def test_uk_years_beyond_the_calendar_index_go_by_financial_year(tables, vocabularies):
    years = {"from": 2020, "to": 2026}
    given = {"basis": "cumulative", "period": years}
    figure = real_terms(claim(evidence="forecast", **given), "GB", tables, vocabularies)
    assert figure.price_base == "2024-25"
    assert Caveat.FORECAST_INDEX in figure.caveats
    assert reasons(real_terms(claim(**given), "GB", tables, vocabularies)) == {
        Reason.FORECAST_INDEX
    }


def test_the_pound_goes_by_british_prices_wherever_the_case_is(tables, vocabularies):
    here = real_terms(claim(), "GB", tables, vocabularies).amount
    assert real_terms(claim(), "US", tables, vocabularies).amount == here


def test_the_euro_goes_by_the_prices_of_the_initiatives_country(tables, vocabularies):
    stated = claim(period=2017, currency="EUR")
    finland, germany = (
        real_terms(stated, country, tables, vocabularies) for country in ("FI", "DE")
    )
    assert finland.amount != germany.amount
    assert reasons(real_terms(stated, "DK", tables, vocabularies)) == {Reason.NO_DEFLATOR}


def test_a_country_whose_series_ends_early_is_refused_not_moved_to_another_base(
    tables, vocabularies
):
    stated = claim(period=2017, currency="EUR")
    assert reasons(real_terms(stated, "HR", tables, vocabularies)) == {Reason.YEAR_OUTSIDE}
    assert isinstance(real_terms(stated, "HR", tables, vocabularies, 2023), Figure)


@pytest.mark.parametrize("period", [{"from": "2014-15"}, {"from": "2014-15", "to": "2018-19"}])
def test_a_yearly_rate_has_the_prices_of_its_first_year(tables, vocabularies, period):
    rate = real_terms(claim(basis="per-year", period=period), "GB", tables, vocabularies)
    assert rate.amount == real_terms(claim(), "GB", tables, vocabularies).amount
    assert Caveat.FIRST_YEAR_PRICES in rate.caveats


def test_a_yearly_rate_of_one_year_needs_no_caveat(tables, vocabularies):
    assert real_terms(claim(basis="per-year"), "GB", tables, vocabularies).caveats == ()


def test_a_real_claim_is_moved_from_its_own_price_base(tables, vocabularies):
    five = {"from": "2014-15", "to": "2018-19"}
    stated = claim(basis="cumulative", period=five, prices="real", price_base="2010/11")
    figure = real_terms(stated, "GB", tables, vocabularies)
    assert figure.amount == real_terms(claim(period="2010/11"), "GB", tables, vocabularies).amount
    assert Caveat.EVEN_PROFILE not in figure.caveats


def test_range_and_qualifier_are_kept(tables, vocabularies):
    figure = real_terms(
        claim("1000", amount_to="2000", qualifier="about"), "GB", tables, vocabularies
    )
    assert figure.qualifier == "about"
    assert (str(figure.amount), str(figure.amount_to)) == ("1350.14", "2700.29")
    assert Caveat.RANGE in figure.caveats


def test_a_one_off_sum_over_years_is_spread_and_says_so(tables, vocabularies):
    years = {"from": "2014-15", "to": "2015-16"}
    figure = real_terms(claim(basis="one-off", period=years), "GB", tables, vocabularies)
    assert Caveat.EVEN_PROFILE in figure.caveats


def test_nominal_figures_stay_as_they_are_and_need_a_period_only_where_the_basis_does(vocabularies):
    assert stated_figure(claim(period=None, basis="per-year"), vocabularies).amount == 1_000_000
    assert (
        Caveat.YEAR_NOT_STATED
        in stated_figure(claim(period=None, basis="one-off"), vocabularies).caveats
    )
    assert reasons(stated_figure(claim(period=None), vocabularies)) == {Reason.NO_PERIOD}
    assert reasons(stated_figure(claim(period=None, basis="cumulative"), vocabularies)) == {
        Reason.NO_PERIOD
    }


def test_a_real_claim_has_no_place_among_nominal_figures(vocabularies):
    real = claim(prices="real", price_base="2010/11")
    assert reasons(stated_figure(real, vocabularies)) == {Reason.NOT_NOMINAL}


SINCE = {"basis": "cumulative", "period": {"from": 2014}}


@pytest.mark.parametrize("evidence", ["achieved-self-reported", "target"])
def test_an_open_sum_is_counted_up_to_the_date_of_its_statement(tables, vocabularies, evidence):
    since = claim("23400000", as_of="2018", evidence=evidence, **SINCE)
    years = {"from": 2014, "to": 2018}
    closed = claim("23400000", years, basis="cumulative", evidence=evidence)
    figure = real_terms(since, "GB", tables, vocabularies)
    assert figure.amount == real_terms(closed, "GB", tables, vocabularies).amount
    assert figure.caveats == (Caveat.OPEN_PERIOD, Caveat.EVEN_PROFILE)
    first, spread, *_ = figure.trail
    assert first.words == "Open period: counted up to 2018, the date for which it was stated"
    assert first.result == "2014 to 2018"
    assert spread.words.startswith("Spread evenly over 5 years, 2014 to 2018")


def test_an_open_sum_stays_as_stated_in_a_nominal_view_and_says_so(vocabularies):
    figure = stated_figure(claim("5", as_of="2018", **SINCE), vocabularies)
    assert figure.amount == 5
    assert figure.caveats == (Caveat.OPEN_PERIOD,)
    assert [step.result for step in figure.trail] == ["2014 to 2018"]


def test_a_day_up_to_which_it_is_counted_makes_financial_years(tables, vocabularies):
    figure = real_terms(claim("1000", as_of="2015-06-30", **SINCE), "GB", tables, vocabularies)
    assert figure.prices.kind is YearKind.FINANCIAL
    # January 2014 to June 2015 are 18 months: 3 in 2013-14, 12 in 2014-15, 3 in 2015-16.
    assert figure.trail[1].words.startswith("Spread evenly over 18 months, 2013-14 to 2015-16")


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (None, Reason.OPEN_PERIOD),
        ("2013", Reason.REVERSED_PERIOD),
        ("2025-12", Reason.FORECAST_INDEX),
    ],
)
def test_what_an_open_sum_is_refused_for(tables, vocabularies, as_of, expected):
    given = {} if as_of is None else {"as_of": as_of}
    assert reasons(real_terms(claim(**SINCE, **given), "GB", tables, vocabularies)) == {expected}


def test_only_sums_over_years_are_counted_up_to_the_statement(tables, vocabularies):
    rate = claim(basis="per-year", period={"from": 2014}, as_of="2018")
    figure = real_terms(rate, "GB", tables, vocabularies)
    assert figure.caveats == (Caveat.FIRST_YEAR_PRICES,)
    single = claim(basis="single-year", period={"from": 2014}, as_of="2018")
    assert reasons(real_terms(single, "GB", tables, vocabularies)) == {Reason.OPEN_PERIOD}


def test_the_kind_of_year_can_be_that_of_another_amount(tables, vocabularies):
    stated = claim("400", "2013-14", basis="cumulative")
    figure = real_terms(stated, "GB", tables, vocabularies, kind=YearKind.CALENDAR)
    assert figure.price_base == "2024"
    # April to December 2013, January to March 2014.
    assert [step.result for step in figure.trail if "Share of" in step.words] == [
        "GBP 300.00",
        "GBP 100.00",
    ]
