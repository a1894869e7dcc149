"""A figure and the trail of how it was made.

Every step of a trail is rounded to two decimals (halves away from zero) and the next step
goes on from the rounded number, so that a person who recomputes a formula from the
numbers printed in it gets the result printed behind it, to the penny.

A figure keeps its work as numbers; the words of the trail are made when somebody asks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from lgcases.compare.caveat import Caveat
from lgcases.reference.series import Year
from lgcases.reference.table import Provenance

CENT = Decimal("0.01")
#: The signs of formulas; minus and plus are those of the keyboard.
TIMES, OVER = "\u00d7", "\u00f7"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a trail: what is done, the formula in printed numbers, the result.

    The formula is empty for a step that only states something.
    """

    words: str
    formula: str
    result: str


class Work:
    """One piece of arithmetic that can tell its steps."""

    __slots__ = ()

    @property
    def provenance(self) -> Provenance | None:
        """The reference table that it used; None where it used none."""
        return None

    def steps(self) -> tuple[Step, ...]:
        """The steps, in the order in which they were taken."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Figure:
    """A sum of money made comparable.

    Attributes:
        amount: In units of ``currency``; the lower end where there is a range.
        amount_to: The upper end of a range.
        qualifier: As in the claim: exact, about, at-least, more-than or up-to.
        prices: The year whose prices it is given in; None for nominal.
        caveats: Those that come from the arithmetic.
        average: Whether it is an annual average of a sum over years.
        per: ``resident``, ``partner`` or None.
        work: How it was made.
    """

    amount: Decimal
    amount_to: Decimal | None
    currency: str
    qualifier: str
    prices: Year | None
    caveats: tuple[Caveat, ...] = ()
    average: bool = False
    per: str | None = None
    work: tuple[Work, ...] = ()

    @property
    def trail(self) -> tuple[Step, ...]:
        """How it was made, step by step."""
        return tuple(step for work in self.work for step in work.steps())

    @property
    def price_base(self) -> str:
        """The year of its prices, or ``nominal``."""
        return "nominal" if self.prices is None else str(self.prices)

    def ends(self) -> tuple[tuple[str, Decimal], ...]:
        """The amount, or both ends of the range, each with the word that tells them apart."""
        if self.amount_to is None:
            return (("", self.amount),)
        return ((" (lower end)", self.amount), (" (upper end)", self.amount_to))


def rounded(value: Decimal) -> Decimal:
    """Two decimals, halves away from zero."""
    return value.quantize(CENT, ROUND_HALF_UP)


def printed(value: Decimal | int) -> str:
    """A number with thousands separators and all its digits."""
    return f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"


def money(value: Decimal, currency: str) -> str:
    """An amount with its currency, all digits: ``GBP 880,185.31``."""
    return f"{currency} {printed(value)}"


def both(figure: Figure, change: Callable[[Decimal], Decimal]) -> tuple[Decimal, Decimal | None]:
    """The amount and the upper end after the same change."""
    upper = figure.amount_to
    return change(figure.amount), None if upper is None else change(upper)


_DIRECTION = {"at-least": 1, "more-than": 1, "up-to": -1, "exact": 0}


def combined(first: str, second: str, *, opposed: bool = False) -> str:
    """The qualifier of a result of two qualified amounts.

    ``opposed`` says that the result falls when the second amount rises, as in a difference
    or a ratio: more than 6m less at least 1m is about 5m, neither bound holds.
    """
    if second == "exact":
        return first
    one, two = _DIRECTION.get(first), _DIRECTION.get(second)
    if one is None or two is None:
        return "about"
    if opposed:
        two = -two
    if one == two and one > 0:
        return first if first == second else "at-least"
    if one in (0, two):
        return "at-least" if two > 0 else "up-to"
    return "about"
