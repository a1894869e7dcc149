"""What the rules let pass, and where and how they report what they do not."""

from __future__ import annotations

import pytest

from lgcases.validation.registry import RULES as ALL_RULES
from lgcases.validation.rules.samples import (
    with_claim,
    with_claims,
    with_cost,
    with_council,
    with_events,
    with_link,
    with_organisations,
    with_outcome,
    with_share,
    with_sources,
    with_total,
)
from tests.validation.cases import faults, judged

RULES = {rule.slug: rule for rule in ALL_RULES}


PASSES = {
    "a year may hold the month before it": (
        "history-out-of-order",
        with_events({"date": "2018-03-21"}, {"date": 2018}, {"date": "2018-05"}),
    ),
    "a month of publication is no financial year": (
        "reads-two-ways",
        with_sources({"published": "2011-12"}),
    ),
    "a planned partner may join later": (
        "future-date",
        "status: approved\n" + with_organisations({"joined": 2150, "source": "report"}),
    ),
    "an announcement comes before the start": (
        "event-outside-life",
        "started: 2014-04\n" + with_events({"date": 2012, "event": "announced"}),
    ),
    "a service brought in house is what insourcing is": (
        "status-contradicts-history",
        "models: [insourcing]\nstatus: active\n" + with_events({"event": "brought-in-house"}),
    ),
    "what ended may have started again": (
        "status-contradicts-history",
        "status: active\n" + with_events({"event": "ended"}, {"date": 2020, "event": "started"}),
    ),
    "an evaluation may follow the end": (
        "event-outside-life",
        "ended: 2018\n" + with_events({"date": 2020, "event": "evaluated"}),
    ),
    "two equal partners need no lead": (
        "no-lead",
        with_organisations({"roles": "[partner]"}, {"name": "Another", "roles": "[partner]"}),
    ),
    "leaving on the day after the last day is staying to the end": (
        "membership-outside-life",
        "ended: 2019-03-31\n" + with_organisations({"left": "2019-04-01", "source": "report"}),
    ),
    "a body may leave and come back": (
        "repeated-organisation",
        with_organisations({"left": 2014}, {"joined": 2016}),
    ),
    "a council abolished while it took part has left on that day": (
        "council-not-in-existence",
        "started: 2016\nstatus: active\nstatus_as_of: 2025\n"
        + with_council(name="Mendip District Council", code="E07000187", left="2023-04-01"),
    ),
    "those that merge end where the merger starts": (
        "council-not-in-existence",
        "models: [merger-of-authorities]\nstarted: 2023-04-01\n"
        + with_council(name="Mendip District Council", code="E07000187"),
    ),
    "a code that a council had before is known": (
        "unknown-council-code",
        with_council(name="East Hertfordshire District Council", code="E07000097"),
    ),
    "combined authorities are no councils": (
        "code-of-a-council",
        with_council(
            name="Greater Manchester Combined Authority",
            code="E47000001",
            type="regional-authority",
        ),
    ),
    "a funder may be in another region": (
        "council-in-another-region",
        "region: UKI\n" + with_council(roles="[funder]"),
    ),
    "growth may be more than the whole": (
        "share-over-all",
        with_outcome(measure="Increase in visits", value=250, unit='"%"'),
    ),
    "stars are a rating": ("number-as-text", with_outcome(value="4 stars")),
    "an area needs no date": (
        "undated-outcome",
        with_outcome(measure="Area", value=600, unit="acres", as_of=None, source="undated")
        + "\n"
        + with_sources({"id": "undated"}),
    ),
    "a dated source dates its outcome": ("undated-outcome", with_outcome(as_of=None)),
    "posts are no money": (
        "amount-without-currency",
        with_claim(statement="It saves 5 posts.", amount=5, currency=None, unit="posts"),
    ),
    "a stated small sum is meant": (
        "implausible-amount",
        with_claim(statement="It saves £600 a year.", amount=600),
    ),
    "a claim without a figure may have no amount": (
        "missing-amount",
        with_claim(statement="It saved money.", amount=None, currency=None),
    ),
    "a note explains why there is no period": (
        "missing-period",
        with_total(period=None, note="The years are not named."),
    ),
    "a yearly rate may go on": ("missing-period", with_claim(period="{from: 2016}")),
    "a yearly rate that goes on can be compared": (
        "never-comparable",
        with_claim(period="{from: 2016}"),
    ),
    "a percentage is in no ranking of money, which is no lack": (
        "never-comparable",
        with_share(note="Of the first year."),
    ),
    "nor is an amount per unit": (
        "never-comparable",
        with_claim(
            statement="It saves £12 a visit.",
            amount=12,
            unit="GBP per visit",
            basis="per-unit",
            period=None,
        ),
    ),
    "a source that does not say what the amount counts cannot be made to": (
        "never-comparable",
        with_claim(statement="The councils saved £5m.", basis="not-stated", period=None),
    ),
    "nor one that names no amount": (
        "never-comparable",
        with_claim(
            statement="It saved money.", amount=None, currency=None, basis="not-stated", period=None
        ),
    ),
    "a financial year is one year": (
        "single-year-too-long",
        with_claim(basis="single-year", period="2015-16"),
    ),
    "a running total is stated in its last year": (
        "achieved-before-end",
        with_total(evidence="achieved-self-reported", as_of="2016-05"),
    ),
    "a rate may be reached before the end of its year": (
        "achieved-before-end",
        with_claim(evidence="achieved-self-reported", as_of="2016-05"),
    ),
    "two sources may quote one figure differently": (
        "figure-with-two-bases",
        with_claims({"note": "So said the leader."}, {"basis": "not-stated"}),
    ),
    "the same sum stated at two times is no repetition": (
        "repeated-claim",
        with_claims({"as_of": 2015}, {"as_of": 2016}),
    ),
    "the statement may round the amount": (
        "amount-not-as-stated",
        with_cost(statement="Joining cost nearly £0.5m.", amount=448463),
    ),
    "the statement may name other figures too": (
        "amount-not-as-stated",
        with_claim(statement="It saves £5m of the £54m needed a year."),
    ),
    "a percentage is held against percentages": (
        "amount-not-as-stated",
        with_share(statement="Costs of £54m fell by 40 per cent."),
    ),
    "just under may be rendered as nearly": (
        "qualifier-not-as-stated",
        with_claim(statement="It saves just under £5m a year.", qualifier="nearly"),
    ),
    "over ten years is no bound": (
        "qualifier-not-as-stated",
        with_claim(statement="It saves £5m over 10 years."),
    ),
    "people on low income are no income": (
        "not-a-saving",
        with_claim(statement="Advice for low-income families saves £5m a year."),
    ),
    "a page kept up to date may tell of later years": (
        "source-older-than-fact",
        with_outcome(as_of=2018)
        + "\n"
        + with_link(published=2015, accessed=2026, kind="council-page"),
    ),
    "links may differ in what they ask for": (
        "link-twice",
        "sources:\n"
        "  - {id: report, title: A, publisher: B, kind: press, url: 'https://example.org/?id=1'}\n"
        "  - {id: news, title: A, publisher: B, kind: press, url: 'https://example.org/?id=2'}",
    ),
    "a company number is no telephone number": (
        "telephone-number",
        "lessons: The budget rose from 1 200 000 to 1 250 000 in 2014-15, see 0.75 of it.",
    ),
    "a form of address is no name": (
        "personal-name",
        "lessons: The Dr Foster index and Councillor Support helped.",
    ),
    "a known acronym needs no words": (
        "unexplained-acronym",
        "summary: The NHS and the council share a desk.",
    ),
    "an acronym that is a name needs no words": (
        "unexplained-acronym",
        "summary: VINCI runs the desk.\n" + with_organisations({"name": "VINCI Facilities"}),
    ),
    "a quotation may end the summary": (
        "no-full-stop",
        'summary: The districts call it "one desk for all."',
    ),
    "foreign words are no garbled text": (
        "garbled-text",
        "lessons: São Paulo and Curaçao did the same, says the Århus plan.",
    ),
}


@pytest.mark.parametrize(("slug", "snippet"), PASSES.values(), ids=PASSES)
def test_passes(slug, snippet):
    assert [fault.message for fault in faults(slug, snippet)] == []


FINDS = {
    "a council that was abolished, with its successor": (
        "council-not-in-existence",
        "started: 2016\nstatus: active\nstatus_as_of: 2025\n"
        + with_council(name="Mendip District Council", code="E07000187"),
        "Mendip District Council was abolished on 2023-04-01, "
        "but it is said to take part as of 2025",
        "its successor: Somerset Council",
    ),
    "the successor's name with the predecessor's code": (
        "name-not-of-code",
        with_council(name="Somerset Council", code="E10000027"),
        'E10000027 is the code of Somerset County Council, not of "Somerset Council"',
        "the code of Somerset Council: E06000066",
    ),
    "a council whose code can be looked up": (
        "council-without-code",
        with_council(name="Hart DC", code=None),
        '"Hart DC" has no code',
        "code: E07000089 is Hart District Council",
    ),
    "an amount left in millions, in a cost": (
        "amount-not-in-full",
        with_cost(amount=5),
        'the amount 5 is not "£5m" in full: that is 5000000',
        None,
    ),
    "a figure without its amount": (
        "missing-amount",
        with_claim(amount=None, currency=None),
        'the claim states "£5m", but has no amount',
        None,
    ),
    "a total called a yearly rate": (
        "basis-not-as-stated",
        with_claim(statement="It is to save £5m over the next ten years."),
        'the statement says "£5m over the next ten years", but the basis is per-year',
        None,
    ),
    "a yearly rate of a date in a list of sources": (
        "unknown-source",
        with_outcome(source="[report, adit]"),
        'no source of this record has the id "adit"',
        None,
    ),
    "all that a claim lacks to be compared": (
        "never-comparable",
        with_claim(period=None, currency=None, evidence=None),
        "the claim cannot be compared: no currency stated; no period stated; evidence not stated",
        None,
    ),
    "a period that a note does not explain is missing all the same": (
        "never-comparable",
        with_total(period=None, note="The leader named it at a meeting."),
        "the claim cannot be compared: no period stated",
        None,
    ),
    "a single year that a note leaves open at its end": (
        "never-comparable",
        with_claim(basis="single-year", period="{from: 2014}", note="It goes on."),
        "the claim cannot be compared: the period is open-ended, and nothing says up to when it "
        "counts",
        None,
    ),
    "a yearly rate without a beginning": (
        "never-comparable",
        with_claim(period="{to: 2016}"),
        "the claim cannot be compared: the period is open-ended, and nothing says up to when it "
        "counts",
        None,
    ),
    "real terms of no year": (
        "never-comparable",
        with_claim(prices="real"),
        "the claim cannot be compared: in real terms, but the year of its prices is not stated",
        None,
    ),
    "a period that ends before it starts": (
        "never-comparable",
        with_claim(period="{from: 2018, to: 2014}"),
        "the claim cannot be compared: the period ends before it starts",
        None,
    ),
    "a status at odds with the end": (
        "status-contradicts-dates",
        "status: active\nended: 2019-03",
        'the status is "active", but it ended in 2019-03',
        None,
    ),
}


@pytest.mark.parametrize(("slug", "snippet", "message", "help"), FINDS.values(), ids=FINDS)
def test_finds(slug, snippet, message, help):
    (fault,) = faults(slug, snippet)
    assert (fault.message, fault.help) == (message, help)


PLACES = {
    "the entry of a list": (
        "unknown-source",
        with_outcome(source="[report, adit]"),
        ("/outcomes/0/source/1", None, "audit"),
    ),
    "a field that is not there": (
        "missing-evidence",
        with_claims({}, {"evidence": None}),
        ("/savings/1", "evidence", None),
    ),
    "the words of a text": (
        "email-address",
        with_outcome(note="Ask hub@example.org."),
        ("/outcomes/0/note", None, None),
    ),
}


@pytest.mark.parametrize(("slug", "snippet", "place"), PLACES.values(), ids=PLACES)
def test_place(slug, snippet, place):
    (fault,) = faults(slug, snippet)
    assert (fault.pointer, fault.missing, fault.near) == place


FIXES = {
    "amount-not-in-full": (with_claim(amount="5"), "5000000"),
    "unknown-source": ("status_source: reprot", "report"),
    "garbled-text": ("lessons: Â£5m", "£"),
    "number-as-text": (with_outcome(value='"1,066,000"'), "1066000"),
    "unofficial-name": (with_council(name="Hart DC"), "Hart District Council"),
    "tracking-link": (
        with_link(url="https://example.org/a?id=1&utm_source=x&page=2#top"),
        "https://example.org/a?id=1&page=2#top",
    ),
}


@pytest.mark.parametrize(("slug", "sample"), FIXES.items(), ids=FIXES)
def test_certain_fix(slug, sample):
    snippet, text = sample
    (fault,) = faults(slug, snippet)
    assert fault.edit is not None
    assert fault.edit.text == text
    # The statement may count something else than the amount does.
    assert fault.edit.safe is (slug != "amount-not-in-full")


def test_uncertain_fix_is_only_suggested():
    (fault,) = faults("id-not-file-name", "id: based")
    assert (fault.near, fault.edit) == ("base", None)


def test_each_address_in_a_text_is_one_finding():
    snippet = "lessons: Ask a@example.org or b@example.org."
    assert [fault.within for fault in faults("email-address", snippet)] == [
        "a@example.org",
        "b@example.org",
    ]


SET_FINDS = {
    "similar-initiative": (
        "title: Joint library service of Hart\n{lead}\nstarted: 2014\n---\n"
        "title: Library service of Hart\n{lead}\nstarted: 2016",
        ["data/initiatives/second.yaml"],
    ),
    "related-by-former-id": (
        "id: first\naliases: [old]\n---\nid: second\nrelated: [{id: old, relation: copies}]",
        ["data/initiatives/second.yaml"],
    ),
    "several-names": (
        "organisations: [{name: Example Ltd, roles: [lead]}]\n---\n"
        "organisations: [{name: Example Limited, roles: [lead]}]",
        ["data/initiatives/first.yaml"],
    ),
}
SET_PASSES = {
    "another time": (
        "similar-initiative",
        "title: Joint library service of Hart\n{lead}\nended: 2010\n---\n"
        "title: Library service of Hart\n{lead}\nstarted: 2016",
    ),
    "another lead": (
        "similar-initiative",
        "title: Joint library service of Hart\n{lead}\n---\ntitle: Library service of Hart",
    ),
    "the same title is found by another rule": (
        "similar-initiative",
        "title: Library service of Hart\n{lead}\n---\ntitle: Library service of Hart\n{lead}",
    ),
    "bodies that are not named": (
        "several-names",
        "organisations: [{name: A council, unnamed: true, roles: [lead]}]\n---\n"
        "organisations: [{name: The council, unnamed: true, roles: [lead]}]",
    ),
}
LEAD = with_council()


@pytest.mark.parametrize(("slug", "sample"), SET_FINDS.items(), ids=SET_FINDS)
def test_set_rule_finds(slug, sample):
    snippets, paths = sample
    given = snippets.replace("{lead}", LEAD)
    assert [path for path, _ in judged(RULES[slug], given)] == paths


@pytest.mark.parametrize(("slug", "snippets"), SET_PASSES.values(), ids=SET_PASSES)
def test_set_rule_passes(slug, snippets):
    assert list(judged(RULES[slug], snippets.replace("{lead}", LEAD))) == []
