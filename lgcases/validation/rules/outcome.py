"""Rules of the outcomes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lgcases.finding import Edit, Fault, Severity
from lgcases.lazy import pattern
from lgcases.model import Initiative, Outcome
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.samples import with_outcome, with_sources
from lgcases.validation.rules.text_number import one_number, several_numbers


@record_rule(
    "LG240",
    Severity.WARNING,
    'nothing says when "{measure}" was counted',
    why="269 jobs in 2017 and 342 in 2018 are no contradiction; without dates they look like one.",
    fix="Add as_of, or the period that was counted. Where no source says it, say so in the note.",
    wrong=with_outcome(as_of=None)
    + "\n"
    + with_sources({"title": "Undated page on the site", "kind": "council-page"}),
    right=with_outcome(),
)
def undated_outcome(context: RecordContext) -> Iterator[Fault]:
    """An outcome has no date, period or note, and none of its sources is dated.

    Distances and areas need no date.
    """
    initiative = context.initiative
    for index, outcome in enumerate(initiative.outcomes):
        if outcome.as_of is not None or outcome.period is not None or outcome.note is not None:
            continue
        if outcome.unit not in LASTING_UNITS and not _has_dated_source(outcome, initiative):
            at = f"/outcomes/{index}"
            yield undated_outcome.at(at, missing="as_of", measure=outcome.measure)


#: Units of what does not change from year to year: distances and areas.
LASTING_UNITS = frozenset(
    {"miles", "km", "kilometres", "acres", "hectares", "square miles", "square kilometres", "m²"}
)


def _has_dated_source(outcome: Outcome, initiative: Initiative) -> bool:
    sources = (initiative.source_of(id) for id in outcome.source)
    return any(source is not None and source.published is not None for source in sources)


@record_rule(
    "LG241",
    Severity.WARNING,
    "a share of {value}% is more than the whole",
    why="It is a slip, or it counts something else than a share.",
    fix="Check the number. For growth or for a ratio, let the measure or the unit say so.",
    wrong=with_outcome(measure="Visitors who were content", value=952, unit="'%'"),
    right=with_outcome(measure="Visitors who were content", value="95.2", unit="'%'"),
)
def share_over_all(context: RecordContext) -> Iterator[Fault]:
    """An outcome in per cent is above 100 or below 0, and is no growth."""
    for index, outcome in enumerate(context.initiative.outcomes):
        unit, value = outcome.unit, outcome.value
        if unit is None or not unit.startswith(("%", "per cent", "percent")):
            continue
        out_of_bounds = isinstance(value, Decimal) and not 0 <= value <= 100
        if out_of_bounds and _CHANGE.search(f"{outcome.measure} {unit}") is None:
            yield share_over_all.at(f"/outcomes/{index}/value", value=value)


_CHANGE = pattern(
    r"increas|decreas|ris(?:e|ing)|rose|grow|grew|gain|more|less|fewer|chang|return|ratio|compared|"
    r"above|below|over|target|capacity|fall|fell|reduc|improve|up by|down by|than|relative",
    re.IGNORECASE,
)


def values_as_text(context: RecordContext) -> list[tuple[str, str]]:
    """The values of outcomes and of their baselines that are text, each with its place."""
    found = []
    for index, outcome in enumerate(context.initiative.outcomes):
        before = None if outcome.baseline is None else outcome.baseline.value
        for value, field in ((outcome.value, "value"), (before, "baseline/value")):
            if isinstance(value, str):
                found.append((f"/outcomes/{index}/{field}", value))
    return found


@record_rule(
    "LG242",
    Severity.ERROR,
    'the value "{value}" is written as text, not as a number',
    of=values_as_text,
    why="Text is for the words of a rating; a number written as text is never compared.",
    fix="Write the number alone and in full, without quotes and separators. Words such as about "
    "belong in qualifier, what is counted in unit.",
    wrong=with_outcome(measure="Visitors", value='"66,000"', unit="people"),
    right=with_outcome(measure="Visitors", value=66000, unit="people"),
)
def number_as_text(context: RecordContext) -> Iterator[Fault]:
    """The value of an outcome is a number in quotes, with separators, a scale, a word or its unit.

    That of its baseline likewise.
    """
    for at, value in context.once(values_as_text):
        number = one_number(value)
        if number is not None and number.is_bare:
            edit = Edit(number.value, safe=number.is_certain)
            yield number_as_text.at(at, value=value, near=number.value, edit=edit)
        elif number is not None:
            yield number_as_text.at(at, value=value, help=f"write {number.fields}")


def is_word(value: Decimal | str) -> bool:
    """Whether a value is the word of a rating, and no number, not even one written as text."""
    return isinstance(value, str) and one_number(value) is None and several_numbers(value) is None


@record_rule(
    "LG243",
    Severity.ADVICE,
    'the value {value} of "{measure}" has no unit',
    why="Charts and tables label a number by its unit.",
    fix="Add the unit: people, jobs, visits, %.",
    wrong=with_outcome(measure="On the site", unit=None),
    right=with_outcome(measure="On the site"),
)
def outcome_without_unit(context: RecordContext) -> Iterator[Fault]:
    """A number does not say what it counts."""
    for index, outcome in enumerate(context.initiative.outcomes):
        if outcome.unit is None and isinstance(outcome.value, Decimal):
            yield outcome_without_unit.at(
                f"/outcomes/{index}", missing="unit", value=outcome.value, measure=outcome.measure
            )
