"""Amounts as people write them are read rightly or left alone, and wrong ones are found."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from lgcases.finding import Fault
from lgcases.validation.registry import RECORD_RULES
from lgcases.validation.rules.samples import with_claim
from tests.validation.cases import faults, found, overlaid, underlined
from tests.validation.wordings import ENGLISH, OTHERS, WRONG, currency_in

_CODES = {"LG310", "LG329", "LG330", "LG331"}
_RULES = tuple(rule for rule in RECORD_RULES if rule.code in _CODES)
_RIGHT = [(statement, currency_in(statement), amount) for statement, amount in ENGLISH] + OTHERS


def claim(statement: str, currency: str, amount: str) -> str:
    quoted = json.dumps(statement, ensure_ascii=False)
    return with_claim(statement=quoted, amount=amount, currency=currency)


def found_in(statement: str, currency: str, amount: str) -> list[Fault]:
    return found(overlaid(claim(statement, currency, amount)), _RULES)


def test_the_tables_are_as_large_as_they_should_be():
    assert len({statement for statement, _ in ENGLISH}) == len(ENGLISH) >= 120
    assert len({statement for statement, _, _ in OTHERS}) == len(OTHERS) >= 20


@pytest.mark.parametrize(("statement", "currency", "amount"), _RIGHT)
def test_a_right_amount_is_left_alone(statement, currency, amount):
    assert [fault.message for fault in found_in(statement, currency, amount)] == []


@pytest.mark.parametrize(("statement", "currency", "amount", "right"), WRONG)
def test_a_wrong_amount_is_found_with_the_right_one_as_a_hint(statement, currency, amount, right):
    (fault,) = found_in(statement, currency, amount)
    assert (fault.pointer, fault.near) == ("/savings/0/amount", right)
    assert fault.edit is None or fault.edit.text == right


@pytest.mark.parametrize(
    ("statement", "currency", "amount", "is_fixed"),
    [
        ("Saves £2m a year.", "GBP", "2", True),
        ("Saves £200K a year.", "GBP", "200", True),
        ("Saves £2½m a year.", "GBP", "2.5", True),
        ("Saves £5 to £6 million.", "GBP", "5", True),
        ("Loses £2m a year.", "GBP", "-2", True),
        ("Spart 2,5 Mio. Euro.", "EUR", "2.5", True),
        # The amount is not the number before "million", though its digits are the same.
        ("Saves £2m a year.", "GBP", "2000", False),
        ("Saves £2m a year.", "GBP", "2000000000", False),
        ("Saves £2m a year.", "GBP", "20000000", False),
        ("Saves £619,000 a year.", "GBP", "619", False),
        ("Spart 250.000 Euro.", "EUR", "250", False),
        # It may be either.
        ("Saves £2m of £2bn.", "GBP", "2", False),
        ("Saves £2 mil a year.", "GBP", "2", False),
    ],
)
def test_only_the_very_number_before_the_unit_is_fixed(statement, currency, amount, is_fixed):
    (fault,) = found_in(statement, currency, amount)
    assert (fault.edit is not None) is is_fixed


def test_no_fix_ever_makes_an_amount_smaller():
    tried = 0
    for statement, currency, _ in _RIGHT:
        for amount in ("2", "2.5", "5", "200", "300", "619", "2000", "250000", "2000000"):
            for fault in found_in(statement, currency, amount):
                if fault.edit is not None:
                    tried += 1
                    assert Decimal(fault.edit.text) >= 1000 * Decimal(amount)
    assert tried > 100


def test_the_amount_is_what_is_underlined():
    snippet = claim("Saves £200K a year.", "GBP", "200")
    assert [text for _, text in underlined("amount-not-in-full", snippet)] == ["200"]
    snippet = claim("Saves £200K a year.", "GBP", "2000000")
    assert [text for _, text in underlined("amount-not-as-stated", snippet)] == ["2000000"]


@pytest.mark.parametrize(
    ("statement", "currency", "is_found"),
    [
        ("Saves $2.5m a year.", "GBP", True),
        ("Saves £2.5m a year.", "USD", True),
        ("Saves 2,5 Mio. Euro.", "CHF", True),
        ("Sparer 2,5 mio. kr.", "EUR", True),
        ("Sparer 2,5 mio. kr.", "DKK", False),
        ("Saves A$2.5m a year.", "AUD", False),
        ("Saves £2.5m ($2.5m) a year.", "USD", False),
        ("Saves 2.5m a year.", "USD", False),
    ],
)
def test_the_sign_of_another_currency_is_found(statement, currency, is_found):
    messages = faults("currency-not-as-stated", claim(statement, currency, "2500000"))
    assert bool(messages) is is_found


@pytest.mark.parametrize(
    ("statement", "amount"),
    [
        ("Saves two million pounds.", "2"),
        ("Saves seven hundred thousand pounds.", "700"),
        ("Twelve councils save.", "12"),
        ("Saves a sum in 12 councils.", "12"),
        ("Saves a sum.", "7000000000"),
    ],
)
def test_an_implausible_amount_without_its_figure_is_still_found(statement, amount):
    assert [fault.rule.code for fault in found_in(statement, "GBP", amount)] == ["LG310"]
