"""The report as GitLab documents it and as its parser checks it.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

import json

import pytest
from jsonschema import Draft202012Validator

from lgcases.finding import Span
from tests.report.samples import ADVICE, ERROR, FULL, PATH, WARNING, finding, report, run

STRING = {"type": "string", "minLength": 1}
#: Fields that GitLab's documentation lists, and nothing else.
ENTRY = {
    "type": "object",
    "required": ["description", "check_name", "fingerprint", "severity", "location"],
    "additionalProperties": False,
    "properties": {
        "description": STRING,
        "check_name": STRING,
        "fingerprint": STRING,
        "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
        "location": {
            "type": "object",
            "required": ["path", "lines"],
            "additionalProperties": False,
            "properties": {
                "path": {"type": "string", "pattern": "^(?!\\./|/).+"},
                "lines": {
                    "type": "object",
                    "required": ["begin"],
                    "additionalProperties": False,
                    "properties": {"begin": {"type": "integer", "minimum": 1}},
                },
            },
        },
    },
}
DOCUMENTED = Draft202012Validator({"type": "array", "items": ENTRY})


def entries(of):
    written = report("gitlab", of)
    assert not written.startswith("\ufeff")  # which GitLab's parser refuses
    found = json.loads(written)
    DOCUMENTED.validate(found)
    return found


def test_a_finding_is_an_entry_of_the_documented_shape():
    (entry,) = entries(run(FULL))
    assert len(entry.pop("fingerprint")) > 32
    assert entry == {
        "description": 'LG112: "shared-servce" is not a delivery model; '
        'did you mean "shared-service"?',
        "check_name": "unknown-model",
        "severity": "major",
        "location": {"path": PATH, "lines": {"begin": 1}},
    }


def test_severities_are_those_of_gitlab():
    given = run(*(finding(each) for each in (ERROR, WARNING, ADVICE)))
    severities = {each["check_name"]: each["severity"] for each in entries(given)}
    assert severities == {
        "unknown-model": "major",
        "source-without-link": "minor",
        "long-summary": "info",
    }


def test_a_run_without_findings_is_an_empty_array():
    assert report("gitlab", run()) == "[]\n"


def test_fingerprints_differ_and_survive_a_move():
    """GitLab shows one entry for each fingerprint, and compares those of two branches."""
    twice = [finding(span=Span(1, column, 1, 9)) for column in (1, 2)]
    prints = [each["fingerprint"] for each in entries(run(*twice, finding(path="b.yaml")))]
    assert len(set(prints)) == 3
    (before,) = entries(run(finding(span=Span(1, 1, 1, 2)), lines="models: [x]"))
    (after,) = entries(run(finding(span=Span(3, 1, 3, 2)), lines="\n\n  models: [x]"))
    assert before["fingerprint"] == after["fingerprint"]
    assert (before["location"]["lines"], after["location"]["lines"]) == ({"begin": 1}, {"begin": 3})


@pytest.mark.parametrize("path", ["./a.yaml", "a.yaml"])
def test_paths_begin_without_a_dot(path):
    (entry,) = entries(run(finding(path=path)))
    assert entry["location"]["path"] == "a.yaml"


def test_paths_begin_at_the_top_of_the_checkout(monkeypatch, tmp_path):
    below = tmp_path / "below"
    below.mkdir()
    monkeypatch.chdir(below)
    given = run(
        finding(path="a.yaml"),
        finding(path=f"{tmp_path}/b.yaml"),
        environ={"CI_PROJECT_DIR": str(tmp_path)},
    )
    paths = sorted(each["location"]["path"] for each in entries(given))
    assert paths == ["b.yaml", "below/a.yaml"]
