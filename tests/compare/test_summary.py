import statistics

import pytest

from lgcases.compare import GROUPINGS, Options, compare
from tests.builders import claim, council, initiative


def by(grouping, tables, vocabularies, *cases):
    result = compare(cases, tables, vocabularies, Options(group_by=grouping))
    return {each.value: each for each in result.summaries}


def now(amount, **given):
    return claim(amount, "2024-25", **given)


@pytest.mark.parametrize(
    ("grouping", "values"),
    [
        ("model", {"shared-service", "outsourcing"}),
        ("category", {"authorities-joining-up", "other-ways-to-cut-cost"}),
        ("service", {"waste"}),
        ("country", {"GB"}),
        ("status", {"active"}),
        ("lead-type", {"council"}),
    ],
)
def test_claims_are_summed_up_by_each_value(tables, vocabularies, grouping, values):
    lead = (council(roles=("lead",)),)
    case = initiative(now("1"), models=("shared-service", "outsourcing"), organisations=lead)
    found = by(grouping, tables, vocabularies, case)
    assert found.keys() == values
    assert all(each.claims == each.comparable == 1 for each in found.values())


def test_all_groupings_work(tables, vocabularies):
    for grouping in GROUPINGS:
        assert by(grouping, tables, vocabularies, initiative(now("1")))


def test_a_case_without_a_lead_counts_as_not_stated(tables, vocabularies):
    assert by("lead-type", tables, vocabularies, initiative()).keys() == {"not-stated"}


def test_count_median_quartiles_and_range(tables, vocabularies):
    amounts = [10, 20, 30, 40, 100]
    cases = [initiative(now(str(each)), id=f"c{each}") for each in amounts]
    silent, vague = initiative(id="silent"), initiative(claim(period=None), id="vague")
    (summary,) = by("model", tables, vocabularies, *cases, silent, vague).values()
    assert (summary.initiatives, summary.without_claims) == (7, 1)
    assert (summary.claims, summary.comparable) == (6, 5)
    (found,) = summary.statistics
    lower, median, upper = statistics.quantiles(amounts, n=4, method="inclusive")
    assert (found.minimum, found.maximum, found.count) == (10, 100, 5)
    assert (found.lower_quartile, found.median, found.upper_quartile) == (lower, median, upper)


def test_three_figures_have_no_quartiles(tables, vocabularies):
    cases = [initiative(now(each), id=f"c{each}") for each in ("1", "2", "3")]
    (summary,) = by("model", tables, vocabularies, *cases).values()
    assert summary.statistics[0].median == 2
    assert summary.statistics[0].lower_quartile is None


def test_natures_bases_and_evidence_stay_apart(tables, vocabularies):
    case = initiative(now("1"), now("2", nature="income"), now("3", basis="one-off"))
    (summary,) = by("country", tables, vocabularies, case).values()
    assert [each.count for each in summary.statistics] == [1, 1, 1]


BOTH = ("charging", "outsourcing")


def test_a_claim_counts_under_the_models_that_it_names_alone(tables, vocabularies):
    contract, vague = now("165", models=("outsourcing",)), claim(None, models=("outsourcing",))
    case = initiative(contract, vague, now("5"), models=BOTH, id="council")
    found = by("model", tables, vocabularies, case, initiative(id="silent", models=BOTH))
    charging, outsourcing = found["charging"], found["outsourcing"]
    assert (charging.initiatives, charging.without_claims) == (2, 1)
    assert (charging.claims, charging.comparable) == (1, 1)
    assert [each.maximum for each in charging.statistics] == [5]
    assert (outsourcing.claims, outsourcing.comparable) == (3, 2)
    assert [each.maximum for each in outsourcing.statistics] == [165]


def test_an_initiative_whose_claims_are_about_something_else_states_none(tables, vocabularies):
    case = initiative(now("165", models=("outsourcing",)), models=BOTH)
    charging = by("model", tables, vocabularies, case)["charging"]
    assert (charging.initiatives, charging.without_claims, charging.claims) == (1, 1, 0)


@pytest.mark.parametrize(
    ("grouping", "given", "values"),
    [
        ("category", {"models": ("outsourcing",)}, {"other-ways-to-cut-cost"}),
        ("service", {"services": ("libraries",)}, {"libraries"}),
        ("lead-type", {"organisations": ("hospital",)}, {"health-body"}),
        # What is about a partner alone still is of the initiative of its leads.
        ("lead-type", {"organisations": ("newham",)}, {"council", "health-body"}),
        ("status", {"models": ("outsourcing",)}, {"active"}),
    ],
)
def test_other_groupings_go_by_the_claim_too(tables, vocabularies, grouping, given, values):
    leads = (
        council(roles=("lead",)),
        council("Hospital", None, roles=("lead",), type="health-body", id="hospital"),
        council("Newham", None, id="newham"),
    )
    case = initiative(
        now("1", **given),
        models=("shared-service", "outsourcing"),
        services=("waste", "libraries"),
        organisations=leads,
    )
    found = by(grouping, tables, vocabularies, case)
    assert {value for value, each in found.items() if each.claims} == values


def test_a_value_that_only_a_claim_has_is_not_lost(tables, vocabularies):
    found = by("model", tables, vocabularies, initiative(now("1", models=("mutual",))))
    assert (found["mutual"].initiatives, found["mutual"].comparable) == (1, 1)


def test_the_same_money_is_not_counted_twice_and_that_is_said(tables, vocabularies):
    case = initiative(
        now("50", id="whole"),
        now("9", part_of="whole"),
        now("12", id="old"),
        now("15", replaces="old"),
        now("1", nature="income", part_of="whole"),
    )
    (summary,) = by("country", tables, vocabularies, case).values()
    savings, income = summary.statistics
    assert (savings.count, savings.minimum, savings.maximum) == (2, 15, 50)
    assert savings.not_counted == ("case#3", "case#2")
    # Its whole stands in another group.
    assert (income.count, income.not_counted) == (1, ())
    assert (summary.claims, summary.comparable) == (5, 5)


def test_the_footer_says_what_counts_where(tables, vocabularies):
    for grouping in GROUPINGS:
        options = Options(group_by=grouping)
        words = " ".join(compare([], tables, vocabularies, options).footer.assumptions)
        assert "A part is not counted beside its whole" in words
        scoped = grouping not in ("country", "status", "cash-releasing")
        assert (f"under each {grouping.replace('-', ' ')} that it is about" in words) is scoped


def test_by_whether_a_budget_falls_by_the_amount(side_by_side):
    cash, other = claim("5", cash_releasing=True), claim("6", cash_releasing=False)
    cases = (
        initiative(cash, other, claim("7"), id="a"),
        initiative(claim("8", cash_releasing=True), id="b"),
        initiative(id="c"),
    )
    found = {each.value: each for each in side_by_side(*cases, group_by="cash-releasing").summaries}
    counts = {value: (each.initiatives, each.claims) for value, each in found.items()}
    assert counts == {
        "cash-releasing": (2, 2),
        "not-cash-releasing": (1, 1),
        "not-stated": (2, 1),
    }
    assert found["not-stated"].without_claims == 1
