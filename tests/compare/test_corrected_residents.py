"""Figures per resident go by the corrected register."""

from decimal import Decimal

import pytest

from lgcases.compare.deflate import real_terms
from lgcases.compare.partners import population
from lgcases.compare.per_head import per_resident
from tests.builders import claim, council, initiative

DORSET, NORTHAMPTONSHIRE = "E10000009", "E10000021"
WEST_NORTHAMPTONSHIRE, NORTH_NORTHAMPTONSHIRE = "E06000062", "E06000061"
EAST_MIDLANDS, DERBYSHIRE, HIGH_PEAK = "E47000013", "E10000007", "E07000037"


@pytest.fixture
def people(tables, vocabularies):
    """The residents of the councils with these codes, each counted once."""

    def count(*codes):
        case = initiative(organisations=[council(code, code) for code in codes])
        return population(case, tables.register, vocabularies)

    return count


@pytest.mark.parametrize(
    ("code", "residents", "amount"),
    [
        (DORSET, 430_343, "2.32"),  # 4.48 with the 222,985 of the table
        (NORTHAMPTONSHIRE, 757_181, "1.32"),  # none in the table, nor in the two below
        ("E10000002", 547_060, "1.83"),  # Buckinghamshire County Council
        ("E07000007", 173_517, "5.76"),  # Wycombe
        ("E47000008", 859_830, "1.16"),  # 0.66 with the 1,517,034 of the table
    ],
)
def test_a_saving_is_divided_by_the_corrected_residents(
    tables, vocabularies, code, residents, amount
):
    case = initiative(claim("1000000", "2024-25"), organisations=[council(code, code)])
    figure = real_terms(case.savings[0], "GB", tables, vocabularies)
    found = per_resident(figure, case.savings[0], case, tables.register, vocabularies)
    assert found.amount == Decimal(amount) == round(Decimal(1_000_000) / residents, 2)
    assert any(step.result == f"{residents:,} residents" for step in found.trail)


def test_a_former_county_of_a_district_is_the_corrected_one(people):
    found = people("E10000029", "E07000201")  # Suffolk, and Forest Heath that lay in it
    assert (found.total, found.within) == (761_246, ("Forest Heath",))
    both = people("E10000030", "E07000201")  # Surrey, of which the table has it a part
    assert both.total == 1_199_870 + 64_132


def test_one_of_two_successors_lies_in_the_county_that_it_came_from(people):
    found = people(NORTHAMPTONSHIRE, WEST_NORTHAMPTONSHIRE)
    assert (found.total, found.within) == (757_181, ("West Northamptonshire",))
    found = people(NORTHAMPTONSHIRE, WEST_NORTHAMPTONSHIRE, NORTH_NORTHAMPTONSHIRE)
    assert (found.total, found.within) == (757_181, ("Northamptonshire",))


def test_a_district_lies_in_the_combined_authority_of_its_county(people):
    found = people(EAST_MIDLANDS, HIGH_PEAK)
    assert (found.total, found.within) == (2_234_472, ("High Peak",))
    found = people(EAST_MIDLANDS, DERBYSHIRE, HIGH_PEAK)
    assert found.total == 2_234_472
