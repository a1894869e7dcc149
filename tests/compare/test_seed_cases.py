"""The records that the tool was made for come out as a careful reader would have them."""

from pathlib import Path

import pytest

from lgcases import load
from lgcases.claims.unavailable import Reason
from lgcases.compare import Options, compare

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def dataset():
    return load(ROOT)[0]


@pytest.fixture(scope="module")
def real(dataset, tables):
    return compare(dataset, tables, dataset.vocabularies)


@pytest.fixture(scope="module")
def nominal(dataset, tables):
    return compare(dataset, tables, dataset.vocabularies, Options(prices="nominal"))


def of(entries, id):
    return [each for each in entries if each.initiative.id == id]


def test_claims_of_onesource_never_rank_against_each_other_across_bases(real, nominal):
    for result in (real, nominal):
        for group in result.groups:
            own = of(group.rows, "onesource")
            assert len({(row.claim.basis, row.claim.evidence) for row in own}) <= 1


def test_the_same_43_million_is_once_a_yearly_rate_and_once_not_comparable(real):
    def is_43(entry):
        return entry.claim.amount == 43_000_000

    ranked = [each for each in of(real.rows, "tri-borough") if is_43(each)]
    refused = [each for each in of(real.not_comparable, "tri-borough") if is_43(each)]
    assert [row.claim.basis for row in ranked] == ["per-year"]
    assert [Reason.NO_PERIOD in each.unavailable.reasons for each in refused] == [True]


def test_capital_and_revenue_of_wiltshire_are_in_different_groups(nominal):
    own = of(nominal.rows, "wiltshire-community-hubs")
    places = {row.claim.amount: (row.claim.nature, row.claim.basis) for row in own}
    assert places[40_000_000] == ("capital-receipt", "one-off")
    assert places[6_000_000] == ("efficiency-saving", "per-year")


def test_the_forecasts_of_five_councils_are_one_initiatives_money(dataset, tables, vocabularies):
    only = [dataset.get("five-councils-partnership")]
    many = compare(only, tables, dataset.vocabularies)
    one = compare(only, tables, dataset.vocabularies, Options(one_per_case=True))
    assert len(many.rows) > 1
    assert len(one.rows) == 1


def test_cases_without_a_figure_are_counted(real, dataset):
    silent = [each.id for each in dataset if not each.savings]
    assert silent
    assert list(real.without_claims) == silent
    assert real.initiatives == len(dataset)
