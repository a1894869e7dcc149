"""Advice is given where somebody could act on it, and validation and compare hold one verdict."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lgcases import load
from lgcases.claims import mendable
from lgcases.compare import Options, compare
from lgcases.dataset.locate import Root
from lgcases.finding import Severity
from lgcases.validation.registry import RULES as ALL_RULES
from lgcases.validation.rule import RecordContext
from lgcases.validation.rules.samples import (
    with_claim,
    with_claims,
    with_link,
    with_outcomes,
    with_sources,
)
from lgcases.validation.run import files_of, validate
from tests.builders import initiative
from tests.compare.test_properties import claims
from tests.validation.cases import REGISTER, ROOT, SCHEMA, TODAY, faults

RULES = {rule.slug: rule for rule in ALL_RULES}
NEWS = {"id": "news", "title": "Savings", "publisher": "A newspaper", "kind": "press"}


def said(initiatives):
    """The claims that validation says cannot be compared, with the reasons it gives."""
    rule = RULES["never-comparable"]
    return {
        (each.id, fault.pointer.split("/")[2]): fault.values["reasons"]
        for each in initiatives
        for fault in rule.check(RecordContext(each, each.id, TODAY, SCHEMA.vocabularies, REGISTER))
    }


def listed(initiatives, tables):
    """The claims that compare lists as not comparable, as far as that can be mended."""
    result = compare(initiatives, tables, SCHEMA.vocabularies, Options())
    reasons = {
        (each.initiative.id, str(each.number - 1)): mendable(each.unavailable, each.claim)
        for each in result.not_comparable
    }
    return {at: "; ".join(each.value for each in found) for at, found in reasons.items() if found}


def test_validate_and_compare_hold_one_verdict_on_all_records(tables):
    initiatives = list(load(ROOT)[0])
    assert said(initiatives) == listed(initiatives, tables)
    assert said(initiatives) != {}


@given(st.lists(claims, max_size=4))
@settings(deadline=None, max_examples=300)
def test_they_hold_one_verdict_on_any_claims(tables, stated):
    initiatives = [initiative(*stated)]
    assert said(initiatives) == listed(initiatives, tables)


def test_the_records_draw_little_advice_and_nothing_worse():
    root = Root(ROOT)
    findings = validate(root, files_of(root)).findings
    assert [each for each in findings if each.rule.severity > Severity.ADVICE] == []
    assert len(findings) < 40


FORECAST = {"id": "plan", "statement": "It is to save £5m a year."}
RESULT = {
    "id": "outcome",
    "statement": "It saved £4m a year.",
    "amount": 4000000,
    "evidence": "achieved-self-reported",
}
LATER = FORECAST | {"id": "later", "amount": 6000000, "statement": "It is to save £6m a year."}
PART = FORECAST | {"id": "part", "part_of": "plan"}


@pytest.mark.parametrize(
    ("snippet", "pointers"),
    [
        (with_claims(FORECAST), ["/savings/0/evidence"]),
        (with_claims(FORECAST, RESULT), []),
        (with_claims(FORECAST, RESULT | {"result_of": "plan"}), []),
        # What came of one forecast answers no other.
        (with_claims(LATER, FORECAST, RESULT | {"result_of": "plan"}), ["/savings/0/evidence"]),
        (with_claims(LATER | {"replaces": "plan"}, FORECAST, RESULT | {"result_of": "plan"}), []),
        (with_claims(LATER | {"replaces": "plan"}, FORECAST, RESULT | {"result_of": "later"}), []),
        (with_claims(PART, FORECAST, RESULT | {"result_of": "plan"}), []),
        (with_claims(PART, FORECAST, RESULT | {"result_of": "part"}), ["/savings/1/evidence"]),
        (with_claims(FORECAST | {"period": 2150}), []),
        (with_claims(FORECAST | {"period": "{from: 2015}"}), []),
        (
            with_claims(FORECAST)
            + "\n"
            + with_outcomes({"result_of": "plan", "evidence": "achieved-self-reported"}),
            [],
        ),
    ],
)
def test_a_forecast_without_a_result(snippet, pointers):
    snippet += "\nresults: Fewer visits are needed."
    assert [fault.pointer for fault in faults("projection-without-result", snippet)] == pointers


@pytest.mark.parametrize(
    ("results", "says_so"),
    [
        ("No achieved saving has been found for the partnership.", True),
        ("What the transfers alone saved has not been stated.", True),
        ("No source states a saving.", True),
        ("Nothing is known of what was saved.", True),
        ("Whether the forecast saving was made is unknown.", True),
        ("No result in money was published. It goes on.", True),
        ("The council never reported what it saved.", True),
        ("It saved a lot. Nothing else was found.", False),
        ("No post was lost, and visits rose.", False),
        ("The saving was confirmed by the auditor.", False),
        ("Savings are not what it is for.", False),
    ],
)
def test_results_may_say_that_none_was_found(results, says_so):
    snippet = f"{with_claims(FORECAST)}\nresults: {results}"
    assert (faults("projection-without-result", snippet) == []) is says_so


UNNAMED = "organisations:\n  - {name: A council without a name, unnamed: true, roles: [lead]}\n"
NAMED = "organisations:\n  - {name: Northshire District Council, roles: [lead]}\n"


@pytest.mark.parametrize(
    ("slug", "snippet"),
    [
        ("stale-status", "status: active\nstatus_as_of: 2009\nstatus_source: report"),
        ("one-publisher", with_sources({})),
    ],
)
def test_nobody_is_asked_to_look_for_what_has_no_name(slug, snippet):
    assert len(faults(slug, NAMED + snippet)) == 1
    assert faults(slug, UNNAMED + snippet) == []


def test_an_unknown_status_is_not_stale():
    assert faults("stale-status", NAMED + "status: unknown\nstatus_as_of: 2009") == []


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({}, 1),
        ({"stated_by": "{stake: own}"}, 1),
        ({"stated_by": "{stake: contractor}"}, 1),
        ({"stated_by": "{stake: third-party}"}, 0),
        ({"stated_by": "{stake: opponent}"}, 0),
        ({"stated_by": "{stake: auditor}"}, 0),
        ({"wider_than_case": "true", "scope": "The whole council"}, 0),
    ],
)
def test_the_press_alone_reports_what_the_council_could(changes, count):
    claim = {"statement": "It saved £5m a year.", "evidence": "achieved-self-reported"}
    snippet = with_claim(**claim, source="news", **changes) + "\n" + with_sources(NEWS)
    assert len(faults("press-only", snippet)) == count


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({}, 1),
        ({"read": "excerpt"}, 1),
        ({"read": "not-read", "accessed": None}, 0),
        ({"archive": "https://web.archive.org/web/2014/http://www.example.org/"}, 0),
        ({"url": "http://web.archive.org/web/2014/http://www.example.org/"}, 0),
        ({"url": "http://webarchive.nationalarchives.gov.uk/x"}, 0),
        ({"url": "http://www.notarchive.org/x"}, 1),
        ({"url": "https://www.example.org/"}, 0),
    ],
)
def test_a_link_that_could_be_tried_with_https(changes, count):
    snippet = with_link(**({"url": "http://www.example.org/x"} | changes))
    assert len(faults("http-link", snippet)) == count


@pytest.mark.parametrize(
    ("changes", "count"), [({}, 1), ({"read": "not-read"}, 0), ({"read": "excerpt"}, 1)]
)
def test_what_nobody_has_read_needs_no_date_of_reading(changes, count):
    assert len(faults("missing-access-date", with_link(accessed=None, **changes))) == count
