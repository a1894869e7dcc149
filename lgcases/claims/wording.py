"""How an amount is written, everywhere: in a few characters, in words, or with all its digits.

- In a few characters, for tables: ``>6m GBP/yr`` (:func:`stated_short`).  No digit is lost: a
  number that is no whole number of thousands, and that millions cannot show in three
  decimals, is written out in full.
- In words, for texts: ``more than GBP 6,000,000 a year`` (:func:`claim_amount`).
- Rounded to a few digits, for reading: ``880k`` (:func:`compact`).
- With all its digits, for arithmetic: ``GBP 880,185.31`` (:func:`money`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lgcases.model import Claim, Cost, Outcome

#: Scale, its letter, and the decimals up to which it reads better than the full number.
_SCALES = ((Decimal(10**9), "bn", 3), (Decimal(10**6), "m", 3), (Decimal(1000), "k", 0))


def stated_short(claim: Claim) -> str:
    """Amount, currency or unit, and basis of a claim as it was stated: ``>6m GBP/yr``."""
    if claim.amount is None:
        return "no figure"
    amount = _SHORT.range(claim.qualifier, claim.amount, claim.amount_to)
    if claim.basis == "percentage":
        return _with_unit(amount, claim.unit or "%")
    currency, unit = claim.currency or "", claim.unit or ""
    if currency and unit.startswith(currency):
        currency = ""
    return " ".join(filter(None, (amount, currency, unit))) + _SHORT.bases.get(claim.basis, "")


def claim_amount(claim: Claim) -> str:
    """What a claim puts a figure on, in words: ``more than GBP 6,000,000 a year``."""
    if claim.amount is None:
        return "no figure stated"
    currency = f"{claim.currency} " if claim.currency and claim.basis != "percentage" else ""
    amount = _LONG.range(claim.qualifier, claim.amount, claim.amount_to, currency)
    if claim.basis == "percentage":
        return _with_unit(amount, claim.unit or "%")
    return " ".join(filter(None, (amount, claim.unit))) + _LONG.bases.get(claim.basis, "")


def cost_short(cost: Cost) -> str:
    """Amount and currency of a cost as it was stated, in a few characters."""
    if cost.amount is None:
        return "no figure"
    amount = _SHORT.range(cost.qualifier, cost.amount, cost.amount_to)
    return f"{amount} {cost.currency or ''}".rstrip()


def cost_amount(cost: Cost) -> str:
    """The amount of a cost as it was stated, in words."""
    if cost.amount is None:
        return "no figure stated"
    currency = f"{cost.currency} " if cost.currency else ""
    return _LONG.range(cost.qualifier, cost.amount, cost.amount_to, currency)


def outcome_value(outcome: Outcome) -> str:
    """The value of an outcome with its unit, in words."""
    if not isinstance(outcome.value, Decimal):
        return f"{outcome.value}"
    amount = _LONG.range(outcome.qualifier, outcome.value, outcome.value_to)
    return _with_unit(amount, outcome.unit or "")


def sign(qualifier: str) -> str:
    """The qualifier as a sign; empty for an exact amount."""
    return _SHORT.qualifiers.get(qualifier, "")


def short_amount(value: Decimal) -> str:
    """A number in thousands, millions or billions, with all its digits: ``12.85m``."""
    for scale, letter, decimals in _SCALES:
        if abs(value) >= scale:
            scaled = value / scale
            whole = scaled == round(scaled, decimals)
            return f"{_trimmed(scaled)}{letter}" if whole else _trimmed(value)
    return _trimmed(value)


def compact(value: Decimal, digits: int = 3) -> str:
    """A number rounded to so many significant digits for reading: ``880k``, ``5.77m``."""
    rounded = _significant(value, digits)
    for scale, letter, _ in _SCALES:
        if abs(rounded) >= scale:
            return f"{_fixed(rounded / scale, digits)}{letter}"
    return _fixed(rounded, digits)


def printed(value: Decimal | int) -> str:
    """A number with thousands separators and all its digits."""
    return f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"


def money(value: Decimal, currency: str) -> str:
    """An amount with its currency, all digits: ``GBP 880,185.31``."""
    return f"{currency} {printed(value)}"


def _as_given(value: Decimal) -> str:
    """A number with thousands separators; decimals as they were given, unless all are zero."""
    whole = value == value.to_integral_value()
    return f"{int(value):,}" if whole else f"{value:,f}"


@dataclass(frozen=True, slots=True)
class _Style:
    """One way of writing qualifier, number and basis."""

    qualifiers: Mapping[str, str]
    bases: Mapping[str, str]
    number: Callable[[Decimal], str]

    def range(
        self, qualifier: str, amount: Decimal, amount_to: Decimal | None, currency: str = ""
    ) -> str:
        """The amount with its qualifier, or both ends of a range."""
        lower = f"{self.qualifiers.get(qualifier, '')}{currency}{self.number(amount)}"
        return lower if amount_to is None else f"{lower} to {self.number(amount_to)}"


_SHORT = _Style(
    qualifiers={"exact": "", "about": "~", "at-least": ">=", "more-than": ">", "up-to": "<="},
    bases={
        "per-year": "/yr",
        "single-year": " in one year",
        "cumulative": " in total",
        "one-off": " once",
        "not-stated": ", basis not stated",
    },
    number=short_amount,
)
_LONG = _Style(
    qualifiers={
        "exact": "",
        "about": "about ",
        "at-least": "at least ",
        "more-than": "more than ",
        "up-to": "up to ",
    },
    bases={
        "per-year": " a year",
        "single-year": " in one year",
        "cumulative": " in total",
        "one-off": " once",
    },
    number=_as_given,
)


def _with_unit(amount: str, unit: str) -> str:
    """The amount with its unit: ``40% of running cost``, ``12 posts``."""
    return f"{amount}{unit}" if unit.startswith("%") else f"{amount} {unit}".rstrip()


def _trimmed(value: Decimal) -> str:
    whole = value.to_integral_value()
    return f"{whole:,f}" if value == whole else f"{value.normalize():,f}"


def _significant(value: Decimal, digits: int) -> Decimal:
    return Decimal(f"{value:.{digits - 1}e}") if value else Decimal(0)


def _fixed(value: Decimal, digits: int) -> str:
    decimals = max(0, digits - 1 - value.adjusted()) if value else 0
    return f"{value:,.{decimals}f}"
