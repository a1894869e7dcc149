"""The program as a whole: help, unknown commands, exit codes, pipes."""

import os
import re
import subprocess
import sys
from importlib import import_module

import pytest

import lgcases as package
from lgcases.cli.main import COMMANDS, main
from tests.cli.conftest import SET


def run(*arguments, cwd=None, **environment):
    env = {**os.environ, "LGCASES_ROOT": str(SET), "XDG_CACHE_HOME": "/nonexistent", **environment}
    return subprocess.run(
        [sys.executable, "-m", "lgcases", *arguments],
        capture_output=True,
        text=True,
        env=env,
        cwd=cwd,
        check=False,
    )


def test_help_names_every_command(lgcases):
    result = lgcases("--help")
    assert (result.code, result.err) == (0, "")
    for name, entry in COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(entry.summary)}", result.out, re.MULTILINE)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help(lgcases, name):
    result = lgcases(name, "--help")
    assert (result.code, result.err) == (0, "")
    assert COMMANDS[name].summary.split(",")[0] in result.out


def test_version(lgcases):
    result = lgcases("--version")
    assert (result.code, result.out, result.err) == (0, f"lgcases {package.__version__}\n", "")


def test_unknown_command_gets_a_suggestion(lgcases):
    result = lgcases("serach")
    assert (result.code, result.out) == (2, "")
    assert 'there is no command "serach". Did you mean "search"?' in result.err


def test_no_data_set_where_one_was_named(lgcases, tmp_path):
    result = lgcases("list", "--root", tmp_path)
    assert (result.code, result.out) == (3, "")
    assert "names a folder without data/initiatives/" in result.err


def test_unreadable_schema(lgcases, tmp_path):
    (tmp_path / "data" / "initiatives").mkdir(parents=True)
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema" / "initiative.schema.json").write_text("{")
    result = lgcases("list", "--root", tmp_path)
    assert (result.code, result.out) == (3, "")
    assert "initiative.schema.json: not JSON" in result.err or "no vocabularies" in result.err


def test_a_bug_is_one_line_and_70(lgcases, monkeypatch):
    monkeypatch.setattr("lgcases.cli.list.open_data_set", lambda root: 1 / 0)
    result = lgcases("list")
    assert (result.code, result.out) == (70, "")
    assert result.err.startswith("lgcases: a bug in lgcases, not a fault in your data: ZeroDiv")
    assert "Traceback" not in result.err
    debugged = lgcases("--debug", "list")
    assert (debugged.code, debugged.out) == (70, "")
    assert debugged.err.startswith("Traceback")
    # It is an option of the program: the word is no more than a word anywhere else.
    monkeypatch.setattr("lgcases.cli.search.open_data_set", lambda root: 1 / 0)
    assert "Traceback" not in lgcases("search", "--", "--debug").err


@pytest.mark.parametrize("entry", COMMANDS.values(), ids=COMMANDS)
def test_each_command_names_a_function(entry):
    module, _, function = entry.target.partition(":")
    assert callable(getattr(import_module(module), function))


def test_an_error_of_use_is_2(lgcases):
    result = lgcases("show")
    assert (result.code, result.out) == (2, "")
    assert "Missing argument 'ID...'" in result.err


def test_interruption_is_130(lgcases, monkeypatch):
    def interrupt(root):
        raise KeyboardInterrupt

    monkeypatch.setattr("lgcases.cli.list.open_data_set", interrupt)
    result = lgcases("list")
    assert (result.code, result.out, result.err) == (130, "", "lgcases: interrupted\n")


def test_a_record_that_cannot_be_used_is_named(lgcases, tmp_path):
    folder = tmp_path / "data" / "initiatives"
    folder.mkdir(parents=True)
    (folder / "bad.yaml").write_text("id: bad\n")
    result = lgcases("list", "--root", tmp_path)
    assert result.code == 0
    assert "1 of the records cannot be used" in result.err
    assert "bad.yaml" in result.err


def test_as_a_module_piped_without_escape_codes():
    result = run("list", FORCE_COLOR="1")
    assert (result.returncode, result.stderr) == (0, "")
    assert "\x1b" not in result.stdout
    assert result.stdout.count("\n") == 4


def test_a_closed_pipe_is_quiet():
    command = f"{sys.executable} -m lgcases list --format json | head -1"
    env = {**os.environ, "LGCASES_ROOT": str(SET)}
    result = subprocess.run(
        command, shell=True, capture_output=True, text=True, env=env, check=False
    )
    assert (result.stdout, result.stderr) == ("{\n", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["list", "--format", "table"],
        ["show", "old-partnership"],
        ["compare"],
        ["compare", "old-partnership", "--format", "table"],
    ],
)
def test_a_closed_pipe_ends_as_a_shell_expects(arguments, tmp_path):
    reader, writer = os.pipe()
    os.close(reader)
    env = {**os.environ, "LGCASES_ROOT": str(SET), "XDG_CACHE_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "lgcases", *arguments]
    result = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, env=env, check=False)
    os.close(writer)
    assert (result.returncode, result.stderr) == (141, b"")


def test_outside_any_data_set_the_shipped_edition_answers_and_says_so(tmp_path):
    result = run("list", "--format", "ids", cwd=tmp_path, LGCASES_ROOT="")
    assert result.returncode == 0
    assert "applied-resilience" in result.stdout
    assert result.stderr == "note: no data set here; this is the edition that came with lgcases\n"


def test_main_returns_the_exit_code(capsys):
    assert main(["--version"]) == 0
    capsys.readouterr()
