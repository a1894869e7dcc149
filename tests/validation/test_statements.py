"""Fields of a claim or cost beside the words of its statement."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgcases.text import words
from lgcases.validation.rules import stage_in_words
from lgcases.validation.rules.samples import (
    with_claim,
    with_cost,
    with_total,
)
from tests.validation.cases import faults

RESULT = {"evidence": "achieved-self-reported"}


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("The hub is expected to save £5m a year.", "is expected to save"),
        ("The hub was expected to save £5m a year.", "was expected to save"),
        ("The plan aims to save £5m a year.", "aims to save"),
        ("The forecast saving is £5m a year.", "forecast saving"),
        ("Sharing will save £5m a year.", "will save"),
        ("Sharing could save £5m a year.", "could save"),
        ("Savings of £5m a year will be achieved.", "will be"),
        ("Sharing is to save £5m a year.", "is to save"),
        ("The council hoped that it would save £5m a year.", "hoped that"),
        ("The councils plan to cut £5m a year.", "plan to cut"),
        ("They are on track to save £5m a year.", "are on track to save"),
    ],
)
def test_words_for_what_is_to_come_are_no_result(statement, told):
    (fault,) = faults("evidence-not-as-stated", with_claim(statement=statement, **RESULT))
    assert fault.pointer == "/savings/0/evidence"
    assert fault.values["words"] == told
    assert faults("evidence-not-as-stated", with_claim(statement=statement)) == []


@pytest.mark.parametrize(
    "statement",
    [
        "The hub saves £5m a year.",
        "The hub saved £5m a year, which was forecast to be £4m.",
        "Costs fell by £5m a year against a forecast of £6m.",
        "Savings are estimated at £5m a year.",
        "The arrangement was estimated to have saved £5m a year.",
        "Sharing brings £5m a year, more than was expected.",
        "The saving of £5m a year exceeded the expected savings.",
        "Of the planned savings £5m a year have been made.",
        "Will Smith's team saves £5m a year.",
    ],
)
def test_words_for_a_result_are_one(statement):
    assert faults("evidence-not-as-stated", with_claim(statement=statement, **RESULT)) == []


_WORDS = st.sampled_from(
    words(
        """is are was were been also now first only expected forecast projected predicted planned
        budgeted intended hoped anticipated due set on track course to save be cost expect expects
        hope hopes plan plans intend aim aims at forecasts savings saving that will would could
        should may might yearly targeted income then time in"""
    )
)


@given(st.lists(_WORDS, min_size=1, max_size=6))
def test_the_quick_test_passes_whatever_the_pattern_finds(told):
    statement = "The hub " + " ".join(told)
    if stage_in_words._TO_COME.search(statement):
        assert stage_in_words._may_be_to_come(statement)


def test_a_cost_to_come_is_no_result_either():
    cost = with_cost(statement="Joining will cost £5m.", evidence="achieved-independent")
    assert [each.pointer for each in faults("evidence-not-as-stated", cost)] == [
        "/costs/0/evidence"
    ]


@pytest.mark.parametrize(
    ("statement", "count"),
    [
        ("The hub has saved £5m a year.", 1),
        ("The hub saved £5m a year.", 1),
        ("By 2020 £5m a year will have been saved.", 0),
        ("£5m a year is to be saved.", 0),
        ("£5m a year should be saved once the teams are joined.", 0),
        ("The target was £5m saved a year.", 0),
        ("The hub saves £5m a year.", 0),
    ],
)
def test_words_for_a_result_are_no_forecast(statement, count):
    assert len(faults("result-called-forecast", with_claim(statement=statement))) == count
    assert faults("result-called-forecast", with_claim(statement=statement, **RESULT)) == []


@pytest.mark.parametrize(
    ("statement", "currency", "count"),
    [
        ("It saves $250,000 a year.", "GBP", 1),
        ("It saves $250,000 a year.", "USD", 0),
        ("It saves $250,000 a year.", "CAD", 0),
        ("It saves 250,000 dollars a year.", "EUR", 1),
        ("It saves €250,000 a year.", "GBP", 1),
        ("It saves £250,000 ($250,000) a year.", "USD", 0),
        ("It saves 250,000 a year.", "GBP", 0),
    ],
)
def test_the_currency_of_the_statement(statement, currency, count):
    claim = with_claim(statement=statement, amount=250000, currency=currency)
    assert len(faults("currency-not-as-stated", claim)) == count


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("It saves £5m a year.", "£5m a year"),
        ("It saves £5m per annum.", "£5m per annum"),
        ("It saves £5m annually.", "£5m annually"),
        ("It saves £5m each year.", "£5m each year"),
        ("It saves £5m in staff costs every year.", "£5m in staff costs every year"),
        ("An annual saving of £5m.", "annual saving of £5m"),
        ("A yearly saving of about £5m was reported.", "yearly saving of about £5m"),
        ("Every year the hub saves £5m.", "Every year the hub saves £5m"),
    ],
)
@pytest.mark.parametrize("basis", ["cumulative", "one-off", "not-stated"])
def test_words_for_a_yearly_rate(statement, told, basis):
    claim = {"statement": statement, "qualifier": "about"}
    (fault,) = faults("basis-not-as-stated", with_claim(**claim, basis=basis))
    assert fault.values["words"] == told
    assert faults("basis-not-as-stated", with_claim(**claim)) == []


@pytest.mark.parametrize(
    "statement",
    [
        "It saved £5m.",
        "It saved £5m in the year.",
        "Annual reports show a saving of £5m.",
        "The annual budget fell by £5m.",
        "Annual savings of £5m over three years.",
    ],
)
def test_other_words_with_a_year_in_them(statement):
    claim = with_total(statement=statement, amount=5000000)
    assert faults("basis-not-as-stated", claim) == []


@pytest.mark.parametrize(
    ("statement", "near"),
    [
        ("By chasing income the team saves £5m a year in staff.", None),
        ("Collecting income together saved £5m a year.", None),
        ("The park brings rental income of £5m a year.", "income"),
        ("It saves £5m a year by more income.", "income"),
        ("By chasing income the team saves £5m a year and avoided costs.", "cost-avoidance"),
    ],
)
def test_income_that_a_team_only_deals_with(statement, near):
    found = faults("not-a-saving", with_claim(statement=statement))
    assert [each.near for each in found] == ([] if near is None else [near])


def test_a_loss_is_written_above_zero():
    cost = {"statement": "Sharing lost £5m.", "amount": -5000000}
    (fault,) = faults("negative-amount", with_cost(**cost, kind="loss"))
    assert fault.help == "a loss is written above zero: 5000000"
    (fault,) = faults("negative-amount", with_cost(**cost, kind="set-up"))
    assert fault.help is None


@pytest.mark.parametrize(
    "statement",
    ["Savings (£000): 250 a year.", "Savings a year in £'000: 250.", "Savings (£m): 0.25 a year."],
)
def test_nothing_is_known_of_numbers_that_a_table_counts_in_thousands(statement):
    assert (
        faults("amount-not-as-stated", with_claim(statement=json.dumps(statement), amount=250000))
        == []
    )


@pytest.mark.parametrize(("upper", "places"), [(1500000, []), (15000000, ["/savings/0/amount_to"])])
@pytest.mark.parametrize("between", [" to ", " and ", "-", "\u2013"])
def test_the_other_end_of_a_range(upper, places, between):
    snippet = with_claim(
        statement=f"From £1m{between}£1.5m a year is saved.", amount=1000000, amount_to=upper
    )
    assert [fault.pointer for fault in faults("amount-not-as-stated", snippet)] == places


def test_years_behind_the_words_for_saving():
    snippet = with_claim(statement="£5m was saved over five years.", amount=5000000)
    assert len(faults("basis-not-as-stated", snippet)) == 1
