"""Corrections of the register: what they change, and when they are refused."""

import csv
import hashlib
import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from lgcases.reference.table import ReferenceTableError
from lgcases.reference.tables import ReferenceTables

FOLDER = Path(__file__).parents[2] / "data" / "reference"
TABLE = FOLDER / "uk_local_authorities.csv"
CORRECTIONS = FOLDER / "uk_local_authorities_corrections.csv"
HEADER = "code,name,field,was,value,source,accessed,reason\n"
LINCOLNSHIRE = (
    "E10000019,Lincolnshire County Council,region,Yorkshire and The Humber,East Midlands,"
    "https://example.org,2026-12-01,Its districts are there\n"
)


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def corrected_by(tmp_path):
    """The register of the edition with other corrections."""

    def read(text):
        shutil.copy(FOLDER / "datapackage.json", tmp_path)
        shutil.copy(TABLE, tmp_path)
        if text is not None:
            (tmp_path / CORRECTIONS.name).write_text(text, "utf-8")
        return ReferenceTables(tmp_path).register

    return read


def test_the_fetched_table_is_not_edited():
    package = json.loads((FOLDER / "datapackage.json").read_text("utf-8"))
    given = next(each["hash"] for each in package["resources"] if each["path"] == TABLE.name)
    assert f"sha256:{hashlib.sha256(TABLE.read_bytes()).hexdigest()}" == given


def test_corrections_are_ordered_and_say_why():
    found = rows(CORRECTIONS)
    keys = [(each["code"], each["field"]) for each in found]
    assert keys == sorted(set(keys))
    names = {each["gss_code"]: each["official_name"] for each in rows(TABLE)}
    readme = (FOLDER / "README.md").read_text("utf-8")
    for each in found:
        assert each["name"] == names[each["code"]]
        assert each["source"] in readme
        assert date.fromisoformat(each["accessed"]) >= date(2026, 12, 1)
        assert each["reason"]


def test_every_correction_is_what_the_register_says():
    register = ReferenceTables(FOLDER).register
    codes = {each["local_authority_code"]: each["gss_code"] for each in rows(TABLE)}
    read = {
        "region": lambda council, value: (council.region, value),
        "pop_2020": lambda council, value: (council.population, int(value)),
        "county_la": lambda council, value: (council.county, codes[value]),
    }
    for each in rows(CORRECTIONS):
        given, expected = read[each["field"]](register.get(each["code"]), each["value"])
        assert given == expected, each


def test_the_vintage_says_that_there_are_corrections():
    vintage = ReferenceTables(FOLDER).register.provenance.vintage
    assert vintage == "version 1.7.3, July 2025, with corrections"


def test_a_correction_changes_one_cell(corrected_by):
    register = corrected_by(HEADER + LINCOLNSHIRE)
    assert register.get("E10000019").region == "East Midlands"
    assert register.get("E10000019").population == 766_333
    assert register.get("E10000007").region == "West Midlands"  # Derbyshire, as fetched


def test_a_correction_may_empty_a_cell(corrected_by):
    register = corrected_by(HEADER + LINCOLNSHIRE.replace("East Midlands", ""))
    assert register.get("E10000019").region == ""


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (None, "uk_local_authorities_corrections.csv: cannot be read"),
        (HEADER, "uk_local_authorities_corrections.csv: has no rows"),
        (HEADER.replace(",was", ""), "there is no column was"),
        (
            HEADER + LINCOLNSHIRE.replace("Yorkshire and The Humber", "North East"),
            "uk_local_authorities_corrections.csv:2: E10000019 (Lincolnshire County Council), "
            'region: uk_local_authorities.csv says "Yorkshire and The Humber" in line 218, and '
            'this corrects "North East"; see which is right, and change "was" or remove this '
            "correction",
        ),
        (
            HEADER + LINCOLNSHIRE.replace("East Midlands", "Yorkshire and The Humber"),
            'uk_local_authorities.csv says "Yorkshire and The Humber" itself in line 218; '
            "remove this correction",
        ),
        (HEADER + LINCOLNSHIRE * 2, "csv:3: E10000019, region is corrected in line 2 already"),
        (
            HEADER + LINCOLNSHIRE.replace("E10000019", "E10000099"),
            'csv:2: column code: "E10000099" is not the code of a council',
        ),
        (HEADER + LINCOLNSHIRE.replace("E10000019", ""), 'column code: "" is not the code'),
        (
            HEADER + LINCOLNSHIRE.replace("region", "place"),
            'column field: "place" is not a column that can be corrected',
        ),
        (
            HEADER + LINCOLNSHIRE.replace("region", "gss_code"),
            'column field: "gss_code" is not a column that can be corrected',
        ),
        (
            HEADER + LINCOLNSHIRE.replace("https://example.org", ""),
            "region: a correction needs a source and a reason",
        ),
    ],
)
def test_a_correction_that_does_not_fit_is_refused(corrected_by, text, reason):
    with pytest.raises(ReferenceTableError) as caught:
        corrected_by(text)
    assert reason in str(caught.value)


def test_a_register_of_ones_own_is_not_corrected():
    register = ReferenceTables(FOLDER, register=TABLE).register
    assert register.get("E10000019").region == "Yorkshire and The Humber"
    assert register.provenance.vintage == "uk_local_authorities.csv, supplied by you"


def test_a_folder_without_corrections_has_the_table_as_it_is(tmp_path):
    package = json.loads((FOLDER / "datapackage.json").read_text("utf-8"))
    package["resources"] = [each for each in package["resources"] if each["path"] == TABLE.name]
    (tmp_path / "datapackage.json").write_text(json.dumps(package), "utf-8")
    shutil.copy(TABLE, tmp_path)
    register = ReferenceTables(tmp_path).register
    assert register.get("E10000019").region == "Yorkshire and The Humber"
    assert register.provenance.vintage == "version 1.7.3, July 2025"


def test_corrections_without_a_path_are_an_error(tmp_path):
    text = (FOLDER / "datapackage.json").read_text("utf-8")
    text = text.replace(f'"path": "{CORRECTIONS.name}",', "")
    (tmp_path / "datapackage.json").write_text(text, "utf-8")
    with pytest.raises(ReferenceTableError, match="corrections lacks a path"):
        _ = ReferenceTables(tmp_path).register
