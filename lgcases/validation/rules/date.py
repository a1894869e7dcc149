"""Rules of dates."""

from __future__ import annotations

from collections.abc import Iterator

from lgcases.finding import Fault, Severity
from lgcases.model import Cost, PartialDate, Period, Precision
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.samples import with_events, with_outcome

_MONTH = Precision.MONTH


@record_rule(
    "LG205",
    Severity.ERROR,
    "{field} is {date}, which is in the future",
    why="These fields record what has happened. A plan entered here passes for a fact.",
    fix="Correct the date. What is only planned belongs in a note, in results or in lessons.",
    wrong="ended: 2150-03",
    right="ended: 2019-03",
)
def future_date(context: RecordContext) -> Iterator[Fault]:
    """A date of something that has happened lies in the future."""
    initiative, today = context.initiative, context.today
    planned = initiative.status in context.vocabularies.planned
    withdrawn = None if initiative.withdrawn is None else initiative.withdrawn.date
    for at, date in (
        ("/status_as_of", initiative.status_as_of),
        ("/ended", initiative.ended),
        ("/withdrawn/date", withdrawn),
    ):
        if date is not None and date.first > today:
            yield _future(at, date)
    for index, organisation in enumerate(initiative.organisations):
        if organisation.left is not None and organisation.left.first > today:
            yield _future(f"/organisations/{index}/left", organisation.left)
        joined = organisation.joined
        if joined is not None and joined.first > today and not planned:
            yield _future(f"/organisations/{index}/joined", joined)
    for index, event in enumerate(initiative.history):
        if event.date is not None and event.date.first > today:
            yield _future(f"/history/{index}/date", event.date)
    for section, index, item in context.dated_numbers:
        if item.as_of is not None and item.as_of.first > today:
            yield _future(f"/{section}/{index}/as_of", item.as_of)
    for at, start in _future_periods(context):
        yield _future(at, start)


def _future_periods(context: RecordContext) -> Iterator[tuple[str, PartialDate]]:
    """The beginnings of periods in which nothing can have been counted yet, each with its place."""
    today, achieved = context.today, context.vocabularies.achieved
    for index, outcome in enumerate(context.initiative.outcomes):
        start = None if outcome.period is None else outcome.period.start
        if start is not None and start.first > today and outcome.evidence in achieved:
            yield f"/outcomes/{index}/period", start
    for index, size in enumerate(context.initiative.size):
        start = None if size.period is None else size.period.start
        # The budget of the year after next may be decided on already.
        if start is not None and start.first.year > today.year + 2:
            yield f"/size/{index}/period", start


def _future(at: str, date: PartialDate) -> Fault:
    return future_date.at(at, field=at.rsplit("/", 1)[-1], date=date)


@record_rule(
    "LG206",
    Severity.WARNING,
    '"{date}" is read as {month}, but looks like the financial year {year}',
    why="An amount of one month is deflated and compared quite differently from that of a year.",
    fix="Write the financial year with a slash: 2010/11. If the month is meant, write its days: "
    "from 2010-11-01 to 2010-11-30, or the day of the start.",
    wrong=with_outcome(measure="Visits", value=66000, unit="visits", period="2010-11", as_of=None),
    right=with_outcome(measure="Visits", value=66000, unit="visits", period="2010/11", as_of=None),
)
def reads_two_ways(context: RecordContext) -> Iterator[Fault]:
    """A date is written in a way that people read as a financial year and programs as a month.

    That is looked at in periods, price bases, the start and the end.
    """
    for section, index, field, period in context.once(_periods):
        start, end = period.start, period.end
        if start is not None and start.precision is _MONTH and start.reads_two_ways:
            side = "" if end is start else "/from"
            yield _two_ways(f"/{section}/{index}/{field}{side}", start)
        if end is not None and end.precision is _MONTH and end.reads_two_ways and end is not start:
            yield _two_ways(f"/{section}/{index}/{field}/to", end)
    for section, index, item in context.monetary_items:
        base = item.price_base
        if base is not None and base.reads_two_ways:
            yield _two_ways(f"/{section}/{index}/price_base", base)
    initiative = context.initiative
    for field, date in (("started", initiative.started), ("ended", initiative.ended)):
        if date is not None and date.precision is _MONTH and date.reads_two_ways:
            yield _two_ways(f"/{field}", date)


def _two_ways(at: str, date: PartialDate) -> Fault:
    year = date.text.replace("-", "/")
    month = date.first.strftime("%B %Y")
    return reads_two_ways.at(at, date=date, month=month, year=year, near=year)


def _periods(context: RecordContext) -> list[tuple[str, int, str, Period]]:
    """The periods of the record with section, number and field of what they belong to."""
    found = [
        (section, index, "period", item.period)
        for section, index, item in context.dated_numbers
        if item.period is not None
    ]
    for section, index, item in context.quantified_items:
        baseline = None if isinstance(item, Cost) else item.baseline
        if baseline is not None and baseline.period is not None:
            found.append((section, index, "baseline/period", baseline.period))
    return found


@record_rule(
    "LG207",
    Severity.ERROR,
    "ended is {ended}, before it started in {started}",
    why="One of the two dates is wrong, and every answer by date with it.",
    fix="Check both dates against the sources.",
    wrong="started: 2014-04\nended: 2013-04",
    right="started: 2014-04\nended: 2019-04",
)
def ended_before_started(context: RecordContext) -> Iterator[Fault]:
    """The initiative ends before it starts."""
    started, ended = context.initiative.started, context.initiative.ended
    if started is not None and ended is not None and ended.last < started.first:
        yield ended_before_started.at("/ended", ended=ended, started=started)


@record_rule(
    "LG208",
    Severity.ERROR,
    "the period runs from {start} to {end}, which is earlier",
    why="No amount can be spread over years that run backwards.",
    fix="Swap the two dates, or correct the wrong one.",
    wrong=with_outcome(
        measure="Visits", value=66000, unit="visits", period="{from: 2018, to: 2014}", as_of=None
    ),
    right=with_outcome(
        measure="Visits", value=66000, unit="visits", period="{from: 2014, to: 2018}", as_of=None
    ),
)
def reversed_period(context: RecordContext) -> Iterator[Fault]:
    """A period ends before it begins."""
    for section, index, field, period in context.once(_periods):
        if period.start is not period.end and period.is_reversed:
            at = f"/{section}/{index}/{field}"
            yield reversed_period.at(at, start=period.start, end=period.end)


@record_rule(
    "LG209",
    Severity.WARNING,
    'the event "{event}" of {date} is {side} in {other}',
    why="Either the date of the event is wrong or that of the initiative.",
    fix="Check both dates against the sources. For a phase or a trial before the start, correct "
    "started or say so in what.",
    wrong="started: 2014-04\n" + with_events({"date": "2012-06"}),
    right="started: 2014-04\n" + with_events({}),
)
def event_outside_life(context: RecordContext) -> Iterator[Fault]:
    """What only a running initiative can do is dated before its start or after its end."""
    initiative = context.initiative
    started, ended = initiative.started, initiative.ended
    not_before, not_after = (
        context.vocabularies.never_before_start,
        context.vocabularies.never_after_end,
    )
    for index, event in enumerate(initiative.history):
        date = event.date
        if date is None:
            continue
        if started is not None and event.event in not_before and date.last < started.first:
            side, other = "before the start", started
        elif ended is not None and event.event in not_after and date.first > ended.last:
            side, other = "after the end", ended
        else:
            continue
        at = f"/history/{index}/date"
        yield event_outside_life.at(at, event=event.event, date=date, side=side, other=other)


@record_rule(
    "LG210",
    Severity.WARNING,
    "the event of {date} comes after one of {previous}",
    why="The history is read from top to bottom as what happened one after the other.",
    fix="Move the event to its place in the order of dates, or correct the date.",
    wrong=with_events(
        {"date": "2018-03", "event": "awarded", "what": "Won a prize."},
        {"date": "2014-04", "event": "started", "what": "Began to run."},
    ),
    right=with_events(
        {"date": "2014-04", "event": "started", "what": "Began to run."},
        {"date": "2018-03", "event": "awarded", "what": "Won a prize."},
    ),
)
def history_out_of_order(context: RecordContext) -> Iterator[Fault]:
    """An event is listed below a later one."""
    latest: PartialDate | None = None
    for index, event in enumerate(context.initiative.history):
        date = event.date
        if date is None:
            continue
        if latest is not None and date.last < latest.first:
            yield history_out_of_order.at(f"/history/{index}/date", date=date, previous=latest)
        if latest is None or date.first > latest.first:
            latest = date
