"""Where an initiative stands, in words."""

from datetime import date

import pytest

from lgcases.model import PartialDate
from lgcases.render.status import life, status_short, status_words
from tests.builders import initiative

TODAY = date(2026, 11, 24)


def record(**given):
    dates = ("status_as_of", "started", "ended")
    return initiative(**{k: PartialDate.parse(v) if k in dates else v for k, v in given.items()})


@pytest.mark.parametrize(
    ("as_of", "words"),
    [
        ("2010", "active (2010)"),
        ("2010-05", "active (2010)"),
        ("2014-15", "active (2014-15)"),
        ("2020", "active (2020)"),
        ("2021-11-23", "active (2021)"),
        ("2021-11-24", "active"),
        ("2021", "active"),
        ("2026", "active"),
    ],
)
def test_a_status_older_than_five_years_has_its_year(vocabularies, as_of, words):
    assert status_short(record(status_as_of=as_of), vocabularies, TODAY) == words


def test_a_status_without_a_date_says_so_unless_it_says_nothing(vocabularies):
    assert status_short(record(), vocabularies, TODAY) == "active (undated)"
    assert status_short(record(status="unknown"), vocabularies, TODAY) == "unknown"
    assert status_words(record(), vocabularies) == "Active (undated)"
    assert status_words(record(status="unknown"), vocabularies) == "Unknown"


def test_in_words_a_status_always_has_its_date(vocabularies):
    assert status_words(record(status_as_of="2026-05"), vocabularies) == "Active, as of 2026-05"
    ended = record(status="ended", status_as_of="2010")
    assert status_words(ended, vocabularies) == "Ended, as of 2010"
    assert status_short(ended, vocabularies, TODAY) == "ended (2010)"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"started": "2014-04-01"}, "since 2014-04-01; no end known"),
        ({"started": "2014-04", "ended": "2018"}, "2014-04 to 2018"),
        ({"ended": "2018"}, "until 2018; start not known"),
        ({}, "start and end not known"),
        ({"started": "2028", "status": "approved"}, "from 2028; no end known"),
    ],
)
def test_from_when_to_when_it_runs(vocabularies, given, words):
    assert life(record(**given), vocabularies) == words
