"""Why a figure is not available: every reason has a name and plain words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache


class Reason(Enum):
    """A named reason; the value is what people read.

    ``field`` is the field of the claim that is missing or in the way; it is empty for reasons
    that lie outside the claim, such as a year that no price index covers.
    """

    field: str

    def __new__(cls, words: str, field: str = "") -> Reason:
        """Make the words the value, so that the field is an attribute of its own."""
        reason = object.__new__(cls)
        reason._value_ = words
        reason.field = field
        return reason

    NO_AMOUNT = "no amount stated", "amount"
    NO_CURRENCY = "no currency stated", "currency"
    NOT_MONEY = "a percentage or an amount per unit, not a sum of money", "basis"
    NO_PERIOD = "no period stated", "period"
    OPEN_PERIOD = "the period is open-ended, and nothing says up to when it counts", "period"
    REVERSED_PERIOD = "the period ends before it starts", "period"
    REVERSED_RANGE = "the upper end of the range is below the lower", "amount_to"
    LONG_PERIOD = "one year's amount with a period of more than a year", "period"
    NO_BASIS = "basis not stated", "basis"
    NO_NATURE = "nature not stated", "nature"
    NO_EVIDENCE = "evidence not stated", "evidence"
    NO_PRICE_BASE = "in real terms, but the year of its prices is not stated", "price_base"
    NOT_NOMINAL = "stated in real terms, so it has no place among nominal figures", "prices"
    SHORT_PERIOD = "the period is shorter than a year"
    NO_DEFLATOR = "no deflator"
    YEAR_OUTSIDE = "a year outside the price index"
    FORECAST_INDEX = "a forecast price index for an achieved saving"
    NO_RATE = "no exchange rate"
    INCOMPLETE_RATE_YEAR = "an exchange rate of an incomplete year"
    NO_PRICE_YEAR = "nominal figures of different years have no common exchange rate"
    NO_BASELINE = "no baseline stated", "baseline"
    BASELINE_NOT_COMPARABLE = "the baseline cannot be set against it", "baseline"
    NO_POPULATION = "no population"
    NO_PARTNERS = "the number of partners is not known"
    WIDER_THAN_CASE = "the figure covers more than this initiative"
    PART_OF_CASE = "the figure may cover only some of the partners"
    NO_SET_UP_COST = "no set-up cost stated"
    COST_NOT_COMPARABLE = "the set-up cost cannot be set against it"
    ALREADY_NET = "already net of cost"
    NOT_A_TOTAL = "a set-up cost is taken off totals only; for a yearly rate see the payback"
    NOT_PER_YEAR = "payback needs a yearly rate"
    NO_GAIN = "the yearly amount is not above zero"


@dataclass(frozen=True, slots=True)
class Unavailable:
    """One or more reasons why a figure is not available; ``detail`` says what was found."""

    reasons: tuple[Reason, ...]
    detail: str = ""

    @property
    def reason(self) -> Reason:
        """The first reason."""
        return self.reasons[0]

    @property
    def words(self) -> str:
        """The reasons for people to read."""
        words = "; ".join(reason.value for reason in self.reasons)
        return f"{words}: {self.detail}" if self.detail else words


@lru_cache(maxsize=1024)
def unavailable(reason: Reason, detail: str = "") -> Unavailable:
    """No figure, for one reason."""
    return Unavailable((reason,), detail)
