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
