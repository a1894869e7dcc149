"""What open periods, disputes and those who state a figure may say."""

from __future__ import annotations

import pytest

from lgcases.validation.registry import RULES as ALL_RULES
from lgcases.validation.rules.samples import (
    with_claim,
    with_claims,
    with_cost,
    with_costs,
    with_council,
    with_organisations,
    with_outcome,
    with_size,
    with_sources,
    with_total,
)
from tests.validation.cases import baseline, faults, share_of_users, underlined

RULES = {rule.slug: rule for rule in ALL_RULES}
UNDATED = with_sources({"title": "Undated page", "kind": "council-page"})
COUNCIL = with_organisations({"name": "Northshire District Council", "id": "northshire"})


PASSES = {
    "an open sum with the date up to which it counts": (
        "open-sum-without-date",
        with_total(period="{from: 2014}", as_of=2018),
    ),
    "an open sum needs no end": ("missing-period", with_total(period="{from: 2014}", as_of=2018)),
    "an undated source and a note leave an open sum": (
        "open-sum-without-date",
        with_total(period="{from: 2014}", note="The page shows no date.") + "\n" + UNDATED,
    ),
    "a yearly rate since a year is no sum": ("open-sum-without-date", with_claim(period=2014)),
    "a sum to the end of a contract": (
        "since-with-end",
        with_total(statement="It has saved £23.4m since 2014.", as_of=2018),
    ),
    "an opponent's forecast": (
        "evidence-not-of-stake",
        with_claim(stated_by="{stake: opponent}"),
    ),
    "a council on its own result": (
        "evidence-not-of-stake",
        with_claim(evidence="achieved-self-reported", stated_by="{stake: own}"),
    ),
    "an auditor who confirms": (
        "evidence-not-of-stake",
        with_cost(evidence="achieved-independent", stated_by="{stake: auditor}"),
    ),
    "a researcher who found nothing": (
        "evidence-not-of-stake",
        with_claim(evidence="evaluated-no-effect", stated_by="{stake: researcher}"),
    ),
    "a partner that has left may oppose": (
        "organisation-as-outsider",
        with_council(left=2018, source="report")
        + "\n"
        + with_claim(stated_by="{name: Hart District Council, stake: opponent}"),
    ),
    "a newspaper is no organisation of the record": (
        "organisation-as-outsider",
        COUNCIL + "\n" + with_claim(stated_by="{name: Gazette, stake: third-party}"),
    ),
    "an office that contests a sum": (
        "disputed-by-nobody",
        with_claim(disputed="{by: Leader of the opposition}"),
    ),
    "an auditor who states a figure has confirmed it": (
        "unconfirmed",
        with_claim(evidence="achieved-independent", source="page", stated_by="{stake: auditor}")
        + "\n"
        + with_sources({"id": "page", "kind": "council-page"}),
    ),
    "two costs on two bases, one of which replaces the other": (
        "figure-with-two-bases",
        with_costs({"id": "first"}, {"basis": "per-year", "replaces": "first"}),
    ),
    "two costs of two partners": (
        "repeated-claim",
        with_costs({"organisations": "[north]"}, {"organisations": "[south]"}),
    ),
}


@pytest.mark.parametrize(("slug", "snippet"), PASSES.values(), ids=PASSES)
def test_passes(slug, snippet):
    assert [fault.message for fault in faults(slug, snippet)] == []


FINDS = {
    "a baseline that runs backwards": (
        "reversed-period",
        with_claim(baseline=baseline(period="{from: 2014, to: 2012}")),
        "the period runs from 2014 to 2012, which is earlier",
        None,
        None,
    ),
    "a baseline whose year may be a month": (
        "reads-two-ways",
        share_of_users(baseline=baseline(value=52, period="2010-11")),
        '"2010-11" is read as November 2010, but looks like the financial year 2010/11',
        None,
        "2010/11",
    ),
    "a baseline with an unknown source": (
        "unknown-source",
        share_of_users(baseline=baseline(value=52, source="reprot")),
        'no source of this record has the id "reprot"',
        None,
        "report",
    ),
    "a dispute with an unknown source": (
        "unknown-source",
        with_cost(disputed="{by: Auditor, source: [report, adit]}"),
        'no source of this record has the id "adit"',
        None,
        "audit",
    ),
    "an open sum whose source is dated": (
        "open-sum-without-date",
        with_total(period="{from: 2014}", note="It goes on."),
        "nothing says up to when the sum since 2014 was counted",
        "its source is of 2015",
        None,
    ),
    "an open cost": (
        "open-sum-without-date",
        with_cost(basis="cumulative", period="{from: 2014}"),
        "nothing says up to when the sum since 2014 was counted",
        "its source is of 2015",
        None,
    ),
    "a forecast that would end before it begins": (
        "open-sum-before-start",
        with_total(period="{from: 2014-04}", as_of=2013),
        "the sum since 2014-04 was stated as of 2013, before anything could be counted",
        None,
        None,
    ),
    "an opponent called self-reported": (
        "evidence-not-of-stake",
        with_cost(evidence="achieved-self-reported", stated_by="{stake: opponent}"),
        "the evidence is achieved-self-reported, but whoever states it is an opponent",
        None,
        "achieved-reported-by-others",
    ),
    "a contractor called an outsider": (
        "evidence-not-of-stake",
        with_outcome(evidence="achieved-reported-by-others", stated_by="{stake: contractor}"),
        "the evidence is achieved-reported-by-others, but whoever states it is a contractor",
        None,
        "achieved-self-reported",
    ),
    "a council that confirms itself": (
        "evidence-not-of-stake",
        with_claim(evidence="evaluated", stated_by="{stake: own}"),
        "the evidence is evaluated, but whoever states it is the body whose initiative it is",
        None,
        "achieved-self-reported",
    ),
    "a journalist who confirms": (
        "evidence-not-of-stake",
        with_claim(evidence="achieved-independent", stated_by="{stake: third-party}"),
        "the evidence is achieved-independent, but whoever states it is a third party",
        None,
        "achieved-reported-by-others",
    ),
    "an auditor called self-reported": (
        "evidence-not-of-stake",
        with_claim(evidence="achieved-self-reported", stated_by="{stake: auditor}"),
        "the evidence is achieved-self-reported, but whoever states it is an auditor",
        None,
        "achieved-independent",
    ),
    "a partner called an opponent, by its id": (
        "organisation-as-outsider",
        COUNCIL + "\n" + with_size(stated_by="{name: northshire, stake: opponent}"),
        '"northshire" is an organisation of this record, but its stake is opponent',
        None,
        None,
    ),
    "a cost that is disputed by nobody": (
        "disputed-by-nobody",
        with_cost(disputed="{by: not named}"),
        'the cost is disputed by "not named", which names nobody',
        None,
        None,
    ),
    "a cost that is disputed without reason": (
        "disputed-without-note",
        with_cost(disputed="{by: Auditor}"),
        "the cost is disputed, but no note says why",
        None,
        None,
    ),
    "a person who states a figure": (
        "personal-name",
        with_claim(stated_by="{name: Cllr Jane Example, stake: opponent}"),
        '"Cllr Jane Example" names a person',
        None,
        None,
    ),
    "a cost that nothing says is spent": (
        "missing-evidence",
        with_cost(evidence=None),
        "nothing says whether the cost is a forecast or a result",
        None,
        None,
    ),
    "a cost without currency": (
        "amount-without-currency",
        with_cost(currency=None),
        "the amount 5000000 has no currency",
        "if it is the currency of the country: GBP",
        None,
    ),
    "a cost in a statement alone": (
        "missing-amount",
        with_cost(amount=None, currency=None),
        'the cost states "£5m", but has no amount',
        None,
        None,
    ),
    "a yearly cost called one-off": (
        "basis-not-as-stated",
        with_cost(statement="Joining costs £5m a year."),
        'the statement says "£5m a year", but the basis is one-off',
        None,
        None,
    ),
    "a cost achieved before its year": (
        "achieved-too-early",
        with_cost(evidence="achieved-self-reported", as_of=2014),
        "the evidence is achieved-self-reported, but it is as of 2014, before its period 2015 "
        "began",
        None,
        None,
    ),
    "a cost without period": (
        "missing-period",
        with_cost(period=None),
        "the basis is one-off, but there is no period, and no note says why",
        None,
        None,
    ),
    "a cost in real prices of no year": (
        "real-without-base",
        with_cost(prices="real"),
        "the prices are real, but price_base is missing",
        None,
        None,
    ),
    "a cost stated twice": (
        "repeated-claim",
        with_costs({}, {"statement": "Joining took £5m."}),
        "the cost says the same as cost 1 of this record",
        None,
        None,
    ),
    "a cost wider than the case": (
        "wider-without-scope",
        with_cost(wider_than_case="true"),
        "the figure is wider than the case, but neither scope nor note says what it covers",
        None,
        None,
    ),
    "nearly is no about": (
        "qualifier-not-as-stated",
        with_claim(statement="It saves nearly £5m a year.", qualifier="about"),
        'the statement says "nearly £5m", but the qualifier is about',
        None,
        "nearly",
    ),
    "a mixed sum below zero": (
        "negative-amount",
        with_claims({"nature": "mixed", "amount": "-5000000", "statement": "It cost more."}),
        "the claim is below zero: -5000000",
        None,
        None,
    ),
}


@pytest.mark.parametrize(("slug", "snippet", "message", "help", "near"), FINDS.values(), ids=FINDS)
def test_finds(slug, snippet, message, help, near):
    (fault,) = faults(slug, snippet)
    assert (fault.message, fault.help, fault.near) == (message, help, near)


UNDERLINES = {
    "since-with-end": (
        with_total(
            statement="It has saved £23.4m since 2014.",
            period="\n      from: 2014\n      to: 2017-03",
            as_of="2017-03-31",
        ),
        "2017-03",
    ),
    "open-sum-before-start": (with_total(period="{from: 2014}", as_of=2012), "2012"),
    "disputed-by-nobody": (with_claim(disputed="\n      by: Critics"), "Critics"),
    "personal-name": (
        with_claim(disputed="\n      by: Office of Mr Robert Example"),
        "Mr Robert Example",
    ),
    "unknown-source": (
        with_claim(disputed="\n      by: Auditor\n      source: nowhere"),
        "nowhere",
    ),
    "evidence-not-of-stake": (
        with_claim(evidence="evaluated", stated_by="{stake: own}"),
        "evaluated",
    ),
    "organisation-as-outsider": (
        COUNCIL
        + "\n"
        + with_claim(stated_by="\n      name: Northshire District Council\n      stake: opponent"),
        "opponent",
    ),
}


@pytest.mark.parametrize(("slug", "sample"), UNDERLINES.items(), ids=UNDERLINES)
def test_what_is_underlined(slug, sample):
    snippet, text = sample
    line = max(n for n, each in enumerate(snippet.splitlines(), 1) if each.endswith(text))
    assert underlined(slug, snippet) == [(line, text)]


USES = {
    "a citation": "results: Fewer visits are needed [@report; @leaflet, p. 4].",
    "a baseline": share_of_users(baseline=baseline(value=52, source="leaflet")),
    "a dispute": with_claim(disputed="{by: Auditor, source: leaflet}", note="No baseline."),
    "a size": with_size(source="leaflet"),
    "an event": "history:\n  - {date: 2014, event: started, what: Began., source: leaflet}",
}


@pytest.mark.parametrize("snippet", USES.values(), ids=USES)
def test_each_of_these_uses_a_source(snippet):
    sources = with_sources(
        {}, {"id": "audit"}, {"id": "leaflet", "title": "Leaflet", "kind": "council-page"}
    )
    assert faults("unused-source", f"{sources}\n{snippet}") == []
    (fault,) = faults("unused-source", f"{sources}\nresults: As the leaflet says.")
    assert fault.pointer == "/sources/2"
    # What is no citation though it was meant as one is another finding.
    assert faults("unused-source", f"{sources}\nresults: As the [leaflet] says.") == []
    assert faults("malformed-citation", f"{sources}\nresults: As the [leaflet] says.") != []
