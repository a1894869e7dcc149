"""Set-up costs against savings: net amounts and payback.

A set-up cost is put into the same prices and currency as the saving before the two meet.
Costs whose evidence is a promise meet promised savings only, costs that were spent meet
achieved ones; a cost that does not say is taken to be of the saving's kind.  Where several
set-up costs of that kind are stated they are added, and the trail names each.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from lgcases.claims.unavailable import Reason, Refusal, refuse
from lgcases.compare.figure import OVER, Figure, Step, Work, combined, money, printed, rounded
from lgcases.model import Claim, Cost, Initiative
from lgcases.model.terms import PROMISED

SET_UP = "set-up"
#: Puts a claim into the prices and the currency of a comparison.
Restate = Callable[[Claim], Figure | Refusal]


@dataclass(frozen=True, slots=True)
class Payback:
    """Years until a yearly saving has paid for its set-up; ``years_to`` ends a range."""

    years: Decimal
    years_to: Decimal | None
    qualifier: str
    trail: tuple[Step, ...]


def net_of_costs(claim: Claim, initiative: Initiative, restate: Restate) -> Figure | Refusal:
    """A sum over years or a one-off sum less the stated set-up costs.

    Only where the claim is gross or does not say, and the costs are in its currency.
    """
    if claim.basis not in ("cumulative", "one-off"):
        return refuse(Reason.NOT_A_TOTAL)
    found = _both(claim, initiative, restate)
    if isinstance(found, Refusal):
        return found
    gain, cost = found
    ranged = gain.amount_to is not None or cost.amount_to is not None
    work = Subtraction(gain, cost)
    return Figure(
        gain.amount - _upper(cost),
        _upper(gain) - cost.amount if ranged else None,
        gain.currency,
        combined(gain.qualifier, cost.qualifier, opposed=True),
        gain.prices,
        gain.caveats,
        work=(*gain.work, *cost.work, work),
    )


def payback(claim: Claim, initiative: Initiative, restate: Restate) -> Payback | Refusal:
    """How many years of a yearly rate make up for the stated set-up costs."""
    if claim.basis != "per-year":
        return refuse(Reason.NOT_PER_YEAR)
    found = _both(claim, initiative, restate)
    if isinstance(found, Refusal):
        return found
    gain, cost = found
    if gain.amount <= 0:
        return refuse(Reason.NO_GAIN)
    fewest, most = (cost.amount, _upper(gain)), (_upper(cost), gain.amount)
    ends = [fewest] if fewest == most else [fewest, most]
    years = [rounded(spent / yearly) for spent, yearly in ends]
    steps = tuple(
        Step("Years to pay back", f"{printed(spent)} {OVER} {printed(yearly)}", f"{result} years")
        for (spent, yearly), result in zip(ends, years, strict=True)
    )
    return Payback(
        years[0],
        years[1] if len(years) > 1 else None,
        combined(cost.qualifier, gain.qualifier, opposed=True),
        (*gain.trail, *cost.trail, *steps),
    )


def set_up_cost(claim: Claim, initiative: Initiative, restate: Restate) -> Figure | Refusal:
    """The set-up costs that belong to a claim, added up, in the comparison's prices."""
    promised = claim.evidence in PROMISED
    costs = [
        cost
        for cost in initiative.costs
        if cost.kind == SET_UP and (not cost.evidence or (cost.evidence in PROMISED) == promised)
    ]
    if not costs:
        return refuse(Reason.NO_SET_UP_COST)
    total: Figure | None = None
    for cost in costs:
        if cost.currency != claim.currency:
            return refuse(Reason.COST_NOT_COMPARABLE, f"it is in {cost.currency}")
        if cost.scope and claim.scope and cost.scope != claim.scope:
            return refuse(Reason.COST_NOT_COMPARABLE, f"it covers something else: {cost.scope}")
        figure = restate(_as_claim(cost, claim))
        if isinstance(figure, Refusal):
            return refuse(Reason.COST_NOT_COMPARABLE, figure.words)
        named = _named(figure, cost)
        added = named if total is None else _sum(total, named)
        if isinstance(added, Refusal):
            return added
        total = added
    return total or refuse(Reason.NO_SET_UP_COST)


@dataclass(frozen=True, slots=True)
class Subtraction(Work):
    """A cost taken off a saving; of two ranges the most cautious ends are taken."""

    gain: Figure
    cost: Figure

    def steps(self) -> tuple[Step, ...]:
        """The difference, or both ends of it."""
        pairs = [(self.gain.amount, _upper(self.cost))]
        if self.gain.amount_to is not None or self.cost.amount_to is not None:
            pairs.append((_upper(self.gain), self.cost.amount))
        return tuple(
            Step(
                "Net of set-up cost",
                f"{printed(gain)} - {printed(cost)}",
                money(gain - cost, self.gain.currency),
            )
            for gain, cost in pairs
        )


@dataclass(frozen=True, slots=True)
class Statement(Work):
    """A step that only states something."""

    words: str
    result: str

    def steps(self) -> tuple[Step, ...]:
        """The statement."""
        return (Step(self.words, "", self.result),)


@dataclass(frozen=True, slots=True)
class Addition(Work):
    """Two costs added up."""

    one: Figure
    other: Figure

    def steps(self) -> tuple[Step, ...]:
        """The sum, or both ends of it."""
        pairs = [(self.one.amount, self.other.amount)]
        if self.one.amount_to is not None or self.other.amount_to is not None:
            pairs.append((_upper(self.one), _upper(self.other)))
        return tuple(
            Step(
                "Set-up costs together",
                f"{printed(a)} + {printed(b)}",
                money(a + b, self.one.currency),
            )
            for a, b in pairs
        )


def _both(
    claim: Claim, initiative: Initiative, restate: Restate
) -> tuple[Figure, Figure] | Refusal:
    if claim.cost_treatment == "net":
        return refuse(Reason.ALREADY_NET)
    if claim.wider_than_case:
        return refuse(Reason.WIDER_THAN_CASE)
    cost = set_up_cost(claim, initiative, restate)
    if isinstance(cost, Refusal):
        return cost
    gain = restate(claim)
    if isinstance(gain, Refusal):
        return gain
    if gain.prices != cost.prices:
        return refuse(
            Reason.COST_NOT_COMPARABLE,
            f"it is in prices of {cost.price_base}, the saving in those of {gain.price_base}",
        )
    return gain, cost


def _as_claim(cost: Cost, claim: Claim) -> Claim:
    return Claim(
        statement=cost.statement,
        nature="loss",
        basis="one-off",
        amount=cost.amount,
        amount_to=cost.amount_to,
        currency=cost.currency,
        qualifier=cost.qualifier,
        period=cost.period,
        evidence=cost.evidence or claim.evidence,
    )


def _named(figure: Figure, cost: Cost) -> Figure:
    upper = "" if cost.amount_to is None else f" to {printed(cost.amount_to)}"
    amount = f"{money(cost.amount or Decimal(0), cost.currency or figure.currency)}{upper}"
    period = f", {cost.period}" if cost.period is not None else ""
    named = Statement(f"Set-up cost as stated{period}: {cost.statement}", amount)
    return Figure(
        figure.amount,
        figure.amount_to,
        figure.currency,
        figure.qualifier,
        figure.prices,
        figure.caveats,
        work=(named, *figure.work),
    )


def _sum(one: Figure, other: Figure) -> Figure | Refusal:
    if one.prices != other.prices:
        return refuse(Reason.COST_NOT_COMPARABLE, "its parts are in prices of different years")
    ranged = one.amount_to is not None or other.amount_to is not None
    return Figure(
        one.amount + other.amount,
        _upper(one) + _upper(other) if ranged else None,
        one.currency,
        combined(one.qualifier, other.qualifier),
        one.prices,
        work=(*one.work, *other.work, Addition(one, other)),
    )


def _upper(figure: Figure) -> Decimal:
    return figure.amount if figure.amount_to is None else figure.amount_to
