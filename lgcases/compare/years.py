"""The years that a period covers, and how much of each.

Which kind of year applies: the United Kingdom's figures go by financial year, 1 April to
31 March, where the period is given in financial years, months or days, and by calendar year
where it is given in plain years (``2014``).  All other countries go by calendar year.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from lgcases.compare.figure import rounded
from lgcases.model import PartialDate, Period, Precision
from lgcases.reference.series import YearKind


@dataclass(frozen=True, slots=True)
class Spread:
    """The years of a period, each with its parts of the whole.

    ``unit`` says what the parts are: ``years`` where all years are whole, ``months`` where
    the period starts and ends with a month, else ``days``.
    """

    unit: str
    years: tuple[tuple[int, int], ...]
    total: int

    @property
    def is_even(self) -> bool:
        """Whether each year has as many parts as the next."""
        return len({parts for _, parts in self.years}) == 1


def year_kind(country: str, dates: Sequence[PartialDate | None]) -> YearKind:
    """The kind of year by which these dates of a country's claim go."""
    if country != "GB":
        return YearKind.CALENDAR
    known = [each for each in dates if each is not None]
    plain = all(each.precision is Precision.YEAR for each in known)
    return YearKind.CALENDAR if plain else YearKind.FINANCIAL


def start_of(day: date, kind: YearKind) -> int:
    """The calendar year in which the year of this day begins."""
    return day.year - (kind is YearKind.FINANCIAL and day.month < 4)


@lru_cache(maxsize=4096)
def spread_of(first: date, last: date, kind: YearKind) -> Spread:
    """How much of the time from the first to the last day falls into each year."""
    starts = range(start_of(first, kind), start_of(last, kind) + 1)
    stretches = []
    for start in starts:
        year_first, year_last = _bounds(start, kind)
        stretches.append((start, max(first, year_first), min(last, year_last)))
    whole = all((lo, hi) == _bounds(start, kind) for start, lo, hi in stretches)
    if whole:
        unit, years = "years", [(start, 1) for start in starts]
    elif first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        unit, years = "months", [(start, _months(lo, hi)) for start, lo, hi in stretches]
    else:
        unit, years = "days", [(start, (hi - lo).days + 1) for start, lo, hi in stretches]
    return Spread(unit, tuple(years), sum(parts for _, parts in years))


def years_in(period: Period) -> tuple[int, int] | None:
    """The length of a closed period as (parts, parts of a year): 18 months are (18, 12).

    Days are counted in years of 365.25, hence as quarters of days: (1461 quarters a year).
    """
    if period.first is None or period.last is None:
        return None
    spread = spread_of(period.first, period.last, YearKind.CALENDAR)
    if spread.unit == "years":
        return spread.total, 1
    if spread.unit == "months":
        years, rest = divmod(spread.total, 12)
        return (spread.total, 12) if rest else (years, 1)
    return spread.total * 4, 1461


def shares(amount: Decimal, spread: Spread) -> list[Decimal]:
    """The amount spread evenly over the years; the shares add up to it exactly.

    Each share is rounded to two decimals and the last takes what is left.
    """
    parts = [rounded(amount * own / spread.total) for _, own in spread.years[:-1]]
    return [*parts, amount - sum(parts)]


def _bounds(start: int, kind: YearKind) -> tuple[date, date]:
    if kind is YearKind.FINANCIAL:
        return date(start, 4, 1), date(start + 1, 3, 31)
    return date(start, 1, 1), date(start, 12, 31)


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + 1
