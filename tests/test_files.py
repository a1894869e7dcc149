"""Files are replaced in one step, or stay as they are."""

import os
import stat
import threading

import pytest

from lgcases.files import OutputError, open_output, replace_file


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def write_half(opening, content, error):
    """Write, and fail before the end."""
    with opening as stream:
        stream.write(content)
        raise error


def test_a_file_is_made_or_replaced(tmp_path):
    target = tmp_path / "out.txt"
    for content in (b"one", b"two"):
        with replace_file(target) as stream:
            stream.write(content)
        assert (target.read_bytes(), names(tmp_path)) == (content, ["out.txt"])


def test_until_the_block_ends_the_old_file_is_there(tmp_path):
    target = tmp_path / "out.txt"
    target.write_text("old")
    with replace_file(target, sync=True) as stream:
        stream.write(b"new")
        stream.flush()
        assert target.read_text() == "old"
    assert target.read_text() == "new"


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_an_error_leaves_the_old_file_and_no_other(tmp_path, error):
    target = tmp_path / "out.txt"
    target.write_text("old")
    with pytest.raises(error):
        write_half(replace_file(target), b"half", error)
    assert (target.read_text(), names(tmp_path)) == ("old", ["out.txt"])


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path):
    before = os.umask(0o027)
    try:
        with replace_file(tmp_path / "out.txt"):
            pass
        with open_output(tmp_path / "text.txt") as out:
            out.write("a")
    finally:
        os.umask(before)
    assert mode(tmp_path / "out.txt") == mode(tmp_path / "text.txt") == 0o640


def test_permissions_of_the_old_file_are_kept(tmp_path):
    target = tmp_path / "out.txt"
    target.write_text("old")
    target.chmod(0o604)
    with replace_file(target, like=target.stat()) as stream:
        stream.write(b"new")
    assert mode(target) == 0o604
    with open_output(target) as out:
        out.write("newer")
    assert (mode(target), target.read_text()) == (0o604, "newer")


def test_a_folder_that_does_not_exist(tmp_path):
    with pytest.raises(FileNotFoundError), replace_file(tmp_path / "no" / "out.txt"):
        pass
    with (
        pytest.raises(OutputError, match=r"out\.txt: No such file or directory"),
        open_output(tmp_path / "no" / "out.txt"),
    ):
        pass


def test_text_is_utf_8_with_the_line_ends_it_has(tmp_path):
    with open_output(tmp_path / "out.csv") as out:
        out.write("på\r\nb\n")
    assert (tmp_path / "out.csv").read_bytes() == "på\r\nb\n".encode()


def test_an_error_while_writing_text_leaves_the_old_file(tmp_path):
    target = tmp_path / "out.txt"
    target.write_text("old")
    with pytest.raises(ZeroDivisionError):
        write_half(open_output(target), "half", ZeroDivisionError)
    assert (target.read_text(), names(tmp_path)) == ("old", ["out.txt"])


@pytest.mark.parametrize("path", [None, "-"])
def test_standard_output(path, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with open_output(path) as out:
        out.write("here\n")
    assert (capsys.readouterr().out, names(tmp_path)) == ("here\n", [])


def test_a_pipe_is_written_to_and_not_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text("utf-8")))
    reader.start()
    with open_output(pipe) as out:
        out.write("på")
    reader.join(10)
    assert (read, names(tmp_path)) == (["på"], ["pipe"])
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_closed_pipe_is_no_error_of_output(tmp_path):
    # The entry point ends quietly on it; an OutputError would be reported.
    with pytest.raises(BrokenPipeError), open_output(tmp_path / "out.txt"):
        raise BrokenPipeError
    assert names(tmp_path) == []


def test_a_folder_cannot_be_written(tmp_path):
    with pytest.raises(OutputError, match="Is a directory"), open_output(tmp_path):
        pass
