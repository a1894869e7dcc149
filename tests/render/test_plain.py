"""Records as plain data."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from lgcases.model import Period, build_initiative
from lgcases.render.plain import number, to_plain, with_strength
from tests.builders import claim, initiative


@pytest.mark.parametrize(
    ("value", "plain"),
    [("1.50", 1.5), ("1E+6", 1000000), ("0", 0), ("-3", -3), ("0.1", 0.1)],
)
def test_numbers_are_whole_where_they_can_be(value, plain):
    found = number(Decimal(value))
    assert (found, type(found)) == (plain, type(plain))


def test_a_record_reads_back_as_what_it_was():
    record = initiative(claim("12.5", "2014", price_base="2015-16", prices="real"), claim(None))
    plain = json.loads(json.dumps(to_plain(record)))
    faults = []
    assert build_initiative(plain, lambda at, why: faults.append((at, why))) == record
    assert faults == []


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
