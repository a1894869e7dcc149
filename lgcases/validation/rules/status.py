"""Rules of the status: LG211 to LG217."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lgcases.finding import Fault, Severity
from lgcases.model import Event, Initiative
from lgcases.validation.rule import Case, record_rule
from lgcases.validation.rules.samples import with_events
from lgcases.validation.rules.terms import ENDINGS, OVER, PLANNED, RUNNING

_STALE = timedelta(days=5 * 365 + 1)
_GOING_ON = frozenset({"started", "expanded", "renewed", "model-changed"})
_AT_WORK = frozenset({"started", "expanded", "renewed", "reduced", "brought-in-house", "ended"})


@record_rule(
    "LG211",
    Severity.ERROR,
    'the status is "{status}", but {reason}',
    why="A list of what is running, planned or over would name this record wrongly.",
    fix="Correct the status or the date, whichever the sources contradict.",
    wrong="status: active\nstatus_as_of: 2021\nended: 2019-03",
    right="status: ended\nstatus_as_of: 2021\nended: 2019-03",
)
def status_contradicts_dates(case: Case) -> Iterator[Fault]:
    """The status says one thing and the dates of the record another."""
    initiative = case.initiative
    reason = _contradiction(initiative, case.today)
    if reason is not None:
        yield status_contradicts_dates.at("/status", status=initiative.status, reason=reason)


def _contradiction(initiative: Initiative, today: date) -> str | None:
    status, as_of = initiative.status, initiative.status_as_of
    started, ended = initiative.started, initiative.ended
    reason = None
    if ended is not None and status not in OVER and status != "unknown" and ended.first <= today:
        reason = f"it ended in {ended}"
    elif ended is not None and status in OVER and as_of is not None and as_of.last < ended.first:
        reason = f"that is as of {as_of}, before it ended in {ended}"
    elif started is not None and status in PLANNED and started.last < today:
        reason = f"it started in {started}"
    elif started is not None and (status in RUNNING or status in OVER):
        if started.first > today:
            reason = f"it is not to start before {started}"
        elif as_of is not None and as_of.last < started.first:
            reason = f"that is as of {as_of}, before it started in {started}"
    return reason


@record_rule(
    "LG212",
    Severity.WARNING,
    'the status is "{status}", but the history has "{event}" in {date}',
    why="The status is what most readers look at; the history shows that it has changed.",
    fix="Set the status to what the newest event shows. Where only a part has ended, it is "
    "partly-ended.",
    wrong="status: proposed\n"
    + with_events({"date": "2014-04", "event": "started", "what": "Began to run."}),
    right="status: proposed\n"
    + with_events({"date": "2014-04", "event": "announced", "what": "Proposed to the cabinet."}),
)
def status_contradicts_history(case: Case) -> Iterator[Fault]:
    """The status does not fit what the history says has happened since."""
    initiative = case.initiative
    event: Event | None = None
    if initiative.status in PLANNED:
        event = next((each for each in initiative.history if each.event in _AT_WORK), None)
    elif initiative.status in ("active", "pilot"):
        event = _ending(initiative)
    if event is not None:
        yield status_contradicts_history.at(
            "/status", status=initiative.status, event=event.event, date=event.date
        )


def _ending(initiative: Initiative) -> Event | None:
    """The event by which it ended, unless something went on after it."""
    if "insourcing" in initiative.models:
        return None
    last: Event | None = None
    for event in initiative.history:
        if event.event in ("ended", "brought-in-house"):
            last = event
        elif event.event in _GOING_ON:
            last = None
    return last


@record_rule(
    "LG213",
    Severity.WARNING,
    'nothing says as of when the status is "{status}"',
    why="What was running in 2010 may be long gone: a status that can change needs its date.",
    fix="Add status_as_of, the date of the newest source that shows it.",
    wrong="status: active",
    right="status: active\nstatus_as_of: 2019-03",
)
def undated_status(case: Case) -> Iterator[Fault]:
    """A status that can still change has no date."""
    initiative = case.initiative
    status = initiative.status
    if initiative.status_as_of is None and (status in RUNNING or status in PLANNED):
        yield undated_status.at(missing="status_as_of", status=status)


@record_rule(
    "LG214",
    Severity.WARNING,
    'the status is "{status}", but nothing says when it ended',
    why="How long it lasted is the first question about a service that has ended.",
    fix="Add ended, as precise as known: a year will do.",
    wrong="status: ended\nstatus_as_of: 2021",
    right="status: ended\nstatus_as_of: 2021\nended: 2019",
)
def undated_end(case: Case) -> Iterator[Fault]:
    """The initiative is over, and its end has no date."""
    initiative = case.initiative
    if initiative.ended is None and initiative.status in OVER:
        ending = _ending(initiative)
        help = None
        if ending is not None:
            help = f'the history has "{ending.event}" in {ending.date}'
        yield undated_end.at(missing="ended", help=help, status=initiative.status)


@record_rule(
    "LG215",
    Severity.WARNING,
    "the status is as of {as_of}, but the history goes on to {date}",
    why="A later event shows a later status, or shows that the status has changed.",
    fix="Set status_as_of to the date of the newest source that shows the status, and look "
    "whether the status still holds.",
    wrong="status: active\nstatus_as_of: 2014\n"
    + with_events({"date": 2018, "event": "expanded", "what": "A second site opened."}),
    right="status: active\nstatus_as_of: 2018\n"
    + with_events({"date": 2018, "event": "expanded", "what": "A second site opened."}),
)
def status_older_than_history(case: Case) -> Iterator[Fault]:
    """The status of something that goes on is dated before the newest event."""
    initiative = case.initiative
    as_of = initiative.status_as_of
    if as_of is None or not (initiative.status in RUNNING or initiative.status in PLANNED):
        return
    for event in reversed(initiative.history):
        if event.date is not None and event.date.first > as_of.last:
            yield status_older_than_history.at("/status_as_of", as_of=as_of, date=event.date)
            return


@record_rule(
    "LG216",
    Severity.ADVICE,
    'the status "{status}" is as of {as_of}; whether it still holds is not shown',
    why="Readers copy what still works. After five years few services are as they were.",
    fix="Look for a newer source, and set status, status_as_of and status_source by it.",
    wrong="status: active\nstatus_as_of: 2009",
    right="status: ended\nstatus_as_of: 2009\nended: 2009",
)
def stale_status(case: Case) -> Iterator[Fault]:
    """A status that can change was last seen more than five years ago."""
    initiative = case.initiative
    status, as_of = initiative.status, initiative.status_as_of
    if as_of is None or not (status in RUNNING or status in PLANNED):
        return
    if case.today - as_of.last > _STALE:
        yield stale_status.at("/status_as_of", status=status, as_of=as_of)


@record_rule(
    "LG217",
    Severity.ADVICE,
    'the status is "{status}", but no event in the history tells how it ended',
    why="Why it stopped is worth more to the next council than that it began.",
    fix="Add an event such as ended, brought-in-house or superseded-by-reorganisation with one "
    "sentence on what happened.",
    wrong="status: ended\nended: 2019-03",
    right="status: ended\nended: 2019-03\n"
    + with_events(
        {"date": "2019-03", "event": "ended", "what": "The grant ran out and the centre closed."}
    ),
)
def end_not_told(case: Case) -> Iterator[Fault]:
    """The initiative is over, and the history does not say how."""
    initiative = case.initiative
    # An event without a kind is one that the schema has refused.
    if initiative.status in OVER and not any(
        event.event in ENDINGS or not event.event for event in initiative.history
    ):
        yield end_not_told.at("/status", status=initiative.status)


RULES = (
    status_contradicts_dates,
    status_contradicts_history,
    undated_status,
    undated_end,
    status_older_than_history,
    stale_status,
    end_not_told,
)
