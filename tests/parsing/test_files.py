"""What is read from the file system, and what is a finding instead."""

import os
import socket
import stat
from pathlib import Path

import pytest

from lgcases.finding import Fault
from lgcases.parsing import MAX_BYTES, files, read_bytes

posix = pytest.mark.skipif(os.name != "posix", reason="special files")


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "set"
    folder.mkdir()
    (folder / "x.yaml").write_bytes(b"a: \r\n\x1ab")
    (tmp_path / "secret.yaml").write_bytes(b"secret")
    return folder


def said(path, inside=None):
    fault = read_bytes(str(path), None if inside is None else str(inside))
    assert isinstance(fault, Fault)
    return f"{fault.rule.slug}: {fault.message}"


def test_a_plain_file_is_read_as_it_is(folder):
    assert read_bytes(str(folder / "x.yaml")) == b"a: \r\n\x1ab"
    assert read_bytes(str(folder / "x.yaml"), str(folder)) == b"a: \r\n\x1ab"


def test_a_file_that_is_not_there(folder):
    assert said(folder / "y.yaml") == "unreadable-file: cannot be read: no such file or directory"


def test_a_folder(folder):
    (folder / "y.yaml").mkdir()
    assert said(folder / "y.yaml") == "not-a-file: is a folder, not a plain file"


@posix
def test_a_pipe_is_not_waited_for(folder):
    os.mkfifo(folder / "y.yaml")
    assert said(folder / "y.yaml") == "not-a-file: is a pipe, not a plain file"


@posix
def test_a_socket(folder, monkeypatch):
    monkeypatch.chdir(folder)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("y.yaml")
        assert said("y.yaml") == "not-a-file: is a socket, not a plain file"


@pytest.mark.skipif(not Path("/dev/zero").is_char_device(), reason="no such device")
def test_a_device_without_end():
    assert said("/dev/zero") == "not-a-file: is a device, not a plain file"


def test_a_file_that_may_not_be_read(folder, monkeypatch):
    def refuse(path, flags):
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "open", refuse)
    assert said(folder / "x.yaml") == "unreadable-file: cannot be read: permission denied"


def test_a_disk_that_fails_while_reading(folder, monkeypatch):
    def fail(descriptor, size):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "read", fail)
    assert said(folder / "x.yaml") == "unreadable-file: cannot be read: input/output error"


def test_a_disk_that_gives_a_file_in_pieces(folder, monkeypatch):
    read = os.read
    monkeypatch.setattr(os, "read", lambda descriptor, size: read(descriptor, 2))
    assert read_bytes(str(folder / "x.yaml")) == b"a: \r\n\x1ab"


@pytest.mark.parametrize(("size", "is_read"), [(MAX_BYTES, True), (MAX_BYTES + 1, False)])
def test_the_largest_file_that_is_read(folder, size, is_read):
    (folder / "y.yaml").write_bytes(b"x" * size)
    if is_read:
        assert len(read_bytes(str(folder / "y.yaml"))) == size
    else:
        assert said(folder / "y.yaml") == (
            f"too-large: has {size} bytes; a record may have {MAX_BYTES}"
        )


def test_a_file_that_grows_while_it_is_read(folder, monkeypatch):
    before = (folder / "x.yaml").stat()
    (folder / "x.yaml").write_bytes(b"x" * (MAX_BYTES + 9))
    monkeypatch.setattr(os, "fstat", lambda descriptor: before)
    assert said(folder / "x.yaml").startswith("too-large")


@pytest.fixture(params=["links are refused by the system", "links are looked for"])
def link(request, folder, monkeypatch):
    """Make a link; both ways in which systems let us find out that it is one."""
    if request.param == "links are looked for":
        monkeypatch.setattr(files, "_NO_LINKS", 0)

    def link(target):
        path = folder / "link.yaml"
        path.symlink_to(target)
        return path

    return link


@pytest.mark.parametrize("target", ["x.yaml", "../set/x.yaml", "{folder}/x.yaml"])
def test_a_link_to_a_file_of_the_set(folder, link, target):
    path = link(target.format(folder=folder))
    assert read_bytes(str(path), str(folder)) == b"a: \r\n\x1ab"


@pytest.mark.parametrize("target", ["../secret.yaml", "{folder}/../secret.yaml", "out/secret.yaml"])
def test_a_link_out_of_the_set(folder, link, target):
    (folder / "out").symlink_to("..")
    path = link(target.format(folder=folder))
    assert said(path, folder) == ("link-outside: is a symbolic link that leads out of the data set")
    assert read_bytes(str(path)) == b"secret"


def test_a_folder_whose_name_only_begins_like_that_of_the_set_is_outside(folder, link):
    other = folder.parent / "settings"
    other.mkdir()
    (other / "x.yaml").write_bytes(b"secret")
    assert said(link("../settings/x.yaml"), folder).startswith("link-outside")


def test_a_set_that_is_itself_reached_by_a_link(folder, link):
    path = link("x.yaml")
    (folder.parent / "alias").symlink_to("set")
    alias = folder.parent / "alias"
    assert read_bytes(str(alias / path.name), str(alias)) == b"a: \r\n\x1ab"


def test_a_link_to_nothing(folder, link):
    assert said(link("gone.yaml"), folder) == (
        "unreadable-file: cannot be read: no such file or directory"
    )


def test_a_link_to_itself(folder, link):
    assert said(link("link.yaml"), folder).startswith("unreadable-file: cannot be read: ")


@posix
def test_a_link_to_a_pipe_is_not_waited_for(folder, link):
    os.mkfifo(folder / "pipe")
    assert said(link("pipe"), folder) == "not-a-file: is a pipe, not a plain file"


def test_a_link_to_a_folder(folder, link):
    (folder / "inner").mkdir()
    assert said(link("inner"), folder) == "not-a-file: is a folder, not a plain file"


def test_nothing_is_left_open(folder):
    (folder / "y.yaml").mkdir()
    for path in (folder / "x.yaml", folder / "y.yaml", folder / "z.yaml"):
        read_bytes(str(path))
    probe = os.open(folder / "x.yaml", os.O_RDONLY)
    os.close(probe)
    for path in (folder / "x.yaml", folder / "y.yaml", folder / "z.yaml"):
        read_bytes(str(path))
    again = os.open(folder / "x.yaml", os.O_RDONLY)
    os.close(again)
    assert again == probe


def test_an_unknown_kind_of_file(folder, monkeypatch):
    monkeypatch.setattr(stat, "S_ISREG", lambda mode: False)
    assert said(folder / "x.yaml") == "not-a-file: is something else, not a plain file"
