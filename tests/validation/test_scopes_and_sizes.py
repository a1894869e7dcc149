"""What scopes, counts of organisations and sizes may say, and what their rules report where."""

from __future__ import annotations

import pytest

from lgcases.validation.registry import RULES as ALL_RULES
from lgcases.validation.rules.organisation_count import _number_in
from lgcases.validation.rules.samples import (
    with_claim,
    with_cost,
    with_council,
    with_events,
    with_organisations,
    with_outcome,
    with_size,
    with_sizes,
    with_sources,
)
from tests.validation.cases import faults, underlined

RULES = {rule.slug: rule for rule in ALL_RULES}
TWO = with_organisations(
    {"id": "north", "name": "North trust"}, {"id": "south", "name": "South trust"}
)
UNDATED = with_sources({"title": "Undated page", "kind": "council-page"})


PASSES = {
    "an id that nothing refers to": ("unknown-organisation", TWO),
    "organisations without ids are not all named": (
        "scope-of-all",
        with_organisations({"id": "north", "name": "North trust"}, {"name": "South trust"})
        + "\n"
        + with_claim(organisations="[north]"),
    ),
    "a narrower term of one that the record lists": (
        "scope-not-of-record",
        "models: [shared-service]\n" + with_claim(models="[shared-service-lead-authority]"),
    ),
    "several groups in words": (
        "count-of-one-organisation",
        with_organisations({"name": "Community groups of the borough", "count": 4}),
    ),
    "bodies with a name in common": (
        "count-of-one-organisation",
        with_organisations({"name": "Primary Schools", "count": 12}),
    ),
    "a number that is part of a proper name": (
        "organisations-without-count",
        with_organisations({"name": "Five Councils Partnership"}),
    ),
    "a joint body of several": (
        "organisations-without-count",
        with_organisations({"name": "Three authorities' joint committee"}),
    ),
    "a count as the name says": (
        "count-not-as-named",
        with_organisations({"name": "All 98 municipalities", "count": 98}),
    ),
    "four groups that count are authorities enough": (
        "joining-up-alone",
        "models: [shared-chief-executive]\n"
        + with_organisations({"name": "Two districts", "count": 2, "type": "council"}),
    ),
    "equal partners in one entry need no lead": (
        "no-lead",
        with_organisations({"name": "Two districts", "count": 2, "roles": "[partner]"}),
    ),
    "an area needs no date": (
        "undated-size",
        with_size(kind="sites", value=600, unit="acres", as_of=None),
    ),
    "a period dates a size": ("undated-size", with_size(as_of=None, period="2015-16")),
    "a note explains an undated size": (
        "undated-size",
        with_size(as_of=None, note="The page shows no date.") + "\n" + UNDATED,
    ),
    "posts are a unit of staff": ("size-without-unit", with_size(unit="posts")),
    "sizes of two scopes": (
        "size-stated-twice",
        with_sizes({"scope": "Finance"}, {"scope": "Payroll", "value": 40}),
    ),
    "two sources differ, and a note says so": (
        "size-stated-twice",
        with_sizes({}, {"value": 1400, "note": "The press counts the school kitchens too."}),
    ),
    "what was paid under a contract": (
        "size-among-costs",
        with_cost(statement="The council paid £5m under a contract worth £9m.", kind="running"),
    ),
    "a rate by the year is a running cost": (
        "size-among-costs",
        with_cost(statement="The contract is worth £5m a year.", kind="running", basis="per-year"),
    ),
    "a part of a budget": (
        "size-among-costs",
        with_cost(statement="It went over budget of £5m.", kind="running"),
    ),
    "what a site cost to buy": (
        "size-among-costs",
        with_cost(statement="The deal was worth £5m.", kind="capital"),
    ),
    "staff who moved": (
        "size-among-outcomes",
        with_outcome(measure="Staff of the county transferred to the company", unit="people"),
    ),
    "a share of staff": ("size-among-outcomes", with_outcome(measure="Staff", unit='"%"')),
    "residents who found work": (
        "size-among-outcomes",
        with_outcome(measure="Residents in training", unit="people"),
    ),
    "a change in staff": (
        "size-among-outcomes",
        with_outcome(
            measure="Staff",
            unit="people",
            baseline="{kind: spending-before, what: Before, value: 400}",
        ),
    ),
    "pay is no sum of the case": (
        "money-among-outcomes",
        with_outcome(measure="Average pay of trainees", value=9, unit="GBP"),
    ),
}


@pytest.mark.parametrize(("slug", "snippet"), PASSES.values(), ids=PASSES)
def test_passes(slug, snippet):
    assert [fault.message for fault in faults(slug, snippet)] == []


FINDS = {
    "an id nearly written": (
        "unknown-organisation",
        TWO + "\n" + with_claim(organisations="[noth]"),
        'no organisation of this record has the id "noth"',
        None,
        "north",
    ),
    "a name in the place of an id": (
        "unknown-organisation",
        TWO + "\n" + with_events({"organisations": "[south-trust]"}),
        'no organisation of this record has the id "south-trust"',
        None,
        "south",
    ),
    "the name of an organisation without id": (
        "unknown-organisation",
        with_organisations({"name": "North trust"})
        + "\n"
        + with_size(organisations="[north-trust]"),
        'no organisation of this record has the id "north-trust"',
        'if it is "North trust", give that organisation the id',
        None,
    ),
    "all services": (
        "scope-of-all",
        "services: [parks, libraries]\n" + with_cost(services="[libraries, parks]"),
        "the cost names all services of the record, which says no more than leaving them out",
        None,
        None,
    ),
    "a broader term than the record has": (
        "scope-not-of-record",
        "models: [shared-service-lead-authority]\n" + with_outcome(models="[shared-service]"),
        '"shared-service" is not among the models of this record',
        None,
        None,
    ),
    "a count with a code": (
        "count-of-one-organisation",
        with_council(count=3),
        "the count is 3, but E07000089 is the code of one body",
        None,
        None,
    ),
    "a count with the name of a council": (
        "count-of-one-organisation",
        with_organisations({"name": "Hart", "count": 2}),
        'the count is 2, but "Hart" is the name of one body',
        None,
        None,
    ),
    "bodies in digits": (
        "organisations-without-count",
        with_organisations({"name": "98 municipalities"}),
        '"98 municipalities" stands for 98 bodies, but counts as one',
        "count: 98",
        None,
    ),
    "a count at odds with the name": (
        "count-not-as-named",
        with_organisations({"name": "Three authorities, not named", "count": 4}),
        'the count is 4, but the name says "Three authorities"',
        None,
        "3",
    ),
    "a size whose source is dated": (
        "undated-size",
        with_size(as_of=None, note="Of the whole team."),
        "the size staff (1350) has neither a date nor a period",
        "its source is of 2015",
        None,
    ),
    "a budget without currency": (
        "size-without-currency",
        with_size(kind="budget", unit=None),
        "the size budget is a sum of money, but 1350 has no currency",
        "if it is the currency of the country: GBP",
        None,
    ),
    "the same size twice": (
        "size-stated-twice",
        with_sizes({"note": "By the council."}, {"note": "By the press."}),
        "the size staff is 1350 here and above for the same time and scope",
        None,
        None,
    ),
    "the value of a contract among costs": (
        "size-among-costs",
        with_cost(statement="Value of the nine-year contract for payroll.", kind="running"),
        '"Value of the nine-year contract" is how large it is, not what it cost',
        "move it to size, with kind: contract-value",
        None,
    ),
    "a budget among costs": (
        "size-among-costs",
        with_cost(statement="Budget of the joint team.", kind="running"),
        '"Budget of" is how large it is, not what it cost',
        "move it to size, with kind: budget",
        None,
    ),
    "an area among outcomes": (
        "size-among-outcomes",
        with_outcome(measure="Area of the site", value=600, unit="acres"),
        '"Area of the site" is how large it is, not what came of it',
        "move it to size, with kind: sites",
        None,
    ),
    "a fraud among outcomes": (
        "money-among-outcomes",
        with_outcome(measure="Money taken in a fraud", value=2000000, unit="GBP"),
        '"Money taken in a fraud" is a sum of money, which no outcome is',
        None,
        None,
    ),
    "a size too small to be true": (
        "implausible-amount",
        with_size(kind="budget", value=58, unit=None, currency="GBP"),
        "58 GBP is suspiciously small for a whole initiative",
        None,
        None,
    ),
    "a size in another currency": (
        "foreign-currency",
        with_size(kind="budget", value=58000000, unit=None, currency="NOK"),
        "the currency is NOK, but GB uses GBP",
        None,
        "GBP",
    ),
    "a range of a size that runs backwards": (
        "reversed-range",
        with_size(value_to=1000),
        "the range runs from 1350 to 1000, which is not higher",
        None,
        None,
    ),
    "a size of the future": (
        "future-date",
        with_size(as_of=2150),
        "as_of is 2150, which is in the future",
        None,
        None,
    ),
    "a size newer than its source": (
        "source-older-than-fact",
        with_size() + "\n" + with_sources({"published": 2015}),
        "the size is dated 2016, but its newest source 2015",
        None,
        None,
    ),
    "a size without source": ("fact-without-source", with_size(source=None), None, None, None),
    "two relations to one record": (
        "related-twice",
        "related:\n  - {id: hub, relation: succeeds}\n  - {id: hub, relation: copies}",
        'the record "hub" is named twice: as succeeds and as copies',
        None,
        None,
    ),
}


@pytest.mark.parametrize(("slug", "snippet", "message", "help", "near"), FINDS.values(), ids=FINDS)
def test_finds(slug, snippet, message, help, near):
    (fault,) = faults(slug, snippet)
    assert (fault.help, fault.near) == (help, near)
    assert message in (fault.message, None)


UNDERLINES = {
    "unknown-organisation": (TWO + "\n" + with_claim(organisations="[north, sout]"), "sout"),
    "repeated-organisation-id": (TWO.replace("south", "north"), "north"),
    "scope-not-of-record": (
        "services: [parks]\n" + with_claim(services="[parks, libraries]"),
        "libraries",
    ),
    "scope-of-all": (TWO + "\n" + with_claim(organisations="[north, south]"), "[north, south]"),
    "count-of-one-organisation": (with_council(count=3), "3"),
    "count-not-as-named": (with_organisations({"name": "Two districts", "count": 3}), "3"),
    "size-with-currency": (with_size(currency="GBP"), "GBP"),
    "size-among-costs": (
        with_cost(statement="Value of the whole contract.", kind="running"),
        "Value of the whole contract.",
    ),
    "size-among-outcomes": (with_outcome(measure="Staff"), "Staff"),
    "money-among-outcomes": (with_outcome(unit="GBP"), "GBP"),
    "related-twice": (
        "related:\n  - {id: hub, relation: succeeds}\n  - {id: hub, relation: copies}",
        "hub",
    ),
}


@pytest.mark.parametrize(("slug", "sample"), UNDERLINES.items(), ids=UNDERLINES)
def test_what_is_underlined(slug, sample):
    snippet, text = sample
    line = max(n for n, each in enumerate(snippet.splitlines(), 1) if text in each)
    assert underlined(slug, snippet) == [(line, text)]


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Four community groups, not named in the source", 4),
        ("98 Danish municipalities", 98),
        ("Three other authorities (not named)", 3),
        ("More than 40 parish councils", 40),
        ("1,200 schools of the county", 1200),
        ("twenty charities", 20),
        ("First district, which the source does not name", None),
        ("Three Rivers District Council", None),
        ("Two districts joint committee", None),
        ("Community trusts and local groups", None),
        ("One council", None),
        ("The other districts", None),
    ],
)
def test_the_number_of_bodies_in_a_name(name, number):
    assert _number_in(name) == number


def test_an_organisation_is_fixed_only_where_one_is_near():
    (fault,) = faults("unknown-organisation", TWO + "\n" + with_claim(organisations="[noth]"))
    assert fault.edit is not None
    assert fault.edit.text == "north"
    near = TWO.replace("south", "nortx")
    (fault,) = faults("unknown-organisation", near + "\n" + with_claim(organisations="[nort]"))
    assert fault.edit is None


def test_a_body_of_a_like_name_is_offered_but_never_written():
    snippet = with_organisations({"id": "southshire", "name": "South trust"})
    for id, edit in (("northshire", None), ("southshre", "southshire")):
        (fault,) = faults(
            "unknown-organisation", f"{snippet}\n" + with_claim(organisations=f"[{id}]")
        )
        assert fault.near == "southshire"
        assert (fault.edit.text if fault.edit else None) == edit
