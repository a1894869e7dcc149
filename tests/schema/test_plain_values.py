"""What is certain although it is not written as a record writes it, and what is not."""

import pytest

from lgcases.schema.plain_values import certain_boolean, certain_date, certain_number


@pytest.mark.parametrize(
    ("text", "currency", "number"),
    [
        ("10,600,000", "GBP", "10600000"), ("10,600,000", None, "10600000"),
        ("£10600000", "GBP", "10600000"), ("10600000", "SEK", "10600000"),
        ("£10,600", "GBP", "10600"), ("€ 10.600.000", "EUR", "10600000"),
        ("10 600 000", "EUR", "10600000"), ("19.99", "GBP", "19.99"), ("0.5", None, "0.5"),
        ("0", None, "0"), (" 5 ", "GBP", "5"),
    ],
)  # fmt: skip
def test_certain_numbers(text, currency, number):
    assert certain_number(text, currency) == number


@pytest.mark.parametrize(
    "text",
    [
        "10,600", "10.600", "10m", "£2m", "about 5", "1,2,3", "10,60,000", "007", "1e3", "0x10", "",
        "£", "5-6", "10.600,00", "ten", "1,000.000", "12.345", "1_000", "-5", "10 600", "0,600,000",
        "$1,234,567",
    ],
)  # fmt: skip
def test_what_could_be_another_number_is_left_alone(text):
    assert certain_number(text, "GBP") is None


@pytest.mark.parametrize(("text", "currency"), [("£5", "EUR"), ("€5,000,000", "GBP"), ("£5", None)])
def test_a_sign_that_contradicts_the_currency_is_not_taken_away(text, currency):
    assert certain_number(text, currency) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("24-11-2026", "2026-11-24"), ("16/01/2025", "2025-01-16"), ("16.1.2025", "2025-01-16"),
        ("05/05/2025", "2025-05-05"), ("Jan 2025", "2025-01"), ("September 2014", "2014-09"),
        ("Sept. 2014", "2014-09"), ("24 November 2025", "2025-11-24"),
        ("1st May 2014", "2014-05-01"),
        ("2025/11/24", "2025-11-24"), ("2018\u201319", "2018-19"), ("2018\u201104", "2018-04"),
        ("2018\u201404\u201401", "2018-04-01"),
    ],
)  # fmt: skip
def test_certain_dates(text, date):
    assert certain_date(text) == date


@pytest.mark.parametrize(
    "text",
    [
        "03/04/2025", "31/02/2025", "31-04-2025", "24/11/26", "November",
        "Spring 2014", "2014\u20132016",
        "13 Foo 2014", "0 May 2014", "2025/13/24", "", "circa 2014", "Marvel 2014",
    ],
)  # fmt: skip
def test_what_could_be_another_date_is_left_alone(text):
    assert certain_date(text) is None


def test_certain_booleans():
    texts = ("yes", "Yes", "NO", "y", "maybe", "")
    assert [certain_boolean(text) for text in texts] == ["true", "true", "false", None, None, None]
