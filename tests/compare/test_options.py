import pytest

from lgcases.compare import GROUPINGS, Grouping, OptionsError
from tests.builders import claim, initiative


@pytest.mark.parametrize("prices", ["2015-16", "2015/16", "2015"])
def test_a_price_base_means_the_year_of_each_kind(side_by_side, prices):
    result = side_by_side(initiative(claim(), claim(period=2014)), prices=prices)
    assert {row.figure.price_base for row in result.rows} == {"2015-16"}
    euros = claim(period=2014, currency="EUR")
    (row,) = side_by_side(initiative(euros, country="FI"), prices=prices).rows
    assert row.figure.price_base == "2015"


def test_a_financial_year_that_looks_like_a_month_is_one(side_by_side):
    (row,) = side_by_side(initiative(claim()), prices="2010-11").rows
    assert row.figure.price_base == "2010-11"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"prices": "2015-17"}, "not a price base"),
        ({"prices": "soon"}, "not a price base"),
        ({"prices": "nominal", "currency": "EUR"}, "no common exchange rate"),
        ({"currency": "QQQ"}, "no exchange rate for QQQ"),
        ({"per": "head"}, "per resident, per partner or per baseline"),
        ({"natures": "efficiency-saving"}, "natures must be a set"),
        ({"prices": 2023}, "prices must be a text, not 2023"),
        ({"currency": 5}, "currency must be a text, not 5"),
        ({"annualise": "yes"}, "annualise must be True or False, not 'yes'"),
        ({"min_strength": "3"}, "min_strength must be a number from 0 to 5, not '3'"),
        ({"min_strength": True}, "min_strength must be a number from 0 to 5, not True"),
        ({"organisations": "Hart"}, "organisations must be a tuple of names"),
        ({"group_by": "weather"}, "group by model"),
        ({"total": True}, "one claim per initiative"),
        ({"total": True, "one_per_case": True, "per": "resident"}, "cannot be added up"),
        ({"total": True, "one_per_case": True, "per": "baseline"}, "shares of baselines cannot"),
        ({"per": "baseline", "currency": "EUR"}, "has no currency"),
    ],
)
def test_options_that_cannot_be_met_are_refused(side_by_side, options, words):
    with pytest.raises(OptionsError, match=words):
        side_by_side(initiative(claim()), **options)


@pytest.mark.parametrize("grouping", GROUPINGS)
def test_the_values_of_a_grouping_are_terms_of_a_vocabulary(vocabularies, grouping):
    name = Grouping(grouping).vocabulary
    assert name in vocabularies if grouping != Grouping.CASH_RELEASING else name is None
