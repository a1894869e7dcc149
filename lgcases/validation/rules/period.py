"""Rules of the price base and the period of an amount."""

from __future__ import annotations

from collections.abc import Iterator

from lgcases.claims.completeness import is_open_sum
from lgcases.finding import Fault, Severity
from lgcases.model import Claim, Cost, Period, Source
from lgcases.model.walk import DatedItem, MonetaryItem
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.samples import with_claim, with_total
from lgcases.validation.rules.status import contradiction

_YEAR = 366
_ONCE = 3 * 366


def _days(period: Period | None) -> int | None:
    """The length of a period with both ends, None for others."""
    if period is None or period.start is None or period.end is None:
        return None
    return (period.end.last - period.start.first).days + 1


@record_rule(
    "LG312",
    Severity.ERROR,
    "the prices are real, but price_base is missing",
    why="Real prices are those of one year; without it the amount cannot be "
    "converted to today's prices.",
    fix="Add price_base, the year whose prices the source uses. If it names none, the prices are "
    "not known to be real: delete prices and say so in the note.",
    wrong=with_claim(prices="real"),
    right=with_claim(prices="real", price_base=2014),
)
def real_without_base(context: RecordContext) -> Iterator[Fault]:
    """A claim or cost is in real prices, and does not say of which year."""
    for section, index, item in context.monetary_items:
        if item.prices == "real" and item.price_base is None:
            yield real_without_base.at(f"/{section}/{index}/prices")


@record_rule(
    "LG313",
    Severity.ERROR,
    "price_base is {base}, but the prices are nominal",
    why="A nominal amount is deflated from its own period: the price base would be ignored.",
    fix="Add prices: real if the source gives the amount in the prices of that year, else delete "
    "price_base.",
    wrong=with_claim(price_base=2014),
    right=with_claim(prices="real", price_base=2014),
)
def base_without_real(context: RecordContext) -> Iterator[Fault]:
    """A claim or cost has a price base, but its prices are those of the time."""
    for section, index, item in context.monetary_items:
        if item.price_base is not None and item.prices == "nominal":
            at = f"/{section}/{index}/price_base"
            yield base_without_real.at(at, base=item.price_base)


@record_rule(
    "LG314",
    Severity.WARNING,
    "the basis is {basis}, but {what}, and no note says why",
    why="An amount without a period can be neither converted to today's prices nor compared.",
    fix="Add the period as the source states it. Where the source names none, leave it out and "
    "say so in the note.",
    wrong=with_claim(statement="The councils saved £5m.", basis="cumulative", period=None),
    right=with_total(statement="The councils saved £5m.", amount=5000000),
)
def missing_period(context: RecordContext) -> Iterator[Fault]:
    """A claim or cost has no period, or an open one, though its basis needs it.

    A yearly rate may go on; a sum "since 2014" is open until the date for which it was stated.
    What is owed and not yet paid has that date in place of a period.
    """
    for section, index, item in context.monetary_items:
        if asks_for_period(item, context) and not is_open_sum(item):
            period = item.period
            at = f"/{section}/{index}"
            if period is None:
                what = "there is no period"
                yield missing_period.at(at, missing="period", basis=item.basis, what=what)
            else:
                field, side = open_end(period)
                what = f"nothing says when the period {side}"
                yield missing_period.at(f"{at}/period", missing=field, basis=item.basis, what=what)


def open_end(period: Period) -> tuple[str, str]:
    """The field of the end that is open, and what a sentence says of it."""
    return ("from", "begins") if period.start is None else ("to", "ends")


def asks_for_period(item: MonetaryItem, context: RecordContext) -> bool:
    """Whether a rule asks for the period of an amount, or for an end of it.

    A note is taken for the answer, except where the date up to which a sum counts can be had
    from its source.
    """
    period = item.period
    if item.amount is None or item.basis not in context.vocabularies.money_bases:
        return False
    if period is None:
        is_dated = item.as_of is not None and is_outstanding(item, context)
        return item.note is None and not is_dated
    if item.basis == "per-year" or (period.start is not None and period.end is not None):
        return False
    if is_open_sum(item):
        return item.as_of is None and (item.note is None or bool(newest_source(item, context)))
    return item.note is None


def is_outstanding(item: MonetaryItem, context: RecordContext) -> bool:
    """Whether it is a cost that stands at a date, such as a guarantee, and is no spending yet."""
    return isinstance(item, Cost) and item.kind in context.vocabularies.outstanding_costs


def newest_source(item: DatedItem, context: RecordContext) -> Source | None:
    """The newest of the dated sources of something; None where none is dated."""
    sources = [each for each in context.initiative.sources if each.id in item.source]
    dated = [(each.published.last, each) for each in sources if each.published is not None]
    return max(dated, key=lambda each: each[0])[1] if dated else None


@record_rule(
    "LG315",
    Severity.WARNING,
    "the basis is single-year, but the period {period} is longer than a year",
    why="The same sum over three years is only a third as much a year.",
    fix="Name the one year, or set the basis to cumulative or per-year as the source means it.",
    wrong=with_claim(
        statement="It saved £5m.", basis="single-year", period="{from: 2014, to: 2016}"
    ),
    right=with_claim(statement="It saved £5m.", basis="single-year"),
)
def single_year_too_long(context: RecordContext) -> Iterator[Fault]:
    """The amount of one year has a period of several."""
    for section, index, item in context.monetary_items:
        if item.basis == "single-year" and item.period is not None:
            if item.period.start is item.period.end:
                continue
            days = _days(item.period)
            if days is not None and days > _YEAR:
                yield single_year_too_long.at(f"/{section}/{index}/period", period=item.period)


@record_rule(
    "LG316",
    Severity.WARNING,
    "the basis is cumulative, but the period {period} is no longer than a year",
    why="A sum over several years is spread over them; one of a single year is not.",
    fix="Give the first and the last year of the sum, or set the basis to single-year.",
    wrong=with_claim(statement="It saved £5m.", basis="cumulative"),
    right=with_total(statement="It saved £5m.", amount=5000000),
)
def cumulative_too_short(context: RecordContext) -> Iterator[Fault]:
    """A sum over several years has a period of one year or less."""
    for section, index, item in context.monetary_items:
        if item.basis == "cumulative":
            days = _days(item.period)
            if days is not None and 0 < days <= _YEAR:
                yield cumulative_too_short.at(f"/{section}/{index}/period", period=item.period)


@record_rule(
    "LG317",
    Severity.WARNING,
    "the basis is one-off, but the period {period} is longer than three years",
    why="What happens once has a date; what adds up over years is cumulative.",
    fix="Name the year in which it happened, or set the basis to cumulative.",
    wrong=with_claim(
        statement="The sites were sold.",
        nature="capital-receipt",
        basis="one-off",
        period="{from: 2010, to: 2016}",
    ),
    right=with_claim(statement="The site was sold.", nature="capital-receipt", basis="one-off"),
)
def one_off_too_long(context: RecordContext) -> Iterator[Fault]:
    """Something that happens once has a period of many years."""
    for section, index, item in context.monetary_items:
        if item.basis == "one-off" and item.period is not None:
            days = _days(item.period)
            if days is not None and days > _ONCE:
                yield one_off_too_long.at(f"/{section}/{index}/period", period=item.period)


@record_rule(
    "LG318",
    Severity.ERROR,
    "the evidence is {evidence}, but {what}",
    why="Money cannot have been saved before its period: here a forecast passes for a result.",
    fix="Set the evidence to forecast, target or identified, or correct the date.",
    wrong=with_claim(
        statement="It saved £5m.",
        basis="single-year",
        period=2018,
        evidence="achieved-self-reported",
        as_of=2016,
    ),
    right=with_claim(
        statement="It saved £5m.",
        basis="single-year",
        evidence="achieved-self-reported",
        as_of=2018,
    ),
)
def achieved_too_early(context: RecordContext) -> Iterator[Fault]:
    """A claim or cost is called achieved, but its period had not begun, or has not yet."""
    for section, index, item in context.monetary_items:
        if item.period is None or item.evidence not in context.vocabularies.achieved:
            continue
        first, as_of = item.period.first, item.as_of
        if first is None:
            continue
        if first > context.today:
            what = f"its period {item.period} is in the future"
        elif as_of is not None and as_of.last < first:
            what = f"it is as of {as_of}, before its period {item.period} began"
        else:
            continue
        at = f"/{section}/{index}/evidence"
        yield achieved_too_early.at(at, evidence=item.evidence, what=what)


@record_rule(
    "LG319",
    Severity.WARNING,
    "the evidence is {evidence}, but it is as of {as_of}, before its period {period} was over",
    why="A part of such a figure is still a forecast.",
    fix="Look for the final figure, end the period where the figure ends, or set the evidence to "
    "forecast.",
    wrong=with_claim(
        statement="It saved £5m.",
        basis="cumulative",
        period="{from: 2014, to: 2020}",
        evidence="achieved-self-reported",
        as_of=2016,
    ),
    right=with_total(
        statement="It saved £5m.", evidence="achieved-self-reported", as_of=2016, amount=5000000
    ),
)
def achieved_before_end(context: RecordContext) -> Iterator[Fault]:
    """A sum is called achieved, but was stated before the end of its period."""
    for section, index, item in context.monetary_items:
        period, as_of = item.period, item.as_of
        if period is None or as_of is None or item.evidence not in context.vocabularies.achieved:
            continue
        if period.first is None or period.end is None or as_of.last < period.first:
            continue
        # "to: 2025" may be said in the middle of 2025; a single year is over at its end.
        over = period.end.last if period.start is period.end else period.end.first
        if item.basis in ("single-year", "cumulative") and as_of.last < over:
            at = f"/{section}/{index}/evidence"
            yield achieved_before_end.at(at, evidence=item.evidence, as_of=as_of, period=period)


@record_rule(
    "LG320",
    Severity.WARNING,
    "the evidence is {evidence}, but {what}",
    why="What was saved before the start or after the end was saved by something else.",
    fix="Check the period and the dates of the initiative. A figure of something larger is "
    "marked with wider_than_case: true.",
    wrong="started: 2014-04\n"
    + with_claim(
        statement="It saved £5m.",
        basis="single-year",
        period=2012,
        evidence="achieved-self-reported",
    ),
    right="started: 2014-04\n"
    + with_claim(statement="It saved £5m.", basis="single-year", evidence="achieved-self-reported"),
)
def claim_outside_life(context: RecordContext) -> Iterator[Fault]:
    """A saving is called achieved for a time in which the initiative did not run."""
    vocabularies = context.vocabularies
    for index, claim in context.claims:
        is_saving = claim.evidence in vocabularies.achieved and claim.nature in vocabularies.savings
        if is_saving and not claim.wider_than_case:
            what = _outside(claim, context)
            if what is not None:
                at = f"/savings/{index}/evidence"
                yield claim_outside_life.at(at, evidence=claim.evidence, what=what)


def _outside(claim: Claim, context: RecordContext) -> str | None:
    initiative = context.initiative
    period, started, ended = claim.period, initiative.started, initiative.ended
    if initiative.status in context.vocabularies.planned:
        # Otherwise it is the status that is wrong, which another rule says.
        is_wrong = context.once(contradiction) is not None
        return None if is_wrong else f"the status is {initiative.status}"
    if period is None:
        return None
    if started is not None and period.last is not None and period.last < started.first:
        return f"its period {period} was over before the start in {started}"
    if ended is not None and period.first is not None and period.first > ended.last:
        return f"its period {period} began after the end in {ended}"
    return None
