"""Cases side by side: what each is, who takes part, what it claims, what it cost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lgcases.claims.strength import Strength, initiative_strength
from lgcases.claims.unavailable import Unavailable
from lgcases.compare.partners import Population, members, population
from lgcases.compare.result import Comparison, NotComparable, Row
from lgcases.model import Cost, Event, Initiative, Organisation, Outcome, Size, Vocabularies
from lgcases.reference.tables import ReferenceTables


@dataclass(frozen=True, slots=True)
class Case:
    """One case as a column.

    Attributes:
        initiative: The record: title, models, services, status.
        members: The public bodies that took part at any time.
        population: Their residents, or why that is not known.
        sizes: How large it is, in the record's order.
        later: What happened, in order of date; events without a date last.
        claims: Those of the comparison, by basis: sums of money in order of precision, then
            the others; within a basis in the record's order.
        costs: In the record's order, as are the outcomes.
        outcomes: What else it did.
        strength: Evidence strength of the strongest claim; None without claims.
    """

    initiative: Initiative
    members: tuple[Organisation, ...]
    population: Population | Unavailable
    sizes: tuple[Size, ...]
    later: tuple[Event, ...]
    claims: tuple[tuple[str, tuple[Row | NotComparable, ...]], ...]
    costs: tuple[Cost, ...]
    outcomes: tuple[Outcome, ...]
    strength: Strength | None


def side_by_side(
    comparison: Comparison,
    initiatives: Iterable[Initiative],
    tables: ReferenceTables,
    vocabularies: Vocabularies,
) -> tuple[Case, ...]:
    """The cases in the order given, with the claims that the comparison has of each.

    Args:
        comparison: What :func:`~lgcases.compare.compare` made of these initiatives.
        initiatives: The records.
        tables: The register of councils.
        vocabularies: What the terms of the records mean.

    Raises:
        ReferenceTableError: The register is missing or malformed.
    """
    measured: dict[str, list[Row | NotComparable]] = {}
    entries: list[Row | NotComparable] = [*comparison.rows, *comparison.not_comparable]
    for entry in entries:
        measured.setdefault(entry.initiative.id, []).append(entry)
    return tuple(
        Case(
            initiative=initiative,
            members=members(initiative, vocabularies),
            population=population(initiative, tables.register, vocabularies),
            sizes=initiative.size,
            later=tuple(sorted(initiative.history, key=_when)),
            claims=_by_basis(measured.get(initiative.id, []), vocabularies),
            costs=initiative.costs,
            outcomes=initiative.outcomes,
            strength=initiative_strength(initiative, vocabularies),
        )
        for initiative in initiatives
    )


def _when(event: Event) -> tuple[bool, str]:
    return event.date is None, "" if event.date is None else event.date.first.isoformat()


def _by_basis(
    entries: Iterable[Row | NotComparable], vocabularies: Vocabularies
) -> tuple[tuple[str, tuple[Row | NotComparable, ...]], ...]:
    found: dict[str, list[Row | NotComparable]] = {basis: [] for basis in vocabularies.money_bases}
    for entry in sorted(entries, key=lambda entry: entry.number):
        found.setdefault(entry.claim.basis, []).append(entry)
    return tuple((basis, tuple(own)) for basis, own in found.items() if own)
