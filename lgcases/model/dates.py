"""Dates as precise as known, and the periods they make.

A record writes a year (``2014``), a month (``2014-04``), a day (``2014-04-01``)
or a UK financial year, 1 April to 31 March (``2014-15``).  For the years 2000-01
to 2011-12 that last form can also be read as a month, and ISO 8601 says that it
is one; ``2010/11`` always means the financial year.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache

#: After that time what was true may have changed: few services are as they were five years ago.
_OLD = timedelta(days=5 * 365 + 1)
_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?|/([0-9]{2}))?")
_YEAR = re.compile(r"([0-9]{4})(?:[-/]([0-9]{2}))?")


def financial_year(start: int) -> str:
    """The UK financial year that begins in this calendar year: ``2014-15``."""
    return f"{start:04}-{(start + 1) % 100:02}"


def parse_year(text: str) -> tuple[int, bool] | None:
    """A whole year: the calendar year it begins in, and whether it is a financial year.

    None where the text is not a year.  ``2010-11`` is always a financial year here, while
    :meth:`PartialDate.parse` reads it as a month.
    """
    match = _YEAR.fullmatch(text)
    if match is None:
        return None
    start, part = int(match[1]), match[2]
    if part is not None and int(part) != (start + 1) % 100:
        return None
    return start, part is not None


class Precision(Enum):
    """How exactly a date is known."""

    YEAR = "year"
    FINANCIAL_YEAR = "financial year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the day, month, year or financial year.

    ``first`` and ``last`` are the first and last day that it may mean.  Dates are
    ordered by these two days.
    """

    text: str
    first: date
    last: date
    precision: Precision

    def __str__(self) -> str:
        return self.text

    def __lt__(self, other: PartialDate) -> bool:
        return (self.first, self.last) < (other.first, other.last)

    @property
    def reads_two_ways(self) -> bool:
        """Whether a person may read it as a financial year although it is a month."""
        if self.precision is not Precision.MONTH:
            return False
        return self.first.month == (self.first.year + 1) % 100

    def is_old(self, today: date) -> bool:
        """Whether it is more than five years before ``today``."""
        return today - self.last > _OLD

    @staticmethod
    def parse(value: str | int) -> PartialDate:
        """Read one date as a record writes it.

        Raises ``ValueError`` with a message for people when there is no such date.
        """
        return _parse(str(value))


@lru_cache(maxsize=16384)
def _parse(text: str) -> PartialDate:
    match = _FORM.fullmatch(text)
    if match is None:
        raise ValueError(f'"{text}" is not a date: write 2014, 2014-04, 2014-04-01 or 2014-15')
    year, part, day, slash = match.groups()
    start = int(year)
    if start < 1:
        raise ValueError(f'"{text}" is not a date: there is no year 0')
    if part is None and slash is None:
        return PartialDate(text, date(start, 1, 1), date(start, 12, 31), Precision.YEAR)
    following = (start + 1) % 100
    if slash is not None or (day is None and not 1 <= int(part) <= 12 and int(part) == following):
        if int(slash or part) != following:
            raise ValueError(
                f'"{text}" is not a financial year: {year} is followed by {following:02}'
            )
        return PartialDate(
            text, date(start, 4, 1), date(start + 1, 3, 31), Precision.FINANCIAL_YEAR
        )
    month = int(part)
    if not 1 <= month <= 12:
        raise ValueError(
            f'"{text}" is neither a month (01 to 12) nor a financial year ({financial_year(start)})'
        )
    length = monthrange(start, month)[1]
    if day is None:
        return PartialDate(text, date(start, month, 1), date(start, month, length), Precision.MONTH)
    if not 1 <= int(day) <= length:
        raise ValueError(f'"{text}" is not a date: that month has {length} days')
    exact = date(start, month, int(day))
    return PartialDate(text, exact, exact, Precision.DAY)


@dataclass(frozen=True, slots=True)
class Period:
    """A period of time; either end may be open, not both.

    Both ends are included: ``Period.parse({"from": 2014, "to": 2016})`` is three years.
    """

    start: PartialDate | None
    end: PartialDate | None

    @staticmethod
    def parse(value: str | int | dict[str, str | int]) -> Period:
        """Read a period as a record writes it: one date, or a section with from and to.

        Raises ``ValueError`` for a date that does not exist; a reversed period is kept,
        for validation to report.
        """
        if isinstance(value, dict):
            start, end = value.get("from"), value.get("to")
            return Period(
                None if start is None else PartialDate.parse(start),
                None if end is None else PartialDate.parse(end),
            )
        single = PartialDate.parse(value)
        return Period(single, single)

    @property
    def first(self) -> date | None:
        """The first day, or None where the start is open."""
        return None if self.start is None else self.start.first

    @property
    def last(self) -> date | None:
        """The last day, or None where the end is open."""
        return None if self.end is None else self.end.last

    @property
    def is_reversed(self) -> bool:
        """Whether it ends before it starts."""
        return self.first is not None and self.last is not None and self.last < self.first

    def overlaps(self, other: Period) -> bool:
        """Whether the two share a day; an open end has no limit."""
        return (self.first or date.min) <= (other.last or date.max) and (
            other.first or date.min
        ) <= (self.last or date.max)

    def __str__(self) -> str:
        if self.start is not None and self.start == self.end:
            return str(self.start)
        if self.start is None:
            return f"to {self.end}"
        return f"from {self.start}" if self.end is None else f"{self.start} to {self.end}"
