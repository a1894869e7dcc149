from datetime import date
from pathlib import Path

import pytest

from lgcases.reference.table import ReferenceTableError
from lgcases.reference.tables import ReferenceTables

FOLDER = Path(__file__).parents[2] / "data" / "reference"


@pytest.fixture(scope="module")
def register():
    return ReferenceTables(FOLDER).register


def test_a_council_by_its_code(register):
    havering = register.get("E09000016")
    assert havering.official_name == "London Borough of Havering"
    assert (havering.nice_name, havering.type) == ("Havering", "London borough")
    assert (havering.population, register.population_year) == (260_651, 2020)


def test_no_council_no_answer(register):
    assert register.get("E99999999") is None
    assert register.get("GB-COH:01234567") is None
    assert register.get("") is None


@pytest.mark.parametrize("code", ["S12000043", "S12000046", "S12000049"])
def test_former_codes_find_the_council(register, code):
    assert register.get(code).official_name == "Glasgow City Council"


@pytest.mark.parametrize(
    ("code", "end"),
    [
        ("E07000187", date(2023, 3, 31)),  # Mendip: 2023-04-01 in the table, the day after
        ("E07000154", date(2021, 3, 31)),  # Northampton: 2021-04-01, the day after
        ("E07000004", date(2020, 3, 31)),  # Aylesbury Vale: 2020-03-31, the last day
        ("E09000016", None),
    ],
)
def test_the_end_is_the_last_day(register, code, end):
    assert register.get(code).end == end


def test_a_council_ends_the_day_before_its_successor_starts(register):
    for council in register:
        for code in council.successors:
            after = register.get(code)
            assert council.end is not None
            if after.start is not None:
                assert (after.start - council.end).days == 1, council.official_name


def test_successors_may_be_several_and_are_given_by_code(register):
    county = register.get("E10000021")
    assert county.successors == ("E06000061", "E06000062")
    north = register.get("E06000061")
    assert county in register.predecessors(north)
    assert register.predecessors(county) == ()


def test_dates_of_the_list_itself_are_not_taken_for_the_councils(register):
    assert register.get("S12000033").start is None  # Aberdeen: 2005-06-18 in the table
    assert register.get("E06000060").start == date(2020, 4, 1)


def test_county_and_combined_authority_are_given_by_code(register):
    assert register.get("E07000041").county == "E10000008"
    assert register.get("E09000016").combined_authority is not None


def test_councils_without_an_ons_code_are_left_out(register):
    assert len(register) == 445
    assert all(council.code for council in register)


HEADER = (
    "local_authority_code,official_name,nice_name,gss_code,start_date,end_date,replaced_by,"
    "nation,region,local_authority_type_name,county_la,combined_authority,former_gss_codes,pop_2023"
)
ROW = "A,A Council,A,E1,,,,England,East,Unitary authority,,,,1000.0"


def read(tmp_path, *rows, header=HEADER):
    path = tmp_path / "councils.csv"
    path.write_text("\n".join((header, *rows)), "utf-8")
    return ReferenceTables(FOLDER, register=path).register


def test_a_newer_register_may_have_another_population_year(tmp_path):
    register = read(tmp_path, ROW)
    assert (register.population_year, register.get("E1").population) == (2023, 1000)


def test_councils_without_a_population_have_none(tmp_path):
    assert read(tmp_path, ROW.replace("1000.0", "")).get("E1").population is None


@pytest.mark.parametrize(
    ("rows", "header", "reason"),
    [
        ([ROW], HEADER.replace(",pop_2023", ",people"), "no population column"),
        ([ROW, ROW.replace("A,A", "B,B")], HEADER, "E1 appears twice"),
        ([ROW.replace("E1,,,", "E1,,,Z")], HEADER, '"Z" is not a council'),
        ([ROW.replace("E1,,,", "E1,2019,,")], HEADER, '"2019" is not a date'),
        ([ROW.replace("1000.0", "many")], HEADER, '"many" is not a number'),
    ],
)
def test_a_malformed_register_is_an_error(tmp_path, rows, header, reason):
    with pytest.raises(ReferenceTableError) as caught:
        read(tmp_path, *rows, header=header)
    assert reason in str(caught.value)
