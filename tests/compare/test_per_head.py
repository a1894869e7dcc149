import pytest

from lgcases.claims.unavailable import Reason
from lgcases.compare.deflate import real_terms
from lgcases.compare.figure import Caveat, Figure
from lgcases.compare.per_head import (
    covers_part,
    members,
    number_of_partners,
    per_partner,
    per_resident,
    population,
)
from lgcases.model import Organisation, Period
from tests.builders import BEXLEY, NEWHAM, claim, council, initiative

YEAR = Period.parse("2017-18")


def people(tables, vocabularies, *councils, period=YEAR):
    return population(initiative(organisations=councils), tables.register, vocabularies, period)


def test_residents_of_all_member_councils_are_counted_with_their_year(tables, vocabularies):
    found = people(tables, vocabularies, council(), council("Newham", NEWHAM, roles=("lead",)))
    assert (found.total, found.year) == (260_651 + 355_266, 2020)


@pytest.mark.parametrize(
    ("given", "is_member", "changed"),
    [
        ({"joined": "2016"}, True, False),
        ({"joined": "2017-10"}, True, True),
        ({"joined": "2018-04"}, False, False),
        ({"left": "2017-04-01"}, False, False),
        ({"left": "2017-09"}, True, True),
        ({"left": "2020"}, True, False),
    ],
)
def test_councils_count_when_they_were_members_in_the_period(
    tables, vocabularies, given, is_member, changed
):
    found = people(tables, vocabularies, council(), council("Bexley", BEXLEY, **given))
    assert ("Bexley" in dict(found.councils)) is is_member
    assert found.changed is changed


@pytest.mark.parametrize("role", ["provider", "funder"])
def test_providers_and_funders_are_no_members(tables, vocabularies, role):
    found = people(tables, vocabularies, council(), council("Newham", NEWHAM, roles=(role,)))
    assert dict(found.councils).keys() == {"Havering"}


def test_companies_and_health_bodies_have_no_residents(tables, vocabularies):
    company = Organisation("A company", ("lead",), "public-company")
    health = Organisation("A trust", ("partner",), "health-body")
    case = initiative(organisations=(council(), company, health))
    assert population(case, tables.register, vocabularies).total == 260_651
    assert number_of_partners(case, vocabularies) == 2
    assert [body.name for body in members(case, vocabularies)] == ["Havering", "A trust"]


@pytest.mark.parametrize(
    "body",
    [
        council("A municipality", None, type="municipality"),
        council("Somewhere", "E99999999"),
        council("Wycombe District Council", "E07000007"),
        council("Not named", NEWHAM, unnamed=True),
        council("Of no type", None, type=None),
    ],
)
def test_no_figure_per_resident_when_one_population_is_missing(tables, vocabularies, body):
    assert people(tables, vocabularies, council(), body).reason is Reason.NO_POPULATION


def test_no_council_no_population(tables, vocabularies):
    assert people(tables, vocabularies).reason is Reason.NO_POPULATION


def test_the_residents_of_a_district_are_those_of_its_county(tables, vocabularies):
    devon, exeter = council("Devon", "E10000008"), council("Exeter", "E07000041")
    found = people(tables, vocabularies, devon, exeter)
    assert found.within == ("Exeter",)
    assert found.total == people(tables, vocabularies, devon).total


def test_a_former_code_finds_the_council(tables, vocabularies):
    old, new = (
        people(tables, vocabularies, council("Fife", code)) for code in ("S12000015", "S12000047")
    )
    assert old == new


def test_a_merged_council_counts_in_the_place_of_all_that_it_replaced(tables, vocabularies):
    # The register has no population for the two that were merged in 2019.
    before = [council("Forest Heath", "E07000201"), council("St Edmundsbury", "E07000204")]
    after = council("West Suffolk", "E07000245")
    found = people(tables, vocabularies, *before, after)
    assert found.councils == people(tables, vocabularies, after).councils


def test_a_successor_does_not_bring_in_residents_of_districts_that_took_no_part(
    tables, vocabularies
):
    mendip, somerset = council("Mendip", "E07000187"), council("Somerset", "E06000066")
    found = people(tables, vocabularies, mendip, somerset)
    assert dict(found.councils).keys() == {"Mendip"}
    assert dict(people(tables, vocabularies, somerset).councils).keys() == {"Somerset"}


@pytest.mark.parametrize(
    ("scope", "part"),
    [
        (None, False),
        ("All shared services", False),
        ("Havering and Newham", False),
        ("Havering only", True),
        ("Savings of Havering", True),
        ("Each of the two councils", True),
        ("One council, either of the two", True),
        ("Outreach and teaching", False),
    ],
)
def test_a_scope_that_names_only_some_partners_is_seen(tables, vocabularies, scope, part):
    case = initiative(claim(scope=scope))
    assert covers_part(case.savings[0], case, tables.register, vocabularies) is part


def test_the_only_partner_cannot_be_a_part(tables, vocabularies):
    case = initiative(claim(scope="Waste only"), organisations=(council(),))
    assert not covers_part(case.savings[0], case, tables.register, vocabularies)


def test_names_within_names_do_not_count(tables, vocabularies):
    both = (council("Derby", "E06000015"), council("Derbyshire", "E10000007"))
    case = initiative(claim(scope="Savings of Derbyshire"), organisations=both)
    assert covers_part(case.savings[0], case, tables.register, vocabularies)


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


def test_partners_that_are_not_named_cannot_be_counted(vocabularies):
    case = initiative(organisations=(council(), council("Three more", None, unnamed=True)))
    assert number_of_partners(case, vocabularies).reason is Reason.NO_PARTNERS
    assert (
        number_of_partners(initiative(organisations=()), vocabularies).reason is Reason.NO_PARTNERS
    )
