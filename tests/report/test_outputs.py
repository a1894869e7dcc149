"""Which formats go where, and the lines that reports quote."""

from pathlib import Path

import pytest

from lgcases.report.outputs import Outputs, SourceLines, use_colour
from lgcases.validation.run import File


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
    assert (
        SourceLines(files=[File(str(file), str(file), b"\xef\xbb\xbfnew")])(str(file), 1) == "new"
    )


def test_bytes_that_are_not_text_are_replaced():
    lines = SourceLines(files=[File("a.yaml", "a.yaml", b"a\xa3b")])
    assert lines("a.yaml", 1) == "a\N{REPLACEMENT CHARACTER}b"


def test_a_link_out_of_the_data_set_is_not_followed(tmp_path, file):
    inside = tmp_path / "set"
    inside.mkdir()
    (inside / "link.yaml").symlink_to(file)
    assert SourceLines(str(inside))(str(inside / "link.yaml"), 1) is None


def test_the_main_format_goes_to_the_screen_and_others_to_files():
    outputs = Outputs.parse("text", ["json=a.json", "sarif=b"], statistics=False)
    assert outputs.targets == (("text", None), ("json", Path("a.json")), ("sarif", Path("b")))


def test_a_file_without_a_format_takes_the_main_one_from_the_screen():
    outputs = Outputs.parse("text", ["out.txt", "json=-"], statistics=True)
    assert outputs.targets == (("text", Path("out.txt")), ("json", Path("-")))
    assert outputs.statistics


@pytest.mark.parametrize("file", ["./a=b", "A=b", "C:=x"])
def test_a_file_may_have_an_equals_sign_in_its_name(file):
    assert Outputs.parse("text", [file], statistics=False).targets == (("text", Path(file)),)


@pytest.mark.parametrize(
    ("name", "hint"),
    [("sarfi", 'Did you mean "sarif"?'), ("x", "There are: text, concise, json, github, sarif,")],
)
def test_a_format_that_does_not_exist(name, hint):
    with pytest.raises(ValueError, match=f'there is no format "{name}"') as error:
        Outputs.parse(name, [], statistics=False)
    assert hint in str(error.value)


def test_the_format_auto_goes_by_the_environment_that_is_given(capsys):
    outputs = Outputs.parse("auto", [], statistics=False)
    outputs.write((), ("a.yaml",), SourceLines(), {})
    outputs.write((), ("a.yaml",), SourceLines(), {"GITHUB_ACTIONS": "true"})
    assert capsys.readouterr().out == "1 record checked, nothing to fix\n" * 2


def test_the_summary_of_the_step_is_written_where_the_environment_says(tmp_path, capsys):
    outputs = Outputs.parse("github", [], statistics=False)
    outputs.write((), (), SourceLines(), {"GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")})
    assert "0 records checked" in (tmp_path / "summary.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("environ", "colour"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, False),
    ],
)
def test_colour_where_nobody_watches(environ, colour):
    assert use_colour(environ) is colour
