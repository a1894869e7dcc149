"""One terrible record with many faults: its exact findings, in order, in every form.

After a change that is meant, write the expected files anew and read what has changed:
``pytest tests/report/test_museum.py --update-golden``, then ``git diff tests/data/museum``.
"""

import json
import shutil
from contextlib import chdir
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from junitparser import JUnitXml
from sarif.loader import load_sarif_file

from lgcases.dataset import Root
from lgcases.report import REPORTERS, Run, SourceLines
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


@pytest.mark.parametrize("name", REPORTERS)
def test_the_whole_output_is_as_expected(name, museum, golden):
    golden(output(name, museum), MUSEUM / f"expected.{name}")


def test_the_neighbour_has_no_fault_of_its_own(museum):
    own = [each for each in museum.findings if "museum.yaml" not in each.path]
    assert {each.rule.group for each in own} <= {"LG6"}


def test_every_group_of_rules_is_on_show(museum):
    assert {each.rule.group for each in museum.findings} == set(GROUPS)


def test_every_form_that_lists_findings_has_them_all(museum, tmp_path):
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
    } == dict.fromkeys(["concise", "json", "github", "sarif", "junit"], len(museum.findings))
