import json

import pytest
from sarif.loader import load_sarif_file

from lgcases.finding import Edit, Span
from tests.report.samples import ADVICE, FULL, PATH, WARNING, finding, report, run


def sarif_run(of):
    (only,) = json.loads(report("sarif", of))["runs"]
    return only


def result(*args, **more):
    (only,) = sarif_run(run(finding(*args, **more)))["results"]
    return only


@pytest.fixture
def read_back(tmp_path):
    def read(of):
        file = tmp_path / "out.sarif"
        file.write_text(report("sarif", of), "utf-8")
        return load_sarif_file(str(file))

    return read


def test_sarif_tools_reads_the_findings(read_back):
    file = read_back(run(FULL, finding(ADVICE, "is long", path="a.yaml", span=Span(7, 1, 7, 2))))
    assert file.get_distinct_tool_names() == ["lgcases"]
    assert file.get_records() == [
        {
            "Tool": "lgcases",
            "Severity": "note",
            "Code": "LG210",
            "Description": "is long",
            "Location": "a.yaml",
            "Line": 7,
        },
        {
            "Tool": "lgcases",
            "Severity": "error",
            "Code": "LG112",
            "Description": f'{FULL.message}; did you mean "shared-service"?',
            "Location": PATH,
            "Line": 1,
        },
    ]
    assert file.get_report().get_issue_count_for_severity("error") == 1


def test_sarif_tools_reads_a_run_without_findings(read_back):
    assert read_back(run()).get_result_count() == 0


def test_all_rules_are_in_the_table():
    driver = sarif_run(run(finding(WARNING)))["tool"]["driver"]
    assert [each["id"] for each in driver["rules"]] == ["LG112", "LG210", "LG402"]
    assert driver["version"] == driver["semanticVersion"] == "0.1.0"
    assert driver["rules"][1] == {
        "id": "LG210",
        "name": "long-summary",
        "shortDescription": {"text": "What long-summary finds."},
        "fullDescription": {"text": "What long-summary finds. Why it matters."},
        "help": {
            "text": "How to fix it.\n\nWrong:\nmodels: [shared-servce]\n\n"
            "Right:\nmodels: [shared-service]",
            "markdown": "What long-summary finds. Why it matters.\n\n"
            "**How to fix:** How to fix it.\n\n"
            "Wrong:\n\n```yaml\nmodels: [shared-servce]\n```\n\n"
            "Right:\n\n```yaml\nmodels: [shared-service]\n```",
        },
        "defaultConfiguration": {"level": "note"},
        "properties": {"group": "LG2", "problem.severity": "recommendation"},
    }


def test_a_result_points_into_the_table_of_rules():
    found = result(WARNING)
    assert (found["ruleId"], found["ruleIndex"], found["level"]) == ("LG402", 2, "warning")


def test_regions_count_characters_from_one_and_end_behind_the_last():
    only = sarif_run(run(finding(span=Span(3, 5, 4, 1))))
    assert only["columnKind"] == "unicodeCodePoints"
    assert only["results"][0]["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 3,
        "startColumn": 5,
        "endLine": 4,
        "endColumn": 1,
    }


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("data/a b#ü%.yaml", {"uri": "data/a%20b%23%C3%BC%25.yaml", "uriBaseId": "%SRCROOT%"}),
        ("./a:b.yaml", {"uri": "a%3Ab.yaml", "uriBaseId": "%SRCROOT%"}),
        ("\udcff.yaml", {"uri": "%FF.yaml", "uriBaseId": "%SRCROOT%"}),
        ("/tmp/a b.yaml", {"uri": "file:///tmp/a%20b.yaml"}),
        ("C:/x y/a.yaml", {"uri": "file:///C:/x%20y/a.yaml"}),
    ],
)
def test_paths_become_addresses(path, address):
    location = result(path=path)["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == address


def test_a_certain_fix_is_a_fix():
    (found,) = sarif_run(run(FULL))["results"]
    (fix,) = found["fixes"]
    (change,) = fix["artifactChanges"]
    assert change["artifactLocation"]["uri"] == PATH
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 1, "startColumn": 10, "endLine": 1, "endColumn": 23},
            "insertedContent": {"text": "shared-service"},
        }
    ]
    assert fix["properties"] == {"applicability": "safe"}
    assert "fixes" not in result()


def test_a_fix_that_is_only_likely_says_so():
    (fix,) = result(edit=Edit("mutual", safe=False))["fixes"]
    assert fix["properties"] == {"applicability": "unsafe"}
    assert fix["description"]["text"].endswith("This is only likely to be meant: check it.")


def test_messages_hold_no_placeholders_and_no_links():
    assert result(message="{0} [a](1) [b]")["message"]["text"] == r"{{0}} \[a\](1) [b]"


def fingerprints(of):
    return [each["partialFingerprints"]["findingHash/v1"] for each in sarif_run(of)["results"]]


def test_a_fault_keeps_its_fingerprint_when_its_line_moves():
    before = run(finding(span=Span(1, 1, 1, 2)), lines="models: [x]")
    after = run(finding(span=Span(3, 1, 3, 2)), lines="\n\n  models: [x]")
    assert fingerprints(before) == fingerprints(after)


def test_each_fault_has_a_fingerprint_of_its_own():
    same = [finding(span=Span(1, column, 1, 9)) for column in (1, 2)]
    other = [finding(message="other"), finding(path="b.yaml"), finding(WARNING)]
    assert len(set(fingerprints(run(*same, *other)))) == 5


def test_the_document_names_its_standard():
    given = json.loads(report("sarif", run()))
    assert given["version"] == "2.1.0"
    assert given["$schema"].endswith("sarif-2.1.0.json")
