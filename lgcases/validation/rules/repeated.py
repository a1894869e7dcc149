"""Rules of outcomes and events that are listed twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TypeVar

from lgcases.finding import Fault, Severity
from lgcases.model import Event, Outcome
from lgcases.text import words
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.samples import with_events, with_outcomes

_Item = TypeVar("_Item")


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
    outcomes = context.initiative.outcomes
    for index, other in _repeats(outcomes, lambda each: each.value, _is_same_outcome):
        outcome = outcomes[index]
        yield repeated_outcome.at(
            f"/outcomes/{index}", measure=outcome.measure, value=outcome.value, number=other + 1
        )


def _repeats(
    items: Sequence[_Item],
    key: Callable[[_Item], Hashable],
    is_same: Callable[[_Item, _Item], bool],
) -> Iterator[tuple[int, int]]:
    """The numbers of each entry and of the first earlier one that it repeats.

    Only entries with the same key are compared.
    """
    earlier: dict[Hashable, list[int]] = defaultdict(list)
    for index, item in enumerate(items):
        alike = earlier[key(item)]
        other = next((each for each in alike if is_same(items[each], item)), None)
        if other is not None:
            yield index, other
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
    events = context.initiative.history
    for index, other in _repeats(events, _occasion, _is_same_event):
        event = events[index]
        yield repeated_event.at(
            f"/history/{index}", event=event.event, date=event.date, number=other + 1
        )


def _occasion(event: Event) -> tuple[Hashable, ...]:
    return (event.date, event.event, event.organisations, event.services, event.models)


def _is_same_event(one: Event, other: Event) -> bool:
    """Whether both have a date and share four in five words."""
    if one.date is None:
        return False
    ours, theirs = set(words(one.what)), set(words(other.what))
    return 5 * len(ours & theirs) >= 4 * len(ours | theirs)
