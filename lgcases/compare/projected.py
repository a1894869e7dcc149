"""A projected sum beside what came of it: how they differ, their ratio, and the verdict.

Which figures stand beside each other is decided in :mod:`lgcases.compare.pairing`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum

from lgcases.claims.completeness import counted_period
from lgcases.claims.strength import Strength, evidence_strength
from lgcases.claims.wording import printed, stated_short
from lgcases.compare.figure import OVER, Step, combined, rounded
from lgcases.compare.links import name_of
from lgcases.compare.result import publishers_of
from lgcases.model import Claim, Cost, Initiative, Vocabularies
from lgcases.model.links import Figure
from lgcases.model.scope import models_of, organisations_of, services_of
from lgcases.model.walk import MonetaryItem, monetary_items
from lgcases.text import listed, words


@dataclass(frozen=True, slots=True)
class Side:
    """One figure of a pair: a claim, or a cost that came of one.

    ``figure`` is its place in the record, ``item`` the claim or cost itself.
    """

    initiative: Initiative
    figure: Figure
    item: MonetaryItem
    vocabularies: Vocabularies = field(repr=False, compare=False)

    @property
    def strength(self) -> Strength | None:
        """The evidence strength of a claim, worked out anew each time; costs have none."""
        if not isinstance(self.item, Claim):
            return None
        return evidence_strength(self.item, self.initiative, self.vocabularies)

    @property
    def name(self) -> str:
        """What it is called in its record: ``#2``, ``cost 1``."""
        return name_of(self.figure)

    @property
    def number(self) -> int:
        """Its number among the claims, or the costs, of its record, from 1."""
        return self.figure.number + 1

    @property
    def ref(self) -> str:
        """The stable reference, such as ``onesource#2`` or ``onesource cost 1``."""
        between = "" if self.name.startswith("#") else " "
        return f"{self.initiative.id}{between}{self.name}"

    @property
    def stated(self) -> str:
        """Amount, qualifier and basis as stated, in a few characters."""
        return stated_short(self.item)

    @property
    def period(self) -> str:
        """The period as stated; empty where there is none."""
        return "" if self.item.period is None else str(self.item.period)

    @property
    def publishers(self) -> tuple[str, ...]:
        """Who published its sources."""
        return publishers_of(self.item, self.initiative)


class Verdict(Enum):
    """Whether a projection was reached; the value is what people read."""

    REACHED = "reached"
    NOT_REACHED = "not reached"
    NONE = "no verdict"


@dataclass(frozen=True, slots=True)
class ProjectedActual:
    """What was projected and what came of it.

    ``linked`` says that the record itself names the one as the result of the other.  ``ratio``
    is achieved over projected, in prices as stated, None where no ratio makes sense; ``ratio_to``
    ends its range where either sum is one, and ``qualifier`` is that of the ratio.  ``reason``
    says why there is no verdict, ``notes`` in which way the two are not quite the same thing.
    ``within`` names the two figures of another pair that this one is a part of.
    """

    projected: Side
    achieved: Side
    linked: bool
    ratio: Decimal | None
    ratio_to: Decimal | None
    qualifier: str
    verdict: Verdict
    reason: str
    notes: tuple[str, ...]
    trail: tuple[Step, ...]
    within: str = ""


class Difference(Enum):
    """In what two figures are not alike; the value is what people read."""

    NATURE = "the natures differ"
    BASIS = "the bases differ"
    BASIS_UNKNOWN = "the basis is not stated"
    CURRENCY = "the currencies or units differ"
    PRICES = "the prices are not stated in the same way"
    PERIOD = "the periods differ"
    PERIOD_UNKNOWN = "a period is not stated"
    SCOPE = "the scopes differ"


_UNKNOWN = {Difference.BASIS_UNKNOWN: "the basis", Difference.PERIOD_UNKNOWN: "a period"}
#: Without these alike no ratio makes sense.
_OF_RATIO = frozenset(
    {Difference.BASIS, Difference.BASIS_UNKNOWN, Difference.CURRENCY, Difference.PRICES}
)


def sides_of(initiative: Initiative, vocabularies: Vocabularies) -> list[Side]:
    """All claims, then all costs, of a record."""
    return [
        Side(initiative, Figure(section, number, item), item, vocabularies)
        for section, number, item in monetary_items(initiative)
    ]


def differences(
    projected: MonetaryItem,
    achieved: MonetaryItem,
    initiative: Initiative,
    vocabularies: Vocabularies,
    *,
    linked: bool = False,
) -> tuple[Difference, ...]:
    """In what a projection and a result are not alike, in the order of the enumeration.

    Natures under one broadest term are alike, and periods that cover the same days once they
    are counted.  A study that found no effect has neither amount nor basis to differ in, a cost
    no nature.  Where the record links the two, the words of their scopes make no difference: it
    has said itself that they are about the same thing.
    """
    unlike = list(_differences(projected, achieved, initiative, vocabularies))
    if not linked and Difference.SCOPE not in unlike and _worded_differently(projected, achieved):
        unlike.append(Difference.SCOPE)
    return tuple(unlike)


def difference_words(unlike: Sequence[Difference]) -> str:
    """Differences, of which there is at least one, as they go on after a figure's name.

    ``differs in basis and scope, and a period is not stated``.
    """
    differs = [each.name.lower() for each in unlike if each not in _UNKNOWN]
    unknown = [_UNKNOWN[each] for each in unlike if each in _UNKNOWN]
    found = [f"differs in {listed(differs)}"] if differs else []
    if unknown:
        found.append(f"{listed(unknown)} {'is' if len(unknown) == 1 else 'are'} not stated")
    return ", and ".join(found)


def about_the_same(one: MonetaryItem, other: MonetaryItem, initiative: Initiative) -> bool:
    """Whether two figures have organisations, services and models in common.

    A kind of which the record names none at all keeps nothing apart.
    """
    return all(
        not (mine or theirs) or mine & theirs
        for mine, theirs in zip(_named(one, initiative), _named(other, initiative), strict=True)
    )


def found_nothing(item: MonetaryItem, vocabularies: Vocabularies) -> bool:
    """Whether it is a result of nothing, stated without an amount."""
    return item.amount is None and item.evidence in vocabularies.no_effect


def pair(
    projected: Side, achieved: Side, vocabularies: Vocabularies, *, linked: bool
) -> ProjectedActual:
    """A projection beside its result, with ratio and verdict where these make sense."""
    before, after, initiative = projected.item, achieved.item, projected.initiative
    unlike = differences(before, after, initiative, vocabularies, linked=linked)
    steps = [] if _OF_RATIO.intersection(unlike) else list(_ratios(before, after, vocabularies))
    ratios = [rounded(made / hoped) for made, hoped in steps]
    verdict, reason = _verdict(before, after, unlike, vocabularies)
    return ProjectedActual(
        projected,
        achieved,
        linked,
        ratio=ratios[0] if ratios else None,
        ratio_to=ratios[1] if len(ratios) > 1 else None,
        qualifier=combined(after.qualifier, before.qualifier, opposed=True),
        verdict=verdict,
        reason=reason,
        notes=tuple(_notes(projected, achieved, unlike)),
        trail=tuple(
            Step("Achieved over projected", f"{printed(made)} {OVER} {printed(hoped)}", f"{ratio}")
            for (made, hoped), ratio in zip(steps, ratios, strict=True)
        ),
    )


def _differences(
    before: MonetaryItem, after: MonetaryItem, initiative: Initiative, vocabularies: Vocabularies
) -> Iterator[Difference]:
    if isinstance(before, Claim) and isinstance(after, Claim):
        natures = vocabularies["nature"]
        if natures.broader_chain(before.nature)[-1:] != natures.broader_chain(after.nature)[-1:]:
            yield Difference.NATURE
    if not found_nothing(after, vocabularies):
        if before.basis != after.basis:
            yield Difference.BASIS
        elif before.basis not in (*vocabularies.money_bases, *vocabularies.unit_bases):
            yield Difference.BASIS_UNKNOWN
        if (before.currency, before.unit) != (after.currency, after.unit):
            yield Difference.CURRENCY
        if (before.prices, before.price_base) != (after.prices, after.price_base):
            yield Difference.PRICES
    spans = _days(before), _days(after)
    if None in spans:
        yield Difference.PERIOD_UNKNOWN
    elif spans[0] != spans[1]:
        yield Difference.PERIOD
    if (
        _named(before, initiative) != _named(after, initiative)
        or before.wider_than_case != after.wider_than_case
    ):
        yield Difference.SCOPE


def _days(item: MonetaryItem) -> tuple[date | None, date | None] | None:
    """The first and the last day that are counted; None without a period."""
    period = counted_period(item)
    return None if period is None else (period.first, period.last)


def _named(item: MonetaryItem, initiative: Initiative) -> tuple[frozenset[str], ...]:
    """The organisations, services and models that a figure is about."""
    return (
        frozenset(body.name for body in organisations_of(item, initiative)),
        frozenset(services_of(item, initiative)),
        frozenset(models_of(item, initiative)),
    )


def _worded_differently(before: MonetaryItem, after: MonetaryItem) -> bool:
    """Whether the words of the scopes differ, or only one has any."""
    return words(before.scope or "") != words(after.scope or "")


def _ratios(
    before: MonetaryItem, after: MonetaryItem, vocabularies: Vocabularies
) -> Iterator[tuple[Decimal, Decimal]]:
    """What was achieved and what was projected, at the lower end of the ratio, then the upper.

    A loss, or a projection of nothing or of an extra cost, has no ratio that people would read
    rightly.
    """
    low = Decimal(0) if found_nothing(after, vocabularies) else after.amount
    hoped = before.amount
    if isinstance(after, Cost) or low is None or hoped is None or hoped <= 0:
        return
    high = low if after.amount_to is None else after.amount_to
    most = hoped if before.amount_to is None else before.amount_to
    if most <= 0:
        return
    # A negative result is the worst against the smaller projection.
    yield low, most if low >= 0 else hoped
    if before.amount_to is not None or after.amount_to is not None:
        yield high, hoped if high >= 0 else most


def _verdict(
    before: MonetaryItem,
    after: MonetaryItem,
    unlike: tuple[Difference, ...],
    vocabularies: Vocabularies,
) -> tuple[Verdict, str]:
    """Whether the projection was reached, or why that cannot be said."""
    if isinstance(after, Cost) and after.kind in vocabularies.losses:
        return Verdict.NOT_REACHED, ""
    if withheld := _why_no_verdict(before, after, unlike, vocabularies):
        return Verdict.NONE, withheld
    reached = _is_reached(before, after)
    if reached is None:
        return Verdict.NONE, "the amounts as stated leave it open"
    return (Verdict.REACHED if reached else Verdict.NOT_REACHED), ""


def _why_no_verdict(
    before: MonetaryItem,
    after: MonetaryItem,
    unlike: tuple[Difference, ...],
    vocabularies: Vocabularies,
) -> str:
    if isinstance(after, Cost):
        return "what came of it is a cost"
    if unlike:
        return listed([each.value for each in unlike])
    if before.amount is None:
        return "no amount was projected"
    if after.amount is None and not found_nothing(after, vocabularies):
        return "no amount is stated as achieved"
    return ""


def _is_reached(before: MonetaryItem, after: MonetaryItem) -> bool | None:
    """Whether at least as much came about as was projected; None where that is open.

    At least 5m leaves open whether 6m were reached, and a projection of up to 6m has no least
    amount that would not reach it.  Nearly 6m may be as much as nearly 6m, or less.
    """
    wanted, got = before.amount or Decimal(0), after.amount or Decimal(0)
    most_wanted = wanted if before.amount_to is None else before.amount_to
    most_got = got if after.amount_to is None else after.amount_to
    strictly = before.qualifier == "more-than" or after.qualifier == "nearly"
    if after.qualifier != "up-to" and (got > most_wanted or (got == most_wanted and not strictly)):
        return True
    if after.qualifier in ("at-least", "more-than") or before.qualifier == "up-to":
        return None
    short = most_got < wanted or (most_got == wanted and strictly and before.qualifier != "nearly")
    return False if short else None


def _notes(projected: Side, achieved: Side, unlike: tuple[Difference, ...]) -> Iterator[str]:
    before, after = projected.item, achieved.item
    if Difference.PERIOD in unlike:
        yield f"the periods differ: {projected.period} projected, {achieved.period} achieved"
    if isinstance(before, Claim) and isinstance(after, Claim):
        if before.nature != after.nature:
            yield f"the natures differ: {before.nature} projected, {after.nature} achieved"
        if before.cost_treatment != after.cost_treatment:
            treatments = f"{before.cost_treatment} projected, {after.cost_treatment} achieved"
            yield f"the costs differ: {treatments}"
    if Difference.SCOPE not in unlike and _worded_differently(before, after):
        scopes = [f'"{item.scope}"' if item.scope else "not stated" for item in (before, after)]
        yield "the scope is worded differently: {} projected, {} achieved".format(*scopes)
    if isinstance(after, Cost):
        yield f"what came of it is a {after.kind}"
    elif before.amount is not None and before.amount < 0:
        yield "an extra cost was projected"
    disputed = [each.item.disputed for each in (projected, achieved)]
    for what, dispute in zip(("projected", "achieved"), disputed, strict=True):
        if dispute is not None:
            yield f"the {what} figure is disputed by {dispute.by}"
