"""Everything that is known of an initiative, in words."""

from decimal import Decimal

import pytest

from lgcases.model import (
    ClaimBaseline,
    Dispute,
    Event,
    Outcome,
    OutcomeBaseline,
    PartialDate,
    Period,
    Related,
    Size,
    Source,
    StatedBy,
    Withdrawal,
)
from lgcases.render.initiative import describe
from tests.builders import claim, cost, council, initiative

FULL = initiative(
    claim(
        "1000000",
        amount_to="2000000",
        qualifier="about",
        cost_treatment="net",
        cash_releasing=True,
        prices="real",
        price_base="2015-16",
        scope="Both councils",
        wider_than_case=True,
        organisations=("havering",),
        services=("waste",),
        models=("mutual",),
        baseline=ClaimBaseline(
            "budget", "Both budgets", Decimal(5400000), "GBP", source=("audit",)
        ),
        stated_by=StatedBy("opponent", "Leader of the opposition"),
        disputed=Dispute("The mayor", ("page", "audit")),
        id="saving",
        as_of="2016",
        note="As the auditors say.",
        source=("page", "audit"),
    ),
    claim(None, None, basis="not-stated", evidence=None, source=()),
    id="full",
    title="A full record",
    models=("shared-service", "mutual"),
    organisations=(
        council(id="havering", joined="2014", left="2018-03", source=("page",), note="Left early."),
        council(
            "Local charities",
            None,
            roles=("provider", "lead"),
            type="charity",
            count=1200,
            unnamed=True,
        ),
    ),
    aims=("lower-cost", "resilience"),
    region="UKI",
    status_as_of=PartialDate.parse("2020"),
    status_source=("page",),
    started=PartialDate.parse("2014-04"),
    ended=PartialDate.parse("2018"),
    size=(
        Size(
            "staff",
            Decimal(1350),
            unit="people",
            qualifier="nearly",
            source=("page",),
            as_of=PartialDate.parse("2016"),
        ),
        Size(
            "budget",
            Decimal(58000000),
            Decimal(60000000),
            currency="GBP",
            period=Period.parse("2014-15"),
            scope="All of it",
            services=("waste",),
            stated_by=StatedBy("own"),
            note="Gross.",
        ),
    ),
    context="Money was short [@page; @audit, p. 4].\n",
    results="It **saved**.",
    history=(
        Event(None, "announced", "Someone said so."),
        Event(PartialDate.parse("2016"), "evaluated", "Auditors looked."),
        Event(
            PartialDate.parse("2014-04"), "started", "It began.", ("havering",), source=("page",)
        ),
    ),
    costs=(
        cost(scope="Advisers", evidence="forecast", as_of=PartialDate.parse("2014")),
        cost(
            None,
            None,
            kind="liability",
            basis="not-stated",
            prices="real",
            price_base=PartialDate.parse("2014-15"),
            wider_than_case=True,
            id="debt",
            stated_by=StatedBy("auditor"),
            disputed=Dispute("The bank"),
            organisations=("no",),
        ),
    ),
    outcomes=(
        Outcome(
            "Visits",
            Decimal(14200),
            unit="people",
            period=Period.parse("2014-15"),
            baseline=OutcomeBaseline("trend", "Without it", Decimal(9000), source=("page",)),
        ),
        Outcome(
            "Rating",
            "good",
            note="Of the inspectors.",
            id="rating",
            models=("mutual",),
            stated_by=StatedBy("researcher", "A university"),
        ),
    ),
    sources=(
        Source(
            "page",
            "A page",
            "The Council",
            "council-page",
            "https://example.org/a",
            "https://archive.example/a",
            PartialDate.parse("2015"),
            PartialDate.parse("2026-01-02"),
            "excerpt",
            "In a copy.",
        ),
        Source("audit", "A report", "Auditors", "audit"),
    ),
    aliases=("former",),
    related=(
        Related("older-case", "succeeds"),
        Related("other-case", "contrasts-with", "It kept its staff."),
    ),
    withdrawn=Withdrawal(PartialDate.parse("2025-01"), "A double."),
)


def sections(record, vocabularies):
    return {section.heading: section for section in describe(record, vocabularies).sections}


def heads(section):
    return [item.head for item in section.items]


def test_a_full_record_has_its_sections_in_reading_order(vocabularies):
    card = describe(FULL, vocabularies)
    assert (card.title, card.summary) == ("A full record", "A case.")
    assert [section.heading for section in card.sections] == [
        "Overview",
        "Organisations",
        "Size",
        "Context",
        "Results",
        "History",
        "Savings as stated",
        "Costs",
        "Outcomes",
        "Sources",
    ]


def test_the_overview(vocabularies):
    assert heads(sections(FULL, vocabularies)["Overview"]) == [
        "Withdrawn 2025-01: A double.",
        "Id: full",
        "Formerly: former",
        "Delivery model: Shared service; Public service mutual",
        "Category: Authorities joining up; Run by staff or community",
        "Service area: Waste",
        "Aims: Lower cost; Resilience",
        "Where: United Kingdom (UKI)",
        "Status: Active, as of 2020 [page]",
        "Running: 2014-04 to 2018",
        "Evidence strength: 3 of 5, that of the strongest claim",
        "Succeeds: older-case",
        "Contrasts with: other-case",
    ]
    assert sections(FULL, vocabularies)["Overview"].items[-1].details == ("It kept its staff.",)


def test_organisations(vocabularies):
    first, second = sections(FULL, vocabularies)["Organisations"].items
    assert first.head == (
        "Havering (partner, council, E09000016, id havering, joined 2014, left 2018-03) [page]"
    )
    assert first.details == ("Left early.",)
    assert second.head == (
        "Local charities (provider; lead, charity or voluntary organisation, "
        "stands for 1,200 bodies, not named by the source)"
    )


def test_size(vocabularies):
    assert [(item.head, item.details) for item in sections(FULL, vocabularies)["Size"].items] == [
        ("Staff: nearly 1,350 people [page]", ("as of 2016",)),
        (
            "Budget: GBP 58,000,000 to 60,000,000",
            (
                "period 2014-15",
                "Scope: All of it",
                "About: Waste",
                "Stated by: own figure",
                "Gross.",
            ),
        ),
    ]


def test_history_is_in_order_and_what_has_no_date_comes_last(vocabularies):
    assert heads(sections(FULL, vocabularies)["History"]) == [
        "2014-04, started: It began. [page]",
        "2016, evaluated: Auditors looked.",
        "date not known, announced: Someone said so.",
    ]
    assert sections(FULL, vocabularies)["History"].items[0].details == ("About: Havering",)


def test_a_claim_says_all_that_decides_what_it_can_be_compared_with(vocabularies):
    section = sections(FULL, vocabularies)["Savings as stated"]
    full, bare = section.items
    assert section.ordered
    assert full.head == (
        "about GBP 1,000,000 to 2,000,000 in one year: It saved a sum. [page, audit]"
    )
    assert full.details[:-1] == (
        "saving, kind not stated; period 2014-15; achieved, self-reported; net; "
        "cash-releasing; real terms, prices of 2015-16; wider than the case; "
        "disputed by The mayor [page, audit]; as of 2016; id saving",
        "Scope: Both councils",
        "About: Havering; Waste; Public service mutual",
        "Stated by: Leader of the opposition (opponent)",
        "Against GBP 5,400,000 (budget: Both budgets) [audit]",
        "As the auditors say.",
    )
    assert full.details[-1].startswith("Evidence strength ")
    assert bare.head == "no figure stated: It saved a sum."
    assert bare.details[0] == (
        "saving, kind not stated; basis not stated; period not stated; "
        "evidence not stated; gross or net not stated"
    )


def test_costs_outcomes_and_sources(vocabularies):
    found = sections(FULL, vocabularies)
    assert [(item.head, item.details) for item in found["Costs"].items] == [
        (
            "GBP 100,000 once: It took a sum to set up.",
            ("set-up; period 2014-15; forecast; as of 2014", "Scope: Advisers"),
        ),
        (
            "no figure stated: It took a sum to set up.",
            (
                "liability; basis not stated; period not stated; evidence not stated; "
                "real terms, prices of 2014-15; wider than the case; disputed by The bank; id debt",
                "About: no",
                "Stated by: auditor",
            ),
        ),
    ]
    assert [(item.head, item.details) for item in found["Outcomes"].items] == [
        (
            "Visits: 14,200 people",
            ("period 2014-15", "Against 9,000 people (trend: Without it) [page]"),
        ),
        (
            "Rating: good",
            (
                "id rating",
                "About: Public service mutual",
                "Stated by: A university (researcher)",
                "Of the inspectors.",
            ),
        ),
    ]
    assert [(item.head, item.details) for item in found["Sources"].items] == [
        (
            "[page] A page. The Council, council page, published 2015, accessed 2026-01-02, "
            "read: excerpt",
            ("https://example.org/a", "archived: https://archive.example/a", "In a copy."),
        ),
        ("[audit] A report. Auditors, audit or inspection", ()),
    ]


def test_what_is_not_there_is_left_out_and_no_saving_is_said(vocabularies):
    found = sections(initiative(), vocabularies)
    assert list(found) == ["Overview", "Organisations", "Savings as stated", "Sources"]
    assert found["Savings as stated"].prose == "No saving is stated in the sources."
    assert "Running: start and end not known" in heads(found["Overview"])
    assert "Status: Active (undated)" in heads(found["Overview"])


# Links between figures.


def details(record, vocabularies, section, number):
    return sections(record, vocabularies)[section].items[number].details


LINKED = initiative(
    claim("40000000", id="all", basis="cumulative"),
    claim("1", id="forecast", part_of="all"),
    claim("2", id="old", part_of="all", result_of="forecast"),
    claim("3", replaces="old", result_of="forecast"),
    claim("4", part_of="lost", source=()),
    costs=(
        cost(id="cost", result_of="forecast"),
        cost(id="share", part_of="cost"),
        cost(part_of="all"),
    ),
    outcomes=(
        Outcome("Visits", Decimal(5), id="visits", unit="people"),
        Outcome("By night", Decimal(2), part_of="visits"),
    ),
)


@pytest.mark.parametrize(
    ("section", "number", "expected"),
    [
        ("Savings as stated", 0, ("Parts: claim 2, claim 3, cost 3",)),
        (
            "Savings as stated",
            1,
            ("Part of claim 1: GBP 40,000,000 in total", "Its results: claim 3, claim 4, cost 1"),
        ),
        (
            "Savings as stated",
            2,
            (
                "Part of claim 1: GBP 40,000,000 in total",
                "Result of claim 2",
                "Replaced by claim 4",
            ),
        ),
        ("Savings as stated", 3, ("Replaces claim 3", "Result of claim 2")),
        ("Savings as stated", 4, ("Part of lost, which the record does not have",)),
        ("Costs", 0, ("Result of claim 2", "Parts: 2")),
        ("Costs", 1, ("Part of cost 1: GBP 100,000 once",)),
        ("Outcomes", 0, ("Parts: 2",)),
        ("Outcomes", 1, ("Part of outcome 1: 5 people",)),
    ],
)
def test_links_go_by_the_numbers_that_the_reader_sees(vocabularies, section, number, expected):
    card = sections(LINKED, vocabularies)
    assert card[section].ordered
    words = ("Part", "Its result", "Result", "Replace")
    found = card[section].items[number].details
    assert tuple(detail for detail in found if detail.startswith(words)) == expected


def test_only_the_first_of_two_figures_with_one_id_is_linked_to(vocabularies):
    record = initiative(claim(id="a"), claim(id="a"), claim(part_of="a"))
    assert "Parts: 3" in details(record, vocabularies, "Savings as stated", 0)
    assert "Parts: 3" not in details(record, vocabularies, "Savings as stated", 1)


# Baselines.


def against(vocabularies, **given):
    year = Period.parse("2013-14")
    baseline = ClaimBaseline("trend", "W", Decimal(8000000), currency="GBP", period=year)
    record = initiative(claim(**given, baseline=baseline))
    found = details(record, vocabularies, "Savings as stated", 0)
    return next(detail for detail in found if "(trend: W)" in detail).partition(" (")[0]


def test_what_a_claim_is_measured_against(vocabularies):
    assert against(vocabularies) == "Against GBP 8,000,000 in 2013-14"


def test_a_percentage_is_one_of_its_baseline(vocabularies):
    given = {"amount": "40", "basis": "percentage"}
    assert against(vocabularies, **given) == "Of GBP 8,000,000 in 2013-14"


def test_why_points_were_given(vocabularies):
    (*_, words) = details(initiative(claim()), vocabularies, "Savings as stated", 0)
    assert words == (
        "Evidence strength 2 of 5. A point each for: achieved, not forecast; period and basis "
        "stated. No point for: independent source (from council-page); net of cost (cost "
        "treatment: not-stated); more than one publisher (The Council alone)"
    )
    contested = claim(disputed=Dispute("The mayor"))
    (*_, words) = details(initiative(contested), vocabularies, "Savings as stated", 0)
    assert words.endswith(". Contested by The mayor: one point is taken off")
