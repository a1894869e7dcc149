"""One terrible record with many faults: its exact findings, in order, in every format.

After a change that is meant, write the expected files anew and read what has changed:
``pytest tests/report/test_museum.py --update-golden``, then ``git diff tests/data/museum``.
"""

import json
import shutil
from contextlib import chdir
from datetime import date
from io import StringIO
from pathlib import Path
from textwrap import wrap

import pytest
from junitparser import JUnitXml
from sarif.loader import load_sarif_file

from lgcases.dataset.locate import Root
from lgcases.report import REPORTERS, Run
from lgcases.report.outputs import SourceLines
from lgcases.validation.registry import GROUPS, RULES
from lgcases.validation.run import files_of, validate

MUSEUM = Path(__file__).parents[1] / "data" / "museum"


@pytest.fixture(scope="module")
def museum(tmp_path_factory):
    """The run over the museum and a neighbour that it gets in the way of."""
    folder = tmp_path_factory.mktemp("museum")
    records = folder / "data" / "initiatives"
    records.mkdir(parents=True)
    for record in MUSEUM.glob("*.yaml"):
        shutil.copy(record, records)
    with chdir(folder):
        root = Root(folder)
        found = validate(root, files_of(root), today=date(2026, 11, 22))
        # The rules that found something only: the expected files must not change with others.
        codes = {finding.rule.code for finding in found.findings}
        rules = tuple(rule for rule in RULES if rule.code in codes)
        yield Run(found.findings, found.files, SourceLines(str(folder)), rules, "0.1.0")


def output(name, run):
    out = StringIO()
    REPORTERS[name](out, run)
    return out.getvalue()


@pytest.mark.parametrize("name", sorted(REPORTERS.keys() - {"sarif"}))
def test_the_whole_output_is_as_expected(name, museum, golden):
    golden(output(name, museum), MUSEUM / f"expected.{name}")


def test_the_sarif_log_is_as_expected(museum, golden):
    golden(normalised(json.loads(output("sarif", museum))), MUSEUM / "expected.sarif.txt")


def normalised(log):
    """A SARIF log with a line for each result, and the ids of the rules.

    What follows from rule and place is left out: the next tests look at that.
    """
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"].pop("rules")]
    results = [_line(result) for result in run.pop("results")]
    rest = json.dumps(log, indent=2)
    return "\n".join([rest, "", *wrap(" ".join(rules), 100), "", *results, ""])


def _line(result):
    (location,) = result.pop("locations")
    physical = location["physicalLocation"]
    (logical,) = location.get("logicalLocations", [{"fullyQualifiedName": ""}])
    fix = result.pop("fixes", None)
    related = result.pop("relatedLocations", None)
    parts = [
        f"{_address(physical)}:{_region(physical['region'])} {result['level']} {result['ruleId']}",
        logical["fullyQualifiedName"],
        result["message"]["text"],
        "" if fix is None else _fix(fix),
        "" if related is None else _address(related[0]["physicalLocation"]),
        result["partialFingerprints"]["findingHash/v1"],
    ]
    known = {"ruleId", "ruleIndex", "level", "message", "partialFingerprints"}
    assert result.keys() == known
    return " | ".join(parts)


def _address(physical):
    return physical["artifactLocation"]["uri"]


def _region(region):
    return "{startLine}:{startColumn}-{endLine}:{endColumn}".format_map(region)


def _fix(fixes):
    (fix,) = fixes
    ((replacement,),) = [change["replacements"] for change in fix["artifactChanges"]]
    text = replacement["insertedContent"]["text"]
    return f"{_region(replacement['deletedRegion'])} -> {text}"


def test_sarif_describes_every_rule_as_the_registry_does(museum):
    (run,) = json.loads(output("sarif", museum))["runs"]
    described = run["tool"]["driver"]["rules"]
    for entry, rule in zip(described, museum.rules, strict=True):
        assert (entry["id"], entry["name"]) == (rule.code, rule.slug)
        assert entry["shortDescription"] == {"text": rule.what}
        assert rule.why in entry["fullDescription"]["text"]
        assert entry["help"].keys() == {"text", "markdown"}
        for text in entry["help"].values():
            assert all(part in text for part in (rule.fix, rule.wrong, rule.right))
        assert entry["properties"]["group"] == rule.group


def test_sarif_results_agree_with_rule_and_place(museum):
    (run,) = json.loads(output("sarif", museum))["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result, finding in zip(run["results"], museum.findings, strict=True):
        rule = rules[result["ruleIndex"]]
        assert result["ruleId"] == rule["id"] == finding.rule.code
        assert result["level"] == rule["defaultConfiguration"]["level"]
        physical = result["locations"][0]["physicalLocation"]
        assert physical["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
        region = physical["region"]
        start = (region["startLine"], region["startColumn"])
        assert (1, 1) <= start <= (region["endLine"], region["endColumn"])
        for fix in result.get("fixes", ()):
            (change,) = fix["artifactChanges"]
            assert change["artifactLocation"] == physical["artifactLocation"]
            assert change["replacements"][0]["deletedRegion"] == region
    prints = [result["partialFingerprints"]["findingHash/v1"] for result in run["results"]]
    assert len(set(prints)) == len(prints)


def test_the_neighbour_has_no_fault_of_its_own(museum):
    own = [each for each in museum.findings if "museum.yaml" not in each.path]
    assert {each.rule.group for each in own} <= {"LG6"}


def test_every_group_of_rules_is_on_show(museum):
    assert {each.rule.group for each in museum.findings} == set(GROUPS)


def test_every_format_that_lists_findings_has_them_all(museum, tmp_path):
    sarif = tmp_path / "museum.sarif"
    sarif.write_text(output("sarif", museum), "utf-8")
    (suite,) = JUnitXml.fromstring(output("junit", museum).encode())
    texts = [case.result[0].text for case in suite if case.result]
    texts += [case.system_out for case in suite if case.system_out]
    assert {
        "concise": len(output("concise", museum).splitlines()),
        "json": len(json.loads(output("json", museum))["findings"]),
        "github": sum(line.startswith("::") for line in output("github", museum).splitlines()),
        "sarif": load_sarif_file(str(sarif)).get_result_count(),
        "junit": sum(line.startswith("data/") for text in texts for line in text.split("\n")),
        "gitlab": len(json.loads(output("gitlab", museum))),
    } == dict.fromkeys(REPORTERS.keys() - {"text"}, len(museum.findings))
