import unicodedata
from dataclasses import replace

import pytest

from lgcases.finding import Severity, Span
from tests.report.samples import ADVICE, ERROR, FULL, PATH, WARNING, finding, report, rule, run


def test_a_finding_reads_as_the_guide_shows():
    assert report("text", run(FULL)) == (
        "data/initiatives/onesource.yaml:1:10: error LG112 unknown-model: "
        '"shared-servce" is not a delivery model\n'
        "    1 | models: [shared-servce]\n"
        '      |          ^^^^^^^^^^^^^ did you mean "shared-service"?\n'
        "   help: lgcases explain LG112 lists all terms\n"
        "\n"
        "More about a rule: lgcases explain LG112\n"
        "1 error in 1 of 1 record; 1 can be fixed with --fix\n"
    )


def test_a_gutter_grows_with_the_line_number():
    lines = "\n" * 123455 + "abc"
    output = report("text", run(finding(span=Span(123456, 2, 123456, 3)), lines=lines))
    assert output.splitlines()[1:3] == ["123456 | abc", "       |  ^"]


def test_a_suggestion_is_shown_even_where_the_line_cannot_be():
    output = report("text", run(finding(near="shared-service"), lines=None))
    assert output.splitlines()[1] == '   did you mean "shared-service"?'


def test_a_span_over_several_lines_is_marked_to_the_end_of_the_first():
    output = report("text", run(finding(span=Span(1, 5, 3, 2)), lines="key: value\nmore\nx"))
    assert output.splitlines()[1:3] == ["    1 | key: value", "      |     ^^^^^^"]


def test_few_findings_are_not_counted_by_rule():
    findings = [finding(message=str(number)) for number in range(10)]
    output = report("text", run(*findings)).splitlines()
    assert len(output) == 10 * 3 + 3
    assert output[-3:] == [
        "",
        "More about a rule: lgcases explain LG112",
        "10 errors in 1 of 1 record",
    ]


def test_many_findings_end_with_counts_the_most_important_last():
    rare = rule("LG101", "missing-field")
    findings = (
        [finding(ADVICE, str(n)) for n in range(9)]
        + [finding(WARNING, str(n), path="b.yaml") for n in range(2)]
        + [finding(rare)]
        + [FULL, finding(ERROR)]
    )
    output = report("text", run(*findings, files=[PATH, "a.yaml", "b.yaml"]))
    assert output.splitlines()[-7:] == [
        "     9  advice   LG210 long-summary",
        "     2  warning  LG402 source-without-link",
        "     1  error    LG101 missing-field",
        "     2  error    LG112 unknown-model (1 with --fix)",
        "",
        "More about a rule: lgcases explain LG112",
        "3 errors, 2 warnings and 9 pieces of advice in 2 of 3 records; 1 can be fixed with --fix",
    ]


def test_statistics_count_by_rule_even_when_there_is_little_to_count():
    findings = run(FULL, finding(ADVICE))
    plain = report("text", findings).splitlines()
    assert report("text", replace(findings, statistics=True)).splitlines() == [
        *plain[:-2],
        "     1  advice   LG210 long-summary",
        "     1  error    LG112 unknown-model (1 with --fix)",
        "",
        "More about a rule: lgcases explain LG112",
        "1 error and 1 piece of advice in 1 of 1 record; 1 can be fixed with --fix",
    ]


def test_advice_is_a_line_for_each_rule_where_it_is_only_counted():
    other = rule("LG411", "http-link", Severity.ADVICE)
    findings = [FULL, *(finding(ADVICE, str(n)) for n in range(8)), finding(other, path="b.yaml")]
    given = run(*findings, files=[PATH, "b.yaml"], count_advice=True)
    assert report("text", given).splitlines()[3:] == [
        "   help: lgcases explain LG112 lists all terms",
        "",
        "     1  advice   LG411 http-link",
        "     8  advice   LG210 long-summary  (show: lgcases validate --advice)",
        "",
        "More about a rule: lgcases explain LG112",
        "1 error and 9 pieces of advice in 2 of 2 records; 1 can be fixed with --fix",
    ]
    # Its line stands once where all rules are counted.
    everything = report("text", replace(given, statistics=True)).splitlines()
    assert everything[5:8] == [
        "     1  advice   LG411 http-link",
        "     8  advice   LG210 long-summary  (show: lgcases validate --advice)",
        "     1  error    LG112 unknown-model (1 with --fix)",
    ]


def test_advice_alone_leaves_no_empty_line_at_the_top():
    lines = report("text", run(finding(ADVICE), count_advice=True)).splitlines()
    assert lines[0] == "     1  advice   LG210 long-summary  (show: lgcases validate --advice)"


@pytest.mark.parametrize(
    ("least", "words"),
    [
        (Severity.ADVICE, "nothing to fix"),
        (Severity.WARNING, "no errors or warnings"),
        (Severity.ERROR, "no errors"),
    ],
)
def test_a_run_without_findings_claims_no_more_than_was_looked_for(least, words):
    assert report("text", run(least=least)) == f"1 record checked, {words}\n"


def test_colour_changes_nothing_but_colour():
    plain = report("text", run(FULL, finding(WARNING)))
    coloured = report("text", run(FULL, finding(WARNING), colour=True))
    assert "\x1b[1;31m" in coloured
    assert "\x1b[1;33m" in coloured
    for code in ("0", "1", "2", "1;31", "1;33", "1;36"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == plain


def columns(text):
    wide = {"W": 2, "F": 2}
    return sum(
        0
        if unicodedata.combining(each) or each == "\u200c" or "\u1160" <= each <= "\u11ff"
        else wide.get(unicodedata.east_asian_width(each), 1)
        for each in text
    )


@pytest.mark.parametrize(
    "before",
    [
        "",
        "a",
        "\t",
        "ab\t",
        "図書館",
        "e\u0301e\u0301",
        "\uff41",
        "한국",
        "\u1112\u1161\u11ab",
        "\u0646\u200c\u0645",
        "\x1b",
        "\u202e",
        "😀",
        "##[",
    ],
)
def test_carets_stand_under_the_words_meant(before):
    line = before + "wrong" + " and more"
    span = Span(1, len(before) + 1, 1, len(before) + 6)
    shown, carets = report("text", run(finding(span=span), lines=line)).splitlines()[1:3]
    assert carets.count("^") == len("wrong")
    assert columns(carets[: carets.index("^")]) == columns(shown[: shown.index("wrong")])


def test_a_source_line_is_no_workflow_command():
    output = report("text", run(finding(span=Span(1, 4, 1, 12)), lines="##[add-mask]x"))
    assert output.splitlines()[1:3] == ["    1 | ##\\x5badd-mask]x", "      |       ^^^^^^^^"]


def test_carets_are_as_wide_as_the_words_meant():
    output = report("text", run(finding(span=Span(1, 2, 1, 5)), lines="a図e\u0301b"))
    assert output.splitlines()[2] == "      |  ^^^"


def test_a_message_that_quotes_a_page_is_cut():
    output = report("text", run(finding(message="x" * 1_000_000, near="y" * 1_000_000)))
    assert len(output) < 3000
    assert "x…\n" in output
