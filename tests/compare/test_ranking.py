from decimal import Decimal

import pytest

from lgcases.compare import Options, OptionsError, compare
from lgcases.compare.footer import ONE_PER_CASE
from lgcases.model import Dispute, PartialDate, Withdrawal
from tests.builders import BEXLEY, claim, council, initiative, source


def refs(rows):
    return [row.ref for row in rows]


def test_claims_are_ranked_by_real_terms_within_a_group(side_by_side):
    old = initiative(claim("900000", "2000/01"), id="old")
    new = initiative(claim("1000000", "2024-25"), id="new")
    (group,) = side_by_side(new, old).groups
    assert refs(group.rows) == ["old#1", "new#1"]
    assert (group.nature, group.basis, group.evidence, group.currency) == (
        "saving",
        "single-year",
        "achieved-self-reported",
        "GBP",
    )


@pytest.mark.parametrize(
    "other",
    [
        {"nature": "income"},
        {"basis": "per-year"},
        {"evidence": "forecast"},
        {"currency": "EUR", "period": 2014},
    ],
)
def test_nothing_is_ranked_across_natures_bases_evidence_or_currencies(side_by_side, other):
    result = side_by_side(initiative(claim(), claim(**other), country="FI"))
    assert [len(group.rows) for group in result.groups] == [1, 1]


def test_one_currency_brings_groups_together(side_by_side):
    case = initiative(claim(period=2014), claim(period=2014, currency="EUR"), country="FI")
    (group,) = side_by_side(case, currency="EUR").groups
    assert group.currency == "EUR"
    assert len(group.rows) == 2


def test_a_range_that_runs_the_wrong_way_is_not_compared(side_by_side):
    result = side_by_side(initiative(claim("3000000", amount_to="1000000")))
    assert result.groups == ()
    (entry,) = result.not_comparable
    assert entry.reason == "the upper end of the range is below the lower"


def test_ties_go_by_id_and_then_by_number(side_by_side):
    cases = [initiative(claim(), claim(), id=id) for id in ("b", "a")]
    (group,) = side_by_side(*cases).groups
    assert refs(group.rows) == ["a#1", "a#2", "b#1", "b#2"]


def test_a_range_is_ranked_by_its_lower_end(side_by_side):
    wide = initiative(claim("10", amount_to="99"), id="wide")
    (group,) = side_by_side(wide, initiative(claim("11"), id="narrow")).groups
    assert refs(group.rows) == ["narrow#1", "wide#1"]
    assert "A range is ranked by its lower end." in side_by_side(wide).footer.assumptions


def test_groups_come_in_the_order_of_the_vocabularies(side_by_side):
    natures = ("loss", "income", "saving", "efficiency-saving")
    result = side_by_side(initiative(*(claim(nature=each) for each in natures)))
    found = [group.nature for group in result.groups]
    assert found == ["saving", "efficiency-saving", "income", "loss"]


def test_what_cannot_be_compared_is_listed_with_its_reason(side_by_side):
    result = side_by_side(initiative(claim(), claim(period=None), claim(None)))
    assert [(each.ref, each.reason) for each in result.not_comparable] == [
        ("case#2", "no period stated"),
        ("case#3", "no amount stated"),
    ]


def test_every_claim_is_somewhere(side_by_side):
    case = initiative(claim(), claim(period=None), claim(nature="loss"), claim("5"))
    result = side_by_side(case, one_per_case=True, natures=frozenset({"saving"}))
    counted = len(result.rows) + len(result.not_comparable) + len(result.superseded)
    assert counted + result.filtered == len(case.savings)


def test_initiatives_without_claims_are_counted_and_withdrawn_ones_do_not_count(side_by_side):
    gone = Withdrawal(PartialDate.parse(2020), "Twice on record.")
    result = side_by_side(
        initiative(id="silent"), initiative(claim(), id="gone", withdrawn=gone), initiative(claim())
    )
    assert (result.initiatives, result.without_claims, result.withdrawn) == (
        2,
        ("silent",),
        ("gone",),
    )
    assert refs(result.rows) == ["case#1"]


@pytest.mark.parametrize(
    ("option", "value"),
    [("natures", "loss"), ("bases", "per-year"), ("evidences", "forecast")],
)
def test_only_what_is_asked_for_is_compared(side_by_side, option, value):
    fields = {"natures": "nature", "bases": "basis", "evidences": "evidence"}
    case = initiative(claim(), claim(**{fields[option]: value}))
    result = side_by_side(case, **{option: frozenset({value})})
    assert refs(result.rows) == ["case#2"]
    assert result.filtered == 1


CHARGING = {"models": frozenset({"charging"})}


def test_a_contract_is_no_figure_of_what_else_the_council_does(side_by_side):
    contract = claim("165", models=("outsourcing",))
    case = initiative(contract, claim("5"), models=("charging", "outsourcing"))
    result = side_by_side(case, **CHARGING)
    assert refs(result.rows) == ["case#2"]
    assert (result.filtered, result.without_match) == (1, ())


def test_a_figure_of_more_than_was_asked_for_says_so(side_by_side):
    both = {"models": ("charging", "outsourcing"), "services": ("waste", "libraries")}
    case = initiative(claim(), claim(models=("charging",), services=("libraries",)), **both)

    def words(**options):
        return [row.caveat_words[:-1] for row in side_by_side(case, **options).rows]

    assert words() == [(), ()]
    assert words(**CHARGING) == [("covers more than the models asked for",), ()]
    asked = {"services": frozenset({"libraries"})}
    assert words(**asked) == [("covers more than the services asked for",), ()]


def test_a_figure_of_the_whole_case_stands_for_it_before_one_of_a_part(side_by_side):
    part = claim("5", as_of=2020, models=("charging",))
    case = initiative(claim("165"), part, models=("charging", "outsourcing"))
    assert refs(side_by_side(case, one_per_case=True).rows) == ["case#1"]
    # Achieved counts for more.
    forecast = initiative(claim("165", evidence="forecast"), part, models=case.models)
    assert refs(side_by_side(forecast, one_per_case=True).rows) == ["case#2"]


def test_initiatives_without_a_claim_of_what_was_asked_are_said_to_have_none(side_by_side):
    models = ("charging", "outsourcing")
    contract = initiative(claim(models=("outsourcing",)), id="contract", models=models)
    silent = initiative(id="silent", models=models)
    vague = initiative(claim(None), id="vague", models=models)
    result = side_by_side(contract, silent, vague, **CHARGING)
    assert (result.without_match, result.without_claims) == (("contract",), ("silent",))
    assert [each.ref for each in result.not_comparable] == ["vague#1"]


@pytest.mark.parametrize(
    ("given", "option"),
    [
        ({"services": ("libraries",)}, {"services": frozenset({"libraries"})}),
        ({"organisations": ("newham",)}, {"organisations": ("newham",)}),
    ],
)
def test_services_and_organisations_are_those_of_the_claim(side_by_side, given, option):
    bodies = (council(id="havering"), council("Newham", None, id="newham"))
    case = initiative(
        claim(**given),
        claim(services=("waste",), organisations=("havering",)),
        services=("waste", "libraries"),
        organisations=bodies,
    )
    assert refs(side_by_side(case, **option).rows) == ["case#1"]


def test_nominal_figures_are_as_stated(side_by_side):
    result = side_by_side(initiative(claim("123.45", None, basis="per-year")), prices="nominal")
    assert result.rows[0].figure.amount == Decimal("123.45")
    assert result.footer.price_bases == ("nominal: prices of the time",)
    assert [each.table for each in result.footer.tables] == ["register"]


def test_sums_over_years_are_ranked_by_their_annual_average(side_by_side):
    total = {"basis": "cumulative"}
    long = claim("10000000", {"from": "2014-15", "to": "2023-24"}, **total)
    short = claim("9000000", {"from": "2014-15", "to": "2015-16"}, **total)
    part_of_a_year = claim("3000000", {"from": "2014-04-01", "to": "2014-09-30"}, **total)
    (group,) = side_by_side(initiative(long, short, part_of_a_year, id="a")).groups
    assert refs(group.rows) == ["a#2", "a#3", "a#1"]
    first, half, last = group.rows
    assert half.annual is None
    assert first.annual.amount == round(first.figure.amount / 2, 2)
    assert last.annual.amount == round(last.figure.amount / 10, 2)
    (group,) = side_by_side(initiative(long, short, id="a"), annualise=True).groups
    assert [row.annual for row in group.rows] == [None, None]


def test_partners_who_came_or_went_are_a_caveat_in_every_view(side_by_side):
    bodies = (council(), council("Bexley", BEXLEY, joined="2014-10"))
    for options in ({}, {"per": "resident"}):
        (row,) = side_by_side(initiative(claim(), organisations=bodies), **options).rows
        assert row.caveat_words.count("partners changed in the period") == 1


def test_a_total_adds_one_claim_for_each_initiative(side_by_side):
    first = initiative(claim("10", "2024-25"), id="first")
    second = initiative(
        claim("1", "2023-24"), claim("20", "2024-25", qualifier="more-than"), id="second"
    )
    total = side_by_side(first, second, one_per_case=True, total=True).total
    assert (total.amount, total.amount_to, total.qualifier) == (30, None, "at-least")
    assert refs(total.rows) == ["second#2", "first#1"]


def test_a_total_keeps_ranges_and_leaves_out_what_belongs_to_something_larger(side_by_side):
    cases = [
        initiative(claim("10", "2024-25", amount_to="15"), id="a"),
        initiative(claim("20", "2024-25"), id="b"),
        initiative(claim("99", "2024-25", wider_than_case=True), id="c"),
    ]
    total = side_by_side(*cases, one_per_case=True, total=True).total
    assert (total.amount, total.amount_to) == (30, 35)
    assert refs(total.left_out) == ["c#1"]


def test_no_total_across_groups(side_by_side):
    cases = [initiative(claim(), id="a"), initiative(claim(nature="income"), id="b")]
    with pytest.raises(OptionsError, match="one nature, basis, evidence and currency"):
        side_by_side(*cases, one_per_case=True, total=True)


def test_no_total_of_nothing(side_by_side):
    assert side_by_side(initiative(), one_per_case=True, total=True).total is None


@pytest.fixture
def chosen(side_by_side):
    def run(*claims):
        result = side_by_side(initiative(*claims), one_per_case=True)
        assert ONE_PER_CASE in result.footer.assumptions
        assert len(result.superseded) == len(claims) - 1
        (row,) = result.rows
        return row.claim

    return run


FORECAST = {"evidence": "forecast"}
WHOLE, PART = {"id": "whole"}, {"part_of": "whole"}


@pytest.mark.parametrize(
    ("winner", "loser"),
    [
        (claim(period="2014-15"), claim(period="2020-21", **FORECAST)),
        (claim(period="2015-16"), claim(period="2014-15")),
        (claim(period="2015-16", **FORECAST), claim(period="2014-15", evidence="target")),
        # The date of the statement goes before the end of the period.
        (claim(period="2014-15", as_of="2018"), claim(period="2015-16")),
        # What somebody disputes stands back, unless nothing else is dated.
        (claim(period="2014-15"), claim(period="2015-16", disputed=Dispute("The union"))),
        (
            claim(period="2014-15", as_of="2012", disputed=Dispute("The union")),
            claim(period="2015-16"),
        ),
        # What nobody dated does not go before what somebody did, whatever its period.
        (claim(period="2014-15", as_of="2012"), claim(period="2015-16")),
        (claim(), claim(basis="per-year")),
        (claim(basis="per-year"), claim(basis="cumulative")),
        (claim(basis="cumulative"), claim(basis="one-off")),
        # Of equals the smaller amount, of ranges the smaller lower end.
        (claim("40"), claim("50")),
        (claim("-5"), claim("5")),
        (claim("40", amount_to="90"), claim("50")),
        # A part never stands for its whole, whatever else speaks for it.
        (claim("50", **WHOLE, **FORECAST), claim("9", as_of="2018", **PART)),
        (claim("50", **WHOLE), claim("9", basis="single-year", as_of="2018", **PART)),
        # Nor a replaced figure for the one that replaced it.
        (claim("15", replaces="old"), claim("12", as_of="2018", id="old")),
    ],
)
def test_the_rule_decides(chosen, winner, loser):
    assert chosen(winner, loser) == winner
    assert chosen(loser, winner) == winner


def test_a_part_stands_for_its_case_where_its_whole_cannot_be_compared(side_by_side):
    case = initiative(claim(None, **WHOLE), claim("9", **PART))
    assert refs(side_by_side(case, one_per_case=True).rows) == ["case#2"]


def test_a_replaced_figure_stands_where_the_one_that_replaced_it_cannot_be_compared(side_by_side):
    case = initiative(claim("12", id="old"), claim("15", None, replaces="old"))
    (row,) = side_by_side(case, one_per_case=True).rows
    assert (row.ref, row.link_words) == ("case#1", ("replaced by #2",))


def test_a_part_of_an_earlier_statement_is_covered_by_the_later_one(chosen):
    old = claim("50", **WHOLE)
    later, part = claim("60", replaces="whole"), claim("9", as_of="2020", **PART)
    assert chosen(old, later, part) == later


def test_a_circle_of_links_hides_nothing(chosen):
    one, other = claim("1", id="a", replaces="b"), claim("2", id="b", replaces="a")
    assert chosen(one, other) == one


def test_a_total_adds_no_part_to_its_whole(side_by_side):
    case = initiative(claim("10", "2024-25", **WHOLE), claim("4", "2024-25", **PART))
    other = initiative(claim("1", "2024-25"), id="other")
    total = side_by_side(case, other, one_per_case=True, total=True).total
    assert total.amount == 11


def test_a_claim_that_cannot_be_compared_stands_for_nothing(tables, vocabularies):
    later = claim(period=None, as_of="2024")
    options = Options(one_per_case=True)
    result = compare([initiative(claim(), later)], tables, vocabularies, options)
    assert [row.ref for row in result.rows] == ["case#1"]
    assert [each.ref for each in result.not_comparable] == ["case#2"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"evidences": frozenset({"evaluated"})}, "has the evidence evaluated"),
        ({"natures": frozenset({"income", "transfer"})}, "has the nature income or transfer"),
        ({"min_strength": 5}, "has an evidence strength of 5 or more"),
        (
            {"bases": frozenset({"one-off"}), "services": frozenset({"parks"})},
            "has the basis one-off and is about parks",
        ),
    ],
)
def test_what_was_asked_is_said_in_words(side_by_side, options, words):
    result = side_by_side(initiative(claim()), **options)
    assert (result.groups, result.asked.words) == ((), words)


def test_what_is_printed_of_a_result_fits_a_line(side_by_side):
    result = side_by_side(initiative(claim(), claim(period=None), id="a"))
    assert repr(result) == "<Comparison: 1 claim in 1 group, 1 not comparable>"
    assert repr(result.rows[0]) == "<Row a#1: 1m GBP in one year>"
    assert repr(result.not_comparable[0]) == "<NotComparable a#2: 1m GBP in one year>"


@pytest.mark.parametrize(
    ("country", "currency", "period", "is_said"),
    [
        ("AU", "AUD", "2015-16", True),
        ("AU", "AUD", {"from": "2014-15", "to": "2016"}, True),
        ("AU", "AUD", 2015, False),
        ("AU", "AUD", {"from": "2015-07-01", "to": "2016-06-30"}, False),
        ("GB", "GBP", "2015-16", False),
    ],
)
def test_a_financial_year_of_another_country_is_said_to_be_taken_as_the_british(
    side_by_side, country, currency, period, is_said
):
    case = initiative(claim(basis="cumulative", period=period, currency=currency), country=country)
    result = side_by_side(case)
    (row,) = result.rows
    assert ("financial year taken as April to March" in row.caveat_words) is is_said
    assert any("April to March" in each for each in result.footer.assumptions) is is_said


def test_the_same_sum_from_the_same_source_in_two_records_is_named_and_added_once(side_by_side):
    page = source(url="https://example.org/report")
    one, two = (initiative(claim("5"), id=id, sources=(page,)) for id in ("one", "two"))
    result = side_by_side(one, two, one_per_case=True, total=True)
    first, second = result.rows
    assert (first.also_in, second.also_in) == (("two#1",), ("one#1",))
    assert "the same sum as two#1" in first.caveat_words
    assert (refs(result.total.rows), refs(result.total.left_out)) == (["one#1"], ["two#1"])
    others = (
        initiative(claim("6"), id="other-sum", sources=(page,)),
        initiative(claim("5", "2015-16"), id="other-year", sources=(page,)),
        initiative(claim("5"), id="other-page", sources=(source(url="https://example.org/x"),)),
        initiative(claim("5"), id="no-page", sources=(source(url=None),)),
    )
    assert [row.also_in for row in side_by_side(one, *others).rows] == [()] * 5
