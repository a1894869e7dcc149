"""Statistics of claims by model, category, service, country, status or type of lead.

Quartiles are those of the inclusive method (as in a spreadsheet's QUARTILE.INC), given from
four figures upwards; of a range the lower end counts.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Mapping, Sequence

from lgcases.compare.figure import rounded
from lgcases.compare.options import Grouping
from lgcases.compare.result import Group, Statistics, Summary
from lgcases.model import Initiative, Vocabularies

#: Fewest figures for which quartiles say anything.
QUARTILES_FROM = 4
#: The value of initiatives that have none.
NONE = "not-stated"

Values = Callable[[Initiative], Iterable[str]]


def summaries(
    grouping: str,
    groups: Sequence[Group],
    counted: Mapping[str, int],
    initiatives: Sequence[Initiative],
    vocabularies: Vocabularies,
) -> tuple[Summary, ...]:
    """One summary for each value, by value; an initiative with several counts under each.

    Args:
        grouping: One of :data:`~lgcases.compare.options.GROUPINGS`.
        groups: The claims that can be compared, in their groups.
        counted: How many claims of each initiative were looked at, by id.
        initiatives: All that were looked at.
        vocabularies: Needed for categories.
    """
    values_of = _values(Grouping(grouping), vocabularies)
    values = {each.id: tuple(dict.fromkeys(values_of(each))) or (NONE,) for each in initiatives}
    members: dict[str, list[Initiative]] = {}
    for each in initiatives:
        for value in values[each.id]:
            members.setdefault(value, []).append(each)
    spread: dict[str, list[Statistics]] = {}
    for group in groups:
        figures: dict[str, list[int]] = {}
        for position, row in enumerate(group.rows):
            for value in values[row.initiative.id]:
                figures.setdefault(value, []).append(position)
        for value, positions in figures.items():
            spread.setdefault(value, []).append(_statistics(group, positions))
    return tuple(
        Summary(
            value=value,
            initiatives=len(own),
            without_claims=sum(not each.savings for each in own),
            claims=sum(counted.get(each.id, 0) for each in own),
            comparable=sum(each.count for each in spread.get(value, ())),
            statistics=tuple(spread.get(value, ())),
        )
        for value, own in sorted(members.items())
    )


def _statistics(group: Group, positions: Sequence[int]) -> Statistics:
    amounts = sorted(group.rows[position].figure.amount for position in positions)
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
    )


def _values(grouping: Grouping, vocabularies: Vocabularies) -> Values:
    """What tells of an initiative which values of a grouping it has."""

    def categories(initiative: Initiative) -> Iterable[str]:
        models = vocabularies["model"]
        return filter(None, (models.inherited(model, "category") for model in initiative.models))

    return {
        Grouping.MODEL: lambda initiative: initiative.models,
        Grouping.CATEGORY: categories,
        Grouping.SERVICE: lambda initiative: initiative.services,
        Grouping.COUNTRY: lambda initiative: (initiative.country,),
        Grouping.STATUS: lambda initiative: (initiative.status,),
        Grouping.LEAD_TYPE: lambda initiative: (lead.type or NONE for lead in initiative.leads),
    }[grouping]
