"""Dates as precise as known, and the periods they make."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgcases.model import PartialDate, Period, Precision
from lgcases.model.dates import financial_year, parse_year

YEARS = st.integers(1, 9998)
DATES = st.one_of(
    st.dates().map(date.isoformat),
    st.dates().map(lambda day: day.isoformat()[:7]),
    st.dates().map(lambda day: day.isoformat()[:4]),
    YEARS.map(lambda year: f"{year:04}/{(year + 1) % 100:02}"),
)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2014", date(2014, 1, 1), date(2014, 12, 31), Precision.YEAR),
        (2014, date(2014, 1, 1), date(2014, 12, 31), Precision.YEAR),
        ("2014-04", date(2014, 4, 1), date(2014, 4, 30), Precision.MONTH),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29), Precision.MONTH),
        ("2100-02", date(2100, 2, 1), date(2100, 2, 28), Precision.MONTH),
        ("2014-04-01", date(2014, 4, 1), date(2014, 4, 1), Precision.DAY),
        ("2012-02-29", date(2012, 2, 29), date(2012, 2, 29), Precision.DAY),
        ("2014-15", date(2014, 4, 1), date(2015, 3, 31), Precision.FINANCIAL_YEAR),
        ("2014/15", date(2014, 4, 1), date(2015, 3, 31), Precision.FINANCIAL_YEAR),
        ("2010/11", date(2010, 4, 1), date(2011, 3, 31), Precision.FINANCIAL_YEAR),
        ("2010-11", date(2010, 11, 1), date(2010, 11, 30), Precision.MONTH),
        ("2012-13", date(2012, 4, 1), date(2013, 3, 31), Precision.FINANCIAL_YEAR),
        ("1999-00", date(1999, 4, 1), date(2000, 3, 31), Precision.FINANCIAL_YEAR),
        ("1999/00", date(1999, 4, 1), date(2000, 3, 31), Precision.FINANCIAL_YEAR),
        ("2099-00", date(2099, 4, 1), date(2100, 3, 31), Precision.FINANCIAL_YEAR),
        ("2000-01", date(2000, 1, 1), date(2000, 1, 31), Precision.MONTH),
    ],
)
def test_forms(text, first, last, precision):
    parsed = PartialDate.parse(text)
    assert (parsed.first, parsed.last, parsed.precision) == (first, last, precision)
    assert str(parsed) == str(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("April 2014", "is not a date: write 2014, 2014-04"),
        ("01/04/2014", "is not a date: write"),
        ("2014-4", "is not a date: write"),
        ("2014-04-1", "is not a date: write"),
        ("2014-04-01 ", "is not a date: write"),
        ("2014\n", "is not a date: write"),
        ("20144", "is not a date: write"),
        ("٢٠١٤", "is not a date: write"),
        ("", "is not a date: write"),
        ("2014/04/01", "is not a date: write"),
        ("0000", "there is no year 0"),
        ("2014-13", "is neither a month (01 to 12) nor a financial year (2014-15)"),
        ("2014-00", "is neither a month (01 to 12) nor a financial year (2014-15)"),
        ("2014-16", "is neither a month (01 to 12) nor a financial year (2014-15)"),
        ("2014-02-30", "is not a date: that month has 28 days"),
        ("2014-04-00", "is not a date: that month has 30 days"),
        ("2014-13-01", "is neither a month"),
        ("2014-15-01", "is neither a month"),
        ("2014/16", "is not a financial year: 2014 is followed by 15"),
        ("1999/01", "is not a financial year: 1999 is followed by 00"),
    ],
)
def test_what_is_no_date_says_why(text, reason):
    with pytest.raises(ValueError) as caught:  # noqa: PT011  # the message is what counts
        PartialDate.parse(text)
    assert reason in str(caught.value)
    assert str(caught.value).startswith(f'"{text}"')


@pytest.mark.parametrize(
    ("text", "two_ways"),
    [
        ("2010-11", True), ("2000-01", True), ("2011-12", True), ("2010-10", False),
        ("2012-12", False), ("2010/11", False), ("2014-15", False), ("2010-11-01", False),
        ("1910-11", True), ("1999-01", False),
    ],
)  # fmt: skip
def test_a_month_that_may_be_meant_as_a_financial_year(text, two_ways):
    assert PartialDate.parse(text).reads_two_ways is two_ways


@given(DATES)
def test_a_date_is_a_stretch_of_days_of_the_length_it_says(text):
    parsed = PartialDate.parse(text)
    length = (parsed.last - parsed.first).days + 1
    expected = {
        Precision.DAY: {1},
        Precision.MONTH: {28, 29, 30, 31},
        Precision.YEAR: {365, 366},
        Precision.FINANCIAL_YEAR: {365, 366},
    }
    assert length in expected[parsed.precision]


@given(st.lists(DATES, max_size=5))
def test_dates_sort_by_first_and_last_day(texts):
    parsed = sorted(map(PartialDate.parse, texts))
    assert [(each.first, each.last) for each in parsed] == sorted(
        (each.first, each.last) for each in parsed
    )


def test_a_date_is_not_before_itself():
    assert not PartialDate.parse("2014") < PartialDate.parse(2014)
    assert PartialDate.parse("2014-01") < PartialDate.parse("2014")


@pytest.mark.parametrize(
    ("value", "first", "last", "text"),
    [
        (2014, date(2014, 1, 1), date(2014, 12, 31), "2014"),
        ("2014-15", date(2014, 4, 1), date(2015, 3, 31), "2014-15"),
        ({"from": 2014, "to": 2016}, date(2014, 1, 1), date(2016, 12, 31), "2014 to 2016"),
        ({"from": "2014-04"}, date(2014, 4, 1), None, "from 2014-04"),
        ({"to": "2014-15"}, None, date(2015, 3, 31), "to 2014-15"),
        ({"from": 2014, "to": 2014}, date(2014, 1, 1), date(2014, 12, 31), "2014"),
    ],
)
def test_periods(value, first, last, text):
    period = Period.parse(value)
    assert (period.first, period.last, str(period)) == (first, last, text)


@pytest.mark.parametrize(
    ("start", "end", "is_reversed"),
    [
        (2016, 2014, True), (2014, 2016, False), (2014, 2014, False), (2014, None, False),
        (None, 2014, False), ("2014-06", "2014", False), ("2015", "2014-15", False),
        ("2016", "2014-15", True), ("2014-04-01", "2014-04-01", False),
    ],
)  # fmt: skip
def test_a_reversed_period_is_kept_and_says_so(start, end, is_reversed):
    ends = {"from": start, "to": end}
    period = Period.parse({name: value for name, value in ends.items() if value is not None})
    assert period.is_reversed is is_reversed


def test_a_period_with_a_date_that_does_not_exist():
    with pytest.raises(ValueError, match="neither a month"):
        Period.parse({"from": 2014, "to": "2014-13"})


PERIODS = st.builds(
    lambda first, last: Period.parse(
        {"from": first} if last is None else {"from": first, "to": last}
    ),
    DATES,
    st.none() | DATES,
).filter(lambda period: not period.is_reversed)


@given(PERIODS, PERIODS)
def test_periods_overlap_where_they_share_a_day(one, other):
    first = max(one.first, other.first)
    last = min(one.last or date.max, other.last or date.max)
    assert one.overlaps(other) is other.overlaps(one) is (first <= last)


def test_open_ends_reach_for_ever():
    before, after = Period.parse({"to": 2013}), Period.parse({"from": 2014})
    assert not before.overlaps(after)
    assert after.overlaps(Period.parse(9999))
    assert before.overlaps(Period.parse("0001"))
    neighbour = Period.parse((date(2014, 1, 1) - timedelta(1)).isoformat())
    assert before.overlaps(neighbour)
    assert not after.overlaps(neighbour)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2014", (2014, False)), ("2014-15", (2014, True)), ("2014/15", (2014, True)),
        ("2010-11", (2010, True)), ("1999-00", (1999, True)), ("2014-16", None), ("2014-04", None),
        ("2014-15-01", None), ("14", None), ("", None), ("2014 ", None),
    ],
)  # fmt: skip
def test_whole_years(text, year):
    assert parse_year(text) == year


def test_a_financial_year_is_written_by_its_start():
    assert [financial_year(start) for start in (2014, 1999, 2009)] == [
        "2014-15", "1999-00", "2009-10"
    ]  # fmt: skip
