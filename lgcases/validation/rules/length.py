"""Rules of how many years a sum covers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from lgcases.claims.completeness import counted_period
from lgcases.finding import Fault, Severity
from lgcases.lazy import pattern
from lgcases.model import Period
from lgcases.model.walk import MonetaryItem
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.samples import with_total
from lgcases.validation.rules.stated import plain

_NUMBERS = {
    **{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9},
    **{"ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30},
}
_SPAN = pattern(
    r"\b(?:over|in|during|within|across) (?:(?:the|a|its) )?"
    r"(?:(?:next|first|last|past|following) )?"
    rf"({'|'.join(_NUMBERS)}|[2-9]|[1-3][0-9])[ -]years?\b",
    re.IGNORECASE,
)
#: Days of a year, leap years counted in.
_YEAR = Decimal("365.25")
#: How far stated and given length may lie apart, in years: a sum "over five years" may leave out
#: the first months of the first of them.
_TOLERANCE = Decimal("0.75")


def _sums(context: RecordContext) -> list[tuple[str, int, MonetaryItem]]:
    """The sums over years whose statement speaks of years."""
    return [
        each
        for each in context.monetary_items
        if each[2].basis == "cumulative" and "year" in each[2].statement
    ]


@record_rule(
    "LG360",
    Severity.WARNING,
    'the statement says "{words}", but the period makes it {length} years',
    of=_sums,
    why="A sum over years is divided by their number: six years in place of five make it a sixth "
    "too small. Both years count: from 2013 to 2018 is six.",
    fix="Correct the period. Where the years are financial ones, write them so: 2013-14 to "
    "2017-18. Where a source has plain years and means from the one to the other, give months.",
    wrong=with_total(
        statement="The councils saved £6m over five years.",
        amount=6000000,
        period="{from: 2013, to: 2018}",
    ),
    right=with_total(
        statement="The councils saved £6m over five years.",
        amount=6000000,
        period="{from: 2013-14, to: 2017-18}",
    ),
)
def length_not_as_stated(context: RecordContext) -> Iterator[Fault]:
    """A sum is said to cover so many years, and its period is longer or shorter.

    A statement that names several spans, such as one for the plan and one for the result, is left
    alone.
    """
    for section, index, item in context.once(_sums):
        spans = list(_SPAN.finditer(item.statement))
        words = {span[1].lower() for span in spans}
        length = _length(counted_period(item)) if len(words) == 1 else None
        if length is None:
            continue
        word = words.pop()
        if abs(length - (_NUMBERS.get(word) or int(word))) > _TOLERANCE:
            yield length_not_as_stated.at(
                f"/{section}/{index}/period", words=spans[0][0], length=_shown(length)
            )


def _length(period: Period | None) -> Decimal | None:
    """The years of a period; None where it has no beginning or no end."""
    if period is None or period.first is None or period.last is None:
        return None
    return (Decimal((period.last - period.first).days) + 1) / _YEAR


def _shown(length: Decimal) -> str:
    """The years, rounded to a half: nobody counts days here."""
    return plain((length * 2).quantize(Decimal(1), ROUND_HALF_UP) / 2)
