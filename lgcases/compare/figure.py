"""A figure, what must be known of it, and the trail of how it was made.

Every step of a trail is rounded to two decimals (halves away from zero) and the next step
goes on from the rounded number, so that a person who recomputes a formula from the
numbers printed in it gets the result printed behind it, to the penny.

A figure keeps its operations as numbers; the words of the trail are made when somebody asks
for them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from typing import Any

from lgcases.claims.completeness import Sum
from lgcases.reference.series import Year
from lgcases.reference.table import Provenance

CENT = Decimal("0.01")
#: The signs of formulas; minus and plus are those of the keyboard.
TIMES, OVER = "\u00d7", "\u00f7"


class Caveat(Enum):
    """What a reader must know before using a figure; its words stand beside it."""

    DISPUTED = "disputed"
    WIDER_THAN_CASE = "wider than the case"
    OTHER_MODELS = "covers more than the models asked for"
    OTHER_SERVICES = "covers more than the services asked for"
    PART_OF_CASE = "may cover only some partners"
    NAMED_PARTNERS = "covers only the partners it names"
    EVEN_PROFILE = "assumed even profile"
    FIRST_YEAR_PRICES = "rate in prices of its first year"
    FINANCIAL_YEAR = "financial year taken as April to March"
    OPEN_PERIOD = "open period: counted up to {as_of}, the date it was stated for"
    YEAR_NOT_STATED = "year not stated"
    NOMINAL_SHARE = "amount and baseline as stated, not put into the same prices"
    BASELINE_YEAR = "baseline without a period, taken as that of a year"
    STATED_SHARE = "percentage as stated, not worked out"
    FORECAST_INDEX = "forecast price index"
    RANGE = "range, ranked by its lower end"
    GROSS = "gross of cost"
    COST_NOT_STATED = "gross or net not stated"
    PARTNERS_CHANGED = "partners changed in the period"
    AVERAGE = "average, not run-rate"
    COST_DISPUTED = "set-up cost disputed"

    def words(self, item: Sum) -> str:
        """The caveat in words, with the date for which the claim was stated where that is in it."""
        return self.value.format(as_of=item.as_of)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a trail: what is done, the formula in printed numbers, the result.

    The formula is empty for a step that only states something.
    """

    words: str
    formula: str
    result: str


class Operation:
    """One piece of arithmetic that can explain itself."""

    __slots__ = ()

    @property
    def provenance(self) -> Provenance | None:
        """The reference table that it used; None where it used none."""
        return None

    def explain(self) -> tuple[Step, ...]:
        """The steps, in the order in which they were taken."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Statement(Operation):
    """A step that only states something."""

    words: str
    result: str

    def explain(self) -> tuple[Step, ...]:
        """The statement."""
        return (Step(self.words, "", self.result),)


class Transform(Operation):
    """An operation that turns each end of a figure into another number by one rule."""

    __slots__ = ()

    def of(self, value: Decimal) -> Decimal:
        """What becomes of the value."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Figure:
    """A sum of money made comparable.

    Attributes:
        amount: In units of ``currency``, or in per cent of a baseline; the lower end where there
            is a range.
        amount_to: The upper end of a range.
        qualifier: As in the claim: exact, about, nearly, at-least, more-than or up-to.
        prices: The year whose prices it is given in; None for nominal.
        caveats: Those that come from the arithmetic.
        average: Whether it is an annual average of a sum over years.
        per: ``resident``, ``partner``, ``baseline`` or None.
        operations: How it was made.
    """

    amount: Decimal
    amount_to: Decimal | None
    currency: str
    qualifier: str
    prices: Year | None
    caveats: tuple[Caveat, ...] = ()
    average: bool = False
    per: str | None = None
    operations: tuple[Operation, ...] = ()

    @property
    def upper(self) -> Decimal:
        """The upper end; the amount itself where there is no range."""
        return self.amount if self.amount_to is None else self.amount_to

    @property
    def trail(self) -> tuple[Step, ...]:
        """How it was made, step by step."""
        return tuple(step for operation in self.operations for step in operation.explain())

    @property
    def price_base(self) -> str:
        """The year of its prices, or ``nominal``."""
        return "nominal" if self.prices is None else str(self.prices)

    def ends(self) -> tuple[tuple[str, Decimal], ...]:
        """The amount, or both ends of the range, each with the word that tells them apart."""
        return ends(self.amount, self.amount_to)

    def after(self, transform: Transform, **changes: Any) -> Figure:  # noqa: ANN401  # fields
        """The figure after a transform; ``changes`` are the other fields that differ."""
        upper = self.amount_to
        return replace(
            self,
            amount=transform.of(self.amount),
            amount_to=None if upper is None else transform.of(upper),
            operations=(*self.operations, transform),
            **changes,
        )


def ends(amount: Decimal, amount_to: Decimal | None) -> tuple[tuple[str, Decimal], ...]:
    """An amount, or both ends of a range, each with the word that tells them apart."""
    if amount_to is None:
        return (("", amount),)
    return ((" (lower end)", amount), (" (upper end)", amount_to))


def rounded(value: Decimal) -> Decimal:
    """Two decimals, halves away from zero."""
    return value.quantize(CENT, ROUND_HALF_UP)


# A little less than an amount is less than it.
_DIRECTION = {"at-least": 1, "more-than": 1, "up-to": -1, "nearly": -1, "exact": 0}


def combined(first: str, second: str, *, opposed: bool = False) -> str:
    """The qualifier of a result of two qualified amounts.

    ``opposed`` says that the result falls when the second amount rises, as in a difference
    or a ratio: more than 6m less at least 1m is about 5m, neither bound holds.
    """
    if second == "exact":
        return first
    if second == "nearly" and first in ("exact", "nearly"):
        # Nearly as much taken away, or divided by it, leaves a little more.
        return "about" if opposed else "nearly"
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
