"""Moving amounts between the prices of years, with the steps of how."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from lgcases.compare.figure import OVER, TIMES, Step, Work, money, printed, rounded
from lgcases.compare.years import Spread, shares
from lgcases.model import Claim
from lgcases.reference.series import Deflator, Year
from lgcases.reference.table import Provenance


def deflated(value: Decimal, index: Decimal, base_index: Decimal) -> Decimal:
    """The value at the price level of the base; unchanged where both are one."""
    return value if index == base_index else rounded(value * base_index / index)


def ends_of(claim: Claim) -> tuple[tuple[str, Decimal], ...]:
    """The amount as stated, or both ends of its range, each with the word that tells which."""
    amount = claim.amount or Decimal(0)
    if claim.amount_to is None:
        return (("", amount),)
    return ((" (lower end)", amount), (" (upper end)", claim.amount_to))


@dataclass(frozen=True, slots=True)
class Restatement(Work):
    """One amount moved from the prices of one year to those of another."""

    claim: Claim
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

    def steps(self) -> tuple[Step, ...]:
        """One step for each end of the range."""
        base = Year(self.deflator.kind, self.base_year)
        return tuple(
            self.step(f"To prices of {base}{end}", value) for end, value in ends_of(self.claim)
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
            money(self.of(value), self.claim.currency or ""),
        )


@dataclass(frozen=True, slots=True)
class Spreading(Work):
    """A sum over years: spread evenly, each year's share deflated, and added up."""

    claim: Claim
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

    def steps(self) -> tuple[Step, ...]:
        """The shares, the deflation of each, and the sum, for each end of the range."""
        return tuple(step for end, value in ends_of(self.claim) for step in self._end(end, value))

    def _end(self, end: str, value: Decimal) -> list[Step]:
        kind, currency = self.deflator.kind, self.claim.currency or ""
        years = [Year(kind, year) for year, _ in self.spread.years]
        parts = shares(value, self.spread)
        steps = self._shares(end, value, years, parts)
        results = []
        for year, part in zip(years, parts, strict=True):
            one = Restatement(self.claim, self.deflator, year.start, self.base_year)
            results.append(one.of(part))
            steps.append(one.step(f"{year} to prices of {Year(kind, self.base_year)}", part))
        formula = " + ".join(printed(each) for each in results)
        total = sum(results, Decimal(0))
        return [*steps, Step(f"Sum of the years{end}", formula, money(total, currency))]

    def _shares(
        self, end: str, value: Decimal, years: list[Year], parts: list[Decimal]
    ) -> list[Step]:
        spread, currency = self.spread, self.claim.currency or ""
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
