"""Annual averages, other currencies, one price base: each labelled for what it is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from lgcases.claims.completeness import Sum, counted_period
from lgcases.claims.unavailable import Reason, Unavailable, unavailable
from lgcases.claims.wording import money, printed
from lgcases.compare.figure import OVER, TIMES, Caveat, Figure, Step, Transform, rounded
from lgcases.compare.years import years_in
from lgcases.model import Period
from lgcases.reference.series import Deflator, Rates, Year, YearKind
from lgcases.reference.table import Provenance

EURO = "EUR"


def annual_average(figure: Figure, item: Sum) -> Figure | Unavailable:
    """A sum over years divided by its years: an average, not a run-rate.

    Figures of any other basis pass unchanged.  A period shorter than a year has none:
    stretching it to a year would be a guess.
    """
    if item.basis != "cumulative":
        return figure
    average = averaging(figure, counted_period(item))
    if isinstance(average, Unavailable):
        return average
    return figure.after(average, average=True, caveats=(*figure.caveats, Caveat.AVERAGE))


def averaging(figure: Figure, period: Period | None) -> Averaging | Unavailable:
    """What makes an annual average of a sum over a period of a year or more."""
    length = None if period is None else years_in(period)
    if length is None:
        return unavailable(Reason.OPEN_PERIOD)
    parts, in_year = length
    if parts < in_year:
        return unavailable(Reason.SHORT_PERIOD)
    return Averaging(figure, parts, in_year)


@dataclass(frozen=True, slots=True)
class Averaging(Transform):
    """A sum over ``parts`` of which ``in_year`` make a year."""

    figure: Figure
    parts: int
    in_year: int

    def of(self, value: Decimal) -> Decimal:
        """The annual average of the value."""
        return rounded(value * self.in_year / self.parts)

    def explain(self) -> tuple[Step, ...]:
        """One step for each end of the range."""
        unit = {1: "years", 12: "months"}.get(self.in_year, "quarters of a day")
        times = "" if self.in_year == 1 else f" {TIMES} {self.in_year:,}"
        return tuple(
            Step(
                f"Annual average over {self.parts:,} {unit}{end}: an average, not a run-rate",
                f"{printed(value)}{times} {OVER} {self.parts:,}",
                f"{money(self.of(value), self.figure.currency)} a year on average",
            )
            for end, value in self.figure.ends()
        )


def convert(figure: Figure, currency: str, rates: Rates) -> Figure | Unavailable:
    """The figure in another currency, at the average rate of its price base.

    Rates go through the euro: the amount is divided by the units of its own currency for a
    euro and multiplied by those of the other, and rounded once.  There and back gives the
    amount again to within a hundredth for each unit that the rate multiplies.

    Args:
        figure: A figure in real terms; nominal figures of several years have no one rate.
        currency: ISO 4217.
        rates: The rates by the kind of year that the figure's prices have.
    """
    if figure.currency == currency:
        return figure
    if figure.prices is None:
        return unavailable(Reason.NO_PRICE_YEAR)
    year = figure.prices
    for code in (figure.currency, currency):
        if code == EURO:
            continue
        key = (year.start, code)
        if key not in rates.per_euro:
            return unavailable(Reason.NO_RATE, f"{code} in {year}")
        if key in rates.incomplete:
            return unavailable(Reason.INCOMPLETE_RATE_YEAR, f"{code} in {year}")
    return figure.after(Conversion(figure, currency, rates, year), currency=currency)


@dataclass(frozen=True, slots=True)
class Conversion(Transform):
    """One figure in another currency."""

    figure: Figure
    currency: str
    rates: Rates
    year: Year

    def of(self, value: Decimal) -> Decimal:
        """The value in the other currency."""
        per_euro = self.rates.per_euro
        if self.figure.currency != EURO:
            value /= per_euro[self.year.start, self.figure.currency]
        if self.currency != EURO:
            value *= per_euro[self.year.start, self.currency]
        return rounded(value)

    @property
    def provenance(self) -> Provenance:
        """The rates' table."""
        return self.rates.provenance

    def explain(self) -> tuple[Step, ...]:
        """One step for each end of the range."""
        per_euro, start, formula, named = self.rates.per_euro, self.year.start, "", []
        if self.figure.currency != EURO:
            rate = per_euro[start, self.figure.currency]
            formula += f" {OVER} {rate:f}"
            named.append(f"{self.figure.currency} {rate:f}")
        if self.currency != EURO:
            rate = per_euro[start, self.currency]
            formula += f" {TIMES} {rate:f}"
            named.append(f"{self.currency} {rate:f}")
        return tuple(
            Step(
                f"To {self.currency} at the average rate of {self.year}{end}: one euro was "
                f"{' and '.join(named)} ({self.rates.provenance.short})",
                f"{printed(value)}{formula}",
                money(self.of(value), self.currency),
            )
            for end, value in self.figure.ends()
        )


def in_financial_year(figure: Figure, deflator: Deflator, base: int) -> Figure:
    """A figure in prices of a calendar year in those of a UK financial year, by its ``deflator``.

    So that all British figures have one price base, whatever year their own dates are in.
    ``base`` is the calendar year in which the financial year begins.  A figure in other prices,
    and one of a year that the deflator does not cover, passes unchanged.
    """
    prices = figure.prices
    if prices is None or prices.kind is not YearKind.CALENDAR:
        return figure
    if not {prices.start - 1, prices.start, base} <= deflator.index.keys():
        return figure
    rebasing = Rebasing(figure, deflator, prices.start, base)
    return figure.after(rebasing, prices=Year(YearKind.FINANCIAL, base))


@dataclass(frozen=True, slots=True)
class Rebasing(Transform):
    """A figure moved from the prices of a calendar year to those of a UK financial year.

    A calendar year is a quarter of the financial year before, and three quarters of the one that
    begins in it.
    """

    figure: Figure
    deflator: Deflator
    year: int
    base: int

    def of(self, value: Decimal) -> Decimal:
        """The value in prices of the financial year."""
        before, own = self._parts()
        index = self.deflator.index[self.base]
        return rounded(value * index * _QUARTERS / (before + own * (_QUARTERS - 1)))

    @property
    def provenance(self) -> Provenance:
        """The deflator's table."""
        return self.deflator.provenance

    def explain(self) -> tuple[Step, ...]:
        """One step for each end of the range."""
        before, own = self._parts()
        base = Year(YearKind.FINANCIAL, self.base)
        index = f"{self.deflator.index[self.base]:f}"
        formula = f"{TIMES} {index} {OVER} (0.25 {TIMES} {before:f} + 0.75 {TIMES} {own:f})"
        return tuple(
            Step(
                f"From prices of {self.year} to prices of {base}{end}: {self.deflator.name} "
                f"({self.deflator.provenance.short}), a quarter of "
                f"{Year(YearKind.FINANCIAL, self.year - 1)} and three quarters of "
                f"{Year(YearKind.FINANCIAL, self.year)} being {self.year}",
                f"{printed(value)} {formula}",
                money(self.of(value), self.figure.currency),
            )
            for end, value in self.figure.ends()
        )

    def _parts(self) -> tuple[Decimal, Decimal]:
        index = self.deflator.index
        return index[self.year - 1], index[self.year]


#: Of a year; a UK financial year begins after the first.
_QUARTERS = 4
