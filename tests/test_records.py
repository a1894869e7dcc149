"""What every record of the edition has, beyond what validation asks for."""

import json
from pathlib import Path

import pytest

from lgcases.schema import Schema

HERE = Path(__file__).parents[1]
RECORDS = sorted((HERE / "data/initiatives").glob("*.yaml"))
EDITOR_LINE = "# yaml-language-server: $schema=../../schema/initiative.schema.json"


def test_there_are_records():
    assert len(RECORDS) >= 18


@pytest.mark.parametrize("file", RECORDS, ids=lambda file: file.stem)
def test_the_first_line_ties_the_record_to_the_schema(file):
    assert file.read_text("utf-8").splitlines()[0] == EDITOR_LINE
    assert (file.parent / EDITOR_LINE.partition("=")[2]).resolve().is_file()


@pytest.mark.parametrize("vocabulary", ["model", "service"])
def test_terms_carry_what_the_vocabulary_promises(vocabulary):
    vocabularies = Schema(HERE / "schema").vocabularies
    key = {"model": "category", "service": "cofog"}[vocabulary]
    for id in vocabularies[vocabulary].terms:
        value = vocabularies[vocabulary].inherited(id, key)
        assert value, id
        if key == "category":
            assert value in vocabularies["category"], id


def test_broader_terms_exist_and_no_two_terms_share_an_id_or_label():
    for vocabulary in Schema(HERE / "schema").vocabularies.values():
        labels = [term.label for term in vocabulary.terms.values()]
        # ISO 4217 itself gives two currencies of Venezuela one name.
        assert vocabulary.name == "currency" or len(labels) == len(set(labels)), vocabulary.name
        for term in vocabulary.terms.values():
            assert term.definition, term.id
            assert term.broader is None or term.broader in vocabulary, term.id


def test_every_field_of_the_schema_has_title_and_description():
    schema = json.loads((HERE / "schema/initiative.schema.json").read_text("utf-8"))

    def walk(node, path):
        for name, field in node.get("properties", {}).items():
            assert field.get("title"), f"{path}/{name}"
            assert field.get("description"), f"{path}/{name}"
            walk(field, f"{path}/{name}")
        if "properties" in node:
            assert node["additionalProperties"] is False, path

    walk(schema, "")
    for name, definition in schema["$defs"].items():
        walk(definition, name)
