"""Rules of the status."""

from __future__ import annotations

from collections.abc import Iterator

from lgcases.finding import Fault, Severity
from lgcases.model import Event
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.samples import with_events, with_organisations


@record_rule(
    "LG211",
    Severity.ERROR,
    'the status is "{status}", but {reason}',
    why="A list of what is running, planned or over would name this record wrongly.",
    fix="Correct the status or the date, whichever the sources contradict.",
    wrong="status: active\nstatus_as_of: 2021\nended: 2019-03",
    right="status: ended\nstatus_as_of: 2021\nended: 2019-03",
)
def status_contradicts_dates(context: RecordContext) -> Iterator[Fault]:
    """The status says one thing and the dates of the record another."""
    initiative = context.initiative
    reason = context.once(contradiction)
    if reason is not None:
        yield status_contradicts_dates.at("/status", status=initiative.status, reason=reason)


def contradiction(context: RecordContext) -> str | None:
    """What the dates of the record say against its status; None where nothing does."""
    initiative, today = context.initiative, context.today
    status, as_of = initiative.status, initiative.status_as_of
    started, ended = initiative.started, initiative.ended
    over = status in context.vocabularies.over
    reason = None
    if ended is not None and not over and status != "unknown" and ended.first <= today:
        reason = f"it ended in {ended}"
    elif ended is not None and over and as_of is not None and as_of.last < ended.first:
        reason = f"that is as of {as_of}, before it ended in {ended}"
    elif started is not None and status in context.vocabularies.planned and started.last < today:
        reason = f"it started in {started}"
    elif started is not None and (over or status in context.vocabularies.running):
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
def status_contradicts_history(context: RecordContext) -> Iterator[Fault]:
    """The status does not fit what the history says has happened since.

    Where the dates of the record contradict it as well, that is said instead.
    """
    initiative = context.initiative
    event: Event | None = None
    if context.once(contradiction) is not None:
        return
    if initiative.status in context.vocabularies.planned:
        begun = context.vocabularies.events_of_begun
        event = next((event for event in initiative.history if event.event in begun), None)
    elif initiative.status in ("active", "pilot"):
        event = _ending(context)
    if event is not None:
        yield status_contradicts_history.at(
            "/status", status=initiative.status, event=event.event, date=event.date
        )


def _ending(context: RecordContext) -> Event | None:
    """The event by which it ended, unless a later one shows that it goes on."""
    initiative = context.initiative
    if "insourcing" in initiative.models:
        return None
    last: Event | None = None
    for event in initiative.history:
        if event.event in ("ended", "brought-in-house"):
            last = event
        elif event.event in context.vocabularies.events_of_running:
            last = None
    return last


@record_rule(
    "LG213",
    Severity.WARNING,
    'the status "{status}" has no date',
    why="What was running in 2010 may be long gone: a status that can change needs its date.",
    fix="Add status_as_of, the date of the newest source that shows it.",
    wrong="status: active",
    right="status: active\nstatus_as_of: 2019-03",
)
def undated_status(context: RecordContext) -> Iterator[Fault]:
    """A status that can still change has no date."""
    initiative = context.initiative
    if initiative.status_as_of is None and _can_change(context):
        yield undated_status.at(missing="status_as_of", status=initiative.status)


def _can_change(context: RecordContext) -> bool:
    """Whether the status is one of an initiative that is planned or runs."""
    status, vocabularies = context.initiative.status, context.vocabularies
    return status in vocabularies.running or status in vocabularies.planned


@record_rule(
    "LG214",
    Severity.WARNING,
    'the status is "{status}", but nothing says when it ended',
    why="How long it lasted is the first question about a service that has ended.",
    fix="Add ended, as precise as known: a year will do.",
    wrong="status: ended\nstatus_as_of: 2021",
    right="status: ended\nstatus_as_of: 2021\nended: 2019",
)
def undated_end(context: RecordContext) -> Iterator[Fault]:
    """The initiative is over, and its end has no date."""
    initiative = context.initiative
    if initiative.ended is None and initiative.status in context.vocabularies.over:
        ending = _ending(context)
        help = None
        if ending is not None:
            help = f'the history has "{ending.event}" in {ending.date}'
        yield undated_end.at("/status", help=help, status=initiative.status)


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
def status_older_than_history(context: RecordContext) -> Iterator[Fault]:
    """The status of something that goes on is dated before the newest event."""
    initiative = context.initiative
    as_of = initiative.status_as_of
    if as_of is None or not _can_change(context):
        return
    for event in reversed(initiative.history):
        if event.date is not None and event.date.first > as_of.last:
            yield status_older_than_history.at("/status_as_of", as_of=as_of, date=event.date)
            return


@record_rule(
    "LG216",
    Severity.ADVICE,
    'the status "{status}" dates from {as_of}; nothing newer shows that it still holds',
    why="Readers copy what still works. After five years few services are as they were.",
    fix="Look for a newer source, and set status, status_as_of and status_source by it. Where "
    "you have looked and nothing newer tells of it, set status to unknown; lists then say so.",
    wrong="status: active\nstatus_as_of: 2009\n" + with_organisations({}),
    right="status: unknown\nstatus_as_of: 2009\n" + with_organisations({}),
)
def stale_status(context: RecordContext) -> Iterator[Fault]:
    """A status that can change was last seen more than five years ago.

    Of an initiative whose organisations nobody has named, no newer source can be found.
    """
    initiative = context.initiative
    status, as_of = initiative.status, initiative.status_as_of
    if as_of is None or not _can_change(context) or not context.is_identified:
        return
    if as_of.is_old(context.today) and context.once(contradiction) is None:
        yield stale_status.at("/status_as_of", status=status, as_of=as_of)


@record_rule(
    "LG217",
    Severity.ADVICE,
    'the status is "{status}", but no event in the history says how it ended',
    why="Why it stopped is worth more to the next council than that it began.",
    fix="Add an event such as ended, brought-in-house or superseded-by-reorganisation with one "
    "sentence on what happened.",
    wrong="status: ended\nended: 2019-03",
    right="status: ended\nended: 2019-03\n"
    + with_events(
        {"date": "2019-03", "event": "ended", "what": "The grant ran out and the centre closed."}
    ),
)
def end_not_recorded(context: RecordContext) -> Iterator[Fault]:
    """The initiative is over, and the history does not say how."""
    initiative = context.initiative
    ends = context.vocabularies.ending_events
    # An event without a kind is one that the schema has refused.
    if initiative.status in context.vocabularies.over and not any(
        event.event in ends or not event.event for event in initiative.history
    ):
        yield end_not_recorded.at("/status", status=initiative.status)
