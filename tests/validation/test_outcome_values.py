"""Values of outcomes and shares that are no plain numbers."""

from __future__ import annotations

import pytest

from lgcases.validation.rules.samples import (
    with_claim,
    with_outcome,
)
from tests.validation.cases import faults


@pytest.mark.parametrize(
    ("value", "near", "help"),
    [
        ("'1 000'", "1000", None),
        ("1 000", "1000", None),
        ("66,000", "66000", None),
        ("about 1000", None, "write value: 1000, qualifier: about"),
        ("More than 1,000", None, "write value: 1000, qualifier: more-than"),
        ("1,000+", None, "write value: 1000, qualifier: at-least"),
        ("~ 50", None, "write value: 50, qualifier: about"),
        ("1.2m", None, "write value: 1200000"),
        ("about 1.2 million", None, "write value: 1200000, qualifier: about"),
        ("nearly 40%", None, 'write value: 40, qualifier: nearly, unit: "%"'),
        ("342 jobs", None, "write value: 342, unit: jobs"),
    ],
)
def test_a_number_that_is_kept_as_text(value, near, help):
    (fault,) = faults("number-as-text", with_outcome(value=value))
    assert (fault.near, fault.help) == (near, help)
    assert (fault.edit is not None) is (near is not None)


@pytest.mark.parametrize(
    ("value", "is_safe"),
    [("1000", True), ("1,066,000", True), ("1 000", True), ("66,000", False)],
)
def test_a_single_comma_may_be_that_of_a_decimal(value, is_safe):
    (fault,) = faults("number-as-text", with_outcome(value=f'"{value}"'))
    assert fault.edit.safe is is_safe


def test_a_code_is_not_made_a_number():
    (fault,) = faults("number-as-text", with_outcome(value='"007"'))
    assert fault.edit is None


@pytest.mark.parametrize(
    ("value", "help"),
    [
        ("984 of 1,000", 'write value: 98.4, unit: "%"; or value: 984, unit: of 1,000'),
        ("9 out of 12 sites", 'write value: 75, unit: "%"; or value: 9, unit: of 12 sites'),
        ("10 to 12", "write value: 10, value_to: 12"),
        ("between 1,000 and 1,500", "write value: 1000, value_to: 1500"),
        ("£1.2m", "write a claim or a cost: sums of money stand there"),
    ],
)
def test_figures_that_are_kept_as_text(value, help):
    (fault,) = faults("figures-as-text", with_outcome(value=value))
    assert fault.help == help
    assert faults("number-as-text", with_outcome(value=value)) == []


@pytest.mark.parametrize(
    "value",
    [
        "Good",
        "3 stars",
        "4 out of 5",
        "Level 2",
        "A limited number",
        "2:1",
        "over 60s",
        "2018-19",
        "first in London",
        "No loss",
        "2 to 1",
        "B+",
    ],
)
def test_words_of_a_rating_are_no_number(value):
    snippet = with_outcome(value=f"'{value}'", unit=None)
    assert faults("number-as-text", snippet) == []
    assert faults("figures-as-text", snippet) == []


def test_the_value_of_a_baseline_is_no_text_either():
    before = "{kind: spending-before, what: Jobs before, value: 10 to 12}"
    (fault,) = faults("figures-as-text", with_outcome(baseline=before))
    assert fault.pointer == "/outcomes/0/baseline/value"


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({"value": "0.984", "unit": '"%"'}, 1),
        ({"value": "0.984", "unit": "per cent of calls"}, 1),
        ({"value": "98.4", "unit": '"%"'}, 0),
        ({"value": 1, "unit": '"%"'}, 0),
        ({"value": "0.984", "unit": "km"}, 0),
        ({"value": "0.4", "unit": '"%"', "note": "The report has 0.4%."}, 0),
    ],
)
def test_a_share_that_is_kept_as_a_fraction(changes, count):
    found = faults("share-as-fraction", with_outcome(measure="Calls answered", **changes))
    assert [each.near for each in found] == ["98.4"] * count


def test_a_saving_in_per_cent_may_be_a_fraction_too():
    claim = {"currency": None, "unit": '"% of rent"', "basis": "percentage", "period": None}
    found = faults("share-as-fraction", with_claim(**claim, amount="0.4"))
    assert [each.pointer for each in found] == ["/savings/0/amount"]
    stated = with_claim(**claim, amount="0.4", statement="Rents fell by 0.4%.")
    assert faults("share-as-fraction", stated) == []
