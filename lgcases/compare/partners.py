"""Who takes part in an initiative, how many they are, and how many residents they have.

Members of an initiative are the public bodies that lead it, are partners in it, own the
body that delivers, or commission it.  Companies, charities and joint bodies are their tools
and have no residents of their own.  A body counts for a period when it was a member at any
time in it.  Where a claim names the organisations that it is about, exactly these count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from lgcases.claims.completeness import counted_period
from lgcases.claims.unavailable import Reason, Unavailable, unavailable
from lgcases.model import Claim, Initiative, Organisation, PartialDate, Period, Vocabularies
from lgcases.model.scope import organisations_of
from lgcases.reference.register import Council, Register
from lgcases.text import words

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
    """The residents of the councils that were members in the period; see :func:`residents_of`."""
    bodies = members(initiative, vocabularies, period)
    return residents_of(bodies, register, vocabularies, period)


def bodies_of(
    claim: Claim, initiative: Initiative, register: Register, vocabularies: Vocabularies
) -> tuple[Organisation, ...] | Unavailable:
    """The bodies that a claim is about: those it names, or the members in its period.

    Unavailable where it is about more than the initiative, or may be about some members that
    it does not name, or where no period says which members there were.
    """
    if claim.wider_than_case:
        return unavailable(Reason.WIDER_THAN_CASE)
    if claim.organisations:
        return _named(claim, initiative)
    if covers_part(claim, initiative, register, vocabularies):
        return unavailable(Reason.PART_OF_CASE, claim.scope or "")
    period = counted_period(claim)
    if period is None:
        came_and_went = _came_and_went(initiative, vocabularies)
        if came_and_went:
            detail = f"partners changed over time ({', '.join(came_and_went)})"
            return unavailable(Reason.NO_PERIOD, detail)
    return members(initiative, vocabularies, period)


def residents_of(
    bodies: Sequence[Organisation],
    register: Register,
    vocabularies: Vocabularies,
    period: Period | None,
) -> Population | Unavailable:
    """The residents of those of these bodies that are councils; ``period`` tells who came or went.

    Unavailable when one of them is not named, is not in the register or has no population
    there: a part of the residents would make the figure per resident too high.
    """
    types = vocabularies.types_with_residents
    councils = [body for body in bodies if body.type in types or body.type is None]
    codes: dict[str, None] = {}
    for body in councils:
        council = register.get(body.code) if body.code else None
        # Of several that no entry names one by one, a code says where their residents are.
        if council is None or (body.unnamed and body.count == 1):
            return unavailable(Reason.NO_POPULATION, f"the register has none for {body.name}")
        codes[council.code] = None
    if not codes:
        return unavailable(Reason.NO_POPULATION, "no council is named as lead, partner or owner")
    return _population(register, tuple(codes), _changed(councils, period))


def number_of(bodies: Sequence[Organisation]) -> int | Unavailable:
    """How many these are.

    An entry with a ``count`` stands for as many.  Unavailable when one is not named and no
    count says how many it stands for.
    """
    for body in bodies:
        unnamed = body.unnamed and body.count == 1
        if unnamed or body.type is None:
            what = "is not named" if unnamed else "is of no stated type"
            return unavailable(Reason.NO_PARTNERS, f"{body.name} {what}")
    return sum(body.count for body in bodies) or unavailable(
        Reason.NO_PARTNERS, "no public body is lead, partner or owner"
    )


def covers_part(
    claim: Claim, initiative: Initiative, register: Register, vocabularies: Vocabularies
) -> bool:
    """Whether the stated scope of a claim reads as if it left out some of the members.

    True when it says so (``only``, ``each``, ``one council``) or names some of the member
    councils but not all.  Scope is free text: a figure that may be partial is not divided.
    Where the claim names its organisations as data, the words are not asked.
    """
    if not claim.scope or claim.organisations:
        return False
    bodies = members(initiative, vocabularies, counted_period(claim))
    if len(bodies) == 1 and bodies[0].count == 1:
        return False
    if _PART.search(claim.scope.casefold()):
        return True
    scope = _padded(claim.scope)
    named = sum(_is_named(body, scope, register) for body in bodies)
    return 0 < named < len(bodies)


def leaves_out_members(claim: Claim, initiative: Initiative, vocabularies: Vocabularies) -> bool:
    """Whether a claim names its organisations, and not all members are among them."""
    if not claim.organisations:
        return False
    bodies = members(initiative, vocabularies, counted_period(claim))
    return any(body.id not in claim.organisations for body in bodies)


def _named(claim: Claim, initiative: Initiative) -> tuple[Organisation, ...] | Unavailable:
    """The organisations that a claim names by their ids."""
    for id in claim.organisations:
        if initiative.organisation_of(id) is None:
            return unavailable(Reason.PART_OF_CASE, f'no organisation has the id "{id}"')
    return organisations_of(claim, initiative)


def _came_and_went(initiative: Initiative, vocabularies: Vocabularies) -> list[str]:
    """The members that were so for a part of the time, where others were for longer or not."""
    stays = [(body.name, _stay(body, initiative)) for body in members(initiative, vocabularies)]
    if len({stay for _, stay in stays}) < 2:
        return []
    return [name for name, stay in stays if stay != (None, None)]


def _stay(
    body: Organisation, initiative: Initiative
) -> tuple[PartialDate | None, PartialDate | None]:
    """When a body came in and went out; None for what it did with the initiative itself."""
    joined, left, started, ended = body.joined, body.left, initiative.started, initiative.ended
    if joined is not None and started is not None and joined.first <= started.last:
        joined = None
    if left is not None and ended is not None and left.last >= ended.first:
        left = None
    return joined, left


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
                Reason.NO_POPULATION, f"the register has none for {council.nice_name}"
            )
    sizes = tuple((council.nice_name, council.population or 0) for council in counted)
    return Population(
        total=sum(size for _, size in sizes),
        year=register.population_year,
        councils=sizes,
        within=tuple(councils[code].nice_name for code in sorted(within)),
        changed=changed,
    )


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
    if not _areas(council, register).isdisjoint(councils):
        return True
    after = [councils[code] for code in council.successors if code in councils]
    if after and len(after) == len(council.successors):
        return all(_has_their_area(each, councils, register) for each in after)
    before = register.predecessors(council)
    took_over = any(each.code in councils for each in before)
    return took_over and not _has_their_area(council, councils, register)


def _areas(council: Council, register: Register) -> set[str]:
    """The codes of the county and the combined authorities that it lies in."""
    county = register.get(council.county) if council.county else None
    areas = {council.county, council.combined_authority}
    if county is not None:
        areas.add(county.combined_authority)
    return {code for code in areas if code is not None}


def _has_their_area(council: Council, councils: dict[str, Council], register: Register) -> bool:
    """Whether it covers, with others here that took over as well, just what members covered.

    West Northamptonshire alone does not cover what Northamptonshire did.
    """
    before = register.predecessors(council)
    counties = [each for each in before if each.type == COUNTY and each.code in councils]
    if counties:
        return all(code in councils for county in counties for code in county.successors)
    return all(each.code in councils for each in before if each.type != COUNTY)


def _changed(bodies: Sequence[Organisation], period: Period | None) -> bool:
    if period is None:
        return False
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
