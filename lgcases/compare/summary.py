"""Statistics of claims by model, category, service, country, status or type of lead.

A claim that names models, services or organisations counts under these alone, any other under
all of its record.  A part is not counted beside its whole, nor a replaced figure beside the one
that replaced it.  Quartiles are those of the inclusive method (as in a spreadsheet's
QUARTILE.INC), given from four figures upwards; of a range the lower end counts.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Sequence

from lgcases.claims.conditions import categories_of
from lgcases.compare.figure import rounded
from lgcases.compare.links import covered
from lgcases.compare.options import Grouping
from lgcases.compare.result import Entry, Group, Row, Statistics, Summary
from lgcases.model import Claim, Initiative, Vocabularies
from lgcases.model.scope import models_of, organisations_of, services_of

#: Fewest figures for which quartiles say anything.
QUARTILES_FROM = 4
#: The value of initiatives that have none.
NONE = "not-stated"

#: Whether a budget falls by the amount, as the groups are called.
_CASH = {True: "cash-releasing", False: "not-cash-releasing", None: NONE}

#: The values of an initiative, or of one claim of it.
Values = Callable[[Initiative, Claim | None], Iterable[str]]


def summaries(
    grouping: str,
    groups: Sequence[Group],
    entries: Iterable[Entry],
    initiatives: Sequence[Initiative],
    vocabularies: Vocabularies,
) -> tuple[Summary, ...]:
    """One summary for each value, by value; what has several values counts under each.

    Args:
        grouping: One of :data:`~lgcases.compare.options.GROUPINGS`.
        groups: The claims that can be compared, in their groups.
        entries: All claims that were looked at.
        initiatives: All that were looked at.
        vocabularies: Needed for categories.
    """
    values_of = _values(Grouping(grouping), vocabularies)

    def values(initiative: Initiative, claim: Claim | None = None) -> tuple[str, ...]:
        return tuple(dict.fromkeys(values_of(initiative, claim))) or (NONE,)

    members: dict[str, set[str]] = {}
    stating: dict[str, set[str]] = {}
    for initiative in initiatives:
        for value in values(initiative):
            members.setdefault(value, set()).add(initiative.id)
        for claim in initiative.savings:
            for value in values(initiative, claim):
                members.setdefault(value, set()).add(initiative.id)
                stating.setdefault(value, set()).add(initiative.id)
    claims: dict[str, int] = {}
    for entry in entries:
        for value in values(entry.initiative, entry.claim):
            claims[value] = claims.get(value, 0) + 1
    spread: dict[str, list[Statistics]] = {}
    for group in groups:
        rows: dict[str, list[Row]] = {}
        for row in group.rows:
            for value in values(row.initiative, row.claim):
                rows.setdefault(value, []).append(row)
        for value, own in rows.items():
            spread.setdefault(value, []).append(_statistics(group, own))
    return tuple(
        Summary(
            value=value,
            initiatives=len(own_initiatives),
            without_claims=len(own_initiatives - stating.get(value, set())),
            claims=claims.get(value, 0),
            comparable=sum(each.count + len(each.not_counted) for each in spread.get(value, ())),
            statistics=tuple(spread.get(value, ())),
        )
        for value, own_initiatives in sorted(members.items())
    )


def _statistics(group: Group, rows: Sequence[Row]) -> Statistics:
    hidden = same_money(rows)
    amounts = sorted(row.figure.amount for row in rows if row.ref not in hidden)
    lower = upper = None
    if len(amounts) >= QUARTILES_FROM:
        first, _, third = statistics.quantiles(amounts, n=4, method="inclusive")
        lower, upper = rounded(first), rounded(third)
    return Statistics(
        nature=group.nature,
        basis=group.basis,
        evidence=group.evidence,
        currency=group.currency,
        count=len(amounts),
        minimum=amounts[0],
        lower_quartile=lower,
        median=rounded(statistics.median(amounts)),
        upper_quartile=upper,
        maximum=amounts[-1],
        not_counted=tuple(row.ref for row in rows if row.ref in hidden),
        baseline=group.baseline,
    )


def same_money(rows: Sequence[Row]) -> set[str]:
    """References of the rows that another row is the whole of, or replaced."""
    cases: dict[str, list[Row]] = {}
    for row in rows:
        cases.setdefault(row.initiative.id, []).append(row)
    hidden: set[str] = set()
    for own in cases.values():
        numbers = covered(own[0].initiative, [row.number for row in own])
        hidden.update(row.ref for row in own if row.number in numbers)
    return hidden


def _values(grouping: Grouping, vocabularies: Vocabularies) -> Values:
    """What tells of an initiative, or of a claim of it, which values of a grouping it has."""

    def models(initiative: Initiative, claim: Claim | None) -> Iterable[str]:
        return initiative.models if claim is None else models_of(claim, initiative)

    def services(initiative: Initiative, claim: Claim | None) -> Iterable[str]:
        return initiative.services if claim is None else services_of(claim, initiative)

    def cash(initiative: Initiative, claim: Claim | None) -> Iterable[str]:
        own = (claim,) if claim is not None else initiative.savings
        return (_CASH[each.cash_releasing] for each in own)

    def lead_types(initiative: Initiative, claim: Claim | None) -> Iterable[str]:
        bodies = () if claim is None else organisations_of(claim, initiative)
        # What is about partners alone still is of the initiative of its lead.
        leads = [body for body in bodies if "lead" in body.roles] or initiative.leads
        return (lead.type or NONE for lead in leads)

    return {
        Grouping.MODEL: models,
        Grouping.CATEGORY: lambda initiative, claim: categories_of(
            models(initiative, claim), vocabularies
        ),
        Grouping.SERVICE: services,
        Grouping.COUNTRY: lambda initiative, _: (initiative.country,),
        Grouping.STATUS: lambda initiative, _: (initiative.status,),
        Grouping.LEAD_TYPE: lead_types,
        Grouping.CASH_RELEASING: cash,
    }[grouping]
