import pytest
from junitparser import Failure, JUnitXml

from tests.report.samples import ADVICE, FULL, PATH, WARNING, finding, report, run


@pytest.fixture
def read_back():
    def read(of):
        (suite,) = JUnitXml.fromstring(report("junit", of).encode())
        return suite

    return read


def test_each_record_is_a_test(read_back):
    suite = read_back(run(FULL, files=["a.yaml", PATH]))
    assert [case.name for case in suite] == ["a.yaml", PATH]
    assert (suite.tests, suite.failures, suite.errors) == (2, 1, 0)


def test_jenkins_finds_a_package_in_the_name_of_the_class(read_back):
    """Without a dot it puts all tests under "(root)"."""
    (case,) = read_back(run())
    assert case.classname.rpartition(".") == ("lgcases", ".", "validate")


def test_a_record_without_findings_passes(read_back):
    (case,) = read_back(run())
    assert case.is_passed


def test_errors_and_warnings_are_a_failure(read_back):
    (case,) = read_back(run(FULL, finding(WARNING, "has no link")))
    (failure,) = case.result
    assert isinstance(failure, Failure)
    assert failure.type == "error"
    assert failure.message == (
        'LG112 unknown-model: "shared-servce" is not a delivery model (and 1 more)'
    )
    assert failure.text.splitlines() == [
        f'{PATH}:1:10: error LG112 unknown-model: "shared-servce" is not a delivery model',
        '    did you mean "shared-service"?',
        "    help: lgcases explain LG112 lists all terms",
        f"{PATH}:1:10: warning LG402 source-without-link: has no link",
    ]


def test_advice_is_output_and_no_failure(read_back):
    suite = read_back(run(finding(ADVICE, "is long")))
    (case,) = suite
    assert suite.failures == 0
    assert case.is_passed
    assert case.system_out == f"{PATH}:1:10: advice LG210 long-summary: is long"


def test_any_text_is_readable_xml(read_back):
    every = "".join(map(chr, [*range(0x300), *range(0xD7F0, 0xE010), *range(0xFFF0, 0x10010)]))
    suite = read_back(run(finding(message=f"<&>]]>{every}", path=every)))
    cases = list(suite)
    assert len(cases) == 2
    assert any("<&>]]>␀␁" in (case.result[0].text if case.result else "") for case in cases)


def test_a_finding_about_what_is_no_record_is_not_lost(read_back):
    suite = read_back(run(finding(path="data/initiatives"), files=["a.yaml"]))
    assert [case.name for case in suite] == ["a.yaml", "data/initiatives"]
