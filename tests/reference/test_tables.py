import json
import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from lgcases.reference.corrections import CORRECTIONS
from lgcases.reference.series import YearKind
from lgcases.reference.table import ReferenceTableError
from lgcases.reference.tables import RESOURCES, TITLES, ReferenceTables

FOLDER = Path(__file__).parents[2] / "data" / "reference"
PROPERTIES = (
    "uk_financial",
    "uk_calendar",
    "countries",
    "register",
    "calendar_rates",
    "financial_year_rates",
)
DEFLATOR = "financial_year,index_2025_26_eq_100,is_forecast\n2024-25,98.5,false\n"


@pytest.fixture(scope="module")
def tables():
    return ReferenceTables(FOLDER)


@pytest.fixture
def replaced(tmp_path):
    def write(text, name="mine.csv", **given):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        table = given.pop("table", "deflator")
        return ReferenceTables(FOLDER, **{table: path})

    return write


def test_the_uk_deflator_by_financial_year(tables):
    deflator = tables.uk_financial
    assert (deflator.base, deflator.latest_outturn) == ("2024-25 = 100", 2024)
    assert deflator.span == "2000-01 to 2030-31"
    assert f"{deflator.index[2011]:f}" == "70.3261"
    assert 2025 in deflator.forecast


def test_numbers_are_decimal_as_they_stand_in_the_file(tables):
    assert f"{tables.uk_financial.index[2024]}" == "100.0000"
    assert tables.calendar_rates.per_euro[2024, "GBP"] == Decimal("0.846617")


def test_the_first_index_column_serves_countries_whose_series_ends_early(tables):
    croatia = tables.deflator("HR", YearKind.CALENDAR)
    assert (croatia.base, croatia.latest_outturn) == ("2020 = 100", 2023)
    assert tables.base_year(croatia) == 2024


def test_groups_of_countries_are_no_countries(tables):
    assert tables.deflator("EU", YearKind.CALENDAR) is None
    assert tables.deflator("XC", YearKind.CALENDAR) is None
    assert tables.deflator("LI", YearKind.CALENDAR) is None


def test_only_the_uk_has_financial_years(tables):
    assert tables.deflator("GB", YearKind.FINANCIAL) is tables.uk_financial
    assert tables.deflator("GB", YearKind.CALENDAR) is tables.uk_calendar
    assert tables.deflator("DK", YearKind.FINANCIAL) is None


def test_part_years_of_rates_are_marked(tables):
    assert (2026, "USD") in tables.calendar_rates.incomplete
    assert (2025, "USD") not in tables.calendar_rates.incomplete
    assert (1998, "USD") in tables.financial_year_rates.incomplete


def test_every_table_carries_publisher_vintage_and_licence(tables):
    found = [tables.uk_financial, tables.uk_calendar, tables.register]
    found += [tables.calendar_rates, tables.financial_year_rates, *tables.countries.values()]
    for table in found:
        provenance = table.provenance
        assert provenance.publisher
        assert provenance.vintage
        assert provenance.licence
        assert provenance.table in RESOURCES
    assert str(tables.uk_calendar.provenance) == (
        "UK GDP deflator by calendar year: HM Treasury, December 2025"
    )


def test_the_data_package_describes_every_file_and_column():
    package = json.loads((FOLDER / "datapackage.json").read_text("utf-8"))
    resources = {each["name"]: each for each in package["resources"]}
    assert set(resources) == {*RESOURCES.values(), CORRECTIONS}
    assert TITLES.keys() == RESOURCES.keys()
    assert {each["path"] for each in resources.values()} == {
        file.name for file in FOLDER.glob("*.csv")
    }
    readme = (FOLDER / "README.md").read_text("utf-8")
    for each in resources.values():
        with (FOLDER / each["path"]).open(encoding="utf-8") as file:
            header = file.readline().strip().split(",")
        assert header == [column["name"] for column in each["schema"]["fields"]]
        assert each["path"] in readme
        assert each["attribution"]
        assert each["sources"][0]["path"] in readme


def test_a_file_of_ones_own_takes_the_place_of_a_table(replaced):
    tables = replaced(DEFLATOR + "2025-26,100,false\n2026-27,102,true\n")
    deflator = tables.uk_financial
    assert (deflator.base, deflator.latest_outturn) == ("2025-26 = 100", 2025)
    assert deflator.provenance.vintage == "mine.csv, supplied by you"
    assert str(deflator.provenance).endswith(": mine.csv, supplied by you")
    assert tables.uk_calendar.provenance.vintage == "December 2025"


def test_every_table_can_be_replaced():
    names = dict(zip(RESOURCES, PROPERTIES, strict=False))
    by_name = {
        "deflator": "uk_financial",
        "calendar_deflator": "uk_calendar",
        "country_deflator": "countries",
        "rates": "calendar_rates",
        "financial_year_rates": "financial_year_rates",
        "register": "register",
    }
    assert by_name.keys() == names.keys()
    for table, attribute in by_name.items():
        gone = FOLDER / "gone.csv"
        tables = ReferenceTables(FOLDER, **{table: gone})
        with pytest.raises(ReferenceTableError, match=r"gone\.csv: cannot be read"):
            getattr(tables, attribute)


def test_tables_are_read_only_when_needed():
    tables = ReferenceTables(FOLDER, register=FOLDER / "gone.csv")
    assert tables.uk_financial.index


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", 1, "no column financial_year, is_forecast"),
        ("financial_year,index\n2024-25,100\n", 1, "no column is_forecast"),
        ("financial_year,price,is_forecast\n2024-25,1,false\n", 1, "no index column"),
        ("financial_year,index,is_forecast\n", None, "no rows"),
        (DEFLATOR + "2024-25,99,false\n", 3, "appears twice"),
        (DEFLATOR + "2025-26,dear,true\n", 3, '"dear" is not a number'),
        (DEFLATOR + "2025-26,NaN,true\n", 3, "is not above zero"),
        (DEFLATOR + "2025-26,0,true\n", 3, "is not above zero"),
        (DEFLATOR + "2025-26,99,perhaps\n", 3, "neither true nor false"),
        (DEFLATOR + "2025,99,true\n", 3, "is not a year such as 2024-25"),
        (DEFLATOR + "2025-27,99,true\n", 3, "is not a year such as 2024-25"),
        (DEFLATOR + "2025-26,99\n", 3, "2 cells, the header 3"),
        (DEFLATOR.replace("false", "true"), None, "forecasts only"),
        (b"\xff\xfe\x00", None, "not UTF-8"),
        ('financial_year,index,is_forecast\n"2024-25,1,false\n', None, "not a CSV table"),
    ],
)
def test_a_malformed_table_is_an_error_with_file_line_and_reason(replaced, text, line, reason):
    tables = replaced(text)
    with pytest.raises(ReferenceTableError) as caught:
        _ = tables.uk_financial
    error = caught.value
    assert reason in error.reason
    assert error.line == line
    assert error.path.name == "mine.csv"
    assert "mine.csv" in str(error)


def test_spreadsheet_habits_are_tolerated(replaced):
    text = "\ufefffinancial_year, index ,is_forecast\r\n2024/25,98.5,FALSE\r\n\r\n"
    assert replaced(text).uk_financial.index == {2024: Decimal("98.5")}


def test_rates_that_stand_twice_are_an_error(replaced):
    row = "2024,USD,1.08,True\n"
    tables = replaced("year,currency,units_per_eur_avg,complete\n" + row + row, table="rates")
    with pytest.raises(ReferenceTableError, match="2024 USD appears twice"):
        _ = tables.calendar_rates


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (None, "cannot be read"),
        ("{", "is not JSON"),
        ("[]", "does not list its resources"),
        ('{"resources": []}', "there is no resource"),
        (
            '{"resources": [{"name": "uk-gdp-deflator-financial-year"}]}',
            "lacks path, publisher, vintage or licence",
        ),
    ],
)
def test_a_broken_data_package_is_an_error(tmp_path, text, reason):
    if text is not None:
        (tmp_path / "datapackage.json").write_text(text, "utf-8")
    with pytest.raises(ReferenceTableError, match=reason):
        _ = ReferenceTables(tmp_path).uk_financial


def test_a_missing_file_of_the_package_is_an_error(tmp_path):
    shutil.copy(FOLDER / "datapackage.json", tmp_path)
    with pytest.raises(ReferenceTableError, match=r"uk_gdp_deflator_financial_year\.csv"):
        _ = ReferenceTables(tmp_path).uk_financial
