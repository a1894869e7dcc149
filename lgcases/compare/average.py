"""Annual averages of sums over years: only when asked, and labelled for what they are."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from lgcases.claims.unavailable import Reason, Refusal, refuse
from lgcases.compare.caveat import Caveat
from lgcases.compare.figure import OVER, TIMES, Figure, Step, Work, both, money, printed, rounded
from lgcases.compare.years import years_in
from lgcases.model import Claim


def annual_average(figure: Figure, claim: Claim) -> Figure | Refusal:
    """A sum over years divided by its years: an average, not a run-rate.

    Figures of any other basis pass unchanged.  A period shorter than a year is refused:
    stretching it to a year would be a guess.
    """
    if claim.basis != "cumulative":
        return figure
    length = None if claim.period is None else years_in(claim.period)
    if length is None:
        return refuse(Reason.OPEN_PERIOD)
    parts, in_year = length
    if parts < in_year:
        return refuse(Reason.SHORT_PERIOD)
    work = Averaging(figure, parts, in_year)
    amount, upper = both(figure, work.of)
    return Figure(
        amount,
        upper,
        figure.currency,
        figure.qualifier,
        figure.prices,
        (*figure.caveats, Caveat.AVERAGE),
        True,
        figure.per,
        (*figure.work, work),
    )


@dataclass(frozen=True, slots=True)
class Averaging(Work):
    """A sum over ``parts`` of which ``in_year`` make a year."""

    figure: Figure
    parts: int
    in_year: int

    def of(self, value: Decimal) -> Decimal:
        """The annual average of the value."""
        return rounded(value * self.in_year / self.parts)

    def steps(self) -> tuple[Step, ...]:
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
