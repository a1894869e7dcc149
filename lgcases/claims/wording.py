"""A claim as it was stated, in a few characters: ``>6m GBP/yr``.

No digit is lost: a figure that is no whole number of thousands, and that millions cannot
show in three decimals, is written out in full.
"""

from __future__ import annotations

from decimal import Decimal

from lgcases.model import Claim, Cost

_SIGNS = {"exact": "", "about": "~", "at-least": ">=", "more-than": ">", "up-to": "<="}
_BASES = {
    "per-year": "/yr",
    "single-year": " in one year",
    "cumulative": " in total",
    "one-off": " once",
    "not-stated": ", basis not stated",
}
#: Scale, its letter, and the decimals up to which it reads better than the full number.
_SCALES = ((Decimal(10**9), "bn", 3), (Decimal(10**6), "m", 3), (Decimal(1000), "k", 0))


def short_amount(value: Decimal) -> str:
    """A number in thousands, millions or billions, with all its digits: ``12.85m``."""
    for scale, letter, decimals in _SCALES:
        if abs(value) >= scale:
            scaled = value / scale
            whole = scaled == round(scaled, decimals)
            return f"{_plain(scaled)}{letter}" if whole else _plain(value)
    return _plain(value)


def sign(qualifier: str) -> str:
    """The qualifier as a sign; empty for an exact amount."""
    return _SIGNS.get(qualifier, "")


def stated_short(claim: Claim) -> str:
    """Amount, currency or unit, and basis of a claim as it was stated."""
    if claim.amount is None:
        return "no figure"
    amount = _range(claim)
    if claim.basis == "percentage":
        unit = claim.unit or "%"
        return f"{amount}{'' if unit.startswith('%') else ' '}{unit}"
    currency = claim.currency or ""
    unit = claim.unit or ""
    if unit and currency and unit.startswith(currency):
        currency = ""
    words = " ".join(part for part in (amount, currency, unit) if part)
    return words + _BASES.get(claim.basis, "")


def cost_short(cost: Cost) -> str:
    """Amount and currency of a cost as it was stated."""
    if cost.amount is None:
        return "no figure"
    return f"{_range(cost)} {cost.currency or ''}".rstrip()


def compact(value: Decimal, digits: int = 3) -> str:
    """A number rounded to so many significant digits for reading: ``880k``, ``5.77m``."""
    for scale, letter, _ in _SCALES:
        if abs(_significant(value, digits)) >= scale:
            return f"{_fixed(_significant(value, digits) / scale, digits)}{letter}"
    return _fixed(_significant(value, digits), digits)


def _range(item: Claim | Cost) -> str:
    lower = sign(item.qualifier) + short_amount(item.amount or Decimal(0))
    return lower if item.amount_to is None else f"{lower} to {short_amount(item.amount_to)}"


def _plain(value: Decimal) -> str:
    whole = value.to_integral_value()
    return f"{whole:,f}" if value == whole else f"{value.normalize():,f}"


def _significant(value: Decimal, digits: int) -> Decimal:
    return Decimal(f"{value:.{digits - 1}e}") if value else Decimal(0)


def _fixed(value: Decimal, digits: int) -> str:
    decimals = max(0, digits - 1 - value.adjusted()) if value else 0
    return f"{value:,.{decimals}f}"
