"""One claim for each initiative, by a stated rule."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from lgcases.compare.result import Row
from lgcases.compare.terms import MONEY_BASES
from lgcases.model.terms import ACHIEVED

#: The rule as it is printed under a result.
RULE = (
    "One claim stands for each initiative: of its claims that can be compared, the latest that "
    "was achieved, or else the latest forecast, target or identified sum. Latest goes by the "
    "date of the statement, or by the end of the period where that is not known. Of several, "
    "a single year's amount comes before a yearly rate, a sum over years and a one-off sum."
)


def one_per_case(rows: Iterable[Row]) -> tuple[list[Row], list[Row]]:
    """The rows that stand for their initiatives, and the others."""
    chosen: dict[str, Row] = {}
    every = list(rows)
    for row in every:
        best = chosen.get(row.initiative.id)
        if best is None or _weight(row) > _weight(best):
            chosen[row.initiative.id] = row
    kept = {row.ref for row in chosen.values()}
    return (
        [row for row in every if row.ref in kept],
        [row for row in every if row.ref not in kept],
    )


_Weight = tuple[bool, date, int, Decimal, str, str]


def _weight(row: Row) -> _Weight:
    claim = row.claim
    bases = len(MONEY_BASES)
    precision = bases - MONEY_BASES.index(claim.basis) if claim.basis in MONEY_BASES else 0
    # The last three only make the choice the same whatever the order in the record.
    return (
        claim.evidence in ACHIEVED,
        _latest(row),
        precision,
        row.figure.amount,
        claim.nature,
        claim.statement,
    )


def _latest(row: Row) -> date:
    claim = row.claim
    if claim.as_of is not None:
        return claim.as_of.last
    if claim.period is None:
        return date.min
    return claim.period.last or claim.period.first or date.min
