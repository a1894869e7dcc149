"""Sums over years whose period is longer or shorter than the statement says."""

import pytest

from lgcases.validation.rules.samples import with_total
from tests.validation.cases import faults


def found(statement, period):
    sample = with_total(statement=f'"{statement}"', amount=6000000, period=period)
    return [fault.message for fault in faults("length-not-as-stated", sample)]


@pytest.mark.parametrize(
    ("statement", "period", "length"),
    [
        ("They saved £6m over five years.", "{from: 2013, to: 2018}", "6"),
        ("They saved £6m over the first 5 years.", "{from: 2013-14, to: 2018-19}", "6"),
        ("They saved £6m in three years.", "2016", "1"),
        ("£6m over a ten-year contract.", "{from: 2013-10, to: 2022-03}", "8.5"),
    ],
)
def test_a_period_of_another_length_is_found(statement, period, length):
    (message,) = found(statement, period)
    assert message.endswith(f"but the period makes it {length} years")


@pytest.mark.parametrize(
    ("statement", "period"),
    [
        ("They saved £6m over five years.", "{from: 2013-14, to: 2017-18}"),
        ("They saved £6m over five years.", "{from: 2013-06, to: 2018-04}"),
        ("They saved £6m over five years.", "{from: 2013-10, to: 2018}"),
        ("They saved £6m over five years.", "{from: 2013}"),
        ("They saved £6m, not over five years as planned but over six years.", "2013"),
        ("They saved £6m in years of growth.", "2013"),
    ],
)
def test_what_agrees_or_cannot_be_told_is_left_alone(statement, period):
    assert found(statement, period) == []
