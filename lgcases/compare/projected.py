"""Projected against actual: did projected savings come about?

A target or forecast and an achieved sum of one initiative are a pair when they are of one
kind of saving, basis and currency, in prices stated the same way, and their periods share
a day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from lgcases.claims.strength import evidence_strength
from lgcases.claims.wording import printed
from lgcases.compare.figure import OVER, Step, combined, rounded
from lgcases.compare.result import Entry
from lgcases.model import Claim, Initiative, Vocabularies, Vocabulary


@dataclass(frozen=True, slots=True)
class ProjectedActual:
    """What was projected and what was achieved.

    ``ratio`` is achieved over projected, in prices as stated; ``ratio_to`` ends its range
    where either sum is one.  ``qualifier`` is that of the ratio.  ``notes`` say in which way
    the two are not quite the same thing.
    """

    projected: Entry
    achieved: Entry
    ratio: Decimal
    ratio_to: Decimal | None
    qualifier: str
    notes: tuple[str, ...]
    trail: tuple[Step, ...]

    @property
    def met(self) -> bool:
        """Whether at least as much was achieved as projected."""
        return self.ratio >= 1


def projected_actual(
    initiatives: Iterable[Initiative], vocabularies: Vocabularies
) -> tuple[ProjectedActual, ...]:
    """All pairs of a projected and an achieved sum, by reference.

    Natures under one broadest term are one kind of saving.  Withdrawn records never count.
    """
    return tuple(
        _pair(projected, achieved)
        for initiative in sorted(initiatives, key=lambda initiative: initiative.id)
        if initiative.withdrawn is None
        for projected, achieved in _pairs(initiative, vocabularies)
    )


def _pairs(initiative: Initiative, vocabularies: Vocabularies) -> Iterator[tuple[Entry, Entry]]:
    entries = [
        Entry(initiative, number, evidence_strength(claim, initiative, vocabularies))
        for number, claim in enumerate(initiative.savings, 1)
        if claim.basis in vocabularies.money_bases
        and claim.amount
        and claim.currency
        and claim.period
    ]
    achieved = [each for each in entries if each.claim.evidence in vocabularies.achieved]
    for projected in entries:
        if projected.claim.evidence in vocabularies.announced:
            for actual in achieved:
                if _alike(projected.claim, actual.claim, vocabularies["nature"]):
                    yield projected, actual


def _alike(one: Claim, other: Claim, natures: Vocabulary) -> bool:
    if one.period is None or other.period is None:
        return False
    return (
        one.basis == other.basis
        and one.currency == other.currency
        and (one.prices, one.price_base) == (other.prices, other.price_base)
        and _family(one, natures) == _family(other, natures)
        and one.period.overlaps(other.period)
    )


def _family(claim: Claim, natures: Vocabulary) -> str:
    chain = natures.broader_chain(claim.nature)
    return chain[-1] if chain else claim.nature


def _pair(projected: Entry, achieved: Entry) -> ProjectedActual:
    before, after = projected.claim, achieved.claim
    ends = [(after.amount, before.amount)]
    if before.amount_to is not None or after.amount_to is not None:
        ends = [
            (after.amount, before.amount if before.amount_to is None else before.amount_to),
            (after.amount if after.amount_to is None else after.amount_to, before.amount),
        ]
    known = [(made, hoped) for made, hoped in ends if made is not None and hoped]
    ratios = [rounded(made / hoped) for made, hoped in known]
    return ProjectedActual(
        projected,
        achieved,
        ratios[0],
        ratios[1] if len(ratios) > 1 else None,
        combined(after.qualifier, before.qualifier, opposed=True),
        tuple(_notes(projected, achieved)),
        tuple(
            Step("Achieved over projected", f"{printed(made)} {OVER} {printed(hoped)}", f"{ratio}")
            for (made, hoped), ratio in zip(known, ratios, strict=True)
        ),
    )


def _notes(projected: Entry, achieved: Entry) -> Iterator[str]:
    before, after = projected.claim, achieved.claim
    if before.period != after.period:
        yield f"the periods differ: {projected.period} projected, {achieved.period} achieved"
    if before.nature != after.nature:
        yield f"the natures differ: {before.nature} projected, {after.nature} achieved"
    if before.scope != after.scope:
        yield "the stated scopes differ"
    if before.cost_treatment != after.cost_treatment:
        treatments = f"{before.cost_treatment} projected, {after.cost_treatment} achieved"
        yield f"the costs differ: {treatments}"
    if before.disputed or after.disputed:
        yield "disputed"
