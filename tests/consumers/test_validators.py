"""Other validators accept every record and refuse spoilt ones, by their plainest call."""

import json
from datetime import date

import jsonschema
import pytest
import yaml
import yaml_rs

from tests.consumers.records import RECORDS, SPOILT, spoilt
from tests.consumers.tools import BUNDLE, CHECKOUT, SCHEMA, node_tool, python_tool, run


def check_jsonschema(schema, files):
    return [*python_tool("check-jsonschema"), "--schemafile", schema, *files]


def sourcemeta(schema, files):
    return [*node_tool("@sourcemeta/jsonschema", "jsonschema"), "validate", schema, *files]


def ajv(schema, files):
    data = [word for file in files for word in ("-d", file)]
    return [*node_tool("ajv-cli", "ajv"), "validate", "--spec=draft2020", "-s", schema, *data]


def as_json(file, folder):
    """The record as a JSON file, written by the YAML 1.2 reader of the same world."""
    command = [*node_tool("yaml", "yaml"), "--json", "--single"]
    code, out = run(command, stdin=(CHECKOUT / file).read_bytes())
    assert code == 0, out
    target = folder / f"{(CHECKOUT / file).stem}.json"
    target.write_text(out, "utf-8")
    return str(target)


@pytest.fixture
def spoilt_file(tmp_path):
    def write(fault):
        file = tmp_path / "spoilt.yaml"
        file.write_text(spoilt(fault), "utf-8")
        return str(file)

    return write


@pytest.mark.parametrize("schema", [SCHEMA, BUNDLE])
@pytest.mark.parametrize("tool", [check_jsonschema, sourcemeta])
def test_every_record_is_accepted(tool, schema):
    code, said = run(tool(schema, RECORDS))
    assert code == 0, said


@pytest.mark.parametrize("schema", [SCHEMA, BUNDLE])
@pytest.mark.parametrize("tool", [check_jsonschema, sourcemeta])
@pytest.mark.parametrize("fault", SPOILT)
def test_a_spoilt_record_is_refused(tool, schema, fault, spoilt_file):
    code, said = run(tool(schema, [spoilt_file(fault)]))
    assert code != 0
    # Because of the record, not because the schema could not be read.
    assert "spoilt.yaml" in said
    assert "/models/0" in said or "models[0]" in said or fault != "unknown term"


def test_ajv_accepts_every_record_in_strict_mode(tmp_path):
    files = [as_json(file, tmp_path) for file in RECORDS]
    code, said = run([*ajv(BUNDLE, files), "--strict=true", "--strict-types=true"])
    assert code == 0, said
    assert sorted(said.split()) == sorted(word for file in files for word in (file, "valid"))


@pytest.mark.parametrize("fault", SPOILT)
def test_ajv_refuses_a_spoilt_record(fault, spoilt_file, tmp_path):
    code, said = run(ajv(BUNDLE, [as_json(spoilt_file(fault), tmp_path)]))
    assert code == 1
    assert said.splitlines()[0].endswith("spoilt.json invalid")


def value_at(data, pointer):
    for step in pointer.split("/")[1:]:
        data = data[int(step) if isinstance(data, list) else step]
    return data


def test_ajv_stumbles_over_nothing_but_days_where_it_reads_yaml_itself():
    """Its reader knows YAML 1.1 and makes dates of days; the README says so."""
    stumbled = 0
    for file in RECORDS:
        code, said = run([*ajv(BUNDLE, [file]), "--all-errors", "--errors=line"])
        verdict, _, errors = said.partition("\n")
        assert verdict == f"{file} {'invalid' if code else 'valid'}"
        old = yaml.safe_load((CHECKOUT / file).read_text("utf-8"))
        for error in json.loads(errors.strip() or "[]"):
            value = value_at(old, error["instancePath"])
            # A period with a day in it is refused as a whole, too.
            parts = value.values() if isinstance(value, dict) else [value]
            assert any(isinstance(each, date) for each in parts), (file, error)
            stumbled += 1
    assert stumbled


def record_of(text):
    return yaml_rs.loads(text, parse_datetime=False)


@pytest.mark.parametrize("file", RECORDS)
def test_python_jsonschema_accepts_a_record(file):
    schema = json.loads((CHECKOUT / BUNDLE).read_text("utf-8"))
    jsonschema.validate(record_of((CHECKOUT / file).read_text("utf-8")), schema)


@pytest.mark.parametrize("fault", SPOILT)
def test_python_jsonschema_refuses_a_spoilt_record(fault):
    schema = json.loads((CHECKOUT / BUNDLE).read_text("utf-8"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(record_of(spoilt(fault)), schema)


def test_readers_of_yaml_1_1_make_date_objects():
    """What the README warns of."""
    text = "accessed: 2026-11-20\ncountry: NO\n"
    assert yaml.safe_load(text) == {"accessed": date(2026, 11, 20), "country": False}
    assert record_of(text) == {"accessed": "2026-11-20", "country": "NO"}
