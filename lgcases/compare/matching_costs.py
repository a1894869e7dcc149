"""Which stated costs belong to a claim, and which of them can be set against it.

Projected costs meet projected savings only, and costs that were spent meet achieved ones; a
cost without evidence is taken to be of the saving's kind.  A cost meets a saving that is about
the same organisations, services and models, or about more.  A cost that another replaced, and
a part beside its whole, never count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lgcases.claims.completeness import counted_period
from lgcases.compare.partners import members
from lgcases.model import Claim, Cost, Initiative, Vocabularies
from lgcases.model.links import chain, figures_by_id


@dataclass(frozen=True, slots=True)
class Scope:
    """What a claim is about, for telling which costs meet it.

    Only what the claim or a cost says as data is compared; what names no organisations,
    services or models is about all of the case.
    """

    claim: Claim
    initiative: Initiative
    vocabularies: Vocabularies

    def misses(self, cost: Cost) -> bool:
        """Whether a cost is about other organisations, services or models."""
        return any(own.isdisjoint(others) for _, own, others in self._pairs(cost))

    def exceeded_by(self, cost: Cost) -> str:
        """Of what a cost covers more than the claim; empty where it covers no more."""
        return next((what for what, own, others in self._pairs(cost) if not own <= others), "")

    def differs_in_words(self, cost: Cost) -> bool:
        """Whether the scope of a cost reads otherwise, where neither says it as data."""
        claim = self.claim
        as_data = any(True for _ in self._pairs(cost))
        return bool(not as_data and cost.scope and claim.scope and cost.scope != claim.scope)

    def _pairs(self, cost: Cost) -> Iterator[tuple[str, frozenset[str], frozenset[str]]]:
        """What the cost and what the claim names, for each thing of which either names some."""
        claim, initiative = self.claim, self.initiative
        for what, own, others, every in (
            ("organisations", cost.organisations, claim.organisations, self._members),
            ("services", cost.services, claim.services, lambda: initiative.services),
            ("models", cost.models, claim.models, lambda: initiative.models),
        ):
            if own or others:
                whole = every()
                yield what, frozenset(own or whole), frozenset(others or (*whole, *own))

    def _members(self) -> tuple[str, ...]:
        """The whole case: its members, for companies and joint bodies are their tools."""
        bodies = members(self.initiative, self.vocabularies, counted_period(self.claim))
        return tuple(body.id or body.name for body in bodies)


def costs_of(claim: Claim, initiative: Initiative, vocabularies: Vocabularies) -> list[Cost]:
    """The costs of the claim's kind, projected or not, without those that others replaced."""
    projected = vocabularies.projected
    found = [
        cost
        for cost in initiative.costs
        if not cost.evidence or (cost.evidence in projected) == (claim.evidence in projected)
    ]
    if not any(cost.replaces for cost in found):
        return found
    by_id = figures_by_id(initiative)
    replaced = {each.item.id for cost in found for each in chain(cost, "replaces", by_id)}
    return [cost for cost in found if cost.id is None or cost.id not in replaced]


def not_taken_off(
    claim: Claim, initiative: Initiative, vocabularies: Vocabularies
) -> tuple[Cost, ...]:
    """The stated costs that no net figure or payback of a claim takes off.

    Costs to run or leave, overspends, losses and the like, of the claim's kind and about no
    other organisations, services or models than it is.  None of a claim that is net: nobody
    says which costs that leaves.
    """
    if claim.cost_treatment == "net":
        return ()
    scope = Scope(claim, initiative, vocabularies)
    others = [
        cost
        for cost in costs_of(claim, initiative, vocabularies)
        if cost.kind not in vocabularies.set_up_costs and not scope.misses(cost)
    ]
    return tuple(without_parts(others, scope))


def without_parts(costs: Sequence[Cost], scope: Scope) -> list[Cost]:
    """The costs without those that are parts of others among them.

    Where a cost covers more than the claim, the parts of it that do not take its place.
    """
    if not any(cost.part_of for cost in costs):
        return list(costs)
    by_id = figures_by_id(scope.initiative)

    def wholes(cost: Cost) -> set[str | None]:
        return {figure.item.id for figure in chain(cost, "part_of", by_id)}

    wide = {cost.id for cost in costs if scope.exceeded_by(cost)}
    known = [cost for cost in costs if cost.amount is not None]
    fit = [cost for cost in known if not scope.exceeded_by(cost)]
    divided = {id for cost in fit for id in wholes(cost) & wide}
    kept = {cost.id for cost in known} - divided
    return [cost for cost in costs if cost.id not in divided and kept.isdisjoint(wholes(cost))]


def obstacle_of(cost: Cost, scope: Scope) -> str:
    """Why a set-up cost cannot be set against a claim; empty where it can."""
    claim, exceeded = scope.claim, scope.exceeded_by(cost)
    statement = cost.statement
    obstacles = (
        (cost.amount is None, f"a set-up cost without an amount: {statement}"),
        (cost.basis == "per-year", f"a yearly cost is no lump sum: {statement}"),
        (cost.wider_than_case, f"it covers more than this initiative: {statement}"),
        (cost.currency != claim.currency, f"it is in {cost.currency}"),
        (exceeded, f"it covers more {exceeded} than the saving: {statement}"),
        (scope.differs_in_words(cost), f"it covers something else: {cost.scope}"),
    )
    return next((words for found, words in obstacles if found), "")
