"""What holds for every form."""

import re
from io import StringIO

import pytest

from lgcases.finding import Edit, Span
from lgcases.report import FORMATS, REPORTERS, resolve
from tests.report.samples import ADVICE, ERROR, WARNING, finding, report, run

# Escape, bell, C1 control sequence introducer, right-to-left override, zero width space, line
# and paragraph separators, a byte that is not UTF-8, what XML refuses, GitHub's commands.
EVIL = (
    "a\x1b[2J\x07\x9b31m\u202e\u200b\u2028\u2029\udcff\ufffe\r\n::error::b\n ::stop-commands::x\t"
    "##[add-mask]c##[group]d]]><!--</failure>|`![i](http://x)`@all#1&amp;\0"
)
# What no output may hold: what steers a terminal, and what could not be written as UTF-8.
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
# What GitHub's runner takes for a command: "::" at the beginning of a line, "##[" anywhere.
COMMAND = re.compile(r"^\s*::(?P<name>\S+).*?::|##\[", re.MULTILINE)


def evil_run(**more):
    findings = [
        finding(each, EVIL, path=path, help=EVIL, near=EVIL, pointer=f"/{EVIL}", edit=Edit(EVIL))
        for each in (ERROR, WARNING, ADVICE)
        for path in (f"::error::{EVIL}", "  ::set-output name=x::y", ":", "##[group]x")
    ]
    return run(*findings, files=[":"], lines=EVIL, **more)


@pytest.mark.parametrize("statistics", [False, True])
@pytest.mark.parametrize("name", REPORTERS)
def test_nothing_in_a_record_steers_a_terminal(name, statistics):
    output = report(name, evil_run(statistics=statistics))
    assert not STEERING.search(output)
    output.encode()


@pytest.mark.parametrize("statistics", [False, True])
@pytest.mark.parametrize("name", REPORTERS)
def test_nothing_in_a_record_becomes_a_workflow_command(name, statistics):
    output = report(name, evil_run(statistics=statistics))
    ours = {"error", "warning", "notice"} if name == "github" else set()
    assert {match["name"] for match in COMMAND.finditer(output)} == ours
    if name == "github":
        assert len(COMMAND.findall(output)) == len(evil_run().findings)


@pytest.mark.parametrize("name", REPORTERS)
def test_every_form_ends_with_one_line_end(name):
    output = report(name, run(finding()))
    assert output.endswith("\n")
    assert not output.endswith("\n\n")


@pytest.mark.parametrize("name", REPORTERS)
def test_place_code_name_and_message_are_in_every_form(name):
    output = report(name, run(finding(message="is wrong")))
    for part in ("onesource.yaml", "LG112", "unknown-model", "is wrong"):
        assert part in output


@pytest.mark.parametrize("name", REPORTERS)
def test_a_file_that_is_gone_is_still_reported(name):
    output = report(name, run(finding(message="is gone", span=Span(), near="x"), lines=None))
    assert "is gone" in output


def test_letters_of_any_script_are_shown_as_they_are():
    persian = "\u06a9\u062a\u0627\u0628\u200c\u062e\u0627\u0646\u0647"
    text = f"Gwasanaeth cyhoeddus £ €, 図書館, {persian}, e\u0301"
    assert text in report("text", run(finding(message=text)))


def test_formats_are_the_reporters_and_auto():
    assert FORMATS == ("text", "concise", "json", "github", "sarif", "junit", "gitlab", "auto")


@pytest.mark.parametrize(
    ("name", "environ", "meant"),
    [
        ("auto", {}, "text"),
        ("auto", {"GITHUB_ACTIONS": "true"}, "github"),
        ("auto", {"GITHUB_ACTIONS": "false"}, "text"),
        ("text", {"GITHUB_ACTIONS": "true"}, "text"),
    ],
)
def test_auto_is_github_inside_github_actions(name, environ, meant):
    assert resolve(name, environ) == meant


def test_an_empty_run_says_so_where_people_read():
    empty = run(files=["a.yaml", "b.yaml"])
    assert report("text", empty) == "2 records checked, nothing to fix\n"
    assert report("github", empty) == "2 records checked, nothing to fix\n"
    assert report("concise", empty) == ""
    out = StringIO()
    REPORTERS["text"](out, run(files=["a.yaml"], statistics=True))
    assert out.getvalue() == "1 record checked, nothing to fix\n"
