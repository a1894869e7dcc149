import json
from dataclasses import replace

from lgcases.finding import Edit
from tests.report.samples import ADVICE, FULL, PATH, finding, report, run


def document(of):
    return json.loads(report("json", of))


def test_a_finding_has_all_its_parts():
    assert document(run(FULL)) == {
        "kind": "findings",
        "version": 1,
        "tool": {"name": "lgcases", "version": "0.1.0"},
        "files": 1,
        "counts": {"error": 1, "warning": 0, "advice": 0},
        "findings": [
            {
                "code": "LG112",
                "slug": "unknown-model",
                "severity": "error",
                "message": '"shared-servce" is not a delivery model',
                "path": PATH,
                "line": 1,
                "column": 10,
                "end_line": 1,
                "end_column": 23,
                "pointer": "/models/0",
                "help": "lgcases explain LG112 lists all terms",
                "suggestion": "shared-service",
                "fixable": True,
                "fix": {"text": "shared-service", "applicability": "safe"},
                "other_record": None,
            }
        ],
    }


def test_text_comes_back_exactly():
    text = "a\x1b\x9b\u202e\u2028\udcff\ufffe##[group]\n図\U000e0067£"
    output = report("json", run(finding(message=text)))
    assert json.loads(output)["findings"][0]["message"] == text
    assert "図" in output
    assert "£" in output


def test_nothing_found_is_a_document_too():
    assert document(run(files=["a.yaml", "b.yaml"]))["findings"] == []


def test_statistics_are_added():
    found = document(run(FULL, finding(ADVICE), statistics=True))
    assert len(found["findings"]) == 2
    assert found["statistics"] == [
        {"code": "LG210", "slug": "long-summary", "severity": "advice", "count": 1, "fixable": 0,
         "fixable_unsafe": 0},
        {"code": "LG112", "slug": "unknown-model", "severity": "error", "count": 1, "fixable": 1,
         "fixable_unsafe": 0},
    ]  # fmt: skip


def test_a_fix_that_is_only_likely_says_so():
    (found,) = document(run(replace(FULL, edit=Edit("mutual", safe=False))))["findings"]
    assert found["fixable"] is False
    assert found["fix"] == {"text": "mutual", "applicability": "unsafe"}
