"""Addresses on the web, which come from pyproject.toml or from the workflow."""

import json
import re
from email.message import Message
from importlib import metadata

import pytest

from lgcases.report.addresses import NOWHERE, PROJECT, RULES, Addresses, read_addresses
from lgcases.validation.registry import RULES as ALL_RULES
from tests.documents import document
from tests.report.samples import ADVICE, finding, report, run

PAGE = "https://code.example.org/council/lgcases/blob/main/schema/RULES.md"


@pytest.fixture
def installed(monkeypatch):
    """The metadata of an installed program with these entries of [project.urls]."""

    def install(*urls):
        message = Message()
        for url in urls:
            message["Project-URL"] = url
        monkeypatch.setattr(metadata, "metadata", lambda _name: message)

    return install


def test_the_addresses_are_those_of_the_project(installed):
    installed("Documentation, https://x.example", "Repository, https://y.example", f"Rules, {PAGE}")
    addresses = read_addresses({})
    assert addresses == Addresses("https://y.example", PAGE)
    assert addresses.of_rule(ADVICE) == f"{PAGE}#lg210"


def test_without_addresses_there_are_none(installed, monkeypatch):
    installed()
    assert read_addresses({}) == NOWHERE
    assert NOWHERE.of_rule(ADVICE) is None

    def missing(name):
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "metadata", missing)
    assert read_addresses({}) == NOWHERE


GITHUB = {"GITHUB_SERVER_URL": "https://g.example", "GITHUB_REPOSITORY": "o/r", "GITHUB_SHA": "abc"}
GITLAB = {"CI_PROJECT_URL": "https://l.example/o/r", "CI_COMMIT_SHA": "abc"}


@pytest.mark.parametrize(
    ("environ", "folder", "project", "page"),
    [
        (GITHUB, "GITHUB_WORKSPACE", "https://g.example/o/r", "/blob/abc/schema/RULES.md"),
        (GITLAB, "CI_PROJECT_DIR", "https://l.example/o/r", "/-/blob/abc/schema/RULES.md"),
    ],
)
def test_in_a_workflow_they_are_those_of_the_commit(
    installed, tmp_path, environ, folder, project, page
):
    installed()
    environ = environ | {folder: str(tmp_path)}
    assert read_addresses(environ) == NOWHERE
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema" / "RULES.md").touch()
    assert read_addresses(environ) == Addresses(project, f"{project}{page}")
    installed(f"Rules, {PAGE}")
    assert read_addresses(environ) == Addresses(None, PAGE)


def driver(**more):
    (only,) = json.loads(report("sarif", run(finding(), **more)))["runs"]
    return only["tool"]["driver"]


def test_sarif_leads_to_the_project_and_to_each_rule():
    described = driver(addresses=Addresses("https://y.example", PAGE))
    assert described["informationUri"] == "https://y.example"
    assert [each["helpUri"] for each in described["rules"]] == [
        f"{PAGE}#{code}" for code in ("lg112", "lg210", "lg402")
    ]


def test_sarif_has_no_address_where_the_project_has_none():
    described = driver()
    assert "informationUri" not in described
    assert not any("helpUri" in each for each in described["rules"])


def test_text_names_a_command_and_no_address():
    output = report("text", run(finding(), addresses=Addresses("https://y.example", PAGE)))
    assert "lgcases explain LG112" in output
    assert "http" not in output


def test_every_rule_has_its_place_on_the_page():
    places = re.findall(r'<a id="(lg\d+)"></a>', document("schema/RULES.md"))
    assert places == [rule.anchor for rule in ALL_RULES]


def test_pyproject_says_which_addresses_to_fill_in():
    table = document("pyproject.toml").split("[project.urls]\n")[1].split("\n\n")[0]
    named = re.findall(r'^(?:# )?(\w+) = "https://', table, re.MULTILINE)
    assert {PROJECT, RULES} <= set(named)
