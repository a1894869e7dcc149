"""A run over a set: what comes from the cache, and how often a file is read and examined."""

import os
import shutil
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from lgcases.dataset.locate import Root
from lgcases.dataset.record import RecordReader
from lgcases.finding import Rule
from lgcases.schema import Schema
from lgcases.validation.examine import Examiner
from lgcases.validation.run import File, files_of, validate
from lgcases.validation.verdict_cache import VerdictCache

SMALL = Path(__file__).parents[1] / "data" / "set"
RECORD = "old-partnership.yaml"
DAY = date(2026, 11, 22)


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    shutil.copytree(SMALL, tmp_path / "set")
    return Root(tmp_path / "set")


@pytest.fixture
def count(monkeypatch):
    """How often each record is read, and how often examined, by name."""
    counts = {"read": [], "examined": []}
    read, examine_all = RecordReader.read, Examiner.examine_all

    def counted_read(self, path, *more):
        counts["read"].append(Path(path).name)
        return read(self, path, *more)

    def counted_examine_all(self, records):
        counts["examined"] += [Path(record.path).name for record in records]
        return examine_all(self, records)

    monkeypatch.setattr(RecordReader, "read", counted_read)
    monkeypatch.setattr(Examiner, "examine_all", counted_examine_all)
    return counts


def codes(report, name=RECORD):
    return [each.rule.code for each in report.findings if each.path.endswith(name)]


def check(root, today=DAY, **more):
    return validate(root, files_of(root), today=today, **more)


def change(root, old, new, name=RECORD):
    path = root.records / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_every_record_is_read_and_examined_once(root, count):
    check(root)
    names = sorted(each.name for each in root.records.iterdir())
    assert sorted(count["read"]) == sorted(count["examined"]) == names


def test_a_finding_across_the_set_reads_its_record_again_but_examines_it_once(root, count):
    shutil.copy(root.records / RECORD, root.records / "twin.yaml")
    report = check(root)
    assert "LG601" in codes(report, "twin.yaml")
    assert count["read"].count("twin.yaml") == 2
    assert count["examined"].count("twin.yaml") == 1
    assert count["read"].count(RECORD) == count["examined"].count(RECORD) == 1


def told(finding):
    """What a finding and its rule say; the function of the rule is not kept in the cache."""
    said = {field.name: getattr(finding.rule, field.name) for field in fields(Rule)}
    return replace(finding, rule=None), said


def test_nothing_is_examined_where_nothing_has_changed(root, count):
    first = check(root, use_cache=True)
    count["examined"].clear()
    second = check(root, use_cache=True)
    assert second.files == first.files
    assert list(map(told, second.findings)) == list(map(told, first.findings))
    assert count["examined"] == []
    change(root, "summary: ", "sumary: ")
    assert "LG102" in codes(check(root, use_cache=True))
    assert count["examined"] == [RECORD]


def test_without_the_cache_everything_is_examined_and_nothing_kept(root, count, tmp_path):
    check(root)
    assert not (tmp_path / "cache").exists()
    check(root)
    assert count["examined"].count(RECORD) == 2


def test_the_verdicts_of_another_day_are_not_used(root):
    change(root, "status: ", "status_as_of: 2026-12-01\nstatus: ")
    assert "LG205" in codes(check(root, date(2026, 11, 30), use_cache=True))
    assert "LG205" not in codes(check(root, date(2026, 12, 1), use_cache=True))
    assert "LG205" in codes(check(root, date(2026, 11, 30), use_cache=True))


def test_one_changed_record_does_not_bring_back_the_others_of_yesterday(root):
    change(root, "status: ", "status_as_of: 2026-12-01\nstatus: ")
    check(root, date(2026, 11, 30), use_cache=True)
    change(root, "summary: ", "summary: Once more. ", "fjord-library.yaml")
    assert "LG205" not in codes(check(root, date(2026, 12, 1), use_cache=True))


def test_the_cache_is_of_one_day_and_one_set(root, tmp_path):
    def file(root, day):
        return VerdictCache.for_data_set(root, day)._file

    assert file(root, DAY) == file(root, DAY)
    shutil.copytree(SMALL, tmp_path / "other")
    shutil.copytree(root.schema, root.folder / "schema")
    others = [file(root, DAY + timedelta(days=1)), file(Root(tmp_path / "other"), DAY)]
    os.utime(root.folder / "schema" / "initiative.schema.json", (1, 1))
    assert file(root, DAY) not in others
    assert len({file(root, DAY), *others}) == 3


def test_only_the_last_cache_of_a_set_is_kept(root, tmp_path):
    for day in range(3):
        check(root, DAY + timedelta(days=day), use_cache=True)
    assert len(list((tmp_path / "cache" / "lgcases").iterdir())) == 1


def test_a_comment_for_a_rule_across_the_set_is_used_or_idle_in_each_run(root):
    shutil.copy(root.records / RECORD, root.records / "twin.yaml")
    change(root, "id: old-partnership", "id: twin", "twin.yaml")
    change(root, "title: ", "# lgcases: allow same-title -- two phases\ntitle: ", "twin.yaml")
    assert {"LG606", "LG017"}.isdisjoint(codes(check(root, use_cache=True), "twin.yaml"))
    change(root, "title: ", "title: First ")
    for _ in range(2):
        assert "LG017" in codes(check(root, use_cache=True), "twin.yaml")
    change(root, "title: First ", "title: ")
    for _ in range(2):
        assert {"LG606", "LG017"}.isdisjoint(codes(check(root, use_cache=True), "twin.yaml"))


def test_an_idle_comment_is_found_where_no_rule_across_the_set_finds_anything(root):
    change(root, "title: ", "# lgcases: allow same-title -- two phases\ntitle: ")
    found = codes(check(root))
    assert "LG017" in found
    assert not any(code.startswith("LG6") for code in found)


def test_bytes_at_hand_are_examined_in_the_place_of_the_file(root):
    path = root.records / RECORD
    content = path.read_bytes().replace(b"summary: ", b"sumary: ")
    shown = next(each.shown for each in files_of(root) if each.shown.endswith(RECORD))
    report = validate(root, files_of(root, contents={shown: content}), today=DAY)
    assert "LG102" in codes(report)
    assert "LG102" not in codes(check(root))


def test_files_outside_are_judged_as_if_they_belonged_to_the_set(root, tmp_path):
    draft = tmp_path / "draft.yaml"
    shutil.copy(root.records / RECORD, draft)
    files = files_of(root, [draft])
    assert [each.shown for each in files] == sorted(each.shown for each in files)
    assert "LG601" in codes(validate(root, files, today=DAY), "old-partnership.yaml") + codes(
        validate(root, files, today=DAY), "draft.yaml"
    )


@pytest.mark.parametrize("slug", ["stale-status", "same-title"])
@pytest.mark.parametrize("spoilt", ["a: [", "a: b: c"])
def test_nothing_is_said_of_comments_in_a_file_that_cannot_be_read(root, slug, spoilt):
    change(root, "summary: ", f"# lgcases: allow {slug} -- looked at\nsummary: ")
    assert "LG017" in codes(check(root))
    change(root, "summary: ", f"{spoilt}\nsummary: ")
    found = codes(check(root))
    assert found
    assert "LG017" not in found


def test_a_verdict_survives_packing(root):
    change(root, "[shared-chief-executive]", "[shared-cheif-executive]")
    change(root, "summary: ", "# lgcases: allow same-title -- two phases\nsummary: ")
    path = str(root.records / RECORD)
    examiner = Examiner(root, Schema(root.schema), DAY)
    verdict = examiner.examine(examiner.read(path, path))
    assert verdict.findings
    assert verdict.allows
    assert any(verdict.mentions)
    again = type(verdict).unpack(path, verdict.pack())
    assert list(again.findings) == list(verdict.findings)
    assert list(again.allows) == list(verdict.allows)
    assert again.mentions == verdict.mentions


def test_progress_is_told(root):
    told = []
    files = [File(each.path, f"{each.shown}-{n}") for n in range(20) for each in files_of(root)]
    validate(root, files, today=DAY, progress=lambda *counts: told.append(counts))
    assert told == [(64, 80)]
