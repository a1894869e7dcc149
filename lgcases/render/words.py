"""Sums, periods and terms in words."""

from __future__ import annotations

from decimal import Decimal

from lgcases.model import Claim, Cost, Outcome, Period

_QUALIFIERS = {
    "exact": "",
    "about": "about ",
    "at-least": "at least ",
    "more-than": "more than ",
    "up-to": "up to ",
}
_BASES = {
    "per-year": " a year",
    "single-year": " in one year",
    "cumulative": " in total",
    "one-off": " once",
}


def claim_amount(claim: Claim) -> str:
    """What the claim puts a figure on, as it was stated: ``more than GBP 6,000,000 a year``."""
    if claim.amount is None:
        return "no figure stated"
    basis = _BASES.get(claim.basis, "")
    if claim.basis == "percentage":
        unit = claim.unit or "%"
        return _range(claim, "") + ("" if unit.startswith("%") else " ") + unit
    if claim.currency is None:
        return f"{_range(claim, '')} {claim.unit or ''}".rstrip() + basis
    unit = f" {claim.unit}" if claim.unit else ""
    return _range(claim, f"{claim.currency} ") + unit + basis


def cost_amount(cost: Cost) -> str:
    """The amount of a cost as it was stated."""
    if cost.amount is None:
        return "no figure stated"
    return _range(cost, f"{cost.currency} " if cost.currency else "")


def outcome_value(outcome: Outcome) -> str:
    """The value of an outcome with its unit."""
    unit = outcome.unit or ""
    joined = unit if unit.startswith("%") else f" {unit}" if unit else ""
    qualifier = _QUALIFIERS.get(outcome.qualifier, "")
    if not isinstance(outcome.value, Decimal):
        return f"{outcome.value}"
    upper = f" to {decimal_words(outcome.value_to)}" if outcome.value_to is not None else ""
    return f"{qualifier}{decimal_words(outcome.value)}{upper}{joined}"


def decimal_words(value: Decimal) -> str:
    """A number with thousands separators, with as many decimals as it was given."""
    whole = value == value.to_integral_value()
    return f"{int(value):,}" if whole else f"{value:,f}"


def period_words(period: Period | None) -> str | None:
    """The period, or None where none is stated."""
    return None if period is None else str(period)


def _range(item: Claim | Cost, currency: str) -> str:
    qualifier = _QUALIFIERS.get(item.qualifier, "")
    upper = f" to {decimal_words(item.amount_to)}" if item.amount_to is not None else ""
    amount = decimal_words(item.amount) if item.amount is not None else "?"
    return f"{qualifier}{currency}{amount}{upper}"
