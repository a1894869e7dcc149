"""The fields that the schema describes."""

import pytest

from lgcases.schema import Schema
from lgcases.schema.fields import fields_of
from tests.schema.records import CHECKOUT, FULL


@pytest.fixture(scope="module")
def fields():
    return {field.dotted: field for field in fields_of(Schema(CHECKOUT / "schema").record)}


def paths(value, above=()):
    """The paths of all fields in a record, without the positions in lists."""
    if isinstance(value, list):
        return {path for each in value for path in paths(each, above)}
    if not isinstance(value, dict):
        return set()
    below = {path for name, each in value.items() for path in paths(each, (*above, name))}
    return below | {(*above, name) for name in value}


def test_every_field_of_the_full_record_is_described(fields):
    assert {".".join(path) for path in paths(FULL)} <= fields.keys()


def test_every_field_has_a_title_and_a_description(fields):
    for field in fields.values():
        assert field.title, field.dotted
        assert field.description, field.dotted


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("savings", "a list of sections, one for each claim"),
        ("models", "a list of terms"),
        ("status", "a term"),
        ("savings.organisations", "a list of ids"),
        ("started", "a date: 2014, 2014-04, 2014-04-01 or the financial year 2014-15"),
        ("costs.period", "a date or financial year, or a section with from and to"),
        ("savings.source", "the id of a source, or a list of ids"),
        ("organisations.count", "a whole number, at least 2 and at most 100,000"),
        ("outcomes.value", "a number or text"),
        ("savings.wider_than_case", "true or false"),
        ("sources.url", "a web address that begins with https:// or http://"),
        ("size.stated_by", "a section with stake and name"),
    ],
)
def test_what_may_stand_there(fields, path, value):
    assert fields[path].value == value


@pytest.mark.parametrize(
    ("path", "codes"),
    [
        ("status", ["LG101", "LG114"]),
        ("models", ["LG101", "LG110", "LG112", "LG128"]),
        ("savings.organisations", ["LG105", "LG110", "LG111", "LG128"]),
        ("ended", ["LG104", "LG111", "LG129"]),
        ("organisations.code", ["LG107"]),
        ("savings.cash_releasing", []),
    ],
)
def test_the_rules_of_the_schema_that_a_field_can_break(fields, path, codes):
    assert [rule.code for rule in fields[path].rules] == codes


def test_sections_name_their_fields_and_vocabularies_their_own(fields):
    assert fields["withdrawn"].fields == ("date", "reason")
    assert fields["savings"].fields[:3] == ("id", "statement", "amount")
    assert fields["savings"].entry == "claim"
    assert fields["savings.baseline.kind"].vocabulary == "baseline-kind"
    assert fields["services"].vocabulary == "service"
    assert fields["title"].vocabulary is None
    assert (fields["savings.basis"].required, fields["savings.period"].required) == (True, False)
