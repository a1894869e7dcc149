"""How much ``lgcases validate`` says: advice counted or in full, and the least severity."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import SET
from tests.cli.test_terminal import ESCAPES, on_terminal

RECORD = "data/initiatives/old-partnership.yaml"
COUNTED = "(show: lgcases validate --advice)"


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A copy of the small data set with an error, a warning and advice, as the current folder."""
    folder = tmp_path / "set"
    shutil.copytree(SET, folder)
    monkeypatch.chdir(folder)
    monkeypatch.delenv("LGCASES_ROOT", raising=False)
    record = Path(RECORD)
    record.write_text(record.read_text("utf-8").replace("summary: ", "sumary: ", 1), "utf-8")
    return folder


@pytest.fixture
def check(lgcases, copy, monkeypatch):
    monkeypatch.delenv("LGCASES_ROOT", raising=False)

    def run(*arguments):
        return lgcases("validate", *arguments)

    return run


def severities(result):
    """The severities of the findings that text output shows in full."""
    lines = [line for line in result.lines if line.startswith("data/")]
    return {line.split(" ")[1] for line in lines}


def test_the_whole_set_shows_errors_and_warnings_and_counts_advice(check):
    result = check()
    assert (result.code, result.err) == (1, "")
    assert severities(result) == {"error", "warning"}
    rows = [line for line in result.lines if line.split()[1:2] == ["advice"]]
    assert rows
    assert [line.endswith(COUNTED) for line in rows] == [False] * (len(rows) - 1) + [True]
    assert "pieces of advice" in result.lines[-1]
    total = sum(int(row.split()[0]) for row in rows)
    assert f" {total} pieces of advice" in result.lines[-1]


def test_a_terminal_shows_what_a_pipe_and_a_file_get(check, copy, tmp_path):
    piped = check().out
    check("-o", tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_text("utf-8") == piped
    out, err, code = on_terminal("validate", LGCASES_ROOT="")
    assert (ESCAPES.sub("", out), err, code) == (piped, "", 1)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--advice"],
        [RECORD],
        ["data/initiatives", RECORD],
        ["--select", "LG2,LG4,LG1,LG3"],
        ["--fail-on", "advice"],
    ],
)
def test_advice_in_full(check, arguments):
    result = check(*arguments)
    assert (result.code, result.err) == (1, "")
    assert "advice" in severities(result)
    assert COUNTED not in result.out


def test_advice_on_changed_files_in_full(check):
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
        subprocess.run(["git", *identity, *command], check=True, capture_output=True)
    with Path(RECORD).open("a") as file:
        file.write("# changed\n")
    result = check("--changed")
    assert "advice" in severities(result)
    assert COUNTED not in result.out


@pytest.mark.parametrize("arguments", [["data/initiatives"], ["--ignore", "LG5"]])
def test_a_folder_counts_advice_like_the_whole_set(check, arguments):
    result = check(*arguments)
    assert "advice" not in severities(result)
    assert COUNTED in result.out


@pytest.mark.parametrize("arguments", [[], ["--advice"]])
def test_other_formats_are_complete(check, arguments):
    found = json.loads(check("--format", "json", *arguments).out)["findings"]
    assert {each["severity"] for each in found} == {"error", "warning", "advice"}
    lines = check("--format", "concise", *arguments).lines
    assert len(lines) == len(found)


@pytest.mark.parametrize(
    ("least", "left"),
    [
        ("error", {"error"}),
        ("warning", {"error", "warning"}),
        ("advice", {"error", "warning", "advice"}),
    ],
)
def test_the_least_severity_holds_in_every_format_and_count(check, least, left):
    result = check("--min-severity", least, "--format", "json", "--statistics")
    document = json.loads(result.out)
    assert {each["severity"] for each in document["findings"]} == left
    assert {word for word, count in document["counts"].items() if count} == left
    assert {each["severity"] for each in document["statistics"]} == left
    concise = check("--min-severity", least, "--format", "concise").lines
    assert {line.split()[1] for line in concise} == left
    for name, words in (("github", ("error", "warning", "notice")),
                        ("sarif", ("error", "warning", "note")),
                        ("gitlab", ("major", "minor", "info"))):  # fmt: skip
        out = check("--min-severity", least, "--format", name).out
        if name == "sarif":
            (run,) = json.loads(out)["runs"]
            found = {each["level"] for each in run["results"]}
        elif name == "gitlab":
            found = {each["severity"] for each in json.loads(out)}
        else:
            found = {line[2:].split()[0] for line in out.splitlines() if line.startswith("::")}
        assert found == set(words[: len(left)])
    assert ("system-out" in check("--min-severity", least, "--format", "junit").out) is (
        least == "advice"
    )


def test_the_exit_code_goes_by_fail_on_and_says_so(check):
    Path(RECORD).write_text(
        Path(RECORD).read_text("utf-8").replace("sumary: ", "summary: ", 1), "utf-8"
    )
    result = check("--min-severity", "error")
    assert result.code == 1
    assert result.out == "4 records checked, no errors\n"
    assert result.err == (
        "note: exit code 1 is for what --min-severity error hides; --fail-on warning decides it\n"
    )
    result = check("--min-severity", "error", "--fail-on", "error")
    assert (result.code, result.err) == (0, "")


def test_what_is_not_shown_is_not_fixed(check):
    before = Path(RECORD).read_text("utf-8").replace("title: ", "title: \u00c2\u00a35m ", 1)
    Path(RECORD).write_text(before, "utf-8")
    assert "2 can be fixed" in check().out
    result = check("--min-severity", "error", "--fix", "--format", "concise")
    assert "1 fixed in 1 file" in result.err
    assert Path(RECORD).read_text("utf-8") == before.replace("sumary: ", "summary: ", 1)


def test_advice_that_is_wanted_and_hidden_is_a_contradiction(check):
    result = check("--advice", "--min-severity", "warning")
    assert (result.code, result.out) == (2, "")
    assert "--min-severity warning hides advice" in result.err


def test_an_unknown_severity_is_refused(check):
    result = check("--min-severity", "warnings")
    assert (result.code, result.out) == (2, "")
    assert "warnings" in result.err
