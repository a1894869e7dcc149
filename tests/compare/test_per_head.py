from decimal import Decimal

import pytest

from lgcases.claims.unavailable import Reason
from lgcases.compare.deflate import real_terms, stated_figure
from lgcases.compare.figure import Caveat, Figure
from lgcases.compare.per_head import per_partner, per_resident
from lgcases.model import Organisation
from tests.builders import BEXLEY, NEWHAM, claim, council, initiative


def test_the_figure_is_divided_by_residents_or_partners(tables, vocabularies):
    case = initiative(claim("616000", "2024-25"))
    figure = real_terms(case.savings[0], "GB", tables, vocabularies)
    resident = per_resident(figure, case.savings[0], case, tables.register, vocabularies)
    assert (resident.amount, resident.per) == (round(figure.amount / 615_917, 2), "resident")
    assert (
        per_partner(figure, case.savings[0], case, tables.register, vocabularies).amount == 308_000
    )


def test_partners_who_came_or_went_are_a_caveat(tables, vocabularies):
    bodies = (council(), council("Bexley", BEXLEY, joined="2014-10"))
    case = initiative(claim(), organisations=bodies)
    figure = real_terms(case.savings[0], "GB", tables, vocabularies)
    divided = per_resident(figure, case.savings[0], case, tables.register, vocabularies)
    assert Caveat.PARTNERS_CHANGED in divided.caveats


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"wider_than_case": True}, Reason.WIDER_THAN_CASE),
        ({"scope": "Havering only"}, Reason.PART_OF_CASE),
    ],
)
def test_a_figure_that_is_not_about_all_partners_is_not_divided(
    tables, vocabularies, given, reason
):
    case = initiative(claim(**given))
    figure = real_terms(case.savings[0], "GB", tables, vocabularies)
    assert isinstance(figure, Figure)
    for divide in (per_resident, per_partner):
        assert divide(figure, case.savings[0], case, tables.register, vocabularies).reason is reason


THREE = (
    council(id="havering"),
    council("Newham", NEWHAM, id="newham"),
    council("Bexley", BEXLEY, id="bexley"),
    Organisation("A company", ("provider",), id="company", type="public-company"),
    Organisation("A trust", ("partner",), id="trust", type="health-body"),
    council("Not taking part", "E09000007", id="camden", roles=("funder",)),
)


def divided(tables, vocabularies, *named, divide):
    case = initiative(claim("1000000", "2024-25", organisations=named), organisations=THREE)
    figure = real_terms(case.savings[0], "GB", tables, vocabularies)
    return divide(figure, case.savings[0], case, tables.register, vocabularies)


def test_a_saving_of_two_of_three_is_divided_by_these_two(tables, vocabularies):
    resident = divided(tables, vocabularies, "havering", "bexley", divide=per_resident)
    # Havering 260,651 and Bexley 249,301 residents.
    assert resident.amount == Decimal("1.96")  # 1,000,000 / (260,651 + 249,301)
    words = next(step.words for step in resident.trail if step.words.startswith("Residents in"))
    assert words == (
        "Residents in 2020 of Havering, Bexley (mySociety, version 1.7.3, July 2025, "
        "with corrections)"
    )
    partner = divided(tables, vocabularies, "havering", "bexley", divide=per_partner)
    assert partner.amount == 500_000


def test_a_body_without_residents_of_its_own_has_no_figure_per_resident(tables, vocabularies):
    found = divided(tables, vocabularies, "havering", "trust", divide=per_resident)
    assert found.words == "no population: A trust has no residents of its own"
    assert divided(tables, vocabularies, "havering", "trust", divide=per_partner).amount == 500_000


@pytest.mark.parametrize("id", ["company", "camden"])
def test_a_body_that_is_no_partner_has_no_figure_per_partner(tables, vocabularies, id):
    found = divided(tables, vocabularies, "havering", id, divide=per_partner)
    assert found.reason is Reason.NO_PARTNERS
    assert found.words.endswith("is no partner")


def test_one_entry_for_several_bodies_counts_as_many_partners(tables, vocabularies):
    several = council("Municipalities", None, count=9)
    case = initiative(claim("1000000", "2024-25"), organisations=(council(), several))
    figure = real_terms(case.savings[0], "GB", tables, vocabularies)
    found = per_partner(figure, case.savings[0], case, tables.register, vocabularies)
    assert found.amount == 100_000
    assert found.trail[-1].words == "Per partner, of 10 partners"


@pytest.mark.parametrize("divide", [per_resident, per_partner])
def test_a_rate_without_a_period_is_not_divided_among_partners_who_changed(
    tables, vocabularies, divide
):
    bodies = (council(), council("Bexley", BEXLEY, joined="2016"))
    case = initiative(claim(period=None, basis="per-year"), organisations=bodies)
    figure = stated_figure(case.savings[0], vocabularies)
    found = divide(figure, case.savings[0], case, tables.register, vocabularies)
    assert found.reason is Reason.NO_PERIOD
    named = initiative(
        claim(period=None, basis="per-year", organisations=("bexley",)),
        organisations=(council(), council("Bexley", BEXLEY, id="bexley", joined="2016")),
    )
    found = divide(figure, named.savings[0], named, tables.register, vocabularies)
    assert isinstance(found, Figure)
    assert Caveat.PARTNERS_CHANGED not in found.caveats
