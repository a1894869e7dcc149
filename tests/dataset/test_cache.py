"""The cache: lost or damaged without harm."""

import sys

import pytest

from lgcases.dataset.cache import cache_folder, read_block, sweep, write_blocks


def test_blocks_come_back(tmp_path):
    file = tmp_path / "below" / "file"
    write_blocks(file, ("a", 1), {b"k": [1, 2]})
    assert read_block(file) == ("a", 1)
    assert read_block(file, 1) == {b"k": [1, 2]}
    assert read_block(file, 2) is None


@pytest.mark.parametrize(
    "damage", [lambda b: b[:-1], lambda b: b"", lambda b: b[:30] + b"x" + b[31:]]
)
def test_a_damaged_block_is_not_there(tmp_path, damage):
    file = tmp_path / "file"
    write_blocks(file, "a" * 50)
    file.write_bytes(damage(file.read_bytes()))
    assert read_block(file) is None


def test_what_cannot_be_written_is_not_kept(tmp_path):
    (tmp_path / "file").write_text("")
    write_blocks(tmp_path / "file" / "below", "a")
    assert read_block(tmp_path / "file" / "below") is None
    write_blocks(tmp_path / "other", object())
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_only_the_newest_are_kept(tmp_path):
    for number in range(5):
        write_blocks(tmp_path / f"answer-{number}", number)
    write_blocks(tmp_path / "verdicts-1", 1)
    sweep(tmp_path, "answer-*", 2)
    assert len(list(tmp_path.glob("answer-*"))) == 2
    assert (tmp_path / "verdicts-1").exists()


def test_a_file_that_cannot_be_replaced_leaves_nothing_behind(tmp_path):
    (tmp_path / "file" / "below").mkdir(parents=True)
    write_blocks(tmp_path / "file", "a")
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(sys.platform != "linux", reason="the rules of other systems are others")
def test_the_folder_is_where_the_system_wants_caches(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    assert cache_folder() == tmp_path / "caches" / "lgcases"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder() == tmp_path / ".cache" / "lgcases"


@pytest.mark.parametrize("home", ["~/.cache/lgcases", "relative/lgcases"])
def test_a_user_without_a_home_has_no_cache(monkeypatch, tmp_path, home):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *names, **options: home)
    folder = cache_folder()
    write_blocks(folder / "file", "a")
    assert read_block(folder / "file") is None
    assert list(tmp_path.iterdir()) == []
