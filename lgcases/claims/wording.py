"""How an amount is written, everywhere: in a few characters, in words, or with all its digits.

- In a few characters, for tables: ``>6m GBP/yr`` (:func:`stated_short`).  No digit is lost: a
  number that is no whole number of thousands, and that millions cannot show in three
  decimals, is written out in full.
- In words, for texts: ``more than GBP 6,000,000 a year`` (:func:`stated_in_words`).
- Rounded to a few digits, for reading: ``880k`` (:func:`compact`).
- With all its digits, for arithmetic: ``GBP 880,185.31`` (:func:`money`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lgcases.model import ClaimBaseline, Outcome, OutcomeBaseline, Period, Size
from lgcases.model.walk import MonetaryItem

#: Scale, its letter, and the decimals up to which it reads better than the full number.
_SCALES = ((Decimal(10**9), "bn", 3), (Decimal(10**6), "m", 3), (Decimal(1000), "k", 0))


def stated_short(item: MonetaryItem) -> str:
    """Amount, currency or unit, and basis as they were stated: ``>6m GBP/yr``."""
    if item.amount is None:
        return "no figure"
    amount = _SHORT.range(item.qualifier, item.amount, item.amount_to)
    if item.basis == "percentage":
        return _with_unit(amount, item.unit or "%")
    parts = (amount, _currency(item.currency, item.unit), item.unit)
    return " ".join(filter(None, parts)) + _SHORT.bases.get(item.basis, "")


def stated_in_words(item: MonetaryItem) -> str:
    """What a claim or cost puts a figure on: ``more than GBP 6,000,000 a year``."""
    if item.amount is None:
        return "no figure stated"
    currency = "" if item.basis == "percentage" else _currency(item.currency, item.unit, " ")
    amount = _LONG.range(item.qualifier, item.amount, item.amount_to, currency)
    if item.basis == "percentage":
        return _with_unit(amount, item.unit or "%")
    return " ".join(filter(None, (amount, item.unit))) + _LONG.bases.get(item.basis, "")


def outcome_value(outcome: Outcome) -> str:
    """The value of an outcome with its unit, in words."""
    return _value_in_words(outcome.qualifier, outcome.value, outcome.value_to, outcome.unit)


def size_value(size: Size) -> str:
    """The value of a size in words: ``about 1,350 people``, ``GBP 58,000,000``."""
    if size.value is None:
        return "no figure stated"
    currency = _currency(size.currency, size.unit, " ")
    amount = _LONG.range(size.qualifier, size.value, size.value_to, currency)
    return _with_unit(amount, size.unit or "")


def baseline_words(baseline: ClaimBaseline | OutcomeBaseline, unit: str | None = None) -> str:
    """What a figure is measured against, in words.

    A claim is a part ``of GBP 5,400,000 in 2013-14 (spending before: cost of both teams)``; an
    outcome stands ``against 52 % in 2014 (comparison group: other estates)``.  ``unit`` is that
    of the outcome, for a baseline that names none of its own.
    """
    kind = baseline.kind.replace("-", " ")
    when = _when(baseline.period)
    if isinstance(baseline, ClaimBaseline):
        preposition, value = "of", _baseline_amount(baseline)
    else:
        preposition, value = "against", ""
        if baseline.value is not None:
            unit = baseline.unit or unit
            value = _value_in_words(baseline.qualifier, baseline.value, None, unit)
    if not value:
        return f"{' '.join(filter(None, (preposition, 'the', kind, when)))} ({baseline.what})"
    return f"{' '.join(filter(None, (preposition, value, when)))} ({kind}: {baseline.what})"


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
    qualifiers={
        "exact": "",
        "about": "~",
        "nearly": "<",
        "at-least": ">=",
        "more-than": ">",
        "up-to": "<=",
    },
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
        "nearly": "nearly ",
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


def _value_in_words(
    qualifier: str, value: Decimal | str | None, value_to: Decimal | None, unit: str | None
) -> str:
    """A number with its unit, or the word of a rating."""
    if not isinstance(value, Decimal):
        return f"{value}"
    return _with_unit(_LONG.range(qualifier, value, value_to), unit or "")


def _baseline_amount(baseline: ClaimBaseline) -> str:
    if baseline.amount is None:
        return ""
    currency = _currency(baseline.currency, baseline.unit, " ")
    amount = _LONG.range(baseline.qualifier, baseline.amount, None, currency)
    return _with_unit(amount, baseline.unit or "")


def _currency(currency: str | None, unit: str | None, after: str = "") -> str:
    """The currency, unless the unit begins with it: ``GBP per home``."""
    if not currency or (unit or "").startswith(currency):
        return ""
    return currency + after


def _when(period: Period | None) -> str:
    """The period as it goes on in a sentence: ``in 2014``, ``from 2014 to 2018``."""
    if period is None:
        return ""
    if period.start is None or period.end is None:
        return str(period)
    return f"in {period}" if period.start == period.end else f"from {period}"


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
