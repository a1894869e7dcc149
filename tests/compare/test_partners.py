from pathlib import Path

import pytest

from lgcases.claims.unavailable import Reason
from lgcases.compare.partners import (
    bodies_of,
    covers_part,
    leaves_out_members,
    members,
    number_of,
    population,
)
from lgcases.model import Organisation, PartialDate, Period
from lgcases.reference.tables import ReferenceTables
from tests.builders import BEXLEY, NEWHAM, claim, council, initiative

FOLDER = Path(__file__).parents[2] / "data" / "reference"
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
    company = Organisation("A company", ("lead",), type="public-company")
    health = Organisation("A trust", ("partner",), type="health-body")
    case = initiative(organisations=(council(), company, health))
    assert population(case, tables.register, vocabularies).total == 260_651
    assert number_of(members(case, vocabularies)) == 2
    assert [body.name for body in members(case, vocabularies)] == ["Havering", "A trust"]


@pytest.mark.parametrize(
    "body",
    [
        council("A municipality", None, type="municipality"),
        council("Somewhere", "E99999999"),
        council("Not named", NEWHAM, unnamed=True),
        council("Of no type", None, type=None),
    ],
)
def test_no_figure_per_resident_when_one_population_is_missing(tables, vocabularies, body):
    assert people(tables, vocabularies, council(), body).reason is Reason.NO_POPULATION


def test_no_figure_per_resident_where_the_register_has_no_population(vocabularies):
    # As fetched, the table has none for Wycombe.
    fetched = ReferenceTables(FOLDER, register=FOLDER / "uk_local_authorities.csv")
    found = people(fetched, vocabularies, council(), council("Wycombe", "E07000007"))
    assert found.words == "no population: the register has none for Wycombe"


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


def test_partners_that_are_not_named_cannot_be_counted(vocabularies):
    case = initiative(organisations=(council(), council("Three more", None, unnamed=True)))
    assert number_of(members(case, vocabularies)).reason is Reason.NO_PARTNERS
    assert (
        number_of(members(initiative(organisations=()), vocabularies)).reason is Reason.NO_PARTNERS
    )


def test_one_entry_may_stand_for_several(vocabularies):
    groups = Organisation("Municipalities", ("partner",), type="municipality", count=98)
    case = initiative(organisations=(council(), groups))
    assert number_of(members(case, vocabularies)) == 99
    unnamed = council("Four more", None, unnamed=True, count=4)
    assert number_of(members(initiative(organisations=(unnamed,)), vocabularies)) == 4


def test_several_have_residents_only_where_a_code_says_which(tables, vocabularies):
    several = council("Municipalities", None, type="municipality", count=98)
    assert people(tables, vocabularies, council(), several).reason is Reason.NO_POPULATION
    districts = council("Districts of Devon", "E10000008", count=8, unnamed=True)
    devon = council("Devon", "E10000008")
    found = people(tables, vocabularies, districts)
    assert found.total == people(tables, vocabularies, devon).total


HAVERING_ = council(id="havering")
NEWHAM_ = council("Newham", NEWHAM, id="newham")
BEXLEY_ = council("Bexley", BEXLEY, id="bexley", joined="2016")


def test_a_claim_that_names_organisations_is_about_exactly_these(tables, vocabularies):
    case = initiative(
        claim(organisations=("bexley", "newham"), scope="Havering only", period="2014-15"),
        organisations=(HAVERING_, NEWHAM_, BEXLEY_),
    )
    # In the order of the record, whenever they took part, and whatever the words say.
    bodies = bodies_of(case.savings[0], case, tables.register, vocabularies)
    assert [body.name for body in bodies] == ["Newham", "Bexley"]


@pytest.mark.parametrize(
    ("named", "period", "left_out"),
    [
        ((), "2014-15", False),
        (("havering", "newham"), "2014-15", False),
        (("havering", "newham"), "2017-18", True),
        (("havering",), "2014-15", True),
        (("havering", "newham", "bexley"), "2017-18", False),
    ],
)
def test_whether_members_are_left_out_is_judged_by_the_period(
    vocabularies, named, period, left_out
):
    case = initiative(
        claim(organisations=named, period=period), organisations=(HAVERING_, NEWHAM_, BEXLEY_)
    )
    assert leaves_out_members(case.savings[0], case, vocabularies) is left_out


def test_an_id_that_no_organisation_has_is_not_passed_over(tables, vocabularies):
    case = initiative(claim(organisations=("havering", "camden")), organisations=(HAVERING_,))
    found = bodies_of(case.savings[0], case, tables.register, vocabularies)
    assert (found.reason, found.detail) == (
        Reason.PART_OF_CASE,
        'no organisation has the id "camden"',
    )


@pytest.mark.parametrize(
    ("given", "bexley", "known"),
    [
        ({}, {"joined": "2016"}, False),
        ({}, {"left": "2019"}, False),
        ({"started": "2014"}, {"joined": "2014-04"}, True),
        ({"started": "2014"}, {"joined": "2015"}, False),
        ({"ended": "2019-03"}, {"left": "2019"}, True),
        ({"ended": "2019-03"}, {"left": "2018"}, False),
        ({}, {}, True),
    ],
)
def test_without_a_period_members_that_came_and_went_are_not_known(
    tables, vocabularies, given, bexley, known
):
    dates = {name: PartialDate.parse(date) for name, date in given.items()}
    case = initiative(
        claim(period=None, basis="per-year"),
        organisations=(council(), council("Bexley", BEXLEY, **bexley)),
        **dates,
    )
    found = bodies_of(case.savings[0], case, tables.register, vocabularies)
    if known:
        assert len(found) == 2
    else:
        assert found.words == "no period stated: partners changed over time (Bexley)"


def test_all_of_one_date_have_not_changed(tables, vocabularies):
    both = (council(joined="2015"), council("Bexley", BEXLEY, joined="2015"))
    case = initiative(claim(period=None, basis="per-year"), organisations=both)
    assert bodies_of(case.savings[0], case, tables.register, vocabularies) == both


def test_an_open_sum_has_the_members_up_to_its_date(tables, vocabularies):
    stated = claim(basis="cumulative", period={"from": "2014"}, as_of="2015")
    case = initiative(stated, organisations=(HAVERING_, NEWHAM_, BEXLEY_))
    bodies = bodies_of(stated, case, tables.register, vocabularies)
    assert bodies == (HAVERING_, NEWHAM_)
