"""Everything that is known of an initiative, in words."""

from decimal import Decimal

from lgcases.model import Event, Outcome, PartialDate, Period, Source, Withdrawal
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
        disputed=True,
        as_of="2016",
        note="As the auditors say.",
        source=("page", "audit"),
    ),
    claim(None, None, basis="not-stated", evidence=None, source=()),
    id="full",
    title="A full record",
    models=("shared-service", "mutual"),
    organisations=(
        council(joined="2014", left="2018-03", source=("page",), note="Left early."),
        council("A charity", None, roles=("provider", "lead"), type="charity"),
    ),
    region="UKI",
    status_as_of=PartialDate.parse("2020"),
    status_source=("page",),
    started=PartialDate.parse("2014-04"),
    ended=PartialDate.parse("2018"),
    context="Money was short.\n",
    results="It **saved**.",
    history=(
        Event(None, "announced", "Someone said so."),
        Event(PartialDate.parse("2016"), "evaluated", "Auditors looked."),
        Event(PartialDate.parse("2014-04"), "started", "It began.", ("page",)),
    ),
    costs=(cost(scope="Advisers", evidence="forecast", as_of=PartialDate.parse("2014")),),
    outcomes=(
        Outcome("Visits", Decimal(14200), unit="people", period=Period.parse("2014-15")),
        Outcome("Rating", "good", note="Of the inspectors."),
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
            "Read in part.",
        ),
        Source("audit", "A report", "Auditors", "audit"),
    ),
    aliases=("former",),
    related=("other-case",),
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
        "Where: United Kingdom (UKI)",
        "Status: Active, as of 2020 [page]",
        "Running: 2014-04 to 2018",
        "Evidence strength: 4 of 5, that of the strongest claim",
        "Related: other-case",
    ]


def test_organisations(vocabularies):
    first, second = sections(FULL, vocabularies)["Organisations"].items
    assert first.head == (
        "Havering (partner, council, E09000016, joined 2014, left 2018-03) [page]"
    )
    assert first.details == ("Left early.",)
    assert second.head == "A charity (provider; lead, charity or voluntary organisation)"


def test_history_is_in_order_and_what_has_no_date_comes_last(vocabularies):
    assert heads(sections(FULL, vocabularies)["History"]) == [
        "2014-04, started: It began. [page]",
        "2016, evaluated: Auditors looked.",
        "date not known, announced: Someone said so.",
    ]


def test_a_claim_says_all_that_decides_what_it_can_be_compared_with(vocabularies):
    section = sections(FULL, vocabularies)["Savings as stated"]
    full, bare = section.items
    assert section.ordered
    assert full.head == (
        "about GBP 1,000,000 to 2,000,000 in one year: It saved a sum. [page, audit]"
    )
    assert full.details[:3] == (
        "saving, kind not stated; period 2014-15; achieved, self-reported; net; "
        "cash-releasing; real terms, prices of 2015-16; wider than the case; disputed; "
        "as of 2016",
        "Scope: Both councils",
        "As the auditors say.",
    )
    assert full.details[3].startswith("Evidence strength 4 of 5: given for independent source; ")
    assert full.details[3].endswith("contested: one point is taken off")
    assert bare.head == "no figure stated: It saved a sum."
    assert bare.details[0] == (
        "saving, kind not stated; basis not stated; period not stated; "
        "evidence not stated; gross or net not stated"
    )


def test_costs_outcomes_and_sources(vocabularies):
    found = sections(FULL, vocabularies)
    (spent,) = found["Costs"].items
    assert spent.head == "GBP 100,000: It took a sum to set up."
    assert spent.details == ("set-up; period 2014-15; forecast; as of 2014; scope: Advisers",)
    assert [(item.head, item.details) for item in found["Outcomes"].items] == [
        ("Visits: 14,200 people", ("period 2014-15",)),
        ("Rating: good", ("Of the inspectors.",)),
    ]
    assert [(item.head, item.details) for item in found["Sources"].items] == [
        (
            "[page] A page. The Council, council page, published 2015, read 2026-01-02",
            ("https://example.org/a", "archived: https://archive.example/a", "Read in part."),
        ),
        ("[audit] A report. Auditors, audit or inspection", ()),
    ]


def test_what_is_not_there_is_left_out_and_no_saving_is_said(vocabularies):
    found = sections(initiative(), vocabularies)
    assert list(found) == ["Overview", "Organisations", "Savings as stated", "Sources"]
    assert found["Savings as stated"].prose == "No saving is stated in the sources."
    assert "Running: start not known to no end known" in heads(found["Overview"])
