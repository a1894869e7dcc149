"""Rules of the values of outcomes and shares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lgcases.finding import Fault, Severity
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.outcome import values_as_text
from lgcases.validation.rules.samples import with_outcome
from lgcases.validation.rules.stated import plain
from lgcases.validation.rules.text_number import several_numbers


@record_rule(
    "LG264",
    Severity.WARNING,
    'the value "{value}" holds figures, but is text',
    of=values_as_text,
    why="Text is for the words of a rating; figures in it are never compared or charted.",
    fix="Write one number in value, the upper end of a range in value_to, and in unit what the "
    "number counts.",
    wrong=with_outcome(measure="Calls answered", value="984 of 1,000", unit="calls"),
    right=with_outcome(measure="Calls answered", value="98.4", unit='"%"'),
)
def figures_as_text(context: RecordContext) -> Iterator[Fault]:
    """The value of an outcome, or of its baseline, is a share, a range or a sum in words.

    Marks such as 4 out of 5 are ratings.
    """
    for at, value in context.once(values_as_text):
        instead = several_numbers(value)
        if instead is not None:
            yield figures_as_text.at(at, value=value, help=f"write {instead}")


def _shares(context: RecordContext) -> list[tuple[str, Decimal, str]]:
    """The numbers in per cent that are below one, each with its place and the words beside it."""
    found: list[tuple[str, Decimal, str]] = []
    for index, outcome in enumerate(context.initiative.outcomes):
        value = outcome.value
        if isinstance(value, Decimal) and 0 < value < 1 and _is_percent(outcome.unit):
            found.append((f"/outcomes/{index}/value", value, f"{outcome.measure} {outcome.note}"))
    for index, claim in context.claims:
        amount = claim.amount
        if claim.basis == "percentage" and amount is not None and 0 < amount < 1:
            found.append((f"/savings/{index}/amount", amount, f"{claim.statement} {claim.note}"))
    return found


def _is_percent(unit: str | None) -> bool:
    return unit is not None and unit.startswith(("%", "per cent", "percent"))


@record_rule(
    "LG269",
    Severity.ADVICE,
    "{value} per cent is less than one in a hundred; as a share of the whole it is {share}%",
    of=_shares,
    why="Spreadsheets keep 98.4% as 0.984; copied from there, a great success becomes a failure.",
    fix="Write the percentage as people say it: 98.4. Where it is less than one per cent, name "
    "the figure in the measure, the statement or a note.",
    wrong=with_outcome(measure="Calls answered", value="0.984", unit='"%"'),
    right=with_outcome(measure="Calls answered", value="98.4", unit='"%"'),
)
def share_as_fraction(context: RecordContext) -> Iterator[Fault]:
    """A number in per cent lies between 0 and 1, and no words beside it name it."""
    for at, value, words in context.once(_shares):
        number = rf"(?<![0-9.]){re.escape(plain(value))}(?![0-9])"
        if re.search(number, words) is None:
            share = plain(value * 100)
            yield share_as_fraction.at(at, value=plain(value), share=share, near=share)
