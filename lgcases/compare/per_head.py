"""Who took part, and figures for each partner and each resident.

Members of an initiative are the public bodies that lead it, are partners in it, own the
body that delivers, or commission it.  Companies, charities and joint bodies are their tools
and have no residents of their own.  A body counts for a period when it was a member at any
time in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from lgcases.claims.unavailable import Reason, Unavailable, unavailable
from lgcases.claims.wording import money, printed
from lgcases.compare.figure import OVER, Caveat, Figure, Step, Transform, rounded
from lgcases.model import Claim, Initiative, Organisation, Period, Vocabularies
from lgcases.reference.register import Council, Register
from lgcases.reference.table import Provenance
from lgcases.text import words

RESIDENT = "resident"
PARTNER = "partner"
#: The register's type of a council whose area is that of several districts.
COUNTY = "County"
#: Words in a stated scope that say that a figure is not about all partners together.
_PART = re.compile(
    r"\b(only|each|one (council|authority|partner)|per (council|authority|partner))\b"
)


@dataclass(frozen=True, slots=True)
class Population:
    """Residents of the member councils.

    ``councils`` are those counted, with their population; ``within`` those whose residents
    are among them already, such as the districts of a county.  ``changed`` says that some
    were members for a part of the period only.
    """

    total: int
    year: int
    councils: tuple[tuple[str, int], ...]
    within: tuple[str, ...]
    changed: bool


def per_resident(
    figure: Figure,
    claim: Claim,
    initiative: Initiative,
    register: Register,
    vocabularies: Vocabularies,
) -> Figure | Unavailable:
    """The figure for each resident of the councils that were members in the claim's period.

    The population is that of the register's one year, whatever the period.
    """
    obstacle = _not_of_all(claim, initiative, register, vocabularies)
    if obstacle is not None:
        return obstacle
    residents = population(initiative, register, vocabularies, claim.period)
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
    """The figure for each public body that was a member in the claim's period."""
    obstacle = _not_of_all(claim, initiative, register, vocabularies)
    if obstacle is not None:
        return obstacle
    number = number_of_partners(initiative, vocabularies, claim.period)
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


def members(
    initiative: Initiative, vocabularies: Vocabularies, period: Period | None = None
) -> tuple[Organisation, ...]:
    """The public bodies that were members in the period, or ever, in the record's order."""
    first, last = _days(period)
    roles, types = vocabularies.member_roles, vocabularies.partner_types
    return tuple(
        body
        for body in initiative.organisations
        if not roles.isdisjoint(body.roles)
        and (body.type in types or body.type is None)
        # A body that left on the first day of the period was not there in it.
        and (body.joined is None or body.joined.first <= last)
        and (body.left is None or body.left.last > first)
    )


def population(
    initiative: Initiative,
    register: Register,
    vocabularies: Vocabularies,
    period: Period | None = None,
) -> Population | Unavailable:
    """The residents of the councils that were members in the period, by the register.

    Unavailable when one of them is not named, is not in the register or has no population
    there: a part of the residents would make the figure per resident too high.
    """
    types = vocabularies.types_with_residents
    bodies = [
        body
        for body in members(initiative, vocabularies, period)
        if body.type in types or body.type is None
    ]
    codes: dict[str, None] = {}
    for body in bodies:
        council = register.get(body.code) if body.code else None
        if body.unnamed or council is None:
            return unavailable(Reason.NO_POPULATION, f"{body.name} has none in the register")
        codes[council.code] = None
    if not codes:
        return unavailable(Reason.NO_POPULATION, "no council is named as lead, partner or owner")
    return _population(register, tuple(codes), _changed(bodies, period))


def number_of_partners(
    initiative: Initiative, vocabularies: Vocabularies, period: Period | None = None
) -> int | Unavailable:
    """How many public bodies were members in the period; unavailable when one is not named."""
    bodies = members(initiative, vocabularies, period)
    for body in bodies:
        if body.unnamed or body.type is None:
            what = "is not named" if body.unnamed else "is of no stated type"
            return unavailable(Reason.NO_PARTNERS, f"{body.name} {what}")
    return len(bodies) or unavailable(
        Reason.NO_PARTNERS, "no public body is lead, partner or owner"
    )


def covers_part(
    claim: Claim, initiative: Initiative, register: Register, vocabularies: Vocabularies
) -> bool:
    """Whether the stated scope of a claim reads as if it left out some of the members.

    True when it says so (``only``, ``each``, ``one council``) or names some of the member
    councils but not all.  Scope is free text: a figure that may be partial is not divided.
    """
    if not claim.scope:
        return False
    bodies = members(initiative, vocabularies, claim.period)
    if len(bodies) == 1:
        return False
    if _PART.search(claim.scope.casefold()):
        return True
    scope = _padded(claim.scope)
    named = sum(_is_named(body, scope, register) for body in bodies)
    return 0 < named < len(bodies)


def _not_of_all(
    claim: Claim, initiative: Initiative, register: Register, vocabularies: Vocabularies
) -> Unavailable | None:
    """Why a claim is not about all members together; None where it is."""
    if claim.wider_than_case:
        return unavailable(Reason.WIDER_THAN_CASE)
    if covers_part(claim, initiative, register, vocabularies):
        return unavailable(Reason.PART_OF_CASE, claim.scope or "")
    return None


# The claims of an initiative mostly have the same councils.
@lru_cache(maxsize=4096)
def _population(
    register: Register, codes: tuple[str, ...], changed: bool
) -> Population | Unavailable:
    councils = {code: council for code in codes if (council := register.get(code)) is not None}
    within = {
        code for code, council in councils.items() if _is_counted(council, councils, register)
    }
    counted = [council for code, council in councils.items() if code not in within]
    for council in counted:
        if council.population is None:
            return unavailable(
                Reason.NO_POPULATION, f"{council.nice_name} has none in the register"
            )
    sizes = tuple((council.nice_name, council.population or 0) for council in counted)
    return Population(
        total=sum(size for _, size in sizes),
        year=register.population_year,
        councils=sizes,
        within=tuple(councils[code].nice_name for code in sorted(within)),
        changed=changed,
    )


def _population_steps(residents: Population, register: Register) -> tuple[Step, ...]:
    names = ", ".join(name for name, _ in residents.councils)
    words = f"Residents in {residents.year} of {names} ({register.provenance.short})"
    if residents.within:
        words += f"; {', '.join(residents.within)} not counted again"
    formula = " + ".join(f"{size:,}" for _, size in residents.councils)
    return (Step(words, formula, f"{residents.total:,} residents"),)


def _is_named(body: Organisation, scope: str, register: Register) -> bool:
    council = register.get(body.code) if body.code else None
    names = (body.name,) if council is None else (body.name, council.nice_name)
    return any(_padded(name) in scope for name in names)


@lru_cache(maxsize=4096)
def _padded(text: str) -> str:
    """The words alone, with a space at both ends, so that Derbyshire does not name Derby."""
    return f" {' '.join(words(text))} "


def _is_counted(council: Council, councils: dict[str, Council], register: Register) -> bool:
    """Whether the residents are counted with those of other members.

    A district's are those of its county.  Where reorganisation put a new council in the
    place of members, the new one counts if it has just their area, else they do: Somerset,
    which came in the place of Mendip, does not bring in the residents of other districts.
    """
    if council.county in councils or council.combined_authority in councils:
        return True
    after = [councils[code] for code in council.successors if code in councils]
    if after and len(after) == len(council.successors):
        return all(_has_their_area(each, councils, register) for each in after)
    before = register.predecessors(council)
    took_over = any(each.code in councils for each in before)
    return took_over and not _has_their_area(council, councils, register)


def _has_their_area(council: Council, councils: dict[str, Council], register: Register) -> bool:
    before = register.predecessors(council)
    counties = [each for each in before if each.type == COUNTY]
    lower = [each for each in before if each.type != COUNTY]
    return any(each.code in councils for each in counties) or all(
        each.code in councils for each in lower
    )


def _changed(bodies: list[Organisation], period: Period | None) -> bool:
    first, last = _days(period)
    return any(
        (body.joined is not None and body.joined.first > first)
        or (body.left is not None and body.left.last < last)
        for body in bodies
    )


def _days(period: Period | None) -> tuple[date, date]:
    """The first and the last day of a period; all days where an end is not known."""
    if period is None:
        return date.min, date.max
    return period.first or date.min, period.last or date.max
