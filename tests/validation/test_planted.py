"""Every planted fault is found at its line, and nothing else is."""

from datetime import date
from pathlib import Path

import pytest

from benchmarks import generate
from lgcases.dataset.locate import Root
from lgcases.validation.run import files_of, validate

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    folder = tmp_path_factory.mktemp("planted") / "set"
    return folder, generate.write(folder, 300, 60)


def found(report):
    return [
        (f"data/initiatives/{Path(each.path).name}", each.span.line, each.rule.code)
        for each in report.findings
    ]


def test_all_planted_faults_and_nothing_else(planted):
    folder, faults = planted
    root = Root(folder)
    report = validate(root, files_of(root), today=TODAY)
    assert found(report) == sorted((each.file, each.line, each.code) for each in faults)
    assert len(report.files) == 300


def test_the_cache_changes_nothing(planted, tmp_path, monkeypatch):
    folder, _ = planted
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    root = Root(folder)
    files = files_of(root)
    fresh = validate(root, files, today=TODAY)

    def cached():
        return validate(root, files, today=TODAY, use_cache=True)

    assert cached() == fresh
    assert cached() == fresh
    path = Path(files[0].path)
    text = path.read_text("utf-8")
    path.write_text(text.replace("country: GB", "country: XX"), "utf-8")
    changed = cached()
    assert changed == validate(root, files, today=TODAY)
    assert changed != fresh
    path.write_text(text, "utf-8")
    assert cached() == fresh
    for file in (tmp_path / "lgcases").iterdir():
        file.write_bytes(b"spoilt")
    assert cached() == fresh


def test_a_link_out_of_the_set_is_not_answered_from_the_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "set"
    generate.write(folder, 3)
    root = Root(folder)

    def codes():
        report = validate(root, files_of(root), today=TODAY, use_cache=True)
        return [each.rule.code for each in report.findings]

    assert codes() == []
    record = Path(files_of(root)[0].path)
    record.rename(tmp_path / record.name)
    record.symlink_to(tmp_path / record.name)
    assert codes() == ["LG003"]
