from tests.report.samples import ADVICE, ERROR, finding, report, run


def test_one_line_for_each_finding_and_nothing_else():
    assert report("concise", run(finding(), finding(ADVICE, "is long", near="x", help="y"))) == (
        "data/initiatives/onesource.yaml:1:10: error LG112 unknown-model: "
        '"shared-servce" is not a delivery model\n'
        "data/initiatives/onesource.yaml:1:10: advice LG210 long-summary: is long\n"
    )


def test_statistics_close_it_with_a_line_for_each_rule():
    of = run(finding(ADVICE), finding(ERROR), finding(ERROR, "again"), statistics=True)
    lines = report("concise", of).splitlines()
    assert len(lines) == 3 + 2
    assert lines[3:] == ["1 LG210 long-summary", "2 LG112 unknown-model"]
