from datetime import date

import pytest

from lgcases.compare.years import spread_of, start_of, years_in
from lgcases.model import Period
from lgcases.reference.series import YearKind

FINANCIAL, CALENDAR = YearKind.FINANCIAL, YearKind.CALENDAR


@pytest.mark.parametrize(
    ("first", "last", "kind", "unit", "years"),
    [
        ("2014-04-01", "2016-03-31", FINANCIAL, "years", [(2014, 1), (2015, 1)]),
        ("2014-01-01", "2015-12-31", CALENDAR, "years", [(2014, 1), (2015, 1)]),
        ("2014-01-01", "2015-12-31", FINANCIAL, "months", [(2013, 3), (2014, 12), (2015, 9)]),
        ("2014-07-01", "2015-06-30", CALENDAR, "months", [(2014, 6), (2015, 6)]),
        ("2014-12-30", "2015-01-02", CALENDAR, "days", [(2014, 2), (2015, 2)]),
        ("2014-06-01", "2014-06-30", FINANCIAL, "months", [(2014, 1)]),
    ],
)
def test_a_period_is_divided_among_years(first, last, kind, unit, years):
    spread = spread_of(date.fromisoformat(first), date.fromisoformat(last), kind)
    assert (spread.unit, list(spread.years)) == (unit, years)
    assert spread.total == sum(parts for _, parts in years)


def test_a_financial_year_begins_on_the_first_of_april():
    assert start_of(date(2015, 3, 31), FINANCIAL) == 2014
    assert start_of(date(2015, 4, 1), FINANCIAL) == 2015
    assert start_of(date(2015, 3, 31), CALENDAR) == 2015


@pytest.mark.parametrize(
    ("period", "length"),
    [
        ({"from": 2014, "to": 2016}, (3, 1)),
        ({"from": "2014-15", "to": "2016-17"}, (3, 1)),
        ({"from": "2014-01", "to": "2015-06"}, (18, 12)),
        ({"from": "2014-01-02", "to": "2014-01-05"}, (16, 1461)),
        ({"from": 2014}, None),
    ],
)
def test_the_length_of_a_period(period, length):
    assert years_in(Period.parse(period)) == length
