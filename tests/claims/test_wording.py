from decimal import Decimal

import pytest

from lgcases.claims.wording import (
    baseline_words,
    compact,
    money,
    outcome_value,
    printed,
    short_amount,
    size_value,
    stated_in_words,
    stated_short,
)
from lgcases.model import ClaimBaseline, Outcome, OutcomeBaseline, Period, Size
from tests.builders import claim, cost


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (("6000000", {"qualifier": "more-than", "basis": "per-year"}), ">6m GBP/yr"),
        (("23400000", {"basis": "cumulative"}), "23.4m GBP in total"),
        (("12850000", {}), "12.85m GBP in one year"),
        (("40000000", {"basis": "one-off", "qualifier": "about"}), "~40m GBP once"),
        (("2000000", {"qualifier": "up-to", "basis": "not-stated"}), "<=2m GBP, basis not stated"),
        (("30", {"amount_to": "31", "qualifier": "at-least"}), ">=30 to 31 GBP in one year"),
        (
            ("40", {"basis": "percentage", "currency": None, "unit": "% of running cost"}),
            "40% of running cost",
        ),
        (("37.5", {"basis": "percentage", "currency": None}), "37.5%"),
        (("2.83", {"basis": "per-unit", "unit": "GBP per contact"}), "2.83 GBP per contact"),
        (("2.83", {"basis": "per-unit", "unit": "per contact"}), "2.83 GBP per contact"),
        ((None, {}), "no figure"),
        (("300000000", {"qualifier": "nearly", "basis": "per-year"}), "<300m GBP/yr"),
        (("-750000", {"currency": "EUR"}), "-750k EUR in one year"),
    ],
)
def test_a_claim_in_a_few_characters(given, expected):
    amount, fields = given
    assert stated_short(claim(amount, **fields)) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", "0"),
        ("999", "999"),
        ("619000", "619k"),
        ("448463", "448,463"),
        ("1331000", "1.331m"),
        ("8530500", "8,530,500"),
        ("1200000000", "1.2bn"),
        ("1000000000000", "1,000bn"),
        ("19.99", "19.99"),
        ("350000.50", "350,000.5"),
    ],
)
def test_no_digit_is_lost(value, expected):
    assert short_amount(Decimal(value)) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("880185.31", "880k"),
        ("999950", "1.00m"),
        ("40458713.82", "40.5m"),
        ("112.256", "112"),
        ("3.4821", "3.48"),
        ("0", "0"),
        ("-5771423", "-5.77m"),
    ],
)
def test_three_digits_for_reading(value, expected):
    assert compact(Decimal(value)) == expected


def test_a_cost_in_a_few_characters():
    assert stated_short(cost("364000", amount_to="400000")) == "364k to 400k GBP once"
    assert stated_short(cost("139000000", basis="cumulative")) == "139m GBP in total"
    assert stated_short(cost("30000000", basis="not-stated")) == "30m GBP, basis not stated"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            ("6000000", {"qualifier": "more-than", "basis": "per-year"}),
            "more than GBP 6,000,000 a year",
        ),
        (
            ("30", {"amount_to": "31.50", "qualifier": "at-least"}),
            "at least GBP 30 to 31.50 in one year",
        ),
        (("2000000", {"basis": "not-stated"}), "GBP 2,000,000"),
        (
            ("40", {"basis": "percentage", "currency": None, "unit": "% of running cost"}),
            "40% of running cost",
        ),
        (("37.5", {"basis": "percentage", "currency": "GBP"}), "37.5%"),
        (("12", {"basis": "percentage", "currency": None, "unit": "points"}), "12 points"),
        (("2.83", {"basis": "per-unit", "unit": "per contact"}), "GBP 2.83 per contact"),
        (("2.83", {"basis": "per-unit", "unit": "GBP per contact"}), "2.83 GBP per contact"),
        (("12", {"currency": None, "unit": "posts"}), "12 posts in one year"),
        (("300000", {"qualifier": "nearly", "basis": "one-off"}), "nearly GBP 300,000 once"),
        ((None, {}), "no figure stated"),
    ],
)
def test_a_claim_in_words(given, expected):
    amount, fields = given
    assert stated_in_words(claim(amount, **fields)) == expected


def test_a_cost_in_words():
    stated = cost("364000", amount_to="400000", qualifier="about")
    assert stated_in_words(stated) == "about GBP 364,000 to 400,000 once"
    assert stated_in_words(cost(currency=None)) == "100,000 once"
    assert stated_in_words(cost("58000000", basis="per-year")) == "GBP 58,000,000 a year"
    assert stated_in_words(cost(None)) == "no figure stated"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"value": Decimal(12), "unit": "posts", "qualifier": "up-to"}, "up to 12 posts"),
        ({"value": Decimal("4.50"), "value_to": Decimal(6), "unit": "%"}, "4.50 to 6%"),
        ({"value": "good"}, "good"),
        ({"value": Decimal(3)}, "3"),
    ],
)
def test_an_outcome_in_words(given, expected):
    assert outcome_value(Outcome("What was measured", **given)) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"value": Decimal(1350), "unit": "people", "qualifier": "about"}, "about 1,350 people"),
        ({"value": Decimal(58000000), "currency": "GBP"}, "GBP 58,000,000"),
        ({"value": Decimal(15), "value_to": Decimal(20), "unit": "sites"}, "15 to 20 sites"),
        ({"value": Decimal(90), "unit": "GBP per home", "currency": "GBP"}, "90 GBP per home"),
        ({"value": None}, "no figure stated"),
    ],
)
def test_a_size_in_words(given, expected):
    assert size_value(Size("staff", **given)) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            {"amount": Decimal(5400000), "currency": "GBP", "period": Period.parse("2013-14")},
            "of GBP 5,400,000 in 2013-14 (spending before: Cost of both teams)",
        ),
        (
            {"amount": Decimal(90), "currency": "GBP", "unit": "GBP per home"},
            "of 90 GBP per home (spending before: Cost of both teams)",
        ),
        (
            {
                "amount": Decimal(5),
                "qualifier": "nearly",
                "unit": "posts",
                "period": Period.parse({"from": 2012, "to": 2014}),
            },
            "of nearly 5 posts from 2012 to 2014 (spending before: Cost of both teams)",
        ),
        ({}, "of the spending before (Cost of both teams)"),
        (
            {"period": Period.parse({"from": 2014})},
            "of the spending before from 2014 (Cost of both teams)",
        ),
    ],
)
def test_the_baseline_of_a_claim_in_words(given, expected):
    baseline = ClaimBaseline("spending-before", "Cost of both teams", **given)
    assert baseline_words(baseline) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"value": Decimal(52)}, "against 52 homes (comparison group: Other estates)"),
        ({"value": Decimal(52), "unit": "%"}, "against 52% (comparison group: Other estates)"),
        (
            {"value": "Good", "period": Period.parse(2014)},
            "against Good in 2014 (comparison group: Other estates)",
        ),
        ({}, "against the comparison group (Other estates)"),
    ],
)
def test_the_baseline_of_an_outcome_in_words(given, expected):
    baseline = OutcomeBaseline("comparison-group", "Other estates", **given)
    assert baseline_words(baseline, "homes") == expected


def test_all_digits_for_arithmetic():
    assert printed(1000) == "1,000"
    assert printed(Decimal("1000.00")) == "1,000.00"
    assert money(Decimal("880185.31"), "GBP") == "GBP 880,185.31"
