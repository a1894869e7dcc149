from decimal import Decimal

import pytest

from lgcases.compare import projected_actual
from lgcases.model import PartialDate, Withdrawal
from tests.builders import claim, initiative

YEARS = {"from": "2014-15", "to": "2018-19"}


def hoped(amount="20", **given):
    return claim(amount, **({"basis": "cumulative", "period": YEARS, "evidence": "target"} | given))


def made(amount="15", **given):
    return claim(amount, **({"basis": "cumulative", "period": YEARS} | given))


def pairs(vocabularies, *claims, **given):
    return projected_actual([initiative(*claims, **given)], vocabularies)


def test_projected_and_actual_with_their_ratio(vocabularies):
    (pair,) = pairs(vocabularies, hoped(), made())
    assert (pair.projected.ref, pair.achieved.ref) == ("case#1", "case#2")
    assert (pair.ratio, pair.ratio_to, pair.met) == (Decimal("0.75"), None, False)
    assert pair.notes == ()
    assert pair.trail[0].formula == "15 \u00f7 20"


def test_what_was_projected_is_met(vocabularies):
    (pair,) = pairs(vocabularies, hoped("20"), made("20"))
    assert pair.met


def test_a_range_makes_a_range(vocabularies):
    (pair,) = pairs(vocabularies, hoped("20", amount_to="30"), made("15", amount_to="20"))
    assert (pair.ratio, pair.ratio_to) == (Decimal("0.50"), Decimal("1.00"))


def test_a_bound_makes_a_bound(vocabularies):
    (pair,) = pairs(vocabularies, hoped(), made(qualifier="more-than"))
    assert pair.qualifier == "more-than"


@pytest.mark.parametrize(
    "other",
    [
        {"basis": "per-year"},
        {"currency": "EUR"},
        {"nature": "income"},
        {"period": "2020-21"},
        {"period": None},
        {"evidence": "identified"},
        {"prices": "real", "price_base": "2014-15"},
        {"amount": None},
        {"amount": "0"},
        {"basis": "percentage", "currency": None},
    ],
)
def test_what_is_not_alike_is_no_pair(vocabularies, other):
    assert pairs(vocabularies, hoped(**other), made()) == ()


def test_kinds_of_saving_are_one_family_and_the_difference_is_noted(vocabularies):
    (pair,) = pairs(vocabularies, hoped(), made(nature="efficiency-saving"))
    assert any("natures differ" in note for note in pair.notes)


def test_periods_that_overlap_are_noted(vocabularies):
    (pair,) = pairs(vocabularies, hoped(), made(period={"from": 2016}))
    assert any("periods differ" in note for note in pair.notes)


def test_withdrawn_records_make_no_pair(vocabularies):
    gone = Withdrawal(PartialDate.parse(2020), "Twice.")
    assert pairs(vocabularies, hoped(), made(), withdrawn=gone) == ()
