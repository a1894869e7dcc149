"""Currency conversion: only when asked, after deflating, at the base year's average rate."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from lgcases.claims.unavailable import Reason, Refusal, refuse
from lgcases.compare.figure import OVER, TIMES, Figure, Step, Work, both, money, printed, rounded
from lgcases.reference.series import Rates, Year
from lgcases.reference.table import Provenance

EURO = "EUR"


def convert(figure: Figure, currency: str, rates: Rates) -> Figure | Refusal:
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
        return refuse(Reason.NO_PRICE_YEAR)
    year = figure.prices
    for each in (figure.currency, currency):
        if each == EURO:
            continue
        key = (year.start, each)
        if key not in rates.per_euro:
            return refuse(Reason.NO_RATE, f"{each} in {year}")
        if key in rates.incomplete:
            return refuse(Reason.INCOMPLETE_RATE_YEAR, f"{each} in {year}")
    work = Conversion(figure, currency, rates, year)
    amount, upper = both(figure, work.of)
    return Figure(
        amount,
        upper,
        currency,
        figure.qualifier,
        year,
        figure.caveats,
        figure.average,
        figure.per,
        (*figure.work, work),
    )


@dataclass(frozen=True, slots=True)
class Conversion(Work):
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

    def steps(self) -> tuple[Step, ...]:
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
