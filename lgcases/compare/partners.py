"""Who took part, and how many residents and partners that makes.

Members of an initiative are the public bodies that lead it, are partners in it, own the
body that delivers, or commission it.  Companies, charities and joint bodies are their tools
and have no residents of their own.  A body counts for a period when it was a member at any
time in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from lgcases.claims.unavailable import Reason, Refusal, refuse
from lgcases.compare.terms import COUNCILS, MEMBER_ROLES, PUBLIC_BODIES
from lgcases.model import Claim, Initiative, Organisation, Period
from lgcases.reference.register import Council, Register

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


def members(initiative: Initiative, period: Period | None = None) -> tuple[Organisation, ...]:
    """The public bodies that were members in the period, or ever, in the record's order."""
    first = (period and period.first) or date.min
    last = (period and period.last) or date.max
    return tuple(
        body
        for body in initiative.organisations
        if MEMBER_ROLES.intersection(body.roles)
        and (body.type in PUBLIC_BODIES or body.type is None)
        # A body that left on the first day of the period was not there in it.
        and (body.joined is None or body.joined.first <= last)
        and (body.left is None or body.left.last > first)
    )


def population(
    initiative: Initiative, register: Register, period: Period | None = None
) -> Population | Refusal:
    """The residents of the councils that were members in the period, by the register.

    Refused when one of them is not named, is not in the register or has no population
    there: a part of the residents would make the figure per resident too high.
    """
    bodies = [body for body in members(initiative, period) if body.type in {*COUNCILS, None}]
    councils: dict[str, Council] = {}
    for body in bodies:
        council = register.get(body.code) if body.code else None
        if body.unnamed or council is None:
            return refuse(Reason.NO_POPULATION, f"{body.name} has none in the register")
        councils[council.code] = council
    if not councils:
        return refuse(Reason.NO_POPULATION, "no council is named as lead, partner or owner")
    within = {code for code, each in councils.items() if _is_counted(each, councils, register)}
    counted = [each for code, each in councils.items() if code not in within]
    for council in counted:
        if council.population is None:
            return refuse(Reason.NO_POPULATION, f"{council.nice_name} has none in the register")
    sizes = tuple((each.nice_name, each.population or 0) for each in counted)
    return Population(
        sum(size for _, size in sizes),
        register.population_year,
        sizes,
        tuple(councils[code].nice_name for code in sorted(within)),
        _changed(bodies, period),
    )


def number_of_partners(initiative: Initiative, period: Period | None = None) -> int | Refusal:
    """How many public bodies were members in the period; refused when one is not named."""
    bodies = members(initiative, period)
    for body in bodies:
        if body.unnamed or body.type is None:
            what = "is not named" if body.unnamed else "is of no stated type"
            return refuse(Reason.NO_PARTNERS, f"{body.name} {what}")
    return len(bodies) or refuse(Reason.NO_PARTNERS, "no public body is lead, partner or owner")


def covers_part(claim: Claim, initiative: Initiative, register: Register) -> bool:
    """Whether the stated scope of a claim reads as if it left out some of the members.

    True when it says so (``only``, ``each``, ``one council``) or names some of the member
    councils but not all.  Scope is free text: a figure that may be partial is not divided.
    """
    if not claim.scope:
        return False
    bodies = members(initiative, claim.period)
    if len(bodies) == 1:
        return False
    if _PART.search(claim.scope.casefold()):
        return True
    scope = _words(claim.scope)
    named = sum(_is_named(body, scope, register) for body in bodies)
    return 0 < named < len(bodies)


def _is_named(body: Organisation, scope: str, register: Register) -> bool:
    council = register.get(body.code) if body.code else None
    names = (body.name,) if council is None else (body.name, council.nice_name)
    return any(_words(name) in scope for name in names)


@lru_cache(maxsize=4096)
def _words(text: str) -> str:
    """The words alone, so that Derbyshire does not name Derby."""
    words = " ".join(re.findall(r"[^\W_]+", text.casefold()))
    return f" {words} "


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
    first = (period and period.first) or date.min
    last = (period and period.last) or date.max
    return any(
        (body.joined is not None and body.joined.first > first)
        or (body.left is not None and body.left.last < last)
        for body in bodies
    )
