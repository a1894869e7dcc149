"""Starts, sources and councils that do not fit the rest of the record."""

from __future__ import annotations

import pytest

from lgcases.validation.rules.samples import (
    with_council,
    with_events,
    with_link,
    with_outcome,
    with_size,
    with_sources,
)
from tests.validation.cases import faults

STARTED = {"date": "2014-04", "event": "started", "what": "The joint team began work."}


@pytest.mark.parametrize(
    ("started", "events", "count"),
    [
        ("2004", [STARTED], 1),
        ("2013-12", [STARTED], 1),
        ("2014", [STARTED], 0),
        ("2014-04-01", [STARTED], 0),
        ("2014-15", [STARTED], 0),
        # What starts before is reported at the event, by event-outside-life.
        ("2016", [STARTED], 0),
        ("2004", [STARTED | {"date": 2004}, STARTED], 0),
        ("2004", [{"date": "2004-06", "event": "renewed"}, STARTED], 0),
        ("2004", [{"date": "2004-06", "event": "announced"}, STARTED], 1),
        ("2004", [{"date": "2014-06", "event": "awarded"}], 0),
    ],
)
def test_a_start_beside_the_history(started, events, count):
    found = faults("start-not-as-history", f'started: "{started}"\n{with_events(*events)}')
    assert [each.pointer for each in found] == ["/started"] * count


@pytest.mark.parametrize(("published", "count"), [("1015-03", 1), ("1899-12-31", 1), ("1900", 0)])
def test_a_source_older_than_any(published, count):
    snippet = with_sources({"published": published})
    assert len(faults("source-before-1900", snippet)) == count


@pytest.mark.parametrize(
    ("changes", "area"),
    [
        ({"code": "E05000016"}, "a ward"),
        ({"code": "E12000007", "name": "London councils"}, "a region"),
        ({"code": "E23000001"}, "something else than a council"),
        ({"code": "E05000016", "type": "charity"}, "a ward"),
        ({"code": "E23000001", "type": "police-or-fire"}, None),
        ({"code": "E04000001"}, None),
        ({"code": "GB-COH:09053425"}, None),
        ({}, None),
    ],
)
def test_the_code_of_a_ward_is_no_code_of_a_council(changes, area):
    found = faults("code-of-an-area", with_council(**changes))
    assert [each.values["area"] for each in found] == ([] if area is None else [area])


def test_the_code_of_the_council_is_offered():
    (fault,) = faults("code-of-an-area", with_council(code="E05000016"))
    assert fault.near == "E07000089"


@pytest.mark.parametrize(
    ("roles", "count"),
    [("[owner]", 0), ("[owner, funder]", 0), ("[partner]", 1), ("[owner, partner]", 1)],
)
def test_whoever_only_owns_may_lie_elsewhere(roles, count):
    snippet = "region: UKI\n" + with_council(roles=roles)
    assert len(faults("council-in-another-region", snippet)) == count


@pytest.mark.parametrize(
    ("date", "near"),
    [("2011-12", "2011/12"), ("2000-01", "2000/01"), ("2011-11", None), ("2011-12-01", None)],
)
@pytest.mark.parametrize("field", ["started", "ended"])
def test_a_start_that_reads_as_a_financial_year(field, date, near):
    found = faults("reads-two-ways", f"{field}: {date}")
    assert [fault.near for fault in found] == ([near] if near else [])


@pytest.mark.parametrize(
    ("snippet", "places"),
    [
        (with_outcome(as_of=None, period="2094-95", evidence="evaluated"), ["/outcomes/0/period"]),
        (with_outcome(as_of=None, period="2094-95", evidence="forecast"), []),
        (with_size(as_of=None, period="2094-95"), ["/size/0/period"]),
        (with_size(as_of=None, period="2027-28"), []),
    ],
)
def test_what_is_achieved_or_there_has_no_period_in_the_future(snippet, places):
    assert [fault.pointer for fault in faults("future-date", snippet)] == places


@pytest.mark.parametrize(
    ("url", "is_found"),
    [
        ("https://www.google.com/search?q=council", True),
        ("https://www.google.co.uk/url?sa=t", True),
        ("https://www.bing.com/search?q=council", True),
        ("https://duckduckgo.com/?q=council", True),
        ("https://www.google.com/about", False),
        ("https://www.example.org/search?q=council", False),
    ],
)
def test_a_search_is_no_source(url, is_found):
    assert bool(faults("short-link", with_link(url=url))) is is_found
