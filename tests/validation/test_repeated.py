"""What is listed twice in one record, and what only looks like it."""

from __future__ import annotations

import pytest

from lgcases.validation.rules.samples import (
    with_claims,
    with_events,
    with_outcomes,
)
from tests.validation.cases import faults

STARTED = {"date": "2014-04", "event": "started", "what": "The joint team began work."}


JOBS = {"measure": "Jobs on the site", "value": 342}


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({}, 1),
        ({"measure": "jobs on the site"}, 1),
        ({"source": "audit"}, 1),
        ({"note": "Again."}, 1),
        ({"value": 343}, 0),
        ({"as_of": 2019}, 0),
        ({"unit": "posts"}, 0),
        ({"measure": "Jobs in the town"}, 0),
        ({"services": "[libraries]"}, 0),
        ({"qualifier": "about"}, 0),
    ],
)
def test_an_outcome_that_is_listed_twice(changes, count):
    found = faults("repeated-outcome", with_outcomes(JOBS, JOBS | changes))
    assert [each.pointer for each in found] == ["/outcomes/1"] * count


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({}, 1),
        ({"source": "audit"}, 1),
        ({"what": "The joint team began its work."}, 1),
        ({"what": "The library of the second town joined."}, 0),
        ({"date": "2014-05"}, 0),
        ({"event": "expanded"}, 0),
        ({"services": "[libraries]"}, 0),
    ],
)
def test_an_event_that_is_listed_twice(changes, count):
    found = faults("repeated-event", with_events(STARTED, STARTED | changes))
    assert [each.pointer for each in found] == ["/history/1"] * count


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({}, 1),
        ({"nature": "capital-receipt"}, 1),
        ({"scope": "The old town hall"}, 1),
        ({"nature": "capital-receipt", "scope": "The old town hall"}, 0),
        ({"nature": "capital-receipt", "services": "[libraries]"}, 0),
    ],
)
def test_one_amount_of_two_natures_and_two_things(changes, count):
    other = {"statement": "The sale brought £5m.", "basis": "one-off"}
    found = faults("figure-with-two-bases", with_claims({}, other | changes))
    assert len(found) == count
