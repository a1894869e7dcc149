"""Every text of a record has one place, and every field that the schema calls text is there."""

from __future__ import annotations

import json
import re
from pathlib import Path

from lgcases.dataset.record import RecordReader
from lgcases.model.walk import (
    dated_items,
    monetary_items,
    plain_texts,
    quantified_items,
    texts_of,
)
from lgcases.schema import Schema

ROOT = Path(__file__).parents[2]
READER = RecordReader(Schema(ROOT / "schema"))
BASE = json.dumps(
    {
        "title": "T1",
        "summary": "T2",
        "context": "T3",
        "approach": "T4",
        "results": "T5",
        "lessons": "T6",
        "organisations": [{"name": "T7", "note": "T8"}, {"name": "T9"}],
        "history": [{"date": 2014, "event": "started", "what": "T10"}],
        "savings": [
            {
                "statement": "T11",
                "scope": "T12",
                "note": "T13",
                "baseline": {"kind": "trend", "what": "T14"},
                "stated_by": {"stake": "own", "name": "T15"},
                "disputed": {"by": "T16"},
            },
        ],
        "costs": [
            {
                "statement": "T17",
                "scope": "T18",
                "note": "T19",
                "stated_by": {"stake": "own", "name": "T20"},
                "disputed": {"by": "T21"},
            },
        ],
        "outcomes": [
            {
                "measure": "T22",
                "value": 1,
                "note": "T23",
                "baseline": {"kind": "trend", "what": "T24"},
                "stated_by": {"stake": "own", "name": "T25"},
            },
        ],
        "size": [
            {
                "kind": "staff",
                "value": 1,
                "scope": "T26",
                "note": "T27",
                "stated_by": {"stake": "own", "name": "T28"},
            },
        ],
        "related": [{"id": "other", "relation": "copies", "note": "T29"}],
        "sources": [{"id": "s", "title": "T30", "publisher": "T31", "note": "T32"}],
        "withdrawn": {"date": 2014, "reason": "T33"},
    }
)
INITIATIVE = READER.parse("x.yaml", BASE.encode()).initiative


def value_at(data, pointer):
    for step in pointer.split("/")[1:]:
        data = data[int(step)] if step.isdigit() else data[step]
    return data


def test_texts_are_in_reading_order():
    assert [each.text for each in texts_of(INITIATIVE)] == [f"T{n}" for n in range(1, 34)]


def test_the_pointer_of_a_text_leads_to_it():
    data = json.loads(BASE)
    for text in texts_of(INITIATIVE):
        assert value_at(data, text.pointer) == text.text


def test_every_field_that_the_schema_calls_text_is_there():
    """Except units, which are read with their numbers."""
    schema = json.loads((ROOT / "schema" / "initiative.schema.json").read_text("utf-8"))
    found = set(text_fields(schema, schema["properties"]))
    places = {re.sub(r"/[0-9]+", "", each.pointer) for each in texts_of(INITIATIVE)}
    assert {place for place in found if not place.endswith("/unit")} == places


def text_fields(schema, fields, place=""):
    for name, field in fields.items():
        where = f"{place}/{name}"
        if field.get("$ref") == "#/$defs/text":
            yield where
        for nested in (field, field.get("items", {})):
            _, _, kind = nested.get("$ref", "").partition("#/$defs/")
            section = schema["$defs"][kind] if kind else nested
            yield from text_fields(schema, section.get("properties", {}), where)


def test_what_is_missing_has_no_place():
    empty = READER.parse("x.yaml", b"title: ''\norganisations: [{}]\nwithdrawn: {}\n").initiative
    assert list(texts_of(empty)) == []
    assert plain_texts(empty) == []


def test_the_plain_texts_are_the_same_ones():
    assert plain_texts(INITIATIVE) == [each.text for each in texts_of(INITIATIVE)]
    for file in sorted((ROOT / "data" / "initiatives").glob("*.yaml")):
        initiative = READER.read(str(file)).initiative
        assert plain_texts(initiative) == [each.text for each in texts_of(initiative)]


def test_each_way_goes_one_section_further():
    def sections(items):
        return [(section, number) for section, number, _ in items]

    monetary = [("savings", 0), ("costs", 0)]
    assert sections(monetary_items(INITIATIVE)) == monetary
    assert sections(quantified_items(INITIATIVE)) == [*monetary, ("outcomes", 0)]
    assert sections(dated_items(INITIATIVE)) == [
        *monetary,
        ("outcomes", 0),
        ("size", 0),
        ("history", 0),
    ]
