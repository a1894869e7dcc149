"""Real terms: a claim in the prices of one year.

The rules:

- A claim is deflated in its own currency, with the deflator of the currency's country: the
  pound with the UK's, the euro with that of the initiative's country.
- A yearly rate is taken to be in the prices of the year in which its period starts.
- A single year's amount is in the prices of its period.  A sum over years, or any amount
  whose period lies in more than one year of the index, is spread evenly over it.
- A claim that is already in real terms is moved from its own price base in one step.
- The price base is the latest outturn year unless another is asked for.
- A sum "since 2014" is counted up to the date for which it was stated.
- An index that is a forecast is used for projected savings only, never for what was achieved.
- UK claims in plain years go by the calendar-year index.  Where that does not reach, the
  financial-year index takes its place, by months.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from lgcases.claims.completeness import Sum, counted_period, is_open_sum, missing_pieces
from lgcases.claims.unavailable import Reason, Unavailable, unavailable
from lgcases.claims.wording import money, printed
from lgcases.compare.figure import (
    OVER,
    TIMES,
    Caveat,
    Figure,
    Operation,
    Statement,
    Step,
    Transform,
    ends,
    rounded,
)
from lgcases.compare.years import Spread, shares, spread_of, start_of, year_kind
from lgcases.model import PartialDate, Precision, Vocabularies
from lgcases.reference.series import Deflator, Year, YearKind
from lgcases.reference.table import Provenance
from lgcases.reference.tables import ReferenceTables


def stated_figure(item: Sum, vocabularies: Vocabularies) -> Figure | Unavailable:
    """The amount of a claim or cost in the prices of its time."""
    missing = missing_pieces(item, vocabularies, nominal=True)
    if missing is not None or item.amount is None or item.currency is None:
        return missing or unavailable(Reason.NO_AMOUNT)
    caveats = [Caveat.OPEN_PERIOD] if is_open_sum(item) else []
    if item.amount_to is not None:
        caveats.append(Caveat.RANGE)
    if item.period is None:
        caveats.append(Caveat.YEAR_NOT_STATED)
    return Figure(
        item.amount,
        item.amount_to,
        item.currency,
        item.qualifier,
        None,
        tuple(caveats),
        operations=_counted(item),
    )


def real_terms(  # noqa: PLR0913  # a claim, and all that decides its price base
    item: Sum,
    country: str,
    tables: ReferenceTables,
    vocabularies: Vocabularies,
    base: int | None = None,
    kind: YearKind | None = None,
) -> Figure | Unavailable:
    """The amount of a claim or cost in the prices of one year, in its own currency.

    Args:
        item: The claim or cost.
        country: The initiative's country, ISO 3166-1; tells whose euro is meant.
        tables: The deflators.
        vocabularies: What the terms of the claim mean, and the currency of each country.
        base: The price base, as the calendar year in which it starts: 2024 means 2024-25
            for claims by financial year and 2024 for the others.  The latest outturn year
            where left out.
        kind: The kind of year to go by, where the amount is to have the price base of
            another; that of its own dates where left out.
    """
    missing = missing_pieces(item, vocabularies)
    if missing is not None or item.amount is None or item.currency is None:
        return missing or unavailable(Reason.NO_AMOUNT)
    of = currency_country(item.currency, country, vocabularies)
    if of is None:
        detail = f"{item.currency} does not follow the prices of {country}"
        return unavailable(Reason.NO_DEFLATOR, detail)
    found = _index_and_years(item, of, tables, kind)
    if isinstance(found, Unavailable):
        return found
    deflator, spread = found
    base_year = tables.base_year(deflator) if base is None else base
    achieved = item.evidence not in vocabularies.projected
    outside = _unusable_year(deflator, spread, base_year, achieved=achieved)
    if outside is not None:
        return outside
    transform = (
        Restatement(item, deflator, spread.years[0][0], base_year)
        if len(spread.years) == 1
        else Spreading(item, deflator, spread, base_year)
    )
    return Figure(
        amount=transform.of(item.amount),
        amount_to=None if item.amount_to is None else transform.of(item.amount_to),
        currency=item.currency,
        qualifier=item.qualifier,
        prices=Year(deflator.kind, base_year),
        caveats=_caveats(item, deflator, spread, base_year),
        operations=(*_counted(item), transform),
    )


def currency_country(currency: str, country: str, vocabularies: Vocabularies) -> str | None:
    """The country whose prices a currency follows; None where it is not one country's.

    By ISO 4217 the first two letters of a currency are its country's code, except for
    currencies of several countries, which begin with X, and the euro, which stands for that
    of the initiative's own country.
    """
    if currency == "EUR":
        return country if vocabularies.currency_of.get(country) == "EUR" else None
    return None if currency.startswith("X") else currency[:2]


def _counted(item: Sum) -> tuple[Operation, ...]:
    """The step that says up to when a sum over years is counted, where only its start is stated."""
    if not is_open_sum(item):
        return ()
    words = f"Open period: counted up to {item.as_of}, the date for which it was stated"
    return (Statement(words, f"{counted_period(item)}"),)


def _index_and_years(
    item: Sum, of: str, tables: ReferenceTables, kind: YearKind | None
) -> tuple[Deflator, Spread] | Unavailable:
    """The deflator of a country for this amount, and the years in whose prices it is."""
    kind = kind or year_kind(of, _dates(item))
    deflator = tables.deflator(of, kind)
    if deflator is None:
        return unavailable(Reason.NO_DEFLATOR, f"no price index for {item.currency} ({of})")
    spread = _spread(item, kind)
    if of == "GB" and kind is YearKind.CALENDAR and _outside(deflator, spread):
        # The UK's series by calendar year has no forecasts; the one by financial year does.
        wider, months = tables.uk_financial, _spread(item, YearKind.FINANCIAL)
        if not _outside(wider, months):
            return wider, months
    return deflator, spread


def _dates(item: Sum) -> tuple[PartialDate | None, ...]:
    if item.prices == "real":
        return (item.price_base,)
    period = counted_period(item)
    return () if period is None else (period.start, period.end)


def _spread(item: Sum, kind: YearKind) -> Spread:
    """The years in whose prices the amount is; asked of complete claims only."""
    period = counted_period(item)
    if item.prices == "real" and item.price_base is not None:
        return _one_year(item.price_base.first, kind)
    if period is None or period.first is None:
        raise ValueError("a claim without the start of its period is never spread")
    if item.basis == "per-year" or period.last is None:
        return _one_year(period.first, kind)
    return spread_of(period.first, period.last, kind)


def _one_year(day: date, kind: YearKind) -> Spread:
    return Spread("years", ((start_of(day, kind), 1),), 1)


def _outside(deflator: Deflator, spread: Spread) -> bool:
    return any(year not in deflator.index for year, _ in spread.years)


def _unusable_year(
    deflator: Deflator, spread: Spread, base_year: int, *, achieved: bool
) -> Unavailable | None:
    index, forecast = deflator.index, deflator.forecast
    for year in (*[year for year, _ in spread.years], base_year):
        if year not in index:
            detail = f"{Year(deflator.kind, year)}; {deflator.name} runs from {deflator.span}"
            return unavailable(Reason.YEAR_OUTSIDE, detail)
        if achieved and year in forecast:
            detail = f"{deflator.name}, {Year(deflator.kind, year)}"
            return unavailable(Reason.FORECAST_INDEX, detail)
    return None


def _caveats(item: Sum, deflator: Deflator, spread: Spread, base_year: int) -> tuple[Caveat, ...]:
    caveats = [Caveat.OPEN_PERIOD] if is_open_sum(item) else []
    years = [year for year, _ in spread.years]
    if len(years) > 1:
        caveats.append(Caveat.EVEN_PROFILE)
    elif item.basis == "per-year" and item.prices != "real" and item.period is not None:
        last = item.period.last
        if last is None or start_of(last, deflator.kind) != years[0]:
            caveats.append(Caveat.FIRST_YEAR_PRICES)
    if deflator.country != "GB" and _is_financial(item):
        caveats.append(Caveat.FINANCIAL_YEAR)
    if deflator.forecast and not deflator.forecast.isdisjoint((*years, base_year)):
        caveats.append(Caveat.FORECAST_INDEX)
    if item.amount_to is not None:
        caveats.append(Caveat.RANGE)
    return tuple(caveats)


def _is_financial(item: Sum) -> bool:
    """Whether the period is in financial years, which begin in other months in other countries."""
    dates = () if item.period is None else (item.period.start, item.period.end)
    return any(each and each.precision is Precision.FINANCIAL_YEAR for each in dates)


def deflated(value: Decimal, index: Decimal, base_index: Decimal) -> Decimal:
    """The value at the price level of the base; unchanged where both are one."""
    return value if index == base_index else rounded(value * base_index / index)


def _ends(item: Sum) -> tuple[tuple[str, Decimal], ...]:
    return ends(item.amount or Decimal(0), item.amount_to)


@dataclass(frozen=True, slots=True)
class Restatement(Transform):
    """One amount moved from the prices of one year to those of another."""

    item: Sum
    deflator: Deflator
    year: int
    base_year: int

    def of(self, value: Decimal) -> Decimal:
        """The value in prices of the base year."""
        index = self.deflator.index
        return deflated(value, index[self.year], index[self.base_year])

    @property
    def provenance(self) -> Provenance:
        """The deflator's table."""
        return self.deflator.provenance

    def explain(self) -> tuple[Step, ...]:
        """One step for each end of the range."""
        base = Year(self.deflator.kind, self.base_year)
        return tuple(
            self.step(f"To prices of {base}{end}", value) for end, value in _ends(self.item)
        )

    def step(self, words: str, value: Decimal) -> Step:
        """The step that restates this value."""
        deflator = self.deflator
        year, base = Year(deflator.kind, self.year), Year(deflator.kind, self.base_year)
        about = [deflator.provenance.short, deflator.base]
        about += [
            f"the index of {each} is a forecast"
            for each in dict.fromkeys((year, base))
            if each.start in deflator.forecast
        ]
        named = f"{deflator.name} ({'; '.join(part for part in about if part)})"
        index, base_index = deflator.index[year.start], deflator.index[base.start]
        return Step(
            f"{words}: {named}, {base} over {year}",
            f"{printed(value)} {TIMES} {base_index:f} {OVER} {index:f}",
            money(self.of(value), self.item.currency or ""),
        )


@dataclass(frozen=True, slots=True)
class Spreading(Transform):
    """A sum over years: spread evenly, each year's share deflated, and added up."""

    item: Sum
    deflator: Deflator
    spread: Spread
    base_year: int

    def of(self, value: Decimal) -> Decimal:
        """The value in prices of the base year."""
        index = self.deflator.index
        base = index[self.base_year]
        total = Decimal(0)
        for (year, _), share in zip(self.spread.years, shares(value, self.spread), strict=True):
            total += deflated(share, index[year], base)
        return total

    @property
    def provenance(self) -> Provenance:
        """The deflator's table."""
        return self.deflator.provenance

    def explain(self) -> tuple[Step, ...]:
        """The shares, the deflation of each, and the sum, for each end of the range."""
        return tuple(step for end, value in _ends(self.item) for step in self._end(end, value))

    def _end(self, end: str, value: Decimal) -> list[Step]:
        kind, currency = self.deflator.kind, self.item.currency or ""
        years = [Year(kind, year) for year, _ in self.spread.years]
        parts = shares(value, self.spread)
        steps = self._shares(end, value, years, parts)
        results = []
        for year, part in zip(years, parts, strict=True):
            one = Restatement(self.item, self.deflator, year.start, self.base_year)
            results.append(one.of(part))
            steps.append(one.step(f"{year} to prices of {Year(kind, self.base_year)}", part))
        formula = " + ".join(printed(each) for each in results)
        total = sum(results, Decimal(0))
        return [*steps, Step(f"Sum of the years{end}", formula, money(total, currency))]

    def _shares(
        self, end: str, value: Decimal, years: list[Year], parts: list[Decimal]
    ) -> list[Step]:
        spread, currency = self.spread, self.item.currency or ""
        words = (
            f"Spread evenly over {spread.total} {spread.unit}, {years[0]} to {years[-1]}{end}, "
            "as no profile is stated"
        )
        if spread.is_even and len(set(parts)) == 1:
            formula = f"{printed(value)} {OVER} {len(parts)}"
            return [Step(words, formula, f"{money(parts[0], currency)} a year")]
        steps = [Step(words, "", money(value, currency))]
        rest = [printed(value)]
        runs = groupby(
            zip(years[:-1], spread.years, parts, strict=False), key=lambda each: each[1][1]
        )
        for own, run in runs:
            found = list(run)
            first, last, part = found[0][0], found[-1][0], found[0][2]
            of = f"{first}" if first == last else f"each year, {first} to {last}"
            formula = f"{printed(value)} {TIMES} {own} {OVER} {spread.total}"
            steps.append(Step(f"Share of {of}", formula, money(part, currency)))
            times = "" if first == last else f"{len(found)} {TIMES} "
            rest.append(f"{times}{printed(part)}")
        words = f"Share of {years[-1]}: the rest"
        return [*steps, Step(words, " - ".join(rest), money(parts[-1], currency))]
