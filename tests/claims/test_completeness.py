from dataclasses import fields

import pytest

from lgcases.claims import Reason, mendable, missing_pieces
from lgcases.claims.unavailable import unavailable
from lgcases.model import Claim
from tests.builders import claim


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({"amount": None, "currency": None}, {"amount"}),
        ({"currency": None, "period": None}, {"currency", "period"}),
        ({"period": {"from": 2014}}, {"period"}),
        ({"basis": "not-stated", "evidence": None, "nature": ""}, {"basis", "evidence", "nature"}),
        ({"basis": "percentage"}, {"basis"}),
        ({"prices": "real"}, {"price_base"}),
    ],
)
def test_each_reason_names_the_field_that_it_is_about(vocabularies, given, missing):
    found = missing_pieces(claim(**given), vocabularies)
    assert {reason.field for reason in found.reasons} == missing


def test_a_complete_claim_lacks_nothing(vocabularies):
    assert missing_pieces(claim(), vocabularies) is None
    rate = claim(basis="per-year", period=None)
    assert missing_pieces(rate, vocabularies).words == "no period stated"
    assert missing_pieces(rate, vocabularies, nominal=True) is None


def test_a_figure_in_real_terms_is_not_nominal(vocabularies):
    found = missing_pieces(claim(prices="real", price_base=2014), vocabularies, nominal=True)
    assert found.reasons == (Reason.NOT_NOMINAL,)
    assert Reason.NOT_NOMINAL.field == "prices"


def test_the_fields_are_those_of_a_claim():
    known = {field.name for field in fields(Claim)} | {""}
    assert {reason.field for reason in Reason} <= known
    assert len({reason.value for reason in Reason}) == len(Reason)


@pytest.mark.parametrize(("last", "too_long"), [("2012-12-31", False), ("2013-01-01", True)])
def test_one_years_amount_may_have_a_period_of_a_leap_year_and_no_day_more(
    vocabularies, last, too_long
):
    found = missing_pieces(claim(period={"from": "2012-01-01", "to": last}), vocabularies)
    assert (found is not None and found.reason is Reason.LONG_PERIOD) is too_long


@pytest.mark.parametrize(
    ("given", "reasons"),
    [
        ({"period": None}, (Reason.NO_PERIOD,)),
        ({"period": {"from": 2014}}, (Reason.OPEN_PERIOD,)),
        ({"currency": None, "evidence": None}, (Reason.NO_CURRENCY, Reason.NO_EVIDENCE)),
        ({"basis": ""}, (Reason.NO_BASIS,)),
        # The record says that the source does not say: nothing else would help.
        ({"basis": "not-stated"}, ()),
        ({"basis": "not-stated", "period": None}, ()),
        ({"amount": None}, ()),
        ({"period": None, "note": "The years are not named."}, ()),
        ({"period": None, "currency": None, "note": "No year is named."}, (Reason.NO_CURRENCY,)),
        ({"period": {"from": 2014}, "note": "The page is undated."}, ()),
        ({"period": None, "note": "Stated in the year of the start."}, (Reason.NO_PERIOD,)),
        ({"amount": None, "evidence": "evaluated-no-effect", "period": None}, ()),
        ({"basis": "percentage", "currency": None}, ()),
    ],
)
def test_what_is_stated_as_unknown_is_told_from_what_is_missing(vocabularies, given, reasons):
    stated = claim(**given)
    assert mendable(missing_pieces(stated, vocabularies), stated) == reasons


def test_what_lies_outside_the_claim_cannot_be_filled_in():
    assert mendable(unavailable(Reason.NO_DEFLATOR), claim()) == ()
