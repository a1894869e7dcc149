"""The schema of a folder: its verdict, its vocabularies, and what is wrong with a broken one."""

import json
import re
import shutil
from pathlib import Path

import pytest

from lgcases.cli.main import main
from lgcases.schema import RECORD_SCHEMA, Schema, SchemaError
from lgcases.schema.rules import RULES, UNKNOWN_TERM, VOCABULARIES

FOLDER = Path(__file__).parents[2] / "schema"


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(FOLDER, tmp_path / "schema")
    return tmp_path / "schema"


def test_the_shipped_schema():
    schema = Schema(FOLDER)
    assert schema.record["title"] == "Initiative"
    assert set(schema.vocabularies) == {file.stem for file in (FOLDER / "vocabulary").iterdir()}
    assert not schema.is_valid({})
    assert not schema.is_valid([])


def test_editors_find_the_vocabularies_beside_the_schema():
    """A language server takes the address of a schema for its place, and would ask the web."""
    schema = Schema(FOLDER)
    assert "$id" not in schema.record
    for name in schema.vocabularies:
        address = f"vocabulary/{name}.json"
        assert schema.documents[address] == json.loads((FOLDER / address).read_bytes())
        assert schema.documents[address]["$id"] == address


def test_every_vocabulary_that_the_schema_refers_to_has_a_rule():
    text = json.dumps(Schema(FOLDER).record)
    used = {name for name in Schema(FOLDER).vocabularies if f'"vocabulary/{name}.json"' in text}
    assert used == set(VOCABULARIES) == set(UNKNOWN_TERM)
    assert all(rule in RULES for rule in UNKNOWN_TERM.values())


def test_every_field_is_described_and_no_section_takes_fields_that_are_not():
    def look(schema, at):
        if schema.get("type") == "object" or "properties" in schema:
            assert schema["additionalProperties"] is False, at
            assert set(schema.get("required", ())) <= set(schema["properties"]), at
        for name, field in schema.get("properties", {}).items():
            assert field["title"], f"{at}/{name}"
            assert field["description"].endswith("."), f"{at}/{name}"
            look(field, f"{at}/{name}")
        for name, part in schema.get("$defs", {}).items():
            assert part["title"], name
            assert part["description"], name
            look(part, name)

    look(Schema(FOLDER).record, "")


def spoil(folder, name, content):
    (folder / name).write_text(content)
    return Schema(folder)


@pytest.mark.parametrize(
    "use", [lambda s: s.is_valid({}), lambda s: s.vocabularies, lambda s: s.record]
)
def test_a_folder_without_a_schema(tmp_path, use):
    with pytest.raises(SchemaError, match=str(tmp_path)):
        use(Schema(tmp_path))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("{", "not JSON: "),
        ("[]", "not a JSON Schema"),
        ("\ud800".encode("utf-8", "surrogatepass"), "not JSON: "),
        ('{"type": "nonsense"}', "nonsense"),
        ('{"$ref": "vocabulary/none.json"}', "none.json"),
    ],
)
def test_a_broken_schema_says_what_is_wrong(folder, content, reason):
    (folder / RECORD_SCHEMA).write_bytes(
        content if isinstance(content, bytes) else content.encode()
    )
    with pytest.raises(SchemaError, match=reason) as caught:
        Schema(folder).is_valid({})
    assert str(folder) in str(caught.value)


@pytest.mark.parametrize(
    "content", ["{}", '{"title": "x", "description": "y", "anyOf": [{}]}', "3"]
)
def test_a_broken_vocabulary_says_what_is_wrong(folder, content):
    schema = spoil(folder, "vocabulary/model.json", content)
    with pytest.raises(SchemaError, match="vocabulary"):
        _ = schema.vocabularies


def without(folder, vocabulary, key):
    file = folder / "vocabulary" / f"{vocabulary}.json"
    document = json.loads(file.read_bytes())
    for term in document["anyOf"]:
        term.pop(key, None)
    file.write_text(json.dumps(document))


@pytest.mark.parametrize(
    ("vocabulary", "key", "words"),
    [
        ("evidence", "x-stage", 'vocabulary evidence: no term has "x-stage": "projected"'),
        ("basis", "x-counts", 'vocabulary basis: no term has "x-counts": "money"'),
        ("basis", "x-precedence", "no vocabulary or key 'precedence'"),
        ("role", "x-member", 'vocabulary role: no term has "x-member": true'),
    ],
)
def test_vocabularies_without_a_meaning_that_is_relied_on_are_refused(
    folder, vocabulary, key, words
):
    without(folder, vocabulary, key)
    with pytest.raises(SchemaError, match=re.escape(words)) as caught:
        _ = Schema(folder).vocabularies
    assert str(folder) in str(caught.value)


def test_a_vocabulary_that_is_not_there_is_named(folder):
    (folder / "vocabulary" / "evidence.json").unlink()
    with pytest.raises(SchemaError, match="no vocabulary or key 'evidence'"):
        _ = Schema(folder).vocabularies


@pytest.mark.parametrize("command", ["list", "compare"])
def test_commands_say_so_before_anything_is_printed(folder, capsys, command):
    without(folder, "evidence", "x-stage")
    (folder.parent / "data" / "initiatives").mkdir(parents=True)
    assert main([command, "--root", str(folder.parent)]) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert 'vocabulary evidence: no term has "x-stage": "projected"' in err


def test_a_schema_that_may_not_be_read(folder, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(SchemaError, match=r"initiative\.schema\.json: Permission denied"):
        Schema(folder).is_valid({})


def test_the_schema_is_read_only_when_it_is_asked_for(tmp_path):
    assert Schema(tmp_path / "nothing").folder == tmp_path / "nothing"
