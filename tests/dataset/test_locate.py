"""Where the data set is found."""

from pathlib import Path

import pytest

from lgcases.dataset import locate
from lgcases.dataset.locate import NoDataSetError, Root, find_root

CHECKOUT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def nothing_in_the_environment(monkeypatch):
    monkeypatch.delenv("LGCASES_ROOT", raising=False)


@pytest.fixture
def make(tmp_path):
    def make(name):
        folder = tmp_path / name
        (folder / "data" / "initiatives").mkdir(parents=True)
        return folder

    return make


@pytest.fixture
def no_edition(monkeypatch, tmp_path):
    monkeypatch.setattr(locate, "_PACKAGE", tmp_path / "nowhere" / "lgcases")


def test_the_folder_that_is_named_wins(make, monkeypatch):
    monkeypatch.setenv("LGCASES_ROOT", str(make("environment")))
    monkeypatch.chdir(make("current"))
    named = make("named")
    assert find_root(named) == Root(named)


def test_then_the_one_in_the_environment(make, monkeypatch):
    monkeypatch.setenv("LGCASES_ROOT", str(make("environment")))
    monkeypatch.chdir(make("current"))
    assert find_root().folder.name == "environment"


def test_an_empty_variable_is_none(make, monkeypatch):
    monkeypatch.setenv("LGCASES_ROOT", "")
    current = make("current")
    monkeypatch.chdir(current)
    assert find_root() == Root(current)


@pytest.mark.parametrize("below", ["", "data", "data/initiatives", "docs/deep/down"])
def test_then_the_nearest_from_the_current_folder_upwards(make, monkeypatch, below):
    outer = make("outer")
    inner = make("outer/parts/inner")
    (inner / below).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(inner / below)
    assert find_root() == Root(inner)
    assert find_root(start=outer / "parts") == Root(outer)


def test_a_relative_start(make, monkeypatch):
    folder = make("set")
    monkeypatch.chdir(folder.parent)
    assert find_root(start=Path("set", "data")) == Root(folder)


def test_a_file_of_that_name_is_no_data_set(make, monkeypatch, tmp_path):
    outer = make("outer")
    inner = outer / "inner"
    (inner / "data").mkdir(parents=True)
    (inner / "data" / "initiatives").touch()
    assert find_root(start=inner) == Root(outer)


def test_outside_any_data_set_the_edition_answers_and_says_so(tmp_path):
    root = find_root(start=tmp_path)
    assert root.shipped
    assert root.records.is_dir()
    assert root.schema.is_dir()


def test_the_edition_inside_a_wheel(tmp_path, monkeypatch):
    package = tmp_path / "site-packages" / "lgcases"
    (package / "edition" / "data" / "initiatives").mkdir(parents=True)
    monkeypatch.setattr(locate, "_PACKAGE", package)
    assert find_root(start=tmp_path) == Root(package / "edition", shipped=True)


def test_where_there_is_none_at_all(tmp_path, no_edition):
    with pytest.raises(NoDataSetError) as caught:
        find_root(start=tmp_path)
    assert str(tmp_path) in str(caught.value)
    assert "--root or LGCASES_ROOT" in str(caught.value)


@pytest.mark.parametrize("option", [True, False])
def test_a_named_folder_without_records_is_refused(tmp_path, monkeypatch, option):
    monkeypatch.chdir(CHECKOUT)
    if not option:
        monkeypatch.setenv("LGCASES_ROOT", str(tmp_path))
    with pytest.raises(NoDataSetError) as caught:
        find_root(tmp_path if option else None)
    name = "--root" if option else "LGCASES_ROOT"
    assert str(caught.value) == (f"{tmp_path}: {name} names a folder without data/initiatives/")


def test_schema_and_reference_are_those_of_the_set_else_those_of_the_edition(make):
    root = Root(make("set"))
    assert root.records == root.folder / "data" / "initiatives"
    assert root.schema == CHECKOUT / "schema"
    assert root.reference == CHECKOUT / "data" / "reference"
    (root.folder / "schema").mkdir()
    (root.folder / "data" / "reference").mkdir()
    assert root.schema == CHECKOUT / "schema", "an empty folder is no schema"
    (root.folder / "schema" / "initiative.schema.json").touch()
    (root.folder / "data" / "reference" / "datapackage.json").touch()
    assert root.schema == root.folder / "schema"
    assert root.reference == root.folder / "data" / "reference"
