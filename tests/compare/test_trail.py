"""Every step of a trail can be recomputed by hand from the numbers printed in it."""

import re
from decimal import Decimal

import pytest

from lgcases.compare import Options, compare
from lgcases.compare.figure import rounded
from lgcases.model import ClaimBaseline, Period
from tests.builders import BEXLEY, claim, cost, council, initiative

FIVE = {"from": "2014-15", "to": "2018-19"}
THREE_YEARS = ClaimBaseline(
    kind="budget",
    what="Three budgets",
    amount=Decimal("9876543.21"),
    currency="GBP",
    period=Period.parse({"from": "2011/12", "to": "2013-14"}),
)
CLAIMS = [
    claim(),
    claim("619000", "2011/12", amount_to="700000.55"),
    claim("1000000", {"from": "2014-06", "to": "2018-02"}, basis="cumulative"),
    claim("1000001", {"from": "2014-06-03", "to": "2018-02-09"}, basis="cumulative"),
    claim("999999", {"from": 2014, "to": 2020}, basis="cumulative", amount_to="1234567.89"),
    claim("3900000", FIVE, basis="cumulative"),
    claim("50000000", {"from": 2016, "to": 2027}, basis="cumulative", evidence="forecast"),
    claim("12", {"from": 2016}, basis="per-year", currency="USD"),
    claim("-77777", prices="real", price_base="2010/11"),
    claim("23400000", {"from": 2014}, basis="cumulative", as_of="2018-06"),
    claim("1234567", FIVE, basis="cumulative", amount_to="2345678", baseline=THREE_YEARS),
    claim("1234567", "2014-15", basis="one-off", baseline=THREE_YEARS),
    claim("-1234.56", None, basis="per-year", baseline=THREE_YEARS),
]
OPTIONS = [
    Options(),
    Options(currency="EUR"),
    Options(currency="GBP", annualise=True),
    Options(annualise=True, per="resident"),
    Options(per="partner"),
    Options(prices="nominal", annualise=True),
    Options(per="baseline"),
    Options(per="baseline", prices="nominal"),
]


def evaluated(formula):
    """The formula worked out with its own numbers and nothing else."""
    python = formula.replace(",", "").replace("\u00d7", "*").replace("\u00f7", "/")
    python = re.sub(r"\d+(\.\d+)?", lambda number: f"Decimal('{number[0]}')", python)
    return eval(python, {"Decimal": Decimal})


def result_of(step):
    return Decimal(re.search(r"-?[\d,]+(\.\d+)?", step.result)[0].replace(",", ""))


def assert_by_hand(steps):
    for step in steps:
        assert step.words
        if step.formula:
            assert rounded(evaluated(step.formula)) == rounded(result_of(step)), step


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("stated", CLAIMS, ids=lambda each: f"{each.amount} {each.period}")
def test_each_step_follows_from_its_printed_numbers(tables, vocabularies, stated, options):
    result = compare([initiative(stated)], tables, vocabularies, options)
    for row in result.rows:
        assert_by_hand(row.trail)
        if row.figure.amount_to is None:
            assert result_of(row.trail[-1]) == row.figure.amount
    assert result.rows or result.not_comparable


def test_each_number_of_a_step_stands_in_an_earlier_step_or_a_table(tables, vocabularies):
    row = compare(
        [initiative(CLAIMS[5])], tables, vocabularies, Options(currency="EUR", annualise=True)
    ).rows[0]
    seen = {row.trail[0].result.removeprefix("GBP ")}
    indices = {f"{value:f}" for value in tables.uk_financial.index.values()}
    for step in row.trail[1:]:
        numbers = set(re.findall(r"[\d,]+(?:\.\d+)?", step.formula))
        for number in numbers - seen - indices - {"5"}:
            assert number in step.words, (number, step)
        seen |= set(re.findall(r"[\d,]+(?:\.\d+)?", step.result))


def test_the_trail_begins_with_the_claim_and_names_its_source_and_the_vintage(tables, vocabularies):
    row = compare([initiative(claim())], tables, vocabularies).rows[0]
    first, second = row.trail
    assert "It saved a sum." in first.words
    assert "2014-15" in first.words
    assert "The Council" in first.words
    assert "HM Treasury, March 2026" in second.words
    assert second.formula == "1,000,000 \u00d7 100.0000 \u00f7 74.0662"
    assert second.result == "GBP 1,350,143.52"


def test_net_payback_and_population_can_be_recomputed_too(tables, vocabularies):
    bodies = (council(), council("Bexley", BEXLEY))
    sum_ = claim("9000000", FIVE, basis="cumulative", amount_to="9900000")
    rate = claim("900000", basis="per-year", qualifier="more-than")
    costs = (cost("123456", "2013-14"), cost("99999", "2014-15", amount_to="111111"))
    case = initiative(sum_, rate, organisations=bodies, costs=costs)
    rows = compare([case], tables, vocabularies, Options(currency="EUR")).rows
    by_number = {row.number: row for row in rows}
    for trail in (
        by_number[1].net.trail,
        by_number[2].payback.trail,
        by_number[1].per_resident.trail,
    ):
        assert_by_hand(trail)
    net = by_number[1].net
    assert [result_of(step) for step in net.trail[-2:]] == [net.amount, net.amount_to]
