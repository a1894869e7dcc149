import pytest

from lgcases.report import SourceLines


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_bytes(b"one\r\ntwo\x0bstill\rthree\n")
    return file


def test_lines_end_where_yaml_says(file):
    lines = SourceLines()
    given = [lines(str(file), number) for number in range(6)]
    assert given == [None, "one", "two\x0bstill", "three", "", None]


def test_a_file_that_is_gone_has_no_lines(tmp_path):
    assert SourceLines()(str(tmp_path / "gone.yaml"), 1) is None


def test_contents_at_hand_come_before_the_file(file):
    assert SourceLines(contents={str(file): b"\xef\xbb\xbfnew"})(str(file), 1) == "new"


def test_bytes_that_are_not_text_are_replaced():
    lines = SourceLines(contents={"a.yaml": b"a\xa3b"})
    assert lines("a.yaml", 1) == "a\N{REPLACEMENT CHARACTER}b"


def test_a_link_out_of_the_data_set_is_not_followed(tmp_path, file):
    inside = tmp_path / "set"
    inside.mkdir()
    (inside / "link.yaml").symlink_to(file)
    assert SourceLines(str(inside))(str(inside / "link.yaml"), 1) is None
