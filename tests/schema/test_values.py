"""Numbers, dates and booleans in other forms: what is certain, what is likely, what is neither."""

import pytest

from lgcases.schema.values import boolean_edit, date_edit, number_edit

NUMBER = {"type": "number", "minimum": -1e12, "maximum": 1e12}
COUNT = {"type": "integer", "minimum": 2, "maximum": 100000}


def outcome(edit):
    return None if edit is None else (edit.text, edit.safe)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("10,600,000", ("10600000", True)),
        ("10600000", ("10600000", True)),
        ("19.99", ("19.99", True)),
        ("0.5", ("0.5", True)),
        ("0", ("0", True)),
        # Ten and a bit to half of Europe, unless pounds are counted.
        ("10,600", ("10600", False)),
        ("£10,600", ("10600", True)),
        ("£10600000", ("10600000", True)),
        ("£10,600,000", ("10600000", True)),
        ("£ 10,600,000.50", ("10600000.50", True)),
        ("-10,600,000", ("-10600000", True)),
        ("\u221210,600,000", ("-10600000", True)),
        ("10.600.000", ("10600000", True)),
        ("10 600 000", ("10600000", True)),
        ("10\u00a0600\u00a0000", ("10600000", True)),
        ("10'600'000", ("10600000", True)),
        (" 5.4 ", ("5.4", True)),
        ("10m", ("10000000", False)),
        ("£2.5 million", ("2500000", False)),
        ("£2M", ("2000000", False)),
        ("619k", ("619000", False)),
        ("1.234bn", ("1234000000", False)),
        # German thousands or an English fraction.
        ("250.000", None),
        ("1,5", None),
        ("1,50,000", None),
        ("10,6000", None),
        ("0,600", None),
        ("007", None),
        ("€10600000", None),
        ("about 1000", None),
        ("10.600,00", None),
        ("0x10", None),
        ("5-6", None),
        ("1_000", None),
        ("0,600,000", None),
        ("5%", None),
        ("1e6", None),
        ("2014-15", None),
        ("1,000,000,000,001", None),
        ("9,000,000bn", None),
        ("", None),
        ("£", None),
    ],
)
def test_numbers(written, meant):
    assert outcome(number_edit(written, NUMBER, "GBP")) == meant


def test_a_sign_goes_safely_only_where_the_currency_says_the_same():
    assert outcome(number_edit("$5", NUMBER, "USD")) == ("5", True)
    assert outcome(number_edit("$5", NUMBER, "GBP")) is None
    assert outcome(number_edit("£5", NUMBER, None)) == ("5", False)
    assert outcome(number_edit("5", NUMBER, None)) == ("5", True)


def test_a_count_is_whole_and_within_its_bounds():
    assert outcome(number_edit("1,200", COUNT, None)) == ("1200", True)
    assert number_edit("4.5", COUNT, None) is None
    assert number_edit("1", COUNT, None) is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("yes", "true"), ("No", "false"), ("YES", "true"), ("true", "true"), (" False ", "false"),
        ("y", None), ("on", None), ("not", None), ("yes, in part", None), ("", None),
    ],
)  # fmt: skip
def test_booleans(written, meant):
    assert outcome(boolean_edit(written)) == (meant and (meant, True))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("24-11-2026", ("2026-11-24", True)),
        ("16/01/2025", ("2025-01-16", True)),
        ("01/16/2025", ("2025-01-16", True)),
        ("16.1.2025", ("2025-01-16", True)),
        ("05/05/2025", ("2025-05-05", True)),
        ("2025/01/16", ("2025-01-16", True)),
        ("2025-1-6", ("2025-01-06", True)),
        ("Jan 2025", ("2025-01", True)),
        ("April 2014", ("2014-04", True)),
        ("Sept. 2014", ("2014-09", True)),
        ("16 January 2025", ("2025-01-16", True)),
        ("16th of January 2025", ("2025-01-16", True)),
        ("January 16, 2025", ("2025-01-16", True)),
        ("2018\u201319", ("2018-19", True)),
        ("2018 \u2013 19", ("2018-19", True)),
        ("2018\u201304", ("2018-04", True)),
        ("2014\u201304\u201301", ("2014-04-01", True)),
        ("1999\u201300", ("1999-00", True)),
        # 2010-11 is November, and the dash may be that of a month.
        ("2010\u201311", ("2010/11", False)),
        ("01/02/2025", None),
        ("1.2.2025", None),
        ("31/02/2025", None),
        ("16/13/2025", None),
        ("16/01/25", None),
        ("2018\u201320", None),
        ("2018\u20132019", None),
        ("ju 2025", None),
        ("16 January 16 2025", None),
        ("early 2025", None),
        ("16 Jan", None),
        ("spring 2014", None),
        ("16/01/1825", None),
        ("", None),
    ],
)
def test_dates(written, meant):
    assert outcome(date_edit(written)) == meant
