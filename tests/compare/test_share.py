"""Shares of a baseline, checked by hand and by a second way of working them out.

Indices of the UK deflator by financial year (2024-25 = 100): 2011-12 70.3261, 2012-13 71.5454,
2013-14 73.0337, 2014-15 74.0662, 2015-16 74.5804, 2016-17 76.0754, 2017-18 77.0388.
"""

import csv
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from lgcases.claims.unavailable import Reason
from lgcases.compare import Options, compare
from lgcases.compare.figure import Caveat
from lgcases.model import ClaimBaseline, Period
from tests.builders import claim, initiative

REFERENCE = Path(__file__).parents[2] / "data" / "reference"


def baseline(amount="10000", period="2013-14", **given):
    fields = {
        "kind": "spending-before",
        "what": "Cost of both teams",
        "amount": None if amount is None else Decimal(amount),
        "currency": "GBP",
        "period": None if period is None else Period.parse(period),
    }
    return ClaimBaseline(**(fields | given))


def years(first, last):
    return {"from": first, "to": last}


@pytest.fixture
def shares(tables, vocabularies):
    def run(*claims, **options):
        case = initiative(*claims)
        return compare([case], tables, vocabularies, Options(per="baseline", **options))

    return run


@pytest.fixture
def share(shares):
    def run(stated, **options):
        result = shares(stated, **options)
        (found,) = [*result.rows, *result.not_comparable]
        return found.figure if result.rows else found.unavailable

    return run


BY_HAND = [
    # One year each: 1,000 * 100 / 74.0662 = 1,350.14; 10,000 * 100 / 73.0337 = 13,692.31;
    # 1,350.14 / 13,692.31 = 0.098606.
    (claim("1000", "2014-15", baseline=baseline()), "9.86"),
    # A rate has the prices of its first year: the same.
    (
        claim("1000", years("2014-15", "2017-18"), basis="per-year", baseline=baseline()),
        "9.86",
    ),
    # Four years of 1,000: 1,350.14 + 1,340.84 + 1,314.49 + 1,298.05 = 5,303.52, a quarter of
    # which is 1,325.88; over 13,692.31 = 0.096834.
    (
        claim("4000", years("2014-15", "2017-18"), basis="cumulative", baseline=baseline()),
        "9.68",
    ),
    # A baseline of three years of 10,000: 14,219.47 + 13,977.14 + 13,692.31 = 41,888.92, a
    # third of which is 13,962.97; 1,350.14 over it = 0.096694.
    (
        claim("1000", "2014-15", baseline=baseline("30000", years("2011/12", "2013-14"))),
        "9.67",
    ),
    # A one-off sum over all three years: 1,350.14 / 41,888.92 = 0.032231.
    (
        claim(
            "1000",
            "2014-15",
            basis="one-off",
            baseline=baseline("30000", years("2011/12", "2013-14")),
        ),
        "3.22",
    ),
    # Since 2014-15, counted up to 2017-18: the four years again.
    (
        claim(
            "4000", {"from": "2014-15"}, basis="cumulative", as_of="2017-18", baseline=baseline()
        ),
        "9.68",
    ),
    # In prices of 2014-15 already: 1,000 * 100 / 74.0662 once more, whatever its period.
    (
        claim("1000", "2017-18", prices="real", price_base="2014-15", baseline=baseline()),
        "9.86",
    ),
    # More was spent: the share is below zero.
    (claim("-1000", "2014-15", baseline=baseline()), "-9.86"),
]


@pytest.mark.parametrize(("stated", "expected"), BY_HAND, ids=lambda each: str(each)[:20])
def test_shares_worked_out_by_hand(share, stated, expected):
    figure = share(stated)
    assert (figure.amount, figure.per, figure.currency) == (Decimal(expected), "baseline", "")


def index():
    with (REFERENCE / "uk_gdp_deflator_financial_year.csv").open() as file:
        rows = csv.DictReader(file)
        return {int(row["start_year"]): Decimal(row["index_2024_25_eq_100"]) for row in rows}


@pytest.mark.parametrize("first", [2001, 2008, 2015, 2019])
@pytest.mark.parametrize("length", [1, 2, 5])
@pytest.mark.parametrize("base_length", [1, 3])
@pytest.mark.parametrize("basis", ["cumulative", "one-off", "per-year"])
def test_shares_worked_out_a_second_way(share, first, length, base_length, basis):
    """Its own arithmetic from the table itself, rounded once at the end."""
    level = index()

    def label(start):
        return f"{start}/{(start + 1) % 100:02}"

    def period(start, number):
        return years(label(start), label(start + number - 1))

    def real(amount, start, number):
        return sum(amount / number / level[start + year] for year in range(number))

    amount, base = Decimal(1_234_567), Decimal(23_456_789)
    stated = claim(
        str(amount),
        period(first, length),
        basis=basis,
        baseline=baseline(str(base), period(first - 1, base_length)),
    )
    if basis == "per-year":
        above, below = amount / level[first], real(base, first - 1, base_length) / base_length
    elif basis == "cumulative":
        above = real(amount, first, length) / length
        below = real(base, first - 1, base_length) / base_length
    else:
        above, below = real(amount, first, length), real(base, first - 1, base_length)
    expected = (above / below * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert share(stated).amount == expected


def test_the_baseline_goes_by_the_kind_of_year_of_the_claim(share):
    # 900 of 2016 over 1,200 of 2016-17, of which 900 lie in 2016 and 300 in 2017:
    # 900 / 76.4554 over 900 / 76.4554 + 300 / 77.6367 = 0.752864.
    figure = share(claim("900", 2016, baseline=baseline("1200", "2016-17")))
    assert (figure.amount, figure.price_base) == (Decimal("75.29"), "2024")


@pytest.mark.parametrize("prices", [None, "2010-11", "2020"])
def test_the_price_base_makes_no_difference_to_a_share(share, prices):
    assert share(BY_HAND[2][0], prices=prices).amount == Decimal("9.68")


def test_a_range_and_the_words_before_the_amounts_go_into_the_share(share):
    stated = claim(
        "1000",
        "2013-14",
        amount_to="2000",
        qualifier="more-than",
        baseline=baseline(qualifier="up-to"),
    )
    figure = share(stated)
    assert (figure.amount, figure.amount_to, figure.qualifier) == (10, 20, "at-least")
    assert Caveat.RANGE in figure.caveats
    loss = claim("-1000", "2013-14", baseline=baseline(qualifier="at-least"))
    assert share(loss).qualifier == "at-least"


def test_a_percentage_of_a_stated_baseline_joins_as_it_was_stated(shares):
    stated = claim(
        "15",
        None,
        basis="percentage",
        currency=None,
        unit="% of cost",
        amount_to="20",
        baseline=baseline(None, None),
    )
    result = shares(claim("1000", "2013-14", baseline=baseline()), stated)
    (group,) = result.groups
    assert (group.basis, group.currency, group.baseline) == ("per-year", "", "spending-before")
    assert [(row.figure.amount, row.figure.amount_to) for row in group.rows] == [
        (15, 20),
        (10, None),
    ]
    assert group.rows[0].figure.caveats == (
        Caveat.STATED_SHARE,
        Caveat.RANGE,
        Caveat.YEAR_NOT_STATED,
    )
    assert [step.result for step in group.rows[0].trail] == ["15 to 20", "15 %", "20 %"]


PERCENTAGE = {"basis": "percentage", "currency": None, "unit": "%", "period": None}


@pytest.mark.parametrize(
    ("given", "reason", "words"),
    [
        ({}, Reason.NO_BASELINE, "no baseline stated"),
        ({"amount": None}, Reason.NO_BASELINE, ""),
        (PERCENTAGE, Reason.NO_BASELINE, ""),
        (PERCENTAGE | {"evidence": None, "baseline": baseline()}, Reason.NO_EVIDENCE, ""),
        (PERCENTAGE | {"amount": None, "baseline": baseline()}, Reason.NO_AMOUNT, ""),
        ({"baseline": baseline(None)}, Reason.BASELINE_NOT_COMPARABLE, "amount is not stated"),
        ({"baseline": baseline("0")}, Reason.BASELINE_NOT_COMPARABLE, "not above zero: 0"),
        ({"baseline": baseline("-5")}, Reason.BASELINE_NOT_COMPARABLE, "not above zero: -5"),
        (
            {"baseline": baseline(currency="EUR")},
            Reason.BASELINE_NOT_COMPARABLE,
            "it is in EUR",
        ),
        (
            {"baseline": baseline(currency=None, unit="posts")},
            Reason.BASELINE_NOT_COMPARABLE,
            "it is in posts",
        ),
        (
            {"baseline": baseline(unit="GBP per home")},
            Reason.BASELINE_NOT_COMPARABLE,
            "it is in GBP per home",
        ),
        (
            {"baseline": baseline(period={"from": "2013-14"})},
            Reason.BASELINE_NOT_COMPARABLE,
            "open-ended",
        ),
        (
            {"baseline": baseline(period=years("2013-04", "2013-09"))},
            Reason.BASELINE_NOT_COMPARABLE,
            "shorter than a year",
        ),
        (
            {"baseline": baseline(period="1999-00")},
            Reason.BASELINE_NOT_COMPARABLE,
            "a year outside the price index",
        ),
        # Over how long either counts is not known.
        (
            {
                "basis": "cumulative",
                "period": years("2014-15", "2015-16"),
                "baseline": baseline(period=None),
            },
            Reason.BASELINE_NOT_COMPARABLE,
            "over how long it counts",
        ),
        ({"basis": "cumulative", "period": None, "baseline": baseline()}, Reason.NO_PERIOD, ""),
        ({"period": None, "baseline": baseline()}, Reason.NO_PERIOD, ""),
        ({"basis": "not-stated", "baseline": baseline()}, Reason.NO_BASIS, ""),
        ({"basis": "per-unit", "unit": "GBP", "baseline": baseline()}, Reason.NOT_MONEY, ""),
        # In real terms against what is not.
        (
            {"prices": "real", "price_base": "2010/11", "baseline": baseline(period=None)},
            Reason.NOT_NOMINAL,
            "",
        ),
        ({"period": "2025-26", "baseline": baseline()}, Reason.FORECAST_INDEX, ""),
    ],
)
def test_what_makes_no_share_is_refused_for_a_named_reason(share, given, reason, words):
    fields = {"amount": "1000", "period": "2014-15"} | given
    found = share(claim(**fields))
    assert found.reason is reason
    assert words in found.words


@pytest.mark.parametrize(
    ("basis", "period", "base_period", "caveats"),
    [
        (
            "per-year",
            None,
            "2013-14",
            (Caveat.YEAR_NOT_STATED, Caveat.NOMINAL_SHARE),
        ),
        ("per-year", "2014-15", None, (Caveat.BASELINE_YEAR, Caveat.NOMINAL_SHARE)),
        (
            "per-year",
            None,
            None,
            (Caveat.YEAR_NOT_STATED, Caveat.BASELINE_YEAR, Caveat.NOMINAL_SHARE),
        ),
        ("single-year", "2014-15", None, (Caveat.BASELINE_YEAR, Caveat.NOMINAL_SHARE)),
        ("one-off", "2014-15", None, (Caveat.NOMINAL_SHARE,)),
        ("one-off", None, "2013-14", (Caveat.YEAR_NOT_STATED, Caveat.NOMINAL_SHARE)),
    ],
)
def test_without_a_period_both_stay_as_stated_and_the_share_says_so(
    share, basis, period, base_period, caveats
):
    stated = claim("1000", period, basis=basis, baseline=baseline(period=base_period))
    figure = share(stated)
    assert (figure.amount, figure.prices, figure.caveats) == (10, None, caveats)


@pytest.mark.parametrize(
    ("base_period", "caveats"), [("2014-15", ()), ("2013-14", (Caveat.NOMINAL_SHARE,))]
)
def test_a_nominal_view_leaves_both_as_stated(share, base_period, caveats):
    stated = claim("1000", "2014-15", baseline=baseline(period=base_period))
    figure = share(stated, prices="nominal")
    assert (figure.amount, figure.caveats) == (10, caveats)
    sums = claim(
        "4000",
        years("2014-15", "2017-18"),
        basis="cumulative",
        baseline=baseline("30000", years("2011/12", "2013-14")),
    )
    assert share(sums, prices="nominal").amount == 10


def test_shares_of_unlike_kinds_are_never_ranked_together(shares):
    result = shares(
        claim("1000", "2014-15", baseline=baseline()),
        claim("1000", "2014-15", baseline=baseline(kind="budget")),
        claim("1000", "2014-15", basis="one-off", baseline=baseline()),
        claim("1000", "2014-15", nature="income", baseline=baseline()),
        claim("1000", "2014-15", evidence="target", baseline=baseline()),
    )
    assert [(each.nature, each.basis, each.evidence, each.baseline) for each in result.groups] == [
        ("saving", "per-year", "target", "spending-before"),
        ("saving", "per-year", "achieved-self-reported", "budget"),
        ("saving", "per-year", "achieved-self-reported", "spending-before"),
        ("saving", "one-off", "achieved-self-reported", "spending-before"),
        ("income", "per-year", "achieved-self-reported", "spending-before"),
    ]


def test_sums_rates_and_single_years_are_ranked_together_as_shares_of_a_year(shares):
    (group,) = shares(*(stated for stated, _ in BY_HAND[:4])).groups
    assert {row.claim.basis for row in group.rows} == {"single-year", "per-year", "cumulative"}
    amounts = [row.figure.amount for row in group.rows]
    assert amounts == sorted(amounts, reverse=True)
    averaged = [row for row in group.rows if row.claim.basis == "cumulative"]
    assert all(Caveat.AVERAGE in row.caveats for row in averaged)


def test_one_claim_can_stand_for_a_case_even_where_it_is_a_percentage(shares):
    percentage = claim("15", **PERCENTAGE, baseline=baseline(None, None))
    result = shares(percentage, claim("1000", baseline=baseline()), one_per_case=True)
    assert [row.ref for row in result.rows] == ["case#2"]
    assert [row.ref for row in shares(percentage, one_per_case=True).rows] == ["case#1"]


def test_a_summary_keeps_kinds_of_baseline_apart(shares):
    stated = claim("1000", baseline=baseline()), claim("1000", baseline=baseline(kind="budget"))
    (summary,) = shares(*stated, group_by="country").summaries
    assert {each.baseline for each in summary.statistics} == {"spending-before", "budget"}


def test_the_footer_names_the_deflators_and_the_rule(shares):
    footer = shares(claim("1000", baseline=baseline())).footer
    assert [each.table for each in footer.tables] == ["deflator"]
    assert any(
        each.startswith("A share is the amount over the baseline") for each in footer.assumptions
    )
