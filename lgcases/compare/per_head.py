"""Figures per resident and per partner."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from lgcases.claims.unavailable import Reason, Refusal, refuse
from lgcases.compare.caveat import Caveat
from lgcases.compare.figure import OVER, Figure, Step, Work, both, money, printed, rounded
from lgcases.compare.partners import Population, covers_part, number_of_partners, population
from lgcases.model import Claim, Initiative
from lgcases.reference.register import Register
from lgcases.reference.table import Provenance

RESIDENT = "resident"
PARTNER = "partner"


def per_resident(
    figure: Figure, claim: Claim, initiative: Initiative, register: Register
) -> Figure | Refusal:
    """The figure for each resident of the councils that were members in the claim's period.

    The population is that of the register's one year, whatever the period.
    """
    refusal = _refuse(claim, initiative, register)
    if refusal is not None:
        return refusal
    residents = population(initiative, register, claim.period)
    if isinstance(residents, Refusal):
        return residents
    work = Division(figure, residents.total, RESIDENT, register, residents)
    return _divided(figure, work, changed=residents.changed)


def per_partner(
    figure: Figure, claim: Claim, initiative: Initiative, register: Register
) -> Figure | Refusal:
    """The figure for each public body that was a member in the claim's period."""
    refusal = _refuse(claim, initiative, register)
    if refusal is not None:
        return refusal
    number = number_of_partners(initiative, claim.period)
    if isinstance(number, Refusal):
        return number
    return _divided(figure, Division(figure, number, PARTNER, register), changed=False)


@dataclass(frozen=True, slots=True)
class Division(Work):
    """A figure divided by a number of residents or partners."""

    figure: Figure
    by: int
    per: str
    register: Register
    residents: Population | None = None

    @property
    def provenance(self) -> Provenance:
        """The register of councils."""
        return self.register.provenance

    def of(self, value: Decimal) -> Decimal:
        """The value for each."""
        return rounded(value / self.by)

    def steps(self) -> tuple[Step, ...]:
        """How the number was found, and one division for each end of the range."""
        each = f"{self.by:,} {self.per}s" if self.by != 1 else f"1 {self.per}"
        before = () if self.residents is None else _population_steps(self.residents, self.register)
        return before + tuple(
            Step(
                f"Per {self.per}{end}, of {each}",
                f"{printed(value)} {OVER} {self.by:,}",
                money(self.of(value), self.figure.currency),
            )
            for end, value in self.figure.ends()
        )


def _refuse(claim: Claim, initiative: Initiative, register: Register) -> Refusal | None:
    if claim.wider_than_case:
        return refuse(Reason.WIDER_THAN_CASE)
    if covers_part(claim, initiative, register):
        return refuse(Reason.PART_OF_CASE, claim.scope or "")
    return None


def _divided(figure: Figure, work: Division, *, changed: bool) -> Figure:
    amount, upper = both(figure, work.of)
    return Figure(
        amount,
        upper,
        figure.currency,
        figure.qualifier,
        figure.prices,
        (*figure.caveats, Caveat.PARTNERS_CHANGED) if changed else figure.caveats,
        figure.average,
        work.per,
        (*figure.work, work),
    )


def _population_steps(residents: Population, register: Register) -> tuple[Step, ...]:
    names = ", ".join(name for name, _ in residents.councils)
    words = f"Residents in {residents.year} of {names} ({register.provenance.short})"
    if residents.within:
        words += f"; {', '.join(residents.within)} not counted again"
    formula = " + ".join(f"{size:,}" for _, size in residents.councils)
    return (Step(words, formula, f"{residents.total:,} residents"),)
