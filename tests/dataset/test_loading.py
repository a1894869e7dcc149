"""A folder of records to a data set and findings."""

import os
import shutil
from pathlib import Path

import pytest

from lgcases import load
from lgcases.dataset.loading import DataSet
from lgcases.dataset.locate import NoDataSetError, Root
from lgcases.dataset.names import is_record_name, record_files, record_name, shown_path
from lgcases.dataset.record import RecordReader
from lgcases.finding import Edit, Fault, Rule, Severity
from lgcases.schema import Schema, SchemaError

CHECKOUT = Path(__file__).parents[2]
RECORD = """\
id: {id}
title: {id}
summary: A hub.
models: [mutual]
services: [libraries]
country: GB
status: active
organisations: [{{name: A, roles: [lead]}}]
sources: [{{id: s, title: T, publisher: P, kind: press}}]
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.delenv("LGCASES_ROOT", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data" / "initiatives").mkdir(parents=True)
    return tmp_path


def write(folder, name, content=None):
    path = folder / "data" / "initiatives" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(RECORD.format(id=path.stem) if content is None else content, "utf-8")
    return path


def said(findings):
    return [(each.path, each.span.line, each.span.column, each.rule.slug) for each in findings]


def test_the_records_of_this_edition():
    dataset, findings = load(CHECKOUT)
    assert findings == []
    files = sorted((CHECKOUT / "data" / "initiatives").glob("*.yaml"))
    assert [each.id for each in dataset] == [file.stem for file in files]
    assert [dataset.files[each.id] for each in dataset] == files
    assert len(dataset) == len(files) >= 18


def test_records_come_in_the_order_of_their_ids(folder):
    for name in ("b.yaml", "a-b.yml", "a.yaml"):
        write(folder, name)
    dataset, findings = load(folder)
    assert findings == []
    assert [each.id for each in dataset] == ["a", "a-b", "b"]
    assert dataset.files["a-b"] == folder / "data" / "initiatives" / "a-b.yml"


def test_only_what_is_named_like_a_record_is_read(folder):
    for name in ("a.yaml", ".hidden.yaml", "b.json", "c.yaml~", ".lgcases-x.tmp", "README.md"):
        write(folder, name)
    write(folder, "deeper/d.yaml")
    dataset, findings = load(folder)
    assert ([each.id for each in dataset], findings) == (["a"], [])


def test_a_record_that_cannot_be_used_is_a_finding_not_a_silent_skip(folder):
    write(folder, "good.yaml")
    write(folder, "a.yaml", "id: a\nid: b\n" + RECORD.format(id="x").partition("\n")[2])
    write(folder, "b.yaml", "a: [\n")
    write(folder, "c.yaml", RECORD.format(id="c").replace("active", "actve"))
    write(folder, "d.yaml", RECORD.format(id="d") + "started: 2014-13\n")
    (folder / "data" / "initiatives" / "e.yaml").mkdir()
    (folder / "data" / "initiatives" / "f.yaml").symlink_to(CHECKOUT / "data" / "initiatives")
    (folder / "data" / "initiatives" / "g.yaml").symlink_to("gone.yaml")
    dataset, findings = load(folder)
    assert [each.id for each in dataset] == ["good"]
    assert said(findings) == [
        ("data/initiatives/a.yaml", 2, 1, "duplicate-field"),
        ("data/initiatives/b.yaml", 2, 1, "yaml-syntax"),
        ("data/initiatives/c.yaml", 7, 9, "unknown-status"),
        ("data/initiatives/d.yaml", 10, 10, "impossible-date"),
        ("data/initiatives/e.yaml", 1, 1, "not-a-file"),
        ("data/initiatives/f.yaml", 1, 1, "link-outside"),
        ("data/initiatives/g.yaml", 1, 1, "unreadable-file"),
    ]


@pytest.mark.parametrize(
    ("line", "slug"),
    [
        ("savings: [{statement: S, nature: saving, basis: per-year, amount: .nan}]", "not-finite"),
        ("savings: [{statement: S, nature: saving, basis: per-year, amount: 1e999}]", "not-finite"),
        ('region: "U\\eKI"', "control-character"),
    ],
)
def test_a_value_that_cannot_be_read_is_one_fault_not_two(folder, line, slug):
    write(folder, "a.yaml", RECORD.format(id="a") + line + "\n")
    _, findings = load(folder)
    assert [each.rule.slug for each in findings] == [slug]


def test_an_edit_of_words_is_offered_only_where_they_stand_in_the_text():
    reader = RecordReader(Schema(CHECKOUT / "schema"))
    rule = Rule("LG999", "x", Severity.ERROR, "m", "w", "w", "m", "w", "r")
    fault = Fault(rule, "/title", within="Â£", edit=Edit("£"))
    for title, edit in [("Cost Â£5m", Edit("£")), ('"Cost \\u00c2£5m"', None)]:
        record = reader.parse(
            "a.yaml", RECORD.format(id="a").replace("title: a", f"title: {title}").encode()
        )
        assert record.initiative.title == "Cost Â£5m"
        assert record.finding(fault).edit == edit


def test_paths_are_relative_to_the_current_folder_where_that_is_possible(folder, monkeypatch):
    path = write(folder, "b.yaml", "a: [\n")
    (folder / "elsewhere").mkdir()
    for current, shown in [
        (folder, "data/initiatives/b.yaml"),
        (folder / "data", "initiatives/b.yaml"),
        (folder / "elsewhere", path.as_posix()),
    ]:
        monkeypatch.chdir(current)
        _, (finding,) = load(folder)
        assert finding.path == shown


def test_the_root_may_be_a_text_a_path_or_found(folder):
    write(folder, "a.yaml")
    for root in (str(folder), folder, Root(folder), None):
        dataset, findings = load(root)
        assert isinstance(dataset, DataSet)
        assert ([each.id for each in dataset], findings) == (["a"], [])


def test_no_data_set(tmp_path):
    with pytest.raises(NoDataSetError):
        load(tmp_path / "nowhere")


def test_a_broken_schema_is_said_at_once(folder):
    write(folder, "a.yaml")
    (folder / "schema").mkdir()
    (folder / "schema" / "initiative.schema.json").write_text("{")
    with pytest.raises(SchemaError, match="not JSON"):
        load(folder)


def test_a_data_set_with_a_schema_of_its_own(folder):
    write(folder, "a.yaml")
    shutil.copytree(CHECKOUT / "schema", folder / "schema")
    schema = folder / "schema" / "initiative.schema.json"
    schema.write_text(
        schema.read_text("utf-8").replace('"id",\n    "title"', '"id", "title", "region"')
    )
    dataset, findings = load(folder)
    assert [each.rule.slug for each in findings] == ["missing-field"]
    assert len(dataset) == 0


def test_an_empty_folder(folder):
    dataset, findings = load(folder)
    assert (len(dataset), findings) == (0, [])


def test_records_are_found_by_id_former_id_and_beginning(folder):
    write(folder, "hub.yaml", RECORD.format(id="hub") + "aliases: [old-hub, house]\n")
    write(folder, "hubs.yaml")
    write(folder, "house.yaml")
    dataset, _ = load(folder)
    assert dataset.get("hub").id == dataset.get("old-hub").id == "hub"
    # An id wins over a former id of another record.
    assert dataset.get("house").id == "house"
    assert dataset.get("ho") is None
    assert [each.id for each in dataset.starting_with("hub")] == ["hub", "hubs"]
    assert dataset.near("Hubz")[0] in ("hub", "hubs")
    assert dataset.near("old-hubb")[0] == "old-hub"
    assert dataset.near("xyzzy") == []
    assert "mutual" in dataset.vocabularies["model"]


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("hubs", ["east-hubs", "library-hubs-county"]),
        ("Library Hubs", ["library-hubs-county"]),
        ("COUNTY_LIBRARY", ["library-hubs-county"]),
        ("east-hubz", ["east-hubs"]),
        ("brary", ["library-hubs-county"]),
        ("£", []),
        ("", []),
        ("xyzzy", []),
    ],
)
def test_what_was_perhaps_meant(folder, words, near):
    write(folder, "east-hubs.yaml")
    write(folder, "library-hubs-county.yaml")
    dataset, _ = load(folder)
    assert dataset.near(words) == near


@pytest.mark.parametrize(
    ("name", "is_record"),
    [
        ("a.yaml", True), ("a.yml", True), ("a.b.yaml", True), ("a.YAML", False),
        (".a.yaml", False), ("yaml", False), (".yaml", False), ("a.yaml.bak", False),
        ("ä.yaml", True),
    ],
)  # fmt: skip
def test_names_of_records(name, is_record):
    assert is_record_name(name) is is_record


def test_names_without_folder_and_ending():
    assert record_name("data/initiatives/a.b.yaml") == "a.b"
    assert record_name("a.yml") == "a"


def test_files_are_sorted_and_odd_names_kept(folder):
    for name in ("b.yaml", "a b.yaml", "é.yaml", "line\nend.yaml"):
        write(folder, name, "x")
    names = ["a b.yaml", "b.yaml", "line\nend.yaml", "é.yaml"]
    assert record_files(folder / "data" / "initiatives") == names


def test_a_shown_path_does_not_follow_links(folder):
    (folder / "alias").symlink_to("data")
    assert shown_path(Path("alias", "x.yaml")) == "alias/x.yaml"
    assert shown_path(Path("data", "..", "x.yaml")) == "x.yaml"
    assert shown_path(Path(os.sep, "x.yaml")) == "/x.yaml"


def test_two_records_of_one_id_are_both_there(tmp_path):
    folder = tmp_path / "data" / "initiatives"
    folder.mkdir(parents=True)
    sample = Path(__file__).parents[1] / "data/set/data/initiatives/fjord-library.yaml"
    for name in ("fjord-library.yaml", "copy.yaml"):
        (folder / name).write_bytes(sample.read_bytes())
    dataset, findings = load(tmp_path)
    assert [each.id for each in dataset] == ["fjord-library", "fjord-library"]
    assert findings == []
