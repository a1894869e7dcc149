"""Rules of the size of an initiative."""

from __future__ import annotations

from collections.abc import Iterator

from lgcases.finding import Fault, Severity
from lgcases.model import Size
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.outcome import LASTING_UNITS
from lgcases.validation.rules.period import newest_source
from lgcases.validation.rules.samples import with_size, with_sizes
from lgcases.validation.rules.stated import plain


def _sizes(context: RecordContext) -> tuple[Size, ...]:
    return context.initiative.size


@record_rule(
    "LG251",
    Severity.WARNING,
    "the size {kind} ({value}) has neither a date nor a period",
    of=_sizes,
    why="Budgets and staff change every year; without a date two of them look like a mistake.",
    fix="Add as_of with the date for which it was stated, or the period that it covers. Where no "
    "source is dated, say so in the note.",
    wrong=with_size(as_of=None),
    right=with_size(),
)
def undated_size(context: RecordContext) -> Iterator[Fault]:
    """A size says neither for which date nor for which period it holds.

    Distances and areas need no date.  A note is taken for the answer where no source is dated.
    """
    for index, size in enumerate(context.initiative.size):
        if size.value is None or not size.kind:
            continue  # refused by the schema
        if size.as_of is not None or size.period is not None or size.unit in LASTING_UNITS:
            continue
        source = newest_source(size, context)
        if source is not None or size.note is None:
            help = None if source is None else f"its source is of {source.published}"
            at, kind, value = f"/size/{index}", size.kind, plain(size.value)
            yield undated_size.at(at, missing="as_of", help=help, kind=kind, value=value)


def _value(size: Size) -> str:
    return "" if size.value is None else plain(size.value)


@record_rule(
    "LG252",
    Severity.ERROR,
    "the size {kind} is a sum of money, but {value} has no currency",
    of=_sizes,
    why="A sum without its currency can be neither converted nor set beside another.",
    fix="Add the ISO code, such as currency: GBP.",
    wrong=with_size(kind="budget", value=58000000, unit=None),
    right=with_size(kind="budget", value=58000000, unit=None, currency="GBP"),
)
def size_without_currency(context: RecordContext) -> Iterator[Fault]:
    """A budget, a turnover or the value of a contract has no currency."""
    for index, size in enumerate(context.initiative.size):
        if size.value is None or size.currency is not None:
            continue
        if size.kind in context.vocabularies.money_sizes:
            likely = context.vocabularies.currency_of.get(context.initiative.country)
            help = f"if it is the currency of the country: {likely}" if likely else None
            at, kind, value = f"/size/{index}", size.kind, plain(size.value)
            yield size_without_currency.at(
                at, missing="currency", help=help, kind=kind, value=value
            )


@record_rule(
    "LG253",
    Severity.ERROR,
    "the size {kind} is no sum of money, but has the currency {currency}",
    of=_sizes,
    why="So many people would be taken for so many pounds.",
    fix="Delete the currency and give in unit what is counted. If the number is money, the kind is "
    "budget, turnover or contract-value.",
    wrong=with_size(unit=None, currency="GBP"),
    right=with_size(),
)
def size_with_currency(context: RecordContext) -> Iterator[Fault]:
    """A size that counts people, places or things has a currency."""
    for index, size in enumerate(context.initiative.size):
        if size.currency is None or not size.kind:
            continue
        if size.kind not in context.vocabularies.money_sizes:
            at = f"/size/{index}/currency"
            yield size_with_currency.at(at, kind=size.kind, currency=size.currency)


@record_rule(
    "LG254",
    Severity.ADVICE,
    "the size {kind} ({value}) has no unit",
    of=_sizes,
    why="1,350 people and 1,350 full-time equivalents are different workforces.",
    fix="Add the unit: people, full-time equivalents, homes, branches, hectares.",
    wrong=with_size(unit=None),
    right=with_size(),
)
def size_without_unit(context: RecordContext) -> Iterator[Fault]:
    """A size that is no sum of money does not say what it counts."""
    for index, size in enumerate(context.initiative.size):
        if size.unit is not None or size.currency is not None:
            continue
        if size.value is None or not size.kind:
            continue  # refused by the schema; the unit may stand beside the number
        if size.kind not in context.vocabularies.money_sizes:
            at, kind, value = f"/size/{index}", size.kind, plain(size.value)
            yield size_without_unit.at(at, missing="unit", kind=kind, value=value)


@record_rule(
    "LG255",
    Severity.WARNING,
    "the size {kind} is {what} for the same time and scope",
    of=_sizes,
    why="Readers see two answers to one question, and nothing says which to use.",
    fix="Merge the two and list both sources. Where sources differ, show it: in scope, as_of, "
    "stated_by or a note.",
    wrong=with_sizes({}, {"value": 1400}),
    right=with_sizes({}, {"value": 800, "as_of": 2021}),
)
def size_stated_twice(context: RecordContext) -> Iterator[Fault]:
    """Two sizes of one kind are for the same time and scope, and no note says why."""
    sizes = context.initiative.size
    if len(sizes) < 2:
        return
    first: dict[tuple[object, ...], Size] = {}
    for index, size in enumerate(sizes):
        other = first.setdefault(_subject(size), size)
        if other is size or not size.kind:
            continue
        same = size.value == other.value and size.value_to == other.value_to
        if same or (size.note is None and other.note is None):
            value, theirs = _value(size), _value(other)
            what = f"{value} here and above" if same else f"{value} here and {theirs} above"
            yield size_stated_twice.at(f"/size/{index}", kind=size.kind, what=what)


def _subject(size: Size) -> tuple[object, ...]:
    """What a size is the size of, and by whom."""
    return (
        size.kind, size.unit, size.currency, size.as_of, size.period, size.scope,
        size.organisations, size.services, size.models, size.stated_by,
    )  # fmt: skip
