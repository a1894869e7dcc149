"""The parts of an area have its residents and lie in its region.

Estimates of one year add up without rounding, so that no difference is tolerated.  What
cannot agree is named in EXPLAINED, with the difference; an entry that no longer holds fails.
"""

from pathlib import Path

import pytest

from lgcases.reference.tables import ReferenceTables

REGISTER = ReferenceTables(Path(__file__).parents[2] / "data" / "reference").register
#: How far the residents of an area may be from those of its parts.
TOLERANCE = 0
COUNTIES = [each for each in REGISTER if each.type == "County"]
COMBINED = [
    each for each in REGISTER if each.type in ("Combined authority", "Strategic Regional Authority")
]
SUCCEEDED = [each for each in REGISTER if REGISTER.predecessors(each)]

#: Of an area and what: how many more residents its parts have, or which regions they lie in.
EXPLAINED = {
    # Of the area of the county council, Christchurch (50,552) went to Bournemouth,
    # Christchurch and Poole, and the table names Dorset Council alone as successor.
    ("Dorset County Council", "residents of its successors"): -50_552,
    # Lincolnshire is in the East Midlands, the two others are not.
    ("Greater Lincolnshire Combined County Authority", "regions of its members"): {
        "East Midlands",
        "Yorkshire and The Humber",
    },
}


def residents(councils):
    return sum(each.population for each in councils)


def districts(county):
    """The districts of a county as they were last."""
    all_of_it = [each for each in REGISTER if each.county == county.code]
    codes = {each.code for each in all_of_it}
    return [each for each in all_of_it if codes.isdisjoint(each.successors)]


def members(combined):
    """The councils of a combined authority, without those that lie in another of them."""
    all_of_it = [each for each in REGISTER if each.combined_authority == combined.code]
    codes = {each.code for each in all_of_it}
    return [each for each in all_of_it if each.county not in codes]


def agree(area, what, parts):
    """Whether the parts have the residents of the area, or differ by what is explained."""
    assert parts, f"{area.official_name} has no parts"
    more = residents(parts) - area.population
    expected = EXPLAINED.get((area.official_name, what), 0)
    shown = ", ".join(f"{each.nice_name} {each.population:,}" for each in parts)
    assert abs(more - expected) <= TOLERANCE, (
        f"{area.official_name} has {area.population:,} residents; the {what} are {more:+,}: {shown}"
    )


def lie_in(area, what, parts):
    """Whether the parts lie in the region of the area, or where it is explained."""
    expected = EXPLAINED.get((area.official_name, what), {area.region})
    assert {each.region for each in parts} == expected, area.official_name


def test_there_is_something_to_add_up():
    assert (len(COUNTIES), len(COMBINED), len(SUCCEEDED)) == (27, 15, 12)


def test_every_council_has_residents_and_all_but_one_a_region():
    assert [each.official_name for each in REGISTER if not each.population] == []
    assert [each.official_name for each in REGISTER if not each.region] == [
        "Greater Lincolnshire Combined County Authority"
    ]


@pytest.mark.parametrize("county", COUNTIES, ids=lambda each: each.nice_name)
def test_the_districts_of_a_county_have_its_residents_and_region(county):
    agree(county, "residents of its districts", districts(county))
    every = [each for each in REGISTER if each.county == county.code]
    lie_in(county, "regions of its districts", every)


@pytest.mark.parametrize(
    "county", [each for each in COUNTIES if each.successors], ids=lambda each: each.nice_name
)
def test_the_successors_of_a_county_have_its_residents(county):
    after = [REGISTER.get(code) for code in county.successors]
    agree(county, "residents of its successors", after)


@pytest.mark.parametrize("combined", COMBINED, ids=lambda each: each.nice_name)
def test_the_members_of_a_combined_authority_have_its_residents_and_region(combined):
    agree(combined, "residents of its members", members(combined))
    lie_in(combined, "regions of its members", members(combined))


@pytest.mark.parametrize("council", SUCCEEDED, ids=lambda each: each.nice_name)
def test_the_councils_that_a_new_one_replaced_have_its_residents_and_region(council):
    before = [each for each in REGISTER.predecessors(council) if each.type != "County"]
    agree(council, "residents of those before it", before)
    lie_in(council, "regions of those before it", REGISTER.predecessors(council))


def test_what_is_explained_is_of_this_register():
    names = {each.official_name for each in REGISTER}
    assert {name for name, _ in EXPLAINED} <= names
