"""Rules of outcomes and events that are listed twice."""

from __future__ import annotations

from collections.abc import Iterator

from lgcases.finding import Fault, Severity
from lgcases.model import Event, Outcome
from lgcases.text import words
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.samples import with_events, with_outcomes


@record_rule(
    "LG261",
    Severity.WARNING,
    'the outcome "{measure}" of {value} is also outcome {number} of this record',
    of=lambda context: context.initiative.outcomes[1:],
    why="One result listed twice looks like two that confirm each other.",
    fix="Merge the two and list both sources. Where they differ, show it: in the measure, the "
    "period, as_of or what they are about.",
    wrong=with_outcomes({}, {"measure": "Jobs on the site."}),
    right=with_outcomes({}, {"as_of": 2019}),
)
def repeated_outcome(context: RecordContext) -> Iterator[Fault]:
    """Two outcomes have the same measure, value and date."""
    first: dict[object, list[int]] = {}
    outcomes = context.initiative.outcomes
    for index, outcome in enumerate(outcomes):
        alike = first.setdefault(outcome.value, [])
        for other in alike:
            if _is_same_outcome(outcomes[other], outcome):
                yield repeated_outcome.at(
                    f"/outcomes/{index}",
                    measure=outcome.measure,
                    value=outcome.value,
                    number=other + 1,
                )
                break
        alike.append(index)


def _is_same_outcome(one: Outcome, other: Outcome) -> bool:
    return (
        _content(one) == _content(other)
        and words(one.measure) == words(other.measure)
        and one.baseline == other.baseline
    )


def _content(outcome: Outcome) -> tuple[object, ...]:
    return (
        outcome.value_to, outcome.unit, outcome.period, outcome.as_of, outcome.evidence,
        outcome.qualifier, outcome.organisations, outcome.services, outcome.models,
        outcome.stated_by,
    )  # fmt: skip


@record_rule(
    "LG262",
    Severity.WARNING,
    'the event "{event}" of {date} is also event {number} of this history',
    of=lambda context: context.initiative.history[1:],
    why="One event listed twice looks like two: a contract that was renewed twice in a month.",
    fix="Merge the two and list both sources. Where they are two events, let what say how they "
    "differ.",
    wrong=with_events({}, {"what": "The contract was extended again"}),
    right=with_events({}, {"what": "The lease of the second site was renewed."}),
)
def repeated_event(context: RecordContext) -> Iterator[Fault]:
    """Two events have the same date, the same kind and nearly the same words."""
    first: dict[tuple[object, ...], list[int]] = {}
    events = context.initiative.history
    for index, event in enumerate(events):
        if event.date is None:
            continue
        alike = first.setdefault(
            (event.date.text, event.event, event.organisations, event.services, event.models), []
        )
        for other in alike:
            if _is_same_event(events[other], event):
                yield repeated_event.at(
                    f"/history/{index}", event=event.event, date=event.date, number=other + 1
                )
                break
        alike.append(index)


def _is_same_event(one: Event, other: Event) -> bool:
    """Whether four in five words of the two are shared."""
    ours, theirs = set(words(one.what)), set(words(other.what))
    return 5 * len(ours & theirs) >= 4 * len(ours | theirs)
