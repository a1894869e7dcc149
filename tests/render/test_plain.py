"""Records as plain data."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from lgcases.dataset.record import RecordReader
from lgcases.model import Period, build_initiative
from lgcases.render.plain import number, to_plain, with_strength
from lgcases.schema import Schema
from tests.builders import claim, council, initiative
from tests.model.test_build import FULL

ROOT = Path(__file__).parents[2]
RECORDS = ROOT / "data" / "initiatives"
SCHEMA = Schema(ROOT / "schema")
READER = RecordReader(SCHEMA)


@pytest.mark.parametrize(
    ("value", "plain"),
    [("1.50", 1.5), ("1E+6", 1000000), ("0", 0), ("-3", -3), ("0.1", 0.1)],
)
def test_numbers_are_whole_where_they_can_be(value, plain):
    found = number(Decimal(value))
    assert (found, type(found)) == (plain, type(plain))


def read_back(record):
    """The record again, from what JSON makes of it."""
    faults = []
    plain = json.loads(json.dumps(to_plain(record)))
    again = build_initiative(plain, lambda at, why: faults.append((at, why)))
    assert faults == []
    return again


def test_a_record_with_every_field_reads_back_as_what_it_was():
    record = build_initiative(FULL, lambda at, why: pytest.fail(f"{at}: {why}"))
    assert read_back(record) == record


@pytest.mark.parametrize("name", [path.name for path in sorted(RECORDS.glob("*.yaml"))])
def test_the_records_read_back_as_what_they_are(name):
    record = READER.read(str(RECORDS / name)).initiative
    assert read_back(record) == record


def test_plain_data_is_what_the_schema_asks_for():
    """Also where nothing is set, or zero and false are."""
    records = [READER.read(str(path)).initiative for path in sorted(RECORDS.glob("*.yaml"))]
    bare = initiative(claim("0", cash_releasing=False), organisations=(council(unnamed=True),))
    for record in [*records, bare]:
        assert SCHEMA.is_valid(to_plain(record)), record.id
    plain = to_plain(bare)
    assert (plain["savings"][0]["amount"], plain["savings"][0]["cash_releasing"]) == (0, False)
    assert "count" not in plain["organisations"][0]


@pytest.mark.parametrize(
    ("period", "plain"),
    [("2014-15", "2014-15"), ({"from": "2014"}, {"from": "2014"})],
)
def test_periods_are_as_records_write_them(period, plain):
    saving = replace(claim(), period=Period.parse(period))
    assert to_plain(initiative(saving))["savings"][0]["period"] == plain


def test_what_is_computed_stands_beside_what_is_stated(vocabularies):
    plain = with_strength(initiative(claim(), claim(cost_treatment="net")), vocabularies)
    assert plain["strength"] == 3
    assert [saving["strength"] for saving in plain["savings"]] == [2, 3]
