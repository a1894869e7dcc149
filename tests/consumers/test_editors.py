"""Editors with the YAML language server help with records, by their first line alone."""

import json

import pytest

from lgcases.schema import Schema
from tests.consumers.language_server import LanguageServer
from tests.consumers.records import RECORDS, SAMPLE, SPOILT, spoilt
from tests.consumers.tools import BUNDLE, CHECKOUT, node_tool

#: As tests/consumers/package.json names them: the newest, and an old one.
VERSIONS = ["yaml-language-server", "yaml-language-server-1-19"]
FIRST_LINE = "# yaml-language-server: $schema=../../schema/initiative.schema.json\n"
MODELS = Schema(CHECKOUT / "schema").vocabularies["model"].terms


def command_of(version):
    newest = version == VERSIONS[0]
    return node_tool(version, "yaml-language-server", any_version=newest)


@pytest.fixture(scope="module", params=VERSIONS)
def server(request):
    with LanguageServer(command_of(request.param)) as running:
        yield running


def place(name):
    """The address of a record that is nowhere but in the editor."""
    return (CHECKOUT / "data" / "initiatives" / name).as_uri()


def messages(diagnostics):
    return [each["message"] for each in diagnostics]


@pytest.mark.parametrize("record", RECORDS)
def test_a_record_has_no_diagnostics(server, record):
    file = CHECKOUT / record
    text = file.read_text("utf-8")
    assert text.startswith(FIRST_LINE)
    assert messages(server.open(file.as_uri(), text)) == []


@pytest.mark.parametrize("fault", SPOILT)
def test_a_spoilt_copy_has_diagnostics(server, fault):
    assert messages(server.open(place(f"{fault.replace(' ', '-')}.yaml"), spoilt(fault)))


def test_the_bundled_schema_does_as_well(server):
    first = FIRST_LINE.replace("schema/initiative.schema.json", BUNDLE)
    text = SAMPLE.replace(FIRST_LINE, first)
    assert text != SAMPLE
    assert messages(server.open(place("bundled.yaml"), text)) == []
    before, after = SPOILT["unknown term"]
    assert messages(server.open(place("bundled-spoilt.yaml"), text.replace(before, after)))


@pytest.mark.parametrize("version", VERSIONS)
def test_vs_code_knows_the_schema_of_a_record_without_the_first_line(version):
    settings = json.loads((CHECKOUT / ".vscode" / "settings.json").read_text("utf-8"))
    own = {"schemas": settings["yaml.schemas"]}
    sample = SAMPLE.removeprefix(FIRST_LINE)
    with LanguageServer(command_of(version), own) as server:
        assert messages(server.open(place("bare.yaml"), sample)) == []
        before, after = SPOILT["unknown term"]
        assert messages(server.open(place("bare-spoilt.yaml"), sample.replace(before, after)))


@pytest.mark.parametrize("start", ["models:\n  - ", "models: ["])
def test_models_are_suggested_with_their_descriptions(server, start):
    uri = place(f"models-{len(start)}.yaml")
    text = FIRST_LINE + start + ("]" if "[" in start else "") + "\n"
    server.open(uri, text)
    line = text.count("\n") - 1
    character = len(start.rpartition("\n")[2])
    result = server.ask_at("completion", uri, line, character)
    items = result["items"] if isinstance(result, dict) else result
    said = {each["label"]: json.dumps(each.get("documentation", "")) for each in items}
    assert MODELS.keys() <= said.keys()
    assert [id for id, term in MODELS.items() if term.definition not in said[id]] == []


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("models", "How it is organised, the main model first"),
        ("status", "No source tells"),  # what the term means that stands there
        ("savings", "Stated savings and other sums, one claim each"),
        ("    amount", "The figure in full, without thousands separators"),
    ],
)
def test_the_pointer_on_a_field_shows_what_it_means(server, field, words):
    uri = place(f"hover-{field.strip()}.yaml")
    server.open(uri, SAMPLE)
    lines = SAMPLE.splitlines()
    number = next(i for i, line in enumerate(lines) if line.startswith(f"{field}:"))
    shown = server.ask_at("hover", uri, number, len(field) - 1)
    assert words in json.dumps(shown)
