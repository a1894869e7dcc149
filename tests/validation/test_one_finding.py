"""One mistake gives one finding: what the schema refuses brings no others after it."""

from __future__ import annotations

from datetime import date

import pytest

from lgcases.dataset.locate import Root
from lgcases.schema import Schema
from lgcases.validation.examine import Examiner
from tests.documents import HERE, document

PATH = str(HERE / "riverside-shared-back-office.yaml")
ROOT = Root(HERE)
EXAMINER = Examiner(ROOT, Schema(ROOT.schema), date(2026, 11, 22))
SAMPLE = document("CONTRIBUTING.md").split("<!-- sample -->\n```yaml\n")[1].split("```")[0]


def lines_of(text):
    record = EXAMINER.read(PATH, PATH, text.encode())
    return [
        (finding.rule.code, finding.message, finding.near, finding.help)
        for finding in EXAMINER.examine(record).findings
    ]


AS_IT_IS = lines_of(SAMPLE)


def new_findings(*changes):
    """What a change of the sample adds to its findings."""
    text = SAMPLE
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return [line for line in lines_of(text) if line not in AS_IT_IS]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("id: northshire ", "id: Northshire ", "LG105"),
        ("id: southshire", "id: 12", "LG103"),
        ("id: southshire", "id: northshire", "LG244"),
        ("id: saving-2015 ", "id: Saving_2015 ", "LG105"),
        ("id: forecast-2013", "id: saving-2015", "LG338"),
        ("    value: 62  ", "    value: 62 people  ", "LG103"),
        ("    unit: people  ", "    currency: GBP  ", "LG253"),
        ("    value: 62  ", "    amount: 62  ", "LG102"),
        ("    as_of: 2016-03   ", "    date: 2016-03   ", "LG102"),
        ("    count: 3  ", "    number: 3  ", "LG102"),
        ("    period: 2015-16        ", "    # ", "LG314"),
    ],
)
def test_one_mistake_gives_one_finding(old, new, code):
    assert [found[0] for found in new_findings((old, new))] == [code]


def test_a_link_that_runs_the_wrong_way_is_reported_once():
    codes = [
        found[0]
        for found in new_findings(
            ("    result_of: forecast-2013 ", "    # "),
            ("  - id: forecast-2013\n", "  - id: forecast-2013\n    result_of: saving-2015\n"),
        )
    ]
    assert "LG347" not in codes
    assert codes.count("LG348") == 1


def test_a_name_of_another_section_leads_to_the_one_of_this():
    ((_, _, near, _),) = new_findings(("    value: 62  ", "    amount: 62  "))
    assert near == "value"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "      amount: 5400000                   # with",
            "      amount: 5.4 # with",
            "the saving (619000 a year) is more than its baseline (5.4 a year)",
        ),
        (
            "      amount: 5400000                   # with currency, unit, qualifier and period, "
            "as far as stated\n      currency: GBP\n",
            "      amount: 11\n      unit: '%'\n",
            "the baseline is in per cent, the claim in GBP",
        ),
        (
            "      value: 78  ",
            "      value: 78%  ",
            'the value "78%" is written as text, not as a number',
        ),
    ],
)
def test_a_faulty_baseline_is_called_what_it_is(old, new, message):
    assert [found[1] for found in new_findings((old, new))] == [message]


def test_a_field_that_is_missing_is_missed_at_the_one_it_belongs_to():
    text = SAMPLE.replace("status_as_of: 2019-06 ", "# ").replace(
        "status: partly-ended", "status: active"
    )
    record = EXAMINER.read(PATH, PATH, text.encode())
    (finding,) = [each for each in EXAMINER.examine(record).findings if each.rule.code == "LG213"]
    assert text.splitlines()[finding.span.line - 1].startswith("status: active")


def test_what_is_owed_needs_a_date_and_neither_period_nor_evidence():
    start = SAMPLE.index("  - statement: Redundancy and")
    cost = SAMPLE[start : SAMPLE.index("outcomes:", start)]
    owed = """  - statement: A guarantee of 310,000 pounds.
    kind: liability
    amount: 310000
    currency: GBP
    basis: one-off
    as_of: 2016
    source: report-2016
"""
    assert new_findings((cost, owed)) == []
    codes = [each[0] for each in new_findings((cost, owed.replace("    as_of: 2016\n", "")))]
    assert codes == ["LG314"]
    codes = [each[0] for each in new_findings((cost, owed.replace("liability", "grant")))]
    assert codes == ["LG314", "LG321"]


def test_what_refers_to_a_source_whose_id_was_overwritten_is_not_at_fault():
    ((code, _, near, _),) = new_findings(("  - id: gazette-2019", "  - id: report-2016"))
    assert (code, near) == ("LG402", "gazette-2019")


def test_a_status_that_the_start_contradicts_is_one_mistake():
    codes = [each[0] for each in new_findings(("status: partly-ended ", "status: proposed "))]
    assert codes == ["LG211"]


def test_the_status_is_where_the_end_is_missed():
    text = SAMPLE.replace("status: partly-ended", "status: ended")
    record = EXAMINER.read(PATH, PATH, text.encode())
    (finding,) = [each for each in EXAMINER.examine(record).findings if each.rule.code == "LG214"]
    assert text.splitlines()[finding.span.line - 1].startswith("status: ended")


def test_in_a_record_that_is_not_read_in_full_no_comment_is_idle():
    allow = ("status: ", "# lgcases: allow stale-status -- x\nstatus: ")
    assert [each[0] for each in new_findings(allow)] == ["LG017"]
    spoilt = ("status_as_of: 2019-06 ", "status_as_of: 06-2019 ")
    assert "LG017" not in [each[0] for each in new_findings(allow, spoilt)]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (
            "    period: 2013-14                     # the",
            "    period: 2013\u201314  # the",
            "LG104",
        ),
        ("status_source: gazette-2019 ", "status_source: g\u0430zette-2019 ", "LG105"),
    ],
)
def test_what_is_refused_is_not_missed_as_well(old, new, code):
    assert [each[0] for each in new_findings((old, new))] == [code]
