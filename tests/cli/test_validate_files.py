"""``lgcases validate``: files that are not read, lost ids, and whose data set it is."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import SET

RECORDS = Path("data", "initiatives")
RECORD = RECORDS / "old-partnership.yaml"
NEW = RECORDS / "new-partnership.yaml"


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A copy of the small data set in a git repository, as the current folder."""
    folder = tmp_path / "set"
    shutil.copytree(SET, folder)
    monkeypatch.chdir(folder)
    monkeypatch.delenv("LGCASES_ROOT", raising=False)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    git("init", "-q")
    commit()
    return folder


def git(*arguments):
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


def commit():
    git("add", "-A")
    git("commit", "-qm", "x")


@pytest.fixture
def check(lgcases, copy):
    def run(*arguments):
        return lgcases("validate", "--format", "concise", "--min-severity", "warning", *arguments)

    return run


def edit(old, new, file=RECORD):
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def found(result):
    """Each finding as path, severity and code."""
    words = [line.split(" ", 3) for line in result.lines if line.startswith("data/")]
    return [(place.split(":")[0], severity, code) for place, severity, code, _ in words]


@pytest.fixture
def strays(copy):
    (RECORDS / "uk").mkdir()
    for name in ("uk/hoople.yaml", "hoople.yaml.txt", "Hoople.YAML", ".hoople.yaml", "README.md"):
        shutil.copy(RECORD, RECORDS / name)
    return [
        ("data/initiatives/.hoople.yaml", "warning", "LG022"),
        ("data/initiatives/Hoople.YAML", "error", "LG021"),
        ("data/initiatives/hoople.yaml.txt", "error", "LG021"),
        ("data/initiatives/uk/hoople.yaml", "error", "LG020"),
    ]


def test_files_that_are_not_read_are_named(check, strays):
    result = check("--select", "LG0")
    assert (result.code, result.err, found(result)) == (1, "", strays)
    assert result.lines[0] == (
        "data/initiatives/.hoople.yaml:1:1: warning LG022 hidden-record: is not read: a name that "
        "begins with a dot is hidden"
    )


@pytest.mark.parametrize("arguments", [["data/initiatives"], ["--changed"]])
def test_likewise_where_the_folder_is_named_and_where_they_are_new(check, strays, arguments):
    result = check("--select", "LG0", *arguments)
    assert (result.code, result.err, found(result)) == (1, "", strays)


def test_those_that_are_not_new_are_no_change(check, strays):
    commit()
    result = check("--changed")
    assert (result.code, found(result)) == (0, [])
    assert result.err == "note: no record differs from HEAD\n"


def test_one_that_is_named_is_examined_as_well(check, strays):
    name = "data/initiatives/uk/hoople.yaml"
    assert found(check("--select", "LG020,LG201", name)) == [
        (name, "error", "LG020"),
        (name, "error", "LG201"),
    ]


def test_a_folder_named_leaves_out_what_is_elsewhere(check, strays):
    assert found(check("--select", "LG0", "data/initiatives/uk")) == [strays[-1]]


def test_a_deleted_record_is_an_error(check):
    RECORD.unlink()
    result = check("--changed")
    assert (result.code, result.err) == (1, "")
    assert result.lines[0] == (
        "data/initiatives/old-partnership.yaml:1:1: error LG613 deleted-record: the record "
        '"old-partnership" is deleted'
    )
    assert len(found(result)) == 1


def test_what_refers_to_a_deleted_record_is_named(lgcases, copy):
    related = "related:\n  - {id: old-partnership, relation: succeeds}\n"
    other = RECORDS / "fjord-library.yaml"
    other.write_text(other.read_text("utf-8") + related, "utf-8")
    commit()
    RECORD.unlink()
    result = lgcases("validate", "--changed", "--format", "text")
    assert result.code == 1
    assert "git checkout HEAD -- data/initiatives/old-partnership.yaml" in result.out
    assert "; fjord-library refers to it\n" in result.out


def test_a_record_that_was_merged_into_another_is_not_lost(check):
    RECORD.unlink()
    other = RECORDS / "fjord-library.yaml"
    edit("title:", "aliases: [old-partnership]\ntitle:", other)
    result = check("--changed", "--select", "LG6")
    assert (result.code, found(result)) == (1, [(other.as_posix(), "error", "LG615")])
    edit("aliases: [", "aliases: [elder-partnership, ", other)
    assert found(check("--changed", "--select", "LG6")) == []


@pytest.mark.parametrize("staged", [True, False])
def test_a_record_that_is_renamed_without_its_former_id(check, staged):
    RECORD.rename(NEW)
    edit("id: old-partnership", "id: new-partnership", NEW)
    if staged:
        git("add", "-A")
    result = check("--changed", "--select", "LG6")
    assert (result.code, result.err) == (1, "")
    assert result.lines[0] == (
        "data/initiatives/new-partnership.yaml:1:5: error LG614 renamed-without-alias: the record "
        'was called "old-partnership", which is not among its former ids'
    )
    edit("aliases: [", "aliases: [old-partnership, ", NEW)
    assert found(check("--changed", "--select", "LG6")) == []


def test_an_id_that_is_changed_in_its_file(check):
    edit("id: old-partnership", "id: new-partnership")
    assert found(check("--changed", "--select", "LG614,LG201")) == [
        ("data/initiatives/old-partnership.yaml", "error", "LG201"),
    ]


def test_another_record_in_its_place_is_no_new_name(check):
    RECORD.unlink()
    shutil.copy(RECORDS / "fjord-library.yaml", RECORDS / "fjord-second.yaml")
    edit("id: fjord-library", "id: fjord-second", RECORDS / "fjord-second.yaml")
    codes = [code for *_, code in found(check("--changed", "--select", "LG613,LG614"))]
    assert codes == ["LG613"]


def test_a_former_id_that_is_gone(check):
    edit("aliases: [elder-partnership]", "aliases: [eldest-partnership]")
    result = check("--changed", "--select", "LG615")
    assert (result.code, result.err) == (1, "")
    assert result.lines[0] == (
        "data/initiatives/old-partnership.yaml:2:10: error LG615 lost-former-id: the former id "
        '"elder-partnership" is gone'
    )


def test_since_an_older_commit(check):
    git("tag", "before")
    RECORD.unlink()
    commit()
    assert found(check("--changed", "before")) == [
        ("data/initiatives/old-partnership.yaml", "error", "LG613")
    ]
    assert found(check("--changed")) == []


def test_paths_and_changed_mean_both(check):
    other = RECORDS / "fjord-library.yaml"
    edit("summary: ", "sumary: ")
    edit("summary: ", "sumary: ", other)
    (RECORDS / "brackets-mutual.yaml").unlink()
    both = {name for name, *_ in found(check("--changed", "data/initiatives"))}
    assert both == {
        "data/initiatives/brackets-mutual.yaml",
        "data/initiatives/fjord-library.yaml",
        "data/initiatives/old-partnership.yaml",
    }
    for name in both:
        assert {each for each, *_ in found(check("--changed", "HEAD", name))} == {name}


def test_a_path_that_is_not_changed(check):
    edit("summary: ", "sumary: ")
    result = check("--changed", "HEAD", "data/initiatives/fjord-library.yaml")
    assert (result.code, found(result)) == (0, [])
    assert result.err == "note: none of these paths differs from HEAD\n"


def test_the_set_is_that_of_the_file_named(lgcases, copy, tmp_path, monkeypatch):
    Path("pyproject.toml").write_text('[tool.lgcases]\nignore = ["LG102"]\n', "utf-8")
    edit("summary: ", "sumary: ")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    result = lgcases("validate", "--format", "concise", str(copy / RECORD))
    # Neither a note on the edition shipped, nor the finding that the settings of the set ignore.
    assert result.err == ""
    assert f"{(copy / RECORD).as_posix()}:" in result.out
    assert "LG102" not in result.out


def test_what_names_the_set_wins_over_the_file(lgcases, copy, tmp_path):
    other = tmp_path / "other"
    (other / RECORDS).mkdir(parents=True)
    (other / "pyproject.toml").write_text('[tool.lgcases]\nignore = ["LG1"]\n', "utf-8")
    edit("summary: ", "sumary: ")
    assert "LG102" in lgcases("validate", str(copy / RECORD)).out
    assert "LG102" not in lgcases("validate", str(copy / RECORD), "--root", str(other)).out


def test_files_of_two_sets_are_refused(lgcases, copy, tmp_path):
    other = tmp_path / "other" / RECORDS / "x.yaml"
    other.parent.mkdir(parents=True)
    shutil.copy(RECORD, other)
    result = lgcases("validate", str(RECORD), str(other))
    assert (result.code, result.out) == (2, "")
    assert "are in two data sets" in " ".join(result.err.split())
    assert "--root" in result.err
