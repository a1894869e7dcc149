from decimal import Decimal

import pytest

from lgcases.compare.figure import Caveat, Figure, combined, rounded
from tests.builders import claim


@pytest.mark.parametrize(
    ("first", "second", "opposed", "expected"),
    [
        ("more-than", "exact", True, "more-than"),
        ("exact", "more-than", True, "up-to"),
        ("exact", "up-to", True, "at-least"),
        ("more-than", "at-least", True, "about"),
        ("more-than", "at-least", False, "at-least"),
        ("more-than", "more-than", False, "more-than"),
        ("about", "more-than", False, "about"),
        ("exact", "about", True, "about"),
        ("up-to", "up-to", False, "up-to"),
        ("nearly", "exact", False, "nearly"),
        ("exact", "nearly", False, "nearly"),
        ("nearly", "nearly", False, "nearly"),
        ("up-to", "nearly", False, "up-to"),
        ("nearly", "more-than", False, "about"),
        ("nearly", "about", False, "about"),
        ("exact", "nearly", True, "about"),
        ("nearly", "nearly", True, "about"),
        ("more-than", "nearly", True, "at-least"),
        ("nearly", "at-least", True, "up-to"),
    ],
)
def test_qualifiers_go_together(first, second, opposed, expected):
    assert combined(first, second, opposed=opposed) == expected


def test_the_upper_end_is_the_amount_where_there_is_no_range():
    one = Figure(Decimal(1), None, "GBP", "exact", None)
    two = Figure(Decimal(1), Decimal(2), "GBP", "exact", None)
    assert (one.upper, two.upper) == (1, 2)
    assert one.ends() == (("", 1),)
    assert two.ends() == ((" (lower end)", 1), (" (upper end)", 2))


@pytest.mark.parametrize(
    ("value", "expected"), [("0.125", "0.13"), ("0.135", "0.14"), ("-0.125", "-0.13")]
)
def test_halves_are_rounded_away_from_zero(value, expected):
    assert rounded(Decimal(value)) == Decimal(expected)


def test_the_caveat_of_an_open_period_has_the_date_up_to_which_it_is_counted():
    assert Caveat.OPEN_PERIOD.words(claim(as_of="2018")) == (
        "open period: counted up to 2018, the date it was stated for"
    )
    assert all("{" not in caveat.words(claim()) for caveat in Caveat)
