"""``lgcases validate --fix``: what is certain, what is only likely, and standard input."""

import io
import json
import shutil
from pathlib import Path

import pytest

from lgcases.cli.main import main
from tests.cli.conftest import SET

RECORD = "data/initiatives/old-partnership.yaml"
UNSAFE = "data/initiatives/fjord-library.yaml"


@pytest.fixture
def check(lgcases, tmp_path, monkeypatch):
    """Validate a copy of the small data set, which is the current folder."""
    shutil.copytree(SET, tmp_path / "set")
    monkeypatch.chdir(tmp_path / "set")
    monkeypatch.delenv("LGCASES_ROOT", raising=False)

    def run(*arguments, given=None):
        if given is not None:
            monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given)))
        return lgcases("validate", "--fail-on", "error", *arguments)

    return run


def edit(old, new, file=RECORD):
    path = Path(file)
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())


@pytest.fixture
def two_levels(check):
    """One typing error, and one term that is only likely to be meant."""
    edit("[shared-chief-executive]", "[shared-cheif-executive]")
    edit("[community-managed]", "[community-managing]", UNSAFE)


@pytest.mark.usefixtures("two_levels")
def test_what_is_only_likely_is_left_and_counted(check):
    result = check()
    assert result.lines[-1].endswith(
        "; 1 can be fixed with --fix, 1 more with --fix --unsafe-fixes"
    )
    result = check("--fix")
    assert (result.code, result.err) == (1, "1 fixed in 1 file\n")
    assert result.lines[-1].endswith("; 1 can be fixed with --fix --unsafe-fixes")
    assert "[shared-chief-executive]" in Path(RECORD).read_text("utf-8")
    assert "[community-managing]" in Path(UNSAFE).read_text("utf-8")


@pytest.mark.usefixtures("two_levels")
def test_what_is_only_likely_is_written_with_unsafe_fixes(check):
    result = check("--fix", "--unsafe-fixes")
    assert (result.code, result.err) == (0, "2 fixed in 2 files\n")
    assert "[community-managed]" in Path(UNSAFE).read_text("utf-8")
    assert "--unsafe-fixes" not in result.out


@pytest.mark.usefixtures("two_levels")
def test_unsafe_fixes_alone_changes_nothing(check):
    before = [Path(each).read_bytes() for each in (RECORD, UNSAFE)]
    assert check("--unsafe-fixes").out == check().out
    assert [Path(each).read_bytes() for each in (RECORD, UNSAFE)] == before


@pytest.mark.usefixtures("two_levels")
def test_the_difference_shows_what_is_likely_only_where_it_is_asked_for(check):
    result = check("--diff")
    assert "+models: [shared-chief-executive]" in result.lines
    assert "community-managing" not in result.out
    assert result.err == "1 more fix with --unsafe-fixes\n"
    result = check("--diff", "--unsafe-fixes")
    assert "+models: [shared-chief-executive]" in result.lines
    assert "+models: [community-managed]" in result.lines
    assert result.err == ""
    assert "[community-managing]" in Path(UNSAFE).read_text("utf-8")


@pytest.mark.usefixtures("two_levels")
def test_the_levels_are_the_same_where_the_verdicts_are_kept(check):
    first, second = (json.loads(check("--format", "json").out)["findings"] for _ in range(2))
    assert first == second
    levels = [each["fix"]["applicability"] for each in first if each["fix"]]
    assert sorted(levels) == ["safe", "unsafe"]


@pytest.mark.usefixtures("two_levels")
def test_statistics_count_both_levels(check):
    result = check("--statistics", "--select", "LG112")
    assert "     2  error    LG112 unknown-model (1 with --fix, 1 with --unsafe-fixes)" in (
        result.lines
    )


def test_numbers_and_dates_are_fixed(check):
    before = Path(RECORD).read_text("utf-8")
    edit("amount: 1000000", "amount: £1,000,000  # a year")
    result = check("--fix")
    assert (result.code, result.err) == (0, "1 fixed in 1 file\n")
    expected = before.replace("amount: 1000000", "amount: 1000000  # a year", 1)
    assert Path(RECORD).read_text("utf-8") == expected


def test_england_is_never_greenland(check):
    edit("country: GB", "country: England")
    before = Path(RECORD).read_bytes()
    result = check("--fix")
    assert result.code == 1
    assert Path(RECORD).read_bytes() == before
    assert 'did you mean "GB"?' in result.out
    check("--fix", "--unsafe-fixes")
    assert "country: GB\n" in Path(RECORD).read_text("utf-8")


# Standard input.


def test_a_text_from_standard_input_is_printed_fixed_and_the_findings_beside_it(check):
    text = Path(RECORD).read_bytes()
    faulty = text.replace(b"[shared-chief-executive]", b"[shared-cheif-executive] # c", 1)
    faulty = faulty.replace(b"title: ", b"titel: ", 1).replace(b"\n", b"\r\n")
    result = check("-", "--stdin-filename", RECORD, "--fix", "--format", "concise", given=faulty)
    fixed = text.replace(b"executive]", b"executive] # c", 1).replace(b"\n", b"\r\n")
    assert result.out.encode() == fixed
    assert result.code == 0
    assert "2 fixed in 1 file\n" in result.err
    assert Path(RECORD).read_bytes() == text


def test_what_is_left_is_said_on_standard_error(check):
    text = Path(RECORD).read_bytes().replace(b"country: GB", b"country: xyzzy", 1)
    result = check("-", "--stdin-filename", RECORD, "--fix", "--format", "concise", given=text)
    assert (result.code, result.out.encode()) == (1, text)
    assert f"{RECORD}:7:10: error LG125 unknown-country" in result.err
    assert "0 fixed in 0 files\n" in result.err


@pytest.mark.parametrize(
    "text", [b"", b"a: [\n", b"- a\n", b"models: [mutal]\n\tx", b"no newline: yes"]
)
def test_what_cannot_be_fixed_is_printed_as_it_came(check, text):
    result = check("-", "--fix", given=text)
    assert (result.code, result.out.encode()) == (1, text)
    assert "<stdin>" in result.err


def test_bytes_that_are_no_text_are_printed_as_they_came(check, monkeypatch):
    text = b"title: caf\xe9\xff\r\nid: x"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text)))
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(out := io.BytesIO(), encoding="ascii"))
    assert main(["validate", "-", "--fix"]) == 1
    assert out.getvalue() == text


def test_unsafe_fixes_of_standard_input(check):
    text = Path(RECORD).read_bytes()
    faulty = text.replace(b"country: GB", b"country: England", 1)
    name = ("-", "--stdin-filename", RECORD)
    assert check(*name, "--fix", given=faulty).out.encode() == faulty
    assert check(*name, "--fix", "--unsafe-fixes", given=faulty).out.encode() == text


def test_the_difference_of_standard_input(check):
    text = Path(RECORD).read_bytes()
    faulty = text.replace(b"[shared-chief-executive]", b"[shared-cheif-executive]", 1)
    result = check("-", "--stdin-filename", RECORD, "--diff", given=faulty)
    assert result.err == ""
    assert result.lines[:2] == [f"--- a/{RECORD}", f"+++ b/{RECORD}"]
    assert "+models: [shared-chief-executive]" in result.lines
    assert Path(RECORD).read_bytes() == text
    assert check("-", "--stdin-filename", RECORD, "--diff", given=text).out == ""


def test_a_file_named_beside_standard_input_is_written(check):
    edit("[community-managed]", "[comunity-managed]", UNSAFE)
    text = Path(RECORD).read_bytes()
    result = check("-", UNSAFE, "--stdin-filename", RECORD, "--fix", given=text)
    assert result.out.encode() == text
    assert "1 fixed in 1 file\n" in result.err
    assert "[community-managed]" in Path(UNSAFE).read_text("utf-8")


def test_a_report_goes_to_its_file_while_the_text_is_printed(check):
    text = Path(RECORD).read_bytes()
    result = check("-", "--stdin-filename", RECORD, "--fix", "-o", "json=out.json", given=text)
    assert result.out.encode() == text
    assert json.loads(Path("out.json").read_text("utf-8"))["kind"] == "findings"
