from decimal import Decimal

import pytest

from lgcases.claims.wording import compact, cost_short, short_amount, stated_short
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
