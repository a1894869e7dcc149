"""The schema in one file: it is current, stands alone, and holds the same verdict."""

import copy
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lgcases.model.vocabulary import Vocabulary
from lgcases.schema import Schema, SchemaError
from lgcases.schema.bundle import bundle, write
from lgcases.schema.schema import BUNDLE, RECORD_SCHEMA
from tests.schema.records import CHECKOUT, FULL, real_records
from tests.schema.test_verdict import VALUES, spoil

FOLDER = CHECKOUT / "schema"
SCHEMA = Schema(FOLDER)


DOCUMENT = json.loads((FOLDER / BUNDLE).read_bytes())
BUNDLED = jsonschema_rs.Draft202012Validator(DOCUMENT)


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(FOLDER, tmp_path / "schema")
    return tmp_path / "schema"


def schemas_in(schema):
    """A schema and all schemas inside it; examples are none."""
    yield schema
    for key in ("properties", "$defs"):
        for part in schema.get(key, {}).values():
            yield from schemas_in(part)
    for part in schema.get("anyOf", ()):
        yield from schemas_in(part)
    if "items" in schema:
        yield from schemas_in(schema["items"])


def test_the_file_is_current(folder):
    # As text: git may have given the checkout other line ends.
    expected = write(folder).read_text("utf-8")
    assert (FOLDER / BUNDLE).read_text("utf-8") == expected, "python -m lgcases.schema.bundle"


def run_in(folder):
    # The package under test, although the current folder is another.
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    command = [sys.executable, "-m", "lgcases.schema.bundle"]
    result = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    return result.returncode, result.stdout, result.stderr


def test_the_program_writes_it_into_the_current_folder(folder):
    (folder / BUNDLE).unlink()
    assert run_in(folder.parent) == (0, "", "")
    assert (folder / BUNDLE).read_text("utf-8") == (FOLDER / BUNDLE).read_text("utf-8")


def test_the_program_says_what_it_cannot_read(folder):
    (folder / RECORD_SCHEMA).write_text("{")
    code, out, err = run_in(folder.parent)
    assert (code, out) == (1, "")
    assert err.startswith(str(Path("schema", RECORD_SCHEMA)) + ": not JSON")
    assert (folder / BUNDLE).read_text("utf-8") == (FOLDER / BUNDLE).read_text("utf-8")


def test_nothing_in_it_leads_outside_or_stops_a_strict_tool():
    for schema in schemas_in(DOCUMENT):
        assert not {"$id", "format"} & schema.keys()
        assert not [key for key in schema if key.startswith("x-")]
        assert not isinstance(schema.get("type"), list)
        if "$ref" in schema:
            start, _, name = schema["$ref"].rpartition("/")
            assert start == "#/$defs"
            assert name in DOCUMENT["$defs"]
    # Nor has the walk above overlooked a place where references stand.
    assert json.dumps(DOCUMENT).count('"$ref"') == sum("$ref" in s for s in schemas_in(DOCUMENT))


def test_fields_and_terms_keep_their_descriptions():
    assert DOCUMENT["properties"]["models"]["description"]
    for name, vocabulary in SCHEMA.vocabularies.items():
        terms = Vocabulary.from_schema(name, DOCUMENT["$defs"][f"vocabulary-{name}"]).terms
        assert list(terms) == list(vocabulary.terms)
        for id, term in vocabulary.terms.items():
            assert (terms[id].label, terms[id].definition) == (term.label, term.definition)


def test_real_records_fit():
    for record in real_records():
        assert BUNDLED.is_valid(record), record["id"]


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_spoilt_records_get_the_verdict_of_the_schema(data):
    record = copy.deepcopy(FULL)
    spoil(record, data.draw)
    assert BUNDLED.is_valid(record) is SCHEMA.is_valid(record)


@given(VALUES)
@settings(max_examples=100, deadline=None)
@pytest.mark.parametrize("field", ["started", "period", "source", "value"])
def test_values_of_several_types_get_the_verdict_of_the_schema(field, value):
    record = copy.deepcopy(FULL)
    section = record if field == "started" else record["outcomes"][0]
    section[field] = value
    assert BUNDLED.is_valid(record) is SCHEMA.is_valid(record)


def test_what_it_cannot_split_by_type_is_refused(folder):
    document = json.loads((folder / RECORD_SCHEMA).read_bytes())
    document["$defs"]["date"]["multipleOf"] = 1
    (folder / RECORD_SCHEMA).write_text(json.dumps(document))
    with pytest.raises(SchemaError, match="multipleOf"):
        bundle(Schema(folder))


def test_lgcases_does_not_read_it(folder):
    (folder / BUNDLE).write_text("{")
    schema = Schema(folder)
    assert schema.vocabularies
    assert BUNDLE not in json.dumps(list(schema.documents))
    assert all(schema.is_valid(record) for record in real_records())
