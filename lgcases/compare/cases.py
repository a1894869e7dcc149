"""Cases side by side: what each is, who takes part, what it claims, what it cost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lgcases.claims.strength import Strength, initiative_strength
from lgcases.claims.unavailable import Refusal
from lgcases.compare.figure import Figure
from lgcases.compare.measure import Yardstick
from lgcases.compare.options import Options
from lgcases.compare.partners import Population, members, population
from lgcases.compare.result import Entry
from lgcases.compare.terms import MONEY_BASES
from lgcases.model import Cost, Event, Initiative, Organisation, Outcome
from lgcases.reference.tables import ReferenceTables


@dataclass(frozen=True, slots=True)
class CaseClaim(Entry):
    """A claim of a case with its comparable figure, or why there is none."""

    figure: Figure | Refusal


@dataclass(frozen=True, slots=True)
class Case:
    """One case as a column.

    Attributes:
        initiative: The record: title, models, services, status.
        members: The public bodies that took part at any time.
        population: Their residents, or why that is not known.
        later: What happened, in order of date; events without a date last.
        claims: By basis, in the order of precision, then percentages, units and the rest;
            within a basis in the record's order.
        costs: In the record's order, as are the outcomes.
        outcomes: What else it did.
        strength: Evidence strength of the strongest claim; None without claims.
    """

    initiative: Initiative
    members: tuple[Organisation, ...]
    population: Population | Refusal
    later: tuple[Event, ...]
    claims: tuple[tuple[str, tuple[CaseClaim, ...]], ...]
    costs: tuple[Cost, ...]
    outcomes: tuple[Outcome, ...]
    strength: Strength | None


def side_by_side(
    initiatives: Iterable[Initiative], tables: ReferenceTables, options: Options | None = None
) -> tuple[Case, ...]:
    """The cases in the order given; their figures as :func:`~lgcases.compare.ranking` has them.

    Raises:
        OptionsError: The options are unknown or do not go together.
        ReferenceTableError: A table that is needed is missing or malformed.
    """
    options = options or Options()
    options.check()
    yardstick = Yardstick(tables, options)
    return tuple(_case(each, yardstick) for each in initiatives)


def _case(initiative: Initiative, yardstick: Yardstick) -> Case:
    return Case(
        initiative=initiative,
        members=members(initiative),
        population=population(initiative, yardstick.tables.register),
        later=tuple(sorted(initiative.history, key=_when)),
        claims=_by_basis(initiative, yardstick),
        costs=initiative.costs,
        outcomes=initiative.outcomes,
        strength=initiative_strength(initiative),
    )


def _when(event: Event) -> tuple[bool, str]:
    return event.date is None, "" if event.date is None else event.date.first.isoformat()


def _by_basis(
    initiative: Initiative, yardstick: Yardstick
) -> tuple[tuple[str, tuple[CaseClaim, ...]], ...]:
    found: dict[str, list[CaseClaim]] = {basis: [] for basis in MONEY_BASES}
    for number, claim in enumerate(initiative.savings, 1):
        measured = CaseClaim(initiative, number, yardstick.measure(claim, initiative))
        found.setdefault(claim.basis, []).append(measured)
    return tuple((basis, tuple(claims)) for basis, claims in found.items() if claims)
