"""Rules of sums "since" a year: their period is open, and as_of says up to when they count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lgcases.claims.completeness import is_open_sum
from lgcases.finding import Fault, Severity
from lgcases.lazy import pattern
from lgcases.model import PartialDate
from lgcases.model.walk import MonetaryItem
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.period import asks_for_period, newest_source
from lgcases.validation.rules.samples import with_total

_SINCE = pattern(r"\bsince\b", re.IGNORECASE)


def _open_sums(context: RecordContext) -> list[tuple[str, int, MonetaryItem, PartialDate]]:
    """The sums over years whose period is open, with section, number and start."""
    return [
        (section, index, item, item.period.start)
        for section, index, item in context.monetary_items
        if is_open_sum(item) and item.period is not None and item.period.start is not None
    ]


@record_rule(
    "LG335",
    Severity.WARNING,
    "nothing says up to when the sum since {start} was counted",
    of=_open_sums,
    why="A sum that goes on is counted up to the date for which it was stated; without that date "
    "it can be compared with nothing.",
    fix="Add as_of, the date for which the source states the sum. For a sum that is over, give the "
    "end of the period instead.",
    wrong=with_total(statement="It has saved £23.4m since 2014.", period="{from: 2014}"),
    right=with_total(
        statement="It has saved £23.4m since 2014.", period="{from: 2014}", as_of=2018
    ),
)
def open_sum_without_date(context: RecordContext) -> Iterator[Fault]:
    """A sum over years has an open period and no date for which it was stated.

    A note is taken for the answer where no source is dated.
    """
    for section, index, item, start in context.once(_open_sums):
        if item.as_of is None and asks_for_period(item, context):
            source = newest_source(item, context)
            help = None if source is None else f"its source is of {source.published}"
            at = f"/{section}/{index}"
            yield open_sum_without_date.at(at, missing="as_of", help=help, start=start)


@record_rule(
    "LG336",
    Severity.WARNING,
    "the sum since {start} was stated as of {as_of}, before anything could be counted",
    of=_open_sums,
    why="A sum with an open period counts up to as_of; here it would end before it begins.",
    fix="Give the end of the period for which the sum is expected, or correct one of the dates.",
    wrong=with_total(period="{from: 2014}", as_of=2012),
    right=with_total(as_of=2012),
)
def open_sum_before_start(context: RecordContext) -> Iterator[Fault]:
    """A sum over years with an open period was stated before its period began.

    Of an achieved sum another rule says so.
    """
    for section, index, item, start in context.once(_open_sums):
        as_of = item.as_of
        if as_of is None or item.evidence in context.vocabularies.achieved:
            continue
        if as_of.last < start.first:
            at = f"/{section}/{index}/as_of"
            yield open_sum_before_start.at(at, start=start, as_of=as_of)


@record_rule(
    "LG337",
    Severity.ADVICE,
    'the statement says "since", but the period ends in {end}, the date of the statement',
    why="There is one way of writing a sum that goes on, so that all of them are counted alike.",
    fix="Leave out to: as_of already says up to when the sum was counted.",
    wrong=with_total(
        statement="It has saved £23.4m since 2014.", period="{from: 2014, to: 2018}", as_of=2018
    ),
    right=with_total(
        statement="It has saved £23.4m since 2014.", period="{from: 2014}", as_of=2018
    ),
)
def since_with_end(context: RecordContext) -> Iterator[Fault]:
    """A sum "since" a year has a period that ends on the date for which it was stated."""
    for section, index, item in context.monetary_items:
        if item.basis != "cumulative":
            continue
        period, as_of = item.period, item.as_of
        if as_of is None or period is None or period.end is None:
            continue
        ends_then = period.end is not period.start and period.end.last == as_of.last
        if ends_then and _SINCE.search(item.statement) is not None:
            at = f"/{section}/{index}/period/to"
            yield since_with_end.at(at, end=period.end)
