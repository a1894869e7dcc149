"""Rules of the start."""

from __future__ import annotations

from collections.abc import Iterator

from lgcases.finding import Fault, Severity
from lgcases.model import PartialDate
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.samples import with_events


@record_rule(
    "LG263",
    Severity.WARNING,
    "started is {started}, but the history has it start in {date}",
    why="Ages, periods and every list by year go by started; nobody sees there that it is wrong.",
    fix="Check both dates against the sources. Where something began before, such as a trial, add "
    "an event for it.",
    wrong="started: 2004\n"
    + with_events({"date": "2014-04", "event": "started", "what": "The joint team began work."}),
    right="started: 2014\n"
    + with_events({"date": "2014-04", "event": "started", "what": "The joint team began work."}),
)
def start_not_as_history(context: RecordContext) -> Iterator[Fault]:
    """The history names the start, and that is later than started.

    Nothing is said where an event shows that something ran at the date of started.  An earlier
    event is reported at the event itself.
    """
    started = context.initiative.started
    if started is None:
        return
    later: PartialDate | None = None
    for event in context.initiative.history:
        date = event.date
        if date is None:
            continue
        if event.event in context.vocabularies.events_of_begun and date.first <= started.last:
            return
        if event.event == "started" and later is None:
            later = date
    if later is not None:
        yield start_not_as_history.at("/started", started=started, date=later)
