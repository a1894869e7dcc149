"""Set-up costs against savings: net amounts and payback.

A set-up cost is put into the same prices and currency as the saving before the two meet, by
its own basis and period; a yearly cost is no lump sum and is refused.  Where several set-up
costs are stated they are added, and the trail names each.  Nothing but set-up is taken off:
:func:`~lgcases.compare.matching_costs.not_taken_off` says what else the record states.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from lgcases.claims.completeness import Sum
from lgcases.claims.unavailable import Reason, Unavailable, unavailable
from lgcases.claims.wording import money, printed
from lgcases.compare.figure import (
    OVER,
    Caveat,
    Figure,
    Operation,
    Statement,
    Step,
    combined,
    rounded,
)
from lgcases.compare.matching_costs import Scope, costs_of, obstacle_of, without_parts
from lgcases.model import Claim, Cost, Initiative, Vocabularies

#: Puts a claim or a cost into the prices and the currency of a comparison.
Restate = Callable[[Sum], Figure | Unavailable]


@dataclass(frozen=True, slots=True)
class Payback:
    """Years until a yearly saving has paid for its set-up; ``years_to`` ends a range.

    ``caveats`` are those of the cost.
    """

    years: Decimal
    years_to: Decimal | None
    qualifier: str
    operations: tuple[Operation, ...]
    caveats: tuple[Caveat, ...] = ()

    @property
    def trail(self) -> tuple[Step, ...]:
        """How it was worked out, step by step."""
        return tuple(step for operation in self.operations for step in operation.explain())


def net_of_costs(
    claim: Claim, initiative: Initiative, restate: Restate, vocabularies: Vocabularies
) -> Figure | Unavailable:
    """A sum over years or a one-off sum less the stated set-up costs.

    Only where the claim is gross or does not say, and the costs are in its currency.
    """
    if claim.basis not in ("cumulative", "one-off"):
        return unavailable(Reason.NOT_A_TOTAL)
    found = _gain_and_cost(claim, initiative, restate, vocabularies)
    if isinstance(found, Unavailable):
        return found
    gain, cost = found
    return replace(
        gain,
        amount=gain.amount - cost.upper,
        amount_to=gain.upper - cost.amount if _has_range(gain, cost) else None,
        qualifier=combined(gain.qualifier, cost.qualifier, opposed=True),
        caveats=tuple(dict.fromkeys((*gain.caveats, *cost.caveats))),
        operations=(*gain.operations, *cost.operations, Subtraction(gain, cost)),
    )


def payback(
    claim: Claim, initiative: Initiative, restate: Restate, vocabularies: Vocabularies
) -> Payback | Unavailable:
    """How many years of a yearly rate make up for the stated set-up costs."""
    if claim.basis != "per-year":
        return unavailable(Reason.NOT_PER_YEAR)
    found = _gain_and_cost(claim, initiative, restate, vocabularies)
    if isinstance(found, Unavailable):
        return found
    gain, cost = found
    if gain.amount <= 0:
        return unavailable(Reason.NO_GAIN)
    repayment = Repayment(gain, cost)
    years = [result for _, _, result in repayment.ends()]
    return Payback(
        years=years[0],
        years_to=years[1] if len(years) > 1 else None,
        qualifier=combined(cost.qualifier, gain.qualifier, opposed=True),
        operations=(*gain.operations, *cost.operations, repayment),
        caveats=cost.caveats,
    )


def set_up_cost(
    claim: Claim, initiative: Initiative, restate: Restate, vocabularies: Vocabularies
) -> Figure | Unavailable:
    """The set-up costs that belong to a claim, added up, in the comparison's prices."""
    kinds = vocabularies.set_up_costs
    stated = [cost for cost in costs_of(claim, initiative, vocabularies) if cost.kind in kinds]
    if not stated:
        return unavailable(Reason.NO_SET_UP_COST)
    scope = Scope(claim, initiative, vocabularies)
    near = [cost for cost in stated if not scope.misses(cost)]
    if not near:
        detail = f"it covers something else: {stated[0].scope or stated[0].statement}"
        return unavailable(Reason.COST_NOT_COMPARABLE, detail)
    total: Figure | None = None
    for cost in without_parts(near, scope):
        obstacle = obstacle_of(cost, scope)
        if obstacle:
            return unavailable(Reason.COST_NOT_COMPARABLE, obstacle)
        figure = restate(replace(cost, evidence=cost.evidence or claim.evidence))
        if isinstance(figure, Unavailable):
            return unavailable(Reason.COST_NOT_COMPARABLE, figure.words)
        named = _named(figure, cost)
        added = named if total is None else _sum(total, named)
        if isinstance(added, Unavailable):
            return added
        total = added
    return total or unavailable(Reason.NO_SET_UP_COST)


@dataclass(frozen=True, slots=True)
class Subtraction(Operation):
    """A cost taken off a saving; of two ranges the most cautious ends are taken."""

    gain: Figure
    cost: Figure

    def explain(self) -> tuple[Step, ...]:
        """The difference, or both ends of it."""
        pairs = [(self.gain.amount, self.cost.upper)]
        if _has_range(self.gain, self.cost):
            pairs.append((self.gain.upper, self.cost.amount))
        return tuple(
            Step(
                "Net of set-up cost",
                f"{printed(gain)} - {printed(cost)}",
                money(gain - cost, self.gain.currency),
            )
            for gain, cost in pairs
        )


@dataclass(frozen=True, slots=True)
class Repayment(Operation):
    """A cost divided by the yearly saving that pays for it."""

    gain: Figure
    cost: Figure

    def ends(self) -> tuple[tuple[Decimal, Decimal, Decimal], ...]:
        """Cost, yearly saving and the years that follow: the fewest and, if more, the most."""
        pairs = dict.fromkeys(
            ((self.cost.amount, self.gain.upper), (self.cost.upper, self.gain.amount))
        )
        return tuple((spent, yearly, rounded(spent / yearly)) for spent, yearly in pairs)

    def explain(self) -> tuple[Step, ...]:
        """The quotient, or both ends of it."""
        return tuple(
            Step(
                "Years to pay back", f"{printed(spent)} {OVER} {printed(yearly)}", f"{years} years"
            )
            for spent, yearly, years in self.ends()
        )


@dataclass(frozen=True, slots=True)
class Addition(Operation):
    """Two costs added up."""

    one: Figure
    other: Figure

    def explain(self) -> tuple[Step, ...]:
        """The sum, or both ends of it."""
        pairs = [(self.one.amount, self.other.amount)]
        if _has_range(self.one, self.other):
            pairs.append((self.one.upper, self.other.upper))
        return tuple(
            Step(
                "Set-up costs together",
                f"{printed(a)} + {printed(b)}",
                money(a + b, self.one.currency),
            )
            for a, b in pairs
        )


def _gain_and_cost(
    claim: Claim, initiative: Initiative, restate: Restate, vocabularies: Vocabularies
) -> tuple[Figure, Figure] | Unavailable:
    if claim.cost_treatment == "net":
        return unavailable(Reason.ALREADY_NET)
    if claim.wider_than_case:
        return unavailable(Reason.WIDER_THAN_CASE)
    cost = set_up_cost(claim, initiative, restate, vocabularies)
    if isinstance(cost, Unavailable):
        return cost
    gain = restate(claim)
    if isinstance(gain, Unavailable):
        return gain
    if gain.prices != cost.prices:
        return unavailable(
            Reason.COST_NOT_COMPARABLE,
            f"it is in prices of {cost.price_base}, the saving in those of {gain.price_base}",
        )
    return gain, cost


def _named(figure: Figure, cost: Cost) -> Figure:
    """The figure of a cost, its trail beginning with the cost as stated."""
    by = "" if cost.disputed is None else f", disputed by {cost.disputed.by}"
    upper = "" if cost.amount_to is None else f" to {printed(cost.amount_to)}"
    amount = f"{money(cost.amount or Decimal(0), cost.currency or figure.currency)}{upper}"
    period = f", {cost.period}" if cost.period is not None else ""
    stated = Statement(f"Set-up cost as stated{period}{by}: {cost.statement}", amount)
    return replace(
        figure,
        caveats=(Caveat.COST_DISPUTED,) if cost.disputed else (),
        operations=(stated, *figure.operations),
    )


def _sum(one: Figure, other: Figure) -> Figure | Unavailable:
    if one.prices != other.prices:
        return unavailable(Reason.COST_NOT_COMPARABLE, "its parts are in prices of different years")
    return replace(
        one,
        amount=one.amount + other.amount,
        amount_to=one.upper + other.upper if _has_range(one, other) else None,
        qualifier=combined(one.qualifier, other.qualifier),
        caveats=tuple(dict.fromkeys((*one.caveats, *other.caveats))),
        operations=(*one.operations, *other.operations, Addition(one, other)),
    )


def _has_range(one: Figure, other: Figure) -> bool:
    return one.amount_to is not None or other.amount_to is not None
