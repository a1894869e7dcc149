"""What the digits of a number say, with commas, points, apostrophes or spaces between them."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

FRACTIONS = {
    "½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.33", "⅔": "0.67",
    "1/2": "0.5", "1/4": "0.25", "3/4": "0.75", "1/3": "0.33", "2/3": "0.67",
}  # fmt: skip


class Reading(NamedTuple):
    """One way to read a number: its value in full, and the value of its last digit."""

    value: Decimal
    step: Decimal


def readings(
    number: str, mark: str | None, fraction: str | None, power: int, unit: str
) -> tuple[Reading, Reading | None]:
    """How a number is read, and how else it can be read.

    ``mark`` is what stands between its groups of three digits, if it has any.  Whether a single
    comma or point does so or precedes decimals, the unit tells: no price has three decimals, but
    1.125 million has, and 1,125 million is more than a thousand in one language, and little more
    than one in another.
    """
    if fraction is not None or number in FRACTIONS:
        return _with_fraction(number, fraction, power), None
    if mark is None:
        return _reading(number.replace(",", ".").replace("'", "."), power), None
    grouped = number.replace(mark, "").replace(",", ".")
    if mark not in ",." or len(number) - len(grouped) > 1 or "." in grouped:
        return _reading(grouped, power), None
    whole = _reading(grouped, power)
    decimals = _reading(number.replace(",", "."), power)
    if number.startswith("0"):
        return decimals, None
    may_have_decimals = power > 0 or unit == "percent"
    if mark == "." and may_have_decimals:
        return decimals, whole
    may_have_decimals = may_have_decimals or (mark == "." and unit in ("pound", "dollar", ""))
    return whole, decimals if may_have_decimals else None


def _with_fraction(number: str, fraction: str | None, power: int) -> Reading:
    if fraction is None:
        value = Decimal(FRACTIONS[number])
    else:
        whole = "".join(sign for sign in number if sign.isdigit())
        value = Decimal(whole) + Decimal(FRACTIONS[fraction.strip()])
    return Reading(value.scaleb(power), _step(power - 1))


def _reading(number: str, power: int) -> Reading:
    value = Decimal(f"{number}E{power}") if power else Decimal(number)
    return Reading(value, _step(power - len(number.partition(".")[2])))


@lru_cache(maxsize=64)
def _step(power: int) -> Decimal:
    return Decimal(1).scaleb(power)
