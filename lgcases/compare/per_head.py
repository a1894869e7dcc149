"""Figures for each partner and each resident."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from lgcases.claims.completeness import counted_period
from lgcases.claims.unavailable import Reason, Unavailable, unavailable
from lgcases.claims.wording import money, printed
from lgcases.compare.figure import OVER, Caveat, Figure, Step, Transform, rounded
from lgcases.compare.partners import Population, bodies_of, members, number_of, residents_of
from lgcases.model import Claim, Initiative, Vocabularies
from lgcases.reference.register import Register
from lgcases.reference.table import Provenance

RESIDENT = "resident"
PARTNER = "partner"


def per_resident(
    figure: Figure,
    claim: Claim,
    initiative: Initiative,
    register: Register,
    vocabularies: Vocabularies,
) -> Figure | Unavailable:
    """The figure for each resident of the councils that the claim is about.

    These are the ones that it names, or else the members in its period.  The population is
    that of the register's one year, whatever the period.
    """
    bodies = bodies_of(claim, initiative, register, vocabularies)
    if isinstance(bodies, Unavailable):
        return bodies
    types = vocabularies.types_with_residents
    for body in bodies:
        if claim.organisations and body.type is not None and body.type not in types:
            return unavailable(Reason.NO_POPULATION, f"{body.name} has no residents of its own")
    residents = residents_of(bodies, register, vocabularies, counted_period(claim))
    if isinstance(residents, Unavailable):
        return residents
    changed = (Caveat.PARTNERS_CHANGED,) if residents.changed else ()
    return figure.after(
        Division(figure, residents.total, RESIDENT, register, residents),
        per=RESIDENT,
        caveats=(*figure.caveats, *changed),
    )


def per_partner(
    figure: Figure,
    claim: Claim,
    initiative: Initiative,
    register: Register,
    vocabularies: Vocabularies,
) -> Figure | Unavailable:
    """The figure for each public body that the claim names, or that was a member in its period."""
    bodies = bodies_of(claim, initiative, register, vocabularies)
    if isinstance(bodies, Unavailable):
        return bodies
    own = members(initiative, vocabularies)
    for body in bodies:
        if body not in own:
            return unavailable(Reason.NO_PARTNERS, f"{body.name} is no partner")
    number = number_of(bodies)
    if isinstance(number, Unavailable):
        return number
    return figure.after(Division(figure, number, PARTNER, register), per=PARTNER)


@dataclass(frozen=True, slots=True)
class Division(Transform):
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

    def explain(self) -> tuple[Step, ...]:
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


def _population_steps(residents: Population, register: Register) -> tuple[Step, ...]:
    names = ", ".join(name for name, _ in residents.councils)
    words = f"Residents in {residents.year} of {names} ({register.provenance.short})"
    if residents.within:
        words += f"; {', '.join(residents.within)} not counted again"
    formula = " + ".join(f"{size:,}" for _, size in residents.councils)
    return (Step(words, formula, f"{residents.total:,} residents"),)
