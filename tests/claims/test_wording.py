from decimal import Decimal

import pytest

from lgcases.claims.wording import (
    claim_amount,
    compact,
    cost_amount,
    cost_short,
    money,
    outcome_value,
    printed,
    short_amount,
    stated_short,
)
from lgcases.model import Outcome
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
    assert cost_short(cost("364000", amount_to="400000")) == "364k to 400k GBP"


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
        (("12", {"currency": None, "unit": "posts"}), "12 posts in one year"),
        ((None, {}), "no figure stated"),
    ],
)
def test_a_claim_in_words(given, expected):
    amount, fields = given
    assert claim_amount(claim(amount, **fields)) == expected


def test_a_cost_in_words():
    stated = cost("364000", amount_to="400000", qualifier="about")
    assert cost_amount(stated) == "about GBP 364,000 to 400,000"
    assert cost_amount(cost(currency=None)) == "100,000"


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


def test_all_digits_for_arithmetic():
    assert printed(1000) == "1,000"
    assert printed(Decimal("1000.00")) == "1,000.00"
    assert money(Decimal("880185.31"), "GBP") == "GBP 880,185.31"
